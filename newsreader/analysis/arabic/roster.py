"""Names of people in running text, taken in as the story is read."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.analysis.arabic.cues import find_cue, is_complement
from newsreader.analysis.arabic.foreign import is_common, looks_foreign
from newsreader.analysis.arabic.names import ANONYMOUS, SILENCE, NameTest, is_joined_preposition, may_follow_name
from newsreader.analysis.arabic.people import People, Person
from newsreader.analysis.arabic.tokens import Form, Token
from newsreader.analysis.arabic.words import Sort, is_given_name, role_key, sort_of
from newsreader.core.entity import EntityLabel, EntityMention

_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named at tokens ``start``:``stop`` of a block."""

    start: int
    stop: int
    person: Person


_LONGEST_TAGGED = 7


def collect_names(
    tokens: Sequence[Token], text: str, people: People, entities: Sequence[EntityMention] = ()
) -> tuple[NameTest, list[Mention]]:
    """Tell ``people`` of the names in one block; a test of where a known name stands, and the names in order.

    ``entities`` are the persons, bodies and places that a tagger found in this block.
    """
    mentions: list[Mention] = []
    starts = [token.start for token in tokens]
    tagged: dict[int, tuple[int, int]] = {}
    bodies: dict[int, int] = {}
    places: set[int] = set()
    for entity in entities:
        if entity.label is not EntityLabel.PERSON:
            begins = bisect_left(starts, entity.span.start)
            if begins < len(tokens) and starts[begins] == entity.span.start:
                ends = max(begins + 1, bisect_left(starts, entity.span.stop))
                bodies[begins] = ends - 1 if _ends_with_person(tokens, begins, ends) else ends
                if entity.label is EntityLabel.PLACE:
                    places.add(begins)
            continue
        first = max(0, bisect_right(starts, entity.span.start) - 1)
        last = bisect_left(starts, entity.span.stop)
        while first < last - 1 and sort_of(tokens[first].text) in (Sort.STOP, Sort.PREPOSITION):
            first += 1
        last = _trim_tagged(tokens, first, last)
        if last - first == 1 and sort_of(tokens[first].text) in (Sort.ROLE, Sort.TITLE, Sort.BODY):
            continue  # نظيره, tagged for a name
        inside = range(first, last)
        if 0 < len(inside) <= _LONGEST_TAGGED and all(tokens[i].form in (Form.WORD, Form.LATIN) for i in inside):
            tagged.update((i, (first, last)) for i in inside)
            begin = max(entity.span.start, tokens[first].start)
            person = people.note_name(text[begin : tokens[last - 1].stop], entity.key, _roles_before(tokens, first))
            mentions.append(Mention(first, last, person))
    at = 0
    while at < len(tokens):
        run = _name_run(tokens, at)
        if run:
            person = people.note_name(text[tokens[at].start : tokens[run - 1].stop], roles=_roles_before(tokens, at))
            mentions.append(Mention(at, run, person))
            at = run
        else:
            at += 1

    def named(start: int, stop: int) -> tuple[int, int] | None:
        for index in range(stop - 1, start - 1, -1):
            if index in tagged and (tagged[index][0] >= start or start + 1 == stop):
                return max(tagged[index][0], start), min(tagged[index][1], stop)
        if (
            start + 1 == stop
            and tokens[start].form is Form.WORD
            and sort_of(tokens[start].text) in (Sort.OTHER, Sort.DEFINITE, Sort.COMMON)
        ):
            return (start, stop) if people.knows(tokens[start].text) else None
        return None

    return NameTest(named, bodies, frozenset(places)), sorted(mentions, key=lambda one: one.start)


def _ends_with_person(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a body's tagged name took the first word of a person's name along: لجنة التحكيم ديزموند + أختربيرغ."""
    if last - first < 3 or last >= len(tokens) or not tokens[last - 2].text.startswith("ال"):
        return False
    given = sort_of(tokens[last - 1].text) is Sort.GIVEN or looks_foreign(tokens[last - 1].text)
    return given and sort_of(tokens[last].text) in (Sort.OTHER, Sort.GIVEN) and not is_common(tokens[last].text)


def _trim_tagged(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a tagged name ends without the verb, the adverb or the thing after it that was tagged along."""
    for at in range(first + 1, last):
        token = tokens[at]
        if token.form is not Form.WORD:
            continue
        sort = sort_of(token.text)
        if token.text in ANONYMOUS and at + 1 < len(tokens) and tokens[at + 1].text in SILENCE:
            return at
        if token.nunated or sort is Sort.STOP or (is_complement(token.text) and not _is_van(tokens, at, last)):
            return at
        if sort is Sort.OTHER and token.text[0] == "ف" and find_cue(token.text[1:]):
            return at
        if sort is Sort.BODY and at >= first + 2:
            return at
        if sort is Sort.DEFINITE and at >= first + 2 and not may_follow_name(tokens, at, last):
            return at
    return last


def _is_van(tokens: Sequence[Token], at: int, last: int) -> bool:
    return tokens[at].text == "فان" and at + 1 < last and not tokens[at + 1].text.startswith("ال")


def _name_run(tokens: Sequence[Token], at: int) -> int | None:
    """Where a name of two words or more that starts at ``at`` ends, or None."""
    first = tokens[at]
    if first.form is not Form.WORD or first.nunated:
        return None
    if not is_given_name(first.text) or (at and is_given_name(tokens[at - 1].text)):
        return None
    end = at + 1
    while end < len(tokens) and end - at < _LONGEST and _goes_on(tokens, end, at):
        end += 1
    while end > at + 1 and sort_of(tokens[end - 1].text) is Sort.PART:
        end -= 1
    return end if end - at >= 2 else None


def _goes_on(tokens: Sequence[Token], at: int, start: int) -> bool:
    token, before = tokens[at], tokens[at - 1]
    if token.form is not Form.WORD or token.nunated or token.start > before.stop + 1:
        return False
    sort = sort_of(token.text)
    if sort_of(before.text) is Sort.PART and sort in (Sort.COMMON, Sort.OTHER) and not find_cue(token.text):
        return True  # حمد بن ثاني
    daughter = any(one.text == "بنت" for one in tokens[start:at])
    if daughter and sort is Sort.DEFINITE and token.text.endswith("يه"):
        return True
    if is_complement(token.text) and not _is_van(tokens, at, len(tokens)):
        return False
    if sort in (Sort.GIVEN, Sort.PART):
        return True
    if sort is Sort.DEFINITE:
        return not token.text.endswith(("يه", "ات")) and may_follow_name(tokens, at, len(tokens))
    if sort is not Sort.OTHER or find_cue(token.text) or is_joined_preposition(token.text, sort):
        return False
    return at == start + 1 or may_follow_name(tokens, at, len(tokens))


def _roles_before(tokens: Sequence[Token], at: int) -> list[str]:
    roles = []
    for index in range(at - 1, max(-1, at - 8), -1):
        token = tokens[index]
        if token.form is not Form.WORD:
            break
        sort = sort_of(token.text)
        if sort in (Sort.ROLE, Sort.TITLE):
            roles.append(role_key(token.text))
        elif sort in (Sort.STOP, Sort.PREPOSITION, Sort.RELATIVE) or is_joined_preposition(token.text, sort):
            break
        elif sort is Sort.OTHER and token.text[0] in "بل":
            break  # المتهم بقتل فلان
    return roles
