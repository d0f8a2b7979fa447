"""Setting a story as a page: faces, sizes, leading and directions of each block, written into a QTextDocument."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
    QTextListFormat,
)

from newsreader.core.article import BlockKind
from newsreader.core.language import Direction
from newsreader.core.translation import Origin
from newsreader.ui.marks import EM_PROPERTY
from newsreader.ui.panes.shown_story import ShownBlock, ShownSentence
from newsreader.ui.theme import ARABIC_LEADING, ARABIC_SCALE, LATIN_LEADING, FontFaces, Theme, icon

TITLE_SCALE = 1.6
_HEADING_SCALE = 1.12
_BENEATH_SCALE = 0.94
_BENEATH_TITLE_SCALE = 0.8
# The address of the star in the meta line.
STAR = "star"
TITLE_LEADING = {"ltr": 1.22, "rtl": 1.5}
# Characters of running text in a line; 60 to 75 are read with least effort.
MEASURE_CHARACTERS = 68
# A stretch of the other script, with what stands between its words.
_LATIN_RUN = re.compile(r"[A-Za-zÀ-ɏ]+(?:[\s\-'’.&/]+[A-Za-zÀ-ɏ]+)*")
_ARABIC_RUN = re.compile("[\u0600-\u06ff\u0750-\u077f]+(?:[\\s،]+[\u0600-\u06ff\u0750-\u077f]+)*")
# Line ends and separators would open blocks of their own; one space each keeps every offset.
_ONE_LINE = str.maketrans(dict.fromkeys("\n\r\u2028\u2029\u0085\x0b\x0c\ufffc", " "))


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands between title and text: ``meta`` (source, date, language) and a ``note`` on the translation.

    ``starred`` draws a star that can be clicked at the end of the meta line; None draws none.
    """

    meta: str
    note: str = ""
    direction: Direction = "ltr"
    starred: bool | None = None


@dataclass(frozen=True, slots=True)
class PageStyle:
    """Everything a page is set with. ``pixels`` is the size of running Latin text.

    ``beneath`` is for a translation that stands under its original, in as wide a column: a little smaller, its title
    no second headline, and a machine's sentences muted beside those of people.
    """

    theme: Theme
    faces: FontFaces
    pixels: int = 18
    beneath: bool = False

    def measure(self) -> float:
        """The width of the column in pixels."""
        return self.pixels * 0.458 * MEASURE_CHARACTERS

    def size(self, kind: BlockKind) -> float:
        """The size of a block's Latin text in pixels."""
        scale = {BlockKind.TITLE: TITLE_SCALE, BlockKind.HEADING: _HEADING_SCALE}.get(kind, 1.0)
        if self.beneath:
            scale *= _BENEATH_TITLE_SCALE if kind is BlockKind.TITLE else _BENEATH_SCALE
        return self.pixels * scale

    def ink(self, sentence: ShownSentence) -> str:
        """The token of a sentence's colour."""
        machine = sentence.pair is not None and sentence.pair.origin is Origin.MACHINE
        return "text_muted" if sentence.waiting or (self.beneath and machine) else "text"


def heading_lines(heading: Heading | None) -> int:
    """How many lines stand between title and text."""
    return 0 if heading is None else 1 + bool(heading.note)


def write_page(
    document: QTextDocument, blocks: Sequence[Sequence[ShownBlock]], heading: Heading | None, style: PageStyle
) -> None:
    """Write a whole story, each block in its pieces, into an empty document.

    The document begins with the title, then meta line and note (neither without ``heading``), then the paragraphs.
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for index, pieces in enumerate(blocks):
        if index > 0:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        _insert_pieces(cursor, pieces, style, block_format(pieces[-1], style).bottomMargin())
        if pieces[0].kind is BlockKind.LIST_ITEM:
            list_format = QTextListFormat()
            list_format.setStyle(QTextListFormat.Style.ListDisc)
            list_format.setIndent(1)
            cursor.createList(list_format)
        if index == 0:
            for line in range(heading_lines(heading)):
                assert heading is not None
                cursor.insertBlock()
                _write_heading_line(cursor, heading, style, line)
    cursor.endEditBlock()


def rewrite_pieces(
    first: QTextBlock, before: Sequence[ShownBlock], after: Sequence[ShownBlock], style: PageStyle
) -> None:
    """Set a block anew in its place, keeping the space below it; its pieces begin at ``first``.

    Only the pieces that changed are touched, one by one: Qt lays out all that lies between two changes made at once.
    """
    if len(before) == len(after):
        number, document = first.blockNumber(), first.document()
        for index, (old, new) in enumerate(zip(before, after, strict=True)):
            if not _looks_same(old, new, style):
                _rewrite(document.findBlockByNumber(number + index), 1, (new,), style, index + 1 == len(after))
        return
    shortest = min(len(before), len(after)) - 1
    start = stop = 0
    while start < shortest and _looks_same(before[start], after[start], style):
        start += 1
    while stop < shortest - start and _looks_same(before[-1 - stop], after[-1 - stop], style):
        stop += 1
    block = first.document().findBlockByNumber(first.blockNumber() + start)
    _rewrite(block, len(before) - start - stop, after[start : len(after) - stop], style, stop == 0)


def _rewrite(block: QTextBlock, count: int, pieces: Sequence[ShownBlock], style: PageStyle, last: bool) -> None:
    """Set ``count`` pieces from ``block`` on anew; ``last``: the paragraph ends with them."""
    final = block.document().findBlockByNumber(block.blockNumber() + count - 1)
    below = final.blockFormat().bottomMargin() if last else 0.0
    cursor = QTextCursor(block)
    cursor.beginEditBlock()
    cursor.setPosition(final.position() + final.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    _insert_pieces(cursor, pieces, style, below)
    cursor.endEditBlock()


def _looks_same(one: ShownBlock, other: ShownBlock, style: PageStyle) -> bool:
    return one.text == other.text and one.direction == other.direction and _muted(one, style) == _muted(other, style)


def _muted(block: ShownBlock, style: PageStyle) -> dict[int, int]:
    return {each.start: each.stop for each in block.sentences if style.ink(each) == "text_muted"}


def _insert_pieces(cursor: QTextCursor, pieces: Sequence[ShownBlock], style: PageStyle, below: float) -> None:
    """Write one paragraph into the empty block at the cursor, with so much space below it."""
    for index, piece in enumerate(pieces):
        made = block_format(piece, style)
        made.setBottomMargin(below if index + 1 == len(pieces) else 0.0)
        if index > 0:
            made.setTopMargin(0.0)
            cursor.insertBlock(made, QTextCharFormat())
        else:
            cursor.setBlockFormat(made)
        _insert_text(cursor, piece, style)


def block_format(block: ShownBlock, style: PageStyle) -> QTextBlockFormat:
    """Direction, leading and space of a block."""
    made = QTextBlockFormat()
    rtl = block.direction == "rtl"
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    em = style.size(block.kind) * (ARABIC_SCALE if rtl else 1.0)
    leading = ARABIC_LEADING if rtl else LATIN_LEADING
    if block.kind is BlockKind.TITLE:
        leading = TITLE_LEADING[block.direction]
        made.setBottomMargin(style.pixels * (0.85 if rtl else 0.55))
    elif block.kind is BlockKind.HEADING:
        made.setTopMargin(style.pixels * 0.6)
        made.setBottomMargin(style.pixels * 0.35)
    else:
        made.setBottomMargin(style.pixels * 0.85)
    if block.kind is BlockKind.BLOCK_QUOTE:
        made.setLeftMargin(style.pixels * 1.6)
        made.setRightMargin(style.pixels * 1.6)
    made.setLineHeight(round(em * leading), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    made.setProperty(EM_PROPERTY, em)
    return made


def _font(style: PageStyle, kind: BlockKind, direction: Direction) -> QFont:
    weight = QFont.Weight.Normal
    if kind in (BlockKind.TITLE, BlockKind.HEADING):
        # Amiri has one true bold; Newsreader is a variable face.
        weight = QFont.Weight.Bold if direction == "rtl" else QFont.Weight.DemiBold
    return style.faces.reading(direction, style.size(kind), weight)


def _insert_text(cursor: QTextCursor, block: ShownBlock, style: PageStyle) -> None:
    """The block's text, each script in its own face; sentences still waiting for their translation are muted."""
    own = QTextCharFormat()
    own.setFont(_font(style, block.kind, block.direction))
    other = QTextCharFormat()
    other.setFont(_font(style, block.kind, "ltr" if block.direction == "rtl" else "rtl"))
    text = block.text.translate(_ONE_LINE)
    muted = _muted(block, style)
    runs = _LATIN_RUN if block.direction == "rtl" else _ARABIC_RUN
    others = dict(match.span() for match in runs.finditer(text))
    edges = {0, len(text), *muted, *muted.values(), *others, *others.values()}
    # Where the stretch ends that was entered last; a block may have thousands of them.
    muted_until = other_until = 0
    for start, stop in pairwise(sorted(edges)):
        muted_until = max(muted_until, muted.get(start, 0))
        other_until = max(other_until, others.get(start, 0))
        made = QTextCharFormat(other if start < other_until else own)
        made.setForeground(style.theme.color("text_muted" if start < muted_until else "text"))
        cursor.insertText(text[start:stop], made)


def rewrite_heading(document: QTextDocument, heading: Heading, style: PageStyle) -> None:
    """Set meta line and note anew; there must be a note if there was one when the page was written."""
    for line in range(heading_lines(heading)):
        cursor = QTextCursor(document.findBlockByNumber(1 + line))
        margin = cursor.blockFormat().bottomMargin()
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        _write_heading_line(cursor, heading, style, line)
        made = cursor.blockFormat()
        made.setBottomMargin(margin)
        cursor.setBlockFormat(made)
        cursor.endEditBlock()


def _write_heading_line(cursor: QTextCursor, heading: Heading, style: PageStyle, line: int) -> None:
    size = min(16.0, max(12.0, style.pixels * 0.74))
    made = QTextBlockFormat()
    rtl = heading.direction == "rtl"
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    made.setLineHeight(round(size * 1.7), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    last = line == 1 or not heading.note
    made.setBottomMargin(style.pixels * 1.3 if last else style.pixels * 0.1)
    made.setProperty(EM_PROPERTY, size)
    cursor.setBlockFormat(made)
    characters = QTextCharFormat()
    characters.setFont(style.faces.interface(size))
    characters.setForeground(style.theme.color("text_muted"))
    cursor.insertText((heading.note if line else heading.meta).translate(_ONE_LINE), characters)
    if line == 0 and heading.starred is not None:
        # A space that does not break: the star never stands on a line of its own.
        cursor.insertText("\u00a0\u00a0" if heading.meta else "", characters)
        _insert_star(cursor, heading.starred, style, size)


def _insert_star(cursor: QTextCursor, starred: bool, style: PageStyle, size: float) -> None:
    name = f"{STAR}-{starred}-{style.theme.name}"
    picture = _star_picture(starred, style.theme)
    cursor.document().addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), picture)
    image = QTextImageFormat()
    image.setName(name)
    image.setWidth(size * 1.25)
    image.setHeight(size * 1.25)
    image.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    image.setAnchor(True)
    image.setAnchorHref(STAR)
    cursor.insertImage(image)


@lru_cache(maxsize=8)
def _star_picture(starred: bool, theme: Theme) -> QImage:
    made = icon("star_filled" if starred else "star", theme, "star" if starred else "text_muted")
    return made.pixmap(64, 64).toImage()
