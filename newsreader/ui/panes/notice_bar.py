"""One line at the bottom that says what happened, with a way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from newsreader.ui.theme import Theme, icon

# Long enough to read and to reach the button; with an action longer. It waits while the pointer is on it.
_SHOWN_MS = 6000
_SHOWN_WITH_ACTION_MS = 12000


class NoticeBar(QWidget):
    """Shows a notice for some seconds; never in the way of reading."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action: Callable[[], None] | None = None
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = QPushButton(self)
        self._button.setFlat(True)
        self._button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.clear)
        self._button.clicked.connect(self._on_button_clicked)
        self._close.clicked.connect(self.clear)
        self.setAutoFillBackground(True)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, theme.color("notice"))
        palette.setColor(palette.ColorRole.WindowText, theme.color("notice_text"))
        self.setPalette(palette)
        self._words.setPalette(palette)
        self._button.setStyleSheet(
            f"QPushButton {{ color: {theme.notice_action}; background: transparent; border: 1px solid transparent; "
            "border-radius: 6px; padding: 5px 12px; font-weight: 600; }"
            f"QPushButton:hover, QPushButton:focus {{ border: 1px solid {theme.notice_action}; padding: 5px 12px; }}"
        )
        self._close.setStyleSheet(
            "QToolButton { background: transparent; border: 1px solid transparent; padding: 4px; }"
            f"QToolButton:hover, QToolButton:focus {{ border-color: {theme.notice_text}; }}"
        )
        self._close.setIcon(icon("close", theme, "notice_text"))

    def show_notice(self, text: str, action_text: str = "", action: Callable[[], None] | None = None) -> None:
        """Say ``text``; with an action, offer it as a button (undo) for as long as the notice stands."""
        self._action = action
        self._words.setText(text)
        self.setAccessibleName(text)
        self._button.setText(action_text)
        self._button.setVisible(action is not None and bool(action_text))
        self.show()
        self._timer.start(_SHOWN_WITH_ACTION_MS if action else _SHOWN_MS)

    def clear(self) -> None:
        """Take the notice away."""
        self._timer.stop()
        self._action = None
        self.hide()

    def text(self) -> str:
        """What it says, "" while it is away."""
        return self._words.text() if not self.isHidden() else ""

    def _on_button_clicked(self) -> None:
        action = self._action
        self.clear()
        if action is not None:
            action()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.isHidden():
            self._timer.start(_SHOWN_WITH_ACTION_MS if self._action else _SHOWN_MS)
