"""The translation packs that are installed."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsreader.core.language import Language
from newsreader.core.translation import PackInfo
from newsreader.ui.error_texts import language_name
from newsreader.ui.localization import in_window_direction
from newsreader.ui.text import isolate

_DIRECTIONS = ((Language.ENGLISH, Language.ARABIC), (Language.ARABIC, Language.ENGLISH))


class PacksDialog(QDialog):
    """One line a direction: which pack serves it, how big it is, or that there is none.

    Signals: ``install_wished()``, ``remove_wished(PackInfo)``.
    """

    install_wished = Signal()
    remove_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Translation packs"))
        self.resize(600, 360)
        about = QLabel(
            self.tr(
                "A pack translates in one direction, on this computer, without the network. "
                "Packs are files that end in .argosmodel, as Argos Translate publishes them."
            ),
            self,
        )
        about.setWordWrap(True)
        about.setObjectName("muted")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._busy = QProgressBar(self)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedHeight(4)
        self._status = QLabel(self)
        self._status.setObjectName("status")
        self._status.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        self._install = buttons.addButton(self.tr("Install from a file…"), QDialogButtonBox.ButtonRole.ActionRole)
        self._install.setDefault(True)
        self._install.clicked.connect(self.install_wished)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 16)
        layout.setSpacing(12)
        layout.addWidget(about)
        layout.addLayout(self._rows)
        layout.addStretch(1)
        layout.addWidget(self._busy)
        layout.addWidget(self._status)
        layout.addWidget(buttons)
        self.show_busy("")

    def show_packs(self, packs: Sequence[PackInfo]) -> None:
        """Show what is installed."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for source, target in _DIRECTIONS:
            serving = [pack for pack in packs if (pack.source, pack.target) == (source, target)]
            rows: list[PackInfo | None] = [*serving] or [None]
            for pack in rows:
                self._rows.addWidget(self._row(source, target, pack))

    def show_busy(self, text: str) -> None:
        """Say what is being done; "" for nothing."""
        self._busy.setVisible(bool(text))
        self._install.setEnabled(not text)
        self._status.setText(text)

    def show_status(self, text: str) -> None:
        """Say how it went."""
        self.show_busy("")
        self._status.setText(text)

    def _row(self, source: Language, target: Language, pack: PackInfo | None) -> QWidget:
        row = QFrame(self)
        row.setObjectName("pack_row")
        title = QLabel(
            self.tr("From {source} to {target}").format(source=language_name(source), target=language_name(target)), row
        )
        title.setObjectName("dialog_heading")
        if pack is None:
            detail = self.tr("No pack installed: stories show the translation that came with them, if any.")
        else:
            size = QLocale().formattedDataSize(pack.size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
            detail = in_window_direction(f"{isolate(pack.name)} · {isolate(pack.version)} · {isolate(size)}")
        line = QLabel(detail, row)
        line.setObjectName("muted")
        line.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(line)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 12, 0, 12)
        layout.addLayout(words, 1)
        if pack is not None:
            remove = QPushButton(self.tr("Remove"), row)
            remove.setAutoDefault(False)
            remove.clicked.connect(lambda _checked=False, pack=pack: self.remove_wished.emit(pack))
            layout.addWidget(remove)
        return row
