"""Words that the reader looked up."""

from datetime import datetime

from newsreader.core.arabic import fold
from newsreader.core.article import ArticleId
from newsreader.core.errors import NotFoundError
from newsreader.core.language import Language
from newsreader.core.lexicon import LookedUpWord
from newsreader.library.connection import Connection, Row
from newsreader.library.stored_values import now

# A removed story cannot be jumped to, so its words name none until it is back.
_SELECT = (
    "SELECT id, word, language, gloss, sentence, source,"
    " (SELECT id FROM articles WHERE articles.id = article_id AND articles.removed IS NULL), times, looked_up"
    " FROM looked_up_words WHERE removed IS NULL"
)


class LookedUpWords:
    """The words looked up, each once, with the sentence it stood in the last time."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(
        self,
        word: str,
        language: Language,
        gloss: str,
        sentence: str = "",
        source: str = "",
        article_id: ArticleId | None = None,
    ) -> LookedUpWord:
        """Remember a word. One that is there, however spelled, counts once more and gets the new gloss.

        It gets the new sentence too, with its source and story, unless that is "".
        """
        folded = fold(word)
        with self._connection.writing():
            self._connection.write(
                "INSERT INTO looked_up_words (folded, word, language, gloss, sentence, source, article_id, times,"
                " looked_up) VALUES (?, ?, ?, ?, ?, ?, (SELECT id FROM articles WHERE id = ?), 1, ?)"
                " ON CONFLICT (folded, language) DO UPDATE SET word = excluded.word, gloss = excluded.gloss,"
                " sentence = iif(excluded.sentence = '', sentence, excluded.sentence),"
                " source = iif(excluded.sentence = '', source, excluded.source),"
                " article_id = iif(excluded.sentence = '', article_id, excluded.article_id),"
                " times = times + 1, looked_up = excluded.looked_up, removed = NULL",
                (folded, word, language.value, gloss, sentence, source, article_id, now()),
            )
            row = self._connection.row(f"{_SELECT} AND folded = ? AND language = ?", (folded, language.value))
        assert row is not None
        return _looked_up(row)

    def all(self) -> tuple[LookedUpWord, ...]:
        """All of them, the latest first."""
        return tuple(map(_looked_up, self._connection.rows(f"{_SELECT} ORDER BY looked_up DESC, id DESC")))

    def remove(self, word_id: int) -> None:
        """Forget a word; ``restore``, or looking it up again, brings it back. Raises NotFoundError."""
        self._change(word_id, now())

    def restore(self, word_id: int) -> None:
        """Bring a removed word back. Raises NotFoundError."""
        self._change(word_id, None)

    def _change(self, word_id: int, removed: str | None) -> None:
        with self._connection.writing(durable=True):
            if not self._connection.write("UPDATE looked_up_words SET removed = ? WHERE id = ?", (removed, word_id)):
                raise NotFoundError("There is no looked-up word {id}.", "Choose one from the list.", id=word_id)


def _looked_up(row: Row) -> LookedUpWord:
    word_id, word, language, gloss, sentence, source, article_id, times, when = row
    return LookedUpWord(
        word_id,
        word,
        Language(language),
        gloss,
        sentence,
        source,
        None if article_id is None else ArticleId(article_id),
        times,
        datetime.fromisoformat(when),
    )
