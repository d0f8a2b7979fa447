"""Foreign names in Arabic letters and ordinary words, told apart by their letters and by the lists."""

from functools import lru_cache

from newsreader.analysis.arabic.gazetteer import load_gazetteer
from newsreader.analysis.arabic.words import CACHED_WORDS

# Mean log odds of a word's groups of three letters: common words of Arabic lie below 0, foreign names about 1.
_FOREIGN = 0.75
# Bands of frequency: a word above is more often something else than a name.
_RARE, _USUAL = 2, 4


@lru_cache(maxsize=CACHED_WORDS)
def looks_foreign(form: str) -> bool:
    """Whether a folded word is, or looks like, a foreign name of a person (باتريشيا، نولان)."""
    lists = load_gazetteer()
    if len(form) < 4 or lists.words.get(form, 0) > _USUAL or form.startswith("ال"):
        return False
    odds = lists.foreignness(form)
    kinds = lists.units.get(form, "")
    if "f" in kinds or "g" in kinds or "s" in kinds:
        return odds > 0.0 or lists.words.get(form, 0) <= _RARE
    return odds > _FOREIGN and form not in lists.places


@lru_cache(maxsize=CACHED_WORDS)
def is_manner(form: str) -> bool:
    """Whether a folded word tells how something was said: باقتضاب، بالإنجليزية، بصوت."""
    lists = load_gazetteer()
    if len(form) < 4 or form[0] != "ب" or form in lists.units or form in lists.places or looks_foreign(form):
        return False
    if form[1:] in lists.places:
        return False
    return lists.words.get(form[1:], 0) > 0 or form.startswith("بال") or lists.foreignness(form) < 0.3


@lru_cache(maxsize=CACHED_WORDS)
def is_common(form: str) -> bool:
    """Whether a folded word is an ordinary one and in no list of names (شعارات)."""
    lists = load_gazetteer()
    return (
        lists.words.get(form, 0) >= _USUAL - 1
        and form not in lists.units
        and form not in lists.places
        and lists.foreignness(form) < 0.0
    )
