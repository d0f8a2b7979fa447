"""The reader's own words for a sentence: kept, taken back, used wherever the same sentence comes again."""

from collections.abc import Sequence
from dataclasses import replace

from newsreader.core.article import Article
from newsreader.core.translation import Origin, SentencePair
from newsreader.library.database import Library
from newsreader.usecases.translate_article import Sentence, best_pairs, sentences_of


def correct_sentence(library: Library, article: Article, pair: SentencePair, translated: str) -> SentencePair:
    """Store the reader's translation of a sentence and return the pair that holds from now on.

    ``pair`` is what was shown for it; the machine's stays below the reader's and shows again if that is taken back.
    An empty text takes the correction back: then ``pair`` itself is returned if it is not the reader's own.
    """
    words = " ".join(translated.split())
    if not words:
        take_back_correction(library, article, pair)
        return pair
    corrected = replace(pair, translated=words, origin=Origin.READER, pack="", doubts=())
    library.memory.put(article.id, (corrected,))
    return corrected


def take_back_correction(library: Library, article: Article, pair: SentencePair) -> None:
    """Forget the reader's translation of the sentence at ``pair``'s place in this story; nothing where none is."""
    library.memory.remove(article.id, replace(pair, origin=Origin.READER, pack=""))


def recalled_pairs(library: Library, article: Article, stored: Sequence[SentencePair]) -> tuple[SentencePair, ...]:
    """What the memory knows of sentences that no person has translated in this story, from other stories and imports.

    ``stored`` are the story's own pairs. Only the reader's and translators' sentences are given, each at its place
    here; ``best_pairs((*stored, *recalled))`` is what to show. Stores nothing, so that a correction taken back where
    it was made is gone everywhere.
    """
    by_people = [pair for pair in stored if pair.origin is not Origin.MACHINE]
    pairs = (
        _recalled(library, article, sentence)
        for sentence in sentences_of(article)
        if not any(sentence.span.overlaps(pair.span) for pair in by_people)
    )
    return tuple(pair for pair in pairs if pair is not None)


def with_recalled(library: Library, article: Article, stored: Sequence[SentencePair]) -> tuple[SentencePair, ...]:
    """The pair to show for each sentence, the memory's included, in reading order."""
    return best_pairs((*stored, *recalled_pairs(library, article, stored)))


def _recalled(library: Library, article: Article, sentence: Sentence) -> SentencePair | None:
    source, target = article.language, article.language.other
    if source is target:
        return None
    known = library.memory.find_pair(sentence.text, source, target, pack="")
    if known is None or known.origin is Origin.MACHINE:
        return None
    return replace(known, span=sentence.span, original=sentence.text)
