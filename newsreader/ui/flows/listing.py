"""The list: which stories it shows, and moving through it."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.core.article import ArticleFilter, ArticleId, ArticleSummary
from newsreader.core.language import Language
from newsreader.ui.error_texts import language_name
from newsreader.ui.panes.list_pane import ListPane
from newsreader.ui.rooms import Rooms
from newsreader.ui.text import isolate

# Long enough for a fast typist's next letter, short enough to feel like an answer to this one.
_TYPING_PAUSE_MS = 90


class Listing(QObject):
    """Keeps the list pane filled with what its reader asked for.

    Signals: ``filled(tuple[ArticleSummary, ...])`` after each answer.
    """

    filled = Signal(object)

    def __init__(self, rooms: Rooms, pane: ListPane) -> None:
        super().__init__(pane)
        self._rooms = rooms
        self._pane = pane
        self._filter = ArticleFilter()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.refresh)
        pane.search_changed.connect(self._on_pane_search_changed)
        pane.filter_changed.connect(self._on_pane_filter_changed)

    def refresh(self) -> None:
        """Ask the library for the stories of the filter."""
        self._typing.stop()
        wanted = self._filter
        self._rooms.ask(
            "list", lambda library: (library.articles.summaries(wanted), library.articles.count()), self._on_rows
        )

    def _on_pane_search_changed(self, words: str) -> None:
        self._filter = replace(self._filter, words=words)
        self._typing.start()

    def _on_pane_filter_changed(self, chosen: ArticleFilter) -> None:
        self._filter = replace(chosen, words=self._filter.words)
        self.refresh()

    def _on_rows(self, answer: tuple[tuple[ArticleSummary, ...], int]) -> None:
        rows, count = answer
        if not rows:
            self._pane.set_empty_text(*self.empty_text(count, self._filter))
        current = self._pane.current_id()
        self._pane.set_rows(rows)
        self._pane.set_current(current)
        self.filled.emit(rows)

    def empty_text(self, count: int, wanted: ArticleFilter) -> tuple[str, str]:
        """Why the list is empty, and what would fill it; ``count`` is how many stories the library has."""
        words, language = wanted.words.strip(), wanted.language
        if count == 0:
            return self.tr("No stories yet"), self.tr("Drop text files or saved pages here, or press Ctrl+O.")
        if words and language in (Language.ENGLISH, Language.ARABIC):
            found = self.tr("Nothing found for {words} in {language} stories")
            title = found.format(words=isolate(words), language=language_name(language))
            return title, self.tr("Choose “All” to search every story.")
        if words:
            title = self.tr("Nothing found for {words}").format(words=isolate(words))
            if wanted.unread_only or wanted.starred_only or wanted.name is not None:
                return title, self.tr("Choose “All” to search every story.")
            return title, self.tr("Try fewer words, or only the beginning of one.")
        if wanted.unread_only:
            return self.tr("Everything is read"), self.tr("Choose “All” to see every story.")
        if wanted.starred_only:
            return self.tr("No starred stories"), self.tr("Press S on a story to star it.")
        return self.tr("No such stories"), self.tr("Choose “All” to see every story.")


def first_to_open(rows: tuple[ArticleSummary, ...], last_story: int) -> ArticleId | None:
    """Which story a new window opens: the one it was closed on, else the first that came in (None: no stories)."""
    if any(row.id == last_story for row in rows):
        return ArticleId(last_story)
    return min((row.id for row in rows), default=None)
