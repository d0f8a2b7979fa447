"""Lines around a story that name its author, its outlet or its day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from newsreader.intake.dates import is_date_line, parse_date
from newsreader.intake.furniture import is_furniture

_LONGEST = 90
# How many lines under the headline may be credits.
_HEAD_LINES = 4
# Names in capitals or capitalised, with the small words that stand between names and places.
_ENGLISH = re.compile(r"(?:Written )?[Bb][Yy]:? +(.+)")
_ENGLISH_WORD = re.compile(
    r"(?:[^\W\d_a-z][\w.'’\-]*|and|in|of|with|at|for|the|de|del|der|van|von|(?:al|el)-\w+|[&|/–—-])[,;]?"
)
_ARABIC = re.compile(r"(?:بقلم|كتبت?|إعداد|اعداد|تحرير|تقرير|أعدّ?ه|أعدّ?ته)\s*([:/\-–—]?)\s*(.+)")
_ARABIC_NAME_WORDS = 5
_SOURCE = re.compile(r"(?:[Ss]ource|SOURCE|المصدر|مصدر الخبر|المصادر)\s*[:：]\s*(\S.{1,58}\S)")


@dataclass(frozen=True, slots=True)
class Credits:
    """What the lines around a story say of it, and which lines (indices) say nothing else."""

    byline: str = ""
    source: str = ""
    published: date | None = None
    lines: frozenset[int] = frozenset()


def byline_of(line: str) -> str | None:
    """The author that a whole line names («By Nora Lind in Oslo» → «Nora Lind in Oslo»), or None."""
    if len(line) > _LONGEST or line.endswith((".", "?", "!", "؟", ":")):
        return None
    english = _ENGLISH.fullmatch(line)
    if english:
        words = english[1].split()
        if words[0][0].isupper() and all(_ENGLISH_WORD.fullmatch(word) for word in words):
            return english[1]
    arabic = _ARABIC.fullmatch(line)
    if arabic and not any(mark in arabic[2] for mark in '«»"“”،؛:'):
        words = arabic[2].split()
        # Without a colon «كتب» opens a sentence as easily as a byline: only a bare name counts.
        if len(words) <= (_ARABIC_NAME_WORDS if arabic[1] or line.startswith("بقلم") else 3):
            return arabic[2]
    return None


def source_of(line: str) -> str | None:
    """The outlet that a whole line names («Source: Cedar Wire»), or None."""
    found = _SOURCE.fullmatch(line)
    return found[1].strip(" .") if found and not line.endswith(("?", "!", "؟")) else None


def read_credits(lines: Sequence[str]) -> Credits:
    """Author, outlet and day from the lines of a story (its title left out); only its head and foot are asked."""
    shown = [index for index, line in enumerate(lines) if not is_furniture(line, at_ends=True)]
    byline = source = ""
    published: date | None = None
    taken: set[int] = set()
    for index in shown[:_HEAD_LINES]:
        line = lines[index]
        if not byline and (name := byline_of(line)):
            byline = name
        elif not source and (name := source_of(line)):
            source = name
        elif published is None and is_date_line(line):
            published = parse_date(line)
        else:
            continue
        taken.add(index)
    for index in shown[_HEAD_LINES:][-2:]:
        if not source and (name := source_of(lines[index])):
            source = name
            taken.add(index)
    return Credits(byline, source, published, frozenset(taken))
