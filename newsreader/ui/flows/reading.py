"""Opening a story: the text first, marks when they are ready, the place remembered."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article, ArticleId, ReadingPlace
from newsreader.core.cancel import Cancel
from newsreader.core.language import Language
from newsreader.core.span import Span
from newsreader.core.translation import SentencePair
from newsreader.ui.flows.story import Story, load_story
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.panes.side_pane import SidePane
from newsreader.ui.rooms import Models, Rooms
from newsreader.ui.tasks import Report

if TYPE_CHECKING:
    from newsreader.library.database import Library

# A place is written once the page has been still for this long.
_STILL_MS = 1000


class Reading(QObject):
    """The story on the page.

    Signals: ``opened(Story)`` once its text is shown; ``changed(Article)`` when it was starred, read or given another
    language; ``analyzed(Analysis)``; ``closed()`` when no story is open any more.
    """

    opened = Signal(object)
    changed = Signal(object)
    analyzed = Signal(object)
    closed = Signal()

    def __init__(self, rooms: Rooms, pane: ReadingPane, side: SidePane) -> None:
        super().__init__(pane)
        self._rooms = rooms
        self._pane = pane
        self._side = side
        self.story: Story | None = None
        self._jump: Span | None = None
        self._place: tuple[int, int] | None = None
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_STILL_MS)
        self._still.timeout.connect(self.save_place)
        pane.place_changed.connect(self._on_pane_place_changed)

    @property
    def article(self) -> Article | None:
        """The story's text and facts, None where none is open."""
        return self.story.article if self.story else None

    @property
    def pairs(self) -> tuple[SentencePair, ...]:
        """The open story's sentence pairs."""
        return self.story.pairs if self.story else ()

    def open(self, article_id: ArticleId, jump_to: Span | None = None) -> None:
        """Show a story, at ``jump_to`` or where it was left."""
        if self.story is not None and self.story.article.id == article_id:
            if jump_to is not None:
                self._pane.jump_to(jump_to)
            return
        self.save_place()
        self._jump = jump_to
        self._rooms.ask("story", lambda library: load_story(library, article_id), self._on_story)

    def refresh(self) -> None:
        """Show what another window did to the open story; one that was taken out there can be read to its end."""
        if self.story is None:
            return
        article_id = self.story.article.id
        self._rooms.ask("story-again", lambda library: load_story(library, article_id), self._on_again, _leave_it)

    def close_story(self) -> None:
        """Show no story (it was removed)."""
        self._rooms.cancel("story")
        self._rooms.cancel("analysis")
        self.story = None
        self._place = None
        self._side.show_article(None)
        self.closed.emit()

    def set_pairs(self, pairs: tuple[SentencePair, ...], missing: int) -> None:
        """The open story's pairs are these now."""
        if self.story is not None:
            self.story = replace(self.story, pairs=pairs, missing=missing)

    def set_starred(self, article_id: ArticleId, starred: bool) -> None:
        """Star a story or take its star away."""
        self._rooms.do(lambda library: _set_starred(library, article_id, starred), self._on_changed)

    def set_read(self, article_id: ArticleId, read: bool) -> None:
        """Mark a story as read or as unread."""
        self._rooms.do(lambda library: _set_read(library, article_id, read), self._on_changed)

    def set_language(self, language: Language) -> None:
        """Say which language the open story is in; it is looked through anew."""
        if self.story is None or self.story.article.language is language:
            return
        article_id = self.story.article.id

        def deed(library: "Library") -> Story:
            library.articles.set_language(article_id, language)
            return replace(load_story(library, article_id), analysis=None)

        self._rooms.do(deed, self._on_other_language)

    def save_place(self) -> None:
        """Write down where the reader is."""
        self._still.stop()
        if self.story is None or self._place is None:
            return
        article_id = self.story.article.id
        place = ReadingPlace(*self._place, str(self._pane.view()))
        self._place = None
        self._rooms.do(lambda library: library.articles.set_place(article_id, place))

    def _on_story(self, story: Story) -> None:
        self._place = None
        self._still.stop()
        self.story = story
        self._pane.show_article(story.article)
        self._show_found(story)
        self.opened.emit(story)
        if self._jump is not None:
            self._pane.jump_to(self._jump)
        elif story.place is not None:
            self._pane.restore_place(story.place.block, story.place.offset)
        self._place = None
        if not story.article.read:
            self.set_read(story.article.id, True)

    def _on_again(self, story: Story) -> None:
        if self.story is None or self.story.article.id != story.article.id:
            return
        if story.article.language is not self.story.article.language:
            self._on_other_language(story)
            return
        if story.article != self.story.article:
            self._on_changed(story.article)
        if story.analysis != self.story.analysis:
            self.show_corrected(story.article, story.analysis)

    def _show_found(self, story: Story) -> None:
        article, analysis = story.article, story.analysis
        self._side.show_article(article, analysis)
        if analysis is not None:
            self._rooms.cancel("analysis")
            self._pane.show_analysis(analysis)
            return

        def work(models: Models, cancel: Cancel, _report: Report[None]) -> Analysis:
            from newsreader.usecases.analyze_article import analyze_article

            return analyze_article(models.analyzer, article, cancel)

        self._rooms.work("analysis", work, lambda found: self._on_analysis(article, found))

    def _on_analysis(self, article: Article, analysis: Analysis) -> None:
        def deed(library: "Library") -> Analysis:
            from newsreader.usecases.analyze_article import keep_analysis
            from newsreader.usecases.correct_analysis import corrected

            keep_analysis(library, article.id, analysis)
            return corrected(library, article, analysis)

        def on_error(error: Exception) -> None:
            # What was found can be read though it could not be stored.
            self.show_corrected(article, analysis)
            self._rooms.on_trouble(error, lambda: self._on_analysis(article, analysis))

        self._rooms.do(deed, lambda found: self.show_corrected(article, found), on_error)

    def show_corrected(self, article: Article, analysis: Analysis | None) -> None:
        """Show what a story's analysis is now, the reader's word included; None: not looked through yet."""
        if analysis is None or self.story is None or self.story.article.id != article.id:
            return
        self.story = replace(self.story, analysis=analysis)
        self._pane.show_analysis(analysis)
        self._side.show_article(self.story.article, analysis)
        self.analyzed.emit(analysis)

    def _on_changed(self, article: Article) -> None:
        if self.story is not None and self.story.article.id == article.id:
            self.story = replace(self.story, article=article)
            self._pane.update_article(article)
        self.changed.emit(article)

    def _on_other_language(self, story: Story) -> None:
        self.changed.emit(story.article)
        if self.story is not None and self.story.article.id == story.article.id:
            place = self._pane.place()
            self.story = story
            self._pane.show_article(story.article)
            self._show_found(story)
            self.opened.emit(story)
            self._pane.restore_place(*place)

    def _on_pane_place_changed(self, block: int, offset: int) -> None:
        self._place = (block, offset)
        self._still.start()


def _leave_it(_error: Exception) -> None:
    """It was taken out, or the library is busy: what is shown stays."""


def _set_starred(library: "Library", article_id: ArticleId, starred: bool) -> Article:
    library.articles.set_starred(article_id, starred)
    return library.articles.get(article_id)


def _set_read(library: "Library", article_id: ArticleId, read: bool) -> Article:
    library.articles.set_read(article_id, read)
    return library.articles.get(article_id)
