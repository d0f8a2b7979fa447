"""One connection to a library's file: transactions, and SQLite's errors in words for a reader."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from newsreader.core.errors import LibraryError

# How long a second window or process is waited for before the reader is told.
BUSY_SECONDS = 5.0

Row = tuple[Any, ...]

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
# By SQLite's primary result codes (https://sqlite.org/rescode.html); codes not named here are bugs of ours.
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH)


def explain(error: sqlite3.Error, place: str) -> LibraryError | None:
    """What a reader is told of an error at the library ``place``; None where the error is a bug."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _BUSY:
        return LibraryError(
            "The library {file} is in use by another window or program.",
            "Wait until that has finished, or close it, then try again.",
            file=place,
        )
    if code == sqlite3.SQLITE_FULL:
        return LibraryError(
            "There is no room left where the library {file} is kept. Nothing was changed.",
            "Free some space, then try again.",
            file=place,
        )
    if code in _DAMAGED:
        return LibraryError(
            "The library {file} is damaged.",
            "Put a backup copy in its place, or open another library. The damaged file was left as it is.",
            file=place,
        )
    if code in _UNWRITABLE:
        return LibraryError(
            "The library {file} cannot be opened for writing.",
            "Check who may write the file and its folder, or choose another place.",
            file=place,
        )
    if code == sqlite3.SQLITE_IOERR:
        return LibraryError(
            "The disk that holds the library {file} could not be read or written.",
            "Check that it is connected and has room, then try again.",
            file=place,
        )
    return None


@contextmanager
def explained(place: str) -> Iterator[None]:
    """Raise LibraryError for those SQLite errors in the body that a reader can do something about."""
    try:
        yield
    except sqlite3.Error as error:
        known = explain(error, place)
        if known is None:
            raise
        raise known from error


def storable(value: Any) -> Any:
    """``value`` as SQLite takes it: lone surrogates, which no encoding has, become U+FFFD; nothing else changes."""
    if isinstance(value, str) and not value.isascii() and _LONE_SURROGATE.search(value):
        return _LONE_SURROGATE.sub("\ufffd", value)
    return value


class Connection:
    """SQL and its transactions; used in the one thread that made it.

    ``place`` is what the reader is told about where the library is. Every method raises LibraryError where the reader
    can do something about it.
    """

    def __init__(self, sqlite: sqlite3.Connection, place: str) -> None:
        self._sqlite = sqlite
        self.place = place

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """All rows of a query."""
        with explained(self.place):
            return self._sqlite.execute(sql, [storable(value) for value in parameters]).fetchall()

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """The first row of a query, or None."""
        with explained(self.place):
            found: Row | None = self._sqlite.execute(sql, [storable(value) for value in parameters]).fetchone()
            return found

    def write(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """One statement, inside ``writing``; how many rows it touched."""
        return self._sqlite.execute(sql, [storable(value) for value in parameters]).rowcount

    def insert(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """One INSERT, inside ``writing``; the new row's id."""
        return self._sqlite.execute(sql, [storable(value) for value in parameters]).lastrowid or 0

    def write_many(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """One statement for each of many rows, inside ``writing``."""
        self._sqlite.executemany(sql, [[storable(value) for value in row] for row in rows])

    @contextmanager
    def writing(self, durable: bool = False) -> Iterator[None]:
        """All or nothing: what the body writes is kept when it ends, and undone when it raises.

        Inside another ``writing`` it is kept when that ends. ``durable`` is for the reader's own work: it is on the
        disk, safe from a power cut, before this returns.
        """
        with explained(self.place):
            if self._sqlite.in_transaction:
                with self._savepoint():
                    yield
                return
            if durable:
                self._sqlite.execute("PRAGMA synchronous = FULL")
            try:
                self._sqlite.execute("BEGIN IMMEDIATE")
                yield
                self._sqlite.commit()
            except BaseException:
                self._sqlite.rollback()
                raise
            finally:
                if durable:
                    self._sqlite.execute("PRAGMA synchronous = NORMAL")

    @contextmanager
    def _savepoint(self) -> Iterator[None]:
        self._sqlite.execute("SAVEPOINT inner")
        try:
            yield
        except BaseException:
            # A full disk may have ended the whole transaction already.
            if self._sqlite.in_transaction:
                self._sqlite.execute("ROLLBACK TO inner")
                self._sqlite.execute("RELEASE inner")
            raise
        self._sqlite.execute("RELEASE inner")

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        self._sqlite.close()
