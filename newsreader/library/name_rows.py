"""The index of names, written: which name a key stands for, its spellings and words, its counts taken anew."""

import re
from collections.abc import Iterable

from newsreader.core.arabic import fold
from newsreader.core.language import count_scripts
from newsreader.core.names import NameId
from newsreader.library.connection import Connection

_WORD = re.compile(r"\w+")
_ARTICLE = "ال"
_LEAST_BARE = 3


def spelling_of(name: str) -> str:
    """A name as spellings are compared: folded, dots and hyphens gone, one space between words."""
    return " ".join(words_of(name))


def words_of(name: str) -> list[str]:
    """The folded words of a name; "U.S." is one."""
    return _WORD.findall(fold(name).replace(".", "").replace("'", ""))


def searched_words(name: str) -> set[str]:
    """What a name is found by: its words, Arabic ones also without their article."""
    words = set(words_of(name))
    return words | {
        word[len(_ARTICLE) :]
        for word in words
        if word.startswith(_ARTICLE) and len(word) >= len(_ARTICLE) + _LEAST_BARE
    }


class NameRows:
    """Writes the index; every method inside ``writing``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def identify(self, key: str, name: str, label: str) -> NameId:
        """The name that ``key``, written ``name`` in its story, stands for; a new one where it was never met.

        The reader's word goes first. A key never met takes up a name that the reader followed, merged or split where
        one of that spelling is there: an analyser that has learnt more gives the same thing another key.
        """
        spelling = spelling_of(name)
        row = self._connection.row(
            "SELECT name_id FROM name_keys WHERE key = ? AND spelling IN (?, '') ORDER BY spelling DESC LIMIT 1",
            (key, spelling),
        )
        if row is not None:
            name_id = NameId(row[0])
        else:
            name_id = self._held(spelling) or NameId(
                self._connection.insert("INSERT INTO names (label) VALUES (?)", (label,))
            )
            self._connection.write(
                "INSERT INTO name_keys (key, spelling, name_id) VALUES (?, '', ?)", (key, int(name_id))
            )
        self.add_form(name_id, name, label)
        return name_id

    def add_form(self, name_id: NameId, name: str, label: str) -> None:
        """Know that the thing is written like this; a spelling that is known stays as it is."""
        if self._connection.row(
            "SELECT 1 FROM name_forms WHERE name_id = ? AND name = ? AND label = ?", (name_id, name, label)
        ):
            return
        scripts = count_scripts(name)
        self._connection.write(
            "INSERT INTO name_forms (name_id, name, label, folded, arabic) VALUES (?, ?, ?, ?, ?)",
            (name_id, name, label, spelling_of(name), scripts.arabic > scripts.latin),
        )
        for word in searched_words(name):
            self._connection.write("INSERT OR IGNORE INTO name_words (name_id, word) VALUES (?, ?)", (name_id, word))
            self._connection.write(
                "INSERT OR IGNORE INTO name_vocabulary (word, reversed) VALUES (?, ?)", (word, word[::-1])
            )

    def retitle(self, names: Iterable[NameId]) -> None:
        """Give names the kind and the spellings that most of their stories have; of two as common, the longer."""
        for name_id in set(names):
            forms = self._connection.rows(
                "SELECT name, label, arabic, mentions, stories FROM name_forms WHERE name_id = ?", (name_id,)
            )
            if not forms:
                continue
            kinds: dict[str, int] = {}
            stories: dict[tuple[int, str], int] = {}
            for name, label, arabic, mentions, count in forms:
                kinds[label] = kinds.get(label, 0) + mentions
                stories[arabic, name] = stories.get((arabic, name), 0) + count
            label = max(sorted(kinds), key=lambda kind: kinds[kind])
            best = {
                script: max(
                    ((count, len(name), name) for (arabic, name), count in stories.items() if arabic == script),
                    default=(0, 0, ""),
                )[2]
                for script in (0, 1)
            }
            self._connection.write(
                "UPDATE names SET label = ?, latin = ?, arabic = ?"
                " WHERE id = ? AND (label, latin, arabic) <> (?, ?, ?)",
                (label, best[0], best[1], name_id, label, best[0], best[1]),
            )

    def move(self, key: str) -> None:
        """Give the rows of ``key`` in all stories the names that ``name_keys`` has for it now; counts are not taken."""
        names = self._connection.rows("SELECT DISTINCT name, label FROM found_entities WHERE key = ?", (key,))
        for name, label in names:
            self._connection.write(
                "UPDATE found_entities SET name_id = ? WHERE key = ? AND name = ? AND label = ?",
                (self.identify(key, name, label), key, name, label),
            )

    def recount(self, name_id: NameId) -> None:
        """Take the spellings, words and counts of a name from the stories anew."""
        for table in ("name_forms", "name_words", "name_months"):
            self._connection.write(f"DELETE FROM {table} WHERE name_id = ?", (name_id,))
        forms = self._connection.rows(
            "SELECT name, label, sum(iif(day IS NULL, 0, mentions)), count(day) FROM found_entities"
            " WHERE name_id = ? GROUP BY name, label",
            (name_id,),
        )
        for name, label, mentions, stories in forms:
            self.add_form(name_id, name, label)
            self._connection.write(
                "UPDATE name_forms SET mentions = ?, stories = ? WHERE name_id = ? AND name = ? AND label = ?",
                (mentions, stories, name_id, name, label),
            )
        self._connection.write(
            "INSERT INTO name_months (name_id, month, mentions) SELECT name_id, substr(day, 1, 7), sum(mentions)"
            " FROM found_entities WHERE name_id = ? AND day IS NOT NULL GROUP BY substr(day, 1, 7)",
            (name_id,),
        )
        self._connection.write(
            "UPDATE names SET (mentions, stories, first_seen, last_seen) = (SELECT coalesce(sum(mentions), 0),"
            " count(DISTINCT article_id), min(day), max(day) FROM found_entities"
            " WHERE name_id = names.id AND day IS NOT NULL) WHERE id = ?",
            (name_id,),
        )
        self.retitle([name_id])

    def _held(self, spelling: str) -> NameId | None:
        """The one name of this spelling that the reader decided something about."""
        split = self._connection.rows(
            "SELECT DISTINCT name_id FROM name_keys WHERE spelling = ? AND spelling <> '' AND by_reader", (spelling,)
        )
        if not split:
            split = self._connection.rows(
                "SELECT DISTINCT name_id FROM name_forms JOIN names ON id = name_id WHERE folded = ? AND"
                " (followed IS NOT NULL OR EXISTS (SELECT 1 FROM name_keys"
                " WHERE name_keys.name_id = names.id AND by_reader))",
                (spelling,),
            )
        return NameId(split[0][0]) if len(split) == 1 else None
