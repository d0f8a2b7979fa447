"""The reader's word goes before the machine's, in every view, and comes back after a restart."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from newsreader.core.analysis import Analysis
from newsreader.core.correction import READER
from newsreader.core.entity import EntityLabel
from newsreader.core.quotation import Quotation
from newsreader.core.span import Span
from newsreader.library.database import Library
from newsreader.ui.flows.correcting import speaker_choices, without_marks
from newsreader.ui.models.found_model import RowKind
from newsreader.ui.panes.speaker_popup import SpeakerPopup
from newsreader.ui.panes.story_text import Place
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.panes.view import View
from newsreader.ui.text import remove_isolates
from newsreader.ui.theme import Theme, load_fonts, load_theme

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

Open = Callable[..., "Desk"]

# Said by the unseen platform of every window; it has no size hints to pass on.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def press(desk: "Desk", keys: str) -> None:
    """Press keys in Qt's portable spelling, or one that writes an Arabic letter."""
    if not keys.isascii():
        event = QKeyEvent(QEvent.Type.KeyPress, ord(keys[0]), Qt.KeyboardModifier.NoModifier, keys)
        QCoreApplication.sendEvent(desk.window, event)
        return
    QTest.keySequence(desk.window, QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText))


def found(desk: "Desk") -> Analysis:
    story = desk.window.reading.story
    assert story is not None and story.analysis is not None
    return story.analysis


def quotation(desk: "Desk", number: int = 0) -> Quotation:
    return found(desk).quotations[number]


def notice(desk: "Desk") -> str:
    return remove_isolates(desk.said[-1]) if desk.said else ""


def field(desk: "Desk") -> QLineEdit:
    return desk.window.correcting.popup.findChildren(QLineEdit)[0]


def answer(desk: "Desk", speaker: str) -> None:
    """Type a speaker into the popup and press Enter."""
    assert desk.window.correcting.popup.isVisible()
    field(desk).selectAll()
    QTest.keyClick(field(desk), Qt.Key.Key_Delete)
    for char in speaker:
        QCoreApplication.sendEvent(
            field(desk), QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, char)
        )
    QTest.keyClick(field(desk), Qt.Key.Key_Return)


def views(desk: "Desk") -> list[StoryView]:
    page = desk.window.reading_pane
    return [view for view in page.findChildren(StoryView) if view.isVisibleTo(page)]


def select(view: StoryView, block: int, words: str) -> None:
    start = view.blocks()[block].text.index(words)
    view.set_cursor_place(Place(block, start))
    cursor = view.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, len(words))
    view.setTextCursor(cursor)


def trigger(menu: QMenu, *path: str) -> None:
    """Choose an entry of a menu, through its submenus."""
    for text in path:
        action = next(each for each in menu.actions() if remove_isolates(each.text()) == text)
        if action.menu() is None:
            action.trigger()
        else:
            menu = action.menu()  # type: ignore[assignment]


@pytest.fixture
def desk(open_window: Open, library_path: Path, qtbot: QtBot) -> "Desk":
    made = open_window(library_path)
    qtbot.waitUntil(lambda: made.window.reading.story is not None and made.window.reading.story.analysis is not None)
    return made


@pytest.mark.parametrize("key", ["C", "ؤ"])
def test_a_speaker_is_set_by_key_shown_at_once_and_undone(desk: "Desk", qtbot: QtBot, key: str) -> None:
    before = quotation(desk)
    assert before.attribution.speaker == "Somebody"
    desk.window.reading_pane.jump_to(before.start)
    press(desk, key)
    assert field(desk).text() == "Somebody"
    answer(desk, "Nadia  Haddad ")
    qtbot.waitUntil(lambda: notice(desk) == "Said by Nadia Haddad.")
    assert not desk.window.correcting.popup.isVisible()
    assert (quotation(desk).attribution.speaker, quotation(desk).attribution.rule) == ("Nadia Haddad", READER)
    rows = [row for row in desk.window.side_pane.model.rows() if row.kind is RowKind.SPEAKER]
    assert "Nadia Haddad" in [row.text for row in rows if not row.guess]
    press(desk, "Ctrl+Z")
    qtbot.waitUntil(lambda: notice(desk) == "As it was before.")
    assert quotation(desk) == before


def test_corrections_outlive_a_restart_and_a_new_analysis(
    desk: "Desk", open_window: Open, library_path: Path, qtbot: QtBot
) -> None:
    first, second = found(desk).quotations[:2]
    desk.window.correcting.ask_speaker((first,))
    answer(desk, "Nadia Haddad")
    desk.window.correcting.ask_speaker((first,))
    answer(desk, "Salim Aoun")
    desk.window.correcting.dismiss_quotation(second)
    qtbot.waitUntil(lambda: notice(desk).startswith("Not a quotation any more:"))
    desk.window.close()
    desk.rooms.close()
    again = open_window(library_path)
    qtbot.waitUntil(lambda: again.window.reading.story is not None and again.window.reading.story.analysis is not None)
    assert again.analyzer.asked == 0
    assert quotation(again).attribution.speaker == "Salim Aoun"
    assert second.parts not in [each.parts for each in found(again).quotations]
    again.window.close()
    again.rooms.close()
    library = Library.open(library_path)
    article_id = library.articles.summaries()[-1].id
    for row in library.articles.summaries():
        library.analyses.put(row.id, Analysis("an older version"))
        article_id = min(article_id, row.id)
    library.close()
    anew = open_window(library_path)
    qtbot.waitUntil(lambda: anew.window.reading.story is not None and anew.window.reading.story.analysis is not None)
    assert anew.analyzer.asked == 1
    assert quotation(anew).attribution.speaker == "Salim Aoun"
    assert second.parts not in [each.parts for each in found(anew).quotations]


def test_escape_leaves_and_nothing_is_decided(desk: "Desk", qtbot: QtBot) -> None:
    before = found(desk)
    desk.window.reading_pane.jump_to(quotation(desk).start)
    press(desk, "C")
    QTest.keyClick(field(desk), Qt.Key.Key_Escape)
    assert not desk.window.correcting.popup.isVisible()
    assert found(desk) == before
    assert desk.said == []


def test_nobody_known_is_a_decision_and_no_guess(desk: "Desk", qtbot: QtBot) -> None:
    desk.window.correcting.ask_speaker((quotation(desk),))
    answer(desk, "")
    qtbot.waitUntil(lambda: notice(desk) == "Nobody known said it.")
    assert quotation(desk).attribution.speaker is None
    row = next(row for row in desk.window.side_pane.model.rows() if row.quotation == quotation(desk))
    assert not row.guess
    assert "Nobody known" in [row.text for row in desk.window.side_pane.model.rows()]


@pytest.mark.parametrize("key", ["X", "ء"])
def test_what_is_no_quotation_goes_and_can_come_back(desk: "Desk", qtbot: QtBot, key: str) -> None:
    before = found(desk)
    desk.window.reading_pane.jump_to(quotation(desk, 1).start)
    press(desk, key)
    qtbot.waitUntil(lambda: notice(desk).startswith("Not a quotation any more:"))
    assert len(found(desk).quotations) == len(before.quotations) - 1
    desk.window.notices.undo()
    qtbot.waitUntil(lambda: found(desk) == before)


@pytest.mark.parametrize("key", ["Q", "C", "ض"])
def test_selected_words_become_a_quotation(desk: "Desk", qtbot: QtBot, key: str) -> None:
    texts = desk.window.reading.article.texts if desk.window.reading.article else ()
    taken = {part.block for each in found(desk).quotations for part in each.parts}
    block = next(number for number in range(1, len(texts)) if number not in taken)
    words = texts[block][:30].strip()
    select(views(desk)[0], block, words)
    press(desk, key)
    answer(desk, "Helen Marlowe")
    qtbot.waitUntil(lambda: notice(desk) == "A quotation of Helen Marlowe now.")
    marked = [each for each in found(desk).quotations if each.attribution.speaker == "Helen Marlowe"]
    assert [each.text(texts) for each in marked] == [words]
    desk.window.correcting.ask_speaker(marked)
    answer(desk, "Somebody Else")
    qtbot.waitUntil(lambda: notice(desk) == "Said by Somebody Else.")
    again = [each for each in found(desk).quotations if each.attribution.speaker == "Somebody Else"]
    assert [each.parts for each in again] == [marked[0].parts]
    desk.window.notices.undo()
    qtbot.waitUntil(lambda: marked[0] in found(desk).quotations)


def test_without_a_place_the_reader_is_told_how(desk: "Desk", qtbot: QtBot) -> None:
    views(desk)[0].set_cursor_place(Place(0, 0))
    for key in ("C", "X"):
        press(desk, key)
        assert notice(desk).startswith("Click into a quotation first")
    press(desk, "Q")
    assert notice(desk).startswith("Select the words")
    for key in ("1", "0"):
        press(desk, key)
        assert notice(desk).startswith("Select a name")


def test_names_are_made_changed_and_dropped(desk: "Desk", qtbot: QtBot) -> None:
    page, view = desk.window.reading_pane, views(desk)[0]
    texts = desk.window.reading.article.texts if desk.window.reading.article else ()
    block = next(number for number, text in enumerate(texts) if number and "Marlowe" in text)
    select(view, block, "Marlowe")
    press(desk, "3")
    qtbot.waitUntil(lambda: notice(desk) == "Marlowe: A place")
    mentions = found(desk).entities
    assert {mention.span.text(texts) for mention in mentions} == {"Marlowe"}
    assert {mention.label for mention in mentions} == {EntityLabel.PLACE}
    assert len(mentions) == sum(text.count("Marlowe") for text in texts)
    place = Place(block, texts[block].index("Marlowe") + 2)
    view.set_cursor_place(place)
    trigger(page.make_menu(view, place), "Marlowe is …", "A person")
    qtbot.waitUntil(lambda: notice(desk) == "Marlowe: A person")
    assert {mention.label for mention in found(desk).entities} == {EntityLabel.PERSON}
    side = desk.window.side_pane
    side.show_tab(names=True)
    menu = side.make_menu(next(row for row in side.model.rows() if row.kind is RowKind.NAME))
    assert menu is not None
    trigger(menu, "Marlowe is …", "Not a name")
    qtbot.waitUntil(lambda: notice(desk) == "Not a name any more: Marlowe")
    assert found(desk).entities == ()
    desk.window.notices.undo()
    qtbot.waitUntil(lambda: found(desk).entities != ())
    view.set_cursor_place(place)
    press(desk, "0")
    qtbot.waitUntil(lambda: found(desk).entities == ())


@pytest.mark.parametrize("view", [View.TRANSLATION, View.SIDE_BY_SIDE])
def test_a_correction_in_a_translation_is_one_of_the_original(desk: "Desk", qtbot: QtBot, view: View) -> None:
    page = desk.window.reading_pane
    desk.window.translating.set_view(view)
    column = views(desk)[-1]
    own, there = page._projected[0]
    column.setFocus()
    column.set_cursor_place(Place(there.start.block, there.start.start + 1))
    press(desk, "C")
    answer(desk, "Nadia Haddad")
    qtbot.waitUntil(lambda: notice(desk) == "Said by Nadia Haddad.")
    assert page.view() is view
    changed = next(each for each in found(desk).quotations if each.parts == own.parts)
    assert changed.attribution.speaker == "Nadia Haddad"
    trigger(page.make_menu(column, Place(there.start.block, there.start.start + 1)), "Not a quotation")
    qtbot.waitUntil(lambda: notice(desk).startswith("Not a quotation any more"))
    assert own.parts not in [each.parts for each in found(desk).quotations]


def test_the_side_panel_corrects_one_or_all_of_a_speaker(desk: "Desk", qtbot: QtBot) -> None:
    side = desk.window.side_pane
    count = len(found(desk).quotations)
    side.view.setFocus()
    side.view.setCurrentIndex(side.model.index(2))
    chosen = side.current_row()
    assert chosen is not None and chosen.quotation is not None
    press(desk, "C")
    answer(desk, "Nadia Haddad")
    qtbot.waitUntil(lambda: notice(desk) == "Said by Nadia Haddad.")
    row = side.current_row()
    assert row is not None and row.quotation is not None and row.quotation.parts == chosen.quotation.parts
    assert side.view.hasFocus()
    speaker = next(row for row in side.model.rows() if row.text == "Somebody")
    assert speaker.count == count - 1
    menu = side.make_menu(speaker)
    assert menu is not None
    trigger(menu, "Somebody else said all these…")
    answer(desk, "Nadia Haddad")
    qtbot.waitUntil(lambda: {each.attribution.speaker for each in found(desk).quotations} == {"Nadia Haddad"})
    desk.window.notices.undo()
    qtbot.waitUntil(lambda: sum(each.attribution.speaker == "Somebody" for each in found(desk).quotations) == count - 1)


def test_another_story_closes_the_popup_and_an_undo_still_reaches_its_own(desk: "Desk", qtbot: QtBot) -> None:
    before = found(desk)
    desk.window.correcting.dismiss_quotation(quotation(desk))
    qtbot.waitUntil(lambda: found(desk) != before)
    article = desk.window.reading.article
    assert article is not None
    desk.window.correcting.ask_speaker((quotation(desk),))
    desk.window.list_pane.select_next()
    qtbot.waitUntil(lambda: desk.window.reading.article is not None and desk.window.reading.article.id != article.id)
    assert not desk.window.correcting.popup.isVisible()
    desk.window.notices.undo()
    desk.window.reading.open(article.id)
    qtbot.waitUntil(lambda: desk.window.reading.article is not None and desk.window.reading.article.id == article.id)
    assert found(desk) == before


@pytest.fixture
def popup(qtbot: QtBot) -> Iterator[SpeakerPopup]:
    window = QWidget()
    window.resize(600, 400)
    qtbot.addWidget(window)
    made = SpeakerPopup(load_theme("light"), load_fonts(), window)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    yield made


NAMES = ("Lena Marsh", "أحمد العبّاسي", "Al-Sayed", "Works Agency")


def test_the_popup_offers_names_by_the_beginning_of_any_word(popup: SpeakerPopup) -> None:
    popup.ask(QPoint(0, 0), NAMES, "Somebody")
    assert popup.choices() == NAMES
    line = popup.findChildren(QLineEdit)[0]
    for typed, offered in (("mar", ("Lena Marsh",)), ("احمد", NAMES[1:2]), ("say", ("Al-Sayed",)), ("gency", ())):
        line.selectAll()
        line.insert(typed)
        line.textEdited.emit(typed)
        assert popup.choices() == offered


def test_the_popup_by_keyboard(popup: SpeakerPopup, qtbot: QtBot) -> None:
    popup.ask(QPoint(0, 0), NAMES)
    line = popup.findChildren(QLineEdit)[0]
    QTest.keyClick(line, Qt.Key.Key_Up)
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Down)
    with qtbot.waitSignal(popup.kept) as caught:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert caught.args == ["Lena Marsh"]
    popup.ask(QPoint(0, 0), NAMES)
    QTest.keyClick(line, Qt.Key.Key_W)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == "Works Agency"
    with qtbot.waitSignal(popup.left):
        QTest.keyClick(line, Qt.Key.Key_Escape)


def test_the_popup_stays_inside_its_window(popup: SpeakerPopup, theme: Theme) -> None:
    window = popup.parentWidget()
    assert window is not None
    for point in (QPoint(0, 0), QPoint(599, 0), QPoint(300, 399), QPoint(-50, 900)):
        popup.ask(window.mapToGlobal(point), NAMES * 5)
        assert window.rect().contains(popup.geometry())
    popup.set_theme(theme)


@pytest.fixture
def theme() -> Theme:
    return load_theme("dark")


def test_full_names_come_first(desk: "Desk") -> None:
    article = desk.window.reading.article
    assert article is not None
    assert speaker_choices(article, None) == ()
    assert speaker_choices(article, found(desk)) == ("Somebody",)


def test_outer_marks_of_a_selection_are_left_out() -> None:
    texts = ("", "He said: “We stay.” Then", "“One.", "“Two.”", "a 'word' here")
    assert without_marks((Span(1, 9, 19),), texts) == (Span(1, 10, 18),)
    assert without_marks((Span(1, 0, 19),), texts) == (Span(1, 0, 19),)
    assert without_marks((Span(2, 0, 5), Span(3, 0, 6)), texts) == (Span(2, 1, 5), Span(3, 1, 5))
    assert without_marks((Span(4, 2, 8),), texts) == (Span(4, 3, 7),)
    assert without_marks((), texts) == ()
