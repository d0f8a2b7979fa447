"""Names on the page: lit together, stepped through, chosen by a click that is not the first of two."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.analysis.projection import project_names
from newsreader.core.parallel import translated_blocks
from newsreader.core.span import Span
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.panes.story_names import PointedName
from newsreader.ui.panes.story_text import Place
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.panes.view import View
from newsreader.ui.theme import Theme
from tests.ui.panes.conftest import arabic_story

if TYPE_CHECKING:
    from tests.ui.panes.conftest import Story

# What the offscreen platform says of every window that knows how small it may be.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
_NOTHING = QPoint(2, 2)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, english: "Story") -> Iterator[ReadingPane]:
    made = ReadingPane(theme)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.show_article(english.article)
    made.show_analysis(english.analysis)
    yield made


def _view(pane: ReadingPane, number: int = 0) -> StoryView:
    return [view for view in pane.findChildren(StoryView) if view.isVisibleTo(pane)][number]


def _spot(view: StoryView, block: int, words: str) -> QPoint:
    place = Place(block, view.blocks()[block].text.index(words) + len(words) // 2)
    return view.viewport().mapFromGlobal(view.point_of(place)) - QPoint(0, 8)


def _hover(view: StoryView, point: QPoint) -> None:
    nothing = Qt.MouseButton.NoButton
    there = QPointF(view.viewport().mapToGlobal(point))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(point), there, nothing, nothing, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)


def _lit(view: StoryView) -> list[str]:
    return [
        view.document().findBlockByNumber(mark.block).text()[mark.start : mark.stop]
        for mark in view._layer.sets.get("same", ())
    ]


def _spans(pane: ReadingPane, key: str) -> list[Span]:
    return [mention.span for mention in pane.mentions_of(key)]


def test_the_pointer_lights_every_mention_of_the_same_thing(pane: ReadingPane) -> None:
    view = _view(pane)
    _hover(view, _spot(view, 2, "Marsh"))
    assert _lit(view) == ["Lena Marsh", "Marsh"]
    _hover(view, _spot(view, 1, "Port Varo"))
    assert _lit(view) == ["Port Varo"]
    _hover(view, _NOTHING)
    assert _lit(view) == []


def test_a_kind_that_is_switched_off_is_not_lit(pane: ReadingPane) -> None:
    pane.set_marks_shown(frozenset({"PLACE"}))
    view = _view(pane)
    _hover(view, _spot(view, 2, "Marsh"))
    assert _lit(view) == []


def test_stepping_goes_round_the_mentions_of_one_thing(pane: ReadingPane) -> None:
    view = _view(pane)
    first, second = _spans(pane, "marsh")
    view.set_cursor_place(Place(first.block, first.start + 2))
    visited = []
    for step in (1, 1, -1):
        pane.next_mention(step)
        place = view.cursor_place()
        assert place is not None
        visited.append((place.block, place.offset))
    assert visited == [(second.block, second.start), (first.block, first.start), (second.block, second.start)]
    assert _lit(view) == ["Lena Marsh", "Marsh"]


def test_without_a_name_stepping_begins_with_the_first_in_view(pane: ReadingPane) -> None:
    pane.next_mention()
    assert _lit(_view(pane)) == ["Port Varo"]


def test_a_story_without_names_has_nothing_to_step_to(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    pane.next_mention()
    pane.choose_name_here()
    assert _lit(_view(pane)) == []


def test_one_click_chooses_and_two_do_not(pane: ReadingPane, qtbot: QtBot) -> None:
    view, button = _view(pane), Qt.MouseButton.LeftButton
    chosen: list[PointedName] = []
    pane.name_chosen.connect(chosen.append)
    spot = _spot(view, 2, "Marsh")
    QTest.mouseClick(view.viewport(), button, pos=spot)
    QTest.mouseDClick(view.viewport(), button, pos=spot)
    assert view.selected_words() == "Marsh"
    assert not pane._click.isActive()
    QTest.mouseClick(view.viewport(), button, pos=_spot(view, 1, "reporters"))
    assert not pane._click.isActive()
    with qtbot.waitSignal(pane.name_chosen):
        # Elsewhere: at the same place it would be the third click of a row.
        QTest.mouseClick(view.viewport(), button, pos=_spot(view, 3, "Works"))
    assert [each.mention.span for each in chosen] == _spans(pane, "agency")
    assert not view.textCursor().hasSelection() and not chosen[0].by_key


def test_a_selection_that_ends_on_a_name_chooses_nothing(pane: ReadingPane) -> None:
    view, button = _view(pane), Qt.MouseButton.LeftButton
    QTest.mousePress(view.viewport(), button, pos=_spot(view, 1, "reporters"))
    QTest.mouseMove(view.viewport(), _spot(view, 2, "Marsh"))
    QTest.mouseRelease(view.viewport(), button, pos=_spot(view, 2, "Marsh"))
    assert view.textCursor().hasSelection() and not pane._click.isActive()


def test_names_of_the_translation_answer_for_those_of_the_original(pane: ReadingPane, english: "Story") -> None:
    wanted: list[bool] = []
    pane.other_words_shown.connect(lambda: wanted.append(True))
    pane.show_pairs(english.pairs)
    assert wanted == []
    pane.set_view(View.SIDE_BY_SIDE)
    assert wanted
    blocks = translated_blocks(english.article, english.pairs)
    words = tuple(block.text for block in pane.translated_shown())
    assert words == tuple(block.text for block in blocks)
    pane.show_translated_names(
        words, project_names(english.analysis.entities, arabic_story().analysis.entities, blocks)
    )
    original, translated = _view(pane, 0), _view(pane, 1)
    assert pane.name_there("marsh") == "لينا مارش"
    _hover(translated, _spot(translated, 2, "مارش"))
    assert _lit(original) == ["Lena Marsh", "Marsh"]
    assert _lit(translated) == ["لينا مارش", "مارش"]
    # Names of words that stand there no longer are not drawn anywhere else.
    pane.show_pairs(())
    assert _lit(_view(pane, 1)) == [] and pane.name_there("marsh") == ""
