"""What the reader decided about a story's quotations and names, laid over what the analyser guessed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from newsreader.core.analysis import Analysis
from newsreader.core.article import ArticleId
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span

# The rule and confidence of what is decided and no longer a guess.
READER = "reader"
DECIDED = 1.0


class CorrectionKind(StrEnum):
    """What was corrected."""

    SPEAKER = "speaker"
    NOT_QUOTATION = "not-quotation"
    QUOTATION = "quotation"
    NAME = "name"
    NOT_NAME = "not-name"


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision of the reader about one place of a story.

    ``parts`` are the words it is about (all parts of a quotation; one span for a name). ``value`` is the speaker for
    SPEAKER and QUOTATION ("": nobody known), the label for NAME. A later correction of the same place and matter
    takes the place of an earlier one.
    """

    article_id: ArticleId
    kind: CorrectionKind
    parts: tuple[Span, ...]
    value: str = ""

    @property
    def about(self) -> tuple[str, tuple[Span, ...]]:
        """What a later correction must share to take this one's place."""
        matter = "name" if self.kind in (CorrectionKind.NAME, CorrectionKind.NOT_NAME) else "quotation"
        return matter, self.parts


def apply_corrections(analysis: Analysis, corrections: Iterable[Correction], texts: tuple[str, ...]) -> Analysis:
    """The analysis as the reader decided it; ``texts`` are the story's blocks.

    Corrections of names hold for every mention of the same words in the story.
    """
    quotations = list(analysis.quotations)
    entities = list(analysis.entities)
    for correction in corrections:
        if correction.kind in (CorrectionKind.NAME, CorrectionKind.NOT_NAME):
            entities = _correct_names(entities, correction, texts)
        else:
            quotations = _correct_quotations(quotations, correction)
    return Analysis(
        analysis.version,
        tuple(sorted(quotations, key=lambda quotation: (quotation.start, quotation.level))),
        tuple(sorted(entities, key=lambda mention: mention.span)),
    )


def _correct_quotations(quotations: list[Quotation], correction: Correction) -> list[Quotation]:
    here = [quotation for quotation in quotations if quotation.parts == correction.parts]
    others = [quotation for quotation in quotations if quotation.parts != correction.parts]
    if correction.kind is CorrectionKind.NOT_QUOTATION:
        if here:
            return others
        # An analyser that has improved may draw the ends elsewhere: what was dismissed stays dismissed.
        return [quotation for quotation in others if not (quotation.level == 0 and _same_place(quotation, correction))]
    attribution = Attribution(correction.value or None, rule=READER, confidence=DECIDED)
    if correction.kind is CorrectionKind.QUOTATION:
        others = [quotation for quotation in others if not _overlaps(quotation, correction)]
        return [*others, Quotation(QuotationKind.DIRECT, correction.parts, attribution)]
    here = here or [quotation for quotation in others if _same_place(quotation, correction)]
    others = [quotation for quotation in quotations if quotation not in here]
    if not here:
        return [*others, Quotation(QuotationKind.DIRECT, correction.parts, attribution)]
    return [*others, *(replace(quotation, attribution=_decided(quotation, correction)) for quotation in here)]


def _decided(quotation: Quotation, correction: Correction) -> Attribution:
    return replace(
        quotation.attribution,
        speaker=correction.value or None,
        rule=READER,
        confidence=DECIDED,
        speaker_key="" if correction.value != quotation.attribution.speaker else quotation.attribution.speaker_key,
    )


def _overlaps(quotation: Quotation, correction: Correction) -> bool:
    return any(part.overlaps(span) for part in quotation.parts for span in correction.parts)


def _same_place(quotation: Quotation, correction: Correction) -> bool:
    """Whether the two share most of their words."""
    shared = sum(
        max(0, min(part.stop, span.stop) - max(part.start, span.start))
        for part in quotation.parts
        for span in correction.parts
        if part.block == span.block
    )
    longest = max(sum(map(len, quotation.parts)), sum(map(len, correction.parts)))
    return shared * 2 > longest


def _correct_names(
    entities: list[EntityMention], correction: Correction, texts: tuple[str, ...]
) -> list[EntityMention]:
    words = correction.parts[0].text(texts)
    if not words.strip():
        return entities
    own = correction.parts[0]
    found = _all_places(words, texts)
    if correction.kind is CorrectionKind.NOT_NAME:
        exact = set(found)
        return [mention for mention in entities if mention.span not in exact]
    # "Marsh" inside "Lena Marsh" is part of a longer name, except where the reader pointed at just that.
    longer = [mention.span for mention in entities if len(mention.span) > len(own)]
    places = [place for place in found if place == own or not any(span.contains(place) for span in longer)]
    label = EntityLabel(correction.value)
    key = next((mention.key for mention in entities if mention.span in set(places)), f"{label.value.lower()}:{words}")
    kept = [mention for mention in entities if not any(mention.span.overlaps(place) for place in places)]
    return kept + [EntityMention(place, label, key, DECIDED) for place in places]


def _all_places(words: str, texts: tuple[str, ...]) -> list[Span]:
    """Every place of the words in the story, as whole words; an Arabic particle may be written onto them."""
    places = []
    for block, text in enumerate(texts):
        start = text.find(words)
        while start >= 0:
            stop = start + len(words)
            if not text[stop : stop + 1].isalnum() and _begins_word(text, start):
                places.append(Span(block, start, stop))
            start = text.find(words, stop)
    return places


_PARTICLES = "وفبلك"


def _begins_word(text: str, start: int) -> bool:
    """Whether a word, or what follows one or two written-on particles of it, begins here."""
    place = start
    while place > 0 and start - place < 2 and text[place - 1] in _PARTICLES:
        place -= 1
    return not text[place - 1 : place].isalnum()
