"""The rows of the list of stories."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QLabel, QTableView, QWidget

from newsreader.ui.delegates.article_delegate import ROW_HEIGHT
from newsreader.ui.theme import FontFaces, Theme


class RowsView(QTableView):
    """One column of rows that says why it is empty, and leaves letters to the window's shortcuts.

    A table and not a list view: rows of one height cost a table nothing, where a list view measures every one.
    """

    escaped = Signal()

    def __init__(self, theme: Theme, faces: FontFaces, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalScrollBar().setSingleStep(24)
        self._empty = QLabel(self.viewport())
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setMargin(24)
        self._empty.setFont(faces.interface(13))
        self._empty.hide()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        palette = self._empty.palette()
        for role in (palette.ColorRole.WindowText, palette.ColorRole.Text):
            palette.setColor(role, theme.color("text_muted"))
        self._empty.setPalette(palette)
        self.viewport().update()

    def set_empty_text(self, title: str, hint: str) -> None:
        """Words for a list without rows."""
        self._empty.setText(f"{title}\n\n{hint}" if hint else title)

    def empty_text(self) -> str:
        """What it says while it is empty."""
        return self._empty.text() if self._empty.isVisibleTo(self) else ""

    def show_empty(self, empty: bool) -> None:
        """Whether the words stand there."""
        self._empty.setVisible(empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.viewport().size()
        self._empty.setGeometry(QRect(QPoint(0, 0), size).adjusted(0, 0, 0, -size.height() // 4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = self.model().rowCount() - 1
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and last >= 0:
            self.setCurrentIndex(self.model().index(0 if event.key() == Qt.Key.Key_Home else last, 0))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here."""
