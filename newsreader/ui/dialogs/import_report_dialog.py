"""What could not be brought in, one line a file."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from newsreader.ui.text import isolate, remove_isolates


class ImportReportDialog(QDialog):
    """Lists files with the reason why each was left out; ``lines`` are (file name, reason) pairs."""

    def __init__(self, lines: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Files left out"))
        self.resize(640, 360)
        self._lines = tuple(lines)
        heading = QLabel(self.tr("%n files could not be read", "", len(lines)), self)
        heading.setObjectName("dialog_heading")
        files = QListWidget(self)
        files.setWordWrap(True)
        files.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        files.setAccessibleName(heading.text())
        for name, reason in lines:
            # Most reasons name the file; those that do not get it in front.
            QListWidgetItem(reason if name in reason else f"{isolate(name)}: {reason}", files)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAutoDefault(False)
        copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(heading)
        layout.addWidget(files, 1)
        layout.addWidget(buttons)

    def _copy(self) -> None:
        text = "\n".join(f"{name}: {reason}" for name, reason in self._lines)
        QGuiApplication.clipboard().setText(remove_isolates(text))
