"""Where Arabic names begin and end: bodies with their fields, clubs, papers, people with initials, towns."""

import pytest

from newsreader.analysis.arabic.entities import find_entities
from newsreader.analysis.arabic.entities_tokens import peel, split_glued, tokenize
from newsreader.analysis.arabic.gazetteer import load_gazetteer
from newsreader.core.arabic import fold
from newsreader.core.article import Block, BlockKind


def names(*texts: str) -> list[tuple[str, str]]:
    """The names found, as (text, label), in reading order."""
    blocks = [Block(text, BlockKind.PARAGRAPH if place else BlockKind.TITLE) for place, text in enumerate(texts)]
    return [(m.span.text(list(texts)), m.label.value) for m in find_entities(blocks)]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("حذرت وزارة الثروة الحيوانية من انتشار المرض.", "وزارة الثروة الحيوانية"),
        ("ناقشت لجنة الخدمات العامة والسياحة المشروع أمس.", "لجنة الخدمات العامة والسياحة"),
        ("أحيل الملف إلى نيابة الشؤون المالية صباح أمس.", "نيابة الشؤون المالية"),
        ("قال مصدر في مديرية زراعة الموصل إن الموسم جيد.", "مديرية زراعة الموصل"),
        ("ذكرت إدارة شرطة دنفر أن الرجل أوقف ليلا.", "إدارة شرطة دنفر"),
        ("انتخبت الهيئة العامة للصحفيين رئيسا جديدا.", "الهيئة العامة للصحفيين"),
        ("دعا الاتحاد الوطني لمربي النحل إلى دعم المزارعين.", "الاتحاد الوطني لمربي النحل"),
        ("طلبت هيئة السلامة الجوية البريطانية تمويلا إضافيا.", "هيئة السلامة الجوية البريطانية"),
        ("صوّت مجلس المحافظة على الموازنة.", "مجلس المحافظة"),
    ],
)
def test_a_body_is_taken_with_its_field(text: str, body: str) -> None:
    assert (body, "ORG") in names("خبر", text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("قررت المحكمة الإفراج عن المتهم.", "المحكمة الإفراج"),
        ("تعمل منى في شركة تجارية صغيرة.", "شركة تجارية"),
        ("حرصا على مصلحة الأطفال بقيت المدرسة مغلقة.", "مصلحة الأطفال"),
        ("استمعت لجنة التحقيق إلى الشهود.", "لجنة التحقيق"),
    ],
)
def test_a_body_ends_before_what_cannot_belong_to_it(text: str, body: str) -> None:
    assert body not in [name for name, _ in names("خبر", text)]


def test_a_ministry_s_field_alone_in_the_headline_is_the_ministry() -> None:
    found = names("الموارد الطبيعية ترد على النقابة", "قالت وزارة الموارد الطبيعية إن المناجم آمنة.")
    assert ("الموارد الطبيعية", "ORG") in found


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("وحصلت «الضحى» على نسخة من التقرير.", "الضحى"),
        ("قال النائب في حديث إلى «مرآة المدينة» إن الجلسة تأجلت.", "مرآة المدينة"),
        ("أكدت كتلة «العهد الواحد» أنها ستقاطع الجلسة.", "العهد الواحد"),
        ("أمهلت «تنسيقية طلبة الجنوب» الجامعة أسبوعا.", "تنسيقية طلبة الجنوب"),
        ("نقلت وكالة بابل نيوز عن المحافظ قوله إن الطريق مفتوح.", "بابل نيوز"),
    ],
)
def test_papers_and_groups_with_everyday_names(text: str, paper: str) -> None:
    assert (paper, "ORG") in names("خبر", text)


def test_a_club_with_an_everyday_name_is_found_all_over_a_match_report() -> None:
    found = names(
        "مباراة",
        "قال مدرب فريق الشاطئ إن لاعبيه أضاعوا الفوز أمام الرمال بهدفين.",
        "وبهذا الهدف المتأخر رفع الشاطئ رصيده إلى تسع نقاط في الدوري قبل أن يلتقي جاره الرمال في الملعب.",
    )
    assert found.count(("الشاطئ", "ORG")) == 2
    assert ("الرمال", "ORG") in found


def test_a_company_named_in_full_between_marks_is_known_by_its_first_word() -> None:
    found = names("«الهدهد» تعود إلى الجو", "تستأنف شركة «الهدهد للطيران» رحلاتها غدا، وكانت «الهدهد» قد توقفت.")
    assert ("الهدهد للطيران", "ORG") in found
    assert ("الهدهد", "MISC") not in found


def test_the_same_word_outside_sport_is_no_club() -> None:
    assert names("نزهة", "مشينا على الشاطئ قبل المغيب ثم عدنا.") == []


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("ومثل المتهم ماهر. ك، 30 عاما، أمام القاضي.", "ماهر. ك"),
        ("قالت السيناتور الجمهورية لوريتا هامبلتون إن القرار سيئ.", "لوريتا هامبلتون"),
        ("اتصلت بحفيدها تيموثي قبل منتصف الليل.", "تيموثي"),
        ("وقال باركلي ضاحكا إنه لن يعود.", "باركلي"),
        ("أعلن أن كالفن هدسون سيغادر الفريق.", "كالفن هدسون"),
        ("افتتح الأستاذ بندر بن فالح المطرفي المعرض أمس.", "بندر بن فالح المطرفي"),
        ("وروى جاره، بيتر أولسن، ما حدث.", "بيتر أولسن"),
        ("وردّت عليه بوشناق باقتضاب ثم مضت.", "بوشناق"),
        ("ذكر الجحدري، في مؤتمر صحفي، أن الطريق ستفتح.", "الجحدري"),
    ],
)
def test_a_person_is_taken_whole_and_alone(text: str, person: str) -> None:
    assert (person, "PERSON") in names("خبر", text)


def test_a_surname_said_once_is_found_again_with_its_given_name() -> None:
    found = names("خبر", "اتهم عضو اللجنة سعدون الجحدري الإدارة بالتقصير.", "وذكر الجحدري، أمس، أن الملف لم يغلق.")
    assert ("سعدون الجحدري", "PERSON") in found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("وصلت الحافلة إلى بكركي قبل الظهر.", "بكركي"),
        ("ارتفعت الملوحة في شط العرب هذا الصيف.", "شط العرب"),
        ("تظاهر نحو مئة شخص في شارع هاملتون مساء أمس.", "شارع هاملتون"),
        ("زار الوفد نهر دجلة وسوق المدينة.", "دجلة"),
    ],
)
def test_places(text: str, place: str) -> None:
    assert (place, "PLACE") in names("خبر", text)


def test_the_region_and_the_paper_called_after_it() -> None:
    assert ("الشرق الأوسط", "PLACE") in names("خبر", "يزور الوزير الشرق الأوسط الأسبوع المقبل.")
    assert ("الشرق الأوسط", "ORG") in names("خبر", "وقال الوزير لصحيفة «الشرق الأوسط» إن الزيارة قصيرة.")


@pytest.mark.parametrize(
    "text", ["وقال مصدر أمني إن الطريق مغلق.", "كتب الصناع المهرة أسماءهم على الباب.", "لا بديل من الحوار."]
)
def test_everyday_words_of_the_table_are_no_names(text: str) -> None:
    assert names("خبر", text) == []


def test_a_tag_is_one_name() -> None:
    assert ("لا_لهدم_الحي_القديم", "MISC") in names("خبر", "تصدر وسم #لا_لهدم_الحي_القديم قائمة المتداول.")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("ماركيزيإن", ["ماركيزي", "إن"]),
        ("وبالإسكندرية", ["وبالإسكندرية"]),
        ("عبدالإله", ["عبدالإله"]),
        ("والإعلاميين", ["والإعلاميين"]),
        ("بيرغكويست", ["بيرغكويست"]),
        ("المطرفي", ["المطرفي"]),
    ],
)
def test_an_alef_with_hamza_below_opens_a_word(word: str, parts: list[str]) -> None:
    assert [token.text for token in split_glued(tokenize(word), load_gazetteer())] == parts


@pytest.mark.parametrize("word", ["كاليستر", "كالديرون"])
def test_first_letters_of_a_name_are_no_clitics(word: str) -> None:
    assert peel(fold(word), load_gazetteer()) == 0
