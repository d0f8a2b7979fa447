"""Look words up in the dictionary that ships."""

import gzip
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader import assets
from newsreader.core.arabic import fold
from newsreader.core.language import Language
from newsreader.core.lexicon import Gloss, GlossSource
from newsreader.translation.lexicon.lexicon import SOURCES, look_up, word_language

EN, AR = Language.ENGLISH, Language.ARABIC
FILES = ("words_en.tsv.gz", "words_ar.tsv.gz")


def found(word: str, language: Language) -> set[str]:
    return {translation for gloss in look_up(word, language) for translation in gloss.translations}


def first(word: str, language: Language) -> Gloss:
    return look_up(word, language)[0]


@pytest.mark.parametrize("name", FILES)
def test_the_file_is_in_order_and_small(name: str) -> None:
    path = assets.resource("lexicon", name)
    lines = gzip.decompress(path.read_bytes()).split(b"\n")
    assert lines.pop() == b""
    assert lines == sorted(lines)
    assert len(lines) > 50_000
    for line in lines:
        key, headword, source, translations = line.decode().split("\t")
        assert key == fold(key)
        assert headword
        assert source in SOURCES
        assert all(translations.split("|"))
    assert path.stat().st_size < 4_000_000


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("والمدرسة", "school"),  # and the school
        ("بالمدارس", "schools"),
        ("مدرستهم", "school"),  # ta marbuta before a pronoun
        ("للغة", "language"),  # for the language: three lams are two
        ("أبنائه", "sons"),  # a hamza on its seat
        ("أبناؤه", "sons"),
        ("المهندسين", "engineer"),
        ("مسؤولون", "official"),
        ("سيعلن", "announces"),
        ("نستطيع", "was able to"),  # tenth form, hollow
        ("ويريدون", "wants"),
        ("يتحدث", "spoke"),  # fifth form
        ("يملك", "owned"),
        ("تستخدمون", "used"),
        ("كِتاباً", "book"),
        ("الحكومةُ", "government"),
        ("عليها", "on"),
        ("أذرع", "arms"),  # broken plurals: in the dictionary, or by their pattern
        ("مصارف", "bank"),
        ("ألمانيا", "Germany"),  # no article, though it folds to one
        ("الله", "God"),
        ("كانون الثاني", "January"),
        ("جانفي", "January"),
    ],
)
def test_arabic(word: str, wanted: str) -> None:
    assert wanted in found(word, AR)


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("School", "مدرسة"),
        ("schools'", "مدارس"),
        ("minister's", "وزير"),
        ("minister’s", "وزير"),
        ("went", "ذهب"),
        ("ministries", "وزارة"),
        ("cease-fire", "وقف إطلاق النار"),
        ("stopped", "توقف"),
        ("harbor", "مرفأ"),
        ("January", "يناير"),
        ("May", "مايو"),
        ("Lebanon", "لبنان"),
        ("prime minister", "رئيس الوزراء"),
    ],
)
def test_english(word: str, wanted: str) -> None:
    assert wanted in found(word, EN)


def test_the_nearest_form_comes_first_and_says_what_it_is() -> None:
    gloss = first("وبالمفاوضات", AR)
    assert (gloss.word, gloss.form, gloss.stripped) == ("وبالمفاوضات", "مفاوضات", 2)
    assert gloss.headword in ("مفاوضات", "المفاوضات")
    assert first("المفاوضات", AR).stripped == 0
    stripped = [each.stripped for each in look_up("schools", EN)]
    assert stripped == sorted(stripped)
    assert stripped[0] == 0


def test_a_letter_that_is_no_particle_stays() -> None:
    assert first("وزير", AR).translations[0] == "minister"
    assert first("بلد", AR).translations[0] == "country"
    assert first("فريق", AR).translations[0] == "team"
    assert first("كتاب", AR).translations[0] == "book"


def test_of_forms_as_far_the_one_spelled_alike_comes_first() -> None:
    assert first("تبدأ", AR).headword == "بدأ"  # and not أبدا
    assert first("تبدأ", AR).stripped == 2
    assert not first("تبدأ", AR).is_guess
    assert first("نستطيع", AR).is_guess


def test_spelling_tells_words_apart_that_folding_joins() -> None:
    assert "ball" in first("كرة", AR).translations
    assert "ball" not in first("كره", AR).translations
    assert "science" in first("علم", AR).translations


def test_each_says_where_it_comes_from() -> None:
    assert first("Lebanon", EN).source is GlossSource.NAMES
    assert first("وزير", AR).source is GlossSource.NEWS
    assert first("apricot", EN).source is GlossSource.DICTIONARY
    lines = gzip.decompress(assets.resource("lexicon", "words_en.tsv.gz").read_bytes()).decode().splitlines()
    reversed_only = next(line.split("\t")[1] for line in lines if line.split("\t")[2] == "r")
    assert GlossSource.REVERSED in {gloss.source for gloss in look_up(reversed_only, EN)}


@pytest.mark.parametrize(
    "word", ["", " ", "…", "12", "١٢", "\ud800", "\x00", "ال", "و", "وو", "لل", "a" * 100_000, "'s"]
)
def test_what_is_no_word_finds_nothing_wrong(word: str) -> None:
    for language in Language:
        assert isinstance(look_up(word, language), tuple)


def test_no_word_no_gloss() -> None:
    assert look_up("", AR) == look_up("…", EN) == look_up("xyzzyx", EN) == look_up("a" * 100_000, EN) == ()
    assert look_up("مدرسة", Language.UNKNOWN) == ()


@given(st.text(max_size=30) | st.text("والبكلسيتنمهةىءأإؤئا ًّ", max_size=12), st.sampled_from(list(Language)))
def test_any_text_is_safe(word: str, language: Language) -> None:
    for gloss in look_up(word, language):
        assert gloss.translations
        assert gloss.stripped >= 0
        assert gloss.language is language


def test_the_language_of_a_word_is_that_of_its_letters() -> None:
    assert word_language("school") is EN
    assert word_language("مدرسة") is AR
    assert word_language("12…") is Language.UNKNOWN


def test_nothing_is_unpacked_before_the_first_look_up() -> None:
    code = (
        "import newsreader.translation.lexicon.lexicon as lexicon\n"
        "assert lexicon._unpack.cache_info().currsize == 0\n"
        "lexicon.look_up('school', lexicon.Language.ENGLISH)\n"
        "assert lexicon._unpack.cache_info().currsize == 1\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
