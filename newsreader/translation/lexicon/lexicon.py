"""The lexicon: what an English or Arabic word means in the other language.

The files are made by tools/compile_lexicon.py: lines sorted by their key's bytes. A file is unpacked when a word of
its language is first asked for, and searched as it is; nothing is parsed but the lines that are found.
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from threading import Lock

from newsreader import assets
from newsreader.core.language import Language, count_scripts
from newsreader.core.lexicon import Gloss, GlossSource
from newsreader.translation.lexicon.arabic_forms import INFLECTED, arabic_forms
from newsreader.translation.lexicon.english_forms import GUESSED, english_forms

SOURCES = {
    "n": GlossSource.NEWS,
    "c": GlossSource.NAMES,
    "d": GlossSource.DICTIONARY,
    "r": GlossSource.REVERSED,
}
_RANK = {source: rank for rank, source in enumerate(SOURCES.values())}
_CHOSEN = (GlossSource.NEWS, GlossSource.NAMES)
_FILES = {Language.ENGLISH: "words_en.tsv.gz", Language.ARABIC: "words_ar.tsv.gz"}
_MOST = 6  # glosses of a word
_LONGEST = 80  # code points of what can be a word
_SHORT_KEY = 3  # letters under which a form that is not the word itself proves little
_MARKS = dict.fromkeys((*range(0x064B, 0x0653), 0x0670, 0x0640))
_OPENED = {"ة": "ت", "ى": "ي"}
_unpacking = Lock()


@dataclass(frozen=True, slots=True)
class _Found:
    gloss: Gloss
    spelled: bool  # as the word is, vowel marks aside: folding makes one of كرة and كره
    marked: bool = True  # doubled where the word is: علّم is likely another word than علم


def word_language(word: str) -> Language:
    """The language a word is looked up in, by its letters; UNKNOWN for a word without letters of either script."""
    counts = count_scripts(word)
    if counts.arabic == counts.latin == 0:
        return Language.UNKNOWN
    return Language.ARABIC if counts.arabic >= counts.latin else Language.ENGLISH


def look_up(word: str, language: Language) -> tuple[Gloss, ...]:
    """What the lexicon has for one word (or a short phrase that is an entry), the nearest form first; () for nothing.

    Any text may come: a word of another script, punctuation, pages of it. Entries under the word itself come before
    those under a form of it; distant forms are given only where nothing nearer is found.
    """
    word = word.strip()
    if not word or len(word) > _LONGEST or language not in _FILES:
        return ()
    found = list(_arabic(word) if language is Language.ARABIC else _english(word))
    if not found:
        return ()
    nearest = min(each.gloss.stripped for each in found)
    found = [each for each in found if each.gloss.stripped <= nearest + 1 and _is_near(each.gloss, nearest)]
    # Another spelling counts as a step, so that كره does not hide الكرة from who asks for كرة.
    found.sort(key=_order)
    unique: dict[tuple[str, GlossSource], Gloss] = {}
    for each in found:
        unique.setdefault((each.gloss.headword, each.gloss.source), each.gloss)
    return tuple(unique.values())[:_MOST]


def _order(found: _Found) -> tuple[int, bool, bool, int]:
    distance = found.gloss.stripped + (not found.spelled)
    # What was chosen for the news is the commoner reading even one step away: الدولية is rarely internationalism.
    if found.gloss.source in _CHOSEN and found.gloss.language is Language.ARABIC:
        distance -= 1
    exact = _without_marks(found.gloss.headword) == _without_marks(found.gloss.word)
    return distance, not found.marked, not exact, _RANK[found.gloss.source]


def _is_near(gloss: Gloss, nearest: int) -> bool:
    return gloss.stripped == nearest or len(gloss.form) >= _SHORT_KEY


def _english(word: str) -> Iterator[_Found]:
    nearest: int | None = None
    for form, steps in english_forms(word):
        if nearest is not None and steps >= max(GUESSED, nearest + 1):
            return
        for headword, source, translations in _entries(Language.ENGLISH, form):
            nearest = steps if nearest is None else nearest
            gloss = Gloss(word, headword, Language.ENGLISH, translations, source, form, steps)
            yield _Found(gloss, headword == word or headword[:1].islower())


def _arabic(word: str) -> Iterator[_Found]:
    nearest: int | None = None
    nouns = []  # read as a verb the word may be kin to a noun: better than nothing
    for form in arabic_forms(word):
        if nearest is not None and form.steps >= max(INFLECTED, nearest + 1):
            return
        for headword, source, translations in _entries(Language.ARABIC, form.key):
            # That nouns are filed with their article is the dictionary's habit and no difference of words.
            gloss = Gloss(word, headword, Language.ARABIC, translations, source, form.key, form.steps)
            found = _Found(gloss, *_likeness(word, headword))
            if form.verb and headword.startswith("ال"):
                nouns.append(found)
            else:
                nearest = form.steps if nearest is None else nearest
                yield found
    if nearest is None:
        yield from nouns


def _likeness(word: str, headword: str) -> tuple[bool, bool]:
    """Whether the word ends with the letters of the headword, and whether it has no doubling mark that only one has."""
    written, plain = _without_marks(headword).removeprefix("ال"), _without_marks(word)
    opened = written[:-1] + _OPENED.get(written[-1:], written[-1:])  # before a pronoun
    return written in plain or opened in plain[:-1], ("\u0651" in headword) == ("\u0651" in word)


def _without_marks(text: str) -> str:
    return text.translate(_MARKS)


def _entries(language: Language, key: str) -> Iterator[tuple[str, GlossSource, tuple[str, ...]]]:
    """(headword, source, translations) of each line with that key."""
    text = _text(language)
    sought = key.encode("utf-8", "replace")
    place = _first(text, sought)
    while text.startswith(sought + b"\t", place):
        stop = text.index(b"\n", place)
        _, headword, source, translations = text[place:stop].decode().split("\t")
        yield headword, SOURCES[source], tuple(translations.split("|"))
        place = stop + 1


def _first(text: bytes, sought: bytes) -> int:
    """Where the first line begins whose key is not before ``sought``."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high) // 2
        line = text.rfind(b"\n", low, middle) + 1 or low
        if text[line : text.index(b"\t", line)] < sought:
            low = text.index(b"\n", line) + 1
        else:
            high = line
    return low


def _text(language: Language) -> bytes:
    with _unpacking:  # the window may ask from two threads
        return _unpack(language)


@cache
def _unpack(language: Language) -> bytes:
    return gzip.decompress(assets.resource("lexicon", _FILES[language]).read_bytes())
