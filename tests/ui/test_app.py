"""The program as it is started: threads, first paint, settings, shutting down."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.app import Session, WindowOptions
from newsreader.core.article import ArticleFilter
from newsreader.library.database import Library
from newsreader.settings import Settings, load_settings, save_settings, settings_path
from newsreader.ui.crash import CrashReporter
from newsreader.ui.main_window import MainWindow
from newsreader.ui.rooms import Models

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Reporter(CrashReporter):
    """Takes errors down instead of showing them."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.met: list[BaseException] = []

    def report(self, error: BaseException) -> None:
        self.met.append(error)


Start = Callable[..., Session]


@pytest.fixture
def start(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, library_path: Path, light_models: Callable[[], Models]
) -> Iterator[Start]:
    """Starts sessions on the library of the samples, with light models, and ends them."""
    sessions: list[Session] = []
    reporter = Reporter(tmp_path / "log")
    locale = QLocale()

    def start_session(options: WindowOptions | None = None) -> Session:
        session = Session(qapp, options or WindowOptions(library=library_path), reporter, light_models)
        session.open_window()
        sessions.append(session)
        return session

    yield start_session
    for session in sessions:
        session.close()
        if session.window is not None:
            session.window.deleteLater()
    reporter.uninstall()
    assert reporter.met == []
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(locale)


def window_of(session: Session) -> MainWindow:
    assert session.window is not None
    return session.window


def is_open(session: Session) -> bool:
    story = window_of(session).reading.story
    return story is not None and story.analysis is not None


def test_a_session_paints_fills_reads_and_ends(start: Start, qtbot: QtBot, library_path: Path) -> None:
    session = start()
    window = window_of(session)
    assert window.isVisible()
    assert window.reading.story is None  # painted first
    qtbot.waitUntil(lambda: is_open(session))
    window.actions_by_name["star"].trigger()
    window.reading_pane.place_changed.emit(2, 0)
    session.close()
    library = Library.open(library_path)
    assert len(library.articles.summaries(ArticleFilter(starred_only=True))) == 1
    story = window.reading.article
    assert story is not None
    place = library.articles.place(story.id)
    assert place is not None
    assert (place.block, place.offset) == (2, 0)
    library.close()
    assert load_settings(settings_path()).settings.last_story == story.id


def test_another_language_makes_the_window_anew_with_its_story(start: Start, qtbot: QtBot) -> None:
    session = start()
    qtbot.waitUntil(lambda: is_open(session))
    first = window_of(session)
    story = first.reading.article
    first.actions_by_name["language_ar"].trigger()
    second = window_of(session)
    assert second is not first
    assert second.layoutDirection() == Qt.LayoutDirection.RightToLeft
    qtbot.waitUntil(lambda: is_open(session))
    assert story is not None
    assert second.reading.article is not None
    assert second.reading.article.id == story.id
    assert load_settings(settings_path()).settings.language == "ar"


def test_a_theme_is_put_on_at_once(start: Start, qtbot: QtBot, qapp: QApplication) -> None:
    session = start()
    qtbot.waitUntil(lambda: is_open(session))
    window_of(session).actions_by_name["theme_light"].trigger()
    light = qapp.palette().window().color().lightness()
    window_of(session).actions_by_name["theme_dark"].trigger()
    assert qapp.palette().window().color().lightness() < light
    assert load_settings(settings_path()).settings.theme == "dark"


def test_damaged_settings_are_told(start: Start, qtbot: QtBot) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text("{", encoding="utf-8")
    said: list[str] = []
    session = start()
    window_of(session).notices.said.connect(said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert "settings.damaged.json" in said[0]
    qtbot.waitUntil(lambda: is_open(session))


def test_a_language_of_the_command_line_is_for_this_time(start: Start, qtbot: QtBot, library_path: Path) -> None:
    save_settings(replace(Settings(), language="en"), settings_path())
    session = start(WindowOptions(library=library_path, language="ar"))
    qtbot.waitUntil(lambda: is_open(session))
    assert window_of(session).layoutDirection() == Qt.LayoutDirection.RightToLeft
    session.close()
    assert load_settings(settings_path()).settings.language == "en"


def test_two_windows_work_on_one_library(start: Start, qtbot: QtBot, library_path: Path) -> None:
    first, second = start(), start()
    qtbot.waitUntil(lambda: is_open(first) and is_open(second))
    window_of(first).actions_by_name["star"].trigger()
    window_of(second).actions_by_name["mark_read"].trigger()
    first.close()
    second.close()
    library = Library.open(library_path)
    assert len(library.articles.summaries(ArticleFilter(starred_only=True))) == 1
    library.close()


def test_the_window_is_imported_without_what_is_heavy() -> None:
    heavy = ("spacy", "ctranslate2", "argostranslate", "trafilatura", "sqlite_utils", "langdetect", "pycrfsuite")
    code = f"import sys, newsreader.app; print(*[name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("", "")
