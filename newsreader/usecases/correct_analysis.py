"""The reader's word goes before the analyser's guess."""

from collections.abc import Sequence

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article
from newsreader.core.correction import Correction, CorrectionKind, apply_corrections
from newsreader.core.entity import EntityLabel
from newsreader.core.quotation import Quotation
from newsreader.core.span import Span
from newsreader.library.database import Library


def corrected(library: Library, article: Article, analysis: Analysis) -> Analysis:
    """The analysis with everything that the reader decided about this story."""
    return apply_corrections(analysis, library.corrections.all(article.id), article.texts)


def set_speaker(library: Library, article: Article, quotation: Quotation, speaker: str) -> Correction:
    """Decide who said it ("": nobody known), and return what to take back for undo."""
    return _put(library, Correction(article.id, CorrectionKind.SPEAKER, quotation.parts, speaker.strip()))


def dismiss_quotation(library: Library, article: Article, quotation: Quotation) -> Correction:
    """Decide that this is no quotation."""
    return _put(library, Correction(article.id, CorrectionKind.NOT_QUOTATION, quotation.parts))


def mark_quotation(library: Library, article: Article, parts: Sequence[Span], speaker: str = "") -> Correction:
    """Decide that these words are a quotation."""
    return _put(library, Correction(article.id, CorrectionKind.QUOTATION, tuple(parts), speaker.strip()))


def mark_name(library: Library, article: Article, span: Span, label: EntityLabel) -> Correction:
    """Decide that these words, wherever they stand in the story, are a name of this kind."""
    return _put(library, Correction(article.id, CorrectionKind.NAME, (span,), label.value))


def dismiss_name(library: Library, article: Article, span: Span) -> Correction:
    """Decide that these words are no name."""
    return _put(library, Correction(article.id, CorrectionKind.NOT_NAME, (span,)))


def _put(library: Library, correction: Correction) -> Correction:
    library.corrections.put(correction)
    return correction


def take_back(library: Library, correction: Correction, before: Correction | None = None) -> None:
    """Undo a correction; ``before`` is the earlier one about the same words that it replaced, if any."""
    library.corrections.remove(correction)
    if before is not None:
        library.corrections.put(before)


def correction_about(library: Library, article: Article, correction: Correction) -> Correction | None:
    """The stored correction about the same words and matter, which this one would replace."""
    for stored in library.corrections.all(article.id):
        if stored.about == correction.about:
            return stored
    return None
