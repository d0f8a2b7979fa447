from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.core.errors import NewsreaderError
from newsreader.core.language import Language
from newsreader.core.lexicon import GlossaryEntry
from newsreader.library.database import Library
from newsreader.usecases.enforce_glossary import add_term, change_term, enforce_glossary

EN, AR = Language.ENGLISH, Language.ARABIC


def missing(original: str, translated: str, *terms: tuple[str, str], case: bool = False) -> list[str]:
    entries = [
        GlossaryEntry(number, term, translation, AR if "\u0600" < term[0] < "\u0700" else EN, case)
        for number, (term, translation) in enumerate(terms)
    ]
    return [entry.term for entry in enforce_glossary(original, translated, entries)]


@pytest.mark.parametrize(
    ("original", "translated", "term", "translation"),
    [
        ("The Ceasefire holds.", "الهدنة صامدة.", "ceasefire", "وقف إطلاق النار"),
        ("The quay's end.", "آخر المرسى.", "quay", "رصيف"),
        ("رحّب بمجلس الأمن.", "He welcomed the council.", "مجلس الأمن", "Security Council"),
        ("وللهدنة شروط.", "The ceasefire has terms.", "الهدنة", "truce"),
        ("في مدرستهم.", "In their college.", "مدرسة", "school"),
        ("الى الاردن", "To Iraq", "الأردن", "Jordan"),
        ("قال المهندسون.", "The builders said.", "مهندسين", "engineers"),
        ("See al-Watan.", "انظر الوطن.", "al-Watan", "جريدة الوطن"),
    ],
)
def test_a_term_that_is_not_kept_to_is_told(original: str, translated: str, term: str, translation: str) -> None:
    assert missing(original, translated, (term, translation)) == [term]


@pytest.mark.parametrize(
    ("original", "translated", "term", "translation"),
    [
        ("The ceasefire holds.", "يصمد وقفُ اطلاق النار.", "ceasefire", "وقف إطلاق النار"),
        ("The ceasefire ends.", "وبوقف إطلاق النار.", "ceasefire", "وقف إطلاق النار"),
        ("The school opens.", "فتحت المدرسة.", "school", "مدرسة"),
        ("Their school opens.", "فتحت مدرستهم.", "school", "مدرسة"),
        ("The engineers left.", "ودّع المهندسين.", "engineers", "مهندسون"),
        ("In Jordan.", "في الأردن.", "Jordan", "الأردن"),
        ("To Jordan.", "للأردن.", "Jordan", "الأردن"),
        ("المرافئ مغلقة.", "The ports are shut.", "المرافئ", "port"),
        ("مرفأ صور", "Tyre’s Port", "مرفأ", "port"),
    ],
)
def test_a_term_that_is_kept_to_is_not(original: str, translated: str, term: str, translation: str) -> None:
    assert missing(original, translated, (term, translation)) == []


@pytest.mark.parametrize(
    ("original", "term"),
    [
        ("They reported it.", "port"),
        ("في جزيرة نائية", "الجزيرة"),  # any island, not the broadcaster
        ("غزت الرمال الطريق", "غزة"),
        ("وزيرة", "وزارة"),
        ("", "port"),
    ],
)
def test_a_word_that_only_looks_like_the_term_is_none(original: str, term: str) -> None:
    assert missing(original, "", (term, "x")) == []


def test_case_counts_where_it_is_to() -> None:
    entry = ("Turkey", "تركيا")
    assert missing("They ate turkey.", "أكلوا ديكا.", entry, case=True) == []
    assert missing("They ate turkey.", "أكلوا ديكا.", entry) == ["Turkey"]
    assert missing("In Turkey.", "في انقرة.", entry, case=True) == ["Turkey"]
    assert missing("قناة الجزيرة", "the al jazeera channel", ("الجزيرة", "Al Jazeera"), case=True) == ["الجزيرة"]


def test_of_two_translations_one_is_enough() -> None:
    entries = (("quay", "رصيف"), ("Quay", "مرسى"))
    assert missing("The quay.", "المرسى.", *entries) == []
    assert missing("The quay.", "الشاطئ.", *entries) == ["quay"]


@given(
    st.text(max_size=40), st.text(max_size=40), st.text(min_size=1, max_size=12), st.text(max_size=12), st.booleans()
)
def test_any_text_is_safe(original: str, translated: str, term: str, translation: str, case: bool) -> None:
    entry = GlossaryEntry(1, term, translation, EN, case)
    assert enforce_glossary(original, translated, (entry,)) in ((), (entry,))


@pytest.fixture
def library() -> Iterator[Library]:
    opened = Library.open(None)
    yield opened
    opened.close()


def test_terms_are_added_and_changed(library: Library) -> None:
    entry = add_term(library, "  وقف  إطلاق النار ", " ceasefire\n")
    assert (entry.term, entry.translation, entry.source) == ("وقف إطلاق النار", "ceasefire", AR)
    assert add_term(library, "NATO", "الناتو").source is EN
    assert add_term(library, "NATO", "NATO", AR).source is AR
    changed = change_term(library, GlossaryEntry(entry.id, "الهدنة", "truce ", AR))
    assert changed.translation == "truce"
    assert library.glossary.all()[0] == changed


@pytest.mark.parametrize(("term", "translation"), [("", "x"), ("x", " "), ("…", "x"), ("12", "١٢")])
def test_what_is_no_entry_is_refused(library: Library, term: str, translation: str) -> None:
    with pytest.raises(NewsreaderError):
        add_term(library, term, translation)
    assert library.glossary.all() == ()
