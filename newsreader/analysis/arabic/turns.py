"""Whose turn it is: who was asked or spoken to, and so is the one who answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.analysis.arabic.cues import Number
from newsreader.analysis.arabic.names import NameTest
from newsreader.analysis.arabic.people import People, Person, agrees
from newsreader.analysis.arabic.phrases import Phrase, read_phrase
from newsreader.analysis.arabic.tokens import Form, Token
from newsreader.analysis.arabic.words import Sort, sort_of, word_set

_ANSWERS = word_set("""
أجاب أجابت يجيب تجيب رد ردت يرد ترد أجابه أجابها أجابته أجابتها رده ردها
""")
_TO_HIM = {
    **dict.fromkeys(word_set("له إليه عليه"), Number.HE),
    **dict.fromkeys(word_set("لها إليها عليها"), Number.SHE),
}


@dataclass(slots=True)
class Turn:
    """Who spoke, and to whom (None: it is not told)."""

    speaker: Person | None = None
    hearer: Person | None = None


def is_answer(text: str) -> bool:
    """Whether a folded verb answers somebody: فأجاب، ورد."""
    return text in _ANSWERS or (text[:1] in ("و", "ف") and text[1:] in _ANSWERS)


def find_hearer(
    tokens: Sequence[Token], text: str, at: int, phrase: Phrase | None, stop: int, people: People, named: NameTest
) -> tuple[Person | None, Number | None]:
    """Whom the verb at token ``at`` (subject: ``phrase``) speaks to, or only their gender: قال لزوجته، قالت له."""
    number = _TO_HIM.get(tokens[at + 1].text) if at + 1 < stop else None
    if number is not None:
        return None, number
    after = phrase.stop if phrase else at + 1
    if after >= stop or tokens[after].form is not Form.WORD:
        return None, None
    first = tokens[after]
    start = after
    if first.text[0] == "ل" and len(first.text) > 3 and sort_of(first.text) is Sort.OTHER:
        if sort_of(first.text[1:]) not in (Sort.ROLE, Sort.GIVEN):
            return None, None
        start = after + 1  # the name after لمريضته; the person is known by it where there is one
        if start >= stop or not (named(start, start + 1) or sort_of(tokens[start].text) is Sort.GIVEN):
            return None, None
    elif sort_of(first.text) not in (Sort.ROLE, Sort.TITLE, Sort.GIVEN) or first.text[0] == "ب":
        return None, None
    end = next((i for i in range(start + 1, stop) if _ends_hearer(tokens[i])), stop)
    found = read_phrase(tokens, start, end, named)
    return (people.resolve(found, tokens, text), None) if found else (None, None)


def _ends_hearer(token: Token) -> bool:
    """Whether a word tells what somebody was asked for rather than who they are."""
    sort = sort_of(token.text) if token.form is Form.WORD else Sort.STOP
    return sort is Sort.PREPOSITION or (sort is Sort.OTHER and token.text[0] == "ب")


def answering(turn: Turn, number: Number | None, people: People) -> Person | None:
    """Who answers: whoever was spoken to, else somebody else than the speaker whose gender fits."""
    hearer = turn.hearer
    if hearer is not None and hearer is not turn.speaker and agrees(hearer, number) is not False:
        return hearer
    if turn.speaker is None:
        return None
    return people.other_than(turn.speaker, number)
