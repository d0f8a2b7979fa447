"""The library: stories and all that the reader did with them, in one SQLite file."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from newsreader.library.analyses import Analyses
from newsreader.library.articles import Articles
from newsreader.library.bookmarks import Bookmarks
from newsreader.library.connection import Connection
from newsreader.library.corrections import Corrections
from newsreader.library.glossary import Glossary
from newsreader.library.kept import KeptQuotations
from newsreader.library.looked_up import LookedUpWords
from newsreader.library.memory import TranslationMemory
from newsreader.library.names import Names
from newsreader.library.opening import open_connection
from newsreader.library.schema import MIGRATIONS
from newsreader.library.twins import Twins


class Library:
    """A library, open; made and used in one thread, closed in it.

    ``path`` is its file, None for one in memory. Any method may raise LibraryError: the file in use elsewhere, the
    disk full, the file damaged.
    """

    def __init__(self, connection: Connection, path: Path | None) -> None:
        self._connection = connection
        self.path = path
        self.articles = Articles(connection)
        self.analyses = Analyses(connection)
        self.kept = KeptQuotations(connection)
        self.memory = TranslationMemory(connection)
        self.bookmarks = Bookmarks(connection)
        self.corrections = Corrections(connection)
        self.looked_up = LookedUpWords(connection)
        self.glossary = Glossary(connection)
        self.names = Names(connection)
        self.twins = Twins(connection)

    @classmethod
    def open(cls, path: Path | None) -> "Library":
        """Open the library at ``path`` (None: a new one in memory), making it where there is none.

        An older one is brought up to date after a backup copy beside it. Raises NewerLibraryError for one from a
        newer version and LibraryError where the file cannot be used; the file is then as it was before.
        """
        return cls(open_connection(path, MIGRATIONS), path)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and faster than one by one: what the body does is kept when it ends, undone if it raises."""
        with self._connection.writing():
            yield

    def purge(self, removed_before: datetime) -> int:
        """Delete for good what was removed before that time, with no way back; how many stories went.

        The reader's own sentences of a translation stay in the memory, kept quotations stay kept.
        """
        moment = removed_before.astimezone(UTC).isoformat()
        with self._connection.writing(durable=True):
            gone = "(SELECT id FROM articles WHERE removed < ?)"
            self._connection.write(
                f"DELETE FROM sentence_pairs WHERE origin <> 'reader' AND article_id IN {gone}", (moment,)
            )
            self._connection.write("DELETE FROM kept_quotations WHERE removed < ?", (moment,))
            self._connection.write("DELETE FROM bookmarks WHERE removed < ?", (moment,))
            self._connection.write("DELETE FROM looked_up_words WHERE removed < ?", (moment,))
            self._connection.write("DELETE FROM glossary_entries WHERE removed < ?", (moment,))
            return self._connection.write("DELETE FROM articles WHERE removed < ?", (moment,))

    def version(self) -> int:
        """A number that is another one once somebody else changed the library: another window, another program.

        What is written through this library leaves it as it is.
        """
        row = self._connection.row("PRAGMA data_version")
        return int(row[0]) if row else 0

    def close(self) -> None:
        """Close the file; a second call does nothing."""
        self._connection.close()
