"""Switching a story into the other language: from the store at once, from a pack as it comes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.core.article import Article
from newsreader.core.cancel import Cancel
from newsreader.core.errors import PackMissing
from newsreader.core.language import Language
from newsreader.core.translation import SentencePair
from newsreader.ui.flows.reading import Reading
from newsreader.ui.flows.story import Story
from newsreader.ui.notices import Notices
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.panes.view import View
from newsreader.ui.rooms import Models, Rooms
from newsreader.ui.tasks import Report

if TYPE_CHECKING:
    from newsreader.core.lexicon import GlossaryEntry
    from newsreader.library.database import Library

    _Remembered = tuple[tuple[SentencePair, ...], tuple[GlossaryEntry, ...]]

# Stores what came for a story.
Keep = Callable[[Article, tuple[SentencePair, ...]], None]

_SLOT = "translation"
# So long after the last sentence a model is let go of, unless it was used in the last part of that time.
_IDLE_MS = 5 * 60 * 1000
_UNUSED_SECONDS = 60.0
_VIEWS = tuple(View)


class Translating(QObject):
    """The view of the story on the page, and what has to be translated for it.

    ``wanted`` is the view the reader chose; the page shows the original instead where a story that was merely opened
    has no counterpart and no pack could make one. Signals: ``view_changed(View)`` when the page shows another view;
    ``pairs_changed(Article)`` when other sentence pairs are stored for a story.
    """

    view_changed = Signal(object)
    pairs_changed = Signal(object)

    def __init__(self, rooms: Rooms, reading: Reading, pane: ReadingPane, notices: Notices, wanted: View) -> None:
        super().__init__(pane)
        self._rooms = rooms
        self._reading = reading
        self._pane = pane
        self._notices = notices
        self.wanted = wanted
        self.quick_draft = False
        # The other language, as T found it the last time: the way back from the original.
        self._other_view = View.TRANSLATION if wanted is View.ORIGINAL else wanted
        # What came in from the engine and is not in the library yet, with the story it belongs to.
        self._streamed: list[SentencePair] = []
        self._streamed_for: Article | None = None
        self._keep: Keep = self._keep_new
        # A model takes hundreds of megabytes: it is let go of when its reader does without for a while.
        self._loaded = False
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._on_idle)
        reading.opened.connect(self._on_reading_opened)
        pane.cancel_wished.connect(self.cancel)

    def set_view(self, view: View, asked: bool = True) -> None:
        """Show the story in this view, because its reader said so.

        Where no pack could translate what is missing that is said, unless no translation was ``asked`` for.
        """
        self.wanted = view
        if view is not View.ORIGINAL:
            self._other_view = view
        self._show(view, asked)

    def toggle(self) -> None:
        """From the original to the other language, and back."""
        self.set_view(self._other_view if self._pane.view() is View.ORIGINAL else View.ORIGINAL)

    def next_view(self) -> None:
        """Original, translation, side by side, interleaved, and round again; the page names them for a moment."""
        self.set_view(_VIEWS[(_VIEWS.index(self._pane.view()) + 1) % len(_VIEWS)])
        self._pane.name_view()

    def retry(self) -> None:
        """Try again: a pack was installed."""
        if self._reading.story is not None and self._pane.view() is not View.ORIGINAL:
            self._show(self._pane.view(), asked=True)

    def cancel(self) -> None:
        """Stop translating; what came in is kept."""
        self._rooms.cancel(_SLOT)
        self._rest()
        self.keep_streamed()

    @property
    def is_busy(self) -> bool:
        """Whether sentences are on their way."""
        return self._streamed_for is not None

    def translate_instead(self, story: Story, glossary: "tuple[GlossaryEntry, ...]", keep: Keep) -> None:
        """Translate what ``story``, the open one, has no pairs for, though it may have some on the page.

        ``keep`` stores what comes, in place of what is there.
        """
        view = self._other_view
        self.wanted = view
        self._set_pane_view(view)
        self._streamed_for, self._streamed, self._keep = story.article, [], keep
        self._begin(story, 0)
        self._translate_rest(story, view, True, (), glossary)

    def keep_streamed(self) -> None:
        """Put the sentences that came in into the library, whatever happens next."""
        article, streamed = self._streamed_for, tuple(self._streamed)
        keep, self._keep = self._keep, self._keep_new
        self._streamed_for, self._streamed = None, []
        if article is None or not streamed:
            return
        keep(article, streamed)
        if self._reading.article is not None and self._reading.article.id == article.id:
            self._take_in(streamed)

    def _keep_new(self, article: Article, streamed: tuple[SentencePair, ...]) -> None:
        def deed(library: "Library") -> None:
            from newsreader.usecases.translate_article import keep_pairs

            keep_pairs(library, article.id, streamed)

        self._rooms.do(deed, lambda _nothing: self.pairs_changed.emit(article))

    def reload(self) -> None:
        """Read the open story's pairs anew: the glossary or the memory is another than before."""
        article = self._reading.article
        if article is None:
            return

        def question(library: "Library") -> tuple[SentencePair, ...]:
            from newsreader.usecases.translate_article import stored_pairs

            return stored_pairs(library, article)

        self._rooms.ask("pairs", question, lambda pairs: self.show_stored(article, pairs))

    def set_quick_draft(self, quick: bool) -> None:
        """Translate faster and less carefully from the next story on, or no longer."""
        self.quick_draft = quick

    def show_stored(self, article: Article, pairs: tuple[SentencePair, ...]) -> None:
        """A story's stored pairs are these now; what still streams in stays beside them."""
        from newsreader.usecases.translate_article import best_pairs, missing_sentences

        if self._reading.article is None or self._reading.article.id != article.id:
            return
        streamed = self._streamed if self._streamed_for is not None else []
        self._reading.set_pairs(pairs, len(missing_sentences(article, pairs)))
        self._pane.show_pairs(best_pairs((*pairs, *streamed)))
        self.pairs_changed.emit(article)

    def _on_reading_opened(self, story: Story) -> None:
        self.cancel()
        self._pane.show_pairs(story.pairs)
        self._show(self.wanted, asked=False)

    def _show(self, view: View, asked: bool) -> None:
        story = self._reading.story
        if story is None or view is View.ORIGINAL or (not story.pairs and not asked):
            self._set_pane_view(View.ORIGINAL if story is not None else view)
        else:
            self._set_pane_view(view)
        if story is not None and view is not View.ORIGINAL and story.missing and self._streamed_for is None:
            self._translate(story, view, asked)

    def _set_pane_view(self, view: View) -> None:
        self._pane.set_view(view)
        self.view_changed.emit(view)

    def _translate(self, story: Story, view: View, asked: bool) -> None:
        """First what the same pack translated in other stories, then the rest by the pack."""
        article, quick = story.article, self.quick_draft

        def label(models: Models, _cancel: Cancel, _report: Report[None]) -> str:
            from newsreader.usecases.translate_article import pack_label

            return pack_label(models.translator, article, quick)

        def remember(pack: str) -> None:
            if pack:
                self._begin(story, 0)

            def question(library: "Library") -> "_Remembered":
                from newsreader.usecases.translate_article import remembered_pairs, with_glossary

                glossary = library.glossary.all(article.language)
                found = remembered_pairs(library, article, story.pairs, pack) if pack else ()
                return with_glossary(found, glossary), glossary

            self._rooms.ask(_SLOT, question, go_on, self._on_broken)

        def go_on(answer: "_Remembered") -> None:
            remembered, glossary = answer
            for pair in remembered:
                self._pane.add_pair(pair)
            self._streamed = list(remembered)
            if remembered:
                self._show_first(view)
            self._translate_rest(story, view, asked, remembered, glossary)

        self._streamed_for, self._streamed = article, []
        self._rooms.work(_SLOT, label, remember, self._on_broken)

    def _begin(self, story: Story, come: int) -> None:
        """Say how far it is, from the beginning on: loading a model takes a while, and can be cancelled as well."""
        self._idle.stop()
        self._loaded = True
        self._pane.set_awaiting(True)
        self._pane.show_progress(story.sentences - story.missing + come, story.sentences)

    def _rest(self) -> None:
        """Nothing is on its way any more."""
        self._pane.hide_progress()
        self._pane.set_awaiting(False)
        if self._loaded:
            self._idle.start()

    def _on_idle(self) -> None:
        self._loaded = False

        def work(models: Models, _cancel: Cancel, _report: Report[None]) -> None:
            from newsreader.usecases.translate_article import release_models

            release_models(models.translator, _UNUSED_SECONDS)

        self._rooms.work("", work, lambda _nothing: None)

    def _show_first(self, view: View) -> None:
        """Show the view that a story merely opened did not come in, now that there is something to see."""
        if self._pane.view() is View.ORIGINAL and self.wanted is view:
            self._set_pane_view(view)

    def _on_broken(self, error: Exception) -> None:
        self._rest()
        self.keep_streamed()
        self._notices.trouble(error, self.retry)

    def _translate_rest(
        self,
        story: Story,
        view: View,
        asked: bool,
        remembered: tuple[SentencePair, ...],
        glossary: "tuple[GlossaryEntry, ...]",
    ) -> None:
        article, stored = story.article, (*story.pairs, *remembered)
        first_block, quick = self._pane.place()[0], self.quick_draft

        def work(models: Models, cancel: Cancel, report: Report[SentencePair]) -> tuple[SentencePair, ...]:
            from newsreader.usecases.translate_article import set_quick_draft, translate_article

            set_quick_draft(models.translator, quick)
            return translate_article(
                article, stored, models.translator, cancel, report, first_block, glossary=glossary, quick=quick
            )

        def on_progress(pairs: tuple[SentencePair, ...]) -> None:
            self._show_first(view)
            self._streamed.extend(pairs)
            for pair in pairs:
                self._pane.add_pair(pair)
            self._pane.show_progress(story.sentences - story.missing + len(self._streamed), story.sentences)

        def on_done(pairs: tuple[SentencePair, ...]) -> None:
            self._rest()
            # The finished pairs carry what was found doubtful; the streamed ones do not yet.
            self._streamed = [*remembered, *pairs]
            self.keep_streamed()

        def on_error(error: Exception) -> None:
            if not isinstance(error, PackMissing):
                self._on_broken(error)
                return
            self._rest()
            self.keep_streamed()
            if asked:
                self._no_pack(article, error)

        self._rooms.work(_SLOT, work, on_done, on_error, on_progress)

    def _no_pack(self, article: Article, error: PackMissing) -> None:
        if article.language is Language.UNKNOWN:
            self._set_pane_view(View.ORIGINAL)
            self._notices.trouble(error)
        elif not self._reading.pairs:
            self._pane.show_no_pack(article.language, article.language.other)
            self.view_changed.emit(self._pane.view())
        else:
            self._notices.trouble(error)

    def _take_in(self, new: tuple[SentencePair, ...]) -> None:
        from newsreader.usecases.translate_article import best_pairs, missing_sentences

        story = self._reading.story
        if story is not None:
            pairs = best_pairs((*story.pairs, *new))
            self._reading.set_pairs(pairs, len(missing_sentences(story.article, pairs)))
            self._pane.show_pairs(pairs)
