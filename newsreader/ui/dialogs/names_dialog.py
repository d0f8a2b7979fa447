"""People, bodies, places: the names of all stories, to be searched, followed, joined and parted."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import (
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

from newsreader.core.entity import EntityLabel
from newsreader.core.names import NameDetail, NameId, NameSummary
from newsreader.ui.dialogs.merge_pane import MergePane
from newsreader.ui.dialogs.name_pane import NamePane
from newsreader.ui.dialogs.names_delegate import NamesDelegate
from newsreader.ui.dialogs.split_pane import SplitPane
from newsreader.ui.models.names_model import NamesModel, name_of
from newsreader.ui.panes.chip import Chip
from newsreader.ui.panes.flow_layout import FlowLayout
from newsreader.ui.theme import Theme, icon, load_fonts

# What the switch stands on where it is not on a kind of names.
ALL, FOLLOWED = "", "followed"
_NAME, _MERGE, _SPLIT = range(3)


class NamesDialog(QDialog):
    """A window of its own: search and list, and beside it all about the name chosen.

    Signals: ``asked()`` when ``words()`` or ``kind()`` are others; ``name_chosen(NameId)``;
    ``open_wished(ArticleId, Span | None)``, ``follow_wished(NameId, bool)``, ``list_wished(NameSummary)``;
    ``merge_words_changed(str)``, ``merge_wished(NameSummary, NameSummary)``, ``split_wished(NameId, tuple[str, ...])``,
    ``undo_wished()``.
    """

    asked = Signal()
    name_chosen = Signal(object)
    open_wished = Signal(object, object)
    follow_wished = Signal(object, bool)
    list_wished = Signal(object)
    merge_words_changed = Signal(str)
    merge_wished = Signal(object, object)
    split_wished = Signal(object, object)
    undo_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("People, bodies, places"))
        self.resize(1000, 680)
        # To be chosen with the next rows; whose detail is shown or waited for.
        self._wanted: NameId | None = None
        self._awaited: NameId | None = None
        self._quiet = False
        faces = load_fonts()
        self._search = QLineEdit(self)
        self._search.setObjectName("name_search")
        self._search.setPlaceholderText(self.tr("Search in either language"))
        self._search.setAccessibleName(self._search.placeholderText())
        self._search.setClearButtonEnabled(True)
        glass = icon("search", theme, "text_muted")
        self._glass = self._search.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._chips: dict[str, Chip] = {}
        kinds = FlowLayout(gap=1)
        for kind, words in (
            (ALL, self.tr("All")),
            (EntityLabel.PERSON, self.tr("People")),
            (EntityLabel.ORG, self.tr("Bodies")),
            (EntityLabel.PLACE, self.tr("Places")),
            (EntityLabel.MISC, self.tr("Other")),
            (FOLLOWED, self.tr("Followed")),
        ):
            chip = self._chips[str(kind)] = Chip(words, theme, faces)
            chip.setAutoExclusive(True)
            chip.clicked.connect(self.asked)
            kinds.addWidget(chip)
        self._chips[ALL].setChecked(True)
        self._model = NamesModel(self)
        self._delegate = NamesDelegate(theme, self)
        self._list = _NamesView(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(self.windowTitle())
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setObjectName("muted")
        self._empty.setContentsMargins(32, 32, 32, 96)
        self._foot = QLabel(self)
        self._foot.setObjectName("muted")
        self._foot.setContentsMargins(16, 6, 16, 8)
        self._foot.setWordWrap(True)
        self._pane = NamePane(theme, self)
        self._merging = MergePane(theme, self)
        self._splitting = SplitPane(self)
        self._undo_line, self._undo_words, self._undo = self._build_undo_line()
        self._lay_out(kinds)
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._glass.setIcon(icon("search", theme, "text_muted"))
        for chip in self._chips.values():
            chip.set_theme(theme)
        self._delegate.set_theme(theme)
        self._list.viewport().update()
        self._pane.set_theme(theme)
        self._merging.set_theme(theme)

    def words(self) -> str:
        """What is searched for."""
        return self._search.text().strip()

    def kind(self) -> str:
        """A value of EntityLabel, ALL or FOLLOWED."""
        return next(kind for kind, chip in self._chips.items() if chip.isChecked())

    def shown(self) -> NameId | None:
        """The name beside the list."""
        return self._awaited

    def empty_text(self) -> str:
        """What stands in the place of the list, "" where there is one."""
        return self._empty.text() if self._lists.currentWidget() is self._empty else ""

    def ask_for(self, name_id: NameId, words: str, kind: str = ALL) -> None:
        """Search for a name and choose it once it is there."""
        self._wanted = name_id
        self._search.blockSignals(True)
        self._search.setText(words)
        self._search.blockSignals(False)
        self._chips[kind].setChecked(True)
        self._show_pane(_NAME)
        self.asked.emit()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.selectAll()

    def choose(self, name_id: NameId) -> None:
        """Choose a name with the next rows, whether they have it or not."""
        self._wanted = name_id

    def set_rows(self, rows: tuple[NameSummary, ...], empty_text: str = "", foot: str = "", keep: bool = False) -> None:
        """Show these names, with the first one chosen, or with ``keep`` the one that was chosen before."""
        wanted = self._wanted or (self.shown() if keep else None)
        self._wanted = None
        scrolled = self._list.verticalScrollBar().value()
        self._quiet = True
        self._model.set_rows(rows)
        row = self._model.row_of(wanted) if wanted is not None else 0 if rows else -1
        if row >= 0:
            self._list.setCurrentIndex(self._model.index(row))
            self._list.verticalScrollBar().setValue(scrolled if keep else 0)
            self._list.scrollTo(self._model.index(row))
        self._quiet = False
        self._empty.setText(empty_text)
        self._foot.setText(foot)
        self._foot.setVisible(bool(rows and foot))
        self._lists.setCurrentWidget(self._list if rows else self._empty)
        if row >= 0:
            self._show_summary(rows[row])
        elif wanted is not None:
            self._awaited = wanted
            self.name_chosen.emit(wanted)
        else:
            self._awaited = None
            self._right.setCurrentIndex(1)

    def show_detail(self, detail: NameDetail) -> None:
        """Show all about a name, if it is still the one chosen."""
        if detail.summary.id == self._awaited:
            self._pane.show_detail(detail)
            self._right.setCurrentIndex(0)

    def set_merge_choices(self, rows: tuple[NameSummary, ...]) -> None:
        """What the words of the merge mean."""
        self._merging.set_choices(rows)

    def say(self, text: str, undo: bool = False) -> None:
        """Say what was done at the foot of the window ("": nothing); ``undo`` offers to take it back."""
        self._undo_words.setText(text)
        self._undo.setVisible(undo)
        self._undo_line.setVisible(bool(text))

    def said(self) -> str:
        """What stands at the foot of the window."""
        return self._undo_words.text() if self._undo_line.isVisibleTo(self) else ""

    def _build_undo_line(self) -> tuple[QWidget, QLabel, QPushButton]:
        line = QWidget(self)
        line.setObjectName("undo_line")
        words = QLabel(line)
        words.setTextFormat(Qt.TextFormat.PlainText)
        undo = QPushButton(self.tr("Undo"), line)
        undo.setFlat(True)
        undo.setAutoDefault(False)
        undo.clicked.connect(self.undo_wished)
        row = QHBoxLayout(line)
        row.setContentsMargins(16, 4, 8, 4)
        row.addWidget(words, 1)
        row.addWidget(undo)
        line.hide()
        return line, words, undo

    def _lay_out(self, kinds: FlowLayout) -> None:
        leading = QWidget(self)
        column = QVBoxLayout(leading)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 8)
        head.setSpacing(8)
        head.addWidget(self._search)
        head.addLayout(kinds)
        column.addLayout(head)
        lists = QWidget(leading)
        self._lists = QStackedLayout(lists)
        self._lists.addWidget(self._list)
        self._lists.addWidget(self._empty)
        column.addWidget(lists, 1)
        column.addWidget(self._foot)
        panes = QWidget(self)
        self._panes = QStackedLayout(panes)
        for pane in (self._pane, self._merging, self._splitting):
            self._panes.addWidget(pane)
        right = QWidget(self)
        self._right = QStackedLayout(right)
        self._right.addWidget(panes)
        self._right.addWidget(QWidget(right))
        self._right.setCurrentIndex(1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(leading)
        splitter.addWidget(right)
        splitter.setSizes([420, 580])
        leading.setMinimumWidth(300)
        right.setMinimumWidth(320)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(splitter, 1)
        layout.addWidget(self._undo_line)

    def _connect(self) -> None:
        self._search.textChanged.connect(self.asked)
        self._search.returnPressed.connect(self._enter_list)
        self._search.installEventFilter(self)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._list.activated.connect(lambda _index: self._pane.take_focus())
        self._list.entered_detail.connect(self._pane.take_focus)
        self._list.typed.connect(self._on_typed)
        self._list.went_up.connect(self.focus_search)
        self._delegate.star_clicked.connect(lambda row: self.follow_wished.emit(row.id, not row.followed))
        pane = self._pane
        pane.open_wished.connect(self.open_wished)
        pane.follow_wished.connect(self.follow_wished)
        pane.list_wished.connect(self.list_wished)
        pane.left.connect(lambda: self._list.setFocus(Qt.FocusReason.OtherFocusReason))
        pane.merge_wished.connect(self._begin_merge)
        pane.split_wished.connect(self._begin_split)
        self._merging.words_changed.connect(self.merge_words_changed)
        self._merging.merge_wished.connect(self._on_merge)
        self._merging.closed.connect(lambda: self._show_pane(_NAME))
        self._splitting.split_wished.connect(self._on_split)
        self._splitting.closed.connect(lambda: self._show_pane(_NAME))
        QShortcut("Ctrl+Z", self, self.undo_wished.emit)
        QShortcut("Ctrl+W", self, self.close)
        for keys in ("Ctrl+F", "Ctrl+K"):
            QShortcut(keys, self, self.focus_search)

    def _show_pane(self, pane: int) -> None:
        back = self._panes.currentIndex() != _NAME and pane == _NAME
        self._panes.setCurrentIndex(pane)
        if back:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_summary(self, summary: NameSummary) -> None:
        if summary.id != self._awaited:
            self._show_pane(_NAME)
        self._awaited = summary.id
        self._pane.show_name(summary)
        self._right.setCurrentIndex(0)
        self.name_chosen.emit(summary.id)

    def _enter_list(self) -> None:
        if self._model.rowCount():
            if not self._list.currentIndex().isValid():
                self._list.setCurrentIndex(self._model.index(0))
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_merge(self) -> None:
        if self._pane.summary is not None:
            self._show_pane(_MERGE)
            self._merging.begin(self._pane.summary)

    def _begin_split(self) -> None:
        if self._pane.detail is not None:
            self._show_pane(_SPLIT)
            self._splitting.begin(self._pane.detail)

    def _on_merge(self, summary: NameSummary, into: NameSummary) -> None:
        self._show_pane(_NAME)
        self.merge_wished.emit(summary, into)

    def _on_split(self, name_id: NameId, spellings: tuple[str, ...]) -> None:
        self._show_pane(_NAME)
        self.split_wished.emit(name_id, spellings)

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        summary = name_of(current)
        if summary is not None and not self._quiet:
            self._show_summary(summary)

    def _on_typed(self, text: str) -> None:
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self._search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            self._enter_list()
            return True
        return super().eventFilter(watched, event)

    def reject(self) -> None:
        """Escape: first out of a merge or a split, then out of the window."""
        if self._panes.currentIndex() != _NAME:
            self._show_pane(_NAME)
        else:
            super().reject()


class _NamesView(QListView):
    """The names; letters go to the search field, the arrow towards the detail goes there.

    Signals: ``typed(str)``, ``entered_detail()``, ``went_up()`` from the first row.
    """

    typed = Signal(str)
    entered_detail = Signal()
    went_up = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("names")
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if event.key() == (Qt.Key.Key_Left if rtl else Qt.Key.Key_Right):
            self.entered_detail.emit()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.went_up.emit()
        elif event.text().strip() and event.text().isprintable() and not _has_command(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters go to the search field."""


def _has_command(event: QKeyEvent) -> bool:
    command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return bool(event.modifiers() & command)
