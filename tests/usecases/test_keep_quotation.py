"""Keeping a quotation whole in itself."""

from pathlib import Path

import pytest

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article, Block, Draft
from newsreader.core.language import Language, LanguageGuess
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair
from newsreader.library.database import Library
from newsreader.usecases.keep_quotation import keep_quotation, keep_selection

TEXT = 'Haddad said: "We keep the gates open." Then she left.'
QUOTATION = Quotation(
    QuotationKind.DIRECT, (Span(1, 14, 37),), Attribution("Lina Haddad", rule="explicit", confidence=0.9)
)
PAIRS = (
    SentencePair(Span(1, 0, 38), TEXT[:38], "قالت حداد: «البوابات مفتوحة».", Language.ARABIC, Origin.HUMAN),
    SentencePair(Span(1, 39, 53), TEXT[39:], "ثم غادرت.", Language.ARABIC, Origin.MACHINE, "demo 1.0"),
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path / "library.sqlite")


@pytest.fixture
def article(library: Library) -> Article:
    draft = Draft("Harbour", (Block(TEXT),), "hash", source="The Post", address="https://example.org/1")
    article_id, _ = library.articles.add(draft, LanguageGuess(Language.ENGLISH, 1.0))
    return library.articles.get(article_id)


def test_kept_with_speaker_source_and_counterpart(library: Library, article: Article) -> None:
    kept = keep_quotation(library, article, QUOTATION, PAIRS, "lead")
    assert (kept.text, kept.speaker, kept.source, kept.note) == (
        "We keep the gates open.", "Lina Haddad", "The Post", "lead",
    )  # fmt: skip
    assert (kept.translation, kept.translation_origin) == ("قالت حداد: «البوابات مفتوحة».", "human")
    assert not kept.speaker_by_reader


def test_it_survives_restart_re_analysis_and_the_removal_of_its_story(library: Library, article: Article) -> None:
    keep_quotation(library, article, QUOTATION, PAIRS)
    library.analyses.put(article.id, Analysis("2"))
    library.articles.remove(article.id)
    path = library.path
    library.close()
    again = Library.open(path)
    assert [kept.text for kept in again.kept.all()] == ["We keep the gates open."]
    again.close()


def test_a_selection_takes_the_speaker_of_the_words_around_it(library: Library, article: Article) -> None:
    kept = keep_selection(library, article, (Span(1, 22, 37),), Analysis("1", (QUOTATION,)), PAIRS)
    assert (kept.text, kept.speaker, kept.kind) == ("the gates open.", "Lina Haddad", QuotationKind.DIRECT)
    outside = keep_selection(library, article, (Span(1, 39, 53),), Analysis("1", (QUOTATION,)), PAIRS)
    assert (outside.text, outside.speaker, outside.translation_origin) == ("Then she left.", "", "demo 1.0")


def test_a_selection_over_paragraphs_is_kept_whole(library: Library) -> None:
    draft = Draft("Harbour", (Block('"We keep them open.'), Block('"All of them."')), "two")
    article_id, _ = library.articles.add(draft, LanguageGuess(Language.ENGLISH, 1.0))
    article = library.articles.get(article_id)
    said_by = Attribution("Lina Haddad", rule="explicit", confidence=0.9)
    quotation = Quotation(QuotationKind.DIRECT, (Span(1, 1, 19), Span(2, 1, 13)), said_by)
    spans = (Span(1, 9, 19), Span(2, 1, 4))
    kept = keep_selection(library, article, spans, Analysis("1", (quotation,)))
    assert (kept.text, kept.parts, kept.speaker) == ("them open.\nAll", spans, "Lina Haddad")
    wider = keep_selection(library, article, (Span(1, 0, 19), Span(2, 1, 4)), Analysis("1", (quotation,)))
    assert wider.speaker == ""
    with pytest.raises(ValueError, match="nothing"):
        keep_selection(library, article, ())
