"""The story on the page: views, places, marks, wishes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article, Block
from newsreader.core.entity import EntityLabel
from newsreader.core.language import Language
from newsreader.core.quotation import Quotation
from newsreader.core.span import Span
from newsreader.ui.panes.page import STAR
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.panes.story_text import Place
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.panes.view import PageState, View
from newsreader.ui.theme import Theme, load_theme
from tests.ui.panes.conftest import find

if TYPE_CHECKING:
    from tests.ui.panes.conftest import Story

# What the offscreen platform says of every window that knows how small it may be.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> Iterator[ReadingPane]:
    made = ReadingPane(theme)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    yield made


@pytest.fixture
def long_article(english: "Story") -> Article:
    """The story ten times over, so that there is something to scroll."""
    paragraphs = tuple(Block(f"{number}. {block.text}") for number in range(10) for block in english.article.paragraphs)
    return replace(english.article, paragraphs=paragraphs)


def _views(pane: ReadingPane) -> list[StoryView]:
    return [view for view in pane.findChildren(StoryView) if view.isVisibleTo(pane)]


def _entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def _press(menu: QMenu, text: str) -> None:
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_a_story_is_shown_at_once_without_analysis(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    (view,) = _views(pane)
    shown = view.document().toPlainText()
    assert all(text in shown for text in english.article.texts)
    assert pane.place() == (0, 0)


def test_each_paragraph_has_its_own_direction(pane: ReadingPane, mixed_article: Article) -> None:
    pane.show_article(mixed_article)
    document = _views(pane)[0].document()
    directions = {}
    for number in range(document.blockCount()):
        block = document.findBlockByNumber(number)
        directions[block.text()] = block.textDirection()
    assert directions["An English paragraph."] is Qt.LayoutDirection.LeftToRight
    assert directions["فقرة عربية قصيرة فيها اسم Port Varo بالحروف اللاتينية."] is Qt.LayoutDirection.RightToLeft
    assert directions["البند الثاني"] is Qt.LayoutDirection.RightToLeft


def test_the_page_does_not_move_when_marks_come(pane: ReadingPane, long_article: Article, english: "Story") -> None:
    pane.show_article(long_article)
    pane.restore_place(12, 20)
    before = pane.place()
    pane.show_analysis(english.analysis)
    assert before == pane.place() != (0, 0)


def test_a_place_is_kept_and_found_again(pane: ReadingPane, long_article: Article) -> None:
    pane.show_article(long_article)
    pane.restore_place(17, 100)
    block, offset = pane.place()
    assert block == 17
    assert 0 < offset <= 100
    pane.show_article(long_article)
    assert pane.place() == (0, 0)
    pane.restore_place(block, offset)
    assert pane.place() == (block, offset)
    pane.set_text_size(24)
    assert pane.place()[0] == block
    pane.restore_place(9999, 0)
    assert pane.place()[0] == block


def test_the_place_is_told_when_the_reader_moves_and_only_then(
    pane: ReadingPane, long_article: Article, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(pane.place_changed):
        pane.show_article(long_article)
        pane.restore_place(20, 0)
    with qtbot.waitSignal(pane.place_changed) as caught:
        assert pane.page_down()
    assert caught.args == list(pane.place())
    assert pane.place()[0] > 20


def test_reading_on_ends_at_the_end(pane: ReadingPane, long_article: Article) -> None:
    assert not pane.page_down()
    pane.show_article(long_article)
    assert not pane.page_up()
    pages = 1
    while pane.page_down():
        pages += 1
    assert 5 < pages < 60
    assert not pane.page_down()
    assert pane.page_up()


def test_views_keep_the_place_and_come_back_to_it(pane: ReadingPane, english: "Story") -> None:
    pane.resize(500, 240)
    pane.show_article(english.article)
    pane.show_pairs(english.pairs)
    pane.restore_place(4, 0)
    for view in (View.TRANSLATION, View.SIDE_BY_SIDE, View.ORIGINAL):
        pane.set_view(view)
        assert pane.view() is view
        assert pane.place()[0] == 4, view


def test_translation_says_where_it_comes_from(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    pane.show_pairs(english.pairs)
    pane.set_view(View.TRANSLATION)
    shown = _views(pane)[0].document().toPlainText().replace("\u00a0", " ")
    assert "Machine translation, pack \u2068Demo 1.0\u2069" in shown
    assert "doubtful sentences: 1" in shown
    pane.show_pairs(tuple(pair for pair in english.pairs if pair.span.block == 0))
    assert "Human translation" in _views(pane)[0].document().toPlainText().replace("\u00a0", " ")


def test_sentences_come_in_one_by_one(pane: ReadingPane, english: "Story", qtbot: QtBot) -> None:
    pane.show_article(english.article)
    pane.show_analysis(english.analysis)
    pane.set_view(View.TRANSLATION)
    assert english.article.texts[2] in _views(pane)[0].document().toPlainText()
    first, *others = english.pairs
    pane.add_pair(first)
    assert first.translated in _views(pane)[0].document().toPlainText()
    for pair in others:
        pane.add_pair(pair)
    qtbot.waitUntil(lambda: others[-1].translated in _views(pane)[0].document().toPlainText())
    assert all(pair.translated in _views(pane)[0].document().toPlainText() for pair in english.pairs)
    shown = _views(pane)[0].document().toPlainText()
    assert not any(text in shown for text in english.article.texts)


def test_nothing_jumps_while_sentences_come(
    pane: ReadingPane, long_article: Article, english: "Story", qtbot: QtBot
) -> None:
    pane.resize(500, 300)
    pane.show_article(long_article)
    pane.set_view(View.TRANSLATION)
    pane.restore_place(30, 0)
    view = _views(pane)[0]
    before = view.anchor()
    for pair in english.pairs[1:4]:
        pane.add_pair(pair)
    qtbot.waitUntil(lambda: english.pairs[3].translated in view.document().toPlainText())
    assert view.anchor()[0].block == before[0].block == 30
    assert abs(view.anchor()[1] - before[1]) <= 1


def test_columns_stand_beside_each_other(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    pane.show_pairs(english.pairs)
    pane.set_view(View.SIDE_BY_SIDE)
    first, second = _views(pane)
    tops = [
        [view.document().findBlockByNumber(n).layout().position().y() for n in range(view.document().blockCount())]
        for view in (first, second)
    ]
    assert tops[0] == pytest.approx(tops[1], abs=1.5)
    first.verticalScrollBar().setValue(60)
    assert second.verticalScrollBar().value() == 60
    pane.resize(1200, 500)
    assert first.verticalScrollBar().maximum() == pytest.approx(second.verticalScrollBar().maximum(), abs=2)


def test_columns_are_mirrored_with_the_window(qapp: QApplication, qtbot: QtBot, theme: Theme, english: "Story") -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        pane = ReadingPane(theme)
        qtbot.addWidget(pane)
        pane.resize(900, 500)
        pane.show()
        pane.show_article(english.article)
        pane.show_pairs(english.pairs)
        pane.set_view(View.SIDE_BY_SIDE)
        original, translated = _views(pane)
        assert original.x() > translated.x()
        # English inside the Arabic window still reads from the left.
        assert original.document().findBlockByNumber(0).textDirection() is Qt.LayoutDirection.LeftToRight
        line = original.document().findBlockByNumber(2).layout().lineAt(0)
        assert line.naturalTextRect().left() == pytest.approx(0, abs=1)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_jump_puts_the_cursor_there(pane: ReadingPane, english: "Story") -> None:
    pane.resize(600, 200)
    pane.show_article(english.article)
    pane.show_analysis(english.analysis)
    pane.show_pairs(english.pairs)
    quotation = english.analysis.quotations[3]
    for view in (View.ORIGINAL, View.SIDE_BY_SIDE, View.TRANSLATION):
        pane.set_view(view)
        pane.jump_to(quotation.start)
        assert pane.place()[0] > 0
    pane.set_view(View.ORIGINAL)
    pane.jump_to(quotation.start)
    assert pane.quotation_at_cursor() == quotation
    pane.jump_to(Span(99, 0, 1))
    assert pane.quotation_at_cursor() == quotation


def test_the_innermost_quotation_is_at_the_cursor(pane: ReadingPane, english: "Story") -> None:
    outer = english.analysis.quotations[1]
    inner = Quotation(outer.kind, (Span(2, 5, 11),), outer.attribution, level=1)
    pane.show_article(english.article)
    pane.show_analysis(Analysis("1", (outer, inner)))
    pane.jump_to(Span(2, 7, 8))
    assert pane.quotation_at_cursor() == inner
    pane.set_marks_shown(frozenset())
    assert pane.quotation_at_cursor() is None


def test_a_selection_is_given_in_the_original(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    _select(_views(pane)[0], 5, "boats 😀 have")
    span = pane.selected_span()
    assert span is not None
    assert span.text(english.article.texts) == "boats 😀 have"
    assert pane.selected_text() == "boats 😀 have"
    pane.show_pairs(english.pairs)
    pane.set_view(View.TRANSLATION)
    _select(_views(pane)[0], 5, "الصيادون")
    span = pane.selected_span()
    assert span is not None
    assert span in [pair.span for pair in english.pairs]


def test_a_selection_over_paragraphs_loses_nothing(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    _views(pane)[0].selectAll()
    spans = pane.selected_spans()
    assert [span.text(english.article.texts) for span in spans] == list(english.article.texts)
    assert pane.selected_span() == spans[0]


def test_copied_text_has_no_marks_of_ours(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    view = _views(pane)[0]
    assert "\u2068" in view.document().toPlainText()
    view.selectAll()
    view.copy()
    copied = QGuiApplication.clipboard().text()
    assert english.article.title in copied
    assert not set(copied) & set("\u2068\u2069\ufffc")


def test_words_are_found_folded_and_one_after_another(pane: ReadingPane, arabic: "Story") -> None:
    pane.show_article(arabic.article)
    assert pane.find_text("الاولي") == 1
    assert pane.find_text("الثلاثاء") == 1
    assert pane.find_text("الميناء") == 2
    view = _views(pane)[0]
    first = view.grab().toImage()
    pane.find_next()
    assert view.grab().toImage() != first
    pane.find_next()
    assert view.grab().toImage() == first
    assert pane.find_text("zzz") == 0
    assert pane.find_text("") == 0


def test_the_star_can_be_clicked(pane: ReadingPane, english: "Story", qtbot: QtBot) -> None:
    pane.show_article(english.article)
    view = _views(pane)[0]
    points = (QPoint(x, y) for y in range(0, 200, 4) for x in range(0, 900, 4))
    star = next(point for point in points if view.anchorAt(point) == STAR)
    with qtbot.waitSignal(pane.star_wished) as caught:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert caught.args == [True]
    before = view.document().findBlockByNumber(1).layout().position()
    pane.update_article(replace(english.article, starred=True))
    assert view.document().findBlockByNumber(1).layout().position() == before
    with qtbot.waitSignal(pane.star_wished) as caught:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=star)
    assert caught.args == [False]


def test_the_menu_keeps_copies_and_goes_on(pane: ReadingPane, english: "Story", qtbot: QtBot) -> None:
    pane.show_article(english.article)
    pane.show_analysis(english.analysis)
    view = _views(pane)[0]
    quotation = english.analysis.quotations[1]
    menu = pane.make_menu(view, Place(2, quotation.start.start + 3))
    with qtbot.waitSignal(pane.keep_quotation_wished) as caught:
        _press(menu, "Keep this quotation")
    assert caught.args == [quotation]
    _press(menu, "Copy quotation with source")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(quotation.text(english.article.texts))
    assert "Lena Marsh" in copied and "The Varo Courier" in copied and "1 March 2026" in copied
    _press(menu, next(text for text in _entries(menu) if text.startswith("Next quotation of")))
    assert pane.quotation_at_cursor() == english.analysis.quotations[2]
    plain = pane.make_menu(view, Place(1, 0))
    assert "Keep this quotation" not in _entries(plain)


def test_the_menu_keeps_the_selection(pane: ReadingPane, english: "Story", qtbot: QtBot) -> None:
    pane.show_article(english.article)
    _select(_views(pane)[0], 1, "eight months")
    menu = pane.make_menu(_views(pane)[0], None)
    with qtbot.waitSignal(pane.keep_selection_wished) as caught:
        _press(menu, "Keep the selection")
    assert [span.text(english.article.texts) for span in caught.args[0]] == ["eight months"]


def test_what_a_machine_said_is_handed_on_as_such(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    pane.show_pairs(english.pairs)
    pane.set_view(View.TRANSLATION)
    view = _views(pane)[0]
    _select(view, 3, "أطول شتاء")
    _press(pane.make_menu(view, None), "Copy with source")
    copied = QGuiApplication.clipboard().text().replace("\u00a0", " ")
    assert copied.startswith("أطول شتاء\n— ")
    assert "(Machine translation, pack Demo 1.0" in copied
    _press(pane.make_menu(view, None), "Copy")
    assert QGuiApplication.clipboard().text() == "أطول شتاء"


def test_a_place_that_is_only_estimated_says_so(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    pane.show_analysis(english.analysis)
    pane.show_pairs(english.pairs)
    pane.set_view(View.TRANSLATION)
    view = _views(pane)[0]
    headline = view.blocks()[0].text.index("ستدور")
    assert "estimated" in view.tooltip_for(Place(0, headline))
    exact = view.blocks()[2].text.index("قائمة")
    assert "estimated" not in view.tooltip_for(Place(2, exact))


def test_the_language_can_be_set(pane: ReadingPane, english: "Story", qtbot: QtBot) -> None:
    pane.show_article(english.article)
    menu = pane.make_menu(_views(pane)[0], None)
    languages = next(each for each in menu.findChildren(QMenu) if each.title() == "Language of the story")
    with qtbot.waitSignal(pane.language_wished) as caught:
        _press(languages, "Arabic")
    assert caught.args == [Language.ARABIC]


def test_a_quotation_says_why_and_how_sure(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    pane.show_analysis(english.analysis)
    view = _views(pane)[0]
    said = english.analysis.quotations[1]
    words = view.tooltip_for(Place(2, said.start.start + 1))
    assert "Lena Marsh" in words and "sure" in words
    assert "Speaker unknown" in view.tooltip_for(Place(5, 3))
    assert view.tooltip_for(Place(1, 0)) == ""


def test_a_doubtful_sentence_says_why(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    pane.show_pairs(english.pairs)
    pane.set_view(View.TRANSLATION)
    assert "a number differs" in _views(pane)[0].tooltip_for(Place(3, 4))


def test_pointing_at_a_sentence_lights_its_counterpart(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    pane.show_pairs(english.pairs)
    pane.set_view(View.SIDE_BY_SIDE)
    first, second = _views(pane)
    plain = second.grab().toImage()
    _hover(first, 2)
    assert second.grab().toImage() != plain
    QApplication.sendEvent(first.viewport(), QEvent(QEvent.Type.Leave))
    assert second.grab().toImage() == plain


def test_a_tooltip_asks_for_what_is_under_the_pointer(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    view = _views(pane)[0]
    asked: list[Place] = []

    def note(place: Place) -> str:
        asked.append(place)
        return ""

    view.tooltip_for = note
    inside, beside = _point_in(view, 2), QPoint(2, 2)
    for point in (inside, beside):
        QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, point))
    assert [place.block for place in asked] == [2]


def test_states_say_what_to_do(pane: ReadingPane, qtbot: QtBot, english: "Story") -> None:
    assert _words(pane)[0] == "No story chosen"
    pane.show_state(PageState.EMPTY_LIBRARY)
    assert _words(pane)[0] == "Your library is empty"
    first, second = pane._state_page.buttons()
    with qtbot.waitSignal(pane.import_wished):
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pane.samples_wished):
        QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    pane.show_state(PageState.ERROR, "The library is busy.", "Try again.")
    assert _words(pane) == ("The library is busy.", "Try again.")
    pane.show_article(english.article)
    assert not pane._state_page.isVisibleTo(pane)


def test_without_a_pack_the_page_says_so_calmly(pane: ReadingPane, qtbot: QtBot, english: "Story") -> None:
    pane.show_article(english.article)
    pane.show_no_pack(Language.ENGLISH, Language.ARABIC)
    assert pane.view() is View.TRANSLATION
    assert _words(pane)[0] == "No pack from English into Arabic"
    install, look_up = pane._state_page.buttons()
    with qtbot.waitSignal(pane.install_pack_wished):
        QTest.mouseClick(install, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pane.lookup_wished):
        QTest.mouseClick(look_up, Qt.MouseButton.LeftButton)
    pane.add_pair(english.pairs[0])
    assert not pane._state_page.isVisibleTo(pane)
    pane.show_no_pack(Language.ENGLISH, Language.ARABIC)
    pane.set_view(View.ORIGINAL)
    assert not pane._state_page.isVisibleTo(pane)
    assert len(_views(pane)) == 1


def test_the_place_outlives_a_missing_pack(
    pane: ReadingPane, long_article: Article, english: "Story", qtbot: QtBot
) -> None:
    pane.show_article(long_article)
    pane.restore_place(20, 0)
    for _ in range(2):
        pane.show_no_pack(Language.ENGLISH, Language.ARABIC)
        assert pane.place() == (20, 0)
        pane.set_view(View.ORIGINAL)
        assert pane.place() == (20, 0)
    pane.show_no_pack(Language.ENGLISH, Language.ARABIC)
    pane.add_pair(english.pairs[1])
    assert pane.place() == (20, 0)
    assert pane.view() is View.TRANSLATION


def test_progress_says_a_number_and_can_be_stopped(pane: ReadingPane, qtbot: QtBot, english: "Story") -> None:
    pane.show_article(english.article)
    view = _views(pane)[0]
    before = view.geometry()
    pane.show_progress(12, 26)
    assert pane._progress.words() == "Sentence 12 of 26"
    assert view.geometry() == before
    with qtbot.waitSignal(pane.cancel_wished):
        QTest.mouseClick(pane._progress._cancel, Qt.MouseButton.LeftButton)
    pane.hide_progress()
    assert not pane._progress.isVisible()


def test_another_theme_keeps_place_marks_and_view(pane: ReadingPane, english: "Story", long_article: Article) -> None:
    pane.show_article(long_article)
    pane.show_analysis(english.analysis)
    pane.restore_place(20, 0)
    place, light = pane.place(), pane.grab().toImage()
    pane.set_theme(load_theme("dark"))
    assert pane.place() == place
    assert pane.grab().toImage() != light
    pane.set_theme(load_theme("light"))
    assert pane.grab().toImage() == light


def test_a_selection_survives_another_theme_and_size(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    _select(_views(pane)[0], 3, "longest winter")
    before = pane.selected_spans()
    pane.set_theme(load_theme("dark"))
    pane.set_text_size(28)
    assert before and pane.selected_spans() == before
    assert pane.selected_text() == "longest winter"


def test_corrections_are_offered_where_they_fit(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    pane.show_analysis(english.analysis)
    view = _views(pane)[0]
    wishes: list[object] = []
    for signal in (pane.speaker_wished, pane.not_quotation_wished, pane.quotation_wished):
        signal.connect(wishes.append)
    quotations = english.analysis.quotations
    menu = pane.make_menu(view, Place(2, 5))
    _press(menu, "Who said it…")
    _press(menu, "Not a quotation")
    term = quotations[7]
    _press(pane.make_menu(view, Place(5, term.start.start + 2)), "This is a quotation…")
    assert wishes == [quotations[1], quotations[1], term.parts]
    names: list[object] = []
    pane.name_wished.connect(lambda spans, label: names.append((spans, label)))
    name = english.analysis.entities[2]
    menu = pane.make_menu(view, Place(2, name.span.start + 1))
    below = next(action.menu() for action in menu.actions() if "is …" in action.text())
    assert isinstance(below, QMenu)
    _press(below, "An organisation")
    assert names == [(tuple(each.span for each in english.analysis.entities[1:3]), EntityLabel.ORG)]
    _select(view, 1, "eight months")
    menu = pane.make_menu(view, None)
    below = next(action.menu() for action in menu.actions() if action.text() == "This is a name")
    assert isinstance(below, QMenu)
    _press(below, "A place")
    assert names[1:] == [((find(english.article.texts, 1, "eight months"),), EntityLabel.PLACE)]
    _press(menu, "This is a quotation…")
    assert wishes[3:] == [(find(english.article.texts, 1, "eight months"),)]


def test_a_new_story_forgets_the_one_before(pane: ReadingPane, english: "Story", arabic: "Story") -> None:
    pane.show_article(english.article)
    pane.show_analysis(english.analysis)
    pane.show_pairs(english.pairs)
    pane.set_view(View.TRANSLATION)
    pane.show_article(arabic.article)
    assert arabic.article.title in _views(pane)[0].document().toPlainText()
    pane.set_view(View.ORIGINAL)
    pane.jump_to(english.analysis.quotations[1].start)
    assert pane.quotation_at_cursor() is None


def test_whoever_comes_by_keyboard_sees_it(pane: ReadingPane, english: "Story") -> None:
    pane.show_article(english.article)
    view = _views(pane)[0]
    pane.activateWindow()
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    clicked = view.grab().toImage()
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.grab().toImage() != clicked


def test_keys_scroll_select_and_copy(pane: ReadingPane, long_article: Article) -> None:
    pane.show_article(long_article)
    view = _views(pane)[0]
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.verticalScrollBar().value() > 0
    QTest.keyClick(view, Qt.Key.Key_End)
    assert not pane.page_down()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0
    view.set_cursor_place(Place(0, 0))
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert pane.selected_text() == "Har"
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Har"
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(pane.selected_spans()) == len(long_article.blocks)


def test_odd_stories_are_shown_too(pane: ReadingPane, article: Article) -> None:
    for paragraphs in ((), (Block(""),), (Block("line\u2028sep\nend"), Block("x" * 5000)), (Block("😀" * 300),)):
        odd = replace(article, title="", paragraphs=paragraphs)
        pane.show_article(odd)
        for view in View:
            pane.set_view(view)
            pane.restore_place(len(paragraphs), 3)
            pane.place()
        pane.set_view(View.ORIGINAL)
        pane.grab()


def _words(pane: ReadingPane) -> tuple[str, str]:
    return pane._state_page.words()


def _select(view: StoryView, block: int, words: str) -> None:
    view.set_cursor_place(Place(block, view.blocks()[block].text.index(words)))
    cursor = view.textCursor()
    units = len(words.encode("utf-16-le")) // 2
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor, 1)
    cursor.setPosition(cursor.anchor() + units, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def _point_in(view: StoryView, block: int) -> QPoint:
    view.set_cursor_place(Place(block, 4))
    return view.cursorRect().center()


def _hover(view: StoryView, block: int) -> None:
    point = QPointF(_point_in(view, block))
    buttons = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, point, point, buttons, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)
