"""Which stories a list shows: their ids first, their lines when somebody looks at them."""

import json
from array import array
from dataclasses import dataclass
from datetime import date, datetime

from newsreader.core.article import ArticleFilter, ArticleId, ArticleSummary
from newsreader.core.language import Language
from newsreader.library.connection import Row
from newsreader.library.search.query import match_expression, parse_query

SUMMARY_COLUMNS = (
    "articles.id, articles.title, articles.source, published, added, articles.language, articles.read, starred"
)
NEWEST_FIRST = "day DESC, articles.id DESC"


@dataclass(frozen=True, slots=True)
class ListedArticles:
    """The stories of a list in its order, small enough to keep for a hundred thousand of them.

    ``ids`` are ``ArticleId``s, ``unread`` has a 1 for each story not read and a 0 for the others.
    """

    ids: "array[int]"
    unread: bytes

    def __len__(self) -> int:
        return len(self.ids)

    def row_of(self, article_id: ArticleId) -> int | None:
        """Where a story stands, None where it does not."""
        try:
            return self.ids.index(article_id)
        except ValueError:
            return None

    def ids_between(self, start: int, stop: int) -> tuple[ArticleId, ...]:
        """The stories of ``range(start, stop)``, as far as there are such rows."""
        return tuple(ArticleId(each) for each in self.ids[max(0, start) : max(0, stop)])


def list_query(filter: ArticleFilter, reading: ArticleId | None = None) -> tuple[str, list[object]]:
    """The SQL, and its parameters, whose only row ``read_list`` makes a list of; ``reading`` counts as unread.

    One row and not one for each story: SQLite hands every row over with the interpreter's lock, for which the window's
    thread competes; so it works through the whole list without it. SQLite keeps the order of a subquery under an
    aggregate that is not count, min or max: https://sqlite.org/optoverview.html#the_omit_order_by_optimization
    """
    wanted, parameters = filter_conditions(filter, reading)
    found = f"SELECT articles.id, articles.read = 0 AS unread FROM articles WHERE {wanted} ORDER BY {NEWEST_FIRST}"
    return f"SELECT json_group_array(id), json_group_array(unread) FROM ({found})", parameters


def read_list(row: Row) -> ListedArticles:
    """The row of a ``list_query`` as a list."""
    return ListedArticles(array("q", json.loads(row[0])), bytes(json.loads(row[1])))


def filter_conditions(filter: ArticleFilter, reading: ArticleId | None = None) -> tuple[str, list[object]]:
    """A filter as a condition of SQL on ``articles``, with its parameters; ``reading`` counts as unread."""
    conditions = ["removed IS NULL"]
    parameters: list[object] = []
    if filter.language is not None:
        conditions.append("articles.language = ?")
        parameters.append(filter.language.value)
    if filter.starred_only:
        conditions.append("starred = 1")
    if filter.unread_only:
        conditions.append("articles.read = 0" if reading is None else "(articles.read = 0 OR articles.id = ?)")
        parameters += [] if reading is None else [reading]
    if filter.name is not None:
        conditions.append("articles.id IN (SELECT article_id FROM found_entities WHERE name_id = ?)")
        parameters.append(filter.name)
    query = parse_query(filter.words)
    if query.terms:
        conditions.append("articles.id IN (SELECT rowid FROM article_search WHERE article_search MATCH ?)")
        parameters.append(match_expression(query, titles_only=True))
    elif not query.blank:
        conditions.append("0")
    return " AND ".join(conditions), parameters


def read_summaries(rows: list[Row]) -> tuple[ArticleSummary, ...]:
    """Rows of ``SUMMARY_COLUMNS`` as lines of a list."""
    languages: dict[str, Language] = {language.value: language for language in Language}
    days: dict[str | None, date | None] = {None: None}
    made = []
    for article_id, title, source, published, added, language, read, starred in rows:
        if published not in days:
            days[published] = date.fromisoformat(published)
        made.append(
            ArticleSummary(
                article_id,
                title,
                source,
                days[published],
                datetime.fromisoformat(added),
                languages[language],
                read == 1,
                starred == 1,
            )
        )
    return tuple(made)
