"""Find words in the story on the page."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from newsreader.ui.theme import Theme, icon


class FindBar(QWidget):
    """A field with the number of places found; it is there only while it is used.

    Signals: ``words_changed(str)``, ``next_wished(bool)`` (True: backward), ``closed()``.
    """

    words_changed = Signal(str)
    next_wished = Signal(bool)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Find in the story"))
        self._field.setAccessibleName(self.tr("Find in the story"))
        self._field.setClearButtonEnabled(True)
        self._field.setMaximumWidth(360)
        self._count = QLabel(self)
        self._count.setObjectName("muted")
        self._previous = self._button(self.tr("Previous place"))
        self._next = self._button(self.tr("Next place"))
        self._close = self._button(self.tr("Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(6)
        for widget in (self._field, self._previous, self._next, self._count):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._close)
        self._field.textChanged.connect(self.words_changed)
        self._field.returnPressed.connect(lambda: self.next_wished.emit(False))
        self._previous.clicked.connect(lambda: self.next_wished.emit(True))
        self._next.clicked.connect(lambda: self.next_wished.emit(False))
        self._close.clicked.connect(self.close_bar)
        self._field.installEventFilter(self)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for button, name in ((self._previous, "up"), (self._next, "down"), (self._close, "close")):
            button.setIcon(icon(name, theme, "text_muted"))

    def open_bar(self, words: str = "") -> None:
        """Come up with the cursor in the field; ``words`` are looked for at once."""
        self.show()
        if words:
            self._field.setText(words)
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self._field.text():
            self.words_changed.emit(self._field.text())

    def close_bar(self) -> None:
        """Go away; nothing stays lit."""
        if self.isVisible():
            self.hide()
            self.words_changed.emit("")
            self.closed.emit()

    def show_count(self, count: int) -> None:
        """How many places were found."""
        if not self._field.text():
            self._count.setText("")
        else:
            self._count.setText(self.tr("%n place(s)", "", count) if count else self.tr("Not in this story"))

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
            if event.key() == Qt.Key.Key_Return and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.next_wished.emit(True)
                return True
        return super().eventFilter(watched, event)
