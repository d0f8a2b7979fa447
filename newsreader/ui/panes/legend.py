"""The legend, which is also the switch: each kind wears its mark while it is on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from newsreader.ui.marks import LOOKS
from newsreader.ui.panes.chip import Chip
from newsreader.ui.panes.flow_layout import FlowLayout
from newsreader.ui.panes.page_marks import ALL_MARKS, MARK_NAMES
from newsreader.ui.panes.wording import kind_name
from newsreader.ui.theme import FontFaces, Theme


class Legend(QWidget):
    """One chip for each kind of mark.

    Signals: ``marks_changed(frozenset[str])`` when the reader switched one.
    """

    marks_changed = Signal(object)

    def __init__(self, theme: Theme, faces: FontFaces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, Chip] = {}
        row = FlowLayout(gap=2)
        self._hint = QLabel(self.tr("Hatched or dotted at the edge: a guess"), self)
        self._hint.setFont(faces.interface(11.5))
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(9, 0, 9, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._hint)
        for name in MARK_NAMES:
            chip = Chip(kind_name(name), theme, faces, LOOKS[name], self)
            chip.setToolTip(self.tr("Show or hide: {kind}").format(kind=kind_name(name)))
            chip.clicked.connect(self._on_chip_clicked)
            self._chips[name] = chip
            row.addWidget(chip)
        self.set_theme(theme)
        self.set_marks_shown(ALL_MARKS)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for chip in self._chips.values():
            chip.set_theme(theme)
        palette = self._hint.palette()
        palette.setColor(palette.ColorRole.WindowText, theme.color("text_muted"))
        self._hint.setPalette(palette)

    def set_marks_shown(self, names: frozenset[str]) -> None:
        """Which chips are on; emits nothing."""
        for name, chip in self._chips.items():
            chip.setChecked(name in names)

    def marks_shown(self) -> frozenset[str]:
        """Which chips are on."""
        return frozenset(name for name, chip in self._chips.items() if chip.isChecked())

    def chip(self, name: str) -> Chip:
        """The switch of one kind."""
        return self._chips[name]

    def _on_chip_clicked(self) -> None:
        self.marks_changed.emit(self.marks_shown())
