"""Shapes of English names: owners inside, ordinals, nicknames, syllables, particles, handles, loud words."""

import pytest

from newsreader.analysis.english.entities import find_entities
from newsreader.analysis.english.parse import parse
from newsreader.core.article import Block
from newsreader.core.entity import EntityMention


def mentions(*texts: str) -> tuple[EntityMention, ...]:
    return find_entities([Block(text) for text in texts], parse(texts))


def names(*texts: str) -> list[tuple[str, str]]:
    """The names found below the headline, as (text, label), in reading order."""
    story = ["A short report", *texts]
    return [(m.span.text(story), m.label.value) for m in mentions(*story)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They took her to St. Olave's Hospital by boat.", [("St. Olave's Hospital", "PLACE")]),
        ("The Tarrow County Sheriff's Office said so.", [("Tarrow County Sheriff's Office", "ORG")]),
        ("A boy found it in Dobbin's Creek last week.", [("Dobbin's Creek", "PLACE")]),
        ("It stood in Tunis's harbour.", [("Tunis", "PLACE")]),
        ("The National Farmers' Union was pleased.", [("National Farmers' Union", "ORG")]),
        ("The 6th Circuit Court of Appeals agreed.", [("6th Circuit Court of Appeals", "ORG")]),
        ('Old Walter "Duke" Penrose sang.', [('Walter "Duke" Penrose', "PERSON")]),
        ("Kim Yoo-jin met Tsai Ming-che in Seoul.",
         [("Kim Yoo-jin", "PERSON"), ("Tsai Ming-che", "PERSON"), ("Seoul", "PLACE")]),
        ("The state-run paper printed it.", []),
        ("West Midlands Police asked for help.", [("West Midlands Police", "ORG")]),
        ("The Ohio Supreme Court ruled.", [("Ohio Supreme Court", "ORG")]),
        ("The Kenya Red Cross came.", [("Kenya Red Cross", "ORG")]),
        ("The Oman Culture and Heritage Authority paid.", [("Oman Culture and Heritage Authority", "ORG")]),
        ("It belongs to the Royal Institute of Rivers.", [("Royal Institute of Rivers", "ORG")]),
        ("They met at Second Baptist Church in Tulsa.", [("Second Baptist Church", "ORG"), ("Tulsa", "PLACE")]),
        ("She listens to BBC Radio 3 at night.", [("BBC Radio 3", "ORG")]),
        ("In Kochi, Abu Nizar mended nets.", [("Kochi", "PLACE"), ("Abu Nizar", "PERSON")]),
    ],
)  # fmt: skip
def test_a_shape(text: str, found: list[tuple[str, str]]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("U.S. District Judge Nora Finch ruled.", [("U.S.", "PLACE"), ("Nora Finch", "PERSON")]),
        ("Talbot County Treasurer Ivy Cobb left.", [("Talbot County", "PLACE"), ("Ivy Cobb", "PERSON")]),
        ("School Board President Otto Lund wept.", [("Otto Lund", "PERSON")]),
        ("Chief Executive Maud Lerner sold shares.", [("Maud Lerner", "PERSON")]),
        ("Lance Corporal Ben Astley was 20.", [("Ben Astley", "PERSON")]),
        ("Labour MP Nell Carver agreed.", [("Labour", "ORG"), ("Nell Carver", "PERSON")]),
        ("They heard Rep. Dale Crane (R-Mont.) again.", [("Dale Crane", "PERSON"), ("Mont.", "PLACE")]),
        ("They heard Sen. Joan Tull, D-Ohio, again.", [("Joan Tull", "PERSON"), ("Ohio", "PLACE")]),
    ],
)
def test_offices_and_parties_stand_outside(text: str, found: list[tuple[str, str]]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Screenshots show the message.",
        "“This is NOT what REAL farmers want,” he wrote.",
        "Thousands sang “al fi-NAL!” all night.",
        "The shop is closed on Tuesdays.",
        "Tempers rose.",
    ],
)
def test_loud_and_opening_words_are_no_names(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Unions at Nissan and Kia struck.", "Nissan", "ORG"),
        ("He quoted a spokesman for Tarvik on it.", "Tarvik", "ORG"),
        ("Tarvik said it would appeal.", "Tarvik", "ORG"),
        ("The paper was published in Polar Letters on Monday.", "Polar Letters", "ORG"),
        ("He runs a kiosk at Brenscombe in summer.", "Brenscombe", "PLACE"),
        ("They walked onto a Norfolk beach.", "Norfolk", "PLACE"),
        ("The bridge over the Tamme is shut.", "Tamme", "PLACE"),
        ("She asked the Museum of Salt for it.", "Museum of Salt", "ORG"),
        ("Chidi Nwosu and Yuki Harada won.", "Chidi Nwosu", "PERSON"),
        ("Chidi Nwosu and Yuki Harada won.", "Yuki Harada", "PERSON"),
        ("The Texas House passed it.", "Texas House", "ORG"),
        ("Jordan said it would wait.", "Jordan", "PLACE"),
        ("BEIRUT: Four jars were found.", "BEIRUT", "PLACE"),
        ("It dates from the Sixth Dynasty.", "Sixth Dynasty", "MISC"),
        ("They sued Volmera, the utility, in May.", "Volmera", "ORG"),
        ("He grew up in Brask, a village of ninety.", "Brask", "PLACE"),
        ("Ines Vollmer, the museum's director, wept.", "Ines Vollmer", "PERSON"),
        ("She gave it to Friends of the Old Harbour.", "Friends of the Old Harbour", "ORG"),
        ("The Ghana Forest Service sent men.", "Ghana Forest Service", "ORG"),
        ("The Lakeview Valley Growers Union agreed.", "Lakeview Valley Growers Union", "ORG"),
        ("They sang at Estadio Centenario.", "Estadio Centenario", "PLACE"),
        ("Fans thanked Zezinho for it.", "Zezinho", "PERSON"),
    ],
)
def test_a_kind(text: str, name: str, label: str) -> None:
    assert (name, label) in names(text)


def test_small_words_go_with_their_surname() -> None:
    found = names("Joost van der Heide, a baker, rose at three.", "“Bread waits,” van der Heide said.")
    assert found == [("Joost van der Heide", "PERSON"), ("van der Heide", "PERSON")]


def test_a_handle_is_whoever_bears_its_surname() -> None:
    story = ["A short report", "Senator Lena Farrow spoke.", "“Not today,” @FarrowForMaine wrote."]
    found = mentions(*story)
    assert [m.span.text(story) for m in found] == ["Lena Farrow", "FarrowForMaine"]
    assert found[0].key == found[1].key


def test_a_handle_of_nobody_is_no_name() -> None:
    assert names("“Bring it back,” wrote @terracewatch.") == []


def test_a_club_by_its_last_word() -> None:
    found = names("The Portland Herons lost again.", "The Herons have lost six.")
    assert ("Herons", "ORG") in found


def test_a_company_whose_other_word_says_little() -> None:
    assert ("Tarrowmere", "ORG") in names("Tarrowmere Water was fined.", "A former Tarrowmere engineer spoke.")
