"""Who said it: a line to type into at the place itself, with the names of the story below."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListWidget, QVBoxLayout, QWidget

from newsreader.core.arabic import fold
from newsreader.ui.theme import FontFaces, Theme

_WIDTH = 300
_ROWS = 7
_ROW_HEIGHT = 30
_FIELD_HEIGHT = 36
_GAP = 6
# Focus that goes to a menu or another window comes back.
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class SpeakerPopup(QFrame):
    """Lies over the window at a place. Enter keeps, Escape or going elsewhere leaves.

    Signals: ``kept(str)`` with the speaker, "" for nobody known; ``left()``.
    """

    kept = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, faces: FontFaces, window: QWidget) -> None:
        super().__init__(window)
        self._faces = faces
        self._choices: tuple[str, ...] = ()
        self._return_to: QWidget | None = None
        self._title = QLabel(self.tr("Who said it?"), self)
        self._title.setFont(faces.interface(12))
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Nobody known"))
        self._field.setAccessibleName(self.tr("Who said it?"))
        self._field.setFont(faces.interface(14))
        self._field.setMinimumHeight(_FIELD_HEIGHT)
        self._list = QListWidget(self)
        self._list.setFont(faces.interface(13))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Names in the story"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for widget in (self._title, self._field, self._list):
            column.addWidget(widget)
        self._field.textEdited.connect(self._offer)
        self._field.returnPressed.connect(self._keep)
        self._list.itemClicked.connect(lambda item: self._finish(item.text()))
        self._field.installEventFilter(self)
        self.setFixedWidth(_WIDTH)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.setStyleSheet(
            f"SpeakerPopup {{ background: {theme.surface}; border: 1px solid {theme.accent}; border-radius: 8px; }}"
            f"QLabel {{ color: {theme.text_muted}; border: 0; }}"
            f"QListWidget {{ background: {theme.surface}; color: {theme.text}; border: 0; outline: 0; }}"
            f"QListWidget::item {{ padding: 0 6px; height: {_ROW_HEIGHT}px; border: 0; border-radius: 4px; }}"
            f"QListWidget::item:hover {{ background: {theme.hover}; }}"
            f"QListWidget::item:selected {{ background: {theme.selection}; color: {theme.selection_text}; }}"
        )

    def ask(self, point: QPoint, choices: Sequence[str], speaker: str = "") -> None:
        """Come up at a global point, offering ``choices``; ``speaker`` is who is known till now."""
        self._choices = tuple(choices)
        self._return_to = QApplication.focusWidget()
        self._field.setText(speaker)
        self._field.selectAll()
        self._offer("")
        self._settle(self._list.count())
        self._place(point)
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def choices(self) -> tuple[str, ...]:
        """The names offered now."""
        return tuple(self._list.item(row).text() for row in range(self._list.count()))

    def leave(self) -> None:
        """Go away; nothing is kept."""
        if self.isVisible():
            self._close()
            self.left.emit()

    def _offer(self, typed: str) -> None:
        """Names of which some word begins as what was typed, in either spelling of the Arabic letters."""
        wanted = fold(typed).strip()
        found = [name for name in self._choices if _matches(fold(name), wanted)]
        self._list.clear()
        self._list.addItems(found)
        self._list.setCurrentRow(-1)
        self._list.setVisible(bool(found))

    def _settle(self, rows: int) -> None:
        """As high as the whole offer, and so it stays while it gets shorter: nothing jumps under the pointer."""
        shown = min(rows, _ROWS)
        self._list.setFixedHeight(shown * _ROW_HEIGHT)
        self.setFixedHeight(
            self._title.sizeHint().height() + _FIELD_HEIGHT + 28 + (shown * _ROW_HEIGHT + 6 if shown else 0)
        )
        layout = self.layout()
        assert layout is not None
        layout.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _place(self, point: QPoint) -> None:
        """Below the point, above it where there is no room; towards the reading direction, inside the window."""
        window = self.parentWidget()
        assert window is not None
        place = window.mapFromGlobal(point)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = place.x() - (self.width() - 24 if rtl else 24)
        below = place.y() + _GAP
        above = place.y() - self.height() - 30
        y = below if below + self.height() <= window.height() - 8 or above < 8 else above
        self.move(
            min(max(8, x), max(8, window.width() - self.width() - 8)),
            min(y, max(8, window.height() - self.height() - 8)),
        )

    def _keep(self) -> None:
        chosen = self._list.currentItem()
        self._finish(chosen.text() if chosen is not None else self._field.text())

    def _finish(self, speaker: str) -> None:
        self._close()
        self.kept.emit(" ".join(speaker.split()))

    def _close(self) -> None:
        # Before hiding: Qt would hand the focus to whatever comes next in the window.
        back, self._return_to = self._return_to, None
        if back is not None and back is not self._field:
            back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    def _step(self, step: int) -> None:
        count = self._list.count()
        if count:
            row = self._list.currentRow()
            # One before the first is what was typed.
            self._list.setCurrentRow((row + 1 + step) % (count + 1) - 1)

    def _complete(self) -> None:
        chosen = self._list.currentItem() or self._list.item(0)
        if chosen is not None:
            self._field.setText(chosen.text())
            self._list.setCurrentRow(-1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
            elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            elif event.key() == Qt.Key.Key_Tab:
                self._complete()
            else:
                return False
            return True
        if watched is self._field and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() not in _PASSING:
                # Where the reader went is where the focus belongs.
                self._return_to = None
                self.leave()
            return False
        return super().eventFilter(watched, event)


def _matches(name: str, wanted: str) -> bool:
    return name.startswith(wanted) or f" {wanted}" in name or f"-{wanted}" in name
