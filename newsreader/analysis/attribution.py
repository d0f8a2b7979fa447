"""Who said it: what the speakers of both languages share.

A language's own module finds a mention (a name, a description, a pronoun or only a verb) next to a quotation; this
one turns the mention into somebody of the story (``Cast``), carries a speaker on to the quotation that follows, and
says how sure a rule is (``CONFIDENCE``).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.quotation import Attribution
from newsreader.core.span import Span

# How often a rule is right, roughly, as counted on labelled articles; the reader sees it as sure, likely or a guess.
CONFIDENCE: dict[str, float] = {
    "explicit": 0.95,  # Kerry said, قال كيري
    "inverted": 0.95,  # said Abigail Grace, a research associate
    "colon": 0.9,  # Kerry: "..."
    "according": 0.93,  # according to the ministry, بحسب الوزارة
    "relayed": 0.85,  # he was quoted as saying, نقل عنه قوله
    "apposition": 0.85,  # a dash and a name after the quotation
    "noun": 0.55,  # in a statement by the ministry
    "continued": 0.85,  # the sentence goes on with another piece of the same speech
    "pronoun": 0.8,  # he said
    "dropped": 0.75,  # وأضاف
    "carried": 0.8,  # a quotation without any cue after one with a speaker
    "nearest": 0.45,  # somebody named in the same sentence
    "headline": 0.8,  # Kerry: no ..., resolved in the story
    "unknown": 0.0,
}


class Gender(StrEnum):
    """Grammatical gender and number, as far as a word tells."""

    MALE = "male"
    FEMALE = "female"
    PLURAL = "plural"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Character:
    """Somebody of the story who may speak: a person, a body, or a description such as "a witness".

    ``name`` is the fullest form the story gives, titles off; ``places`` are all its mentions in reading order;
    ``key`` is the entity's key or "".
    """

    name: str
    places: tuple[Span, ...]
    gender: Gender = Gender.UNKNOWN
    label: EntityLabel | None = None
    key: str = ""


class Cast:
    """The characters of one story.

    ``tokens`` turns a name as printed into the words it is compared by (folded, titles and clitics off).
    """

    def __init__(self, characters: Iterable[Character], tokens: Callable[[str], tuple[str, ...]]) -> None:
        self._characters = tuple(characters)
        self._tokens = tokens

    @property
    def characters(self) -> tuple[Character, ...]:
        """All of them, in the order of their first mention."""
        return self._characters

    def at(self, span: Span) -> Character | None:
        """The character who is mentioned in ``span`` (the longest mention that overlaps it)."""
        best: tuple[int, Character] | None = None
        for character in self._characters:
            for place in character.places:
                if place.overlaps(span) and (best is None or len(place) > best[0]):
                    best = (len(place), character)
        return best[1] if best else None

    def named(self, name: str, near: Span | None = None) -> Character | None:
        """The character that ``name`` (full name, surname, first name, with or without title) means.

        A name that fits several means the one mentioned last before ``near``, else the first mentioned.
        """
        wanted = self._tokens(name)
        fitting = [character for character in self._characters if is_short_for(wanted, self._tokens(character.name))]
        if not fitting:
            return None
        return max(fitting, key=lambda character: _rank(character, near))

    def last_before(
        self,
        place: Span,
        accept: Callable[[Character], bool],
        outside: Sequence[Span] = (),
    ) -> Character | None:
        """The acceptable character mentioned last before ``place``; mentions inside ``outside`` do not count."""
        best: tuple[Span, Character] | None = None
        for character in self._characters:
            if not accept(character):
                continue
            for spot in reversed(character.places):
                if spot >= place or any(span.overlaps(spot) for span in outside):
                    continue
                if best is None or spot > best[0]:
                    best = (spot, character)
                break
        return best[1] if best else None


def is_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the words ``short`` can stand for the name ``full``: the same words in order, its last or first name."""
    if not short or not full:
        return False
    rest = iter(full)
    return all(word in rest for word in short)


def build_cast(
    entities: Sequence[EntityMention], texts: Sequence[str], tokens: Callable[[str], tuple[str, ...]]
) -> Cast:
    """The cast of a story from its entities of the kinds that speak (PERSON, ORG, PLACE)."""
    groups: dict[str, list[EntityMention]] = {}
    for entity in entities:
        if entity.label is not EntityLabel.MISC:
            groups.setdefault(entity.key, []).append(entity)
    characters: list[Character] = []
    for key, mentions in groups.items():
        names = [texts[m.span.block][m.span.start : m.span.stop] for m in mentions]
        fullest = max(names, key=lambda name: (len(tokens(name)), len(name)))
        places = tuple(sorted(mention.span for mention in mentions))
        characters.append(Character(fullest, places, label=mentions[0].label, key=key))
    return Cast(_join(characters, tokens), tokens)


def _join(characters: Sequence[Character], tokens: Callable[[str], tuple[str, ...]]) -> list[Character]:
    """Characters of one name only made one with the person whose last name it is, where there is just one."""
    names = [tokens(character.name) for character in characters]
    extra: dict[int, list[Span]] = {}
    for at, words in enumerate(names):
        fuller = [
            other
            for other, known in enumerate(names)
            if len(words) == 1 < len(known) and known[-1] == words[0] and characters[other].label is EntityLabel.PERSON
        ]
        if len(fuller) == 1:
            extra.setdefault(fuller[0], []).extend(characters[at].places)
            extra.setdefault(at, [])
    joined = []
    for at, character in enumerate(characters):
        if at not in extra:
            joined.append(character)
        elif extra[at]:
            joined.append(replace(character, places=tuple(sorted((*character.places, *extra[at])))))
    return joined


def carry(attribution: Attribution, rule: str = "carried") -> Attribution:
    """The attribution of a quotation that goes on where another stopped: the same speaker, less sure."""
    if attribution.speaker is None:
        return Attribution()
    confidence = round(min(attribution.confidence, 0.95) * CONFIDENCE[rule], 2)
    return replace(attribution, rule=rule, confidence=confidence)


def _rank(character: Character, near: Span | None) -> tuple[int, Span | int]:
    before = [place for place in character.places if near is None or place < near]
    if near is not None and before:
        return (1, before[-1])
    first = character.places[0] if character.places else Span(0, 0, 0)
    return (0, Span(10**6 - min(first.block, 10**6), 0, 0))
