"""Arabic quotations whose marks were lost: what the words show decides how far they go."""

import pytest

from newsreader.analysis.arabic.quotations import find_quotations
from newsreader.core.article import Block, BlockKind
from newsreader.core.quotation import Quotation, QuotationKind

_SPOKEN = (QuotationKind.DIRECT, QuotationKind.MIXED)


def _spoken(*paragraphs: str) -> list[Quotation]:
    found = find_quotations([Block(one, BlockKind.PARAGRAPH) for one in paragraphs])
    return [one for one in found if one.kind in _SPOKEN]


def _words(quotation: Quotation, paragraphs: tuple[str, ...]) -> str:
    return "¶".join(part.text(paragraphs) for part in quotation.parts)


def test_an_open_mark_goes_on_while_somebody_says_we() -> None:
    story = (
        'وقالت المديرة سلمى الراوي: "بدأنا العمل قبل عام.',
        "سنفتح المدرسة في الخريف لأن أطفالنا ينتظرون.",
        "وتقع المدرسة على أطراف المدينة.",
    )
    found = _spoken(*story)
    assert [_words(one, story) for one in found] == [
        "بدأنا العمل قبل عام.¶سنفتح المدرسة في الخريف لأن أطفالنا ينتظرون."
    ]
    assert found[0].attribution.speaker == "سلمى الراوي"


@pytest.mark.parametrize(
    "after",
    [
        "وقال رئيس البلدية إننا ماضون في العمل.",  # a reporter tells who says "we" here
        "وتقع كارولينا الجنوبية وأريزونا بعيدا عن العاصفة.",  # names that end as "our" does
        "وارتفعت قيمة سندات الدولة منذ سنوات.",
    ],
)
def test_an_open_mark_ends_with_its_paragraph_elsewhere(after: str) -> None:
    story = ('وقال المدير عادل نصر: "انتهى كل شيء في ساعة.', after)
    assert [_words(one, story) for one in _spoken(*story)] == ["انتهى كل شيء في ساعة."]


def test_three_marks_in_a_paragraph_that_begins_and_ends_with_one() -> None:
    story = ('قالت الطبيبة هدى سالم: "الوضع صعب".', '"حين تقول الوزارة إنه وباء" يمكننا أن نطلب المساعدة من الخارج."')
    assert [_words(one, story) for one in _spoken(*story)][1] == (
        'حين تقول الوزارة إنه وباء" يمكننا أن نطلب المساعدة من الخارج.'
    )


def test_three_marks_with_a_reporter_between_stay_apart() -> None:
    story = ('"الوضع صعب جدا في المدينة" قالت الطبيبة هدى سالم إنها لن ترحل."',)
    assert _words(_spoken(*story)[0], story) == "الوضع صعب جدا في المدينة"


def test_a_speaker_named_in_marks() -> None:
    story = ('وصرح المتحدث الرسمي باسم الوكالة "هارتو نوغروهو" قائلا: "عدد الضحايا يرتفع كل ساعة".',)
    found = _spoken(*story)
    assert [(_words(one, story), one.attribution.speaker) for one in found] == [
        ("عدد الضحايا يرتفع كل ساعة", "هارتو نوغروهو")
    ]


def test_titles_after_a_colon_are_terms() -> None:
    assert not _spoken('وله كتابان جديدان يحملان عنوانين هما: "ريح الشمال" و"ليل البحارة".')


def test_a_verb_alone_has_the_speaker_its_paragraph_names_next() -> None:
    story = ("وأضاف: «هذا انتهاك للقانون الدولي ولن نسكت عليه»، وشدد مرعي على أن «الصمت لم يعد ممكنا اليوم».",)
    assert [one.attribution.speaker for one in _spoken(*story)] == ["مرعي", "مرعي"]


def test_what_happened_after_a_place_and_a_colon_is_nobodys_speech() -> None:
    blocks = [
        Block("كركوك: القبض على ثلاثة رجال بعد حادث سير", BlockKind.TITLE),
        Block("أوقفت الشرطة في كركوك ثلاثة رجال مساء الأحد.", BlockKind.PARAGRAPH),
    ]
    assert not [one for one in find_quotations(blocks) if one.kind is QuotationKind.HEADLINE]
