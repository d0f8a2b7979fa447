"""What the line at the bottom says, and what can be undone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from newsreader.core.errors import LibraryError, NewsreaderError
from newsreader.ui.error_texts import error_text
from newsreader.ui.panes.notice_bar import NoticeBar


class Notices(QObject):
    """Says things without standing in the way, and remembers how to undo the last thing done.

    Signals: ``said(str)`` with each notice; ``bug_met(Exception)`` for an error that is nobody's known one;
    ``undo_changed(bool)`` when there is something to undo, or no longer.
    """

    said = Signal(str)
    bug_met = Signal(object)
    undo_changed = Signal(bool)

    def __init__(self, bar: NoticeBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._undo: Callable[[], None] | None = None

    @property
    def is_free(self) -> bool:
        """Whether nothing is being said."""
        return not self._bar.text()

    def say(self, text: str, action_text: str = "", action: Callable[[], None] | None = None) -> None:
        """Say ``text``, with one thing that can be done about it."""
        self._show(text, action_text, action)

    def say_done(
        self, text: str, undo: Callable[[], None], action_text: str = "", action: Callable[[], None] | None = None
    ) -> None:
        """Say what was done; it can be undone from now on, by the bar itself where it offers nothing else."""
        self._undo = undo
        self.undo_changed.emit(True)
        if action is None:
            self._show(text, self.tr("Undo"), self.undo)
        else:
            self._show(text, action_text, action)

    def undo(self) -> None:
        """Undo the last thing done."""
        undo, self._undo = self._undo, None
        if undo is not None:
            self._bar.clear()
            self.undo_changed.emit(False)
            undo()

    def trouble(self, error: Exception, again: Callable[[], None] | None = None) -> None:
        """Say what went wrong; a library that was busy can be asked again, a bug is passed on."""
        if not isinstance(error, NewsreaderError):
            self.bug_met.emit(error)
            return
        text = " ".join(part for part in error_text(error) if part)
        if isinstance(error, LibraryError) and again is not None:
            self._show(text, self.tr("Try again"), again)
        else:
            self._show(text)

    def _show(self, text: str, action_text: str = "", action: Callable[[], None] | None = None) -> None:
        self._bar.show_notice(text, action_text, action)
        self.said.emit(text)
