"""Sentences: every character once, and the boundaries a reader would draw."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.core.language import Language
from newsreader.core.sentences import split_sentences

LANGUAGES = (Language.ENGLISH, Language.ARABIC, Language.UNKNOWN)
PIECES = st.sampled_from(
    [
        "The minister",
        " said",
        ".",
        "...",
        "…",
        "؟",
        "!",
        "”",
        "“",
        "»",
        "«",
        " ",
        "  ",
        "\n",
        "U.S.",
        "د.",
        "No. 5",
        "وقال",
        "الوزير",
        "3.5",
        "www.example.org",
        '"',
        "'",
        ")",
        "(",
        "1.",
        "•",
        ". . .",
        "😀",
        "ـ",
        "\u200f",
        "ً",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)), st.sampled_from(LANGUAGES))
def test_every_character_is_in_exactly_one_sentence(text: str, language: Language) -> None:
    sentences = split_sentences(text, language)
    position = 0
    for start, stop in sentences:
        assert text[position:start].strip() == ""
        assert position <= start < stop
        assert text[start:stop] == text[start:stop].strip()
        position = stop
    assert text[position:].strip() == ""
