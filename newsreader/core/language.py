"""Languages, scripts and directions."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class Language(StrEnum):
    """The languages a story can have; anything that is neither is UNKNOWN."""

    ENGLISH = "en"
    ARABIC = "ar"
    UNKNOWN = "unknown"

    @property
    def other(self) -> "Language":
        """The language a story in this one is translated into (UNKNOWN stays UNKNOWN)."""
        return _OTHER[self]


_OTHER = {
    Language.ENGLISH: Language.ARABIC,
    Language.ARABIC: Language.ENGLISH,
    Language.UNKNOWN: Language.UNKNOWN,
}

Direction = Literal["ltr", "rtl"]

# Unicode blocks of the Arabic script: Arabic, Supplement, Extended-B, Extended-A, Presentation Forms A and B.
_ARABIC_BLOCKS = ((0x0600, 0x06FF), (0x0750, 0x077F), (0x0870, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFC))


@dataclass(frozen=True, slots=True)
class LanguageGuess:
    """A language with how sure we are of it (0..1)."""

    language: Language
    confidence: float


@dataclass(frozen=True, slots=True)
class ScriptCount:
    """How many letters of each script a text holds."""

    latin: int
    arabic: int
    other: int

    @property
    def letters(self) -> int:
        """All letters counted."""
        return self.latin + self.arabic + self.other


def is_arabic_letter(char: str) -> bool:
    """Whether one character is a letter of the Arabic script (digits and marks are not)."""
    code = ord(char)
    return any(first <= code <= last for first, last in _ARABIC_BLOCKS) and unicodedata.category(char) in ("Lo", "Lm")


def count_scripts(text: str) -> ScriptCount:
    """Count the letters of ``text`` by script; digits, marks and punctuation count for none."""
    latin = arabic = other = 0
    for char in text:
        if char.isascii():
            latin += char.isalpha()
        elif is_arabic_letter(char):
            arabic += 1
        elif char.isalpha():
            if ord(char) < 0x0250 or 0x1E00 <= ord(char) < 0x1F00:  # Latin with diacritics
                latin += 1
            else:
                other += 1
    return ScriptCount(latin, arabic, other)


def dominant_direction(text: str, fallback: Direction = "ltr") -> Direction:
    """The direction a paragraph is read in: that of the script most of its letters have.

    Not the first strong letter as in the Unicode algorithm: «LF قال ...» is an Arabic paragraph. ``fallback`` is
    the answer for a text without letters of either script, or with as many of each.
    """
    counts = count_scripts(text)
    if counts.arabic > counts.latin:
        return "rtl"
    if counts.latin > counts.arabic:
        return "ltr"
    return fallback


def story_direction(language: Language, texts: Iterable[str]) -> Direction:
    """The direction of a whole story: by its language, or by its letters where that is unknown."""
    if language is Language.ARABIC:
        return "rtl"
    if language is Language.ENGLISH:
        return "ltr"
    return dominant_direction(" ".join(texts))
