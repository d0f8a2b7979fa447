"""Kept quotations as rows."""

from typing import cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from newsreader.core.arabic import fold
from newsreader.core.quotation import KeptQuotation

KEPT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_ROOT = QModelIndex()


class KeptModel(QAbstractListModel):
    """Rows in, roles out. ``KEPT_ROLE`` gives the KeptQuotation itself."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[KeptQuotation, ...] = ()

    def set_rows(self, rows: tuple[KeptQuotation, ...]) -> None:
        """Show these quotations, in this order."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, kept_id: int) -> int:
        """The row of a quotation, -1 where it is not shown."""
        return next((row for row, kept in enumerate(self._rows) if kept.id == kept_id), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        kept = self._rows[index.row()]
        if role == KEPT_ROLE:
            return kept
        if role == Qt.ItemDataRole.DisplayRole:
            return kept.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{kept.speaker}: {kept.text}" if kept.speaker else kept.text
        return None


def kept_of(index: QModelIndex | QPersistentModelIndex) -> KeptQuotation | None:
    """The quotation of a row."""
    return cast("KeptQuotation | None", index.data(KEPT_ROLE))


def matching(rows: tuple[KeptQuotation, ...], words: str) -> tuple[KeptQuotation, ...]:
    """The rows that hold all words somewhere, however they are spelt."""
    wanted = fold(words).split()
    if not wanted:
        return rows
    return tuple(kept for kept in rows if all(word in _searched(kept) for word in wanted))


def _searched(kept: KeptQuotation) -> str:
    parts = (kept.text, kept.speaker, kept.note, kept.article_title, kept.source, kept.translation)
    return fold(" ".join(parts))
