"""Stories that may be another one in the other language."""

from collections.abc import Sequence
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from newsreader.core.article import ArticleId
from newsreader.core.language import Language
from newsreader.library.connection import Connection

# Two outlets of one house print a story on the same day or the next.
_DAYS = 1


class Twins:
    """Questions about versions of one story in two languages."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def linked(self, article_id: ArticleId) -> tuple[ArticleId, ...]:
        """Stories in the other language that this one's page links to as its version, or that link to it so."""
        row = self._connection.row(
            "SELECT address, twin_address, language FROM articles WHERE id = ? AND removed IS NULL", (article_id,)
        )
        if row is None or row[2] == Language.UNKNOWN:
            return ()
        address, twin_address, language = row
        other = Language(language).other.value
        found: dict[int, None] = {}
        for column, known in (("address", twin_address), ("twin_address", address)):
            spellings = address_spellings(known)
            if spellings:
                marks = ", ".join("?" * len(spellings))
                rows = self._connection.rows(
                    f"SELECT id FROM articles WHERE {column} <> '' AND {column} IN ({marks}) AND language = ?"
                    " AND removed IS NULL AND id <> ? ORDER BY id DESC",
                    (*spellings, other, article_id),
                )
                found.update(dict.fromkeys(row[0] for row in rows))
        return tuple(map(ArticleId, found))

    def sharing_names(self, article_id: ArticleId, least: int = 2, limit: int = 8) -> tuple[ArticleId, ...]:
        """Stories in the other language, published within a day, with at least so many names; most shared first.

        A story without a date of its own, or not looked through for names yet, has none and is none.
        """
        rows = self._connection.rows(
            "SELECT other.id FROM articles AS this JOIN found_entities AS mine ON mine.article_id = this.id"
            " JOIN found_entities AS theirs ON theirs.name_id = mine.name_id"
            f" AND theirs.day BETWEEN date(this.published, '-{_DAYS} day') AND date(this.published, '+{_DAYS} day')"
            " JOIN articles AS other ON other.id = theirs.article_id AND other.removed IS NULL"
            " AND other.published IS NOT NULL"
            " AND other.language = CASE this.language WHEN 'en' THEN 'ar' WHEN 'ar' THEN 'en' END"
            " WHERE this.id = ? AND this.published IS NOT NULL"
            " GROUP BY other.id HAVING count(DISTINCT mine.name_id) >= ?"
            " ORDER BY count(DISTINCT mine.name_id) DESC, other.id DESC LIMIT ?",
            (article_id, least, limit),
        )
        return tuple(ArticleId(row[0]) for row in rows)


def address_spellings(address: str) -> Sequence[str]:
    """The ways one page's address is commonly written; none for an address that names no page of its site."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ()
    path = parts.path.rstrip("/")
    if parts.scheme not in ("http", "https") or not parts.hostname or not (path or parts.query):
        return ()
    if not parts.query and path.strip("/").lower() in ("ar", "en", "arabic", "english", "index.html", "index.php"):
        return ()  # the site's front page in that language
    host = parts.netloc.lower().removeprefix("www.")
    spelt = dict.fromkeys((path, unquote(path), quote(unquote(path), safe="/%:@!$&'()*+,;=~")))
    return tuple(
        urlunsplit((scheme, prefix + host, way + end, parts.query, ""))
        for way in spelt
        for scheme in ("https", "http")
        for prefix in ("", "www.")
        for end in ("", "/")
    )
