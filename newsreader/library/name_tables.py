"""The tables of the index of names, and the triggers that keep its counts right whoever writes.

``found_entities`` has a row for each thing of each story, as the reader corrected it. ``name_id`` is the name its key
stands for, after the reader's merges and splits; ``day`` is the story's day, or NULL while the story is removed and so
not counted. Counts follow these rows by triggers, also where SQLite deletes them with their story.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsreader.library.connection import Connection
from newsreader.library.name_rows import NameRows

if TYPE_CHECKING:
    from sqlite_utils import Database

_BATCH = 10_000

# Another key of the same name in the same story: then the story is counted already.
_NOT_YET = """NOT EXISTS (
    SELECT 1 FROM found_entities AS other WHERE other.article_id = {row}.article_id
    AND other.name_id = {row}.name_id AND other.key <> {row}.key AND other.day IS NOT NULL)"""

_COUNT_IN = """
    UPDATE names SET mentions = mentions + NEW.mentions, stories = stories + {not_yet},
        first_seen = min(coalesce(first_seen, NEW.day), NEW.day),
        last_seen = max(coalesce(last_seen, NEW.day), NEW.day) WHERE id = NEW.name_id;
    UPDATE name_forms SET mentions = mentions + NEW.mentions, stories = stories + 1
        WHERE name_id = NEW.name_id AND name = NEW.name AND label = NEW.label;
    INSERT INTO name_months (name_id, month, mentions) VALUES (NEW.name_id, substr(NEW.day, 1, 7), NEW.mentions)
        ON CONFLICT DO UPDATE SET mentions = mentions + excluded.mentions;
""".format(not_yet=_NOT_YET.format(row="NEW"))

_COUNT_OUT = """
    UPDATE names SET mentions = mentions - OLD.mentions, stories = stories - {not_yet},
        first_seen = CASE WHEN first_seen < OLD.day THEN first_seen
            ELSE (SELECT min(day) FROM found_entities WHERE name_id = OLD.name_id) END,
        last_seen = CASE WHEN last_seen > OLD.day THEN last_seen
            ELSE (SELECT max(day) FROM found_entities WHERE name_id = OLD.name_id) END WHERE id = OLD.name_id;
    UPDATE name_forms SET mentions = mentions - OLD.mentions, stories = stories - 1
        WHERE name_id = OLD.name_id AND name = OLD.name AND label = OLD.label;
    UPDATE name_months SET mentions = mentions - OLD.mentions
        WHERE name_id = OLD.name_id AND month = substr(OLD.day, 1, 7);
    DELETE FROM name_months WHERE name_id = OLD.name_id AND month = substr(OLD.day, 1, 7) AND mentions <= 0;
""".format(not_yet=_NOT_YET.format(row="OLD"))

_STATEMENTS = (
    """CREATE TABLE names (
        id INTEGER PRIMARY KEY AUTOINCREMENT,  -- an id is never used again
        label TEXT NOT NULL,
        latin TEXT NOT NULL DEFAULT '',   -- the commonest spelling in each script
        arabic TEXT NOT NULL DEFAULT '',
        mentions INTEGER NOT NULL DEFAULT 0,
        stories INTEGER NOT NULL DEFAULT 0,
        first_seen TEXT,
        last_seen TEXT,
        followed TEXT                     -- since when
    )""",
    "CREATE INDEX names_listed ON names (stories DESC, mentions DESC, id, label) WHERE stories > 0",
    "CREATE INDEX names_listed_by_label ON names (label, stories DESC, mentions DESC, id) WHERE stories > 0",
    "CREATE INDEX names_followed ON names (followed) WHERE followed IS NOT NULL",
    """CREATE TABLE name_keys (
        key TEXT NOT NULL,
        spelling TEXT NOT NULL,  -- '' for all that have no row of their own; else a folded spelling
        name_id INTEGER NOT NULL REFERENCES names (id),
        by_reader INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (key, spelling)
    ) WITHOUT ROWID""",
    "CREATE INDEX name_keys_by_name ON name_keys (name_id)",
    "CREATE INDEX name_keys_by_spelling ON name_keys (spelling) WHERE spelling <> ''",
    """CREATE TABLE name_forms (
        name_id INTEGER NOT NULL REFERENCES names (id),
        name TEXT NOT NULL,
        label TEXT NOT NULL,
        folded TEXT NOT NULL,
        arabic INTEGER NOT NULL,
        mentions INTEGER NOT NULL DEFAULT 0,
        stories INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (name_id, name, label)
    ) WITHOUT ROWID""",
    "CREATE INDEX name_forms_by_folded ON name_forms (folded)",
    """CREATE TABLE name_months (
        name_id INTEGER NOT NULL REFERENCES names (id),
        month TEXT NOT NULL,  -- 2016-07
        mentions INTEGER NOT NULL,
        PRIMARY KEY (name_id, month)
    ) WITHOUT ROWID""",
    """CREATE TABLE name_words (
        name_id INTEGER NOT NULL REFERENCES names (id),
        word TEXT NOT NULL,
        PRIMARY KEY (name_id, word)
    ) WITHOUT ROWID""",
    "CREATE INDEX name_words_by_word ON name_words (word, name_id)",
    """CREATE TABLE name_vocabulary (
        word TEXT PRIMARY KEY,
        reversed TEXT NOT NULL,
        sounds TEXT  -- as keys of names have them; NULL until they are worked out
    ) WITHOUT ROWID""",
    "CREATE INDEX name_vocabulary_reversed ON name_vocabulary (reversed)",
    "CREATE INDEX name_vocabulary_by_sounds ON name_vocabulary (sounds)",
    "ALTER TABLE found_entities ADD COLUMN name_id INTEGER",
    "ALTER TABLE found_entities ADD COLUMN day TEXT",
)
# After the rows that are there have been given their names.
_AFTERWARDS = (
    "CREATE INDEX found_entities_by_name ON found_entities (name_id, day)",
    f"CREATE TRIGGER name_found AFTER INSERT ON found_entities WHEN NEW.day IS NOT NULL BEGIN {_COUNT_IN} END",
    f"CREATE TRIGGER name_lost AFTER DELETE ON found_entities WHEN OLD.day IS NOT NULL BEGIN {_COUNT_OUT} END",
    "CREATE TRIGGER name_shown AFTER UPDATE OF day ON found_entities WHEN OLD.day IS NULL AND NEW.day IS NOT NULL"
    f" BEGIN {_COUNT_IN} END",
    "CREATE TRIGGER name_hidden AFTER UPDATE OF day ON found_entities WHEN OLD.day IS NOT NULL AND NEW.day IS NULL"
    f" BEGIN {_COUNT_OUT} END",
    """CREATE TRIGGER names_of_removed AFTER UPDATE OF removed ON articles
        WHEN (OLD.removed IS NULL) <> (NEW.removed IS NULL) BEGIN
        UPDATE found_entities SET day = CASE WHEN NEW.removed IS NULL THEN NEW.day END WHERE article_id = NEW.id;
    END""",
)


def create_names(database: Database) -> None:
    """The tables of names, filled with what earlier analyses found."""
    for statement in _STATEMENTS:
        database.execute(statement)
    connection = Connection(database.conn, "")
    rows = NameRows(connection)
    names = set()
    found = connection.rows("SELECT DISTINCT key, name, label FROM found_entities")
    ids = []
    for key, name, label in found:
        name_id = rows.identify(key, name, label)
        names.add(name_id)
        ids.append((name_id, key, name, label))
    for start in range(0, len(ids), _BATCH):
        connection.write_many(
            "UPDATE found_entities SET name_id = ?,"
            " day = (SELECT day FROM articles WHERE id = article_id AND removed IS NULL)"
            " WHERE key = ? AND name = ? AND label = ?",
            ids[start : start + _BATCH],
        )
    for statement in _AFTERWARDS:
        database.execute(statement)
    for name_id in names:
        rows.recount(name_id)
