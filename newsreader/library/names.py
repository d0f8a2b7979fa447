"""The index of names: list, look into, follow, merge, split."""

import json
from collections.abc import Collection, Iterable
from datetime import date

from newsreader.core.article import ArticleId, ArticleSummary
from newsreader.core.entity import EntityLabel
from newsreader.core.errors import NotFoundError
from newsreader.core.language import Language
from newsreader.core.names import (
    MOST_UNREAD,
    FoundQuotation,
    MonthCount,
    NameChange,
    NameDetail,
    NameId,
    NameKey,
    NameSummary,
    Spelling,
    WordQuery,
)
from newsreader.core.span import Span
from newsreader.library.connection import Connection, Row
from newsreader.library.lists import SUMMARY_COLUMNS, read_summaries
from newsreader.library.name_rows import NameRows, spelling_of
from newsreader.library.name_search import NameSearch
from newsreader.library.stored_values import now

_SUMMARY = "names.id, label, latin, arabic, mentions, stories, first_seen, last_seen, followed"
_MOST_FIRST = "stories DESC, mentions DESC, names.id"
_COMMONEST = 400
_LATEST = 40

_UNREAD = "articles.read = 0 AND removed IS NULL"
_UNREAD_OF_NAME = (
    "SELECT count(*) FROM (SELECT DISTINCT article_id FROM found_entities JOIN articles ON id = article_id"
    f" WHERE name_id = ? AND found_entities.day IS NOT NULL AND {_UNREAD} LIMIT ?)"
)
# The plus keeps SQLite from the index by names: a story has some twenty things.
_NAME_OF_UNREAD = (
    f"SELECT count(*) FROM (SELECT id FROM articles INDEXED BY articles_unread WHERE {_UNREAD} AND EXISTS"
    " (SELECT 1 FROM found_entities AS found WHERE found.article_id = articles.id AND +found.name_id = ?"
    " AND found.day IS NOT NULL) LIMIT ?)"
)


class Names:
    """People, bodies, places and other names over all stories of a library."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows = NameRows(connection)
        self._search = NameSearch(connection)

    def all(self, labels: Collection[EntityLabel] = (), limit: int = _COMMONEST) -> tuple[NameSummary, ...]:
        """The names that most stories have, of the kinds in ``labels`` (none: of all)."""
        condition, parameters = _kinds(labels)
        if len(labels) == 1:
            condition, parameters = " AND label = ?", [label.value for label in labels]
        return self._summaries(
            f"SELECT {_SUMMARY} FROM names WHERE stories > 0{condition} ORDER BY {_MOST_FIRST} LIMIT ?",
            [*parameters, limit],
        )

    def find(
        self,
        words: tuple[WordQuery, ...],
        keys: Collection[str] = (),
        labels: Collection[EntityLabel] = (),
        limit: int = _COMMONEST,
    ) -> tuple[NameSummary, ...]:
        """Names that have all the words, or one of the analyser's keys; the surer and the commoner first.

        The words are beginnings of words; those with one slip, and those of the other script with the same sounds,
        come after them.
        """
        if not words:
            return ()
        condition, parameters = _kinds(labels)
        if self._search.is_common(words):
            # So many names begin like this that going through the commonest finds enough of them soonest.
            begins = " AND EXISTS (SELECT 1 FROM name_words WHERE name_id = names.id AND word >= ? AND word < ?)"
            bounds = [bound for query in words for bound in (query.word, query.word + "\U0010ffff")]
            return self._summaries(
                f"SELECT {_SUMMARY} FROM names WHERE stories > 0{condition}{begins * len(words)}"
                f" ORDER BY {_MOST_FIRST} LIMIT ?",
                [*parameters, *bounds, limit],
            )
        ranks = self._search.ranks(words, keys)
        return self._summaries(
            f"SELECT {_SUMMARY} FROM names JOIN json_each(?) AS found ON names.id = found.key"
            f" WHERE stories > 0{condition} ORDER BY found.value, {_MOST_FIRST} LIMIT ?",
            [json.dumps(ranks), *parameters, limit],
        )

    def get(self, name_id: NameId) -> NameSummary:
        """One name. Raises NotFoundError."""
        found = self._summaries(f"SELECT {_SUMMARY} FROM names WHERE names.id = ?", [name_id])
        if not found:
            raise NotFoundError("There is no name {id} in the library.", "Choose one from the list.", id=name_id)
        return found[0]

    def of_key(self, key: str, name: str) -> NameId | None:
        """The name that the analyser's ``key`` for a thing written ``name`` stands for, None for one never met."""
        row = self._connection.row(
            "SELECT name_id FROM name_keys WHERE key = ? AND spelling IN (?, '') ORDER BY spelling DESC LIMIT 1",
            (key, spelling_of(name)),
        )
        return NameId(row[0]) if row else None

    def detail(self, name_id: NameId, limit: int = _LATEST) -> NameDetail:
        """A name with its spellings and its latest quotations and stories. Raises NotFoundError."""
        summary = self.get(name_id)
        spellings = self._connection.rows(
            "SELECT name, sum(stories) AS count FROM name_forms WHERE name_id = ? AND stories > 0"
            " GROUP BY name ORDER BY count DESC, name",
            (name_id,),
        )
        return NameDetail(
            summary,
            tuple(Spelling(name, count) for name, count in spellings),
            self._quotations(name_id, limit),
            self._articles(name_id, limit),
        )

    def followed(self) -> tuple[NameSummary, ...]:
        """Those the reader follows, in the order they were chosen, with how many of their stories are unread."""
        return self._summaries(f"SELECT {_SUMMARY} FROM names WHERE followed IS NOT NULL ORDER BY followed, names.id")

    def follow(self, name_id: NameId, followed: bool = True) -> None:
        """Follow a name, or no longer. Raises NotFoundError."""
        with self._connection.writing(durable=True):
            self.get(name_id)
            self._connection.write(
                "UPDATE names SET followed = iif(?, coalesce(followed, ?), NULL) WHERE id = ?",
                (followed, now(), name_id),
            )

    def merge(self, name_ids: Iterable[NameId], into: NameId) -> NameChange:
        """Make several names one, for good; what comes back can be taken back. Raises NotFoundError."""
        others = tuple(name_id for name_id in dict.fromkeys(name_ids) if name_id != into)
        with self._connection.writing(durable=True):
            summaries = [self.get(name_id) for name_id in (into, *others)]
            followed = tuple(summary.id for summary in summaries if summary.followed)
            keys = self._keys(others)
            # The name that is kept is decided too: what joins it later by spelling finds it.
            change = NameChange(into, (into, *others), (*keys, *self._keys((into,))), followed)
            self._put([NameKey(key.key, key.spelling, into, True) for key in change.keys_before])
            if followed:
                self._set_followed((into,), others)
            self._recount_moved(change)
        return change

    def split(self, name_id: NameId, spellings: Iterable[str]) -> NameChange | None:
        """Take spellings out of a name and make a name of their own of them, for good.

        None where none or all of its spellings are meant. Raises NotFoundError.
        """
        wanted = {spelling_of(name) for name in spellings}
        with self._connection.writing(durable=True):
            summary = self.get(name_id)
            written: dict[str, set[str]] = {}
            for key, name in self._connection.rows(
                "SELECT DISTINCT key, name FROM found_entities WHERE name_id = ?", (name_id,)
            ):
                written.setdefault(key, set()).add(spelling_of(name))
            everything = set().union(*written.values()) if written else set()
            if not wanted & everything or everything <= wanted:
                return None
            made = NameId(self._connection.insert("INSERT INTO names (label) VALUES (?)", (summary.label.value,)))
            change = NameChange(made, (name_id, made), self._keys((name_id,)), (name_id,) if summary.followed else ())
            keys: list[NameKey] = []
            for key, found in written.items():
                if found <= wanted:
                    # Every way it was written goes: so will those not met yet.
                    keys.append(NameKey(key, "", made, True))
                    keys += [
                        NameKey(key, before.spelling, made, True) for before in change.keys_before if before.key == key
                    ]
                else:
                    keys += [NameKey(key, spelling, made, True) for spelling in found & wanted]
            self._put(keys)
            self._recount_moved(change, keys)
        return change

    def take_back(self, change: NameChange) -> None:
        """Undo a merge or a split."""
        with self._connection.writing(durable=True):
            affected = {key.key for key in change.keys_before}
            for key in affected:
                self._connection.write(
                    "DELETE FROM name_keys WHERE key = ? AND name_id IN (SELECT value FROM json_each(?))",
                    (key, json.dumps(change.names)),
                )
            self._put(change.keys_before)
            for key in affected:
                self._rows.move(key)
            for name_id in change.names:
                self._rows.recount(name_id)
            self._set_followed(
                change.followed_before, [each for each in change.names if each not in change.followed_before]
            )

    def words_without_sounds(self, limit: int) -> tuple[str, ...]:
        """Words of names whose sounds nobody has worked out yet."""
        rows = self._connection.rows("SELECT word FROM name_vocabulary WHERE sounds IS NULL LIMIT ?", (limit,))
        return tuple(row[0] for row in rows)

    def set_sounds(self, sounds: Iterable[tuple[str, str]]) -> None:
        """Store (word, sounds) pairs."""
        with self._connection.writing():
            self._connection.write_many(
                "UPDATE name_vocabulary SET sounds = ? WHERE word = ?", [(sound, word) for word, sound in sounds]
            )

    def _keys(self, names: Iterable[NameId]) -> tuple[NameKey, ...]:
        rows = self._connection.rows(
            "SELECT key, spelling, name_id, by_reader FROM name_keys WHERE name_id IN (SELECT value FROM json_each(?))",
            (json.dumps(tuple(names)),),
        )
        return tuple(NameKey(key, spelling, NameId(name_id), bool(by)) for key, spelling, name_id, by in rows)

    def _put(self, keys: Iterable[NameKey]) -> None:
        self._connection.write_many(
            "INSERT OR REPLACE INTO name_keys (key, spelling, name_id, by_reader) VALUES (?, ?, ?, ?)",
            [(key.key, key.spelling, key.name_id, key.by_reader) for key in keys],
        )

    def _recount_moved(self, change: NameChange, keys: Iterable[NameKey] = ()) -> None:
        for key in {key.key for key in (*change.keys_before, *keys)}:
            self._rows.move(key)
        for name_id in change.names:
            self._rows.recount(name_id)

    def _set_followed(self, followed: Iterable[NameId], not_followed: Iterable[NameId]) -> None:
        for name_id in followed:
            self._connection.write(
                "UPDATE names SET followed = coalesce(followed, ?) WHERE id = ?", (now(), int(name_id))
            )
        for name_id in not_followed:
            self._connection.write("UPDATE names SET followed = NULL WHERE id = ?", (int(name_id),))

    def _summaries(self, sql: str, parameters: Iterable[object] = ()) -> tuple[NameSummary, ...]:
        rows = self._connection.rows(sql, tuple(parameters))
        # All months of a name as one text: tens of thousands of rows would take longer than the rest of the view.
        months: dict[int, str | None] = dict(
            self._connection.rows(
                "SELECT value, (SELECT group_concat(month || ':' || mentions) FROM (SELECT month, mentions FROM"
                " name_months WHERE name_id = value ORDER BY month)) FROM json_each(?)",
                (json.dumps([row[0] for row in rows]),),
            )
        )
        counts = _MonthCounts()
        followed = [row for row in rows if row[8]]
        unread = self._unread({row[0]: row[5] for row in followed}) if followed else {}
        return tuple(_summary(row, counts.read(months[row[0]]), unread.get(row[0], 0)) for row in rows)

    def _unread(self, stories: dict[int, int]) -> dict[int, int]:
        """How many stories of names are unread, up to ``MOST_UNREAD``; ``stories`` is how many each name has."""
        row = self._connection.row(f"SELECT count(*) FROM articles INDEXED BY articles_unread WHERE {_UNREAD}")
        waiting = int(row[0]) if row else 0
        counts = {}
        for name_id, count in stories.items():
            # From the side that has less to look at.
            found = self._connection.row(
                _UNREAD_OF_NAME if count <= waiting else _NAME_OF_UNREAD, (name_id, MOST_UNREAD)
            )
            counts[name_id] = int(found[0]) if found else 0
        return counts

    def _articles(self, name_id: NameId, limit: int) -> tuple[ArticleSummary, ...]:
        return read_summaries(
            self._connection.rows(
                f"SELECT {SUMMARY_COLUMNS} FROM (SELECT article_id, max(day) AS seen FROM found_entities"
                " WHERE name_id = ? AND day IS NOT NULL GROUP BY day, article_id ORDER BY day DESC, article_id DESC"
                " LIMIT ?) JOIN articles ON id = article_id ORDER BY seen DESC, articles.id DESC",
                (name_id, limit),
            )
        )

    def _quotations(self, name_id: NameId, limit: int) -> tuple[FoundQuotation, ...]:
        rows = self._connection.rows(
            "SELECT said.article_id, title, found.day, language, said.block, said.start, said.stop, said.confidence,"
            " paragraphs FROM found_entities AS found"
            " CROSS JOIN found_quotations AS said ON said.article_id = found.article_id AND speaker_key = found.key"
            " AND said.level = 0 AND said.kind <> 'term'"
            " JOIN articles ON articles.id = said.article_id JOIN article_texts USING (article_id)"
            " WHERE found.name_id = ? AND found.day IS NOT NULL"
            " ORDER BY found.day DESC, said.article_id DESC, said.position LIMIT ?",
            (name_id, limit),
        )
        texts: dict[int, list[str]] = {}
        quotations = []
        for article_id, title, day, language, block, start, stop, confidence, paragraphs in rows:
            if article_id not in texts:
                texts[article_id] = [title, *(text for _, text in json.loads(paragraphs))]
            story = texts[article_id]
            span = Span(block, start, stop)
            words = story[block][start:stop] if block < len(story) else ""
            quotations.append(
                FoundQuotation(
                    ArticleId(article_id),
                    title,
                    date.fromisoformat(day),
                    Language(language),
                    words,
                    span,
                    confidence,
                )
            )
        return tuple(quotations)


class _MonthCounts(dict[str, MonthCount]):
    """The same months come again and again, mostly with few mentions: each "2016-07:12" is made once."""

    def read(self, text: str | None) -> tuple[MonthCount, ...]:
        """The months of a text such as "2016-07:12,2016-09:1"."""
        return tuple([self[each] for each in text.split(",")]) if text else ()

    def __missing__(self, key: str) -> MonthCount:
        month, _, mentions = key.partition(":")
        made = self[key] = MonthCount(date.fromisoformat(f"{month}-01"), int(mentions))
        return made


def _kinds(labels: Collection[EntityLabel]) -> tuple[str, list[object]]:
    if not labels:
        return "", []
    # The plus keeps SQLite to the index that has the order.
    return " AND +label IN (SELECT value FROM json_each(?))", [json.dumps([label.value for label in labels])]


def _summary(row: Row, months: tuple[MonthCount, ...], unread: int) -> NameSummary:
    name_id, label, latin, arabic, mentions, stories, first_seen, last_seen, followed = row
    # The script that has more of its stories is not known here: the Latin name leads, the window may turn them.
    return NameSummary(
        NameId(name_id),
        EntityLabel(label),
        latin or arabic,
        arabic if latin else "",
        mentions,
        stories,
        date.fromisoformat(first_seen) if first_seen else None,
        date.fromisoformat(last_seen) if last_seen else None,
        followed is not None,
        months,
        unread,
    )
