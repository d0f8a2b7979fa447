"""Names in English stories: titles off, nationalities apart, one kind for each name."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsreader.analysis.english.entities import find_entities
from newsreader.analysis.english.parse import parse
from newsreader.core.article import Block
from newsreader.core.entity import EntityMention

WORDS = [
    "The",
    "said",
    "Kerry",
    "U.S.",
    "of",
    "-",
    "Haddad",
    "President",
    "Syrian",
    "'s",
    ",",
    ".",
    "“",
    "”",
    "Bank",
    "12",
]


def mentions(*texts: str) -> tuple[EntityMention, ...]:
    return find_entities([Block(text) for text in texts], parse(texts))


def names(*texts: str) -> list[tuple[str, str]]:
    """The names found, as (text, label), in reading order."""
    return [(m.span.text(list(texts)), m.label.value) for m in mentions(*texts)]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("The envoy met Secretary of State John Kerry on Monday.", "John Kerry", "PERSON"),
        ("He joined Prime Minister Salim Haddad for lunch.", "Salim Haddad", "PERSON"),
        ("They asked Sheikh Jassim Al-Zubairi about it.", "Jassim Al-Zubairi", "PERSON"),
        ("Fighters of the Islamic State fled.", "Islamic State", "ORG"),
        ("It was in Tripoli's old harbour.", "Tripoli", "PLACE"),
        ("She works for the Ministry of Culture in Riyadh.", "Ministry of Culture", "ORG"),
        ("The New York Post wrote about it.", "New York Post", "ORG"),
        ("They trained at El-Tetsh Stadium again.", "El-Tetsh Stadium", "PLACE"),
        ("Critics loved the album Northern Windows.", "Northern Windows", "MISC"),
        ("A U.S. official confirmed it.", "U.S.", "PLACE"),
        ("BRISTOW, Okla. — The county clerk said the flood took the bridge.", "BRISTOW", "PLACE"),
        ("BRISTOW, Okla. — The county clerk said the flood took the bridge.", "Okla.", "PLACE"),
        ("They met Iraqi Water Resources Minister Aoun Diab there.", "Iraqi", "MISC"),
        ("House Minority Leader Bill Carmody opposed it.", "Bill Carmody", "PERSON"),
        ("Storm Gareth hit the coast.", "Storm Gareth", "MISC"),
        ("A spokesman for River Watch Baltic said the fish were dying.", "River Watch Baltic", "ORG"),
        ("Crews closed Highway 9 near the pass.", "Highway 9", "PLACE"),
        ("The kingdom's Vision 2040 calls for trains.", "Vision 2040", "MISC"),
        ("Workers cleaned the Queen Rania Canal in spring.", "Queen Rania Canal", "PLACE"),
        ("They walked to the village of Kirkby Malham.", "Kirkby Malham", "PLACE"),
        ("In Kirkby Malham the river rose.", "Kirkby Malham", "PLACE"),
        ("Aid group Shelter Now said 300 families fled.", "Shelter Now", "ORG"),
        ("Her drama Blue Harbour opened in May.", "Blue Harbour", "MISC"),
        ("He won the Tidewater Book Award for The Night Mail.", "Tidewater Book Award", "MISC"),
        ("Al-Mayadeen television reported it.", "Al-Mayadeen", "ORG"),
    ],
)
def test_one_name(text: str, name: str, label: str) -> None:
    assert (name, label) in names("A short report", text)


def test_a_nationality_stands_apart_from_the_person_after_it() -> None:
    found = names("A short report", "She met French President Emmanuel Macron in Paris.")
    assert found == [("French", "MISC"), ("Emmanuel Macron", "PERSON"), ("Paris", "PLACE")]


def test_numbers_days_and_dates_are_no_names() -> None:
    assert names("A short report", "On Monday, 12 May 2014, two of them came at 5 p.m.") == []


def test_a_surname_follows_its_full_name() -> None:
    found = mentions("A short report", "Rose Leslie spoke first.", "Leslie smiled.", "It was Rose who left.")
    assert [m.label.value for m in found] == ["PERSON"] * 3
    assert len({m.key for m in found}) == 1


def test_initials_and_names_of_one_body_share_a_key() -> None:
    found = mentions("A short report", "IS fighters fled. The Islamic State lost the town. ISIS said nothing.")
    assert {m.key for m in found if m.label.value == "ORG"} == {"org:islamic-state"}


def test_a_title_in_quotation_marks_is_one_name() -> None:
    assert ("Ink and Sand", "MISC") in names("A short report", "The wing opens with “Ink and Sand,” an exhibition.")


@settings(deadline=None, max_examples=30)
@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=12,
    )
)
@example(["U.S.", "The", "The", "The", "The", "Syrian"])
def test_names_never_overlap_and_lie_inside_their_block(words: list[str]) -> None:
    text = " ".join(words)
    found = mentions("A short report", text)
    spans = sorted(mention.span for mention in found)
    assert all(len(span) > 0 and span.stop <= len(text) for span in spans if span.block == 1)
    assert not any(a.overlaps(b) for a, b in pairwise(spans))
    assert all(mention.key for mention in found)


def test_a_town_of_the_dateline_is_one_in_the_text() -> None:
    found = names("A short report", "OAKRIDGE — Farmers met in Oakridge on Monday.")
    assert found == [("OAKRIDGE", "PLACE"), ("Oakridge", "PLACE")]


def test_the_field_of_a_minister_is_no_name() -> None:
    found = names("A short report", "They asked Turkish Foreign Trade Minister Kemal Aydin about it.")
    assert found == [("Turkish", "MISC"), ("Kemal Aydin", "PERSON")]


def test_a_company_by_its_first_word() -> None:
    assert ("Meridian", "ORG") in names("Cuts", "Meridian Foods cut 200 jobs. Meridian said it had no choice.")


@pytest.mark.parametrize("text", ["Numbers matter.", "Inshallah, they will return.", "Reviews were mixed."])
def test_openers_are_no_names(text: str) -> None:
    assert names("A short report", text) == []
