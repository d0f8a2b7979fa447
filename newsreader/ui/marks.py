"""Marks under the text: tints, lines and bars, painted before Qt draws the letters.

Nothing here touches the document, so that a page never moves when marks come, and no Arabic word is cut by a format.
Kinds differ in shape as well as colour: full tint with bar (speech), tint alone (fragments), low tint with a thin bar
(reported speech), outline (terms); solid, dashed, dotted or no underline (names); hatching (a guess).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QTextBlock, QTextDocument, QTextFormat, QTextLine

from newsreader.core.correction import READER
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.language import is_arabic_letter
from newsreader.core.quotation import Quotation, QuotationKind
from newsreader.ui.text import in_units
from newsreader.ui.theme import Theme

# The size a block is set in, kept in its format: marks are placed around the letters, not the line box.
EM_PROPERTY = QTextFormat.Property.UserProperty + 1
# Below this an attribution or a name is drawn as a guess.
GUESS_BELOW = 0.6

_BAR_DISTANCE = 14.0
# Pixels beyond what is to be painted whose marks may reach into it.
_SPARE = 40.0
# Lines above and below what is in view whose marks are painted as well.
_SPARE_LINES = 3
_NO_PEN = Qt.PenStyle.NoPen


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of mark is drawn; colours are theme tokens, "" for none. Lower ``order`` is painted first."""

    order: int
    tint: str = ""
    height: float = 1.0  # share of the line the tint fills, from below
    tight: bool = False  # around the letters only, not the whole line
    hatched: bool = False
    line: str = ""
    line_style: Qt.PenStyle = _NO_PEN
    bar: str = ""
    bar_style: Qt.PenStyle = Qt.PenStyle.SolidLine
    bar_width: float = 3.0
    outline: str = ""


LOOKS: dict[str, Look] = {
    QuotationKind.DIRECT: Look(10, tint="quotation_tint", bar="quotation_bar"),
    QuotationKind.HEADLINE: Look(10, tint="mixed_tint", bar="quotation_bar"),
    QuotationKind.MIXED: Look(11, tint="quotation_tint"),
    QuotationKind.INDIRECT: Look(9, tint="mixed_tint", height=0.32, bar="indirect_line", bar_width=1.4),
    QuotationKind.TERM: Look(12, outline="term_line", tight=True),
    EntityLabel.PERSON: Look(20, tint="person_tint", tight=True, line="person_line", line_style=Qt.PenStyle.SolidLine),
    EntityLabel.ORG: Look(20, tint="org_tint", tight=True, line="org_line", line_style=Qt.PenStyle.DashLine),
    EntityLabel.PLACE: Look(20, tint="place_tint", tight=True, line="place_line", line_style=Qt.PenStyle.DotLine),
    EntityLabel.MISC: Look(20, tint="misc_tint", tight=True),
}
SENTENCE = Look(14, tint="sentence_tint")
DOUBT = Look(30, line="doubt_line", line_style=Qt.PenStyle.DotLine)
FOUND = Look(25, tint="found_tint", tight=True)
FOUND_CURRENT = Look(26, tint="found_tint", tight=True, outline="star")
FLASH = Look(15, tint="sentence_tint")


def quotation_look(quotation: Quotation) -> Look:
    """How a quotation is drawn: hatched and with a broken bar where its speaker is unknown or a guess.

    What the reader decided is no guess, nobody known included.
    """
    look = LOOKS[quotation.kind]
    said_by = quotation.attribution
    doubtful = said_by.rule != READER and (said_by.speaker is None or said_by.confidence < GUESS_BELOW)
    if doubtful and quotation.kind is not QuotationKind.TERM:
        broken = Qt.PenStyle.DotLine if look.bar else look.bar_style
        return replace(look, tint=look.tint and "doubtful_tint", hatched=True, bar_style=broken)
    return look


def same_look(label: EntityLabel) -> Look:
    """What is drawn around other mentions of the name under the pointer: a hairline in the colour of its kind."""
    return Look(24, tight=True, outline=LOOKS[label].tint.replace("_tint", "_line"))


def name_look(mention: EntityMention) -> Look:
    """How a name is drawn: hatched where the tagger was not sure of it."""
    look = LOOKS[mention.label]
    return replace(look, hatched=True) if mention.confidence < GUESS_BELOW else look


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of one document block, in UTF-16 positions of that block."""

    block: int
    start: int
    stop: int
    look: Look


@dataclass(frozen=True, slots=True)
class _Piece:
    """A visually unbroken part of a mark on one line, in document coordinates."""

    rect: QRectF
    baseline: float
    em: float


@dataclass(slots=True)
class _BlockMarks:
    """The marks of one block in the order of their beginnings, and where its lines and marks end.

    A block may have thousands of lines and marks, of which a few are in view.
    """

    marks: list[Mark] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    # The furthest that this mark or one before it reaches: it never falls, so that it can be searched.
    reaches: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def index(self) -> None:
        """To be told when all marks are there."""
        self.marks.sort(key=lambda mark: mark.start)
        self.starts = [mark.start for mark in self.marks]
        self.reaches = list(accumulate((mark.stop for mark in self.marks), max))

    def between(self, start: int, stop: int) -> list[Mark]:
        """The marks that share something with start..stop, the lowest first."""
        first, last = bisect_right(self.reaches, start), bisect_left(self.starts, stop)
        found = [mark for mark in self.marks[first:last] if mark.stop > start]
        found.sort(key=lambda mark: mark.look.order)
        return found


@dataclass(slots=True)
class MarkLayer:
    """All marks of one document, in named sets that come and go by themselves ("found", "sentence" ...)."""

    sets: dict[str, tuple[Mark, ...]] = field(default_factory=dict)
    _by_block: dict[int, _BlockMarks] = field(default_factory=dict)
    _pieces: dict[Mark, list[_Piece]] = field(default_factory=dict)

    def set_marks(self, name: str, marks: Iterable[Mark]) -> None:
        """Replace the set ``name``."""
        found = tuple(marks)
        if self.sets.get(name, ()) == found:
            return
        self.sets[name] = found
        self._by_block = {}
        for each in self.sets.values():
            for mark in each:
                self._by_block.setdefault(mark.block, _BlockMarks()).marks.append(mark)
        for block_marks in self._by_block.values():
            block_marks.index()

    def clear(self) -> None:
        """Drop every mark."""
        self.sets.clear()
        self._by_block.clear()
        self.forget_places()

    def forget_places(self) -> None:
        """The text was laid out anew: measure again when painting."""
        self._pieces.clear()
        for block_marks in self._by_block.values():
            block_marks.lines.clear()

    def paint(
        self, painter: QPainter, document: QTextDocument, theme: Theme, visible: QRectF, column: tuple[float, float]
    ) -> None:
        """Paint what lies in ``visible`` (document coordinates); ``column`` is the text's (leftmost, rightmost) x."""
        if not self._by_block:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = document.documentLayout()
        for number in sorted(self._by_block):
            block = document.findBlockByNumber(number)
            if not block.isValid():
                continue
            box = layout.blockBoundingRect(block)
            if box.bottom() < visible.top() - _SPARE:
                continue
            if box.top() > visible.bottom() + _SPARE:
                break
            rtl = block.layout().textOption().textDirection() is Qt.LayoutDirection.RightToLeft
            marks = self._by_block[number]
            if not marks.lines:
                marks.lines.extend(line_starts(block))
            for mark in marks.between(*_stretch_seen(block, box, visible)):
                pieces = self._pieces.get(mark)
                if pieces is None:
                    pieces = self._pieces[mark] = measure_pieces(block, mark, marks.lines)
                if pieces:
                    seen = [each for each in pieces if _near(each.rect, visible)]
                    _paint_mark(painter, theme, mark.look, seen)
                    if mark.look.bar:
                        _paint_bar(painter, theme, mark.look, pieces, column, rtl)
        painter.restore()


def paint_sample(
    painter: QPainter, theme: Theme, look: Look, box: QRectF, baseline: float, em: float, rtl: bool
) -> None:
    """A mark around a word in ``box``, its bar close by: what the legend shows."""
    rect = QRectF(box)
    if look.tight:
        rect.setTop(baseline - em * 0.95)
        rect.setBottom(baseline + em * 0.36)
    pieces = [_Piece(rect, baseline, em)]
    _paint_mark(painter, theme, look, pieces)
    if look.bar:
        near = _BAR_DISTANCE - 5
        _paint_bar(painter, theme, look, pieces, (box.left() + near, box.right() - near), rtl)


def line_starts(block: QTextBlock) -> list[int]:
    """Where each line of a block begins, as it is laid out."""
    layout = block.layout()
    return [layout.lineAt(index).textStart() for index in range(layout.lineCount())]


def _near(rect: QRectF, visible: QRectF) -> bool:
    return rect.bottom() >= visible.top() - _SPARE and rect.top() <= visible.bottom() + _SPARE


def _stretch_seen(block: QTextBlock, box: QRectF, visible: QRectF) -> tuple[int, int]:
    """From where to where a block is in view, some lines more at both ends; its lines are all as high as each other."""
    layout = block.layout()
    height, count = block.blockFormat().lineHeight(), layout.lineCount()
    if not count or height <= 0:
        return 0, block.length()
    first = int((visible.top() - box.top()) / height) - _SPARE_LINES
    last = int((visible.bottom() - box.top()) / height) + _SPARE_LINES
    start = layout.lineAt(min(max(first, 0), count - 1)).textStart()
    final = layout.lineAt(min(max(last, 0), count - 1))
    return start, final.textStart() + final.textLength()


def measure_pieces(block: QTextBlock, mark: Mark, lines: Sequence[int] = ()) -> list[_Piece]:
    """Where a mark lies: one piece for each line and change of direction; ``lines`` as from ``line_starts``."""
    layout = block.layout()
    lines = lines or line_starts(block)
    em = float(block.blockFormat().property(EM_PROPERTY) or 16)
    line_height = block.blockFormat().lineHeight() or em * 1.5
    rtl = layout.textOption().textDirection() is Qt.LayoutDirection.RightToLeft
    # Letters stand above the middle of what ascent and descent span; the box is centred on them by eye.
    above = line_height * 0.5 + em * (0.2 if rtl else 0.28)
    text = in_units(block.text())
    pieces = []
    for index in range(max(0, bisect_right(lines, mark.start) - 1), bisect_left(lines, mark.stop)):
        line = layout.lineAt(index)
        start = max(mark.start, line.textStart())
        stop = min(mark.stop, line.textStart() + line.textLength())
        if start >= stop:
            continue
        while stop > start and text[stop - 1 : stop].isspace():
            stop -= 1
        baseline = layout.position().y() + line.y() + line.ascent()
        for left, right in _stretches(line, text, start, stop, rtl):
            rect = QRectF(layout.position().x() + left, baseline - above, right - left, line_height)
            if mark.look.tight:
                top = em * (0.80 if rtl else 0.86)
                rect.setTop(baseline - top)
                rect.setBottom(baseline + em * (0.46 if rtl else 0.28))
            pieces.append(_Piece(rect, baseline, em))
    return pieces


def _stretches(line: QTextLine, text: str, start: int, stop: int, rtl: bool) -> list[tuple[float, float]]:
    """Visually unbroken x ranges of text[start:stop] on a line."""
    if start >= stop:
        return []
    if not _mixes(text[start:stop], rtl):
        ends = sorted((_x(line, start, QTextLine.Edge.Leading), _x(line, stop - 1, QTextLine.Edge.Trailing)))
        return [(ends[0], ends[1])]
    # Where direction changes inside, a position has two x; the glyphs themselves have one.
    runs = line.glyphRuns(start, stop - start)
    found = [(run.boundingRect().left(), run.boundingRect().right()) for run in runs]
    found.sort()
    merged: list[tuple[float, float]] = []
    for left, right in found:
        if merged and left <= merged[-1][1] + 0.75:
            merged[-1] = (merged[-1][0], max(merged[-1][1], right))
        else:
            merged.append((left, right))
    return merged


def _x(line: QTextLine, position: int, edge: QTextLine.Edge) -> float:
    # PySide gives (x, position moved to the nearest cursor stop), its type file says object.
    found = cast("tuple[float, int]", line.cursorToX(position, edge))
    return found[0]


def _mixes(text: str, rtl: bool) -> bool:
    """Whether some of ``text`` runs against its paragraph; numbers run from the left in both."""
    if not rtl:
        return not text.isascii() and any(is_arabic_letter(char) for char in text)
    return any(char.isdigit() or (char.isalpha() and not is_arabic_letter(char)) for char in text)


def _paint_mark(painter: QPainter, theme: Theme, look: Look, pieces: list[_Piece]) -> None:
    for piece in pieces:
        rect = QRectF(piece.rect)
        if look.tint:
            rect.setTop(rect.bottom() - rect.height() * look.height)
            rect.adjust(-1.5, 0, 1.5, 0)
            if not look.tight:  # whole pixels, so that no seam shows between lines
                rect.setTop(round(rect.top()))
                rect.setBottom(round(rect.bottom()))
            radius = 2.5 if look.tight else 0.0
            painter.setPen(_NO_PEN)
            color = theme.color(look.tint)
            painter.setBrush(_hatching(color.name()) if look.hatched else color)
            if look.hatched:
                painter.setBrushOrigin(QPointF(0, 0))
            painter.drawRoundedRect(rect, radius, radius)
        if look.outline:
            pen = QPen(theme.color(look.outline), 0.7)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(piece.rect.adjusted(-1.5, 0, 1.5, 0), 3, 3)
        if look.line:
            _paint_line(painter, theme, look, piece)


def _paint_line(painter: QPainter, theme: Theme, look: Look, piece: _Piece) -> None:
    """A line under the tint, low enough to leave Arabic's dots and tails alone."""
    y = piece.rect.bottom() - 0.5 if look.tight else piece.baseline + piece.em * 0.3
    pen = QPen(theme.color(look.line), 1.2)
    if look.line_style is Qt.PenStyle.DotLine:
        pen = QPen(theme.color(look.line), 1.7, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.0])
    elif look.line_style is Qt.PenStyle.DashLine:
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([4.0, 2.5])
    painter.setPen(pen)
    painter.drawLine(QPointF(piece.rect.left(), y), QPointF(piece.rect.right(), y))


def _paint_bar(
    painter: QPainter, theme: Theme, look: Look, pieces: list[_Piece], column: tuple[float, float], rtl: bool
) -> None:
    x = column[1] + _BAR_DISTANCE if rtl else column[0] - _BAR_DISTANCE
    top = min(piece.rect.top() for piece in pieces) + 1
    bottom = max(piece.rect.bottom() for piece in pieces) - 1
    if look.bar_style is Qt.PenStyle.DotLine:
        pen = QPen(theme.color(look.bar), 2.5, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.2])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, top + 2), QPointF(x, bottom - 1))
        return
    painter.setPen(_NO_PEN)
    painter.setBrush(theme.color(look.bar))
    painter.drawRoundedRect(QRectF(x - look.bar_width / 2, top, look.bar_width, bottom - top), 1.5, 1.5)


_hatchings: dict[str, QBrush] = {}


def _hatching(color: str) -> QBrush:
    """Diagonal strokes that join over tiles; Qt's own pattern is too coarse for text."""
    if color not in _hatchings:
        tile = QPixmap(8, 8)
        tile.fill(Qt.GlobalColor.transparent)
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(color), 3.2))
        for shift in (-8, 0, 8):
            painter.drawLine(QPointF(shift - 2, 10), QPointF(shift + 10, -2))
        painter.end()
        _hatchings[color] = QBrush(tile)
    return _hatchings[color]
