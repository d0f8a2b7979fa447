"""What the reader decided stands, whatever the analyser finds."""

from newsreader.core.analysis import Analysis
from newsreader.core.article import ArticleId
from newsreader.core.correction import Correction, CorrectionKind, apply_corrections
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span

TEXTS = ("Harbour opens", "Lina Haddad said “we are ready”. Haddad left.", "The “gateway” is new, Haddad said.")
SAID = Quotation(
    QuotationKind.DIRECT, (Span(1, 18, 30),), Attribution("the port", rule="nearest", confidence=0.4, speaker_key="x")
)
TERM = Quotation(QuotationKind.MIXED, (Span(2, 5, 12),), Attribution("Haddad", confidence=0.5))
NAME = EntityMention(Span(1, 0, 11), EntityLabel.ORG, "org:lina-haddad")
ANALYSIS = Analysis("1", (SAID, TERM), (NAME,))
STORY = ArticleId(1)


def corrected(*corrections: Correction, analysis: Analysis = ANALYSIS) -> Analysis:
    return apply_corrections(analysis, corrections, TEXTS)


def test_a_speaker_that_the_reader_set_is_decided() -> None:
    found = corrected(Correction(STORY, CorrectionKind.SPEAKER, SAID.parts, "Lina Haddad")).quotations[0]
    assert found.attribution.speaker == "Lina Haddad"
    assert found.attribution.rule == "reader"
    assert found.attribution.confidence == 1.0
    assert found.attribution.speaker_key == ""
    assert found.parts == SAID.parts


def test_no_speaker_is_an_answer_too() -> None:
    found = corrected(Correction(STORY, CorrectionKind.SPEAKER, SAID.parts, "")).quotations[0]
    assert found.attribution.speaker is None
    assert found.attribution.confidence == 1.0


def test_the_speaker_stays_when_the_ends_are_found_elsewhere() -> None:
    better = Analysis("2", (Quotation(QuotationKind.DIRECT, (Span(1, 17, 31),)),), ())
    fixed = corrected(Correction(STORY, CorrectionKind.SPEAKER, SAID.parts, "Lina Haddad"), analysis=better)
    assert [q.attribution.speaker for q in fixed.quotations] == ["Lina Haddad"]


def test_the_speaker_stays_when_the_quotation_is_no_longer_found() -> None:
    fixed = corrected(Correction(STORY, CorrectionKind.SPEAKER, SAID.parts, "Lina Haddad"), analysis=Analysis("2"))
    assert [(q.parts, q.attribution.speaker) for q in fixed.quotations] == [(SAID.parts, "Lina Haddad")]


def test_not_a_quotation_goes_and_stays_away() -> None:
    wrong = Correction(STORY, CorrectionKind.NOT_QUOTATION, TERM.parts)
    assert corrected(wrong).quotations == (SAID,)
    wider = Quotation(QuotationKind.MIXED, (Span(2, 4, 13),))
    assert corrected(wrong, analysis=Analysis("2", (SAID, wider))).quotations == (SAID,)


def test_a_selection_becomes_a_quotation_in_its_place() -> None:
    fixed = corrected(Correction(STORY, CorrectionKind.QUOTATION, (Span(1, 33, 43),), "Haddad"))
    assert [q.parts[0].start for q in fixed.quotations] == [18, 33, 5]
    assert fixed.quotations[1].attribution.rule == "reader"


def test_a_quotation_marked_by_hand_replaces_what_it_overlaps() -> None:
    fixed = corrected(Correction(STORY, CorrectionKind.QUOTATION, (Span(1, 20, 30),), "Haddad"))
    assert [q.parts for q in fixed.quotations] == [(Span(1, 20, 30),), TERM.parts]


def test_a_name_is_corrected_at_all_its_places() -> None:
    fixed = corrected(Correction(STORY, CorrectionKind.NAME, (Span(1, 33, 39),), "PERSON"))
    found = [(mention.span, mention.label) for mention in fixed.entities]
    assert (Span(1, 33, 39), EntityLabel.PERSON) in found
    assert (Span(2, 22, 28), EntityLabel.PERSON) in found
    # "Lina Haddad" holds the same word as part of a longer name, and stays whole.
    assert (Span(1, 0, 11), EntityLabel.ORG) in found
    assert (Span(1, 5, 11), EntityLabel.PERSON) not in found


def test_a_word_inside_a_longer_name_becomes_a_name_where_the_reader_pointed_at_it() -> None:
    fixed = corrected(Correction(STORY, CorrectionKind.NAME, (Span(1, 5, 11),), "PERSON"))
    assert [mention.span for mention in fixed.entities] == [Span(1, 5, 11), Span(1, 33, 39), Span(2, 22, 28)]


def test_relabelling_keeps_the_key() -> None:
    fixed = corrected(Correction(STORY, CorrectionKind.NAME, (Span(1, 0, 11),), "PERSON"))
    assert fixed.entities == (EntityMention(Span(1, 0, 11), EntityLabel.PERSON, "org:lina-haddad", 1.0),)


def test_what_is_no_name_is_gone() -> None:
    assert corrected(Correction(STORY, CorrectionKind.NOT_NAME, (Span(1, 0, 11),))).entities == ()


def test_names_are_found_behind_arabic_clitics() -> None:
    texts = ("عنوان", "قال ميقاتي كلمته وسكت. وميقاتي غادر، ثم عاد لميقاتي هاتفه، أما ميقاتية فلا.")
    fixed = apply_corrections(
        Analysis("1"), [Correction(STORY, CorrectionKind.NAME, (Span(1, 4, 10),), "PERSON")], texts
    )
    assert [mention.span.text(texts) for mention in fixed.entities] == ["ميقاتي"] * 3


def test_dismissing_an_inner_quotation_leaves_the_outer_one() -> None:
    inner = Quotation(QuotationKind.DIRECT, (Span(1, 20, 30),), level=1)
    fixed = corrected(
        Correction(STORY, CorrectionKind.NOT_QUOTATION, inner.parts), analysis=Analysis("1", (SAID, inner))
    )
    assert fixed.quotations == (SAID,)
