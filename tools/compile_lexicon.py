"""Compile the dictionary of words in resources/lexicon from published data.

    python tools/compile_lexicon.py FREEDICT_FOLDER WORD_LISTS...

FREEDICT_FOLDER holds the unpacked files of Debian's packages dict-freedict-eng-ara and dict-freedict-ara-eng:
freedict-eng-ara.dict.dz, freedict-eng-ara.index and the other two. WORD_LISTS are plain lists of English words, names
in capitals, the shortest first (Debian's wamerican, wbritish, wamerican-huge, wbritish-huge): FreeDict writes every
word with a capital, and the first list that has a word tells whether it deserves it. Babel (names, Unicode CLDR) and
wordfreq (how often words are used: puts the usual translation first) must be installed. tools/data/lexicon_news.tsv is
our own. resources/lexicon/CREDITS-words.md has the licences.

Lines are ``key, headword, source, translations`` between tabs, sorted by the key's UTF-8 bytes; source is a letter
of ``SOURCES`` in newsreader/translation/lexicon/lexicon.py, translations lie between bars. The same input gives the
same files, byte for byte.
"""

import gzip
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from newsreader.core.arabic import fold
from newsreader.translation.lexicon.english_forms import irregular_pasts
from newsreader.translation.lexicon.keys import headword_key, word_key

ROOT = Path(__file__).resolve().parent.parent
LEXICON = ROOT / "resources" / "lexicon"
NEWS = ROOT / "tools" / "data" / "lexicon_news.tsv"

# Where each country's news differs: the Levant's months, the Maghreb's, Egypt's and the Gulf's.
_ARABIC_LOCALES = ("ar", "ar_LB", "ar_DZ", "ar_MA", "ar_MR")
_CURRENCIES = "USD EUR GBP EGP SAR AED QAR KWD BHD OMR JOD LBP SYP IQD YER SDG LYD TND DZD MAD IRR ILS TRY RUB CNY"
_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_MOST = 8  # translations of an entry
_RARER = 3.0  # powers of ten: what is so much rarer than the most used one is left out
_LONGEST_HEADWORD = 4  # words: longer ones are explanations
_SUN_SHADDA = re.compile("(?<=ال[تثدذرزسشصضطظلن])\u0651|(?<=ال)\u0651")
_MARKS = re.compile("[\u064b-\u0652\u0670]")
_PAST = re.compile("(?!ال|م)[\u0621-\u0652]{3,8}$")  # what can be a verb in the past: one word, no participle
_NUMBER = re.compile(r"^\d+\.\s*")
_BROKEN_OFF = re.compile(r"\s*[(\[][^)\]]*$")
_DANGLING = re.compile(r"\s(?:في|على|من|إلى|الى|بين|أو|او|و|عن|مع|أن|ان|التي|الذي|لـ|-|،)$")
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_ARABIC = re.compile("[\u0621-\u064a]")
_LATIN = re.compile("[A-Za-z]")


class Pair(NamedTuple):
    """One word and one translation; ``source`` is the letter of where they are from."""

    word: str
    translation: str
    source: str


def main(freedict: Path, word_lists: list[Path]) -> None:
    """Write both directions."""
    case = _Case(word_lists)
    english_arabic = [
        (case.restore(word), clean)
        for word, gloss in _read_dict(freedict, "freedict-eng-ara")
        if (clean := _clean_arabic(gloss)) and _LATIN.search(word)
    ]
    arabic_english = [
        (clean, case.restore(gloss))
        for word, gloss in _read_dict(freedict, "freedict-ara-eng")
        for part in re.split("[،/]", word)
        if (clean := _clean_arabic(part)) and _LATIN.search(gloss)
    ]
    english_arabic = list(_with_verbs(english_arabic))
    names, news = list(_names()), list(_news())
    # Of countries, months and days CLDR knows better: FreeDict makes أب both April and August.
    settled = {english for english, _ in _territories_and_dates()}
    english_arabic = [pair for pair in english_arabic if pair[0] not in settled]
    arabic_english = [pair for pair in arabic_english if pair[1] not in settled]
    to_arabic = [Pair(english, arabic, "c") for english, arabic in names]
    to_arabic += [Pair(english, arabic, "n") for english, arabic in news]
    to_arabic += [Pair(english, arabic, "d") for english, arabic in english_arabic]
    verbs = defaultdict(list)
    for english, arabic in english_arabic:
        verbs[english].append(arabic)
    to_arabic += [
        Pair(english, arabic, "r") for arabic, english in arabic_english if not _is_command(arabic, verbs[english])
    ]
    to_english = [Pair(arabic, english, "c") for english, arabic in names]
    to_english += [Pair(arabic, english, "n") for english, arabic in news]
    to_english += [Pair(arabic, english, "d") for arabic, english in arabic_english]
    to_english += [
        Pair(headword, english, "r") for english, arabic in english_arabic for headword in _headwords(arabic)
    ]
    _write("words_en.tsv", to_arabic, arabic=False)
    _write("words_ar.tsv", to_english, arabic=True)


def _with_verbs(pairs: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The pairs, verbs in their plain form too, which FreeDict often has as nouns or commands only.

    Arabic dictionaries cite a verb in the past, so the gloss of "arrested" (قبض) is that of "arrest", and takes the
    place of the command اقبض, which differs from it in its alefs.
    """
    words = {word for word, _ in pairs}
    pasts = irregular_pasts()
    irregular = frozenset(pasts.values())
    verbs: dict[str, list[str]] = defaultdict(list)
    for past, gloss in pairs:
        verb = pasts.get(past) or _verb_of(past, words)
        if verb in words and _PAST.match(gloss) and (past in pasts or verb not in irregular):
            verbs[verb].append(gloss)
    for word, gloss in pairs:
        if not _is_command(gloss, verbs.get(word, [])):
            yield word, gloss
    for verb, glosses in sorted(verbs.items()):
        yield from ((verb, gloss) for gloss in glosses)


def _verb_of(past: str, words: set[str]) -> str:
    """What a regular past is of; "" for other words. Only what has an -ing too is a verb: a bed is not."""
    if past.endswith("ied"):
        stems = [past[:-3] + "y"]
    elif past.endswith("ed"):
        stems = [past[:-2], past[:-1], past[:-3]]  # arrested, accused, banned
    else:
        return ""
    return next((stem for stem in stems if stem in words and _has_ing(stem, words)), "")


def _has_ing(verb: str, words: set[str]) -> bool:
    return any(ing in words for ing in (verb + "ing", verb.removesuffix("e") + "ing", verb + verb[-1:] + "ing"))


def _is_command(gloss: str, pasts: list[str]) -> bool:
    return gloss[:1] in "اأإ" and any(gloss != past and _without_alefs(gloss) == _without_alefs(past) for past in pasts)


def _without_alefs(text: str) -> str:
    return fold(text).replace("ا", "")


def _write(name: str, pairs: list[Pair], arabic: bool) -> None:
    """The lines of one direction. A pair is told once, by the first source that has it."""
    told: set[tuple[str, str]] = set()
    rows: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    spellings: dict[tuple[str, str], str] = {}
    for word, translation, source in pairs:
        plain = _MARKS.sub("", word)
        pair = (plain, fold(translation).removeprefix("ال"))
        if pair in told or len(word.split()) > _LONGEST_HEADWORD or not _filed_under(word, arabic):
            continue
        told.add(pair)
        headword = spellings.setdefault((plain, source), word)
        rows[_filed_under(word, arabic), headword, source].append(translation)
    lines = []
    for (key, headword, source), translations in rows.items():
        # What we wrote ourselves stands in its own order.
        ordered = translations if source == "n" else _usual(translations)
        lines.append("\t".join((key, headword, source, "|".join(ordered[:_MOST]))))
    lines.sort(key=lambda line: line.encode())
    data = ("\n".join(lines) + "\n").encode()
    (LEXICON / f"{name}.gz").write_bytes(gzip.compress(data, 9, mtime=0))
    print(name, len(lines), "lines", len(data), "bytes", (LEXICON / f"{name}.gz").stat().st_size, "compressed")


def _usual(translations: list[str]) -> list[str]:
    """The most used first, names after words; without those that are hardly ever used beside the first."""
    ranked = sorted(translations, key=lambda each: (each[:1].isupper(), -_frequency(each)))
    least = max(map(_frequency, ranked)) - _RARER
    return [each for each in ranked if _frequency(each) >= least]


def _filed_under(word: str, arabic: bool) -> str:
    return headword_key(word)[0] if arabic else word_key(word)


def _frequency(text: str) -> float:
    from wordfreq import zipf_frequency  # type: ignore[import-not-found,unused-ignore] # only needed here

    if _ARABIC.search(text):
        plain = re.sub(r" - .*", "", _BRACKETS.sub("", text))
        bare = plain[2:] if plain.startswith("ال") and len(plain) > 4 else plain
        return max(float(zipf_frequency(form, "ar")) for form in (plain, bare)) - 0.5 * plain.count(" ")
    return float(zipf_frequency(text, "en"))


def _read_dict(folder: Path, name: str) -> Iterator[tuple[str, str]]:
    """(headword, gloss) of a dictionary in the dictd format: an index of places, a text of entries."""
    text = gzip.decompress((folder / f"{name}.dict.dz").read_bytes())
    places = set()
    for line in (folder / f"{name}.index").read_text(encoding="utf-8").splitlines():
        word, start, size = line.split("\t")[:3]
        if not word.startswith("00database"):
            places.add((_number(start), _number(size)))
    for place, length in sorted(places):
        first, *glosses = text[place : place + length].decode("utf-8").strip().split("\n")
        word = re.sub(r"\s*/[^/]*/\s*$", "", first).strip()
        for gloss in glosses:
            yield word, _NUMBER.sub("", gloss.strip())


def _number(digits: str) -> int:
    value = 0
    for digit in digits:
        value = value * 64 + _BASE64.index(digit)
    return value


def _clean_arabic(text: str) -> str:
    """Without ligatures, the doubling marks that follow from the article, and what was cut off; "" for no Arabic."""
    text = unicodedata.normalize("NFC", "".join(_expanded(char) for char in text)).replace("\u0640", "")
    text = _SUN_SHADDA.sub("", _BROKEN_OFF.sub("", text))
    text = re.sub(r"\s+", " ", text).replace("|", " ").strip(" .،؛:-")
    if _DANGLING.search(text):
        text += " …"
    return text if _ARABIC.search(text) else ""


def _expanded(char: str) -> str:
    return unicodedata.normalize("NFKC", char) if "\ufb50" <= char <= "\ufefc" else char


def _headwords(gloss: str) -> list[str]:
    """The words that an Arabic gloss gives, without its explanations."""
    if gloss.endswith("…"):
        return []
    plain = _BRACKETS.sub("", gloss).split(" - ")[0]
    return [part for part in (part.strip(" .-؛:") for part in re.split("[،/]", plain)) if _ARABIC.search(part)]


class _Case:
    """Upper and lower case of English words."""

    def __init__(self, word_lists: list[Path]) -> None:
        self._lists = [set(path.read_text(encoding="utf-8").split()) for path in word_lists]
        from babel import Locale

        # These have rare homographs in small letters (german, swiss); the one more used in small letters stays.
        peoples = {name for name in Locale("en").languages.values() if " " not in name} - {"Polish"}
        never = {form.lower() for name in peoples for form in (name, name + "s")}
        for words in self._lists:
            words -= never

    def restore(self, text: str) -> str:
        """``text`` as it is written within a sentence."""
        text = re.sub(r"\s+", " ", text).replace("|", " ").strip(" .,;")
        if any(part[:1].isupper() for part in text.split(" ")[1:]):
            return text  # a name or a title in capitals
        return re.sub(r"[^\W\d_]+", lambda match: self._word(match.group()), text)

    def _word(self, word: str) -> str:
        if not word[1:].islower():
            return "a" if word == "A" else word
        for words in self._lists:
            if word.lower() in words:
                return word.lower()
            if word in words:
                return word
        return word


def _names() -> Iterator[tuple[str, str]]:
    """(English, Arabic) names of countries, months, days, languages and currencies."""
    from babel import Locale

    english, arabic = Locale("en"), Locale("ar")
    yield from _territories_and_dates()
    for code, name in sorted(english.languages.items()):
        if "_" not in code and code in arabic.languages:
            yield from _both(name, arabic.languages[code])
    for code in _CURRENCIES.split():
        yield from _both(english.currencies[code], arabic.currencies[code])


def _territories_and_dates() -> Iterator[tuple[str, str]]:
    from babel import Locale

    english = Locale("en")
    for code, name in sorted(english.territories.items()):
        if not code.isdigit():
            yield from _both(name, Locale("ar").territories.get(code, ""))
    for arabic in map(Locale.parse, _ARABIC_LOCALES):
        for names, others in ((english.months, arabic.months), (english.days, arabic.days)):
            for key, name in sorted(names["format"]["wide"].items()):
                yield from _both(name, others["format"]["wide"][key])


def _both(english: str, arabic: str) -> Iterator[tuple[str, str]]:
    english, arabic = (re.sub(r"\s*\([^)]*\)|[\u200e\u200f]", "", name).strip() for name in (english, arabic))
    if _LATIN.search(english) and _ARABIC.search(arabic):
        yield english, arabic
        if " & " in english:
            yield english.replace(" & ", " and "), arabic


def _news() -> Iterator[tuple[str, str]]:
    """(English, Arabic) pairs of our own list: Arabic, then its translations between bars."""
    for line in NEWS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            arabic, translations = line.split("\t")
            for english in translations.split("|"):
                yield english, arabic


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit("usage: compile_lexicon.py FREEDICT_FOLDER WORD_LISTS...")
    main(Path(sys.argv[1]), [Path(each) for each in sys.argv[2:]])
