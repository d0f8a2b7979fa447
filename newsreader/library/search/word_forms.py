"""The forms under which a word is found: without the little words that Arabic writes onto it, without a plural s.

Arabic writes "and", "for", "with", "the" and the pronouns of possession onto the word, so that مدرسة would find
neither المدرسة nor بالمدرسة. A letter at the front of a word can as well be a part of it (وزير), so nothing is cut off
for good: the bare forms are further forms beside the word itself.
"""

import re
from functools import lru_cache
from itertools import product

from newsreader.core.arabic import fold

# Folding makes one letter of ta marbuta and ha, but only ha can be a pronoun. Ta marbuta is written with this letter,
# which no Arabic or English text has and folding leaves alone, while words are looked at.
_TA_MARBUTA = "\u06c3"

_WORD = re.compile(r"[^\W_]+")
_INITIALISM = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}")
_LEAST = 3  # letters that must remain
_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ك", "ل")
_FUTURE_STARTS = ("سي", "ست", "سن", "سا")
_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "كم", "كن", "نا", "ه")


def fold_words(text: str) -> str:
    """``text`` folded as ``split_words`` wants it: like ``fold``, ta marbuta told apart; as many letters as that."""
    return fold(text.replace("ة", _TA_MARBUTA))


def keep_ta_marbuta(text: str) -> str:
    """``text``, code point for code point, so that folding it gives what ``fold_words`` gives."""
    return text.replace("ة", _TA_MARBUTA)


def split_words(folded: str) -> list[str]:
    """The words of a text that ``fold_words`` or ``fold`` gave."""
    return _WORD.findall(folded)


def iterate_words(folded: str) -> list[tuple[int, int, str]]:
    """(start, stop, word) of each word of a folded text."""
    return [(match.start(), match.end(), match.group()) for match in _WORD.finditer(folded)]


def plain(word: str) -> str:
    """A word of ``fold_words`` as ``fold`` gives it."""
    return word.replace(_TA_MARBUTA, "ه")


def initialisms(folded: str) -> set[str]:
    """The words that letters with stops stand for: ``us`` for ``u.s.``"""
    return {word for _, _, word in iterate_initialisms(folded)}


def iterate_initialisms(folded: str) -> list[tuple[int, int, str]]:
    """(start, stop, word) of each of them, ``word`` being without its stops."""
    if "." not in folded:
        return []
    return [
        (match.start(), match.end(), plain(match.group().replace(".", ""))) for match in _INITIALISM.finditer(folded)
    ]


@lru_cache(maxsize=1 << 16)
def further_forms(word: str) -> frozenset[str]:
    """The other forms under which a word of a story is found; ``word`` comes from ``fold_words``."""
    if len(word) <= _LEAST:
        return frozenset()
    if word.isascii():
        return _english_forms(word)
    if not "\u0620" <= word[0] <= _TA_MARBUTA:
        return frozenset()
    forms = set()
    for stem in (word, *_without_leading(word)):
        forms.add(plain(stem))
        forms.update(_without_trailing(stem))
    forms.discard(plain(word))
    return frozenset(forms)


@lru_cache(maxsize=1 << 10)
def asked_forms(word: str) -> frozenset[str]:
    """The other forms to look for where a reader asks for ``word``; it comes from ``fold_words``.

    Fewer than a story's word has: only what is surely not of the word itself, an article and what stands before it,
    the ending of an adverb, a plural s.
    """
    if word.isascii():
        return _english_forms(word) if len(word) > _LEAST else frozenset()
    folded = plain(word)
    forms = {stem for stem in _without_article(folded) if not stem.startswith("ال")}
    forms |= {stem.removesuffix("ا") for stem in (folded, *forms) if stem.endswith("ا") and len(stem) > _LEAST}
    return frozenset(forms)


@lru_cache(maxsize=1 << 10)
def with_clitics(word: str) -> tuple[str, ...]:
    """The ways in which a plain word begins a phrase: itself, then with what Arabic writes onto its front."""
    if word.isascii() or not "\u0620" <= word[0] <= _TA_MARBUTA:
        return (word,)
    if word.startswith("ال") and len(word) > _LEAST:
        heads = ("ال", "بال", "كال", "لل")
        return tuple(before + head + word[2:] for head, before in product(heads, _CONJUNCTIONS))
    return tuple(before + preposition + word for preposition, before in product(_PREPOSITIONS, _CONJUNCTIONS))


def _without_article(word: str) -> set[str]:
    """``word`` without an article and what stands before it."""
    stems = set()
    for before in _CONJUNCTIONS:
        for head in ("ال", "بال", "كال", "لل"):
            if word.startswith(before + head) and len(word) - len(before + head) >= _LEAST - 1:
                stems.add(word[len(before + head) :])
                stems.add("ال" + word[len(before + head) :])
    return stems


def _without_leading(word: str) -> set[str]:
    stems = _without_article(word)
    for before in _CONJUNCTIONS:
        if not word.startswith(before):
            continue
        rest = word[len(before) :]
        if len(rest) >= _LEAST:
            stems.add(rest)
        for preposition in _PREPOSITIONS:
            if rest.startswith(preposition) and len(rest) - len(preposition) >= _LEAST:
                stems.add(rest[len(preposition) :])
        if rest.startswith(_FUTURE_STARTS) and len(rest) > _LEAST:
            stems.add(rest[1:])
    stems.discard(word)
    return stems


def _without_trailing(stem: str) -> set[str]:
    forms = set()
    for pronoun in _PRONOUNS:
        if stem.endswith(pronoun) and len(stem) - len(pronoun) >= _LEAST:
            base = stem.removesuffix(pronoun)
            forms.add(base)
            if base.endswith("ت"):  # before a pronoun ta marbuta is written open
                forms.add(base[:-1] + "ه")
    if stem.endswith("ا") and len(stem) > _LEAST:
        forms.add(stem[:-1])
    return forms


def _english_forms(word: str) -> frozenset[str]:
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or word == "news" or word[0].isdigit():
        return frozenset()
    if word.endswith("ies") and len(word) > 4:
        return frozenset((word[:-3] + "y", word[:-1]))
    if word.endswith(("xes", "zes", "ches", "shes", "sses")):
        return frozenset((word[:-2], word[:-1]))
    return frozenset((word[:-1],))
