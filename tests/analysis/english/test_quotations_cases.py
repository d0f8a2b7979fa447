"""Causes of wrong speakers and false quotations, each on several short stories written for it."""

import json
from pathlib import Path

import pytest

from newsreader.analysis.analyzer import Analyzer
from newsreader.analysis.english.names import noun_speaks
from newsreader.analysis.english.offices import is_calling, is_national, is_seat, is_shortened
from newsreader.core.article import Block, BlockKind
from newsreader.core.language import Language
from newsreader.core.quotation import Quotation, QuotationKind

CASES = Path(__file__).parents[2] / "data" / "quotations"
FILES = ("english_cases.jsonl", "english_fifth.jsonl")
MARKED = (QuotationKind.DIRECT, QuotationKind.MIXED, QuotationKind.TERM)
# The least that is sure enough not to be shown as a guess.
SURE = 0.6


def read_cases() -> list[dict[str, object]]:
    return [json.loads(line) for name in FILES for line in (CASES / name).read_text(encoding="utf-8").splitlines()]


def find(*texts: str, titled: bool = False) -> dict[str, Quotation]:
    kinds = [BlockKind.TITLE if titled and not at else BlockKind.PARAGRAPH for at in range(len(texts))]
    blocks = [Block(text, kind) for text, kind in zip(texts, kinds, strict=True)]
    return {
        one.text(texts): one for one in Analyzer().analyze(blocks, Language.ENGLISH).quotations if one.kind in MARKED
    }


@pytest.mark.parametrize("case", read_cases(), ids=lambda case: str(case["doc"]))
def test_a_case(case: dict[str, object]) -> None:
    found = find(*str(case["text"]).split("\n\n"), titled=str(case["doc"]).startswith("headline"))
    quotes = case["quotes"]
    assert isinstance(quotes, list)
    for wanted in quotes:
        one = found[wanted["quote"]]
        assert (one.kind is QuotationKind.TERM) is (wanted["kind"] == "term")
        assert (one.level > 0) is (wanted["kind"] == "nested") or wanted["kind"] == "term"
        if wanted["speaker"] is None:
            assert one.attribution.speaker is None
        else:
            right = [wanted["speaker"], *wanted.get("accept", [])]
            assert any(name.lower() in (one.attribution.speaker or "").lower() for name in right)


@pytest.mark.parametrize("thing", ["All data", "The alternative", "Part of it", "The winter", "The number"])
def test_a_thing_is_never_a_speaker(thing: str) -> None:
    (one,) = find(f'"It was cold," {thing.lower()} said.').values()
    assert one.attribution.speaker is None


def test_a_description_told_by_its_ending_is_a_guess() -> None:
    (one,) = find('"It was cold," a milliner said.').values()
    assert one.attribution.speaker == "a milliner"
    assert 0 < one.attribution.confidence < SURE


@pytest.mark.parametrize(
    ("noun", "sure"),
    [("nurse", 1), ("nurses", 1), ("ministry", 1), ("ministries", 1), ("milliner", 0.6), ("data", 0), ("papers", 1)],
)
def test_nouns_that_can_speak(noun: str, sure: float) -> None:
    assert noun_speaks(noun) == sure


def test_offices() -> None:
    assert is_shortened("sen", "senator")
    assert not is_shortened("sen", "governor")
    assert is_seat(" (r-ohio), who", "senator")
    assert not is_seat(" (r-ohio), who", "striker")
    assert is_national("dutch") and is_national("jordanian") and not is_national("tall")
    assert is_calling("striker") and not is_calling("ambassador")


def test_nobody_speaks_inside_where_nothing_says_so() -> None:
    found = find("\"It is not a 'crisis' for them,\" Rosa Lindt said.")
    assert found["crisis"].kind is QuotationKind.TERM
    assert found["crisis"].attribution.speaker is None


def test_what_i_said_is_mine() -> None:
    found = find("\"So I said, 'Take the boat,' and left,\" Rosa Lindt said.")
    assert found["Take the boat,"].attribution.speaker == "Rosa Lindt"
    assert found["Take the boat,"].level == 1
