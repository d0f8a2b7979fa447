"""One thing, one key: by the table, by sound, by what the words mean, and within a story."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.entity_keys import arabic_skeleton, latin_skeleton
from newsreader.analysis.name_table import look_up, look_up_as, words_key
from newsreader.analysis.story_keys import Found, join_names, sound_key
from newsreader.core.entity import EntityLabel
from newsreader.core.span import Span

PERSON, ORG, PLACE, MISC = EntityLabel.PERSON, EntityLabel.ORG, EntityLabel.PLACE, EntityLabel.MISC


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        ("John Kerry", "جون كيري"),
        ("Kit Harington", "كيت هارينغتون"),
        ("Abdul Rahman al-Sudais", "عبدالرحمن السديس"),
        ("Dianne Feinstein", "ديان فاينشتاين"),
        ("Gendon Subandono", "جندون سوباندونو"),
        ("Hugh Jackman", "هيو جاكمان"),
        ("Deborra-Lee Furness", "ديبورا لي فيرنيس"),
        ("Michael Schmidt", "مايكل شميت"),
        ("Christina Nicholas", "كريستينا نيكولاس"),
        ("Juan Wolfgang", "خوان فولفغانغ"),
        ("Louis Renault", "لويس رينو"),
        ("Ahmed Ouazzani", "أحمد الوزاني"),
        ("John F. Harrow", "جون هارو"),
    ],
)
def test_names_sound_alike_in_both_scripts(english: str, arabic: str) -> None:
    assert latin_skeleton(english) == arabic_skeleton(arabic)


def test_different_names_sound_different() -> None:
    assert latin_skeleton("John Kerry") != latin_skeleton("Joan Carter")
    assert arabic_skeleton("سام شيبرد") != arabic_skeleton("سام شيرمان")


@pytest.mark.parametrize(
    ("label", "english", "arabic"),
    [
        (PLACE, "Syria", "سوريا"),
        (PLACE, "U.S.", "الولايات المتحدة"),
        (PLACE, "Damascus", "دمشق"),
        (ORG, "IS", "داعش"),
        (ORG, "Islamic State", "تنظيم الدولة الإسلامية"),
        (ORG, "the United Nations", "الأمم المتحدة"),
        (MISC, "Syrians", "السورية"),
        (PERSON, "Recep Tayyip Erdoğan", "أردوغان"),
    ],
)
def test_the_table_knows_things_in_both_languages(label: EntityLabel, english: str, arabic: str) -> None:
    one, other = look_up_as(english, label, arabic=False), look_up_as(arabic, label, arabic=True)
    assert one is not None
    assert one == other


def test_spellings_of_the_same_country_share_a_key() -> None:
    keys = {look_up(name, arabic=False)[0].key for name in ("U.S.", "US", "USA", "United States", "America")}
    assert keys == {"place:united-states"}


def test_words_with_a_meaning_count_in_any_order() -> None:
    assert words_key("Global Citizen Festival", arabic=False) == words_key("مهرجان المواطن العالمي", arabic=True)
    assert words_key("Roa Roa Hotel", arabic=False) == words_key("فندق Roa Roa", arabic=True)


def found(text: str, label: EntityLabel, block: int, start: int) -> Found:
    return Found(Span(block, start, start + len(text)), label, text)


def test_a_surname_and_a_first_name_mean_the_full_name() -> None:
    names = [found("Kit Harington", PERSON, 0, 0), found("Kit", PERSON, 1, 0), found("Harington", PERSON, 2, 0)]
    assert len({mention.key for mention in join_names(names, arabic=False)}) == 1


def test_a_shared_surname_means_who_was_named_last() -> None:
    names = [
        found("Anna Haddad", PERSON, 0, 0),
        found("Haddad", PERSON, 1, 0),
        found("Karl Haddad", PERSON, 2, 0),
        found("Haddad", PERSON, 3, 0),
    ]
    anna, first, karl, second = join_names(names, arabic=False)
    assert first.key == anna.key
    assert second.key == karl.key
    assert anna.key != karl.key


def test_initials_mean_the_body_they_stand_for() -> None:
    names = [found("Northern Water Board", ORG, 0, 0), found("NWB", ORG, 1, 0)]
    assert len({mention.key for mention in join_names(names, arabic=False)}) == 1


def test_an_arabic_surname_joins_its_full_name() -> None:
    names = [found("سلمى عرّابي", PERSON, 0, 0), found("عرابي", PERSON, 1, 4)]
    assert len({mention.key for mention in join_names(names, arabic=True)}) == 1


@given(st.text(min_size=1), st.sampled_from(EntityLabel), st.booleans())
def test_every_name_has_a_key_without_white_space(name: str, label: EntityLabel, arabic: bool) -> None:
    key = sound_key(label, name, arabic)
    assert key.startswith("name:")
    assert len(key) > len("name:")
    assert not any(char.isspace() for char in key)


def test_a_party_and_its_members_share_a_key() -> None:
    party = look_up_as("Democratic Party", ORG, arabic=False)
    member = look_up_as("Democrats", MISC, arabic=False)
    assert party is not None
    assert member is not None
    assert party.key == member.key


def test_a_body_without_its_nationality_is_the_same_body() -> None:
    mentions = join_names(
        [Found(Span(0, 0, 12), ORG, "Spanish Navy"), Found(Span(0, 20, 24), ORG, "Navy")], arabic=False
    )
    assert len({mention.key for mention in mentions}) == 1


def test_latin_letters_in_an_arabic_story_sound_as_in_english() -> None:
    in_arabic = join_names([Found(Span(0, 0, 9), MISC, "Low Tides")], arabic=True)
    in_english = join_names([Found(Span(0, 0, 9), MISC, "Low Tides")], arabic=False)
    assert in_arabic[0].key == in_english[0].key
