"""How far an import is."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from newsreader.ui.localization import number
from newsreader.ui.text import isolate

# Work shorter than this shows no bar at all.
PATIENCE_MS = 500


class ImportBar(QWidget):
    """The number of files done, the file at hand, and a way to stop.

    Signals: ``cancel_wished()``.
    """

    cancel_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("import_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._label = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        self._bar.setMaximumWidth(240)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setFlat(True)
        cancel.clicked.connect(self.cancel_wished)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(16)
        row.addWidget(self._label)
        row.addWidget(self._bar, 1)
        row.addStretch(1)
        row.addWidget(cancel)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self) -> None:
        """Work has begun; the bar comes up once it has lasted a moment."""
        self._label.setText(self.tr("Looking for files…"))
        self._bar.setRange(0, 1)
        self._bar.setValue(0)
        self._patience.start()

    def show_progress(self, done: int, total: int, name: str) -> None:
        """``done`` of ``total`` files are in; ``name`` is at hand."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        text = self.tr("Importing {number} of {total}: {file}")
        self._label.setText(text.format(number=number(min(done + 1, total)), total=number(total), file=isolate(name)))

    def end(self) -> None:
        """Work is over."""
        self._patience.stop()
        self.hide()
