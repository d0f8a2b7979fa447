"""Names followed: views of the list that count what is unread in them."""

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.core.names import NameId, NameSummary
from newsreader.ui.flows.listing import Listing
from newsreader.ui.flows.names_index import NamesIndex
from newsreader.ui.flows.naming_card import NamingCard
from newsreader.ui.flows.reading import Reading
from newsreader.ui.panes.list_pane import ListPane
from newsreader.ui.rooms import Rooms

_SLOT = "followed"
# Going quickly through stories asks once.
_PAUSE_MS = 150


class Following(QObject):
    """Keeps the names over the list, the card on the page and the window of names in step.

    Signals: ``refreshed()`` once the names followed are shown as they are now.
    """

    refreshed = Signal()

    def __init__(
        self,
        rooms: Rooms,
        lists: ListPane,
        listing: Listing,
        reading: Reading,
        card: NamingCard,
        index: NamesIndex,
    ) -> None:
        super().__init__(lists)
        self._rooms = rooms
        self._lists = lists
        self._index = index
        self._card = card
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._ask)
        bar = lists.followed_bar
        bar.follow_wished.connect(self._follow)
        bar.about_wished.connect(index.open_name)
        card.open_name = index.open_name
        card.following_changed.connect(self._on_card_following_changed)
        index.following_changed.connect(self._on_index_following_changed)
        index.changed.connect(self._on_index_changed)
        index.list_wished.connect(self._show_in_list)
        # Counts change as stories come, go and are read.
        listing.filled.connect(lambda _rows: self.refresh())
        reading.changed.connect(lambda _article: self.refresh())
        reading.analyzed.connect(lambda _analysis: self.refresh())

    def refresh(self) -> None:
        """Count anew, once for all that happens within a moment."""
        self._soon.start()

    def stop(self) -> None:
        """Count no more: the window closes."""
        self._soon.stop()
        self._rooms.cancel(_SLOT)

    def _ask(self) -> None:
        self._rooms.ask(_SLOT, lambda library: library.names.followed(), self._on_followed)

    def _on_followed(self, names: tuple[NameSummary, ...]) -> None:
        self._lists.followed_bar.set_names(names)
        self.refreshed.emit()

    def _follow(self, name_id: NameId, followed: bool) -> None:
        def on_done(_nothing: object) -> None:
            self.refresh()
            self._index.refresh()
            self._card.refresh()

        self._rooms.do(lambda library: library.names.follow(name_id, followed), on_done)

    def _on_index_following_changed(self, _name_id: NameId) -> None:
        self.refresh()
        self._card.refresh()

    def _on_card_following_changed(self, _name_id: NameId) -> None:
        self.refresh()
        self._index.refresh()

    def _on_index_changed(self) -> None:
        # The name whose stories are shown may be another one now.
        chosen = self._lists.followed_bar.chosen()
        if chosen is None:
            self.refresh()
            return

        def on_name(summary: NameSummary) -> None:
            self._lists.followed_bar.choose(summary if summary.stories else None)
            self._lists.filter_changed.emit(self._lists.article_filter())

        self._rooms.ask("chosen_name", lambda library: library.names.get(chosen.id), on_name)

    def _show_in_list(self, summary: NameSummary) -> None:
        self._lists.show()
        self._lists.show_name(summary)
