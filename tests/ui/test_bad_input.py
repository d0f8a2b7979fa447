"""What cannot be translated, in the window: a clear word at the bottom, and nothing lost."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from newsreader.core.cancel import Cancel
from newsreader.core.errors import PackError, PackMemoryError
from newsreader.library.database import Library
from newsreader.settings import Settings
from newsreader.translation.engine import ArgosTranslator
from newsreader.translation.packs import PackStore
from newsreader.ui.panes.view import View
from newsreader.ui.rooms import Models
from newsreader.ui.text import remove_isolates
from newsreader.usecases.import_articles import import_files
from newsreader.usecases.open_library import packs_folder

from ..pack_site import PACK

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


ENDLESS = "the ferry waited in the harbour and the crew went on "


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("no stops", ENDLESS),
        ("quotations", '"We wait," he said and '),
    ],
)
def test_a_paragraph_of_a_hundred_thousand_characters_is_read_in_every_view(
    kind: str, text: str, open_story: Callable[..., "Desk"], qtbot: QtBot
) -> None:
    # A day on which the line ends got lost. Whatever grows faster than the text would take minutes here.
    desk = open_story(f"A title of it\n\n{text * (100_000 // len(text))}")
    switch(desk)
    qtbot.waitUntil(lambda: desk.window.reading.story is not None and not desk.window.reading.story.missing)
    for view in View:
        desk.window.translating.set_view(view)
        assert desk.window.reading_pane.view() is view


def test_numbers_and_addresses_stay_as_they_are(open_story: Callable[..., "Desk"], qtbot: QtBot) -> None:
    desk = open_story("Results of the day\n\n2-1\n\n14.5 % – 17\n\nhttps://example.org/a?b=c\n\nThe end of it.\n")
    store = PackStore(packs_folder())
    store.install(PACK)
    desk.rooms._build_models = lambda: Models(desk.analyzer, ArgosTranslator(store), store)
    desk.rooms._models = None
    switch(desk)
    qtbot.waitUntil(lambda: desk.window.reading.story is not None and not desk.window.reading.story.missing)
    shown = {pair.original: pair.translated for pair in desk.window.reading.pairs}
    for text in ("2-1", "14.5 % – 17", "https://example.org/a?b=c"):
        assert shown[text] == text
    assert not any(pair.doubts for pair in desk.window.reading.pairs if pair.original == pair.translated)
    assert desk.said == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_text_in_neither_language_stays_and_that_is_said(
    language: str, open_story: Callable[..., "Desk"], qtbot: QtBot
) -> None:
    desk = open_story("新聞の見出し\n\nこれは日本語の記事です。港は月曜日に再開しました。\n", language)
    switch(desk)
    qtbot.waitUntil(lambda: bool(desk.said))
    words = {"en": "The language of this story is not known.", "ar": "لغة هذا الخبر"}
    assert words[language] in remove_isolates(desk.said[-1])
    assert desk.window.reading_pane.view() is View.ORIGINAL


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_pack_is_told_on_the_page(language: str, open_story: Callable[..., "Desk"], qtbot: QtBot) -> None:
    desk = open_story(STORY, language)
    desk.translator.has_pack = False
    switch(desk)
    words = {"en": "pack", "ar": "حزمة"}[language]
    qtbot.waitUntil(
        lambda: any(
            label.isVisible() and words in label.text() for label in desk.window.reading_pane.findChildren(QLabel)
        )
    )
    assert desk.window.reading.pairs == ()


def damage_half(store: PackStore) -> None:
    for info in store.installed():
        Path(info.folder, "model", "model.bin").unlink()


def damage_cut(store: PackStore) -> None:
    for info in store.installed():
        model = Path(info.folder, "model", "model.bin")
        model.write_bytes(model.read_bytes()[:50_000])


@pytest.mark.parametrize(
    ("damage", "words"), [(damage_half, "model/model.bin is missing"), (damage_cut, "is damaged")], ids=["half", "cut"]
)
def test_a_pack_that_lost_a_part_is_told_at_the_bottom(
    damage: Callable[[PackStore], None], words: str, open_story: Callable[..., "Desk"], qtbot: QtBot
) -> None:
    desk = open_story(STORY)
    store = PackStore(packs_folder())
    store.install(PACK)
    damage(store)
    desk.rooms._build_models = lambda: Models(desk.analyzer, ArgosTranslator(store), store)
    desk.rooms._models = None
    switch(desk)
    qtbot.waitUntil(lambda: bool(desk.said))
    assert words in remove_isolates(desk.said[-1])
    assert "Remove it and install it again." in desk.said[-1]


def test_a_pack_for_other_languages_is_refused_in_words(
    open_story: Callable[..., "Desk"], tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "translate-de_fr-1_0.argosmodel"
    with zipfile.ZipFile(PACK) as good, zipfile.ZipFile(other, "w") as made:
        for name in good.namelist():
            data = good.read(name)
            if name.endswith("metadata.json"):
                facts = {"from_code": "de", "to_code": "fr", "from_name": "German", "to_name": "French"}
                data = json.dumps({**json.loads(data), **facts}).encode()
            made.writestr(name, data)
    desk = open_story(STORY)
    desk.window.packs.install(other)
    qtbot.waitUntil(lambda: bool(desk.said))
    assert "translates from German to French. Newsreader needs a pack from English" in remove_isolates(desk.said[-1])
    assert PackStore(packs_folder()).installed() == ()
