"""What was found, in rows for questions about the whole library: as the reader corrected it."""

import json

from newsreader.core.analysis import Analysis
from newsreader.core.arabic import fold
from newsreader.core.article import ArticleId
from newsreader.core.correction import Correction, CorrectionKind, apply_corrections
from newsreader.core.entity import Entity, group_mentions
from newsreader.core.quotation import Quotation
from newsreader.library.connection import Connection
from newsreader.library.name_rows import NameRows
from newsreader.library.stored_values import read_analysis, read_spans


class FoundRows:
    """Writes ``found_quotations`` and ``found_entities``; every method inside ``writing``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._names = NameRows(connection)

    def write(self, article_id: ArticleId, analysis: Analysis) -> None:
        """Write the rows of a story's analysis in the place of any that are there."""
        story = self._connection.row(
            "SELECT title, paragraphs, iif(removed IS NULL, day, NULL) FROM articles"
            " JOIN article_texts ON article_id = id WHERE id = ?",
            (article_id,),
        )
        if story is None:
            return
        texts = (story[0], *(text for _, text in json.loads(story[1])))
        corrected = apply_corrections(analysis, self._corrections(article_id), texts)
        self._connection.write("DELETE FROM found_quotations WHERE article_id = ?", (article_id,))
        self._connection.write("DELETE FROM found_entities WHERE article_id = ?", (article_id,))
        entities = group_mentions(corrected.entities, texts)
        self._put_quotations(article_id, corrected.quotations, entities)
        self._put_entities(article_id, entities, story[2])

    def rewrite(self, article_id: ArticleId) -> None:
        """Write a story's rows anew: what the reader decided about it has changed."""
        row = self._connection.row("SELECT version, found FROM analyses WHERE article_id = ?", (article_id,))
        if row is not None:
            self.write(article_id, read_analysis(row[0], row[1]))

    def _corrections(self, article_id: ArticleId) -> list[Correction]:
        rows = self._connection.rows(
            "SELECT kind, parts, value FROM corrections WHERE article_id = ? ORDER BY id", (article_id,)
        )
        return [Correction(article_id, CorrectionKind(kind), read_spans(parts), value) for kind, parts, value in rows]

    def _put_quotations(
        self, article_id: ArticleId, quotations: tuple[Quotation, ...], entities: tuple[Entity, ...]
    ) -> None:
        # A speaker the reader named has no key of the analyser's: the story's name of that spelling is meant.
        keys = {fold(entity.name): entity.key for entity in reversed(entities)}
        rows = [
            (
                article_id,
                position,
                quotation.kind.value,
                quotation.level,
                quotation.attribution.speaker,
                quotation.attribution.speaker_key or keys.get(fold(quotation.attribution.speaker or ""), ""),
                quotation.attribution.confidence,
                quotation.start.block,
                quotation.start.start,
                quotation.start.stop,
            )
            for position, quotation in enumerate(quotations)
        ]
        self._connection.write_many(
            "INSERT INTO found_quotations (article_id, position, kind, level, speaker, speaker_key, confidence,"
            " block, start, stop) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )

    def _put_entities(self, article_id: ArticleId, entities: tuple[Entity, ...], day: str | None) -> None:
        ids = [self._names.identify(entity.key, entity.name, entity.label.value) for entity in entities]
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
                name_id,
                day,
            )
            for entity, name_id in zip(entities, ids, strict=True)
        ]
        self._connection.write_many(
            "INSERT INTO found_entities (article_id, key, label, name, mentions, confidence, block, start, stop,"
            " name_id, day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
        self._names.retitle(ids)
