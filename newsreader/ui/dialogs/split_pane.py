"""One name that is two: which of its spellings mean something else."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from newsreader.core.names import NameDetail
from newsreader.ui.models.names_model import own_names
from newsreader.ui.panes.counts import Counts
from newsreader.ui.text import isolate

_NAME_ROLE = int(Qt.ItemDataRole.UserRole)


class SplitPane(QWidget):
    """The spellings of a name, to be ticked.

    Signals: ``split_wished(NameId, tuple[str, ...])`` with the spellings that become a name of their own, ``closed()``.
    """

    split_wished = Signal(object, object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail: NameDetail | None = None
        self._title = QLabel(self)
        self._title.setObjectName("dialog_heading")
        about = QLabel(
            self.tr("They become a name of their own, in stories to come too. It can be undone."),
            self,
        )
        about.setObjectName("muted")
        for label in (self._title, about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._list = QListWidget(self)
        self._list.setObjectName("spellings")
        self._list.setAccessibleName(self.tr("Spellings"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._split = QPushButton(self.tr("Split"), self)
        self._split.setProperty("primary", True)
        cancel = QPushButton(self.tr("Cancel"), self)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (cancel, self._split):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(about)
        column.addWidget(self._list, 1)
        column.addLayout(buttons)
        self._list.itemChanged.connect(lambda _item: self._enable())
        self._list.itemActivated.connect(self._on_activated)
        self._split.clicked.connect(self._on_split)
        cancel.clicked.connect(self.closed)

    def begin(self, detail: NameDetail) -> None:
        """Ask which spellings mean something else."""
        self._detail = detail
        name = isolate(own_names(detail.summary)[0])
        self._title.setText(self.tr("Which spellings of {name} mean something else?").format(name=name))
        self._list.clear()
        for spelling in detail.spellings:
            stories = isolate(Counts().stories(spelling.stories))
            item = QListWidgetItem(f"{isolate(spelling.name)}   {stories}", self._list)
            item.setData(_NAME_ROLE, spelling.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self._list.setCurrentRow(0)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._enable()

    def ticked(self) -> tuple[str, ...]:
        """The spellings that were ticked."""
        items = [self._list.item(row) for row in range(self._list.count())]
        return tuple(item.data(_NAME_ROLE) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _enable(self) -> None:
        self._split.setEnabled(0 < len(self.ticked()) < self._list.count())

    def _on_activated(self, item: QListWidgetItem) -> None:
        checked = item.checkState() is Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)

    def _on_split(self) -> None:
        if self._detail is not None:
            self.split_wished.emit(self._detail.summary.id, self.ticked())
