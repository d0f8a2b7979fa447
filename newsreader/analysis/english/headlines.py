"""Headlines: what they quote of the story, and speech without marks ("Kerry: no strikes", not "Derry: Men held")."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from newsreader.analysis.attribution import CONFIDENCE, Cast, Character
from newsreader.analysis.english.cues import DOCUMENTS, listed
from newsreader.analysis.english.names import is_person_noun, name_tokens
from newsreader.core.entity import EntityLabel
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span

_SPEAKERS = listed("report study poll survey un who imf nato eu court source sources")
_CLAIMING = re.compile(
    r"\b(?:will|won['’]t|would|must|should|shall|can(?:not|['’]t)?|could|may|might|need|needs|not|no|never|don['’]t|"
    r"doesn['’]t|isn['’]t|aren['’]t|let['’]?s|I|we|our|my|us|is|are|ready|time to|nothing|why|how)\b",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"\b(?:will|won['’]t|would|must|should|shall|can(?:not|['’]t)|not|no|never|don['’]t|let['’]?s|I|we|our|my)\b",
    re.IGNORECASE,
)
_THIRD_PERSON = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]{4,}")
_ANY_WORD = re.compile(r"[^\W_]+")
_WEAK = ("nearest", "unknown", "carried")
_MOST_WORDS = 6
_ENOUGH = 2
# A headline may change a word of what it repeats: so many words in a row, and so much of it, are the same.
_ALIKE = 4
_MOSTLY = 0.65


@dataclass(frozen=True, slots=True)
class HeadlineSpeech:
    """The words that a headline gives to somebody, and where that somebody is named."""

    words: Span
    mention: Span


def find_headline_speech(title: str, block: int, cast: Cast, said: Sequence[tuple[str, str]]) -> HeadlineSpeech | None:
    """The speech of a headline of the form "who: what" or "what: who", or None.

    ``said`` are the story's other quotations as (speaker, words): a headline mostly repeats one of them.
    """
    colon = title.find(": ")
    if colon > 0 and len(title[:colon].split()) <= _MOST_WORDS:
        start = colon + 2
        while start < len(title) and title[start].isspace():
            start += 1
        if _score(title[:colon], title[start:], _character(cast, block, 0, colon), cast, said) >= _ENOUGH:
            return HeadlineSpeech(Span(block, start, len(title)), Span(block, 0, colon))
    colon = title.rfind(": ")
    who = title[colon + 2 :].strip()
    if colon > 0 and 0 < len(who.split()) <= 4 <= len(title[:colon].split()):
        character = _character(cast, block, colon + 2, len(title))
        if character is not None and character.label is EntityLabel.PERSON:
            score = _score(who, title[:colon], character, cast, said)
            if score >= _ENOUGH + 1:
                return HeadlineSpeech(Span(block, 0, colon), Span(block, title.index(who, colon), len(title.rstrip())))
    return None


def settle_title(found: Sequence[Quotation], texts: tuple[str, ...], cast: Cast) -> list[Quotation]:
    """Quotations of the headline repeat one of the story's as a rule: they take its kind and its speaker.

    One after "Rovers boss Keane: " is his.
    """
    body = [one for one in found if one.parts[0].block and one.level == 0]
    main = _main_speaker(body)
    settled = []
    for one in found:
        if one.parts[0].block == 0 and one.level == 0:
            echoed = next((other for other in body if _echoes(one.text(texts), other.text(texts))), None)
            mine = _lead(texts[0], one, cast)
            settled.append(mine or (one if _is_reported(one, texts) else _settle(one, echoed, main)))
        else:
            settled.append(one)
    return settled


def _lead(title: str, one: Quotation, cast: Cast) -> Quotation | None:
    """A quotation of the headline given to the person whom the headline names before a colon."""
    colon = title.find(": ")
    if not 0 < colon < one.parts[0].start or len(title[:colon].split()) > _MOST_WORDS or one.kind is QuotationKind.TERM:
        return None
    character = cast.at(Span(0, max(0, title.rfind(" ", 0, colon)), colon))
    if character is None or character.label is not EntityLabel.PERSON or one.attribution.rule not in _WEAK:
        return None
    mention = Span(0, 0, colon)
    sure = CONFIDENCE["headline"]
    return replace(one, attribution=Attribution(character.name, mention, None, "headline", sure, character.key))


def _is_reported(one: Quotation, texts: tuple[str, ...]) -> bool:
    """Whether the headline gives a paper for it (lawsuit says): it reports what somebody in the story says."""
    said = one.attribution
    if one.kind is QuotationKind.TERM or said.mention is None or said.rule not in ("explicit", "inverted"):
        return False
    return said.mention.text(texts).split()[-1].lower() in DOCUMENTS


def _main_speaker(body: Sequence[Quotation]) -> Attribution | None:
    """Who says most of what the story quotes, if anybody does."""
    said = [one.attribution for one in body if one.kind is not QuotationKind.TERM and one.attribution.speaker]
    counts = Counter(one.speaker for one in said)
    if not counts:
        return None
    speaker, most = counts.most_common(1)[0]
    return next(one for one in said if one.speaker == speaker) if 3 * most >= 2 * len(said) else None


def _settle(one: Quotation, echoed: Quotation | None, main: Attribution | None) -> Quotation:
    """A quotation of the headline with what the story tells of it: the one it repeats, and the main speaker."""
    said = one.attribution
    named = said.speaker_key and said.rule != "nearest"
    if echoed is not None and (echoed.kind is QuotationKind.TERM) != (one.kind is QuotationKind.TERM):
        return replace(one, kind=echoed.kind, attribution=replace(echoed.attribution, mention=None, cue=None))
    if echoed is not None and not named and echoed.attribution.speaker:
        there = replace(echoed.attribution, mention=said.mention, cue=said.cue, rule="headline")
        return replace(one, attribution=replace(there, confidence=CONFIDENCE["headline"]))
    if one.kind is not QuotationKind.TERM and said.speaker is None and main is not None:
        return replace(one, attribution=replace(main, mention=None, cue=None, rule="nearest", confidence=0.35))
    return one


def _echoes(short: str, long: str) -> bool:
    """Whether the words of ``short`` stand in ``long`` in the same order; of longer ones a few may differ."""
    wanted, there = _ANY_WORD.findall(short.lower()), _ANY_WORD.findall(long.lower())
    if wanted and f" {' '.join(wanted)} " in f" {' '.join(there)} ":
        return True
    if len(wanted) < _ALIKE:
        return False
    match = SequenceMatcher(None, wanted, there, autojunk=False).find_longest_match()
    return match.size >= _ALIKE and match.size >= _MOSTLY * len(wanted)


def _character(cast: Cast, block: int, start: int, stop: int) -> Character | None:
    return cast.at(Span(block, start, stop))


def _score(who: str, what: str, character: Character | None, cast: Cast, said: Sequence[tuple[str, str]]) -> int:
    """How likely it is that ``what`` is what ``who`` says."""
    names = name_tokens(who)
    if not names or not what.strip():
        return -9
    person = character is not None and character.label is EntityLabel.PERSON
    body = character is not None and character.label is EntityLabel.ORG
    described = is_person_noun(who.split()[-1].lower()) or names[-1] in _SPEAKERS
    if character is not None and set(names) - set(name_tokens(character.name)) and not described:
        person = body = False  # "Wayde Sims shooting: ..." is about him
    if character is None and len(names) <= 2 and who.istitle() and not described:
        person = cast.named(who) is None and len(names) == 1 and who[-1].islower() and bool(_MODAL.search(what))
    score = 1 if person or body or described else -1
    heard = 0
    mine = {word.lower() for word in _WORD.findall(what)}
    for speaker, words in said:
        if speaker and set(name_tokens(speaker)) & set(names):
            same = mine & {word.lower() for word in _WORD.findall(words)}
            heard = max(heard, 3 if len(same) >= 2 and len(same) >= 0.4 * len(mine) else 1)
    score += heard
    if _CLAIMING.search(what):
        score += 1 + bool(_MODAL.search(what))
    first = what.split()[0].lower()
    if _THIRD_PERSON.search(what):
        score -= 2
    if is_person_noun(first):
        score -= 2
    return score
