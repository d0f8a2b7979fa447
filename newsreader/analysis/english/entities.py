"""People, bodies and places in English stories."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from newsreader.analysis.english.entities_cuts import Name
from newsreader.analysis.english.entities_kinds import Points, is_storm, weigh, weigh_known
from newsreader.analysis.english.entities_runs import find_names
from newsreader.analysis.english.entities_shapes import is_emphasis, ordinal_before
from newsreader.analysis.english.entities_titles import dateline_stop, only_known, story_capitals
from newsreader.analysis.english.entities_words import Word, is_given, load_cues, read_words
from newsreader.analysis.entity_keys import slug
from newsreader.analysis.name_table import look_up, plain_name
from newsreader.analysis.story_keys import Found, join_names
from newsreader.core.article import Block
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KINDS = ("PERSON", "ORG", "PLACE", "MISC")
_LEAST = 1.2
_GENERIC = frozenset(["airlines", "airways", "forces", "brothers", "services", "police", "times", "news", "congress"])
_CLUBS = frozenset(["united", "rovers", "wanderers", "athletic", "rangers", "albion", "hotspur"])


@dataclass
class _Candidate:
    block: int
    start: int
    stop: int
    text: str
    points: Points
    handle: bool = False


def find_entities(blocks: "Sequence[Block]", docs: "Sequence[Doc]") -> tuple[EntityMention, ...]:
    """The names of a story in reading order, titles and possessives outside their spans, each with its key.

    ``docs`` are the parses of the blocks, offsets as in the block's text.
    """
    story = [read_words(doc) for doc in docs]
    capitals = story_capitals(story)
    lowers = {word.lower for words in story[1:] for word in words if word.text.islower()}
    if story:
        story[0] = only_known(story[0], capitals, lowers)
    candidates = []
    for number, (block, words) in enumerate(zip(blocks, story, strict=True)):
        spoken = _soft(words)
        for name in find_names(spoken, capitals, lowers):
            candidates.append(_candidate(number, block.text, spoken, name))
    sport = sum(word.lower in load_cues()["sport"] for words in story for word in words) > 3
    _with_particles(candidates, [block.text for block in blocks])
    _widen(candidates, [block.text for block in blocks])
    return join_names(_decide(candidates, sport), arabic=False)


def _soft(words: Sequence[Word]) -> Sequence[Word]:
    """The words of a block, those in small letters that were only said loudly ("REAL men") in a sentence of others."""
    loud = sum(word.text.isupper() and len(word.text) > 1 for word in words)
    if not loud or loud * 3 > len(words):
        return words
    dateline = dateline_stop(words)
    return [
        replace(word, text=word.lower) if place >= dateline and _is_loud(words, place) else word
        for place, word in enumerate(words)
    ]


def _is_loud(words: Sequence[Word], place: int) -> bool:
    hyphened = words[place].link == "-" or (place + 1 < len(words) and words[place + 1].link == "-")
    return is_emphasis(words[place]) and not hyphened


def _with_particles(candidates: Sequence[_Candidate], texts: Sequence[str]) -> None:
    """A surname has its small words wherever it stands: "van der Meulen said" after Pieter van der Meulen."""
    particles = load_cues()["lowerin"]
    surnames: dict[str, str] = {}
    for candidate in candidates:
        words = candidate.text.split()
        first = next((place for place, word in enumerate(words) if place and word in particles), 0)
        if first and first < len(words) - 1 and len(words) - first < 4 and words[-2] in particles:
            surnames[words[-1]] = " ".join(words[first:-1]) + " "
    for candidate in candidates:
        before = surnames.get(candidate.text, "")
        text = texts[candidate.block]
        if before and text[max(0, candidate.start - len(before)) : candidate.start].lower() == before:
            candidate.start -= len(before)
            candidate.text = text[candidate.start : candidate.stop]


def _widen(candidates: Sequence[_Candidate], texts: Sequence[str]) -> None:
    """A name that has its article once inside a sentence ("told The Power of Nutrition") has it everywhere."""
    with_article = {plain_name(c.text) for c in candidates if c.text.startswith("The ") and c.text.count(" ") > 1}
    for candidate in candidates:
        text = texts[candidate.block]
        before = text[max(0, candidate.start - 4) : candidate.start]
        if before.lower() == "the " and plain_name(candidate.text) in with_article:
            candidate.start -= 4
            candidate.text = text[candidate.start : candidate.stop]
    for earlier, later in pairwise(candidates):
        if earlier.block == later.block and later.start < earlier.stop:  # the article was the other name's last word
            later.start = earlier.stop + 1
            later.text = texts[later.block][later.start : later.stop]


def _candidate(number: int, text: str, words: Sequence[Word], name: Name) -> _Candidate:
    start, stop = words[name.start].start, words[name.stop - 1].stop
    lone = name.stop - name.start == 1 and text[max(0, start - 4) : start] == "the "
    if text[max(0, start - 4) : start].lower() == "the " and not lone and _official(text[start - 4 : stop]):
        start -= 4
    article = words[name.start - 1] if name.start and words[name.start].link == "-" else None
    if article is not None and article.text in ("al", "el"):
        start = article.start  # al-Safi
    if ordinal_before(words, name.start, name.stop):
        start = words[name.start - 1].start
    handle = words[name.start].link.endswith("@")
    return _Candidate(number, start, stop, text[start:stop], weigh(words, name), handle)


def _official(name: str) -> bool:
    """Whether the table has a name with its article ("The Sunday Times")."""
    wanted = f"org:{slug(name)}"
    return any(thing.key == wanted for thing in look_up(name, arabic=False))


def _decide(candidates: Sequence[_Candidate], sport: bool) -> list[Found]:
    """One kind for each name in the story: all its mentions vote, and a person's parts stand for the person."""
    votes: dict[str, Points] = defaultdict(lambda: defaultdict(float))
    counts: Counter[str] = Counter()
    for candidate in candidates:
        plain = plain_name(candidate.text)
        counts[plain] += 1
        votes[plain].setdefault("PERSON", 0.0)
        for kind, weight in candidate.points.items():
            votes[plain][kind] += weight
    for plain, summed in votes.items():
        for kind in summed:
            summed[kind] /= counts[plain] ** 0.5
    for candidate in candidates:
        plain = plain_name(candidate.text)
        if plain in counts:
            del counts[plain]
            for kind, weight in weigh_known(candidate.text, sport).items():
                votes[plain][kind] += weight
            if sport and candidate.text.endswith((" City", " Town")):
                votes[plain]["ORG"] += 2
    _add_parts(votes)
    people = _people(votes)
    bearers = _bearers(candidates, votes)
    found = []
    for candidate in candidates:
        plain = plain_name(candidate.text)
        points = defaultdict(float, votes[plain])
        if plain in bearers:
            points["PERSON"] += 12
        elif plain in people:
            points["PERSON"] += people[plain]
        elif plain in load_cues()["country"]:
            points["PLACE"] += 3
        kind, best = max(((kind, points[kind]) for kind in _KINDS), key=lambda item: item[1])
        if best < _LEAST:
            continue
        second = max(points[other] for other in _KINDS if other != kind)
        confidence = round(min(0.99, 0.5 + best / 20 + (best - max(second, 0)) / 20), 2)
        span = Span(candidate.block, candidate.start, candidate.stop)
        text = bearers.get(plain, candidate.text)
        found.append(Found(span, EntityLabel(kind), text, confidence))
    return found


def _add_parts(votes: dict[str, Points]) -> None:
    """The short forms of storms and companies: "Milo" is Hurricane Milo, "Meridian" is Meridian Foods."""
    heads = load_cues()["orghead"]
    for plain, points in list(votes.items()):
        words = plain.split()
        best = max(points, key=lambda kind: points[kind]) if points else ""
        short = words[-1]
        if len(words) in (2, 3) and best == "ORG" and short.endswith("s") and short not in _GENERIC and short in votes:
            votes[short]["ORG"] += 4  # the Bears, for the Chicago Bears
        if len(words) != 2:
            continue
        if is_storm(plain) and words[1] in votes:
            votes[words[1]]["MISC"] += 8
            continue
        company = words[1] in heads and best == "ORG"
        if company and words[0] in votes and not is_given(words[0]):
            votes[words[0]]["ORG"] += 5 if words[1] in _CLUBS else 3


def _bearers(candidates: Sequence[_Candidate], votes: dict[str, Points]) -> dict[str, str]:
    """Whose the handles are that hold the surname of a person of the story: RepDuvallAZ is Trent Duvall."""
    full = {}
    for candidate in candidates:
        words = plain_name(candidate.text).split()
        points = votes[" ".join(words)]
        if len(words) > 1 and len(words[-1]) > 3 and max(points, key=lambda kind: points[kind]) == "PERSON":
            full[words[-1]] = candidate.text
    handles = {plain_name(c.text) for c in candidates if c.handle}
    return {handle: name for handle in handles for surname, name in full.items() if surname in handle}


def _people(votes: dict[str, Points]) -> dict[str, float]:
    """Parts of the full names of people: a surname counts much, a first name too."""
    titles = load_cues()["title"]
    parts: dict[str, float] = {}
    for plain, points in votes.items():
        words = plain.split()
        if len(words) < 2 or max(points.items(), key=lambda item: item[1])[0] != "PERSON":
            continue
        for size in range(1, len(words)):
            for part in (" ".join(words[-size:]), " ".join(words[:size])):
                if part not in titles:
                    weight = 6.0 if words[-1] in part.split() else 4.0
                    parts[part] = max(parts.get(part, 0.0), weight)
    return parts
