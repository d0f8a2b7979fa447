"""Marks: drawn under the text, told apart by shape, measured in both directions."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from newsreader.core.correction import READER
from newsreader.core.entity import EntityLabel
from newsreader.core.quotation import Attribution, QuotationKind
from newsreader.core.span import Span
from newsreader.ui.marks import LOOKS, Mark, measure_pieces, name_look, quotation_look
from newsreader.ui.panes.page import Heading, PageStyle
from newsreader.ui.panes.page_marks import ALL_MARKS, Projector, story_marks, translation_marks
from newsreader.ui.panes.shown_story import choose_pairs, show_original, show_translation
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.theme import Theme, load_fonts

if TYPE_CHECKING:
    from tests.ui.panes.conftest import Story


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[StoryView]:
    made = StoryView(PageStyle(theme, load_fonts(), 18))
    qtbot.addWidget(made)
    made.resize(760, 700)
    made.show()
    yield made


def _show(view: StoryView, story: "Story") -> None:
    blocks = show_original(story.article)
    view.show_blocks(blocks, Heading("meta", "", blocks[0].direction))


def test_no_two_kinds_are_drawn_alike() -> None:
    looks = [LOOKS[name] for name in ALL_MARKS]
    shapes = {
        (bool(look.tint), look.height, look.tight, look.line_style, bool(look.bar), look.bar_style, bool(look.outline))
        for look in looks
    }
    # Headline and direct speech share one shape: they never stand in the same block.
    assert len(shapes) == len(looks) - 1
    assert set(ALL_MARKS) == {*map(str, QuotationKind), *map(str, EntityLabel)}


def test_a_guess_is_hatched_and_its_bar_broken(english: "Story") -> None:
    sure, guess = english.analysis.quotations[1], english.analysis.quotations[6]
    assert not quotation_look(sure).hatched
    assert quotation_look(guess).hatched
    assert quotation_look(guess).bar_style is not quotation_look(sure).bar_style
    unsure = replace(sure, attribution=replace(sure.attribution, confidence=0.3))
    assert quotation_look(unsure).hatched
    for speaker in (None, "Lena Marsh"):
        decided = replace(guess, attribution=Attribution(speaker, rule=READER, confidence=0.5))
        assert not quotation_look(decided).hatched


def test_a_name_that_is_a_guess_is_hatched(english: "Story") -> None:
    mention = english.analysis.entities[0]
    assert not name_look(mention).hatched
    assert name_look(replace(mention, confidence=0.4)).hatched


def test_only_kinds_asked_for_are_marked(english: "Story") -> None:
    assert {look for _, look in story_marks(english.analysis, frozenset({"PERSON"}))} == {LOOKS["PERSON"]}
    assert story_marks(english.analysis, frozenset()) == []


def test_marks_are_painted_and_the_text_does_not_move(view: StoryView, english: "Story") -> None:
    _show(view, english)
    document = view.document()
    tops = [document.findBlockByNumber(n).layout().position().y() for n in range(document.blockCount())]
    revision, text, plain = document.revision(), document.toPlainText(), _picture(view)
    view.set_marks("story", story_marks(english.analysis, ALL_MARKS))
    assert _picture(view) != plain
    assert (document.revision(), document.toPlainText()) == (revision, text)
    assert tops == [document.findBlockByNumber(n).layout().position().y() for n in range(document.blockCount())]
    view.set_marks("story", [])
    assert _picture(view) == plain


def test_spans_beyond_the_text_are_left_out(view: StoryView, english: "Story") -> None:
    _show(view, english)
    plain = _picture(view)
    view.set_marks("story", [(Span(1, 0, 100_000), LOOKS["PERSON"]), (Span(77, 0, 1), LOOKS["PERSON"])])
    assert _picture(view) == plain


def test_a_span_over_lines_has_a_piece_on_each(view: StoryView, english: "Story") -> None:
    _show(view, english)
    block = view.document().findBlockByNumber(2)
    pieces = measure_pieces(block, Mark(2, 0, block.length() - 1, LOOKS["direct"]))
    assert len(pieces) == block.layout().lineCount() > 1
    assert all(first.baseline < second.baseline for first, second in itertools.pairwise(pieces))


def test_latin_words_in_an_arabic_line_are_covered_whole(view: StoryView, arabic: "Story") -> None:
    _show(view, arabic)
    block = view.document().findBlockByNumber(5)
    start = block.text().index("Sur Bay Herald")
    (piece,) = measure_pieces(block, Mark(5, start, start + 14, LOOKS["ORG"]))
    before = measure_pieces(block, Mark(5, start - 6, start - 1, LOOKS["ORG"]))[0]
    after = measure_pieces(block, Mark(5, start + 15, start + 17, LOOKS["ORG"]))[0]
    # Read from the right: what comes before stands right of it.
    assert after.rect.right() <= piece.rect.left() + 1
    assert piece.rect.right() <= before.rect.left() + 1
    assert piece.rect.width() > 60


def test_a_quotation_is_carried_into_the_translation(english: "Story") -> None:
    blocks = show_translation(english.article, choose_pairs(english.pairs))
    projected = Projector(english.analysis, english.article.texts).project(blocks)
    marks = translation_marks(blocks, projected, frozenset({"direct"}))
    words = [span.text([block.text for block in blocks]) for span, look in marks if look.tint]
    assert "الرافعات قائمة والسكك مستقيمة والفِرق الأولى عادت إلى العمل" in words
    doubtful = [span for span, look in marks if look.line]
    assert [span.block for span in doubtful] == [3]


def _picture(view: StoryView) -> QImage:
    return view.grab().toImage()
