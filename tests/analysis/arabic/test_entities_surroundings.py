"""Arabic names told by what stands around them: datelines, seats, councils, titles, and words that are no names."""

import pytest

from newsreader.analysis.arabic.entities import find_entities
from newsreader.analysis.arabic.entities_pieces import Story
from newsreader.analysis.arabic.entities_tokens import tokenize
from newsreader.analysis.arabic.gazetteer import load_gazetteer
from newsreader.core.arabic import fold
from newsreader.core.article import Block, BlockKind


def names(*texts: str) -> list[tuple[str, str]]:
    """The names found, as (text, label), in reading order."""
    blocks = [Block(text, BlockKind.PARAGRAPH if place else BlockKind.TITLE) for place, text in enumerate(texts)]
    return [(m.span.text(list(texts)), m.label.value) for m in find_entities(blocks)]


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("بنغازي ـ «السنابل»", "السنابل"),
        ("بورتسودان: مشكاة", "مشكاة"),
        ("حمص – مرصد الفرات", "مرصد الفرات"),
        ("سوسة (نبأ) - افتتح الوزير المعرض أمس.", "نبأ"),
        ("الموصل اليوم - متابعة", "الموصل اليوم"),
    ],
)
def test_the_paper_of_a_dateline(line: str, paper: str) -> None:
    assert (paper, "ORG") in names("خبر", line, "افتتح الوزير المعرض صباح أمس.")


def test_a_paper_with_an_everyday_name_is_found_again_only_where_it_is_shown() -> None:
    found = names("خبر", "سوسة (نجوم) - افتتح المعرض.", "وقال المدير لـ(نجوم) إن نجوم المسرح حضروا.")
    assert found.count(("نجوم", "ORG")) == 2


def test_who_writes_stands_in_a_dateline_too() -> None:
    assert ("خالد الشمري", "PERSON") in names("خبر", "الطائف ـ خالد الشمري", "فاز الفريق أمس.")


def test_the_town_of_a_dateline_is_no_person() -> None:
    found = names("خبر", "بورتوليني، إيطاليا - وصلت السفينة أمس.", "وقال صياد إن بورتوليني لم تنم.")
    assert found.count(("بورتوليني", "PLACE")) == 2


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("وردت وزيرة الصحة الكينية مارغريت وامبوغو على الأسئلة.", "مارغريت وامبوغو"),
        ("رفض المدرب روي هاندرسون التعليق.", "روي هاندرسون"),
        ("فازت الصينية لي شياو على منافستها.", "لي شياو"),
        ("كرّم الحمداني الفائزين.", "الحمداني"),
        ("أشاد الممثل القدير أنطوان غصن بالعمل.", "أنطوان غصن"),
        ("وقالت المديرة، زينبو بنت الداه، إن الأجهزة سليمة.", "زينبو بنت الداه"),
        ("تجلس أم فارس أمام بيتها.", "أم فارس"),
        ('وصاحت بها: "اهدئي يا سلمى!".', "سلمى"),
    ],
)
def test_a_person_is_taken_whole(text: str, person: str) -> None:
    assert (person, "PERSON") in names("خبر", text)


def test_the_first_letter_of_an_unknown_name_is_no_clitic_where_it_never_leaves() -> None:
    tokens = [tokenize("سألوا فراغنيت عن الأرقام، ولم تنف فراغنيت ذلك، وقيل إن فراغنيت مسافرة.")]
    assert Story(tokens, load_gazetteer()).clitics(fold("فراغنيت")) == 0


def test_the_same_letter_is_a_clitic_where_the_story_has_the_name_without_it() -> None:
    tokens = [tokenize("اتصلوا براغنيت ثم ببراغنيت، وقيل إن راغنيت مسافرة بعد براغنيت.")]
    assert Story(tokens, load_gazetteer()).clitics(fold("براغنيت")) == 1


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("سكن في حي النخلات جنوبي المدينة.", "النخلات"),
        ("حضر الحفل محافظ الطفيلة وعدد من النواب.", "الطفيلة"),
        ("غرق مركب قبالة كورفو فجر أمس.", "كورفو"),
        ("وقف الناس في شارع يوسف السباعي طويلا.", "شارع يوسف السباعي"),
        ("زار الوفد دولة قطر أمس.", "دولة قطر"),
        ("أبحر المركب من صبراتة الليبية ليلا.", "صبراتة"),
        ("رصد العلماء كوكب زحل قرب الأرض.", "زحل"),
        ("رصد العلماء كوكب زحل قرب الأرض.", "الأرض"),
    ],
)
def test_places_told_by_what_stands_around_them(text: str, place: str) -> None:
    assert (place, "PLACE") in names("خبر", text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("وقال مقرر لجنة الزراعة بمجلس النواب إن المشروع جاهز.", "لجنة الزراعة بمجلس النواب"),
        ("أنقذ خفر السواحل اليوناني عشرين مهاجرا.", "خفر السواحل اليوناني"),
        ("وأعلنت شرطة أسكتلندا توقيف رجلين.", "شرطة أسكتلندا"),
        ("تعمل باحثة في المعهد التونسي لبحوث الزيتون.", "المعهد التونسي لبحوث الزيتون"),
        ("جاء المال من المصرف السوري الزراعي.", "المصرف السوري الزراعي"),
        ("حذرت منظمة الصحة العالمية من المرض.", "منظمة الصحة العالمية"),
        ("انتقدت منظمة غرينلاند ووتش القرار.", "غرينلاند ووتش"),
        ("عرضت قناة بي بي سي نيوز المقابلة.", "بي بي سي نيوز"),
        ("أضرب اتحاد المعلمين المتعاقدين أمس.", "اتحاد المعلمين المتعاقدين"),
        ("تأسست شركة الطيران الاقتصادي سكايفيند قبل عامين.", "سكايفيند"),
    ],
)
def test_bodies_as_long_as_they_are_called(text: str, body: str) -> None:
    assert (body, "ORG") in names("خبر", text)


@pytest.mark.parametrize(
    "text",
    [
        "بكت في آخر مشهد من الفيلم.",
        "لم يطلب أحد منا شيئا حتى الآن.",
        "الإيجارات في الريف أرخص من المدينة.",
        "كانت الشمس حارة والأرض جافة.",
        "نقلوه إلى مستشفى ميداني قرب الطريق.",
        "غرسوا نحو 300 شتلة هذا الأسبوع.",
        "قال مصدر ملاحي إن السفينة وصلت.",
        "قررت غرفة الجنايات الابتدائية التأجيل.",
    ],
)
def test_everyday_words_are_no_names(text: str) -> None:
    assert names("خبر", text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("استقرت الشركة في النرويجمنذ عامين.", ("النرويج", "PLACE")),
        ("اشترتها نتفليكسقبل شهر.", ("نتفليكس", "ORG")),
    ],
)
def test_a_name_is_cut_from_the_word_that_lost_its_space(text: str, name: tuple[str, str]) -> None:
    assert name in names("خبر", text)


def test_a_word_with_its_article_is_never_cut() -> None:
    assert not any(name.startswith("بالو") for name, _ in names("خبر", "تحدث بالولفية مع جاره."))
