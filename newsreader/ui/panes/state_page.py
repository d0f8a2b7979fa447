"""What stands on the page where there is no story: calm words, and what can be done."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from newsreader.ui.theme import FontFaces, Theme, icon

_WIDTH = 440


@dataclass(frozen=True, slots=True)
class StateAction:
    """A button under the words; the primary one is filled."""

    text: str
    action: Callable[[], object]
    primary: bool = False


class StatePage(QWidget):
    """An icon, a title, a sentence and up to two buttons, in the middle of the page."""

    def __init__(self, theme: Theme, faces: FontFaces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._faces = faces
        self._icon_name = "story"
        self._icon = QLabel(self)
        self._title = QLabel(self)
        self._hint = QLabel(self)
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._row.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        # A column of its own width, so that wrapped words are given the height they need.
        middle = QWidget(self)
        middle.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 48)
        column.setSpacing(12)
        column.addStretch(2)
        for label in (self._icon, self._title, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self._icon)
            column.addWidget(label)
        column.addSpacing(8)
        column.addLayout(self._row)
        column.addStretch(3)
        around = QHBoxLayout(self)
        around.setContentsMargins(24, 24, 24, 0)
        around.addStretch(1)
        around.addWidget(middle, 100)
        around.addStretch(1)
        self.setAutoFillBackground(True)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, theme.color("surface"))
        self.setPalette(palette)
        muted = self._hint.palette()
        muted.setColor(muted.ColorRole.WindowText, theme.color("text_muted"))
        self._hint.setPalette(muted)
        self._icon.setPixmap(icon(self._icon_name, theme, "control").pixmap(48, 48))

    def show_words(self, icon_name: str, title: str, hint: str, actions: tuple[StateAction, ...] = ()) -> None:
        """Say this; buttons in the order given."""
        self._icon_name = icon_name
        self._icon.setPixmap(icon(icon_name, self._theme, "control").pixmap(48, 48))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._title.setFont(self._faces.reading("rtl" if rtl else "ltr", 22, QFont.Weight.DemiBold))
        self._hint.setFont(self._faces.interface(14))
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for each in actions:
            button = QPushButton(each.text, self)
            button.setProperty("primary", each.primary)
            button.clicked.connect(each.action)
            self._row.addWidget(button)
            button.show()
            self._buttons.append(button)

    def words(self) -> tuple[str, str]:
        """Title and hint as shown."""
        return self._title.text(), self._hint.text()

    def buttons(self) -> tuple[QPushButton, ...]:
        """The buttons as shown."""
        return tuple(self._buttons)
