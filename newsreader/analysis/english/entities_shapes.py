"""Shapes of names that plain runs of capitals miss: possessives inside, nicknames, Asian given names, particles."""

import re
from collections.abc import Sequence
from functools import lru_cache

from newsreader.analysis.english.entities_words import Word, is_demonym, is_given, load_common, load_cues
from newsreader.analysis.name_table import look_up

_SAINTS = frozenset(["st", "st.", "saint", "santa", "our"])
_ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)$")
# One syllable of a Korean or Chinese name in Latin letters.
_SYLLABLE = re.compile(
    r"(?:[bcdfghjklmnprstwyzx]|ch|sh|zh|ts|hs|kw|hw|ph|th|kh|ss|pp|jj|ky|hy|gy|my|py|by|ny|ry|ly)?"
    r"(?:yeo|yae|yoo|you|eoi|iao|uai|ieh|ueh|eou|ae|ai|ao|au|eo|eu|ei|ee|ia|ie|iu|io|oo|ou|oe|oi|ua|ue|ui|uo|ya|ye|yo"
    r"|yu|yi|wa|we|wi|wo|a|e|i|o|u)(?:ng|n|k|l|m|p|h|r|t|b)?$"
)


def joins_after_owner(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether the word at ``stop`` belongs to the name before it though an 's stands between (St. Mary's Hospital)."""
    word, owner = words[stop], words[stop - 1]
    if word.link != " " or not word.text[0].isupper():
        return False
    lower = word.lower
    if words[start].lower in _SAINTS and stop - start <= 3:
        return lower in load_cues()["sacred"]
    cues = load_cues()
    if owner.lower in load_cues()["owner"] and (
        stop - start > 1 or owner.lower in ("women", "children", "people", "king", "queen")
    ):
        return lower in cues["orghead"] or lower in ("hospital", "court", "palace", "cup")
    lone = stop - start == 1 and not is_given(owner.text) and not is_demonym(owner.text)
    last = stop + 1 >= len(words) or not (words[stop + 1].capital and words[stop + 1].link == " ")
    return lone and last and lower in load_cues()["feature"] and not look_up(owner.text, arabic=False)


def joins_after_group(words: Sequence[Word], stop: int) -> bool:
    """Whether a plural owner and the body after it are one name ("Farmers' Union")."""
    word = words[stop]
    return (
        word.link in ("' ", "’ ")
        and words[stop - 1].lower in load_cues()["ownergroup"]
        and word.lower in load_cues()["orghead"]
        and word.text[0].isupper()
    )


def is_nickname(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether the word at ``stop`` is a nickname between quotation marks inside a name (Robert "Buddy" Galloway)."""
    if stop + 1 >= len(words) or not is_given(words[start].text):
        return False
    opened = words[stop].link in (' "', " “", " ‘", " '")
    closed = words[stop + 1].link in ('" ', "” ", "’ ", "' ")
    return opened and closed and words[stop].text[0].isupper() and words[stop + 1].text[0].isupper()


def is_second_syllable(words: Sequence[Word], index: int) -> bool:
    """Whether a small word after a hyphen ends an East Asian given name (Park Ji-hoon, Tsai Ing-wen)."""
    word = words[index]
    if index == 0 or word.link != "-" or not word.text.islower() or not words[index - 1].text[0].isupper():
        return False
    beside = index > 1 and words[index - 2].text[0].isupper() and words[index - 1].link == " "
    after = index + 1 < len(words) and words[index + 1].text[0].isupper() and words[index + 1].link == " "
    return (beside or after) and _is_syllable(word.text) and _is_syllable(words[index - 1].lower)


@lru_cache(maxsize=4096)
def _is_syllable(word: str) -> bool:
    return word not in load_cues()["notsyllable"] and bool(_SYLLABLE.match(word))


def ordinal_before(words: Sequence[Word], start: int, stop: int) -> bool:
    """Whether the number before a name is part of it: 9th U.S. Circuit Court of Appeals."""
    if not start or words[start].link != " " or not _ORDINAL.match(words[start - 1].lower):
        return False
    return any(word.lower in load_cues()["numberedbody"] for word in words[start:stop])


def is_fragment(words: Sequence[Word], index: int) -> bool:
    """Whether a capitalised word is the end of a small one, as chanted: "al pas-TOR"."""
    word = words[index]
    if not index or word.link != "-" or len(word.text) < 2 or not word.text.isupper():
        return False
    before = words[index - 1]
    return before.text.islower() and before.lower not in load_cues()["prefix"]


def is_emphasis(word: Word) -> bool:
    """Whether a word in capitals is an everyday word said loudly ("REAL men"), no abbreviation that the table has."""
    return (
        len(word.text) > 1
        and word.text.isupper()
        and word.text.isalpha()
        and word.lower in load_common()
        and not look_up(word.text, arabic=False)
    )
