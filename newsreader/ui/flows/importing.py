"""Bringing files in from the window: chosen, dropped, or named on the command line."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from newsreader.core.cancel import Cancel
from newsreader.core.errors import NewsreaderError
from newsreader.ui.bars.import_bar import ImportBar
from newsreader.ui.error_texts import error_text
from newsreader.ui.notices import Notices
from newsreader.ui.rooms import Rooms

if TYPE_CHECKING:
    from newsreader.library.database import Library
    from newsreader.usecases.import_articles import ImportOutcome


@dataclass
class _Import:
    """One import on its way: what is left, and what came of the rest."""

    waiting: deque[Path]
    total: int
    outcomes: "list[ImportOutcome]" = field(default_factory=list)
    stopped: bool = False


class Importing(QObject):
    """Imports files one after the other, so that reading never waits for more than one of them.

    Signals: ``imported(tuple[ArticleId, ...])`` when an import is over, with its stories in order.
    """

    imported = Signal(object)

    def __init__(self, rooms: Rooms, bar: ImportBar, notices: Notices, window: QWidget, folder: str) -> None:
        super().__init__(window)
        self._rooms = rooms
        self._bar = bar
        self._notices = notices
        self._window = window
        self.folder = folder
        self._import: _Import | None = None
        self._next: list[Path] = []
        bar.cancel_wished.connect(self._on_bar_cancel_wished)

    def choose_files(self) -> None:
        """Let the reader choose files, then import them."""
        from newsreader.intake.files import SUFFIXES

        patterns = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        kinds = ";;".join((self.tr("Stories ({patterns})").format(patterns=patterns), self.tr("All files (*)")))
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import files"), self.folder, kinds)
        self._import_chosen([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Let the reader choose a folder, then import what is in it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Import a folder"), self.folder)
        self._import_chosen([Path(name)] if name else [])

    def import_paths(self, paths: list[Path]) -> None:
        """Import files and folders; those that come while an import runs wait for it."""
        if not paths:
            return
        if self._import is not None:
            self._next.extend(paths)
            return
        self._import = _Import(deque(), 0)
        self._bar.begin()

        def look(cancel: Cancel) -> tuple[Path, ...]:
            from newsreader.intake.files import find_files

            return find_files(paths, cancel)

        self._rooms.look("import", look, self._on_files, self._on_broken)

    def add_samples(self) -> None:
        """Put the sample stories into the library again."""

        def deed(library: "Library") -> int:
            from newsreader.usecases.samples import add_samples

            return add_samples(library)

        self._rooms.do(deed, self._on_samples)

    def _import_chosen(self, paths: list[Path]) -> None:
        if paths:
            self.folder = str(paths[0] if paths[0].is_dir() else paths[0].parent)
            self.import_paths(paths)

    def _on_samples(self, count: int) -> None:
        if count:
            self._notices.say(self.tr("%n sample stories added", "", count))
        else:
            self._notices.say(self.tr("The sample stories are all in the library."))
        self.imported.emit(())

    def _on_files(self, files: tuple[Path, ...]) -> None:
        assert self._import is not None
        self._import.waiting.extend(files)
        self._import.total = len(files)
        self._import_next()

    def _import_next(self) -> None:
        running = self._import
        assert running is not None
        if running.stopped or not running.waiting:
            self._finish(running)
            return
        path = running.waiting.popleft()
        self._bar.show_progress(running.total - len(running.waiting) - 1, running.total, path.name)

        def deed(library: "Library") -> "tuple[ImportOutcome, ...]":
            from newsreader.usecases.import_articles import import_files

            return import_files(library, [path], Cancel())

        self._rooms.do(deed, self._on_outcomes, self._on_broken)

    def _on_outcomes(self, outcomes: "tuple[ImportOutcome, ...]") -> None:
        assert self._import is not None
        self._import.outcomes.extend(outcomes)
        self._import_next()

    def _on_broken(self, error: Exception) -> None:
        """The library itself failed: the rest would fail too."""
        running = self._import
        if running is not None:
            self._finish(running)
        self._notices.trouble(error)

    def _on_bar_cancel_wished(self) -> None:
        if self._import is not None:
            self._import.stopped = True
            if self._import.total == 0:  # still looking for files
                self._rooms.cancel("import")
                self._finish(self._import)

    def _finish(self, done: _Import) -> None:
        self._import = None
        self._bar.end()
        failed = [(outcome.path, outcome.error) for outcome in done.outcomes if outcome.error is not None]
        self._notices.say(self._result(done, len(failed)), *self._remedy(failed))
        self.imported.emit(tuple(out.article_id for out in done.outcomes if out.article_id is not None))
        waiting, self._next = self._next, []
        self.import_paths(waiting)

    def _result(self, done: _Import, failed: int) -> str:
        new = sum(1 for out in done.outcomes if out.article_id is not None and not out.already_there)
        known = sum(1 for out in done.outcomes if out.already_there)
        parts = []
        if new:
            parts.append(self.tr("%n stories imported", "", new))
        if known:
            parts.append(self.tr("%n were there already", "", known))
        if failed == 1 and done.total == 1:
            error = next(out.error for out in done.outcomes if out.error is not None)
            parts.append(" ".join(part for part in error_text(error) if part))
        elif failed:
            parts.append(self.tr("%n files could not be read", "", failed))
        if done.stopped and done.waiting:
            parts.append(self.tr("%n files left out", "", len(done.waiting)))
        if not parts and done.stopped:
            return self.tr("Import stopped.")
        return " · ".join(parts) or self.tr("No stories found: texts (.txt) and saved pages (.html) are read.")

    def _remedy(self, failed: "list[tuple[Path, NewsreaderError]]") -> tuple[str, Callable[[], None] | None]:
        if not failed:
            return ("", None)
        lines = [(path.name, " ".join(part for part in error_text(error) if part)) for path, error in failed]
        return (self.tr("Details"), lambda: self._show_report(lines))

    def _show_report(self, lines: list[tuple[str, str]]) -> None:
        from newsreader.ui.dialogs.import_report_dialog import ImportReportDialog

        ImportReportDialog(lines, self._window).show()
