"""Counted things in words. A class, since only a class's own ``tr`` is known by Qt's tools to count."""

from PySide6.QtCore import QObject


class Counts(QObject):
    """Numbers with what they count, in the window's language and digits."""

    def mentions(self, count: int) -> str:
        """How often something is named."""
        return self.tr("%n mentions", "", count)

    def stories(self, count: int) -> str:
        """How many stories."""
        return self.tr("%n stories", "", count)

    def stories_to_go(self, count: int) -> str:
        """How many stories are still to be looked through."""
        return self.tr("%n stories to go", "", count)
