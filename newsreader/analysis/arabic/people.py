"""Who has been named in the story so far, and who is meant by a surname, a title or only a verb.

The story is read from its first paragraph on, and nobody is known before the story names them: what comes later
changes nothing before it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from newsreader.analysis.arabic.cues import Number
from newsreader.analysis.arabic.phrases import Phrase
from newsreader.analysis.arabic.tokens import Token
from newsreader.analysis.arabic.words import (
    ANYBODY,
    SAME,
    is_female_word,
    is_male_name,
    is_plural_role,
    role_key,
    word_set,
)
from newsreader.analysis.attribution import is_short_for
from newsreader.core.arabic import fold

# معاليه: his excellency, without any name.
_HONORIFICS = {
    **dict.fromkeys(word_set("معاليه سعادته سموه فخامته فضيلته سيادته جلالته دولته سماحته نيافته"), False),
    **dict.fromkeys(word_set("معاليها سعادتها سموها سيادتها جلالتها فخامتها"), True),
}


# These are known by what they speak for or lead, and there may be several.
_OF_SOMETHING = word_set("متحدث ناطق مسؤول مصدر رئيس مدير وزير عضو نائب مستشار مساعد أمين قائد")
_PARENTS = word_set("أم الأم أب الأب والد والدة جد جدة الجد")
# Some papers set a speaker's name in marks.
_MARKS = "\"“”«»'‘’ "
# The ending of an indefinite noun in the accusative.
_CASE = re.compile(r"(?:\u064b\u0627|\u0627\u064b)(?=\s|$)")
_REMEMBERED = 12
_MOST = 150


@dataclass(slots=True)
class Person:
    """Somebody who may speak: ``words`` are the folded words of the name or description, ``text`` the fullest form."""

    text: str
    words: tuple[str, ...]
    named: bool
    key: str = ""
    female: bool | None = None
    plural: bool = False
    body: bool = False
    unsure: bool = False  # neither a name nor a description of a person or body
    roles: set[str] = field(default_factory=set)


class People:
    """Everybody named so far in one story, and who acted last."""

    def __init__(self) -> None:
        self._people: list[Person] = []
        self._by_word: dict[str, list[Person]] = {}
        self._acting: list[tuple[Person, bool]] = []  # in reading order; True: spoke
        self._begun = 0  # how many had acted before the block that is read

    def note_name(self, text: str, key: str = "", roles: Iterable[str] = ()) -> Person:
        """Take in a person's name found in the text."""
        person = self._find_named(name_words(text))
        if person is None:
            person = self._add(Person(text, name_words(text), True, key))
            first = person.words[0] if person.words else ""
            person.female = True if is_female_word(first) else False if is_male_name(first) else None
        elif len(name_words(text)) > len(person.words):
            self._extend(person, text)
        person.key = person.key or key
        person.roles.update(roles)
        return person

    def note_body(self, text: str) -> Person:
        """Take in a body by its name."""
        words = name_words(text)
        same = next((one for one in self._recent() if one.words == words), None)
        return same or self._add(Person(text, words, False, body=True))

    def knows(self, word: str) -> bool:
        """Whether a folded word is part of a name already seen."""
        return any(person.named for person in self._by_word.get(bare(word), [])[-_MOST:])

    def resolve(self, phrase: Phrase, tokens: Sequence[Token], text: str) -> Person:
        """The person whom ``phrase`` means; a new one where the story has not named them before."""
        nation = self._of_nation(phrase, tokens)
        if nation is not None:
            person = nation
        elif phrase.name:
            person = self._resolve_name(phrase, tokens, text)
        else:
            person = self._resolve_description(phrase, tokens, text)
        if phrase.roles and (phrase.name or not person.named):
            person.roles.update(phrase.roles)
        if (phrase.female or phrase.place) and person.female is None:
            person.female = True
        elif phrase.unsure and not phrase.name and not person.named:
            head = tokens[phrase.start].text
            person.unsure = not (head.startswith("ال") and head.endswith(("ي", "يه")))  # الأمريكي is somebody
        person.plural = person.plural or phrase.plural
        return person

    def note_acting(self, person: Person, spoke: bool) -> None:
        """Remember that ``person`` was the subject of a sentence, or spoke in it."""
        self._acting.append((person, spoke))

    def begin_block(self) -> None:
        """A new paragraph starts."""
        self._begun = len(self._acting)

    def acting_here(self, number: Number | None) -> Person | None:
        """Whoever acted last in this paragraph and surely agrees with a verb."""
        here = (person for person, _ in reversed(self._acting[self._begun :][-_REMEMBERED:]))
        return next((person for person in here if not person.unsure and agrees(person, number)), None)

    def last_speaker(self) -> Person | None:
        """Whoever spoke last."""
        return next((person for person, spoke in islice(reversed(self._acting), _MOST) if spoke), None)

    def dropped(self, number: Number | None, *, spoke: bool) -> Person | None:
        """Who is meant by a verb without a subject: whoever acted last and agrees in gender.

        ``spoke``: the verb goes on with speech (أضاف), so that those who spoke come first. Somebody only named, not
        acting, is meant where nobody else agrees.
        """
        unsure = None
        for person, has_spoken in reversed(self._acting[-_REMEMBERED:]):
            if spoke and not has_spoken:
                continue
            fits = agrees(person, number)
            if fits and person.unsure:
                fits = None
            if fits and person.body and not has_spoken:
                fits = None  # a body that only acted: تنتهي ولاية ...
            if fits:
                return person
            if fits is None and unsure is None:
                unsure = person
        if spoke:
            return unsure or self.dropped(number, spoke=False)
        named = next((one for one in self._recent() if one.named and _surely(one, number)), None)
        return named or unsure

    def last_body(self, number: Number | None) -> Person | None:
        """The body that acted last and agrees with a verb."""
        acted = (person for person, _ in islice(reversed(self._acting), _REMEMBERED))
        return next((person for person in acted if person.body and agrees(person, number)), None)

    def other_than(self, speaker: Person, number: Number | None) -> Person | None:
        """The one who acted last, or was named last, without being ``speaker``, and agrees with a verb."""
        acted = (person for person, _ in islice(reversed(self._acting), _REMEMBERED))
        for person in (*acted, *islice((one for one in self._recent() if one.named), _REMEMBERED)):
            if person is not speaker and not person.body and agrees(person, number):
                return person
        return None

    def mentioned(self, word: str) -> Person | None:
        """The named person that a single folded word may mean."""
        found = [person for person in self._by_word.get(bare(word), [])[-_MOST:] if person.named]
        return found[-1] if found else None

    def latest(self) -> Person | None:
        """Whoever acted last and is a single person with a name, else whoever was named first."""
        for person, _ in islice(reversed(self._acting), _MOST):
            if person.named and not person.body:
                return person
        return next((person for person in self._people if person.named), None)

    def subject(self) -> Person | None:
        """Whoever acted last."""
        return self._acting[-1][0] if self._acting else None

    def of_role(self, word: str, female: bool) -> Person | None:
        """The first named person known by a role who is not known to be of the other sex."""
        key = role_key(word)
        many = is_plural_role(word)
        known = (one for one in self._people if one.named and key in one.roles and one.plural == many)
        return next((one for one in known if not (female and one.female is False)), None)

    def _resolve_name(self, phrase: Phrase, tokens: Sequence[Token], text: str) -> Person:
        assert phrase.name is not None
        first, last = phrase.name
        name = text[tokens[first].start : tokens[last - 1].stop].strip(_MARKS)
        if phrase.plural:
            words = name_words(name)
            same = next((one for one in self._recent() if one.words == words), None)
            return same or self._add(Person(name, words, True, plural=True))
        words = name_words(name)
        person = self._find_named(words)
        if person is not None:
            if len(words) > len(person.words):
                self._extend(person, name)
            return person
        person = self._add(Person(name, words, True))
        word = tokens[first].text
        person.female = True if is_female_word(word) or phrase.female else False if is_male_name(word) else None
        return person

    def _of_nation(self, phrase: Phrase, tokens: Sequence[Token]) -> Person | None:
        """وقال الإسباني: of whom the paragraph tells; None where the word is a surname or more is told."""
        head = tokens[phrase.start].text
        if phrase.stop - phrase.start != 1 or not head.startswith("ال") or not head.endswith(("ي", "يه")):
            return None
        if phrase.roles or phrase.body or self.knows(head):
            return None
        somebody = self.acting_here(Number.SHE if head.endswith("يه") else Number.HE)
        return somebody if somebody is not None and somebody.named else None

    def _resolve_description(self, phrase: Phrase, tokens: Sequence[Token], text: str) -> Person:
        head = tokens[phrase.start].text
        said = _CASE.sub("", text[tokens[phrase.start].start : tokens[phrase.stop - 1].stop])
        if head in _HONORIFICS:
            person = self._latest(lambda one: one.named and not one.body and one.female in (None, _HONORIFICS[head]))
            if person:
                return person
        words = name_words(said)
        if words[-1] in SAME:
            speaker = self.last_speaker()
            if speaker and not speaker.plural:
                return speaker
        if phrase.alone or head.startswith("ال"):
            key = role_key(head)
            exact = next((one for one in self._recent() if one.words == words), None)
            if exact is None or phrase.alone:
                female = is_female_word(head)
                person = self._latest(
                    lambda one: (
                        key in one.roles
                        and (one.female is None or one.female == female or one.body)
                        and one.plural == is_plural_role(head)
                    )
                )
                if person and (phrase.alone or not person.named or self._only_describes(phrase, tokens)):
                    return person
                if (phrase.alone and key in ANYBODY) or _is_told_again(tokens, phrase):
                    person = self._latest(lambda one: not one.body and not one.plural and one.female in (None, female))
                    if person:
                        return person
        if phrase.author:
            female = is_female_word(head)
            person = self._latest(lambda one: one.named and not one.body and one.female in (None, female))
            if person:
                return person
        for one in self._recent():
            if (
                not one.named
                and one.words
                and (one.words == words or (len(words) <= 2 and one.words[: len(words)] == words))
            ):
                return one
        body = phrase.body
        sex = True if is_female_word(head) else False if phrase.roles and not phrase.plural and not body else None
        return self._add(
            Person(
                said,
                words,
                False,
                female=sex,
                plural=phrase.plural,
                body=body,
                roles=set(phrase.roles) or {role_key(head)},
            )
        )

    def _only_describes(self, phrase: Phrase, tokens: Sequence[Token]) -> bool:
        """Whether a role has nothing after it but what tells of the same one: الممثلة الحائزة على جائزة."""
        if phrase.stop - phrase.start < 2 or role_key(tokens[phrase.start].text) in _OF_SOMETHING:
            return False
        words = [token.text for token in tokens[phrase.start + 1 : phrase.stop]]
        return words[0].startswith("ال") and "باسم" not in words

    def _recent(self) -> Iterator[Person]:
        """Those added last, the last one first; as many as a long story names."""
        return islice(reversed(self._people), _MOST)

    def _latest(self, fits: Callable[[Person], bool]) -> Person | None:
        for person, _ in islice(reversed(self._acting), _MOST):
            if fits(person):
                return person
        return next((person for person in self._recent() if fits(person)), None)

    def _find_named(self, words: tuple[str, ...]) -> Person | None:
        if not words:
            return None
        sharing = [person for word in (words[0], words[-1]) for person in self._by_word.get(word, [])[-_MOST:]]
        for person in sharing:
            if person.named and person.words == words:
                return person
        for person in reversed(sharing):
            if person.named and (
                is_short_for(words, person.words) or (len(words) > 1 and is_short_for(person.words, words))
            ):
                return person
        return None

    def _add(self, person: Person) -> Person:
        self._people.append(person)
        for word in person.words:
            self._by_word.setdefault(word, []).append(person)
        return person

    def _extend(self, person: Person, text: str) -> None:
        person.text = text
        for word in name_words(text):
            if word not in person.words:
                self._by_word.setdefault(word, []).append(person)
        person.words = name_words(text)


def _is_told_again(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a role is told of somebody known, for variety: اللاعب البالغ من العمر ...، الأم لطفلين."""
    following = phrase.start + 1
    after = tokens[following].text if following < len(tokens) else ""
    if not tokens[phrase.start].text.startswith("ال"):
        return False
    parent = role_key(tokens[phrase.start].text) in _PARENTS
    return after in ("البالغ", "البالغه", "ذو", "ذات") or (parent and after[:1] == "ل" and len(after) > 4)


def agrees(person: Person, number: Number | None) -> bool | None:
    """Whether a verb form fits somebody; None where their gender is not known."""
    if number is None:
        return True
    if number is Number.THEY:
        return person.plural or (None if person.body else False)
    if person.plural:
        return False if number is Number.HE else None
    if person.body and person.female:
        return number is Number.SHE
    if person.body:
        if person.words and person.words[0].endswith("ه"):
            return number is Number.SHE
        return True if number is Number.HE else None
    if person.female is None:
        return None if number is Number.SHE else True
    return person.female == (number is Number.SHE)


def _surely(person: Person, number: Number | None) -> bool:
    """Whether somebody's gender is known and fits."""
    return person.female is not None and not person.plural and person.female == (number is Number.SHE)


def bare(word: str) -> str:
    """A folded word without the article."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def name_words(text: str) -> tuple[str, ...]:
    """The words a name is compared by: folded, without articles."""
    return tuple(bare(word) for word in fold(text).replace("-", " ").split())
