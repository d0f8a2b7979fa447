"""Paragraphs beyond all measure, cut so that Qt has to lay out only what changed: a page's blocks are laid out whole.

A piece ends where a sentence does, and the one white space behind it becomes the end of a Qt block: so every character
has the same position in the document as if nothing had been cut.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from newsreader.core.article import BlockKind
from newsreader.core.language import Language
from newsreader.core.sentences import split_sentences
from newsreader.ui.panes.shown_story import ShownBlock
from newsreader.ui.text import Positions

# Characters; no paragraph that somebody set as one is near the first.
LONG = 20_000
PIECE = 2_000
_KINDS = (BlockKind.PARAGRAPH, BlockKind.BLOCK_QUOTE)


def cut_to_pieces(block: ShownBlock) -> tuple[ShownBlock, ...]:
    """The block in pieces with a character left out between each two; itself where it is not very long.

    The same sentences come together whatever is translated of them, so that few pieces change when one more is.
    """
    if len(block.text) <= LONG or block.kind not in _KINDS:
        return (block,)
    bounds = [0]
    last = None
    for start, original in _sentence_starts(block):
        number = original // PIECE
        if last not in (None, number) and start - 1 > bounds[-1] and block.text[start - 1].isspace():
            bounds.append(start)
        last = number
    bounds.append(len(block.text) + 1)
    return tuple(_piece(block, start, stop - 1) for start, stop in pairwise(bounds))


def join_pieces(words: str, starts: Sequence[int]) -> str:
    """``words`` from a page, with a space again before each piece but the first; ``starts`` count UTF-16 units."""
    positions, letters = Positions(words), list(words)
    length = positions.to_qt(len(words))
    for start in starts[1:]:
        if 0 < start <= length:
            letters[positions.to_python(start - 1)] = " "
    return "".join(letters)


def _sentence_starts(block: ShownBlock) -> list[tuple[int, int]]:
    """Where each sentence begins, here and in the original."""
    starts: list[tuple[int, int]] = []
    as_written = all(each.start == each.original.start and each.stop == each.original.stop for each in block.sentences)
    if as_written:
        return [(start, start) for start in _split(block.text, block.direction == "rtl")]
    for sentence in block.sentences:
        begin, origin = sentence.start, sentence.original.start
        if sentence.pair is None and sentence.stop - begin > PIECE:
            words = block.text[begin : sentence.stop]
            starts += [(begin + start, origin + start) for start in _split(words, block.direction == "rtl")]
        else:
            starts.append((begin, origin))
    return starts


@lru_cache(maxsize=8)
def _split(text: str, rtl: bool) -> tuple[int, ...]:
    return tuple(start for start, _ in split_sentences(text, Language.ARABIC if rtl else Language.ENGLISH))


def _piece(block: ShownBlock, start: int, stop: int) -> ShownBlock:
    sentences = tuple(
        replace(each, start=max(each.start, start) - start, stop=min(each.stop, stop) - start)
        for each in block.sentences_in(start, stop)
    )
    return replace(block, text=block.text[start:stop], sentences=sentences)
