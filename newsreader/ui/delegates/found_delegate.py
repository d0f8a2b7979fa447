"""Rows of what was found: a speaker with a count, words with their bar, a name with its count."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QIcon, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsreader.core.language import Direction
from newsreader.ui.delegates.elided_text import draw_line, elided_lines
from newsreader.ui.marks import LOOKS, paint_sample
from newsreader.ui.models.found_model import FoundModel, FoundRow, RowKind
from newsreader.ui.panes.wording import certainty
from newsreader.ui.theme import FontFaces, Theme, icon

Index = QModelIndex | QPersistentModelIndex

_SIDE = 20
_INDENT = 14
_COUNT_ROOM = 56
_KEEP = 18
_SIZE = {RowKind.SPEAKER: 15.5, RowKind.QUOTATION: 14.5, RowKind.NAME: 15.0, RowKind.LABEL: 12.0}
_LEADING = {"ltr": 1.42, "rtl": 1.85}
_LINES = {RowKind.SPEAKER: 1, RowKind.QUOTATION: 3, RowKind.NAME: 1, RowKind.LABEL: 1}
_ABOVE = {RowKind.SPEAKER: 12, RowKind.QUOTATION: 5, RowKind.NAME: 4, RowKind.LABEL: 14}
_BELOW = {RowKind.SPEAKER: 3, RowKind.QUOTATION: 6, RowKind.NAME: 4, RowKind.LABEL: 5}


class FoundDelegate(QStyledItemDelegate):
    """Draws rows of a FoundModel, each in the direction of its words.

    Signals: ``keep_clicked(Quotation)``.
    """

    keep_clicked = Signal(object)

    def __init__(self, theme: Theme, faces: FontFaces, view: QListView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self._view = view
        self._small = faces.interface(12)
        self._keep = QIcon()
        # "2 of 5" for the row that is current, "" for none.
        self.current_words = ""
        self._theme = theme
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._keep = icon("quotation", theme, "accent")

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: FoundRow = index.data(FoundModel.ROW_ROLE)
        width = self._view.viewport().width()
        lines = max(1, len(self._lines(row, width)))
        extra = 17 if _is_doubted(row) else 0
        return QSize(width, round(_ABOVE[row.kind] + lines * self._line_height(row) + _BELOW[row.kind]) + extra)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: FoundRow = index.data(FoundModel.ROW_ROLE)
        rect, state, theme = option.rect, option.state, self._theme
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and row.kind is not RowKind.LABEL
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or hovered:
            painter.fillRect(rect, theme.color("selection" if selected else "hover"))
        ink = theme.color("selection_text" if selected else "text")
        muted = ink if selected else theme.color("text_muted")
        if row.kind is RowKind.LABEL:
            self._paint_label(painter, rect, row)
        else:
            self._paint_words(painter, rect, row, selected)
        if row.kind is RowKind.QUOTATION:
            self._paint_bar(painter, rect, row)
            if _is_doubted(row):
                words = self.tr("Speaker: {certainty}").format(certainty=certainty(0.0))
                left, width = self._box(row, rect)
                draw_line(painter, words, self._small, muted, row.direction, left, rect.bottom() - 9, width)
            if hovered or selected:
                self._keep.paint(painter, self._keep_rect(rect, row))
        elif row.kind is not RowKind.LABEL and row.count:
            words = self.current_words if selected and self.current_words else QLocale().toString(row.count)
            self._paint_count(painter, rect, row, words, muted)
        if selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 1, -2, -1), 4, 4)
        painter.restore()

    def _font(self, row: FoundRow) -> QFont:
        if row.kind is RowKind.LABEL:
            return self._faces.interface(_SIZE[row.kind], QFont.Weight.DemiBold)
        weight = QFont.Weight.Normal
        if row.kind is RowKind.SPEAKER:
            weight = QFont.Weight.Bold if row.direction == "rtl" else QFont.Weight.DemiBold
        return self._faces.reading(row.direction, _SIZE[row.kind], weight)

    def _line_height(self, row: FoundRow) -> float:
        return _SIZE[row.kind] * (1.5 if row.kind is RowKind.LABEL else _LEADING[row.direction])

    def _box(self, row: FoundRow, rect: QRect) -> tuple[float, float]:
        """Left edge and width of the words."""
        leading = _SIDE + (_INDENT if row.kind is RowKind.QUOTATION else 0)
        trailing = _SIDE + (_KEEP + 4 if row.kind is RowKind.QUOTATION else _COUNT_ROOM if row.count else 0)
        left = trailing if row.direction == "rtl" else leading
        return rect.left() + left, max(40, rect.width() - leading - trailing)

    def _lines(self, row: FoundRow, width: int) -> tuple[str, ...]:
        _, room = self._box(row, QRect(0, 0, width, 10))
        return elided_lines(row.text, self._font(row), row.direction, int(room), _LINES[row.kind])

    def _paint_words(self, painter: QPainter, rect: QRect, row: FoundRow, selected: bool) -> None:
        left, width = self._box(row, rect)
        faint = row.guess and row.kind is not RowKind.QUOTATION
        unknown = row.kind is RowKind.SPEAKER and not row.known
        color = self._theme.color("selection_text" if selected else "text_muted" if faint else "text")
        for number, line in enumerate(self._lines(row, rect.width())):
            baseline = rect.top() + _ABOVE[row.kind] + self._line_height(row) * (number + 0.72)
            shown = line + (" ?" if faint and not unknown else "")
            draw_line(painter, shown, self._font(row), color, row.direction, left, baseline, width)

    def _paint_label(self, painter: QPainter, rect: QRect, row: FoundRow) -> None:
        """The kind, wearing its mark, and how many names it has."""
        font = self._font(row)
        direction = self._window_direction()
        width = QFontMetricsF(font).horizontalAdvance(row.text)
        left = rect.right() - _SIDE - width if direction == "rtl" else rect.left() + _SIDE
        baseline = rect.bottom() - _BELOW[row.kind] - 5
        if row.label is not None:
            box = QRectF(left, baseline - 14, width, 19)
            paint_sample(painter, self._theme, LOOKS[row.label], box, baseline, _SIZE[row.kind], direction == "rtl")
        draw_line(painter, row.text, font, self._theme.color("text"), direction, left - 1, baseline, width + 2)

    def _paint_count(self, painter: QPainter, rect: QRect, row: FoundRow, words: str, color: QColor) -> None:
        baseline = rect.top() + _ABOVE[row.kind] + self._line_height(row) * 0.72
        align = Qt.AlignmentFlag.AlignLeft if row.direction == "rtl" else Qt.AlignmentFlag.AlignRight
        left = rect.left() + _SIDE if row.direction == "rtl" else rect.right() - _SIDE - _COUNT_ROOM
        painter.setFont(self._small)
        painter.setPen(color)
        align |= Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(QRectF(left, baseline - 14, _COUNT_ROOM, 18), align, words)

    def _paint_bar(self, painter: QPainter, rect: QRect, row: FoundRow) -> None:
        """As on the page: whole where the speaker is known, dotted where it is a guess."""
        x = rect.right() - _SIDE - 1 if row.direction == "rtl" else rect.left() + _SIDE + 1.5
        top, bottom = rect.top() + _ABOVE[row.kind] + 2, rect.bottom() - _BELOW[row.kind]
        color = self._theme.color("quotation_bar")
        if row.guess:
            pen = QPen(color, 2.4, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
            pen.setDashPattern([0.01, 2.2])
        else:
            pen = QPen(color, 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(x, top + 1), QPointF(x, bottom - 1))

    def _keep_rect(self, rect: QRect, row: FoundRow) -> QRect:
        x = rect.left() + 8 if row.direction == "rtl" else rect.right() - _KEEP - 8
        return QRect(x, rect.top() + _ABOVE[row.kind], _KEEP, _KEEP)

    def _window_direction(self) -> Direction:
        return "rtl" if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft else "ltr"

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            row: FoundRow = index.data(FoundModel.ROW_ROLE)
            place = self._keep_rect(option.rect, row).adjusted(-6, -6, 6, 6)
            if row.quotation is not None and place.contains(event.position().toPoint()):
                self.keep_clicked.emit(row.quotation)
                return True
        return super().editorEvent(event, model, option, index)


def _is_doubted(row: FoundRow) -> bool:
    """Whether a speaker was found for the quotation, but may well be the wrong one."""
    return row.guess and row.quotation is not None and row.quotation.attribution.speaker is not None
