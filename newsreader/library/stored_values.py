"""How values that are no numbers or texts are written into a column, and read back."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from newsreader.core.analysis import Analysis
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span


def now() -> str:
    """This moment in UTC, ISO 8601."""
    return datetime.now(UTC).isoformat()


def compact_json(value: object) -> str:
    """``value`` as JSON without white space, letters of all scripts as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write_spans(spans: Iterable[Span]) -> str:
    """Spans as JSON: [[block, start, stop], ...]."""
    return compact_json([_span_out(span) for span in spans])


def read_spans(stored: str) -> tuple[Span, ...]:
    """What ``write_spans`` wrote."""
    return tuple(Span(*span) for span in json.loads(stored))


def write_analysis(analysis: Analysis) -> str:
    """An analysis, its version apart, as JSON of arrays: stories have hundreds of spans, names would double it."""
    return compact_json(
        {
            "quotations": [_quotation_out(quotation) for quotation in analysis.quotations],
            "entities": [
                [*_span_out(mention.span), mention.label.value, mention.key, mention.confidence]
                for mention in analysis.entities
            ],
        }
    )


def read_analysis(version: str, stored: str) -> Analysis:
    """What ``write_analysis`` wrote."""
    found = json.loads(stored)
    return Analysis(
        version,
        tuple(_quotation_in(quotation) for quotation in found["quotations"]),
        tuple(
            EntityMention(Span(block, start, stop), EntityLabel(label), key, confidence)
            for block, start, stop, label, key, confidence in found["entities"]
        ),
    )


def _span_out(span: Span) -> list[int]:
    return [span.block, span.start, span.stop]


def _maybe_out(span: Span | None) -> list[int] | None:
    return None if span is None else _span_out(span)


def _maybe_in(stored: list[int] | None) -> Span | None:
    return None if stored is None else Span(*stored)


def _quotation_out(quotation: Quotation) -> list[Any]:
    said = quotation.attribution
    return [
        quotation.kind.value,
        [_span_out(part) for part in quotation.parts],
        quotation.level,
        said.speaker,
        _maybe_out(said.mention),
        _maybe_out(said.cue),
        said.rule,
        said.confidence,
        said.speaker_key,
    ]


def _quotation_in(stored: list[Any]) -> Quotation:
    kind, parts, level, speaker, mention, cue, rule, confidence, speaker_key = stored
    attribution = Attribution(speaker, _maybe_in(mention), _maybe_in(cue), rule, confidence, speaker_key)
    return Quotation(QuotationKind(kind), tuple(Span(*part) for part in parts), attribution, level)
