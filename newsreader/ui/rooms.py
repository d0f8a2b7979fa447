"""The rooms behind the window: the library in its thread, the models in theirs.

Everything the window asks of them goes through here; nothing slow happens in the window's own thread.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from newsreader.core.cancel import Cancel
from newsreader.core.errors import LibraryError
from newsreader.ui.tasks import Report, Room, Tasks

if TYPE_CHECKING:  # They bring the database and the taggers with them; the first paint does not wait for those.
    from newsreader.analysis.analyzer import Analyzer
    from newsreader.core.translation import Translator
    from newsreader.library.database import Library
    from newsreader.translation.packs import PackStore

# The slot of work that nobody waits for.
_BEHIND = "behind"

T = TypeVar("T")
P = TypeVar("P")


@dataclass(frozen=True)
class Models:
    """What lives in the models' thread."""

    analyzer: "Analyzer"
    translator: "Translator"
    packs: "PackStore"


def _ignore(_value: object) -> None:
    pass


class Rooms:
    """Asks of the library and the models, and deeds done in the library.

    ``open_library`` and ``build_models`` are called in the thread their result lives in, once. ``on_trouble`` gets
    every error that nobody else takes, with a way to try again.
    """

    def __init__(
        self,
        tasks: Tasks,
        open_library: Callable[[], "Library"],
        build_models: Callable[[], Models],
        on_trouble: Callable[[Exception, Callable[[], None]], None],
    ) -> None:
        self._tasks = tasks
        self._open_library = open_library
        self._build_models = build_models
        self.on_trouble = on_trouble
        self._library: Library | None = None
        self._models: Models | None = None
        self._on_yielded: Callable[[], None] | None = None

    def open(self, on_done: Callable[[], None], on_error: Callable[[Exception], None]) -> None:
        """Open the library; then ``on_done`` or ``on_error``."""

        def work(_cancel: Cancel, _report: Report[None]) -> None:
            if self._library is None:
                self._library = self._open_library()

        self._tasks.run(Room.LIBRARY, work, lambda _nothing: on_done(), on_error=on_error)

    def ask(
        self,
        slot: str,
        question: Callable[["Library"], T],
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None] | None = None,
    ) -> None:
        """Ask the library; a newer question of the same ``slot`` makes this one void."""

        def again() -> None:
            self.ask(slot, question, on_done, on_error)

        def work(_cancel: Cancel, _report: Report[None]) -> T:
            return question(self._opened())

        self._tasks.run(Room.LIBRARY, work, on_done, slot=slot, on_error=on_error or self._troubled(again))

    def do(
        self,
        deed: Callable[["Library"], T],
        on_done: Callable[[T], None] = _ignore,
        on_error: Callable[[Exception], None] | None = None,
    ) -> None:
        """Change the library; nothing makes this void, and quitting waits for it."""

        def again() -> None:
            self.do(deed, on_done, on_error)

        def work(_cancel: Cancel, _report: Report[None]) -> T:
            return deed(self._opened())

        self._tasks.run(Room.LIBRARY, work, on_done, on_error=on_error or self._troubled(again))

    def work(
        self,
        slot: str,
        work: Callable[[Models, Cancel, Report[P]], T],
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None] | None = None,
        on_progress: Callable[[tuple[P, ...]], None] | None = None,
    ) -> None:
        """Have the models work; a newer piece of the same ``slot`` makes this one void ("": nothing does).

        Work that nobody waits for gives way to it.
        """
        if (on_yielded := self._on_yielded) is not None:
            self._on_yielded = None
            self._tasks.cancel(_BEHIND)
            on_yielded()

        def again() -> None:
            self.work(slot, work, on_done, on_error, on_progress)

        def with_models(cancel: Cancel, report: Report[P]) -> T:
            return work(self._loaded(), cancel, report)

        self._tasks.run(
            Room.MODELS,
            with_models,
            on_done,
            slot=slot,
            on_error=on_error or self._troubled(again),
            on_progress=on_progress,
        )

    @property
    def models_are_idle(self) -> bool:
        """Whether the models have nothing to do."""
        return self._tasks.is_idle(Room.MODELS)

    def work_behind(
        self,
        work: Callable[[Models, Cancel], T],
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None],
        on_yielded: Callable[[], None],
    ) -> None:
        """Have the models do something that nobody waits for, one piece at a time.

        Any other work asked of them makes it void; ``on_yielded`` is then called instead of the other two.
        """

        def with_models(cancel: Cancel, _report: Report[None]) -> T:
            return work(self._loaded(), cancel)

        def done(value: T) -> None:
            self._on_yielded = None
            on_done(value)

        def failed(error: Exception) -> None:
            self._on_yielded = None
            on_error(error)

        self._on_yielded = on_yielded
        self._tasks.run(Room.MODELS, with_models, done, slot=_BEHIND, on_error=failed)

    def stop_behind(self) -> None:
        """Make the work that nobody waits for void; nothing is called."""
        self._on_yielded = None
        self._tasks.cancel(_BEHIND)

    def look(
        self,
        slot: str,
        work: Callable[[Cancel], T],
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None] | None = None,
    ) -> None:
        """Have something looked up on the disk or in the network, where neither library nor models are needed."""

        def looking(cancel: Cancel, _report: Report[None]) -> T:
            return work(cancel)

        def again() -> None:
            self.look(slot, work, on_done, on_error)

        self._tasks.run(Room.NETWORK, looking, on_done, slot=slot, on_error=on_error or self._troubled(again))

    def fetch(
        self,
        slot: str,
        work: Callable[[Cancel, Report[P]], T],
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None],
        on_progress: Callable[[tuple[P, ...]], None] | None = None,
    ) -> None:
        """Have something slow done on the disk or in the network that tells how far it is ("": nothing cancels it)."""
        self._tasks.run(Room.NETWORK, work, on_done, slot=slot, on_error=on_error, on_progress=on_progress)

    def cancel(self, slot: str) -> None:
        """Make the open question or work of ``slot`` void."""
        self._tasks.cancel(slot)

    def close(self) -> None:
        """Let all deeds finish and close the library in its own thread; blocks till then."""

        def close_library() -> None:
            if self._library is not None:
                self._library.close()
                self._library = None

        self._tasks.shutdown(close_library)

    def _troubled(self, again: Callable[[], None]) -> Callable[[Exception], None]:
        return lambda error: self.on_trouble(error, again)

    def _opened(self) -> "Library":
        if self._library is None:
            raise LibraryError("The library is not open.", "Close Newsreader and start it again.")
        return self._library

    def _loaded(self) -> Models:
        if self._models is None:
            self._models = self._build_models()
        return self._models
