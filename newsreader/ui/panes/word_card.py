"""A word's meanings, at the word."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from newsreader.core.language import Language, dominant_direction
from newsreader.core.lexicon import Gloss
from newsreader.ui.text import isolate
from newsreader.ui.theme import FontFaces, Theme

_WIDEST = 340
_NARROWEST = 160
_ENTRIES = 3
_TRANSLATIONS = 5
_GAP = 4


class WordCard(QFrame):
    """Lies over the page for as long as the word is pointed at; lets the pointer through."""

    def __init__(self, theme: Theme, faces: FontFaces, parent: QWidget) -> None:
        super().__init__(parent)
        self._faces = faces
        self._theme = theme
        self._word = QLabel(self)
        self._entries = [(QLabel(self), QLabel(self)) for _ in range(_ENTRIES)]
        self._note = QLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(2)
        column.addWidget(self._word)
        for pair in self._entries:
            for label in pair:
                column.addWidget(label)
        column.addWidget(self._note)
        for label in self._labels():
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.setStyleSheet(
            f"WordCard {{ background: {theme.window}; border: 1px solid {theme.text_muted}; border-radius: 8px; }}"
            f"QLabel {{ color: {theme.text}; border: 0; background: transparent; }}"
            f"QLabel#muted {{ color: {theme.text_muted}; }}"
        )

    def show_glosses(self, point: QPoint, word: str, glosses: Sequence[Gloss]) -> None:
        """Show what was found for a word at a global point just below it, or that nothing was."""
        own = dominant_direction(word)
        _set(self._word, word, self._faces.reading(own, 17, QFont.Weight.DemiBold), own)
        entries = _entries(glosses)
        for number, (head, translations) in enumerate(self._entries):
            shown = number < len(entries)
            if shown:
                headword, guess, words = entries[number]
                other = dominant_direction(words)
                # The word itself stands above; another form of it is named.
                named = headword != word or guess
                note = self.tr("perhaps from {headword}") if guess else self.tr("from {headword}")
                text = note.format(headword=isolate(headword))
                _set(head, text, self._faces.interface(12), self._window_direction())
                head.setObjectName("muted")
                _set(translations, words, self._faces.reading(other, 16), other)
                head.setVisible(named)
            else:
                head.hide()
            translations.setVisible(shown)
        nothing = self.tr("Not in the dictionary")
        _set(self._note, "" if entries else nothing, self._faces.interface(12), self._window_direction())
        self._note.setObjectName("muted")
        self._note.setVisible(not entries)
        self._restyle()
        self._settle(point)

    def show_remembered(self) -> None:
        """Say that the word is in the reader's list of words now."""
        if self.isVisible():
            words = self.tr("In your list of words")
            _set(self._note, words, self._faces.interface(12), self._window_direction())
            self._note.show()
            self._fit()

    def words(self) -> str:
        """All it says, line by line; "" while it is away."""
        shown = [label.text() for label in self._labels() if not label.isHidden() and label.text()]
        return "\n".join(shown) if not self.isHidden() else ""

    def _labels(self) -> tuple[QLabel, ...]:
        return (self._word, *(label for pair in self._entries for label in pair), self._note)

    def _restyle(self) -> None:
        for label in self._labels():
            label.style().polish(label)

    def _window_direction(self) -> str:
        return "rtl" if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else "ltr"

    def _settle(self, point: QPoint) -> None:
        """Below the word, above it where there is no room."""
        self._fit()
        parent = self.parentWidget()
        assert parent is not None
        place = parent.mapFromGlobal(point)
        x = min(max(8, place.x() - self.width() // 2), max(8, parent.width() - self.width() - 8))
        y = max(8, place.y() + _GAP)
        if y + self.height() > parent.height() - 8:
            y = max(8, place.y() - self.height() - 36)
        self.move(x, y)
        self.show()
        self.raise_()

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None
        shown = [label for label in self._labels() if not label.isHidden()]
        wanted = max(label.fontMetrics().horizontalAdvance(label.text()) for label in shown) + 36
        width = min(max(wanted, _NARROWEST), _WIDEST)
        self.setFixedWidth(width)
        self.setFixedHeight(layout.heightForWidth(width))


def _set(label: QLabel, text: str, font: QFont, direction: str) -> None:
    label.setFont(font)
    label.setText(text)
    rtl = direction == "rtl"
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)


def _entries(glosses: Sequence[Gloss]) -> list[tuple[str, bool, str]]:
    """Headword, whether it is a guess, and translations: entries of the same headword made one, the nearest first."""
    merged: dict[str, tuple[bool, dict[str, None]]] = {}
    for gloss in glosses:
        _, words = merged.setdefault(gloss.headword, (gloss.is_guess, {}))
        words.update(dict.fromkeys(gloss.translations))
    separator = "، " if glosses and glosses[0].language is Language.ENGLISH else ", "
    found = [(head, guess, separator.join(list(words)[:_TRANSLATIONS])) for head, (guess, words) in merged.items()]
    return found[:_ENTRIES]
