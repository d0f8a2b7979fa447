"""A story and its translation side by side: which stretch of the one is which stretch of the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.core.article import Article
from newsreader.core.sentences import split_sentences
from newsreader.core.span import Span
from newsreader.core.translation import SentencePair


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence in the translated text.

    ``start`` and ``stop`` are code points into the translated block; ``span`` is the sentence in the original.
    ``pair`` is None where the sentence has no translation yet and stands in its own language.
    """

    start: int
    stop: int
    span: Span
    pair: SentencePair | None


@dataclass(frozen=True, slots=True)
class TranslatedBlock:
    """A block of the story in the other language, as far as it is translated."""

    text: str
    pieces: tuple[Piece, ...]

    def piece_at(self, offset: int) -> Piece | None:
        """The sentence that holds the code point ``offset`` of the translated text, or that ends just before it."""
        found = None
        for piece in self.pieces:
            if piece.start > offset:
                break
            found = piece
        return found

    def piece_of(self, offset: int) -> Piece | None:
        """The sentence whose original holds the code point ``offset`` of the original block."""
        found = None
        for piece in self.pieces:
            if piece.span.start > offset:
                break
            found = piece
        return found


def translated_blocks(article: Article, pairs: Sequence[SentencePair]) -> tuple[TranslatedBlock, ...]:
    """The story's blocks in the other language, one for each of ``article.blocks``.

    ``pairs`` hold at most one counterpart for a stretch of text. What no pair covers is given in the original.
    """
    by_block: dict[int, list[SentencePair]] = {}
    for pair in sorted(pairs, key=lambda pair: pair.span):
        by_block.setdefault(pair.span.block, []).append(pair)
    return tuple(_translated(article, block, text, by_block.get(block, [])) for block, text in enumerate(article.texts))


def _translated(article: Article, block: int, text: str, pairs: Sequence[SentencePair]) -> TranslatedBlock:
    units: list[tuple[Span, SentencePair | None]] = []
    place = 0
    for pair in pairs:
        if pair.span.start < place or pair.span.stop > len(text):
            continue  # overlaps one already taken, or belongs to another text
        units += [(span, None) for span in _sentences(article, block, text, place, pair.span.start)]
        units.append((pair.span, pair))
        place = pair.span.stop
    units += [(span, None) for span in _sentences(article, block, text, place, len(text))]
    pieces = []
    parts: list[str] = []
    length = 0
    for span, counterpart in units:
        words = counterpart.translated if counterpart else text[span.start : span.stop]
        if parts:
            parts.append(" ")
            length += 1
        parts.append(words)
        pieces.append(Piece(length, length + len(words), span, counterpart))
        length += len(words)
    return TranslatedBlock("".join(parts), tuple(pieces))


def _sentences(article: Article, block: int, text: str, start: int, stop: int) -> list[Span]:
    """The sentences between two places of a block."""
    between = text[start:stop]
    if not between.strip():
        return []
    return [Span(block, start + first, start + last) for first, last in split_sentences(between, article.language)]


def joined_translation(text: str, pairs: Sequence[SentencePair]) -> str | None:
    """A block's whole translation, None where some of its words have none.

    ``pairs`` are of this block, in reading order, none over another.
    """
    place, parts = 0, []
    for pair in pairs:
        if text[place : pair.span.start].strip() or pair.span.start < place or pair.span.stop > len(text):
            return None
        parts.append(pair.translated)
        place = pair.span.stop
    return " ".join(parts) if parts and not text[place:].strip() else None
