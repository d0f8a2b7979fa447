"""What was decided about a quotation, and the small tests that decide it."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.analysis.arabic.people import Person
from newsreader.analysis.arabic.tokens import Form, Token
from newsreader.analysis.arabic.words import Sort, sort_of
from newsreader.analysis.attribution import CONFIDENCE
from newsreader.core.quotation import Attribution, QuotationKind
from newsreader.core.span import Span

# A first block without a full stop, at most so long and before at least two more, is a headline.
_LONGEST_TITLE = 120
_FEWEST_BLOCKS = 3


@dataclass(slots=True)
class Verdict:
    """What was decided about one quotation."""

    score: float
    kind: QuotationKind
    person: Person | None = None
    mention: Span | None = None
    cue: Span | None = None
    rule: str = "unknown"


def looks_like_title(texts: Sequence[str]) -> bool:
    """Whether the first of several blocks is a headline that nobody marked as one."""
    if len(texts) < _FEWEST_BLOCKS or len(texts[0]) > _LONGEST_TITLE or len(texts[0]) >= max(map(len, texts[1:])):
        return False
    return not texts[0].rstrip("\"”“»«’‘'›‹ ").endswith((".", "!", "؟", "?", ":", "،"))


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
    return Attribution(
        person.text, verdict.mention, verdict.cue, verdict.rule, CONFIDENCE.get(verdict.rule, 0.5), person.key
    )
