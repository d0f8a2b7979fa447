"""Bookmarks."""

from datetime import datetime

from newsreader.core.article import ArticleId, Bookmark
from newsreader.core.errors import NotFoundError
from newsreader.library.connection import Connection, Row
from newsreader.library.stored_values import now

_COLUMNS = "bookmarks.id, article_id, block, offset, note, created"


class Bookmarks:
    """Places that the reader wants to find again."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, article_id: ArticleId, block: int, offset: int, note: str) -> Bookmark:
        """Mark a place of a story: a code-point ``offset`` into its ``block``. Raises NotFoundError."""
        with self._connection.writing(durable=True):
            if self._connection.row("SELECT 1 FROM articles WHERE id = ? AND removed IS NULL", (article_id,)) is None:
                raise NotFoundError(
                    "There is no story {id} in the library.", "Choose one from the list.", id=article_id
                )
            bookmark_id = self._connection.insert(
                "INSERT INTO bookmarks (article_id, block, offset, note, created) VALUES (?, ?, ?, ?, ?)",
                (article_id, block, offset, note, now()),
            )
            row = self._connection.row(f"SELECT {_COLUMNS} FROM bookmarks WHERE id = ?", (bookmark_id,))
        assert row is not None
        return _bookmark(row)

    def all(self, article_id: ArticleId | None = None) -> tuple[Bookmark, ...]:
        """Those of a story in their order in it; of all stories the latest first."""
        select = (
            f"SELECT {_COLUMNS} FROM bookmarks JOIN articles ON articles.id = article_id"
            " WHERE bookmarks.removed IS NULL AND articles.removed IS NULL"
        )
        if article_id is None:
            return tuple(map(_bookmark, self._connection.rows(f"{select} ORDER BY created DESC, bookmarks.id DESC")))
        rows = self._connection.rows(f"{select} AND article_id = ? ORDER BY block, offset, bookmarks.id", (article_id,))
        return tuple(map(_bookmark, rows))

    def set_note(self, bookmark_id: int, note: str) -> None:
        """Change the note. Raises NotFoundError."""
        self._change(bookmark_id, "note = ?", note)

    def remove(self, bookmark_id: int) -> None:
        """Take a bookmark away; ``restore`` brings it back. Raises NotFoundError."""
        self._change(bookmark_id, "removed = ?", now())

    def restore(self, bookmark_id: int) -> None:
        """Bring a removed bookmark back. Raises NotFoundError."""
        self._change(bookmark_id, "removed = ?", None)

    def _change(self, bookmark_id: int, assignment: str, value: object) -> None:
        with self._connection.writing(durable=True):
            if not self._connection.write(f"UPDATE bookmarks SET {assignment} WHERE id = ?", (value, bookmark_id)):
                raise NotFoundError("There is no bookmark {id}.", "Choose one from the list.", id=bookmark_id)


def _bookmark(row: Row) -> Bookmark:
    return Bookmark(row[0], ArticleId(row[1]), row[2], row[3], row[4], datetime.fromisoformat(row[5]))
