"""The story on the page, and what is said where there is none."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCursor, QResizeEvent
from PySide6.QtWidgets import QWidget

from newsreader.core.article import Article
from newsreader.core.language import Language, dominant_direction
from newsreader.core.lexicon import Gloss
from newsreader.core.translation import SentencePair
from newsreader.ui.panes import wording
from newsreader.ui.panes.counterpart_bar import CounterpartBar
from newsreader.ui.panes.page_marks import sentence_marks
from newsreader.ui.panes.progress_line import ProgressLine
from newsreader.ui.panes.shown_story import ShownSentence
from newsreader.ui.panes.state_page import StateAction, StatePage
from newsreader.ui.panes.story_menus import StoryMenus
from newsreader.ui.panes.story_pointing import PointedWord
from newsreader.ui.panes.story_text import Place
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.panes.view import PageState, View
from newsreader.ui.panes.view_names import ViewNames
from newsreader.ui.panes.word_card import WordCard
from newsreader.ui.theme import Theme

# How long the pointer rests on a sentence before its counterpart comes up.
_COUNTERPART_MS = 350


class ReadingPane(StoryMenus):
    """The story's columns, with what lies over them: states, progress, counterparts, the context menu.

    Signals besides those of its bases: ``word_wished(PointedWord)``, ``word_hovered(PointedWord | None)``,
    ``install_pack_wished()``, ``lookup_wished()``, ``cancel_wished()``, ``import_wished()``, ``samples_wished()``.
    """

    install_pack_wished = Signal()
    lookup_wished = Signal()
    word_wished = Signal(object)
    word_hovered = Signal(object)
    cancel_wished = Signal()
    import_wished = Signal()
    samples_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        faces = self._style.faces
        self._state_page = StatePage(theme, faces, self)
        self._row.addWidget(self._state_page, 1)
        self._progress = ProgressLine(theme, self)
        self._counterpart = CounterpartBar(theme, faces, self)
        self._card = WordCard(theme, faces, self)
        self._view_names = ViewNames(theme, faces, self)
        self._hovered: PointedWord | None = None
        self._hover = QTimer(self, singleShot=True, interval=_COUNTERPART_MS)
        self._hover.timeout.connect(self._on_hover_stayed)
        self._entered: ShownSentence | None = None
        self._progress.cancel_wished.connect(self.cancel_wished)
        for view in self._both():
            view.sentence_entered.connect(self._on_view_sentence_entered)
            view.word_clicked.connect(partial(self._on_view_word_clicked, view))
            view.word_hovered.connect(partial(self._on_view_word_hovered, view))
            view.left.connect(self.hide_word)
            view.tooltip_for = partial(self._tooltip, view)
        self.set_theme(theme)
        self.show_state(PageState.NOTHING_SELECTED)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for widget in (self._state_page, self._progress, self._counterpart, self._card, self._view_names):
            widget.set_theme(theme)

    def show_state(self, state: PageState, message: str = "", advice: str = "") -> None:
        """Say why there is no story; ``message`` and ``advice`` replace the state's own words."""
        self._take(None)
        if state is PageState.EMPTY_LIBRARY:
            title = self.tr("Your library is empty")
            hint = self.tr("Drop text files or saved web pages here, or choose them yourself.")
            actions: tuple[StateAction, ...] = (
                StateAction(self.tr("Import files…"), self.import_wished.emit, primary=True),
                StateAction(self.tr("Bring the samples"), self.samples_wished.emit),
            )
            picture = "library"
        elif state is PageState.ERROR:
            title, hint, actions, picture = self.tr("This story cannot be shown"), "", (), "warning"
        else:
            title = self.tr("No story chosen")
            hint, actions, picture = self.tr("Choose one from the list, or press J for the next."), (), "story"
        self._state_page.show_words(picture, message or title, advice or ("" if message else hint), actions)
        self._arrange()

    def show_no_pack(self, source: Language, target: Language) -> None:
        """Say calmly that the pack for this direction is not installed, and what can be done."""
        self._held = self.place()
        if self._view is View.ORIGINAL:
            self._view = View.TRANSLATION
            if self._article is not None:
                self._fill()
        self._covered = True
        self.hide_progress()
        names = {"source": wording.language_name(source), "target": wording.language_name(target)}
        title = self.tr("No pack from {source} into {target}").format(**names)
        hint = self.tr(
            "Translating on this machine needs a pack for these two languages, a file of about 100 MB. "
            "Get it once; after that no network is needed."
        )
        self._state_page.show_words(
            "pack",
            title,
            hint,
            (
                StateAction(self.tr("Get a pack…"), self.install_pack_wished.emit, primary=True),
                StateAction(self.tr("Look words up"), self.lookup_wished.emit),
            ),
        )
        self._arrange()

    def show_progress(self, done: int, total: int) -> None:
        """A thin bar at the top: sentence ``done`` of ``total``."""
        self._progress.show_progress(done, total)
        self._place_overlays()

    def hide_progress(self) -> None:
        """Take the bar away."""
        self._progress.hide()

    def name_view(self) -> None:
        """Say for a moment which of the views this is."""
        self._view_names.show_view(self._view)

    def show_word(self, word: PointedWord, glosses: Sequence[Gloss]) -> None:
        """Show at a word what it means."""
        self._card.show_glosses(word.point, word.word, glosses)

    def show_remembered(self, _word: PointedWord) -> None:
        """Say on the card that the word is in the list of words."""
        self._card.show_remembered()

    def hide_word(self) -> None:
        """Take the card away."""
        self._hovered = None
        self._card.hide()

    def pair_here(self) -> SentencePair | None:
        """The sentence lit under the pointer with its counterpart, else that at the cursor; None without one."""
        return self._entered.pair if self._entered is not None else self.pair_at_cursor()

    # Private

    def _take(self, article: Article | None) -> None:
        super()._take(article)
        self._hide_counterpart()
        self.hide_word()
        self.hide_progress()

    def _show_columns(self) -> None:
        page = self._state_page
        page.setVisible(self._article is None or self._covered)
        self.setFocusProxy(page if self._article is None or self._covered else self._leading())
        super()._show_columns()

    def _arrange(self) -> None:
        super()._arrange()
        if not self._covered and self._view is View.ORIGINAL:
            self._hide_counterpart()
        self._place_overlays()

    def _place_overlays(self) -> None:
        self._progress.setGeometry(0, 0, self.width(), self._progress.sizeHint().height())
        self._view_names.settle()

    def _tooltip(self, view: StoryView, place: Place) -> str:
        pair = self._pair_at(view, place)
        words = ""
        if pair is not None:
            own, there = pair
            words = wording.quotation_tooltip(own, there.attribution.confidence < own.attribution.confidence)
        sentence = view.blocks()[place.block].sentence_at(place.offset)
        if view is self._translated and sentence is not None and sentence.pair is not None:
            words = wording.doubt_tooltip(sentence.pair) or words or wording.reader_tooltip(sentence.pair)
        return words

    def _hide_counterpart(self) -> None:
        self._hover.stop()
        self._entered = None
        self._counterpart.hide()
        for view in self._both():
            view.set_marks("sentence", [])

    def _on_view_sentence_entered(self, sentence: ShownSentence | None) -> None:
        if self._view is View.ORIGINAL:
            return
        self._entered = sentence
        for view in self._views():
            view.set_marks("sentence", sentence_marks(view.blocks(), sentence))
        self._counterpart.hide()
        if self._view is View.TRANSLATION and sentence is not None and sentence.pair is not None:
            self._hover.start()
        else:
            self._hover.stop()

    def _on_view_word_clicked(self, view: StoryView, place: Place) -> None:
        word = self._word_at(view, place)
        if word is not None:
            self._hovered = None
            self.word_wished.emit(word)

    def _on_view_word_hovered(self, view: StoryView, place: Place | None) -> None:
        word = self._word_at(view, place) if place else None
        # What a double click brought stays until its reader goes on.
        if word != self._hovered and (word is not None or self._hovered is not None):
            self._hovered = word
            self.word_hovered.emit(word)

    def _on_hover_stayed(self) -> None:
        sentence = self._entered
        if sentence is None or sentence.pair is None:
            return
        words = sentence.pair.original
        doubts = tuple(wording.doubt_words(doubt) for doubt in sentence.pair.doubts)
        self._counterpart.show_sentence(words, dominant_direction(words), doubts, self._style.pixels, self.width())
        # Never over the sentence it belongs to.
        below = self.mapFromGlobal(QCursor.pos()).y() < self.height() * 0.6
        self._counterpart.move(0, self.height() - self._counterpart.height() if below else 0)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_overlays()
        self.hide_word()
        self._counterpart.hide()
