import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.analysis.language import guess_language
from newsreader.core.language import Language

ENGLISH = (
    "The minister said on Tuesday that the new rules would come into force before the summer.",
    "She added that the fishermen of the southern coast had been asked for their views twice.",
)
ARABIC = (
    "قالت الوزيرة الثلاثاء إن القواعد الجديدة ستدخل حيز التنفيذ قبل حلول الصيف.",
    "وأضافت أن صيادي الساحل الجنوبي سُئلوا عن رأيهم مرتين قبل اتخاذ القرار.",
)
FOREIGN = {
    "French": "Le ministre a dit mardi que les nouvelles règles entreraient en vigueur avant la fin de l'été.",
    "German": "Die Ministerin sagte am Dienstag, dass die neuen Regeln vor dem Sommer in Kraft treten sollen.",
    "Spanish": "La ministra dijo el martes que las nuevas reglas entrarán en vigor antes del final del verano.",
    "Turkish": "Bakan salı günü yaptığı açıklamada yeni kuralların yaz bitmeden önce yürürlüğe gireceğini söyledi.",
    "Dutch": "De minister zei dinsdag dat de nieuwe regels nog voor het einde van de zomer van kracht zullen worden.",
    "Italian": "La ministra ha detto martedì che le nuove regole entreranno in vigore prima della fine dell'estate.",
    "Indonesian": "Menteri mengatakan pada hari Selasa bahwa aturan baru akan berlaku sebelum akhir musim panas.",
    "Persian": "وزیر روز سه‌شنبه گفت که مقررات جدید پیش از پایان تابستان به اجرا گذاشته خواهد شد و کار آسان نیست.",
    "Persian, Arabic letters": "وزير روز سه شنبه گفت كه مقررات جديد پيش از پايان تابستان به اجرا گذاشته شد و اين است.",
    "Urdu": "وزیر نے منگل کو کہا کہ نئے قواعد گرمیوں کے اختتام سے پہلے نافذ کر دیے جائیں گے اور یہ آسان نہیں۔",
    "Russian": "Министр заявила во вторник, что новые правила вступят в силу до конца лета, и это нелегко.",
    "Chinese": "部长周二表示，新规定将在夏季结束前生效，并已两次征求渔民的意见。",
    "Hebrew": "השרה אמרה ביום שלישי כי הכללים החדשים ייכנסו לתוקף לפני סוף הקיץ.",
}


@pytest.mark.parametrize(("paragraphs", "language"), [(ENGLISH, Language.ENGLISH), (ARABIC, Language.ARABIC)])
def test_stories_are_known_with_confidence(paragraphs: tuple[str, ...], language: Language) -> None:
    guess = guess_language("", paragraphs)
    assert guess.language is language
    assert guess.confidence >= 0.95


@pytest.mark.parametrize("name", FOREIGN)
def test_other_languages_are_unknown(name: str) -> None:
    guess = guess_language("", [FOREIGN[name]])
    assert guess.language is Language.UNKNOWN
    assert guess_language(FOREIGN[name], []).language is Language.UNKNOWN


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("AOUN MEETS MIKATI", Language.ENGLISH),
        ("Kerry: No deal yet", Language.ENGLISH),
        ("one two three", Language.ENGLISH),
        ("Beyoncé wins", Language.ENGLISH),
        ("El-Sayed says semifinal against Le Havre 'just another match'", Language.ENGLISH),
        ("علي خامنئي", Language.ARABIC),
        ("ميقاتي يلتقي عون", Language.ARABIC),
        ("٢٠١٤", Language.UNKNOWN),
        ("2014", Language.UNKNOWN),
        ("", Language.UNKNOWN),
        ("...", Language.UNKNOWN),
        ("تهران", Language.ARABIC),
        ("گفتگو با پوتین", Language.UNKNOWN),
        ("Le président a dit non", Language.UNKNOWN),
        ("中国", Language.UNKNOWN),
    ],
)
def test_single_lines(line: str, language: Language) -> None:
    assert guess_language(line, []).language is language
    assert guess_language("", [line]).language is language


@pytest.mark.parametrize(
    ("title", "paragraphs", "language"),
    [
        ("إقرأ هذا الخبر بالعربية", ENGLISH, Language.ENGLISH),
        ("Read this story in English", ARABIC, Language.ARABIC),
        ("", ("إقرأ هذا الخبر بالعربية W460", *ENGLISH), Language.ENGLISH),
        ("", ("Comments 0", "Reuters / AFP", *ARABIC), Language.ARABIC),
        ("", (*ARABIC, "Photo: John Smith, Beirut, Lebanon", "Twitter @example"), Language.ARABIC),
        ("", (*ARABIC, *ARABIC, ENGLISH[0]), Language.ARABIC),
        ("", (*ENGLISH, *ENGLISH, ARABIC[0]), Language.ENGLISH),
    ],
)
def test_the_body_decides_a_mixed_story(title: str, paragraphs: tuple[str, ...], language: Language) -> None:
    assert guess_language(title, paragraphs).language is language


def test_a_mixed_story_is_less_sure() -> None:
    assert guess_language("", [*ARABIC, ENGLISH[0]]).confidence < guess_language("", ARABIC).confidence


def test_foreign_names_in_arabic_do_not_make_it_persian() -> None:
    text = "قال المدير في غوگل وفي پاريس إن چارلز وڤيكتور سيحضران المؤتمر الذي يُعقد في العاصمة الأسبوع المقبل."
    assert guess_language("", [text]).language is Language.ARABIC


def test_persian_ya_typed_in_arabic_words_does_not_make_it_persian() -> None:
    text = " ".join(ARABIC).replace("ي", "ی")
    assert guess_language("", [text]).language is Language.ARABIC


def test_vowel_marks_change_nothing() -> None:
    text = "قَالَ الرَّئِيسُ إِنَّ الْقَرَارَ سَيَصْدُرُ فِي الْأُسْبُوعِ الْمُقْبِلِ مِنْ دُونِ تَأْخِيرٍ"
    assert guess_language("", [text]).language is Language.ARABIC


def test_the_answer_is_the_same_in_another_process() -> None:
    code = (
        "from newsreader.analysis.language import guess_language as g\n"
        f"print([g('', [t]) for t in {[*ENGLISH, *ARABIC, FOREIGN['French']]!r}])"
    )
    first, second = (subprocess.run([sys.executable, "-c", code], capture_output=True, text=True) for _ in range(2))
    assert first.stdout == second.stdout
    assert "ENGLISH" in first.stdout


def test_langdetect_is_not_loaded_before_it_is_needed() -> None:
    code = "import sys, newsreader.analysis.language; print('langdetect' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False\n"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.lists(st.text(max_size=200), max_size=3))
def test_any_text_has_one_of_three_languages(title: str, paragraphs: list[str]) -> None:
    guess = guess_language(title, paragraphs)
    assert guess.language in (Language.ENGLISH, Language.ARABIC, Language.UNKNOWN)
    assert 0.0 <= guess.confidence <= 1.0
    assert guess == guess_language(title, paragraphs)
