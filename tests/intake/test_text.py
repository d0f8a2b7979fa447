import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.intake.text import parse_text

from .pages import ARABIC, ENGLISH, Story


def read(text: str) -> tuple[str, list[str]]:
    story = parse_text(text)
    assert story is not None
    return story.title, [block.text for block in story.paragraphs]


@pytest.mark.parametrize("between", ["\n\n", "\n", "\r\n\r\n", "\r\n", "\n\n\n", " \n \n "])
@pytest.mark.parametrize("story", [ENGLISH, ARABIC], ids=["en", "ar"])
def test_first_line_is_the_title_and_lines_are_paragraphs(story: Story, between: str) -> None:
    assert read(between.join((story.title, *story.paragraphs))) == (story.title, list(story.paragraphs))


@pytest.mark.parametrize("width", [50, 60, 72, 100])
@pytest.mark.parametrize("story", [ENGLISH, ARABIC], ids=["en", "ar"])
def test_wrapped_lines_are_joined(story: Story, width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(text, width) for text in (story.title, *story.paragraphs))
    assert read(wrapped) == (story.title, list(story.paragraphs))


def test_a_headline_wider_than_the_wrapped_text_hides_nothing() -> None:
    title = ENGLISH.title + ", the union of harbor pilots says on the quay"
    wrapped = "\n\n".join((title, *(textwrap.fill(text, 60) for text in ENGLISH.paragraphs)))
    assert read(wrapped) == (title, list(ENGLISH.paragraphs))


def test_wrapped_and_indented_paragraphs_need_no_empty_lines() -> None:
    wrapped = "\n".join(textwrap.fill(text, 60, initial_indent="   ") for text in ENGLISH.paragraphs)
    assert read(f"{ENGLISH.title}\n{wrapped}") == (ENGLISH.title, list(ENGLISH.paragraphs))


def test_lines_broken_by_hand_in_the_middle_of_sentences_are_joined() -> None:
    text = (
        "Vote delayed\n\nThe vote was delayed\non Monday after the\nunion asked for more\ntime to read it.\n\n"
        "It meets again\non Friday."
    )
    assert read(text) == (
        "Vote delayed",
        ["The vote was delayed on Monday after the union asked for more time to read it.", "It meets again on Friday."],
    )


def test_a_compound_broken_at_its_hyphen_is_one_word_again() -> None:
    lines = (
        "The vote was put off by the part-",
        "owned firm that runs the ferries and",
        "the quay, and by the union of pilots.",
        "It meets again.",
    )
    joined = (
        "The vote was put off by the part-owned firm that runs the ferries and the quay, and by the union of pilots."
    )
    assert read("Vote delayed\n\n" + "\n".join(lines))[1] == [joined, "It meets again."]


def test_a_list_of_headlines_stays_a_list() -> None:
    lines = [
        "Today's paper",
        "Ferry fares to rise again",
        "Storm closes the breakwater",
        "Fish market to move",
        "Vote on Friday",
    ]
    assert read("\n".join(lines)) == (lines[0], lines[1:])


def test_credits_under_the_headline_are_no_paragraphs() -> None:
    story = parse_text(
        f"{ENGLISH.title}\n\nBy Rosa Vella and John al-Borg in Valletta\nThursday, March 5, 2026 10:30 GMT\n\n"
        + "\n\n".join(ENGLISH.paragraphs)
        + "\n\nSource: The Quay"
    )
    assert story is not None
    assert (story.byline, story.source, str(story.published)) == (
        "Rosa Vella and John al-Borg in Valletta",
        "The Quay",
        "2026-03-05",
    )
    assert [block.text for block in story.paragraphs] == list(ENGLISH.paragraphs)


def test_arabic_credits() -> None:
    story = parse_text(f"{ARABIC.title}\nبقلم: روزا فيلا\nالخميس ٥ آذار/مارس ٢٠٢٦\n" + "\n".join(ARABIC.paragraphs))
    assert story is not None
    assert (story.byline, str(story.published)) == ("روزا فيلا", "2026-03-05")
    assert [block.text for block in story.paragraphs] == list(ARABIC.paragraphs)


def test_a_text_without_a_headline_gets_one_and_loses_nothing() -> None:
    long = " ".join(ENGLISH.paragraphs)
    title, paragraphs = read(long)
    assert title == ENGLISH.paragraphs[0]
    assert paragraphs == [long]
    endless = "كلمة " * 100
    title, paragraphs = read(endless)
    assert len(title) < 120
    assert title.endswith(" …")
    assert paragraphs == [endless.strip()]


def test_a_headline_alone_is_a_story_and_nothing_is_none() -> None:
    assert read("AOUN MEETS MIKATI") == ("AOUN MEETS MIKATI", [])
    assert read("Home") == ("Home", [])
    assert parse_text(" \n\u200f\n\t") is None


@given(st.text())
def test_any_text_gives_lines_or_none(text: str) -> None:
    story = parse_text(text)
    if story is not None:
        assert story.title
        assert all(block.text and "\n" not in block.text for block in story.paragraphs)
