"""Keep a quotation, whole in itself: words, speaker, place, source and counterpart."""

from collections.abc import Sequence
from datetime import UTC, datetime

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article
from newsreader.core.correction import READER
from newsreader.core.language import Language, dominant_direction
from newsreader.core.quotation import Attribution, KeptQuotation, Quotation, QuotationKind
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair
from newsreader.library.database import Library


def keep_quotation(
    library: Library, article: Article, quotation: Quotation, pairs: Sequence[SentencePair] = (), note: str = ""
) -> KeptQuotation:
    """Keep a quotation that the analyser found; ``pairs`` are the story's sentence pairs, if any."""
    return library.kept.add(_kept(article, quotation, pairs, note))


def keep_selection(
    library: Library,
    article: Article,
    spans: Sequence[Span],
    analysis: Analysis | None = None,
    pairs: Sequence[SentencePair] = (),
    note: str = "",
) -> KeptQuotation:
    """Keep the words the reader selected, one span a block; the speaker is that of the quotation they lie in, if any.

    Raises ValueError without spans.
    """
    if not spans:
        raise ValueError("nothing is selected")
    around = [
        quotation
        for quotation in (analysis.quotations if analysis else ())
        if quotation.kind is not QuotationKind.TERM
        and all(any(part.contains(span) for part in quotation.parts) for span in spans)
    ]
    innermost = max(around, key=lambda quotation: quotation.level, default=None)
    quotation = Quotation(
        innermost.kind if innermost else QuotationKind.DIRECT,
        tuple(spans),
        innermost.attribution if innermost else Attribution(rule="selection"),
    )
    return library.kept.add(_kept(article, quotation, pairs, note))


def _kept(article: Article, quotation: Quotation, pairs: Sequence[SentencePair], note: str) -> KeptQuotation:
    counterparts = [pair for pair in pairs if any(part.overlaps(pair.span) for part in quotation.parts)]
    text = quotation.text(article.texts)
    language = article.language
    if language is Language.UNKNOWN:
        language = Language.ARABIC if dominant_direction(text) == "rtl" else Language.ENGLISH
    return KeptQuotation(
        id=0,
        article_id=article.id,
        text=text,
        speaker=quotation.attribution.speaker or "",
        speaker_by_reader=quotation.attribution.rule == READER,
        speaker_confidence=quotation.attribution.confidence,
        kind=quotation.kind,
        language=language,
        parts=quotation.parts,
        article_title=article.title,
        source=article.source,
        address=article.address,
        published=article.published.isoformat() if article.published else "",
        translation=" ".join(pair.translated for pair in counterparts),
        translation_origin=", ".join(dict.fromkeys(_origin(pair) for pair in counterparts)),
        note=note,
        created=datetime.now(UTC),
    )


def _origin(pair: SentencePair) -> str:
    return pair.pack or Origin.MACHINE.value if pair.origin is Origin.MACHINE else pair.origin.value
