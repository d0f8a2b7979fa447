"""What stands on the page: a story's blocks as written, or built from its sentence pairs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsreader.core.article import Article, Block, BlockKind
from newsreader.core.language import Direction, dominant_direction, story_direction
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair

_RANK = {Origin.READER: 0, Origin.HUMAN: 1, Origin.MACHINE: 2}


@dataclass(frozen=True, slots=True)
class ShownSentence:
    """A sentence at (start, stop) of a shown block; ``original`` is its place in the story.

    ``pair`` is None where there is no translation; ``waiting`` where the original stands in for it.
    """

    start: int
    stop: int
    original: Span
    pair: SentencePair | None = None
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """One block on the page."""

    text: str
    kind: BlockKind
    direction: Direction
    sentences: tuple[ShownSentence, ...] = ()

    def sentence_at(self, offset: int) -> ShownSentence | None:
        """The sentence that holds a code point, the white space after it included."""
        for sentence in reversed(self.sentences):
            if sentence.start <= offset:
                return sentence
        return None

    def to_original(self, offset: int) -> int:
        """Where in the story's block a reader at ``offset`` of this one is: exact in the original, else by sentence."""
        sentence = self.sentence_at(offset)
        if sentence is None:
            return 0
        length = sentence.stop - sentence.start
        if sentence.pair is None or length == len(sentence.original):
            return min(sentence.original.start + offset - sentence.start, sentence.original.stop)
        share = min(1.0, (offset - sentence.start) / length) if length else 0.0
        return sentence.original.start + int(share * len(sentence.original))

    def from_original(self, offset: int) -> int:
        """Where on the page a place of the story's block is: the other way round."""
        chosen: ShownSentence | None = None
        for sentence in self.sentences:
            if sentence.original.start <= offset:
                chosen = sentence
        if chosen is None:
            return 0
        into = offset - chosen.original.start
        length = chosen.stop - chosen.start
        if chosen.pair is None or length == len(chosen.original):
            return min(chosen.start + into, chosen.stop)
        share = min(1.0, into / len(chosen.original)) if len(chosen.original) else 0.0
        return chosen.start + int(share * length)


def choose_pairs(pairs: Iterable[SentencePair]) -> dict[int, list[SentencePair]]:
    """The best pairs of each block in reading order, none over another: the reader's, then a human's, a machine's."""
    by_block: dict[int, list[SentencePair]] = {}
    for pair in sorted(pairs, key=lambda pair: (_RANK[pair.origin], pair.span.start)):
        taken = by_block.setdefault(pair.span.block, [])
        if not any(pair.span.overlaps(other.span) or pair.span == other.span for other in taken):
            taken.append(pair)
    for taken in by_block.values():
        taken.sort(key=lambda pair: pair.span.start)
    return by_block


def show_original(article: Article, pairs: Iterable[SentencePair] = ()) -> tuple[ShownBlock, ...]:
    """The story as written, its sentences known where they have counterparts."""
    fallback = story_direction(article.language, article.texts)
    chosen = choose_pairs(pairs)
    shown = []
    for number, block in enumerate(article.blocks):
        sentences = [
            ShownSentence(pair.span.start, pair.span.stop, pair.span, pair)
            for pair in chosen.get(number, ())
            if pair.span.stop <= len(block.text)
        ]
        if not sentences:
            sentences = [ShownSentence(0, len(block.text), Span(number, 0, len(block.text)))]
        shown.append(ShownBlock(block.text, block.kind, dominant_direction(block.text, fallback), tuple(sentences)))
    return tuple(shown)


def show_translation(article: Article, pairs: Iterable[SentencePair]) -> tuple[ShownBlock, ...]:
    """The story in the other language, sentence by sentence; what has no translation stays in the original."""
    fallback = story_direction(article.language, article.texts)
    chosen = choose_pairs(pairs)
    return tuple(
        translate_block(number, block, chosen.get(number, ()), fallback) for number, block in enumerate(article.blocks)
    )


def translate_block(number: int, block: Block, pairs: Sequence[SentencePair], fallback: Direction) -> ShownBlock:
    """One block from its pairs, in order; stretches without a pair are kept as written."""
    pieces: list[tuple[str, Span, SentencePair | None]] = []
    position = 0
    for pair in pairs:
        if pair.span.stop > len(block.text):
            continue
        _add_gap(pieces, number, block.text, position, pair.span.start)
        pieces.append((" ".join(pair.translated.split()) or pair.original, pair.span, pair))
        position = pair.span.stop
    _add_gap(pieces, number, block.text, position, len(block.text))
    text = ""
    sentences = []
    for piece, span, found in pieces:
        if text:
            text += " "
        sentences.append(ShownSentence(len(text), len(text) + len(piece), span, found, found is None))
        text += piece
    if not sentences:
        sentences = [ShownSentence(0, 0, Span(number, 0, len(block.text)))]
    return ShownBlock(text, block.kind, dominant_direction(text, fallback), tuple(sentences))


def _add_gap(
    pieces: list[tuple[str, Span, SentencePair | None]], number: int, text: str, start: int, stop: int
) -> None:
    gap = text[start:stop]
    if not gap.strip():
        return
    leading = len(gap) - len(gap.lstrip())
    kept = gap.strip()
    pieces.append((kept, Span(number, start + leading, start + leading + len(kept)), None))
