"""A story in the other language: from the store where it is there, from the engine where it is not."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from newsreader.core.article import Article, ArticleId
from newsreader.core.cancel import Cancel
from newsreader.core.errors import PackMemoryError, PackMissing
from newsreader.core.language import Language
from newsreader.core.lexicon import GlossaryEntry
from newsreader.core.sentences import split_sentences
from newsreader.core.span import Span
from newsreader.core.translation import DRAFT, Origin, SentencePair, Translator
from newsreader.library.database import Library
from newsreader.translation.engine import ArgosTranslator
from newsreader.translation.guards import doubts
from newsreader.translation.loading import BEAM_SIZE
from newsreader.usecases.enforce_glossary import enforce_glossary

_GLOSSARY_DOUBT = "glossary:"
_DRAFT_BEAM = 1
# Characters: what is longer was translated in pieces the first time, and would keep the reader waiting.
_LONGEST_RETRIED = 2000
_RANK = {Origin.READER: 0, Origin.HUMAN: 1, Origin.MACHINE: 2}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a story in its place."""

    span: Span
    text: str


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """All sentences of the story in reading order, the title's first."""
    return tuple(
        Sentence(Span(block, start, stop), text[start:stop])
        for block, text in enumerate(article.texts)
        for start, stop in _split(text, article.language)
    )


@lru_cache(maxsize=512)
def _split(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """As ``split_sentences``; a story's texts are asked for again and again while it is read, some of them long."""
    return split_sentences(text, language)


def stored_pairs(library: Library, article: Article) -> tuple[SentencePair, ...]:
    """The stored counterpart of each sentence, in reading order.

    Where a sentence has several, the reader's goes before a translator's, and that before a machine's. A sentence
    that a person translated in another story counts as well; it stays there, so that taken back there it is gone here.
    The doubts are those of the glossary as it is now.
    """
    pairs = library.memory.pairs(article.id, article.language.other)
    by_people = best_pairs([pair for pair in pairs if pair.origin is not Origin.MACHINE])
    best = best_pairs((*pairs, *remembered_pairs(library, article, by_people)))
    return with_glossary(best, library.glossary.all(article.language))


def remembered_pairs(
    library: Library, article: Article, stored: Sequence[SentencePair], pack: str = ""
) -> tuple[SentencePair, ...]:
    """Counterparts from other stories for the sentences that ``stored`` does not cover.

    What a person wrote counts always, what a machine made only if it was this ``pack`` ("name version").
    """
    source, target = article.language, article.language.other
    if source is Language.UNKNOWN:
        return ()
    found = []
    known: dict[str, SentencePair | None] = {}
    for sentence in missing_sentences(article, stored):
        if sentence.text not in known:
            known[sentence.text] = library.memory.find_pair(sentence.text, source, target, pack)
        if (pair := known[sentence.text]) is not None:
            found.append(replace(pair, span=sentence.span, original=sentence.text))
    return tuple(found)


def best_pairs(pairs: Sequence[SentencePair]) -> tuple[SentencePair, ...]:
    """One pair for each stretch of text, by whom it comes from; later ones win among equals."""
    # In order and without overlaps, so that only the neighbours of a place have to be looked at: a block may hold
    # thousands of sentences.
    chosen: dict[int, list[SentencePair]] = {}
    ranked = sorted(enumerate(pairs), key=lambda item: (_RANK[item[1].origin], -item[0]))
    for _, pair in ranked:
        beside = chosen.setdefault(pair.span.block, [])
        place = bisect_left(beside, pair.span.start, key=lambda other: other.span.start)
        if not any(pair.span.overlaps(other.span) for other in beside[max(place - 1, 0) : place + 1]):
            beside.insert(place, pair)
    return tuple(pair for block in sorted(chosen) for pair in chosen[block])


def with_glossary(pairs: Sequence[SentencePair], entries: Sequence[GlossaryEntry]) -> tuple[SentencePair, ...]:
    """The pairs, a machine's with a doubt for each entry of the glossary that it does not keep to."""
    return tuple(
        replace(pair, doubts=found)
        if pair.origin is Origin.MACHINE and (found := _with_glossary(pair, entries)) != pair.doubts
        else pair
        for pair in pairs
    )


def _with_glossary(pair: SentencePair, entries: Sequence[GlossaryEntry]) -> tuple[str, ...]:
    others = tuple(doubt for doubt in pair.doubts if not doubt.startswith(_GLOSSARY_DOUBT))
    return others + tuple(entry.doubt for entry in enforce_glossary(pair.original, pair.translated, entries))


def set_quick_draft(translator: Translator, quick: bool) -> None:
    """Translate faster and less carefully from now on, or no longer; call it in the translator's thread."""
    if isinstance(translator, ArgosTranslator):
        translator.beam_size = _DRAFT_BEAM if quick else BEAM_SIZE


def release_models(translator: Translator, idle_seconds: float) -> None:
    """Let go of models that were not used for so long; call it in the translator's thread."""
    if isinstance(translator, ArgosTranslator):
        translator.release_idle(idle_seconds)


def pack_label(translator: Translator, article: Article, quick: bool = False) -> str:
    """What ``SentencePair.pack`` says of sentences that would be translated now, "" where no pack serves them.

    A quick draft is told from careful work, so that it is not taken for that in another story.
    """
    if article.language is Language.UNKNOWN:
        return ""
    pack = translator.pack(article.language, article.language.other)
    if pack is None:
        return ""
    return f"{pack.name} {pack.version}" + (DRAFT if quick else "")


def missing_sentences(article: Article, stored: Sequence[SentencePair]) -> tuple[Sentence, ...]:
    """The sentences of the story that no stored pair covers."""
    covered: dict[int, list[Span]] = {}
    for pair in stored:
        covered.setdefault(pair.span.block, []).append(pair.span)
    cover = {block: _Cover(spans) for block, spans in covered.items()}
    nothing = _Cover(())
    return tuple(
        sentence
        for sentence in sentences_of(article)
        if not cover.get(sentence.span.block, nothing).touches(sentence.span)
    )


class _Cover:
    """Spans of one block, asked whether any of them overlaps another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted((span.start, span.stop) for span in spans if len(span))
        self._starts = [start for start, _ in ordered]
        self._farthest = list(accumulate((stop for _, stop in ordered), max))

    def touches(self, span: Span) -> bool:
        """Whether one of the spans that begin before the end of ``span`` reaches beyond its beginning."""
        before = bisect_left(self._starts, span.stop)
        return before > 0 and self._farthest[before - 1] > span.start


def translate_article(
    article: Article,
    stored: Sequence[SentencePair],
    translator: Translator,
    cancel: Cancel,
    on_pair: Callable[[SentencePair], None] | None = None,
    first_block: int = 0,
    glossary: Sequence[GlossaryEntry] = (),
    quick: bool = False,
) -> tuple[SentencePair, ...]:
    """Translate what ``stored`` does not cover and return the new pairs in reading order.

    Sentences from block ``first_block`` on go first, since that is where the reader is. ``on_pair`` is told of each
    as it comes; a doubtful one is then tried once more in another way, and the answer holds the better try with the
    doubts that are left. ``glossary`` are the entries of the story's language; ``quick`` marks the pairs as a draft's
    (see ``set_quick_draft``). Touches no library. Raises PackMissing, PackError, Cancelled.
    """
    source, target = article.language, article.language.other
    if source is Language.UNKNOWN:
        raise PackMissing(
            "The language of this story is not known.", "Set it in the Story menu, then translate it again."
        )
    missing = missing_sentences(article, stored)
    if not missing:
        return ()
    pack_name = pack_label(translator, article, quick)
    if not pack_name:
        raise PackMissing(
            "No pack is installed that translates from {source} to {target}.",
            "Install one from a file: Library, Translation packs.",
            source=source.value,
            target=target.value,
        )
    ordered = [s for s in missing if s.span.block >= first_block] + [s for s in missing if s.span.block < first_block]

    def pair(index: int, translated: str) -> SentencePair:
        sentence = ordered[index]
        made = SentencePair(sentence.span, sentence.text, translated, target, Origin.MACHINE, pack_name)
        return _checked(made, translated, glossary)

    def tell(index: int, translated: str) -> None:
        if on_pair is not None:
            on_pair(pair(index, translated))

    results = translator.translate([sentence.text for sentence in ordered], source, target, cancel, tell)
    pairs = [pair(index, text) for index, text in enumerate(results)]
    return tuple(sorted(_second_try(pairs, translator, glossary, cancel), key=lambda made: made.span))


def _checked(pair: SentencePair, translated: str, glossary: Sequence[GlossaryEntry]) -> SentencePair:
    """The pair with these words and what is doubtful in them."""
    found = doubts(pair.original, translated, pair.target.other, pair.target)
    made = replace(pair, translated=translated, doubts=found)
    return replace(made, doubts=_with_glossary(made, glossary))


def _second_try(
    pairs: list[SentencePair], translator: Translator, glossary: Sequence[GlossaryEntry], cancel: Cancel
) -> list[SentencePair]:
    """Each doubtful sentence once more in another way; the try with fewer doubts stays, its doubts with it."""
    doubtful = [index for index, pair in enumerate(pairs) if pair.doubts and len(pair.original) <= _LONGEST_RETRIED]
    if not doubtful:
        return pairs
    target = pairs[0].target
    try:
        retried = translator.retry([pairs[index].original for index in doubtful], target.other, target, cancel)
    except PackMemoryError:
        # A wider beam wants more; what there is, with its doubts, is better than nothing.
        return pairs
    for index, words in zip(doubtful, retried, strict=True):
        second = _checked(pairs[index], words, glossary)
        if len(second.doubts) < len(pairs[index].doubts):
            pairs[index] = second
    return pairs


def keep_pairs(library: Library, article_id: ArticleId, pairs: Sequence[SentencePair]) -> None:
    """Store sentence pairs, so that the second time is instant."""
    library.memory.put(article_id, tuple(pairs))


def renew_pairs(library: Library, article_id: ArticleId, pairs: Sequence[SentencePair]) -> tuple[SentencePair, ...]:
    """Store a machine's sentences in place of those it made before, and return these; given them, all is as before."""
    return library.memory.renew(article_id, tuple(pairs))
