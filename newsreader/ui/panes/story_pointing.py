"""What the reader points at in the story: selected words, the quotation or the name at a place."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint

from newsreader.core.entity import EntityMention
from newsreader.core.language import Language
from newsreader.core.quotation import Quotation
from newsreader.core.sentences import split_sentences
from newsreader.core.span import Span
from newsreader.core.translation import SentencePair
from newsreader.ui.panes.page_marks import innermost_quotation
from newsreader.ui.panes.story_places import StoryPlaces
from newsreader.ui.panes.story_text import Place
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.panes.word_at import whole_words, word_at


@dataclass(frozen=True, slots=True)
class PointedWord:
    """A word on the page with the sentence it stands in, and the global point just below it."""

    word: str
    sentence: str
    point: QPoint


class StoryPointing(StoryPlaces):
    """The story's columns, asked about places. Spans are in the original, whichever column is pointed at."""

    def selected_spans(self) -> tuple[Span, ...]:
        """The selection in the original, one span a block; a translation's by whole sentences."""
        view = self._focused()
        if self._article is None:
            return ()
        if view is self._original:
            return view.selected_spans()
        spans = []
        for span in view.selected_spans():
            inside = [each.original for each in view.blocks()[span.block].sentences_in(span.start, span.stop)]
            if inside:
                spans.append(Span(span.block, inside[0].start, inside[-1].stop))
        return tuple(spans)

    def selected_span(self) -> Span | None:
        """The selection in the original within its first block; None without one."""
        spans = self.selected_spans()
        return spans[0] if spans else None

    def selected_text(self) -> str:
        """The selected words, free of marks of ours."""
        return self._focused().selected_words() if self._article else ""

    def quotation_at_cursor(self) -> Quotation | None:
        """The innermost quotation at the cursor, as it is in the original."""
        view = self._pointed()
        place = view.cursor_place() if self._article is not None else None
        return self._quotation_at(view, place) if place else None

    def name_at_cursor(self) -> EntityMention | None:
        """The name at the cursor; a translation's names are not known."""
        place = self._pointed().cursor_place() if self._article is not None else None
        return self._name_at(self._pointed(), place) if place else None

    def wordings_of(self, name: EntityMention) -> tuple[Span, ...]:
        """A place for each wording of the same thing in the story, ``name``'s own among them."""
        if self._analysis is None or self._article is None:
            return (name.span,)
        texts = self._article.texts
        same = [mention.span for mention in self._analysis.entities if mention.key == name.key]
        return tuple(({span.text(texts): span for span in same} | {name.span.text(texts): name.span}).values())

    def word_at_cursor(self) -> PointedWord | None:
        """The first word selected, else that at the cursor."""
        if self._article is None:
            return None
        view = self._pointed()
        spans = view.selected_spans()
        place = Place(spans[0].block, spans[0].start) if spans else view.cursor_place()
        return self._word_at(view, place) if place else None

    def pair_at_cursor(self) -> SentencePair | None:
        """The sentence at the cursor with its counterpart, None where it has none."""
        view = self._pointed()
        place = view.cursor_place() if self._article is not None else None
        return self._sentence_pair_at(view, place) if place else None

    def put_cursor(self, span: Span) -> None:
        """Put the cursor to the beginning of a place of the original, in the column that is pointed at."""
        view = self._pointed()
        if span.block < len(view.blocks()):
            view.set_cursor_place(Place(span.block, view.blocks()[span.block].from_original(span.start)))

    def selected_name(self) -> Span | None:
        """The selected words, made whole, where they can be a name: some of the original, in one block."""
        spans = self.selected_spans() if self._focused() is self._original else ()
        if len(spans) != 1 or self._article is None:
            return None
        block = spans[0].block
        return Span(block, *whole_words(self._article.texts[block], spans[0].start, spans[0].stop))

    def clear_selection(self) -> None:
        """Select nothing any more; the cursor stays at its end."""
        for view in self._both():
            cursor = view.textCursor()
            cursor.clearSelection()
            view.setTextCursor(cursor)

    def point_of(self, spans: Sequence[Span]) -> QPoint:
        """The global point just below the end of a place of the original, in the column that is pointed at."""
        view, last = self._pointed(), spans[-1]
        if last.block >= len(view.blocks()):
            return self.mapToGlobal(self.rect().center())
        block = view.blocks()[last.block]
        return view.point_of(Place(last.block, min(block.from_original(last.stop), len(block.text))))

    # Private

    def _focused(self) -> StoryView:
        ours, theirs = (view.textCursor().hasSelection() for view in self._both())
        if self._view.shows_both and theirs and (self._translated.hasFocus() or not ours):
            return self._translated
        return self._leading()

    def _pointed(self) -> StoryView:
        """The column with the cursor."""
        there = self._view.shows_both and self._translated.hasFocus()
        return self._translated if there else self._focused()

    def _pair_at(self, view: StoryView, place: Place) -> tuple[Quotation, Quotation] | None:
        """The innermost quotation at a place of a column: as it is in the original, and as it stands in the column."""
        if self._analysis is None:
            return None
        pairs = self._projected if view is self._translated else [(each, each) for each in self._analysis.quotations]
        shown = [(own, there) for own, there in pairs if own.kind.value in self._names]
        found = innermost_quotation([there for _, there in shown], place.block, place.offset, place.offset)
        return next((pair for pair in shown if pair[1] is found), None)

    def _quotation_at(self, view: StoryView, place: Place) -> Quotation | None:
        pair = self._pair_at(view, place)
        return pair[0] if pair else None

    def _sentence_pair_at(self, view: StoryView, place: Place) -> SentencePair | None:
        sentence = view.blocks()[place.block].sentence_at(place.offset)
        return sentence.pair if sentence is not None else None

    def _word_at(self, view: StoryView, place: Place) -> PointedWord | None:
        block = view.blocks()[place.block]
        found = word_at(block.text, place.offset)
        if found is None:
            return None
        start, stop = found
        language = Language.ARABIC if block.direction == "rtl" else Language.ENGLISH
        around = (text for text in split_sentences(block.text, language) if text[0] <= start < text[1])
        first, last = next(around, (start, stop))
        point = view.point_of(Place(place.block, (start + stop) // 2))
        return PointedWord(block.text[start:stop], block.text[first:last], point)

    def _name_at(self, view: StoryView, place: Place) -> EntityMention | None:
        if self._analysis is None or view is not self._original:
            return None
        touching = [
            mention
            for mention in self._analysis.entities
            if mention.span.block == place.block
            and mention.span.start <= place.offset <= mention.span.stop
            and mention.label.value in self._names
        ]
        return min(touching, key=lambda mention: len(mention.span), default=None)
