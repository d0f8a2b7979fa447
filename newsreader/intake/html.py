"""A page to its story.

Two opinions are joined. trafilatura says where the story is; our own reading of the tree (the page folder) says what
stands there, so that no paragraph between the first and the last one of the story is lost, whatever its markup.
"""

import contextlib
import logging
import re
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from newsreader.core.arabic import fold
from newsreader.core.article import Block
from newsreader.intake.characters import clean_line, clean_text
from newsreader.intake.credits import read_credits
from newsreader.intake.furniture import story_lines
from newsreader.intake.page.blocks import PageBlock, page_blocks
from newsreader.intake.page.metadata import page_metadata
from newsreader.intake.page.story import select_story, squash
from newsreader.intake.text import make_title

_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_DIVIDERS = re.compile(r"\s+(?:\||::|»|«|•|·|–|—|-)\s+|\s*\|\s*")
# A text in the page's data counts where less than half of it, and no more than this, is shown.
_SHORT_STORY = 1_400
_ABOVE = 6


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds; ``paragraphs`` is empty where no story was found on it.

    ``framed`` and ``scripted`` tell why that may be: the story is in a frame, or is put in by scripts.
    """

    title: str = ""
    paragraphs: tuple[Block, ...] = ()
    language: str = ""
    byline: str = ""
    source: str = ""
    address: str = ""
    published: date | None = None
    twin_address: str = ""
    framed: bool = False
    scripted: bool = False


def parse_html(markup: str, address: str = "", subject: str = "") -> Page:
    """The story on a page and what the page says about it; never goes online, never raises for broken markup.

    ``address`` and ``subject`` are where the page came from and what it is called, where an archive's cover tells.
    """
    root = _tree(markup)
    if root is None:
        return Page()
    about = page_metadata(root, markup, address)
    blocks = page_blocks(root)
    found = select_story(blocks, _opinion(markup))
    title = _title(blocks, found, (*about.titles, subject), about.source)
    paragraphs = [Block(block.text, block.kind) for block in found]
    if sum(len(block.text) for block in found) < min(len(about.body) / 2, _SHORT_STORY):
        paragraphs = [Block(line) for line in map(clean_line, clean_text(about.body).split("\n")) if line]
    credits = read_credits([block.text for block in paragraphs])
    above = read_credits([block.text for block in _above(blocks, found)])
    paragraphs = [block for place, block in enumerate(paragraphs) if place not in credits.lines]
    names = {squash(name) for name in (title, *about.titles)}
    paragraphs = [paragraphs[index] for index in story_lines([block.text for block in paragraphs])]
    while paragraphs and squash(paragraphs[0].text) in names:
        paragraphs.pop(0)
    if paragraphs and not title:
        title = make_title(paragraphs[0].text)
        paragraphs = paragraphs[paragraphs[0].text == title :]
    return Page(
        title=title,
        paragraphs=tuple(paragraphs),
        language=about.language,
        byline=about.byline or credits.byline or above.byline,
        source=about.source or credits.source or above.source,
        address=about.address,
        published=about.published or credits.published or above.published,
        twin_address=about.twin_address,
        framed=bool(root.xpath("//frameset|//frame|//iframe")),
        scripted=bool(root.xpath("//script")),
    )


def _tree(markup: str) -> Any:
    import lxml.etree  # type: ignore[import-untyped]  # no types of its own
    import lxml.html  # type: ignore[import-untyped]

    text = _XML_DECLARATION.sub("", markup).replace("\0", "")
    try:
        return lxml.html.document_fromstring(text, parser=lxml.html.HTMLParser(huge_tree=True, remove_comments=True))
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        return None


def _opinion(markup: str) -> list[str]:
    """What trafilatura takes for the story's paragraphs, each squashed; [] where it finds none."""
    import trafilatura

    with _quiet():
        try:
            document = trafilatura.bare_extraction(
                _tree(markup),
                favor_recall=True,
                include_comments=False,
                include_tables=True,
                include_formatting=False,
                with_metadata=False,
            )
        # Whatever breaks in it on an odd page: our own reading goes on without its opinion.
        except Exception:
            return []
    if document is None or document.body is None:
        return []
    return [squash("".join(element.itertext())) for element in document.body.iter("p", "head", "quote", "item", "cell")]


def _above(blocks: Sequence[PageBlock], story: Sequence[PageBlock]) -> Sequence[PageBlock]:
    """The few blocks between the headline and the story, where author and date stand."""
    start = blocks.index(story[0]) if story else 0
    return blocks[max(0, start - _ABOVE) : start]


def _title(blocks: Sequence[PageBlock], story: Sequence[PageBlock], titles: Sequence[str], source: str) -> str:
    """The headline: the heading that stands over the story, or what the page's head says."""
    start = blocks.index(story[0]) if story else len(blocks)
    own = {squash(source)}
    named = [_without_source(title, source) for title in titles]
    headings = [block.text for block in blocks[: start + 1] if block.level == 1 and squash(block.text) not in own]
    for heading in headings:
        if any(_alike(heading, title) for title in named):
            return heading
    for title in named:
        if title and squash(title) not in own:
            return title
    if headings:
        return headings[-1]
    lower = [block.text for block in blocks[: start + 1] if 1 < block.level <= 3 and not block.aside]
    return lower[-1] if lower else ""


def _without_source(title: str, source: str) -> str:
    """A page title without the outlet's name before or after it."""
    parts = [part for part in _DIVIDERS.split(title) if part.strip()]
    if len(parts) < 2:
        return title
    own = squash(source)
    kept = [part for part in parts if not own or squash(part) not in (own, squash(source.split(".")[0]))]
    if len(kept) < len(parts) and kept:
        return _cut(title, kept)
    if "|" in title or "::" in title:
        return max(parts, key=len).strip()
    return title


def _cut(title: str, kept: Sequence[str]) -> str:
    """The stretch of ``title`` from the first kept part to the last, dividers between them as they stand."""
    return title[title.index(kept[0]) : title.rindex(kept[-1]) + len(kept[-1])].strip()


def _alike(heading: str, title: str) -> bool:
    one, other = set(re.findall(r"\w+", fold(heading))), set(re.findall(r"\w+", fold(title)))
    return bool(one and other) and len(one & other) >= 0.6 * min(len(one), len(other))


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Without trafilatura's log lines and warnings: what they say is no news to a reader."""
    loggers = [logging.getLogger(name) for name in ("trafilatura", "htmldate", "courlan", "justext", "readability")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
