"""Looked-up words as rows."""

from typing import cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from newsreader.core.arabic import fold
from newsreader.core.language import Language
from newsreader.core.lexicon import LookedUpWord

WORD_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_ROOT = QModelIndex()


class WordsModel(QAbstractListModel):
    """Rows in, roles out. ``WORD_ROLE`` gives the LookedUpWord itself."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[LookedUpWord, ...] = ()

    def set_rows(self, rows: tuple[LookedUpWord, ...]) -> None:
        """Show these words, in this order."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, word_id: int) -> int:
        """The row of a word, -1 where it is not shown."""
        return next((row for row, word in enumerate(self._rows) if word.id == word_id), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        word = self._rows[index.row()]
        if role == WORD_ROLE:
            return word
        if role == Qt.ItemDataRole.DisplayRole:
            return word.word
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(part for part in (f"{word.word}: {word.gloss}", word.sentence, word.source) if part)
        return None


def word_of(index: QModelIndex | QPersistentModelIndex) -> LookedUpWord | None:
    """The word of a row."""
    return cast("LookedUpWord | None", index.data(WORD_ROLE))


def matching_words(
    rows: tuple[LookedUpWord, ...], words: str, language: Language = Language.UNKNOWN
) -> tuple[LookedUpWord, ...]:
    """The rows that hold all words somewhere, however they are spelt; those of a language, UNKNOWN for both."""
    wanted = fold(words).split()
    return tuple(
        row
        for row in rows
        if (language is Language.UNKNOWN or row.language is language) and all(word in _searched(row) for word in wanted)
    )


def _searched(row: LookedUpWord) -> str:
    return fold(" ".join((row.word, row.gloss, row.sentence, row.source)))
