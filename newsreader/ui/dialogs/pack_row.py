"""One translation pack in the dialog: what is here, what can be had, and how its download stands."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsreader.core.language import Language, dominant_direction
from newsreader.ui.error_texts import language_name
from newsreader.ui.localization import in_window_direction
from newsreader.ui.text import isolate
from newsreader.usecases.packs import InstalledPack, OfferedPack

_STEPS = 1000
_README_HEIGHT = 150


class DownloadState(StrEnum):
    """PAUSING: its thread has not noticed yet. INSTALLING: all is here and being checked."""

    RUNNING = "running"
    PAUSING = "pausing"
    PAUSED = "paused"
    INSTALLING = "installing"


@dataclass(frozen=True, slots=True)
class PackDownload:
    """How far a download is, in bytes; ``total`` 0 and ``seconds_left`` None where they are not known."""

    state: DownloadState
    received: int = 0
    total: int = 0
    bytes_per_second: float = 0.0
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class PackLine:
    """What is to be shown of a direction, or of one of its packs where several are installed."""

    source: Language
    target: Language
    installed: InstalledPack | None = None
    offered: OfferedPack | None = None
    download: PackDownload | None = None


class PackRow(QFrame):
    """A line of the dialog.

    Signals: ``download_wished(OfferedPack)`` to begin or go on, ``pause_wished(OfferedPack)``,
    ``discard_wished(OfferedPack)``, ``remove_wished(PackInfo)``.
    """

    download_wished = Signal(object)
    pause_wished = Signal(object)
    discard_wished = Signal(object)
    remove_wished = Signal(object)

    def __init__(self, line: PackLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pack_row")
        self._line = line
        title = QLabel(
            self.tr("From {source} to {target}").format(
                source=language_name(line.source), target=language_name(line.target)
            ),
            self,
        )
        title.setObjectName("dialog_heading")
        self._detail = self._label("muted")
        self._trouble = self._label("warning")
        self._licence = self._label("muted")
        self._offer = self._label("")
        self._bar = QProgressBar(self)
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        self._progress = self._label("muted")
        self._readme = QPlainTextEdit(self)
        self._readme.setReadOnly(True)
        self._readme.setFixedHeight(_README_HEIGHT)
        self._readme.setAccessibleName(self.tr("What the pack says about itself"))
        self._readme.hide()
        words = QVBoxLayout()
        words.setSpacing(3)
        for widget in (title, self._detail, self._trouble, self._licence, self._offer, self._bar, self._progress):
            words.addWidget(widget)
        self._download = self._button(lambda: self.download_wished.emit(self._line.offered))
        self._pause = self._button(lambda: self.pause_wished.emit(self._line.offered), self.tr("Pause"))
        self._discard = self._button(lambda: self.discard_wished.emit(self._line.offered), self.tr("Discard"))
        self._about = self._button(self._toggle_readme, self.tr("Readme"))
        self._remove = self._button(self._wish_remove, self.tr("Remove"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._about, self._remove, self._discard, self._pause, self._download):
            buttons.addWidget(button)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addLayout(words, 1)
        top.addLayout(buttons)
        top.setAlignment(buttons, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._readme)
        self.show_line(line)

    def show_line(self, line: PackLine) -> None:
        """Show what has become of it."""
        self._line = line
        installed, offered, download = line.installed, line.offered, line.download
        _say(self._detail, _installed_words(installed))
        trouble = QCoreApplication.translate("PackRow", "{part} is missing: remove the pack and get it again.")
        _say(self._trouble, trouble.format(part=isolate(installed.missing)) if installed and installed.missing else "")
        _say(self._licence, isolate(installed.licence) if installed else "")
        _say(self._offer, _offer_words(line))
        _say(self._progress, _download_words(download, self._time_left(download)) if download else "")
        self._bar.setVisible(download is not None)
        if download is not None:
            # Where the server does not say how much there is, the bar only shows that something comes.
            self._bar.setRange(0, 0 if download.state is DownloadState.RUNNING and not download.total else _STEPS)
            share = download.received / download.total if download.total else 0.0
            self._bar.setValue(round(min(share, 1.0) * _STEPS))
        state = download.state if download else None
        wanted = offered is not None and (offered.is_new or bool(installed and installed.missing))
        self._download.setText(_download_button_words(line))
        self._download.setVisible(state is DownloadState.PAUSED or (wanted and state is None))
        self._pause.setVisible(state in (DownloadState.RUNNING, DownloadState.PAUSING))
        self._pause.setEnabled(state is DownloadState.RUNNING)
        self._discard.setVisible(state in (DownloadState.RUNNING, DownloadState.PAUSED))
        self._remove.setVisible(installed is not None and state is None)
        self._about.setVisible(bool(installed and installed.readme) and state is None)
        readme = installed.readme if installed else ""
        if readme != self._readme.toPlainText():
            self._readme.setPlainText(readme)
            own = dominant_direction(readme)
            self._readme.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if own == "rtl" else Qt.LayoutDirection.LeftToRight
            )
        if not readme:
            self._readme.hide()

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _button(self, wish: Callable[[], object], text: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: wish())
        return button

    def _time_left(self, download: PackDownload) -> str:
        seconds = download.seconds_left
        if seconds is None:
            return ""
        if seconds < 60:
            return self.tr("%n seconds left", "", max(1, round(seconds)))
        return self.tr("%n minutes left", "", round(seconds / 60))

    def _wish_remove(self) -> None:
        if self._line.installed is not None:
            self.remove_wished.emit(self._line.installed.info)

    def _toggle_readme(self) -> None:
        self._readme.setVisible(not self._readme.isVisible())


def size_words(size_bytes: float) -> str:
    """A size as people say it, in the reader's digits."""
    return QLocale().formattedDataSize(round(size_bytes), 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _say(label: QLabel, words: str) -> None:
    label.setText(in_window_direction(words) if words else "")
    label.setVisible(bool(words))


def _installed_words(installed: InstalledPack | None) -> str:
    if installed is None:
        return QCoreApplication.translate(
            "PackRow", "No pack installed: stories show the translation that came with them, if any."
        )
    version = QCoreApplication.translate("PackRow", "version {version}")
    size = QCoreApplication.translate("PackRow", "{size} on the disk")
    info = installed.info
    parts = (info.name, version.format(version=isolate(info.version)), size.format(size=size_words(info.size_bytes)))
    return " · ".join(isolate(part) for part in parts)


def _offer_words(line: PackLine) -> str:
    offered = line.offered
    if offered is None or line.download is not None:
        return ""
    version, size = isolate(offered.pack.version), isolate(size_words(offered.download_bytes))
    if not offered.is_new:
        words = QCoreApplication.translate("PackRow", "The list has version {version}: nothing newer.")
        return words.format(version=version)
    if offered.download_bytes:
        words = QCoreApplication.translate("PackRow", "To be had: version {version}, {size} to download")
    else:
        words = QCoreApplication.translate("PackRow", "To be had: version {version}, size not told")
    come = QCoreApplication.translate("PackRow", "Its licence and readme come with it.")
    return f"{words.format(version=version, size=size)}\n{come}"


def _download_button_words(line: PackLine) -> str:
    if line.download is not None:
        return QCoreApplication.translate("PackRow", "Resume")
    if line.installed is not None and line.offered is not None and line.offered.is_new:
        return QCoreApplication.translate("PackRow", "Update")
    return QCoreApplication.translate("PackRow", "Download")


def _download_words(download: PackDownload, time_left: str) -> str:
    if download.state is DownloadState.INSTALLING:
        return QCoreApplication.translate("PackRow", "Checking and installing the pack…")
    if download.total:
        words = QCoreApplication.translate("PackRow", "{received} of {total}")
        parts = [words.format(received=size_words(download.received), total=size_words(download.total))]
    else:
        parts = [size_words(download.received)]
    if download.state is DownloadState.PAUSED:
        parts.append(QCoreApplication.translate("PackRow", "paused"))
    elif download.state is DownloadState.PAUSING:
        parts.append(QCoreApplication.translate("PackRow", "stopping…"))
    elif download.bytes_per_second:
        words = QCoreApplication.translate("PackRow", "{speed} a second")
        parts.append(words.format(speed=size_words(download.bytes_per_second)))
        if time_left:
            parts.append(time_left)
    return " · ".join(isolate(part) for part in parts)
