"""A flag to stop work that is no longer wanted."""

import threading


class Cancelled(Exception):  # noqa: N818 - a fact, not an error
    """Raised by ``Cancel.check`` once the work is no longer wanted."""


class Cancel:
    """Shared between who asks and who works; safe from any thread."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        """Ask the work to stop."""
        self._event.set()

    @property
    def is_set(self) -> bool:
        """Whether the work was asked to stop."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise Cancelled if the work was asked to stop; call it between sentences, files, rows."""
        if self._event.is_set():
            raise Cancelled
