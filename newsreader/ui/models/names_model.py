"""Names as rows, each with its mentions over the time that the list covers."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from newsreader.core.language import count_scripts
from newsreader.core.names import MonthCount, NameId, NameSummary
from newsreader.ui.panes.wording import kind_of_name, name_counts, unread_count
from newsreader.ui.text import remove_isolates

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
# As many bars as fit into the width a row has for them.
MOST_BARS = 18


class NamesModel(QAbstractListModel):
    """Rows in, roles out. ``NAME_ROLE`` gives the NameSummary, ``BARS_ROLE`` its mentions as shares of its best bar."""

    NAME_ROLE = int(Qt.ItemDataRole.UserRole) + 1
    BARS_ROLE = NAME_ROLE + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[NameSummary, ...] = ()
        self._bars: list[tuple[float, ...]] = []

    def set_rows(self, rows: tuple[NameSummary, ...]) -> None:
        """Show these names, in this order."""
        self.beginResetModel()
        self._rows = rows
        first = min((row.months[0].month for row in rows if row.months), default=None)
        last = max((row.months[-1].month for row in rows if row.months), default=None)
        self._bars = [bars(row.months, first, last, MOST_BARS) for row in rows]
        self.endResetModel()

    def row_of(self, name_id: NameId) -> int:
        """The row of a name, -1 where it is not shown."""
        return next((number for number, row in enumerate(self._rows) if row.id == name_id), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == self.NAME_ROLE:
            return row
        if role == self.BARS_ROLE:
            return self._bars[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return own_names(row)[0]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def _spoken(self, row: NameSummary) -> str:
        """The row for a screen reader."""
        parts = [*own_names(row), kind_of_name(row.label), name_counts(row)]
        if row.followed:
            parts.append(self.tr("followed"))
        if unread := unread_count(row):
            parts.append(self.tr("unread: {count}").format(count=unread))
        return ", ".join(remove_isolates(part) for part in parts if part)


def name_of(index: Index) -> NameSummary | None:
    """The name of a row."""
    return cast("NameSummary | None", index.data(NamesModel.NAME_ROLE))


def own_names(summary: NameSummary) -> tuple[str, str]:
    """Its name in the window's script where it has one, then the other one or ""."""
    rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    names = (summary.name, summary.other_name)
    if summary.other_name and (count_scripts(summary.name).arabic > 0) is not rtl:
        return names[1], names[0]
    return names


def bars(months: Sequence[MonthCount], first: date | None, last: date | None, most: int) -> tuple[float, ...]:
    """Mentions from one month to another as at most ``most`` bars, each a share (0..1) of the highest.

    () where all is in one month: there is no time to show.
    """
    if first is None or last is None or first == last:
        return ()
    length = month_number(last) - month_number(first) + 1
    count = min(most, length)
    places = _places(first, length, count)
    sums = [0] * count
    for each in months:
        sums[places[each.month]] += each.mentions
    best = max(sums) or 1
    return tuple(each / best for each in sums)


@lru_cache(maxsize=8)
def _places(first: date, length: int, count: int) -> dict[date, int]:
    """Which of ``count`` bars each of ``length`` months falls into."""
    start = month_number(first)
    return {month_at(start + number): number * count // length for number in range(length)}


def month_number(month: date) -> int:
    """Months counted through the years, so that they can be added and taken away."""
    return month.year * 12 + month.month - 1


def month_at(number: int) -> date:
    """The first day of the month that ``month_number`` gives ``number`` to."""
    return date(number // 12, number % 12 + 1, 1)
