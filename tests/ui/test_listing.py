"""The list of a library that holds more stories than a screen: filled, filtered, kept in place."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from newsreader.core.article import ArticleFilter, ArticleId, Block, Draft
from newsreader.core.language import Language, LanguageGuess
from newsreader.library.database import Library
from newsreader.ui.delegates.article_delegate import ROW_HEIGHT
from newsreader.ui.flows.listing import first_to_open, load_list
from newsreader.ui.panes.list_pane import ListPane

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

COUNT = 400


def add(library: Library, number: int) -> ArticleId:
    published = date(2016, 1, 1) + timedelta(days=number)
    block = Block(f"Ferry number {number} left the quay of Marivelle.")
    draft = Draft(f"Ferry {number}", (block,), f"{number:064x}", source="The Post", published=published)
    return library.articles.add(draft, LanguageGuess(Language.ENGLISH, 1.0))[0]


@pytest.fixture
def crowded(tmp_path: Path) -> Path:
    """A library of 400 stories, one a day; the newest, which comes first, has the highest id."""
    path = tmp_path / "crowded.sqlite"
    library = Library.open(path)
    with library.transaction():
        for number in range(1, COUNT + 1):
            article_id = add(library, number)
            library.articles.set_read(article_id, number % 100 > 0)
    library.close()
    return path


def titles(pane: ListPane) -> list[str | None]:
    return [pane.model.index(pane.model.row_of(each) or 0).data() for each in pane.ids_in_view()]


def is_whole(pane: ListPane) -> bool:
    seen = titles(pane)
    return bool(seen) and None not in seen


def test_lines_come_where_the_reader_goes(open_window: "Callable[..., Desk]", crowded: Path, qtbot: QtBot) -> None:
    pane = open_window(crowded).window.list_pane
    qtbot.waitUntil(lambda: pane.model.rowCount() == COUNT and is_whole(pane))
    for row in (200, 320, 30, 390):
        pane.view.verticalScrollBar().setValue(row * ROW_HEIGHT)
        qtbot.waitUntil(lambda row=row: is_whole(pane) and f"Ferry {COUNT - row}" in titles(pane))  # type: ignore[misc]


def test_stories_taken_out_elsewhere_leave_the_list_where_it_is_scrolled_to(
    open_window: "Callable[..., Desk]", crowded: Path, qtbot: QtBot
) -> None:
    desk = open_window(crowded)
    pane = desk.window.list_pane
    qtbot.waitUntil(lambda: desk.window.reading.article is not None and is_whole(pane))
    other = Library.open(crowded)
    for number in range(100, 110):
        other.articles.remove(ArticleId(number))
    other.close()
    pane.view.verticalScrollBar().setValue((COUNT - 112) * ROW_HEIGHT)
    qtbot.waitUntil(lambda: pane.model.rowCount() == COUNT - 10 and is_whole(pane))
    assert titles(pane)[:4] == ["Ferry 112", "Ferry 111", "Ferry 110", "Ferry 99"]


def test_a_view_and_back_again_shows_the_story_that_is_open(
    open_window: "Callable[..., Desk]", crowded: Path, qtbot: QtBot
) -> None:
    desk = open_window(crowded)
    pane, listing = desk.window.list_pane, desk.window.listing
    qtbot.waitUntil(lambda: pane.model.rowCount() == COUNT)
    desk.window.reading.open(ArticleId(200))
    qtbot.waitUntil(lambda: pane.current_id() == 200)
    with qtbot.waitSignal(listing.filled):
        pane.filter_changed.emit(ArticleFilter(unread_only=True))
    assert pane.model.rowCount() < 5
    with qtbot.waitSignal(listing.filled):
        pane.filter_changed.emit(ArticleFilter())
    assert 200 in pane.ids_in_view() and is_whole(pane)
    assert pane.view.currentIndex().data() == "Ferry 200"


def test_the_lines_that_come_with_a_list_are_those_that_are_looked_at(crowded: Path) -> None:
    library = Library.open(crowded)
    beginning = load_list(library, ArticleFilter())
    assert beginning.lines and {each.id for each in beginning.lines} == set(beginning.listed.ids_between(0, 80))
    middle = load_list(library, ArticleFilter(), (ArticleId(9999), ArticleId(150), ArticleId(7)))
    assert {70 < each.id < 200 for each in middle.lines} == {True}
    assert ArticleId(150) in {each.id for each in middle.lines}
    nothing = load_list(library, ArticleFilter(words="zeppelin"))
    assert (len(nothing.listed), nothing.lines, nothing.count) == (0, (), COUNT)
    assert first_to_open(beginning.listed, 77) == 77
    assert first_to_open(beginning.listed, 9999) == 1
    assert first_to_open(nothing.listed, 77) is None
    library.close()
