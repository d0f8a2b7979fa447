"""The tree of a page to its blocks of text, in reading order.

A block is what a browser would set as a paragraph: the text of a ``p``, a heading, a list item, a table cell, or a run
of text between two of them. Two line breaks divide a block, one does where a sentence ends before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from newsreader.core.article import BlockKind
from newsreader.intake.characters import clean_line
from newsreader.intake.page.asides import names_aside, true_asides
from newsreader.intake.wrapping import join_wrapped


def _names(line: str) -> frozenset[str]:
    return frozenset(line.split())


_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BLOCK_TAGS = _HEADINGS | _names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead"
    " tr ul"
)
# Never text of a story: what runs, what is pressed, what is shown only without scripts.
_SILENT = _names(
    "script style noscript template svg math button select option datalist input textarea label iframe frame object"
    " embed applet video audio canvas map head title del nav footer figcaption"
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?؟…:][\"'”’»)\]]*$")
# At a line break a colon leads on to what is said.
_LINE_END = re.compile(r"[.!?؟…][\"'”’»)\]]*$")
_BREAK = "\n"


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A block of a page.

    ``element`` is the innermost block element around it, ``linked`` how many of its characters are links' text, and
    ``boxes`` are the elements around it, outermost first, that stand beside the story. ``level`` is a heading's.
    """

    text: str
    kind: BlockKind
    element: Any
    linked: int
    boxes: tuple[Any, ...] = ()
    level: int = 0

    @property
    def aside(self) -> Any:
        """The outermost box beside the story that it stands in, or None."""
        return self.boxes[0] if self.boxes else None

    @property
    def is_link(self) -> bool:
        """Whether it is mostly links: a list of other stories rather than a paragraph."""
        return self.linked * 2 > len(self.text)

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does, closing marks included."""
        return _SENTENCE_END.search(self.text) is not None

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph of a story: words that end as a sentence, few of them links."""
        return not self.is_link and self.ends_sentence and len(self.text.split()) >= 4


# The block element that text belongs to, its kind, the number of links around it and the boxes it stands in.
_Context = tuple[Any, BlockKind, int, tuple[Any, ...]]


@dataclass(slots=True)
class _Run:
    """Text collected so far that no block element has ended yet."""

    pieces: list[str]
    linked: int = 0


def page_blocks(root: Any) -> list[PageBlock]:
    """All blocks under ``root`` but those of scripts, forms' controls, navigation, foot lines and hidden parts."""
    blocks: list[PageBlock] = []
    run = _Run([])
    context: list[_Context] = [(root, BlockKind.PARAGRAPH, 0, ())]
    for step, element in _steps(root):
        owner, kind, in_link, boxes = context[-1]
        if step == "text":
            # In a pre element line ends are what they look like.
            lines = element.split("\n") if owner.tag == "pre" else [element]
            for line in lines[:-1]:
                run.pieces += (line, _BREAK)
            run.pieces.append(lines[-1])
            run.linked += len(element.strip()) if in_link else 0
        elif step == "open":
            tag = element.tag
            if tag == "br":
                run.pieces.append(_BREAK)
                continue
            if tag in _BLOCK_TAGS:
                _flush(run, owner, kind, boxes, blocks)
                owner, kind = element, _kind_of(tag, kind)
            elif tag == "q":
                run.pieces.append("“")
            if names_aside(element):
                boxes = (*boxes, element)
            context.append((owner, kind, in_link + (tag == "a"), boxes))
        else:
            if element.tag == "br":
                continue
            if element.tag in _BLOCK_TAGS:
                _flush(run, owner, kind, boxes, blocks)
            elif element.tag == "q":
                run.pieces.append("”")
            context.pop()
    _flush(run, *context[-1][:2], context[-1][3], blocks)
    asides = true_asides((len(block.text), block.boxes) for block in blocks if block.is_prose)
    return [replace(block, boxes=tuple(box for box in block.boxes if box in asides)) for block in blocks]


def _steps(root: Any) -> Iterator[tuple[str, Any]]:
    """Walk without recursion (pages can be nested deeper than Python's stack): open, text, close in document order."""
    stack: list[tuple[str, Any]] = [("open", root)]
    while stack:
        step, element = stack.pop()
        if step != "open":
            yield step, element
            continue
        if not isinstance(element.tag, str) or element.tag in _SILENT or _is_hidden(element):
            if element.tag == "del" or not isinstance(element.tag, str):
                continue
            # What is left out still parts what stands before and after it.
            yield "text", " "
            continue
        yield "open", element
        stack.append(("close", element))
        for child in reversed(element):
            if child.tail:
                stack.append(("text", child.tail))
            stack.append(("open", child))
        if element.text:
            stack.append(("text", element.text))


def _flush(run: _Run, owner: Any, kind: BlockKind, boxes: tuple[Any, ...], blocks: list[PageBlock]) -> None:
    """End the blocks that ``run`` holds and empty it."""
    text = "".join(_white_space_collapsed(run.pieces))
    texts = _divide(text) if owner.tag != "pre" else [clean_line(part) for part in join_wrapped(text.split("\n"))]
    for text in filter(None, texts):
        level = int(owner.tag[1]) if owner.tag in _HEADINGS else 0
        linked = run.linked * len(text) // max(1, sum(len(part) for part in texts))
        blocks.append(PageBlock(text, kind, owner, linked, boxes, level))
    run.pieces.clear()
    run.linked = 0


def _white_space_collapsed(pieces: list[str]) -> Iterator[str]:
    """Line ends of the source are spaces; only those of ``br`` stay line ends."""
    for piece in pieces:
        yield piece if piece is _BREAK else re.sub(r"[\r\n]+", " ", piece)


def _divide(text: str) -> list[str]:
    parts: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text):
        current = ""
        for line in (clean_line(piece) for piece in paragraph.split("\n")):
            if current and line and _LINE_END.search(current):
                parts.append(current)
                current = line
            else:
                current = f"{current} {line}".strip()
        if current:
            parts.append(current)
    return parts


def _kind_of(tag: str, around: BlockKind) -> BlockKind:
    if tag in _HEADINGS:
        return BlockKind.HEADING
    if tag == "blockquote":
        return BlockKind.BLOCK_QUOTE
    if tag in ("li", "dd", "dt"):
        return BlockKind.LIST_ITEM
    if tag in ("p", "div") and around in (BlockKind.BLOCK_QUOTE, BlockKind.LIST_ITEM):
        return around
    return BlockKind.PARAGRAPH


def _is_hidden(element: Any) -> bool:
    if element.tag in ("html", "body"):
        return False
    return element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style") or "") is not None
