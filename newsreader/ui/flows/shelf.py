"""What the reader put by: the dialogs of quotations kept and of bookmarks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from newsreader.core.article import Bookmark
from newsreader.core.quotation import KeptQuotation
from newsreader.core.span import Span
from newsreader.ui.flows.reading import Reading
from newsreader.ui.flows.story import Story
from newsreader.ui.notices import Notices
from newsreader.ui.rooms import Rooms
from newsreader.ui.theme import Theme

if TYPE_CHECKING:
    from newsreader.library.database import Library
    from newsreader.ui.dialogs.bookmarks_dialog import BookmarksDialog
    from newsreader.ui.dialogs.kept_dialog import KeptDialog


class Shelf(QObject):
    """Opens the two dialogs and does what is wished in them.

    Signals: ``export_wished()``.
    """

    export_wished = Signal()

    def __init__(self, rooms: Rooms, reading: Reading, notices: Notices, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._rooms = rooms
        self._reading = reading
        self._notices = notices
        self._window = window
        self._theme = theme
        self.kept_dialog: KeptDialog | None = None
        self.bookmarks_dialog: BookmarksDialog | None = None
        self._removed: list[int] = []
        reading.opened.connect(self._on_reading_opened)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        if self.kept_dialog is not None:
            self.kept_dialog.set_theme(theme)

    def show_kept(self) -> None:
        """Open the quotations kept."""
        if self.kept_dialog is None:
            from newsreader.ui.dialogs.kept_dialog import KeptDialog

            dialog = KeptDialog(self._theme, self._window)
            dialog.open_wished.connect(self._on_open_kept)
            dialog.note_edited.connect(self._on_note_edited)
            dialog.speaker_edited.connect(self._on_speaker_edited)
            dialog.remove_wished.connect(self._on_remove_kept)
            dialog.undo_wished.connect(self._on_undo_remove)
            dialog.export_wished.connect(self.export_wished)
            self.kept_dialog = dialog
            dialog.set_story(self._reading.article.id if self._reading.article else None)
        self.refresh()
        self.kept_dialog.show()
        self.kept_dialog.raise_()
        self.kept_dialog.activateWindow()

    def edit_note(self, kept_id: int) -> None:
        """Open the quotations kept at one of them, ready to write a note."""
        self.show_kept()
        if self.kept_dialog is not None:
            self.kept_dialog.edit_note(kept_id)

    def refresh(self) -> None:
        """Read the quotations kept anew, where they are shown."""
        if self.kept_dialog is not None:
            self._rooms.ask("kept", lambda library: library.kept.all(), self.kept_dialog.set_rows)

    def refresh_all(self) -> None:
        """Read quotations kept and bookmarks anew, where they are shown."""
        self.refresh()
        if self.bookmarks_dialog is not None:
            self._refresh_bookmarks()

    def save_edits(self) -> None:
        """Send what is being typed."""
        if self.kept_dialog is not None:
            self.kept_dialog.save_edits()

    def show_bookmarks(self) -> None:
        """Open the bookmarks."""
        if self.bookmarks_dialog is None:
            from newsreader.ui.dialogs.bookmarks_dialog import BookmarksDialog

            dialog = BookmarksDialog(self._window)
            dialog.open_wished.connect(self._on_open_bookmark)
            dialog.remove_wished.connect(self._on_remove_bookmark)
            dialog.destroyed.connect(self._on_bookmarks_destroyed)
            self.bookmarks_dialog = dialog
        self._refresh_bookmarks()
        self.bookmarks_dialog.show()
        self.bookmarks_dialog.raise_()

    def _refresh_bookmarks(self) -> None:
        def question(library: "Library") -> tuple[tuple[Bookmark, str], ...]:
            bookmarks = library.bookmarks.all()
            titles = {each: library.articles.get(each).title for each in {mark.article_id for mark in bookmarks}}
            return tuple((mark, titles[mark.article_id]) for mark in bookmarks)

        self._rooms.ask("bookmarks", question, self._on_bookmarks)

    def _on_bookmarks(self, rows: tuple[tuple[Bookmark, str], ...]) -> None:
        if self.bookmarks_dialog is not None:
            self.bookmarks_dialog.show_bookmarks(rows)

    def _on_open_bookmark(self, bookmark: Bookmark) -> None:
        self._reading.open(bookmark.article_id, Span(bookmark.block, bookmark.offset, bookmark.offset))
        if self.bookmarks_dialog is not None:
            self.bookmarks_dialog.close()

    def _on_remove_bookmark(self, bookmark: Bookmark) -> None:
        self._rooms.do(
            lambda library: library.bookmarks.remove(bookmark.id), lambda _nothing: self._refresh_bookmarks()
        )

        def undo() -> None:
            self._rooms.do(
                lambda library: library.bookmarks.add(
                    bookmark.article_id, bookmark.block, bookmark.offset, bookmark.note
                ),
                lambda _bookmark: self._refresh_bookmarks(),
            )

        self._notices.say_done(self.tr("Bookmark removed."), undo)

    def _on_open_kept(self, kept: KeptQuotation) -> None:
        if kept.article_id is None:
            self._notices.say(self.tr("The story of this quotation is no longer in the library."))
            return
        self._reading.open(kept.article_id, kept.parts[0] if kept.parts else None)
        self._window.activateWindow()

    def _on_note_edited(self, kept_id: int, note: str) -> None:
        self._rooms.do(lambda library: library.kept.set_note(kept_id, note), lambda _nothing: self.refresh())

    def _on_speaker_edited(self, kept_id: int, speaker: str) -> None:
        self._rooms.do(lambda library: library.kept.set_speaker(kept_id, speaker), lambda _nothing: self.refresh())

    def _on_remove_kept(self, kept: KeptQuotation) -> None:
        self._removed.append(kept.id)
        self._rooms.do(lambda library: library.kept.remove(kept.id), lambda _nothing: self.refresh())

    def _on_undo_remove(self) -> None:
        if self._removed:
            kept_id = self._removed.pop()
            self._rooms.do(lambda library: library.kept.restore(kept_id), lambda _nothing: self.refresh())

    def _on_reading_opened(self, story: Story) -> None:
        if self.kept_dialog is not None:
            self.kept_dialog.set_story(story.article.id)

    def _on_bookmarks_destroyed(self) -> None:
        self.bookmarks_dialog = None
