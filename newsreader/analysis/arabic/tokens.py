"""A block of a story as words, punctuation and quotations, cut into sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from newsreader.analysis.arabic.cues import find_cue
from newsreader.analysis.arabic.words import Sort, sort_of
from newsreader.core.arabic import fold

_LETTERS = "\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\ufb50-\ufdff\ufe70-\ufefc"
_TOKEN = re.compile(
    rf"[{_LETTERS}][{_LETTERS}\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d]*"
    r"|[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f&'’.-]*"
    r"|[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[.,٫٬/][0-9\u0660-\u0669\u06f0-\u06f9]+)*"
    r"|\.\.+|…|[\"'`“”„‟‘’‚‛«»‹›]{4,}|[^\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
# «...». بهذه الكلمات: they tell of the words before them.
WITH_THESE = frozenset(("بهذه", "هكذا", "بهذا"))
_GLUED_LENGTH = 8
# Letters that a verb of saying ends with where a noun was glued to it.
_LAST = "تلدفحنركعب"
# Within a word the hamza below the alef stands only after a clitic.
_GLUED = re.compile(r"([^\W\d_]{4,})(إن(?:ه|ها|هم|ني|نا)?)")
_ENDS = frozenset(".!؟?")
# Longer ones are cut, so that no text takes more than linear time.
_LONGEST_SENTENCE = 240
# Words that a noun follows only with ل.
_NEED_FOR = frozenset(("وفقا", "ووفقا", "طبقا", "وطبقا"))
# After «...».. these still tell of the words before.
_TELLING = frozenset(("بهذه", "هكذا", "كما", "بحسب", "بهذا", "هذا"))


class Form(Enum):
    """What kind of token."""

    WORD = "word"
    LATIN = "latin"
    NUMBER = "number"
    MARK = "mark"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, mark or whole quotation at ``start``:``stop`` of its block (marks included for a quotation).

    ``text`` is its folded form; ``stretch`` the number of the quotation (-1: none); ``nunated`` whether it ends in
    an accusative tanwin, which no name does, ``tied`` whether in ta marbuta (folded it looks like "his").
    """

    start: int
    stop: int
    text: str
    form: Form
    stretch: int = -1
    nunated: bool = False
    tied: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation or its part lies in a block: ``start``:``stop`` with the marks."""

    start: int
    stop: int
    stretch: int


@lru_cache(maxsize=16384)
def _fold(word: str) -> str:
    # على (on) and علي (the name) fold alike; only the preposition keeps its alef maqsura here.
    return word if word in ("على", "وعلى") else fold(word)


def read_tokens(text: str, places: Sequence[Place] = ()) -> list[Token]:
    """The tokens of ``text``, each of ``places`` (in order, not overlapping) being one token."""
    tokens: list[Token] = []
    at = 0
    for place in places:
        tokens.extend(_read_plain(text, at, place.start))
        tokens.append(Token(place.start, place.stop, "", Form.QUOTE, place.stretch))
        at = place.stop
    tokens.extend(_read_plain(text, at, len(text)))
    return tokens


def _read_plain(text: str, start: int, stop: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, stop):
        word = match.group()
        first = word[0]
        if first.isdigit():
            form = Form.NUMBER
        elif "\u0620" <= first <= "\ufefc" and first.isalpha():
            form = Form.WORD
        elif first.isalpha():
            form = Form.LATIN
        else:
            form = Form.MARK
        glued = _GLUED.fullmatch(word) if form is Form.WORD else None
        if glued:  # ماركيتيإن: a lost space before إن
            cut = match.start() + len(glued[1])
            yield Token(match.start(), cut, _fold(glued[1]), form)
            yield Token(cut, match.end(), _fold(glued[2]), form)
            continue
        folded = _fold(word) if form is not Form.MARK else word
        cut = _glued_at(folded) if form is Form.WORD and len(folded) > _GLUED_LENGTH and len(folded) == len(word) else 0
        if cut:
            yield Token(match.start(), match.start() + cut, folded[:cut], form)
            yield Token(match.start() + cut, match.end(), folded[cut:], form, tied=word[-1] == "ة")
            continue
        if folded:
            nunated = form is Form.WORD and ("ً" in word[-2:])
            yield Token(match.start(), match.end(), folded, form, nunated=nunated, tied=word[-1] == "ة")


@lru_cache(maxsize=16384)
def _glued_at(form: str) -> int:
    """Where a lost space was in واعترفتالوزيرة: after a verb of saying, before somebody; 0 where nothing was lost."""
    if find_cue(form) or sort_of(form) is not Sort.OTHER:
        return 0
    for cut in range(4, len(form) - 3):
        rest = sort_of(form[cut:])
        if rest in (Sort.ROLE, Sort.BODY, Sort.TITLE) and form[:cut][-1] in _LAST and find_cue(form[:cut]):
            return cut
    return 0


def split_sentences(tokens: Sequence[Token], text: str) -> list[tuple[int, int]]:
    """The (start, stop) token indices of the sentences of one block.

    A full stop between digits or after a single letter (د.) ends nothing; a quotation that ends with a stop inside
    its marks ends its sentence unless the reporter goes on after it.
    """
    sentences: list[tuple[int, int]] = []
    start = 0
    for index in range(len(tokens)):
        if index + 1 - start >= _LONGEST_SENTENCE or _ends_sentence(tokens, index, text):
            sentences.append((start, index + 1))
            start = index + 1
    if start < len(tokens):
        sentences.append((start, len(tokens)))
    return sentences


def _ends_sentence(tokens: Sequence[Token], index: int, text: str) -> bool:
    token = tokens[index]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.form is Form.QUOTE:
        inside = text[token.start : token.stop].rstrip("\"”“»«’‘'›‹ ")
        if not inside or inside[-1] not in ".!؟?…" or after is None:
            return False
        return after.form is Form.QUOTE or (after.form is Form.WORD and after.text[0] == "و" and len(after.text) > 2)
    if token.form is not Form.MARK:
        return False
    if token.text in ("…",) or token.text.startswith(".."):
        told = index > 0 and tokens[index - 1].form is Form.QUOTE and after is not None and after.text in _TELLING
        return after is not None and not told and text[token.stop : token.stop + 1].isspace()
    if token.text not in _ENDS:
        return False
    if index > 0 and tokens[index - 1].form is Form.QUOTE and after is not None and after.text in WITH_THESE:
        return False  # «...». بهذه الكلمات علقت فلانة
    if after is not None and after.form is Form.MARK and after.text in _ENDS:
        return False
    before = tokens[index - 1] if index else None
    return not (
        token.text == "."
        and before
        and before.form is not Form.NUMBER
        and len(before.text) == 1
        and before.stop == token.start
    )


def peel_conjunction(token: Token) -> Token:
    """The same word without the "and" or "so" that it starts with."""
    return replace(token, text=token.text[1:], start=token.start + 1)


def peel_sources(tokens: list[Token]) -> list[Token]:
    """The same tokens with the ل of وفقا لفلان and طبقا للوزارة taken off the noun that it is written with."""
    peeled = list(tokens)
    for at in range(1, len(tokens)):
        token = tokens[at]
        if tokens[at - 1].text not in _NEED_FOR or token.form is not Form.WORD or len(token.text) < 4:
            continue
        if token.text.startswith("لل"):
            peeled[at] = replace(token, text="ال" + token.text[2:], start=token.start + 2)
        elif token.text[0] == "ل" and token.text != "لما":
            peeled[at] = replace(token, text=token.text[1:], start=token.start + 1)
    return peeled
