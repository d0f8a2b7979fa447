"""Names in Arabic stories: exact places, clitics outside, one pass over the whole story."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.arabic.entities import find_entities
from newsreader.analysis.arabic.entities_tokens import peel, split_glued, stem_of, tokenize
from newsreader.analysis.arabic.gazetteer import load_gazetteer
from newsreader.core.arabic import fold
from newsreader.core.article import Block, BlockKind

WORDS = [
    "ـ",
    "\u200f",
    "\u064e",
    "قال",
    "محمد",
    "وزير",
    "ولبنان",
    "للأردن",
    "بيروت",
    "«الشروق»",
    "فيلم",
    "،",
    ".",
    "-",
    "12",
    "John",
]


def names(*texts: str) -> list[tuple[str, str]]:
    """The names found, as (text, label), in reading order."""
    blocks = [Block(text, BlockKind.PARAGRAPH if place else BlockKind.TITLE) for place, text in enumerate(texts)]
    return [(m.span.text(list(texts)), m.label.value) for m in find_entities(blocks)]


def test_clitics_stand_outside_the_name() -> None:
    found = names("خبر", "سافر الوفد من بيروت إلى بغداد ثم عاد بدمشق ولبنان وللأردن.")
    assert ("بيروت", "PLACE") in found
    assert ("دمشق", "PLACE") in found
    assert ("لبنان", "PLACE") in found


def test_the_span_after_li_starts_at_the_second_lam() -> None:
    assert ("لأمم المتحدة", "ORG") in names("خبر", "قال الأمين العام للأمم المتحدة إن الوضع صعب.")


def test_vowel_marks_belong_to_the_word_they_stand_on() -> None:
    found = names("خبر", "عادت العائلات إلى مدينة دِمَشْق أمس.")
    assert ("دِمَشْق", "PLACE") in found


def test_a_full_name_marks_the_surname_later() -> None:
    found = names(
        "ندوة",
        "قالت الباحثة هيلين فاندرمير إن الماء قليل.",
        "وترى فاندرمير أن الحل ممكن، لكن فاندرمير لا تستعجله.",
    )
    assert found.count(("فاندرمير", "PERSON")) == 2


def test_mentions_of_one_person_share_a_key() -> None:
    texts = ("ندوة", "قال جون كيري إن الوقت ضيق.", "وأضاف كيري أن الحل ممكن.")
    mentions = find_entities([Block(text) for text in texts])
    people = [m for m in mentions if m.label.value == "PERSON"]
    assert len(people) == 2
    assert {m.key for m in people} == {"person:john-kerry"}


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("شاهدنا فيلم «رمال بيضاء» مساء أمس.", "رمال بيضاء", "MISC"),
        ("نقلت صحيفة «الشروق» الخبر.", "الشروق", "ORG"),
        ("وصل الجرحى إلى مستشفى ابن سينا بعد الظهر.", "مستشفى ابن سينا", "PLACE"),
        ("أعلنت وزارة الصناعة والتجارة عن خطة جديدة.", "وزارة الصناعة والتجارة", "ORG"),
        ("احتفل أهالي بلدة كفرذبيان بالموسم.", "كفرذبيان", "PLACE"),
    ],
)
def test_the_word_before_says_what_a_name_is(text: str, name: str, label: str) -> None:
    assert (name, label) in names("خبر", text)


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("جاء كلام حمدان خلال مؤتمر صحفي.", "حمدان", "PERSON"),
        ("رد عليه قزي قائلا إن الحكومة أخطأت.", "قزي", "PERSON"),
        ("لفتت الحمادي إلى أن المشروع سيبدأ قريبا.", "الحمادي", "PERSON"),
        ("طالب الحزب بإقرار رؤية عمان 2040 قبل نهاية العام.", "رؤية عمان 2040", "MISC"),
        ("ظهر على شبكة سي إن إن مساء أمس.", "سي إن إن", "ORG"),
        ("افتتح المعرض في جامعة قطر أشرف عليه طلابها.", "جامعة قطر", "ORG"),
        ("زار الوفد الدقهلية وأزيلال وإمبابة.", "أزيلال", "PLACE"),
        ("وقال بن يدّر إن الإصابة بسيطة.", "بن يدّر", "PERSON"),
        ("قال اتحاد الكرة إن العقد مستمر.", "اتحاد الكرة", "ORG"),
        ("أضافت أن شركة Lumora ستبقى هنا.", "Lumora", "ORG"),
    ],
)
def test_what_stands_around_a_name_is_left_out(text: str, name: str, label: str) -> None:
    assert (name, label) in names("خبر", text)


@pytest.mark.parametrize(
    "text",
    [
        "قالت: أمي لم تنم تلك الليلة، وأين كان الجيران؟",
        "قطعنا كيلومترين سيرا على الأقدام.",
        "جرى فحص جيني للعينات في مختبر تجريبي.",
        "اكتفى الرجل بعبارة «سنعود إلى بيوتنا» ومضى.",
    ],
)
def test_everyday_words_are_no_names(text: str) -> None:
    assert names("خبر", text) == []


@pytest.mark.parametrize("name", ["سانتوريني", "مونتاريني", "كيلومترين", "ستيفانوبولوس"])
def test_a_foreign_name_is_never_cut_inside(name: str) -> None:
    assert len(split_glued(tokenize(name), load_gazetteer())) == 1


@pytest.mark.parametrize(("glued", "first"), [("صحيفةلوموند", "صحيفة"), ("إلىصنداي", "إلى"), ("لندنفي", "لندن")])
def test_a_lost_space_is_found(glued: str, first: str) -> None:
    assert split_glued(tokenize(glued), load_gazetteer())[0].text == first


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("ولبنان", "لبنان"),
        ("بالقاهرة", "القاهرة"),
        ("للقاهرة", "القاهرة"),
        ("وليد", "وليد"),
        ("لندن", "لندن"),
        ("باريس", "باريس"),
    ],
)
def test_clitics_are_told_from_first_letters(word: str, name: str) -> None:
    folded = fold(word)
    assert stem_of(folded, peel(folded, load_gazetteer())) == fold(name)


def test_words_that_lost_their_space_are_taken_apart() -> None:
    tokens = split_glued(tokenize("التقينا المقاطعةبعد الظهر"), load_gazetteer())
    assert [token.text for token in tokens] == ["التقينا", "المقاطعة", "بعد", "الظهر"]


@given(st.text(alphabet='ابتكلوي والم،.«»"ًَّـ aA9-'))
def test_tokens_are_the_text_at_their_places(text: str) -> None:
    tokens = split_glued(tokenize(text), load_gazetteer())
    assert all(text[token.start : token.stop] == token.text for token in tokens)
    assert all(a.stop <= b.start for a, b in pairwise(tokens))
    assert "".join(token.text for token in tokens) == "".join(text.split())


@given(st.lists(st.sampled_from(WORDS), max_size=14))
def test_names_never_overlap_and_lie_inside_their_block(words: list[str]) -> None:
    text = " ".join(words)
    mentions = find_entities([Block("خبر"), Block(text)])
    spans = sorted(mention.span for mention in mentions)
    assert all(len(span) > 0 and span.stop <= len(text) for span in spans if span.block == 1)
    assert not any(a.overlaps(b) for a, b in pairwise(spans))
    assert all(mention.key for mention in mentions)


def test_an_empty_story_has_no_names() -> None:
    assert find_entities([]) == ()
    assert find_entities([Block("")]) == ()


@given(st.text(alphabet='ابتكلوي والم،.«»"ًَـ\u200f\u2068 aA9-–()/:؛'))
def test_no_text_makes_the_finder_stumble(text: str) -> None:
    for mention in find_entities([Block("خبر"), Block(text)]):
        found = mention.span.text(["خبر", text])
        assert found == found.strip() != ""
