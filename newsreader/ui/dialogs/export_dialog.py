"""Hand kept quotations on: which, and in which form."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from newsreader.core.article import Article, ArticleId

if TYPE_CHECKING:
    from newsreader.usecases.export_quotations import ExportFormat


class ExportDialog(QDialog):
    """Asks which quotations and which format, then where to.

    ``count_all`` and ``count_story`` are how many there are; ``story`` is None where no story is open. Signals:
    ``export_wished(article_id | None, format, Path)``.
    """

    export_wished = Signal(object, str, object)

    def __init__(
        self, story: Article | None, count_all: int, count_story: int, folder: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export quotations"))
        self._story = story
        self._folder = folder
        self._all = QRadioButton(self.tr("All quotations kept (%n)", "", count_all), self)
        self._one = QRadioButton(self.tr("Those of this story (%n)", "", count_story), self)
        self._one.setEnabled(story is not None and count_story > 0)
        (self._one if self._one.isEnabled() else self._all).setChecked(True)
        which = QButtonGroup(self)
        which.addButton(self._all)
        which.addButton(self._one)
        self._formats: dict[ExportFormat, QRadioButton] = {
            "md": QRadioButton(self.tr("Markdown, to read and to paste into a text"), self),
            "csv": QRadioButton(self.tr("CSV, for a spreadsheet"), self),
            "json": QRadioButton(self.tr("JSON, for another program"), self),
        }
        formats = QButtonGroup(self)
        for button in self._formats.values():
            formats.addButton(button)
        self._formats["md"].setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 24, 32, 16)
        layout.setSpacing(8)
        layout.addWidget(self._heading(self.tr("Which")))
        layout.addWidget(self._all)
        layout.addWidget(self._one)
        layout.addSpacing(16)
        layout.addWidget(self._heading(self.tr("As")))
        for button in self._formats.values():
            layout.addWidget(button)
        layout.addSpacing(16)
        note = QLabel(self.tr("Every quotation goes with its speaker, story, source, date and translation."), self)
        note.setObjectName("muted")
        note.setWordWrap(True)
        layout.addWidget(note)
        layout.addSpacing(8)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        save = buttons.addButton(self.tr("Export…"), QDialogButtonBox.ButtonRole.AcceptRole)
        save.setEnabled(count_all > 0)
        save.setDefault(True)
        buttons.accepted.connect(self._choose_file)
        buttons.rejected.connect(self.close)
        layout.addWidget(buttons)

    def chosen_format(self) -> "ExportFormat":
        """The format chosen."""
        return next(name for name, button in self._formats.items() if button.isChecked())

    def chosen_story(self) -> ArticleId | None:
        """The story whose quotations go out, None for those of all."""
        return self._story.id if self._story is not None and self._one.isChecked() else None

    def _choose_file(self) -> None:
        suffix = self.chosen_format()
        proposed = str(Path(self._folder or Path.home()) / f"quotations.{suffix}")
        kinds = {"md": "Markdown (*.md)", "csv": "CSV (*.csv)", "json": "JSON (*.json)"}[suffix]
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export quotations"), proposed, kinds)
        if name:
            path = Path(name)
            if not path.suffix:
                path = path.with_suffix(f".{suffix}")
            self.export_wished.emit(self.chosen_story(), suffix, path)
            self.close()

    def _heading(self, text: str) -> QLabel:
        heading = QLabel(text, self)
        heading.setObjectName("dialog_heading")
        return heading
