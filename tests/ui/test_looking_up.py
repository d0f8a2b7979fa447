"""Words looked up on the page: by double click, by Alt, by key."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from newsreader.core.language import Language
from newsreader.core.lexicon import Gloss, GlossSource, LookedUpWord
from newsreader.ui.panes.story_text import Place
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.panes.view import View
from newsreader.ui.panes.word_at import whole_words, word_at
from newsreader.ui.panes.word_card import WordCard
from newsreader.ui.text import remove_isolates

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

Open = Callable[..., "Desk"]

# Said by the unseen platform of every window; it has no size hints to pass on.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(open_window: Open, library_path: Path, qtbot: QtBot) -> "Desk":
    made = open_window(library_path)
    qtbot.waitUntil(lambda: made.window.reading.story is not None and made.window.reading.story.analysis is not None)
    return made


def view_of(desk: "Desk") -> StoryView:
    page = desk.window.reading_pane
    return next(view for view in page.findChildren(StoryView) if view.isVisibleTo(page))


def card(desk: "Desk") -> str:
    return remove_isolates(desk.window.reading_pane.findChildren(WordCard)[0].words())


def spot(desk: "Desk", word: str) -> tuple[Place, QPoint]:
    """The middle of a word's first appearance below the title, and its point in the viewport."""
    view = view_of(desk)
    block = next(number for number, each in enumerate(view.blocks()) if number and word in each.text)
    place = Place(block, view.blocks()[block].text.index(word) + len(word) // 2)
    return place, view.viewport().mapFromGlobal(view.point_of(place)) - QPoint(0, 8)


def remembered(desk: "Desk", qtbot: QtBot) -> tuple[LookedUpWord, ...]:
    answers: list[tuple[LookedUpWord, ...]] = []
    desk.rooms.ask("words", lambda library: library.looked_up.all(), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def hover(view: StoryView, point: QPoint, alt: bool) -> None:
    held = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
    nothing = Qt.MouseButton.NoButton
    there = QPointF(view.viewport().mapToGlobal(point))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(point), there, nothing, nothing, held)
    QApplication.sendEvent(view.viewport(), event)


def test_a_double_click_shows_and_remembers_a_word(desk: "Desk", qtbot: QtBot) -> None:
    _, point = spot(desk, "mission")
    QTest.mouseDClick(view_of(desk).viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.waitUntil(lambda: card(desk).startswith("mission\n"))
    qtbot.waitUntil(lambda: card(desk).endswith("In your list of words"))
    words = remembered(desk, qtbot)
    assert [each.word for each in words] == ["mission"]
    assert "mission" in words[0].sentence and words[0].article_id == 1
    QTest.mouseClick(view_of(desk).viewport(), Qt.MouseButton.LeftButton, pos=point + QPoint(40, 0))
    assert card(desk) == ""


def test_alt_shows_a_word_and_remembers_nothing(desk: "Desk", qtbot: QtBot) -> None:
    _, point = spot(desk, "mission")
    hover(view_of(desk), point, alt=False)
    assert card(desk) == ""
    hover(view_of(desk), point, alt=True)
    qtbot.waitUntil(lambda: card(desk).startswith("mission\n"))
    hover(view_of(desk), point, alt=False)
    assert card(desk) == ""
    assert remembered(desk, qtbot) == ()


@pytest.mark.parametrize("key", ["L", "م"])
def test_the_word_at_the_cursor_is_looked_up_by_key(desk: "Desk", qtbot: QtBot, key: str) -> None:
    place, _ = spot(desk, "interview")
    view_of(desk).set_cursor_place(place)
    if key.isascii():
        QTest.keySequence(desk.window, QKeySequence(key))
    else:
        QApplication.sendEvent(
            desk.window, QKeyEvent(QEvent.Type.KeyPress, ord(key), Qt.KeyboardModifier.NoModifier, key)
        )
    qtbot.waitUntil(lambda: card(desk).startswith("interview"))
    assert [each.word for each in remembered(desk, qtbot)] == ["interview"]


def test_what_the_lexicon_does_not_have_is_said_and_not_remembered(desk: "Desk", qtbot: QtBot) -> None:
    place, _ = spot(desk, "Kallias")
    view_of(desk).set_cursor_place(place)
    desk.window.looking_up.look_up_here()
    qtbot.waitUntil(lambda: card(desk) == "Kallias\nNot in the dictionary")
    assert remembered(desk, qtbot) == ()


def test_a_translation_is_looked_up_in_its_own_language(desk: "Desk", qtbot: QtBot) -> None:
    desk.window.translating.set_view(View.TRANSLATION)
    place, _ = spot(desk, "البحر")
    view_of(desk).set_cursor_place(place)
    desk.window.looking_up.look_up_here()
    qtbot.waitUntil(lambda: "sea" in card(desk))


def test_the_panel_without_a_pack_shows_how(desk: "Desk", qtbot: QtBot) -> None:
    page = desk.window.reading_pane
    page.show_no_pack(Language.ENGLISH, Language.ARABIC)
    button = next(each for each in page.findChildren(QPushButton) if each.text() == "Look words up")
    button.click()
    assert page.view() is View.ORIGINAL
    assert "Double-click a word" in desk.said[-1]


def test_a_guess_is_shown_as_one_and_forms_are_named(qtbot: QtBot, desk: "Desk") -> None:
    shown = desk.window.reading_pane.findChildren(WordCard)[0]
    english = Language.ENGLISH
    glosses = (
        Gloss("runs", "run", english, ("ركض", "جرى"), GlossSource.NEWS, "run", 1),
        Gloss("runs", "run", english, ("ركض", "سباق"), GlossSource.DICTIONARY, "run", 1),
        Gloss("runs", "rune", english, ("حرف",), GlossSource.DICTIONARY, "rune", 9),
    )
    shown.show_glosses(QPoint(0, 0), "runs", glosses)
    assert card(desk).split("\n") == ["runs", "from run", "ركض، جرى، سباق", "perhaps from rune", "حرف"]
    assert desk.window.reading_pane.rect().contains(shown.geometry())


def test_words_end_where_readers_think_they_do() -> None:
    text = "Marlowe's well-known «وبالسفينةِ» 2014, the - 'end'"
    for inside, word in ((3, "Marlowe's"), (13, "well-known"), (26, "وبالسفينةِ"), (47, "end")):
        found = word_at(text, inside)
        assert found is not None and text[found[0] : found[1]] == word
    assert word_at(text, text.index("2014") + 1) is None
    assert word_at(text, text.index(" - ") + 1) is None
    assert word_at("", 0) is None


def test_a_name_is_made_of_whole_words() -> None:
    for text, chosen, whole in (
        ("of Marlowe's boats", "arlow", "Marlowe"),
        ("of Helen Marlowe, who", "en Mar", "Helen Marlowe"),
        ("غادر لبيروت أمس", "بيروت", "بيروت"),
        ("قال والنورس بيان", "النور", "النورس"),
        ("قال المغازي", "غاز", "المغازي"),
        ("a (b) c", "(b)", "(b)"),
    ):
        start = text.index(chosen)
        first, last = whole_words(text, start, start + len(chosen))
        assert text[first:last] == whole


@given(st.text(max_size=40), st.integers(-3, 50))
def test_any_text_has_a_word_around_the_place_or_none(text: str, offset: int) -> None:
    found = word_at(text, offset)
    if found is not None:
        assert found[0] <= min(max(offset, 0), len(text)) <= found[1]
        assert not any(char.isspace() for char in text[found[0] : found[1]])
