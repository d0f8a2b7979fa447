"""The translation packs: what is installed, and what can be had from the net once the reader asks for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from newsreader.ui.dialogs.pack_row import PackLine, PackRow


class PacksDialog(QDialog):
    """One line a direction, and below them the way to more.

    ``address`` is that of the list of packs, "" for ``usual_address``. Signals: ``install_wished()`` from a file,
    ``remove_wished(PackInfo)``, ``look_wished(str)`` to ask the list at an address, ``address_changed(str)`` ("" for
    the usual one), ``download_wished(OfferedPack)``, ``pause_wished(OfferedPack)``, ``discard_wished(OfferedPack)``,
    ``quick_draft_changed(bool)``.
    """

    install_wished = Signal()
    remove_wished = Signal(object)
    look_wished = Signal(str)
    address_changed = Signal(str)
    download_wished = Signal(object)
    pause_wished = Signal(object)
    discard_wished = Signal(object)
    quick_draft_changed = Signal(bool)

    def __init__(self, address: str, usual_address: str, quick_draft: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Translation packs"))
        self.resize(720, 620)
        self._usual_address = usual_address
        self._packs: tuple[tuple[object, ...], ...] = ()
        self._lines: list[PackRow] = []
        about = self._muted(
            self.tr(
                "A pack translates in one direction, on this computer, without the network. "
                "Packs are files that end in .argosmodel, as Argos Translate publishes them."
            )
        )
        rows = QWidget(self)
        rows.setObjectName("page")
        column = QVBoxLayout(rows)
        # Room for the scroll bar at the trailing edge: margins are not mirrored.
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        column.setContentsMargins(12 if mirrored else 0, 0, 0 if mirrored else 12, 0)
        column.setSpacing(0)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(rows)
        self._draft = QCheckBox(self.tr("Quick draft: faster, with more mistakes"), self)
        self._draft.setChecked(quick_draft)
        self._draft.toggled.connect(self.quick_draft_changed)
        self._address = QLineEdit(address, self)
        self._address.setPlaceholderText(usual_address)
        self._address.setAccessibleName(self.tr("Address of the list of packs"))
        self._address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._address.setCursorPosition(0)
        self._address.editingFinished.connect(self._on_address_edited)
        self._look = QPushButton(self.tr("Look for packs online"), self)
        self._look.setAutoDefault(False)
        self._look.clicked.connect(self._on_look)
        online = QHBoxLayout()
        online.setSpacing(8)
        online.addWidget(self._address, 1)
        online.addWidget(self._look)
        told = self._muted(
            self.tr(
                "Nothing goes online before you press the button. It gets the list of packs from this address and asks "
                "the servers named there how large the packs are. Nothing else is sent."
            )
        )
        self._busy = QProgressBar(self)
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedHeight(4)
        self._status = QLabel(self)
        self._status.setObjectName("status")
        self._status.setWordWrap(True)
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        self._install = buttons.addButton(self.tr("Install from a file…"), QDialogButtonBox.ButtonRole.ActionRole)
        self._install.setAutoDefault(False)
        self._install.clicked.connect(self.install_wished)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 16)
        layout.setSpacing(12)
        layout.addWidget(about)
        layout.addWidget(area, 1)
        layout.addWidget(self._draft)
        layout.addLayout(online)
        layout.addWidget(told)
        layout.addWidget(self._busy)
        layout.addWidget(self._status)
        layout.addWidget(buttons)
        self.show_busy("")

    def show_lines(self, lines: Sequence[PackLine]) -> None:
        """Show packs; a line that was there before changes in its place."""
        packs = tuple((line.source, line.target, line.installed) for line in lines)
        if packs == self._packs:
            for row, line in zip(self._lines, lines, strict=True):
                row.show_line(line)
            return
        self._packs = packs
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._lines = [self._row(line) for line in lines]
        for row in self._lines:
            self._rows.addWidget(row)

    def show_busy(self, text: str) -> None:
        """Say what is being done; "" for nothing."""
        self._busy.setVisible(bool(text))
        self._install.setEnabled(not text)
        self._look.setEnabled(not text)
        self._status.setText(text)

    def show_status(self, text: str) -> None:
        """Say how it went."""
        self.show_busy("")
        self._status.setText(text)

    def _row(self, line: PackLine) -> PackRow:
        row = PackRow(line, self)
        row.download_wished.connect(self.download_wished)
        row.pause_wished.connect(self.pause_wished)
        row.discard_wished.connect(self.discard_wished)
        row.remove_wished.connect(self.remove_wished)
        return row

    def _muted(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setObjectName("muted")
        return label

    def _on_address_edited(self) -> None:
        self.address_changed.emit(self._address.text().strip())

    def _on_look(self) -> None:
        self.look_wished.emit(self._address.text().strip() or self._usual_address)
