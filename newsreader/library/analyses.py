"""What the analyser found in each story."""

from newsreader.core.analysis import Analysis
from newsreader.core.article import ArticleId
from newsreader.library.connection import Connection
from newsreader.library.found_rows import FoundRows
from newsreader.library.stored_values import now, read_analysis, write_analysis


class Analyses:
    """The analyses of a library, the latest one of each story."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows = FoundRows(connection)

    def get(self, article_id: ArticleId, version: str) -> Analysis | None:
        """What this version of the analyser found in the story, or None where it has not seen it."""
        row = self._connection.row(
            "SELECT found FROM analyses WHERE article_id = ? AND version = ?", (article_id, version)
        )
        return read_analysis(version, row[0]) if row else None

    def put(self, article_id: ArticleId, analysis: Analysis) -> None:
        """Store an analysis in the place of an earlier one; nothing happens where the story is gone meanwhile."""
        with self._connection.writing():
            if self._connection.row("SELECT 1 FROM articles WHERE id = ?", (article_id,)) is None:
                return
            self._connection.write("DELETE FROM analyses WHERE article_id = ?", (article_id,))
            self._connection.insert(
                "INSERT INTO analyses (article_id, version, found, analyzed) VALUES (?, ?, ?, ?)",
                (article_id, analysis.version, write_analysis(analysis), now()),
            )
            self._rows.write(article_id, analysis)

    def outdated(self, version: str, limit: int = 100) -> tuple[ArticleId, ...]:
        """Stories that this version of the analyser has not seen: those that were opened, then the newest, first."""
        seen = "SELECT 1 FROM analyses WHERE article_id = articles.id AND version = ?"
        unseen = f"removed IS NULL AND NOT EXISTS ({seen})"
        opened = self._connection.rows(
            "SELECT id FROM reading_places JOIN articles ON id = reading_places.article_id"
            f" WHERE {unseen} ORDER BY day DESC, id DESC LIMIT ?",
            (version, limit),
        )
        newest = self._connection.rows(
            f"SELECT id FROM articles WHERE {unseen} ORDER BY day DESC, id DESC LIMIT ?", (version, limit)
        )
        return tuple(ArticleId(row[0]) for row in dict.fromkeys((*opened, *newest)))[:limit]

    def count_outdated(self, version: str) -> int:
        """How many stories this version of the analyser has not seen."""
        row = self._connection.row(
            "SELECT (SELECT count(*) FROM articles WHERE removed IS NULL) - (SELECT count(*) FROM analyses"
            " JOIN articles ON id = article_id WHERE version = ? AND removed IS NULL)",
            (version,),
        )
        return int(row[0]) if row else 0
