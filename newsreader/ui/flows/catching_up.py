"""What another window or program did to the same library: shown here without anybody's doing, and nothing moves."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from newsreader.ui.flows.listing import Listing
from newsreader.ui.flows.names_index import NamesIndex
from newsreader.ui.flows.reading import Reading
from newsreader.ui.flows.shelf import Shelf
from newsreader.ui.flows.words import Words
from newsreader.ui.rooms import Rooms

_SLOT = "data_version"
# Two windows side by side: a moment later is soon enough, and asking costs some microseconds.
_EVERY_MS = 2000


class CatchingUp(QObject):
    """Asks whether the library was changed elsewhere: when the window is turned to, and while it is seen."""

    def __init__(
        self,
        rooms: Rooms,
        window: QWidget,
        listing: Listing,
        reading: Reading,
        shelf: Shelf,
        names: NamesIndex,
        words: Words,
    ) -> None:
        super().__init__(window)
        self._rooms = rooms
        self._window = window
        self._refreshed = (listing.refresh, reading.refresh, shelf.refresh_all, names.refresh_soon, words.refresh)
        self._version: int | None = None
        self._stopped = False
        self._again = QTimer(self)
        self._again.setInterval(_EVERY_MS)
        self._again.timeout.connect(self.check)
        # Before the first list there is nothing to refresh.
        listing.filled.connect(self._on_listing_filled)
        window.installEventFilter(self)

    @property
    def is_watching(self) -> bool:
        """Whether it asks from time to time."""
        return self._again.isActive()

    def check(self) -> None:
        """Ask now; what is shown is refreshed if somebody else changed the library."""
        if self._version is not None:
            # A library that cannot answer now is asked again in a moment.
            self._rooms.ask(_SLOT, lambda library: library.version(), self._on_version, lambda _error: None)

    def stop(self) -> None:
        """Ask no more: the window closes."""
        self._version = None
        self._stopped = True
        self._again.stop()
        self._window.removeEventFilter(self)
        self._rooms.cancel(_SLOT)

    def _on_listing_filled(self) -> None:
        if self._version is None and not self._stopped and self._window.isVisible():
            self._rooms.ask(_SLOT, lambda library: library.version(), self._on_first_version, lambda _error: None)

    def _on_first_version(self, version: int) -> None:
        if not self._stopped:
            self._version = version
            self._watch()

    def _on_version(self, version: int) -> None:
        if version != self._version:
            self._version = version
            for refresh in self._refreshed:
                refresh()

    def _watch(self) -> None:
        seen = self._window.isVisible() and not self._window.isMinimized()
        if not seen:
            self._again.stop()
        elif self._version is not None and not self._again.isActive():
            self._again.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._stopped or not isValid(self._window):
            return False  # a window that goes away still tells that it is hidden
        if event.type() == QEvent.Type.WindowActivate:
            self.check()
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.WindowStateChange):
            self._watch()
        return super().eventFilter(watched, event)
