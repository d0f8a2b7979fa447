"""What is told without marks: the clause after قال إن, and words after قائلاً: that have no marks."""

from collections.abc import Callable, Iterator, Sequence

from newsreader.analysis.arabic.cues import Manner, find_cue, is_complement, is_joined
from newsreader.analysis.arabic.occurrences import CLAUSE_STARTS
from newsreader.analysis.arabic.sources import Saying
from newsreader.analysis.arabic.tokens import Form, Token
from newsreader.analysis.arabic.words import word_set

_BREAKS = word_set("""
فيما بينما وذلك وفق بحسب حسب وفقا قائلا
""")
_SHORTEST = 2
# "that" after these tells when or whether, not what was said: قبل أن، يمكن أن.
_BEFORE_THAT = word_set("""
قبل بعد منذ دون بدون إلى حتى إلا يجب يمكن ينبغي لابد بد شرط على من غير سوى يكاد كاد عسى قبيل بعيد لولا مع
""") - word_set("إلى على من مع")


def find_told(
    tokens: Sequence[Token], stop: int, sayings: Sequence[Saying], is_speech: Callable[[int], bool]
) -> Iterator[tuple[int, int, Saying]]:
    """The (first, last) token range of each told clause of a sentence (it ends before ``stop``) with its saying.

    ``is_speech`` tells of a quotation's number whether it is speech: a clause that holds one is marked by that already.
    """
    told_to = -1
    for order, saying in enumerate(sayings):
        if saying.backward or saying.manner is Manner.LABELS or saying.index < told_to:
            continue
        limit = min((one.index for one in sayings[order + 1 :] if _ends_clause(tokens, one)), default=stop)
        first = _find_start(tokens, saying, limit)
        if first is None:
            continue
        last = _find_end(tokens, first, limit, stop)
        if last - first < _SHORTEST:
            continue
        if any(token.form is Form.QUOTE and is_speech(token.stretch) for token in tokens[first:last]):
            continue
        told_to = last
        yield first, last, saying


def _ends_clause(tokens: Sequence[Token], saying: Saying) -> bool:
    """Whether a saying starts a clause of the reporter's own rather than being a verb of what is told.

    A verb right after another word of the sentence (لن توافق) belongs to the clause that it stands in.
    """
    if saying.backward:
        return False
    token, before = tokens[saying.index], tokens[saying.index - 1] if saying.index else None
    return before is None or before.form is not Form.WORD or is_joined(token.text) or before.text in CLAUSE_STARTS


def _find_start(tokens: Sequence[Token], saying: Saying, limit: int) -> int | None:
    """Where the clause starts: after أن or إن near the saying, or after its colon."""
    for index in range(saying.stop, min(saying.stop + 24, limit)):
        token = tokens[index]
        if token.form is Form.QUOTE:
            continue
        if token.form is Form.WORD and is_complement(token.text) and tokens[index - 1].text not in _BEFORE_THAT:
            return index + 1
        if token.text == ":":
            return index + 1 if index + 1 < limit and tokens[index + 1].form is not Form.QUOTE else None
    if (
        saying.manner is Manner.WORDS
        and saying.stop < limit
        and tokens[saying.stop].form is Form.WORD
        and saying.rule == "relayed"
    ):
        return saying.stop
    return None


def _find_end(tokens: Sequence[Token], first: int, limit: int, stop: int) -> int:
    last = first
    while last < limit:
        token = tokens[last]
        if token.text in ("،", ",", "؛") and last + 1 < stop and _starts_anew(tokens[last + 1]):
            break
        last += 1
    while last > first and tokens[last - 1].form is Form.MARK and tokens[last - 1].text not in (")", "%"):
        last -= 1
    if last == limit < stop and last > first and is_joined(tokens[limit].text):
        return last
    return last


def _starts_anew(token: Token) -> bool:
    if token.form is not Form.WORD:
        return False
    if token.text in _BREAKS:
        return True
    if token.text[0] == "و" and is_complement(token.text):
        return True
    cue = find_cue(token.text)
    return cue is not None and cue.manner is Manner.PARTICIPLE
