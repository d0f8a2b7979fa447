"""The names of the views, the one that was chosen lit, for a moment over the page."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from newsreader.ui.panes.view import View
from newsreader.ui.theme import FontFaces, Theme

_SHOWN_MS = 1600
_BOTTOM = 28


class ViewNames(QFrame):
    """Comes up when the reader steps through the views by key, lets the pointer through and goes away by itself."""

    def __init__(self, theme: Theme, faces: FontFaces, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = View.ORIGINAL
        self._theme = theme
        self._labels: dict[View, QLabel] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 6, 6, 6)
        row.setSpacing(2)
        for view, words in (
            (View.ORIGINAL, QCoreApplication.translate("actions", "Original")),
            (View.TRANSLATION, QCoreApplication.translate("actions", "Translation")),
            (View.SIDE_BY_SIDE, QCoreApplication.translate("actions", "Side by side")),
            (View.INTERLEAVED, QCoreApplication.translate("actions", "Interleaved")),
        ):
            label = QLabel(words, self)
            label.setFont(faces.interface(13))
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row.addWidget(label)
            self._labels[view] = label
        self._away = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._away.timeout.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.setStyleSheet(f"ViewNames {{ background: {theme.notice}; border-radius: 8px; }}")
        for view, label in self._labels.items():
            lit = view is self._shown
            ground = f"background: {theme.accent}; color: {theme.accent_text};" if lit else "background: transparent;"
            color = "" if lit else f"color: {theme.notice_text};"
            label.setStyleSheet(f"QLabel {{ {ground} {color} border-radius: 5px; padding: 4px 10px; }}")

    def show_view(self, view: View) -> None:
        """Come up with this one lit."""
        self._shown = view
        self.set_theme(self._theme)
        self.setAccessibleName(self._labels[view].text())
        self.settle()
        self.show()
        self.raise_()
        self._away.start()

    def settle(self) -> None:
        """In the middle of the page's lower edge, where it covers least."""
        page = self.parentWidget()
        assert page is not None
        self.adjustSize()
        self.move(max(0, (page.width() - self.width()) // 2), max(0, page.height() - self.height() - _BOTTOM))
