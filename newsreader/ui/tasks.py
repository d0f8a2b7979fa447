"""The only bridge between the window and threads.

Work is a blocking function that knows nothing of Qt or threads; it gets a ``Cancel`` and a way to report, and gives a
value back. Answers wait in a queue; one signal without arguments says that there are some; the window's thread takes
them out.
"""

import logging
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from enum import StrEnum
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from newsreader.core.cancel import Cancel, Cancelled

_log = logging.getLogger(__name__)

T = TypeVar("T")
P = TypeVar("P")
Report = Callable[[P], None]
Work = Callable[[Cancel, Report[P]], T]


class Room(StrEnum):
    """Where work is done: one worker owns the database, one the models, some wait for the network and the disk."""

    LIBRARY = "library"
    MODELS = "models"
    NETWORK = "network"


def make_executors() -> dict[Room, Executor]:
    """The program's threads."""
    return {
        Room.LIBRARY: ThreadPoolExecutor(1, thread_name_prefix="library"),
        Room.MODELS: ThreadPoolExecutor(1, thread_name_prefix="models"),
        Room.NETWORK: ThreadPoolExecutor(4, thread_name_prefix="network"),
    }


class InlineExecutor(Executor):
    """Does the work at once in the caller's thread; answers still come by way of the event loop."""

    def submit(self, fn: Callable[..., T], /, *args: object, **kwargs: object) -> "Future[T]":
        """Run ``fn`` now; its result or exception is in the future that comes back."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except BaseException as error:
            future.set_exception(error)
        return future


class _Task(Generic[P, T]):
    """One piece of work on its way."""

    def __init__(
        self,
        work: Work[P, T],
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None],
        on_progress: Callable[[tuple[P, ...]], None] | None,
        post: Callable[[Callable[[], None]], None],
    ) -> None:
        self.cancel = Cancel()
        self.future: Future[None] | None = None
        self._work = work
        self._on_done = on_done
        self._on_error = on_error
        self._on_progress = on_progress
        self._post = post
        self._reports: deque[P] = deque()

    def run(self) -> None:
        """In the worker's thread: never raises."""
        if self._is_void():
            return
        try:
            value = self._work(self.cancel, self._report)
        except Cancelled:
            return
        except Exception as error:
            failure = error
            if self._is_void():
                _log.info("error of work no longer wanted", exc_info=failure)
            else:
                self._post(lambda: self._deliver_error(failure))
        else:
            self._post(lambda: self._deliver(value))

    def _is_void(self) -> bool:
        return self.cancel.is_set

    def _report(self, report: P) -> None:
        self._reports.append(report)
        self._post(self._deliver_reports)

    # The rest happens in the window's thread.
    def _deliver_reports(self) -> None:
        reports = []
        while self._reports:
            reports.append(self._reports.popleft())
        if reports and self._on_progress is not None and not self._is_void():
            self._on_progress(tuple(reports))

    def _deliver(self, value: T) -> None:
        if not self._is_void():
            self._on_done(value)

    def _deliver_error(self, error: Exception) -> None:
        if self._is_void():
            _log.info("error of work no longer wanted", exc_info=error)
        else:
            self._on_error(error)


class Tasks(QObject):
    """Runs work elsewhere and brings its answer back to this object's thread.

    Work with a ``slot`` is a question: a newer one of the same name cancels it, and its answer is then never
    delivered. Work without a slot is a deed: nothing cancels it, and quitting waits for it.
    """

    _answer_waiting = Signal()

    def __init__(self, executors: Mapping[Room, Executor], on_error: Callable[[Exception], None]) -> None:
        super().__init__()
        self._executors = executors
        self._on_error = on_error
        self._answers: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._slots: dict[str, Cancel] = {}
        self._futures: dict[str, Future[None]] = {}
        self._unfinished: dict[Room, list[Future[None]]] = {}
        self._closed = False
        # Queued even from this thread, so that an answer never comes before the question's caller has gone on.
        self._answer_waiting.connect(self._deliver_answers, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        room: Room,
        work: Work[P, T],
        on_done: Callable[[T], None],
        *,
        slot: str = "",
        on_error: Callable[[Exception], None] | None = None,
        on_progress: Callable[[tuple[P, ...]], None] | None = None,
    ) -> Cancel:
        """Have ``work(cancel, report)`` done in ``room``.

        ``on_done`` gets its value, ``on_error`` its exception (else the handler of all), ``on_progress`` all that was
        reported since the last time, in order. All three are called in this object's thread, none once the Cancel
        that comes back is set.
        """
        task = _Task(work, on_done, on_error or self._on_error, on_progress, self._post)
        if self._closed:
            _log.warning("work asked for after shutdown: %r", work)
            task.cancel.set()
            return task.cancel
        if slot:
            self.cancel(slot)
            self._slots[slot] = task.cancel
        future = self._executors[room].submit(task.run)
        self._unfinished[room] = [*(each for each in self._unfinished.get(room, ()) if not each.done()), future]
        if slot:
            self._futures[slot] = future
        return task.cancel

    def cancel(self, slot: str) -> None:
        """Want the question of this name no longer; nothing where none is open."""
        if (cancel := self._slots.pop(slot, None)) is not None:
            cancel.set()
        if (future := self._futures.pop(slot, None)) is not None:
            future.cancel()

    def is_idle(self, room: Room) -> bool:
        """Whether nothing is being done in ``room`` and nothing waits; work that was cancelled counts until it ends."""
        return all(future.done() for future in self._unfinished.get(room, ()))

    def shutdown(self, last_deed: Callable[[], None]) -> None:
        """Cancel all questions, let all deeds finish, then ``last_deed`` in the library's thread; blocks till then."""
        if self._closed:
            return
        self._closed = True
        for slot in list(self._slots):
            self.cancel(slot)
        for room in (Room.NETWORK, Room.MODELS):
            self._executors[room].shutdown(wait=False, cancel_futures=True)
        self._executors[Room.LIBRARY].submit(last_deed)
        self._executors[Room.LIBRARY].shutdown(wait=True)
        for room in (Room.NETWORK, Room.MODELS):
            self._executors[room].shutdown(wait=True)

    def _post(self, answer: Callable[[], None]) -> None:
        self._answers.put(answer)
        try:
            self._answer_waiting.emit()
        except RuntimeError:  # The window is gone, and with it whoever wanted to know.
            _log.info("an answer came after the end")

    def _deliver_answers(self) -> None:
        try:
            while True:
                self._answers.get_nowait()()
        except Empty:
            return
        except Exception:
            # One reader of an answer failed; the others' answers must not wait for the next signal.
            self._answer_waiting.emit()
            raise
