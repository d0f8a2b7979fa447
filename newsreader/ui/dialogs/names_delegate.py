"""A name as it is drawn in the list: in both scripts, how often, over time, followed and unread."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsreader.core.language import Direction, dominant_direction
from newsreader.core.names import NameSummary
from newsreader.ui.delegates.elided_text import draw_line, line_width
from newsreader.ui.marks import LOOKS, paint_sample
from newsreader.ui.models.names_model import MOST_BARS, NamesModel, name_of, own_names
from newsreader.ui.panes.time_bars import draw_bars
from newsreader.ui.panes.wording import kind_of_name, name_counts, unread_count
from newsreader.ui.theme import FontFaces, Theme, icon, load_fonts

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 62
_SIDE = 16
_STAR = 16
_NAME_PIXELS = 16.0
_OTHER_PIXELS = 14.0
_SMALL_PIXELS = 11.5
_NAME_BASELINE = 27
_FOOT_BASELINE = 48
_BARS_WIDTH = MOST_BARS * 4
_BARS_HEIGHT = 16
_GAP = 10
# The name in the window's script keeps at least this share of the line.
_OWN_SHARE = 0.55


class NamesDelegate(QStyledItemDelegate):
    """Draws rows of a NamesModel, all of one height, in the window's direction.

    Signals: ``star_clicked(NameSummary)``.
    """

    star_clicked = Signal(object)

    def __init__(self, theme: Theme, parent: QObject | None = None, with_star: bool = True) -> None:
        super().__init__(parent)
        self._faces: FontFaces = load_fonts()
        self._small = self._faces.interface(_SMALL_PIXELS)
        self._with_star = with_star
        self._star = self._no_star = QIcon()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        if self._with_star:
            self._star = icon("star_filled", theme, "star")
            self._no_star = icon("star", theme, "control")

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(280, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = name_of(index)
        if row is None:
            return
        theme, rect, state = self._theme, QRect(option.rect), option.state
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or hovered:
            painter.fillRect(rect, theme.color("selection" if selected else "hover"))
        else:
            line = QRect(rect.left() + _SIDE, rect.bottom(), rect.width() - 2 * _SIDE, 1)
            painter.fillRect(line, theme.color("hairline"))
        strong = theme.color("selection_text" if selected else "text")
        muted = strong if selected else theme.color("text_muted")
        unread = strong if selected else theme.color("unread")
        taken = self._paint_follow(painter, rect, row, rtl, selected or hovered, unread)
        self._paint_names(painter, rect, row, rtl, rect.width() - 2 * _SIDE - taken, strong, muted)
        heights: tuple[float, ...] = index.data(NamesModel.BARS_ROLE)
        room = rect.width() - 2 * _SIDE
        if heights:
            place = _place(rect, rect.width() - _SIDE - _BARS_WIDTH, _BARS_WIDTH, rtl)
            box = QRectF(place, rect.top() + _FOOT_BASELINE + 2 - _BARS_HEIGHT, _BARS_WIDTH, _BARS_HEIGHT)
            draw_bars(painter, box, heights, muted if selected else theme.color("accent"), rtl)
            room -= _BARS_WIDTH + _GAP
        self._paint_foot(painter, rect, row, rtl, room, muted)
        if selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 4, 4)
        painter.restore()

    def _paint_follow(
        self, painter: QPainter, rect: QRect, row: NameSummary, rtl: bool, near: bool, color: QColor
    ) -> float:
        """Star and unread count at the end of the first line; how much of it they take."""
        if not self._with_star or not (row.followed or near):
            return 0.0
        (self._star if row.followed else self._no_star).paint(painter, self._star_rect(rect, rtl))
        taken = float(_STAR + _GAP)
        if unread := unread_count(row):
            font = self._faces.interface(_SMALL_PIXELS, QFont.Weight.DemiBold)
            width = line_width(unread, font)
            left = _place(rect, rect.width() - _SIDE - _STAR - 6 - width, width, rtl)
            draw_line(painter, unread, font, color, "ltr", left, rect.top() + _NAME_BASELINE - 1, width)
            taken += width + 6
        return taken

    def _paint_names(
        self, painter: QPainter, rect: QRect, row: NameSummary, rtl: bool, room: float, strong: QColor, muted: QColor
    ) -> None:
        own, other = own_names(row)
        other_direction = dominant_direction(other)
        other_font = self._faces.reading(other_direction, _OTHER_PIXELS)
        wanted = line_width(other, other_font) if other else 0.0
        direction = dominant_direction(own)
        weight = QFont.Weight.Bold if direction == "rtl" else QFont.Weight.DemiBold
        font = self._faces.reading(direction, _NAME_PIXELS, weight)
        metrics = QFontMetricsF(font)
        most = max(room - wanted - _GAP, room * _OWN_SHARE) if other else room
        own = metrics.elidedText(own, Qt.TextElideMode.ElideRight, most)
        width = line_width(own, font)
        baseline = rect.top() + _NAME_BASELINE
        draw_line(painter, own, font, strong, direction, _place(rect, _SIDE, width, rtl), baseline, width)
        left = room - width - _GAP
        if not other or left < _NAME_PIXELS * 2:
            return
        other = QFontMetricsF(other_font).elidedText(other, Qt.TextElideMode.ElideRight, left)
        other_width = line_width(other, other_font)
        place = _place(rect, _SIDE + width + _GAP, other_width, rtl)
        draw_line(painter, other, other_font, muted, other_direction, place, baseline, other_width)

    def _paint_foot(
        self, painter: QPainter, rect: QRect, row: NameSummary, rtl: bool, room: float, muted: QColor
    ) -> None:
        """The kind, wearing its mark, and the counts."""
        metrics = QFontMetricsF(self._small)
        direction: Direction = "rtl" if rtl else "ltr"
        kind = kind_of_name(row.label)
        width = metrics.horizontalAdvance(kind)
        baseline = rect.top() + _FOOT_BASELINE
        left = _place(rect, _SIDE, width, rtl)
        box = QRectF(left, baseline - 12.5, width, 17)
        paint_sample(painter, self._theme, LOOKS[row.label], box, baseline, _SMALL_PIXELS, rtl)
        draw_line(painter, kind, self._small, self._theme.color("text"), direction, left - 1, baseline, width + 2)
        rest = room - width - _GAP - 4
        counts = metrics.elidedText(name_counts(row), Qt.TextElideMode.ElideRight, rest)
        place = _place(rect, _SIDE + width + _GAP + 4, rest, rtl)
        draw_line(painter, counts, self._small, muted, direction, place, baseline, rest)

    def _star_rect(self, rect: QRect, rtl: bool) -> QRect:
        left = round(_place(rect, rect.width() - _SIDE - _STAR, _STAR, rtl))
        return QRect(left, rect.top() + _NAME_BASELINE - _STAR + 3, _STAR, _STAR)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if self._with_star and isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton:
            star = self._star_rect(option.rect, option.direction is Qt.LayoutDirection.RightToLeft)
            row = name_of(index)
            if row is not None and star.adjusted(-6, -6, 6, 6).contains(event.position().toPoint()):
                if event.type() == QEvent.Type.MouseButtonRelease:
                    self.star_clicked.emit(row)
                return True
        return super().editorEvent(event, model, option, index)


def _place(rect: QRect, leading: float, width: float, rtl: bool) -> float:
    """The left edge of something ``leading`` pixels from the side where reading begins."""
    return rect.right() + 1 - leading - width if rtl else rect.left() + leading
