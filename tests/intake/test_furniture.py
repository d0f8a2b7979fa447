import pytest

from newsreader.intake.furniture import is_furniture, story_lines
from newsreader.usecases.samples import read_samples

ANYWHERE = (
    "إقرأ هذا الخبر بالعربية W460",
    "اقرأ هذا الخبر بالإنكليزية",
    "Read this story in Arabic W460",
    "Read in English",
    "Comments 0",
    "0 Comments",
    "12 comments",
    "No comments",
    "Comments (14)",
    "التعليقات (3)",
    "٣ تعليقات",
    "Advertisement",
    "ADVERTISEMENT",
    "إعلان",
    "Read more: Storm closes the breakwater",
    "Read also: Storm closes the breakwater",
    "اقرأ أيضاً: العاصفة تغلق المرفأ",
    "شاهد أيضاً",
    "***",
    "—",
)
AT_ENDS = (
    "Share this article",
    "Share on Facebook | Twitter | WhatsApp",
    "Facebook",
    "Print",
    "Email",
    "Follow us on Facebook and WhatsApp",
    "Sign up for our newsletter",
    "© 2026 The Quay. All rights reserved.",
    "جميع الحقوق محفوظة © 2026",
    "طباعة",
    "تابعونا على تلغرام",
    "شارك الخبر عبر فيسبوك",
    "حجم الخط",
    "Tags: port, night, pilots",
    "كلمات مفتاحية: مرفأ، ليل",
    "4 min read",
    "Leave a comment",
    "أضف تعليقاً",
)
STORY = (
    "Kareem read the story in Arabic and wept.",
    "Comments by the minister drew laughter in the chamber.",
    "Comments on the plan are due by Friday, 0 have come so far.",
    "Shares fell.",
    "Print sales rose for the first time in ten years.",
    "Share prices in Cairo rose by 3 percent on Sunday, traders said.",
    "Facebook said it would appeal.",
    "Follow the money, he said.",
    "He paused.",
    "وعلّق الوزير على ذلك.",
    "إعلان الحكومة موعد الانتخابات فاجأ الجميع.",
    "قراءة هذا الخبر بالعربية تكفي لفهمه، قال الوزير.",
    "شاركت عشر دول في المؤتمر.",
    "طباعة الصحف توقفت في بيروت منذ سنوات.",
    "تابع الوزير كلامه قائلاً إن القرار نهائي.",
    "حفظ الله لبنان، ختم الرئيس.",
    "W460 is the name of the engine.",
    "No comment.",
)


@pytest.mark.parametrize("line", ANYWHERE)
def test_plain_furniture_is_recognised_anywhere(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", AT_ENDS)
def test_other_furniture_is_recognised_at_the_ends_only(line: str) -> None:
    assert is_furniture(line, at_ends=True)
    assert not is_furniture(line)


@pytest.mark.parametrize("line", STORY)
def test_sentences_of_a_story_stay(line: str) -> None:
    assert not is_furniture(line)
    assert not is_furniture(line, at_ends=True)


def test_no_paragraph_of_the_samples_or_of_their_translations_is_furniture() -> None:
    for sample in read_samples():
        for pair in sample.pairs:
            assert not is_furniture(pair.original, at_ends=True)
            assert not is_furniture(pair.translated, at_ends=True)


def test_a_list_of_other_stories_at_the_foot_goes() -> None:
    lines = ["The vote is on Friday.", "It may be late.", "Related stories", "Ferry fares to rise", "Storm closes port"]
    assert story_lines(lines) == (0, 1)
    assert story_lines(["صوّتوا الجمعة.", "مواضيع ذات صلة", "العاصفة تغلق المرفأ"]) == (0,)


def test_a_heading_in_the_story_is_no_list_of_other_stories() -> None:
    lines = [
        "The vote is on Friday.",
        "More news",
        "The union said it would wait for the court.",
        "It meets on Monday.",
    ]
    assert story_lines(lines) == (0, 1, 2, 3)


def test_furniture_goes_from_head_middle_and_foot() -> None:
    lines = ["4 min read", "Share", "The vote is on Friday.", "Advertisement", "It may be late.", "Comments 0", "Print"]
    assert story_lines(lines) == (2, 4)


def test_long_lines_are_never_furniture() -> None:
    assert not is_furniture("Read more: " + "words and words " * 20)


@pytest.mark.parametrize(
    "line",
    [
        "The views expressed in this article do not necessarily reflect those of The Quay.",
        "Please read our comments guidelines before you write.",
        "This site uses cookies and a privacy policy that runs to eleven pages.",
        "الآراء الواردة أدناه لا تعبر عن رأي الموقع.",
        "نرحب بآرائكم، ونرجو مراجعة شروط الاستخدام قبل كتابة التعليقات.",
    ],
)
def test_notices_at_the_foot_go(line: str) -> None:
    assert story_lines(["The vote is on Friday.", line]) == (0,)


@pytest.mark.parametrize(
    "line",
    [
        "The company changed its privacy policy and its use of cookies in May.",
        "The views expressed in the letter do not bind the court, the judge said.",
        "Comments on the draft guidelines are open until Friday.",
        "وأثارت سياسة الخصوصية الجديدة جدلاً واسعاً في البرلمان.",
        "وقال الوزير إن الآراء الواردة في التقرير لا تعبر عن رأي الحكومة.",
    ],
)
def test_a_story_about_such_notices_keeps_its_end(line: str) -> None:
    assert story_lines(["The vote is on Friday.", line]) == (0, 1)
