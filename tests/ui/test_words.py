"""The list of looked-up words: shown, searched, thinned out and brought back, handed on, led back to its stories."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListView, QPushButton
from pytestqt.qtbot import QtBot

from newsreader.core.article import ArticleId
from newsreader.core.language import Language
from newsreader.core.lexicon import LookedUpWord
from newsreader.library.database import Library
from newsreader.settings import Settings
from newsreader.ui.dialogs.words_delegate import _from_word
from newsreader.ui.dialogs.words_dialog import WordsDialog
from newsreader.ui.dialogs.words_model import WordsModel, matching_words, word_of
from newsreader.ui.panes.story_pointing import PointedWord
from newsreader.ui.text import remove_isolates
from newsreader.usecases.look_up import place_of_word
from newsreader.usecases.translate_article import stored_pairs

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

Open = Callable[..., "Desk"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WHEN = datetime(2026, 1, 2, tzinfo=UTC)
HARBOUR = LookedUpWord(1, "harbour", Language.ENGLISH, "ميناء، مرفأ", "The harbour opened.", "A title", None, 1, WHEN)
REFUGE = LookedUpWord(2, "الملجأ", Language.ARABIC, "ملجأ: shelter", "وصلوا إلى الملجأ.", "", None, 3, WHEN)


@pytest.fixture
def worded(library_path: Path) -> Path:
    """A library with three words, one of them of a story's third paragraph."""
    library = Library.open(library_path)
    story = library.articles.get(ArticleId(1))
    sentence = story.texts[3]
    library.looked_up.add("harbour", Language.ENGLISH, "ميناء، مرفأ")
    library.looked_up.add("الملجأ", Language.ARABIC, "ملجأ: shelter", "وصلوا إلى الملجأ.", "A story that went")
    library.looked_up.add(sentence.split()[1], Language.ENGLISH, "معنى", sentence, story.title, story.id)
    library.close()
    return library_path


@pytest.fixture
def desk(open_window: Open, worded: Path, qtbot: QtBot) -> "Desk":
    desk = open_window(worded)
    qtbot.waitUntil(lambda: desk.window.reading.story is not None)
    return desk


@pytest.fixture
def dialog(desk: "Desk", qtbot: QtBot) -> WordsDialog:
    return opened(desk, qtbot, 3)


def opened(desk: "Desk", qtbot: QtBot, count: int) -> WordsDialog:
    desk.window.actions_by_name["show_words"].trigger()
    dialog = desk.window.words.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: len(shown(dialog)) == count)
    return dialog


def list_of(dialog: WordsDialog) -> QListView:
    found = dialog.findChild(QListView, "words_list")
    assert found is not None
    return found


def shown(dialog: WordsDialog) -> list[str]:
    model = list_of(dialog).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def press(dialog: WordsDialog, text: str) -> None:
    (button,) = [each for each in dialog.findChildren(QPushButton) if each.text() == text]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def status(dialog: WordsDialog) -> str:
    label = dialog.findChild(QLabel, "status")
    assert label is not None
    return remove_isolates(label.text()) if label.isVisible() else ""


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = WordsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows((HARBOUR, REFUGE))
    assert word_of(model.index(1)) == REFUGE
    assert (model.row_of(2), model.row_of(9)) == (1, -1)
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "harbour: ميناء، مرفأ. The harbour opened.. A title"
    model.set_rows(())
    assert model.rowCount() == 0


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        ("", Language.UNKNOWN, (HARBOUR, REFUGE)),
        ("", Language.ARABIC, (REFUGE,)),
        ("HARB", Language.UNKNOWN, (HARBOUR,)),
        ("الملجا", Language.UNKNOWN, (REFUGE,)),
        ("opened title", Language.UNKNOWN, (HARBOUR,)),
        ("opened shelter", Language.UNKNOWN, ()),
    ],
)
def test_words_are_found_however_spelt(words: str, language: Language, found: tuple[LookedUpWord, ...]) -> None:
    assert matching_words((HARBOUR, REFUGE), words, language) == found


def test_a_long_sentence_is_shown_from_near_its_word() -> None:
    assert _from_word("The harbour opened.", "harbour") == "The harbour opened."
    shown = _from_word("Nobody could say for how many days the crews would wait for the harbour to open.", "harbour")
    assert shown.startswith("… ")
    assert 0 < shown.index("harbour") < 30


def test_the_latest_word_is_first_and_has_the_focus_below_the_search(dialog: WordsDialog) -> None:
    assert shown(dialog)[1:] == ["الملجأ", "harbour"]
    search = dialog.findChild(QLineEdit)
    assert search is not None and search.hasFocus()
    search.setText("ملجا")
    assert shown(dialog) == ["الملجأ"]
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert list_of(dialog).hasFocus()
    search.setText("zeppelin")
    assert shown(dialog) == []
    assert any(label.isVisible() and "like this" in label.text() for label in dialog.findChildren(QLabel))


def test_one_language_alone_can_be_shown(dialog: WordsDialog) -> None:
    which = dialog.findChild(QComboBox)
    assert which is not None
    which.setCurrentIndex(2)
    assert shown(dialog) == ["الملجأ"]


def test_words_are_removed_by_key_and_brought_back_one_by_one(dialog: WordsDialog, qtbot: QtBot) -> None:
    before = shown(dialog)
    QTest.keyClick(list_of(dialog), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(dialog) == before[1:])
    assert status(dialog) == f"Removed: {before[0]}"
    # The next one has come into its place.
    QTest.keyClick(list_of(dialog), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(dialog) == before[2:])
    QTest.keyClick(list_of(dialog), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shown(dialog) == before[1:])
    assert status(dialog) == f"Removed: {before[0]}"
    press(dialog, "Undo")
    qtbot.waitUntil(lambda: shown(dialog) == before)
    assert status(dialog) == ""


def test_several_words_go_by_mouse_and_come_back_from_the_window(
    dialog: WordsDialog, desk: "Desk", qtbot: QtBot
) -> None:
    before = shown(dialog)
    words = list_of(dialog)
    point = words.visualRect(words.model().index(1, 0)).center()
    QTest.mouseClick(words.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, point)
    press(dialog, "Remove")
    qtbot.waitUntil(lambda: shown(dialog) == before[2:])
    assert status(dialog) == "2 words removed"
    dialog.close()
    qtbot.waitUntil(lambda: desk.window.words.dialog is None)
    desk.window.actions_by_name["undo"].trigger()
    assert shown(opened(desk, qtbot, 3)) == before


def test_the_story_opens_at_the_word(dialog: WordsDialog, desk: "Desk", qtbot: QtBot) -> None:
    word = shown(dialog)[0]
    desk.window.reading.open(ArticleId(2))
    qtbot.waitUntil(lambda: desk.window.reading.article is not None and desk.window.reading.article.id == 2)
    press(dialog, "Open the story")
    qtbot.waitUntil(lambda: desk.window.reading.article is not None and desk.window.reading.article.id == 1)
    qtbot.waitUntil(lambda: desk.window.reading_pane.place()[0] <= 3)
    pointed = desk.window.reading_pane.word_at_cursor()
    assert pointed is not None and pointed.word == word


def test_a_word_without_a_story_says_so(dialog: WordsDialog, qtbot: QtBot) -> None:
    words = list_of(dialog)
    (button,) = [each for each in dialog.findChildren(QPushButton) if each.text() == "Open the story"]
    assert button.isEnabled()
    words.setCurrentIndex(words.model().index(1, 0))
    assert not button.isEnabled()
    dialog._on_open()
    assert status(dialog) == "The story of this word is no longer in the library."
    words.setCurrentIndex(words.model().index(2, 0))
    dialog._on_open()
    assert status(dialog) == "This word was not looked up in a story."


def test_all_words_go_out_for_anki_as_from_the_terminal(
    dialog: WordsDialog, desk: "Desk", tmp_path: Path, qtbot: QtBot
) -> None:
    search = dialog.findChild(QLineEdit)
    assert search is not None
    search.setText("harbour")
    desk.window.words.export_to(tmp_path / "words.tsv")
    qtbot.waitUntil(lambda: status(dialog) == "3 words exported to words.tsv")
    lines = (tmp_path / "words.tsv").read_text(encoding="utf-8").splitlines()
    assert [line.split("\t")[0] for line in lines[1:]] == ["الملجأ", "harbour"]
    desk.window.words.export_to(tmp_path / "nowhere" / "words.tsv")
    qtbot.waitUntil(lambda: "nowhere" in status(dialog) or "words.tsv cannot" in status(dialog))


def test_a_word_looked_up_meanwhile_comes_in(dialog: WordsDialog, desk: "Desk", qtbot: QtBot) -> None:
    desk.window.looking_up.look_up(PointedWord("mission", "The mission ended.", QPoint()))
    qtbot.waitUntil(lambda: len(shown(dialog)) == 4)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_empty_list_says_how_words_come_in(
    language: str, open_window: Open, library_path: Path, qtbot: QtBot
) -> None:
    desk = open_window(library_path, Settings(language=language, theme="dark"))
    dialog = opened(desk, qtbot, 0)
    hint = {"en": "Double-click a word", "ar": "نقرًا مزدوجًا"}[language]
    assert any(label.isVisible() and hint in label.text() for label in dialog.findChildren(QLabel))
    buttons = [each for each in dialog.findChildren(QPushButton) if each.isVisible()]
    assert [each.isEnabled() for each in buttons].count(True) == 1
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.window.words.dialog is None)
    QApplication.processEvents()


def test_a_word_of_a_translation_leads_to_its_sentence(worded: Path) -> None:
    library = Library.open(worded)
    article = library.articles.get(ArticleId(1))
    pair = stored_pairs(library, article)[2]
    word = library.looked_up.add("كلمة", Language.ARABIC, "word", pair.translated, "A title", article.id)
    assert place_of_word(library, word) == pair.span
    lost = library.looked_up.add("كلمة", Language.ARABIC, "word", "جملة لم تعد هناك.", "A title", article.id)
    assert place_of_word(library, lost) is None
    library.close()
