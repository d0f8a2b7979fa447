"""Keeping quotations and places."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from newsreader.core.article import Bookmark
from newsreader.core.quotation import KeptQuotation, Quotation
from newsreader.core.span import Span
from newsreader.ui.flows.reading import Reading
from newsreader.ui.notices import Notices
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.rooms import Rooms
from newsreader.ui.text import isolate

if TYPE_CHECKING:
    from newsreader.library.database import Library

_SHOWN_LENGTH = 60


class Keeping(QObject):
    """Keeps what the reader points at.

    Signals: ``kept_changed()`` when the quotations kept are others than before; ``note_wished(id)`` to write a note
    to one.
    """

    kept_changed = Signal()
    note_wished = Signal(int)

    def __init__(self, rooms: Rooms, reading: Reading, pane: ReadingPane, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._rooms = rooms
        self._reading = reading
        self._pane = pane
        self._notices = notices

    def keep_here(self) -> None:
        """Keep the selection, else the quotation at the cursor."""
        spans = self._pane.selected_spans()
        quotation = self._pane.quotation_at_cursor()
        if spans:
            self.keep_selection(spans)
        elif quotation is not None:
            self.keep_quotation(quotation)
        else:
            self._notices.say(self.tr("Select some words or click into a quotation, then press B to keep it."))

    def keep_quotation(self, quotation: Quotation) -> None:
        """Keep a quotation that was found."""
        article, pairs = self._reading.article, self._reading.pairs
        if article is None:
            return

        def deed(library: "Library") -> tuple[KeptQuotation, bool]:
            from newsreader.usecases.keep_quotation import keep_quotation

            for kept in library.kept.all(article.id):
                if kept.parts == quotation.parts:
                    return kept, False
            return keep_quotation(library, article, quotation, pairs), True

        self._rooms.do(deed, self._on_kept)

    def keep_selection(self, spans: tuple[Span, ...]) -> None:
        """Keep what the reader selected, whole: one span a block."""
        story = self._reading.story
        if story is None:
            return

        def deed(library: "Library") -> tuple[KeptQuotation, bool]:
            from newsreader.usecases.keep_quotation import keep_selection

            for kept in library.kept.all(story.article.id):
                if kept.parts == spans:
                    return kept, False
            return keep_selection(library, story.article, spans, story.analysis, story.pairs), True

        self._rooms.do(deed, self._on_kept)

    def bookmark_here(self) -> None:
        """Bookmark the place at the top of the page."""
        article = self._reading.article
        if article is None:
            return
        block, offset = self._pane.place()
        texts = article.texts
        words = texts[block][offset : offset + 80] if block < len(texts) else ""
        self._rooms.do(lambda library: library.bookmarks.add(article.id, block, offset, words), self._on_bookmark)

    def _on_kept(self, answer: tuple[KeptQuotation, bool]) -> None:
        kept, is_new = answer
        words = isolate(kept.text if len(kept.text) <= _SHOWN_LENGTH else kept.text[:_SHOWN_LENGTH].rstrip() + "…")
        if not is_new:
            self._notices.say(self.tr("Already kept: {words}").format(words=words))
            return
        self.kept_changed.emit()
        self._notices.say_done(
            self.tr("Kept: {words}").format(words=words),
            lambda: self._rooms.do(lambda library: library.kept.remove(kept.id), self._on_taken_back),
            self.tr("Add a note…"),
            lambda: self.note_wished.emit(kept.id),
        )

    def _on_taken_back(self, _nothing: object) -> None:
        self.kept_changed.emit()
        self._notices.say(self.tr("Not kept any more."))

    def _on_bookmark(self, bookmark: Bookmark) -> None:
        self._notices.say_done(
            self.tr("Bookmark set."),
            lambda: self._rooms.do(lambda library: library.bookmarks.remove(bookmark.id)),
        )
