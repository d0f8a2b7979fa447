"""What kind of thing an English name is: evidence from the table, the name's own words, its surroundings and spaCy."""

import re
from collections import defaultdict
from collections.abc import Sequence

from newsreader.analysis.english.entities_cuts import Name
from newsreader.analysis.english.entities_titles import dateline_stop
from newsreader.analysis.english.entities_words import Word, is_demonym, is_given, load_cues
from newsreader.analysis.name_table import look_up

_SPACY = {
    "PERSON": "PERSON", "ORG": "ORG", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "NORP": "MISC", "EVENT": "MISC",
    "PRODUCT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "LANGUAGE": "MISC",
}  # fmt: skip
_ARAB = frozenset(["bin", "bint", "ibn", "abu", "umm", "ben", "ould", "al", "el"])
_STORMS = frozenset(["storm", "hurricane", "typhoon", "cyclone"])
_ERAS = frozenset(["kingdom", "dynasty", "age", "era", "period"])
_STATE_BODIES = frozenset(["house", "senate", "assembly", "legislature", "capitol"])
_PARTS_OF_BUILDINGS = frozenset(["wing", "hall", "entrance", "steps", "roof", "gates", "grounds", "courtyard", "walls"])
_EMPLOYERS = frozenset(["for", "of", "at", "with"])
_HANDLE = re.compile(
    r"(?:Rep|Sen|Gov|President|Mayor|Judge|Dr|Sheriff|Senator|Real|real)(?=[A-Z])|^[A-Z][a-z]+(?=[A-Z]|_)"
)
_PLACE_ENDING = re.compile(
    r"\w{3}(?:shire|stadion|platz|stra(?:ss|ß)e|gasse|fjord|grad|abad|stan|ville|borough|burgh|minster|haven|pur|nagar)$"
)
# What is done to people.
_DONE_TO = frozenset(
    [
        "praised",
        "thanked",
        "accused",
        "hired",
        "sacked",
        "fired",
        "elected",
        "arrested",
        "married",
        "interviewed",
        "hugged",
    ]
)
_PREPOSITIONS = frozenset(["of", "in", "for", "who", "that", "which", "at", "on", "with", "from"])
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
        points["MISC"] += 4.5
    if len(parts) in (2, 3) and max(points.values(), default=0) <= 0:
        points["PERSON"] += 1.2
    for word in parts:
        kind = _SPACY.get(word.kind)
        if kind:
            points[kind] += 2.0 / len(parts) if len(parts) > 1 else 1.6
    return points


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
        company = text.lower() in load_cues()["company"]
        points["PLACE"] += 1 if sport or company else 5
        points["ORG"] += 5 if sport or company else 1.5
        return points
    for order, thing in enumerate(things):
        sure = 6.0 if size > 1 else 4.5 if thing.by_hand else 4.0 if thing.label != "PLACE" else 2.5
        points[thing.label] += sure if order == 0 else 1
    return points


def _own_words(points: Points, parts: Sequence[Word]) -> None:
    cues = load_cues()
    first, last = parts[0].lower, parts[-1].lower.rstrip(".")
    if parts[0].text[-1] == "." and first in load_cues()["state"]:
        points["PLACE"] += 6
    if len(parts) == 2 and first in _STORMS:
        points["MISC"] += 8
    if len(parts) == 2 and last.isdigit():
        points["PLACE" if first in _ROADS else "MISC"] += 6
    if len(parts) > 2 and any(word.lower in cues["orghead"] for word in parts[1:-1]):
        points["ORG"] += 2.5
    if len(parts) > 1 and last in _ERAS and first in load_cues()["age"]:
        points["MISC"] += 7
    if len(parts) > 1 and last in _STATE_BODIES and last != "capitol":
        places = look_up(" ".join(word.text for word in parts[:-1]), arabic=False)
        points["ORG"] += 4 if any(thing.label == "PLACE" and thing.by_hand for thing in places) else 0
    if len(parts) > 1 and last.isdigit() and {"radio", "channel", "bbc"} & {word.lower for word in parts}:
        points["ORG"] += 8
    if len(parts) > 1:
        heads = {last}
        for place, word in enumerate(parts):
            if word.lower in ("of", "for") and place:
                heads.add(parts[place - 1].lower)
        for head in heads:
            weight = 4 if head == last else 3
            if head == "museum":
                points["ORG"] += 4
                points["PLACE"] += 2
            elif head == "church" and any(word.lower in load_cues()["denomination"] for word in parts):
                points["ORG"] += 6
            elif head in ("city", "town"):
                points["PLACE"] += 2
                points["ORG"] += 2
            elif head in cues["mischead"]:
                points["MISC"] += weight
            elif head in cues["placehead"]:
                points["PLACE"] += weight
            elif head in cues["orghead"]:
                points["ORG"] += weight
        if first in ("new", "north", "south", "east", "west", "umm"):
            points["PLACE"] += 1.5
        elif first in cues["placefirst"]:
            points["PLACE"] += 2.5
        if first in cues["grouphead"] and parts[1].lower in ("of", "for", "against", "without"):
            points["ORG"] += 6
        if last == "fire" and len(parts) == 2:
            points["MISC"] += 6
        if first in ("ministry", "bank", "university", "department", "institute", "association", "college", "banque"):
            points["ORG"] += 4
    if 1 < len(parts) < 4 and any(thing.label == "ORG" and thing.by_hand for thing in look_up(first, arabic=False)[:1]):
        points["ORG"] += 3 if not is_given(first) else 0
    if is_given(first) and first not in ("al", "el"):
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
    if len(parts) == 1 and _PLACE_ENDING.search(first):
        points["PLACE"] += 1.6
    if first == "co." and len(parts) == 2:
        points["PLACE"] += 6
    if len(parts) == 1 and 2 <= len(first) <= 6 and parts[0].text.isupper() and parts[0].text.isalpha():
        points["ORG"] += 2
    if any(char.isdigit() for char in parts[0].text) and len(parts) == 1:
        points["MISC"] += 2.5


def _is_place(word: str) -> bool:
    return any(thing.label == "PLACE" for thing in look_up(word, arabic=False)[:1])


def _weigh_handle(points: Points, handle: str) -> None:
    """A handle is a person's where a title or a given name opens it (@MayorKwame), else no name."""
    opening = _HANDLE.match(handle)
    personal = opening is not None and (opening[0].lower() in load_cues()["handletitle"] or is_given(opening[0]))
    for kind in ("ORG", "PLACE", "MISC"):
        points[kind] -= 6
    points["PERSON"] += 5 if personal else -6


def _weigh_apposition(points: Points, words: Sequence[Word], start: int) -> None:
    """What a name is by the words after its comma: "Evergy, the utility, said", "Amos Lund, a pastor"."""
    if words[start].lower not in ("the", "a", "an", "his", "her", "its", "their", "one"):
        return
    cues = load_cues()
    for word in words[start + 1 : start + 5]:
        if word.link not in (" ", "-") or word.text[0].isupper() or word.lower in _PREPOSITIONS:
            return
        if word.possessive:
            continue  # the museum's director
        if word.lower in cues["isbody"]:
            points["ORG"] += 3.5
        elif word.lower in cues["isplace"]:
            points["PLACE"] += 3
        elif word.lower in cues["personbefore"]:
            points["PERSON"] += 3
        else:
            continue
        return


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
            points["ORG"] += 3.5
        if lower in ("represents", "represented") and link == " ":
            points["PLACE"] += 2.5
        if lower in cues["placebefore"] and link == " ":
            points["PLACE"] += (
                (1.4 if last.possessive else 4.2) if lower in ("in", "across", "near", "outside", "throughout") else 1.4
            )
        if lower == "of" and name.start > 1 and words[name.start - 2].lower in _SETTLEMENTS:
            points["PLACE"] += 4
        if lower in ("from", "off") and link == " " and name.stop - name.start == 1:
            points["PLACE"] += 0.8
        if lower == "of" and name.start > 1 and words[name.start - 2].lower in _PARTS_OF_BUILDINGS:
            points["PLACE"] += 3
        elif lower == "the" and name.start > 2 and words[name.start - 2].lower == "of":
            points["PLACE"] += 3 if words[name.start - 3].lower in _PARTS_OF_BUILDINGS else 0
        if lower == "and" and link == " " and name.start > 1 and _is_place(words[name.start - 2].text):
            points["PLACE"] += 1.5
        if lower == "at" and link == " ":
            points["PLACE"] += 2.4
            points["ORG"] += 0.4
            points["PERSON"] -= 0.8
        if lower in _DONE_TO and link == " ":
            points["PERSON"] += 2.4
        if lower == "for" and name.start > 1 and words[name.start - 2].lower in ("mp", "constituency"):
            points["PLACE"] += 5
        if lower == "the" and link == " " and name.start > 1 and words[name.start - 2].lower in ("over", "along"):
            points["PLACE"] += 3
        if (
            lower in _EMPLOYERS
            and link == " "
            and name.start > 1
            and words[name.start - 2].lower in load_cues()["staff"]
        ):
            points["ORG"] += 3
        if lower == "in" and name.start > 1 and words[name.start - 2].lower in ("published", "appeared", "writing"):
            points["ORG"] += 6
        if lower == "the" and name.start > 1 and words[name.start - 2].lower in ("themselves", "itself"):
            points["ORG"] += 3.5
        if link in ("-", "–") and before.text in ("D", "R", "I"):
            points["PLACE"] += 11
        if link.endswith("@"):
            _weigh_handle(points, words[name.start].text)
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
    if after is not None and after.link == ", " and not last.possessive:
        _weigh_apposition(points, words, name.stop)
    if after is not None and not last.possessive:
        if after.link == ", " and after.text.isdigit() and len(after.text) <= 3:
            points["PERSON"] += 4
        said_it = name.stop + 1 < len(words) and words[name.stop + 1].lower in ("it", "its")
        if after.link == " " and after.lower in ("said", "says") and said_it:
            points["ORG"] += 3
        elif after.link == " " and after.lower in _PERSON_VERBS:
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
        if after.link == " " and after.lower in load_cues()["geography"] and last.text[-1].islower():
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
