"""Places to find again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from newsreader.core.article import Bookmark
from newsreader.core.language import dominant_direction
from newsreader.ui.localization import short_date


class BookmarksDialog(QDialog):
    """The bookmarks of all stories, each with its first words.

    Signals: ``open_wished(Bookmark)``, ``remove_wished(Bookmark)``.
    """

    open_wished = Signal(object)
    remove_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bookmarks"))
        self.resize(560, 400)
        self._list = QListWidget(self)
        self._list.setWordWrap(True)
        self._list.setFrameShape(QListWidget.Shape.NoFrame)
        self._list.setAccessibleName(self.windowTitle())
        self._list.itemActivated.connect(lambda item: self.open_wished.emit(item.data(Qt.ItemDataRole.UserRole)))
        empty = QLabel(self.tr("No bookmarks yet. Press Ctrl+D to mark the place you are reading."), self)
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setWordWrap(True)
        empty.setObjectName("muted")
        pages = QWidget(self)
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self._list)
        self._pages.addWidget(empty)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setAutoDefault(False)
        self._remove = buttons.addButton(self.tr("Remove"), QDialogButtonBox.ButtonRole.ActionRole)
        self._remove.setAutoDefault(False)
        self._remove.clicked.connect(self._on_remove)
        buttons.rejected.connect(self.close)
        QShortcut(Qt.Key.Key_Delete, self._list, self._on_remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(pages, 1)
        layout.addWidget(buttons)
        self.show_bookmarks(())

    def show_bookmarks(self, rows: Sequence[tuple[Bookmark, str]]) -> None:
        """Show bookmarks, each with its story's title; the one that was chosen stays so."""
        item, scrolled = self._list.currentItem(), self._list.verticalScrollBar().value()
        chosen = item.data(Qt.ItemDataRole.UserRole).id if item is not None else None
        self._list.clear()
        for bookmark, title in rows:
            item = QListWidgetItem(f"{title}\n{bookmark.note}…\n{short_date(bookmark.created)}", self._list)
            rtl = dominant_direction(title) == "rtl"
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
            item.setData(Qt.ItemDataRole.UserRole, bookmark)
        self._pages.setCurrentIndex(0 if rows else 1)
        self._remove.setEnabled(bool(rows))
        if rows:
            places = [place for place, (bookmark, _title) in enumerate(rows) if bookmark.id == chosen]
            self._list.setCurrentRow(places[0] if places else 0)
            self._list.verticalScrollBar().setValue(scrolled if places else 0)

    def _on_remove(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.remove_wished.emit(item.data(Qt.ItemDataRole.UserRole))
