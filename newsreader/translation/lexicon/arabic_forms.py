"""The keys under which an Arabic word may be filed: without what is written onto it, and what inflection changed.

The steps are those of the light stemmers (Larkey, Ballesteros and Connell, SIGIR 2002), made into hypotheses that the
lexicon confirms: و ف at the front, then ب ك ل, then the article; pronouns and endings at the back; the present tense
of verbs, weak letters restored; broken plurals by their patterns (Wright, A Grammar of the Arabic Language, §304-305).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsreader.translation.lexicon.keys import has_no_article, word_key


class Form(NamedTuple):
    """A key to look under.

    ``article`` says that an article stood before it, ``steps`` how much was changed, ``verb`` that a verb is meant.
    """

    key: str
    article: bool
    steps: int
    verb: bool = False


# From so many steps on a form is one of verbs or broken plurals, asked for only where nothing else is found.
INFLECTED = 2
_LEAST = 2
_LEAST_WORD = 3  # letters that a guessed stem must have
_PRONOUNS = ("هما", "كما", "ها", "هم", "هن", "كم", "كن", "نا", "ني", "ه", "ي", "ك")
# Endings of number, gender and person, and what the dictionary form has in their place.
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("تين", ("ه",)),
    ("تان", ("ه",)),
    ("تا", ("ه", "")),
    ("ات", ("ه", "")),
    ("يه", ("ي", "")),
    ("ون", ("", "ي")),
    ("ين", ("",)),
    ("ان", ("",)),
    ("وا", ("",)),
    ("تم", ("",)),
    ("نا", ("",)),
    ("ا", ("",)),
    ("ه", ("",)),
    ("ت", ("", "ي", "ا")),
    ("و", ("",)),
    ("ي", ("",)),
    ("ن", ("",)),
)
_PRESENT = re.compile("^س?[يتنا](.{2,})$")
_PRESENT_ENDINGS = ("ون", "ين", "ان", "وا", "ن", "")
# Broken plurals: pattern of the folded plural, the singulars it may have; \1 \2 \3 are root letters.
_BROKEN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ا(.)(.)ا(.)", (r"\1\2\3", r"\1ا\2\3", r"\1\2ي\3", r"\1\2و\3")),
    ("ا(.)(.)(.)ه", (r"\1\2ا\3", r"\1\2ي\3", r"\1\2و\3")),
    ("ا(.)(.)(.)اء", (r"\1\2ي\3",)),
    ("ا(.)(.)ي?اء", (r"\1\2ي", r"\1\2ي\2")),
    ("(.)(.)و(.)", (r"\1\2\3", r"\1ا\2\3")),
    ("(.)(.)ا(.)", (r"\1\2\3", r"\1\2ي\3", r"\1ا\2\3", r"\1\2\3ه")),
    ("(.)(.)ا(.)", (r"\1ا\2\3",)),
    ("(.)(.)(.)اء", (r"\1\2ي\3", r"\1ا\2\3")),
    ("(.)وا(.)(.)", (r"\1ا\2\3", r"\1ا\2\3ه", r"\1و\2\3", r"\1و\2\3ه")),
    ("(.)(.)ا[يء](.)", (r"\1\2ي\3ه", r"\1\2ا\3ه", r"\1\2و\3ه")),
    ("(.)(.)ا(.)(.)", (r"\1\2\3\4", r"\1\2\3\4ه")),
    ("(.)(.)ا(.)ي(.)", (r"\1\2\3و\4", r"\1\2\3ا\4", r"\1\2\3ي\4")),
    ("(.)(.)(.)", (r"\1\2\3ه", r"\1\2ي\3ه", r"\1\2ا\3", r"\1\2ي\3")),
    ("(.)(.)(.)ان", (r"\1\2ي\3", r"\1\2ا\3")),
)
_BROKEN_PATTERNS = tuple((re.compile(f"^{pattern}$"), singulars) for pattern, singulars in _BROKEN)
_TA_MARBUTA_END = re.compile("ة[\u064b-\u0652]*$")


def arabic_forms(word: str) -> tuple[Form, ...]:
    """All keys for one Arabic word as it is printed, the nearest first, each once."""
    key = word_key(word)
    if not key:
        return ()
    pronouns = not _TA_MARBUTA_END.search(word.strip())
    found: dict[str, Form] = {}
    for form in _forms(key, pronouns):
        if (len(form.key) >= _LEAST or not form.steps) and _nearer(form, found.get(form.key)):
            found[form.key] = form
    return tuple(sorted(found.values(), key=lambda form: form.steps))


def _nearer(form: Form, other: Form | None) -> bool:
    return other is None or (form.steps, form.verb) < (other.steps, other.verb)


def _forms(key: str, pronouns: bool) -> Iterator[Form]:
    for front in _fronts(key):
        yield front
        if " " in key:
            continue
        for stem in _without_pronoun(front) if pronouns else ():
            yield stem
            yield from _inflected(stem)
            yield from _verbs(stem)
        yield from _inflected(front)
        yield from _verbs(front)
        yield from _broken(front)


def _fronts(key: str) -> Iterator[Form]:
    """The word without each beginning that may be a particle; the bare word is one of them."""
    yield Form(key, False, 0)
    for steps, rest in ((0, key), *((1, key[1:]) for _ in range(key[0] in "وف" and len(key) > _LEAST))):
        if steps:
            yield Form(rest, False, steps)
        if has_no_article(rest):
            continue
        if rest.startswith("ال"):
            yield Form(rest[2:], True, steps)
        elif rest.startswith(("بال", "كال", "فال")):
            yield Form(rest[3:], True, steps + 1)
        elif rest.startswith("لل"):
            yield Form(rest[2:], True, steps + 1)
            yield Form(rest[1:], True, steps + 1)  # ل before an article before a lam: للغة
        if rest[:1] in ("ب", "ك", "ل", "س") and len(rest) > _LEAST_WORD:
            yield Form(rest[1:], False, steps + 1)


def _without_pronoun(form: Form) -> Iterator[Form]:
    if form.article:
        return
    for pronoun in _PRONOUNS:
        base = form.key.removesuffix(pronoun)
        if base == form.key or len(base) < _LEAST:
            continue
        yield Form(base, False, form.steps + 1)
        if base.endswith("ت"):  # before a pronoun ta marbuta is written open
            yield Form(base[:-1] + "ه", False, form.steps + 1)
        if base.endswith("ا"):  # and alef maqsura as alef
            yield Form(base[:-1] + "ي", False, form.steps + 1)
        if base.endswith("و"):  # and the plural's silent alef is left out
            yield Form(base + "ا", False, form.steps + 1)
        if base[-2:] in ("او", "اي"):  # a hamza takes a seat
            yield Form(base[:-1] + "ء", False, form.steps + 1)


def _inflected(form: Form) -> Iterator[Form]:
    for ending, instead in _ENDINGS:
        base = form.key.removesuffix(ending)
        if base != form.key and len(base) >= _LEAST_WORD - (ending not in ("ه", "ت", "و", "ي", "ن")):
            for singular in instead:
                if len(base + singular) < _LEAST_WORD and form.steps:
                    continue
                yield Form(base + singular, form.article, form.steps + 1)


def _verbs(form: Form) -> Iterator[Form]:
    """Past tenses for what looks like a present: the third person singular is what dictionaries have."""
    match = None if form.article else _PRESENT.match(form.key)
    if match is None:
        return
    for ending in _PRESENT_ENDINGS:
        stem = match.group(1).removesuffix(ending) if ending else match.group(1)
        if len(stem) < _LEAST or (ending and stem == match.group(1)):
            continue
        steps = form.steps + INFLECTED + (ending != "")
        hollow = len(stem) == _LEAST_WORD and stem[1] in "وي"
        if hollow:  # يقول: قال, يريد: أراد
            yield Form(stem[0] + "ا" + stem[2], False, steps, True)
            yield Form("ا" + stem[0] + "ا" + stem[2], False, steps, True)
        if len(stem) >= _LEAST_WORD:
            yield Form("ا" + stem, False, steps + hollow, True)  # fourth, seventh, eighth, tenth form
            yield Form(stem, False, steps + hollow, True)
            if stem[-1] in "ويا":
                for weak in "ياو":
                    yield Form(stem[:-1] + weak, False, steps + 1, True)
                    yield Form("ا" + stem[:-1] + weak, False, steps + 1, True)
            if stem[-2] in "وي":
                yield Form("ا" + stem[:-2] + "ا" + stem[-1], False, steps + 1, True)  # يستطيع: استطاع
            yield Form("ت" + stem.removeprefix("ت"), False, steps + 1, True)  # fifth and sixth form: يتحدث
        yield Form("و" + stem, False, steps + 1, True)  # يصل: وصل
        if len(stem) == _LEAST and ending:
            for weak in "يا":
                yield Form(stem + weak, False, steps + 1, True)  # يرون: رأى


def _broken(form: Form) -> Iterator[Form]:
    for pattern, singulars in _BROKEN_PATTERNS:
        match = pattern.match(form.key)
        if match is not None:
            for singular in singulars:
                yield Form(match.expand(singular), form.article, form.steps + INFLECTED)
