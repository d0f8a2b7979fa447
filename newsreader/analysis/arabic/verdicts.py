"""What was decided about a quotation, and the small tests that decide it."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.analysis.arabic.cues import Manner
from newsreader.analysis.arabic.people import Person
from newsreader.analysis.arabic.sources import Saying
from newsreader.analysis.arabic.terms import is_clausal
from newsreader.analysis.arabic.tokens import Form, Token, read_tokens
from newsreader.analysis.arabic.words import Sort, sort_of, word_set
from newsreader.analysis.attribution import CONFIDENCE
from newsreader.analysis.marks import Stretch
from newsreader.core.arabic import fold
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span

# A first block without a full stop, at most so long and before at least two more, is a headline.
_LONGEST_TITLE = 120
_FEWEST_BLOCKS = 3
# As counted on Arabic stories at first sight, where less is sure than in English.
_CONFIDENCE = {
    **CONFIDENCE,
    "explicit": 0.88,
    "inverted": 0.9,
    "colon": 0.8,
    "relayed": 0.78,
    "dropped": 0.56,
    "carried": 0.7,
    "continued": 0.8,
}
# A verb alone that goes on with whoever spoke right before.
_AGAIN = 0.68
# The most for a description without a name: where it ends is often a guess.
_DESCRIBED = 0.8
# The most for a mention that is neither a name nor a word for a person or a body.
_UNSURE = 0.5


@dataclass(slots=True)
class Verdict:
    """What was decided about one quotation."""

    score: float
    kind: QuotationKind
    person: Person | None = None
    mention: Span | None = None
    cue: Span | None = None
    rule: str = "unknown"
    again: bool = False  # whoever spoke right before


def looks_like_title(texts: Sequence[str]) -> bool:
    """Whether the first of several blocks is a headline that nobody marked as one."""
    if len(texts) < _FEWEST_BLOCKS or len(texts[0]) > _LONGEST_TITLE or len(texts[0]) >= max(map(len, texts[1:])):
        return False
    return not texts[0].rstrip("\"”“»«’‘'›‹ ").endswith((".", "!", "؟", "?", ":", "،"))


def is_byline(tokens: Sequence[Token]) -> bool:
    """Whether a block is only the line of who wrote the story: كتب فلان:"""
    if not 2 <= len(tokens) <= _LONGEST_BYLINE or tokens[0].text not in _BY:
        return False
    return all(token.form is not Form.QUOTE for token in tokens)


_LONGEST_BYLINE = 8
_BY = word_set("كتب كتبت حاوره حاورها حاورته حاورتها أعد أعدت أعده أعدها ترجمة ترجمها تقرير إعداد تحرير")


def is_adverb(token: Token) -> bool:
    """Whether a word tells where, when or how something was said."""
    if token.form in (Form.MARK, Form.QUOTE) or token.nunated:
        return True
    sort = sort_of(token.text)
    return sort in (Sort.PREPOSITION, Sort.STOP) or (token.text[0] in "لب" and sort is Sort.OTHER)


def attribute(verdict: Verdict) -> Attribution:
    """The attribution of what was decided, with how sure it is."""
    if verdict.kind is QuotationKind.TERM:
        return Attribution()
    person = verdict.person
    if person is None:
        return Attribution(None, verdict.mention, verdict.cue)
    confidence = _CONFIDENCE.get(verdict.rule, 0.5)
    if verdict.rule == "dropped" and verdict.again:
        confidence = _AGAIN
    if not person.named and not person.body:
        confidence = min(confidence, _DESCRIBED)
    if person.unsure:
        confidence = min(confidence, _UNSURE)
    return Attribution(person.text, verdict.mention, verdict.cue, verdict.rule, confidence, person.key)


def is_called(saying: Saying, tokens: Sequence[Token], at: int) -> bool:
    """Whether the marks hold what somebody calls something: ما يسميه «...», التي أسماها فلان «...»."""
    if saying.person is None or saying.index == 0 or at - saying.stop > 2:
        return False
    before = tokens[saying.index - 1]
    verb = tokens[saying.index].text
    if saying.manner is Manner.LABELS and verb.endswith(("ها", "ه", "هم")) and saying.mention and at == saying.stop:
        return True  # ممارسة يسميها الاتحاد «...»
    if saying.manner is Manner.SAYS:
        return before.text in _WHAT
    if saying.manner is not Manner.LABELS:
        return False
    return before.text in _WHAT or sort_of(before.text) is Sort.RELATIVE


def is_nickname(saying: Saying, tokens: Sequence[Token], at: int) -> bool:
    """Whether the marks hold what people in general call something: التي يسميها الأهالي «...»."""
    if (
        saying.manner is not Manner.LABELS
        or saying.person is None
        or not saying.person.words
        or "سم" not in tokens[saying.index].text
    ):
        return False
    if saying.index and tokens[saying.index - 1].text in _WHAT:
        return False  # ما يسميه العمال «...»: they say so
    return at - saying.stop <= _NEAR and (saying.person.plural or saying.person.words[0].startswith(_FOLDED_PEOPLE))


_NEAR = 5
_PEOPLE = ("أهل", "أهالي", "سكان", "جمهور", "جماهير", "ناس", "شعب", "عامة", "كثيرون", "بعض")
_FOLDED_PEOPLE = tuple(fold(word) for word in _PEOPLE)
_WHAT = frozenset(("ما", "عما", "مما", "بما", "فيما", "لما", "وما"))


def read_nested(stretch: Stretch, texts: Sequence[str]) -> Quotation:
    """Speech inside speech where a colon or a whole sentence shows it, else a term; its speaker is left open."""
    part = stretch.parts[0]
    before = texts[part.block][: max(0, part.start - len(stretch.opener))].rstrip()
    words = read_tokens(" ".join(texts[one.block][one.start : one.stop] for one in stretch.parts))
    speech = before.endswith(":") or (len(words) > 3 and is_clausal(words))
    return Quotation(
        QuotationKind.DIRECT if speech else QuotationKind.TERM, stretch.parts, Attribution(), stretch.level
    )
