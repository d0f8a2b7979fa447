"""A story in the list: title in its own direction, source and date below it, dot and star."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
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
from PySide6.QtGui import QFont, QFontMetricsF, QHelpEvent, QIcon, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from newsreader.core.article import ArticleSummary
from newsreader.core.language import Direction, Language, dominant_direction
from newsreader.ui.delegates.elided_text import draw_line, elided_lines
from newsreader.ui.models.article_model import ArticleModel
from newsreader.ui.panes.wording import language_name, short_date
from newsreader.ui.text import isolate
from newsreader.ui.theme import ARABIC_SCALE, FontFaces, Theme, icon

Index = QModelIndex | QPersistentModelIndex

_TITLE = 15.5
_META = 12.0
_LINE = {"ltr": 21.0, "rtl": 26.0}
_SIDE = 24
_ABOVE = 11
_META_GAP = 21.0
_STAR = 17
# Two lines of Arabic, the larger script, and the meta line.
ROW_HEIGHT = round(2 * _ABOVE + 2 * _LINE["rtl"] + _META_GAP)


class ArticleDelegate(QStyledItemDelegate):
    """Draws rows of an ArticleModel, all of one height; a row runs in the direction of its title.

    Signals: ``star_clicked(ArticleSummary)``.
    """

    star_clicked = Signal(object)

    def __init__(self, theme: Theme, faces: FontFaces, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self._meta_font = faces.interface(_META)
        self._fonts: dict[tuple[str, bool], QFont] = {}
        for direction in ("ltr", "rtl"):
            way: Direction = "rtl" if direction == "rtl" else "ltr"
            bold = QFont.Weight.Bold if way == "rtl" else QFont.Weight.DemiBold
            self._fonts[way, True] = faces.reading(way, _TITLE)
            self._fonts[way, False] = faces.reading(way, _TITLE, bold)
        self._star = self._no_star = QIcon()
        self._theme = theme
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._star = icon("star_filled", theme, "star")
        self._no_star = icon("star", theme, "control")

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ArticleSummary | None = index.data(ArticleModel.SUMMARY_ROLE)
        title: str = index.data(Qt.ItemDataRole.DisplayRole)
        state, rect = option.state, option.rect
        theme = self._theme
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.selection if selected else theme.hover if hovered else theme.surface
        painter.fillRect(rect, theme.color("selection" if selected else "hover" if hovered else "surface"))
        if ground == theme.surface:
            painter.fillRect(
                QRectF(rect.left() + _SIDE, rect.bottom(), rect.width() - 2 * _SIDE, 1), theme.color("hairline")
            )
        if row is None:
            self._paint_bars(painter, rect, option.direction)
            painter.restore()
            return
        direction = dominant_direction(title, "rtl" if row.language is Language.ARABIC else "ltr")
        self._paint_words(painter, rect, row, title, direction, selected, index)
        middle = self._first_line(rect, title, direction, row.read)
        if not row.read:
            x = rect.right() - _SIDE / 2 + 1 if direction == "rtl" else rect.left() + _SIDE / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("unread"))
            painter.drawEllipse(QPointF(x, middle), 3.5, 3.5)
        if row.starred or hovered or selected:
            (self._star if row.starred else self._no_star).paint(
                painter, self._star_rect(rect, title, direction, row.read)
            )
        if selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 4, 4)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The whole title, where the row could not show it."""
        row: ArticleSummary | None = index.data(ArticleModel.SUMMARY_ROLE) if index.isValid() else None
        if row is not None:
            title: str = index.data(Qt.ItemDataRole.DisplayRole)
            direction = dominant_direction(title, "rtl" if row.language is Language.ARABIC else "ltr")
            whole = not any(line.endswith("…") for line in self._lines(option.rect, title, direction, row.read))
            if whole and index.data(ArticleModel.TRANSLATED_ROLE) is None:
                QToolTip.hideText()
                return True
        return super().helpEvent(event, view, option, index)

    def _lines(self, rect: QRect, title: str, direction: Direction, read: bool) -> tuple[str, ...]:
        return elided_lines(title, self._fonts[direction, read], direction, rect.width() - 2 * _SIDE, 2)

    def _top(self, rect: QRect, lines: int, direction: Direction) -> float:
        used = lines * _LINE[direction] + _META_GAP
        return rect.top() + (rect.height() - used) / 2

    def _first_line(self, rect: QRect, title: str, direction: Direction, read: bool) -> float:
        """The middle of the small letters of the first line."""
        lines = self._lines(rect, title, direction, read)
        size = _TITLE * (ARABIC_SCALE if direction == "rtl" else 1)
        return self._top(rect, max(1, len(lines)), direction) + _LINE[direction] * 0.74 - size * 0.24

    def _star_rect(self, rect: QRect, title: str, direction: Direction, read: bool) -> QRect:
        """At the end of the meta line."""
        baseline = self._meta_baseline(rect, len(self._lines(rect, title, direction, read)), direction)
        x = rect.left() + _SIDE - 1 if direction == "rtl" else rect.right() - _SIDE - _STAR + 2
        return QRect(x, round(baseline - _META * 0.37 - _STAR / 2), _STAR, _STAR)

    def _meta_baseline(self, rect: QRect, lines: int, direction: Direction) -> float:
        return (
            self._top(rect, max(1, lines), direction)
            + max(1, lines) * _LINE[direction]
            + (15 if direction == "rtl" else 14)
        )

    def _paint_bars(self, painter: QPainter, rect: QRect, direction: Qt.LayoutDirection) -> None:
        """Where the words will stand, until the library has given them."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("hover"))
        width = rect.width() - 2 * _SIDE
        top = self._top(rect, 2, "ltr")
        for line, part in enumerate((0.9, 0.6, 0.35)):
            left = rect.left() + _SIDE + (width * (1 - part) if direction is Qt.LayoutDirection.RightToLeft else 0)
            bar = QRectF(left, top + _LINE["ltr"] * (line + 0.3), width * part, _LINE["ltr"] * 0.4)
            painter.drawRoundedRect(bar, 3, 3)

    def _paint_words(
        self,
        painter: QPainter,
        rect: QRect,
        row: ArticleSummary,
        title: str,
        direction: Direction,
        selected: bool,
        index: Index,
    ) -> None:
        theme = self._theme
        lines = self._lines(rect, title, direction, row.read)
        strong = theme.color("selection_text" if selected else "text")
        color = theme.color("text_muted") if row.read and not selected else strong
        width = rect.width() - 2 * _SIDE
        top = self._top(rect, max(1, len(lines)), direction)
        for number, line in enumerate(lines):
            baseline = top + _LINE[direction] * (number + 0.74)
            draw_line(
                painter, line, self._fonts[direction, row.read], color, direction, rect.left() + _SIDE, baseline, width
            )
        translated = index.data(ArticleModel.TRANSLATED_ROLE) is not None
        meta = self._meta(row, translated, bool(index.data(ArticleModel.BY_MACHINE_ROLE)))
        room = width - _STAR - 6
        shown = QFontMetricsF(self._meta_font).elidedText(meta, Qt.TextElideMode.ElideRight, room)
        left = rect.left() + _SIDE + (width - room if direction == "rtl" else 0)
        baseline = self._meta_baseline(rect, len(lines), direction)
        muted = strong if selected else theme.color("text_muted")
        draw_line(painter, shown, self._meta_font, muted, direction, left, baseline, room)

    def _meta(self, row: ArticleSummary, translated: bool, by_machine: bool) -> str:
        # Whose words these are comes first: the line may be cut at its end.
        parts = [isolate(self.tr("by machine") if by_machine else self.tr("translated"))] if translated else []
        if row.source:
            parts.append(isolate(row.source))
        parts.append(isolate(short_date(row.published or row.added.date())))
        parts.append(isolate(language_name(row.language)))
        return "  ·  ".join(parts)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton:
            title: str = index.data(Qt.ItemDataRole.DisplayRole)
            row: ArticleSummary | None = index.data(ArticleModel.SUMMARY_ROLE)
            if row is None:
                return super().editorEvent(event, model, option, index)
            direction = dominant_direction(title, "rtl" if row.language is Language.ARABIC else "ltr")
            star = self._star_rect(option.rect, title, direction, row.read)
            if star.adjusted(-6, -6, 6, 6).contains(event.position().toPoint()):
                if event.type() == QEvent.Type.MouseButtonRelease:
                    self.star_clicked.emit(row)
                return True
        return super().editorEvent(event, model, option, index)
