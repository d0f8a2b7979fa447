"""A kept quotation as it is drawn in the list: who, the first words, where from."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsreader.core.language import dominant_direction
from newsreader.core.quotation import KeptQuotation
from newsreader.ui.dialogs.kept_model import kept_of
from newsreader.ui.text import isolate
from newsreader.ui.theme import FontFaces, Theme, load_fonts

_MARGIN = 16
_ROW_HEIGHT = 118
_TEXT_PIXELS = 15
_LINES = 2
_LATIN_STEP = 21
_ARABIC_STEP = 25


class KeptDelegate(QStyledItemDelegate):
    """Draws each row in the quotation's own direction and face."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._faces: FontFaces = load_fonts()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(280, _ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        kept = kept_of(index)
        if kept is None:
            return
        theme = self._theme
        rect = QRect(option.rect)
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        painter.setPen(theme.color("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(_MARGIN, 10, -_MARGIN, -10)
        rtl = dominant_direction(kept.text) == "rtl"
        alignment = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = int(alignment | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        line = self._faces.interface(13)
        line.setWeight(line.Weight.DemiBold)
        painter.setFont(line)
        painter.setPen(theme.color("text"))
        speaker = kept.speaker or self.tr("Speaker unknown")
        painter.drawText(
            inside, flags, QFontMetrics(line).elidedText(speaker, Qt.TextElideMode.ElideRight, inside.width())
        )
        words = inside.adjusted(0, 24, 0, -20)
        self._draw_words(painter, words, kept, rtl, theme.color("text"))
        small = self._faces.interface(11)
        painter.setFont(small)
        painter.setPen(theme.color("text_muted"))
        foot = QRect(inside.left(), inside.bottom() - 16, inside.width(), 18)
        parts = [part for part in (kept.source, kept.article_title) if part]
        text = " · ".join(isolate(part) for part in parts)
        painter.drawText(foot, flags, QFontMetrics(small).elidedText(text, Qt.TextElideMode.ElideRight, foot.width()))
        painter.restore()

    def _draw_words(self, painter: QPainter, rect: QRect, kept: KeptQuotation, rtl: bool, color: QColor) -> None:
        """The first lines, the last one elided."""
        font = self._faces.reading("rtl" if rtl else "ltr", _TEXT_PIXELS)
        text = kept.text.replace("\n", " ")
        layout = QTextLayout(text, font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        layout.setTextOption(option)
        metrics = QFontMetrics(font)
        painter.setPen(color)
        painter.setFont(font)
        layout.beginLayout()
        top = rect.top()
        step = _ARABIC_STEP if rtl else _LATIN_STEP
        for number in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(rect.width())
            start, length = line.textStart(), line.textLength()
            last = number == _LINES - 1
            piece = text[start:] if last else text[start : start + length]
            shown = metrics.elidedText(piece.strip(), Qt.TextElideMode.ElideRight, rect.width())
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
            box = QRect(rect.left(), top, rect.width(), max(metrics.height(), step))
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignAbsolute), shown)
            top += step
        layout.endLayout()
