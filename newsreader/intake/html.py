"""A saved page to its story."""

import contextlib
import logging
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urljoin

from newsreader.core.article import Block, BlockKind
from newsreader.intake.characters import clean_line
from newsreader.intake.furniture import story_lines

_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_KINDS = {"head": BlockKind.HEADING, "quote": BlockKind.BLOCK_QUOTE, "item": BlockKind.LIST_ITEM}


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds; ``title`` and ``paragraphs`` are empty where no story was found on it."""

    title: str = ""
    paragraphs: tuple[Block, ...] = ()
    language: str = ""
    byline: str = ""
    source: str = ""
    address: str = ""
    published: date | None = None
    twin_address: str = ""
    framed: bool = field(default=False)
    scripted: bool = field(default=False)


def parse_html(markup: str) -> Page:
    """The story on a page and what the page says about it; never goes online, never raises for broken markup."""
    import lxml.html  # type: ignore[import-untyped]  # no types of its own
    import trafilatura

    if not markup.strip():
        return Page()
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", markup)
    try:
        root = lxml.html.document_fromstring(text)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError, ValueError):
        return Page()
    language = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    address = _address(root, markup)
    framed = bool(root.xpath("//frameset|//frame|//iframe"))
    scripted = bool(root.xpath("//script"))
    with _quiet():
        document = trafilatura.bare_extraction(
            lxml.html.document_fromstring(text),
            url=address or None,
            favor_recall=True,
            include_comments=False,
            include_tables=False,
            include_images=False,
            include_formatting=False,
            with_metadata=True,
        )
    if document is None:
        return Page(language=language, address=address, framed=framed, scripted=scripted)
    title = clean_line(document.title or "")
    blocks = _blocks(document.body) if document.body is not None else []
    blocks = [blocks[index] for index in story_lines([block.text for block in blocks])]
    if blocks and not title:
        title, blocks = blocks[0].text, blocks[1:]
    while blocks and _same(blocks[0].text, title):
        blocks.pop(0)
    return Page(
        title=title,
        paragraphs=tuple(blocks),
        language=language,
        byline=clean_line(document.author or ""),
        source=clean_line(document.sitename or ""),
        address=address,
        published=_date(document.date),
        twin_address=_twin(root, language, address),
        framed=framed,
        scripted=scripted,
    )


def _blocks(body: Any) -> list[Block]:
    blocks = []
    for element in body.iter("p", "head", "quote", "item", "cell"):
        if any(True for _ in element.iter("p", "item")) and element.tag not in ("p", "item"):
            continue
        kind = _KINDS.get(element.tag, BlockKind.PARAGRAPH)
        if element.getparent() is not None and element.getparent().tag == "quote":
            kind = BlockKind.BLOCK_QUOTE
        line = clean_line("".join(element.itertext()))
        if line:
            blocks.append(Block(line, kind))
    return blocks


def _same(line: str, title: str) -> bool:
    return re.sub(r"\W+", "", line).casefold() == re.sub(r"\W+", "", title).casefold()


def _address(root: Any, markup: str) -> str:
    found = root.xpath("//link[@rel='canonical']/@href|//meta[@property='og:url']/@content")
    for address in found:
        if address.strip().startswith(("http://", "https://")):
            return str(address).strip()
    saved = _SAVED_FROM.search(markup[:4096])
    return str(saved[1]) if saved else ""


def _twin(root: Any, language: str, address: str) -> str:
    """The page's other-language version, where it names one."""
    own = language[:2].lower()
    for link in root.xpath("//link[@rel='alternate'][@hreflang][@href]"):
        code = link.get("hreflang")[:2].lower()
        if code in ("en", "ar") and code != own:
            return str(urljoin(address, link.get("href").strip()))
    return ""


def _date(found: str | None) -> date | None:
    with contextlib.suppress(ValueError, TypeError):
        return date.fromisoformat((found or "")[:10])
    return None


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Without trafilatura's log lines and warnings: what they say is no news to a reader."""
    loggers = [logging.getLogger(name) for name in ("trafilatura", "htmldate", "courlan")]
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
