"""The list's rows."""

from array import array
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsreader.core.article import ArticleId, ArticleSummary
from newsreader.ui.panes.wording import language_name, short_date

if TYPE_CHECKING:  # It brings the database with it.
    from newsreader.library.lists import ListedArticles

Index = QModelIndex | QPersistentModelIndex
_TOP_LEVEL = QModelIndex()
# Lines that are kept, and those on either side of the rows in view that stay when there are more.
MOST_LINES, _NEAR = 3000, 500


class ArticleModel(QAbstractListModel):
    """Stories as rows: the title to display, the whole summary under ``SUMMARY_ROLE``.

    Every story is a row from the beginning, so that the scroll bar, the keys and the way to the next unread one know
    all of them; what stands in a row comes when it is near the rows in view. Until then its summary is None.
    """

    SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
    # The title in the other language where it is shown instead, else None.
    TRANSLATED_ROLE = Qt.ItemDataRole.UserRole + 2
    # Whether a machine translated it.
    BY_MACHINE_ROLE = Qt.ItemDataRole.UserRole + 3

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = array("q")
        self._unread = bytearray()
        self._lines: dict[int, ArticleSummary] = {}
        self._translated: dict[ArticleId, str] = {}
        self._by_machine: frozenset[ArticleId] = frozenset()

    def set_list(self, listed: "ListedArticles", lines: tuple[ArticleSummary, ...]) -> None:
        """Show these stories, in this order; ``lines`` are those that are at hand.

        The rows stay what they are where the stories are the same as before: no reset.
        """
        same = listed.ids == self._ids
        if not same:
            self.beginResetModel()
        self._ids = listed.ids
        self._unread = bytearray(listed.unread)
        self._lines = {line.id: line for line in lines}
        if same:
            self._all_changed()
        else:
            self.endResetModel()

    def add_lines(self, lines: tuple[ArticleSummary, ...], near: int) -> None:
        """What stands in some of the rows; ``near`` is a row in view."""
        if len(self._lines) + len(lines) > MOST_LINES:
            kept = set(self._ids[max(0, near - _NEAR) : near + _NEAR])
            self._lines = {article_id: line for article_id, line in self._lines.items() if article_id in kept}
        self._lines.update((line.id, line) for line in lines)
        self._all_changed()

    def missing(self, start: int, stop: int) -> tuple[ArticleId, ...]:
        """The stories of ``range(start, stop)`` whose lines are not there yet, as far as there are such rows."""
        ids = self._ids[max(0, start) : max(0, stop)]
        return tuple(ArticleId(each) for each in ids if each not in self._lines)

    def update_row(self, row: ArticleSummary) -> bool:
        """Show a story's new state; False where it is not in the list."""
        number = self.row_of(row.id)
        if number is None:
            return False
        self._unread[number] = not row.read
        if row.id in self._lines:
            self._lines[row.id] = row
        index = self.index(number)
        self.dataChanged.emit(index, index)
        return True

    def set_translated_titles(self, titles: Mapping[ArticleId, str], by_machine: Collection[ArticleId] = ()) -> None:
        """Titles to show instead of the original ones, and which of them a machine translated."""
        self._translated = dict(titles)
        self._by_machine = frozenset(by_machine)
        self._all_changed()

    def row_of(self, article_id: ArticleId) -> int | None:
        """The row of a story, None where it is not in the list."""
        try:
            return self._ids.index(article_id)
        except ValueError:
            return None

    def article_id(self, row: int) -> ArticleId:
        """The story of a row. Raises IndexError."""
        return ArticleId(self._ids[row])

    def summary(self, row: int) -> ArticleSummary | None:
        """What stands in a row, None where it is not there yet. Raises IndexError."""
        return self._lines.get(self._ids[row])

    def find_unread(self, start: int, step: int) -> int | None:
        """The first unread row from ``start`` on, ``step`` 1 downwards or -1 upwards."""
        row = self._unread.find(1, max(0, start)) if step > 0 else self._unread.rfind(1, 0, max(0, start + 1))
        return row if row >= 0 else None

    def rowCount(self, parent: Index = _TOP_LEVEL) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        row = self._lines.get(self._ids[index.row()])
        if row is None:
            spoken = role == Qt.ItemDataRole.AccessibleTextRole
            return self.tr("Fetching this story from the library") if spoken else None
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

    def _all_changed(self) -> None:
        # The view draws anew what is in view, whatever the range is.
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

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
