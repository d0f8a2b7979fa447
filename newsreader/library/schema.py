"""The tables, as numbered migrations. A migration that has shipped is never changed; add one at the end.

Times are ISO 8601 in UTC, days ISO 8601, lists JSON. A row with a ``removed`` time is hidden and can be brought back
until it is purged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsreader.library.name_tables import create_names
from newsreader.library.search import index

if TYPE_CHECKING:
    from sqlite_utils import Database

    from newsreader.library.migrations import Migration


def create_articles(database: Database) -> None:
    """Stories; their paragraphs apart, so that a list of many thousands reads little."""
    database.execute("""
        CREATE TABLE articles (
            id INTEGER PRIMARY KEY AUTOINCREMENT,  -- an id is never used again
            title TEXT NOT NULL,
            byline TEXT NOT NULL,
            source TEXT NOT NULL,
            address TEXT NOT NULL,
            published TEXT,
            language TEXT NOT NULL,
            language_confidence REAL NOT NULL,
            language_by_reader INTEGER NOT NULL DEFAULT 0,
            declared_language TEXT NOT NULL,
            twin_address TEXT NOT NULL,
            file_name TEXT NOT NULL,
            content_hash TEXT NOT NULL,  -- of the original bytes
            story_hash TEXT NOT NULL,    -- of the words, see articles.story_hash
            day TEXT NOT NULL,           -- published, else added: what lists are ordered by
            added TEXT NOT NULL,
            read INTEGER NOT NULL DEFAULT 0,
            starred INTEGER NOT NULL DEFAULT 0,
            sample INTEGER NOT NULL DEFAULT 0,
            removed TEXT
        )""")
    database.execute("CREATE UNIQUE INDEX articles_by_content ON articles (content_hash) WHERE removed IS NULL")
    database.execute("CREATE INDEX articles_by_story ON articles (story_hash)")
    # Holds all that a line of the list shows, in the list's order: the table itself is not touched.
    database.execute("""
        CREATE INDEX articles_listed ON articles
            (day DESC, id DESC, title, source, published, added, language, read, starred, removed)
            WHERE removed IS NULL""")
    database.execute("""
        CREATE TABLE article_texts (
            article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
            paragraphs TEXT NOT NULL  -- [[kind, text], ...]
        )""")


def create_search(database: Database) -> None:
    """The search index."""
    index.rebuild(database)


def create_analyses(database: Database) -> None:
    """What the analyser found: whole as JSON for the story's page, in rows for questions about the whole library."""
    database.execute("""
        CREATE TABLE analyses (
            article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
            version TEXT NOT NULL,
            found TEXT NOT NULL,
            analyzed TEXT NOT NULL
        )""")
    database.execute("""
        CREATE TABLE found_quotations (
            article_id INTEGER NOT NULL REFERENCES analyses (article_id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            level INTEGER NOT NULL,
            speaker TEXT,
            speaker_key TEXT NOT NULL,
            confidence REAL NOT NULL,
            block INTEGER NOT NULL,
            start INTEGER NOT NULL,
            stop INTEGER NOT NULL,
            PRIMARY KEY (article_id, position)
        ) WITHOUT ROWID""")
    database.execute("CREATE INDEX found_quotations_by_speaker ON found_quotations (speaker_key)")
    database.execute("""
        CREATE TABLE found_entities (
            article_id INTEGER NOT NULL REFERENCES analyses (article_id) ON DELETE CASCADE,
            key TEXT NOT NULL,
            label TEXT NOT NULL,
            name TEXT NOT NULL,
            mentions INTEGER NOT NULL,
            confidence REAL NOT NULL,
            block INTEGER NOT NULL,  -- the first mention's place
            start INTEGER NOT NULL,
            stop INTEGER NOT NULL,
            PRIMARY KEY (article_id, key)
        ) WITHOUT ROWID""")
    database.execute("CREATE INDEX found_entities_by_key ON found_entities (key, label)")


def create_kept_quotations(database: Database) -> None:
    """Kept quotations, whole in themselves: they outlive their story."""
    database.execute("""
        CREATE TABLE kept_quotations (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            article_id INTEGER REFERENCES articles (id) ON DELETE SET NULL,
            text TEXT NOT NULL,
            speaker TEXT NOT NULL,
            speaker_by_reader INTEGER NOT NULL,
            speaker_confidence REAL NOT NULL,
            kind TEXT NOT NULL,
            language TEXT NOT NULL,
            parts TEXT NOT NULL,  -- [[block, start, stop], ...]
            article_title TEXT NOT NULL,
            source TEXT NOT NULL,
            address TEXT NOT NULL,
            published TEXT NOT NULL,
            translation TEXT NOT NULL,
            translation_origin TEXT NOT NULL,
            note TEXT NOT NULL,
            created TEXT NOT NULL,
            removed TEXT
        )""")
    database.execute("CREATE INDEX kept_quotations_by_article ON kept_quotations (article_id)")


def create_sentence_pairs(database: Database) -> None:
    """The translation memory. A pair without a story is a reader's sentence whose story is gone."""
    database.execute("""
        CREATE TABLE sentence_pairs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            article_id INTEGER REFERENCES articles (id) ON DELETE SET NULL,
            block INTEGER NOT NULL,
            start INTEGER NOT NULL,
            stop INTEGER NOT NULL,
            source TEXT NOT NULL,
            target TEXT NOT NULL,
            origin TEXT NOT NULL,
            pack TEXT NOT NULL,
            original TEXT NOT NULL,
            translated TEXT NOT NULL,
            doubts TEXT NOT NULL,
            folded_hash INTEGER NOT NULL,  -- of the folded original
            stored TEXT NOT NULL,
            -- The origin is part of it: a machine's sentence never takes the place of a reader's.
            UNIQUE (article_id, target, block, start, stop, origin, pack)
        )""")
    database.execute("CREATE INDEX sentence_pairs_by_original ON sentence_pairs (folded_hash, target)")


def create_bookmarks(database: Database) -> None:
    """Bookmarks, and where reading stopped in each story."""
    database.execute("""
        CREATE TABLE bookmarks (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            block INTEGER NOT NULL,
            offset INTEGER NOT NULL,
            note TEXT NOT NULL,
            created TEXT NOT NULL,
            removed TEXT
        )""")
    database.execute("CREATE INDEX bookmarks_by_article ON bookmarks (article_id)")
    database.execute("""
        CREATE TABLE reading_places (
            article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
            block INTEGER NOT NULL,
            offset INTEGER NOT NULL,
            view TEXT NOT NULL
        )""")


def create_corrections(database: Database) -> None:
    """What the reader decided about quotations and names."""
    database.execute("""
        CREATE TABLE corrections (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
            matter TEXT NOT NULL,  -- quotation or name
            kind TEXT NOT NULL,
            parts TEXT NOT NULL,   -- [[block, start, stop], ...]
            value TEXT NOT NULL,
            made TEXT NOT NULL,
            UNIQUE (article_id, matter, parts)
        )""")


def create_looked_up_words(database: Database) -> None:
    """Words looked up, whole in themselves: they outlive their story."""
    database.execute("""
        CREATE TABLE looked_up_words (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            folded TEXT NOT NULL,
            word TEXT NOT NULL,
            language TEXT NOT NULL,
            gloss TEXT NOT NULL,
            sentence TEXT NOT NULL,
            source TEXT NOT NULL,
            article_id INTEGER REFERENCES articles (id) ON DELETE SET NULL,
            times INTEGER NOT NULL,
            looked_up TEXT NOT NULL,  -- the last time
            removed TEXT,
            UNIQUE (folded, language)
        )""")
    database.execute("CREATE INDEX looked_up_words_by_article ON looked_up_words (article_id)")


def create_glossary(database: Database) -> None:
    """The reader's glossary."""
    database.execute("""
        CREATE TABLE glossary_entries (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            term TEXT NOT NULL,
            translation TEXT NOT NULL,
            source TEXT NOT NULL,  -- the term's language
            case_sensitive INTEGER NOT NULL,
            created TEXT NOT NULL,
            removed TEXT
        )""")


def create_address_indexes(database: Database) -> None:
    """So that a story's version in the other language is found by the addresses their pages name."""
    for column in ("address", "twin_address"):
        database.execute(f"CREATE INDEX articles_by_{column} ON articles ({column}) WHERE {column} <> ''")


def create_unread_index(database: Database) -> None:
    """So that the few unread stories of somebody who reads much are counted without looking at all others."""
    database.execute("CREATE INDEX articles_unread ON articles (id) WHERE read = 0 AND removed IS NULL")


def create_order_index(database: Database) -> None:
    """The list's order with what lists are filtered by, a sixth of the index that held whole lines.

    A list takes ids from it and reads the lines of few stories only.
    """
    database.execute("DROP INDEX articles_listed")
    database.execute("""
        CREATE INDEX articles_in_order ON articles (day DESC, id DESC, language, read, starred, removed)
            WHERE removed IS NULL""")


MIGRATIONS: tuple[Migration, ...] = (
    create_articles,
    create_search,
    create_analyses,
    create_kept_quotations,
    create_sentence_pairs,
    create_bookmarks,
    create_corrections,
    create_looked_up_words,
    create_glossary,
    create_names,
    create_address_indexes,
    create_unread_index,
    create_order_index,
)
