"""How a story is shown."""

from enum import StrEnum


class View(StrEnum):
    """The story as it was written, in the other language, both beside each other, or each paragraph over its own."""

    ORIGINAL = "original"
    TRANSLATION = "translation"
    SIDE_BY_SIDE = "side_by_side"
    INTERLEAVED = "interleaved"

    @property
    def shows_both(self) -> bool:
        """Whether original and translation are seen at once."""
        return self in (View.SIDE_BY_SIDE, View.INTERLEAVED)


class PageState(StrEnum):
    """What the reading pane says where there is no story to show."""

    NOTHING_SELECTED = "nothing_selected"
    EMPTY_LIBRARY = "empty_library"
    ERROR = "error"
