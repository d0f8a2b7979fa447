"""Stories: add, list, search, mark, remove and bring back."""

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, date, datetime

from newsreader.core.arabic import fold
from newsreader.core.article import (
    Article,
    ArticleFilter,
    ArticleId,
    ArticleSummary,
    Block,
    BlockKind,
    Draft,
    ReadingPlace,
    SearchHit,
)
from newsreader.core.errors import NotFoundError
from newsreader.core.language import Language, LanguageGuess
from newsreader.library.connection import Connection, Row
from newsreader.library.lists import (
    NEWEST_FIRST,
    SUMMARY_COLUMNS,
    ListedArticles,
    filter_conditions,
    list_query,
    read_list,
    read_summaries,
)
from newsreader.library.search import index
from newsreader.library.search.query import Query, match_expression, parse_query
from newsreader.library.search.snippets import SnippetMaker

_ARTICLE = (
    "id, title, paragraphs, language, language_confidence, content_hash, added, byline, source, address, published,"
    " language_by_reader, read, starred, sample"
)
EVERY_ARTICLE = ArticleFilter()

# A paragraph with fewer letters may be site furniture, which differs from one saving of a page to the next.
_LEAST_PARAGRAPH = 40
_LEAST_STORY = 200


def story_hash(title: str, texts: tuple[str, ...]) -> str:
    """The same for the same story saved twice, whatever the file's encoding, marks, vowel signs and furniture.

    It is taken over the folded letters and digits of the longer paragraphs; of everything, the title too, where a
    story has little more than that. One changed word in a paragraph makes another story of it: a correction is news.
    """
    folded = ["".join(filter(str.isalnum, fold(text))) for text in texts]
    long = [text for text in folded if len(text) >= _LEAST_PARAGRAPH]
    if sum(map(len, long)) < _LEAST_STORY:
        long = ["".join(filter(str.isalnum, fold(title))), *filter(None, folded)]
    return hashlib.sha256("\n".join(long).encode("utf-8", "surrogatepass")).hexdigest()


class Articles:
    """The stories of a library."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, draft: Draft, guess: LanguageGuess, sample: bool = False) -> tuple[ArticleId, bool]:
        """Add a story; (its id, True), or (the id of the same story, False) where the library has it already.

        Adding a story that was removed brings it back.
        """
        texts = tuple(block.text for block in draft.paragraphs)
        story = story_hash(draft.title, texts)
        with self._connection.writing():
            there = self._connection.row(
                # Apart, so that each finds its index.
                "SELECT id FROM articles WHERE removed IS NULL AND content_hash = ?"
                " UNION ALL SELECT id FROM articles WHERE removed IS NULL AND story_hash = ?",
                (draft.content_hash, story),
            )
            if there is not None:
                return ArticleId(there[0]), False
            gone = self._connection.row(
                "SELECT id FROM articles WHERE story_hash = ? AND title = ? AND NOT EXISTS (SELECT 1 FROM articles AS"
                " other WHERE other.removed IS NULL AND other.content_hash = articles.content_hash)"
                " ORDER BY removed DESC",
                (story, draft.title),
            )
            if gone is not None:
                self._connection.write("UPDATE articles SET removed = NULL WHERE id = ?", gone)
                return ArticleId(gone[0]), True
            return self._insert(draft, guess, story, sample), True

    def _insert(self, draft: Draft, guess: LanguageGuess, story: str, sample: bool) -> ArticleId:
        added = datetime.now(UTC)
        published = draft.published.isoformat() if draft.published else None
        article_id = self._connection.insert(
            "INSERT INTO articles (title, byline, source, address, published, language, language_confidence,"
            " declared_language, twin_address, file_name, content_hash, story_hash, day, added, sample)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                draft.title,
                draft.byline,
                draft.source,
                draft.address,
                published,
                guess.language.value,
                guess.confidence,
                draft.declared_language,
                draft.twin_address,
                draft.file_name,
                draft.content_hash,
                story,
                published or added.date().isoformat(),
                added.isoformat(),
                sample,
            ),
        )
        paragraphs = [(block.kind.value, block.text) for block in draft.paragraphs]
        self._connection.insert(
            "INSERT INTO article_texts (article_id, paragraphs) VALUES (?, ?)",
            (article_id, json.dumps(paragraphs, ensure_ascii=False, separators=(",", ":"))),
        )
        texts = [block.text for block in draft.paragraphs]
        self._connection.insert(index.INSERT, index.entry(article_id, draft.title, draft.source, texts))
        return ArticleId(article_id)

    def get(self, article_id: ArticleId) -> Article:
        """The whole story. Raises NotFoundError."""
        row = self._connection.row(
            f"SELECT {_ARTICLE} FROM articles JOIN article_texts ON article_id = id WHERE id = ? AND removed IS NULL",
            (article_id,),
        )
        if row is None:
            raise _not_found(article_id)
        return _article(row)

    def count(self) -> int:
        """How many stories there are."""
        row = self._connection.row("SELECT count(*) FROM articles WHERE removed IS NULL")
        return int(row[0]) if row else 0

    def listed(self, filter: ArticleFilter = EVERY_ARTICLE, reading: ArticleId | None = None) -> ListedArticles:
        """Which stories pass the filter, in the order of ``summaries``: little to read and keep of very many.

        The story ``reading`` stays among the unread ones though it is no longer.
        """
        (row,) = self._connection.rows(*list_query(filter, reading))
        return read_list(row)

    def summaries_of(self, article_ids: Sequence[ArticleId]) -> tuple[ArticleSummary, ...]:
        """The lines of these stories, in no order; those that are not in the library are left out."""
        rows = self._connection.rows(
            f"SELECT {SUMMARY_COLUMNS} FROM articles WHERE id IN (SELECT value FROM json_each(?)) AND removed IS NULL",
            (json.dumps(article_ids),),
        )
        return read_summaries(rows)

    def summaries(self, filter: ArticleFilter = EVERY_ARTICLE) -> tuple[ArticleSummary, ...]:
        """The lines of all stories that pass the filter, newest first by the day of publication.

        ``filter.words`` are looked for in titles and sources.
        """
        conditions, parameters = filter_conditions(filter)
        rows = self._connection.rows(
            f"SELECT {SUMMARY_COLUMNS} FROM articles WHERE {conditions} ORDER BY {NEWEST_FIRST}", parameters
        )
        return read_summaries(rows)

    def search(self, words: str, filter: ArticleFilter = EVERY_ARTICLE, limit: int = 200) -> tuple[SearchHit, ...]:
        """The stories that hold all the words and pass the filter, best first, at most ``limit``; () for no words.

        See search.query for what can be asked.
        """
        query = parse_query(words)
        if not query.terms:
            return ()
        conditions, parameters = filter_conditions(filter)
        rows = self._connection.rows(
            f"SELECT {SUMMARY_COLUMNS} FROM article_search JOIN articles ON articles.id = article_search.rowid"
            f" WHERE article_search MATCH ? AND {conditions}"
            f" ORDER BY {index.RANK}, {NEWEST_FIRST} LIMIT ?",
            (match_expression(query), *parameters, limit),
        )
        return self._hits(query, read_summaries(rows))

    def _hits(self, query: Query, summaries: tuple[ArticleSummary, ...]) -> tuple[SearchHit, ...]:
        ids = json.dumps([summary.id for summary in summaries])
        texts: dict[int, str] = dict(
            self._connection.rows(
                "SELECT article_id, paragraphs FROM article_texts WHERE article_id IN (SELECT value FROM json_each(?))",
                (ids,),
            )
        )
        maker = SnippetMaker(query)
        hits = []
        for summary in summaries:
            paragraphs = [text for _, text in json.loads(texts[summary.id])]
            hits.append(SearchHit(summary, *maker.make(summary.title, paragraphs)))
        return tuple(hits)

    def set_read(self, article_id: ArticleId, read: bool) -> None:
        """Mark as read or unread. Raises NotFoundError."""
        self._change(article_id, "read = ?", read)

    def set_starred(self, article_id: ArticleId, starred: bool) -> None:
        """Star or unstar. Raises NotFoundError."""
        self._change(article_id, "starred = ?", starred)

    def set_language(self, article_id: ArticleId, language: Language) -> None:
        """Set the language as the reader's word, which no guess replaces. Raises NotFoundError."""
        self._change(article_id, "language = ?, language_confidence = 1.0, language_by_reader = 1", language.value)

    def remove(self, article_id: ArticleId) -> None:
        """Take the story out of the library; ``restore`` brings it back as it was. Raises NotFoundError."""
        self._change(article_id, "removed = ?", datetime.now(UTC).isoformat())

    def restore(self, article_id: ArticleId) -> None:
        """Bring a removed story back; nothing happens where it, or the same story added since, is there."""
        with self._connection.writing():
            found = self._connection.write(
                "UPDATE articles SET removed = NULL WHERE id = ? AND NOT EXISTS (SELECT 1 FROM articles AS other"
                " WHERE other.removed IS NULL AND other.content_hash = articles.content_hash)",
                (article_id,),
            )
            if not found and not self._connection.row("SELECT 1 FROM articles WHERE id = ?", (article_id,)):
                raise _not_found(article_id)

    def place(self, article_id: ArticleId) -> ReadingPlace | None:
        """Where reading stopped in the story, or None."""
        row = self._connection.row("SELECT block, offset, view FROM reading_places WHERE article_id = ?", (article_id,))
        return ReadingPlace(*row) if row else None

    def set_place(self, article_id: ArticleId, place: ReadingPlace) -> None:
        """Remember where reading stopped. Raises NotFoundError."""
        with self._connection.writing():
            stored = self._connection.write(
                "INSERT OR REPLACE INTO reading_places (article_id, block, offset, view)"
                " SELECT id, ?, ?, ? FROM articles WHERE id = ?",
                (place.block, place.offset, place.view, article_id),
            )
            if not stored:
                raise _not_found(article_id)

    def _change(self, article_id: ArticleId, assignment: str, value: object) -> None:
        with self._connection.writing():
            found = self._connection.write(
                f"UPDATE articles SET {assignment} WHERE id = ? AND removed IS NULL", (value, article_id)
            )
            if not found:
                raise _not_found(article_id)


def _not_found(article_id: int) -> NotFoundError:
    return NotFoundError("There is no story {id} in the library.", "Choose one from the list.", id=article_id)


def _article(row: Row) -> Article:
    return Article(
        id=ArticleId(row[0]),
        title=row[1],
        paragraphs=tuple(Block(text, BlockKind(kind)) for kind, text in json.loads(row[2])),
        language=Language(row[3]),
        language_confidence=row[4],
        content_hash=row[5],
        added=datetime.fromisoformat(row[6]),
        byline=row[7],
        source=row[8],
        address=row[9],
        published=date.fromisoformat(row[10]) if row[10] else None,
        language_by_reader=bool(row[11]),
        read=bool(row[12]),
        starred=bool(row[13]),
        sample=bool(row[14]),
    )
