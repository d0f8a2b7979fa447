"""What is known of Arabic words before reading: names, places, bodies, frequent words, words that announce a name.

The lists lie in resources/lexicon (made by tools/compile_gazetteers.py and by hand) and are loaded once.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from newsreader.analysis.name_table import Thing, read_lines, read_things
from newsreader.core.arabic import fold


class Phrases:
    """Names of several words, found longest first."""

    def __init__(self) -> None:
        self._by_words: dict[tuple[str, ...], Thing] = {}
        self._longest: dict[str, int] = {}
        self._by_key: dict[str, list[tuple[str, ...]]] = {}

    def add(self, name: str, thing: Thing) -> None:
        """Add a name; one that is there already keeps its first meaning."""
        words = tuple(name.split())
        if words and words not in self._by_words:
            self._by_words[words] = thing
            self._longest[words[0]] = max(len(words), self._longest.get(words[0], 0))
            if thing.by_hand:
                self._by_key.setdefault(thing.key, []).append(words)

    def get(self, words: Sequence[str]) -> Thing | None:
        """What this exact sequence of folded words names."""
        return self._by_words.get(tuple(words))

    def names_of(self, key: str) -> Sequence[tuple[str, ...]]:
        """All names that the list written by hand has for a thing, each as its folded words."""
        return self._by_key.get(key, ())

    def match(self, words: Sequence[str], start: int, first: str) -> tuple[int, Thing] | None:
        """The longest name that begins at ``start``, ``first`` standing for the first word: its length and thing."""
        for length in range(min(self._longest.get(first, 0), len(words) - start), 0, -1):
            thing = self._by_words.get((first, *words[start + 1 : start + length]))
            if thing:
                return length, thing
        return None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All lists, words folded (``core.arabic.fold``).

    ``units`` maps a name word to its classes (g given name, s surname, p of Iran or Pakistan, f foreign), ``places``
    to 1..3 by population, ``words`` to 1..5 by frequency, ``triggers`` to the classes of what it announces,
    ``letters`` a group of three letters to how foreign it looks (log odds).
    """

    units: dict[str, str]
    places: dict[str, int]
    words: dict[str, int]
    triggers: dict[str, str]
    letters: dict[str, float]
    phrases: Phrases

    def is_name(self, word: str) -> bool:
        """Whether a folded word is known as (part of) a name."""
        return word in self.units or self.places.get(word, 0) > 1 or self.phrases.get((word,)) is not None

    def foreignness(self, word: str) -> float:
        """How foreign a folded word looks, by its letters: mean log odds, above 0 for foreign names."""
        padded = f"^{word}$"
        groups = [self.letters.get(padded[i : i + 3], 0.0) for i in range(len(padded) - 2)]
        return sum(groups) / len(groups) if groups else 0.0


# Bodies and places of the table whose names are everyday words or nationalities in Arabic prose: "source", "skilled",
# "the Iraqi". Where they are meant, the word before them says so. A paper called after a region is the region.
_EVERYDAY = frozenset(fold("مصدر العراقية زين ديل معادن طلبات العاصي نخيل أودي المهرة تقسيم").split())
_RATHER_PLACES = frozenset([fold("الشرق الأوسط")])


@cache
def load_gazetteer() -> Gazetteer:
    """The lists, read at the first call (about a third of a second)."""
    phrases = Phrases()
    for thing, _, names in read_things():
        for name in map(fold, names):
            everyday = name in _EVERYDAY and thing.by_hand
            if not everyday and not (name in _RATHER_PLACES and thing.label == "ORG"):
                phrases.add(name, thing)
    units = {}
    for line in read_lines("names_units.tsv.gz"):
        word, kinds, _ = line.split("\t")
        units[word] = kinds
    triggers: dict[str, str] = {}
    for line in read_lines("names_triggers.tsv"):
        kind, words = line.split("\t")
        for word in words.split():
            triggers[fold(word)] = f"{triggers.get(fold(word), '')}{kind[0]}"
    return Gazetteer(
        units,
        _bands("names_places_ar.tsv.gz"),
        _bands("names_words_ar.tsv.gz"),
        triggers,
        {group: int(odds) / 10 for group, odds in (line.split("\t") for line in read_lines("names_letters.tsv.gz"))},
        phrases,
    )


def _bands(name: str) -> dict[str, int]:
    return {word: int(band) for word, band in (line.split("\t") for line in read_lines(name))}
