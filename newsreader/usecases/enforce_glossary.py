"""Whether a translation keeps to the reader's glossary."""

import re
from collections.abc import Iterable
from functools import lru_cache

from newsreader.core.arabic import fold
from newsreader.core.errors import NewsreaderError
from newsreader.core.language import Language, count_scripts
from newsreader.core.lexicon import GlossaryEntry
from newsreader.library.database import Library

_SPACES = re.compile(r"\s+")
# What Arabic writes onto the front of a word, article included, and onto its end (folded).
_ARTICLES = "[وف]?(?:[بك]?ال|لل)"
_PARTICLES = "[وف]?[بكلس]?"
_PRONOUN = "(?:هما|كما|ها|هم|هن|كم|كن|نا|ه|ي|ك)"
_SHORT = 4  # letters: in a shorter word they may be its own


def enforce_glossary(original: str, translated: str, entries: Iterable[GlossaryEntry]) -> tuple[GlossaryEntry, ...]:
    """The entries whose term stands in the original and whose translation is missing from the translated sentence.

    ``entries`` are those of the sentence's direction (``library.glossary.all(source)``). Words count whole: in
    Arabic with whatever particles, article and pronouns are written onto them, whatever the spelling of hamza and
    vowels; in English with a plural or possessive s on the translation's side. Of several entries for one term it is
    enough that one is kept to; else the first is returned. ``entry.doubt`` is the code for the sentence pair.
    """
    standing = [entry for entry in entries if _contains(original, entry.term, entry.case_sensitive, False)]
    kept = {_same(entry) for entry in standing if _contains(translated, entry.translation, entry.case_sensitive, True)}
    missing: dict[tuple[str, Language], GlossaryEntry] = {}
    for entry in standing:
        if _same(entry) not in kept:
            missing.setdefault(_same(entry), entry)
    return tuple(missing.values())


def add_term(
    library: Library, term: str, translation: str, source: Language = Language.UNKNOWN, case_sensitive: bool = False
) -> GlossaryEntry:
    """Add an entry to the glossary; UNKNOWN takes the language of the term's letters.

    Raises NewsreaderError where term or translation is empty or the direction cannot be told.
    """
    entry = checked_entry(GlossaryEntry(0, term, translation, source, case_sensitive))
    return library.glossary.add(entry)


def change_term(library: Library, entry: GlossaryEntry) -> GlossaryEntry:
    """Put a changed entry in the place of the one with its id. Raises NewsreaderError as ``add_term`` does."""
    return library.glossary.change(checked_entry(entry))


def checked_entry(entry: GlossaryEntry) -> GlossaryEntry:
    """The entry with single white space and a known direction. Raises NewsreaderError."""
    term, translation = (_SPACES.sub(" ", text).strip() for text in (entry.term, entry.translation))
    if not any(map(str.isalnum, term)) or not any(map(str.isalnum, translation)):
        raise NewsreaderError("A glossary entry needs a term and its translation.", "Fill in both.")
    source = entry.source
    if source is Language.UNKNOWN:
        counts = count_scripts(term)
        if counts.arabic == counts.latin:
            raise NewsreaderError("The language of {term} is not known.", "Choose the direction.", term=term)
        source = Language.ARABIC if counts.arabic > counts.latin else Language.ENGLISH
    return GlossaryEntry(entry.id, term, translation, source, entry.case_sensitive)


def _same(entry: GlossaryEntry) -> tuple[str, Language]:
    return (entry.term if entry.case_sensitive else fold(entry.term)), entry.source


def _contains(text: str, words: str, case_sensitive: bool, inflected: bool) -> bool:
    if case_sensitive and not count_scripts(words).arabic:
        return _pattern(words, inflected).search(text) is not None
    return _pattern(fold(words), inflected).search(fold(text)) is not None


@lru_cache(maxsize=2048)
def _pattern(words: str, inflected: bool) -> re.Pattern[str]:
    """What finds ``words``; ``inflected`` takes an English plural too, and an article on or off any Arabic word."""
    parts = words.split()
    found = [
        _arabic_word(part, index == 0, inflected) if count_scripts(part).arabic else re.escape(part)
        for index, part in enumerate(parts)
    ]
    end = ""
    if parts and not count_scripts(parts[-1]).arabic:
        end = ("(?:e?s)?" if inflected else "") + "(?:'s|')?"
    return re.compile("(?<![^\\W_])" + "[\\W_]+".join(found) + end + "(?![^\\W_])")


def _arabic_word(word: str, first: bool, inflected: bool) -> str:
    """A folded word with what may be written onto it; a plural in any case, ta marbuta open before a pronoun.

    An article that the word has must stand unless ``inflected``: الجزيرة is a broadcaster, جزيرة any island.
    """
    has_article = word.startswith("ال") and len(word) > _SHORT
    bare = word[2:] if has_article else word
    if has_article and not inflected:
        front = _ARTICLES if first else "و?ال"
    else:
        front = f"(?:{_ARTICLES}|{_PARTICLES})" if first or inflected else ""
    if bare.endswith("ه") and len(bare) > 2:
        return f"{front}{re.escape(bare[:-1])}(?:ه|ت{_PRONOUN})"
    if bare.endswith(("ون", "ين")) and len(bare) > _SHORT:
        return f"{front}{re.escape(bare[:-2])}[وي](?:ن|{_PRONOUN})?"
    return f"{front}{re.escape(bare)}(?:{_PRONOUN}|ا)?"
