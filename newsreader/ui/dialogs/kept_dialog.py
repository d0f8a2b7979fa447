"""The quotations kept: read them over, note something, put a speaker right, hand them on."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from newsreader.core.article import ArticleId
from newsreader.core.quotation import KeptQuotation
from newsreader.ui.dialogs.kept_delegate import KeptDelegate
from newsreader.ui.dialogs.kept_detail import KeptDetail
from newsreader.ui.dialogs.kept_model import KeptModel, kept_of, matching
from newsreader.ui.text import remove_isolates
from newsreader.ui.theme import Theme


class KeptDialog(QDialog):
    """All quotations kept, or those of a story.

    Signals: ``open_wished(KeptQuotation)`` to go to its place, ``note_edited(id, str)``, ``speaker_edited(id, str)``,
    ``remove_wished(KeptQuotation)``, ``undo_wished()``, ``export_wished()``.
    """

    open_wished = Signal(object)
    note_edited = Signal(int, str)
    speaker_edited = Signal(int, str)
    remove_wished = Signal(object)
    undo_wished = Signal()
    export_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Quotations kept"))
        self.resize(920, 600)
        self._rows: tuple[KeptQuotation, ...] = ()
        self._story: ArticleId | None = None
        self._wanted = 0
        self._which = QComboBox(self)
        self._which.addItem(self.tr("All stories"))
        self._which.addItem(self.tr("This story"))
        self._which.setAccessibleName(self.tr("Which quotations"))
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Search quotations, speakers, notes"))
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.setClearButtonEnabled(True)
        self._export = QPushButton(self.tr("Export…"), self)
        self._export.setAutoDefault(False)
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 16, 12)
        top.setSpacing(8)
        top.addWidget(self._which)
        top.addWidget(self._search, 1)
        top.addWidget(self._export)
        self._model = KeptModel()
        self._delegate = KeptDelegate(theme)
        self._list = QListView(self)
        self._list.setObjectName("kept_list")
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.windowTitle())
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setObjectName("muted")
        self._empty.setContentsMargins(48, 48, 48, 48)
        self._detail = KeptDetail(theme, self)
        self._undo_line = QWidget(self)
        self._undo_line.setObjectName("undo_line")
        undo = QPushButton(self.tr("Undo"), self._undo_line)
        undo.setFlat(True)
        undo.setAutoDefault(False)
        undo.clicked.connect(self._on_undo)
        undo_row = QHBoxLayout(self._undo_line)
        undo_row.setContentsMargins(16, 4, 8, 4)
        undo_row.addWidget(QLabel(self.tr("Quotation removed."), self._undo_line), 1)
        undo_row.addWidget(undo)
        self._undo_line.hide()
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._list)
        splitter.addWidget(self._detail)
        splitter.setSizes([380, 540])
        pages = QWidget(self)
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(splitter)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(pages, 1)
        layout.addWidget(self._undo_line)
        self._which.currentIndexChanged.connect(self._show_rows)
        self._search.textChanged.connect(self._show_rows)
        self._export.clicked.connect(self.export_wished)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._list.activated.connect(self._on_activated)
        detail = self._detail
        detail.open_wished.connect(self.open_wished)
        detail.note_edited.connect(self.note_edited)
        detail.speaker_edited.connect(self.speaker_edited)
        detail.remove_wished.connect(self._on_remove)
        detail.copy_wished.connect(self._on_copy)
        QShortcut(Qt.Key.Key_Delete, self._list, lambda: self._remove_current())
        QShortcut("Ctrl+Z", self, self._on_undo)
        self._show_rows()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._delegate.set_theme(theme)
        self._detail.set_theme(theme)
        self._list.viewport().update()

    def set_story(self, article_id: ArticleId | None) -> None:
        """The story that "this story" means."""
        self._story = article_id
        self._show_rows()

    def set_rows(self, rows: tuple[KeptQuotation, ...]) -> None:
        """All quotations kept, in the order to show."""
        self._rows = rows
        self._show_rows()
        if self._wanted:
            self.edit_note(self._wanted)

    def edit_note(self, kept_id: int) -> None:
        """Go to a quotation, with the cursor in its note; one that is not shown yet is gone to once it is."""
        self._search.clear()
        self._which.setCurrentIndex(0)
        row = self._model.row_of(kept_id)
        self._wanted = kept_id if row < 0 else 0
        if row >= 0:
            self._list.setCurrentIndex(self._model.index(row))
            self._detail.focus_note()

    def save_edits(self) -> None:
        """Send what was typed and not sent yet."""
        self._detail.save_edits()

    def _show_rows(self) -> None:
        self._detail.save_edits()
        current = kept_of(self._list.currentIndex())
        rows = self._rows
        if self._which.currentIndex() == 1:
            rows = tuple(kept for kept in rows if kept.article_id == self._story)
        rows = matching(rows, self._search.text())
        self._model.set_rows(rows)
        if rows:
            row = max(0, self._model.row_of(current.id)) if current is not None else 0
            self._list.setCurrentIndex(self._model.index(row))
        self._empty.setText(self._empty_text())
        self._pages.setCurrentIndex(0 if rows else 1)
        self._export.setEnabled(bool(self._rows))

    def _empty_text(self) -> str:
        if self._search.text().strip():
            return self.tr("No quotation has these words.")
        if self._rows:
            return self.tr("Nothing kept from this story yet.")
        return self.tr("Nothing kept yet. Click into a quotation while reading, or select some words, and press B.")

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        kept = kept_of(current)
        if kept is not None:
            self._detail.show_quotation(kept)

    def _on_activated(self, index: QModelIndex) -> None:
        kept = kept_of(index)
        if kept is not None:
            self.open_wished.emit(kept)

    def _remove_current(self) -> None:
        kept = kept_of(self._list.currentIndex())
        if kept is not None:
            self._on_remove(kept)

    def _on_remove(self, kept: KeptQuotation) -> None:
        self._detail.save_edits()
        self.remove_wished.emit(kept)
        self._undo_line.show()

    def _on_undo(self) -> None:
        if self._undo_line.isVisible():
            self._undo_line.hide()
            self.undo_wished.emit()

    def _on_copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(remove_isolates(text))

    def hideEvent(self, event: object) -> None:
        self._detail.save_edits()
        super().hideEvent(event)  # type: ignore[arg-type]  # Qt gives a QHideEvent
