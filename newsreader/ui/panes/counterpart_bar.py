"""The sentence under the pointer, in the other language, at the foot of the page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from newsreader.core.language import Direction
from newsreader.ui.theme import FontFaces, Theme


class CounterpartBar(QFrame):
    """Lies over the foot of the page and lets the pointer through."""

    def __init__(self, theme: Theme, faces: FontFaces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces = faces
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._doubt = QLabel(self)
        self._doubt.setWordWrap(True)
        self._doubt.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 24, 12)
        column.setSpacing(4)
        column.addWidget(self._words)
        column.addWidget(self._doubt)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.setStyleSheet(
            f"CounterpartBar {{ background: {theme.window}; border-top: 1px solid {theme.hairline}; "
            f"border-bottom: 1px solid {theme.hairline}; }}"
        )
        palette = self._words.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.color("text"))
        self._words.setPalette(palette)
        doubt = self._doubt.palette()
        doubt.setColor(doubt.ColorRole.WindowText, theme.color("doubt_line"))
        self._doubt.setPalette(doubt)

    def show_sentence(self, words: str, direction: Direction, doubts: tuple[str, ...], pixels: int, width: int) -> None:
        """Show ``words`` in their own direction, ``width`` pixels wide; ``doubts`` below it."""
        rtl = direction == "rtl"
        for label in (self._words, self._doubt):
            label.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
            label.setAlignment(Qt.AlignmentFlag.AlignLeading)
        self._words.setFont(self._faces.reading(direction, max(15, round(pixels * 0.9))))
        self._words.setText(words)
        self._doubt.setFont(self._faces.interface(12))
        self._doubt.setText(" · ".join(doubts))
        self._doubt.setVisible(bool(doubts))
        side = max(24, (width - pixels * 32) // 2)
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(side, 10, side, 12)
        self.setFixedWidth(width)
        self.setFixedHeight(layout.heightForWidth(width) + 6)
        self.show()
        self.raise_()

    def words(self) -> str:
        """What it shows."""
        return self._words.text()
