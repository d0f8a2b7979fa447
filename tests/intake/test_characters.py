import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from newsreader.intake.characters import clean_line, clean_text


def test_direction_marks_and_invisible_characters_go() -> None:
    assert clean_line("\ufeff\u200fقال\u200e \u2067«نعم»\u2069\u061c sof\u00adt\u200b\u2060") == "قال «نعم» soft"


def test_joiners_stay() -> None:
    assert clean_line("می\u200cخواهد هـ\u200d") == "می\u200cخواهد هـ\u200d"


def test_white_space_is_collapsed() -> None:
    assert clean_line("  a\u00a0\u202f b\t\n c\u3000") == "a b c"


def test_all_line_ends_are_one() -> None:
    assert clean_text("a\r\nb\rc\u2028d\x0be\x85f") == "a\nb\nc\nd\ne\nf"
    assert clean_text("a\u2029b") == "a\n\nb"


def test_letters_are_composed_and_presentation_forms_are_letters() -> None:
    assert clean_text("cafe\u0301 ا\u0653") == "café آ"
    assert clean_text("ﺍﻟﺴﻼﻡ") == "السلام"
    assert clean_text("ﷺ") == "ﷺ"


@given(st.text())
def test_nothing_invisible_is_left_and_cleaning_twice_changes_nothing(text: str) -> None:
    cleaned = clean_line(text)
    assert clean_line(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == " ".join(cleaned.split())
    for char in cleaned:
        assert unicodedata.category(char) not in ("Cc", "Cs", "Zl", "Zp")
        assert char not in "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad\u061c"
    cleaned.encode("utf-8")
