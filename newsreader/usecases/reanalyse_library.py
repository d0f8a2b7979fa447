"""Look through the stories that this version of the analyser has not seen, one after the other."""

from collections.abc import Collection

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article, ArticleId
from newsreader.core.errors import NotFoundError
from newsreader.library.database import Library
from newsreader.usecases.analyze_article import keep_analysis
from newsreader.usecases.names_index import work_out_sounds

_AHEAD = 100


def next_outdated(
    library: Library, version: str, leave_out: Collection[ArticleId] = ()
) -> tuple[tuple[ArticleId, ...], int]:
    """The stories to look through next, and how many are left; those that were opened, then the newest, first.

    ``leave_out`` are stories that could not be looked through.
    """
    found = library.analyses.outdated(version, _AHEAD + len(leave_out))
    waiting = tuple(article_id for article_id in found if article_id not in leave_out)[:_AHEAD]
    if not waiting:
        return (), 0
    return waiting, max(len(waiting), library.analyses.count_outdated(version) - len(leave_out))


def outdated_article(library: Library, article_id: ArticleId, version: str) -> Article | None:
    """The story, or None where it has been looked through or removed meanwhile."""
    try:
        article = library.articles.get(article_id)
    except NotFoundError:
        return None
    return article if library.analyses.get(article_id, version) is None else None


def keep_found(library: Library, article: Article, analysis: Analysis) -> None:
    """Keep what was found, unless the story was given another language meanwhile."""
    try:
        current = library.articles.get(article.id)
    except NotFoundError:
        return
    if current.language is article.language:
        keep_analysis(library, article.id, analysis)
        work_out_sounds(library)
