"""The whole path through the window: open, move, star, switch, keep, hand on, come back."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from newsreader.core.article import ArticleFilter, ArticleId
from newsreader.core.errors import LibraryError
from newsreader.core.language import Language
from newsreader.core.span import Span
from newsreader.library.database import Library
from newsreader.settings import Settings
from newsreader.ui.actions import ACTIONS
from newsreader.ui.panes.view import View
from newsreader.ui.text import remove_isolates

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

Open = Callable[..., "Desk"]

# Said by the unseen platform of every window; it has no size hints to pass on.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def press(desk: "Desk", keys: str) -> None:
    """Press keys in Qt's portable spelling, or one that writes an Arabic letter."""
    if not keys.isascii():
        # QTest knows no key beyond ASCII.
        event = QKeyEvent(QEvent.Type.KeyPress, ord(keys[0]), Qt.KeyboardModifier.NoModifier, keys)
        QCoreApplication.sendEvent(desk.window, event)
        return
    QTest.keySequence(desk.window, QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText))


def story_id(desk: "Desk") -> int:
    return int(desk.window.reading.article.id) if desk.window.reading.article else 0


def is_open(desk: "Desk") -> bool:
    return desk.window.reading.story is not None and desk.window.reading.story.analysis is not None


def notice(desk: "Desk") -> str:
    return remove_isolates(desk.said[-1]) if desk.said else ""


@pytest.fixture
def desk(open_window: Open, library_path: Path, qtbot: QtBot) -> "Desk":
    made = open_window(library_path)
    qtbot.waitUntil(lambda: is_open(made))
    return made


def test_the_first_start_opens_on_a_story_and_marks_it(desk: "Desk") -> None:
    assert story_id(desk) == 1
    assert desk.window.list_pane.current_id() == 1
    assert desk.window.reading.article is not None
    assert desk.window.windowTitle().startswith(desk.window.reading.article.title)


def test_a_story_once_looked_through_is_not_again(open_window: Open, library_path: Path, qtbot: QtBot) -> None:
    first = open_window(library_path)
    qtbot.waitUntil(lambda: is_open(first))
    qtbot.waitUntil(lambda: first.analyzer.asked == 1)
    first.window.close()
    first.rooms.close()
    second = open_window(library_path)
    qtbot.waitUntil(lambda: is_open(second))
    assert second.analyzer.asked == 0


@pytest.mark.parametrize(("forward", "back"), [("J", "K"), ("ت", "ن")])
def test_keys_go_through_the_list_on_both_keyboards(desk: "Desk", qtbot: QtBot, forward: str, back: str) -> None:
    press(desk, forward)
    qtbot.waitUntil(lambda: story_id(desk) != 1)
    other = story_id(desk)
    press(desk, back)
    qtbot.waitUntil(lambda: story_id(desk) == 1)
    press(desk, forward)
    qtbot.waitUntil(lambda: story_id(desk) == other)


@pytest.mark.parametrize("key", ["N", "ى"])
def test_unread_stories_are_gone_through_till_none_is_left(desk: "Desk", qtbot: QtBot, key: str) -> None:
    seen = {story_id(desk)}
    for _ in range(12):
        press(desk, key)
        QTest.qWait(1)
        qtbot.waitUntil(lambda: is_open(desk))
        seen.add(story_id(desk))
    press(desk, "P")
    qtbot.waitUntil(lambda: bool(notice(desk)) or story_id(desk) not in seen)
    assert len(seen) > 1


@pytest.mark.parametrize("key", ["S", "س"])
def test_a_star_is_set_and_kept(desk: "Desk", library_path: Path, qtbot: QtBot, key: str) -> None:
    press(desk, key)
    qtbot.waitUntil(lambda: desk.window.actions_by_name["star"].isChecked())
    desk.window.close()
    desk.rooms.close()
    library = Library.open(library_path)
    assert [row.id for row in library.articles.summaries(ArticleFilter(starred_only=True))] == [1]
    library.close()


@pytest.mark.parametrize("key", ["M", "ة"])
def test_read_and_unread(desk: "Desk", qtbot: QtBot, key: str) -> None:
    qtbot.waitUntil(lambda: desk.window.actions_by_name["mark_read"].isChecked())
    press(desk, key)
    qtbot.waitUntil(lambda: not desk.window.actions_by_name["mark_read"].isChecked())


@pytest.mark.parametrize("key", ["T", "ف"])
def test_the_samples_switch_their_language_without_a_pack(desk: "Desk", qtbot: QtBot, key: str) -> None:
    press(desk, key)
    qtbot.waitUntil(lambda: desk.window.reading_pane.view() is View.TRANSLATION)
    assert desk.window.actions_by_name["view_translation"].isChecked()
    press(desk, key)
    qtbot.waitUntil(lambda: desk.window.reading_pane.view() is View.ORIGINAL)
    assert desk.translator.asked == []


def test_views_go_round_with_shift_t(desk: "Desk", qtbot: QtBot) -> None:
    for view in (View.TRANSLATION, View.SIDE_BY_SIDE, View.INTERLEAVED, View.ORIGINAL):
        press(desk, "Shift+T")
        assert desk.window.reading_pane.view() is view


def test_typing_in_the_search_field_is_no_shortcut(desk: "Desk", qtbot: QtBot) -> None:
    press(desk, "/")
    field = desk.window.focusWidget()
    assert field is not None
    for key in (Qt.Key.Key_J, Qt.Key.Key_S, Qt.Key.Key_T):
        QTest.keyClick(field, key)
    assert story_id(desk) == 1
    assert not desk.window.actions_by_name["star"].isChecked()
    assert desk.window.reading_pane.view() is View.ORIGINAL


def test_search_finds_words_and_says_when_it_does_not(desk: "Desk", qtbot: QtBot) -> None:
    found: list[int] = []
    desk.window.listing.filled.connect(lambda rows: found.append(len(rows)))
    desk.window.list_pane.search_changed.emit("marlowe")
    qtbot.waitUntil(lambda: found == [1])
    desk.window.list_pane.search_changed.emit("zeppelin")
    qtbot.waitUntil(lambda: found == [1, 0])
    title, hint = desk.window.listing.empty_text(10, ArticleFilter(words="zeppelin", language=Language.ARABIC))
    assert remove_isolates(title) == "Nothing found for zeppelin in Arabic stories"
    assert "All" in hint


def test_keep_note_export_and_restart(
    desk: "Desk", open_window: Open, library_path: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    story = desk.window.reading.story
    assert story is not None and story.analysis is not None
    quotation = story.analysis.quotations[0]
    desk.window.keeping.keep_quotation(quotation)
    qtbot.waitUntil(lambda: notice(desk).startswith("Kept:"))
    desk.window.keeping.keep_quotation(quotation)
    qtbot.waitUntil(lambda: notice(desk).startswith("Already kept:"))
    desk.window.shelf.show_kept()
    dialog = desk.window.shelf.kept_dialog
    assert dialog is not None
    dialog.note_edited.emit(1, "for the evening")
    output = tmp_path / "out.json"
    desk.window.exporting.export(None, "json", output)
    qtbot.waitUntil(output.exists)
    assert "for the evening" in output.read_text(encoding="utf-8")
    exported = json.loads(output.read_text(encoding="utf-8"))
    assert len(exported) == 1 or len(exported["quotations"]) == 1
    desk.window.close()
    desk.rooms.close()
    again = open_window(library_path)
    qtbot.waitUntil(lambda: is_open(again))
    kept: list[object] = []
    again.rooms.ask("kept", lambda library: library.kept.all(), kept.extend)
    qtbot.waitUntil(lambda: len(kept) == 1)


def test_a_selection_is_kept_by_its_key(desk: "Desk", qtbot: QtBot) -> None:
    desk.window.keeping.keep_selection((Span(1, 0, 12),))
    qtbot.waitUntil(lambda: notice(desk).startswith("Kept:"))
    press(desk, "Ctrl+Z")
    qtbot.waitUntil(lambda: notice(desk).startswith("Not kept"))
    rows: list[object] = ["not asked yet"]
    desk.rooms.ask("kept", lambda library: library.kept.all(), lambda kept: rows.__setitem__(slice(None), list(kept)))
    qtbot.waitUntil(lambda: rows == [])


@pytest.mark.parametrize("key", ["B", "\ufefb", "لا"])
def test_the_quotation_at_the_cursor_is_kept_or_it_is_said_how(desk: "Desk", qtbot: QtBot, key: str) -> None:
    press(desk, key)
    qtbot.waitUntil(lambda: notice(desk).startswith(("Kept:", "Select some words")))


def test_removing_a_story_can_be_undone(desk: "Desk", qtbot: QtBot) -> None:
    press(desk, "Del")
    qtbot.waitUntil(lambda: notice(desk).startswith("Story removed"))
    qtbot.waitUntil(lambda: story_id(desk) not in (0, 1))
    press(desk, "Ctrl+Z")
    qtbot.waitUntil(lambda: story_id(desk) == 1)
    counts: list[int] = []
    desk.rooms.ask("count", lambda library: library.articles.count(), counts.append)
    qtbot.waitUntil(lambda: counts == [10])


def test_a_bookmark_is_set_shown_and_opened(desk: "Desk", qtbot: QtBot) -> None:
    press(desk, "Ctrl+D")
    qtbot.waitUntil(lambda: notice(desk).startswith("Bookmark set"))
    press(desk, "J")
    qtbot.waitUntil(lambda: story_id(desk) != 1)
    desk.window.shelf.show_bookmarks()
    dialog = desk.window.shelf.bookmarks_dialog
    assert dialog is not None
    marks: list[object] = []
    desk.rooms.ask("marks", lambda library: library.bookmarks.all(), marks.extend)
    qtbot.waitUntil(lambda: len(marks) == 1)
    dialog.open_wished.emit(marks[0])
    qtbot.waitUntil(lambda: story_id(desk) == 1)


STORY = "Harbour reopens\n\nThe harbour of Tripoli reopened on Monday.\n\nPilots were pleased.\n"


def test_files_come_in_and_bad_ones_are_told(desk: "Desk", tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "harbour.txt").write_text(STORY, encoding="utf-8")
    (folder / "empty.txt").write_text("", encoding="utf-8")
    desk.window.importing.import_paths([folder])
    qtbot.waitUntil(lambda: story_id(desk) == 11)
    assert notice(desk).startswith("1 story imported · 1 file could not be read")
    desk.window.importing.import_paths([folder / "harbour.txt"])
    qtbot.waitUntil(lambda: notice(desk).startswith("1 was there already"))


def test_dropped_files_come_in(desk: "Desk", tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "harbour.txt"
    path.write_text(STORY, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)), QUrl("https://example.org/")])
    event = QDropEvent(
        QPointF(QPoint(10, 10)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.window.dropEvent(event)
    qtbot.waitUntil(lambda: story_id(desk) == 11)


def test_files_of_the_command_line_come_in(open_window: Open, library_path: Path, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "harbour.txt"
    path.write_text(STORY, encoding="utf-8")
    desk = open_window(library_path, files=(path,))
    qtbot.waitUntil(lambda: story_id(desk) == 11)


@pytest.fixture
def harbour(desk: "Desk", tmp_path: Path, qtbot: QtBot) -> "Desk":
    """The window with a story open that has no translation."""
    path = tmp_path / "harbour.txt"
    path.write_text(STORY, encoding="utf-8")
    desk.window.importing.import_paths([path])
    qtbot.waitUntil(lambda: story_id(desk) == 11 and is_open(desk))
    return desk


def test_without_a_pack_the_panel_comes_and_t_leads_back(harbour: "Desk", qtbot: QtBot) -> None:
    press(harbour, "T")
    QTest.qWait(1)
    assert harbour.window.reading.pairs == ()
    press(harbour, "T")
    qtbot.waitUntil(lambda: harbour.window.reading_pane.view() is View.ORIGINAL)


def test_a_pack_translates_every_sentence_once(harbour: "Desk", library_path: Path, qtbot: QtBot) -> None:
    harbour.translator.has_pack = True
    press(harbour, "T")
    qtbot.waitUntil(lambda: len(harbour.window.reading.pairs) == 3)
    assert harbour.window.reading.pairs[0].translated == "HARBOUR REOPENS"
    press(harbour, "T")
    press(harbour, "T")
    QTest.qWait(1)
    assert len(harbour.translator.asked) == 3
    harbour.window.close()
    harbour.rooms.close()
    library = Library.open(library_path)
    article = library.articles.get(ArticleId(11))
    assert len(library.memory.pairs(article.id, Language.ARABIC)) == 3
    library.close()


def test_what_came_before_an_engine_failed_is_kept(harbour: "Desk", qtbot: QtBot) -> None:
    harbour.translator.has_pack = True
    harbour.translator.fail_after = 2
    press(harbour, "T")
    qtbot.waitUntil(lambda: len(harbour.window.reading.pairs) == 2)
    assert [type(bug) for bug in harbour.bugs] == [MemoryError]
    harbour.bugs.clear()


def test_the_place_and_the_window_are_there_again(open_window: Open, library_path: Path, qtbot: QtBot) -> None:
    first = open_window(library_path)
    qtbot.waitUntil(lambda: is_open(first))
    press(first, "J")
    qtbot.waitUntil(lambda: story_id(first) != 1 and is_open(first))
    story = story_id(first)
    first.window.reading_pane.place_changed.emit(3, 5)
    press(first, "Shift+T")
    press(first, "Ctrl++")
    QTest.mouseClick(first.window, Qt.MouseButton.LeftButton)
    first.window.actions_by_name["toggle_side"].trigger()
    settings = first.window.settings()
    first.window.close()
    first.rooms.close()
    assert settings.last_story == story
    assert (settings.view, settings.text_size, settings.side_shown) == ("translation", 20, False)
    second = open_window(library_path, settings)
    qtbot.waitUntil(lambda: is_open(second))
    assert story_id(second) == story
    assert second.window.reading_pane.view() is View.TRANSLATION
    assert second.window.side_pane.isHidden()
    place = second.window.reading.story.place if second.window.reading.story else None
    assert place is not None
    assert (place.block, place.offset) == (3, 5)


def test_another_language_of_the_story_is_looked_through_anew(desk: "Desk", qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desk.analyzer.asked == 1)
    desk.window.actions_by_name["story_arabic"].trigger()
    qtbot.waitUntil(lambda: desk.analyzer.asked == 2)
    article = desk.window.reading.article
    assert article is not None
    assert (article.language, article.language_by_reader) == (Language.ARABIC, True)


def test_a_newer_library_is_refused_in_words(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "notes.sqlite"
    path.write_text("not a database at all, only words " * 50, encoding="utf-8")
    desk = open_window(path)
    qtbot.waitUntil(lambda: bool(notice(desk)))
    assert "notes.sqlite" in notice(desk)
    assert path.read_text(encoding="utf-8").startswith("not a database")


def test_space_presses_the_button_that_has_the_focus(desk: "Desk", qtbot: QtBot) -> None:
    button = QPushButton("Press", desk.window)
    button.show()
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert story_id(desk) == 1


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_window_opens_in_every_language_and_theme(
    open_window: Open, library_path: Path, qtbot: QtBot, language: str, theme: str
) -> None:
    desk = open_window(library_path, replace(Settings(), language=language, theme=theme))
    qtbot.waitUntil(lambda: is_open(desk))
    window = desk.window
    before = set(map(id, window.findChildren(QWidget)))
    for name in ("show_kept", "show_bookmarks", "show_packs", "show_shortcuts", "show_about", "find"):
        window.actions_by_name[name].trigger()
    for view in View:
        window.translating.set_view(view)
    QTest.qWait(1)
    assert not window.grab().isNull()
    assert set(map(id, window.findChildren(QWidget))) - before
    mirrored = window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert mirrored is (language == "ar")
    if mirrored:
        assert window.list_pane.mapTo(window, QPoint()).x() > window.side_pane.mapTo(window, QPoint()).x()


def test_every_action_of_the_table_has_its_handler_and_text(desk: "Desk") -> None:
    assert set(desk.window.actions_by_name) == {spec.name for spec in ACTIONS}
    assert all(action.text() for action in desk.window.actions_by_name.values())


PACK = Path(__file__).parents[1] / "data" / "packs" / "translate-en_ar-0_1.argosmodel"


def test_a_pack_is_installed_shown_and_removed(desk: "Desk", tmp_path: Path, qtbot: QtBot) -> None:
    bad = tmp_path / "bad.argosmodel"
    bad.write_bytes(b"PK no")
    dialog = desk.window.packs.show()
    shown = dialog.findChild(QLabel, "status")
    assert shown is not None
    desk.window.packs.install(bad)
    qtbot.waitUntil(lambda: "bad.argosmodel" in shown.text())
    desk.window.packs.install(PACK)
    qtbot.waitUntil(lambda: shown.text().startswith("Installed"))
    buttons: list[QPushButton] = []

    def is_listed() -> bool:
        buttons[:] = [one for one in dialog.findChildren(QPushButton) if one.text() == "Remove" and not one.isHidden()]
        return bool(buttons)

    qtbot.waitUntil(is_listed)  # the list of packs is read after the message
    buttons[0].click()
    qtbot.waitUntil(lambda: shown.text().startswith("The pack was removed"))


def test_a_note_is_written_where_the_quotation_is(desk: "Desk", qtbot: QtBot) -> None:
    desk.window.keeping.keep_selection((Span(1, 0, 12),))
    qtbot.waitUntil(lambda: notice(desk).startswith("Kept:"))
    desk.window.keeping.note_wished.emit(1)
    dialog = desk.window.shelf.kept_dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: isinstance(dialog.focusWidget(), QPlainTextEdit))
    field = dialog.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("ask her about this")
    dialog.close()  # before the typing paused
    notes: list[str] = []
    desk.rooms.ask("notes", lambda library: library.kept.all(), lambda kept: notes.extend(each.note for each in kept))
    qtbot.waitUntil(lambda: notes == ["ask her about this"])


def test_a_removed_quotation_comes_back(desk: "Desk", qtbot: QtBot) -> None:
    desk.window.keeping.keep_selection((Span(1, 0, 12),))
    qtbot.waitUntil(lambda: notice(desk).startswith("Kept:"))
    desk.window.shelf.show_kept()
    dialog = desk.window.shelf.kept_dialog
    assert dialog is not None
    rows = dialog.findChild(QListView, "kept_list")
    assert rows is not None
    qtbot.waitUntil(lambda: rows.model().rowCount() == 1)
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rows.model().rowCount() == 0)
    dialog.undo_wished.emit()
    qtbot.waitUntil(lambda: rows.model().rowCount() == 1)


def test_a_busy_library_is_asked_again_when_the_reader_says_so(desk: "Desk", qtbot: QtBot) -> None:
    tried: list[int] = []

    def deed(_library: Library) -> str:
        tried.append(1)
        if len(tried) == 1:
            raise LibraryError("The library {file} is in use by another window or program.", file="library.sqlite")
        return "done"

    done: list[str] = []
    desk.rooms.do(deed, done.append)
    qtbot.waitUntil(lambda: notice(desk).startswith("The library library.sqlite is in use"))
    again = next(button for button in desk.window.notice_bar.findChildren(QPushButton) if button.text() == "Try again")
    again.click()
    qtbot.waitUntil(lambda: done == ["done"])


def test_finding_in_the_story_counts_and_lets_go(desk: "Desk", qtbot: QtBot) -> None:
    press(desk, "Ctrl+F")
    bar = desk.window.find_bar
    field = bar.findChild(QLineEdit)
    assert field is not None
    assert bar.isVisible()
    field.setText("mission")
    assert int(next(label.text() for label in bar.findChildren(QLabel) if label.text()).split()[0]) > 1
    field.setText("zeppelin")
    assert "Not in this story" in [label.text() for label in bar.findChildren(QLabel)]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_stopping_an_import_is_told_and_keeps_what_came(desk: "Desk", tmp_path: Path, qtbot: QtBot) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"Harbour {number} reopens\n\nIt reopened.\n", encoding="utf-8")
    desk.window.importing.import_paths([tmp_path / f"{number}.txt" for number in range(5)])
    desk.window.import_bar.cancel_wished.emit()
    qtbot.waitUntil(lambda: bool(notice(desk)))
    assert notice(desk) == "Import stopped."
    desk.window.importing.import_paths([tmp_path / "0.txt"])
    qtbot.waitUntil(lambda: notice(desk) == "1 story imported")


def test_a_story_that_another_window_took_out_leaves_the_list(desk: "Desk", library_path: Path, qtbot: QtBot) -> None:
    other = Library.open(library_path)
    other.articles.remove(ArticleId(5))
    other.close()
    filled: list[int] = []
    desk.window.listing.filled.connect(lambda rows: filled.append(len(rows)))
    desk.window.reading.open(ArticleId(999))
    qtbot.waitUntil(lambda: filled == [9])
    assert "999" in notice(desk)
