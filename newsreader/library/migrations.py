"""Bring a library's file up to date: one transaction for all that is missing, after a backup copy beside it.

``PRAGMA user_version`` counts the migrations a file has had.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader.core.errors import LibraryError, NewerLibraryError
from newsreader.library.connection import explained

if TYPE_CHECKING:
    from sqlite_utils import Database

# Marks a SQLite file as a library of this program: "NwsR".
APPLICATION_ID = 0x4E777352

Migration = Callable[["Database"], None]


def migrate(sqlite: sqlite3.Connection, path: Path | None, migrations: Sequence[Migration]) -> None:
    """Run the migrations that the file has not had; ``path`` is None for a library in memory.

    A library that holds something is copied first (see ``back_up``). Whatever goes wrong, the file is as before.
    Raises NewerLibraryError, LibraryError.
    """
    if _version(sqlite) == len(migrations):
        return
    # Only here: importing it takes half a second, which a library that is up to date need not pay.
    from sqlite_utils import Database

    sqlite.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have been faster while we waited for our turn.
        version = _version(sqlite)
        if version > len(migrations):
            raise NewerLibraryError(
                "The library {file} was written by a newer version of Newsreader.",
                "Update Newsreader to open it, or choose another library. It was not changed.",
                file=str(path),
            )
        if version < len(migrations):
            if version and path is not None:
                back_up(path, version)
            database = Database(sqlite, recursive_triggers=False, execute_plugins=False)
            for migration in migrations[version:]:
                migration(database)
            if sqlite.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise LibraryError(
                    "The library {file} could not be brought up to date: it has entries without a story.",
                    "It was not changed. Open a backup copy of it.",
                    file=str(path),
                )
            sqlite.execute(f"PRAGMA user_version = {len(migrations)}")
            sqlite.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        sqlite.commit()
    except BaseException:
        sqlite.rollback()
        raise
    # So that the file's own header tells its version, and an older program refuses it at a glance.
    sqlite.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def back_up(path: Path, version: int) -> Path:
    """Copy the library at ``path``, changes waiting in its log included, to a file beside it; the copy's path.

    The name carries the version and today's date. Raises LibraryError, and then leaves no half copy behind.
    """
    target = _free_name(path, version)
    partial = target.with_name(target.name + ".part")
    with explained(str(target)):
        try:
            partial.unlink(missing_ok=True)
            with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(partial)) as copy:
                source.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")  # whole in one file
            partial.replace(target)
        except OSError as error:
            raise LibraryError(
                "No backup copy of the library could be made at {file}.",
                "Nothing was changed. Check the room on the disk and who may write there.",
                file=str(target),
            ) from error
        finally:
            partial.unlink(missing_ok=True)
    return target


def _version(sqlite: sqlite3.Connection) -> int:
    version: int = sqlite.execute("PRAGMA user_version").fetchone()[0]
    return version


def _free_name(path: Path, version: int) -> Path:
    stem = f"{path.stem}-v{version}-{date.today().isoformat()}"
    target = path.with_name(stem + path.suffix)
    count = 1
    while target.exists():
        count += 1
        target = path.with_name(f"{stem}-{count}{path.suffix}")
    return target
