"""The glossary's table, what it makes of a story on the page, and sentences going out and in."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from newsreader.core.language import Language
from newsreader.core.lexicon import GlossaryEntry
from newsreader.ui.dialogs.glossary_dialog import GlossaryDialog
from newsreader.ui.dialogs.glossary_model import CASE, TERM, TRANSLATION, GlossaryModel
from newsreader.ui.panes.view import View
from newsreader.ui.text import remove_isolates

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

Open = Callable[..., "Desk"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

FERRY = GlossaryEntry(1, "ferry", "عبّارة", Language.ENGLISH)
STRAIT = GlossaryEntry(2, "المضيق", "the strait", Language.ARABIC)


@pytest.fixture
def desk(open_window: Open, library_path: Path, tmp_path: Path, qtbot: QtBot) -> Iterator["Desk"]:
    """A story translated by a pack that shouts."""
    desk = open_window(library_path)
    desk.translator.has_pack = True
    path = tmp_path / "ferry.txt"
    path.write_text("Night\n\nThe ferry left. Nobody was hurt.", encoding="utf-8")
    desk.window.importing.import_paths([path])
    qtbot.waitUntil(lambda: desk.window.reading.article is not None and desk.window.reading.article.title == "Night")
    desk.window.translating.set_view(View.TRANSLATION)
    qtbot.waitUntil(lambda: len(desk.window.reading.pairs) == 3)
    yield desk


@pytest.fixture
def dialog(desk: "Desk") -> GlossaryDialog:
    desk.window.actions_by_name["show_glossary"].trigger()
    assert desk.window.glossary.dialog is not None
    return desk.window.glossary.dialog


def add(dialog: GlossaryDialog, term: str, translation: str) -> None:
    first, second = dialog.findChildren(QLineEdit)
    first.setText(term)
    second.setText(translation)
    QTest.keyClick(second, Qt.Key.Key_Return)


def rows(dialog: GlossaryDialog) -> list[tuple[str, str]]:
    model = dialog._model
    return [
        (str(model.index(row, TERM).data()), str(model.index(row, TRANSLATION).data()))
        for row in range(model.rowCount())
    ]


def status(dialog: GlossaryDialog) -> str:
    label = dialog.findChild(QLabel, "status")
    assert label is not None
    return remove_isolates(label.text())


def doubts(desk: "Desk") -> list[tuple[str, ...]]:
    return [tuple(each for each in pair.doubts if each.startswith("glossary")) for pair in desk.window.reading.pairs]


def test_the_model_keeps_qts_rules_and_wishes_what_is_written(qtbot: QtBot) -> None:
    model = GlossaryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows((FERRY,), Language.ENGLISH)
    wished: list[GlossaryEntry] = []
    model.entry_changed.connect(wished.append)
    assert model.setData(model.index(0, TRANSLATION), "معدّية")
    assert model.setData(model.index(0, CASE), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert model.setData(model.index(0, TERM), "ferry")
    assert [(each.translation, each.case_sensitive) for each in wished] == [("معدّية", False), ("عبّارة", True)]
    assert model.index(0, TRANSLATION).data() == "عبّارة"
    assert not model.setData(model.index(5, TERM), "x")
    model.set_rows((STRAIT,), Language.ARABIC)
    assert model.columnCount() == 2


def test_a_term_is_added_and_the_story_shows_what_lacks_it(dialog: GlossaryDialog, desk: "Desk", qtbot: QtBot) -> None:
    add(dialog, "Ferry", "عبّارة")
    qtbot.waitUntil(lambda: rows(dialog) == [("Ferry", "عبّارة")])
    qtbot.waitUntil(lambda: doubts(desk) == [(), ("glossary:Ferry → عبّارة",), ()])
    assert [field.text() for field in dialog.findChildren(QLineEdit)] == ["", ""]
    table = dialog.findChildren(QTableView)[0]
    table.selectRow(0)
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Remove").click()
    qtbot.waitUntil(lambda: doubts(desk) == [(), (), ()] and rows(dialog) == [])
    assert status(dialog) == "Removed: Ferry"
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "Undo").click()
    qtbot.waitUntil(lambda: rows(dialog) == [("Ferry", "عبّارة")])


def test_a_term_is_changed_in_the_table_and_back(dialog: GlossaryDialog, qtbot: QtBot) -> None:
    add(dialog, "Ferry", "عبّارة")
    qtbot.waitUntil(lambda: len(rows(dialog)) == 1)
    model = dialog._model
    model.setData(model.index(0, TRANSLATION), "معدّية")
    qtbot.waitUntil(lambda: rows(dialog) == [("Ferry", "معدّية")])
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: rows(dialog) == [("Ferry", "عبّارة")])
    model.setData(model.index(0, TERM), " ")
    qtbot.waitUntil(lambda: "Fill in both." in status(dialog))
    assert rows(dialog) == [("Ferry", "عبّارة")]


def test_directions_stand_apart_and_an_empty_one_says_so(qtbot: QtBot) -> None:
    dialog = GlossaryDialog()
    qtbot.addWidget(dialog)
    dialog.set_entries((FERRY, STRAIT))
    assert rows(dialog) == [("ferry", "عبّارة")]
    dialog.set_source(Language.ARABIC)
    assert rows(dialog) == [("المضيق", "the strait")]
    dialog.set_entries((FERRY,))
    assert any(
        label.text().startswith("No terms yet") and label.isVisibleTo(dialog) for label in dialog.findChildren(QLabel)
    )
    wished: list[tuple[str, str, Language]] = []
    dialog.add_wished.connect(lambda *words: wished.append(words))
    add(dialog, "a", "b")
    assert wished == [("a", "b", Language.ARABIC)]


def test_corrected_sentences_go_out_and_come_in(desk: "Desk", tmp_path: Path, qtbot: QtBot) -> None:
    pair = desk.window.reading.pairs[1]
    desk.window.mending.accept(pair)
    qtbot.waitUntil(lambda: desk.window.reading.pairs[1].pack == "")
    path = tmp_path / "mine.tmx"
    desk.window.glossary.export_to(path)
    qtbot.waitUntil(lambda: "exported to mine.tmx" in remove_isolates(desk.said[-1]))
    text = path.read_text(encoding="utf-8").replace("The ferry left.", "Nobody was hurt.")
    path.write_text(text.replace("THE FERRY LEFT.", "لم يُصب أحد."), encoding="utf-8")
    desk.window.glossary.import_from(path)
    qtbot.waitUntil(lambda: desk.window.reading.pairs[2].translated == "لم يُصب أحد.")
    path.write_text("no memory", encoding="utf-8")
    desk.window.glossary.import_from(path)
    qtbot.waitUntil(lambda: "mine.tmx" in desk.said[-1] and "damaged" in desk.said[-1])
