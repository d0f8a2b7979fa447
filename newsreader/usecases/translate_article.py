"""A story in the other language: from the store where it is there, from the engine where it is not."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from newsreader.core.article import Article, ArticleId
from newsreader.core.cancel import Cancel
from newsreader.core.errors import PackMissing
from newsreader.core.language import Language
from newsreader.core.sentences import split_sentences
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair, Translator
from newsreader.library.database import Library
from newsreader.translation.guards import better, doubts

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
        for start, stop in split_sentences(text, article.language)
    )


def stored_pairs(library: Library, article: Article) -> tuple[SentencePair, ...]:
    """The stored counterpart of each sentence, in reading order.

    Where a sentence has several, the reader's goes before a translator's, and that before a machine's. A sentence
    that a person translated in another story counts as well; it stays there, so that taken back there it is gone here.
    """
    pairs = library.memory.pairs(article.id, article.language.other)
    by_people = best_pairs([pair for pair in pairs if pair.origin is not Origin.MACHINE])
    return best_pairs((*pairs, *remembered_pairs(library, article, by_people)))


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
    for sentence in missing_sentences(article, stored):
        pair = library.memory.find_pair(sentence.text, source, target, pack)
        if pair is not None:
            found.append(replace(pair, span=sentence.span, original=sentence.text))
    return tuple(found)


def best_pairs(pairs: Sequence[SentencePair]) -> tuple[SentencePair, ...]:
    """One pair for each stretch of text, by whom it comes from; later ones win among equals."""
    chosen: dict[int, list[SentencePair]] = {}
    ranked = sorted(enumerate(pairs), key=lambda item: (_RANK[item[1].origin], -item[0]))
    for _, pair in ranked:
        beside = chosen.setdefault(pair.span.block, [])
        if not any(pair.span.overlaps(other.span) for other in beside):
            beside.append(pair)
    return tuple(sorted((pair for beside in chosen.values() for pair in beside), key=lambda pair: pair.span))


def missing_sentences(article: Article, stored: Sequence[SentencePair]) -> tuple[Sentence, ...]:
    """The sentences of the story that no stored pair covers."""
    covered: dict[int, list[Span]] = {}
    for pair in stored:
        covered.setdefault(pair.span.block, []).append(pair.span)
    return tuple(
        sentence
        for sentence in sentences_of(article)
        if not any(sentence.span.overlaps(span) for span in covered.get(sentence.span.block, ()))
    )


def translate_article(
    article: Article,
    stored: Sequence[SentencePair],
    translator: Translator,
    cancel: Cancel,
    on_pair: Callable[[SentencePair], None] | None = None,
    first_block: int = 0,
) -> tuple[SentencePair, ...]:
    """Translate what ``stored`` does not cover and return the new pairs in reading order.

    Sentences from block ``first_block`` on go first, since that is where the reader is. ``on_pair`` is told of each
    as it comes; a doubtful one is then tried once more in another way, and the answer holds the better try with the
    doubts that are left. Touches no library. Raises PackMissing, PackError, Cancelled.
    """
    source, target = article.language, article.language.other
    if source is Language.UNKNOWN:
        raise PackMissing(
            "The language of this story is not known.", "Set it in the Story menu, then translate it again."
        )
    missing = missing_sentences(article, stored)
    if not missing:
        return ()
    pack = translator.pack(source, target)
    if pack is None:
        raise PackMissing(
            "No pack is installed that translates from {source} to {target}.",
            "Install one from a file: Library, Translation packs.",
            source=source.value,
            target=target.value,
        )
    pack_name = f"{pack.name} {pack.version}"
    ordered = [s for s in missing if s.span.block >= first_block] + [s for s in missing if s.span.block < first_block]

    def pair(index: int, translated: str) -> SentencePair:
        sentence = ordered[index]
        found = doubts(sentence.text, translated, source, target)
        return SentencePair(sentence.span, sentence.text, translated, target, Origin.MACHINE, pack_name, found)

    def tell(index: int, translated: str) -> None:
        if on_pair is not None:
            on_pair(pair(index, translated))

    results = translator.translate([sentence.text for sentence in ordered], source, target, cancel, tell)
    pairs = [pair(index, text) for index, text in enumerate(results)]
    return tuple(sorted(_second_try(pairs, translator, source, target, cancel), key=lambda made: made.span))


def _second_try(
    pairs: list[SentencePair], translator: Translator, source: Language, target: Language, cancel: Cancel
) -> list[SentencePair]:
    """Each doubtful sentence once more in another way; the try with fewer doubts stays, its doubts with it."""
    doubtful = [index for index, pair in enumerate(pairs) if pair.doubts]
    if not doubtful:
        return pairs
    retried = translator.retry([pairs[index].original for index in doubtful], source, target, cancel)
    for index, second in zip(doubtful, retried, strict=True):
        first = pairs[index]
        chosen, left = better(first.original, first.translated, second, source, target)
        pairs[index] = replace(first, translated=chosen, doubts=left)
    return pairs


def keep_pairs(library: Library, article_id: ArticleId, pairs: Sequence[SentencePair]) -> None:
    """Store sentence pairs, so that the second time is instant."""
    library.memory.put(article_id, tuple(pairs))
