"""What the reader decided about quotations and names; it outlives every new analysis."""

from newsreader.core.article import ArticleId
from newsreader.core.correction import Correction, CorrectionKind
from newsreader.library.connection import Connection
from newsreader.library.found_rows import FoundRows
from newsreader.library.stored_values import now, read_spans, write_spans


class Corrections:
    """The reader's corrections, one for each place and matter of a story."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows = FoundRows(connection)

    def all(self, article_id: ArticleId) -> tuple[Correction, ...]:
        """Those of a story, in the order they were made."""
        rows = self._connection.rows(
            "SELECT kind, parts, value FROM corrections WHERE article_id = ? ORDER BY id", (article_id,)
        )
        return tuple(
            Correction(article_id, CorrectionKind(kind), read_spans(parts), value) for kind, parts, value in rows
        )

    def put(self, correction: Correction) -> None:
        """Store a correction in the place of an earlier one about the same; nothing where the story is gone."""
        matter, parts = correction.about
        with self._connection.writing(durable=True):
            self._connection.write(
                "INSERT OR REPLACE INTO corrections (article_id, matter, kind, parts, value, made)"
                " SELECT id, ?, ?, ?, ?, ? FROM articles WHERE id = ?",
                (matter, correction.kind.value, write_spans(parts), correction.value, now(), correction.article_id),
            )
            self._rows.rewrite(correction.article_id)

    def remove(self, correction: Correction) -> None:
        """Take back what was decided about the same place and matter; nothing where nothing was."""
        matter, parts = correction.about
        with self._connection.writing(durable=True):
            self._connection.write(
                "DELETE FROM corrections WHERE article_id = ? AND matter = ? AND parts = ?",
                (correction.article_id, matter, write_spans(parts)),
            )
            self._rows.rewrite(correction.article_id)
