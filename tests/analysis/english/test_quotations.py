"""English quotations with their speakers, on sentences and stories written for it."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsreader.analysis.analyzer import Analyzer
from newsreader.analysis.english.parse import load_model, parse, passing_memory, recase_headline
from newsreader.analysis.english.quotations import find_quotations
from newsreader.core.article import Block, BlockKind
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.language import Language
from newsreader.core.quotation import Quotation, QuotationKind
from newsreader.core.span import Span

STORIES = Path(__file__).parents[2] / "data" / "quotations"
SPOKEN = (QuotationKind.DIRECT, QuotationKind.MIXED)


def read(*texts: str, title: str = "") -> tuple[Quotation, ...]:
    blocks = [Block(title, BlockKind.TITLE)] if title else []
    blocks += [Block(text) for text in texts]
    return find_quotations(blocks, parse([block.text for block in blocks]), ())


def said(*texts: str, title: str = "") -> list[tuple[str, str | None]]:
    """The words and speakers of all speech in marks."""
    every = (title, *texts) if title else texts
    return [(one.text(every), one.attribution.speaker) for one in read(*texts, title=title) if one.kind in SPOKEN]


def rules(*texts: str) -> list[str]:
    return [one.attribution.rule for one in read(*texts) if one.kind in SPOKEN]


@pytest.mark.parametrize(
    ("text", "speaker", "rule"),
    [
        ('"We will go," Rosa Lindt said.', "Rosa Lindt", "explicit"),
        ('Rosa Lindt said: "We will go."', "Rosa Lindt", "explicit"),
        ('"We will go," said Rosa Lindt, a surgeon who works with Paul Stern.', "Rosa Lindt", "inverted"),
        ('Rosa Lindt, who met Paul Stern in Graz, insisted "all is well" at the clinic.', "Rosa Lindt", "explicit"),
        ('"All is well," according to Rosa Lindt.', "Rosa Lindt", "according"),
        ('According to Rosa Lindt, the clinic is "in perfect order" again.', "Rosa Lindt", "according"),
        ('The clinic is "in perfect order," Rosa Lindt said.', "Rosa Lindt", "explicit"),
        ('Rosa Lindt took to the stage: "We will go."', "Rosa Lindt", "colon"),
        ('"We will go." — Rosa Lindt', "Rosa Lindt", "apposition"),
        ('Rosa Lindt released a statement saying "the clinic will open in May."', "Rosa Lindt", "explicit"),
        ('Rosa Lindt told Paul Stern that the clinic was "ready for winter."', "Rosa Lindt", "explicit"),
        ('"We will go," a spokesman for the clinic said.', "a spokesman for the clinic", "explicit"),
        ('A spokesman for the clinic, Paul Stern, replied: "We will go."', "Paul Stern", "explicit"),
        ('Rosa Lindt was quoted as saying "the clinic will open in May."', "Rosa Lindt", "explicit"),
        ('"We will go," Rosa Lindt went on.', "Rosa Lindt", "explicit"),
        ('The sign on the door read: "Back in May."', "The sign on the door", "explicit"),
    ],
)
def test_who_says_it(text: str, speaker: str, rule: str) -> None:
    (one,) = (one for one in read(text) if one.kind in SPOKEN)
    assert one.attribution.speaker == speaker
    assert one.attribution.rule == rule
    assert 0.4 < one.attribution.confidence <= 1


def test_the_mention_and_the_cue_are_given() -> None:
    text = '"We will go," Rosa Lindt told reporters.'
    (one,) = read(text)
    assert one.attribution.mention is not None
    assert one.attribution.cue is not None
    assert one.attribution.mention.text([text]) == "Rosa Lindt"
    assert one.attribution.cue.text([text]) == "told"


def test_never_a_name_inside_the_marks() -> None:
    assert said('"Rosa Lindt said we should go," Paul Stern answered.')[0][1] == "Paul Stern"
    assert said('"Rosa Lindt is a fool."') == [("Rosa Lindt is a fool.", None)]


def test_a_surname_and_a_pronoun_mean_the_full_name() -> None:
    found = said(
        "Rosa Lindt opened the clinic on Monday.",
        '"It took nine years," Lindt said.',
        '"I never gave up," she added.',
    )
    assert [speaker for _, speaker in found] == ["Rosa Lindt", "Rosa Lindt"]


def test_pronouns_go_by_gender() -> None:
    found = said('Paul Stern met Rosa Lindt on Monday. "It was short," she said. "It was long," he said.')
    assert [speaker for _, speaker in found] == ["Rosa Lindt", "Paul Stern"]


def test_a_quotation_without_a_cue_goes_on_from_the_one_before() -> None:
    texts = ('"We will go," Rosa Lindt said. "We will not wait."', '"And we will not come back."')
    assert [speaker for _, speaker in said(*texts)] == ["Rosa Lindt"] * 3
    assert rules(*texts) == ["explicit", "carried", "carried"]


def test_a_split_quotation_has_one_speaker() -> None:
    found = said('"We will go," Rosa Lindt said, "but not today."')
    assert found == [("We will go,", "Rosa Lindt"), ("but not today.", "Rosa Lindt")]


def test_what_ends_with_a_colon_introduces_the_next_paragraph() -> None:
    assert said("Rosa Lindt continued:", '"We will go."') == [("We will go.", "Rosa Lindt")]


def test_a_pair_speaks_together() -> None:
    found = said('Rosa Lindt and her brother Max said they were tired. "We need sleep," they said.')
    assert found == [("We need sleep,", "Rosa Lindt and her brother Max")]


def test_nobody_is_better_than_somebody() -> None:
    (one,) = read('"It is very bad."')
    assert one.attribution.speaker is None
    assert one.attribution.rule == "unknown"
    assert one.attribution.confidence == 0


@pytest.mark.parametrize(
    "text",
    [
        'The tower, nicknamed "the Needle," is 90 metres high.',
        'The tower is known as the "Needle" in town.',
        'Her first novel, "The Long Wait," sold badly.',
        'Visitors collect "stamps" at each stop.',
        'Is it art or just so-called "performance" again?',
        'He did not explain how they would "deconflict" the flights.',
        'Rosa Lindt said on CNN\'s "World Tonight" that the clinic would open.',
    ],
)
def test_names_and_terms_are_no_speech(text: str) -> None:
    assert {one.kind for one in read(text)} <= {QuotationKind.TERM, QuotationKind.INDIRECT}


def test_a_single_word_that_somebody_says_is_speech() -> None:
    assert said('Rosa Lindt called the plan "absurd."') == [("absurd.", "Rosa Lindt")]


def test_kinds() -> None:
    text = '"We will go," Rosa Lindt said. She called the road "a disgrace."'
    assert [one.kind for one in read(text)] == [QuotationKind.DIRECT, QuotationKind.MIXED]


def test_reported_speech() -> None:
    text = "Rosa Lindt said on Monday that the clinic would open in May."
    (one,) = read(text)
    assert one.kind is QuotationKind.INDIRECT
    assert one.text((text,)) == "the clinic would open in May"
    assert one.attribution.speaker == "Rosa Lindt"


def test_reported_speech_before_its_verb() -> None:
    text = "The clinic will open in May, the ministry said."
    (one,) = read(text)
    assert (one.kind, one.text((text,))) == (QuotationKind.INDIRECT, "The clinic will open in May")
    assert one.attribution.speaker == "the ministry"


@pytest.mark.parametrize(
    ("title", "body", "words"),
    [
        ("Lindt: We will not close the clinic", 'Rosa Lindt said: "We will not close the clinic."', True),
        ("Graz: Two hurt as lorry hits house", "Two people were hurt in Graz.", False),
        ("Rosa Lindt: Surgeon changes her name", 'Rosa Lindt said: "It is time."', False),
    ],
)
def test_headline_speech(title: str, body: str, words: bool) -> None:
    found = [one for one in read(body, title=title) if one.kind is QuotationKind.HEADLINE]
    assert bool(found) is words
    if found:
        assert found[0].text((title, body)) == title.partition(": ")[2]
        assert found[0].attribution.speaker == "Rosa Lindt"


def test_a_headline_repeats_the_story() -> None:
    found = said('Rosa Lindt called the plan "an insult to patients."', title="Surgeon calls plan 'an insult'")
    assert found[0] == ("an insult", "Rosa Lindt")


def test_a_paragraph_set_off_as_a_quotation_needs_no_marks() -> None:
    blocks = [Block("Rosa Lindt wrote:"), Block("We will open in May.", BlockKind.BLOCK_QUOTE)]
    found = find_quotations(blocks, parse([block.text for block in blocks]), ())
    assert [(one.kind, one.parts, one.attribution.speaker) for one in found] == [
        (QuotationKind.DIRECT, (Span(1, 0, 20),), "Rosa Lindt")
    ]


def test_the_speaker_takes_the_key_of_its_entity() -> None:
    text = '"We will go," Rosa Lindt said.'
    entities = (EntityMention(Span(0, 14, 24), EntityLabel.PERSON, "rosa"),)
    (one,) = find_quotations([Block(text)], parse([text]), entities)
    assert (one.attribution.speaker, one.attribution.speaker_key) == ("Rosa Lindt", "rosa")


def test_a_dateline_does_not_speak() -> None:
    assert said('GRAZ, Austria (Reuters) - The clinic is "ready," Rosa Lindt said.') == [("ready,", "Rosa Lindt")]


def test_inner_quotations_are_a_level_down() -> None:
    found = read("\"She said 'never' and left,\" Rosa Lindt said.")
    assert [(one.level, one.kind) for one in found] == [(0, QuotationKind.DIRECT), (1, QuotationKind.TERM)]


def test_headlines_are_recased_in_their_own_length() -> None:
    body = ["The mayor of Graz vetoed the plan and the council protested."]
    assert recase_headline("Mayor Of Graz Vetoes Plan As Council Protests", body) == (
        "Mayor of Graz vetoes plan as council protests"
    )
    assert recase_headline("Mayor of Graz vetoes plan", body) == "Mayor of Graz vetoes plan"


def test_the_words_of_a_story_are_forgotten() -> None:
    strings = load_model().vocab.strings
    parse(["Warm up."])
    before = len(strings)
    with passing_memory():
        assert said('"We go," Qwertina Zuiopson said.') == [("We go,", "Qwertina Zuiopson")]
        assert len(strings) > before
    assert len(strings) == before


def _labelled() -> list[dict[str, object]]:
    rows = []
    for name in ("english_stories.jsonl", "english_more.jsonl", "english_third.jsonl", "english_fourth.jsonl"):
        rows += [json.loads(line) for line in (STORIES / name).read_text(encoding="utf-8").splitlines()]
    return rows


@pytest.mark.parametrize("row", _labelled(), ids=lambda row: str(row["doc"]))
def test_a_whole_story(row: dict[str, object]) -> None:
    texts = str(row["text"]).split("\n\n")
    blocks = [Block(texts[0], BlockKind.TITLE), *(Block(text) for text in texts[1:])]
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 2)
    quotes = row["quotes"]
    assert isinstance(quotes, list)
    wanted = {quote["start"]: quote["speaker"] for quote in quotes if quote["kind"] != "scare"}
    found = {
        starts[one.start.block] + one.start.start: one.attribution.speaker or ""
        for one in Analyzer().analyze(blocks, Language.ENGLISH).quotations
        if one.kind in SPOKEN
    }
    assert found.keys() == wanted.keys()
    wrong = {start: (found[start], name) for start, name in wanted.items() if name.split()[-1] not in found[start]}
    assert len(wrong) <= 1, wrong


PIECES = st.sampled_from(
    [
        '"We go,"',
        "“No.”",
        "'maybe'",
        "said",
        "Rosa Lindt",
        "she",
        ":",
        "according to",
        ".",
        "—",
        "that",
        "a man",
        '"',
        "’",
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(PIECES, max_size=9).map(" ".join), min_size=1, max_size=3))
def test_any_story_gives_quotations_inside_it(texts: Sequence[str]) -> None:
    for one in read(*texts):
        spans = [*one.parts, *(span for span in (one.attribution.mention, one.attribution.cue) if span)]
        assert all(span.stop <= len(texts[span.block]) for span in spans)
        assert 0 <= one.attribution.confidence <= 1
        assert (one.attribution.speaker is None) <= (one.attribution.confidence == 0)
