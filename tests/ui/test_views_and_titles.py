"""Choosing a view, titles in the other language, translating again, and a model that takes its time."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.core.article import ArticleId
from newsreader.core.cancel import Cancel
from newsreader.core.language import Language
from newsreader.core.translation import Origin, PackInfo
from newsreader.library.database import Library
from newsreader.settings import Settings, load_settings, save_settings
from newsreader.translation.engine import ArgosTranslator
from newsreader.translation.packs import PackStore
from newsreader.ui.frame_style import apply_style
from newsreader.ui.localization import Localization
from newsreader.ui.main_window import MainWindow
from newsreader.ui.panes.view import View
from newsreader.ui.rooms import Models, Rooms
from newsreader.ui.tasks import Tasks, make_executors
from newsreader.ui.text import remove_isolates
from newsreader.ui.theme import load_theme

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

Open = Callable[..., "Desk"]
STORY = "Harbour reopens\n\nThe harbour of Tripoli reopened on Monday.\n\nPilots were pleased.\n"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def press(desk: "Desk", keys: str) -> None:
    QTest.keySequence(desk.window, QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText))


def notice(desk: "Desk") -> str:
    return remove_isolates(desk.said[-1]) if desk.said else ""


@pytest.fixture
def desk(open_window: Open, library_path: Path, qtbot: QtBot) -> "Desk":
    made = open_window(library_path)
    qtbot.waitUntil(lambda: made.window.reading.story is not None)
    return made


@pytest.fixture
def harbour(desk: "Desk", tmp_path: Path, qtbot: QtBot) -> "Desk":
    """The window with a story open that a quick draft was made of."""
    path = tmp_path / "harbour.txt"
    path.write_text(STORY, encoding="utf-8")
    desk.window.importing.import_paths([path])
    qtbot.waitUntil(lambda: desk.window.reading.article is not None and desk.window.reading.article.id == 11)
    desk.translator.has_pack = True
    desk.window.translating.set_quick_draft(True)
    press(desk, "T")
    qtbot.waitUntil(lambda: len(desk.window.reading.pairs) == 3)
    return desk


def test_the_view_chosen_is_there_again(desk: "Desk", tmp_path: Path) -> None:
    press(desk, "Ctrl+4")
    assert desk.window.reading_pane.view() is View.INTERLEAVED
    assert desk.window.actions_by_name["view_interleaved"].isChecked()
    press(desk, "T")
    assert desk.window.reading_pane.view() is View.ORIGINAL
    press(desk, "T")
    assert desk.window.reading_pane.view() is View.INTERLEAVED
    save_settings(desk.window.settings(), tmp_path / "settings.json")
    assert load_settings(tmp_path / "settings.json").settings.view == "interleaved"


def test_a_window_opens_interleaved(open_window: Open, library_path: Path, qtbot: QtBot) -> None:
    made = open_window(library_path, Settings(language="en", theme="light", view="interleaved"))
    qtbot.waitUntil(lambda: made.window.reading_pane.view() is View.INTERLEAVED)


def test_translating_fills_the_room_under_each_paragraph(harbour: "Desk", qtbot: QtBot) -> None:
    press(harbour, "Ctrl+4")
    shown = [block.text for block in harbour.window.reading_pane.translated_shown()]
    assert shown == ["HARBOUR REOPENS", "THE HARBOUR OF TRIPOLI REOPENED ON MONDAY.", "PILOTS WERE PLEASED."]


def _translated(desk: "Desk") -> list[str]:
    return [pair.translated for pair in desk.window.reading.pairs]


def test_a_draft_says_so_and_is_translated_again(harbour: "Desk", library_path: Path, qtbot: QtBot) -> None:
    page = harbour.window.reading_pane
    assert "Quick draft by machine" in page._translated.document().toPlainText().replace("\u00a0", " ")
    mended = harbour.window.reading.pairs[2]
    harbour.window.mending.accept(mended)
    qtbot.waitUntil(lambda: harbour.window.reading.pairs[2].origin is Origin.READER)
    harbour.window.translating.set_quick_draft(False)
    harbour.translator.voice = str.title
    press(harbour, "Ctrl+R")
    qtbot.waitUntil(lambda: notice(harbour).startswith("Translated again by shout 1; "))
    assert notice(harbour).endswith("differently: 2.")
    assert _translated(harbour) == [
        "Harbour Reopens",
        "The Harbour Of Tripoli Reopened On Monday.",
        "PILOTS WERE PLEASED.",
    ]
    note = page._translated.document().toPlainText().replace("\u00a0", " ")
    assert "Machine translation, pack" in note and "draft" not in note
    press(harbour, "Ctrl+Z")
    qtbot.waitUntil(lambda: notice(harbour) == "The earlier translation is back.")
    assert _translated(harbour)[0] == "HARBOUR REOPENS"
    assert harbour.window.reading.pairs[2].origin is Origin.READER
    assert "Harbour Reopens" not in [block.text for block in page.translated_shown()]


def test_what_came_of_it_before_it_failed_stays_and_the_rest_as_it_was(harbour: "Desk", qtbot: QtBot) -> None:
    harbour.translator.voice = str.title
    harbour.translator.fail_after = 1
    press(harbour, "Ctrl+R")
    qtbot.waitUntil(lambda: bool(harbour.bugs))
    harbour.bugs.clear()
    qtbot.waitUntil(lambda: sum(words.isupper() for words in _translated(harbour)) == 2)
    assert len(_translated(harbour)) == 3


def test_without_a_pack_the_old_translation_stays(harbour: "Desk", qtbot: QtBot) -> None:
    harbour.translator.has_pack = False
    press(harbour, "Ctrl+R")
    qtbot.waitUntil(lambda: notice(harbour).startswith("No pack is installed"))
    assert _translated(harbour)[0] == "HARBOUR REOPENS"
    assert not harbour.window.translating.is_busy


def test_where_people_translated_nothing_is_done_again(desk: "Desk", qtbot: QtBot) -> None:
    desk.translator.has_pack = True
    press(desk, "Ctrl+R")
    qtbot.waitUntil(lambda: notice(desk) == "No sentence of this story was translated by machine.")
    assert desk.translator.asked == []


def _titles(desk: "Desk") -> dict[int, str]:
    model = desk.window.list_pane.model
    rows = [model.index(row) for row in range(model.rowCount())]
    found = {index.data(model.SUMMARY_ROLE).id: index.data(model.TRANSLATED_ROLE) for index in rows}
    return {int(article_id): words for article_id, words in found.items() if words}


def test_titles_change_on_request_and_nothing_is_translated(desk: "Desk", library_path: Path, qtbot: QtBot) -> None:
    desk.translator.has_pack = True
    assert _titles(desk) == {}
    press(desk, "Ctrl+T")
    qtbot.waitUntil(lambda: len(_titles(desk)) > 3)
    article = desk.window.reading.article
    assert article is not None
    assert _titles(desk)[article.id] == desk.window.reading.pairs[0].translated != article.title
    assert desk.translator.asked == []
    assert desk.window.settings().translated_titles
    press(desk, "Ctrl+T")
    assert _titles(desk) == {}
    assert not desk.window.settings().translated_titles


def test_a_title_comes_when_its_story_is_translated(harbour: "Desk", qtbot: QtBot) -> None:
    press(harbour, "Ctrl+T")
    qtbot.waitUntil(lambda: _titles(harbour).get(11) == "HARBOUR REOPENS")
    model = harbour.window.list_pane.model
    row = model.row_of(ArticleId(11))
    assert row is not None and model.index(row).data(model.BY_MACHINE_ROLE) is True
    harbour.translator.voice = str.title
    press(harbour, "Ctrl+R")
    qtbot.waitUntil(lambda: _titles(harbour).get(11) == "Harbour Reopens")


def test_titles_are_there_again_in_the_next_window(open_window: Open, library_path: Path, qtbot: QtBot) -> None:
    made = open_window(library_path, Settings(language="en", theme="light", translated_titles=True))
    qtbot.waitUntil(lambda: len(_titles(made)) > 3)
    assert made.window.actions_by_name["translated_titles"].isChecked()


class Rested(ArgosTranslator):
    """Knows how often it was asked to let go."""

    def __init__(self, store: PackStore) -> None:
        super().__init__(store)
        self.released: list[float] = []

    def release_idle(self, idle_seconds: float = 600.0) -> None:
        self.released.append(idle_seconds)


def test_a_model_is_let_go_of_after_a_while(harbour: "Desk", tmp_path: Path, qtbot: QtBot) -> None:
    translating = harbour.window.translating
    assert translating._idle.isActive()
    rested = Rested(PackStore(tmp_path / "none"))
    models = harbour.rooms._models
    assert models is not None
    harbour.rooms._models = replace(models, translator=rested)
    translating._idle.timeout.emit()
    qtbot.waitUntil(lambda: len(rested.released) == 1)
    # Only moving through stories loads nothing, and there is nothing to let go of.
    harbour.window.reading.open(ArticleId(1))
    qtbot.waitUntil(lambda: harbour.window.reading.article is not None and harbour.window.reading.article.id == 1)
    translating._idle.stop()
    translating.cancel()
    assert not translating._idle.isActive()


class LoadingTranslator:
    """A model that is loading until it is told to be ready, as if it were very large."""

    def __init__(self) -> None:
        self.loading = threading.Event()
        self.ready = threading.Event()
        self.served: list[str] = []

    def pack(self, source: Language, target: Language) -> PackInfo | None:
        return PackInfo(source, target, "slow", "1", 1, "")

    def translate(
        self,
        sentences: Sequence[str],
        source: Language,
        target: Language,
        cancel: Cancel,
        on_sentence: Callable[[int, str], None] | None = None,
    ) -> list[str]:
        self.loading.set()
        assert self.ready.wait(20)
        cancel.check()
        self.served += sentences
        for index, sentence in enumerate(sentences):
            if on_sentence is not None:
                on_sentence(index, sentence.upper())
        return [sentence.upper() for sentence in sentences]

    def retry(self, sentences: Sequence[str], source: Language, target: Language, cancel: Cancel) -> list[str]:
        return [sentence.upper() for sentence in sentences]


@pytest.fixture
def slow(
    qapp: QApplication, qtbot: QtBot, library_path: Path, light_models: Callable[[], Models]
) -> Iterator[tuple[MainWindow, LoadingTranslator]]:
    """A window with the program's own threads and a model that takes its time."""
    library = Library.open(library_path)
    library.close()
    locale = QLocale()
    localization = Localization(qapp)
    localization.apply("en", "western")
    theme = load_theme("light")
    apply_style(qapp, theme)
    translator, bugs = LoadingTranslator(), list[Exception]()
    tasks = Tasks(make_executors(), bugs.append)
    rooms = Rooms(
        tasks,
        lambda: Library.open(library_path),
        lambda: replace(light_models(), translator=translator),
        lambda error, _again: bugs.append(error),
    )
    window = MainWindow(rooms, Settings(language="en", theme="light"), theme)
    qtbot.addWidget(window)
    window.show()
    window.start()
    qtbot.waitUntil(lambda: window.reading.story is not None)
    yield window, translator
    translator.ready.set()
    window.close()
    rooms.close()
    assert bugs == []
    localization.apply("en", "western")
    QLocale.setDefault(locale)


def _story(path: Path, name: str) -> Path:
    made = path / f"{name}.txt"
    made.write_text(STORY.replace("Tripoli", name), encoding="utf-8")
    return made


def test_a_model_that_is_loading_can_be_left(
    slow: tuple[MainWindow, LoadingTranslator], tmp_path: Path, qtbot: QtBot
) -> None:
    window, translator = slow
    window.importing.import_paths([_story(tmp_path, "Sidon"), _story(tmp_path, "Tyre")])
    qtbot.waitUntil(lambda: window.reading.article is not None and window.reading.article.id == 11)
    window.translating.set_view(View.INTERLEAVED)
    qtbot.waitUntil(translator.loading.is_set)
    # Before a single sentence came: how far it is, and a way out.
    progress = window.reading_pane._progress
    qtbot.waitUntil(progress.isVisible)
    assert progress.words() == "Sentence 0 of 3"
    window.reading.open(ArticleId(1))
    qtbot.waitUntil(lambda: window.reading.article is not None and window.reading.article.id == 1)
    assert not translator.ready.is_set()
    assert not progress.isVisible() and not window.translating.is_busy
    window.reading.open(ArticleId(12))
    qtbot.waitUntil(lambda: window.reading.article is not None and window.reading.article.id == 12)
    window.translating.set_view(View.INTERLEAVED)
    translator.ready.set()
    qtbot.waitUntil(lambda: len(window.reading.pairs) == 3)
    # Of the story that was left nothing was translated.
    assert not any("Sidon" in sentence for sentence in translator.served)
    assert window.reading.article is not None and "Tyre" in window.reading.article.texts[1]


def test_cancel_while_a_model_is_loading_takes_the_bar_away(
    slow: tuple[MainWindow, LoadingTranslator], tmp_path: Path, qtbot: QtBot
) -> None:
    window, translator = slow
    window.importing.import_paths([_story(tmp_path, "Sidon")])
    qtbot.waitUntil(lambda: window.reading.article is not None and window.reading.article.id == 11)
    window.translating.set_view(View.TRANSLATION)
    qtbot.waitUntil(translator.loading.is_set)
    qtbot.waitUntil(window.reading_pane._progress.isVisible)
    window.reading_pane.cancel_wished.emit()
    assert not window.reading_pane._progress.isVisible() and not window.translating.is_busy
