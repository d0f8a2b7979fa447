"""The list's rows."""

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsreader.core.article import ArticleId, ArticleSummary
from newsreader.ui.panes.wording import language_name, short_date

Index = QModelIndex | QPersistentModelIndex
_TOP_LEVEL = QModelIndex()


class ArticleModel(QAbstractListModel):
    """Stories as rows: the title to display, the whole summary under ``SUMMARY_ROLE``."""

    SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
    # The title in the other language where it is shown instead, else None.
    TRANSLATED_ROLE = Qt.ItemDataRole.UserRole + 2
    # Whether a machine translated it.
    BY_MACHINE_ROLE = Qt.ItemDataRole.UserRole + 3

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ArticleSummary] = []
        self._row_of: dict[ArticleId, int] | None = None
        self._translated: dict[ArticleId, str] = {}
        self._by_machine: frozenset[ArticleId] = frozenset()

    def set_rows(self, rows: tuple[ArticleSummary, ...]) -> None:
        """Show these stories, in this order."""
        self.beginResetModel()
        self._rows = list(rows)
        self._row_of = None
        self.endResetModel()

    def update_row(self, row: ArticleSummary) -> bool:
        """Show a story's new state; False where it is not in the list."""
        number = self.row_of(row.id)
        if number is None:
            return False
        self._rows[number] = row
        index = self.index(number)
        self.dataChanged.emit(index, index)
        return True

    def set_translated_titles(self, titles: Mapping[ArticleId, str], by_machine: Collection[ArticleId] = ()) -> None:
        """Titles to show instead of the original ones, and which of them a machine translated."""
        self._translated = dict(titles)
        self._by_machine = frozenset(by_machine)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row_of(self, article_id: ArticleId) -> int | None:
        """The row of a story, None where it is not in the list."""
        if self._row_of is None:
            self._row_of = {row.id: number for number, row in enumerate(self._rows)}
        return self._row_of.get(article_id)

    def summary(self, row: int) -> ArticleSummary:
        """The story of a row. Raises IndexError."""
        return self._rows[row]

    def find_unread(self, start: int, step: int) -> int | None:
        """The first unread row from ``start`` on, ``step`` 1 downwards or -1 upwards."""
        stop = len(self._rows) if step > 0 else -1
        return next(
            (row for row in range(max(0, start) if step > 0 else start, stop, step) if not self._rows[row].read), None
        )

    def rowCount(self, parent: Index = _TOP_LEVEL) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._translated.get(row.id, row.title)
        if role == self.SUMMARY_ROLE:
            return row
        if role == self.TRANSLATED_ROLE:
            return self._translated.get(row.id)
        if role == self.BY_MACHINE_ROLE:
            return row.id in self._translated and row.id in self._by_machine
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, row: ArticleSummary) -> str:
        """The row for a screen reader."""
        parts = [self._translated.get(row.id, row.title), row.source, short_date(row.published or row.added.date())]
        parts.append(language_name(row.language))
        if row.id in self._translated:
            machine = row.id in self._by_machine
            parts.append(self.tr("title translated by machine") if machine else self.tr("translated title"))
        if not row.read:
            parts.append(self.tr("unread"))
        if row.starred:
            parts.append(self.tr("starred"))
        return ", ".join(part for part in parts if part)
