"""The reader's glossary: how terms are to be translated."""

from newsreader.core.errors import NotFoundError
from newsreader.core.language import Language
from newsreader.core.lexicon import GlossaryEntry
from newsreader.library.connection import Connection, Row
from newsreader.library.stored_values import now

_COLUMNS = "term, translation, source, case_sensitive"
_SELECT = f"SELECT id, {_COLUMNS} FROM glossary_entries WHERE removed IS NULL"


class Glossary:
    """The glossary's entries. A term may have several: any of its translations will do."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, source: Language | None = None) -> tuple[GlossaryEntry, ...]:
        """The entries whose terms are in ``source`` (None: both directions), in the order they were made."""
        if source is None:
            return tuple(map(_entry, self._connection.rows(f"{_SELECT} ORDER BY id")))
        return tuple(map(_entry, self._connection.rows(f"{_SELECT} AND source = ? ORDER BY id", (source.value,))))

    def add(self, entry: GlossaryEntry) -> GlossaryEntry:
        """Add an entry and return it with its id; ``entry.id`` is ignored. The same one again is there once."""
        with self._connection.writing(durable=True):
            there = self._connection.row(
                f"{_SELECT} AND term = ? AND translation = ? AND source = ? AND case_sensitive = ?", _values(entry)
            )
            if there is not None:
                return _entry(there)
            entry_id = self._connection.insert(
                f"INSERT INTO glossary_entries ({_COLUMNS}, created) VALUES (?, ?, ?, ?, ?)", (*_values(entry), now())
            )
            return self._get(entry_id)

    def change(self, entry: GlossaryEntry) -> GlossaryEntry:
        """Put ``entry`` in the place of the one with its id. Raises NotFoundError."""
        with self._connection.writing(durable=True):
            changed = self._connection.write(
                "UPDATE glossary_entries SET term = ?, translation = ?, source = ?, case_sensitive = ?"
                " WHERE id = ? AND removed IS NULL",
                (*_values(entry), entry.id),
            )
            if not changed:
                raise _not_found(entry.id)
            return self._get(entry.id)

    def remove(self, entry_id: int) -> None:
        """Take an entry out; ``restore`` brings it back. Raises NotFoundError."""
        with self._connection.writing(durable=True):
            if not self._connection.write(
                "UPDATE glossary_entries SET removed = ? WHERE id = ? AND removed IS NULL", (now(), entry_id)
            ):
                raise _not_found(entry_id)

    def restore(self, entry_id: int) -> None:
        """Bring a removed entry back. Raises NotFoundError."""
        with self._connection.writing(durable=True):
            if not self._connection.write("UPDATE glossary_entries SET removed = NULL WHERE id = ?", (entry_id,)):
                raise _not_found(entry_id)

    def _get(self, entry_id: int) -> GlossaryEntry:
        row = self._connection.row(f"{_SELECT} AND id = ?", (entry_id,))
        assert row is not None
        return _entry(row)


def _values(entry: GlossaryEntry) -> tuple[str, str, str, bool]:
    return entry.term, entry.translation, entry.source.value, entry.case_sensitive


def _not_found(entry_id: int) -> NotFoundError:
    return NotFoundError("There is no glossary entry {id}.", "Choose one from the list.", id=entry_id)


def _entry(row: Row) -> GlossaryEntry:
    entry_id, term, translation, source, case_sensitive = row
    return GlossaryEntry(entry_id, term, translation, Language(source), bool(case_sensitive))
