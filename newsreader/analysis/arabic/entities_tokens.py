"""Arabic words with their places, and the clitics written together with a name."""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from newsreader.analysis.arabic.gazetteer import Gazetteer
from newsreader.core.arabic import fold

_MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670"
_TOKEN = re.compile(
    rf"[\u0621-\u063f\u0641-\u064a\u066e-\u06d3\u06d5][\u0621-\u063f\u0641-\u064a\u066e-\u06d3\u06d5{_MARKS}]*"
    r"|[A-Za-z\u00c0-\u024f]+(?:[.'’&][A-Za-z\u00c0-\u024f]+)*[0-9]*|[0-9\u0660-\u0669]+|\S"
)
# One-letter words written together with the next: and, so; in, to, like. Two at most before a name.
_CLITICS = re.compile(r"(?:[وف]?[بلك]|[وف])(?=..)")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark with its code-point place in its block; ``folded`` is what it is compared by."""

    text: str
    start: int
    stop: int
    folded: str


def tokenize(text: str) -> list[Token]:
    """Words of Arabic or Latin letters, numbers, and every other mark by itself."""
    return [Token(match[0], match.start(), match.end(), _fold(match[0])) for match in _TOKEN.finditer(text)]


@lru_cache(maxsize=16384)
def _fold(word: str) -> str:
    return fold(word)


def peel(word: str, gazetteer: Gazetteer, seen: Container[str] = ()) -> int:
    """How many letters of clitics stand before the name in a folded word.

    ``seen`` are words that the story also has without any clitic. "للبنان" gives 1: the article's alef is not written
    after li-, and the name starts after the first lam.
    """
    options = [0]
    if len(word) > 2 and word[0] in "وفبلك":
        options.append(1)
    if len(word) > 3 and word[0] in "وف" and word[1] in "بلك":
        options.append(2)
    return max(options, key=lambda letters: (_strength(word, letters, gazetteer, seen), -letters))


def stem_of(word: str, letters: int) -> str:
    """The word without ``letters`` clitics, the article written out after li- ("للبنان", 1 is "البنان")."""
    rest = word[letters:]
    return f"ا{rest}" if 0 < letters <= len(word) and word[letters - 1] == "ل" and rest.startswith("ل") else rest


def _strength(word: str, letters: int, gazetteer: Gazetteer, seen: Container[str]) -> float:
    rest = word[letters:]
    if len(rest) < 2:
        return -1
    forms = [rest]
    if letters and word[letters - 1] == "ل" and rest[0] == "ل":
        forms.append(f"ا{rest}")
    best = 0.0
    for form in forms:
        score = 0.5 * gazetteer.words.get(form, 0)
        if gazetteer.is_name(form):
            # Many everyday words look like "and" with a name: the word itself is likelier where it is the commoner.
            commoner = letters and gazetteer.words.get(word, 0) > gazetteer.words.get(form, 0)
            thing = gazetteer.phrases.get((form,))
            score += 0.7 if commoner else 2.5 if thing is not None and thing.by_hand else 2
        if not letters and (form in gazetteer.triggers or "g" in gazetteer.units.get(form, "")):
            score += 2  # taken whole: a given name (Walid, Lahcen), a word such as "agency" (wikala)
        if letters and form.startswith("ال") and len(form) > 4:
            score += 1.5
        if letters and form in seen:
            score += 2
        best = max(best, score)
    if letters and word[letters - 1] == "ك" and (not rest.startswith("ال") or gazetteer.foreignness(word) > 0.5):
        best -= 0.8 if not rest.startswith("ال") else 2.5  # "like" is seldom said of a name, or the k belongs to it
    return best - 0.4 * letters


def split_glued(tokens: list[Token], gazetteer: Gazetteer) -> list[Token]:
    """Words that lost the space between them ("فيبيروت") are taken apart where both halves are well known."""
    out = []
    for token in tokens:
        same = len(token.folded) > 5 and len(token.folded) == len(token.text)
        ended = _ENDED.search(token.text) or _OPENED.search(token.text)
        cut = ended.end() if same and ended else _cut_of(token.folded, gazetteer) if same else 0
        if cut:
            middle = token.start + cut
            out.append(Token(token.text[:cut], token.start, middle, token.folded[:cut]))
            out.append(Token(token.text[cut:], middle, token.stop, token.folded[cut:]))
        else:
            out.append(token)
    return out


def _cut_of(word: str, gazetteer: Gazetteer) -> int:
    """Where a glued word is to be cut, or 0."""
    if word.isascii() or _known(word, gazetteer) or word.startswith("عبد"):
        return 0
    if any(_known(stem_of(word, letters), gazetteer) for letters in (1, 2) if _CLITICS.match(word)):
        return 0
    best, place = 0.0, 0
    for cut in range(2, len(word) - 1):
        if word[cut:] == "في" and word.startswith("ال"):
            continue  # rather a surname in -fi
        left, right = _half(word[:cut], gazetteer), _half(word[cut:], gazetteer)
        if len(word) < 7 and min(len(word) - cut, cut) > 2:
            continue  # a short word is only cut before or after "in", "from" ...
        # A name that no list knows is cut off only from a word that is long and common: names hold short words.
        if left == 0.0 and right >= 4 and len(word) - cut > 4:
            left = _foreign_half(word[:cut], gazetteer) and 0.2 * (len(word) - cut)
        elif right == 0.0 and left >= 4 and cut > 4:
            right = _foreign_half(word[cut:], gazetteer) and 0.2 * cut
        if left and right and left + right > best and not _is_foreign(word, cut, gazetteer):
            best, place = left + right, cut
    return place


def _is_foreign(word: str, cut: int, gazetteer: Gazetteer) -> bool:
    """Whether both halves look foreign: a long foreign name, whose halves may be names too."""
    halves = (word[:cut], word[cut:])
    return not any(half in _SMALL for half in halves) and min(map(gazetteer.foreignness, halves)) > 0


def _known(word: str, gazetteer: Gazetteer) -> bool:
    return word in gazetteer.words or word in gazetteer.units or word in gazetteer.places


def _half(word: str, gazetteer: Gazetteer) -> float:
    """How sure a half is a word of its own: long and frequent, or one of the small words."""
    if word in _SMALL:
        return 4.0
    if len(word) < 4:
        return 0.0
    if gazetteer.words.get(word, 0) >= 3:
        return float(gazetteer.words[word])
    return 2.5 if len(word) > 4 and word in gazetteer.units else 0.0


def _foreign_half(word: str, gazetteer: Gazetteer) -> float:
    return 1.0 if len(word) > 5 and gazetteer.foreignness(word) > 0.5 else 0.0


# These letters end a word.
_ENDED = re.compile("(?<=..)[ىة](?=[^\\W\\d_]{2})")
# An alef with its hamza below opens a word, but for clitics, the article and the "non-" before it.
_OPENED = re.compile("^(?>(?:[وفأ]?[بكلس]?(?:ال|ل)?(?:لا)?إ)?)[^\\W\\d_]{3,}?[^\\W\\d_](?<!ال)(?=إ.)")
_SMALL = frozenset(["في", "من", "الي", "علي", "عن", "مع", "بعد", "قبل", "التي", "الذي"])
