"""The library is looked through in the background, and everything else goes first."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from newsreader.analysis.analyzer import VERSION
from newsreader.core.cancel import Cancel
from newsreader.library.database import Library
from newsreader.ui.bars.reanalysis_bar import ReanalysisBar
from newsreader.ui.rooms import Models, Rooms
from newsreader.ui.tasks import Room, Tasks
from newsreader.ui.theme import load_theme

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

Open = Callable[..., "Desk"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def left(path: Path) -> int:
    library = Library.open(path)
    count = library.analyses.count_outdated(VERSION)
    library.close()
    return count


@pytest.fixture
def desk(open_window: Open, library_path: Path, qtbot: QtBot) -> "Desk":
    made = open_window(library_path)
    qtbot.waitUntil(lambda: made.analyzer.asked == 1)
    return made


def test_all_stories_are_looked_through(desk: "Desk", library_path: Path, qtbot: QtBot) -> None:
    assert left(library_path) == 9
    with qtbot.waitSignal(desk.window.reanalysing.caught_up):
        desk.window.reanalysing.start()
    assert left(library_path) == 0
    assert desk.analyzer.asked == 10
    with qtbot.waitSignal(desk.window.reanalysing.caught_up):
        desk.window.reanalysing.start()
    assert desk.analyzer.asked == 10
    assert desk.window.reanalysis_bar.words() == ""


def test_it_pauses_goes_on_and_says_how_far_it_is(
    desk: "Desk", library_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsreader.ui.flows.reanalysing.LEAST_SHOWN", 2)
    bar, flow = desk.window.reanalysis_bar, desk.window.reanalysing
    flow.start()
    qtbot.waitUntil(lambda: bar.words() == "Looking through the library: 3 of 9 stories")
    bar.pause_wished.emit(True)
    qtbot.wait(60)
    assert bar.words().startswith("Paused: ")
    paused = desk.analyzer.asked
    qtbot.wait(60)
    assert desk.analyzer.asked == paused
    assert left(library_path) > 0
    with qtbot.waitSignal(flow.caught_up):
        bar.pause_wished.emit(False)
    assert left(library_path) == 0
    assert bar.words() == ""


def test_after_a_restart_it_goes_on_where_it_was(
    desk: "Desk", open_window: Open, library_path: Path, qtbot: QtBot
) -> None:
    desk.window.reanalysing.start()
    qtbot.waitUntil(lambda: desk.analyzer.asked >= 4)
    desk.window.close()
    desk.rooms.close()
    remaining = left(library_path)
    assert 0 < remaining < 9
    again = open_window(library_path)
    with qtbot.waitSignal(again.window.reanalysing.caught_up):
        again.window.reanalysing.start()
    assert again.analyzer.asked == remaining


def test_a_story_that_cannot_be_looked_through_holds_nothing_up(
    desk: "Desk", library_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    analyze = desk.analyzer.analyze

    def fails_once(blocks, language, cancel=None):  # type: ignore[no-untyped-def]
        if desk.analyzer.asked == 2:
            desk.analyzer.asked += 1
            raise RecursionError
        return analyze(blocks, language, cancel)

    monkeypatch.setattr(desk.analyzer, "analyze", fails_once)
    with qtbot.waitSignal(desk.window.reanalysing.caught_up):
        desk.window.reanalysing.start()
    assert left(library_path) == 1


class Threads:
    """Rooms with a thread for the models, and work that lasts as long as a test wants."""

    def __init__(self, models: Models) -> None:
        self.trouble: list[Exception] = []
        self.tasks = Tasks({room: ThreadPoolExecutor(1) for room in Room}, self.trouble.append)
        self.rooms = Rooms(self.tasks, lambda: Library.open(None), lambda: models, lambda e, _: self.trouble.append(e))
        self.begun = threading.Event()
        self.done: list[str] = []

    def last_until_cancelled(self, _models: Models, cancel: Cancel) -> str:
        self.begun.set()
        cancel._event.wait(5)
        cancel.check()
        return "never"

    def behind(self) -> None:
        self.rooms.work_behind(
            self.last_until_cancelled, self.done.append, self.trouble.append, lambda: self.done.append("yielded")
        )


@pytest.fixture
def threads(qtbot: QtBot, light_models: Callable[[], Models]) -> Iterator[Threads]:
    made = Threads(light_models())
    yield made
    made.rooms.close()
    assert made.trouble == []


def test_work_that_nobody_waits_for_gives_way_at_once(threads: Threads, qtbot: QtBot) -> None:
    assert threads.tasks.is_idle(Room.MODELS)
    threads.behind()
    assert threads.begun.wait(5)
    assert not threads.rooms.models_are_idle
    threads.rooms.work("analysis", lambda _models, _cancel, _report: "story", threads.done.append)
    qtbot.waitUntil(lambda: threads.done == ["yielded", "story"])
    qtbot.waitUntil(lambda: threads.rooms.models_are_idle)


def test_quitting_does_not_wait_for_it(threads: Threads, qtbot: QtBot) -> None:
    threads.behind()
    assert threads.begun.wait(5)
    threads.rooms.close()
    assert threads.done == []


def test_stopping_it_calls_nobody(threads: Threads, qtbot: QtBot) -> None:
    threads.behind()
    assert threads.begun.wait(5)
    threads.rooms.stop_behind()
    qtbot.waitUntil(lambda: threads.rooms.models_are_idle)
    assert threads.done == []


def test_the_bar_counts(qtbot: QtBot) -> None:
    bar = ReanalysisBar(load_theme("light"))
    qtbot.addWidget(bar)
    wished: list[bool] = []
    bar.pause_wished.connect(wished.append)
    bar.show_progress(120, 500, paused=False)
    assert bar.words() == "Looking through the library: 120 of 500 stories"
    bar._pause.click()
    bar.show_progress(120, 500, paused=True)
    bar._pause.click()
    assert wished == [True, False]
