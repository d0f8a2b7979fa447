"""Folding: one spelling for what readers of Arabic and English take as the same, with the way back to the original.

Arabic news is printed with and without hamza, vowel marks and stretched letters; a search for one form has to find
the others. The folded text is shorter than the original in places, so every folded character remembers where it came
from.
"""

import unicodedata
from dataclasses import dataclass

# Alef seats, alef maqsura and ta marbuta, the hamza on its seats, Persian letters of loan words; Eastern digits.
_LETTERS = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ئ": "ي",
    "ة": "ه",
    "ؤ": "و",
    "ک": "ك",
    "گ": "ك",
    "ڤ": "ف",
    "پ": "ب",
    "چ": "ج",
    **{chr(0x0660 + digit): str(digit) for digit in range(10)},
    **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    "’": "'",
    "‘": "'",
}
# Vowel marks (harakat, dagger alef, Quranic signs), tatweel, zero-width and direction marks, soft hyphen.
_DROPPED = frozenset(
    [chr(code) for code in (*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06EE))]
    + [chr(code) for code in (0x0640, 0x00AD, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F))]
    + [chr(code) for code in range(0x2060, 0x206A)]
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text with its way back.

    ``origins[i]`` is the index in the original of the character that folded character ``i`` came from; one more entry
    at the end is the original's length.
    """

    text: str
    origins: tuple[int, ...]

    def to_original(self, start: int, stop: int) -> tuple[int, int]:
        """The original's (start, stop) of a stretch of the folded text, dropped marks after it included."""
        if start >= stop:
            return self.origins[start], self.origins[start]
        # The stretch ends where the character after its last one begins, so a trailing vowel mark belongs to it.
        return self.origins[start], max(self.origins[stop], self.origins[stop - 1] + 1)


def _fold_char(char: str) -> str:
    if char.isascii():
        return char.lower()
    if char in _DROPPED:
        return ""
    if char in _LETTERS:
        return _LETTERS[char]
    folded = []
    for part in unicodedata.normalize("NFKD", char):
        if part in _DROPPED or unicodedata.combining(part):
            continue
        folded.append(_LETTERS.get(part, part.lower()))
    return "".join(folded)


class _Table(dict[int, str]):
    """A translation table that fills itself."""

    def __missing__(self, code: int) -> str:
        folded = _fold_char(chr(code))
        self[code] = folded
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """``text`` in lower case, without vowel marks, tatweel and accents, alef and ya forms made one."""
    return text.translate(_TABLE)


def fold_with_origins(text: str) -> Folded:
    """Like ``fold``, with the way back to the code points of ``text``."""
    out: list[str] = []
    origins: list[int] = []
    for index, char in enumerate(text):
        for part in _TABLE[ord(char)]:
            out.append(part)
            origins.append(index)
    origins.append(len(text))
    return Folded("".join(out), tuple(origins))
