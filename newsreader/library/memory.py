"""The translation memory: sentences with their counterparts."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from newsreader.core.arabic import fold
from newsreader.core.article import ArticleId
from newsreader.core.language import Language
from newsreader.core.lexicon import ImportedUnits, TranslationUnit
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair
from newsreader.library.connection import Connection, Row, storable
from newsreader.library.stored_values import compact_json, now

_PAIR = "block, start, stop, original, translated, target, origin, pack, doubts"


class TranslationMemory:
    """The sentence pairs of a library."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pairs(self, article_id: ArticleId, target: Language) -> tuple[SentencePair, ...]:
        """All pairs of the story into ``target``, of every origin and pack, by place; of one place the oldest first."""
        rows = self._connection.rows(
            f"SELECT {_PAIR} FROM sentence_pairs WHERE article_id = ? AND target = ? ORDER BY block, start, stop, id",
            (article_id, target.value),
        )
        return tuple(map(_pair, rows))

    def put(self, article_id: ArticleId, pairs: Sequence[SentencePair]) -> None:
        """Store pairs of a story. Each takes the place of one of the same stretch, target, origin and pack.

        What a machine translated never takes the place of the reader's or a translator's sentence. Nothing happens
        where the story is gone meanwhile.
        """
        if not pairs:
            return
        durable = any(pair.origin is not Origin.MACHINE for pair in pairs)
        with self._connection.writing(durable):
            self._write(article_id, pairs)

    def renew(self, article_id: ArticleId, pairs: Sequence[SentencePair]) -> tuple[SentencePair, ...]:
        """Store a machine's pairs of a story in place of all a machine made of the same stretches, which come back.

        What people wrote stays as it is. Nothing happens where the story is gone meanwhile. Raises ValueError for a
        pair that is not a machine's.
        """
        if any(pair.origin is not Origin.MACHINE for pair in pairs):
            raise ValueError("only what a machine made is made anew")
        replaced: list[SentencePair] = []
        with self._connection.writing(durable=True):
            for target in {pair.target for pair in pairs}:
                new: dict[int, list[Span]] = {}
                for pair in pairs:
                    if pair.target is target:
                        new.setdefault(pair.span.block, []).append(pair.span)
                rows = self._connection.rows(
                    f"SELECT id, {_PAIR} FROM sentence_pairs WHERE article_id = ? AND target = ? AND origin = 'machine'"
                    " ORDER BY block, start, stop, id",
                    (article_id, target.value),
                )
                for row in rows:
                    old = _pair(row[1:])
                    if any(old.span.overlaps(span) or old.span == span for span in new.get(old.span.block, ())):
                        self._connection.write("DELETE FROM sentence_pairs WHERE id = ?", (row[0],))
                        replaced.append(old)
            self._write(article_id, pairs)
        return tuple(replaced)

    def titles(self, article_ids: Sequence[ArticleId]) -> dict[ArticleId, tuple[SentencePair, ...]]:
        """The stored pairs of these stories' titles, of every origin and pack, by place; of one place the oldest first.

        A story without any is left out.
        """
        found: dict[ArticleId, list[SentencePair]] = {}
        # As JSON, so that no limit on the number of parameters is met.
        rows = self._connection.rows(
            "SELECT sentence_pairs.article_id, "
            + ", ".join(f"sentence_pairs.{column}" for column in _PAIR.split(", "))
            + " FROM json_each(?) AS wanted JOIN articles ON articles.id = wanted.value"
            " JOIN sentence_pairs ON sentence_pairs.article_id = articles.id AND sentence_pairs.block = 0"
            " AND sentence_pairs.target = CASE articles.language WHEN 'en' THEN 'ar' WHEN 'ar' THEN 'en' END"
            " ORDER BY sentence_pairs.article_id, sentence_pairs.start, sentence_pairs.stop, sentence_pairs.id",
            (json.dumps([int(each) for each in article_ids]),),
        )
        for row in rows:
            found.setdefault(ArticleId(row[0]), []).append(_pair(row[1:]))
        return {article_id: tuple(pairs) for article_id, pairs in found.items()}

    def _write(self, article_id: ArticleId, pairs: Sequence[SentencePair]) -> None:
        story = self._connection.row("SELECT language FROM articles WHERE id = ?", (article_id,))
        if story is None:
            return
        moment = now()
        self._connection.write_many(
            f"INSERT OR REPLACE INTO sentence_pairs (article_id, source, folded_hash, stored, {_PAIR})"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (
                    article_id,
                    _source(Language(story[0]), pair.target).value,
                    folded_hash(pair.original),
                    moment,
                    pair.span.block,
                    pair.span.start,
                    pair.span.stop,
                    pair.original,
                    pair.translated,
                    pair.target.value,
                    pair.origin.value,
                    pair.pack,
                    compact_json(pair.doubts),
                )
                for pair in pairs
            ],
        )

    def remove(self, article_id: ArticleId, pair: SentencePair) -> None:
        """Forget one pair, so that the next best counterpart of its sentence shows again."""
        with self._connection.writing(durable=True):
            self._connection.write(
                "DELETE FROM sentence_pairs WHERE article_id = ? AND target = ? AND block = ? AND start = ?"
                " AND stop = ? AND origin = ? AND pack = ?",
                (
                    article_id,
                    pair.target.value,
                    pair.span.block,
                    pair.span.start,
                    pair.span.stop,
                    pair.origin.value,
                    pair.pack,
                ),
            )

    def find(self, original: str, source: Language, target: Language, pack: str) -> str | None:
        """The counterpart of a sentence met before in any story, or None; see ``find_pair``."""
        pair = self.find_pair(original, source, target, pack)
        return None if pair is None else pair.translated

    def find_pair(self, original: str, source: Language, target: Language, pack: str) -> SentencePair | None:
        """The stored pair of a sentence met before in any story, its span being that of the place it was met at.

        The reader's goes before a translator's, and that before one by the machine with this ``pack`` ("name
        version"); among equals the one spelled exactly so, then the latest. Spelling counts as ``fold`` leaves it.
        """
        folded = fold(original)
        rows = self._connection.rows(
            f"SELECT {_PAIR} FROM sentence_pairs WHERE folded_hash = ? AND target = ? AND source = ?"
            " AND (origin <> 'machine' OR pack = ?)"
            " ORDER BY CASE origin WHEN 'reader' THEN 0 WHEN 'human' THEN 1 ELSE 2 END, original <> ?, id DESC",
            (folded_hash(original), target.value, source.value, pack, original),
        )
        # Two sentences may share a hash.
        return next((_pair(row) for row in rows if fold(row[3]) == folded), None)

    def units(self) -> tuple[TranslationUnit, ...]:
        """The sentences that the reader or a translator wrote, each pair once, the oldest first."""
        rows = self._connection.rows(
            "SELECT original, translated, source, target, origin, max(stored) FROM sentence_pairs"
            " WHERE origin <> 'machine' GROUP BY original, translated, source, target, origin ORDER BY max(id)"
        )
        return tuple(
            TranslationUnit(
                original,
                translated,
                Language(source),
                Language(target),
                Origin(origin),
                datetime.fromisoformat(stored),
            )
            for original, translated, source, target, origin, stored in rows
        )

    def add_units(self, units: Iterable[TranslationUnit]) -> ImportedUnits:
        """Add sentences that belong to no story; all of them, or none where ``units`` raises.

        What the reader wrote here stays the reader's word: another translation of the same sentence that says it is
        the reader's is left out and counted in ``kept_own``. ``skipped`` is 0.
        """
        counts = {"added": 0, "already_there": 0, "kept_own": 0}
        with self._connection.writing(durable=True):
            newest = self._connection.row("SELECT coalesce(max(id), 0) FROM sentence_pairs")
            assert newest is not None
            for unit in units:
                counts[self._add_unit(unit, newest[0])] += 1
        return ImportedUnits(**counts, skipped=0)

    def _add_unit(self, unit: TranslationUnit, newest: int) -> str:
        folded = fold(unit.original)
        hashed = folded_hash(unit.original)
        rows = self._connection.rows(
            "SELECT id, original, translated, origin FROM sentence_pairs"
            " WHERE folded_hash = ? AND target = ? AND source = ? AND origin <> 'machine'",
            (hashed, unit.target.value, unit.source.value),
        )
        wanted = (storable(unit.original), storable(unit.translated), unit.origin.value)
        if any(row[1:] == wanted for row in rows):
            return "already_there"
        own = [row for row in rows if row[0] <= newest and row[3] == Origin.READER and fold(row[1]) == folded]
        if own and unit.origin is Origin.READER:
            return "kept_own"
        self._connection.insert(
            f"INSERT INTO sentence_pairs (article_id, source, folded_hash, stored, {_PAIR})"
            " VALUES (NULL, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, '', '[]')",
            (
                unit.source.value,
                hashed,
                unit.changed.astimezone(UTC).isoformat() if unit.changed else now(),
                len(unit.original),
                unit.original,
                unit.translated,
                unit.target.value,
                unit.origin.value,
            ),
        )
        return "added"


def folded_hash(original: str) -> int:
    """Sixty-four bits of the folded sentence, as SQLite's signed integer."""
    digest = hashlib.blake2b(fold(original).encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _source(language: Language, target: Language) -> Language:
    """The language a pair is translated from: the story's, where that is known and not the target itself."""
    return target.other if language in (Language.UNKNOWN, target) else language


def _pair(row: Row) -> SentencePair:
    block, start, stop, original, translated, target, origin, pack, doubts = row
    return SentencePair(
        Span(block, start, stop),
        original,
        translated,
        Language(target),
        Origin(origin),
        pack,
        tuple(json.loads(doubts)),
    )
