"""Cutting what is too long."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.core.language import Language
from newsreader.translation.pieces import cut_at_clauses, is_translatable, split_clauses

TEXTS = st.lists(st.sampled_from(["word", "كلمة", ",", ";", "، ", " ", "and ", "ولكن ", "–", " – ", "x" * 30])).map(
    "".join
)


@given(TEXTS, st.integers(1, 40))
def test_pieces_are_short_and_lose_nothing(text: str, limit: int) -> None:
    pieces = cut_at_clauses(text, len, limit)
    assert all(0 < len(piece) <= limit or len(piece.split()) == 1 for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


@given(TEXTS)
def test_clauses_lose_nothing(text: str) -> None:
    assert " ".join(" ".join(split_clauses(text)).split()) == " ".join(text.split())


def test_cuts_are_made_at_clauses() -> None:
    text = "The first part is about water; the second part, which is longer, is about the port and the ships."
    assert cut_at_clauses(text, len, 75) == [
        "The first part is about water;",
        "the second part, which is longer, is about the port and the ships.",
    ]


def test_only_letters_of_the_source_outside_addresses_count() -> None:
    assert is_translatable("Visit www.example.org today", Language.ENGLISH)
    assert not is_translatable("www.example.org", Language.ENGLISH)
    assert not is_translatable("@newsroom #budget", Language.ENGLISH)
    assert not is_translatable("Reuters 2014", Language.ARABIC)
    assert not is_translatable("x" * 100, Language.ENGLISH)
    assert is_translatable("LF قال", Language.ARABIC)
