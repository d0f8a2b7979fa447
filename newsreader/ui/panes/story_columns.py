"""The story's two columns: as written and in the other language; one, the other, or both at once."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article
from newsreader.core.entity import EntityMention
from newsreader.core.language import Language
from newsreader.core.quotation import Quotation
from newsreader.core.span import Span
from newsreader.core.translation import SentencePair
from newsreader.ui.panes import wording
from newsreader.ui.panes.arrivals import Arrivals
from newsreader.ui.panes.column_pair import ColumnPair
from newsreader.ui.panes.page import Heading, PageStyle
from newsreader.ui.panes.page_marks import ALL_MARKS, Projector, name_marks, story_marks, translation_marks
from newsreader.ui.panes.shown_story import (
    ShownBlock,
    choose_pairs,
    empty_others,
    show_beneath,
    show_original,
    show_translation,
)
from newsreader.ui.panes.story_text import Place
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.panes.view import View
from newsreader.ui.theme import Theme


class StoryColumns(ColumnPair):
    """A story in the view the reader chose, with its marks and places. Places and spans are in the original.

    Signals: ``place_changed(block, offset)`` as the reader moves through the text.
    """

    place_changed = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._analysis: Analysis | None = None
        self._pairs: dict[tuple[Span, str], SentencePair] = {}
        self._shown: tuple[tuple[ShownBlock, ...], tuple[ShownBlock, ...]] = ((), ())
        self._projector: Projector | None = None
        # What the original's marks were made from.
        self._marked: tuple[Analysis | None, frozenset[str]] | None = None
        self._projected: tuple[tuple[Quotation, Quotation], ...] = ()
        # Names in the words of the translation, and the words they were found in.
        self._names_there: tuple[EntityMention, ...] = ()
        self._words_there: tuple[str, ...] = ()
        self._names = ALL_MARKS
        self._arrivals = Arrivals(self)
        self._arrivals.due.connect(self._on_arrivals_due)
        for view in self._both():
            view.verticalScrollBar().valueChanged.connect(partial(self._on_view_scrolled, view))

    # What is shown

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._style = PageStyle(theme, self._style.faces, self._style.pixels)
        self._line.setStyleSheet(f"background: {theme.hairline};")
        self._restyle()

    def set_text_size(self, pixels: int) -> None:
        """The size of the running text in pixels (Latin)."""
        if pixels != self._style.pixels:
            self._style = PageStyle(self._style.theme, self._style.faces, pixels)
            self._restyle()

    def show_article(self, article: Article) -> None:
        """Show a story's text at once, from the top; marks and translation of the one before are dropped."""
        self._take(article)
        self._show_columns()
        self._fill()
        self._arrange()

    def update_article(self, article: Article) -> None:
        """Show the same story's new state (star, language) without moving the page."""
        if self._article is not None and self._article.id == article.id:
            self._article = article
            self._refresh_headings()

    def show_analysis(self, analysis: Analysis) -> None:
        """Mark what was found; the page does not move."""
        self._analysis = analysis
        self._projector = Projector(analysis, self._article.texts) if self._article is not None else None
        self._mark()

    def show_pairs(self, pairs: tuple[SentencePair, ...]) -> None:
        """The story's sentence pairs, all at once, instead of those before."""
        self._pairs = {(pair.span, pair.origin.value): pair for pair in pairs}
        place = self.place()
        if pairs:
            self._covered = False
        if self._article is None:
            return
        if self._view is View.ORIGINAL:
            self._show_anew()
        else:
            self._fill()
        self._arrange()
        self.restore_place(*place)

    def add_pair(self, pair: SentencePair) -> None:
        """One more sentence pair, as it comes; what is in view stays where it is.

        The first is shown at once, those that follow closely together, so that the page answers while they come.
        """
        self._pairs[(pair.span, pair.origin.value)] = pair
        if self._article is None or pair.span.block > len(self._article.paragraphs):
            return
        self._arrivals.add(pair.span.block)

    def set_awaiting(self, awaiting: bool) -> None:
        super().set_awaiting(awaiting)
        self._refresh_headings()

    def set_view(self, view: View) -> None:
        """Change the view, keeping the place in the text."""
        if view is self._view and not self._covered:
            return
        place = self.place()
        self._view = view
        self._covered = False
        self._style_columns()
        # First the columns' widths, then their text: so it is laid out once.
        for column in self._both():
            column.empty()
        self._show_columns()
        if self._article is not None:
            self._fill()
        self._arrange()
        self.restore_place(*place)

    def view(self) -> View:
        """The view shown."""
        return self._view

    def set_marks_shown(self, names: frozenset[str]) -> None:
        """Which marks are drawn: values of QuotationKind and EntityLabel."""
        self._names = names
        self._mark()

    # Places

    def place(self) -> tuple[int, int]:
        """Block and offset (code points, in the original) of the first line in view."""
        if self._article is None:
            return (0, 0)
        if self._covered and self._view is View.TRANSLATION:
            return self._held
        view = self._leading()
        place = view.place()
        if place.block >= len(view.blocks()):
            return (0, 0)
        return place.block, view.blocks()[place.block].to_original(place.offset)

    def restore_place(self, block: int, offset: int) -> None:
        """Scroll so that this place is the first in view."""
        view = self._leading()
        if self._article is None or not 0 <= block < len(view.blocks()):
            return
        self._moving = True
        view.restore_place(Place(block, view.blocks()[block].from_original(offset)))
        self._moving = False

    # Private

    def _take(self, article: Article | None) -> None:
        """Forget what was shown; the next is ``article``."""
        self._article = article
        self._analysis = self._projector = None
        self._pairs = {}
        self._names_there = self._words_there = ()
        self._covered = False
        self._awaiting = False
        self._arrivals.forget()

    def _build(self, numbers: Collection[int] | None = None) -> None:
        """Make what is to be shown: all blocks without ``numbers``, else these; the others are as they were."""
        article = self._article
        assert article is not None
        before = self._shown
        # A story of no language takes its directions from all of its text.
        whole = all(len(blocks) == len(article.blocks) for blocks in before) and self._view is not View.ORIGINAL
        if article.language is Language.UNKNOWN or not whole:
            numbers = None
        pairs = choose_pairs(pair for pair in self._pairs.values() if numbers is None or pair.span.block in numbers)
        if numbers is not None:
            article = empty_others(article, numbers)
        # The translation is not asked for while only the original is seen.
        show = show_beneath if self._view is View.INTERLEAVED else show_translation
        shown = () if self._view is View.ORIGINAL else show(article, pairs)
        self._shown = (show_original(article, pairs), shown)
        if numbers is not None:
            first, second = (_renewed(old, new, numbers) for old, new in zip(before, self._shown, strict=True))
            self._shown = first, second

    def _on_arrivals_due(self, numbers: tuple[int, ...]) -> None:
        held, anchor = self.place() if self._covered else None, self._leading().anchor()
        self._moving = True
        self._covered = False
        self._show_anew(numbers)
        self._set_headings()
        self._arrange()
        if held is None:
            self._leading().restore_anchor(anchor)
        else:
            self.restore_place(*held)
        self._moving = False
        self._mark()

    def _headings(self) -> tuple[Heading, Heading | None]:
        """Of the original and of the translation, None where one serves both."""
        article = self._article
        assert article is not None
        meta = wording.meta_line(article)
        chosen = [sentence.pair for block in self._shown[1] for sentence in block.sentences if sentence.pair]
        # What is on its way has a number of its own, and a line that grows and shrinks would move the page.
        blocks = () if self._awaiting else self._shown[1]
        waiting = sum(sentence.waiting for block in blocks for sentence in block.sentences)
        note = wording.translation_note(chosen, waiting)
        first, second = (blocks[0].direction if blocks else "ltr" for blocks in self._shown)
        if self._view is View.INTERLEAVED:
            return Heading(meta, note, first, article.starred), None
        own = wording.original_note(article.language) if self._view is View.SIDE_BY_SIDE else ""
        return Heading(meta, own, first, article.starred), Heading(meta, note, second, article.starred)

    def _fill(self) -> None:
        """Set the columns that are seen, from the top."""
        self._arrivals.forget()
        self._build()
        self._moving = True
        self._marked = None
        for view, blocks, heading in zip(self._both(), self._shown, self._headings(), strict=True):
            if view in self._views():
                view.show_blocks(blocks, heading)
        self._moving = False
        self._mark()

    def _show_anew(self, numbers: Sequence[int] | None = None) -> None:
        """Set blocks anew whose translation changed (all without ``numbers``), in the columns that are seen."""
        self._build(numbers)
        for view, blocks in zip(self._both(), self._shown, strict=True):
            if view in self._views():
                for number in range(len(blocks)) if numbers is None else numbers:
                    view.replace_block(number, blocks[number])

    def _refresh_headings(self) -> None:
        if self._article is not None:
            self._set_headings()
            self._align_columns()

    def _set_headings(self) -> None:
        for view, heading in zip(self._both(), self._headings(), strict=True):
            if view in self._views():
                view.set_heading(heading)

    def _restyle(self) -> None:
        place = self.place()
        selections = [view.selection() for view in self._both()]
        self._style_columns()
        if self._article is not None:
            self._fill()
            self._align_columns()
            for view, selection in zip(self._both(), selections, strict=True):
                view.restore_selection(selection)
            self.restore_place(*place)

    def _style_columns(self) -> None:
        self._original.set_style(self._style)
        self._translated.set_style(replace(self._style, beneath=self._view is View.INTERLEAVED))

    def _mark(self) -> None:
        if self._article is None:
            return
        analysis, names = self._analysis, self._names
        # A translation that comes changes nothing about the original's marks.
        if self._original in self._views() and not self._is_marked():
            self._marked = (analysis, names)
            self._original.set_marks("story", story_marks(analysis, names) if analysis else [])
        if self._translated in self._views():
            self._projected = self._projector.project(self._shown[1]) if self._projector else ()
            marks = translation_marks(self._shown[1], self._projected, names)
            self._translated.set_marks("story", marks + name_marks(self._translated_names(), names))

    def _is_marked(self) -> bool:
        return self._marked is not None and self._marked[0] is self._analysis and self._marked[1] == self._names

    def _translated_names(self) -> list[EntityMention]:
        """Names of the translation, as far as the words they were found in still stand there."""
        texts = [block.text for block in self._shown[1]]
        return [
            mention
            for mention in self._names_there
            if mention.span.block < len(texts) and texts[mention.span.block] == self._words_there[mention.span.block]
        ]

    def _on_view_scrolled(self, view: StoryView, value: int) -> None:
        if self._aligning:
            return
        if self._view.shows_both:
            other = self._translated if view is self._original else self._original
            other.verticalScrollBar().setValue(value)
            self._cut()
        if not self._moving and view is self._leading() and self._article is not None:
            self.place_changed.emit(*self.place())


def _renewed(
    before: Sequence[ShownBlock], after: Sequence[ShownBlock], numbers: Collection[int]
) -> tuple[ShownBlock, ...]:
    """``before`` with the blocks of these numbers from ``after``."""
    return tuple(new if number in numbers else old for number, (old, new) in enumerate(zip(before, after, strict=True)))
