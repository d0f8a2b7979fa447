"""The list of the library named on the command line, used as a reader uses it; its figures, one a line.

A window with nothing but the list, the library in its own thread, real paints on Qt's offscreen screen. Each figure is
the time from a wish until its rows are painted, beside reading the lines of all stories as plain rows, and how long
the window's own thread stood still at most meanwhile.
"""

import resource
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.timing import seconds_of
from newsreader.core.article import ArticleSummary
from newsreader.core.names import NameId, NameSummary
from newsreader.library.database import Library
from newsreader.ui.flows.listing import Listing
from newsreader.ui.models.article_model import ArticleModel
from newsreader.ui.panes.chip import Chip
from newsreader.ui.panes.list_pane import ListPane
from newsreader.ui.rooms import Rooms
from newsreader.ui.tasks import Tasks, make_executors
from newsreader.ui.theme import load_theme

if TYPE_CHECKING:
    from newsreader.ui.rooms import Models

_LINES = "SELECT id, title, source, published, added, language, read, starred FROM articles ORDER BY day DESC, id DESC"
_TIMES = 3
_PATIENCE = 30.0
Figure = tuple[float, float]


class _Desk(QObject):
    """The list and its library; knows when rows were painted and how long its thread stood still."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        tasks = Tasks(make_executors(), _raise)
        self.rooms = Rooms(tasks, lambda: Library.open(path), _no_models, lambda error, _again: _raise(error))
        self.pane = ListPane(load_theme("light"))
        self.listing = Listing(self.rooms, self.pane)
        self.listing.filled.connect(self._on_filled)
        self._filled = self._painted = False
        self._number = 0
        self._beat, self._longest = 0.0, 0.0
        self._heart = QTimer(self, interval=4)
        self._heart.timeout.connect(self._on_beat)
        self.pane.view.viewport().installEventFilter(self)
        self.pane.resize(320, 820)
        self.pane.show()
        self._opened = False
        self._heart.start()
        self.rooms.open(self._on_opened, _raise)
        self._wait(lambda: self._opened)

    def wish(self, deed: Callable[[], object]) -> Figure:
        """Seconds from a deed until the answer of the library is painted, and the longest stillness in between."""
        self._filled = False
        return self._time(deed)

    def scroll(self, value: int) -> Figure:
        """Seconds from scrolling there until all rows in view are painted, and the longest stillness in between."""
        return self._time(lambda: self.pane.view.verticalScrollBar().setValue(value))

    def name(self, name_id: int) -> NameSummary:
        """A name of the library."""
        got: list[NameSummary] = []
        self.rooms.ask("name", lambda library: library.names.get(NameId(name_id)), got.append)
        self._wait(lambda: bool(got))
        return got[0]

    def close(self) -> None:
        """Close the library."""
        self.rooms.close()
        self.pane.close()

    def _time(self, deed: Callable[[], object]) -> Figure:
        self._painted = False
        self._number += 1
        self._beat, self._longest = time.perf_counter(), 0.0
        started = time.perf_counter()
        deed()
        self._wait(lambda: self._painted)
        spent = time.perf_counter() - started
        self._on_beat()
        return spent, self._longest

    def _wait(self, over: Callable[[], bool]) -> None:
        late = time.perf_counter() + _PATIENCE
        while not over():
            # Waiting and not asking again and again: that would keep the library's thread from the interpreter's lock.
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if time.perf_counter() > late:
                raise SystemExit("the list does not answer")

    def _on_opened(self) -> None:
        self._opened = True

    def _on_filled(self, _rows: object) -> None:
        self._filled = True
        self.pane.view.viewport().update()

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self._longest, self._beat = max(self._longest, now - self._beat), now

    def _is_whole(self) -> bool:
        view = self.pane.view
        first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
        rows = range(max(0, first), (last if last >= 0 else self.pane.model.rowCount() - 1) + 1)
        shown = (self.pane.model.index(row).data(ArticleModel.SUMMARY_ROLE) for row in rows)
        return all(isinstance(each, ArticleSummary) for each in shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self._filled and self._is_whole():
            # Painted when this event has been dealt with.
            number = self._number
            QTimer.singleShot(0, lambda: self._on_painted(number))
        return super().eventFilter(watched, event)

    def _on_painted(self, number: int) -> None:
        self._painted = self._painted or number == self._number


def measure(path: Path) -> list[tuple[str, str]]:
    """The figures of a list on the library at ``path``, in this process."""
    desk = _Desk(path)
    before = _peak()
    figures = {"first list": desk.wish(desk.listing.refresh)}
    used = _peak() - before
    figures |= _views(desk, path) | _searches(desk, path)
    bar = desk.pane.view.verticalScrollBar()
    figures["scroll to the middle"] = desk.scroll(bar.maximum() // 2)
    figures["refresh in the middle"] = desk.wish(desk.listing.refresh)
    figures["scroll to the end"] = desk.scroll(bar.maximum())
    started = time.perf_counter()
    for _ in range(100):
        desk.pane.select_next(unread_only=True)
    unread = (time.perf_counter() - started) / 100
    desk.close()
    plain = sqlite3.connect(path)
    bare = seconds_of(lambda: plain.execute(_LINES).fetchall())
    plain.close()
    shown = []
    for what, (spent, still) in figures.items():
        ratio = f"{spent / bare:.2f} of plain rows ({bare * 1000:.0f} ms)"
        shown.append((what, f"{spent * 1000:.0f} ms, {ratio}; still {still * 1000:.0f} ms"))
    shown.append(("next unread, in the window's thread", f"{unread * 1000:.2f} ms, {unread / bare:.4f} of plain rows"))
    shown.append(("memory the first list took at most", f"{used / 1024:.1f} MB"))
    return shown


def _views(desk: _Desk, path: Path) -> dict[str, Figure]:
    chips = {chip.text(): chip for chip in desk.pane.findChildren(Chip)}
    figures = {f"view: {words}": _median(desk, chips[words].click, chips["All"].click) for words in
               ("Unread", "Starred", "English")}  # fmt: skip
    plain = sqlite3.connect(path)
    row = plain.execute("SELECT name_id FROM found_entities").fetchone()
    plain.close()
    name = desk.name(row[0])
    figures["view: a followed name"] = _median(desk, lambda: desk.pane.show_name(name), chips["All"].click)
    figures["view: all again"] = desk.wish(chips["All"].click)
    return figures


def _searches(desk: _Desk, path: Path) -> dict[str, Figure]:
    plain = sqlite3.connect(path)
    word = max(plain.execute("SELECT title FROM articles").fetchone()[0].split(), key=len)
    plain.close()
    field = desk.pane.search_field
    figures = {}
    for words in (word[:1], word[:2], word):
        # The pause for the next letter is part of the answer.
        what = f"search box: {len(words)} letters, the pause included"
        figures[what] = _median(desk, lambda words=words: field.setText(words), lambda: field.setText(word[:3]))  # type: ignore[misc]
    figures["search box: cleared, the pause included"] = _median(desk, field.clear, lambda: field.setText(word[:3]))
    return figures


def _median(desk: _Desk, deed: Callable[[], object], before: Callable[[], object]) -> Figure:
    """The figure in the middle of some, each after another wish."""
    taken = []
    for _ in range(_TIMES):
        desk.wish(before)
        taken.append(desk.wish(deed))
    return sorted(taken)[_TIMES // 2]


def _peak() -> int:
    """The most memory this process ever had, in KB (on Linux)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _raise(error: Exception) -> None:
    raise error


def _no_models() -> "Models":
    raise AssertionError("the list asks for no models")


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    for figure in measure(Path(sys.argv[1])):
        print(*figure, sep="\t")
