"""Analyse a plain text that is in no library: the door for scripts and for measuring."""

from dataclasses import dataclass

from newsreader.analysis.analyzer import Analyzer
from newsreader.analysis.language import guess_language
from newsreader.core.article import Block, BlockKind
from newsreader.core.language import Language
from newsreader.core.span import Span

# A first line that is longer than this, or that ends like a sentence, is not a headline.
_LONGEST_HEADLINE = 200
_SENTENCE_ENDS = (".", '."', ".”", ".»", ".'", ".’", "!", "؟", "?", '"', "”", "»", ":", "…", ",", "،")


@dataclass(frozen=True, slots=True)
class TextQuotation:
    """A quotation with offsets (code points, stop exclusive) into the whole text."""

    start: int
    stop: int
    kind: str
    level: int
    speaker: str | None
    mention: tuple[int, int] | None
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class TextEntity:
    """A name with offsets (code points, stop exclusive) into the whole text."""

    start: int
    stop: int
    label: str
    key: str


@dataclass(frozen=True, slots=True)
class TextAnalysis:
    """What was found in a text."""

    language: Language
    quotations: tuple[TextQuotation, ...]
    entities: tuple[TextEntity, ...]


def analyze_text(analyzer: Analyzer, text: str, language: Language | None = None) -> TextAnalysis:
    """Analyse ``text``, its lines being the paragraphs; the language is guessed where it is not given."""
    blocks, offsets = _blocks(text)
    if language is None:
        title = blocks[0].text if blocks else ""
        language = guess_language(title, [block.text for block in blocks[1:]] or [title]).language
    found = analyzer.analyze(blocks, language)

    def place(span: Span) -> tuple[int, int]:
        return offsets[span.block] + span.start, offsets[span.block] + span.stop

    quotations = []
    for quotation in found.quotations:
        attribution = quotation.attribution
        quotations.append(
            TextQuotation(
                place(quotation.parts[0])[0],
                place(quotation.parts[-1])[1],
                quotation.kind.value,
                quotation.level,
                attribution.speaker,
                place(attribution.mention) if attribution.mention else None,
                attribution.confidence,
                attribution.rule,
            )
        )
    entities = [TextEntity(*place(entity.span), entity.label.value, entity.key) for entity in found.entities]
    return TextAnalysis(language, tuple(quotations), tuple(entities))


def _blocks(text: str) -> tuple[list[Block], list[int]]:
    """The lines of a text that hold something, each with its place in the text."""
    blocks: list[Block] = []
    offsets: list[int] = []
    place = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            kind = BlockKind.TITLE if not blocks and _looks_like_headline(stripped) else BlockKind.PARAGRAPH
            blocks.append(Block(stripped, kind))
            offsets.append(place + line.index(stripped))
        place += len(line) + 1
    return blocks, offsets


def _looks_like_headline(line: str) -> bool:
    return len(line) <= _LONGEST_HEADLINE and not line.endswith(_SENTENCE_ENDS)
