from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsreader.core.analysis import Analysis
from newsreader.core.article import ArticleId
from newsreader.core.errors import NotFoundError
from newsreader.core.language import Language
from newsreader.core.quotation import KeptQuotation, QuotationKind
from newsreader.core.span import Span
from newsreader.library.database import Library

from .stories import add, draft

TOMORROW = datetime.now(UTC) + timedelta(days=1)


def kept(article_id: ArticleId | None, text: str = "We will sail before the autumn,", start: int = 1) -> KeptQuotation:
    return KeptQuotation(
        id=0,
        article_id=article_id,
        text=text,
        speaker="Lena Ostrow",
        speaker_by_reader=False,
        speaker_confidence=0.8,
        kind=QuotationKind.DIRECT,
        language=Language.ENGLISH,
        parts=(Span(2, start, start + len(text)), Span(3, 0, 4)),
        article_title="Council reopens ferry line",
        source="The Marivelle Post",
        address="https://example.org/ferry",
        published="2026-03-02",
        translation="سنبحر قبل الخريف",
        translation_origin="human",
        note="",
        created=datetime(2026, 3, 3, 8, 15, tzinfo=UTC),
    )


def test_a_quotation_is_kept_as_it_is(path: Path) -> None:
    library = Library.open(path)
    article_id = add(library, draft())
    stored = library.kept.add(kept(article_id))
    assert stored == replace(kept(article_id), id=stored.id)
    assert stored.id > 0
    library.close()
    again = Library.open(path)
    assert again.kept.all() == again.kept.all(article_id) == (stored,)
    again.close()


def test_the_same_quotation_is_kept_once(library: Library) -> None:
    article_id = add(library, draft())
    first = library.kept.add(kept(article_id))
    library.kept.set_note(first.id, "for the report")
    assert library.kept.add(kept(article_id)) == replace(first, note="for the report")
    assert library.kept.add(replace(kept(article_id), note="for the report")).id == first.id
    # Another note is work of the reader's that must not be dropped.
    assert library.kept.add(replace(kept(article_id), note="for the book")).id != first.id
    assert library.kept.add(kept(article_id, start=30)).id != first.id


def test_what_the_reader_says_of_it(library: Library) -> None:
    stored = library.kept.add(kept(add(library, draft())))
    library.kept.set_note(stored.id, "ملاحظة 😀\nsecond line")
    library.kept.set_speaker(stored.id, "Mayor Lena Ostrow")
    assert library.kept.all() == (
        replace(
            stored,
            note="ملاحظة 😀\nsecond line",
            speaker="Mayor Lena Ostrow",
            speaker_by_reader=True,
            speaker_confidence=1.0,
        ),
    )


def test_those_of_a_story_stand_in_its_order_all_the_latest_first(library: Library) -> None:
    first, second = add(library, draft()), add(library, draft("Another story", "Elsewhere."))
    late = library.kept.add(kept(first, start=40))
    early = library.kept.add(kept(first, start=2))
    other = library.kept.add(replace(kept(second), created=datetime(2026, 3, 4, tzinfo=UTC)))
    assert library.kept.all(first) == (early, late)
    assert library.kept.all() == (other, early, late)


def test_a_kept_quotation_outlives_its_story_and_new_analyses(library: Library) -> None:
    article_id = add(library, draft())
    stored = library.kept.add(kept(article_id))
    library.analyses.put(article_id, Analysis("2"))
    assert library.kept.all() == (stored,)
    library.articles.remove(article_id)
    assert library.kept.all() == (replace(stored, article_id=None),)
    library.articles.restore(article_id)
    assert library.kept.all() == (stored,)
    library.articles.remove(article_id)
    assert library.purge(TOMORROW) == 1
    assert library.kept.all() == (replace(stored, article_id=None),)


def test_a_quotation_of_a_story_that_is_gone_is_kept_all_the_same(library: Library) -> None:
    assert library.kept.add(kept(ArticleId(77))).article_id is None
    assert library.kept.add(kept(None)).text == kept(None).text


def test_removed_and_brought_back(library: Library) -> None:
    article_id = add(library, draft())
    stored = library.kept.add(kept(article_id))
    library.kept.remove(stored.id)
    assert library.kept.all() == ()
    anew = library.kept.add(kept(article_id))
    assert anew.id != stored.id
    library.kept.restore(stored.id)
    assert {each.id for each in library.kept.all()} == {stored.id, anew.id}
    library.kept.remove(stored.id)
    library.purge(TOMORROW)
    assert library.kept.all() == (anew,)
    with pytest.raises(NotFoundError):
        library.kept.restore(stored.id)


def test_purging_leaves_what_was_removed_lately(library: Library) -> None:
    article_id = add(library, draft())
    library.articles.remove(article_id)
    assert library.purge(datetime.now(UTC) - timedelta(days=30)) == 0
    library.articles.restore(article_id)
    assert library.articles.count() == 1


def test_unknown_ones_are_named(library: Library) -> None:
    actions: tuple[Callable[[], object], ...] = (
        lambda: library.kept.set_note(5, ""),
        lambda: library.kept.set_speaker(5, ""),
        lambda: library.kept.remove(5),
        lambda: library.kept.restore(5),
    )
    for action in actions:
        with pytest.raises(NotFoundError, match="no kept quotation 5"):
            action()
