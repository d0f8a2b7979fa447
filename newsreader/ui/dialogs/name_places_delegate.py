"""Rows of where a name stands: words with their bar, stories with their dot."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsreader.core.language import Direction
from newsreader.ui.delegates.elided_text import draw_line, elided_lines
from newsreader.ui.marks import GUESS_BELOW
from newsreader.ui.models.name_places_model import PlaceRow, row_at
from newsreader.ui.theme import FontFaces, Theme

Index = QModelIndex | QPersistentModelIndex

_SIDE = 24
_INDENT = 14
_PIXELS = 14.5
_LEADING = {"ltr": 20.5, "rtl": 26.0}
_ABOVE, _FOOT, _BELOW = 6, 17, 8
_HEADING = 40
_QUOTATION_LINES, _STORY_LINES = 3, 2


class NamePlacesDelegate(QStyledItemDelegate):
    """Draws rows of a NamePlacesModel, each in the direction of its words, headings in the window's."""

    def __init__(self, theme: Theme, faces: FontFaces, view: QListView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._faces = faces
        self._view = view
        self._small = faces.interface(11.5)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        row = row_at(index)
        if row is None or row.is_heading:
            return QSize(width, _HEADING)
        lines = max(1, len(self._lines(row, width)))
        return QSize(width, round(_ABOVE + lines * _LEADING[row.direction] + _FOOT + _BELOW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = row_at(index)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            self._paint_heading(painter, option.rect, row)
        else:
            self._paint_place(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, row: PlaceRow) -> None:
        theme = self._theme
        direction: Direction = "rtl" if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft else "ltr"
        font = self._faces.interface(12.5, QFont.Weight.DemiBold)
        width = rect.width() - 2 * _SIDE
        baseline = rect.bottom() - 11
        draw_line(painter, row.text, font, theme.color("text"), direction, rect.left() + _SIDE, baseline, width)
        used = QFontMetricsF(font).horizontalAdvance(row.text) + 12
        left = rect.left() + _SIDE + (0 if direction == "rtl" else used)
        draw_line(painter, row.foot, self._small, theme.color("text_muted"), direction, left, baseline, width - used)

    def _paint_place(self, painter: QPainter, option: QStyleOptionViewItem, row: PlaceRow) -> None:
        theme, rect, state = self._theme, QRect(option.rect), option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("selection" if selected else "hover"))
        strong = theme.color("selection_text" if selected else "text")
        muted = strong if selected else theme.color("text_muted")
        read = row.article is None or row.article.read
        left, width = self._box(row, rect)
        lines = self._lines(row, rect.width())
        step = _LEADING[row.direction]
        for number, line in enumerate(lines):
            baseline = rect.top() + _ABOVE + step * (number + 0.72)
            draw_line(painter, line, self._font(row), strong, row.direction, left, baseline, width)
        foot = QFontMetricsF(self._small).elidedText(row.foot, Qt.TextElideMode.ElideRight, width)
        baseline = rect.top() + _ABOVE + step * max(1, len(lines)) + 12
        draw_line(painter, foot, self._small, muted, row.direction, left, baseline, width)
        middle = rect.top() + _ABOVE + step * 0.5
        x = rect.right() - _SIDE - 2 if row.direction == "rtl" else rect.left() + _SIDE + 2
        if row.quotation is not None:
            bottom = rect.top() + _ABOVE + step * len(lines) - 3
            pen = QPen(theme.color("quotation_bar"), 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            if row.quotation.confidence < GUESS_BELOW:
                # As on the page: dotted where the speaker is a guess.
                pen.setDashPattern([0.01, 2.2])
            painter.setPen(pen)
            painter.drawLine(QPointF(x, rect.top() + _ABOVE + 3), QPointF(x, bottom))
        elif not read:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("unread"))
            painter.drawEllipse(QPointF(x, middle), 3.5, 3.5)
        if selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 1, -2, -1), 4, 4)

    def _font(self, row: PlaceRow) -> QFont:
        weight = QFont.Weight.Normal
        if row.article is not None and not row.article.read:
            weight = QFont.Weight.Bold if row.direction == "rtl" else QFont.Weight.DemiBold
        return self._faces.reading(row.direction, _PIXELS, weight)

    def _box(self, row: PlaceRow, rect: QRect) -> tuple[float, float]:
        """Left edge and width of the words."""
        left = rect.left() + (_SIDE if row.direction == "rtl" else _SIDE + _INDENT)
        return left, max(40, rect.width() - 2 * _SIDE - _INDENT)

    def _lines(self, row: PlaceRow, width: int) -> tuple[str, ...]:
        _, room = self._box(row, QRect(0, 0, width, 10))
        count = _QUOTATION_LINES if row.quotation is not None else _STORY_LINES
        return elided_lines(row.text[:1000], self._font(row), row.direction, int(room), count)
