"""A page of text without its marks: blocks, places in them, and the room between them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from newsreader.core.span import Span
from newsreader.ui.panes.page import Heading, PageStyle, heading_lines, rewrite_heading, rewrite_pieces, write_page
from newsreader.ui.panes.page_pieces import cut_to_pieces, join_pieces
from newsreader.ui.panes.shown_story import ShownBlock
from newsreader.ui.text import Positions, remove_isolates

# Space around the text, in pixels: beside it at least, above and below it.
_EDGE = 24
_TOP = 36
_BOTTOM = 72
# So many characters are longer than any window is high.
_NEEDS_BAR = 12_000


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the shown text: ``block`` counts as in Span, ``offset`` in code points of the shown block."""

    block: int
    offset: int


class StoryText(QTextEdit):
    """A read-only page of blocks in a centred column. Places and spans are in the shown text, code points.

    Signals: ``laid_out()`` after a new width, ``resized()`` after any other size, the width's included.
    """

    laid_out = Signal()
    resized = Signal()

    def __init__(self, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._blocks: tuple[ShownBlock, ...] = ()
        self._positions: list[Positions] = []
        # Of each block what stands in a document block of its own, and the number of the first of these.
        self._pieces: list[tuple[ShownBlock, ...]] = []
        self._firsts: list[int] = []
        # Where the pieces begin in UTF-16 positions, for blocks of more than one.
        self._starts: dict[int, list[int]] = {}
        self._gaps: list[float] = []
        self._body_start = 2
        self._heading: Heading | None = Heading("")
        self._column = (0.0, 0.0)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Without a caret: between two directions Qt marks it with a hook, however thin it is.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.document().setDocumentMargin(0)
        self.set_style(style)

    def set_style(self, style: PageStyle) -> None:
        """Faces, size and colours of what is shown from now on."""
        self._style = style
        self.verticalScrollBar().setSingleStep(style.pixels * 2)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, style.theme.color("surface"))
        palette.setColor(QPalette.ColorRole.Text, style.theme.color("text"))
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.Highlight, style.theme.color("selection"))
            palette.setColor(group, QPalette.ColorRole.HighlightedText, style.theme.color("selection_text"))
        self.setPalette(palette)

    def empty(self) -> None:
        """Show nothing, and so fit any width at once."""
        self._blocks, self._positions, self._gaps = (), [], []
        self._pieces, self._firsts, self._starts = [], [], {}
        self.document().clear()

    def show_blocks(self, blocks: tuple[ShownBlock, ...], heading: Heading | None) -> None:
        """Show a story from the top; without ``heading`` there is nothing between title and text."""
        self._blocks = blocks
        self._heading = heading
        self._positions = [Positions(block.text) for block in blocks]
        self._pieces = [cut_to_pieces(block) for block in blocks]
        self._body_start = 1 + heading_lines(heading)
        self._number_pieces()
        self.document().clear()
        policy = self.verticalScrollBarPolicy()
        if policy is Qt.ScrollBarPolicy.ScrollBarAsNeeded and sum(len(block.text) for block in blocks) > _NEEDS_BAR:
            # A bar that came with the length would make the page narrower, and lay it out once more.
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # While it is empty: a long page is then laid out once.
        self._fit_column(force=True)
        write_page(self.document(), self._pieces, heading, self._style)
        self._finish_layout()
        self.setVerticalScrollBarPolicy(policy)
        self._gaps = [row[-1].blockFormat().bottomMargin() for row in self._rows()]
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def replace_block(self, number: int, block: ShownBlock) -> None:
        """Show one block anew; what is in view stays where it is."""
        before = self._blocks[number]
        self._blocks = (*self._blocks[:number], block, *self._blocks[number + 1 :])
        if before.text == block.text and not any(each.waiting for each in (*before.sentences, *block.sentences)):
            return  # only what is known about its sentences is new
        anchor = self.anchor()
        self._positions[number] = Positions(block.text)
        pieces, self._pieces[number] = self._pieces[number], cut_to_pieces(block)
        rewrite_pieces(self._document_block(number), pieces, self._pieces[number], self._style)
        self._starts.pop(number, None)
        if len(pieces) != len(self._pieces[number]):
            self._number_pieces()
        self._finish_layout()
        self.restore_anchor(anchor)

    def set_heading(self, heading: Heading | None) -> None:
        """Show another meta line or note; the page does not move. Neither can come or go."""
        if heading == self._heading or not self._blocks:
            return
        if heading is None or heading_lines(heading) != heading_lines(self._heading):
            raise ValueError("a line cannot come or go without the story being shown anew")
        anchor = self.anchor()
        self._heading = heading
        rewrite_heading(self.document(), heading, self._style)
        self.restore_anchor(anchor)

    def blocks(self) -> tuple[ShownBlock, ...]:
        """What is shown."""
        return self._blocks

    def place(self) -> Place:
        """The first place in view."""
        if not self._blocks or self.verticalScrollBar().value() == 0:
            return Place(0, 0)
        return self.place_at(QPoint(self.viewport().width() // 2, 6), leading=True) or Place(0, 0)

    def place_at(self, point: QPoint, leading: bool = False, exact: bool = False) -> Place | None:
        """The place under a point of the viewport; ``leading``: the beginning of its line. None outside the story.

        ``exact``: None as well where the point is beside the letters.
        """
        if exact:
            inside = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
            if self.document().documentLayout().hitTest(inside, Qt.HitTestAccuracy.ExactHit) < 0:
                return None
        cursor = self.cursorForPosition(point)
        if leading:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        return self._place_of(cursor.block(), cursor.positionInBlock())

    def restore_place(self, place: Place) -> None:
        """Scroll so that the line of ``place`` is the first in view."""
        if place == Place(0, 0) or not 0 <= place.block < len(self._blocks):
            self.verticalScrollBar().setValue(0)
            return
        self.verticalScrollBar().setValue(int(self._line_top(place) - 4))

    def show_place(self, place: Place) -> None:
        """Scroll only if ``place`` is out of view, and then bring it to the upper third."""
        if not 0 <= place.block < len(self._blocks):
            return
        top = self._line_top(place)
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        if not bar.value() + 8 <= top <= bar.value() + height - 3 * self._style.pixels * 2:
            bar.setValue(int(top - height * 0.3))

    def anchor(self) -> tuple[Place, float]:
        """What is at the top of the view, and how far from it, to be put back after a change."""
        place = self.place()
        return place, self._line_top(place) - self.verticalScrollBar().value() if self._blocks else 0.0

    def restore_anchor(self, anchor: tuple[Place, float]) -> None:
        """Put back what ``anchor`` gave."""
        place, distance = anchor
        if place != Place(0, 0) and place.block < len(self._blocks):
            self.verticalScrollBar().setValue(round(self._line_top(place) - distance))

    def cursor_place(self) -> Place | None:
        """Where the text cursor is."""
        cursor = self.textCursor()
        return self._place_of(cursor.block(), cursor.positionInBlock())

    def set_cursor_place(self, place: Place) -> None:
        """Put the text cursor there, without scrolling."""
        value = self.verticalScrollBar().value()
        cursor = self.textCursor()
        positions = self._positions[place.block]
        cursor.setPosition(self._document_block(place.block).position() + positions.to_qt(place.offset))
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)

    def selected_spans(self) -> tuple[Span, ...]:
        """The selection in the shown text, one span a block, white space at its ends left out."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return ()
        spans = []
        for number, block in enumerate(self._blocks):
            begin = self._document_block(number).position()
            positions = self._positions[number]
            length = positions.to_qt(len(block.text))
            start = positions.to_python(min(max(cursor.selectionStart() - begin, 0), length))
            stop = positions.to_python(min(max(cursor.selectionEnd() - begin, 0), length))
            words = block.text[start:stop]
            start += len(words) - len(words.lstrip())
            stop -= len(words) - len(words.rstrip())
            if start < stop:
                spans.append(Span(number, start, stop))
        return tuple(spans)

    def selection(self) -> tuple[int, int]:
        """Anchor and position of the text cursor, to be put back where the same words are set anew."""
        return self.textCursor().anchor(), self.textCursor().position()

    def restore_selection(self, selection: tuple[int, int]) -> None:
        """Put back what ``selection`` gave, without scrolling."""
        last = self.document().characterCount() - 1
        value = self.verticalScrollBar().value()
        cursor = self.textCursor()
        cursor.setPosition(min(selection[0], last))
        cursor.setPosition(min(selection[1], last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(value)

    def point_of(self, place: Place) -> QPoint:
        """The global point below the letter at ``place``, or what is nearest to it in view."""
        cursor = QTextCursor(self.document())
        offset = self._positions[place.block].to_qt(place.offset)
        cursor.setPosition(self._document_block(place.block).position() + offset)
        rect, seen = self.cursorRect(cursor), self.viewport().rect()
        x = min(max(rect.center().x(), seen.left()), seen.right())
        y = min(max(rect.bottom(), seen.top()), seen.bottom())
        return self.viewport().mapToGlobal(QPoint(x, y))

    def selected_words(self) -> str:
        """The selection as it may leave the window: paragraphs apart, no isolates."""
        cursor = self.textCursor()
        words = cursor.selection().toPlainText()
        for number in (number for number, pieces in enumerate(self._pieces) if len(pieces) > 1):
            begin = self._document_block(number).position() - cursor.selectionStart()
            words = join_pieces(words, [begin + start for start in self._piece_starts(number)])
        return remove_isolates(words)

    def page_by(self, direction: int) -> bool:
        """Scroll by a page, two lines kept in view; False where the end (or beginning) is in view already."""
        bar = self.verticalScrollBar()
        before = bar.value()
        step = max(self._style.pixels * 3, self.viewport().height() - round(self._style.pixels * 3.2))
        bar.setValue(before + direction * step)
        return bar.value() != before

    def block_heights(self) -> list[float]:
        """Heights of all rows, without the space between them: title, heading lines and paragraphs."""
        self._finish_layout()
        return [
            sum(each.layout().lineCount() * each.blockFormat().lineHeight() for each in row) for row in self._rows()
        ]

    def natural_gaps(self) -> list[float]:
        """The space below each row where no other column has to be met."""
        return list(self._gaps)

    def tops(self) -> list[float]:
        """Where each row begins, in the page's own pixels."""
        self._finish_layout()
        return [row[0].layout().position().y() for row in self._rows()]

    def line_height(self, row: int) -> float:
        """The height of one line of a row."""
        number = row if row < self._body_start else self._firsts[row - self._body_start + 1]
        return self.document().findBlockByNumber(number).blockFormat().lineHeight()

    def set_gaps(self, gaps: Sequence[float], above: float = 0.0) -> None:
        """The space below each row, and what is left free above the first beyond the page's own."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for row, gap in zip(self._rows(), gaps, strict=False):
            made = row[-1].blockFormat()
            if abs(made.bottomMargin() - gap) > 0.5:
                made.setBottomMargin(gap)
                cursor.setPosition(row[-1].position())
                cursor.setBlockFormat(made)
        # The space below the last block is not Qt's to give: the page itself ends later.
        frame = self.document().rootFrame()
        frame_format = frame.frameFormat()
        bottom = _BOTTOM + (gaps[-1] if gaps else 0.0)
        if abs(frame_format.bottomMargin() - bottom) > 0.5 or abs(frame_format.topMargin() - _TOP - above) > 0.5:
            frame_format.setBottomMargin(bottom)
            frame_format.setTopMargin(_TOP + above)
            frame.setFrameFormat(frame_format)
        cursor.endEditBlock()
        self._finish_layout()

    def row_of(self, block: int) -> int:
        """The number of the row in which a block of the story stands."""
        return 0 if block == 0 else self._body_start + block - 1

    def document_stretches(self, span: Span) -> list[tuple[int, int, int]]:
        """Where a span of the shown text stands: number of a document block and UTF-16 positions in it, one or more."""
        positions, first = self._positions[span.block], self._firsts[span.block]
        start, stop = positions.to_qt(span.start), positions.to_qt(span.stop)
        if len(self._pieces[span.block]) == 1:
            return [(first, start, stop)]
        starts = self._piece_starts(span.block)
        found = []
        for number in range(bisect_right(starts, start) - 1, len(starts)):
            begin = starts[number]
            if begin >= stop:
                break
            end = starts[number + 1] - 1 if number + 1 < len(starts) else stop
            found.append((first + number, max(start, begin) - begin, min(stop, end) - begin))
        return found

    def _number_pieces(self) -> None:
        number = 0
        self._firsts, self._starts = [], {}
        for block, pieces in enumerate(self._pieces):
            self._firsts.append(number)
            number += self._body_start if block == 0 else len(pieces)

    def _piece_starts(self, block: int) -> list[int]:
        """The UTF-16 positions in a block where its pieces begin."""
        if block not in self._starts:
            lengths = accumulate((len(piece.text) + 1 for piece in self._pieces[block][:-1]), initial=0)
            self._starts[block] = [self._positions[block].to_qt(start) for start in lengths]
        return self._starts[block]

    def _rows(self) -> list[list[QTextBlock]]:
        """The document blocks of title, heading lines and paragraphs; nearly all are of one."""
        sizes = [1] * self._body_start + [len(pieces) for pieces in self._pieces[1:]]
        rows: list[list[QTextBlock]] = []
        block = self.document().begin()
        for size in sizes:
            rows.append([])
            while block.isValid() and len(rows[-1]) < size:
                rows[-1].append(block)
                block = block.next()
        return [row for row in rows if row]

    def _document_block(self, block: int) -> QTextBlock:
        """The first of the document blocks in which a block of the story stands."""
        return self.document().findBlockByNumber(self._firsts[block])

    def _place_of(self, block: QTextBlock, position: int) -> Place | None:
        number = block.blockNumber()
        shown = bisect_right(self._firsts, number) - 1
        if shown < 0 or (shown == 0 and number > 0):
            return None
        into = block.position() - self._document_block(shown).position() + position
        return Place(shown, self._positions[shown].to_python(into))

    def _line_top(self, place: Place) -> float:
        length = len(self._blocks[place.block].text)
        offset = self._positions[place.block].to_qt(min(place.offset, length))
        position = self._document_block(place.block).position() + offset
        block = self.document().findBlock(position)
        self.document().documentLayout().blockBoundingRect(block)  # lays out down to here
        layout = block.layout()
        line = layout.lineForTextPosition(position - block.position())
        if not line.isValid():
            return layout.position().y()
        return layout.position().y() + line.lineNumber() * block.blockFormat().lineHeight()

    def _finish_layout(self) -> None:
        """Lay out to the end now: Qt does it by and by, and until then gives wrong answers about places."""
        self.document().documentLayout().documentSize()

    def _fit_column(self, force: bool = False) -> None:
        """Centre the column: margins are the rest of the width."""
        width = self.viewport().width()
        side = max(float(_EDGE), (width - self._style.measure()) / 2)
        frame = self.document().rootFrame()
        frame_format = frame.frameFormat()
        if force or abs(frame_format.leftMargin() - side) > 0.5:
            frame_format.setLeftMargin(side)
            frame_format.setRightMargin(side)
            frame_format.setTopMargin(_TOP)
            frame_format.setBottomMargin(_BOTTOM)
            frame.setFrameFormat(frame_format)
        self._column = (side, width - side)
        self._finish_layout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self.anchor()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_column()
            self.restore_anchor(anchor)
            self.laid_out.emit()
        self.resized.emit()
