"""The list: rows, filters, moving through it."""

from array import array
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from newsreader.core.article import ArticleFilter, ArticleId, ArticleSummary
from newsreader.core.language import Language
from newsreader.library.lists import ListedArticles
from newsreader.ui.delegates.article_delegate import ROW_HEIGHT
from newsreader.ui.delegates.elided_text import elided_lines
from newsreader.ui.models.article_model import ArticleModel
from newsreader.ui.panes.chip import Chip
from newsreader.ui.panes.list_pane import ListPane
from newsreader.ui.theme import Theme, load_fonts, load_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Rows = tuple[ArticleSummary, ...]


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, rows: Rows) -> Iterator[ListPane]:
    made = ListPane(theme)
    qtbot.addWidget(made)
    made.resize(320, 700)
    made.show()
    _show(made, rows)
    yield made


def _listed(rows: Rows) -> ListedArticles:
    return ListedArticles(array("q", [row.id for row in rows]), bytes(not row.read for row in rows))


def _show(pane: ListPane, rows: Rows) -> None:
    pane.show_list(_listed(rows), rows)


def _chip(pane: ListPane, text: str) -> Chip:
    return next(chip for chip in pane.findChildren(Chip) if chip.text() == text)


def _row_point(pane: ListPane, row: int) -> QPoint:
    return pane.view.visualRect(pane.model.index(row)).center()


def test_the_model_keeps_qts_rules(qtbot: QtBot, rows: Rows) -> None:
    model = ArticleModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_list(_listed(rows), rows)
    assert model.update_row(replace(rows[1], starred=True))
    assert not model.update_row(replace(rows[1], id=ArticleId(404)))
    model.set_translated_titles({rows[0].id: "عنوان"})
    model.set_list(_listed(()), ())
    model.set_list(_listed(rows[:1]), rows[:1])
    assert tester.model() is model


def test_a_row_speaks_for_itself(rows: Rows) -> None:
    model = ArticleModel()
    model.set_list(_listed(rows), rows)
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert rows[1].title in spoken and "unread" in spoken and "starred" in spoken
    assert "unread" not in model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_first_mention_of_a_click_is_the_story(pane: ListPane, qtbot: QtBot, rows: Rows) -> None:
    with qtbot.waitSignal(pane.article_chosen) as caught:
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=_row_point(pane, 3))
    assert caught.args == [rows[3].id]
    assert pane.current_id() == rows[3].id


def test_setting_the_current_story_says_nothing(pane: ListPane, qtbot: QtBot, rows: Rows) -> None:
    with qtbot.assertNotEmitted(pane.article_chosen):
        pane.set_current(rows[2].id)
        _show(pane, rows[1:])
        _show(pane, rows)
    assert pane.view.currentIndex().row() == 2
    pane.set_current(None)
    assert not pane.view.currentIndex().isValid()


def test_next_and_previous_go_one_by_one(pane: ListPane, rows: Rows) -> None:
    seen: list[ArticleId] = []
    pane.article_chosen.connect(seen.append)
    while pane.select_next():
        pass
    assert seen == [row.id for row in rows]
    assert not pane.select_next()
    assert pane.select_previous()
    assert pane.current_id() == rows[-2].id


def test_next_unread_leaves_out_what_is_read(pane: ListPane, rows: Rows) -> None:
    pane.set_current(rows[1].id)
    assert pane.select_next(unread_only=True)
    assert pane.current_id() == rows[3].id
    assert pane.select_next(unread_only=True)
    assert pane.current_id() == rows[5].id
    assert not pane.select_next(unread_only=True)
    assert pane.select_previous(unread_only=True)
    assert pane.current_id() == rows[3].id


def test_a_story_that_left_the_list_is_gone_on_from(pane: ListPane, rows: Rows) -> None:
    pane.set_current(rows[2].id)
    _show(pane, rows[:2] + rows[3:])
    assert pane.current_id() == rows[2].id
    assert pane.select_next()
    assert pane.current_id() == rows[3].id


def test_a_row_can_change_where_it_stands(pane: ListPane, rows: Rows) -> None:
    before = pane.grab().toImage()
    pane.update_row(replace(rows[0], read=True, starred=True))
    changed = pane.model.summary(0)
    assert changed is not None and changed.starred
    assert pane.grab().toImage() != before


def test_the_star_of_a_row_can_be_clicked(pane: ListPane, qtbot: QtBot, rows: Rows) -> None:
    rect = pane.view.visualRect(pane.model.index(1))
    wished: list[tuple[ArticleId, bool]] = []
    pane.star_wished.connect(lambda article_id, starred: wished.append((article_id, starred)))
    # An Arabic row runs from the right: its star is at the left.
    for y in range(rect.top(), rect.bottom(), 6):
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.left() + 30, y))
    assert set(wished) == {(rows[1].id, False)}
    wished.clear()
    for y in range(rect.top(), rect.bottom(), 6):
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.right() - 30, y))
    assert wished == []


def test_the_menu_stars_and_marks(pane: ListPane, qtbot: QtBot, rows: Rows) -> None:
    menu = pane.make_menu(rows[2])
    with qtbot.waitSignal(pane.read_wished) as caught:
        _action(menu, "Mark as unread").trigger()
    assert caught.args == [rows[2].id, False]
    with qtbot.waitSignal(pane.star_wished) as caught:
        _action(menu, "Star this story").trigger()
    assert caught.args == [rows[2].id, True]


def test_filters_join_and_all_takes_them_away(pane: ListPane) -> None:
    asked: list[ArticleFilter] = []
    pane.filter_changed.connect(asked.append)
    for text in ("Unread", "Arabic", "English", "All"):
        _chip(pane, text).click()
    assert asked == [
        ArticleFilter(unread_only=True),
        ArticleFilter(Language.ARABIC, unread_only=True),
        ArticleFilter(Language.ENGLISH, unread_only=True),
        ArticleFilter(),
    ]
    assert _chip(pane, "All").isChecked()
    _chip(pane, "Starred").click()
    _chip(pane, "Starred").click()
    assert _chip(pane, "All").isChecked()


def test_search_is_told_as_one_types_and_enter_goes_to_the_list(pane: ListPane, qtbot: QtBot, rows: Rows) -> None:
    words: list[str] = []
    pane.search_changed.connect(words.append)
    pane.focus_search()
    for letter in "قال":  # QTest's keys know no Arabic
        pane.search_field.insert(letter)
    assert words == ["ق", "قا", "قال"]
    assert pane.article_filter() == ArticleFilter(words="قال")
    with qtbot.waitSignal(pane.article_chosen) as caught:
        QTest.keyClick(pane.search_field, Qt.Key.Key_Return)
    assert caught.args == [rows[0].id]


def test_the_search_field_is_left_by_keys(pane: ListPane) -> None:
    pane.activateWindow()
    pane.focus_search()
    pane.search_field.setText("x")
    QTest.keyClick(pane.search_field, Qt.Key.Key_Escape)
    assert pane.search_field.text() == ""
    assert pane.search_field.hasFocus()
    QTest.keyClick(pane.search_field, Qt.Key.Key_Escape)
    assert pane.view.hasFocus()
    pane.focus_search()
    QTest.keyClick(pane.search_field, Qt.Key.Key_Down)
    assert pane.view.hasFocus()


def test_letters_are_left_to_the_window(pane: ListPane, rows: Rows) -> None:
    pane.set_current(rows[0].id)
    QTest.keyClick(pane.view, Qt.Key.Key_A)
    assert pane.current_id() == rows[0].id
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    assert pane.current_id() == rows[-1].id
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    assert pane.current_id() == rows[0].id


def test_an_empty_list_says_why(pane: ListPane) -> None:
    pane.set_empty_text("Nothing found for x", "Search all stories.")
    assert pane.view.empty_text() == ""
    _show(pane, ())
    assert pane.view.empty_text() == "Nothing found for x\n\nSearch all stories."
    assert not pane.select_next()
    assert not pane.select_previous(unread_only=True)


def test_translated_titles_stand_in_for_the_original_ones(pane: ListPane, rows: Rows) -> None:
    before = pane.grab().toImage()
    pane.set_translated_titles({rows[0].id: "رئيسة الميناء"})
    assert pane.model.index(0).data() == "رئيسة الميناء"
    assert pane.model.index(0).data(Qt.ItemDataRole.ToolTipRole) == rows[0].title
    assert pane.grab().toImage() != before


def test_a_title_by_a_machine_says_so(pane: ListPane, rows: Rows) -> None:
    pane.set_translated_titles({rows[0].id: "رئيسة الميناء"})
    by_people = pane.grab().toImage()
    pane.set_translated_titles({rows[0].id: "رئيسة الميناء"}, {rows[0].id, rows[1].id})
    assert pane.grab().toImage() != by_people
    assert pane.model.index(0).data(pane.model.BY_MACHINE_ROLE) is True
    assert pane.model.index(1).data(pane.model.BY_MACHINE_ROLE) is False


def test_only_rows_near_the_view_are_told(pane: ListPane, rows: Rows, qtbot: QtBot) -> None:
    many = tuple(replace(rows[number % 6], id=ArticleId(number)) for number in range(100_000))
    with qtbot.waitSignal(pane.rows_seen):
        _show(pane, many)
    seen = pane.rows_in_view()
    assert seen[0].id == 0 and len(seen) < 60
    pane.grab()
    with qtbot.waitSignal(pane.rows_seen):
        pane.view.scrollTo(pane.model.index(50_000))
    seen = pane.rows_in_view()
    assert len(seen) < 60 and seen[0].id < 50_000 < seen[-1].id
    _show(pane, ())
    assert pane.rows_in_view() == ()


def test_a_hundred_thousand_rows_are_one_height(pane: ListPane, rows: Rows) -> None:
    many = tuple(replace(rows[number % 6], id=ArticleId(number)) for number in range(100_000))
    _show(pane, many)
    pane.set_current(ArticleId(99_999))
    assert pane.view.verticalScrollBar().maximum() > 0
    assert pane.view.rowHeight(0) == pane.view.rowHeight(99_999) == ROW_HEIGHT
    assert pane.select_previous()
    pane.grab()


def test_another_theme_is_drawn_at_once(pane: ListPane) -> None:
    before = pane.grab().toImage()
    pane.set_theme(load_theme("dark"))
    assert pane.grab().toImage() != before


@pytest.mark.parametrize(("text", "direction"), [("كلمات كثيرة " * 40, "rtl"), ("many words " * 40, "ltr")])
def test_long_titles_are_cut_with_a_sign(qtbot: QtBot, text: str, direction: str) -> None:
    way = "rtl" if direction == "rtl" else "ltr"
    font = load_fonts().reading("rtl" if way == "rtl" else "ltr", 15)
    lines = elided_lines(text, font, "rtl" if way == "rtl" else "ltr", 250, 2)
    assert len(lines) == 2
    assert "…" in lines[1] and "…" not in lines[0]
    assert elided_lines("😀 a", font, "ltr", 250, 2) == ("😀 a",)
    assert elided_lines("", font, "ltr", 250, 2) in ((), ("",))


def _action(menu: QMenu, text: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == text)
