"""One line at the bottom that says what happened, with a way back."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from newsreader.ui.theme import Theme


class NoticeBar(QWidget):
    """Shows a notice for some seconds; never in the way of reading."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""

    def show_notice(self, text: str, action_text: str = "", action: Callable[[], None] | None = None) -> None:
        """Say ``text``; with an action, offer it as a button (undo) for as long as the notice stands."""

    def clear(self) -> None:
        """Take the notice away."""
