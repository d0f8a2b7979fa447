"""Plain text to a title and paragraphs."""

import itertools
import re
from dataclasses import dataclass

from newsreader.core.article import Block
from newsreader.intake.byline import byline_of
from newsreader.intake.characters import clean_line, clean_text
from newsreader.intake.furniture import is_furniture, story_lines

# No editor wraps at more, and a paragraph per line is seldom less.
_WIDEST_WRAP = 120
_NARROWEST_WRAP = 40
# A byline stands among the first lines or nowhere.
_HEAD_LINES = 3


@dataclass(frozen=True, slots=True)
class PlainStory:
    """What a text file holds."""

    title: str
    paragraphs: tuple[Block, ...]
    byline: str = ""


def parse_text(text: str) -> PlainStory | None:
    """The story in a text file: its first line is the title; None where nothing is left but furniture.

    Paragraphs are divided by empty lines or by line ends; the lines of a text wrapped at a column are joined.
    """
    lines = [line.rstrip() for line in clean_text(text).expandtabs(4).split("\n")]
    paragraphs = [clean_line(part) for part in _join_wrapped(lines)]
    while paragraphs and is_furniture(paragraphs[0], at_ends=True):
        paragraphs.pop(0)
    if not paragraphs:
        return None
    title, rest = paragraphs[0], paragraphs[1:]
    head = [place for place, line in enumerate(rest) if not is_furniture(line, at_ends=True)][:_HEAD_LINES]
    byline = next((place for place in head if byline_of(rest[place])), None)
    author = "" if byline is None else byline_of(rest.pop(byline)) or ""
    kept = [rest[index] for index in story_lines(rest)]
    if kept and kept[0] == title:
        kept.pop(0)
    return PlainStory(title, tuple(Block(line) for line in kept), author)


def _join_wrapped(lines: list[str]) -> list[str]:
    """Paragraphs, each as one string; every line its own where the text is not wrapped."""
    width = max((len(line) for line in lines), default=0)
    runs = _runs(lines)
    breaks = [(run[place], run[place + 1]) for run in runs for place in range(len(run) - 1)]
    full = sum(1 for line, following in breaks if _is_full(line, following, width))
    if not (_NARROWEST_WRAP <= width <= _WIDEST_WRAP and len(breaks) >= 3 and full >= 0.7 * len(breaks)):
        return [line for line in lines if line.strip()]
    paragraphs: list[str] = []
    for run in runs:
        current = run[0]
        for line, following in itertools.pairwise(run):
            if _is_full(line, following, width) and not _is_indented(following, line):
                current = f"{current} {following}"
            else:
                paragraphs.append(current)
                current = following
        paragraphs.append(current)
    return paragraphs


def _runs(lines: list[str]) -> list[list[str]]:
    """Lines that follow each other without an empty one between them."""
    runs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            runs[-1].append(line)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether a line was ended because the first word of the next one did not fit."""
    word = re.match(r"\s*(\S+)", following)
    return word is not None and len(line) + 1 + len(word[1]) > width


def _is_indented(line: str, before: str) -> bool:
    return line.startswith("  ") and not before.startswith("  ")
