"""The packs' dialog: nothing goes online unasked, downloads can be paused, and the reader reads on."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from newsreader.core.language import Language
from newsreader.core.translation import PackInfo
from newsreader.settings import Settings
from newsreader.translation.index import AvailablePack
from newsreader.translation.packs import PackStore
from newsreader.ui.dialogs.pack_row import DownloadState, PackDownload, PackLine, PackRow
from newsreader.ui.dialogs.packs_dialog import PacksDialog
from newsreader.ui.tasks import InlineExecutor, Room, Tasks, make_executors
from newsreader.ui.text import remove_isolates
from newsreader.usecases.open_library import packs_folder
from newsreader.usecases.packs import InstalledPack, OfferedPack, downloads_folder

from ..pack_site import PackSite, serve_packs

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

Open = Callable[..., "Desk"]

EN, AR = Language.ENGLISH, Language.ARABIC
NEW = AvailablePack(EN, AR, "translate-en_ar", "1.9", ("https://packs.example/1",))


@pytest.fixture
def desk(open_window: Open, library_path: Path, qtbot: QtBot) -> Iterator["Desk"]:
    desk = open_window(library_path)
    qtbot.waitUntil(lambda: desk.window.reading.article is not None)
    yield desk


@pytest.fixture
def site() -> Iterator[PackSite]:
    with serve_packs() as site:
        yield site


def words(widget: QLabel | PackRow | PacksDialog) -> str:
    """All that it says and that can be seen."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return remove_isolates("\n".join(label.text() for label in labels)).replace("\u200e", "")


def buttons(widget: PackRow | PacksDialog) -> dict[str, QPushButton]:
    found = widget.findChildren(QPushButton)
    return {button.text(): button for button in found if button.isVisibleTo(widget) and button.isEnabled()}


def row_of(line: PackLine, qtbot: QtBot) -> PackRow:
    row = PackRow(line)
    qtbot.addWidget(row)
    return row


def installed(version: str = "1.0", missing: str = "") -> InstalledPack:
    info = PackInfo(EN, AR, "translate-en_ar", version, 98_000_000, "/packs/one")
    return InstalledPack(info, missing, "# About\n\nLicence: CC0", "Licence: CC0", "ab")


def test_a_row_says_what_is_here_and_what_can_be_had(qtbot: QtBot) -> None:
    row = row_of(PackLine(EN, AR), qtbot)
    assert "No pack installed" in words(row)
    assert buttons(row) == {}
    row.show_line(PackLine(EN, AR, installed(), OfferedPack(NEW, 95_000_000, 0, True)))
    assert "version 1.0 · 98.0 MB on the disk" in words(row)
    assert "Licence: CC0" in words(row)
    assert "version 1.9, 95.0 MB to download" in words(row)
    assert "licence and readme come with it" in words(row)
    assert set(buttons(row)) == {"Readme", "Remove", "Update"}
    row.show_line(PackLine(EN, AR, installed("1.9"), OfferedPack(NEW, 95_000_000, 0, False)))
    assert "nothing newer" in words(row)
    assert set(buttons(row)) == {"Readme", "Remove"}
    row.show_line(PackLine(EN, AR, installed(missing="model/model.bin")))
    assert "model/model.bin is missing" in words(row)


def test_a_row_tells_how_far_a_download_is(qtbot: QtBot) -> None:
    offered = OfferedPack(NEW, 95_000_000, 0, True)
    going = PackDownload(DownloadState.RUNNING, 12_000_000, 95_000_000, 3_000_000.0, 27.6)
    row = row_of(PackLine(EN, AR, None, offered, going), qtbot)
    assert "12.0 MB of 95.0 MB · 3.0 MB a second · 28 seconds left" in words(row)
    assert set(buttons(row)) == {"Pause", "Discard"}
    row.show_line(PackLine(EN, AR, None, offered, PackDownload(DownloadState.RUNNING, 12_000_000)))
    assert row._bar.maximum() == 0 and "12.0 MB" in words(row)
    row.show_line(PackLine(EN, AR, None, offered, PackDownload(DownloadState.PAUSED, 12_000_000, 95_000_000)))
    assert "12.0 MB of 95.0 MB · paused" in words(row)
    assert set(buttons(row)) == {"Resume", "Discard"}
    row.show_line(PackLine(EN, AR, None, offered, PackDownload(DownloadState.INSTALLING, 95_000_000, 95_000_000)))
    assert "Checking and installing" in words(row)
    assert buttons(row) == {}


def test_a_readme_opens_and_closes(qtbot: QtBot) -> None:
    row = row_of(PackLine(EN, AR, installed()), qtbot)
    row.show()
    buttons(row)["Readme"].click()
    assert row._readme.isVisible()
    assert row._readme.toPlainText().startswith("# About")
    buttons(row)["Readme"].click()
    assert not row._readme.isVisible()


@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_pack_is_found_and_downloaded_once_asked(desk: "Desk", site: PackSite, qtbot: QtBot) -> None:
    dialog = desk.window.packs.show()
    dialog.findChildren(QLineEdit)[0].setText(f"{site.address}/index.json")
    qtbot.waitUntil(lambda: "No pack installed" in words(dialog))
    assert site.asked == []
    buttons(dialog)["Look for packs online"].click()
    qtbot.waitUntil(lambda: "can be had." in words(dialog))
    assert f"{len(site.data) / 1e6:.1f} MB to download" in words(dialog)
    # The size was learnt without getting the pack.
    assert (site.asked, site.heads) == (["/index.json"], ["/gone", "/pack"])
    with qtbot.waitSignal(desk.window.packs.installed):
        buttons(dialog)["Download"].click()
    qtbot.waitUntil(lambda: "nothing newer" in words(dialog))
    assert "Licence: GPL-3.0-or-later" in words(dialog)
    assert [info.version for info in PackStore(packs_folder()).installed()] == ["0.1"]
    site.version = "0.2"
    buttons(dialog)["Look for packs online"].click()
    qtbot.waitUntil(lambda: "Update" in buttons(dialog))


@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_list_that_cannot_be_had_is_told_in_words(desk: "Desk", site: PackSite, qtbot: QtBot) -> None:
    dialog = desk.window.packs.show()
    desk.window.packs.look(f"{site.address}/nowhere")
    qtbot.waitUntil(lambda: "There is nothing at" in words(dialog))
    assert "Look for packs online" in buttons(dialog)
    desk.window.packs.look("ftp://packs.example/")
    qtbot.waitUntil(lambda: "not a web address" in words(dialog))


@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_download_is_paused_resumed_and_discarded(desk: "Desk", site: PackSite, qtbot: QtBot) -> None:
    # Real threads for the network; the others answer at once.
    executors = {room: InlineExecutor() for room in Room} | {Room.NETWORK: make_executors()[Room.NETWORK]}
    desk.rooms._tasks = Tasks(executors, desk.bugs.append)
    packs = desk.window.packs
    dialog = packs.show()
    packs.look(f"{site.address}/index.json")
    qtbot.waitUntil(lambda: "Download" in buttons(dialog))
    site.ranges.clear()
    site.go_on.clear()
    buttons(dialog)["Download"].click()
    qtbot.waitUntil(lambda: any(part.stat().st_size > 400_000 for part in downloads_folder().glob("*.part")))
    buttons(dialog)["Pause"].click()
    assert "stopping…" in words(dialog)
    site.go_on.set()
    qtbot.waitUntil(lambda: "paused" in words(dialog))
    assert PackStore(packs_folder()).installed() == ()
    site.go_on.clear()
    buttons(dialog)["Resume"].click()
    qtbot.waitUntil(lambda: len(site.ranges) == 2)
    assert site.ranges[1].startswith("bytes=")
    buttons(dialog)["Discard"].click()
    site.go_on.set()
    qtbot.waitUntil(lambda: "Download" in buttons(dialog))
    buttons(dialog)["Download"].click()
    qtbot.waitUntil(lambda: "nothing newer" in words(dialog), timeout=15000)
    assert site.ranges[2] == ""


def test_address_and_draft_are_settings(open_window: Open, library_path: Path, qtbot: QtBot) -> None:
    desk = open_window(library_path, Settings(language="en", theme="light", pack_index="https://packs.example/list"))
    dialog = desk.window.packs.show()
    field = dialog.findChildren(QLineEdit)[0]
    assert field.text() == "https://packs.example/list"
    field.clear()
    field.editingFinished.emit()
    dialog.findChildren(QCheckBox)[0].click()
    assert (desk.window.settings().pack_index, desk.window.settings().quick_draft) == ("", True)
