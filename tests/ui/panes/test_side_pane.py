"""Beside the story: speakers, names, the legend; and the line at the bottom."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from newsreader.core.analysis import Analysis
from newsreader.core.correction import READER
from newsreader.core.quotation import Attribution
from newsreader.core.span import Span
from newsreader.ui.models.found_model import FoundModel, RowKind, name_rows, quotation_rows
from newsreader.ui.panes.chip import Chip
from newsreader.ui.panes.legend import Legend
from newsreader.ui.panes.notice_bar import NoticeBar
from newsreader.ui.panes.page_marks import ALL_MARKS
from newsreader.ui.panes.side_pane import SidePane
from newsreader.ui.theme import Theme, load_fonts, load_theme

if TYPE_CHECKING:
    from tests.ui.panes.conftest import Story

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> Iterator[SidePane]:
    made = SidePane(theme)
    qtbot.addWidget(made)
    made.resize(320, 800)
    made.show()
    yield made


def _point(pane: SidePane, row: int) -> QPoint:
    return pane.view.visualRect(pane.model.index(row)).center()


def test_speakers_come_first_and_the_unknown_last(english: "Story") -> None:
    rows = quotation_rows(english.article.texts, english.analysis)
    speakers = [(row.text, row.count) for row in rows if row.kind is RowKind.SPEAKER]
    assert speakers == [("Lena Marsh", 4), ("Engineers", 1), ("الميناء", 1), ("Speaker unknown", 1)]
    assert sum(row.kind is RowKind.QUOTATION for row in rows) == 7  # the term is nobody's
    assert [row.guess for row in rows if row.text.startswith("“Nobody")] == [True]
    said = next(row for row in rows if row.text.startswith("that the new quay"))
    assert said.kind is RowKind.QUOTATION  # reported speech stands without marks


def test_only_the_kinds_that_are_shown_are_listed_and_counted(pane: SidePane, english: "Story") -> None:
    pane.show_article(english.article, english.analysis)
    pane.set_marks_shown(frozenset({"direct", "mixed", "term", "PERSON"}))
    rows = pane.model.rows()
    speakers = [(row.text, row.count) for row in rows if row.kind is RowKind.SPEAKER]
    assert speakers == [("Lena Marsh", 3), ("الميناء", 1), ("Speaker unknown", 1)]
    assert not any("little harbour" in row.text for row in rows)  # in marks, but nobody said it
    assert "5" in [chip.text().split()[-1] for chip in pane.findChildren(Chip) if chip.text().startswith("Quotations")]
    pane.legend.chip("indirect").click()
    assert sum(row.kind is RowKind.QUOTATION for row in pane.model.rows()) == 6
    pane.set_marks_shown(frozenset())
    assert _empty(pane) == "No quotations found."


def test_what_the_reader_decided_is_no_guess(english: "Story") -> None:
    unknown = english.analysis.quotations[6]
    nobody = replace(unknown, attribution=Attribution(None, rule=READER, confidence=1.0))
    rows = quotation_rows(english.article.texts, Analysis("1", (nobody, english.analysis.quotations[1])))
    assert [row.text for row in rows if row.kind is RowKind.SPEAKER] == ["Lena Marsh", "Nobody known"]
    assert not any(row.guess for row in rows)
    both = quotation_rows(english.article.texts, Analysis("1", (nobody, replace(unknown, parts=(Span(5, 30, 40),)))))
    assert [row.text for row in both if row.kind is RowKind.SPEAKER] == ["Nobody known", "Speaker unknown"]


def test_a_changed_story_leaves_the_panel_where_it_was(pane: SidePane, english: "Story", qtbot: QtBot) -> None:
    pane.show_article(english.article, english.analysis)
    pane.view.setCurrentIndex(pane.model.index(3))
    chosen = pane.current_row()
    assert chosen is not None
    with qtbot.assertNotEmitted(pane.span_chosen):
        pane.show_article(english.article, replace(english.analysis, quotations=english.analysis.quotations[1:]))
    assert pane.current_row() == chosen


def test_what_can_be_corrected_is_in_the_menu(pane: SidePane, english: "Story") -> None:
    pane.show_article(english.article, english.analysis)
    wishes: list[object] = []
    pane.speaker_wished.connect(wishes.append)
    pane.not_quotation_wished.connect(wishes.append)
    speaker, first = pane.model.rows()[:2]
    for row, text in ((first, "Who said it…"), (first, "Not a quotation"), (speaker, "Somebody else said all these…")):
        menu = pane.make_menu(row)
        assert menu is not None
        next(action for action in menu.actions() if action.text() == text).trigger()
    quotations = english.analysis.quotations
    assert wishes == [(quotations[0],), quotations[0], quotations[:4]]
    pane.show_tab(names=True)
    assert pane.make_menu(pane.model.rows()[0]) is None


def test_arabic_words_stand_in_their_own_marks(arabic: "Story") -> None:
    rows = quotation_rows(arabic.article.texts, arabic.analysis)
    said = [row for row in rows if row.kind is RowKind.QUOTATION]
    assert {row.direction for row in said} == {"rtl"}
    assert said[1].text.startswith("«") and said[1].text.endswith("»")


def test_names_stand_by_kind_with_counts(english: "Story") -> None:
    rows = name_rows(english.article.texts, english.analysis)
    assert [row.text for row in rows if row.kind is RowKind.LABEL] == [
        "People",
        "Organisations",
        "Places",
        "Other names",
    ]
    marsh = next(row for row in rows if row.kind is RowKind.NAME)
    assert (marsh.text, marsh.count) == ("Lena Marsh", 2)
    unsure = tuple(replace(mention, confidence=0.2) for mention in english.analysis.entities)
    rows = name_rows(english.article.texts, Analysis("1", (), unsure))
    assert all(row.guess for row in rows if row.kind is RowKind.NAME)


def test_the_model_keeps_qts_rules(qtbot: QtBot, english: "Story") -> None:
    model = FoundModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows(quotation_rows(english.article.texts, english.analysis))
    model.set_rows(name_rows(english.article.texts, english.analysis))
    assert not model.index(0).flags() & Qt.ItemFlag.ItemIsSelectable
    assert "2" in model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    model.set_rows(())
    assert tester.model() is model


def test_a_row_goes_to_its_place_and_on_at_each_click(pane: SidePane, english: "Story", qtbot: QtBot) -> None:
    pane.show_article(english.article, english.analysis)
    spans: list[Span] = []
    pane.span_chosen.connect(spans.append)
    pane.show_tab(names=True)
    for _ in range(3):
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=_point(pane, 1))
    mentions = [mention.span for mention in english.analysis.entities if mention.key == "marsh"]
    assert spans == [mentions[0], mentions[1], mentions[0]]
    pane.next_mention()
    pane.previous_mention()
    assert spans[3:] == [mentions[1], mentions[0]]


def test_keys_walk_through_the_quotations(pane: SidePane, english: "Story") -> None:
    pane.show_article(english.article, english.analysis)
    spans: list[Span] = []
    pane.span_chosen.connect(spans.append)
    pane.view.setFocus()
    pane.view.setCurrentIndex(pane.model.index(1))
    QTest.keyClick(pane.view, Qt.Key.Key_Down)
    assert spans == [english.analysis.quotations[0].start, english.analysis.quotations[1].start]
    QTest.keyClick(pane.view, Qt.Key.Key_E)
    assert len(spans) == 2


def test_a_quotation_can_be_kept_where_it_is_listed(pane: SidePane, english: "Story", qtbot: QtBot) -> None:
    pane.show_article(english.article, english.analysis)
    rect = pane.view.visualRect(pane.model.index(2))
    with qtbot.waitSignal(pane.keep_quotation_wished) as caught:
        QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.topRight() + QPoint(-16, 14))
    assert caught.args == [english.analysis.quotations[1]]


def test_it_says_when_there_is_nothing_yet_or_nothing(pane: SidePane, english: "Story") -> None:
    pane.show_article(english.article)
    assert _empty(pane).startswith("Reading the story")
    pane.show_article(english.article, Analysis("1"))
    assert _empty(pane) == "No quotations found."
    pane.show_tab(names=True)
    assert _empty(pane) == "No names found."
    pane.show_article(None)
    assert _empty(pane) == ""
    pane.next_mention()


def test_the_legend_is_the_switch(qtbot: QtBot, theme: Theme) -> None:
    legend = Legend(theme, load_fonts())
    qtbot.addWidget(legend)
    assert legend.marks_shown() == ALL_MARKS
    with qtbot.waitSignal(legend.marks_changed) as caught:
        legend.chip("PERSON").click()
    assert caught.args == [ALL_MARKS - {"PERSON"}]
    with qtbot.assertNotEmitted(legend.marks_changed):
        legend.set_marks_shown(frozenset({"direct"}))
    assert legend.marks_shown() == {"direct"}
    before = legend.grab().toImage()
    legend.set_marks_shown(frozenset())
    assert legend.grab().toImage() != before


def test_the_pane_passes_the_legend_on(pane: SidePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.marks_changed):
        pane.legend.chip("term").click()
    pane.set_marks_shown(ALL_MARKS)
    assert pane.legend.chip("term").isChecked()


def test_another_theme_is_drawn_at_once(pane: SidePane, english: "Story") -> None:
    pane.show_article(english.article, english.analysis)
    before = pane.grab().toImage()
    pane.set_theme(load_theme("dark"))
    assert pane.grab().toImage() != before


def test_a_narrow_pane_gives_words_more_lines(pane: SidePane, english: "Story", qtbot: QtBot) -> None:
    pane.show_article(english.article, english.analysis)
    wide = pane.view.visualRect(pane.model.index(2)).height()
    pane.resize(230, 800)
    qtbot.waitUntil(lambda: pane.view.visualRect(pane.model.index(2)).height() > wide)


def test_a_notice_offers_a_way_back(qtbot: QtBot, theme: Theme) -> None:
    bar = NoticeBar(theme)
    qtbot.addWidget(bar)
    assert bar.isHidden()
    done: list[str] = []
    bar.show_notice("Removed.", "Undo", lambda: done.append("undone"))
    assert bar.text() == "Removed."
    QTest.mouseClick(bar.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert bar.text() == ""
    bar.show_notice("Kept.")
    assert bar.findChildren(QPushButton)[0].isHidden()
    bar.clear()
    assert bar.isHidden()


def test_an_action_may_give_the_next_notice(qtbot: QtBot, theme: Theme) -> None:
    bar = NoticeBar(theme)
    qtbot.addWidget(bar)
    bar.show_notice("First.", "Go on", lambda: bar.show_notice("Second."))
    QTest.mouseClick(bar.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert bar.text() == "Second."


def _empty(pane: SidePane) -> str:
    labels = [label for label in pane.view.viewport().findChildren(QLabel) if label.isVisibleTo(pane)]
    return labels[0].text() if labels else ""
