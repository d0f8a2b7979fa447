"""Quotation marks to stretches."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.marks import Stretch, find_stretches


def words(*texts: str) -> list[str]:
    """The words of every outer stretch, parts joined by a line end."""
    return ["\n".join(part.text(list(texts)) for part in one.parts) for one in find_stretches(texts) if one.level == 0]


def inner(text: str) -> list[tuple[int, str]]:
    return [(one.level, one.parts[0].text([text])) for one in find_stretches([text])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Yes," she said.', ["Yes,"]),
        ("“Yes,” she said.", ["Yes,"]),
        ("„Ja“, sagte sie.", ["Ja"]),
        ("„Ja”, she wrote", ["Ja"]),
        ("'Yes,' she said.", ["Yes,"]),
        ("‘Yes,’ she said.", ["Yes,"]),
        ("«Oui», dit-elle.", ["Oui"]),
        ("»Ja«, sagte sie.", ["Ja"]),
        ("‹Oui›, dit-elle.", ["Oui"]),
        ("''Yes,'' she said.", ["Yes,"]),
        ('"Yes,” she said.', ["Yes,"]),
        ('“Yes," she said.', ["Yes,"]),
        ('«نعم"، قالت.', ["نعم"]),
        ("قال ”نعم” ثم خرج", ["نعم"]),
        ("قال ”نعم“ ثم خرج", ["نعم"]),
        ('قائلا:" نعم".', [" نعم"]),
        ('وقال" نعم".', [" نعم"]),
        ('قائلا”نعم سنعود".', ["نعم سنعود"]),
        ('لـ"الخليج" و"البيان"', ["الخليج", "البيان"]),
        ("«الدولية».وأضاف", ["الدولية"]),
        ('(he said "no")', ["no"]),
        ('"No"—that was all—"no"', ["No", "no"]),
        ("She said, 'I'm the players' union rep,' and left.", ["I'm the players' union rep,"]),
        ("'Yes,' said the players' union. 'No,' said the owners'.", ["Yes,", "No,"]),
        ("The players' union and the owners' club met in '98.", []),
        ("Rock 'n' roll, 'cause we like 'em.", []),
        ("“Shout it out, ’cause I don’t want to,” he said.", ["Shout it out, ’cause I don’t want to,"]),
        ('He is 6\'2" tall and "strong".', ["strong"]),
        ("“He’s like 6’2”,” she said.", ["He’s like 6’2”,"]),
        ('A 12" record of "Blue"', ["Blue"]),
        ('"[They] lied [sic] (again)," she said', ["[They] lied [sic] (again),"]),
        ('"We came," he said, "and we saw."', ["We came,", "and we saw."]),
        ('He said: "We came', ["We came"]),
        ('We came," he said.', ["We came,"]),
        ('"وقالت ليلى "لن نرحل من بيوتنا مهما حدث،" ثم مضت', ["لن نرحل من بيوتنا مهما حدث،"]),
        ('She yelled: "They cried: "Shark!" and ran.', ['They cried: "Shark!']),
        ('""', []),
        ('"', []),
        ("", []),
    ],
)
def test_one_paragraph(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_nested_with_other_marks() -> None:
    assert inner("“She said ‘never’ twice,” he said.") == [(0, "She said ‘never’ twice,"), (1, "never")]
    assert inner("\"It means 'you,'\" he said.") == [(0, "It means 'you,'"), (1, "you,")]


def test_nested_with_the_same_marks() -> None:
    text = "«قال لي «لا تذهب» ثم سكت»"
    assert inner(text) == [(0, "قال لي «لا تذهب» ثم سكت"), (1, "لا تذهب")]
    text = '"Once they say, "Done," we leave," he said.'
    assert inner(text) == [(0, 'Once they say, "Done," we leave,'), (1, "Done,")]


def test_a_paragraph_that_opens_again_is_a_stretch_of_its_own() -> None:
    assert words("“We wait.", "“We hope,” she said.") == ["We wait.", "We hope,"]
    first = find_stretches(["“We wait.", "“We hope,” she said."])[0]
    assert not first.closed
    assert first.closer == ""


def test_paragraphs_without_opening_marks_are_parts_of_one_stretch() -> None:
    assert words('"We wait.', "We hope.", 'We go," she said.') == ["We wait.\nWe hope.\nWe go,"]
    assert words('"We wait for "news" here.', 'We go," she said.') == ['We wait for "news" here.\nWe go,']
    assert words("He said: 'We wait.", "It's long.", "We go.'") == ["We wait.\nIt's long.\nWe go."]


def test_an_unclosed_stretch_ends_with_its_paragraph() -> None:
    assert words('He said: "We wait.', "Nothing happened.", 'Later: "We go," he said.') == ["We wait.", "We go,"]


def test_marks_and_openers_are_told() -> None:
    (one,) = find_stretches(['“Yes," she said.'])
    assert (one.opener, one.closer, one.closed, one.level) == ("“", '"', True, 0)


def test_ornament_is_no_quotation() -> None:
    assert words('"""""""""" hello """""""""" ') == []


@pytest.mark.parametrize("unit", ['"', "'", "«", "»", "“", "”", "\"'", ' "a', "“a «", '"\n', "“a” "])
def test_twice_the_marks_take_twice_the_steps(unit: str) -> None:
    def steps(size: int) -> int:
        count = 0

        def step(frame: object, event: str, argument: object) -> None:
            nonlocal count
            count += 1

        text = (unit * size)[:size]
        sys.setprofile(step)
        try:
            find_stretches([text])
        finally:
            sys.setprofile(None)
        return count

    assert steps(8_000) < 2.5 * steps(4_000) + 1_000


def test_many_unclosed_paragraphs() -> None:
    assert len(find_stretches(["“one more"] * 20_000)) == 20_000


MARKS = "\"'“”„‘’‚«»‹›`"
RAGGED = st.text(alphabet=MARKS + "abس ,.:-(6\n", max_size=60)


def _inside(one: Stretch, other: Stretch) -> bool:
    return all(any(mine.block == part.block and part.contains(mine) for part in other.parts) for mine in one.parts)


@given(st.lists(RAGGED, max_size=5))
def test_any_text_gives_stretches_inside_it(texts: list[str]) -> None:
    for one in find_stretches(texts):
        assert one.parts
        assert [part.block for part in one.parts] == sorted({part.block for part in one.parts})
        for part in one.parts:
            assert 0 <= part.start < part.stop <= len(texts[part.block])
        first, last = one.parts[0], one.parts[-1]
        # A mark that ends or opens a paragraph alone leaves no part in it.
        assert first.start == 0 or texts[first.block][: first.start].endswith(one.opener)
        assert last.stop == len(texts[last.block]) or texts[last.block][last.stop :].startswith(one.closer)


@given(st.lists(RAGGED, max_size=4))
def test_stretches_nest_and_do_not_partly_overlap(texts: list[str]) -> None:
    found = find_stretches(texts)
    for one in found:
        for other in found:
            if one is other or not any(a.overlaps(b) for a in one.parts for b in other.parts):
                continue
            assert one.level != other.level
            inside, outside = (one, other) if one.level > other.level else (other, one)
            assert _inside(inside, outside)


WORD = st.text(alphabet="abcdefg", min_size=1, max_size=6)
SAID = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
PIECE = st.one_of(SAID, SAID.map(lambda text: f"“{text},”"), SAID.map(lambda text: f"“{text}”"))
PARAGRAPH = st.lists(PIECE, min_size=1, max_size=6).map(" ".join)
STRAIGHT = str.maketrans("“”", '""')


@given(st.lists(PARAGRAPH, min_size=1, max_size=4))
def test_the_shape_of_the_marks_does_not_matter(texts: list[str]) -> None:
    curly = find_stretches(texts)
    straight = find_stretches([text.translate(STRAIGHT) for text in texts])
    assert [one.parts for one in curly] == [one.parts for one in straight]


@given(st.lists(PARAGRAPH, min_size=1, max_size=4), PARAGRAPH)
def test_a_paragraph_at_the_end_changes_nothing_before_it(texts: list[str], more: str) -> None:
    after = find_stretches([*texts, more])
    assert find_stretches(texts) == tuple(one for one in after if one.parts[0].block < len(texts))
