"""A quotation in the original is a quotation in the translation: carry the marks over the sentence pairs."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from newsreader.analysis.marks import find_stretches
from newsreader.core.entity import EntityMention
from newsreader.core.parallel import Piece, TranslatedBlock
from newsreader.core.quotation import Attribution, Quotation
from newsreader.core.span import Span

_OPENING = "\"“„«‹‘'"
_CLOSING = "\"”»›’'"
_WORD = re.compile(r"\w+")
_CLAUSE_END = re.compile(r"[,،;؛:–—]\s*")
# Where no mark shows the place it is only estimated, and the attribution is that much less sure.
ESTIMATED = 0.6
# A quotation that leaves out less than this share of its sentence's letters is the whole sentence.
_WHOLE = 0.93
# Stretches whose shares of their sentences differ by no more than this may be the same.
_SAME_SHARE = 0.25


def project_quotations(
    quotations: Sequence[Quotation], texts: Sequence[str], translated: Sequence[TranslatedBlock]
) -> tuple[Quotation, ...]:
    """The quotations with their parts in the translated blocks.

    ``texts`` are the original blocks, ``translated`` the same blocks in the other language; spans of the answer count
    code points of ``translated[block].text``. A quotation whose sentences are not translated stays where it stands in
    the original words. The place in a sentence is found by its quotation marks; where the translation has none, by
    the share of the sentence (snapped to the nearest clause or word), and then with less confidence.
    """
    projected = []
    for quotation in quotations:
        parts: list[Span] = []
        sure = True
        for part in quotation.parts:
            span, exact = _project(part, texts[part.block], translated[part.block])
            sure = sure and exact
            if span is not None:
                parts.append(span)
        if parts:
            projected.append(
                Quotation(quotation.kind, tuple(parts), _moved(quotation.attribution, sure), quotation.level)
            )
    return tuple(projected)


def project_names(
    mentions: Sequence[EntityMention], found: Sequence[EntityMention], translated: Sequence[TranslatedBlock]
) -> tuple[EntityMention, ...]:
    """The names of the original in the translated blocks, in reading order.

    ``mentions`` are the original's, ``found`` what the other language's finder found in ``translated[block].text``. A
    name is known in the translation only where both agree on its key within one pair of sentences; it has the
    original's kind and the confidence of the less sure of the two. Where the original stands in for a translation,
    its own names stand too.
    """
    projected = []
    for block, shown in enumerate(translated):
        here = [mention for mention in mentions if mention.span.block == block]
        there = [mention for mention in found if mention.span.block == block]
        for piece in shown.pieces:
            own = [mention for mention in here if mention.span.overlaps(piece.span)]
            if piece.pair is None:
                projected += [_shifted(mention, piece) for mention in own if piece.span.contains(mention.span)]
                continue
            by_key = {mention.key: mention for mention in reversed(own)}
            for mention in there:
                known = by_key.get(mention.key)
                if known is not None and piece.start <= mention.span.start and mention.span.stop <= piece.stop:
                    sure = min(known.confidence, mention.confidence)
                    projected.append(replace(mention, label=known.label, confidence=sure))
    return tuple(sorted(projected, key=lambda mention: mention.span))


def _shifted(mention: EntityMention, piece: Piece) -> EntityMention:
    distance = piece.start - piece.span.start
    span = mention.span
    return replace(mention, span=Span(span.block, span.start + distance, span.stop + distance))


def _moved(attribution: Attribution, sure: bool) -> Attribution:
    """The attribution without its places, which are the original's."""
    confidence = attribution.confidence if sure else attribution.confidence * ESTIMATED
    return replace(attribution, mention=None, cue=None, confidence=confidence)


def _project(part: Span, text: str, block: TranslatedBlock) -> tuple[Span | None, bool]:
    ranges = []
    sure = True
    for piece in block.pieces:
        start, stop = max(part.start, piece.span.start), min(part.stop, piece.span.stop)
        if start >= stop:
            continue
        (first, last), exact = _in_sentence(
            text[piece.span.start : piece.span.stop],
            start - piece.span.start,
            stop - piece.span.start,
            block.text[piece.start : piece.stop],
            piece,
        )
        sure = sure and exact
        ranges.append((piece.start + first, piece.start + last))
    if not ranges:
        return None, sure
    return Span(part.block, min(first for first, _ in ranges), max(last for _, last in ranges)), sure


def _in_sentence(original: str, start: int, stop: int, words: str, piece: Piece) -> tuple[tuple[int, int], bool]:
    """The place of ``original[start:stop]`` in its translation, and whether marks (and not an estimate) show it."""
    if piece.pair is None:
        return (start, stop), True
    if _letters(original[start:stop]) >= _WHOLE * _letters_of_all(original):
        return _trimmed(words), True
    opened = bool(original[:start].strip()[-1:]) and original[:start].rstrip()[-1] in _OPENING
    closed = bool(original[stop:].strip()[:1]) and original[stop:].lstrip()[0] in _CLOSING
    if opened and closed:
        place = _same_stretch(original, start, stop, words)
        if place is not None:
            return place, True
    elif closed:
        ends = _marks_in(words, _CLOSING)
        if ends:
            return _trimmed(words, 0, ends[0]), True
    elif opened:
        starts = _marks_in(words, _OPENING)
        if starts:
            return _trimmed(words, starts[-1] + 1), True
    return _estimated(original, start, stop, words), False


def _same_stretch(original: str, start: int, stop: int, words: str) -> tuple[int, int] | None:
    """The stretch between marks in ``words`` that answers to the one at start..stop.

    The same one in order where both sentences have as many; else (a programme's name got marks on one side only) the
    one that is about as much of its sentence.
    """
    here = _outer(original)
    there = _outer(words)
    mine = next((span for span in here if abs(span.start - start) <= 1 and abs(span.stop - stop) <= 1), None)
    if mine is None or not there:
        return None
    if len(here) == len(there):
        its = there[here.index(mine)]
        return its.start, its.stop
    share = len(mine) / len(original)
    its = min(there, key=lambda span: abs(len(span) / len(words) - share))
    return (its.start, its.stop) if abs(len(its) / len(words) - share) <= _SAME_SHARE else None


# A sentence without end may hold thousands of quotations: what is looked for in all of it is looked for once.
@lru_cache(maxsize=8)
def _outer(sentence: str) -> tuple[Span, ...]:
    """The stretches between marks that lie in no other, in order."""
    return tuple(stretch.parts[0] for stretch in find_stretches((sentence,)) if stretch.level == 0)


@lru_cache(maxsize=8)
def _marks_in(words: str, marks: str) -> tuple[int, ...]:
    return tuple(index for index, char in enumerate(words) if char in marks and not _inside_word(words, index))


@lru_cache(maxsize=8)
def _clause_bounds(words: str) -> tuple[int, ...]:
    return tuple(sorted({0, len(words)} | {match.end() for match in _CLAUSE_END.finditer(words)}))


@lru_cache(maxsize=8)
def _word_bounds(words: str) -> tuple[int, ...]:
    return tuple(match.start() for match in _WORD.finditer(words)) or (0,)


def _estimated(original: str, start: int, stop: int, words: str) -> tuple[int, int]:
    """The same share of the sentence, its ends moved to the nearest end of a clause or word."""
    scale = len(words) / max(1, len(original))
    first = _nearest_bound(start * scale, words)
    last = _nearest_bound(stop * scale, words)
    if first >= last:
        first, last = 0, len(words)
    return _trimmed(words, first, last)


def _nearest_bound(wanted: float, words: str) -> int:
    clause = _nearest(_clause_bounds(words), wanted)
    return clause if abs(clause - wanted) <= len(words) * 0.15 else _nearest(_word_bounds(words), wanted)


def _nearest(places: Sequence[int], wanted: float) -> int:
    """Of ``places``, in ascending order and not none, the one nearest to ``wanted``."""
    index = bisect_left(places, wanted)
    return min(places[max(index - 1, 0) : index + 1], key=lambda place: abs(place - wanted))


def _trimmed(words: str, start: int = 0, stop: int | None = None) -> tuple[int, int]:
    """Without the white space and quotation marks at both ends."""
    last = len(words) if stop is None else stop
    while start < last and (words[start].isspace() or words[start] in _OPENING):
        start += 1
    while last > start and (words[last - 1].isspace() or words[last - 1] in _CLOSING):
        last -= 1
    # ".»" and "».": a mark just before the final stop is outside too.
    if last - 2 > start and words[last - 1] in ".،,؟!?" and words[last - 2] in _CLOSING:
        last -= 2
    return start, last


def _inside_word(words: str, index: int) -> bool:
    """Whether the character is an apostrophe in a word."""
    return 0 < index < len(words) - 1 and words[index - 1].isalnum() and words[index + 1].isalnum()


@lru_cache(maxsize=8)
def _letters_of_all(sentence: str) -> int:
    return _letters(sentence)


def _letters(text: str) -> int:
    return sum(char.isalnum() for char in text)
