"""Text cut to a number of lines, each in its own direction and face."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from newsreader.core.language import Direction

# Wider than any line; Qt counts in 64ths of a pixel, in 32 bits.
_NO_END = 1_000_000.0


@lru_cache(maxsize=1024)
def elided_lines(text: str, font: QFont, direction: Direction, width: int, count: int) -> tuple[str, ...]:
    """``text`` broken into at most ``count`` lines of ``width`` pixels, the last with an ellipsis where it is cut."""
    layout = QTextLayout(text, font)
    layout.setTextOption(text_option(direction))
    layout.beginLayout()
    lines: list[str] = []
    units = text.encode("utf-16-le")
    while len(lines) < count:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        start, stop = line.textStart(), line.textStart() + line.textLength()
        if len(lines) == count - 1 and stop < len(units) // 2:
            rest = units[start * 2 :].decode("utf-16-le")
            # Far more than fits is never needed, and eliding a very long text is slow.
            lines.append(QFontMetricsF(font).elidedText(rest[:300], Qt.TextElideMode.ElideRight, width))
        else:
            lines.append(units[start * 2 : stop * 2].decode("utf-16-le").rstrip())
    layout.endLayout()
    return tuple(lines)


def line_width(text: str, font: QFont) -> float:
    """How wide ``text`` is drawn as one line: metrics tell less of some faces, and what does not fit is lost."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(_NO_END)
    layout.endLayout()
    return line.naturalTextWidth() + 1 if line.isValid() else 0.0


def text_option(direction: Direction) -> QTextOption:
    """Wrapping and direction of a line of its own."""
    option = QTextOption()
    rtl = direction == "rtl"
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    # A layout of its own does not turn AlignLeading for right-to-left text, as a document does.
    option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def draw_line(
    painter: QPainter,
    text: str,
    font: QFont,
    color: QColor,
    direction: Direction,
    left: float,
    baseline: float,
    width: float,
) -> None:
    """Draw one line in its direction, aligned to the side it begins on."""
    layout = QTextLayout(text, font)
    layout.setTextOption(text_option(direction))
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
    layout.endLayout()
    if line.isValid():
        painter.setPen(color)
        layout.draw(painter, QPointF(left, baseline - line.ascent()))
