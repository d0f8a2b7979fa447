"""The full-text index: folded words of each story and their further forms, no copy of the text itself.

SQLite's own tokenizer cuts an Arabic word at every vowel mark, so it is given folded text. The index is contentless:
it is filled when a story comes in and never changed, since texts never change and an id is never used again; removed
stories are passed over in the queries. A prefix index more than doubled it and made beginnings of words only a little
faster to find. Whoever changes core.arabic.fold or word_forms adds a migration that calls ``rebuild``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from newsreader.library.search.word_forms import fold_words, further_forms, initialisms, plain, split_words

if TYPE_CHECKING:
    from sqlite_utils import Database

INSERT = "INSERT INTO article_search (rowid, title, source, body, title_forms, body_forms) VALUES (?, ?, ?, ?, ?, ?)"
# A word in the title weighs as ten in the body, a further form half of the word itself.
RANK = "bm25(article_search, 10.0, 4.0, 1.0, 5.0, 0.5)"


def rebuild(database: Database) -> None:
    """Make the index, anew where there is one, and fill it with all stories."""
    database.execute("DROP TABLE IF EXISTS article_search")
    database.execute("""
        CREATE VIRTUAL TABLE article_search USING fts5 (
            title, source, body, title_forms, body_forms,
            content = '', tokenize = 'unicode61 remove_diacritics 0'
        )""")
    stories = database.execute(
        "SELECT id, title, source, paragraphs FROM articles JOIN article_texts ON article_id = id ORDER BY id"
    )
    for article_id, title, source, paragraphs in stories:
        texts = [text for _, text in json.loads(paragraphs)]
        database.conn.execute(INSERT, entry(article_id, title, source, texts))


def entry(article_id: int, title: str, source: str, texts: Iterable[str]) -> tuple[int, str, str, str, str, str]:
    """The values of ``INSERT`` for one story; ``texts`` are its paragraphs."""
    folded_title = fold_words(title)
    folded_body = fold_words("\n".join(texts))
    return (
        article_id,
        plain(folded_title),
        plain(fold_words(source)),
        plain(folded_body),
        _forms(folded_title),
        _forms(folded_body),
    )


def _forms(folded: str) -> str:
    words = set(split_words(folded))
    forms = initialisms(folded).union(*map(further_forms, words)) if words else set()
    return " ".join(sorted(forms.difference(words)))
