"""Find quotations and names in a story, and keep what was found."""

from newsreader.analysis.analyzer import Analyzer
from newsreader.core.analysis import Analysis
from newsreader.core.article import Article, ArticleId
from newsreader.core.cancel import Cancel
from newsreader.library.database import Library
from newsreader.usecases.correct_analysis import corrected


def stored_analysis(library: Library, article: Article, version: str) -> Analysis | None:
    """What this version of the analyser found in the story before, or None."""
    return library.analyses.get(article.id, version)


def analyze_article(analyzer: Analyzer, article: Article, cancel: Cancel | None = None) -> Analysis:
    """Analyse the story now; touches no library. Raises Cancelled."""
    return analyzer.analyze(article.blocks, article.language, cancel)


def keep_analysis(library: Library, article_id: ArticleId, analysis: Analysis) -> None:
    """Store what was found, in the place of what any earlier version found."""
    library.analyses.put(article_id, analysis)


def analysis_of(library: Library, analyzer: Analyzer, article: Article, cancel: Cancel | None = None) -> Analysis:
    """What is stored for the story, or found and stored now, as the reader corrected it. Raises Cancelled."""
    analysis = stored_analysis(library, article, analyzer.version)
    if analysis is None:
        analysis = analyze_article(analyzer, article, cancel)
        keep_analysis(library, article.id, analysis)
    return corrected(library, article, analysis)
