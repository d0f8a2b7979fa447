"""Open a library's file: look before touching, then bring it up to date."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from newsreader.core.errors import LibraryError, NewerLibraryError
from newsreader.library.connection import BUSY_SECONDS, Connection, explained
from newsreader.library.migrations import APPLICATION_ID, Migration, migrate

# https://sqlite.org/fileformat.html#the_database_header: user version at byte 60, application id at byte 68.
_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100


def open_connection(path: Path | None, migrations: Sequence[Migration]) -> Connection:
    """Open the library at ``path`` (None: in memory), making it where there is none, older ones brought up to date.

    Raises NewerLibraryError for a library that knows more migrations than these, LibraryError where the file cannot
    be used; in both cases the file is as it was before.
    """
    if path is None:
        return _prepare(":memory:", None, migrations)
    _look(path, len(migrations))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            "The folder {folder} for the library could not be made.",
            "Choose another place.",
            folder=str(path.parent),
        ) from error
    return _prepare(str(path), path, migrations)


def _prepare(target: str, path: Path | None, migrations: Sequence[Migration]) -> Connection:
    with explained(target):
        sqlite = sqlite3.connect(target, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            sqlite.execute("PRAGMA journal_mode = WAL")
            sqlite.execute("PRAGMA synchronous = NORMAL")
            sqlite.execute("PRAGMA temp_store = MEMORY")
            sqlite.execute("PRAGMA cache_size = -16000")  # 16 MB
            migrate(sqlite, path, migrations)
            sqlite.execute("PRAGMA foreign_keys = ON")
            # Better to hear now than at the first kept quotation that nothing can be written.
            sqlite.execute("BEGIN IMMEDIATE")
            sqlite.rollback()
        except BaseException:
            sqlite.close()
            raise
        return Connection(sqlite, target)


def _look(path: Path, known: int) -> None:
    """Refuse, without writing anything, what is no library or one from a newer version."""
    try:
        if not path.exists():
            return
        if not path.is_file():
            raise LibraryError("{file} is not a file.", "Choose a library file.", file=str(path))
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
        wal = path.with_name(path.name + "-wal")
        pending = wal.exists() and wal.stat().st_size > 0
    except OSError as error:
        raise LibraryError(
            "The library {file} cannot be read.", "Check who may read it, or choose another file.", file=str(path)
        ) from error
    if not header:
        return
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise LibraryError("{file} is not a library.", "Choose a library file, or a new name.", file=str(path))
    version, application = int.from_bytes(header[60:64], "big"), int.from_bytes(header[68:72], "big")
    if pending or application != APPLICATION_ID:
        # The header is behind while changes wait in the log beside it.
        version, application, tables = _read_state(path)
        if application != APPLICATION_ID and (tables or version):
            raise LibraryError(
                "{file} is a database of another program.", "Choose a library file, or a new name.", file=str(path)
            )
    if version > known:
        raise NewerLibraryError(
            "The library {file} was written by a newer version of Newsreader.",
            "Update Newsreader to open it, or choose another library. It was not changed.",
            file=str(path),
        )


def _read_state(path: Path) -> tuple[int, int, int]:
    """Version, application id and count of tables, read without the right to write."""
    with explained(str(path)), closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as sqlite:
        version = sqlite.execute("PRAGMA user_version").fetchone()[0]
        application = sqlite.execute("PRAGMA application_id").fetchone()[0]
        tables = sqlite.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        return version, application, tables
