"""A paragraph of a hundred thousand characters: nothing about it is special but its length."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article, Block
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.language import Language
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair
from newsreader.ui.panes.page_pieces import LONG, PIECE, cut_to_pieces
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.panes.shown_story import choose_pairs, show_beneath, show_original, show_translation
from newsreader.ui.panes.story_text import Place
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.panes.view import View
from newsreader.ui.theme import Theme

if TYPE_CHECKING:
    from tests.ui.panes.conftest import Story

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_COUNT = 960
_ENGLISH = (
    "The harbour 😀 of Sur Bay said “we will turn again, all {n} of us” to Lena Marsh after a month of wind and rain."
)
_ARABIC = "وقال ميناء خليج سور «سندور من جديد نحن الـ {n} جميعاً» للينا مارش بعد شهر كامل من الرياح والأمطار الغزيرة."


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> Iterator[ReadingPane]:
    made = ReadingPane(theme)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    yield made


@pytest.fixture(params=["sentences", "no full stop"])
def long_article(request: pytest.FixtureRequest, english: "Story") -> Article:
    sentences = [_ENGLISH.format(n=number) for number in range(_COUNT)]
    text = " ".join(sentences)
    if request.param == "no full stop":
        text = text.replace(".", ",")
    assert len(text) > 100_000
    return replace(english.article, paragraphs=(Block("Before."), Block(text), Block("After.")))


def _pairs(article: Article) -> tuple[SentencePair, ...]:
    text = article.paragraphs[1].text
    length = len(_ENGLISH.format(n=0))
    made = []
    start = 0
    if "rain." not in text:
        words = " ".join(_ARABIC.format(n=number) for number in range(_COUNT))
        return (SentencePair(Span(2, 0, len(text)), text, words, Language.ARABIC, Origin.MACHINE, "Demo"),)
    for number in range(_COUNT):
        stop = start + length + len(str(number)) - 1
        span, words = Span(2, start, stop), _ARABIC.format(n=number)
        made.append(SentencePair(span, text[start:stop], words, Language.ARABIC, Origin.MACHINE, "Demo"))
        start = stop + 1
    return tuple(made)


def _analysis(article: Article) -> Analysis:
    text = article.paragraphs[1].text
    said, names, at = [], [], 0
    for _ in range(_COUNT):
        start, stop = text.index("“", at) + 1, text.index("”", at)
        said.append(Quotation(QuotationKind.DIRECT, (Span(2, start, stop),), Attribution("M", None, None, "cue", 0.9)))
        name = text.index("Lena Marsh", stop)
        names.append(EntityMention(Span(2, name, name + 10), EntityLabel.PERSON, "marsh"))
        at = name
    return Analysis("1", tuple(said), tuple(names))


def _views(pane: ReadingPane) -> list[StoryView]:
    return [view for view in pane.findChildren(StoryView) if view.isVisibleTo(pane)]


def _marked(view: StoryView) -> list[str]:
    """The words under each mark that a reader may see, pieces of one mark after each other."""
    document = view.document()
    found = []
    for mark in view._layer.sets["story"]:
        units = document.findBlockByNumber(mark.block).text().encode("utf-16-le")
        found.append(units[mark.start * 2 : mark.stop * 2].decode("utf-16-le"))
    return found


def test_cutting_loses_one_white_space_between_two_pieces(long_article: Article) -> None:
    pairs = choose_pairs(_pairs(long_article))
    for block in (
        show_original(long_article)[2],
        show_original(long_article, pairs)[2],
        show_translation(long_article, pairs[::2])[2],
        show_beneath(long_article, pairs[::3])[2],
    ):
        pieces = cut_to_pieces(block)
        assert " ".join(piece.text for piece in pieces) == block.text
        assert len(pieces) == 1 or max(len(piece.text) for piece in pieces) < 2 * PIECE
        assert all(0 <= each.start <= each.stop <= len(piece.text) for piece in pieces for each in piece.sentences)
    assert len(cut_to_pieces(show_original(long_article)[2])) > 40 or "rain." not in long_article.paragraphs[1].text
    short = replace(show_original(long_article)[2], text=long_article.paragraphs[1].text[:LONG])
    assert cut_to_pieces(short) == (short,)


def test_marks_places_cursor_and_selection_are_right_in_all_views(pane: ReadingPane, long_article: Article) -> None:
    analysis, text = _analysis(long_article), long_article.paragraphs[1].text
    pane.show_article(long_article)
    pane.show_analysis(analysis)
    pane.show_pairs(_pairs(long_article))
    quotation = analysis.quotations[700]
    for view in View:
        pane.set_view(view)
        pane.restore_place(2, quotation.start.start)
        there = pane.place()
        assert there[0] == 2 and abs(there[1] - quotation.start.start) < 400, view
        (column, *_) = _views(pane)
        shown = column.blocks()[2]
        for offset in (0, 1, len(shown.text) // 3, len(shown.text) // 2, len(shown.text) - 1):
            column.set_cursor_place(Place(2, offset))
            assert column.cursor_place() == Place(2, offset), view
        column.set_cursor_place(Place(3, 2))
        assert column.cursor_place() == Place(3, 2)
        pane.jump_to(quotation.start)
        pane.grab()
        assert len([words for words in _marked(column) if words == "Lena Marsh"]) == (
            0 if view is View.TRANSLATION else _COUNT
        )
        if view is not View.TRANSLATION:
            assert set(_marked(column)) == {quotation.text(long_article.texts) for quotation in analysis.quotations} | {
                "Lena Marsh"
            }
            assert pane.quotation_at_cursor() == quotation
        else:
            assert any("سندور" in words for words in _marked(column))
        column.selectAll()
        assert column.selected_spans()[2] == Span(2, 0, len(shown.text))
        column.copy()
        copied = QGuiApplication.clipboard().text()
        assert shown.text in copied
        cursor = column.textCursor()
        cursor.clearSelection()
        column.setTextCursor(cursor)
        if view is not View.TRANSLATION:
            assert pane.find_text("all 700 of us") == 1
            found = column._layer.sets["found"][0]
            assert found.stop - found.start == len("all 700 of us")
    assert text == _views(pane)[0].blocks()[2].text


def test_a_selection_over_pieces_is_copied_as_one_paragraph(pane: ReadingPane, long_article: Article) -> None:
    pane.show_article(long_article)
    view = _views(pane)[0]
    text = long_article.paragraphs[1].text
    view.set_cursor_place(Place(2, 150))
    cursor = view.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, 9_000)
    view.setTextCursor(cursor)
    (span,) = view.selected_spans()
    assert view.selected_words().strip() == text[span.start : span.stop]
    assert len(span) > 8_000


@pytest.mark.parametrize("view", [View.TRANSLATION, View.SIDE_BY_SIDE, View.INTERLEAVED])
def test_sentences_that_come_in_any_order_make_the_page_they_would_make_at_once(
    pane: ReadingPane, long_article: Article, view: View
) -> None:
    pairs = _pairs(long_article)
    pane.show_article(long_article)
    pane.show_analysis(_analysis(long_article))
    pane.set_view(view)
    for step in (7, 3, 1):
        for pair in pairs[::step]:
            pane._pairs[(pair.span, pair.origin.value)] = pair
        pane._on_arrivals_due((2,))
    column = _views(pane)[-1]
    came = column.document().toPlainText(), column.tops(), _marked(column)
    pane.set_view(View.ORIGINAL)
    pane.set_view(view)
    column = _views(pane)[-1]
    assert column.document().toPlainText() == came[0]
    assert column.tops() == pytest.approx(came[1], abs=1.5)
    assert _marked(column) == came[2]
    if view is View.SIDE_BY_SIDE:
        first, second = _views(pane)
        assert first.tops() == pytest.approx(second.tops(), abs=1.5)
