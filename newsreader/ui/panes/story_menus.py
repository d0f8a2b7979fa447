"""What can be done with a place of the story: its context menu, and words handed on with their source."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from newsreader.core.entity import EntityMention
from newsreader.core.quotation import Quotation
from newsreader.ui.panes import wording
from newsreader.ui.panes.correction_menu import (
    add_name_corrections,
    add_quotation_corrections,
    add_selection_corrections,
)
from newsreader.ui.panes.page_marks import quotations_of_speaker
from newsreader.ui.panes.story_menu import StoryMenu, source_line
from newsreader.ui.panes.story_names import StoryNames
from newsreader.ui.panes.story_text import Place
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.panes.view import View
from newsreader.ui.text import remove_isolates
from newsreader.ui.theme import Theme


class StoryMenus(StoryNames):
    """The story's columns with their context menu and star.

    Signals: ``keep_quotation_wished(Quotation)``, ``keep_selection_wished(tuple[Span, ...])``, ``star_wished(bool)``,
    ``language_wished(Language)``, ``speaker_wished(Quotation)``, ``not_quotation_wished(Quotation)``,
    ``quotation_wished(tuple[Span, ...])``, ``name_wished(tuple[Span, ...], EntityLabel)``,
    ``not_name_wished(tuple[Span, ...])``, ``mend_wished(SentencePair)`` to write its translation anew,
    ``accept_wished(SentencePair)`` to take it for right.
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
    mend_wished = Signal(object)
    accept_wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        for view in self._both():
            view.menu_wished.connect(partial(self._on_view_menu_wished, view))
            view.star_clicked.connect(self._on_view_star_clicked)

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

    # Private

    def _on_view_menu_wished(self, view: StoryView, place: Place | None, point: QPoint) -> None:
        article = self._article
        if article is None:
            return
        menu = self.make_menu(view, place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

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

    def _on_view_star_clicked(self) -> None:
        if self._article is not None:
            self.star_wished.emit(not self._article.starred)
