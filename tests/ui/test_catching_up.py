"""Two windows on one library: each shows what the other did, and what its reader looks at stays where it is."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from newsreader.core.article import ArticleFilter, ArticleId
from newsreader.core.language import Language
from newsreader.library.database import Library
from newsreader.ui.panes.list_pane import ListPane

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desks(open_window: "Callable[..., Desk]", library_path: Path, qtbot: QtBot) -> "tuple[Desk, Desk]":
    """The window that is looked at, at the third story, scrolled a little; and the other one."""
    desk, other = open_window(library_path), open_window(library_path)
    pane = desk.window.list_pane
    qtbot.waitUntil(lambda: all(each.window.reading.article is not None for each in (desk, other)))
    desk.window.reading.open(pane.model.article_id(2))
    qtbot.waitUntil(lambda: pane.view.currentIndex().row() == 2)
    qtbot.waitUntil(lambda: desk.window.catching_up.is_watching and other.window.catching_up.is_watching)
    pane.view.verticalScrollBar().setValue(40)
    return desk, other


def look(pane: ListPane) -> tuple[ArticleId | None, int, int]:
    """The story chosen, and where its row and the list stand."""
    row = pane.model.row_of(pane.current_id() or ArticleId(0))
    assert row is not None and pane.view.currentIndex().row() == row
    return pane.current_id(), pane.view.rowViewportPosition(row), pane.view.rowViewportPosition(0)


def turn_to(desk: "Desk") -> None:
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.WindowActivate))


def test_what_is_imported_elsewhere_comes_into_the_list(
    desks: "tuple[Desk, Desk]", tmp_path: Path, qtbot: QtBot
) -> None:
    desk, other = desks
    pane = desk.window.list_pane
    before, seen = look(pane), pane.ids_in_view()
    file = tmp_path / "quay.txt"
    file.write_text("The quay of Marivelle\n\n" + "The quay opens again after a long winter of repairs. " * 9)
    other.window.importing.import_paths([file])
    count = pane.model.rowCount()
    qtbot.waitUntil(lambda: other.window.list_pane.model.rowCount() == count + 1)
    turn_to(desk)
    qtbot.waitUntil(lambda: pane.model.rowCount() == count + 1)
    # It came in above: the rows moved down in the list, not in the window.
    assert look(pane)[:2] == before[:2]
    assert pane.ids_in_view() == seen


def test_what_is_removed_elsewhere_leaves_the_list(desks: "tuple[Desk, Desk]", qtbot: QtBot) -> None:
    desk, other = desks
    pane = desk.window.list_pane
    before, count = look(pane), pane.model.rowCount()
    gone = pane.model.article_id(0)
    other.window.reading.open(gone)
    qtbot.waitUntil(lambda: other.window.reading.article is not None and other.window.reading.article.id == gone)
    other.window.actions_by_name["remove"].trigger()
    qtbot.waitUntil(lambda: other.window.list_pane.model.rowCount() == count - 1)
    desk.window.catching_up.check()
    qtbot.waitUntil(lambda: pane.model.rowCount() == count - 1)
    # Nothing is left above to scroll to: the list is at its beginning.
    assert look(pane)[0] == before[0] and pane.model.row_of(gone) is None


def test_the_open_story_removed_elsewhere_can_be_read_to_its_end(desks: "tuple[Desk, Desk]", qtbot: QtBot) -> None:
    desk, other = desks
    pane, article = desk.window.list_pane, desk.window.reading.article
    assert article is not None
    other.rooms.do(lambda library: library.articles.remove(article.id))
    turn_to(desk)
    qtbot.waitUntil(lambda: pane.model.row_of(article.id) is None)
    assert desk.window.reading.article is article
    after = pane.model.article_id(2)
    assert pane.select_next() and pane.current_id() == after


def test_stars_and_marks_of_elsewhere_are_shown_without_moving_a_row(desks: "tuple[Desk, Desk]", qtbot: QtBot) -> None:
    desk, other = desks
    pane, open_story = desk.window.list_pane, desk.window.reading.article
    assert open_story is not None
    before, another = look(pane), pane.model.article_id(4)
    with qtbot.assertNotEmitted(pane.model.modelReset):
        other.window.reading.set_starred(open_story.id, True)
        other.window.reading.set_read(open_story.id, False)
        other.window.reading.set_read(another, True)
        turn_to(desk)
        qtbot.waitUntil(lambda: desk.window.actions_by_name["star"].isChecked())
        qtbot.waitUntil(lambda: (line := pane.model.summary(4)) is not None and line.read)
    line = pane.model.summary(2)
    assert line is not None and line.starred and not line.read
    assert not desk.window.actions_by_name["mark_read"].isChecked()
    assert look(pane) == before


def test_another_language_of_the_open_story_is_shown(desks: "tuple[Desk, Desk]", qtbot: QtBot) -> None:
    desk, other = desks
    article = desk.window.reading.article
    assert article is not None
    language = Language.ARABIC if article.language is Language.ENGLISH else Language.ENGLISH
    other.rooms.do(lambda library: library.articles.set_language(article.id, language))
    desk.window.catching_up.check()

    def is_shown() -> bool:
        shown = desk.window.reading.article
        return shown is not None and shown.id == article.id and shown.language is language

    qtbot.waitUntil(is_shown)


def test_bookmarks_of_elsewhere_are_listed_and_the_chosen_one_stays(desks: "tuple[Desk, Desk]", qtbot: QtBot) -> None:
    desk, other = desks
    for block in (1, 2):
        desk.rooms.do(lambda library, block=block: library.bookmarks.add(ArticleId(1), block, 0, f"Note {block}"))  # type: ignore[misc]
    desk.window.shelf.show_bookmarks()
    dialog = desk.window.shelf.bookmarks_dialog
    assert dialog is not None
    rows = dialog.findChild(QListWidget)
    assert rows is not None
    qtbot.waitUntil(lambda: rows.count() == 2)
    rows.setCurrentRow(1)
    chosen = rows.currentItem().text()
    other.rooms.do(lambda library: library.bookmarks.add(ArticleId(1), 3, 0, "Note 3"))
    desk.window.catching_up.check()
    qtbot.waitUntil(lambda: rows.count() == 3)
    assert rows.currentItem().text() == chosen


def test_what_the_window_does_itself_is_no_change_elsewhere(desks: "tuple[Desk, Desk]", qtbot: QtBot) -> None:
    desk, _other = desks
    filled: list[int] = []
    desk.window.listing.filled.connect(lambda listed: filled.append(len(listed)))
    with qtbot.waitSignal(desk.window.reading.changed):
        desk.window.reading.set_starred(ArticleId(1), True)
    answered: list[int] = []
    desk.window.catching_up.check()
    desk.rooms.ask("after", lambda library: library.version(), answered.append)
    qtbot.waitUntil(lambda: bool(answered))
    assert filled == []


def test_the_story_that_is_read_stays_among_the_unread(desks: "tuple[Desk, Desk]", qtbot: QtBot) -> None:
    desk, other = desks
    pane, listing = desk.window.list_pane, desk.window.listing
    with qtbot.waitSignal(listing.filled):
        pane.filter_changed.emit(ArticleFilter(unread_only=True))
    assert pane.select_next()
    chosen = pane.current_id()
    with qtbot.waitSignal(desk.window.reading.changed):
        pass
    other.window.reading.set_starred(ArticleId(1), True)
    with qtbot.waitSignal(listing.filled):
        desk.window.catching_up.check()
    assert chosen is not None and pane.current_id() == chosen
    assert pane.view.currentIndex().row() == pane.model.row_of(chosen)
    # Turned to anew, the view holds what is unread and nothing else.
    with qtbot.waitSignal(listing.filled):
        pane.filter_changed.emit(ArticleFilter())
    with qtbot.waitSignal(listing.filled):
        pane.filter_changed.emit(ArticleFilter(unread_only=True))
    assert pane.model.row_of(chosen) is None


def test_a_window_that_is_not_seen_asks_nothing(desks: "tuple[Desk, Desk]") -> None:
    desk, _other = desks
    watches = []
    for turn in (desk.window.hide, desk.window.show, desk.window.close):
        turn()
        watches.append(desk.window.catching_up.is_watching)
    assert watches == [False, True, False]


def test_a_library_knows_of_changes_from_elsewhere(library_path: Path) -> None:
    mine, theirs = Library.open(library_path), Library.open(library_path)
    before = mine.version()
    mine.articles.set_starred(ArticleId(1), True)
    assert mine.version() == before
    theirs.articles.set_starred(ArticleId(1), False)
    assert mine.version() != before
    mine.close()
    theirs.close()
