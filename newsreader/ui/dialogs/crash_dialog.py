"""Something of ours went wrong: say so calmly."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget


class CrashDialog(QDialog):
    """What happened and where it is written down; the program goes on. ``details`` is the traceback."""

    def __init__(self, details: str, log_path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(640, 400)
        self._details = details
        heading = QLabel(self.tr("Newsreader made a mistake."), self)
        heading.setObjectName("dialog_title")
        text = QLabel(
            self.tr(
                "What you asked for last may not have happened. Your stories, quotations and notes are safe, and you "
                "can go on reading. If it happens again, send the details below to the people who make Newsreader."
            ),
            self,
        )
        text.setWordWrap(True)
        self._box = QPlainTextEdit(details, self)
        self._box.setReadOnly(True)
        self._box.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._box.setAccessibleName(self.tr("Details"))
        where = QLabel(self.tr("Also written to {file}").format(file=f"\u2066{log_path}\u2069"), self)
        where.setObjectName("muted")
        where.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        copy = buttons.addButton(self.tr("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._details))
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(text)
        layout.addWidget(self._box, 1)
        layout.addWidget(where)
        layout.addWidget(buttons)
