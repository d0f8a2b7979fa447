from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from newsreader.core.analysis import Analysis
from newsreader.core.article import ArticleId
from newsreader.core.correction import Correction, CorrectionKind
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span
from newsreader.library.database import Library
from newsreader.library.stored_values import read_analysis, write_analysis

from .stories import add, draft

FOUND = Analysis(
    "1",
    (
        Quotation(
            QuotationKind.DIRECT,
            (Span(2, 1, 31), Span(3, 0, 9)),
            Attribution("Lena Ostrow", Span(2, 55, 66), Span(2, 68, 72), "explicit", 0.9, "lena ostrow"),
        ),
        Quotation(QuotationKind.TERM, (Span(3, 0, 9),), level=1),
    ),
    (
        EntityMention(Span(1, 23, 32), EntityLabel.PLACE, "marivelle", 0.7),
        EntityMention(Span(2, 55, 66), EntityLabel.PERSON, "lena ostrow", 0.9),
        EntityMention(Span(2, 55, 59), EntityLabel.PERSON, "lena ostrow", 0.6),
    ),
)

spans = st.builds(
    lambda block, start, length: Span(block, start, start + length),
    st.integers(0, 50),
    st.integers(0, 5000),
    st.integers(0, 400),
)
sure = st.floats(0, 1)
attributions = st.builds(
    Attribution, st.none() | st.text(), st.none() | spans, st.none() | spans, st.text(), sure, st.text()
)
analyses = st.builds(
    Analysis,
    st.text(),
    st.lists(
        st.builds(
            Quotation,
            st.sampled_from(QuotationKind),
            st.lists(spans, min_size=1, max_size=3).map(tuple),
            attributions,
            st.integers(0, 3),
        ),
        max_size=4,
    ).map(tuple),
    st.lists(st.builds(EntityMention, spans, st.sampled_from(EntityLabel), st.text(), sure), max_size=4).map(tuple),
)


@given(analysis=analyses)
def test_any_analysis_is_read_as_it_was_written(analysis: Analysis) -> None:
    assert read_analysis(analysis.version, write_analysis(analysis)) == analysis


def test_what_was_found_comes_back_for_its_version(path: Path) -> None:
    library = Library.open(path)
    article_id = add(library, draft())
    assert library.analyses.get(article_id, "1") is None
    library.analyses.put(article_id, FOUND)
    library.close()
    again = Library.open(path)
    assert again.analyses.get(article_id, "1") == FOUND
    assert again.analyses.get(article_id, "2") is None
    again.close()


def test_a_new_analysis_takes_the_old_ones_place(library: Library) -> None:
    article_id = add(library, draft())
    library.analyses.put(article_id, FOUND)
    library.analyses.put(article_id, Analysis("2", FOUND.quotations[:1]))
    assert library.analyses.get(article_id, "1") is None
    assert library.analyses.get(article_id, "2") == Analysis("2", FOUND.quotations[:1])
    assert library._connection.rows("SELECT count(*) FROM found_quotations") == [(1,)]
    assert library._connection.rows("SELECT count(*) FROM found_entities") == [(0,)]


def test_what_was_found_can_be_asked_for_over_all_stories(library: Library) -> None:
    article_id = add(library, draft())
    library.analyses.put(article_id, FOUND)
    assert library._connection.rows(
        "SELECT article_id, kind, speaker, block, start FROM found_quotations WHERE speaker_key = 'lena ostrow'"
    ) == [(article_id, "direct", "Lena Ostrow", 2, 1)]
    assert library._connection.rows(
        "SELECT key, label, name, mentions, confidence FROM found_entities ORDER BY key"
    ) == [
        ("lena ostrow", "PERSON", "Lena Ostrow", 2, 0.9),
        ("marivelle", "PLACE", "Marivelle", 1, 0.7),
    ]


def test_nothing_is_stored_for_a_story_that_is_gone(library: Library) -> None:
    library.analyses.put(ArticleId(9), FOUND)
    assert library.analyses.get(ArticleId(9), "1") is None


def test_stories_that_a_version_has_not_seen(library: Library) -> None:
    seen, unseen, older, removed = (add(library, draft(title, f"{title}.")) for title in ("a", "b", "c", "d"))
    library.analyses.put(seen, Analysis("2"))
    library.analyses.put(older, Analysis("1"))
    library.articles.remove(removed)
    assert library.analyses.outdated("2") == (older, unseen)
    assert library.analyses.outdated("2", limit=1) == (older,)


def test_the_readers_corrections_outlive_a_new_analysis(library: Library) -> None:
    article_id = add(library, draft())
    speaker = Correction(article_id, CorrectionKind.SPEAKER, FOUND.quotations[0].parts, "The chair")
    name = Correction(article_id, CorrectionKind.NAME, (Span(2, 1, 31),), "PLACE")
    library.corrections.put(speaker)
    library.corrections.put(name)
    library.analyses.put(article_id, FOUND)
    library.analyses.put(article_id, Analysis("2"))
    assert library.corrections.all(article_id) == (speaker, name)
    dismissed = Correction(article_id, CorrectionKind.NOT_QUOTATION, speaker.parts)
    library.corrections.put(dismissed)
    assert library.corrections.all(article_id) == (name, dismissed)
    library.corrections.remove(speaker)  # what is undone is what was decided about the place
    assert library.corrections.all(article_id) == (name,)
    library.corrections.put(Correction(ArticleId(9), CorrectionKind.NAME, (Span(0, 0, 1),), "PLACE"))
    assert library.corrections.all(ArticleId(9)) == ()
