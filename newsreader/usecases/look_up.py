"""Look a word up, and remember it with the place it stood at."""

import re
from collections.abc import Sequence
from pathlib import Path

from newsreader.core.article import Article
from newsreader.core.language import Language
from newsreader.core.lexicon import Gloss, LookedUpWord
from newsreader.core.span import Span
from newsreader.export.anki import to_anki
from newsreader.export.files import write_whole
from newsreader.library.database import Library
from newsreader.translation.lexicon import lexicon
from newsreader.usecases.translate_article import stored_pairs

_REMEMBERED = 4  # translations that a remembered word keeps


def look_up(word: str, language: Language = Language.UNKNOWN) -> tuple[Gloss, ...]:
    """What the lexicon has for a word, the nearest form first; () for nothing. Needs no library and no pack.

    UNKNOWN takes the language of the word's letters; a word of the other script is looked up in its own.
    """
    by_letters = lexicon.word_language(word)
    return lexicon.look_up(word, language if by_letters is Language.UNKNOWN else by_letters)


def gloss_line(glosses: Sequence[Gloss]) -> str:
    """The first few translations of the nearest form in one line, as a remembered word and a hint show them.

    Where that form is not the word itself, its headword stands before them, with "?" where it is a guess. "" for none.
    """
    if not glosses:
        return ""
    first = glosses[0]
    nearest = [gloss for gloss in glosses if gloss.stripped == first.stripped]
    translations = dict.fromkeys(translation for gloss in nearest for translation in gloss.translations)
    separator = "، " if first.language is Language.ENGLISH else ", "
    headword = f"{first.headword}{' ?' if first.is_guess else ''}: " if first.stripped else ""
    return headword + separator.join(list(translations)[:_REMEMBERED])


def remember_word(
    library: Library, glosses: Sequence[Gloss], sentence: str = "", article: Article | None = None
) -> LookedUpWord | None:
    """Put a looked-up word into the list of words, with its sentence and story; None where nothing was found for it."""
    if not glosses:
        return None
    source = ", ".join(filter(None, (article.title, article.source))) if article else ""
    return library.looked_up.add(
        glosses[0].word,
        glosses[0].language,
        gloss_line(glosses),
        sentence,
        source,
        article.id if article else None,
    )


def place_of_word(library: Library, word: LookedUpWord) -> Span | None:
    """Where a remembered word stands in its story; in a translation, the whole sentence of the original.

    None where the story is gone or its text no longer has the sentence. Raises NotFoundError for a story that is not
    there.
    """
    if word.article_id is None or not word.sentence:
        return None
    article = library.articles.get(word.article_id)
    for block, text in enumerate(article.texts):
        start = text.find(word.sentence)
        if start >= 0:
            found = re.search(rf"(?<!\w){re.escape(word.word)}(?!\w)", word.sentence)
            within = found.span() if found else (0, len(word.sentence))
            return Span(block, start + within[0], start + within[1])
    translated = (pair for pair in stored_pairs(library, article) if word.sentence in pair.translated)
    return next((pair.span for pair in translated), None)


def words_text(library: Library) -> str:
    """The looked-up words as notes for Anki."""
    return to_anki(library.looked_up.all())


def export_words(library: Library, output: Path) -> int:
    """Write the looked-up words as notes for Anki (TSV) and return how many. Raises ExportError."""
    words = library.looked_up.all()
    write_whole(output, to_anki(words))
    return len(words)
