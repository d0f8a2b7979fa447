"""Kept quotations."""

from datetime import datetime

from newsreader.core.article import ArticleId
from newsreader.core.errors import NotFoundError
from newsreader.core.language import Language
from newsreader.core.quotation import KeptQuotation, QuotationKind
from newsreader.library.connection import Connection, Row
from newsreader.library.stored_values import now, read_spans, write_spans

_COLUMNS = (
    "text, speaker, speaker_by_reader, speaker_confidence, kind, language, parts, article_title, source, address,"
    " published, translation, translation_origin, note, created"
)
# A removed story cannot be jumped to, so its quotations name none until it is back.
_SELECT = (
    "SELECT id, (SELECT id FROM articles WHERE articles.id = article_id AND articles.removed IS NULL),"
    f" {_COLUMNS} FROM kept_quotations WHERE removed IS NULL"
)


class KeptQuotations:
    """The quotations that the reader kept; they outlive their stories and any new analysis."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self, article_id: ArticleId | None = None) -> tuple[KeptQuotation, ...]:
        """Those of a story in their order in it; of all stories the latest first."""
        if article_id is not None:
            rows = self._connection.rows(f"{_SELECT} AND article_id = ?", (article_id,))
            return tuple(sorted(map(_quotation, rows), key=lambda kept: (kept.parts, kept.id)))
        return tuple(map(_quotation, self._connection.rows(f"{_SELECT} ORDER BY created DESC, id DESC")))

    def add(self, kept: KeptQuotation) -> KeptQuotation:
        """Keep a quotation and return it with its id; ``kept.id`` is ignored.

        The same words at the same place are kept once: without a new note, the one that is there is returned.
        """
        parts = write_spans(kept.parts)
        with self._connection.writing(durable=True):
            there = self._connection.row(
                "SELECT id FROM kept_quotations WHERE removed IS NULL AND article_id = ? AND parts = ? AND text = ?"
                " AND (? = '' OR note = ?)",
                (kept.article_id, parts, kept.text, kept.note, kept.note),
            )
            if there is not None:
                return self._get(there[0])
            kept_id = self._connection.insert(
                f"INSERT INTO kept_quotations (article_id, {_COLUMNS})"
                " VALUES ((SELECT id FROM articles WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    kept.article_id,
                    kept.text,
                    kept.speaker,
                    kept.speaker_by_reader,
                    kept.speaker_confidence,
                    kept.kind.value,
                    kept.language.value,
                    parts,
                    kept.article_title,
                    kept.source,
                    kept.address,
                    kept.published,
                    kept.translation,
                    kept.translation_origin,
                    kept.note,
                    kept.created.isoformat(),
                ),
            )
            return self._get(kept_id)

    def set_note(self, kept_id: int, note: str) -> None:
        """Change the reader's note. Raises NotFoundError."""
        self._change(kept_id, "note = ?", note)

    def set_speaker(self, kept_id: int, speaker: str) -> None:
        """Set the speaker as the reader's word ("": nobody known). Raises NotFoundError."""
        self._change(kept_id, "speaker = ?, speaker_by_reader = 1, speaker_confidence = 1.0", speaker)

    def remove(self, kept_id: int) -> None:
        """Keep it no longer; ``restore`` brings it back. Raises NotFoundError."""
        self._change(kept_id, "removed = ?", now())

    def restore(self, kept_id: int) -> None:
        """Bring a removed one back. Raises NotFoundError."""
        with self._connection.writing(durable=True):
            if not self._connection.write("UPDATE kept_quotations SET removed = NULL WHERE id = ?", (kept_id,)):
                raise _not_found(kept_id)

    def _get(self, kept_id: int) -> KeptQuotation:
        row = self._connection.row(f"{_SELECT} AND id = ?", (kept_id,))
        if row is None:
            raise _not_found(kept_id)
        return _quotation(row)

    def _change(self, kept_id: int, assignment: str, value: object) -> None:
        with self._connection.writing(durable=True):
            found = self._connection.write(
                f"UPDATE kept_quotations SET {assignment} WHERE id = ? AND removed IS NULL", (value, kept_id)
            )
            if not found:
                raise _not_found(kept_id)


def _not_found(kept_id: int) -> NotFoundError:
    return NotFoundError("There is no kept quotation {id}.", "Choose one from the list.", id=kept_id)


def _quotation(row: Row) -> KeptQuotation:
    return KeptQuotation(
        id=row[0],
        article_id=None if row[1] is None else ArticleId(row[1]),
        text=row[2],
        speaker=row[3],
        speaker_by_reader=bool(row[4]),
        speaker_confidence=row[5],
        kind=QuotationKind(row[6]),
        language=Language(row[7]),
        parts=read_spans(row[8]),
        article_title=row[9],
        source=row[10],
        address=row[11],
        published=row[12],
        translation=row[13],
        translation_origin=row[14],
        note=row[15],
        created=datetime.fromisoformat(row[16]),
    )
