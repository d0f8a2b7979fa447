"""The word at a place of a text."""

import unicodedata

_JOINERS = "'’ʼ-‐‑"


def word_at(text: str, offset: int) -> tuple[int, int] | None:
    """(start, stop) of the word that ``offset`` touches, in code points; None between words.

    A word is letters with their marks, digits, and hyphens and apostrophes inside it; "Marlowe's" is one.
    """
    offset = min(max(offset, 0), len(text))
    start = offset
    while start > 0 and _is_of_word(text, start - 1):
        start -= 1
    stop = offset
    while stop < len(text) and _is_of_word(text, stop):
        stop += 1
    return (start, stop) if any(char.isalpha() for char in text[start:stop]) else None


def _is_of_word(text: str, index: int) -> bool:
    char = text[index]
    if char in _JOINERS:
        return text[index - 1 : index].isalpha() and text[index + 1 : index + 2].isalpha()
    return char.isalnum() or char == "\u0640" or unicodedata.category(char) == "Mn"
