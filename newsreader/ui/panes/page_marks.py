"""Which marks a page bears: from what was found in a story and what its reader wants to see."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

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


class Projector:
    """Carries a story's quotations over into its translation, which grows: what is as before is not looked for again.

    A paragraph may have a thousand sentences and as many quotations, so that each is looked for in its own sentences.
    """

    def __init__(self, analysis: Analysis, texts: Sequence[str]) -> None:
        self._analysis = analysis
        self._texts = texts
        # For each quotation the sentences it stands in, and itself there, counted from the first of them in each block.
        self._known: dict[int, tuple[object, tuple[Quotation, ...]]] = {}

    def project(self, blocks: Sequence[ShownBlock]) -> tuple[tuple[Quotation, Quotation], ...]:
        """Each quotation that has words in the translation, with itself as it stands there.

        Where only the sentence is known and not the words in it, the second is less sure than the first.
        """
        translated = as_translated(blocks)
        narrowed = list(translated)
        ends = [_rising_ends(block.pieces) for block in translated]
        found = []
        for index, quotation in enumerate(self._analysis.quotations):
            around: dict[int, tuple[Piece, ...]] = {}
            for number in {part.block for part in quotation.parts}:
                parts = [part for part in quotation.parts if part.block == number]
                start, stop = min(part.start for part in parts), max(part.stop for part in parts)
                pieces = translated[number].pieces
                first = bisect_right(ends[number], start)
                last = bisect_left(pieces, stop, key=lambda piece: piece.span.start)
                around[number] = pieces[first:last]
            origins = {number: pieces[0].start for number, pieces in around.items() if pieces}
            sentences = [
                (piece.span, piece.pair, piece.start - origins[number], piece.stop - origins[number])
                for number, pieces in around.items()
                for piece in pieces
            ]
            known = self._known.get(index)
            if known is None or known[0] != sentences:
                for number, pieces in around.items():
                    narrowed[number] = TranslatedBlock(translated[number].text, pieces)
                there = project_quotations((quotation,), self._texts, narrowed)
                known = sentences, tuple(_moved(each, origins, -1) for each in there)
                self._known[index] = known
            found += [(quotation, _moved(each, origins, 1)) for each in known[1]]
        return tuple(found)


def _rising_ends(pieces: Sequence[Piece]) -> list[int]:
    return list(accumulate((piece.span.stop for piece in pieces), max))


def _moved(quotation: Quotation, origins: Mapping[int, int], sign: int) -> Quotation:
    """The quotation, its places further on in each block (or back, with ``sign`` -1)."""
    parts = []
    for part in quotation.parts:
        distance = sign * origins.get(part.block, 0)
        parts.append(Span(part.block, part.start + distance, part.stop + distance))
    return replace(quotation, parts=tuple(parts))


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
