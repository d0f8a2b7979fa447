"""Two names that are one: which other name this one is."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QPushButton, QVBoxLayout, QWidget

from newsreader.core.names import NameSummary
from newsreader.ui.dialogs.names_delegate import NamesDelegate
from newsreader.ui.models.names_model import NamesModel, name_of, own_names
from newsreader.ui.text import isolate
from newsreader.ui.theme import Theme


class MergePane(QWidget):
    """A field that completes to names of the library; Enter in it, or a double click, merges.

    Signals: ``words_changed(str)`` to be answered with ``set_choices``, ``merge_wished(NameSummary, NameSummary)``
    with the name that goes and the one it becomes, ``closed()``.
    """

    words_changed = Signal(str)
    merge_wished = Signal(object, object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary: NameSummary | None = None
        self._title = QLabel(self)
        self._title.setObjectName("dialog_heading")
        self._about = QLabel(
            self.tr("All its mentions count for the name you choose, those of stories to come too. It can be undone."),
            self,
        )
        self._about.setObjectName("muted")
        for label in (self._title, self._about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("The other name"))
        self._field.setAccessibleName(self._field.placeholderText())
        self._field.setClearButtonEnabled(True)
        self._field.installEventFilter(self)
        self._model = NamesModel(self)
        self._delegate = NamesDelegate(theme, self, with_star=False)
        self._list = QListView(self)
        self._list.setObjectName("merge_choices")
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Names to merge into"))
        self._merge = QPushButton(self.tr("Merge"), self)
        self._merge.setProperty("primary", True)
        cancel = QPushButton(self.tr("Cancel"), self)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (cancel, self._merge):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addLayout(buttons)
        self._field.textChanged.connect(self.words_changed)
        self._field.returnPressed.connect(self._on_merge)
        self._list.activated.connect(self._on_merge)
        self._list.selectionModel().currentChanged.connect(lambda *_: self._enable())
        self._merge.clicked.connect(self._on_merge)
        cancel.clicked.connect(self.closed)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._delegate.set_theme(theme)
        self._list.viewport().update()

    def begin(self, summary: NameSummary) -> None:
        """Ask what this name is."""
        self._summary = summary
        self._title.setText(self.tr("Which name is {name} the same as?").format(name=isolate(own_names(summary)[0])))
        self._model.set_rows(())
        self._field.blockSignals(True)
        self._field.clear()
        self._field.blockSignals(False)
        self._enable()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        # Names with a word in common come first to mind.
        self.words_changed.emit("")

    def set_choices(self, rows: tuple[NameSummary, ...]) -> None:
        """What the words mean, the likeliest first."""
        own = self._summary.id if self._summary is not None else None
        self._model.set_rows(tuple(row for row in rows if row.id != own))
        if self._model.rowCount() and self._field.text().strip():
            self._list.setCurrentIndex(self._model.index(0))
        self._enable()

    def _enable(self) -> None:
        self._merge.setEnabled(name_of(self._list.currentIndex()) is not None)

    def _on_merge(self, *_: object) -> None:
        into = name_of(self._list.currentIndex())
        if self._summary is not None and into is not None:
            self.merge_wished.emit(self._summary, into)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row = self._list.currentIndex().row() + step
                if 0 <= row < self._model.rowCount():
                    self._list.setCurrentIndex(self._model.index(row))
                return True
        return super().eventFilter(watched, event)
