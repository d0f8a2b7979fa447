"""A story with all the library knows of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article, ArticleId, ArticleSummary, ReadingPlace
from newsreader.core.translation import SentencePair

if TYPE_CHECKING:
    from newsreader.library.database import Library


@dataclass(frozen=True, slots=True)
class Story:
    """What opening a story brings: its text, what was found in it and corrected, its counterparts, its reader's place.

    ``sentences`` is how many there are, ``missing`` how many of them have no counterpart yet.
    """

    article: Article
    analysis: Analysis | None
    pairs: tuple[SentencePair, ...]
    place: ReadingPlace | None
    sentences: int
    missing: int


def load_story(library: "Library", article_id: ArticleId) -> Story:
    """Read a story from the library. Raises NotFoundError, LibraryError."""
    from newsreader.analysis.analyzer import Analyzer
    from newsreader.usecases.analyze_article import stored_analysis
    from newsreader.usecases.correct_analysis import corrected
    from newsreader.usecases.translate_article import missing_sentences, sentences_of, stored_pairs

    article = library.articles.get(article_id)
    pairs = stored_pairs(library, article)
    analysis = stored_analysis(library, article, Analyzer.version)
    return Story(
        article=article,
        analysis=corrected(library, article, analysis) if analysis is not None else None,
        pairs=pairs,
        place=library.articles.place(article_id),
        sentences=len(sentences_of(article)),
        missing=len(missing_sentences(article, pairs)),
    )


def summary_of(article: Article) -> ArticleSummary:
    """The line of the list for a story as it is now."""
    return ArticleSummary(
        article.id,
        article.title,
        article.source,
        article.published,
        article.added,
        article.language,
        article.read,
        article.starred,
    )
