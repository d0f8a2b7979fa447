"""The bridge to threads: latest wins, nothing void is delivered, deeds are never lost."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from newsreader.core.cancel import Cancel
from newsreader.ui.tasks import InlineExecutor, Report, Room, Tasks


def answer_with(number: int) -> Callable[[Cancel, Report[int]], int]:
    return lambda _cancel, _report: number


class Desk:
    """Tasks with everything they delivered."""

    def __init__(self, executors: dict[Room, Executor]) -> None:
        self.errors: list[Exception] = []
        self.delivered: list[object] = []
        self.tasks = Tasks(executors, self.errors.append)

    def ask(self, work: Callable[[Cancel, Report[int]], object], slot: str = "", room: Room = Room.MODELS) -> Cancel:
        return self.tasks.run(room, work, self.delivered.append, slot=slot)


@pytest.fixture
def inline(qtbot: QtBot) -> Desk:
    return Desk({room: InlineExecutor() for room in Room})


@pytest.fixture
def threaded(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk({room: ThreadPoolExecutor(1) for room in Room})
    yield desk
    desk.tasks.shutdown(lambda: None)


def test_an_answer_comes_after_the_caller_has_gone_on(inline: Desk, qtbot: QtBot) -> None:
    inline.ask(lambda _cancel, _report: 7)
    assert inline.delivered == []
    qtbot.waitUntil(lambda: inline.delivered == [7])


def test_work_is_done_elsewhere_and_answered_here(threaded: Desk, qtbot: QtBot) -> None:
    here = threading.get_ident()
    places: list[int] = []
    threaded.tasks.run(
        Room.MODELS,
        lambda _cancel, _report: threading.get_ident(),
        lambda there: places.extend((there, threading.get_ident())),
    )
    qtbot.waitUntil(lambda: len(places) == 2)
    assert places[0] != here
    assert places[1] == here


def test_the_latest_question_of_a_name_wins(threaded: Desk, qtbot: QtBot) -> None:
    go_on = threading.Event()

    def slow(_cancel: Cancel, _report: Report[int]) -> str:
        go_on.wait(5)
        return "first"

    first = threaded.ask(slow, slot="story")
    threaded.ask(lambda _cancel, _report: "second", slot="story")
    go_on.set()
    qtbot.waitUntil(lambda: threaded.delivered == ["second"])
    assert first.is_set


def test_an_answer_already_waiting_is_not_delivered_once_void(inline: Desk, qtbot: QtBot) -> None:
    inline.ask(lambda _cancel, _report: "first", slot="story")
    inline.ask(lambda _cancel, _report: "second", slot="story")
    qtbot.waitUntil(lambda: bool(inline.delivered))
    assert inline.delivered == ["second"]


def test_questions_of_other_names_do_not_disturb_each_other(inline: Desk, qtbot: QtBot) -> None:
    inline.ask(lambda _cancel, _report: "list", slot="list")
    inline.ask(lambda _cancel, _report: "story", slot="story")
    qtbot.waitUntil(lambda: inline.delivered == ["list", "story"])


def test_deeds_are_all_done_in_order(threaded: Desk, qtbot: QtBot) -> None:
    for number in range(50):
        threaded.tasks.run(Room.LIBRARY, answer_with(number), threaded.delivered.append)
    qtbot.waitUntil(lambda: threaded.delivered == list(range(50)))


def test_work_that_heeds_its_cancel_is_silent(threaded: Desk, qtbot: QtBot) -> None:
    started, ended = threading.Event(), threading.Event()

    def patient(cancel: Cancel, _report: Report[int]) -> None:
        started.set()
        try:
            while True:
                cancel.check()
        finally:
            ended.set()

    threaded.ask(patient, slot="translation")
    assert started.wait(5)
    threaded.tasks.cancel("translation")
    assert ended.wait(5)
    threaded.ask(lambda _cancel, _report: "after")
    qtbot.waitUntil(lambda: threaded.delivered == ["after"])
    assert threaded.errors == []


def test_an_error_goes_to_its_own_handler_or_to_that_of_all(inline: Desk, qtbot: QtBot) -> None:
    def fail(_cancel: Cancel, _report: Report[int]) -> None:
        raise ValueError("no")

    own: list[Exception] = []
    inline.tasks.run(Room.MODELS, fail, inline.delivered.append, on_error=own.append)
    inline.ask(fail)
    qtbot.waitUntil(lambda: len(own) == 1 and len(inline.errors) == 1)
    assert inline.delivered == []


def test_an_error_of_void_work_is_not_delivered(inline: Desk, qtbot: QtBot) -> None:
    def fail(_cancel: Cancel, _report: Report[int]) -> None:
        raise ValueError("no")

    inline.ask(fail, slot="story")
    inline.ask(lambda _cancel, _report: "second", slot="story")
    qtbot.waitUntil(lambda: inline.delivered == ["second"])
    assert inline.errors == []


def test_reports_come_gathered_in_order_and_before_the_answer(inline: Desk, qtbot: QtBot) -> None:
    heard: list[object] = []

    def work(_cancel: Cancel, report: Report[int]) -> str:
        for number in range(100):
            report(number)
        return "done"

    inline.tasks.run(Room.MODELS, work, heard.append, on_progress=heard.append)
    qtbot.waitUntil(lambda: bool(heard) and heard[-1] == "done")
    assert heard == [tuple(range(100)), "done"]


def test_a_reader_of_an_answer_that_fails_does_not_hold_up_the_next(inline: Desk, qtbot: QtBot) -> None:
    def fail(_answer: object) -> None:
        raise ValueError("a bug in the window")

    with qtbot.captureExceptions() as caught:
        inline.tasks.run(Room.MODELS, lambda _cancel, _report: 1, fail)
        inline.ask(lambda _cancel, _report: 2)
        qtbot.waitUntil(lambda: inline.delivered == [2])
    assert [str(error[1]) for error in caught] == ["a bug in the window"]


def test_quitting_waits_for_deeds_drops_questions_and_closes_last(qtbot: QtBot) -> None:
    desk = Desk({room: ThreadPoolExecutor(1) for room in Room})
    done: list[str] = []
    go_on = threading.Event()

    def first(_cancel: Cancel, _report: Report[int]) -> None:
        go_on.wait(5)
        done.append("first deed")

    desk.ask(first, room=Room.LIBRARY)
    desk.ask(lambda _cancel, _report: done.append("question"), slot="list", room=Room.LIBRARY)
    desk.ask(lambda _cancel, _report: done.append("second deed"), room=Room.LIBRARY)
    go_on.set()
    desk.tasks.shutdown(lambda: done.append("closed"))
    assert done == ["first deed", "second deed", "closed"]
    late = desk.ask(lambda _cancel, _report: done.append("too late"))
    assert late.is_set
    assert "too late" not in done
