"""Going from story to story, and taking one out."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from newsreader.core.article import Article
from newsreader.ui.flows.listing import Listing
from newsreader.ui.flows.reading import Reading
from newsreader.ui.notices import Notices
from newsreader.ui.panes.list_pane import ListPane
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.panes.view import PageState
from newsreader.ui.rooms import Rooms


class Moving(QObject):
    """Moves through the list from where the reader is."""

    def __init__(
        self, rooms: Rooms, reading: Reading, listing: Listing, page: ReadingPane, lists: ListPane, notices: Notices
    ) -> None:
        super().__init__(page)
        self._rooms = rooms
        self._reading = reading
        self._listing = listing
        self._page = page
        self._lists = lists
        self._notices = notices

    def next_unread(self) -> None:
        """Go to the next story that was not read."""
        self._move_unread(self._lists.select_next)

    def previous_unread(self) -> None:
        """Go to the story before that was not read."""
        self._move_unread(self._lists.select_previous)

    def page_on(self) -> None:
        """Read on by a page; at the end of the story go to the next unread one."""
        if not self._page.page_down():
            self.next_unread()

    def remove(self, article: Article) -> None:
        """Take a story out of the library; it can be undone."""

        def undo() -> None:
            self._rooms.do(lambda library: library.articles.restore(article.id), lambda _nothing: restored())

        def restored() -> None:
            self._listing.refresh()
            self._reading.open(article.id)

        def removed(_nothing: object) -> None:
            self._notices.say_done(self.tr("Story removed; what you kept of it stays."), undo)
            self._listing.refresh()

        self._reading.save_place()
        self._rooms.do(lambda library: library.articles.remove(article.id), removed)
        if not (self._lists.select_next() or self._lists.select_previous()):
            self._reading.close_story()
            self._page.show_state(PageState.NOTHING_SELECTED)

    def _move_unread(self, move: Callable[[bool], bool]) -> None:
        if not move(True):
            self._notices.say(self.tr("No more unread stories."))
