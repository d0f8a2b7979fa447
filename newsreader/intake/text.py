"""Plain text to a title and paragraphs."""

import re
from dataclasses import dataclass
from datetime import date

from newsreader.core.article import Block
from newsreader.intake.characters import clean_text, collapse
from newsreader.intake.credits import read_credits
from newsreader.intake.furniture import is_furniture, story_lines
from newsreader.intake.wrapping import join_wrapped

# A first line longer than this is a paragraph; a title of about this length is made from it.
_LONGEST_TITLE = 220
_MADE_TITLE = 110
_FIRST_SENTENCE = re.compile(r".{20,}?[.!?؟](?=\s|$)")


@dataclass(frozen=True, slots=True)
class PlainStory:
    """What a text file holds."""

    title: str
    paragraphs: tuple[Block, ...]
    byline: str = ""
    source: str = ""
    published: date | None = None


def parse_text(text: str) -> PlainStory | None:
    """The story in a text file: its first line is the title; None where there are no characters to be read.

    Paragraphs are divided by empty lines or by line ends; the lines of a text wrapped at a column are joined. Lines
    that name author, outlet or day at the head are taken as that.
    """
    lines = clean_text(text).expandtabs(4).split("\n")
    paragraphs = [line for line in map(collapse, join_wrapped([line.rstrip() for line in lines])) if line]
    first = next((place for place, line in enumerate(paragraphs) if not is_furniture(line, at_ends=True)), 0)
    if not paragraphs:
        return None
    title, rest = paragraphs[first], paragraphs[first + 1 :]
    if len(title) > _LONGEST_TITLE:
        title, rest = make_title(title), [title, *rest]
    credits = read_credits(rest)
    rest = [line for place, line in enumerate(rest) if place not in credits.lines]
    kept = [rest[place] for place in story_lines(rest)]
    if kept and kept[0] == title:
        kept.pop(0)
    blocks = tuple(Block(line) for line in kept)
    return PlainStory(title, blocks, credits.byline, credits.source, credits.published)


def make_title(paragraph: str) -> str:
    """A title for a story that has none: its first sentence, cut between words where that is long."""
    sentence = _FIRST_SENTENCE.match(paragraph)
    if sentence and len(sentence[0]) <= _LONGEST_TITLE:
        return sentence[0]
    return paragraph[:_MADE_TITLE].rsplit(" ", 1)[0].rstrip("،,;:؛") + " …"
