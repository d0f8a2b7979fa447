"""Cutting a run of capitalised words into names: titles off, nationalities and known names apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.analysis.english.entities_shapes import (
    is_second_syllable,
)
from newsreader.analysis.english.entities_words import (
    Word,
    is_demonym,
    is_given,
    known_length,
    load_cues,
    load_given,
)
from newsreader.analysis.name_table import look_up

# Bodies that every country has one of: "Indonesian Red Cross" is one name.
_NATIONAL = frozenset(
    f"org:{name}"
    for name in (
        *("red-cross", "red-crescent", "supreme-court", "senate", "fa", "communist-party", "green-party"),
        *("coast-guard", "air-force", "national-guard", "football-association", "high-court", "court-of-appeal"),
        *("public-prosecution", "chamber-of-commerce", "house-of-representatives", "royal-court"),
    )
)
_DASHES = frozenset("-–")
_ARTICLES = frozenset(["al", "el", "bin", "ibn"])  # inside a person's name: Haider al-Kadhimi
# Titles that places, prizes and schools are named with: Queen Rania Canal.
_HONOURS = frozenset(["king", "queen", "prince", "princess", "sheikh", "pope", "saint", "sultan", "emir", "imam"])


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a block: the words ``start`` to ``stop`` (exclusive), and whether a title stands before it."""

    start: int
    stop: int
    titled: bool = False
    quoted: bool = False


def cut_run(words: Sequence[Word], start: int, stop: int) -> list[Name]:
    """The names in the run of words ``start`` to ``stop`` (exclusive) of a block."""
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
            and not (index > begin and plain in _ARTICLES and word.text.islower())
            and not (index > begin + 1 and words[index - 1].lower in ("of", "for"))
        ):
            if begin < index and _is_national_of(words, begin, index, size):
                names.append(Name(begin, index + size))
            else:
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
            or (is_demonym(word.text) and index + 1 == stop and is_known(words, begin, index))
        ):
            names += _piece(words, begin, index, titled)
            begin, titled = index, False
        index += 1
    names += _piece(words, begin, stop, titled)
    return names


def _before_title(words: Sequence[Word], start: int, stop: int, titled: bool) -> list[Name]:
    """The name before a title: of "Iraqi Water Resources" Minister only the nationality is one."""
    title = stop
    while stop > start and words[stop - 1].lower in load_cues()["officeword"] and not is_known(words, start, stop):
        stop -= 1
    if start + 1 == stop and words[start].lower in ("county", "city", "town", "village", "borough", "parish"):
        return []
    if words[title].lower not in ("minister", "secretary") or is_known(words, start, stop):
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
    while (
        stop > start
        and not words[stop - 1].capital
        and not words[stop - 1].text.isdigit()
        and not is_second_syllable(words, stop - 1)
    ):
        stop -= 1
    if all(word.lower.rstrip(".") in (cues["title"] | {"of", "for", "the"}) for word in words[start:stop]) and (
        not known_length(words, start, stop)
    ):
        return []
    if (
        stop - start == 2
        and words[stop - 1].text.isupper()
        and is_known(words, stop - 1, stop)
        and (is_known(words, start, stop - 1) and not is_known(words, start, stop))
    ):
        return [Name(start, stop - 1, titled), Name(stop - 1, stop)]
    if stop - start == 2 and words[start].text in ("D", "R", "I") and words[start + 1].link in _DASHES:
        known = words[start + 1].lower in (cues["state"] | cues["postal"]) or is_known(words, start + 1, stop)
        return [Name(start + 1, stop)] if known else []  # a party and a state: (D-Va.)
    if start >= stop or (words[start].lower in cues["notname"] and stop - start == 1):
        return []
    person = next((place for place in range(start, stop) if words[place].kind == "PERSON"), start)
    tail = all(word.kind == "PERSON" for word in words[person:stop])
    cut = stop - start > 2 and start < person < stop - 1 and tail and not titled and words[person].capital
    if cut and not is_given(words[start].text) and not is_known(words, start, stop):
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
    ahead = known_length(words, index, stop)
    body = look_up(" ".join(word.text for word in words[index : index + ahead]), arabic=False) if ahead else ()
    if any(thing.key in _NATIONAL for thing in body):
        return True  # South Sudan Red Cross
    if lower in ("of", "for") and index + 1 < stop and words[index - 1].lower in cues["orghead"]:
        return words[index - 1].lower not in ("bank", "university")  # Royal College of Nursing
    if 1 < stop - index < 4 and words[stop - 1].lower in cues["orghead"] and ahead < stop - index:
        return not any(word.lower in cues["title"] or is_given(word.text) for word in words[index:stop])
    return lower in cues["orghead"] or (lower in cues["placehead"] and index + 1 == stop)


def _is_office(words: Sequence[Word], index: int, size: int) -> bool:
    """Whether a known body is named as any land's could be, after the land in full: Kenya Forest Service."""
    land = words[index - 1]
    return words[index + size - 1].lower in load_cues()["orghead"] and not land.text.replace(".", "").isupper()


def is_known(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether the table has the words ``start`` to ``stop`` (exclusive) as one name."""
    return bool(look_up(" ".join(word.text for word in words[start:stop]), arabic=False))


def _is_national(words: Sequence[Word], index: int, stop: int) -> bool:
    if index + 1 >= stop or not is_demonym(words[index].text):
        return False
    size = known_length(words, index + 1, stop)
    things = look_up(" ".join(word.text for word in words[index + 1 : index + 1 + size]), arabic=False) if size else ()
    return bool(things) and things[0].key in _NATIONAL


def _is_national_of(words: Sequence[Word], begin: int, index: int, size: int) -> bool:
    """Whether a place and a body of the kind that each has are one name ("Nebraska Supreme Court")."""
    body = look_up(" ".join(word.text for word in words[index : index + size]), arabic=False)
    place = look_up(" ".join(word.text for word in words[begin:index]), arabic=False)
    own = words[index].lower in ("department", "ministry") or any(thing.key in _NATIONAL for thing in body)
    land = any(thing.label == "PLACE" for thing in place)
    return words[index].link == " " and land and bool(body) and (own or _is_office(words, index, size))


def _is_person(words: Sequence[Word], start: int, size: int) -> bool:
    things = look_up(" ".join(word.text for word in words[start : start + size]), arabic=False)
    return bool(things) and things[0].label == "PERSON"


def _is_title(words: Sequence[Word], index: int, begin: int, stop: int) -> bool:
    """A title is followed by a name; "Foreign Office" and "State Department" are none."""
    if index + 1 >= stop:
        return index > begin and words[index].lower not in load_cues()["portfolio"]
    following = words[index + 1].lower.rstrip(".")
    if words[index].lower in ("first", "second", "late") and following not in load_cues()["title"]:
        return False  # First Baptist Church
    if words[index].lower in ("labour", "labor") and following not in ("minister", "secretary"):
        return False
    if words[index].lower == "executive" and (not index or words[index - 1].lower not in ("chief", "former")):
        return False
    if words[index].lower == "lance" and following != "corporal":
        return False
    if words[index + 1].link in _DASHES:
        return False
    cues = load_cues()
    last = words[stop - 1].lower
    heads = cues["placehead"] | cues["orghead"] | cues["mischead"]
    if index == begin and words[index].lower in _HONOURS and stop - index > 2 and last in heads - load_given():
        return False
    if is_given(following) and index + 2 < stop:
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
    return is_given(lower) or (known_length(words, index, stop) == stop - index and stop - index > 1)
