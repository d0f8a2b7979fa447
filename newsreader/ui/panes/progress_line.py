"""How far a translation is: a thin bar at the top of the page, a number, and a way to stop."""

from PySide6.QtCore import QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from newsreader.ui.theme import Theme, icon

_BAR = 3


class ProgressLine(QWidget):
    """Lies over the page's top edge, so that nothing moves when it comes and goes.

    Signals: ``cancel_wished()``.
    """

    cancel_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self._words = QLabel(self)
        self._cancel = QToolButton(self)
        self._cancel.setAutoRaise(True)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._cancel.clicked.connect(self.cancel_wished)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, _BAR + 1, 8, 1)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._words)
        row.addWidget(self._cancel)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        palette = self._words.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.color("text_muted"))
        self._words.setPalette(palette)
        self._cancel.setIcon(icon("close", theme, "text_muted"))
        self.update()

    def show_progress(self, done: int, total: int) -> None:
        """``done`` of ``total`` sentences are translated."""
        self._share = min(1.0, done / total) if total > 0 else 0.0
        words = self.tr("Sentence {done} of {total}")
        self._words.setText(words.format(done=QLocale().toString(done), total=QLocale().toString(total)))
        self.setAccessibleName(self._words.text())
        self.show()
        self.raise_()
        self.update()

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(QRectF(0, 0, self.width(), _BAR), self._theme.color("hairline"))
        done = self.width() * self._share
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.fillRect(QRectF(self.width() - done if rtl else 0, 0, done, _BAR), self._theme.color("accent"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self._theme.color("hairline"))
