"""The list: which stories it shows, and moving through it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.core.article import ArticleFilter, ArticleId, ArticleSummary
from newsreader.core.language import Language
from newsreader.ui.error_texts import language_name
from newsreader.ui.panes.list_pane import ListPane
from newsreader.ui.rooms import Rooms
from newsreader.ui.text import isolate

if TYPE_CHECKING:
    from newsreader.library.database import Library
    from newsreader.library.lists import ListedArticles

# Lines that come with a list, before and after the row that will be looked at: more than a screen holds.
_BEFORE, _AFTER = 40, 80
# Long enough for a fast typist's next letter, short enough to feel like an answer to this one.
_TYPING_PAUSE_MS = 90


@dataclass(frozen=True, slots=True)
class FilledList:
    """Which stories a list shows, the lines that will be looked at first, and how many stories the library has.

    ``count`` is known where the list is empty, else it is -1.
    """

    listed: "ListedArticles"
    lines: tuple[ArticleSummary, ...]
    count: int = -1


def load_list(
    library: "Library", wanted: ArticleFilter, looked_at: Iterable[ArticleId] = (), reading: ArticleId | None = None
) -> FilledList:
    """The stories of a filter, with the lines around the first of ``looked_at`` that is among them, else the first.

    The story ``reading`` stays among the unread ones though it is no longer.
    """
    listed = library.articles.listed(wanted, reading)
    if not len(listed):
        return FilledList(listed, (), library.articles.count())
    found = (listed.row_of(article_id) for article_id in looked_at)
    row = next((each for each in found if each is not None), 0)
    return FilledList(listed, library.articles.summaries_of(listed.ids_between(row - _BEFORE, row + _AFTER)))


class Listing(QObject):
    """Keeps the list pane filled with what its reader asked for.

    Signals: ``filled(ListedArticles)`` after each answer.
    """

    filled = Signal(object)

    def __init__(self, rooms: Rooms, pane: ListPane) -> None:
        super().__init__(pane)
        self._rooms = rooms
        self._pane = pane
        self._filter = ArticleFilter()
        self._shown: ArticleFilter | None = None
        # Lines are asked for one answer after the other: the library is asked for none already scrolled past.
        self._asked = False
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(self.refresh)
        pane.search_changed.connect(self._on_pane_search_changed)
        pane.filter_changed.connect(self._on_pane_filter_changed)
        pane.lines_wished.connect(self._on_pane_lines_wished)

    def refresh(self) -> None:
        """Ask the library for the stories of the filter."""
        self._typing.stop()
        wanted = self._filter
        same, current = wanted == self._shown, self._pane.current_id()
        looked_at = self._pane.ids_in_view() if same else (current,) if current is not None else ()

        def on_done(answer: FilledList) -> None:
            if not len(answer.listed):
                self._pane.set_empty_text(*self.empty_text(answer.count, wanted))
            self._shown, self._asked = wanted, False
            self._pane.show_list(answer.listed, answer.lines, same)
            self.filled.emit(answer.listed)

        # The list that is looked at does not lose the story under the reader's eyes.
        reading = current if same and current is not None and self._pane.model.row_of(current) is not None else None
        self._rooms.ask("list", lambda library: load_list(library, wanted, looked_at, reading), on_done)

    def _on_pane_search_changed(self, words: str) -> None:
        self._filter = replace(self._filter, words=words)
        self._typing.start()

    def _on_pane_filter_changed(self, chosen: ArticleFilter) -> None:
        self._filter = replace(chosen, words=self._filter.words)
        self.refresh()

    def _on_pane_lines_wished(self, wanted: tuple[ArticleId, ...]) -> None:
        if self._asked:
            return  # The pane wishes again for what it still needs, once it has these lines.
        self._asked = True

        def on_done(lines: tuple[ArticleSummary, ...]) -> None:
            # Where some are no longer in the library, another question would say the same until the list is new.
            self._asked = gone = len(lines) < len(wanted)
            self._pane.add_lines(lines)
            if gone:
                self.refresh()

        def on_error(error: Exception) -> None:
            self._asked = False
            self._rooms.on_trouble(error, self.refresh)

        self._rooms.ask("lines", lambda library: library.articles.summaries_of(wanted), on_done, on_error)

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


def first_to_open(listed: "ListedArticles", last_story: int) -> ArticleId | None:
    """Which story a new window opens: the one it was closed on, else the first that came in (None: no stories)."""
    if last_story in listed.ids:
        return ArticleId(last_story)
    return ArticleId(min(listed.ids)) if len(listed) else None
