"""One column of text with its marks: the story as written, or its translation."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from newsreader.core.span import Span
from newsreader.ui.marks import Look, Mark, MarkLayer
from newsreader.ui.panes.page import Heading, PageStyle, rewrite_block, write_page
from newsreader.ui.panes.shown_story import ShownBlock, ShownSentence
from newsreader.ui.text import Positions, remove_isolates

_EDGE = 24
_TOP = 36
_BOTTOM = 72


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the shown text: ``block`` counts as in Span, ``offset`` in code points of the shown block."""

    block: int
    offset: int


class StoryView(QTextEdit):
    """A page of blocks, read-only. Places and spans are in the shown text, code points.

    Signals: ``sentence_entered(ShownSentence | None)`` as the pointer moves over sentences, ``menu_wished(Place | None,
    QPoint)`` for a context menu at a global position, ``scrolled_by_reader()``, ``laid_out()`` after a new width.
    """

    sentence_entered = Signal(object)
    menu_wished = Signal(object, QPoint)
    heading_clicked = Signal()
    laid_out = Signal()

    def __init__(self, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._blocks: tuple[ShownBlock, ...] = ()
        self._positions: list[Positions] = []
        self._body_start = 2
        self._heading = Heading("")
        self._layer = MarkLayer()
        self._entered: ShownSentence | None = None
        self._column = (0.0, 0.0)
        self.tooltip_for: Callable[[Place], str] = lambda _place: ""
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(0)
        self.verticalScrollBar().setSingleStep(style.pixels * 2)
        self._apply_colors()

    # What is shown

    def show_blocks(self, blocks: tuple[ShownBlock, ...], heading: Heading) -> None:
        """Show a story from the top, without marks."""
        self._blocks = blocks
        self._heading = heading
        self._positions = [Positions(block.text) for block in blocks]
        self._layer.clear()
        self._entered = None
        self._body_start = write_page(self.document(), blocks, heading, self._style)
        self._fit_column(force=True)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def replace_block(self, number: int, block: ShownBlock) -> None:
        """Show one block anew; what is in view stays where it is."""
        anchor = self.anchor()
        self._blocks = (*self._blocks[:number], block, *self._blocks[number + 1 :])
        self._positions[number] = Positions(block.text)
        rewrite_block(self._document_block(number), block, self._style)
        self._layer.forget_places()
        self.restore_anchor(anchor)

    def blocks(self) -> tuple[ShownBlock, ...]:
        """What is shown."""
        return self._blocks

    def set_style(self, style: PageStyle) -> None:
        """Set the same story in another size or theme; the place in the text is kept."""
        self._style = style
        place = self.place()
        cursor = self.textCursor()
        ends = (cursor.anchor(), cursor.position())
        self._apply_colors()
        sets = dict(self._layer.sets)
        if self._blocks:
            self._body_start = write_page(self.document(), self._blocks, self._heading, style)
        self._layer.clear()
        for name, marks in sets.items():
            self._layer.set_marks(name, marks)
        self._fit_column(force=True)
        if ends[0] != ends[1]:
            cursor = self.textCursor()
            cursor.setPosition(ends[0])
            cursor.setPosition(ends[1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        self.restore_place(place)

    def set_marks(self, name: str, spans: Sequence[tuple[Span, Look]]) -> None:
        """Replace the marks of one name; spans that do not fit the text are left out."""
        marks = []
        for span, look in spans:
            if span.block < len(self._blocks) and span.stop <= len(self._blocks[span.block].text):
                positions = self._positions[span.block]
                number = self._number(span.block)
                marks.append(Mark(number, positions.to_qt(span.start), positions.to_qt(span.stop), look))
        self._layer.set_marks(name, marks)
        self.viewport().update()

    # Places

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

    def page_by(self, direction: int) -> bool:
        """Scroll by a page, two lines kept in view; False where the end (or beginning) is in view already."""
        bar = self.verticalScrollBar()
        before = bar.value()
        step = max(self._style.pixels * 3, self.viewport().height() - round(self._style.pixels * 3.2))
        bar.setValue(before + direction * step)
        return bar.value() != before

    def block_heights(self) -> list[float]:
        """Heights of all document blocks, without the space between them."""
        heights = []
        block = self.document().begin()
        while block.isValid():
            self.document().documentLayout().blockBoundingRect(block)
            heights.append(block.layout().lineCount() * block.blockFormat().lineHeight())
            block = block.next()
        return heights

    def set_gaps(self, gaps: Sequence[float]) -> None:
        """The space below each document block."""
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().begin()
        for gap in gaps:
            if not block.isValid():
                break
            made = block.blockFormat()
            if abs(made.bottomMargin() - gap) > 0.5:
                made.setBottomMargin(gap)
                cursor.setPosition(block.position())
                cursor.setBlockFormat(made)
            block = block.next()
        cursor.endEditBlock()
        self._layer.forget_places()

    # Private

    def _number(self, block: int) -> int:
        return 0 if block == 0 else self._body_start + block - 1

    def _document_block(self, block: int) -> QTextBlock:
        return self.document().findBlockByNumber(self._number(block))

    def _place_of(self, block: QTextBlock, position: int) -> Place | None:
        number = block.blockNumber()
        if number == 0:
            shown = 0
        elif number < self._body_start:
            return None
        else:
            shown = number - self._body_start + 1
        if shown >= len(self._blocks):
            return None
        return Place(shown, self._positions[shown].to_python(position))

    def _line_top(self, place: Place) -> float:
        block = self._document_block(place.block)
        self.document().documentLayout().blockBoundingRect(block)  # lays out down to here
        layout = block.layout()
        line = layout.lineForTextPosition(self._positions[place.block].to_qt(place.offset))
        if not line.isValid():
            return layout.position().y()
        return layout.position().y() + line.lineNumber() * block.blockFormat().lineHeight()

    def _apply_colors(self) -> None:
        theme = self._style.theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.color("surface"))
        palette.setColor(QPalette.ColorRole.Text, theme.color("text"))
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.Highlight, theme.color("selection"))
            palette.setColor(group, QPalette.ColorRole.HighlightedText, theme.color("selection_text"))
        self.setPalette(palette)

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
        self._layer.forget_places()

    def _enter(self, sentence: ShownSentence | None) -> None:
        if sentence is not self._entered:
            self._entered = sentence
            self.sentence_entered.emit(sentence)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self.anchor()
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_column()
            self.restore_anchor(anchor)
            self.laid_out.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        scrolled = self.verticalScrollBar().value()
        painter.translate(0, -scrolled)
        visible = QRectF(event.rect()).translated(0, scrolled)
        self._layer.paint(painter, self.document(), self._style.theme, visible, self._column)
        painter.end()
        super().paintEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            place = self.place_at(event.pos(), exact=True)
            words = self.tooltip_for(place) if place else ""
            if words:
                QToolTip.showText(event.globalPos(), words, self.viewport())
            else:
                QToolTip.hideText()
            return True
        if event.type() == QEvent.Type.Leave:
            self._enter(None)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons():
            return
        place = self.place_at(event.position().toPoint(), exact=True)
        self._enter(self._blocks[place.block].sentence_at(place.offset) if place else None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = self.cursorRect()
            self.menu_wished.emit(self.cursor_place(), self.viewport().mapToGlobal(rect.bottomLeft()))
            return
        point = self.viewport().mapFrom(self, event.pos())
        self.menu_wished.emit(self.place_at(point), event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.selected_words())
        return data

    def selected_words(self) -> str:
        """The selection as it may leave the window: paragraphs apart, no isolates."""
        words = self.textCursor().selection().toPlainText()
        return remove_isolates(words)
