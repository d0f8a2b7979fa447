"""A small switch: a word that can be on or off; in the legend the word wears its mark."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from newsreader.ui.marks import Look, paint_sample
from newsreader.ui.theme import FontFaces, Theme

_PIXELS = 12.0
_HEIGHT = 26
_PAD = 9


class Chip(QAbstractButton):
    """A checkable word. With a ``look`` it is drawn as that mark while it is on, and struck out of colour while off."""

    def __init__(
        self, text: str, theme: Theme, faces: FontFaces, look: Look | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setFont(faces.interface(_PIXELS))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme = theme
        self._look = look

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(QFontMetricsF(self.font()).horizontalAdvance(self.text())) + 2 * _PAD, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        hovered = self.underMouse() and self.isEnabled()
        ground = QColor(Qt.GlobalColor.transparent)
        ink = theme.color("text" if self.isChecked() else "text_muted")
        if self._look is None and self.isChecked():
            ground, ink = theme.color("selection"), theme.color("selection_text")
        elif hovered:
            ground = theme.color("hover")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        metrics = QFontMetricsF(self.font())
        width = metrics.horizontalAdvance(self.text())
        baseline = (self.height() + metrics.capHeight()) / 2
        if self._look is not None and self.isChecked():
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            paint_sample(
                painter,
                theme,
                self._look,
                QRectF((self.width() - width) / 2, 3, width, _HEIGHT - 6),
                baseline,
                _PIXELS,
                rtl,
            )
        painter.setPen(ink)
        painter.drawText(QRectF(0, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
