"""Which saying of its sentence brings in a quotation, from before it or after it."""

from collections.abc import Sequence

from newsreader.analysis.arabic.cues import Manner, is_complement
from newsreader.analysis.arabic.sources import Saying
from newsreader.analysis.arabic.tokens import WITH_THESE, Form, Token
from newsreader.analysis.arabic.verdicts import Verdict, is_adverb
from newsreader.analysis.arabic.words import Sort, is_thing, sort_of
from newsreader.core.quotation import QuotationKind


def find_governing(tokens: Sequence[Token], at: int, sayings: Sequence[Saying]) -> tuple[Saying | None, bool]:
    """The saying before a quotation that brings it in, and whether it does so by أن or إن.

    The nearest one with its words next to the quotation; a verb inside what somebody told brings in nothing.
    """
    limit = at
    nearest = None
    for saying in reversed(sayings):
        if saying.index > at or saying.backward:
            continue
        told = any(one.form is Form.WORD and is_complement(one.text) for one in tokens[saying.stop : limit])
        if told and saying.manner is Manner.LABELS:
            told = _labels(tokens[saying.stop : limit])
        beside = limit == at and (is_adjacent(tokens[saying.stop : at]) or is_label(saying, tokens, at))
        if beside and saying.manner is Manner.HOLDS and saying.mention is None and saying is not sayings[0]:
            beside = False  # لا ترى «...» inside what somebody told
        if told or beside:
            return saying, told
        nearest = nearest or saying
        if (
            saying.mention is not None
            and saying.rule != "dropped"
            and tokens[saying.mention[0]].start > tokens[saying.index].start
        ):
            break  # it has a subject of its own and is no verb inside somebody's words
        limit = saying.index
    if nearest is None:
        # A saying after one piece also brings in the next: «...»، قال فلان، «...»
        nearest = next((one for one in reversed(sayings) if one.stop <= at), None)
        if (
            nearest
            and nearest.rule == "according"
            and any(one.form is not Form.MARK for one in tokens[nearest.stop : at])
        ):
            nearest = None
    told = nearest is not None and any(
        one.form is Form.WORD and is_complement(one.text) for one in tokens[nearest.stop : at]
    )
    return nearest, told


def _labels(between: Sequence[Token]) -> bool:
    """Whether what something is called follows (وصفه بأنه), and not another verb's clause (ما تسمى «...» أن)."""
    first = next(one for one in between if one.form is Form.WORD and is_complement(one.text))
    return first.text.startswith("ب")


def is_adjacent(gap: Sequence[Token]) -> bool:
    """Whether only adverbs of place and manner stand between the saying and the marks."""
    if not gap:
        return True
    last = gap[-1]
    if last.form is Form.WORD and (
        sort_of(last.text) is Sort.PREPOSITION or len(last.text) == 1 or is_thing(last.text)
    ):
        return False
    if any(one.text in ("،", ",", "؛") for one in gap):
        return all(one.form is Form.MARK for one in gap)
    return len(gap) <= 6 and is_adverb(gap[0])


def is_label(saying: Saying, tokens: Sequence[Token], at: int) -> bool:
    """Whether the marks hold what a verb like وصف or اعتبر calls something: بـ«...», بأنه «...», إياه «...»."""
    if saying.manner is not Manner.LABELS and not any(
        word in tokens[saying.index].text for word in ("واصف", "وصف", "عتبر", "تهم")
    ):
        return False
    before = tokens[at - 1]
    return (
        before.text in ("ب", "بـ", "اياه", "اياها", "اياهم") or is_complement(before.text) or at - saying.stop in (0, 1)
    )


def is_labelled(saying: Saying | None, tokens: Sequence[Token], at: int) -> bool:
    """Whether the marks hold what is called something after them: واصفا «...» بأنه."""
    if saying is None or at != saying.stop or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].text.startswith("بان") and is_complement(tokens[at + 1].text)


def joins(tokens: Sequence[Token], at: int, previous: Verdict | None, kind: QuotationKind) -> bool:
    """Whether «...» و«...»: joined with the quotation before by "and" alone, that one being speech or a term."""
    if previous is None or at < 2 or tokens[at - 1].text not in ("و", "او"):
        return False
    index = at - 2
    while index > 0 and tokens[index].form is Form.MARK:
        index -= 1
    if tokens[index].form is not Form.QUOTE:
        return False
    return (previous.kind is QuotationKind.TERM) == (kind is QuotationKind.TERM)


def find_late(tokens: Sequence[Token], at: int, sayings: Sequence[Saying]) -> Saying | None:
    """A saying after the quotation that tells of it: «...»، كما قال."""
    for one in sayings:
        if one.index <= at or not one.backward:
            continue
        between = tokens[at + 1 : one.index]
        words = [token for token in between if token.form is not Form.MARK]
        if any(token.form is Form.QUOTE for token in between) or len(words) > 4:
            return None
        ended = any(token.text in (":", ".") for token in between)
        if ended and not (words and words[0].text in WITH_THESE):
            return None
        return one
    return None
