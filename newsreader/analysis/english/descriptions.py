"""Descriptions of people: "the actor", "a spokesman, Ivo Santos", "a man who goes by the name Shorty"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsreader.analysis.attribution import Cast, Character
from newsreader.analysis.english.cues import listed
from newsreader.analysis.english.frame import OUTSIDE, Page
from newsreader.analysis.english.names import is_person_noun, noun_speaks
from newsreader.analysis.english.offices import is_calling, is_held, is_national, is_said_again, is_seat, is_shortened
from newsreader.analysis.english.phrases import SUBJECTS, Phrase, phrase_at
from newsreader.core.entity import EntityLabel
from newsreader.core.span import Span

_OUTLETS = frozenset(("newspaper", "paper", "daily", "magazine", "network", "channel", "broadcaster", "outlet", "site"))
_OUTLET_NAMES = listed(
    """
    Post Times News Journal Tribune Herald Guardian Telegraph Mail Sun Star Globe Chronicle Sentinel Observer Press
    Gazette Independent Mirror Standard Daily Today BBC CNN NBC CBS ABC Fox MSNBC Sky Jazeera Arabiya Ahram Hayat
    Akhbar Nahar Haaretz Monde Figaro Zeitung Zeit Spiegel Reuters AFP Bloomberg Politico Atlantic Economist Time
    Newsweek Examiner Inquirer Dispatch Register Bee Record Tageszeitung Mundo Stampa Repubblica
    """
)
# Of them the common words: alone they name no outlet that the story comes to only later.
_COMMON = listed("Independent Standard Daily Today Time Record Press News Sun Star Register Sky")
_LOOSE = re.compile(
    r"(?:star|veteran|native|newcomer|teenager|entertainer|performer|comedian|legend|icon|politician|lawmaker|tycoon|"
    r"billionaire|businessman|businesswoman|singer|rapper|actor|actress|striker|midfielder|defender|goalkeeper|old|"
    r"\d+-year-old|father-of-\w+|mother-of-\w+)"
)
_PARENT = re.compile(r"(?:mother|father|mum|mom|dad|parent|grand\w+)-of-\w+")
_RANKS = listed(
    """
    prime foreign interior finance defence defense water energy health education justice trade culture sports transport
    labour labor housing supply vice deputy former assistant first
    """
)
# Who leads a body, in any of these words.
_LEADING = listed(
    "head chief boss leader executive secretary director president chairman chairwoman chair manager founder"
)
_POLICE = frozenset(("Police", "Constabulary", "Force", "Forces", "Guard", "Gendarmerie"))
_CALLED = frozenset(("a", "an", "the"))
_NEW = frozenset(("a", "an", "one", "another"))
_GROWN = 16
_NAMED = frozenset(("named", "called", "name", "known", "nicknamed", "identified", "by"))
_CLOSING = tuple("\"”’'»")
# How far before and after a name its description is looked for, in characters.
_BEFORE, _AFTER = 40, 90
# And so many words after a description.
_BESIDE = 14


class Descriptions:
    """Finds who is described, in one story."""

    def __init__(self, pages: Sequence[Page], cast: Cast) -> None:
        self._pages = pages
        self._cast = cast
        self._people = sorted(
            ((place, one) for one in cast.characters if one.label is EntityLabel.PERSON for place in one.places),
            key=lambda pair: pair[0],
        )
        self._places = [place for place, _ in self._people]
        # Nouns of the opening ("the head of Norwick Buses") by the one who steps forward after it.
        self._aliases: dict[str, Character] = {}

    def apposed(self, phrase: Phrase) -> Character | None:
        """The character whose name stands beside a description: the governor, Bill Amory; coach Stefan Mirek."""
        page = phrase.page
        words = page.words
        person = is_person_noun(words[phrase.head].lower)
        for at in self._beside(phrase):
            character = self._cast.at(page.span(at, at + 1))
            if character is None or (character.label is EntityLabel.PERSON) < person:
                continue
            if words[at].stretch != OUTSIDE:
                continue
            # A place beside a body is its name, taken for a town's: the operator, Northline.
            body = not person and words[at].dep == "appos" and noun_speaks(words[phrase.head].lower) == 1
            if character.label is not EntityLabel.PLACE or body:
                return character
        return None

    def _beside(self, phrase: Phrase) -> Iterator[int]:
        words = phrase.page.words
        following = phrase.head + 1
        if following < len(words) and words[following].tag.startswith("NNP"):
            yield following
        waiting = [phrase.head]
        for head in waiting:
            later = [child for child in words[head].children if words[child].dep == "appos" and child > head]
            waiting += later
            yield from (child for child in later if words[child].tag.startswith("NNP"))
        # The parse may miss it: "a spokesman for the port, Ivo Santos, replied".
        for at in range(phrase.stop, min(phrase.stop + 10, len(words) - 1)):
            if words[at].is_verb or words[at].text in (".", ";", ":") or words[at].stretch != OUTSIDE:
                return
            if words[at].text in (",", "-", "–", "—"):
                stop = at + 1
                while stop < len(words) and words[stop].tag.startswith("NNP"):
                    stop += 1
                if stop > at + 1 and (stop == len(words) or words[stop].text in (",", "-", "–", "—", "(", ".")):
                    yield stop - 1
                return

    def is_hidden(self, page: Page, at: int, character: Character) -> bool:
        """Whether the parse hangs a description's name on another noun: a spokesman for the unit, Ivo Santos."""
        for place in character.places:
            head = self.head_of(page, place) if place.block == page.block else None
            if head is None or not at < head < at + _BESIDE:
                continue
            word = page.words[head]
            return word.dep == "appos" and word.head != at
        return False

    def described(self, phrase: Phrase) -> tuple[Character, float] | None:
        """Whom a description means that comes without a name, and how sure that is.

        "The actor" is whoever was called an actor before; "a former banker" in the opening is whoever is called so
        or steps forward as a subject in the paragraph after it.
        """
        words = phrase.page.words
        noun = words[phrase.head]
        opening = words[phrase.first].lower
        if noun.tag not in ("NN", "NNP") or phrase.head - phrase.first > 4:
            return None
        if noun.lower in _OUTLETS and opening in ("the", "this"):
            outlet = self._outlet(phrase.span)
            return (outlet, 0.75) if outlet else None
        if noun.lower == "force" and opening == "the" and phrase.head == phrase.first + 1:
            police = self._police(phrase.span)
            return (police, 0.75) if police else None
        if noun.tag == "NNP" and (opening not in ("the", "this") or phrase.head != phrase.first + 1):
            return None
        if not is_person_noun(noun.lower) and not _LOOSE.fullmatch(noun.lower):
            return None
        at = bisect_left(self._places, phrase.span)
        if opening in ("the", "this"):
            for place, character in reversed(self._people[:at]):
                if self._is_called(place, noun.lower, _rank(phrase)):
                    return character, 0.75
            if noun.lower in self._aliases:
                return self._aliases[noun.lower], 0.7
            if opening == "the" and phrase.head == phrase.first + 1 and is_held(noun.lower):
                before = {character.name: character for place, character in self._people[:at]}
                if len(before) == 1 and not self._is_called_other(phrase, noun.lower):
                    return next(iter(before.values())), 0.6
        if phrase.page.block <= 1:
            return self._introduced(phrase, noun.lower, at)
        return None

    def _is_called_other(self, phrase: Phrase, noun: str) -> bool:
        """Whether the office was spoken of before without a name: the manager of the hotel, a senator."""
        for page in self._pages[: phrase.page.block + 1]:
            for word in page.words:
                here = page is phrase.page and word.index >= phrase.first
                opening = page.words[word.index - 1].lower if word.index else ""
                if not here and word.lower == noun and opening != "the" and word.stretch == OUTSIDE:
                    return True
        return False

    def is_loose(self, phrase: Phrase) -> bool:
        """Whether a description says nothing new of whoever was spoken of: the star, the 38-year-old."""
        words = phrase.page.words
        head = words[phrase.head].lower
        calling = phrase.head == phrase.first + 2 and is_calling(head) and is_national(words[phrase.first + 1].lower)
        again = is_said_again(head) and phrase.page.block > 1 and phrase.head == phrase.first + 1
        if again and words[phrase.first].lower == "the" and not self._is_called_other(phrase, head):
            return True
        if is_national(head) or calling:
            described = any(words[child].dep in ("relcl", "appos", "prep") for child in words[phrase.head].children)
            short = calling or phrase.head == phrase.first + 1
            return words[phrase.first].lower == "the" and short and not described
        if head == "old":
            age = words[phrase.first + 1].text
            return age.isdigit() and int(age) >= _GROWN and words[phrase.first].lower == "the"
        if words[phrase.first].lower == "the" and _PARENT.match(phrase.page.text[words[phrase.head].start :]):
            return True
        return words[phrase.first].lower == "the" and bool(_LOOSE.fullmatch(head))

    def _introduced(self, phrase: Phrase, noun: str, at: int) -> tuple[Character, float] | None:
        seen = {character.name for _, character in self._people[:at] if _.block}
        for place, character in self._people[at:]:
            if character.name not in seen and self._is_called(place, noun, _rank(phrase)):
                return character, 0.8
        owned = phrase.head > phrase.first and phrase.page.words[phrase.first + 1].tag == "POS"
        words = phrase.page.words
        office = words[phrase.first].lower == "the" and any(
            words[child].lower == "of" and child == phrase.stop for child in words[phrase.head].children
        )
        if not owned and not office and words[phrase.first].lower not in ("a", "an", "one", noun, "former"):
            return None
        if self._follows_newcomer(phrase):
            return None
        for block in range(phrase.page.block + 1, min(phrase.page.block + 3, len(self._pages))):
            page = self._pages[block]
            for place, character in self._people[at:]:
                if place.block == block and character.name not in seen and place == character.places[0]:
                    head = self.head_of(page, place)
                    first = page.sentences[0] if page.sentences else None
                    if head is not None and first and head < first.stop and page.words[head].dep in SUBJECTS:
                        if office and not self._may_lead(page, place, noun):
                            return None  # somebody with a calling of his own
                        self._aliases.setdefault(noun, character)
                        return character, 0.6
        return None

    def _follows_newcomer(self, phrase: Phrase) -> bool:
        """Whether somebody else was brought in as the subject before: a man walked free in what one lawmaker called."""
        words = phrase.page.words
        for word in words[: phrase.first]:
            if word.stretch != OUTSIDE or word.dep not in SUBJECTS or word.lower == words[phrase.head].lower:
                continue
            if noun_speaks(word.lower) and words[phrase_at(phrase.page, word.index).first].lower in _NEW:
                return words[word.head].dep == "ROOT"
        return False

    def _may_lead(self, page: Page, place: Span, noun: str) -> bool:
        """Whether nothing beside a name gives its bearer another calling than an office as ``noun`` is."""
        clause = page.text[place.stop : place.stop + _AFTER].lower()
        if not clause.startswith(","):
            return True
        beside = set(clause[1:].split(",")[0].split())
        return (bool(beside & _LEADING) and noun in _LEADING) or (beside.isdisjoint(_CALLED) and "who" in beside)

    def beside(self, phrase: Phrase) -> Span | None:
        """The place of a name right beside a description of somebody who is not of the cast: his daughter Ewa."""
        page = phrase.page
        words = page.words
        if words[phrase.head].tag not in ("NN", "NNP"):
            return None
        for at in self._beside(phrase):
            if words[at].stretch != OUTSIDE or self._cast.at(page.span(at, at + 1)) is not None:
                continue
            first, stop = at, at + 1
            while first - 1 > phrase.head and words[first - 1].tag.startswith("NNP"):
                first -= 1
            while stop < len(words) and words[stop].tag.startswith("NNP") and words[stop].stretch == OUTSIDE:
                stop += 1
            return page.span(first, stop)
        return None

    def head_of(self, page: Page, place: Span) -> int | None:
        """The last word of a mention: its head, as a rule."""
        at = bisect_left(page.words, place.stop, key=lambda word: word.start) - 1
        return at if at >= 0 and page.words[at].stop > place.start else None

    def _is_called(self, place: Span, noun: str, rank: str) -> bool:
        """Whether the words beside a name call its bearer so: actor Jude Hale; Jude Hale, the actor.

        A prime minister is no foreign minister: ``rank`` is the word before the noun where it tells such apart.
        """
        text = self._pages[place.block].text
        before = text[max(0, place.start - _BEFORE) : place.start].lower()
        after = text[place.stop : place.stop + _AFTER].lower().split(".")[0]
        preceding = before.split()[-1].strip("(.") if before.split() else ""
        if is_shortened(preceding, noun) or is_seat(after, noun):
            return True
        title = [word.strip(",–—-'’\"") for word in before.split(".")[-1].split()[-4:]]
        if noun in title[-3:]:
            other = title[title.index(noun) - 1] if title.index(noun) else ""
            return not rank or other not in _RANKS or other == rank
        if after[1:2] in _CLOSING:
            return False  # "..., Ms. Pruitt," the judge said: who is spoken to
        if after.startswith((",", " (", " –", " -", " —")):
            clause = after[1:].split(",")
            return noun in " ".join(clause[:2] if clause[0].strip().isdigit() else clause[:1]).split()
        return False

    def _police(self, place: Span) -> Character | None:
        """Which police "the force" means: those named last."""
        named = [
            (spot, one)
            for one in self._cast.characters
            if one.label is not EntityLabel.PERSON and _POLICE & set(one.name.split())
            for spot in one.places
            if spot < place
        ]
        return max(named, key=lambda pair: pair[0])[1] if named else None

    def _outlet(self, place: Span) -> Character | None:
        """Which newspaper or channel "the newspaper" means: the one named last, or the next one named."""
        outlets = [
            (spot, one)
            for one in self._cast.characters
            if one.label is not EntityLabel.PERSON and _OUTLET_NAMES & set(one.name.split())
            for spot in one.places
        ]
        before = [pair for pair in outlets if pair[0] < place]
        if before:
            return max(before, key=lambda pair: pair[0])[1]
        after = [pair for pair in outlets if pair[1].name not in _COMMON]
        return min(after, key=lambda pair: pair[0])[1] if after else None

    def called(self, phrase: Phrase) -> str | None:
        """The name that is given right after a description: a man who goes by the name "Shorty"."""
        words = phrase.page.words
        if not is_person_noun(words[phrase.head].lower):
            return None
        for at in range(phrase.stop, min(phrase.stop + 9, len(words))):
            if words[at].text in (".", ";", "!", "?"):
                return None
            following = at + 1
            if words[at].lower not in _NAMED or following >= len(words):
                continue
            while following < len(words) and (words[following].is_mark or words[following].lower in ("as", "only")):
                following += 1
            stop = following
            while stop < len(words) and words[stop].tag.startswith("NNP") and not words[stop].is_mark:
                stop += 1
            if stop > following:
                span = phrase.page.span(following, stop)
                return phrase.page.text[span.start : span.stop].strip(" .,")
        return None

    def first_told(self, phrase: Phrase) -> Phrase:
        """The words by which a description was brought in: "the source" is "a source at the ministry"."""
        words = phrase.page.words
        noun = words[phrase.head].lower
        if phrase.head != phrase.first + 1 or words[phrase.first].lower != "the" or not is_person_noun(noun):
            return phrase
        for page in reversed(self._pages[: phrase.page.block + 1]):
            for word in reversed(page.words):
                earlier = page is not phrase.page or word.index < phrase.first
                if not earlier or word.lower != noun or word.stretch != OUTSIDE:
                    continue
                told = phrase_at(page, word.index)
                if page.words[told.first].lower in _NEW:
                    return told
        return phrase

    def whole(self, phrase: Phrase) -> Span:
        """A description's place, its last name taken in whole."""
        span = phrase.span
        last = phrase.page.span(phrase.stop - 1, phrase.stop)
        character = self._cast.at(last) if phrase.stop - 1 > phrase.head else None
        if character is None:
            return span
        stop = max((place.stop for place in character.places if place.overlaps(last)), default=span.stop)
        return Span(span.block, span.start, max(span.stop, stop))


def _rank(phrase: Phrase) -> str:
    """The word before a description's noun where it tells one office from another, else ""."""
    before = phrase.page.words[phrase.head - 1].lower if phrase.head > phrase.first else ""
    return before if before in _RANKS else ""


def coordinate(phrase: Phrase) -> Span | None:
    """The place of two or more people joined as one subject, ``phrase`` being any of them; else None."""
    page = phrase.page
    words = page.words
    subject = phrase.head
    earlier = [at for at in words[words[subject].head].children if at < subject and words[at].dep in SUBJECTS]
    if earlier and words[subject].dep in SUBJECTS and any(words[c].dep == "cc" for c in words[earlier[-1]].children):
        subject = earlier[-1]
    joined = any(words[child].dep == "cc" and words[child].lower == "and" for child in words[subject].children)
    siblings = [at for at in words[words[subject].head].children if at > subject and words[at].dep in SUBJECTS]
    others = [child for child in words[subject].children if words[child].dep == "conj"]
    other = next(iter(others or siblings), None)
    if not joined or other is None or words[other].stretch != OUTSIDE:
        return None
    if not all(words[at].tag.startswith("NNP") or is_person_noun(words[at].lower) for at in (subject, other)):
        return None
    first, last = phrase_at(page, subject), phrase_at(page, other)
    stop = last.stop
    while any(words[child].dep in ("appos", "conj") and child == stop for child in words[stop - 1].children):
        stop += 1
    return page.span(first.first, stop)
