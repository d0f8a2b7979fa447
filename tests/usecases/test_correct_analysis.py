"""Corrections are kept, survive a new analysis and reach what is kept and exported."""

from pathlib import Path

import pytest

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article, Block, Draft
from newsreader.core.entity import EntityLabel
from newsreader.core.language import Language, LanguageGuess
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span
from newsreader.library.database import Library
from newsreader.usecases.correct_analysis import (
    corrected,
    correction_about,
    dismiss_name,
    dismiss_quotation,
    mark_name,
    mark_quotation,
    set_speaker,
    take_back,
)
from newsreader.usecases.export_quotations import export_text
from newsreader.usecases.keep_quotation import keep_quotation

TEXT = 'Haddad said: "We keep the gates open." Then she left.'
FOUND = Quotation(QuotationKind.DIRECT, (Span(1, 14, 37),), Attribution("the gates", rule="nearest", confidence=0.4))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path / "library.sqlite")


@pytest.fixture
def article(library: Library) -> Article:
    article_id, _ = library.articles.add(Draft("Harbour", (Block(TEXT),), "hash"), LanguageGuess(Language.ENGLISH, 1.0))
    return library.articles.get(article_id)


def test_a_speaker_survives_restart_and_a_new_analysis_and_is_exported_as_decided(
    library: Library, article: Article
) -> None:
    set_speaker(library, article, FOUND, " Lina Haddad ")
    path = library.path
    library.close()
    again = Library.open(path)
    again.analyses.put(article.id, Analysis("9", (FOUND,)))
    (quotation,) = corrected(again, article, Analysis("9", (FOUND,))).quotations
    assert quotation.attribution.speaker == "Lina Haddad"
    kept = keep_quotation(again, article, quotation)
    assert kept.speaker_by_reader
    assert "(?)" not in export_text((kept,), "md")
    again.close()


def test_undo_brings_back_what_was_decided_before(library: Library, article: Article) -> None:
    first = set_speaker(library, article, FOUND, "Haddad")
    before = correction_about(library, article, first)
    second = dismiss_quotation(library, article, FOUND)
    assert corrected(library, article, Analysis("1", (FOUND,))).quotations == ()
    take_back(library, second, before)
    (quotation,) = corrected(library, article, Analysis("1", (FOUND,))).quotations
    assert quotation.attribution.speaker == "Haddad"
    take_back(library, first)
    assert corrected(library, article, Analysis("1", (FOUND,))).quotations == (FOUND,)


def test_words_become_a_quotation_or_a_name_by_the_readers_word(library: Library, article: Article) -> None:
    mark_quotation(library, article, [Span(1, 39, 52)], "Haddad")
    mark_name(library, article, Span(1, 0, 6), EntityLabel.PERSON)
    found = corrected(library, article, Analysis("1", (FOUND,)))
    assert [each.text(article.texts) for each in found.quotations] == ["We keep the gates open.", "Then she left"]
    assert [(each.span, each.label) for each in found.entities] == [(Span(1, 0, 6), EntityLabel.PERSON)]
    dismiss_name(library, article, Span(1, 0, 6))
    assert corrected(library, article, found).entities == ()
