"""Getting, updating and removing translation packs from the window, while its reader reads on."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from newsreader.core.cancel import Cancel, Cancelled
from newsreader.core.errors import NewsreaderError
from newsreader.core.language import Language
from newsreader.core.translation import PackInfo
from newsreader.ui.error_texts import error_text, language_name
from newsreader.ui.notices import Notices
from newsreader.ui.rooms import Rooms
from newsreader.ui.tasks import Report
from newsreader.ui.text import isolate

if TYPE_CHECKING:
    from newsreader.translation.download import Progress
    from newsreader.translation.index import AvailablePack
    from newsreader.translation.packs import PackStore
    from newsreader.ui.dialogs.pack_row import PackDownload, PackLine
    from newsreader.ui.dialogs.packs_dialog import PacksDialog
    from newsreader.usecases.packs import InstalledPack, OfferedPack

_DIRECTIONS = ((Language.ENGLISH, Language.ARABIC), (Language.ARABIC, Language.ENGLISH))
_Direction = tuple[Language, Language]


class Packs(QObject):
    """Shows the packs' dialog and does what is wished there; downloads go on when it is closed.

    ``index_address`` is where the list of packs lies, "" for the usual place. Signals: ``installed()`` after a pack
    came in; ``quick_draft_changed(bool)``.
    """

    installed = Signal()
    quick_draft_changed = Signal(bool)

    def __init__(
        self, rooms: Rooms, notices: Notices, window: QWidget, index_address: str = "", quick_draft: bool = False
    ) -> None:
        super().__init__(window)
        self._rooms = rooms
        self._notices = notices
        self._window = window
        self._dialog: PacksDialog | None = None
        self._installed: tuple[InstalledPack, ...] = ()
        self._offered: dict[_Direction, OfferedPack] = {}
        self._downloads: dict[_Direction, PackDownload] = {}
        self._stops: dict[_Direction, Cancel] = {}
        self._dropped: set[_Direction] = set()
        self.index_address = index_address
        self.quick_draft = quick_draft
        self.folder = ""

    def show(self) -> "PacksDialog":
        """Open the dialog, or bring it to the front."""
        if self._dialog is None:
            from newsreader.translation.index import INDEX_ADDRESS
            from newsreader.ui.dialogs.packs_dialog import PacksDialog

            dialog = PacksDialog(self.index_address, INDEX_ADDRESS, self.quick_draft, self._window)
            dialog.destroyed.connect(self._on_dialog_destroyed)
            dialog.install_wished.connect(self.choose_file)
            dialog.remove_wished.connect(self.remove)
            dialog.look_wished.connect(self.look)
            dialog.address_changed.connect(self._on_dialog_address_changed)
            dialog.download_wished.connect(self.download)
            dialog.pause_wished.connect(self.pause)
            dialog.discard_wished.connect(self.discard)
            dialog.quick_draft_changed.connect(self._on_dialog_quick_draft_changed)
            self._dialog = dialog
            self._show_lines()
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
        self._busy(self.tr("Checking and installing the pack…"))

        def work(cancel: Cancel, _report: Report[None]) -> PackInfo:
            return _store().install(path, cancel)

        self._rooms.fetch("", work, self._on_installed, self._on_failed)

    def remove(self, pack: PackInfo) -> None:
        """Remove an installed pack; stored translations stay."""

        def work(_cancel: Cancel, _report: Report[None]) -> None:
            _store().remove(pack)

        self._rooms.fetch("", work, lambda _nothing: self._on_removed(pack), self._on_failed)

    def look(self, address: str) -> None:
        """Ask the list at ``address`` what there is: the one thing here that goes online, with the downloads."""
        self._busy(self.tr("Asking {address}…").format(address=isolate(address)))

        def work(cancel: Cancel, _report: Report[None]) -> "tuple[OfferedPack, ...]":
            from newsreader.usecases.packs import downloads_folder, offered_packs

            return offered_packs(_store(), downloads_folder(), cancel, address)

        self._rooms.fetch("pack_index", work, self._on_offered, self._on_failed)

    def download(self, offered: "OfferedPack") -> None:
        """Get a pack, or the rest of it, and install it."""
        from newsreader.ui.dialogs.pack_row import DownloadState, PackDownload

        pack = offered.pack
        direction = (pack.source, pack.target)
        if direction in self._stops:
            return
        stop = self._stops[direction] = Cancel()
        before = self._downloads.get(direction)
        received = before.received if before else offered.received_bytes
        self._downloads[direction] = PackDownload(DownloadState.RUNNING, received, offered.download_bytes)
        self._show_lines()

        def work(_cancel: Cancel, report: "Report[Progress]") -> PackInfo | None:
            from newsreader.usecases.packs import download_pack, downloads_folder

            try:
                return download_pack(_store(), pack, downloads_folder(), stop, report)
            except Cancelled:
                return None

        def on_progress(reports: "tuple[Progress, ...]") -> None:
            self._on_progress(direction, reports[-1])

        def on_done(info: PackInfo | None) -> None:
            self._on_download_ended(pack)
            if info is not None:
                self._on_installed(info)

        def on_error(error: Exception) -> None:
            self._on_download_ended(pack)
            self._on_failed(error)

        self._rooms.fetch("", work, on_done, on_error, on_progress)

    def pause(self, offered: "OfferedPack") -> None:
        """Stop a download; what came stays for ``download`` to go on from."""
        from newsreader.ui.dialogs.pack_row import DownloadState

        direction = (offered.pack.source, offered.pack.target)
        if (stop := self._stops.get(direction)) is not None:
            stop.set()
            self._downloads[direction] = replace(self._downloads[direction], state=DownloadState.PAUSING)
            self._show_lines()

    def discard(self, offered: "OfferedPack") -> None:
        """Stop a download and forget what came of it."""
        direction = (offered.pack.source, offered.pack.target)
        if direction in self._stops:
            # The file goes once nobody writes to it.
            self._dropped.add(direction)
            self.pause(offered)
        else:
            self._forget(offered.pack)

    def pause_all(self) -> None:
        """Stop all downloads, since the window closes."""
        for stop in self._stops.values():
            stop.set()

    def _refresh(self) -> None:
        def work(_cancel: Cancel, _report: Report[None]) -> "tuple[InstalledPack, ...]":
            from newsreader.usecases.packs import installed_packs

            return installed_packs(_store())

        self._rooms.fetch("packs", work, self._on_packs, self._on_failed)

    def _lines(self) -> "list[PackLine]":
        from newsreader.ui.dialogs.pack_row import PackLine

        lines = []
        for source, target in _DIRECTIONS:
            direction = (source, target)
            serving = [each for each in self._installed if (each.info.source, each.info.target) == direction]
            offered, download = self._offered.get(direction), self._downloads.get(direction)
            lines.append(PackLine(source, target, serving[0] if serving else None, offered, download))
            lines += [PackLine(source, target, each) for each in serving[1:]]
        return lines

    def _show_lines(self) -> None:
        if self._dialog is not None:
            self._dialog.show_lines(self._lines())

    def _on_packs(self, packs: "tuple[InstalledPack, ...]") -> None:
        self._installed = packs
        newest = {(each.info.source, each.info.target): each.info.version for each in packs}
        for direction, offered in self._offered.items():
            if newest.get(direction) == offered.pack.version:
                self._offered[direction] = replace(offered, is_new=False, received_bytes=0)
        self._show_lines()

    def _on_offered(self, offered: "tuple[OfferedPack, ...]") -> None:
        from newsreader.ui.dialogs.pack_row import DownloadState, PackDownload

        self._offered = {(each.pack.source, each.pack.target): each for each in offered}
        for direction, each in self._offered.items():
            if each.is_new and each.received_bytes and direction not in self._stops:
                self._downloads[direction] = PackDownload(
                    DownloadState.PAUSED, each.received_bytes, each.download_bytes
                )
        self._show_lines()
        count = sum(each.is_new for each in offered)
        if not offered:
            self._say(self.tr("The list has no pack between English and Arabic."))
        elif not count:
            self._say(self.tr("You have the newest packs."))
        else:
            self._say(self.tr("%n packs can be had.", "", count))

    def _on_progress(self, direction: _Direction, progress: "Progress") -> None:
        from newsreader.ui.dialogs.pack_row import DownloadState, PackDownload

        if self._stops[direction].is_set:
            return
        whole = 0 < progress.total <= progress.received
        state = DownloadState.INSTALLING if whole else DownloadState.RUNNING
        self._downloads[direction] = PackDownload(
            state, progress.received, progress.total, progress.bytes_per_second, progress.seconds_left
        )
        self._show_lines()

    def _on_download_ended(self, pack: "AvailablePack") -> None:
        """Done, paused or broken off; what is left on the disk is what the row says."""
        from newsreader.ui.dialogs.pack_row import DownloadState
        from newsreader.usecases.packs import downloaded_bytes, downloads_folder

        direction = (pack.source, pack.target)
        del self._stops[direction]
        download = self._downloads.pop(direction)
        received = downloaded_bytes(pack, downloads_folder())
        if direction in self._dropped:
            self._dropped.discard(direction)
            self._forget(pack)
        elif received:
            self._downloads[direction] = replace(download, state=DownloadState.PAUSED, received=received)
        self._show_lines()

    def _forget(self, pack: "AvailablePack") -> None:
        from newsreader.usecases.packs import discard_download, downloads_folder

        direction = (pack.source, pack.target)
        discard_download(pack, downloads_folder())
        self._downloads.pop(direction, None)
        if direction in self._offered:
            self._offered[direction] = replace(self._offered[direction], received_bytes=0)
        self._show_lines()

    def _on_installed(self, pack: PackInfo) -> None:
        text = self.tr("Installed: stories can be translated from {source} to {target}.")
        self._say(text.format(source=language_name(pack.source), target=language_name(pack.target)))
        self._refresh()
        self.installed.emit()

    def _on_removed(self, pack: PackInfo) -> None:
        direction = (pack.source, pack.target)
        if direction in self._offered:
            self._offered[direction] = replace(self._offered[direction], is_new=True)
        self._say(self.tr("The pack was removed. What it translated before is still there."))
        self._refresh()

    def _on_failed(self, error: Exception) -> None:
        self._busy("")
        if isinstance(error, NewsreaderError):
            self._say(" ".join(part for part in error_text(error) if part))
        else:
            self._notices.trouble(error)

    def _on_dialog_address_changed(self, address: str) -> None:
        self.index_address = address

    def _on_dialog_quick_draft_changed(self, on: bool) -> None:
        self.quick_draft = on
        self.quick_draft_changed.emit(on)

    def _busy(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.show_busy(text)

    def _say(self, text: str) -> None:
        if self._dialog is not None:
            self._dialog.show_status(text)
        else:
            self._notices.say(text)

    def _on_dialog_destroyed(self) -> None:
        self._dialog = None


def _store() -> "PackStore":
    """Its own, beside the models': what is on the disk is the truth, and the models may be at work for a while."""
    from newsreader.translation.packs import PackStore
    from newsreader.usecases.open_library import packs_folder

    return PackStore(packs_folder())
