"""Mentions over time: small bars, time running as the window is read."""

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from newsreader.core.names import MonthCount
from newsreader.ui.models.names_model import bars, month_at, month_number
from newsreader.ui.panes.counts import Counts
from newsreader.ui.text import isolate
from newsreader.ui.theme import FontFaces, Theme

_HEIGHT = 44
_DATES = 20
_STEP = 7.0
_WIDEST_STEP = 14.0


class TimeBars(QWidget):
    """One name's mentions, month by month or, where there are many, some months a bar; its first and last month."""

    def __init__(self, theme: Theme, faces: FontFaces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._months: tuple[MonthCount, ...] = ()
        self.setFont(faces.interface(11))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Mentions over time"))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.update()

    def set_months(self, months: tuple[MonthCount, ...]) -> None:
        """Show these; nothing is shown where all is in one month."""
        self._months = months
        self.setVisible(len(months) > 1)
        if months:
            most = max(months, key=lambda each: each.mentions)
            self.setAccessibleDescription(self._words(most.month, most.month, most.mentions))
        self.update()

    def words_at(self, x: float) -> str:
        """The months of the bar at ``x`` and how often the name stands in their stories; "" beside the bars."""
        heights = self._heights()
        if not heights:
            return ""
        step = self._step(len(heights))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        number = int((self.width() - x if rtl else x) // step)
        if not 0 <= number < len(heights):
            return ""
        start, length = month_number(self._months[0].month), self._length()
        first = start + -(-number * length // len(heights))
        last = start + -(-(number + 1) * length // len(heights)) - 1
        count = sum(each.mentions for each in self._months if first <= month_number(each.month) <= last)
        return self._words(month_at(first), month_at(last), count)

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT + _DATES)

    def _words(self, first: date, last: date, count: int) -> str:
        months = _month_words(first) if first == last else f"{_month_words(first)} – {_month_words(last)}"
        return f"{isolate(months)}: {isolate(Counts().mentions(count))}"

    def _length(self) -> int:
        return month_number(self._months[-1].month) - month_number(self._months[0].month) + 1

    def _heights(self) -> tuple[float, ...]:
        if len(self._months) < 2:
            return ()
        most = max(2, int(self.width() / _STEP))
        return bars(self._months, self._months[0].month, self._months[-1].month, most)

    def _step(self, count: int) -> float:
        return min(_WIDEST_STEP, self.width() / count)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(event.pos().x()), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        heights = self._heights()
        if not heights:
            return
        painter = QPainter(self)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        used = self._step(len(heights)) * len(heights)
        left = self.width() - used if rtl else 0.0
        draw_bars(painter, QRectF(left, 0, used, _HEIGHT), heights, self._theme.color("accent"), rtl)
        painter.setPen(self._theme.color("hairline"))
        painter.drawLine(round(left), _HEIGHT, round(left + used), _HEIGHT)
        painter.setFont(self.font())
        painter.setPen(self._theme.color("text_muted"))
        metrics = QFontMetricsF(self.font())
        first, last = _month_words(self._months[0].month), _month_words(self._months[-1].month)
        widths = (metrics.horizontalAdvance(first), metrics.horizontalAdvance(last))
        # Where the bars are too narrow for both dates the last one stands beside the first, whole.
        room = min(float(self.width()), max(used, sum(widths) + 24))
        for words, at_end in ((first, rtl), (last, not rtl)):
            side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
            box = QRectF(self.width() - room if rtl else 0.0, _HEIGHT + 2, room, _DATES - 2)
            painter.drawText(box, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, words)


def draw_bars(painter: QPainter, box: QRectF, heights: tuple[float, ...], color: QColor, rtl: bool) -> None:
    """Draw shares (0..1) as bars that stand on the box's lower edge; a month with a single mention can be seen."""
    step = box.width() / len(heights)
    gap = 1.0 if step > 3 else 0.0
    for number, height in enumerate(heights):
        if height <= 0:
            continue
        place = len(heights) - 1 - number if rtl else number
        tall = max(2.0, height * box.height())
        painter.fillRect(QRectF(box.left() + place * step, box.bottom() - tall, step - gap, tall), color)


def _month_words(month: date) -> str:
    day = QDate(month.year, month.month, 1)
    return QLocale().toString(day, "MMM yyyy")
