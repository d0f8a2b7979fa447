"""Runs of capitalised words, cut into names: "French President Emmanuel Macron" into French and Emmanuel Macron."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from newsreader.analysis.english.entities_titles import quoted_titles
from newsreader.analysis.english.entities_words import Word, is_demonym, known_length, load_cues, load_given
from newsreader.analysis.name_table import look_up

_OF = frozenset(["of", "for", "the", "on", "to", "and", "in", "against"])
# Bodies that every country has one of: "Indonesian Red Cross" is one name.
_NATIONAL = frozenset(
    f"org:{name}"
    for name in ("red-cross", "red-crescent", "supreme-court", "senate", "fa", "communist-party", "green-party")
)
_DASHES = frozenset("-–")
# A number right after one of these belongs to the name: Highway 9, Vision 2040.
_NUMBERED = frozenset(
    [
        "highway",
        "interstate",
        "route",
        "vision",
        "agenda",
        "expo",
        "euro",
        "apollo",
        "boeing",
        "airbus",
        "artemis",
        "soyuz",
    ]
)
# Titles that places, prizes and schools are named with: Queen Rania Canal.
_HONOURS = frozenset(["king", "queen", "prince", "princess", "sheikh", "pope", "saint", "sultan", "emir", "imam"])


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a block: the words ``start`` to ``stop`` (exclusive), and whether a title stands before it."""

    start: int
    stop: int
    titled: bool = False
    quoted: bool = False


def find_names(words: Sequence[Word], capitals: AbstractSet[str], lowers: AbstractSet[str]) -> list[Name]:
    """The names of a block. ``capitals`` see ``story_capitals``; ``lowers`` are words the story has in lower case."""
    titles = quoted_titles(words)
    names: list[Name] = []
    index = 0
    while index < len(words):
        if index in titles:
            names.append(Name(index, titles[index], quoted=True))
            index = titles[index]
            continue
        if not _can_begin(words, index, capitals, lowers):
            index += 1
            continue
        stop = _run_end(words, index)
        names += _cut(words, index, stop)
        index = stop
    return names


def _can_begin(words: Sequence[Word], index: int, capitals: AbstractSet[str], lowers: AbstractSet[str]) -> bool:
    word = words[index]
    if not word.capital or (word.lower in load_cues()["notname"] and known_length(words, index, len(words)) < 2):
        return False
    if word.text.isdigit() or (len(word.text) == 1 and word.text != "X" and index + 1 < len(words)
                               and not words[index + 1].capital):  # fmt: skip
        return False
    if not word.opens:
        return word.tag not in ("DT", "IN", "CC", "PRP", "PRP$", "TO", "MD", "WDT", "WP", "WRB") or word.lower == "the"
    if word.lower in capitals and word.lower not in lowers:
        return True
    ahead = words[index + 1] if index + 1 < len(words) and words[index + 1].link == " " else None
    plain = word.lower not in load_given() and word.lower not in load_cues()["title"] and not is_demonym(word.text)
    if (
        ahead is not None
        and ahead.capital
        and ahead.lower in load_given()
        and plain
        and not _is_known(words, index, index + 1)
    ):
        return False  # "Substitute Jo Farrant": what somebody is, before the name
    if word.tag in ("DT", "IN", "CC", "PRP", "PRP$", "TO", "MD", "WDT", "WP", "WRB", "RB", "VBG", "VBN", "UH", "CD"):
        return False
    follows = index + 1 < len(words) and words[index + 1].capital and words[index + 1].link == " "
    if word.lower in load_cues()["title"] and follows:
        return True
    if word.lower in lowers:
        return follows and word.proper
    if word.proper or word.kind in ("PERSON", "GPE", "ORG", "NORP", "LOC"):
        return True
    return bool(look_up(word.text, arabic=False)) or word.lower in load_given()


def _run_end(words: Sequence[Word], start: int) -> int:
    """The word after the run that begins at ``start``."""
    cues = load_cues()
    stop = start + 1
    while stop < len(words):
        before, word = words[stop - 1], words[stop]
        if before.possessive or not _joined(word.link) or (word.link == ". " and len(before.text) > 1):
            break
        if word.capital and word.lower not in cues["notname"]:
            if word.text[0].islower() and not word.text[1:2].isupper():
                break
            stop += 1
            continue
        if word.text.isdigit() and word.link == " " and before.lower in _NUMBERED:
            return stop + 1
        if word.text.isdigit() and len(word.text) in (2, 4) and word.link == " ":
            break
        ahead = stop
        while ahead < len(words) and ahead - stop < 3 and words[ahead].lower in (cues["lowerin"] | _OF):
            if not _joined(words[ahead].link):
                break
            ahead += 1
        if ahead == stop or ahead >= len(words) or not words[ahead].capital or not _joined(words[ahead].link):
            break
        links = [words[place].lower for place in range(stop, ahead)]
        if words[ahead].lower in cues["notname"] or not _links(words, start, stop, links):
            break
        stop = ahead + 1
    return stop


def _joined(link: str) -> bool:
    return link in (" ", "\u00a0", "-", "–", " & ", ". ")


def _links(words: Sequence[Word], start: int, stop: int, links: Sequence[str]) -> bool:
    """Whether small words join the run ``start``..``stop`` with the capitalised word after them."""
    cues = load_cues()
    if all(word in cues["lowerin"] for word in links):
        return words[stop - 1].lower not in cues["notname"]
    whole = " ".join(word.text for word in words[start : stop + len(links) + 1])
    if look_up(whole, arabic=False):
        return True
    head = words[stop - 1].lower.rstrip(".")
    if head in cues["title"] and words[start].lower not in ("queen", "king"):
        return False
    if links[0] == "of":
        if stop - start > 1 and (words[start].lower in load_given() or words[stop - 1].kind == "PERSON"):
            return False
        return words[stop - 1].proper or head in cues["orghead"] or head in cues["placehead"]
    if links[0] == "for":
        heads = cues["orghead"] | {"prize", "award", "medal"}
        return words[stop + 1].text != "The" and head in heads  # "the award for The Night Mail"
    if links[0] == "and":
        inside = {word.lower for word in words[start:stop]}
        return bool(inside & {"of", "for"}) and bool(inside & cues["orghead"])
    return False


def _cut(words: Sequence[Word], start: int, stop: int) -> list[Name]:
    cues = load_cues()
    names: list[Name] = []
    begin = start
    titled = False
    index = start
    while index < stop:
        word = words[index]
        plain = word.lower.rstrip(".")
        size = known_length(words, index, stop)
        if (
            size > 1
            and not (plain in cues["title"] and _is_person(words, index, size))
            and not _goes_on(words, index + size, stop)
        ):
            names += _piece(words, begin, index, titled)
            names.append(Name(index, index + size, titled and begin == index))
            index += size
            begin, titled = index, False
            continue
        if plain in cues["title"] and _is_title(words, index, begin, stop):
            names += _before_title(words, begin, index, titled)
            begin, titled = index + 1, True
        elif _is_national(words, index, stop):
            names += _piece(words, begin, index, titled)
            size = 1 + known_length(words, index + 1, stop)
            names.append(Name(index, index + size))
            index += size
            begin, titled = index, False
            continue
        elif is_demonym(word.text) and index + 1 < stop and _starts_other(words, index + 1, stop):
            names += _piece(words, begin, index, titled)
            names.append(Name(index, index + 1))
            begin, titled = index + 1, False
        elif index > begin and (
            (word.link in _DASHES and (is_demonym(words[index - 1].text) or _both_known(words, index)))
            or (is_demonym(word.text) and index + 1 == stop and _is_known(words, begin, index))
        ):
            names += _piece(words, begin, index, titled)
            begin, titled = index, False
        index += 1
    names += _piece(words, begin, stop, titled)
    return names


def _before_title(words: Sequence[Word], start: int, stop: int, titled: bool) -> list[Name]:
    """The name before a title: of "Iraqi Water Resources" Minister only the nationality is one."""
    if words[stop].lower not in ("minister", "secretary") or _is_known(words, start, stop):
        return _piece(words, start, stop, titled)
    if start < stop and is_demonym(words[start].text):
        return [Name(start, start + 1)]
    return []


def _piece(words: Sequence[Word], start: int, stop: int, titled: bool) -> list[Name]:
    cues = load_cues()
    while start < stop and (not words[start].capital or words[start].lower in ("the", "a", "an", "and", "of")):
        if (
            words[start].text == "The"
            and not words[start].opens
            and stop - start > 2
            and (not is_demonym(words[start + 1].text) and not known_length(words, start + 1, stop))
        ):
            break
        start += 1
    while stop > start and not words[stop - 1].capital and not words[stop - 1].text.isdigit():
        stop -= 1
    if all(word.lower.rstrip(".") in (cues["title"] | {"of", "for", "the"}) for word in words[start:stop]) and (
        not known_length(words, start, stop)
    ):
        return []
    if (
        stop - start == 2
        and words[stop - 1].text.isupper()
        and _is_known(words, stop - 1, stop)
        and (_is_known(words, start, stop - 1) and not _is_known(words, start, stop))
    ):
        return [Name(start, stop - 1, titled), Name(stop - 1, stop)]
    if stop - start == 2 and words[start].text in ("D", "R", "I") and words[start + 1].link in _DASHES:
        return []  # a party and a state: (D-Va.)
    if start >= stop or (words[start].lower in cues["notname"] and stop - start == 1):
        return []
    person = next((place for place in range(start, stop) if words[place].kind == "PERSON"), start)
    tail = all(word.kind == "PERSON" for word in words[person:stop])
    cut = stop - start > 2 and start < person < stop - 1 and tail and not titled and words[person].capital
    if cut and words[start].lower not in load_given() and not _is_known(words, start, stop):
        return [Name(start, person, titled), Name(person, stop)]
    return [Name(start, stop, titled)]


def _both_known(words: Sequence[Word], index: int) -> bool:
    """Whether a hyphen joins two things of the table ("U.S.-China")."""
    return all(
        any(thing.label == "PLACE" for thing in look_up(word.text, arabic=False))
        for word in words[index - 1 : index + 1]
    )


def _goes_on(words: Sequence[Word], index: int, stop: int) -> bool:
    """Whether a known name is only the beginning of one ("New York" in "New York Post")."""
    cues = load_cues()
    if index >= stop or words[index].link != " ":
        return False
    lower = words[index].lower
    return lower in cues["orghead"] or (lower in cues["placehead"] and index + 1 == stop)


def _is_known(words: Sequence[Word], start: int, stop: int) -> bool:
    return bool(look_up(" ".join(word.text for word in words[start:stop]), arabic=False))


def _is_national(words: Sequence[Word], index: int, stop: int) -> bool:
    if index + 1 >= stop or not is_demonym(words[index].text):
        return False
    size = known_length(words, index + 1, stop)
    things = look_up(" ".join(word.text for word in words[index + 1 : index + 1 + size]), arabic=False) if size else ()
    return bool(things) and things[0].key in _NATIONAL


def _is_person(words: Sequence[Word], start: int, size: int) -> bool:
    things = look_up(" ".join(word.text for word in words[start : start + size]), arabic=False)
    return bool(things) and things[0].label == "PERSON"


def _is_title(words: Sequence[Word], index: int, begin: int, stop: int) -> bool:
    """A title is followed by a name; "Foreign Office" and "State Department" are none."""
    if index + 1 >= stop:
        return index > begin and words[index].lower not in load_cues()["portfolio"]
    following = words[index + 1].lower.rstrip(".")
    if words[index + 1].link in _DASHES:
        return False
    cues = load_cues()
    last = words[stop - 1].lower
    heads = cues["placehead"] | cues["orghead"] | cues["mischead"]
    if index == begin and words[index].lower in _HONOURS and stop - index > 2 and last in heads - load_given():
        return False
    if following in load_given() and index + 2 < stop:
        return True  # Majority Leader Bill Carmody
    if following in cues["orghead"] or following in cues["placehead"] or following in cues["mischead"]:
        return False
    if following in ("of", "for"):
        return False
    near = {word.lower for word in words[index + 1 : min(index + 4, stop)]}
    if words[index].lower in cues["portfolio"] and near & cues["orghead"]:
        return False  # Foreign Relations Committee
    # A run of title words must lead to a name.
    ahead = index + 1
    while ahead < stop and words[ahead].lower.rstrip(".") in cues["title"]:
        ahead += 1
    return ahead < stop and words[ahead].lower not in (cues["orghead"] | {"of", "for", "and"})


def _starts_other(words: Sequence[Word], index: int, stop: int) -> bool:
    """Whether a name of its own begins after a nationality: a title, a person's first name, another nationality."""
    cues = load_cues()
    lower = words[index].lower.rstrip(".")
    if lower in cues["title"]:
        return _is_title(words, index, index, stop)
    if is_demonym(words[index].text):
        return True
    last = words[stop - 1].lower
    if last in cues["orghead"] or last in cues["placehead"] or last in cues["mischead"]:
        return False
    return lower in load_given() or (known_length(words, index, stop) == stop - index and stop - index > 1)
