"""Sentences that stream in, gathered so that the page answers while they come."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

_LEAST_PAUSE_MS = 60


class Arrivals(QObject):
    """Gathers numbers of blocks; tells of the first at once, of those that follow closely together.

    Signals: ``due(tuple[int, ...])``; the pause after it is twice the time its receivers took.
    """

    due = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blocks: set[int] = set()
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._tell)

    def add(self, block: int) -> None:
        """Something came for this block."""
        self._blocks.add(block)
        if not self._pause.isActive():
            self._tell()

    def forget(self) -> None:
        """Nothing is due any more."""
        self._blocks.clear()
        self._pause.stop()

    def _tell(self) -> None:
        if not self._blocks:
            return
        blocks = tuple(sorted(self._blocks))
        self._blocks.clear()
        begun = perf_counter()
        self.due.emit(blocks)
        self._pause.start(max(_LEAST_PAUSE_MS, round((perf_counter() - begun) * 2000)))
