"""Which marks a page bears: from what was found in a story and what its reader wants to see."""

from collections.abc import Iterable, Sequence

from newsreader.analysis.projection import project_quotations
from newsreader.core.analysis import Analysis
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.parallel import Piece, TranslatedBlock
from newsreader.core.quotation import Quotation, QuotationKind
from newsreader.core.span import Span
from newsreader.ui.marks import DOUBT, SENTENCE, Look, name_look, quotation_look, same_look
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
    return marks + name_marks(analysis.entities, names)


def project(
    analysis: Analysis, texts: Sequence[str], blocks: Sequence[ShownBlock]
) -> tuple[tuple[Quotation, Quotation], ...]:
    """Each quotation that has words in the translation, with itself as it stands there.

    Where only the sentence is known and not the words in it, the second is less sure than the first.
    """
    translated = as_translated(blocks)
    return tuple(
        (quotation, there)
        for quotation in analysis.quotations
        for there in project_quotations((quotation,), texts, translated)
    )


def as_translated(blocks: Iterable[ShownBlock]) -> list[TranslatedBlock]:
    """The translation on the page as the core knows it."""
    return [
        TranslatedBlock(
            block.text,
            tuple(
                Piece(each.start, each.stop, each.original, each.pair)
                for each in block.sentences
                if not each.is_placeholder
            ),
        )
        for block in blocks
    ]


def translation_marks(
    blocks: Sequence[ShownBlock], projected: Iterable[tuple[Quotation, Quotation]], names: frozenset[str]
) -> Marked:
    """Marks of a translation: quotations of the kinds in ``names``, and a line under doubtful sentences."""
    marks: Marked = [
        (part, quotation_look(there))
        for _, there in projected
        if there.kind.value in names
        for part in there.parts
        if len(part)
    ]
    for number, block in enumerate(blocks):
        for sentence in block.sentences:
            if sentence.pair is not None and sentence.pair.doubts and sentence.start < sentence.stop:
                marks.append((Span(number, sentence.start, sentence.stop), DOUBT))
    return marks


def name_marks(mentions: Iterable[EntityMention], names: frozenset[str]) -> Marked:
    """Marks of names of the kinds in ``names``."""
    return [(mention.span, name_look(mention)) for mention in mentions if mention.label.value in names]


def same_marks(mentions: Iterable[EntityMention], key: str, names: frozenset[str]) -> Marked:
    """All mentions of one thing, lit; "" for nothing."""
    return [
        (mention.span, same_look(mention.label))
        for mention in mentions
        if key and mention.key == key and mention.label.value in names
    ]


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
