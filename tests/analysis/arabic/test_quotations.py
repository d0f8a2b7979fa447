"""Arabic quotations and speakers: labelled stories with a floor, what marks mean, and properties of any text."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.arabic.quotations import find_quotations
from newsreader.core.arabic import fold
from newsreader.core.article import Block, BlockKind
from newsreader.core.quotation import Quotation, QuotationKind

_CASES = Path(__file__).parents[2] / "data" / "quotations" / "arabic_cases.jsonl"
_SPOKEN = (QuotationKind.DIRECT, QuotationKind.MIXED)
_TITLE_LIMIT = 80


@dataclass
class _Tally:
    gold: int = 0
    found: int = 0
    right: int = 0
    false: int = 0
    named: int = 0
    credited: int = 0


def _blocks(text: str) -> tuple[list[str], list[Block]]:
    texts = [one for one in text.split("\n") if one.strip()]
    titled = len(texts) > 1 and len(texts[0]) < _TITLE_LIMIT and texts[0][-1] not in '.:!؟»”"،'
    kinds = [BlockKind.TITLE if titled and not index else BlockKind.PARAGRAPH for index in range(len(texts))]
    return texts, [Block(one, kind) for one, kind in zip(texts, kinds, strict=True)]


def _bare(text: str) -> str:
    return " ".join("".join(char if char.isalnum() else " " for char in fold(text)).split())


def _names(speaker: str | None, gold: dict[str, Any]) -> bool:
    """Whether a speaker is one of the right answers, or ends with the surname of the first."""
    if not speaker:
        return False
    wanted = {_bare(one) for one in (gold["speaker"], *gold["accept"])}
    return _bare(speaker) in wanted or _bare(speaker).split()[-1] == _bare(gold["speaker"]).split()[-1]


def _count(case: dict[str, Any], tally: _Tally) -> None:
    texts, blocks = _blocks(case["text"])
    said = {
        _bare("\n".join(part.text(texts) for part in one.parts)): one
        for one in find_quotations(blocks)
        if one.kind in _SPOKEN and not one.level
    }
    gold = {_bare(one["quote"]): one for one in case["quotes"] if one["kind"] != "scare" and not one.get("nested")}
    tally.gold += len(gold)
    tally.found += len(said)
    tally.false += len(said.keys() - gold.keys())
    for words in said.keys() & gold.keys():
        tally.right += 1
        if gold[words]["speaker"]:
            tally.named += 1
            tally.credited += _names(said[words].attribution.speaker, gold[words])


def test_labelled_stories_keep_their_floors() -> None:
    cases = [json.loads(line) for line in _CASES.read_text(encoding="utf-8").splitlines()]
    assert len(cases) >= 60
    tally = _Tally()
    for case in cases:
        _count(case, tally)
    assert 2 * tally.right / (tally.found + tally.gold) >= 0.95
    assert tally.credited / tally.named >= 0.9
    assert tally.false / len(cases) <= 0.1


def _only(text: str) -> Quotation:
    (found,) = [one for one in find_quotations([Block(text)]) if one.kind is not QuotationKind.INDIRECT]
    return found


@pytest.mark.parametrize(
    "text",
    [
        "صدر أمس العدد الأول من صحيفة «الضحى» في المدينة.",
        "عرضت القاعة فيلم «باب البحر» أمام الجمهور.",
        "يعرف السكان التلة باسم «عين الريح» منذ القدم.",
        "جاء القرار من سلطات الاحتلال «الإسرائيلي» صباحا.",
    ],
)
def test_names_in_marks_are_no_speech(text: str) -> None:
    assert _only(text).kind is QuotationKind.TERM
    assert _only(text).attribution.speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال مدير المستشفى نبيل شعلان: «الأدوية كافية».", "نبيل شعلان"),
        ("«لن نغادر هذا البيت»، بحسب رئيسة البلدية هدى ملحم.", "هدى ملحم"),
        ("ونسبت الصحيفة إلى والد سامر قوله: «لم نعرف شيئا».", "والد سامر"),
        ("قال متحدث باسم نقابة النقل: «الإضراب مستمر حتى الجمعة».", "متحدث باسم نقابة النقل"),
        ("وكان المحافظ كريم زيدان قد كتب على صفحته: «الطريق سالك الآن».", "كريم زيدان"),
        ("قيل قديما: «الصبر مفتاح الفرج دائما».", None),
    ],
)
def test_speakers(text: str, speaker: str | None) -> None:
    assert _only(text).attribution.speaker == speaker


def test_a_surname_means_the_full_name_before_it() -> None:
    first = Block("زار الوزير حازم قباني المدرسة.")
    second = Block("وقال قباني: «التعليم أولا وأخيرا».")
    (found,) = find_quotations([first, second])
    assert found.attribution.speaker == "حازم قباني"


def test_nobody_inside_the_marks_is_the_speaker() -> None:
    found = _only("«قال لي عادل منصور إنه لن يعود أبدا».")
    assert found.attribution.speaker is None


_WORDS = ["قال", "وأضافت", "الوزير", "كريم", "سعاد", "إن", "عن", "نقلت", "بحسب", "لا", "نعرف", "صحيفة", "قائلا"]
_PIECES = st.sampled_from([*"«»“”\"':،.؟- ", *(f"{word} " for word in _WORDS)])
_TEXTS = st.lists(_PIECES, max_size=40).map("".join) | st.text(max_size=60)


@given(st.lists(_TEXTS, min_size=1, max_size=4))
def test_any_text_gives_an_answer_inside_it(texts: list[str]) -> None:
    for one in find_quotations([Block(text) for text in texts]):
        for part in one.parts:
            assert part.stop <= len(texts[part.block])
        for place in (one.attribution.mention, one.attribution.cue):
            assert place is None or place.stop <= len(texts[place.block])


_SENTENCES = st.sampled_from(
    [
        "وقال الوزير كريم زيدان: «لن نتراجع عن القرار».",
        "وأضافت: «هذا كل ما نعرفه اليوم».",
        "زارت سعاد مراد معرض «ألوان» في المدينة.",
        "«نحن هنا منذ الصباح»، بحسب قباني.",
        "ونقلت الصحيفة عن مصدر قوله إن «الاتفاق قريب جدا».",
    ]
)


@given(st.lists(_SENTENCES, min_size=2, max_size=6), _SENTENCES)
def test_a_paragraph_at_the_end_changes_nothing_before_it(story: list[str], added: str) -> None:
    before = find_quotations([Block(text) for text in story])
    after = find_quotations([Block(text) for text in [*story, added]])
    assert before == tuple(one for one in after if one.parts[0].block < len(story))
