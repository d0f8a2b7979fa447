"""Runs of capitalised words, cut into names: "French President Emmanuel Macron" into French and Emmanuel Macron."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from newsreader.analysis.english.entities_cuts import Name, cut_run, is_known
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
)
from newsreader.analysis.name_table import look_up

_OF = frozenset(["of", "for", "the", "on", "to", "and", "in", "against"])
# What may stand before a given name in one name with it: Abu Yousef, Storm Gareth.
_BEFORE_GIVEN = frozenset(
    ["abu", "umm", "abou", "oum", "al", "el", "bin", "ibn", "storm", "hurricane", "typhoon", "cyclone", "saint", "san"]
)
# Verbs and the like that a title in capitals begins with.
_NEVER = frozenset(["Is", "Are", "Was", "Were", "Be", "Been", "Has", "Have", "Had", "Does", "Did", "Not", "Very"])


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
        names += cut_run(words, index, stop)
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
    plain = plain and (word.lower in load_common() or not word.proper)
    if ahead is not None and ahead.capital and is_given(ahead.text) and plain and not is_known(words, index, index + 1):
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
    if known_length(words, start, len(words)) > stop - start or (links[0] == "and" and _is_field(words, stop)):
        return True
    head = words[stop - 1].lower.rstrip(".")
    if stop - start == 1 and head in cues["grouphead"] and links[0] in ("of", "for", "against"):
        return True  # Friends of the Park
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


def _is_field(words: Sequence[Word], stop: int) -> bool:
    """Whether "and" at ``stop`` joins what a body is for: "Culture and Arts Authority"."""
    if words[stop - 1].lower not in load_common() or is_given(words[stop - 1].text):
        return False
    last = stop + 1
    while last + 1 < len(words) and last < stop + 4 and words[last + 1].capital and words[last + 1].link == " ":
        last += 1
    return last > stop + 1 and words[last].lower in load_cues()["field"]
