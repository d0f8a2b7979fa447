"""The glossary's entries of one direction as a table that can be written into."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from newsreader.core.language import Language
from newsreader.core.lexicon import GlossaryEntry

TERM, TRANSLATION, CASE = range(3)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class GlossaryModel(QAbstractTableModel):
    """Term, translation, whether case counts. What is written is a wish: the rows change once they are set anew.

    Signals: ``entry_changed(GlossaryEntry)``.
    """

    entry_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[GlossaryEntry, ...] = ()
        self._source = Language.ENGLISH

    def set_rows(self, entries: tuple[GlossaryEntry, ...], source: Language) -> None:
        """Show entries whose terms are in ``source``."""
        self.beginResetModel()
        self._entries, self._source = entries, source
        self.endResetModel()

    def entry(self, row: int) -> GlossaryEntry | None:
        """The entry of a row, None where there is none."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        # Arabic letters have no case.
        return 0 if parent.isValid() else (3 if self._source is Language.ENGLISH else 2)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Term"), self.tr("Translation"), self.tr("Case counts"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row())
        if entry is None:
            return None
        column = index.column()
        if column == CASE:
            if role == Qt.ItemDataRole.CheckStateRole:
                return _CHECKED if entry.case_sensitive else _UNCHECKED
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("case counts") if entry.case_sensitive else self.tr("case does not count")
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return entry.term if column == TERM else entry.translation
        if role == Qt.ItemDataRole.TextAlignmentRole:
            arabic = (entry.source is Language.ARABIC) == (column == TERM)
            side = Qt.AlignmentFlag.AlignRight if arabic else Qt.AlignmentFlag.AlignLeft
            return int((side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter).value)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | (Qt.ItemFlag.ItemIsUserCheckable if index.column() == CASE else Qt.ItemFlag.ItemIsEditable)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        entry = self.entry(index.row())
        if entry is None:
            return False
        if index.column() == CASE and role == Qt.ItemDataRole.CheckStateRole:
            changed = replace(entry, case_sensitive=Qt.CheckState(value) is _CHECKED)
        elif role == Qt.ItemDataRole.EditRole and index.column() == TERM:
            changed = replace(entry, term=str(value))
        elif role == Qt.ItemDataRole.EditRole and index.column() == TRANSLATION:
            changed = replace(entry, translation=str(value))
        else:
            return False
        if changed != entry:
            self.entry_changed.emit(changed)
        return True
