"""The words looked up: read them over, go back to where they stood, hand them on."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from newsreader.core.language import Language
from newsreader.core.lexicon import LookedUpWord
from newsreader.ui.dialogs.words_delegate import WordsDelegate
from newsreader.ui.dialogs.words_model import WordsModel, matching_words, word_of
from newsreader.ui.error_texts import language_name
from newsreader.ui.theme import Theme


class WordsDialog(QDialog):
    """All words looked up, the latest first.

    Signals: ``open_wished(LookedUpWord)`` to go to its place, ``remove_wished(tuple[LookedUpWord, ...])``,
    ``undo_wished()``, ``export_wished()``.
    """

    open_wished = Signal(object)
    remove_wished = Signal(object)
    undo_wished = Signal()
    export_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Words looked up"))
        self.resize(720, 600)
        self._rows: tuple[LookedUpWord, ...] = ()
        self._which = QComboBox(self)
        self._which.addItem(self.tr("All words"), Language.UNKNOWN)
        for language in (Language.ENGLISH, Language.ARABIC):
            self._which.addItem(language_name(language), language)
        self._which.setAccessibleName(self.tr("Words of which language"))
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("Search words, meanings, sentences"))
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.setClearButtonEnabled(True)
        self._export = self._button(self.tr("Export for Anki…"))
        self._export.setToolTip(self.tr("All words with their meanings and sentences, as a table (TSV)"))
        top = QHBoxLayout()
        top.setContentsMargins(16, 12, 16, 12)
        top.setSpacing(8)
        top.addWidget(self._which)
        top.addWidget(self._search, 1)
        top.addWidget(self._export)
        self._model = WordsModel()
        self._delegate = WordsDelegate(theme)
        self._list = QListView(self)
        self._list.setObjectName("words_list")
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.windowTitle())
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setObjectName("muted")
        self._empty.setContentsMargins(48, 48, 48, 48)
        pages = QWidget(self)
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._empty)
        self._line = QWidget(self)
        self._line.setObjectName("undo_line")
        self._status = QLabel(self._line)
        self._status.setObjectName("status")
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._status.setWordWrap(True)
        self._undo = self._button(self.tr("Undo"))
        self._undo.setFlat(True)
        line = QHBoxLayout(self._line)
        line.setContentsMargins(16, 4, 16, 4)
        line.addWidget(self._status, 1)
        line.addWidget(self._undo)
        self._open = self._button(self.tr("Open the story"))
        self._remove = self._button(self.tr("Remove"))
        close = self._button(self.tr("Close"))
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.setSpacing(8)
        foot.addWidget(self._open)
        foot.addWidget(self._remove)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(pages, 1)
        layout.addWidget(self._line)
        layout.addLayout(foot)
        self._which.currentIndexChanged.connect(self._show_rows)
        self._search.textChanged.connect(self._show_rows)
        self._export.clicked.connect(self.export_wished)
        self._list.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._list.activated.connect(lambda _index: self._on_open())
        self._open.clicked.connect(self._on_open)
        self._remove.clicked.connect(self._on_remove)
        self._undo.clicked.connect(self._on_undo)
        close.clicked.connect(self.close)
        own = Qt.ShortcutContext.WidgetShortcut
        QShortcut(Qt.Key.Key_Delete, self._list, self._on_remove, context=own)
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(key, self._search, self._list.setFocus, context=own)
        QShortcut("Ctrl+F", self, self._search.setFocus)
        QShortcut("Ctrl+Z", self._list, self._on_undo, context=own)
        self.show_status("")
        self._show_rows()
        self._search.setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._delegate.set_theme(theme)
        self._list.viewport().update()

    def set_words(self, words: tuple[LookedUpWord, ...]) -> None:
        """All words looked up, in the order to show."""
        self._rows = words
        self._show_rows()

    def show_status(self, text: str, undo: bool = False) -> None:
        """Say how it went, "" for nothing; ``undo`` offers to take it back."""
        self._status.setText(text)
        self._undo.setVisible(undo)
        self._line.setVisible(bool(text))

    def _show_rows(self) -> None:
        index = self._list.currentIndex()
        current, row = word_of(index), max(0, index.row())
        rows = matching_words(self._rows, self._search.text(), Language(self._which.currentData()))
        self._model.set_rows(rows)
        if rows:
            # The same word as before; where it is gone, what has come into its place.
            found = self._model.row_of(current.id) if current is not None else 0
            row = found if found >= 0 else min(row, len(rows) - 1)
            how = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self._list.selectionModel().setCurrentIndex(self._model.index(row), how)
            self._list.scrollTo(self._model.index(row))
        self._empty.setText(self._empty_text())
        self._pages.setCurrentIndex(0 if rows else 1)
        self._export.setEnabled(bool(self._rows))
        self._on_selection_changed()

    def _empty_text(self) -> str:
        if self._rows:
            return self.tr("No word looked up is like this.")
        return self.tr("No word looked up yet. Double-click a word while reading, or press L with the cursor on it.")

    def _selected(self) -> tuple[LookedUpWord, ...]:
        indexes = sorted(self._list.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return tuple(word for index in indexes if (word := word_of(index)) is not None)

    def _on_selection_changed(self) -> None:
        selected = self._selected()
        self._remove.setEnabled(bool(selected))
        self._open.setEnabled(len(selected) == 1 and selected[0].article_id is not None)

    def _on_open(self) -> None:
        selected = self._selected()
        if len(selected) == 1:
            self.open_wished.emit(selected[0])

    def _on_remove(self) -> None:
        selected = self._selected()
        if selected:
            self.remove_wished.emit(selected)

    def _on_undo(self) -> None:
        if self._undo.isVisible():
            self.undo_wished.emit()

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button
