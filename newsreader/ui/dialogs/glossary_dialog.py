"""The reader's glossary: how terms are to be translated, a table for each direction."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from newsreader.core.language import Language
from newsreader.core.lexicon import GlossaryEntry
from newsreader.ui.dialogs.glossary_model import CASE, TERM, TRANSLATION, GlossaryModel
from newsreader.ui.error_texts import language_name

_SOURCES = (Language.ENGLISH, Language.ARABIC)


class GlossaryDialog(QDialog):
    """Terms and their translations, written in place.

    Signals: ``add_wished(str, str, Language)`` with term, translation and the term's language;
    ``change_wished(GlossaryEntry)``, ``remove_wished(GlossaryEntry)``, ``undo_wished()``.
    """

    add_wished = Signal(str, str, object)
    change_wished = Signal(object)
    remove_wished = Signal(object)
    undo_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Glossary"))
        self.resize(640, 480)
        self._entries: tuple[GlossaryEntry, ...] = ()
        about = QLabel(
            self.tr("A machine’s sentence whose original has a term, but which lacks its translation, is marked."), self
        )
        about.setObjectName("muted")
        about.setWordWrap(True)
        self._tabs = QTabBar(self)
        self._tabs.setObjectName("directions")
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for source in _SOURCES:
            words = self.tr("From {source} to {target}")
            self._tabs.addTab(words.format(source=language_name(source), target=language_name(source.other)))
        self._model = GlossaryModel()
        self._table = QTableView(self)
        self._table.setObjectName("plain_table")
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.windowTitle())
        self._table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self._table.setFrameShape(QTableView.Shape.NoFrame)
        self._table.setShowGrid(False)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(34)
        self._table.horizontalHeader().setFixedHeight(36)
        self._table.horizontalHeader().setHighlightSections(False)
        self._table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._empty = QLabel(self.tr("No terms yet. Write one below with its translation."), self)
        self._empty.setObjectName("muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._term, self._translation = QLineEdit(self), QLineEdit(self)
        self._term.setPlaceholderText(self.tr("Term"))
        self._translation.setPlaceholderText(self.tr("Translation"))
        for field in (self._term, self._translation):
            field.setAccessibleName(field.placeholderText())
            field.returnPressed.connect(self._on_add)
        add = QPushButton(self.tr("Add"), self)
        self._remove = QPushButton(self.tr("Remove"), self)
        self._undo = QPushButton(self.tr("Undo"), self)
        close = QPushButton(self.tr("Close"), self)
        for button in (add, self._remove, self._undo, close):
            button.setAutoDefault(False)
        add.clicked.connect(self._on_add)
        self._remove.clicked.connect(self._on_remove)
        self._undo.clicked.connect(self._on_undo)
        close.clicked.connect(self.close)
        new = QHBoxLayout()
        new.setSpacing(8)
        new.addWidget(self._term, 1)
        new.addWidget(self._translation, 1)
        new.addWidget(add)
        self._status = QLabel(self)
        self._status.setObjectName("status")
        self._status.setWordWrap(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._status, 1)
        for button in (self._undo, self._remove, close):
            foot.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(about)
        layout.addWidget(self._tabs)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._empty, 1)
        layout.addLayout(new)
        layout.addLayout(foot)
        self._tabs.currentChanged.connect(self._show_rows)
        self._model.entry_changed.connect(self.change_wished)
        self._table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        QShortcut(Qt.Key.Key_Delete, self._table, self._on_remove, context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut("Ctrl+Z", self, self._on_undo)
        self._undo.hide()
        self._show_rows()
        self._term.setFocus()

    def set_source(self, source: Language) -> None:
        """Show the entries whose terms are in this language."""
        if source in _SOURCES:
            self._tabs.setCurrentIndex(_SOURCES.index(source))

    def set_entries(self, entries: tuple[GlossaryEntry, ...]) -> None:
        """All entries, of both directions."""
        self._entries = entries
        self._show_rows()

    def show_added(self) -> None:
        """The entry is in: the fields are free for the next."""
        self._term.clear()
        self._translation.clear()
        self._term.setFocus()

    def show_status(self, text: str, undo: bool = False) -> None:
        """Say how it went; ``undo`` offers to take it back."""
        self._status.setText(text)
        self._undo.setVisible(undo)

    def _source(self) -> Language:
        return _SOURCES[self._tabs.currentIndex()]

    def _show_rows(self) -> None:
        source = self._source()
        row = self._table.currentIndex().row()
        rows = tuple(entry for entry in self._entries if entry.source is source)
        self._model.set_rows(rows, source)
        self._table.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if source is Language.ENGLISH:
            self._table.horizontalHeader().setSectionResizeMode(CASE, QHeaderView.ResizeMode.ResizeToContents)
        for column in (TERM, TRANSLATION):
            self._table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for field, arabic in ((self._term, source is Language.ARABIC), (self._translation, source is Language.ENGLISH)):
            field.setLayoutDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)
        if rows and row >= 0:
            self._table.selectRow(min(row, len(rows) - 1))
        self._on_selection_changed()

    def _on_selection_changed(self) -> None:
        self._remove.setEnabled(self._table.selectionModel().hasSelection())

    def _on_add(self) -> None:
        self.add_wished.emit(self._term.text(), self._translation.text(), self._source())

    def _on_remove(self) -> None:
        entry = self._model.entry(self._table.currentIndex().row())
        if entry is not None:
            self.remove_wished.emit(entry)

    def _on_undo(self) -> None:
        if self._undo.isVisible():
            self._undo.hide()
            self.undo_wished.emit()
