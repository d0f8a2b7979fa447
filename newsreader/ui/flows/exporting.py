"""Handing kept quotations on from the window."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from newsreader.core.article import ArticleId
from newsreader.ui.flows.reading import Reading
from newsreader.ui.notices import Notices
from newsreader.ui.rooms import Rooms
from newsreader.ui.text import isolate

if TYPE_CHECKING:
    from newsreader.library.database import Library
    from newsreader.ui.dialogs.export_dialog import ExportDialog
    from newsreader.usecases.export_quotations import ExportFormat


class Exporting(QObject):
    """Asks what goes out, writes it, says so."""

    def __init__(self, rooms: Rooms, reading: Reading, notices: Notices, window: QWidget, folder: str) -> None:
        super().__init__(window)
        self._rooms = rooms
        self._reading = reading
        self._notices = notices
        self._window = window
        self.folder = folder
        self.dialog: ExportDialog | None = None

    def show(self) -> None:
        """Open the dialog once it is known how many quotations there are."""
        article = self._reading.article
        article_id = article.id if article is not None else None

        def question(library: "Library") -> tuple[int, int]:
            everything = library.kept.all()
            return len(everything), sum(1 for kept in everything if kept.article_id == article_id)

        self._rooms.ask("export", question, self._on_counts)

    def export(self, article_id: ArticleId | None, export_format: "ExportFormat", path: Path) -> None:
        """Write the quotations of a story (None: all) to a file."""
        self.folder = str(path.parent)

        def deed(library: "Library") -> int:
            from newsreader.usecases.export_quotations import export_quotations

            return export_quotations(library, article_id, export_format, path)

        self._rooms.do(deed, lambda count: self._on_exported(count, path), self._notices.trouble)

    def _on_counts(self, counts: tuple[int, int]) -> None:
        if self.dialog is not None:
            self.dialog.close()
        if counts[0] == 0:
            self._notices.say(self.tr("Nothing is kept yet: press B on a quotation to keep it."))
            return
        from newsreader.ui.dialogs.export_dialog import ExportDialog

        self.dialog = ExportDialog(self._reading.article, *counts, self.folder, self._window)
        self.dialog.destroyed.connect(self._on_dialog_destroyed)
        self.dialog.export_wished.connect(self.export)
        self.dialog.show()

    def _on_exported(self, count: int, path: Path) -> None:
        text = self.tr("%n quotations exported to {file}", "", count)
        self._notices.say(text.format(file=isolate(path.name)))

    def _on_dialog_destroyed(self) -> None:
        self.dialog = None
