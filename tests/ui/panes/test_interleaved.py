"""The translation under each paragraph: where it stands, whose words are pointed at, and that nothing jumps."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.core.article import Block, BlockKind
from newsreader.core.language import Language
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair
from newsreader.ui.panes.page import PageStyle, write_page
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.panes.shown_story import ShownSentence, choose_pairs, show_beneath
from newsreader.ui.panes.story_text import Place
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.panes.view import View
from newsreader.ui.theme import Theme, load_fonts, load_theme

if TYPE_CHECKING:
    from tests.ui.panes.conftest import Story

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> Iterator[ReadingPane]:
    made = ReadingPane(theme)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    yield made


@pytest.fixture
def page(pane: ReadingPane, english: "Story") -> ReadingPane:
    """The English story with all its sentences, interleaved."""
    pane.show_article(english.article)
    pane.show_analysis(english.analysis)
    pane.show_pairs(english.pairs)
    pane.set_view(View.INTERLEAVED)
    return pane


def _columns(pane: ReadingPane) -> tuple[StoryView, StoryView]:
    original, translated = (view for view in pane.findChildren(StoryView) if view.isVisibleTo(pane))
    return original, translated


def _boxes(view: StoryView) -> list[tuple[float, float]]:
    """Top and bottom of each of the story's blocks, on the page."""
    tops, heights = view.tops(), view.block_heights()
    places = [view.row_of(block) for block in range(len(view.blocks()))]
    return [(tops[place], tops[place] + heights[place]) for place in places]


def _assert_interleaved(pane: ReadingPane) -> None:
    ours, theirs = (_boxes(view) for view in _columns(pane))
    for number, (own, other) in enumerate(zip(ours, theirs, strict=True)):
        assert own[1] < other[0] < own[1] + 12, number
    for other, following in zip(theirs, ours[1:], strict=False):
        assert other[1] < following[0]


def _point(pane: ReadingPane, view: StoryView, place: Place) -> QPoint:
    """Where a letter is, on the pane."""
    view.set_cursor_place(place)
    return view.viewport().mapTo(pane, view.cursorRect().center())


def _hover(view: StoryView, point: QPoint) -> None:
    where, none = QPointF(point), Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, where, where, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize("size", [(700, 500), (320, 400), (1600, 900)])
def test_each_translation_stands_under_its_paragraph(page: ReadingPane, size: tuple[int, int]) -> None:
    page.resize(*size)
    _assert_interleaved(page)
    original, translated = _columns(page)
    assert original.verticalScrollBar().maximum() == pytest.approx(translated.verticalScrollBar().maximum(), abs=2)
    assert original.viewport().width() == translated.width()
    page.set_text_size(24)
    _assert_interleaved(page)


def test_an_arabic_story_stands_over_its_english(pane: ReadingPane, arabic: "Story") -> None:
    pane.show_article(arabic.article)
    pane.show_pairs(arabic.pairs)
    pane.set_view(View.INTERLEAVED)
    _assert_interleaved(pane)
    original, translated = _columns(pane)
    for view, direction in ((original, Qt.LayoutDirection.RightToLeft), (translated, Qt.LayoutDirection.LeftToRight)):
        assert view.document().findBlockByNumber(0).textDirection() is direction


def test_lists_headings_and_empty_paragraphs_are_interleaved_too(pane: ReadingPane, english: "Story") -> None:
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE)
    blocks = tuple(Block(block.text, kind) for block, kind in zip(english.article.paragraphs, kinds, strict=True))
    pane.show_article(replace(english.article, paragraphs=(*blocks, Block(""), Block("2014"))))
    pane.show_pairs(english.pairs)
    pane.set_view(View.INTERLEAVED)
    _assert_interleaved(pane)


def test_title_source_and_note_are_said_once(page: ReadingPane) -> None:
    original, translated = (view.document().toPlainText().replace("\u00a0", " ") for view in _columns(page))
    assert "Machine translation" in original and "doubtful sentences: 1" in original
    assert "Varo Courier" in original
    assert "Machine translation" not in translated and "Varo Courier" not in translated


def test_the_pointer_reaches_both_texts(page: ReadingPane) -> None:
    page.resize(700, 900)
    original, translated = _columns(page)
    for block in range(3):
        assert page.childAt(_point(page, original, Place(block, 4))) is original.viewport()
        assert page.childAt(_point(page, translated, Place(block, 4))) is translated.viewport()
    original.verticalScrollBar().setValue(90)
    assert translated.verticalScrollBar().value() == 90
    assert page.childAt(_point(page, translated, Place(2, 4))) is translated.viewport()
    assert page.childAt(_point(page, original, Place(2, 4))) is original.viewport()


def test_a_wheel_over_either_text_moves_both(page: ReadingPane) -> None:
    original, translated = _columns(page)
    translated.verticalScrollBar().setValue(55)
    assert original.verticalScrollBar().value() == 55


def test_a_sentence_is_lit_in_both(page: ReadingPane) -> None:
    original, translated = _columns(page)
    plain = [view.grab().toImage() for view in (original, translated)]
    for view in (original, translated):
        _hover(view, view.viewport().mapFrom(page, _point(page, view, Place(1, 6))))
        assert [each.grab().toImage() != image for each, image in zip((original, translated), plain, strict=True)] == [
            True,
            True,
        ]
        QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
        assert [each.grab().toImage() for each in (original, translated)] == plain


def test_the_sentence_at_the_cursor_is_lit_in_both(page: ReadingPane) -> None:
    original, translated = _columns(page)
    original.set_cursor_place(Place(1, 6))
    plain = translated.grab().toImage()
    QTest.keyClick(original, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert translated.grab().toImage() != plain
    pair = page.pair_here()
    assert pair is not None and pair.span.block == 1


def test_quotations_names_and_doubts_are_known_in_both(page: ReadingPane, english: "Story") -> None:
    original, translated = _columns(page)
    said = english.analysis.quotations[1]
    assert "Lena Marsh" in original.tooltip_for(Place(2, said.start.start + 1))
    assert "Lena Marsh" in translated.tooltip_for(Place(2, translated.blocks()[2].text.index("قائمة")))
    assert "a number differs" in translated.tooltip_for(Place(3, 4))
    menu = page.make_menu(translated, Place(2, translated.blocks()[2].text.index("قائمة")))
    assert {"Keep this quotation", "Correct this translation…"} <= {action.text() for action in menu.actions()}


def test_words_selected_in_either_are_the_originals(page: ReadingPane, english: "Story", qtbot: QtBot) -> None:
    original, translated = _columns(page)
    _select(original, 3, "longest winter")
    assert [span.text(english.article.texts) for span in page.selected_spans()] == ["longest winter"]
    page.clear_selection()
    _select(translated, 3, "أطول شتاء")
    assert page.selected_text() == "أطول شتاء"
    (span,) = page.selected_spans()
    assert span in [pair.span for pair in english.pairs]
    menu = page.make_menu(translated, None)
    with qtbot.waitSignal(page.keep_selection_wished) as caught:
        next(action for action in menu.actions() if action.text() == "Keep the selection").trigger()
    assert caught.args == [(span,)]


def test_words_are_found_in_both_in_reading_order(page: ReadingPane) -> None:
    assert page.find_text("الميناء") == 3
    original, translated = _columns(page)
    assert [(view is original, span.block) for view, span in page._found] == [(False, 0), (True, 4), (False, 5)]
    page.find_next()
    page.find_next()
    assert translated.verticalScrollBar().value() == original.verticalScrollBar().value() > 0
    page.set_view(View.ORIGINAL)
    assert len(page._found) == 1
    assert page.find_text("") == 0


def test_the_place_is_kept_through_all_views(pane: ReadingPane, english: "Story") -> None:
    paragraphs = tuple(Block(f"{number}. {block.text}") for number in range(6) for block in english.article.paragraphs)
    pane.show_article(replace(english.article, paragraphs=paragraphs))
    pane.restore_place(17, 0)
    for view in (*View, *reversed(View)):
        pane.set_view(view)
        assert pane.place()[0] == 17, view
    pane.set_view(View.INTERLEAVED)
    pane.resize(500, 420)
    assert pane.place()[0] == 17
    pane.show_pairs(english.pairs)
    assert pane.place()[0] == 17
    pane.set_theme(load_theme("dark"))
    pane.set_text_size(22)
    assert pane.place()[0] == 17


def test_what_is_to_come_has_its_room(pane: ReadingPane, english: "Story", qtbot: QtBot) -> None:
    pane.show_article(english.article)
    pane.set_awaiting(True)
    pane.set_view(View.INTERLEAVED)
    original, translated = _columns(pane)
    assert {block.text for block in translated.blocks()} == {"…"}
    assert all(block.direction == "rtl" for block in translated.blocks())
    before = _boxes(original)
    for pair in english.pairs[1:]:
        pane.add_pair(pair)
    qtbot.waitUntil(lambda: english.pairs[-1].translated in translated.document().toPlainText())
    line = 18 * 1.15 * 1.7
    for (old, _), (new, _) in zip(before[:3], _boxes(original)[:3], strict=True):
        assert abs(old - new) <= line * 1.1
    pane.set_awaiting(False)
    _assert_interleaved(pane)


def test_nothing_jumps_while_sentences_come(pane: ReadingPane, english: "Story", qtbot: QtBot) -> None:
    paragraphs = tuple(Block(block.text) for _ in range(6) for block in english.article.paragraphs)
    pane.resize(500, 300)
    pane.show_article(replace(english.article, paragraphs=paragraphs))
    pane.set_view(View.INTERLEAVED)
    pane.restore_place(20, 0)
    original, translated = _columns(pane)
    before = original.anchor()
    for pair in english.pairs[1:5]:
        pane.add_pair(pair)
    qtbot.waitUntil(lambda: english.pairs[4].translated in translated.document().toPlainText())
    pane.set_awaiting(True)
    pane.set_awaiting(False)
    assert original.anchor()[0].block == before[0].block == 20
    assert abs(original.anchor()[1] - before[1]) <= 1
    _assert_interleaved(pane)


def test_a_placeholder_bears_no_marks_and_finds_its_place(english: "Story") -> None:
    shown = show_beneath(english.article, choose_pairs(english.pairs[:2]))
    (sentence,) = shown[4].sentences
    assert sentence.is_placeholder and shown[4].text == "…"
    assert shown[4].to_original(0) == 0 and shown[4].from_original(60) == 1
    last = english.pairs[-1]
    partly = SentencePair(Span(3, 0, 20), "x", "كلمات", Language.ARABIC, Origin.MACHINE)
    block = show_beneath(english.article, choose_pairs((partly, last)))[3]
    assert block.text == "كلمات …"
    assert [each.is_placeholder for each in block.sentences] == [False, True]


def test_what_a_machine_made_looks_like_it(theme: Theme, english: "Story") -> None:
    style = PageStyle(theme, load_fonts(), 18, beneath=True)
    whole = Span(1, 0, 9)
    pairs = [SentencePair(whole, "x", "y", Language.ARABIC, origin) for origin in Origin]
    inks = {pair.origin: style.ink(ShownSentence(0, 9, whole, pair)) for pair in pairs}
    assert inks == {Origin.MACHINE: "text_muted", Origin.HUMAN: "text", Origin.READER: "text"}
    beside = replace(style, beneath=False)
    assert {beside.ink(ShownSentence(0, 9, whole, pair)) for pair in pairs} == {"text"}
    document = QTextDocument()
    write_page(document, [(block,) for block in show_beneath(english.article, english.pairs)], None, style)
    assert document.blockCount() == len(english.article.blocks)
    assert document.blockCount() == len(english.article.blocks)


def test_without_a_pack_the_original_closes_up(page: ReadingPane, english: "Story") -> None:
    page.show_article(english.article)
    page.show_no_pack(Language.ENGLISH, Language.ARABIC)
    (view,) = (each for each in page.findChildren(StoryView) if each.isVisibleTo(page))
    boxes, gaps = _boxes(view), view.natural_gaps()
    distances = [following[0] - before[1] for before, following in pairwise(boxes[1:])]
    assert distances == pytest.approx([gaps[view.row_of(1)]] * len(distances), abs=1)
    page.add_pair(english.pairs[0])
    _assert_interleaved(page)


def test_in_an_arabic_window_it_stands_the_same(
    qapp: QApplication, qtbot: QtBot, theme: Theme, english: "Story"
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        pane = ReadingPane(theme)
        qtbot.addWidget(pane)
        pane.resize(700, 400)
        pane.show()
        pane.show_article(english.article)
        pane.show_pairs(english.pairs)
        pane.set_view(View.INTERLEAVED)
        _assert_interleaved(pane)
        original, translated = _columns(pane)
        assert translated.geometry().left() == original.viewport().mapTo(pane, QPoint(0, 0)).x() > 0
        pane.set_view(View.SIDE_BY_SIDE)
        assert original.x() > translated.x()
        assert translated.mask().isEmpty()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_views_are_named_for_a_moment(page: ReadingPane) -> None:
    assert not page._view_names.isVisible()
    page.name_view()
    assert page._view_names.isVisible()
    assert page._view_names.accessibleName() == "Interleaved"
    assert page.rect().contains(page._view_names.geometry())
    page._view_names._away.timeout.emit()
    assert not page._view_names.isVisible()


def _select(view: StoryView, block: int, words: str) -> None:
    view.set_cursor_place(Place(block, view.blocks()[block].text.index(words)))
    cursor = view.textCursor()
    cursor.setPosition(cursor.position() + len(words), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_a_story_of_another_length_fits_again(page: ReadingPane, arabic: "Story", english: "Story") -> None:
    page.show_article(replace(english.article, paragraphs=()))
    _assert_interleaved(page)
    page.show_article(replace(arabic.article, paragraphs=arabic.article.paragraphs[:2]))
    _assert_interleaved(page)
