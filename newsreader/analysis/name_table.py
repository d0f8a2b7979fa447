"""The table of known things: their names in English and Arabic, with one key for both.

The part written by hand is resources/lexicon/names_bodies.tsv; tools/compile_gazetteers.py makes the rest.
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from newsreader.analysis.entity_keys import arabic_skeleton, latin_skeleton, slug
from newsreader.assets import resource
from newsreader.core.arabic import fold
from newsreader.core.entity import EntityLabel


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of the table: its key in both languages and its kind ("PERSON", "ORG", "PLACE", "MISC").

    ``by_hand`` tells whether it stands in the list written by hand, or is a country.
    """

    key: str
    label: str
    by_hand: bool = False


def read_lines(name: str) -> Iterator[str]:
    """The lines of a list in resources/lexicon (packed where its name ends in .gz), remarks and empty lines off."""
    path = resource("lexicon", name)
    text = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))


def read_things() -> Iterator[tuple[Thing, list[str], list[str]]]:
    """Every thing of the table with its English and its Arabic names; those written by hand come first.

    A fourth column holds the key of what a line belongs to (the party of the Democrats).
    """
    for line in read_lines("names_bodies.tsv"):
        label, english, arabic, *same = line.split("\t")
        names = english.split("|")
        key = same[0] if same else f"{label.lower()}:{slug(names[0])}"
        yield Thing(key, label, True), names, arabic.split("|") if arabic else []
    for line in read_lines("names_things.tsv.gz"):
        key, label, english, arabic = line.split("\t")
        yield Thing(key, label), english.split("|") if english else [], arabic.split("|") if arabic else []


@cache
def _index(arabic: bool) -> dict[str, tuple[Thing, ...]]:
    index: dict[str, tuple[Thing, ...]] = {}
    for thing, english_names, arabic_names in read_things():
        for name in arabic_names if arabic else english_names:
            plain = plain_name(name)
            if all(other.label != thing.label for other in index.get(plain, ())):
                index[plain] = (*index.get(plain, ()), thing)
    return index


def look_up(name: str, arabic: bool) -> tuple[Thing, ...]:
    """What a name means in the table: one thing for each kind at most, those written by hand first."""
    return _index(arabic).get(plain_name(name), ())


def look_up_as(name: str, label: EntityLabel, arabic: bool) -> Thing | None:
    """The thing of kind ``label`` that a name means, or None."""
    return next((thing for thing in look_up(name, arabic) if thing.label == label.value), None)


@cache
def _by_sound() -> dict[tuple[str, str], set[str]]:
    index: dict[tuple[str, str], set[str]] = {}
    for thing, english, _ in read_things():
        for name in english if thing.label in ("PERSON", "PLACE") else ():
            if thing.label == "PLACE" or " " in name:
                index.setdefault((thing.label, latin_skeleton(name)), set()).add(thing.key)
    return index


def key_by_sound(name: str, label: EntityLabel, arabic: bool) -> str:
    """The key of the one known person or place that sounds like a name, "" for none or several."""
    sounds = arabic_skeleton(name) if arabic else latin_skeleton(name)
    long = len(sounds) > 5 and "-" in sounds if label is EntityLabel.PERSON else len(sounds) > 3
    keys = _by_sound().get((label.value, sounds), set()) if long else set()
    return next(iter(keys)) if len(keys) == 1 else ""


_JOINING = frozenset(fold("the of for and a an in on to at من في على و لـ").replace("ـ", "").split())


@cache
def _concepts(arabic: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in read_lines("names_concepts.tsv"):
        english, own = line.split("\t")
        for word in (own if arabic else english).split("|"):
            found.setdefault(word, english.split("|")[0])
    for thing, english_names, arabic_names in read_things():
        if thing.label == "MISC" and thing.key.count("-") == 0:
            for name in arabic_names if arabic else english_names:
                word = plain_name(name)
                if " " not in word:
                    found.setdefault(word.removeprefix("ال") if arabic else word, thing.key[5:])
    return found


def words_key(name: str, arabic: bool) -> str:
    """A name by what its words mean: "Global Citizen Festival" and مهرجان المواطن العالمي alike.

    Words that the list of concepts does not have stand by their sounds. Where one has a meaning the order does not
    count, since the languages order them differently.
    """
    concepts = _concepts(arabic)
    parts: list[str] = []
    meant = False
    for word in plain_name(name).replace("'", " ").split():
        if word in _JOINING:
            continue
        bare = word
        if arabic:
            bare = word[1:] if word.startswith("لل") else word
            bare = bare[2:] if bare.startswith("ال") else bare[1:] if word.startswith("لل") else bare
            if bare not in concepts and bare[:1] in "بل" and bare[1:].removeprefix("ال") in concepts:
                bare = bare[1:].removeprefix("ال")
        meant = meant or bare in concepts
        parts.append(concepts.get(bare) or (arabic_skeleton(bare) if arabic else latin_skeleton(bare)) or slug(bare))
    parts = [part for part in parts if part]
    return "-".join(sorted(parts) if meant else parts)


@lru_cache(maxsize=32768)
def plain_name(name: str) -> str:
    """A name as the table compares it: folded, without dots, hyphens as spaces, no leading "the"."""
    plain = " ".join(fold(name).replace(".", "").replace("-", " ").replace("–", " ").split())
    return plain.removeprefix("the ")
