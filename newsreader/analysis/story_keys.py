"""Joining the names of one story: which mentions mean the same thing, and the key they share."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsreader.analysis.entity_keys import arabic_skeleton, latin_skeleton, slug
from newsreader.analysis.name_table import key_by_sound, look_up, look_up_as, plain_name, words_key
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.span import Span

_SURE = 0.95
_PARTICLES = frozenset(["al", "el", "the", "of", "and", "for", "de", "la", "ال", "في"])


@dataclass(frozen=True, slots=True)
class Found:
    """A name found in a story, before it has a key; ``text`` as printed, clitics off."""

    span: Span
    label: EntityLabel
    text: str
    confidence: float = 1.0


def join_names(found: Iterable[Found], arabic: bool) -> tuple[EntityMention, ...]:
    """Give every name of a story its key; full names, surnames and short forms of the same thing share one."""
    names = sorted(found, key=lambda name: name.span)
    full = {name.text: _full_form(name, names, arabic) for name in names}
    mentions = []
    for name in names:
        whole = full[name.text] if name.label is not EntityLabel.PERSON else _full_form(name, names, arabic)
        key = _key_of(name, whole, arabic and not whole.isascii())
        sure = 1.0 if whole == name.text else _SURE
        mentions.append(EntityMention(name.span, name.label, key, round(name.confidence * sure, 2)))
    return tuple(mentions)


def _key_of(name: Found, whole: str, arabic: bool) -> str:
    """The key of a name by the table, else by its sounds; ``arabic`` tells the letters it is written in."""
    known = look_up_as(whole, name.label, arabic) or look_up_as(name.text, name.label, arabic)
    if known:
        return known.key
    others = look_up(whole, arabic) if name.label is not EntityLabel.PERSON else ()
    if len(others) == 1:
        return others[0].key  # a frigate named after a town has the town's key, whatever kind it was taken for
    return key_by_sound(whole, name.label, arabic) or sound_key(name.label, whole, arabic)


def _full_form(name: Found, names: Sequence[Found], arabic: bool) -> str:
    words = _words(name.text)
    if name.label is EntityLabel.PERSON:
        if look_up_as(name.text, name.label, arabic) and len(words) > 1:
            return name.text
        fuller = [
            other
            for other in names
            if other.label is name.label
            and len(_words(other.text)) > len(words)
            and _is_part(words, _words(other.text))
        ]
        if not fuller:
            return name.text
        counts = Counter(plain_name(other.text) for other in fuller)
        if len(counts) > 1:
            before = [other for other in fuller if other.span < name.span]
            return (before[-1] if before else fuller[0]).text
        return fuller[0].text
    if (
        name.label is EntityLabel.ORG
        and len(words) == 1
        and name.text.isupper()
        and not look_up_as(name.text, name.label, arabic)
    ):
        for other in names:
            if other.label is name.label and _initials(other.text) == name.text.replace(".", ""):
                return other.text
    if name.label is EntityLabel.ORG and len(words) == 1:
        for other in names:
            if other.label is name.label and _without_nationality(other.text, arabic) == plain_name(name.text):
                return other.text
    return name.text


@lru_cache(maxsize=8192)
def _without_nationality(name: str, arabic: bool) -> str:
    """ "navy" for "German Navy" and البحريه for البحرية الألمانية; "" for other names."""
    words = plain_name(name).split()
    if len(words) != 2:
        return ""
    nation, rest = (words[1], words[0]) if arabic else (words[0], words[1])
    return rest if any(thing.label == "MISC" for thing in look_up(nation, arabic)) else ""


@lru_cache(maxsize=8192)
def _words(name: str) -> tuple[str, ...]:
    words = tuple(word.removesuffix("'s") for word in plain_name(name).split())
    return tuple(word for word in words if word not in _PARTICLES) or words


def _is_part(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether ``short`` is a run of words at the start or the end of ``whole``, or a lone word of it."""
    bare = tuple(_bare(word) for word in whole)
    wanted = tuple(_bare(word) for word in short)
    if len(short) == 1:
        return wanted[0] in bare
    return wanted in (bare[: len(short)], bare[-len(short) :])


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())


def sound_key(label: EntityLabel, name: str, arabic: bool) -> str:
    """The key of a name that no table knows: a person's by its sounds, the rest by what their words mean.

    It does not tell the kind, which may be guessed differently in the two languages.
    """
    if label is EntityLabel.PERSON:
        sounds = arabic_skeleton(name) if arabic else latin_skeleton(name)
    else:
        sounds = words_key(name, arabic)
    if len(sounds.replace("-", "")) < 2:
        sounds = slug(name) or "unnamed"
    return f"name:{sounds}"
