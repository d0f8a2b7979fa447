"""Who a mention means: from a name, a description or a pronoun to somebody of the story."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsreader.analysis.attribution import Cast, Character, Gender
from newsreader.analysis.english.agreement import (
    SUBJECT_FORMS,
    Speaker,
    agrees,
    asks_something,
    clearness,
    find_barred,
    find_inserted_barred,
    find_relative,
    is_main,
    looks_ahead,
)
from newsreader.analysis.english.cues import WRITTEN
from newsreader.analysis.english.descriptions import Descriptions, coordinate
from newsreader.analysis.english.frame import OUTSIDE, Page
from newsreader.analysis.english.handles import is_handle, whose_handle
from newsreader.analysis.english.names import FIRST_PERSON, PRONOUNS, is_person_noun, noun_gender
from newsreader.analysis.english.people import is_person, person_gender
from newsreader.analysis.english.phrases import SUBJECTS, Phrase, phrase_at, with_complement
from newsreader.analysis.english.writings import WRITINGS, find_author, find_owner, is_read
from newsreader.core.entity import EntityLabel
from newsreader.core.span import Span

_RELATIVE = frozenset(("who", "which", "that", "whom"))
_REACH = 12  # sentences that a pronoun looks back
_TURNED = 2.2  # what a sentence's subject gains for the pronoun of the quotation that opens the next paragraph
_OWN_SENTENCE = 4.0  # and a new description for the pronouns of its own sentence
_RELATED = 4.0  # and a noun for those of its relative clause
_LEARNING = 0.7  # how sure a pronoun has to be before its gender is taken for its bearer's
_ASKER = 0.15  # what a mention weighs as the one who asked
_PASSING = 0.5  # and as somebody new without a name: one baker
_FADE = 0.6  # what a mention weighs one sentence later
_MET = 0.3  # and as somebody whom a subject meets: his sister
_OWNING = 0.85  # how surely the owner of a sign says what it says
_ROLES = (*SUBJECTS, "dobj", "pobj", "dative")
_NEW = frozenset(("a", "an", "one", "another", "some"))
_HE_SHE = frozenset(("he", "she", "his", "her", "him"))


@dataclass(frozen=True, slots=True)
class _Actor:
    """A place where somebody stands in the reporter's words."""

    span: Span
    sentence: int
    weight: float
    subject: bool
    who: Speaker
    asks: bool = False
    written: bool = False


class Coreference:
    """Finds whom mentions mean, in one story."""

    def __init__(self, pages: Sequence[Page], cast: Cast) -> None:
        self._pages = pages
        self._cast = cast
        self._descriptions = Descriptions(pages, cast)
        self._people = {one.name for one in cast.characters if is_person(one, pages, self._descriptions)}
        self._genders = {one.name: person_gender(one, pages) for one in cast.characters if one.name in self._people}
        self._towns = {one.name for one in cast.characters if one.label is EntityLabel.PLACE}
        self._counts = {character.name: len(character.places) for character in cast.characters}
        self._sentences: list[tuple[int, int]] = [
            (page.block, page.words[sentence.first].start) for page in pages for sentence in page.sentences
        ]
        self._actors = sorted(self._find_actors(), key=lambda actor: actor.span)
        self._starts = [actor.span for actor in self._actors]
        self._learned: dict[str, Gender] = {}
        self._pronouns = self._find_pronouns()

    def resolve(self, phrase: Phrase) -> Speaker:
        """Whom the phrase means."""
        word = phrase.page.words[phrase.head]
        if word.lower in _RELATIVE and word.tag.startswith("W"):
            antecedent = self._antecedent(phrase)
            if antecedent:
                return self.resolve(antecedent)
            return Speaker(None)
        if word.lower in FIRST_PERSON:
            return self._resolve_one(phrase) if word.lower == "one" else Speaker(None)
        if word.lower in PRONOUNS and word.tag in ("PRP", "PRP$"):
            reads = word.lower == "it" and is_read(phrase.page, phrase.head)
            barred = find_inserted_barred(phrase.page, word)
            return self._resolve_pronoun(phrase.span, PRONOUNS[word.lower], word.lower, barred, reads=reads)
        owner = find_owner(phrase)
        if owner is not None:
            who = self.resolve(owner)
            return replace(who, sure=who.sure * _OWNING) if who.name is not None else self._resolve_noun(phrase)
        return self._resolve_noun(phrase)

    def subject_before(self, place: Span, sentences: int = 1) -> tuple[Speaker, Span] | None:
        """The person who is the subject of the last sentence before ``place``, pronouns resolved, and where."""
        self._read_pronouns(place)
        here = self._sentence_of(place)
        for actor in reversed(self._actors[: bisect_left(self._starts, place)]):
            if actor.sentence < here - sentences:
                break
            if actor.subject and actor.who.person and actor.who.name is not None:
                return actor.who, actor.span
        return None

    def _resolve_noun(self, phrase: Phrase) -> Speaker:
        page = phrase.page
        word = page.words[phrase.head]
        head = page.span(phrase.head, phrase.head + 1)
        account = whose_handle(word.text, self._pages, self._cast) if is_handle(word.text) else None
        if account is not None:
            return replace(self.speaker(account), sure=0.8)
        both = coordinate(phrase)
        if both is not None:
            return Speaker(_tidy(page.text[both.start : both.stop]), "", 0.9, Gender.PLURAL, True)
        character = self._cast.at(head)
        if character is None and not word.tag.startswith("NNP"):
            beside = self._descriptions.apposed(phrase)
            if beside is not None:
                return self.speaker(beside)
        name = phrase.text
        if character is None and word.tag.startswith("NNP"):
            character = self._cast.named(name, phrase.span) or self._cast.named(word.text, phrase.span)
        if character is not None and not self._possessed(phrase, character):
            return self.speaker(character)
        return self._describe(phrase)

    def _resolve_one(self, phrase: Phrase) -> Speaker:
        """Whom "one" means: the name beside it, or what it is one of."""
        beside = self._descriptions.apposed(phrase)
        if beside:
            return self.speaker(beside)
        full = with_complement(phrase)
        if full.stop == phrase.stop or full.text.split()[1] != "of":
            return Speaker(_tidy(phrase.text), "", 0.55, Gender.UNKNOWN, True)
        return Speaker(_tidy(full.text), "", 0.7, Gender.UNKNOWN, True)

    def _describe(self, phrase: Phrase) -> Speaker:
        """Whom a description means that no name stands beside, or the description itself."""
        page = phrase.page
        word = page.words[phrase.head]
        described = self._descriptions.described(phrase)
        if described:
            return replace(self.speaker(described[0]), sure=described[1])
        if self._descriptions.is_loose(phrase):
            spoken_of = self._resolve_pronoun(phrase.span, noun_gender(word.lower), "he")
            if spoken_of.name is not None:
                return replace(spoken_of, sure=min(spoken_of.sure, 0.6))
        beside = self._descriptions.beside(phrase)
        if beside is not None and clearness(phrase):
            name = _tidy(page.text[beside.start : beside.stop])
            return Speaker(name, "", 0.9, noun_gender(word.lower), is_person_noun(word.lower))
        called = self._descriptions.called(phrase)
        known = self._cast.named(called) if called else None
        if known is not None:
            return self.speaker(known)
        if called:
            return Speaker(called, "", 0.9, noun_gender(word.lower), True)
        full = self._descriptions.whole(with_complement(self._descriptions.first_told(phrase)))
        text, speaks = _tidy(self._pages[full.block].text[full.start : full.stop]), clearness(phrase)
        if not speaks:
            return Speaker(None)
        return Speaker(text, "", 0.95 * speaks, noun_gender(word.lower), is_person_noun(word.lower))

    def _possessed(self, phrase: Phrase, character: Character) -> bool:
        """Whether the character only owns what the phrase is about: Trump's campaign."""
        words = phrase.page.words
        return words[phrase.head].tag in ("NN", "NNS") and all(
            not place.contains(phrase.page.span(phrase.head, phrase.head + 1)) for place in character.places
        )

    def _antecedent(self, phrase: Phrase) -> Phrase | None:
        """What a relative pronoun stands for."""
        page = phrase.page
        words = page.words
        at = words[phrase.head].head
        for _ in range(4):
            if words[at].dep == "relcl" and words[words[at].head].stretch == OUTSIDE and words[at].head < phrase.head:
                return phrase_at(page, words[at].head)
            if words[at].head == at:
                break
            at = words[at].head
        before = phrase.head - 1
        while before >= 0 and words[before].text in (",", "—", "–", "-"):
            before -= 1
        if before >= 0 and words[before].tag.startswith(("NN", "PRP")) and words[before].stretch == OUTSIDE:
            return phrase_at(page, before)
        return None

    def _resolve_pronoun(
        self,
        place: Span,
        gender: Gender,
        word: str,
        barred: Sequence[Span] = (),
        reads: bool = False,
        favored: Span | None = None,
    ) -> Speaker:
        """Whom a pronoun means: who agrees with it and was spoken of most, lately and as a subject before all.

        ``reads`` tells that only a writing can be meant: it read; ``favored`` is the noun whose relative clause the
        pronoun is in.
        """
        self._read_pronouns(place)
        here = self._sentence_of(place)
        weights: dict[str, float] = {}
        people: dict[str, Speaker] = {}
        for actor in reversed(self._actors[: bisect_left(self._starts, place)]):
            distance = here - actor.sentence
            if distance > _REACH:
                break
            name = actor.who.name
            if name is None or not agrees(actor.who, gender, word):
                continue
            if Gender.UNKNOWN is not gender is not self._learned.get(name, gender):
                continue
            if any(span.overlaps(actor.span) for span in barred) or (reads and not actor.written):
                continue
            if word == "it" and not actor.subject and actor.who.name in self._towns:
                continue
            weight = actor.weight * _FADE**distance
            if actor.asks and distance <= 2:
                weight *= _ASKER  # who answers is somebody else
            # A new paragraph mostly has a new "he"; his and her may reach further.
            if actor.span.block != place.block:
                weight *= 0.45 if word in SUBJECT_FORMS else 1.0
            elif actor.weight >= 0.5 and distance:
                weight *= 1.4
            elif actor.subject:
                weight *= 2.0
            same = gender is actor.who.gender and gender is not Gender.UNKNOWN
            if same:
                weight *= 1.1
            if same and word in SUBJECT_FORMS and actor.subject and distance == 1 and actor.span.block != place.block:
                # "A spokesman, Ivo Santos, declined to say. ¶ '...,' he said": whom the sentence before is about.
                weight *= _TURNED * (1.0 if actor.who.key else 1 / _PASSING)
            if same and not actor.who.key and actor.subject and not distance:
                weight *= _OWN_SENTENCE
            if favored is not None and favored.overlaps(actor.span):
                weight *= _RELATED
            weights[name] = weights.get(name, 0.0) + weight
            people.setdefault(name, actor.who)
        if not weights:
            return Speaker(None) if reads else self._sole(gender, word)
        best = max(weights, key=lambda name: weights[name])
        sure = 0.95 if len(weights) == 1 else 0.5 + 0.45 * weights[best] / sum(weights.values())
        who = people[best]
        if not who.key:
            sure *= who.sure  # only a description: it may be somebody else's as well
        return Speaker(who.name, who.key, round(sure, 2), who.gender, who.person)

    def hear(self, who: Speaker, place: Span) -> None:
        """Take note that somebody spoke at a place: the next pronoun may mean them."""
        if who.name is not None:
            self._insert(_Actor(place, self._sentence_of(place), 0.6, False, who))

    def _insert(self, actor: _Actor) -> None:
        at = bisect_left(self._starts, actor.span)
        self._starts.insert(at, actor.span)
        self._actors.insert(at, actor)

    def _read_pronouns(self, place: Span) -> None:
        """Resolve the reporter's pronouns up to a place, in order, so that each helps the next."""
        while self._pronouns and self._pronouns[-1][0] < place:
            span, word, subject, barred, favored = self._pronouns.pop()
            who = self._resolve_pronoun(span, PRONOUNS[word], word, barred, favored=favored)
            if who.name is not None:
                if who.gender is Gender.UNKNOWN and who.sure >= _LEARNING:
                    self._learned.setdefault(who.name, PRONOUNS[word])
                self._insert(_Actor(span, self._sentence_of(span), 0.9 if subject else 0.4, subject, who))

    def _find_pronouns(self) -> list[tuple[Span, str, bool, tuple[Span, ...], Span | None]]:
        found = [
            (
                page.span(word.index, word.index + 1),
                word.lower,
                word.dep in SUBJECTS,
                find_barred(page, word),
                find_relative(page, word),
            )
            for page in self._pages
            for word in page.words
            if word.stretch == OUTSIDE
            and word.lower in _HE_SHE
            and word.tag in ("PRP", "PRP$")
            and not looks_ahead(page, word)
        ]
        return found[::-1]

    def _sole(self, gender: Gender, word: str) -> Speaker:
        """Where nobody was named before the pronoun: the one person of the story who fits, wherever named."""
        fitting = [self.speaker(character) for character in self._cast.characters]
        fitting = [who for who in fitting if agrees(who, gender, word)]
        fitting.sort(key=lambda one: -self._counts.get(one.name or "", 0))
        counts = [self._counts.get(one.name or "", 0) for one in fitting]
        if word in ("he", "she") and fitting and (len(fitting) == 1 or counts[0] > 2 * counts[1]):
            who = fitting[0]
            return Speaker(who.name, who.key, 0.5, who.gender, who.person)
        return Speaker(None)

    def speaker(self, character: Character) -> Speaker:
        """A character as a speaker."""
        gender = self._genders.get(character.name, Gender.UNKNOWN)
        return Speaker(character.name, character.key, 1.0, gender, character.name in self._people)

    def _find_actors(self) -> list[_Actor]:
        actors = []
        taken: set[tuple[int, int]] = set()
        for character in self._cast.characters:
            who = self.speaker(character)
            for place in character.places:
                page = self._pages[place.block]
                at = self._descriptions.head_of(page, place)
                if at is None or page.words[at].stretch != OUTSIDE:
                    continue
                taken.update((place.block, word.index) for word in page.words[: at + 1] if word.stop > place.start)
                actors.append(self._actor(page, at, place, who))
        for page in self._pages:
            for word in page.words:
                if word.stretch != OUTSIDE or not word.tag.startswith("NN"):
                    continue
                known = bool(taken & {(page.block, word.index), (page.block, word.index + 1)})
                writes = word.lower in WRITINGS or (word.dep in SUBJECTS and word.lower in WRITTEN)
                if writes and (page.block, word.index) not in taken:
                    actors.append(self._writing(page, word.index))
                if word.dep in SUBJECTS:
                    actors.extend(self._coordinated(page, word.index))
                if not known and is_person_noun(word.lower) and word.dep in _ROLES:
                    actors.extend(self._unnamed(page, word.index))
        return actors

    def _writing(self, page: Page, at: int) -> _Actor:
        """Something written, or a body without a name; whoever wrote it stands for it."""
        phrase = phrase_at(page, at)
        author = find_author(page, at) if page.words[at].lower in WRITINGS else None
        beside = self._descriptions.apposed(phrase)
        who = self.speaker(beside) if beside else Speaker(_tidy(phrase.text), "", 0.9)
        if author is not None and beside is None:
            wrote = self._resolve_noun(author)
            who = Speaker(wrote.name or who.name, wrote.key if wrote.name else "", 0.8)
        actor = self._actor(page, at, page.span(at, at + 1), who)
        return replace(actor, written=page.words[at].lower in WRITINGS)

    def _unnamed(self, page: Page, at: int) -> list[_Actor]:
        """Somebody without a name: a protester, his sister."""
        word = page.words[at]
        phrase = phrase_at(page, at)
        loose = self._descriptions.is_loose(phrase)
        beside = self._descriptions.apposed(phrase)
        if beside is not None and word.dep in SUBJECTS and self._descriptions.is_hidden(page, word.index, beside):
            return [self._actor(page, at, page.span(at, at + 1), self.speaker(beside))]
        if (self._people and loose) or beside is not None:
            return []  # a name beside or before it stands for it
        acts = word.dep in SUBJECTS and not loose
        who = self._describe(phrase) if acts else Speaker(_tidy(phrase.text), "", 0.8, noun_gender(word.lower), True)
        if word.tag in ("NNS", "NNPS"):
            who = replace(who, gender=Gender.PLURAL, person=True)
        actor = self._actor(page, at, page.span(at, at + 1), who)
        return [actor if word.dep in SUBJECTS else replace(actor, weight=_MET)]

    def _coordinated(self, page: Page, subject: int) -> list[_Actor]:
        """Two or more who are a subject together, for "they"."""
        span = coordinate(phrase_at(page, subject))
        if span is None or page.words[subject].stop > span.stop:
            return []
        who = Speaker(_tidy(page.text[span.start : span.stop]), "", 0.9, Gender.PLURAL, True)
        return [_Actor(page.span(subject, subject + 1), self._sentence_of(span), 1.1, True, who)]

    def _actor(self, page: Page, at: int, place: Span, who: Speaker) -> _Actor:
        word = page.words[at]
        title = at - 1
        while title >= 0 and page.words[title].start >= place.start:
            title -= 1
        if word.dep not in SUBJECTS and title >= 0 and page.words[title].dep in SUBJECTS:
            word = page.words[title]  # "coach Marcel Brunner said": the parse may take the coach for the subject
        for _ in range(3):
            if word.dep == "appos":
                word = page.words[word.head]
        subject = word.dep in SUBJECTS and is_main(page, word.head)
        possessive = at + 1 < len(page.words) and page.words[at + 1].tag == "POS"
        weight = 1.0 if subject else 0.5 if word.dep in SUBJECTS else 0.35 if possessive else 0.5
        if page.block == 0:
            weight *= 0.6
        if word.dep in SUBJECTS and not who.key and page.words[min(page.subtree(word.index))].lower in _NEW:
            weight *= _PASSING
        if word.dep == "pobj" and page.words[word.head].dep == "agent":
            weight *= _PASSING  # "a memo published by the Star": what follows is about the memo
        asks = word.dep in SUBJECTS and asks_something(page, word.head)
        return _Actor(place, self._sentence_of(place), weight, subject, who, asks)

    def _sentence_of(self, place: Span) -> int:
        return bisect_left(self._sentences, (place.block, place.start + 1)) - 1


def _tidy(text: str) -> str:
    return text.strip(" ,;:-–—\"“”'")
