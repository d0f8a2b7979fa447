"""Runs of capitalised words, cut into names: "French President Emmanuel Macron" into French and Emmanuel Macron."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from newsreader.analysis.english.entities_shapes import (
    is_fragment,
    is_nickname,
    is_second_syllable,
    joins_after_group,
    joins_after_owner,
)
from newsreader.analysis.english.entities_titles import dateline_stop, quoted_titles
from newsreader.analysis.english.entities_words import (
    Word,
    is_demonym,
    is_given,
    known_length,
    load_common,
    load_cues,
    load_given,
)
from newsreader.analysis.name_table import look_up

_OF = frozenset(["of", "for", "the", "on", "to", "and", "in", "against"])
# Bodies that every country has one of: "Indonesian Red Cross" is one name.
_NATIONAL = frozenset(
    f"org:{name}"
    for name in ("red-cross", "red-crescent", "supreme-court", "senate", "fa", "communist-party", "green-party")
)
_DASHES = frozenset("-–")
# Titles that places, prizes and schools are named with: Queen Rania Canal.
# What may stand before a given name in one name with it: Abu Yousef, Storm Gareth.
_BEFORE_GIVEN = frozenset(
    ["abu", "umm", "abou", "oum", "al", "el", "bin", "ibn", "storm", "hurricane", "typhoon", "cyclone", "saint", "san"]
)
_NEVER = frozenset(["Is", "Are", "Was", "Were", "Be", "Been", "Has", "Have", "Had", "Does", "Did", "Not", "Very"])
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
    if is_fragment(words, index) or word.lower.endswith(("ologist", "ologists")):
        return False
    if index < dateline_stop(words) or word.link.endswith("@"):
        return word.text[0].isupper()
    if word.text in _NEVER:
        return False
    if word.text.isdigit() or (len(word.text) == 1 and word.text != "X" and index + 1 < len(words)
                               and not words[index + 1].capital):  # fmt: skip
        return False
    if not word.opens:
        return word.tag not in ("DT", "IN", "CC", "PRP", "PRP$", "TO", "MD", "WDT", "WP", "WRB") or word.lower == "the"
    if word.lower in capitals and word.lower not in lowers:
        return True
    ahead = words[index + 1] if index + 1 < len(words) and words[index + 1].link == " " else None
    kunya = word.lower in _BEFORE_GIVEN
    plain = (
        not kunya and not is_given(word.text) and word.lower not in load_cues()["title"] and not is_demonym(word.text)
    )
    if (
        ahead is not None
        and ahead.capital
        and is_given(ahead.text)
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
    if word.tag == "NNS" and not follows:
        return bool(look_up(word.text, arabic=False))
    if word.lower in load_common() and not follows and not is_given(word.text) and not is_demonym(word.text):
        return bool(look_up(word.text, arabic=False))  # "Screenshots show it"
    if word.proper or word.kind in ("PERSON", "GPE", "ORG", "NORP", "LOC"):
        return True
    return bool(look_up(word.text, arabic=False)) or is_given(word.text)


def _run_end(words: Sequence[Word], start: int) -> int:
    """The word after the run that begins at ``start``."""
    cues = load_cues()
    stop = start + 1
    while stop < len(words):
        before, word = words[stop - 1], words[stop]
        if stop + 1 < len(words) and is_nickname(words, start, stop):
            stop += 2
            continue
        if is_second_syllable(words, stop) or joins_after_group(words, stop):
            stop += 1
            continue
        if before.possessive and not joins_after_owner(words, start, stop):
            break
        if not _joined(word.link) or (word.link == ". " and len(before.text) > 1):
            break
        if word.capital and word.lower not in cues["notname"]:
            if word.text[0].islower() and not word.text[1:2].isupper():
                break
            stop += 1
            continue
        if word.text.isdigit() and word.link == " " and before.lower in load_cues()["numbered"]:
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
        person = is_given(words[start].text) or words[stop - 1].kind == "PERSON"
        if stop - start > 1 and head not in cues["orghead"] and person:
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
            or (is_demonym(word.text) and index + 1 == stop and _is_known(words, begin, index))
        ):
            names += _piece(words, begin, index, titled)
            begin, titled = index, False
        index += 1
    names += _piece(words, begin, stop, titled)
    return names


def _before_title(words: Sequence[Word], start: int, stop: int, titled: bool) -> list[Name]:
    """The name before a title: of "Iraqi Water Resources" Minister only the nationality is one."""
    title = stop
    while stop > start and words[stop - 1].lower in load_cues()["officeword"] and not _is_known(words, start, stop):
        stop -= 1
    if start + 1 == stop and words[start].lower in ("county", "city", "town", "village", "borough", "parish"):
        return []
    if words[title].lower not in ("minister", "secretary") or _is_known(words, start, stop):
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
        and _is_known(words, stop - 1, stop)
        and (_is_known(words, start, stop - 1) and not _is_known(words, start, stop))
    ):
        return [Name(start, stop - 1, titled), Name(stop - 1, stop)]
    if stop - start == 2 and words[start].text in ("D", "R", "I") and words[start + 1].link in _DASHES:
        known = words[start + 1].lower in (cues["state"] | cues["postal"]) or _is_known(words, start + 1, stop)
        return [Name(start + 1, stop)] if known else []  # a party and a state: (D-Va.)
    if start >= stop or (words[start].lower in cues["notname"] and stop - start == 1):
        return []
    person = next((place for place in range(start, stop) if words[place].kind == "PERSON"), start)
    tail = all(word.kind == "PERSON" for word in words[person:stop])
    cut = stop - start > 2 and start < person < stop - 1 and tail and not titled and words[person].capital
    if cut and not is_given(words[start].text) and not _is_known(words, start, stop):
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
    if lower in ("of", "for") and index + 1 < stop and words[index - 1].lower in cues["orghead"]:
        return words[index - 1].lower not in ("bank", "university")  # Royal College of Nursing
    return lower in cues["orghead"] or (lower in cues["placehead"] and index + 1 == stop)


def _is_known(words: Sequence[Word], start: int, stop: int) -> bool:
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
    return (
        words[index].link == " "
        and any(thing.key in _NATIONAL for thing in body)
        and any(thing.label == "PLACE" for thing in place)
    )


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
