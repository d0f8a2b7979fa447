"""The reader's glossary, and the sentences people translated on their way in and out."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from newsreader.core.errors import NewsreaderError
from newsreader.core.language import Language
from newsreader.core.lexicon import GlossaryEntry, ImportedUnits
from newsreader.ui.error_texts import error_text
from newsreader.ui.flows.reading import Reading
from newsreader.ui.notices import Notices
from newsreader.ui.rooms import Rooms
from newsreader.ui.text import isolate

if TYPE_CHECKING:
    from newsreader.library.database import Library
    from newsreader.ui.dialogs.glossary_dialog import GlossaryDialog


class Glossary(QObject):
    """Shows the glossary and does what is wished there; exports and imports the translation memory.

    Signals: ``changed()`` when stories may have other doubts or other sentences than before.
    """

    changed = Signal()

    def __init__(self, rooms: Rooms, reading: Reading, notices: Notices, window: QWidget, folder: str) -> None:
        super().__init__(window)
        self._rooms = rooms
        self._reading = reading
        self._notices = notices
        self._window = window
        self._undo: Callable[[Library], object] | None = None
        self.folder = folder
        self.dialog: GlossaryDialog | None = None

    def show(self) -> None:
        """Open the glossary, at the direction of the story on the page."""
        if self.dialog is None:
            from newsreader.ui.dialogs.glossary_dialog import GlossaryDialog

            dialog = GlossaryDialog(self._window)
            dialog.destroyed.connect(self._on_dialog_destroyed)
            dialog.add_wished.connect(self.add)
            dialog.change_wished.connect(self.change)
            dialog.remove_wished.connect(self.remove)
            dialog.undo_wished.connect(self.undo)
            if self._reading.article is not None:
                dialog.set_source(self._reading.article.language)
            self.dialog = dialog
            self._refresh()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def add(self, term: str, translation: str, source: Language) -> None:
        """Add a term."""

        def deed(library: "Library") -> GlossaryEntry:
            from newsreader.usecases.enforce_glossary import add_term

            return add_term(library, term, translation, source)

        def on_added(_entry: GlossaryEntry) -> None:
            if self.dialog is not None:
                self.dialog.show_added()
            self._on_changed("")

        self._rooms.do(deed, on_added, self._on_failed)

    def change(self, entry: GlossaryEntry) -> None:
        """Put a changed entry in the place of the one with its id."""

        def deed(library: "Library") -> GlossaryEntry | None:
            from newsreader.usecases.enforce_glossary import change_term

            before = next((each for each in library.glossary.all() if each.id == entry.id), None)
            change_term(library, entry)
            return before

        def on_done(before: GlossaryEntry | None) -> None:
            if before is not None:
                self._undo = lambda library: library.glossary.change(before)
            self._on_changed(self.tr("Changed: {term}").format(term=isolate(entry.term)), undo=before is not None)

        self._rooms.do(deed, on_done, self._on_failed)

    def remove(self, entry: GlossaryEntry) -> None:
        """Take a term out."""

        def on_done(_nothing: object) -> None:
            self._undo = lambda library: library.glossary.restore(entry.id)
            self._on_changed(self.tr("Removed: {term}").format(term=isolate(entry.term)), undo=True)

        self._rooms.do(lambda library: library.glossary.remove(entry.id), on_done, self._on_failed)

    def undo(self) -> None:
        """Take the last change or removal back."""
        undo, self._undo = self._undo, None
        if undo is not None:
            self._rooms.do(undo, lambda _nothing: self._on_changed(""), self._on_failed)

    # Sentences that people translated

    def choose_export(self) -> None:
        """Ask for a file, then write to it what people translated."""
        start = str(Path(self.folder) / "newsreader.tmx")
        kinds = self.tr("Translation memories (*.tmx)")
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export corrected sentences"), start, kinds)
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write what people translated to a file."""
        self.folder = str(path.parent)

        def deed(library: "Library") -> int:
            from newsreader.usecases.exchange_memory import export_memory

            return export_memory(library, path)

        def on_done(count: int) -> None:
            text = self.tr("%n sentences exported to {file}", "", count)
            self._notices.say(text.format(file=isolate(path.name)))

        self._rooms.do(deed, on_done, self._notices.trouble)

    def choose_import(self) -> None:
        """Ask for a file, then take in what people translated in it."""
        kinds = ";;".join((self.tr("Translation memories (*.tmx)"), self.tr("All files (*)")))
        title = self.tr("Import translated sentences")
        name, _ = QFileDialog.getOpenFileName(self._window, title, self.folder, kinds)
        if name:
            self.import_from(Path(name))

    def import_from(self, path: Path) -> None:
        """Take in what people translated in a file."""
        self.folder = str(path.parent)

        def deed(library: "Library") -> ImportedUnits:
            from newsreader.usecases.exchange_memory import import_memory

            return import_memory(library, path)

        self._rooms.do(deed, self._on_imported, self._notices.trouble)

    def _on_imported(self, units: ImportedUnits) -> None:
        parts = [self.tr("%n sentences added", "", units.added)]
        if units.already_there:
            parts.append(self.tr("%n were there already", "", units.already_there))
        if units.kept_own:
            parts.append(self.tr("%n left out, since you translated them otherwise", "", units.kept_own))
        if units.skipped:
            parts.append(self.tr("%n left out: other languages, empty, or a machine’s", "", units.skipped))
        self._notices.say(" · ".join(parts))
        if units.added:
            self.changed.emit()

    def _refresh(self) -> None:
        if self.dialog is not None:
            self._rooms.ask("glossary", lambda library: library.glossary.all(), self._on_entries)

    def _on_entries(self, entries: tuple[GlossaryEntry, ...]) -> None:
        if self.dialog is not None:
            self.dialog.set_entries(entries)

    def _on_changed(self, words: str, undo: bool = False) -> None:
        if self.dialog is not None:
            self.dialog.show_status(words, undo)
        self._refresh()
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._refresh()
        if isinstance(error, NewsreaderError) and self.dialog is not None:
            self.dialog.show_status(" ".join(part for part in error_text(error) if part))
        else:
            self._notices.trouble(error)

    def _on_dialog_destroyed(self) -> None:
        self.dialog = None
