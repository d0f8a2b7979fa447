"""Names on the page: all mentions of a thing lit at once, stepped through, and its card asked for."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article
from newsreader.core.entity import EntityMention
from newsreader.core.span import Span
from newsreader.ui.panes.page_marks import same_marks
from newsreader.ui.panes.shown_story import ShownBlock
from newsreader.ui.panes.story_pointing import StoryPointing
from newsreader.ui.panes.story_text import Place
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.panes.view import View
from newsreader.ui.theme import Theme

# A card waits to see whether the click was the first of two, but no longer than this.
_CLICK_MS = 300


@dataclass(frozen=True, slots=True)
class PointedName:
    """A name that was chosen on the page.

    ``mention`` is in the original, the one the pointed words stand for; ``point`` is just below them, global.
    ``by_key`` tells that the reader has no hand at the pointer.
    """

    mention: EntityMention
    point: QPoint
    by_key: bool = False


class StoryNames(StoryPointing):
    """The story's columns, asked about names.

    Signals: ``name_chosen(PointedName)`` when its card is wanted; ``other_words_shown()`` when the translation's words
    are others than those its names were looked for in; ``went_on()`` when the reader presses, types or scrolls.
    """

    name_chosen = Signal(object)
    other_words_shown = Signal()
    went_on = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        # The thing under the pointer, and the mention that was gone to last.
        self._lit: EntityMention | None = None
        self._stepped: EntityMention | None = None
        self._clicked: tuple[StoryView, Place] | None = None
        interval = min(_CLICK_MS, QApplication.doubleClickInterval())
        self._click = QTimer(self, singleShot=True, interval=interval)
        self._click.timeout.connect(self._on_click_alone)
        for view in self._both():
            view.place_entered.connect(partial(self._on_view_place_entered, view))
            view.place_clicked.connect(partial(self._on_view_place_clicked, view))
            view.word_clicked.connect(self._click.stop)
            view.left.connect(self._on_view_left)

    def next_mention(self, step: int = 1) -> None:
        """Go to the next (or, with -1, the previous) mention of the thing last pointed at, round the story's ends.

        Without one: to the first name in view.
        """
        here = self._current()
        if here is None:
            first = self._first_in_view()
            if first is not None:
                self.go_to_mention(first)
            return
        same = self.mentions_of(here.key)
        self.go_to_mention(same[(same.index(here) + step) % len(same)] if here in same else same[0])

    def previous_mention(self) -> None:
        """Go to the previous mention."""
        self.next_mention(-1)

    def go_to_mention(self, mention: EntityMention) -> None:
        """Bring a mention into view and light it and its like."""
        self.jump_to(mention.span)
        self._stepped = mention
        self._light(mention)

    def mentions_of(self, key: str) -> tuple[EntityMention, ...]:
        """All mentions of one thing in the original, in reading order."""
        found = self._analysis.entities if self._analysis else ()
        return tuple(sorted((each for each in found if each.key == key), key=lambda each: each.span))

    def choose_name_here(self) -> None:
        """Ask for the card of the name at the cursor, lit under the pointer or gone to last."""
        mention = self._current()
        if mention is not None:
            self.name_chosen.emit(PointedName(mention, self.point_of((mention.span,)), by_key=True))

    def show_translated_names(self, words: tuple[str, ...], names: tuple[EntityMention, ...]) -> None:
        """Mark names in the translation; ``words`` are its blocks as they were when these were looked for."""
        if names != self._names_there or words != self._words_there:
            self._names_there, self._words_there = names, words
            self._mark()

    def translated_shown(self) -> tuple[ShownBlock, ...]:
        """The translation's blocks, () while none is seen."""
        return self._shown[1] if self._view is not View.ORIGINAL and not self._covered else ()

    def name_there(self, key: str) -> str:
        """The longest wording of a thing in the translation, "" where none is known."""
        texts = [block.text for block in self._shown[1]]
        wordings = [each.span.text(texts) for each in self._translated_names() if each.key == key]
        return max(wordings, key=len, default="")

    # Private

    def _take(self, article: Article | None) -> None:
        super()._take(article)
        self._lit = self._stepped = None
        self._click.stop()

    def show_analysis(self, analysis: Analysis) -> None:
        self._lit = self._stepped = None
        super().show_analysis(analysis)
        self._light(None)

    def _mark(self) -> None:
        super()._mark()
        self._light(self._lit)
        if self.translated_shown() and self._words_there != tuple(block.text for block in self._shown[1]):
            self.other_words_shown.emit()

    def _thing_at(self, view: StoryView, place: Place) -> EntityMention | None:
        """The mention in the original that a name at a place of a column stands for."""
        if view is self._original:
            return self._name_at(view, place)
        for there in self._translated_names():
            inside = there.span.block == place.block and there.span.start <= place.offset <= there.span.stop
            if inside and there.label.value in self._names:
                sentence = view.blocks()[place.block].sentence_at(place.offset)
                same = self.mentions_of(there.key)
                own = [each for each in same if sentence is not None and each.span.overlaps(sentence.original)]
                return next(iter((*own, *same)), None)
        return None

    def _current(self) -> EntityMention | None:
        place = self._pointed().cursor_place() if self._article is not None else None
        at_cursor = self._thing_at(self._pointed(), place) if place else None
        chosen = self._lit or at_cursor
        if self._stepped is not None and (chosen is None or chosen.key == self._stepped.key):
            return self._stepped
        return chosen

    def _first_in_view(self) -> EntityMention | None:
        found = self._analysis.entities if self._analysis and self._article else ()
        shown = sorted((each for each in found if each.label.value in self._names), key=lambda each: each.span)
        here = Span(*self.place(), self.place()[1])
        return next((each for each in shown if each.span >= here), shown[0] if shown else None)

    def _light(self, mention: EntityMention | None) -> None:
        key = mention.key if mention else ""
        entities = self._analysis.entities if self._analysis else ()
        self._lit = mention
        for view, mentions in zip(self._both(), (entities, self._translated_names()), strict=True):
            if view in self._views():
                view.set_marks("same", same_marks(mentions, key, self._names))

    def _on_view_place_entered(self, view: StoryView, place: Place | None) -> None:
        mention = self._thing_at(view, place) if place else None
        if mention is None and self._lit is None:
            return
        if mention is None or self._lit is None or mention.key != self._lit.key:
            self._light(mention)

    def _on_view_place_clicked(self, view: StoryView, place: Place) -> None:
        if self._thing_at(view, place) is not None:
            self._clicked = (view, place)
            self._click.start()
        else:
            self._stepped = None

    def _on_click_alone(self) -> None:
        if self._clicked is None or self._article is None:
            return
        view, place = self._clicked
        mention = self._thing_at(view, place)
        if mention is not None and not view.textCursor().hasSelection():
            self._stepped = mention
            self.name_chosen.emit(PointedName(mention, view.point_of(place)))

    def _on_view_left(self) -> None:
        self._click.stop()
        self.went_on.emit()
