from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsreader.core.article import (
    Article,
    ArticleFilter,
    ArticleId,
    ArticleSummary,
    Block,
    BlockKind,
    Draft,
    ReadingPlace,
)
from newsreader.core.errors import NotFoundError
from newsreader.core.language import Language, LanguageGuess
from newsreader.library.articles import story_hash
from newsreader.library.database import Library

from .stories import PARAGRAPHS, add, draft

GUESS = LanguageGuess(Language.ENGLISH, 0.9)


def titles(library: Library, filter: ArticleFilter = ArticleFilter()) -> list[str]:  # noqa: B008
    return [summary.title for summary in library.articles.summaries(filter)]


def test_a_story_comes_back_as_it_came(library: Library) -> None:
    story = Draft(
        title="إعادة فتح خط العبّارات",
        paragraphs=(
            Block("قرر مجلس الميناء إعادة فتح الخط."),
            Block("الخلفية", BlockKind.HEADING),
            Block("«سنبحر قبل الخريف»", BlockKind.BLOCK_QUOTE),
            Block("بند", BlockKind.LIST_ITEM),
        ),
        content_hash="ab" * 32,
        byline="رنا سالم",
        source="بريد مارفيل",
        address="https://example.org/a?b=1&c=2",
        published=date(2026, 3, 2),
        declared_language="ar-LB",
        twin_address="https://example.org/en",
        file_name="ferry.html",
    )
    before = datetime.now(UTC)
    article_id, new = library.articles.add(story, LanguageGuess(Language.ARABIC, 0.97), sample=True)
    article = library.articles.get(article_id)
    assert new
    assert article == Article(
        id=article_id,
        title=story.title,
        paragraphs=story.paragraphs,
        language=Language.ARABIC,
        language_confidence=0.97,
        content_hash=story.content_hash,
        added=article.added,
        byline=story.byline,
        source=story.source,
        address=story.address,
        published=story.published,
        sample=True,
    )
    assert before <= article.added <= datetime.now(UTC)
    assert library.articles.summaries() == (
        ArticleSummary(
            article_id,
            story.title,
            story.source,
            story.published,
            article.added,
            Language.ARABIC,
            read=False,
            starred=False,
        ),
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(
    # Lone surrogates and NULs too.
    texts=st.lists(st.text(st.characters(exclude_categories=[])), min_size=1, max_size=4),
    words=st.text(st.characters(exclude_categories=[]), max_size=20),
)
def test_any_text_goes_in_and_comes_out(library: Library, texts: list[str], words: str) -> None:
    story = draft(*texts)
    article_id, _ = library.articles.add(story, GUESS)
    stored = library.articles.get(article_id)
    if stored.content_hash == story.content_hash:  # else it is a story of the same words from before
        whole = tuple(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for text in texts)
        assert tuple(map(len, stored.texts[: len(texts)])) == tuple(map(len, texts))
        if all(text.isprintable() for text in texts):
            assert stored.texts[: len(texts)] == whole
    for hit in library.articles.search(words):
        assert all(0 <= start < stop <= len(hit.snippet) for start, stop in hit.marks)
    library.articles.summaries(ArticleFilter(words=words))


def test_the_same_file_twice_is_one_story(library: Library) -> None:
    first = add(library, draft())
    assert library.articles.add(draft(), GUESS) == (first, False)
    assert library.articles.count() == 1


def test_the_same_story_with_other_furniture_and_marks_is_one_story(library: Library) -> None:
    first = add(library, draft())
    again = draft(
        "Council reopens ferry line | The Marivelle Post",
        "Share this story",
        *(text.replace("“", '"').replace("”", '"').replace("'", "’") for text in PARAGRAPHS),
        "Comments 0",
    )
    assert library.articles.add(again, GUESS) == (first, False)


def test_the_same_arabic_story_with_and_without_vowel_signs_is_one_story(library: Library) -> None:
    text = "أكد رئيس المجلس أن العمل في الميناء الشمالي سيُستأنَف قبل نهاية الصيف بعد توقف دام أحد عشر شهراً كاملة. " * 3
    first = add(library, draft("الميناء", text), Language.ARABIC)
    bare = text.replace("سيُستأنَف", "سيستأنف").replace("شهراً", "شهرا").replace("أ", "ا")
    assert library.articles.add(draft("الميناء", bare), GUESS) == (first, False)


def test_a_corrected_story_is_another_story(library: Library) -> None:
    add(library, draft())
    corrected = (PARAGRAPHS[0].replace("eleven", "twelve"), *PARAGRAPHS[1:])
    assert library.articles.add(draft("Council reopens ferry line", *corrected), GUESS)[1]


def test_short_stories_differ_by_their_titles() -> None:
    assert story_hash("Ferry runs", ("Photo",)) != story_hash("Ferry halts", ("Photo",))
    assert story_hash("Ferry runs", ("Photo",)) == story_hash("FERRY RUNS!", ("Photo.", "…"))


def test_newest_first_by_publication_else_by_arrival(library: Library) -> None:
    today = datetime.now(UTC).date()
    add(library, draft("old", "One.", published=today - timedelta(days=400)))
    add(library, draft("undated", "Two."))
    add(library, draft("yesterday", "Three.", published=today - timedelta(days=1)))
    add(library, draft("tomorrow", "Four.", published=today + timedelta(days=1)))
    add(library, draft("undated too", "Five."))
    assert titles(library) == ["tomorrow", "undated too", "undated", "yesterday", "old"]


def test_filters_hold_together(library: Library) -> None:
    english = add(library, draft("Harbour opens", "One."))
    arabic = add(library, draft("افتتاح الميناء", "واحد."), Language.ARABIC)
    add(library, draft("Harbour closes", "Two."))
    library.articles.set_read(english, True)
    library.articles.set_starred(english, True)
    library.articles.set_starred(arabic, True)
    assert titles(library, ArticleFilter(language=Language.ARABIC)) == ["افتتاح الميناء"]
    assert titles(library, ArticleFilter(starred_only=True)) == ["افتتاح الميناء", "Harbour opens"]
    assert titles(library, ArticleFilter(starred_only=True, unread_only=True)) == ["افتتاح الميناء"]
    assert titles(library, ArticleFilter(words="harbour")) == ["Harbour closes", "Harbour opens"]
    assert titles(library, ArticleFilter(words="harbour", starred_only=True)) == ["Harbour opens"]
    assert titles(library, ArticleFilter(words="ميناء")) == ["افتتاح الميناء"]


def test_the_list_is_narrowed_by_titles_and_sources_alone(library: Library) -> None:
    add(library, draft("Harbour opens", "A crane fell."))
    assert titles(library, ArticleFilter(words="crane")) == []
    assert titles(library, ArticleFilter(words="marivelle post")) == ["Harbour opens"]
    assert titles(library, ArticleFilter(words='"')) == ["Harbour opens"]
    assert titles(library, ArticleFilter(words="😀")) == []


def test_marks_of_the_reader(library: Library) -> None:
    article_id = add(library, draft())
    library.articles.set_read(article_id, True)
    library.articles.set_starred(article_id, True)
    library.articles.set_language(article_id, Language.ARABIC)
    article = library.articles.get(article_id)
    assert (article.read, article.starred, article.language) == (True, True, Language.ARABIC)
    assert article.language_by_reader
    assert article.language_confidence == 1.0
    library.articles.set_read(article_id, False)
    library.articles.set_starred(article_id, False)
    [summary] = library.articles.summaries()
    assert (summary.read, summary.starred) == (False, False)


def test_a_removed_story_is_gone_and_comes_back_whole(library: Library) -> None:
    article_id = add(library, draft())
    other = add(library, draft("Another story", "Elsewhere in the town."))
    library.articles.set_starred(article_id, True)
    before = library.articles.get(article_id)
    library.articles.remove(article_id)
    assert [summary.id for summary in library.articles.summaries()] == [other]
    assert library.articles.count() == 1
    assert library.articles.search("ferry") == ()
    with pytest.raises(NotFoundError):
        library.articles.get(article_id)
    library.articles.restore(article_id)
    assert library.articles.get(article_id) == before
    assert len(library.articles.search("ferry")) == 1
    library.articles.restore(article_id)
    assert library.articles.get(article_id) == before


def test_adding_a_removed_story_brings_it_back(library: Library) -> None:
    article_id = add(library, draft())
    library.articles.set_starred(article_id, True)
    library.articles.remove(article_id)
    assert library.articles.add(draft(), GUESS) == (article_id, True)
    assert library.articles.get(article_id).starred


def test_a_removed_story_that_is_now_read_better_is_a_new_one(library: Library) -> None:
    bad = replace(draft("Council reopens ferry line", "Enable scripts."), content_hash="f" * 64)
    good = replace(draft(), content_hash="f" * 64)
    first = add(library, bad)
    library.articles.remove(first)
    second = add(library, good)
    assert second != first
    library.articles.restore(first)  # would double the file
    assert [summary.id for summary in library.articles.summaries()] == [second]
    library.articles.remove(second)
    library.articles.restore(first)
    assert library.articles.get(first).texts[1] == "Enable scripts."
    assert library.articles.add(good, GUESS) == (first, False)


def test_an_id_is_never_used_again(library: Library) -> None:
    first = add(library, draft())
    library.articles.remove(first)
    assert library.purge(datetime.now(UTC) + timedelta(seconds=1)) == 1
    assert add(library, draft()) > first
    assert len(library.articles.search("ferry")) == 1


def test_unknown_stories_are_named(library: Library) -> None:
    nobody = ArticleId(99)
    for action in (
        lambda: library.articles.get(nobody),
        lambda: library.articles.set_read(nobody, True),
        lambda: library.articles.set_starred(nobody, True),
        lambda: library.articles.set_language(nobody, Language.ARABIC),
        lambda: library.articles.remove(nobody),
        lambda: library.articles.restore(nobody),
        lambda: library.articles.set_place(nobody, ReadingPlace(0, 0, "original")),
    ):
        with pytest.raises(NotFoundError, match="no story 99"):
            action()


def test_the_place_of_reading_is_remembered(path: Path) -> None:
    library = Library.open(path)
    article_id = add(library, draft())
    assert library.articles.place(article_id) is None
    library.articles.set_place(article_id, ReadingPlace(1, 4, "original"))
    library.articles.set_place(article_id, ReadingPlace(2, 17, "side by side"))
    library.close()
    again = Library.open(path)
    assert again.articles.place(article_id) == ReadingPlace(2, 17, "side by side")
    again.close()


FILTERS = (
    ArticleFilter(),
    ArticleFilter(language=Language.ENGLISH),
    ArticleFilter(unread_only=True),
    ArticleFilter(starred_only=True),
    ArticleFilter(words="ferry"),
    ArticleFilter(words="?"),
    ArticleFilter(language=Language.ARABIC, unread_only=True, words="ferry"),
)


def test_a_list_is_the_summaries_without_their_words(library: Library) -> None:
    for number in range(12):
        language = Language.ARABIC if number % 3 == 0 else Language.ENGLISH
        # Days that neither rise nor fall with the ids, two stories on each.
        word = "Ferry" if number % 2 else "Train"
        story = draft(f"{word} {number}", f"Line {number}.", published=date(2016, 5, 1 + number * 5 % 6))
        article_id = add(library, story, language)
        library.articles.set_read(article_id, number % 4 == 0)
        library.articles.set_starred(article_id, number % 5 == 0)
    library.articles.remove(ArticleId(3))
    for wanted in FILTERS:
        summaries, listed = library.articles.summaries(wanted), library.articles.listed(wanted)
        assert listed.ids.tolist() == [each.id for each in summaries]
        assert list(listed.unread) == [not each.read for each in summaries]
        lines = {each.id: each for each in library.articles.summaries_of(listed.ids_between(-5, 99))}
        assert tuple(lines[ArticleId(each)] for each in listed.ids) == summaries
    everything = library.articles.listed()
    assert len(everything) == 11
    assert everything.row_of(ArticleId(3)) is None
    assert everything.row_of(everything.ids_between(7, 8)[0]) == 7
    assert everything.ids_between(11, 20) == everything.ids_between(-4, 0) == ()
    assert library.articles.summaries_of((ArticleId(3), ArticleId(404))) == ()


def test_the_list_reads_no_more_than_its_index(library: Library) -> None:
    plans = list[str]()
    library._connection._sqlite.set_trace_callback(plans.append)
    library.articles.listed(ArticleFilter(language=Language.ENGLISH, unread_only=True))
    library._connection._sqlite.set_trace_callback(None)
    [statement] = plans
    steps = [step[3] for step in library._connection.rows(f"EXPLAIN QUERY PLAN {statement}")]
    assert "SCAN articles USING COVERING INDEX articles_in_order" in steps
    assert not any("TEMP B-TREE" in step for step in steps)
