"""The reader's own words for a sentence: kept at the place, shown in every story, taken back, never lost."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from newsreader.core.article import ArticleId
from newsreader.core.language import Language
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair
from newsreader.library.database import Library
from newsreader.ui.panes.sentence_popup import SentencePopup
from newsreader.ui.panes.story_text import Place
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.panes.view import View
from newsreader.ui.text import remove_isolates
from newsreader.ui.theme import load_fonts, load_theme

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

Open = Callable[..., "Desk"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

STORY = "Ferry late\n\nThe ferry left at 7. Nobody was hurt."


@pytest.fixture
def desk(open_window: Open, library_path: Path, tmp_path: Path, qtbot: QtBot) -> Iterator["Desk"]:
    """A story of three sentences on the page, translated by a pack that shouts."""
    desk = open_window(library_path)
    desk.translator.has_pack = True
    for name in ("one", "two"):
        path = tmp_path / f"{name}.txt"
        path.write_text(STORY.replace("late", name), encoding="utf-8")
        desk.window.importing.import_paths([path])
        qtbot.waitUntil(lambda name=name: title(desk).endswith(name))  # type: ignore[misc]
        desk.window.translating.set_view(View.TRANSLATION)
        qtbot.waitUntil(lambda: len(desk.window.reading.pairs) == 3)
    yield desk


def title(desk: "Desk") -> str:
    article = desk.window.reading.article
    return article.title if article is not None else ""


def popup(desk: "Desk") -> SentencePopup:
    return desk.window.mending.popup


def field(desk: "Desk") -> QPlainTextEdit:
    return popup(desk).findChildren(QPlainTextEdit)[0]


def pair(desk: "Desk", number: int) -> SentencePair:
    return desk.window.reading.pairs[number]


def page(desk: "Desk") -> str:
    views = desk.window.reading_pane.findChildren(StoryView)
    view = next(each for each in views if each.isVisibleTo(desk.window))
    return "\n".join(block.text for block in view.blocks())


def notice(desk: "Desk") -> str:
    return remove_isolates(desk.said[-1])


def mend(desk: "Desk", number: int, words: str) -> None:
    desk.window.mending.ask(pair(desk, number))
    field(desk).setPlainText(words)
    QTest.keyClick(field(desk), Qt.Key.Key_Return)


def test_a_sentence_is_corrected_in_place_and_undone(desk: "Desk", qtbot: QtBot) -> None:
    assert page(desk).endswith("THE FERRY LEFT AT 7. NOBODY WAS HURT.")
    mend(desk, 1, "غادرت  العبّارة\nعند السابعة.")
    qtbot.waitUntil(lambda: "غادرت العبّارة عند السابعة. NOBODY" in page(desk))
    assert not popup(desk).isVisible()
    assert pair(desk, 1).origin is Origin.READER
    assert "Your words from now on" in notice(desk)
    desk.window.notices.undo()
    qtbot.waitUntil(lambda: page(desk).endswith("THE FERRY LEFT AT 7. NOBODY WAS HURT."))


def test_a_correction_holds_in_other_stories_and_are_not_translated_again(desk: "Desk", qtbot: QtBot) -> None:
    mend(desk, 1, "غادرت العبّارة.")
    qtbot.waitUntil(lambda: "غادرت" in page(desk))
    asked = len(desk.translator.asked)
    desk.window.reading.open(ArticleId(11))
    qtbot.waitUntil(lambda: title(desk).endswith("one") and "غادرت" in page(desk))
    assert len(desk.translator.asked) == asked


def test_the_key_finds_a_doubtful_sentence_right(desk: "Desk", qtbot: QtBot) -> None:
    view = desk.window.reading_pane._translated
    view.set_cursor_place(Place(1, 2))
    assert pair(desk, 1).doubts == ("untranslated",)
    desk.window.actions_by_name["accept_sentence"].trigger()
    qtbot.waitUntil(lambda: pair(desk, 1).origin is Origin.READER)
    assert (pair(desk, 1).translated, pair(desk, 1).doubts) == ("THE FERRY LEFT AT 7.", ())
    assert "Taken for right" in notice(desk)
    desk.window.actions_by_name["accept_sentence"].trigger()
    qtbot.waitUntil(lambda: "nothing is in doubt" in notice(desk))
    desk.window.actions_by_name["mend_sentence"].trigger()
    take_back = next(each for each in popup(desk).findChildren(QPushButton) if each.text().startswith("Take"))
    assert take_back.isVisible()
    take_back.click()
    qtbot.waitUntil(lambda: pair(desk, 1).origin is Origin.MACHINE)
    desk.window.notices.undo()
    qtbot.waitUntil(lambda: pair(desk, 1).origin is Origin.READER)


def test_the_menu_of_a_sentence_offers_both(desk: "Desk") -> None:
    pane = desk.window.reading_pane
    menu = pane.make_menu(pane._translated, Place(1, 2))
    texts = [action.text() for action in menu.actions()]
    assert "Correct this translation…" in texts
    assert "This translation is right" in texts
    next(action for action in menu.actions() if action.text().startswith("Correct this")).trigger()
    assert popup(desk).isVisible()
    menu.deleteLater()
    pane.set_view(View.ORIGINAL)
    texts = [action.text() for action in pane.make_menu(pane._original, Place(1, 2)).actions()]
    assert "Correct this translation…" not in texts


def test_what_was_written_is_kept_when_the_story_changes(desk: "Desk", library_path: Path, qtbot: QtBot) -> None:
    second = desk.window.reading.article
    assert second is not None
    desk.window.mending.ask(pair(desk, 2))
    field(desk).setPlainText("لم يُصب أحد.")
    desk.window.list_pane.select_next()
    qtbot.waitUntil(lambda: desk.window.reading.article != second and not popup(desk).isVisible())
    qtbot.waitUntil(lambda: "Your words" in notice(desk))
    library = Library.open(library_path)
    stored = library.memory.pairs(second.id, Language.ARABIC)
    library.close()
    assert [each.translated for each in stored if each.origin is Origin.READER] == ["لم يُصب أحد."]


def test_escape_leaves_all_as_it_is(desk: "Desk") -> None:
    before = page(desk)
    desk.window.mending.ask(pair(desk, 1))
    field(desk).setPlainText("no")
    QTest.keyClick(field(desk), Qt.Key.Key_Escape)
    assert not popup(desk).isVisible()
    assert page(desk) == before


def test_the_popup_says_why_and_stays_inside_the_window(desk: "Desk") -> None:
    shown = SentencePopup(load_theme("dark"), load_fonts(), desk.window)
    doubtful = SentencePair(
        Span(1, 0, 4),
        "He left in 2014.",
        "غادر عام 2004.",
        Language.ARABIC,
        Origin.MACHINE,
        "p 1",
        ("number:2014/2004",),
    )
    shown.ask(desk.window.mapToGlobal(QPoint(5000, 5000)), doubtful)
    assert desk.window.rect().contains(shown.geometry())
    texts = [remove_isolates(label.text()) for label in shown.findChildren(QLabel)]
    assert texts == ["He left in 2014.", "a number differs: 2014 / 2004"]
    keep = next(each for each in shown.findChildren(QPushButton) if each.text() == "It is right")
    kept: list[str] = []
    shown.kept.connect(kept.append)
    keep.click()
    assert kept == ["غادر عام 2004."]
    shown.ask(QPoint(0, 0), doubtful)
    shown.findChildren(QPlainTextEdit)[0].clear()
    assert not any(each.isEnabled() for each in shown.findChildren(QPushButton) if each.text() == "Keep")


def test_what_the_pack_translated_in_another_story_is_not_translated_again(desk: "Desk", library_path: Path) -> None:
    assert desk.translator.asked == ["Ferry one", "The ferry left at 7.", "Nobody was hurt.", "Ferry two"]
    library = Library.open(library_path)
    stored = library.memory.pairs(ArticleId(12), Language.ARABIC)
    library.close()
    assert [each.translated for each in stored] == ["FERRY TWO", "THE FERRY LEFT AT 7.", "NOBODY WAS HURT."]
    assert {each.pack for each in stored} == {"shout 1"}


def test_a_quick_draft_is_marked_as_one(desk: "Desk", tmp_path: Path, qtbot: QtBot) -> None:
    desk.window.packs.quick_draft_changed.emit(True)
    path = tmp_path / "three.txt"
    path.write_text(STORY.replace("late", "three"), encoding="utf-8")
    desk.window.importing.import_paths([path])
    qtbot.waitUntil(lambda: title(desk).endswith("three") and len(desk.window.reading.pairs) == 3)
    assert {each.pack for each in desk.window.reading.pairs} == {"shout 1 (draft)"}
