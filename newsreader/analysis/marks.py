"""Quotation marks to stretches, in any language: which words stand between which marks.

A state machine over typed marks. Each mark has a family (double, single, guillemets, single guillemets), a direction
by its shape (none for straight marks) and one by its neighbours (``"Yes`` can only open, ``Yes,"`` only close). A
stack of open marks decides the rest. Everything is looked at a bounded number of times, so that any text, however
broken, is answered in linear time.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newsreader.core.span import Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between quotation marks.

    ``parts`` holds one span for each block it runs through, the outer marks excluded and everything between them kept
    as it stands. ``level`` is 0 for an outer stretch and counts up for one inside another. ``opener`` and ``closer``
    are the marks found ("" where one is missing); ``closed`` tells whether it has a closing mark.
    """

    parts: tuple[Span, ...]
    level: int
    opener: str
    closer: str
    closed: bool


_DOUBLE, _SINGLE, _GUILLEMET, _ANGLE = range(4)
_FAMILIES = {
    **dict.fromkeys(('"', '"""', "＂", "“", "”", "„", "‟", "''", "``"), _DOUBLE),
    **dict.fromkeys(("'", "‘", "’", "‚", "‛", "`"), _SINGLE),
    **dict.fromkeys("«»", _GUILLEMET),
    **dict.fromkeys("‹›", _ANGLE),
}
_OPENING = frozenset(("“", "„", "‟", "``", "‘", "‚", "‛", "«", "‹"))
_EITHER = frozenset(('"', '"""', "＂", "”", "''"))
_CLOSING = frozenset(("”", "’", "»", "›"))
_MARK_CHARS = "\"＂“”„‟'`‘’‚‛«»‹›"
# Three straight marks in a row are one that was escaped twice.
_MARK = re.compile(f"\"\"\"|''(?!')|``|[{_MARK_CHARS}]")
# An Arabic word of one letter that is written together with the next one.
_CLITIC = re.compile(r"(?:^|[\s(،])[وفبلك]$")
_RUN = re.compile(f"[{_MARK_CHARS}]+")
# Invisible direction signs and joiners stand between a mark and its word in right-to-left text.
_INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_DASHES = "-–—―‒−/"
_OPEN_BRACKETS = "([{<"
_ENDING = ".,;:!?،؛؟…)]}>"
_SENTENCE_ENDING = ".,!?،؟…"
# Words that begin with an apostrophe for a letter left out.
_ELISION = re.compile(
    r"(?:em|cause|til|tis|twas|twill|bout|cuz|cos|coz|n|neath|gainst|twixt|nother|fraid|ello|burbs|nuff|specially|scuse|"
    r"\d0s|\d\d)(?![^\W_])",
    re.IGNORECASE,
)
_FEET = re.compile(r"\d\s?['’′]\s?\d{0,2}(?:[½¼¾]|\.\d)?$")
# How many blocks one pair of marks may span, and how deep pairs may nest; beyond that marks are taken as stray.
_MAX_BLOCKS = 24
_MAX_DEPTH = 6
_MAX_AHEAD = 64
# More marks than this in a row are ornament.
_ORNAMENT = 5


class _Mark(NamedTuple):
    position: int
    text: str
    family: int
    opens: bool  # by its neighbours
    closes: bool
    weak: bool = False  # an ending that may as well be a possessive: the players' union

    @property
    def stop(self) -> int:
        return self.position + len(self.text)


@dataclass(slots=True)
class _Open:
    block: int
    mark: _Mark
    introduced: bool  # after a comma or colon, or at the start
    found: int  # how many stretches had been found when it opened
    fallback: tuple[int, _Mark] | None = None
    inside: list[_Mark] = field(default_factory=list)  # openers of the same family that were closed inside it


def find_stretches(texts: Sequence[str]) -> tuple[Stretch, ...]:
    """All stretches between quotation marks in a story's blocks, in the order of their starts.

    ``texts`` are the blocks' texts; spans count in them. Any text gives an answer.
    """
    return _Machine(texts).run()


class _Machine:
    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._marks = [list(_read_marks(text)) for text in texts]
        self._stack: list[_Open] = []
        self._found: list[tuple[int, Stretch]] = []

    def run(self) -> tuple[Stretch, ...]:
        for block in range(len(self._texts)):
            doubles = sum(mark.family == _DOUBLE for mark in self._marks[block])
            taken = len(self._stack)
            for mark in self._marks[block]:
                doubles -= mark.family == _DOUBLE
                self._take(block, mark, first=not taken, odd=doubles % 2 == 1)
                taken += mark.family != _SINGLE
            self._end_block(block)
        stretches = [stretch for _, stretch in self._found]
        return tuple(sorted(_level(stretches), key=lambda stretch: (stretch.parts[0], stretch.level)))

    def _take(self, block: int, mark: _Mark, first: bool, odd: bool) -> None:
        """Take in one mark; it may be the block's first, and an odd number of double marks may follow it there."""
        at = self._match(mark)
        if mark.family == _SINGLE:
            self._take_single(block, mark, at)
        elif self._is_opening(mark, at is not None):
            self._open(block, mark)
        elif at is not None:
            self._close(block, mark, at)
        elif mark.closes and odd and mark.text in _EITHER and self._texts[block][mark.stop : mark.stop + 1].isspace():
            self._open(block, mark)  # وقال" نعم": the space is on the wrong side
        elif mark.closes and first and not self._stack and self._ends_speech(block, mark):
            # Opened in a paragraph that is not here: the words from the start of this one.
            self._add(0, (Span(block, 0, mark.position),), "", mark.text)

    def _take_single(self, block: int, mark: _Mark, at: int | None) -> None:
        if mark.opens and (mark.text not in _CLOSING or at is None):
            if at is not None:
                self._settle(at)
            self._open(block, mark)
        elif at is not None and mark.closes:
            if mark.weak:
                self._stack[at].fallback = (block, mark)
            else:
                self._close(block, mark, at)

    def _is_opening(self, mark: _Mark, matched: bool) -> bool:
        if mark.text in _OPENING:
            # “ closes after „ and in careless typing; « closes what » opened.
            return not (matched and mark.closes and not mark.opens)
        if mark.text in _CLOSING:
            # Some Arabic papers set ” on both sides.
            return not matched and not mark.closes
        if mark.opens != mark.closes:
            return mark.opens
        return not matched

    def _match(self, mark: _Mark) -> int | None:
        """The place in the stack of the open mark that this one would close."""
        for at in range(len(self._stack) - 1, -1, -1):
            if self._stack[at].mark.family == mark.family:
                return at
        # A mixed pair: «... " where no straight mark is open.
        if mark.family != _SINGLE and mark.closes and not mark.opens and self._stack:
            top = len(self._stack) - 1
            if self._stack[top].mark.family != _SINGLE and mark.text not in _OPENING:
                return top
        return None

    def _open(self, block: int, mark: _Mark) -> None:
        if len(self._stack) >= _MAX_DEPTH:
            return
        before = self._texts[block][max(0, mark.position - 3) : mark.position].rstrip()
        introduced = mark.position == 0 or not before or before[-1] in ":,،"
        self._stack.append(_Open(block, mark, introduced, len(self._found)))

    def _close(self, block: int, mark: _Mark, at: int) -> None:
        while len(self._stack) > at + 1:
            self._settle(len(self._stack) - 1)
        opened = self._stack.pop()
        self._add(at, self._parts(opened, block, mark.position), opened.mark.text, mark.text)
        for outer in reversed(self._stack):
            if outer.mark.family == opened.mark.family:
                outer.inside.append(opened.mark)
                break

    def _settle(self, at: int) -> None:
        """End what is still open from ``at`` on because something around it ends: at its fallback, or not at all."""
        while len(self._stack) > at:
            opened = self._stack.pop()
            if opened.fallback:
                block, mark = opened.fallback
                self._add(len(self._stack), self._parts(opened, block, mark.position), opened.mark.text, mark.text)

    def _end_block(self, block: int) -> None:
        while len(self._stack) > 1:
            self._settle(len(self._stack) - 1)
        if not self._stack:
            return
        opened = self._stack[0]
        reopened, closed_later = self._look_ahead(opened, block)
        if opened.fallback:
            self._settle(0)
        elif closed_later:
            return
        elif opened.block != block:
            self._stack.clear()
            self._add(0, self._parts(opened, opened.block, len(self._texts[opened.block])), opened.mark.text, "")
        elif opened.mark.family == _SINGLE and not (opened.introduced and reopened):
            self._stack.clear()  # an apostrophe after all
        else:
            self._stack.clear()
            self._end_unclosed(opened, block, reopened)

    def _look_ahead(self, opened: _Open, block: int) -> tuple[bool, bool]:
        """Whether the next block opens the same kind of quotation again, and whether a later one closes this one."""
        depth, seen = 1, 0
        last = min(opened.block + _MAX_BLOCKS, len(self._texts) - 1)
        for later in range(block + 1, last + 1):
            for mark in self._marks[later]:
                if mark.family != opened.mark.family or mark.weak:
                    continue
                seen += 1
                opens = mark.opens and not (mark.closes or mark.text in _CLOSING)
                before = self._texts[later][: mark.position].rstrip()[-1:]
                if opens and before in ("", ":"):
                    return later == block + 1 and not before, False
                depth += 1 if opens else -1
                if depth == 0:
                    return False, True
                if seen > _MAX_AHEAD:
                    return False, False
            if depth > 1:
                return False, False
        return False, False

    def _end_unclosed(self, opened: _Open, block: int, reopened: bool) -> None:
        length = len(self._texts[block])
        if not opened.inside or reopened:
            self._add(0, self._parts(opened, block, length), opened.mark.text, "")
            return
        inner = self._texts[block][: opened.inside[0].position].rstrip()[-1:]
        inside = [stretch for _, stretch in self._found[opened.found :]]
        last = inside[-1] if inside else None
        if inner in ":,،" and last:
            # "... he cried: "Shark!" and the one mark closes both.
            self._add(0, self._parts(opened, block, last.parts[-1].stop), opened.mark.text, last.closer)
        elif opened.introduced and len(inside) == 1 and last and self._ends_block(block, last):
            # قالت: "قالوا لنا "عودي": one mark closes both, or the inner one was never closed.
            self._add(0, self._parts(opened, block, last.parts[-1].stop), opened.mark.text, last.closer)
        elif opened.introduced and last and all(len(stretch.parts[0]) < 24 for stretch in inside):
            self._add(0, self._parts(opened, block, length), opened.mark.text, "")
        # else: a stray mark, and the pairs after it stand for themselves

    def _ends_block(self, block: int, stretch: Stretch) -> bool:
        rest = self._texts[block][stretch.parts[-1].stop :].strip(_MARK_CHARS + _ENDING + " ")
        return stretch.parts[-1].block == block and not rest

    def _parts(self, opened: _Open, block: int, stop: int) -> tuple[Span, ...]:
        start = opened.mark.stop
        if opened.block == block:
            return (Span(block, start, max(start, stop)),)
        middle = [Span(b, 0, len(self._texts[b])) for b in range(opened.block + 1, block)]
        first = Span(opened.block, start, len(self._texts[opened.block]))
        return tuple(part for part in (first, *middle, Span(block, 0, stop)) if len(part))

    def _add(self, depth: int, parts: tuple[Span, ...], opener: str, closer: str) -> None:
        if any(self._texts[part.block][part.start : part.stop].strip(_MARK_CHARS + " \t\n\xa0") for part in parts):
            self._found.append((depth, Stretch(parts, 0, opener, closer, bool(closer))))

    def _ends_speech(self, block: int, mark: _Mark) -> bool:
        text = self._texts[block]
        before = text[: mark.position].rstrip(_MARK_CHARS)[-1:]
        return bool(before) and (before in _SENTENCE_ENDING or text[mark.stop : mark.stop + 1] in ("،", ","))


def _level(stretches: list[Stretch]) -> Iterator[Stretch]:
    """The stretches with their depth: how many others each lies in."""
    ends: list[tuple[int, int]] = []
    for stretch in sorted(
        stretches, key=lambda one: (one.parts[0].block, one.parts[0].start, -_stop(one)[0], -_stop(one)[1])
    ):
        begin = (stretch.parts[0].block, stretch.parts[0].start)
        while ends and ends[-1] <= begin:
            ends.pop()
        yield Stretch(stretch.parts, len(ends), stretch.opener, stretch.closer, stretch.closed)
        ends.append(_stop(stretch))


def _stop(stretch: Stretch) -> tuple[int, int]:
    return (stretch.parts[-1].block, stretch.parts[-1].stop)


def _read_marks(text: str) -> Iterator[_Mark]:
    ornament = 0
    for match in _MARK.finditer(text):
        index, stop = match.span()
        if index < ornament:
            continue
        if stop < len(text) and text[stop] in _MARK_CHARS:
            run = _RUN.match(text, index)
            if run and run.end() - index > _ORNAMENT:
                ornament = run.end()
                continue
        mark = _read_mark(text, index, stop, match.group())
        if mark:
            yield mark


def _read_mark(text: str, index: int, stop: int, char: str) -> _Mark | None:
    """The mark at ``index`` with what its neighbours let it do, or None where it is no quotation mark."""
    family = _FAMILIES[char]
    before, after = _neighbour(text, index - 1, -1), _neighbour(text, stop, 1)
    if family == _SINGLE and before.isalnum() and after.isalnum():
        return None
    starts, ends = not before or before.isspace(), not after or after.isspace()
    opens = (starts or before in _DASHES or before in _OPEN_BRACKETS) and not ends
    if opens and starts and after in _ENDING and not text.startswith(("..", "…"), stop):
        opens = False
    closes = not starts and (ends or after in _ENDING or after in _DASHES)
    if not opens and not closes and after.isalnum() and _CLITIC.search(text, max(0, index - 2), index):
        opens = True  # و"نعم": the mark stands after "and"
    if closes and before == ":" and ends and after:
        opens, closes = True, False  # قائلا:" نعم
    if family == _SINGLE:
        return _read_single(text, index, char, before, opens, closes)
    if family == _DOUBLE and before.isdigit() and _is_measure(text, index):
        return None
    return _Mark(index, char, family, opens, closes)


def _read_single(text: str, index: int, char: str, before: str, opens: bool, closes: bool) -> _Mark | None:
    """A single mark, or None where it is an apostrophe, a prime or part of a word."""
    if opens and before and before in _DASHES and char in "'’":
        opens = False
    if opens and _ELISION.match(text, index + 1):
        opens = False
    if closes and before.isdigit() and re.match(r"\s?\d", text[index + 1 : index + 3]):
        return None
    weak = bool(closes and before in "sSxXzZ" and re.match(r"[’']?\s[\w$(]", text[index + 1 : index + 4]))
    if not opens and not closes:
        return None
    return _Mark(index, char, _SINGLE, opens, closes, weak)


def _is_measure(text: str, index: int) -> bool:
    """Whether a double mark means inches or seconds: 6'2"."""
    return bool(_FEET.search(text, max(0, index - 8), index))


def _neighbour(text: str, index: int, step: int) -> str:
    """The next character that is neither a quotation mark nor invisible, at most a few away; "" at the end."""
    for _ in range(_ORNAMENT):
        if not 0 <= index < len(text):
            return ""
        if text[index] not in _MARK_CHARS and text[index] not in _INVISIBLE:
            return text[index]
        index += step
    return text[index - step]
