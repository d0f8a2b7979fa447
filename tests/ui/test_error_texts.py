"""Known errors speak the window's language."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.core.errors import IntakeError, PackMissing
from newsreader.ui.error_texts import error_text
from newsreader.ui.localization import Localization
from newsreader.ui.text import remove_isolates


@pytest.fixture
def arabic(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    localization = Localization(qapp)
    localization.apply("ar", "western")
    yield
    localization.apply("en", "western")


def test_an_error_is_said_in_arabic_with_its_facts_fenced_off(arabic: None) -> None:
    message, advice = error_text(IntakeError("{file} is empty.", "Choose another file.", file="notes.txt"))
    assert message == "الملف \u2068notes.txt\u2069 فارغ."
    assert advice == "اختر ملفًا آخر."


def test_languages_are_named(qtbot: QtBot) -> None:
    error = PackMissing("No pack is installed that translates from {source} to {target}.", source="en", target="ar")
    assert remove_isolates(error_text(error)[0]) == "No pack is installed that translates from English to Arabic."


def test_an_error_without_advice_has_none(qtbot: QtBot) -> None:
    assert error_text(IntakeError("{file} is empty.", file="a"))[1] == ""
