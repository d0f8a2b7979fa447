"""One column of the page with its marks: the story as written, or its translation."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from newsreader.core.span import Span
from newsreader.ui.marks import Look, Mark, MarkLayer
from newsreader.ui.panes.page import STAR, Heading, PageStyle
from newsreader.ui.panes.shown_story import ShownBlock, ShownSentence
from newsreader.ui.panes.story_text import Place, StoryText

_BY_MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse
_SELECTING = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class StoryView(StoryText):
    """Text, marks, pointer and keys.

    Signals: ``sentence_entered(ShownSentence | None)`` as pointer or cursor move over sentences,
    ``menu_wished(Place | None, QPoint)`` for a context menu at a global position, ``star_clicked()``,
    ``word_clicked(Place)`` with a double click, ``word_hovered(Place | None)`` as the pointer moves with Alt held,
    ``left()`` when the reader goes on to something else: presses, types or scrolls, ``place_entered(Place | None)`` as
    the pointer moves over the letters, ``place_clicked(Place)`` after a click that selected nothing.
    """

    sentence_entered = Signal(object)
    menu_wished = Signal(object, QPoint)
    star_clicked = Signal()
    word_clicked = Signal(object)
    word_hovered = Signal(object)
    left = Signal()
    place_entered = Signal(object)
    place_clicked = Signal(object)

    def __init__(self, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(style, parent)
        self._layer = MarkLayer()
        self._entered: ShownSentence | None = None
        # Whoever comes by keyboard has to see where they are; whoever clicked knows.
        self._reached_by_key = False
        # Rich text for the place under the pointer, "" for none.
        self.tooltip_for: Callable[[Place], str] = lambda _place: ""
        self.viewport().setMouseTracking(True)
        layout = self.document().documentLayout()
        layout.update.connect(self._on_layout_changed)
        layout.documentSizeChanged.connect(self._on_layout_changed)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.left.emit())

    def show_blocks(self, blocks: tuple[ShownBlock, ...], heading: Heading | None) -> None:
        self._layer.clear()
        self._entered = None
        super().show_blocks(blocks, heading)

    def set_marks(self, name: str, spans: Sequence[tuple[Span, Look]]) -> None:
        """Replace the marks of one name; spans that do not fit the text are left out."""
        marks = []
        for span, look in spans:
            if span.block < len(self._blocks) and span.stop <= len(self._blocks[span.block].text):
                marks += [Mark(*stretch, look) for stretch in self.document_stretches(span)]
        self._layer.set_marks(name, marks)
        self.viewport().update()

    def _enter(self, sentence: ShownSentence | None) -> None:
        if sentence is not self._entered:
            self._entered = sentence
            self.sentence_entered.emit(sentence)

    def _on_layout_changed(self) -> None:
        self._layer.forget_places()

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        scrolled = self.verticalScrollBar().value()
        painter.translate(0, -scrolled)
        visible = QRectF(event.rect()).translated(0, scrolled)
        self._layer.paint(painter, self.document(), self._style.theme, visible, self._column)
        painter.end()
        super().paintEvent(event)
        if self._reached_by_key:
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self._style.theme.color("accent"), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._reached_by_key = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._reached_by_key = False
        self.viewport().update()

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
            self.place_entered.emit(None)
            self.word_hovered.emit(None)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons():
            return
        point = event.position().toPoint()
        on_star = self.anchorAt(point) == STAR
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_star else Qt.CursorShape.IBeamCursor)
        place = self.place_at(point, exact=True)
        self._enter(self._blocks[place.block].sentence_at(place.offset) if place else None)
        self.place_entered.emit(place)
        self.word_hovered.emit(place if event.modifiers() & Qt.KeyboardModifier.AltModifier else None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        place = self.place_at(event.position().toPoint(), exact=True)
        if place is not None and event.button() is Qt.MouseButton.LeftButton:
            self.word_clicked.emit(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.left.emit()
        self.setTextInteractionFlags(_BY_MOUSE)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        clicked = event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        point = event.position().toPoint()
        if clicked and self.anchorAt(point) == STAR:
            self.star_clicked.emit()
        elif clicked and (place := self.place_at(point, exact=True)) is not None:
            self.place_clicked.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Alt:
            self.left.emit()
        # Arrows alone read on; with Shift they select, and then the cursor has to be seen.
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() in _SELECTING:
            self.setTextInteractionFlags(_BY_MOUSE | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selectAll()
            return
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (1 if event.key() == Qt.Key.Key_Down else -1) * bar.singleStep())
            return
        elif event.key() == Qt.Key.Key_Home and not event.modifiers():
            self.verticalScrollBar().setValue(0)
            return
        elif event.key() == Qt.Key.Key_End and not event.modifiers():
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
            return
        super().keyPressEvent(event)
        place = self.cursor_place() if event.key() in _SELECTING else None
        if place is not None:
            self._enter(self._blocks[place.block].sentence_at(place.offset))

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
