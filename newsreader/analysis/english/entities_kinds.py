"""What kind of thing an English name is: evidence from the table, the name's own words, its surroundings and spaCy."""

from collections import defaultdict
from collections.abc import Sequence

from newsreader.analysis.english.entities_runs import Name
from newsreader.analysis.english.entities_words import STATES, Word, is_demonym, load_cues, load_given
from newsreader.analysis.name_table import look_up

_SPACY = {
    "PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "NORP": "MISC", "EVENT": "MISC",
    "PRODUCT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "LANGUAGE": "MISC",
}  # fmt: skip
_ARAB = frozenset(["bin", "bint", "ibn", "abu", "umm", "ben", "ould", "al", "el"])
_STORMS = frozenset(["storm", "hurricane", "typhoon", "cyclone"])
_ROADS = frozenset(["highway", "interstate", "route"])
_BODIES = frozenset(["group", "charity", "nonprofit", "startup", "company", "firm", "insurer", "retailer", "airline"])
_SETTLEMENTS = frozenset(
    ["village", "town", "city", "hamlet", "port", "suburb", "town", "parish", "community", "island", "valley"]
)
_PERSON_VERBS = frozenset(["said", "says", "told", "adds", "added", "tweeted", "replied", "insisted",
                           "recalled", "believes", "thinks",
                           "admitted", "married", "wrote", "joked", "starred", "laughed"])  # fmt: skip

Points = dict[str, float]


def weigh(words: Sequence[Word], name: Name) -> Points:
    """Points for each kind, from one mention; above 3 is strong, and a clear winner stands far before the rest."""
    points: Points = defaultdict(float)
    parts = words[name.start : name.stop]
    if name.titled:
        points["PERSON"] += 5
    if name.start < dateline_stop(words):
        points["PLACE"] += 6 if words[name.start].text != "AP" else 0
    _own_words(points, parts)
    _surroundings(points, words, name)
    if name.quoted:
        points["MISC"] += 3
    if len(parts) in (2, 3) and max(points.values(), default=0) <= 0:
        points["PERSON"] += 1.2
    for word in parts:
        kind = _SPACY.get(word.kind)
        if kind:
            points[kind] += 2.0 / len(parts) if len(parts) > 1 else 1.6
    return points


def dateline_stop(words: Sequence[Word]) -> int:
    """The word after a dateline ("BRISTOW, Okla. —") that opens a block, or 0."""
    if not words or not words[0].text.isupper() or len(words[0].text) < 3:
        return 0
    stop = 1
    while stop < min(len(words), 6):
        link = words[stop].link
        if "(" in link or any(dash in link for dash in ("—", "–", " - ", "--")):
            return stop
        if link.strip(" .,") or not words[stop].text[0].isupper():
            return 0
        stop += 1
    return 0


def is_storm(name: str) -> bool:
    """Whether a name is a storm's ("Hurricane Milo")."""
    return len(name.split()) == 2 and name.split()[0].lower() in _STORMS


def weigh_known(text: str, sport: bool) -> Points:
    """Points from the table, counted once for a name however often it stands in the story.

    ``sport`` tells whether the story is about sport, where a town's name is more often its club's.
    """
    points: Points = defaultdict(float)
    size = len(text.split())
    things = look_up(text, arabic=False)
    if not things and size == 1 and is_demonym(text):
        points["MISC"] += 5
    labels = {thing.label for thing in things}
    if size == 1 and labels >= {"ORG", "PLACE"}:
        # A town and its club, or a paper named after a place: the surroundings and the story's matter decide.
        points["PLACE"] += 1 if sport else 5
        points["ORG"] += 5 if sport else 1.5
        return points
    for order, thing in enumerate(things):
        sure = 6.0 if size > 1 else 4.0 if thing.by_hand or thing.label != "PLACE" else 2.5
        points[thing.label] += sure if order == 0 else 1
    return points


def _own_words(points: Points, parts: Sequence[Word]) -> None:
    cues = load_cues()
    first, last = parts[0].lower, parts[-1].lower.rstrip(".")
    if parts[0].text[-1] == "." and first in STATES:
        points["PLACE"] += 6
    if len(parts) == 2 and first in _STORMS:
        points["MISC"] += 8
    if len(parts) == 2 and last.isdigit():
        points["PLACE" if first in _ROADS else "MISC"] += 6
    if len(parts) > 2 and any(word.lower in cues["orghead"] for word in parts[1:-1]):
        points["ORG"] += 2.5
    if len(parts) > 1:
        heads = {last}
        for place, word in enumerate(parts):
            if word.lower in ("of", "for") and place:
                heads.add(parts[place - 1].lower)
        for head in heads:
            weight = 4 if head == last else 3
            if head in ("city", "town"):
                points["PLACE"] += 2
                points["ORG"] += 2
            elif head in cues["mischead"]:
                points["MISC"] += weight
            elif head in cues["placehead"]:
                points["PLACE"] += weight
            elif head in cues["orghead"]:
                points["ORG"] += weight
        if first in ("mount", "lake", "camp", "fort", "wadi", "port", "san", "santa", "cape", "bab", "deir", "jabal",
                     "umm", "beit", "ain", "ras", "tel", "tal", "jebel", "kfar",
                     "khan", "kafr", "mit", "new", "north", "south", "east",
                     "west"):  # fmt: skip
            points["PLACE"] += 1.5 if first in ("new", "north", "south", "east", "west", "umm") else 2.5
        if first in ("ministry", "bank", "university", "department", "institute", "association", "college", "banque"):
            points["ORG"] += 4
    if 1 < len(parts) < 4 and any(thing.label == "ORG" and thing.by_hand for thing in look_up(first, arabic=False)[:1]):
        points["ORG"] += 3 if first not in load_given() else 0
    if first in load_given():
        points["PERSON"] += 3 if 1 < len(parts) < 5 else 1.2
    lowers = [word.lower for word in parts]
    if any(word in ("bin", "bint", "ibn", "ben", "ould") for word in lowers) and len(parts) > 1:
        points["PERSON"] += 4
    if first in ("abu", "umm", "oum", "abou") and len(parts) > 1:
        points["PERSON"] += 2.5
    if len(parts) > 2 and lowers[-2] in ("al", "el") and first not in _ARAB:
        points["PERSON"] += 2
    if len(parts) == 2 and first in ("el", "al"):
        points["PERSON"] += 0.8
    if len(parts) > 1 and len(parts[1].text.rstrip(".")) == 1 and parts[1].text.isupper():
        points["PERSON"] += 2
    if len(parts) == 1 and 2 <= len(first) <= 6 and parts[0].text.isupper() and parts[0].text.isalpha():
        points["ORG"] += 2
    if any(char.isdigit() for char in parts[0].text) and len(parts) == 1:
        points["MISC"] += 2.5


def _surroundings(points: Points, words: Sequence[Word], name: Name) -> None:
    cues = load_cues()
    before = words[name.start - 1] if name.start else None
    after = words[name.stop] if name.stop < len(words) else None
    link = words[name.start].link
    last = words[name.stop - 1]
    if before is not None and link in (" ", ", ", ' "', " “", " '", " ‘"):
        lower = before.lower
        if lower in cues["personbefore"] and link == " ":
            points["PERSON"] += 3
        if lower in cues["miscbefore"]:
            points["MISC"] += 3.5
        if lower in _BODIES and link == " ":
            points["ORG"] += 4.5
        if lower in cues["newspaper"]:
            points["ORG"] += 2.5
        if lower in cues["placebefore"] and link == " ":
            points["PLACE"] += (
                (1.4 if last.possessive else 4.2) if lower in ("in", "across", "near", "outside", "throughout") else 1.4
            )
        if lower == "of" and name.start > 1 and words[name.start - 2].lower in _SETTLEMENTS:
            points["PLACE"] += 4
        if lower == "at" and link == " ":
            points["PLACE"] += 1.0
            points["ORG"] += 0.4
        if lower in ("told", "married", "wife", "husband", "and") and link == " ":
            points["PERSON"] += 1.2 if lower != "and" else 0
        if lower == "the" and link == " ":
            points["PERSON"] -= 1.5
            if not look_up(last.text, arabic=False):
                points["PLACE"] -= 0.3
    if (
        link.endswith(('"', "“", "'", "‘", "«"))
        and after is not None
        and after.link[:1] in "\"”'’»,."
        and (any(mark in after.link for mark in "\"”'’»"))
    ):
        points["MISC"] += 2.5
    if after is not None and not last.possessive:
        if after.link == ", " and after.text.isdigit() and len(after.text) <= 3:
            points["PERSON"] += 4
        if after.link == " " and after.lower in _PERSON_VERBS:
            points["PERSON"] += 2.6
            points["ORG"] += 0.5
        if after.link in (", ", " (") and after.lower == "who":
            points["PERSON"] += 3
        if after.link == " " and after.lower == "who":
            points["PERSON"] += 2.5
        if after.link == " " and after.lower in ("newspaper", "reported", "reports", "magazine", "daily"):
            points["ORG"] += 3
        if after.link == " " and after.lower in ("television", "tv", "channel", "broadcaster", "network", "radio"):
            points["ORG"] += 4
        if after.link in (" ", "-") and after.lower in ("class", "frigate", "frigates", "series", "film", "award"):
            points["MISC"] += 4
        if after.link == " " and after.lower in ("city", "province", "region", "district", "village", "area"):
            points["PLACE"] += 2.5
        if after.link == " " and after.lower in ("striker", "captain", "defender", "midfielder", "fans", "coach"):
            points["ORG"] += 2
        if after.link == " " and after.lower == "where":
            points["PLACE"] += 2
    if (
        link.strip() == ""
        and before is None
        and after is not None
        and after.link in (": ", " (", " — ", ", ")
        and (len(words) > 3)
    ):
        points["PLACE"] += 0.6
