"""Quotation marks to stretches, in any language: which words stand between which marks."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.core.span import Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between quotation marks.

    ``parts`` holds one span for each block it runs through, the outer marks excluded and everything between them kept
    as it stands. ``level`` is 0 for an outer stretch and counts up for one inside another. ``opener`` and ``closer``
    are the marks found ("" where one is missing); ``closed`` tells whether it has a closing mark.
    """

    parts: tuple[Span, ...]
    level: int
    opener: str
    closer: str
    closed: bool


def find_stretches(texts: Sequence[str]) -> tuple[Stretch, ...]:
    """All stretches between quotation marks in a story's blocks, in the order of their starts."""
    found = []
    for block, text in enumerate(texts):
        start = -1
        for index, char in enumerate(text):
            if char in "“«" and start < 0:
                start = index + 1
            elif char in "”»" and start >= 0:
                found.append(Stretch((Span(block, start, index),), 0, text[start - 1], char, True))
                start = -1
            elif char == '"':
                if start >= 0:
                    found.append(Stretch((Span(block, start, index),), 0, text[start - 1], char, True))
                    start = -1
                else:
                    start = index + 1
    return tuple(found)
