"""The word at a place of a text."""

import unicodedata

_JOINERS = "'’ʼ-‐‑"
# Conjunctions and prepositions that Arabic writes onto the next word.
_PARTICLES = "وفبلك"
_MOST_PARTICLES = 2


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


def whole_words(text: str, start: int, stop: int) -> tuple[int, int]:
    """start..stop made longer to the ends of the words it cuts; Arabic particles written onto a word stay outside."""
    while 0 < stop < len(text) and _is_letter(text[stop - 1]) and _is_letter(text[stop]):
        stop += 1
    begin = start
    while begin > 0 and start < len(text) and _is_letter(text[start]) and _is_letter(text[begin - 1]):
        begin -= 1
    outside = text[begin:start]
    written_on = len(outside) <= _MOST_PARTICLES and all(char in _PARTICLES for char in outside)
    return (start if written_on else begin), stop


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "\u0640" or unicodedata.category(char) == "Mn"


def _is_of_word(text: str, index: int) -> bool:
    char = text[index]
    if char in _JOINERS:
        return text[index - 1 : index].isalpha() and text[index + 1 : index + 2].isalpha()
    return _is_letter(char)
