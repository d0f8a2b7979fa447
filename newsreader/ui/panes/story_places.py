"""Moving through the story: jumps, pages, and words looked for on it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from newsreader.core.article import Article
from newsreader.core.span import Span
from newsreader.ui.marks import FLASH, FOUND, FOUND_CURRENT
from newsreader.ui.panes.story_columns import StoryColumns
from newsreader.ui.panes.story_finder import find_spans
from newsreader.ui.panes.story_text import Place
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.theme import Theme

_FLASH_MS = 1400


class StoryPlaces(StoryColumns):
    """The story's columns, moved through. Places and spans are in the original, but for words that are found."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._wanted = ""
        self._found: list[tuple[StoryView, Span]] = []
        self._found_index = 0
        self._flash = QTimer(self, singleShot=True, interval=_FLASH_MS)
        self._flash.timeout.connect(self._on_flash_over)

    def jump_to(self, span: Span) -> None:
        """Bring a place of the original into view and light it for a moment."""
        if self._article is None or span.block > len(self._article.paragraphs):
            return
        for view in self._views():
            block = view.blocks()[span.block]
            start = block.from_original(span.start)
            stop = min(len(block.text), max(start + 1, block.from_original(span.stop)))
            sentences = block.sentences_in(start, stop)
            if view is self._translated and sentences:  # all that is known there
                start, stop = sentences[0].start, sentences[-1].stop
            if start >= stop:
                continue
            view.set_cursor_place(Place(span.block, start))
            if view is self._leading():
                view.show_place(Place(span.block, start))
            view.set_marks("flash", [(Span(span.block, start, stop), FLASH)])
        self._flash.start()

    def find_text(self, words: str) -> int:
        """Light every occurrence in what is seen, go to the first from here on, and return how many there are."""
        self._wanted = words if self._article else ""
        self._look()
        here = self._leading().place()
        following = (
            number
            for number, (_, span) in enumerate(self._found)
            if (span.block, span.start) >= (here.block, here.offset)
        )
        self._found_index = next(following, 0)
        self._go_to_found()
        return len(self._found)

    def find_next(self, backward: bool = False) -> None:
        """Go to the next (or previous) occurrence of the words last asked for."""
        if self._found:
            self._found_index = (self._found_index + (-1 if backward else 1)) % len(self._found)
            self._go_to_found()

    def page_down(self) -> bool:
        """Read on by a page; False at the end of the story."""
        return self._article is not None and self._leading().page_by(1)

    def page_up(self) -> bool:
        """Go back by a page; False at the beginning."""
        return self._article is not None and self._leading().page_by(-1)

    # Private

    def _take(self, article: Article | None) -> None:
        super()._take(article)
        self._flash.stop()
        self._wanted, self._found = "", []

    def _mark(self) -> None:
        super()._mark()
        # The words on the page may be others than before.
        if self._wanted and self._article is not None:
            self._look()
            self._light_found()

    def _look(self) -> None:
        """Find the words wanted, paragraph by paragraph, in the original first."""
        seen = self._views()
        found = [
            (span.block, number, span.start, span)
            for number, view in enumerate(seen)
            for span in find_spans([block.text for block in view.blocks()], self._wanted)
        ]
        self._found = [(seen[number], span) for _, number, _, span in sorted(found)]
        self._found_index = min(self._found_index, max(0, len(self._found) - 1))

    def _light_found(self) -> None:
        for view in self._both():
            looks = [
                (span, FOUND_CURRENT if number == self._found_index else FOUND)
                for number, (where, span) in enumerate(self._found)
                if where is view
            ]
            view.set_marks("found", looks)

    def _go_to_found(self) -> None:
        self._light_found()
        if self._found:
            view, span = self._found[self._found_index]
            view.show_place(Place(span.block, span.start))

    def _on_flash_over(self) -> None:
        for view in self._both():
            view.set_marks("flash", [])
