"""Finding names by what a reader types: beginnings of words, one slip, the sounds of the other script."""

import json
from collections.abc import Collection, Iterable

from newsreader.core.names import WordQuery
from newsreader.library.connection import Connection

# How sure a find is: by its beginning, with one slip, by its sounds, by its consonants alone.
BEGINS, SLIP, SOUNDS, CONSONANTS = 0, 1, 2, 3

_LEAST_SLIP = 4
_LEAST_SOUNDS = 2
_LEAST_SOUNDS_BEGUN = 3
# More words than these begin alike: a beginning of one or two letters.
_MANY_WORDS = 2000
_END = "\U0010ffff"
# What a word ends on, alike in both scripts; any other letter is a consonant.
_ENDINGS = {letter: kind for kind, letters in (("i", "yieي"), ("u", "ouwو"), ("a", "aهاء")) for letter in letters}


class NameSearch:
    """Ranks names for words typed, over the vocabulary of all names."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def is_common(self, queries: Iterable[WordQuery]) -> bool:
        """Whether each of the words is the beginning of very many."""
        return all(
            self._connection.rows(
                "SELECT 1 FROM name_vocabulary WHERE word >= ? AND word < ? LIMIT 1 OFFSET ?",
                (query.word, query.word + _END, _MANY_WORDS),
            )
            for query in queries
        )

    def ranks(self, queries: Iterable[WordQuery], keys: Collection[str]) -> dict[int, int]:
        """For each name found how sure that is; all words must be found, unless it has one of the ``keys``."""
        ranks: dict[int, int] | None = None
        for query in queries:
            found = self._names(self._words(query))
            if ranks is None:
                ranks = found
            else:
                ranks = {name_id: max(rank, found[name_id]) for name_id, rank in ranks.items() if name_id in found}
        ranks = ranks or {}
        for row in self._connection.rows(
            "SELECT name_id FROM name_keys WHERE key IN (SELECT value FROM json_each(?))", (json.dumps(list(keys)),)
        ):
            ranks[row[0]] = BEGINS
        return ranks

    def _words(self, query: WordQuery) -> dict[str, int]:
        """The words of the vocabulary that are meant, with how sure that is."""
        found = self._sounding(query)
        found.update(dict.fromkeys(self._slipped(query.word), SLIP))
        begun = self._connection.rows(
            "SELECT word FROM name_vocabulary WHERE word >= ? AND word < ?", (query.word, query.word + _END)
        )
        found.update((row[0], BEGINS) for row in begun)
        return found

    def _names(self, words: dict[str, int]) -> dict[int, int]:
        rows = self._connection.rows(
            "SELECT name_id, min(meant.value) FROM json_each(?) AS meant JOIN name_words ON word = meant.key"
            " GROUP BY name_id",
            (json.dumps(words),),
        )
        return dict(rows)

    def _slipped(self, word: str) -> list[str]:
        length = len(word)
        if length < _LEAST_SLIP:
            return []
        # A slip, two letters changed about included, leaves the first or the last part of the word as it is.
        part = (length - 1) // 2
        first, last = word[:part], word[-part:][::-1]
        lengths = (length - 1, length + 1)
        rows = self._connection.rows(
            "SELECT word FROM name_vocabulary WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?"
            " UNION SELECT word FROM name_vocabulary WHERE reversed >= ? AND reversed < ?"
            " AND length(word) BETWEEN ? AND ?",
            (first, first + _END, *lengths, last, last + _END, *lengths),
        )
        return [row[0] for row in rows if is_one_slip(word, row[0])]

    def _sounding(self, query: WordQuery) -> dict[str, int]:
        sounds = query.sounds
        if len(sounds) < _LEAST_SOUNDS:
            return {}
        stop = sounds + _END if len(sounds) >= _LEAST_SOUNDS_BEGUN else sounds
        rows = self._connection.rows(
            "SELECT word FROM name_vocabulary WHERE sounds >= ? AND sounds <= ?", (sounds, stop)
        )
        # In the same script the letters themselves tell better.
        words = [row[0] for row in rows if row[0].isascii() != query.word.isascii()]
        ending = _ENDINGS.get(query.word[-1])
        alike = {word: SOUNDS for word in words if _ENDINGS.get(word[-1]) == ending}
        # Two consonants before another vowel are too little: كيري is not Cairo. A word may still be being typed.
        enough = ending is None or len(sounds) >= _LEAST_SOUNDS_BEGUN
        return {word: alike.get(word, CONSONANTS) for word in words if enough or word in alike}


def is_one_slip(typed: str, word: str) -> bool:
    """Whether one letter is wrong, missing or too many, or two neighbours have changed places."""
    if typed == word or abs(len(typed) - len(word)) > 1:
        return False
    start = 0
    while start < min(len(typed), len(word)) and typed[start] == word[start]:
        start += 1
    rest, other = typed[start:], word[start:]
    if len(rest) == len(other):
        return rest[1:] == other[1:] or (rest[:2] == other[1::-1] and rest[2:] == other[2:])
    longer, shorter = (rest, other) if len(rest) > len(other) else (other, rest)
    return longer[1:] == shorter
