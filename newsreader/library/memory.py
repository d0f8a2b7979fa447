"""The translation memory: sentences with their counterparts."""

import hashlib
import json
from collections.abc import Sequence

from newsreader.core.arabic import fold
from newsreader.core.article import ArticleId
from newsreader.core.language import Language
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair
from newsreader.library.connection import Connection, Row
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
