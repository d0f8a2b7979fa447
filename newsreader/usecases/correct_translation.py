"""The reader's own words for a sentence: kept, taken back, used wherever the same sentence comes again."""

from dataclasses import replace

from newsreader.core.article import Article
from newsreader.core.translation import Origin, SentencePair
from newsreader.library.database import Library


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
