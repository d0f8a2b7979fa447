"""Guards: what each finds in damaged pairs, and how seldom they complain about good ones."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.core.language import Language
from newsreader.translation.guards import better, doubts
from newsreader.translation.number_words import months_in, numbers_in

EN, AR = Language.ENGLISH, Language.ARABIC
ROOT = Path(__file__).resolve().parents[2]
Pair = tuple[str, str, Language, Language]


def good_pairs() -> list[Pair]:
    """Our own sentence pairs, in both directions."""
    pairs = []
    for line in (ROOT / "tools" / "data" / "demo_pairs.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            english, arabic = line.split("\t")
            pairs.append((english, arabic))
    for path in sorted((ROOT / "resources" / "samples").glob("*.json")):
        for original, translated in json.loads(path.read_text(encoding="utf-8")).get("pairs", []):
            pairs.append((original, translated) if original.isascii() or "a" in original else (translated, original))
    return [pair for english, arabic in pairs for pair in ((english, arabic, EN, AR), (arabic, english, AR, EN))]


GOOD = good_pairs()


def change_number(text: str) -> str:
    return re.sub(r"\d+", lambda match: str(int(match.group()) + 7), text, count=1)


def drop_negation(text: str) -> str:
    """Take out what denies: where two stand, a guard that counts sentences and not meanings is content with one."""
    text = re.sub(r"\b(?:did not|will not|not|no|never|without|nobody) |n't\b", "", text, flags=re.IGNORECASE)
    return re.sub(r"(?<!\w)([وف]?)(?:لا|لم|لن|ليس|ليست|لسنا|غير|دون|بدون|عدم|ألا) ", r"\1", text)


def change_month(text: str) -> str:
    text = re.sub(r"\b(?:in|In) (?:March|June|October|May)\b", "in August", text)
    return re.sub(r"(?:آذار|حزيران|تشرين الأول|أيار)", "آب 2001", text)


def drop_percent(text: str) -> str:
    return re.sub(r" percent|%| في المئة", "", text)


def loop(text: str) -> str:
    words = text.split()
    middle = len(words) // 2
    return " ".join(words[:middle] + words[max(0, middle - 2) : middle] * 5 + words[middle:])


DAMAGE: dict[str, Callable[[str, str], str]] = {
    "untranslated": lambda original, translated: original,
    "loop": lambda original, translated: loop(translated),
    "short": lambda original, translated: translated[: len(translated) // 4],
    "long": lambda original, translated: f"{translated} " * 3,
    "number": lambda original, translated: change_number(translated),
    "date": lambda original, translated: change_month(translated),
    "percent": lambda original, translated: drop_percent(translated),
    "negation": lambda original, translated: drop_negation(translated),
    "unknown": lambda original, translated: translated.replace(" ", " ⁇ ", 1),
}
# The least recall wanted of each guard, and how many damaged pairs there must be for the figure to mean something.
LEAST = {
    "untranslated": (0.97, 300),
    "loop": (0.95, 300),
    "short": (0.90, 300),
    "long": (0.95, 300),
    "number": (0.95, 60),
    "date": (0.90, 8),
    "percent": (1.0, 8),
    "negation": (0.70, 100),
    "unknown": (0.99, 300),
}


def damaged(kind: str) -> Iterator[Pair]:
    for original, translated, source, target in GOOD:
        spoiled = DAMAGE[kind](original, translated)
        if spoiled.strip() not in ("", translated):
            yield original, spoiled, source, target


def codes(pair: Pair) -> set[str]:
    return {doubt.split(":")[0] for doubt in doubts(*pair)}


def figures() -> dict[str, tuple[float, float, int]]:
    """Precision and recall of each guard, and the number of damaged pairs; precision over good and damaged alike."""
    alarms = Counter(code for pair in GOOD for code in codes(pair))
    result = {}
    for kind in DAMAGE:
        pairs = list(damaged(kind))
        found = sum(kind in codes(pair) for pair in pairs)
        result[kind] = (found / max(1, found + alarms[kind]), found / max(1, len(pairs)), len(pairs))
    return result


def test_each_guard_finds_its_damage_and_seldom_complains_about_good_pairs() -> None:
    for kind, (precision, recall, count) in figures().items():
        print(f"{kind:14s} precision {precision:.3f}  recall {recall:.3f}  ({count} damaged pairs)")  # noqa: T201
        least, enough = LEAST[kind]
        assert count >= enough, kind
        assert recall >= least, kind
        assert precision >= 0.9, kind


def test_good_pairs_are_left_in_peace() -> None:
    flagged = [pair for pair in GOOD if doubts(*pair)]
    assert len(flagged) <= 0.02 * len(GOOD)


@pytest.mark.parametrize(
    ("original", "translated", "expected"),
    [
        ("He was born in 2014.", "ولد عام 2004.", ("number:2014/2004",)),
        ("They paid 20 million dollars.", "دفعوا 20 مليون دولار.", ()),
        ("They paid 20 million dollars.", "دفعوا 20 مليار دولار.", ("number:20000000/20000000000",)),
        ("They paid 1,200 dollars.", "دفعوا ١٬٢٠٠ دولار.", ()),
        ("Some 3 people came.", "حضر ثلاثة أشخاص.", ()),
        ("Prices rose.", "ارتفعت الأسعار 5 في المئة.", ("number:/5", "percent")),
        ("He did not agree.", "وافق.", ("negation",)),
        ("He agreed.", "رفض ألا يوافق.", ()),
        ("It is 5 percent.", "إنها خمسة في المئة.", ()),
        ("He came in March.", "جاء في أيار.", ("date:3/5",)),
        ("He may march.", "قد يسير.", ()),
        ("He came in January.", "جاء في كانون الثاني.", ()),
        ("He came in January.", "جاء في يناير.", ()),
        ("The talks ended.", "", ("empty",)),
        ("The talks ended.", "انتهت المحادثات <unk>.", ("unknown",)),
        ("Haddad spoke.", "تحدث حداد حداد حداد حداد.", ("loop:حداد حداد",)),
        ("", "", ()),
        ("2014", "2014", ()),
    ],
)
def test_cases(original: str, translated: str, expected: tuple[str, ...]) -> None:
    found = doubts(original, translated, EN, AR)
    if expected and expected[0].startswith("loop"):
        assert found[0].startswith("loop:حداد")
    else:
        assert found == expected


def test_names_that_are_known_must_show() -> None:
    names = [("Beirut", "بيروت"), ("Cairo", "القاهرة")]
    assert doubts("He left Beirut.", "غادر بيروت.", EN, AR, names) == ()
    assert doubts("He left Beirut.", "غادر المدينة.", EN, AR, names) == ("name:Beirut",)


def test_the_better_of_two_is_taken_and_the_first_where_they_are_even() -> None:
    assert better("He was born in 2014.", "ولد عام 2004.", "ولد عام 2014.", EN, AR) == ("ولد عام 2014.", ())
    assert better("He spoke.", "تحدث.", "تكلم.", EN, AR) == ("تحدث.", ())


def test_numbers_are_read_in_both_scripts() -> None:
    assert numbers_in("3.5 million, ٤٥ and 2,150", EN).digits == ("3500000", "45", "2150")
    assert "25" in numbers_in("خمسة وعشرون", AR).words
    assert "31" in numbers_in("اليوم الحادي والثلاثين", AR).words
    assert "300" in numbers_in("three hundred", EN).words
    assert months_in("في 12 آذار وأواخر تشرين الثاني", AR) == {3, 11}
    assert months_in("On 3 May and in March", EN) == {3, 5}


@given(st.text(), st.text(), st.sampled_from([(EN, AR), (AR, EN)]))
def test_no_text_upsets_a_guard(original: str, translated: str, direction: tuple[Language, Language]) -> None:
    for doubt in doubts(original, translated, *direction):
        assert doubt.split(":")[0]


@pytest.mark.parametrize("text", ["2-1", "https://example.org/a?b=c", "desk@example.org", "@reporter", "😀"])
def test_what_is_not_to_be_translated_is_no_doubt(text: str) -> None:
    assert doubts(text, text, Language.ENGLISH, Language.ARABIC) == ()
