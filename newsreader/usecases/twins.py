"""The same story in both languages: found in the library, its sentences paired, kept as a person's translation."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.analysis.analyzer import Analyzer
from newsreader.analysis.entity_keys import arabic_skeleton, latin_skeleton
from newsreader.core.alignment import Bead, Segment, align
from newsreader.core.analysis import Analysis
from newsreader.core.article import Article, ArticleId
from newsreader.core.language import Language
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair
from newsreader.library.database import Library
from newsreader.translation.number_words import months_in, numbers_in
from newsreader.usecases.analyze_article import stored_analysis
from newsreader.usecases.translate_article import Sentence, sentences_of


@dataclass(frozen=True, slots=True)
class _Sure:
    """The least of everything for two stories to be one.

    ``shared`` counts the names and numbers of paired sentences that both have, ``score`` is their share of all on the
    English side, ``in_order`` their share of those the stories share anywhere.
    """

    score: float
    in_order: float
    shared: int


# From when on two stories are one. Measured on the sample stories and their translations, a quarter of the sentences
# dropped: versions of one story share .29 to .76 of the English names and numbers in paired sentences, and nine tenths
# of those that are shared at all; different stories at most .12; one story's paragraphs shuffled, as two reports of one
# event might be, up to .46, but of those shared at all at most seven tenths.
_SURE = _Sure(score=0.28, in_order=0.8, shared=5)
# The pages say so themselves: then the texts only have to be no contradiction.
_SURE_WHEN_LINKED = _Sure(score=0.12, in_order=0.6, shared=2)
_USUAL_RATIO = {Language.ENGLISH: 0.82, Language.ARABIC: 1.22}
# Standard deviations of length beyond which a pair of sentences is no longer believed, without and with shared anchors.
_FARTHEST, _FARTHEST_WITH_ANCHORS = 3.0, 6.0
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ARABIC_LEADS = ("و", "ف", "ب", "ل", "ك", "وال", "بال", "فال", "لل", "ولل", "وبال", "وب", "ول")
_SHORTEST_SOUNDS = 3


@dataclass(frozen=True, slots=True)
class Twin:
    """A story's version in the other language.

    ``score`` (0..1) is the share of the English names and numbers that paired sentences have in common; ``linked``
    whether a page names the other's address.
    ``pairs`` are the sentences of the story, ``twin_pairs`` those of the version, as a person translated them.
    """

    article: Article
    twin: Article
    score: float
    linked: bool
    pairs: tuple[SentencePair, ...]
    twin_pairs: tuple[SentencePair, ...]


@dataclass(frozen=True, slots=True)
class KeptTwin:
    """What ``keep_twin`` stored, so that it can be taken back."""

    pairs: tuple[tuple[ArticleId, SentencePair], ...]


def find_twin(library: Library, article: Article) -> Twin | None:
    """The story's version in the other language, or None where there is none in the library or we are not sure."""
    if article.language is Language.UNKNOWN:
        return None
    linked = library.twins.linked(article.id)
    for twin_id in linked:
        twin = compare(library, article, library.articles.get(twin_id), linked=True)
        if twin is not None:
            return twin
    found = []
    for twin_id in library.twins.sharing_names(article.id):
        twin = compare(library, article, library.articles.get(twin_id))
        if twin is not None:
            found.append(twin)
    return max(found, key=lambda twin: twin.score, default=None)


def twin_to_offer(library: Library, article: Article) -> Twin | None:
    """The story's twin where it has something to give: most of its sentences have no person's translation yet."""
    twin = find_twin(library, article)
    if twin is None:
        return None
    new = sum(article_id == article.id for article_id, _ in new_pairs(library, twin))
    return twin if new and new * 2 >= len(twin.pairs) else None


def compare(library: Library, article: Article, other: Article, linked: bool = False) -> Twin | None:
    """The two as versions of one story with their sentences paired, or None where they are not for sure."""
    here, there = (_sentence_anchors(library, each) for each in (article, other))
    # Counted on the English side: there only names and numbers are anchors, in Arabic every word may be a name.
    english = sum(map(len, here if article.language is Language.ENGLISH else there))
    anywhere = (_counted(here) & _counted(there)).total()
    least = _SURE_WHEN_LINKED if linked else _SURE
    # Pairing can only make it less: most stories are told apart before.
    if anywhere < max(least.shared, least.score * english):
        return None
    sentences, others = sentences_of(article), sentences_of(other)
    beads = align(_segments(sentences, here), _segments(others, there), _USUAL_RATIO.get(article.language, 1.0))
    paired = [bead for bead in beads if bead.is_pair]
    shared = sum(len(bead.shared) for bead in paired)
    if shared < max(least.shared, least.score * english, least.in_order * anywhere):
        return None
    pairs, twin_pairs = [], []
    for bead in paired:
        if _is_believable(bead, here, there):
            originals = sentences[bead.start : bead.stop]
            translations = others[bead.translated_start : bead.translated_stop]
            pairs += _pair(article, originals, translations, other.language)
            twin_pairs += _pair(other, translations, originals, article.language)
    return Twin(article, other, shared / max(1, english), linked, tuple(pairs), tuple(twin_pairs)) if pairs else None


def new_pairs(library: Library, twin: Twin) -> tuple[tuple[ArticleId, SentencePair], ...]:
    """The pairs of both stories that no sentence put there by a person or the reader stands in the way of."""
    found = []
    for article, pairs in ((twin.article, twin.pairs), (twin.twin, twin.twin_pairs)):
        stored = library.memory.pairs(article.id, article.language.other)
        taken = [pair.span for pair in stored if pair.origin is not Origin.MACHINE]
        found += [(article.id, pair) for pair in pairs if not any(pair.span.overlaps(span) for span in taken)]
    return tuple(found)


def keep_twin(library: Library, twin: Twin) -> KeptTwin:
    """Store the sentences of both stories as each other's translation, by a person.

    What the reader wrote, and what a person's translation covers already, stays as it is.
    """
    kept = new_pairs(library, twin)
    with library.transaction():
        for article in (twin.article, twin.twin):
            library.memory.put(article.id, tuple(pair for article_id, pair in kept if article_id == article.id))
    return KeptTwin(kept)


def take_back_twin(library: Library, kept: KeptTwin) -> None:
    """Forget what ``keep_twin`` stored; what was there before shows again."""
    with library.transaction():
        for article_id, pair in kept.pairs:
            library.memory.remove(article_id, pair)


def anchors(text: str, language: Language) -> frozenset[str]:
    """Names by their sounds, numbers and months of a sentence, spelt alike for both languages.

    In English the words with a capital are names; Arabic does not say, so all its words are given.
    """
    numbers = numbers_in(text, language)
    values = {*numbers.digits, *numbers.words} - {"0", "1", "2"}
    found = {f"number:{value}" for value in values} | {f"month:{month}" for month in months_in(text, language)}
    for word in _WORD.findall(text):
        found.update(f"sound:{sounds}" for sounds in _sounds(word, language) if len(sounds) >= _SHORTEST_SOUNDS)
    return frozenset(found)


def _counted(found: Sequence[frozenset[str]]) -> Counter[str]:
    return Counter(anchor for each in found for anchor in each)


def _sounds(word: str, language: Language) -> set[str]:
    if language is Language.ENGLISH:
        return {latin_skeleton(re.sub(r"['’]s$", "", word))} if word[0].isupper() else set()
    forms = [
        word,
        *(word[len(lead) :] for lead in _ARABIC_LEADS if word.startswith(lead) and len(word) > len(lead) + 2),
    ]
    return {arabic_skeleton(form) for form in forms}


def _sentence_anchors(library: Library, article: Article) -> list[frozenset[str]]:
    """The anchors of each sentence, keys of names among them where the story was looked through."""
    analysis = stored_analysis(library, article, Analyzer.version)
    return [anchors(sentence.text, article.language) | _keys(sentence, analysis) for sentence in sentences_of(article)]


def _keys(sentence: Sentence, analysis: Analysis | None) -> frozenset[str]:
    if analysis is None:
        return frozenset()
    return frozenset(mention.key for mention in analysis.entities if sentence.span.contains(mention.span))


def _segments(sentences: Sequence[Sentence], found: Sequence[frozenset[str]]) -> list[Segment]:
    return [
        Segment(len(sentence.text), each, sentence.span.block) for sentence, each in zip(sentences, found, strict=True)
    ]


def _is_believable(bead: Bead, originals: Sequence[frozenset[str]], translations: Sequence[frozenset[str]]) -> bool:
    """Whether two stretches can be shown as translations: of fitting length, no different numbers in them."""
    if bead.shared:
        return abs(bead.deviation) <= _FARTHEST_WITH_ANCHORS
    here = frozenset().union(*originals[bead.start : bead.stop])
    there = frozenset().union(*translations[bead.translated_start : bead.translated_stop])
    differ = any(each.startswith("number:") for each in here) and any(each.startswith("number:") for each in there)
    return not differ and abs(bead.deviation) <= _FARTHEST


def _pair(
    article: Article, sentences: Sequence[Sentence], others: Sequence[Sentence], target: Language
) -> list[SentencePair]:
    """The pair of a bead, none where its sentences stand in two paragraphs: one span cannot hold them."""
    first, last = sentences[0].span, sentences[-1].span
    if first.block != last.block:
        return []
    span = Span(first.block, first.start, last.stop)
    translated = " ".join(sentence.text for sentence in others)
    return [SentencePair(span, span.text(article.texts), translated, target, Origin.HUMAN)]
