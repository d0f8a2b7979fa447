"""People, bodies and places in English stories."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from newsreader.analysis.english.entities_kinds import Points, is_storm, weigh, weigh_known
from newsreader.analysis.english.entities_runs import Name, find_names
from newsreader.analysis.english.entities_titles import only_known, story_capitals
from newsreader.analysis.english.entities_words import Word, load_cues, load_given, read_words
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
_CLUBS = frozenset(["united", "rovers", "wanderers", "athletic", "rangers", "albion", "hotspur"])


@dataclass
class _Candidate:
    block: int
    start: int
    stop: int
    text: str
    points: Points


def find_entities(blocks: "Sequence[Block]", docs: "Sequence[Doc]") -> tuple[EntityMention, ...]:
    """The names of a story in reading order, titles and possessives outside their spans, each with its key.

    ``docs`` are the parses of the blocks, offsets as in the block's text.
    """
    story = [read_words(doc) for doc in docs]
    capitals = story_capitals(story)
    lowers = {word.lower for words in story[1:] for word in words if word.text.islower()}
    if story:
        story[0] = only_known(story[0], capitals)
    candidates = []
    for number, (block, words) in enumerate(zip(blocks, story, strict=True)):
        for name in find_names(words, capitals, lowers):
            candidates.append(_candidate(number, block.text, words, name))
    sport = sum(word.lower in load_cues()["sport"] for words in story for word in words) > 3
    _widen(candidates, [block.text for block in blocks])
    return join_names(_decide(candidates, sport), arabic=False)


def _widen(candidates: Sequence[_Candidate], texts: Sequence[str]) -> None:
    """A name that has its article once inside a sentence ("told The Power of Nutrition") has it everywhere."""
    with_article = {plain_name(c.text) for c in candidates if c.text.startswith("The ")}
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
    return _Candidate(number, start, stop, text[start:stop], weigh(words, name))


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
    found = []
    for candidate in candidates:
        plain = plain_name(candidate.text)
        points = defaultdict(float, votes[plain])
        if plain in people:
            points["PERSON"] += people[plain]
        kind, best = max(((kind, points[kind]) for kind in _KINDS), key=lambda item: item[1])
        if best < _LEAST:
            continue
        second = max(points[other] for other in _KINDS if other != kind)
        confidence = round(min(0.99, 0.5 + best / 20 + (best - max(second, 0)) / 20), 2)
        span = Span(candidate.block, candidate.start, candidate.stop)
        found.append(Found(span, EntityLabel(kind), candidate.text, confidence))
    return found


def _add_parts(votes: dict[str, Points]) -> None:
    """The short forms of storms and companies: "Milo" is Hurricane Milo, "Meridian" is Meridian Foods."""
    heads = load_cues()["orghead"]
    for plain, points in list(votes.items()):
        words = plain.split()
        if len(words) != 2:
            continue
        if is_storm(plain) and words[1] in votes:
            votes[words[1]]["MISC"] += 8
            continue
        company = words[1] in heads and max(points, key=lambda kind: points[kind]) == "ORG"
        if company and words[0] in votes and words[0] not in load_given():
            votes[words[0]]["ORG"] += 5 if words[1] in _CLUBS else 3


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
