"""Which marks a page bears: from what was found in a story and what its reader wants to see."""

from collections.abc import Iterable, Sequence

from newsreader.core.analysis import Analysis
from newsreader.core.entity import EntityLabel
from newsreader.core.quotation import Quotation, QuotationKind
from newsreader.core.span import Span
from newsreader.ui.marks import DOUBT, LOOKS, QUOTED_SENTENCE, SENTENCE, Look, quotation_look
from newsreader.ui.panes.shown_story import ShownBlock, ShownSentence

# Names of all marks, in the order of the legend.
MARK_NAMES: tuple[str, ...] = (
    QuotationKind.DIRECT,
    QuotationKind.MIXED,
    QuotationKind.HEADLINE,
    QuotationKind.INDIRECT,
    QuotationKind.TERM,
    EntityLabel.PERSON,
    EntityLabel.ORG,
    EntityLabel.PLACE,
    EntityLabel.MISC,
)
ALL_MARKS = frozenset(MARK_NAMES)

Marked = list[tuple[Span, Look]]


def story_marks(analysis: Analysis, names: frozenset[str]) -> Marked:
    """Marks of the original: quotations and names of the kinds in ``names``."""
    marks: Marked = [
        (part, quotation_look(quotation))
        for quotation in analysis.quotations
        if quotation.kind.value in names
        for part in quotation.parts
    ]
    marks += [(mention.span, LOOKS[mention.label]) for mention in analysis.entities if mention.label.value in names]
    return marks


def translation_marks(blocks: Sequence[ShownBlock], analysis: Analysis | None, names: frozenset[str]) -> Marked:
    """Marks of a translation: a bar beside sentences in which somebody is quoted, a line under doubtful ones.

    Where in the sentence the words of the quotation are is not known, so nothing more is claimed.
    """
    quoted = [
        part
        for quotation in (analysis.quotations if analysis else ())
        if quotation.kind.value in names and quotation.kind in (QuotationKind.DIRECT, QuotationKind.HEADLINE)
        for part in quotation.parts
    ]
    marks: Marked = []
    for number, block in enumerate(blocks):
        for sentence in block.sentences:
            if sentence.pair is None or sentence.start == sentence.stop:
                continue
            span = Span(number, sentence.start, sentence.stop)
            if any(part.overlaps(sentence.original) for part in quoted):
                marks.append((span, QUOTED_SENTENCE))
            if sentence.pair.doubts:
                marks.append((span, DOUBT))
    return marks


def sentence_marks(blocks: Sequence[ShownBlock], sentence: ShownSentence | None) -> Marked:
    """The shown counterpart(s) of a sentence, lit."""
    if sentence is None or sentence.pair is None or sentence.original.block >= len(blocks):
        return []
    return [
        (Span(sentence.original.block, each.start, each.stop), SENTENCE)
        for each in blocks[sentence.original.block].sentences
        if each.pair is not None and each.original == sentence.original
    ]


def innermost_quotation(quotations: Iterable[Quotation], block: int, start: int, stop: int) -> Quotation | None:
    """The quotation that touches start..stop of a block most closely: the deepest, then the shortest."""
    found = [
        (-quotation.level, len(part), index, quotation)
        for index, quotation in enumerate(quotations)
        for part in quotation.parts
        if part.block == block and part.start <= stop and start <= part.stop
    ]
    return min(found, key=lambda each: each[:3])[3] if found else None


def quotations_of_speaker(analysis: Analysis, quotation: Quotation) -> list[Quotation]:
    """All quotations of the same speaker in reading order, ``quotation`` among them."""
    speaker = quotation.attribution.speaker
    same = [each for each in analysis.quotations if speaker and each.attribution.speaker == speaker]
    return sorted(same, key=lambda each: each.start)
