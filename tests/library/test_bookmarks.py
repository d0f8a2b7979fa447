from collections.abc import Callable
from pathlib import Path

import pytest

from newsreader.core.article import ArticleId
from newsreader.core.errors import NotFoundError
from newsreader.library.database import Library

from .stories import add, draft


def test_a_bookmark_is_there_again(path: Path) -> None:
    library = Library.open(path)
    article_id = add(library, draft())
    late = library.bookmarks.add(article_id, 2, 30, "the promise")
    early = library.bookmarks.add(article_id, 1, 4, "")
    assert (late.block, late.offset, late.note) == (2, 30, "the promise")
    library.close()
    again = Library.open(path)
    assert again.bookmarks.all(article_id) == (early, late)
    assert again.bookmarks.all() == (early, late)
    again.close()


def test_bookmarks_of_all_stories_the_latest_first(library: Library) -> None:
    first = library.bookmarks.add(add(library, draft()), 1, 0, "")
    second = library.bookmarks.add(add(library, draft("Another story", "Elsewhere.")), 1, 0, "")
    assert library.bookmarks.all() == (second, first)
    assert library.bookmarks.all(first.article_id) == (first,)


def test_removed_and_brought_back_with_its_note(library: Library) -> None:
    bookmark = library.bookmarks.add(add(library, draft()), 1, 0, "")
    library.bookmarks.set_note(bookmark.id, "read again")
    library.bookmarks.remove(bookmark.id)
    assert library.bookmarks.all() == ()
    library.bookmarks.restore(bookmark.id)
    assert [each.note for each in library.bookmarks.all()] == ["read again"]


def test_bookmarks_go_and_come_with_their_story(library: Library) -> None:
    article_id = add(library, draft())
    bookmark = library.bookmarks.add(article_id, 1, 0, "")
    library.articles.remove(article_id)
    assert library.bookmarks.all() == library.bookmarks.all(article_id) == ()
    with pytest.raises(NotFoundError):
        library.bookmarks.add(article_id, 1, 0, "")
    library.articles.restore(article_id)
    assert library.bookmarks.all() == (bookmark,)


def test_unknown_ones_are_named(library: Library) -> None:
    with pytest.raises(NotFoundError, match="no story 9"):
        library.bookmarks.add(ArticleId(9), 0, 0, "")
    actions: tuple[Callable[[], object], ...] = (
        lambda: library.bookmarks.set_note(9, ""),
        lambda: library.bookmarks.remove(9),
        lambda: library.bookmarks.restore(9),
    )
    for action in actions:
        with pytest.raises(NotFoundError, match="no bookmark 9"):
            action()
