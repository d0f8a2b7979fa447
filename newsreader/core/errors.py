"""Errors that are nobody's bug: each says what happened and what to do, in words for a reader.

``message`` and ``advice`` are given as templates with their values apart, so that the window can look the template
up in its own language before the values go in.
"""


class NewsreaderError(Exception):
    """What happened (``message``) and what can be done about it (``advice``).

    Both are English templates with ``{name}`` fields that ``facts`` fill: ``IntakeError("{file} is empty.",
    file=name)``. ``str(error)`` is the filled English text.
    """

    def __init__(self, message: str, advice: str = "", **facts: object) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice
        self.facts = facts

    def __str__(self) -> str:
        return " ".join(part.format(**self.facts) for part in (self.message, self.advice) if part)


class IntakeError(NewsreaderError):
    """A file that cannot become a story."""


class LibraryError(NewsreaderError):
    """The library cannot be opened or written."""


class NewerLibraryError(LibraryError):
    """The library was written by a newer version of the program."""


class NotFoundError(NewsreaderError):
    """No such article, quotation or pack."""


class PackError(NewsreaderError):
    """A translation pack that cannot be installed or used."""


class PackMemoryError(PackError):
    """Memory is short for a pack that is as it should be."""


class PackMissing(PackError):  # noqa: N818 - reads better where it is caught
    """No installed pack translates in this direction."""


class ExportError(NewsreaderError):
    """Something could not be written where the reader wanted it."""
