"""The story on the page, and what is said where there is none."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QWidget

from newsreader.core.article import Article
from newsreader.core.entity import EntityMention
from newsreader.core.language import Language, dominant_direction
from newsreader.core.lexicon import Gloss
from newsreader.core.quotation import Quotation
from newsreader.core.translation import SentencePair
from newsreader.ui.panes import wording
from newsreader.ui.panes.correction_menu import (
    add_name_corrections,
    add_quotation_corrections,
    add_selection_corrections,
)
from newsreader.ui.panes.counterpart_bar import CounterpartBar
from newsreader.ui.panes.page_marks import quotations_of_speaker, sentence_marks
from newsreader.ui.panes.progress_line import ProgressLine
from newsreader.ui.panes.shown_story import ShownSentence
from newsreader.ui.panes.state_page import StateAction, StatePage
from newsreader.ui.panes.story_menu import StoryMenu, source_line
from newsreader.ui.panes.story_names import StoryNames
from newsreader.ui.panes.story_pointing import PointedWord
from newsreader.ui.panes.story_text import Place
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.panes.view import PageState, View
from newsreader.ui.panes.word_card import WordCard
from newsreader.ui.text import remove_isolates
from newsreader.ui.theme import Theme

# How long the pointer rests on a sentence before its counterpart comes up.
_COUNTERPART_MS = 350


class ReadingPane(StoryNames):
    """The story's columns, with what lies over them: states, progress, counterparts, the context menu.

    Signals besides ``place_changed(block, offset)``: ``keep_quotation_wished(Quotation)``,
    ``keep_selection_wished(tuple[Span, ...])``, ``star_wished(bool)``, ``language_wished(Language)``,
    ``speaker_wished(Quotation)``, ``not_quotation_wished(Quotation)``, ``quotation_wished(tuple[Span, ...])``,
    ``name_wished(tuple[Span, ...], EntityLabel)``, ``not_name_wished(tuple[Span, ...])``,
    ``mend_wished(SentencePair)`` to write its translation anew, ``accept_wished(SentencePair)`` to take it for right,
    ``word_wished(PointedWord)``, ``word_hovered(PointedWord | None)``, ``install_pack_wished()``,
    ``lookup_wished()``, ``cancel_wished()``, ``import_wished()``, ``samples_wished()``.
    """

    keep_quotation_wished = Signal(object)
    keep_selection_wished = Signal(object)
    speaker_wished = Signal(object)
    not_quotation_wished = Signal(object)
    quotation_wished = Signal(object)
    name_wished = Signal(object, object)
    not_name_wished = Signal(object)
    star_wished = Signal(bool)
    language_wished = Signal(object)
    install_pack_wished = Signal()
    lookup_wished = Signal()
    mend_wished = Signal(object)
    accept_wished = Signal(object)
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
        self._hovered: PointedWord | None = None
        self._hover = QTimer(self, singleShot=True, interval=_COUNTERPART_MS)
        self._hover.timeout.connect(self._on_hover_stayed)
        self._entered: ShownSentence | None = None
        self._progress.cancel_wished.connect(self.cancel_wished)
        for view in self._both():
            view.sentence_entered.connect(self._on_view_sentence_entered)
            view.menu_wished.connect(partial(self._on_view_menu_wished, view))
            view.star_clicked.connect(self._on_view_star_clicked)
            view.word_clicked.connect(partial(self._on_view_word_clicked, view))
            view.word_hovered.connect(partial(self._on_view_word_hovered, view))
            view.left.connect(self.hide_word)
            view.tooltip_for = partial(self._tooltip, view)
        self.set_theme(theme)
        self.show_state(PageState.NOTHING_SELECTED)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for widget in (self._state_page, self._progress, self._counterpart, self._card):
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

    def _jump_among(self, quotation: Quotation, step: int) -> None:
        assert self._analysis is not None
        same = quotations_of_speaker(self._analysis, quotation)
        self.jump_to(same[(same.index(quotation) + step) % len(same)].start)

    def _copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)

    def _with_source(self, words: str, speaker: str = "", note: str = "") -> str:
        """Words as they are handed on: who said them, where they stand, and whether a machine translated them."""
        article = self._article
        assert article is not None
        published = wording.date_words(article.published) if article.published else ""
        line = source_line(article.title, article.source, published, article.address)
        ending = f" ({remove_isolates(note)})" if note else ""
        return f"{words}\n— {speaker + ', ' if speaker else ''}{line}{ending}"

    def _origin_of(self, view: StoryView) -> str:
        """Where the selected words of a translation come from, "" for the original."""
        if view is self._original:
            return ""
        pairs = [
            sentence.pair
            for span in view.selected_spans()
            for sentence in view.blocks()[span.block].sentences_in(span.start, span.stop)
            if sentence.pair is not None
        ]
        return wording.translation_note(pairs, 0) if pairs else ""

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

    def _on_view_menu_wished(self, view: StoryView, place: Place | None, point: QPoint) -> None:
        article = self._article
        if article is None:
            return
        menu = self.make_menu(view, place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def make_menu(self, view: StoryView, place: Place | None) -> StoryMenu:
        """The context menu for a place of one of the columns."""
        article = self._article
        assert article is not None
        menu = StoryMenu(self._style.theme, self)
        quotation = self._quotation_at(view, place) if place else None
        menu.add_quotation(quotation, lambda: self.keep_quotation_wished.emit(quotation))
        if view.textCursor().hasSelection():
            words = view.selected_words()
            spans = self.selected_spans()
            note = self._origin_of(view)
            menu.add_selection(
                lambda: self.keep_selection_wished.emit(spans),
                lambda: self._copy(words),
                lambda: self._copy(self._with_source(words, note=note)),
            )
            name = self.selected_name()
            add_selection_corrections(
                menu,
                lambda: self.quotation_wished.emit(spans),
                (lambda label: self.name_wished.emit((name,), label)) if name else None,
            )
        elif quotation is not None:
            said, by = quotation.text(article.texts), quotation.attribution.speaker or ""
            menu.add_copy_quotation(lambda: self._copy(self._with_source(said, by)))
        speaker = quotation.attribution.speaker if quotation else None
        if quotation and speaker and self._analysis and len(quotations_of_speaker(self._analysis, quotation)) > 1:
            menu.add_speaker(speaker, lambda: self._jump_among(quotation, 1), lambda: self._jump_among(quotation, -1))
        if not view.textCursor().hasSelection():
            self._add_corrections(menu, quotation, self._name_at(view, place) if place else None)
        pair = self._sentence_pair_at(view, place) if place and self._view is not View.ORIGINAL else None
        if pair is not None:
            menu.add_sentence(pair, lambda: self.mend_wished.emit(pair), lambda: self.accept_wished.emit(pair))
        menu.add_story(article.starred, self._on_view_star_clicked, article.language, self.language_wished.emit)
        return menu

    def _add_corrections(self, menu: StoryMenu, quotation: Quotation | None, name: EntityMention | None) -> None:
        """Entries for what lies under the pointer."""
        if quotation is not None:
            add_quotation_corrections(
                menu,
                self._style.theme,
                quotation,
                lambda: self.speaker_wished.emit(quotation),
                lambda: self.not_quotation_wished.emit(quotation),
                lambda: self.quotation_wished.emit(quotation.parts),
            )
        if name is not None:
            assert self._article is not None
            add_name_corrections(
                menu,
                name.span.text(self._article.texts),
                name.label,
                lambda label: self.name_wished.emit(self.wordings_of(name), label),
                lambda: self.not_name_wished.emit((name.span,)),
            )

    def _on_view_star_clicked(self) -> None:
        if self._article is not None:
            self.star_wished.emit(not self._article.starred)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_overlays()
        self.hide_word()
        self._counterpart.hide()
