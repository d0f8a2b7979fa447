"""Where Python's text meets Qt's: positions, and direction marks around inserted words.

Python counts code points, Qt counts UTF-16 units: in "a😀b" the b is at 2 for one and 3 for the other.
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

FIRST_STRONG_ISOLATE = "\u2068"
LEFT_TO_RIGHT_ISOLATE = "\u2066"
RIGHT_TO_LEFT_ISOLATE = "\u2067"
POP_ISOLATE = "\u2069"
_ISOLATES = str.maketrans(
    "", "", FIRST_STRONG_ISOLATE + LEFT_TO_RIGHT_ISOLATE + RIGHT_TO_LEFT_ISOLATE + POP_ISOLATE + "\ufffc"
)


class Positions:
    """The positions of one text in both counts. ``text`` is any Python string.

    Texts without characters beyond U+FFFF, nearly all, cost nothing.
    """

    __slots__ = ("_astral",)

    def __init__(self, text: str) -> None:
        self._astral: Sequence[int] = (
            () if text.isascii() else tuple(i for i, char in enumerate(text) if char > "\uffff")
        )

    def to_qt(self, index: int) -> int:
        """The UTF-16 position of code point ``index``."""
        # Every astral character before it takes one unit more.
        return index + bisect_right(self._astral, index - 1) if self._astral else index

    def to_python(self, position: int) -> int:
        """The code-point index of a UTF-16 position; a position inside a character is taken as its beginning."""
        if not self._astral:
            return position
        index = position
        for extra, astral in enumerate(self._astral):
            start = astral + extra
            if position <= start:
                break
            index = position - extra - 1
        return index


def qt_length(text: str) -> int:
    """How many UTF-16 units ``text`` takes."""
    return Positions(text).to_qt(len(text))


@lru_cache(maxsize=16)
def in_units(text: str) -> str:
    """``text`` with one character for each UTF-16 unit, so that Qt's positions index it.

    A character beyond U+FFFF becomes its two halves: look at single characters only, do not show the result.
    """
    if text.isascii() or max(text) <= "\uffff":
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(units[at] | units[at + 1] << 8) for at in range(0, len(units), 2))


def isolate(text: str) -> str:
    """``text`` fenced off, so that its direction does not disturb the words around it."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def remove_isolates(text: str) -> str:
    """``text`` as it may leave the window: without the isolates (and objects such as icons) we put in."""
    return text.translate(_ISOLATES)
