"""Names are found in either script, and every story is looked through in the background, one after the other."""

from collections.abc import Iterator
from datetime import date

import pytest

from newsreader.core.analysis import Analysis
from newsreader.core.article import ArticleId, Block, Draft, ReadingPlace
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.language import Language, LanguageGuess
from newsreader.core.span import Span
from newsreader.library.database import Library
from newsreader.usecases.names_index import find_names, sounds_of, work_out_sounds
from newsreader.usecases.reanalyse_library import keep_found, next_outdated, outdated_article


@pytest.fixture
def library() -> Iterator[Library]:
    opened = Library.open(None)
    yield opened
    opened.close()


def add(library: Library, number: int, *names: tuple[str, EntityLabel, str]) -> ArticleId:
    texts = tuple(Block(name) for name, _, _ in names) or (Block(f"Nothing {number}"),)
    draft = Draft(f"Story {number}", texts, str(number), published=date(2020, 1, number))
    article_id, _ = library.articles.add(draft, LanguageGuess(Language.ENGLISH, 1.0))
    if names:
        mentions = (EntityMention(Span(b, 0, len(n)), label, key) for b, (n, label, key) in enumerate(names, 1))
        library.analyses.put(article_id, Analysis("1", (), tuple(mentions)))
    return article_id


@pytest.fixture
def named(library: Library) -> Library:
    add(
        library,
        1,
        ("John Kerry", EntityLabel.PERSON, "person:john-kerry"),
        ("Cairo", EntityLabel.PLACE, "place:cairo"),
        ("Egyptian", EntityLabel.MISC, "misc:egypt"),
    )
    add(library, 2, ("سيرغي لافروف", EntityLabel.PERSON, "person:sergey-lavrov"))
    return library


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Kerry", "John Kerry"),
        ("kery", "John Kerry"),
        ("كيري", "John Kerry"),
        ("كير", "John Kerry"),
        ("جون كيري", "John Kerry"),
        ("kerry john", "John Kerry"),
        ("القاهرة", "Cairo"),
        ("لافروف", "سيرغي لافروف"),
        ("lavrov", "سيرغي لافروف"),
        ("Sergei Lavrov", "سيرغي لافروف"),
        ("Lavr", "سيرغي لافروف"),
    ],
)
def test_a_name_is_found_in_either_language(named: Library, typed: str, name: str) -> None:
    assert [each.name for each in find_names(named, typed)][:1] == [name]


def test_what_is_shown_without_words(named: Library) -> None:
    assert sorted(each.name for each in find_names(named)) == ["Cairo", "John Kerry", "سيرغي لافروف"]
    assert [each.name for each in find_names(named, labels=(EntityLabel.MISC,))] == ["Egyptian"]
    assert find_names(named, "«»") == find_names(named, "xyzzyx") == ()


def test_sounds_are_alike_in_both_scripts(named: Library) -> None:
    assert sounds_of("Kerry") == sounds_of("كيري")
    assert work_out_sounds(named, batches=0) is False
    assert work_out_sounds(named) is True
    assert work_out_sounds(named, batches=0) is True


def test_opened_stories_are_looked_through_first_then_the_newest(library: Library) -> None:
    first, second, third, fourth = (add(library, number) for number in (1, 2, 3, 4))
    library.articles.set_place(second, ReadingPlace(0, 0, "original"))
    assert next_outdated(library, "1") == ((second, fourth, third, first), 4)
    assert next_outdated(library, "1", leave_out=[fourth]) == ((second, third, first), 3)
    for article_id in (second, fourth):
        article = outdated_article(library, article_id, "1")
        assert article is not None
        keep_found(library, article, Analysis("1"))
        assert outdated_article(library, article_id, "1") is None
    library.articles.remove(third)
    assert outdated_article(library, third, "1") is None
    assert next_outdated(library, "1") == ((first,), 1)
    assert next_outdated(library, "1", leave_out=[first]) == ((), 0)
    assert next_outdated(library, "2")[1] == 3


def test_what_was_found_in_another_language_is_not_kept(library: Library) -> None:
    article_id = add(library, 1)
    article = library.articles.get(article_id)
    library.articles.set_language(article_id, Language.ARABIC)
    keep_found(library, article, Analysis("1"))
    assert library.analyses.get(article_id, "1") is None
    library.articles.remove(article_id)
    keep_found(library, article, Analysis("1"))
    assert library.analyses.get(article_id, "1") is None
