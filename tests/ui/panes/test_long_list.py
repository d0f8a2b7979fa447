"""A list of very many stories: all are rows, few have their words at hand, and what is looked at stays in place."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from newsreader.core.article import ArticleId, ArticleSummary
from newsreader.library.lists import ListedArticles
from newsreader.ui.delegates.article_delegate import ROW_HEIGHT
from newsreader.ui.models.article_model import MOST_LINES, ArticleModel
from newsreader.ui.panes.list_pane import ListPane
from newsreader.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

COUNT = 100_000


class Shelf:
    """Stands in for the library: a story for every id, each seventh unread; answers wishes at once or when told."""

    def __init__(self, pane: ListPane, pattern: ArticleSummary) -> None:
        self.pane = pane
        self.pattern = pattern
        self.ids = list(range(COUNT, 0, -1))
        self.wished: list[tuple[ArticleId, ...]] = []
        self.answers = True
        pane.lines_wished.connect(self._on_wished)

    def line(self, article_id: int) -> ArticleSummary:
        return replace(self.pattern, id=ArticleId(article_id), title=f"Story {article_id}", read=article_id % 7 > 0)

    def listed(self, ids: Sequence[int] | None = None) -> ListedArticles:
        wanted = self.ids if ids is None else ids
        return ListedArticles(array("q", wanted), bytes(each % 7 == 0 for each in wanted))

    def show(self, ids: Sequence[int] | None = None, same: bool = False) -> None:
        self.pane.show_list(self.listed(ids), (), same)

    def answer(self) -> None:
        self.pane.add_lines(tuple(self.line(each) for each in self.wished[-1]))

    def _on_wished(self, article_ids: tuple[ArticleId, ...]) -> None:
        self.wished.append(article_ids)
        if self.answers:
            self.answer()


@pytest.fixture
def shelf(qtbot: QtBot, theme: Theme, rows: tuple[ArticleSummary, ...]) -> Iterator[Shelf]:
    pane = ListPane(theme)
    qtbot.addWidget(pane)
    pane.resize(320, 700)
    pane.show()
    made = Shelf(pane, rows[0])
    made.show()
    yield made


def _titles(pane: ListPane) -> list[str | None]:
    first = pane.view.rowAt(0)
    return [pane.model.index(row).data() for row in range(first, first + len(pane.ids_in_view()))]


def _top(pane: ListPane, article_id: int) -> int:
    """Where a story's row begins, in pixels from the top of the view."""
    row = pane.model.row_of(ArticleId(article_id))
    assert row is not None
    return pane.view.rowViewportPosition(row)


def test_every_story_is_a_row_but_few_have_words(shelf: Shelf) -> None:
    pane = shelf.pane
    assert pane.model.rowCount() == COUNT
    assert pane.view.verticalScrollBar().maximum() > (COUNT - 10) * ROW_HEIGHT
    assert _titles(pane) == [f"Story {each}" for each in pane.ids_in_view()]
    assert pane.ids_in_view()[0] == COUNT and 5 < len(pane.ids_in_view()) < 10
    assert len(shelf.wished) == 1 and len(shelf.wished[0]) < 40
    pane.view.verticalScrollBar().setValue(50_000 * ROW_HEIGHT)
    assert _titles(pane)[0] == "Story 50000"
    assert len(shelf.wished) == 2


def test_lines_come_before_their_rows_do(shelf: Shelf) -> None:
    bar = shelf.pane.view.verticalScrollBar()
    shelf.answers = False
    for _ in range(30):
        bar.setValue(bar.value() + 20)
        assert None not in _titles(shelf.pane)
        if len(shelf.wished) > 1:
            break
    shelf.answers = True
    while bar.value() < 60 * ROW_HEIGHT:
        bar.setValue(bar.value() + ROW_HEIGHT)
        assert None not in _titles(shelf.pane)
    assert len(shelf.wished) < 20


def test_a_row_without_words_is_painted_and_told_as_such(shelf: Shelf) -> None:
    shelf.answers = False
    shelf.pane.view.verticalScrollBar().setValue(70_000 * ROW_HEIGHT)
    index = shelf.pane.model.index(70_001)
    assert index.data() is None and index.data(ArticleModel.SUMMARY_ROLE) is None
    assert index.data(Qt.ItemDataRole.AccessibleTextRole)
    empty = shelf.pane.grab().toImage()
    QTest.mouseClick(
        shelf.pane.view.viewport(), Qt.MouseButton.LeftButton, pos=shelf.pane.view.visualRect(index).center()
    )
    assert shelf.pane.current_id() == COUNT - 70_001
    shelf.answer()
    assert "Story 29999" in _titles(shelf.pane)
    assert shelf.pane.grab().toImage() != empty


def test_keys_and_next_unread_know_rows_without_words(shelf: Shelf) -> None:
    pane = shelf.pane
    pane.set_current(ArticleId(COUNT))
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    assert pane.current_id() == 1 and pane.ids_in_view()[-1] == 1
    assert not pane.select_next()
    assert pane.select_previous(unread_only=True) and pane.current_id() == 7
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    assert pane.current_id() == COUNT
    assert pane.select_next(unread_only=True) and pane.current_id() == COUNT - COUNT % 7
    pane.update_row(replace(shelf.line(COUNT - COUNT % 7 - 7), read=True))
    assert pane.select_next(unread_only=True) and pane.current_id() == COUNT - COUNT % 7 - 14
    pane.view.verticalScrollBar().setValue(20_000 * ROW_HEIGHT)
    pane.update_row(replace(shelf.line(7), read=True))
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    assert not pane.select_previous(unread_only=True) or pane.current_id() == 14


def test_no_more_lines_are_kept_than_needed(shelf: Shelf) -> None:
    bar = shelf.pane.view.verticalScrollBar()
    for row in range(0, COUNT, 97):
        bar.setValue(row * ROW_HEIGHT)
        assert None not in _titles(shelf.pane)
    assert sum(shelf.pane.model.summary(row) is not None for row in range(COUNT)) <= MOST_LINES


@pytest.mark.parametrize("current", [None, 60_003, 12])
def test_what_is_looked_at_stays_where_stories_come_and_go(shelf: Shelf, qtbot: QtBot, current: int | None) -> None:
    pane, bar = shelf.pane, shelf.pane.view.verticalScrollBar()
    if current is not None:
        pane.set_current(ArticleId(current))
    bar.setValue((COUNT - 60_005) * ROW_HEIGHT + 31)
    seen = pane.ids_in_view()
    assert seen[0] == 60_005
    place = _top(pane, 60_003)
    newer = [*range(COUNT + 500, 0, -1)]
    with qtbot.assertNotEmitted(pane.article_chosen):
        shelf.show(newer, same=True)
        assert (pane.ids_in_view(), _top(pane, 60_003)) == (seen, place)
        # The story at the top is taken out, and one above it.
        fewer = [each for each in newer if each not in (60_005, 60_100)]
        shelf.show(fewer, same=True)
        assert _top(pane, 60_003) in (place, place - ROW_HEIGHT, place + ROW_HEIGHT)
        assert None not in _titles(pane)
    assert pane.current_id() == current
    assert pane.view.currentIndex().row() == (fewer.index(current) if current else -1)


def test_at_the_beginning_new_stories_come_into_view(shelf: Shelf) -> None:
    shelf.pane.set_current(ArticleId(COUNT))
    shelf.show(range(COUNT + 2, 0, -1), same=True)
    assert shelf.pane.ids_in_view()[:3] == (COUNT + 2, COUNT + 1, COUNT)
    # Unless they would push the story that is read out of view.
    place = _top(shelf.pane, COUNT)
    shelf.show(range(COUNT + 50, 0, -1), same=True)
    assert _top(shelf.pane, COUNT) == place


def test_the_same_stories_are_no_new_rows(shelf: Shelf, qtbot: QtBot) -> None:
    shelf.pane.set_current(ArticleId(COUNT - 3))
    shelf.pane.view.verticalScrollBar().setValue(40)
    with qtbot.assertNotEmitted(shelf.pane.model.modelReset):
        shelf.show(same=True)
    assert shelf.pane.view.verticalScrollBar().value() == 40
    assert shelf.pane.view.currentIndex().row() == 3
    assert None not in _titles(shelf.pane)


def test_another_list_begins_at_its_beginning_or_at_the_story(shelf: Shelf) -> None:
    pane = shelf.pane
    pane.set_current(ArticleId(51_006))
    pane.view.verticalScrollBar().setValue(7_000 * ROW_HEIGHT)
    shelf.show([each for each in shelf.ids if each % 2])
    assert pane.view.verticalScrollBar().value() == 0 and not pane.view.currentIndex().isValid()
    shelf.show([each for each in shelf.ids if each % 3 == 0])
    assert 51_006 in pane.ids_in_view()
    assert pane.view.currentIndex().row() == pane.model.row_of(ArticleId(51_006))
    shelf.show([])
    assert pane.ids_in_view() == ()
    shelf.show([51_006])
    assert pane.view.currentIndex().row() == 0


def test_the_model_keeps_qts_rules(shelf: Shelf) -> None:
    model = ArticleModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_list(shelf.listed(range(50)), ())
    model.add_lines(tuple(shelf.line(each) for each in range(10)), 0)
    assert model.missing(5, 12) == (10, 11)
    assert model.missing(-3, 2) == model.missing(60, 90) == ()
    model.set_list(shelf.listed(range(50)), (shelf.line(3),))
    assert model.missing(2, 5) == (2, 4)
    assert tester.model() is model
