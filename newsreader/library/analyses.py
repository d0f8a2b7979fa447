"""What the analyser found in each story."""

import json

from newsreader.core.analysis import Analysis
from newsreader.core.article import ArticleId
from newsreader.core.entity import group_mentions
from newsreader.library.connection import Connection
from newsreader.library.stored_values import now, read_analysis, write_analysis


class Analyses:
    """The analyses of a library, the latest one of each story."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, article_id: ArticleId, version: str) -> Analysis | None:
        """What this version of the analyser found in the story, or None where it has not seen it."""
        row = self._connection.row(
            "SELECT found FROM analyses WHERE article_id = ? AND version = ?", (article_id, version)
        )
        return read_analysis(version, row[0]) if row else None

    def put(self, article_id: ArticleId, analysis: Analysis) -> None:
        """Store an analysis in the place of an earlier one; nothing happens where the story is gone meanwhile."""
        with self._connection.writing():
            story = self._connection.row(
                "SELECT title, paragraphs FROM articles JOIN article_texts ON article_id = id WHERE id = ?",
                (article_id,),
            )
            if story is None:
                return
            self._connection.write("DELETE FROM analyses WHERE article_id = ?", (article_id,))
            self._connection.insert(
                "INSERT INTO analyses (article_id, version, found, analyzed) VALUES (?, ?, ?, ?)",
                (article_id, analysis.version, write_analysis(analysis), now()),
            )
            self._put_quotations(article_id, analysis)
            self._put_entities(article_id, analysis, (story[0], *(text for _, text in json.loads(story[1]))))

    def outdated(self, version: str, limit: int = 100) -> tuple[ArticleId, ...]:
        """Stories that this version of the analyser has not seen, the newest first."""
        rows = self._connection.rows(
            "SELECT id FROM articles WHERE removed IS NULL AND NOT EXISTS"
            " (SELECT 1 FROM analyses WHERE article_id = articles.id AND version = ?)"
            " ORDER BY day DESC, id DESC LIMIT ?",
            (version, limit),
        )
        return tuple(ArticleId(row[0]) for row in rows)

    def _put_quotations(self, article_id: ArticleId, analysis: Analysis) -> None:
        rows = [
            (
                article_id,
                position,
                quotation.kind.value,
                quotation.level,
                quotation.attribution.speaker,
                quotation.attribution.speaker_key,
                quotation.attribution.confidence,
                quotation.start.block,
                quotation.start.start,
                quotation.start.stop,
            )
            for position, quotation in enumerate(analysis.quotations)
        ]
        self._connection.write_many(
            "INSERT INTO found_quotations (article_id, position, kind, level, speaker, speaker_key, confidence,"
            " block, start, stop) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )

    def _put_entities(self, article_id: ArticleId, analysis: Analysis, texts: tuple[str, ...]) -> None:
        rows = [
            (
                article_id,
                entity.key,
                entity.label.value,
                entity.name,
                len(entity.mentions),
                max(mention.confidence for mention in entity.mentions),
                entity.mentions[0].span.block,
                entity.mentions[0].span.start,
                entity.mentions[0].span.stop,
            )
            for entity in group_mentions(analysis.entities, texts)
        ]
        self._connection.write_many(
            "INSERT INTO found_entities (article_id, key, label, name, mentions, confidence, block, start, stop)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
