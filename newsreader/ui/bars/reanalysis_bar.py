"""How far the library has been looked through: a thin line, a number, and a way to wait."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from newsreader.ui.localization import number
from newsreader.ui.theme import Theme

_LINE = 2


class ReanalysisBar(QWidget):
    """Lies at the window's bottom while stories are looked through.

    Signals: ``pause_wished(bool)``: True to pause, False to go on.
    """

    pause_wished = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = 0.0
        self._paused = False
        self._words = QLabel(self)
        self._pause = QToolButton(self)
        self._pause.setAutoRaise(True)
        self._pause.clicked.connect(lambda: self.pause_wished.emit(not self._paused))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, _LINE + 1, 8, 1)
        row.setSpacing(8)
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(self._pause)
        self.setToolTip(self.tr("Quotations and names are found in stories that were not looked through yet."))
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        palette = self._words.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.color("text_muted"))
        self._words.setPalette(palette)
        self.update()

    def show_progress(self, done: int, total: int, paused: bool) -> None:
        """``done`` of ``total`` stories have been looked through."""
        self._share = min(1.0, done / total) if total > 0 else 0.0
        self._paused = paused
        if paused:
            words = self.tr("Paused: {done} of {total} stories looked through")
        else:
            words = self.tr("Looking through the library: {done} of {total} stories")
        self._words.setText(words.format(done=number(done), total=number(total)))
        self._pause.setText(self.tr("Go on") if paused else self.tr("Pause"))
        self._pause.setAccessibleName(self._pause.text())
        self.setAccessibleName(self._words.text())
        self.show()
        self.update()

    def words(self) -> str:
        """What it says, "" while it is away."""
        return "" if self.isHidden() else self._words.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("window"))
        painter.fillRect(QRectF(0, 0, self.width(), _LINE), self._theme.color("hairline"))
        done = self.width() * self._share
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        ink = self._theme.color("control" if self._paused else "accent")
        painter.fillRect(QRectF(self.width() - done if rtl else 0, 0, done, _LINE), ink)
