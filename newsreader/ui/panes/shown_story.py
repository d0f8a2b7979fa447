"""What stands on the page: a story's blocks as written, or built from its sentence pairs."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from newsreader.core.article import Article, BlockKind
from newsreader.core.language import Direction, dominant_direction, story_direction
from newsreader.core.parallel import translated_blocks
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair

# Stands where a translation is still to come, under an original that need not be shown twice.
_TO_COME = "…"
# So many characters tell the direction of a paragraph however long.
_ENOUGH = 4000
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

    @property
    def is_placeholder(self) -> bool:
        """Whether nothing of the sentence is shown here, only that it is still to come."""
        return self.waiting and self.stop - self.start < len(self.original)


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

    def sentences_in(self, start: int, stop: int) -> tuple[ShownSentence, ...]:
        """The sentences that start..stop runs through."""
        return tuple(each for each in self.sentences if each.start < stop and start < each.stop)

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


def _direction(text: str, fallback: Direction) -> Direction:
    """Counting letters takes longer than all else while a translation comes in sentence by sentence."""
    return _counted_direction(text[:_ENOUGH], fallback)


@lru_cache(maxsize=2048)
def _counted_direction(text: str, fallback: Direction) -> Direction:
    return dominant_direction(text, fallback)


def choose_pairs(pairs: Iterable[SentencePair]) -> tuple[SentencePair, ...]:
    """The best pairs in reading order, none over another: the reader's own, then a human's, then a machine's."""
    taken: dict[int, list[SentencePair]] = {}
    for pair in sorted(pairs, key=lambda pair: (_RANK[pair.origin], pair.span)):
        # In order and none over another, so that only its neighbours can be in a pair's way.
        others = taken.setdefault(pair.span.block, [])
        place = bisect_left(others, pair.span, key=lambda other: other.span)
        beside = others[max(0, place - 1) : place + 1]
        if not any(pair.span.overlaps(other.span) or pair.span == other.span for other in beside):
            others.insert(place, pair)
    return tuple(pair for block in sorted(taken) for pair in taken[block])


def empty_others(article: Article, numbers: Collection[int]) -> Article:
    """The story with nothing in its paragraphs but those of these numbers (counted as in Span): quick to show."""
    paragraphs = tuple(
        block if number in numbers else replace(block, text="") for number, block in enumerate(article.paragraphs, 1)
    )
    return replace(article, paragraphs=paragraphs)


def show_original(article: Article, pairs: Sequence[SentencePair] = ()) -> tuple[ShownBlock, ...]:
    """The story as written, its sentences known where they have counterparts; ``pairs`` as from choose_pairs."""
    texts = article.texts
    fallback = story_direction(article.language, texts)
    sentences: dict[int, list[ShownSentence]] = {}
    for pair in pairs:
        span = pair.span
        if span.block < len(texts) and span.stop <= len(texts[span.block]):
            sentences.setdefault(span.block, []).append(ShownSentence(span.start, span.stop, span, pair))
    shown = []
    for number, block in enumerate(article.blocks):
        whole = ShownSentence(0, len(block.text), Span(number, 0, len(block.text)))
        own = tuple(sentences.get(number, (whole,)))
        shown.append(ShownBlock(block.text, block.kind, _direction(block.text, fallback), own))
    return tuple(shown)


def show_translation(article: Article, pairs: Sequence[SentencePair]) -> tuple[ShownBlock, ...]:
    """The story in the other language, sentence by sentence; what has no translation stays in the original."""
    fallback = story_direction(article.language, article.texts)
    shown = []
    for number, (block, translated) in enumerate(zip(article.blocks, translated_blocks(article, pairs), strict=True)):
        sentences = tuple(
            ShownSentence(piece.start, piece.stop, piece.span, piece.pair, piece.pair is None)
            for piece in translated.pieces
        )
        whole = ShownSentence(0, 0, Span(number, 0, len(block.text)))
        direction = _direction(translated.text, fallback)
        shown.append(ShownBlock(translated.text, block.kind, direction, sentences or (whole,)))
    return tuple(shown)


def show_beneath(article: Article, pairs: Sequence[SentencePair]) -> tuple[ShownBlock, ...]:
    """The story in the other language as it stands under the original: what has no translation is an ellipsis."""
    fallback: Direction = "ltr" if story_direction(article.language, article.texts) == "rtl" else "rtl"
    shown = []
    for number, block in enumerate(show_translation(article, pairs)):
        texts: list[str] = []
        sentences: list[ShownSentence] = []
        length = 0
        for sentence in block.sentences:
            if sentence.waiting and sentences and sentences[-1].waiting:
                before = sentences.pop()
                span = Span(number, before.original.start, sentence.original.stop)
                sentences.append(replace(before, original=span))
                continue
            words = _TO_COME if sentence.waiting else block.text[sentence.start : sentence.stop]
            length += 1 if texts else 0
            texts.append(words)
            sentences.append(replace(sentence, start=length, stop=length + len(words)))
            length += len(words)
        text = " ".join(texts)
        waits = any(sentence.waiting for sentence in sentences)
        direction = fallback if waits else block.direction
        shown.append(ShownBlock(text, block.kind, direction, tuple(sentences)))
    return tuple(shown)
