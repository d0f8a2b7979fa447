import csv
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from newsreader.core.language import Language
from newsreader.core.lexicon import LookedUpWord
from newsreader.export.anki import to_anki


def word(front: str, back: str, sentence: str = "", source: str = "") -> LookedUpWord:
    return LookedUpWord(1, front, Language.ENGLISH, back, sentence, source, None, 1, datetime(2024, 5, 1, tzinfo=UTC))


def test_a_line_each_without_a_header() -> None:
    words = [word("quay", "رصيف", "They blocked the quay.", "Ferry, Post"), word("port", "مرفأ")]
    assert to_anki(words) == "quay\tرصيف\tThey blocked the quay.\tFerry, Post\nport\tمرفأ\t\t\n"
    assert to_anki([]) == ""


def test_tabs_and_line_ends_do_not_break_a_line() -> None:
    assert to_anki([word("a\tb", "c\nd\r\ne\\n", "f\u2028g")]) == "a\\tb\tc\\nd\\ne\\\\n\tf g\t\n"


def test_a_quotation_mark_at_the_front_is_quoted() -> None:
    line = to_anki([word("#tag", '"a"', '"We sail," she said.')])
    assert line == '"#tag"\t"""a"""\t"""We sail,"" she said."\t\n'


@given(st.lists(st.tuples(*[st.text(max_size=20)] * 4), max_size=5))
def test_any_words_make_lines_of_four_fields(fields: list[tuple[str, str, str, str]]) -> None:
    text = to_anki([word(*each) for each in fields])
    rows = list(csv.reader(text.splitlines(), delimiter="\t"))
    assert [len(row) for row in rows] == [4] * len(fields)
