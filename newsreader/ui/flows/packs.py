"""Installing and removing translation packs from the window."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from newsreader.core.cancel import Cancel
from newsreader.core.errors import NewsreaderError
from newsreader.core.translation import PackInfo
from newsreader.ui.error_texts import error_text, language_name
from newsreader.ui.notices import Notices
from newsreader.ui.rooms import Models, Rooms
from newsreader.ui.tasks import Report

if TYPE_CHECKING:
    from newsreader.ui.dialogs.packs_dialog import PacksDialog


class Packs(QObject):
    """Shows the packs' dialog and does what is wished there.

    Signals: ``installed()`` after a pack came in.
    """

    installed = Signal()

    def __init__(self, rooms: Rooms, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._rooms = rooms
        self._notices = notices
        self._window = window
        self._dialog: PacksDialog | None = None
        self.folder = ""

    def show(self) -> "PacksDialog":
        """Open the dialog, or bring it to the front."""
        if self._dialog is None:
            from newsreader.ui.dialogs.packs_dialog import PacksDialog

            self._dialog = PacksDialog(self._window)
            self._dialog.destroyed.connect(self._on_dialog_destroyed)
            self._dialog.install_wished.connect(self.choose_file)
            self._dialog.remove_wished.connect(self.remove)
            self._refresh()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog

    def choose_file(self) -> None:
        """Let the reader choose a pack, then install it."""
        kinds = ";;".join((self.tr("Translation packs (*.argosmodel)"), self.tr("All files (*)")))
        parent = self._dialog or self._window
        name, _ = QFileDialog.getOpenFileName(parent, self.tr("Install a translation pack"), self.folder, kinds)
        if name:
            self.folder = str(Path(name).parent)
            self.install(Path(name))

    def install(self, path: Path) -> None:
        """Check a pack and install it; a bad one changes nothing."""
        if self._dialog is not None:
            self._dialog.show_busy(self.tr("Checking and installing the pack…"))

        def work(models: Models, cancel: Cancel, _report: Report[None]) -> PackInfo:
            return models.packs.install(path, cancel)

        self._rooms.work("", work, self._on_installed, self._on_failed)

    def remove(self, pack: PackInfo) -> None:
        """Remove an installed pack; stored translations stay."""

        def work(models: Models, _cancel: Cancel, _report: Report[None]) -> None:
            models.packs.remove(pack)

        self._rooms.work("", work, lambda _nothing: self._on_removed(), self._on_failed)

    def _refresh(self) -> None:
        def work(models: Models, _cancel: Cancel, _report: Report[None]) -> tuple[PackInfo, ...]:
            return tuple(models.packs.installed())

        self._rooms.work("packs", work, self._on_packs, self._on_failed)

    def _on_packs(self, packs: tuple[PackInfo, ...]) -> None:
        if self._dialog is not None:
            self._dialog.show_packs(packs)

    def _on_installed(self, pack: PackInfo) -> None:
        text = self.tr("Installed: stories can be translated from {source} to {target}.")
        self._say(text.format(source=language_name(pack.source), target=language_name(pack.target)))
        self._refresh()
        self.installed.emit()

    def _on_removed(self) -> None:
        self._say(self.tr("The pack was removed. What it translated before is still there."))
        self._refresh()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, NewsreaderError):
            if self._dialog is not None:
                self._dialog.show_busy("")
            self._notices.trouble(error)
            return
        self._say(" ".join(part for part in error_text(error) if part))

    def _say(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.show_status(text)
        else:
            self._notices.say(text)

    def _on_dialog_destroyed(self) -> None:
        self._dialog = None
