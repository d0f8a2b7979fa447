"""How a story is shown."""

from enum import StrEnum


class View(StrEnum):
    """The story as it was written, in the other language, or both beside each other."""

    ORIGINAL = "original"
    TRANSLATION = "translation"
    SIDE_BY_SIDE = "side_by_side"


class PageState(StrEnum):
    """What the reading pane says where there is no story to show."""

    NOTHING_SELECTED = "nothing_selected"
    EMPTY_LIBRARY = "empty_library"
    ERROR = "error"
