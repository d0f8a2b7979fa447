"""Titles in the other language, as far as they are in the library; nothing is translated for them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from newsreader.core.article import Article, ArticleId
from newsreader.core.parallel import joined_translation
from newsreader.core.translation import Origin, SentencePair
from newsreader.ui.panes.list_pane import ListPane
from newsreader.ui.rooms import Rooms

if TYPE_CHECKING:
    from newsreader.library.database import Library
    from newsreader.ui.flows.translating import Translating

_SLOT = "titles"
# The rows in view are asked for when the list has been still for this long.
_STILL_MS = 40

_Titles = dict[ArticleId, tuple[SentencePair, ...]]


class Titles(QObject):
    """Keeps the titles of the rows in view filled, while its reader wants to see them."""

    def __init__(self, rooms: Rooms, pane: ListPane, translating: "Translating") -> None:
        super().__init__(pane)
        self._rooms = rooms
        self._pane = pane
        self.shown = False
        self._known: dict[ArticleId, str] = {}
        self._by_machine: set[ArticleId] = set()
        self._asked: set[ArticleId] = set()
        self._still = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._still.timeout.connect(self._ask)
        pane.rows_seen.connect(self._on_pane_rows_seen)
        translating.pairs_changed.connect(self._on_pairs_changed)

    def set_shown(self, shown: bool) -> None:
        """Show titles in the other language where there are some, or the original ones."""
        if shown is self.shown:
            return
        self.shown = shown
        self._known, self._by_machine, self._asked = {}, set(), set()
        if shown:
            self._ask()
        else:
            self._rooms.cancel(_SLOT)
            self._still.stop()
            self._show()

    def _on_pane_rows_seen(self) -> None:
        if self.shown:
            self._still.start()

    def _on_pairs_changed(self, article: Article) -> None:
        self._asked.discard(article.id)
        self._on_pane_rows_seen()

    def _ask(self) -> None:
        wanted = {row.id: row.title for row in self._pane.rows_in_view() if row.id not in self._asked}
        if not wanted:
            return

        def question(library: "Library") -> _Titles:
            from newsreader.usecases.translate_article import best_pairs

            found = library.memory.titles(tuple(wanted))
            return {article_id: best_pairs(pairs) for article_id, pairs in found.items()}

        def on_answer(found: _Titles) -> None:
            self._asked |= set(wanted)
            for article_id, title in wanted.items():
                pairs = found.get(article_id, ())
                words = joined_translation(title, pairs)
                self._known.pop(article_id, None)
                self._by_machine.discard(article_id)
                if words is not None:
                    self._known[article_id] = words
                    if any(pair.origin is Origin.MACHINE for pair in pairs):
                        self._by_machine.add(article_id)
            self._show()

        # A library that cannot answer has said so already: the list comes from it.
        self._rooms.ask(_SLOT, question, on_answer, lambda _error: None)

    def _show(self) -> None:
        self._pane.set_translated_titles(self._known, self._by_machine)
