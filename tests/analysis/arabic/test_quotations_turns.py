"""Arabic speakers by turn, subject, object and gesture, on labelled short stories; and texts of any kind."""

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsreader.analysis.arabic.quotations import find_quotations
from newsreader.core.article import Block, BlockKind
from newsreader.core.quotation import Quotation, QuotationKind

_CASES = Path(__file__).parents[2] / "data" / "quotations" / "arabic_turns.jsonl"
_SPOKEN = (QuotationKind.DIRECT, QuotationKind.MIXED)
_FLOOR = 0.75


def _find(text: str) -> tuple[list[str], tuple[Quotation, ...]]:
    texts = text.split("\n\n")
    return texts, find_quotations([Block(one, BlockKind.PARAGRAPH) for one in texts])


def test_speakers_of_the_labelled_stories() -> None:
    right = total = 0
    for line in _CASES.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        texts, found = _find(case["text"])
        said = {one.parts[0].text(texts): one.attribution.speaker for one in found if one.kind in _SPOKEN}
        for gold in case["quotes"]:
            total += 1
            right += said.get(gold["quote"]) in (gold["speaker"], *gold["accept"])
    assert right / total >= _FLOOR


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قالت سلوى مراد لزميلها: «أين كنت؟»، فرد عليها عماد حنا: «هنا».", "عماد حنا"),
        ("وصل مدرب الفريق كريم شعبان. وأنهى المدرب جولته بزيارة الملعب، معلقا: «هذا ملعبنا».", "كريم شعبان"),
        ("ووفقا لهارغريفز فإن السوق «لن تتعافى قبل عامين».", "هارغريفز"),
    ],
)
def test_the_last_speaker(text: str, speaker: str) -> None:
    _, found = _find(text)
    assert [one.attribution.speaker for one in found if one.kind in _SPOKEN][-1] == speaker


def test_a_told_clause_goes_on_past_its_own_verbs() -> None:
    texts, found = _find("أكدت السفيرة لجين فرعون أن بلادها لن توافق على التعديل قبل أن يقدم الطرف الآخر ضمانات.")
    told = [one.parts[0].text(texts) for one in found if one.kind is QuotationKind.INDIRECT]
    assert told == ["بلادها لن توافق على التعديل قبل أن يقدم الطرف الآخر ضمانات"]


_TALK = "قال قالت له لها عليها فرد فأجاب سأل القاضي المتهم وفقا لمتحدث «نعم» «لن نعود أبدا» : ، . أن هز"
_WORDS = st.sampled_from(_TALK.split())


@given(st.lists(_WORDS, max_size=25))
@example(["سأل", "القاضي"])
def test_spans_stay_inside_any_text(words: list[str]) -> None:
    texts, found = _find(" ".join(words))
    for one in found:
        for part in one.parts:
            assert 0 <= part.start <= part.stop <= len(texts[part.block])
