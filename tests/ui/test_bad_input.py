"""What cannot be translated, in the window: a clear word at the bottom, and nothing lost."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsreader.core.cancel import Cancel
from newsreader.core.errors import PackError, PackMemoryError
from newsreader.library.database import Library
from newsreader.settings import Settings
from newsreader.ui.panes.view import View
from newsreader.ui.text import remove_isolates
from newsreader.usecases.import_articles import import_files

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

Open = Callable[..., "Desk"]
STORY = (
    "Harbour reopens\n\nThe harbour opened again on Monday after a week of storms. "
    "Ships waited outside for six days. The mayor thanked the crews.\n"
)


@pytest.fixture
def open_story(open_window: Open, tmp_path: Path, qtbot: QtBot) -> Callable[..., "Desk"]:
    """Opens a window on a library with one story, by its text."""

    def open_it(text: str, language: str = "en") -> "Desk":
        file, library_path = tmp_path / "story.txt", tmp_path / "own.sqlite"
        file.write_text(text, encoding="utf-8")
        library = Library.open(library_path)
        (outcome,) = import_files(library, [file], Cancel())
        assert outcome.error is None
        library.close()
        desk = open_window(library_path, Settings(language=language, theme="light"))
        desk.translator.has_pack = True
        qtbot.waitUntil(lambda: desk.window.reading.story is not None)
        return desk

    return open_it


def switch(desk: "Desk") -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_T)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_where_memory_is_short_that_is_said_and_what_came_stays(
    language: str, open_story: Callable[..., "Desk"], tmp_path: Path, qtbot: QtBot
) -> None:
    desk = open_story(STORY, language)
    desk.translator.fail_after = 2
    desk.translator.failure = PackMemoryError(
        "There is not enough memory for the pack {pack}.", "Close other programs and try again.", pack="shout"
    )
    switch(desk)
    qtbot.waitUntil(lambda: len(desk.window.reading.pairs) == 2)
    words = {
        "en": "There is not enough memory for the pack shout. Close other programs and try again.",
        "ar": "لا ذاكرة كافية للحزمة shout. أغلق برامج أخرى ثم أعد المحاولة.",
    }
    assert remove_isolates(desk.said[-1]) == words[language]
    assert desk.window.reading_pane.view() is View.TRANSLATION
    desk.translator.fail_after = 10_000
    switch(desk)
    switch(desk)
    qtbot.waitUntil(lambda: len(desk.window.reading.pairs) == 4)
    # What was there is not translated again.
    assert len(desk.translator.asked) == len(set(desk.translator.asked)) == 4
    article = desk.window.reading.article
    assert article is not None
    desk.window.close()
    desk.rooms.close()
    library = Library.open(tmp_path / "own.sqlite")
    assert len(library.memory.pairs(article.id, article.language.other)) == 4
    library.close()


def test_a_damaged_pack_is_said_to_be_one(open_story: Callable[..., "Desk"], qtbot: QtBot) -> None:
    desk = open_story(STORY)
    desk.translator.fail_after = 0
    desk.translator.failure = PackError(
        "The translation pack {pack} is damaged: {reason}.", "Remove it and install it again.", pack="shout", reason="?"
    )
    switch(desk)
    qtbot.waitUntil(lambda: bool(desk.said))
    assert "shout is damaged" in remove_isolates(desk.said[-1])
    assert desk.window.reading.pairs == ()
