"""A looked-up word as it is drawn in the list: the word, its meaning across from it, its sentence, where from."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsreader.core.language import Language, dominant_direction
from newsreader.core.lexicon import LookedUpWord
from newsreader.ui.dialogs.words_model import word_of
from newsreader.ui.error_texts import language_name
from newsreader.ui.localization import short_date
from newsreader.ui.text import isolate
from newsreader.ui.theme import FontFaces, Theme, load_fonts

_MARGIN = 16
_ROW_HEIGHT = 96
_HEAD_HEIGHT, _SENTENCE_HEIGHT, _FOOT_HEIGHT = 30, 26, 18
_WORD_PIXELS, _SENTENCE_PIXELS, _FOOT_PIXELS = 17, 14, 11
_GAP = 24
# How much of a long sentence is shown before its word.
_BEFORE = 24


class WordsDelegate(QStyledItemDelegate):
    """Draws the English of each row at the left and its Arabic at the right, as a bilingual word list has them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._faces: FontFaces = load_fonts()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(320, _ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        word = word_of(index)
        if word is None:
            return
        theme = self._theme
        rect = QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        painter.setPen(theme.color("hairline"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inside = rect.adjusted(_MARGIN, 10, -_MARGIN, -10)
        rtl = word.language is Language.ARABIC
        head = QRect(inside.left(), inside.top(), inside.width(), _HEAD_HEIGHT)
        painter.setPen(theme.color("text"))
        self._draw_head(painter, head, word, rtl)
        painter.setPen(theme.color("text_muted"))
        line = QRect(inside.left(), head.bottom() + 1, inside.width(), _SENTENCE_HEIGHT)
        shown = _from_word(word.sentence.replace("\n", " "), word.word)
        sentence_rtl = dominant_direction(shown) == "rtl" if shown else rtl
        self._draw(painter, line, shown, self._face(sentence_rtl, _SENTENCE_PIXELS), sentence_rtl, sentence_rtl)
        foot = QRect(inside.left(), inside.bottom() - _FOOT_HEIGHT + 1, inside.width(), _FOOT_HEIGHT)
        self._draw(painter, foot, self._foot(word), self._faces.interface(_FOOT_PIXELS), rtl, rtl)
        painter.restore()

    def _draw_head(self, painter: QPainter, rect: QRect, word: LookedUpWord, rtl: bool) -> None:
        """The word on its language's side, no wider than half; the meaning across from it in what is left."""
        bold = self._face(rtl, _WORD_PIXELS, QFont.Weight.DemiBold)
        wide = min(QFontMetrics(bold).horizontalAdvance(word.word) + 2, rect.width() // 2)
        left = wide + _GAP
        if rtl:
            own, other = rect.adjusted(rect.width() - wide, 0, 0, 0), rect.adjusted(0, 0, -left, 0)
        else:
            own, other = rect.adjusted(0, 0, wide - rect.width(), 0), rect.adjusted(left, 0, 0, 0)
        self._draw(painter, own, word.word, bold, rtl, rtl)
        gloss_rtl = dominant_direction(word.gloss) == "rtl"
        self._draw(painter, other, word.gloss, self._face(gloss_rtl, _WORD_PIXELS - 1), gloss_rtl, not rtl)

    def _draw(self, painter: QPainter, rect: QRect, text: str, font: QFont, rtl: bool, at_right: bool) -> None:
        """One line, elided; ``rtl`` is the direction it reads in, ``at_right`` where it stands."""
        painter.setFont(font)
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, flags | int(Qt.TextFlag.TextSingleLine), shown)

    def _face(self, rtl: bool, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        return self._faces.reading("rtl" if rtl else "ltr", pixels, weight)

    def _foot(self, word: LookedUpWord) -> str:
        parts = [language_name(word.language), short_date(word.when)]
        if word.times > 1:
            parts.append(self.tr("looked up %n times", "", word.times))
        if word.source:
            parts.append(word.source)
        return " · ".join(isolate(part) for part in parts)


def _from_word(sentence: str, word: str) -> str:
    """The sentence, its beginning left out where the word stands far behind it."""
    place = sentence.find(word)
    if place <= 2 * _BEFORE:
        return sentence
    start = sentence.find(" ", place - _BEFORE, place)
    return "… " + sentence[(start if start >= 0 else place - 1) + 1 :]
