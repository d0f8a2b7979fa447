"""Positions in both counts, and marks of direction."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.ui.text import Positions, in_units, isolate, qt_length, remove_isolates


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(_TEXTS)
def test_every_position_is_what_utf16_says(text: str) -> None:
    positions = Positions(text)
    for index in range(len(text) + 1):
        assert positions.to_qt(index) == _units(text[:index])


@given(_TEXTS)
def test_there_and_back(text: str) -> None:
    positions = Positions(text)
    assert [positions.to_python(positions.to_qt(index)) for index in range(len(text) + 1)] == list(range(len(text) + 1))


def test_inside_a_character_is_its_beginning() -> None:
    positions = Positions("a😀b😀")
    assert [positions.to_python(position) for position in range(7)] == [0, 1, 1, 2, 3, 3, 4]
    assert positions.to_qt(2) == 3


def test_length_counts_units() -> None:
    assert qt_length("كِتاب 😀") == 8


def test_isolates_leave_with_nothing_behind() -> None:
    assert remove_isolates(f"a {isolate('ب')}\ufffc c") == "a ب c"
    assert isolate("ب") != "ب"


@given(st.text(st.sampled_from("a é ق😀𝄞"), max_size=12))
def test_units_stand_where_qt_counts_them(text: str) -> None:
    units, positions = in_units(text), Positions(text)
    assert len(units) == qt_length(text)
    assert all(units[positions.to_qt(index)] == char for index, char in enumerate(text) if char <= "\uffff")
