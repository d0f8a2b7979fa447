"""Keys: one thing, one key, in a story and across the two languages.

A name of the compiled table has the table's key ("place:syria"). Any other gets a key of its sounds: the consonants
that English and Arabic spelling agree on ("person:kt-hrngtn" for Kit Harington and كيت هارينغتون alike).
"""

import re
import unicodedata

from newsreader.core.arabic import fold

# Latin letter groups in the order they are tried, with the sounds that Arabic newspapers write them by.
_GROUPS = (
    "tsch=sh sch=sh tch=sh cz=sh sz=sh sh=sh ch=sh augh= ough= ugh= zh=g dj=g dg=g ght=t gh=g kh=k ph=f th=t dh=d "
    "ck=k ce=s ci=s cy=s c=k q=k k=k x=ks g=g j=g b=b p=b f=f v=f s=s z=s t=t d=d l=l m=m n=n r=r"
)
_LATIN = tuple(tuple(pair.split("=")) for pair in _GROUPS.split())
_ARABIC = {
    "ب": "b", "ت": "t", "ث": "t", "ج": "g", "خ": "k", "د": "d", "ذ": "d", "ر": "r", "ز": "s", "س": "s", "ش": "sh",
    "ص": "s", "ض": "d", "ط": "t", "ظ": "s", "غ": "g", "ف": "f", "ق": "k", "ك": "k", "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip
_ARTICLES = frozenset(["al", "el", "ال", "the", "ash", "as", "ad", "an", "ar", "at"])
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii"])
# Spellings that do not sound as their letters do, rewritten before the letters are read.
_RESPELLED = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"ch(?=r|l|ae|olas)", "k"),  # Christina, Chloe, Michael, Nicholas
        (r"^zach", "zak"),
        (r"^se[aá]n$", "shan"),
        (r"dt\b", "t"),  # Schmidt
        (r"ques$", "k"),  # Jacques, Marques
        (r"(?:e?aul?t|e?aux|oux|ieux)$", "o"),  # Renault, Thibaut, Bordeaux
        (r"^w(?=olf|eber|erner|ilhelm|agner|uert|urtt|eidel|eiss)", "v"),  # German
        (r"^ou(?=[aeiou])", "w"),  # Ouazzani, as it is spelt in the Maghreb
        (r"^heather$", "heder"),
    )
)
# Spanish names whose j is written خ.
_SPANISH_J = frozenset(
    [
        "juan",
        "jose",
        "javier",
        "jimenez",
        "jesus",
        "jorge",
        "joaquin",
        "julio",
        "alejandro",
        "alejandra",
        "mejia",
        "trujillo",
        "juarez",
    ]
)
_LATIN_SLAVE = re.compile(r"\babd[aeiou]?[lrsdnzth]{1,2}[ -]?(?=[a-z]{3})")


def latin_skeleton(name: str) -> str:
    """The sounds of a name in Latin letters, words joined by hyphens ("John Kerry" is "gn-kr")."""
    plain = name.replace("ş", "sh").replace("Ş", "sh").replace("ç", "s").replace("ı", "i").replace("’", "'")
    plain = "".join(c for c in unicodedata.normalize("NFKD", plain).lower() if not unicodedata.combining(c))
    plain = _LATIN_SLAVE.sub("abd ", plain.replace("'", ""))
    words = [word for word in re.findall(r"[a-z0-9]+", plain) if word not in _ARTICLES]
    words = [word for word in words if word not in _SUFFIXES] or words
    words = _without_initials(words)
    return "-".join(filter(None, map(_latin_word, words)))


def _latin_word(word: str) -> str:
    if word in _SPANISH_J:
        word = word.replace("j", "k").replace("g", "k")
    for pattern, spelt in _RESPELLED:
        word = pattern.sub(spelt, word)
    if len(word) > 1 and word[0] in "kpwg" and word[1] in "nsr" and word[:2] in ("kn", "ps", "wr", "gn"):
        word = word[1:]
    out = [_opening(word[0])]
    index = 0
    while index < len(word):
        for group, sound in _LATIN:
            if word.startswith(group, index):
                out.append(sound)
                index += len(group)
                break
        else:
            if word[index].isdigit():
                out.append(word[index])
            index += 1
    return _undouble("".join(out))


def _opening(letter: str) -> str:
    if letter in "aeiou":
        return "a"
    return letter if letter in "hwy" else ""


def arabic_skeleton(name: str) -> str:
    """The sounds of a name in Arabic letters, made to agree with ``latin_skeleton``."""
    words = []
    for word in re.findall(r"\w+", fold(name)):
        if word.isascii():
            words.append(latin_skeleton(word))
            continue
        if word.startswith("عبدال") and len(word) > 6:
            words.extend(("عبد", word[5:]))
            continue
        if word.startswith("ال") and len(word) > 4:
            word = word[2:]
        if word != "ال":
            words.append(word)
    return "-".join(filter(None, (_arabic_word(word) for word in _without_initials(words))))


def _without_initials(words: list[str]) -> list[str]:
    """A name's words without the initials in its middle (John F. Kerry)."""
    return [word for place, word in enumerate(words) if len(word) > 1 or not 0 < place < len(words) - 1]


def _arabic_word(word: str) -> str:
    if word.isascii():
        return word
    first = {"ا": "a", "ع": "a", "ه": "h", "ح": "h", "و": "w", "ي": "y"}.get(word[0], "")
    if word[:2] in ("او", "اي"):
        first = "a"
    rest = word.replace("تش", "ش")
    return _undouble(first + "".join(_ARABIC.get(letter, letter if letter.isdigit() else "") for letter in rest))


def _undouble(sounds: str) -> str:
    # "st" is written سـت or شـت: Feinstein, فاينشتاين.
    return re.sub(r"(sh|.)\1+", r"\1", sounds.replace("sht", "st"))


def slug(name: str) -> str:
    """A readable stable string of a name's words, lower case and hyphened ("Deir ez-Zor" is "deir-ez-zor")."""
    return "-".join(re.findall(r"\w+", fold(name)))
