"""No silent death: what nobody caught is written down and shown once."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from newsreader.ui.crash import CrashReporter
from newsreader.ui.dialogs.crash_dialog import CrashDialog

# Said by the unseen platform of every window; it has no size hints to pass on.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def reporter(qtbot: QtBot, tmp_path: Path) -> Iterator[CrashReporter]:
    made = CrashReporter(tmp_path / "log")
    yield made
    made.uninstall()


def dialogs() -> list[CrashDialog]:
    return [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, CrashDialog) and widget.isVisible()
    ]


def close_all(qtbot: QtBot) -> None:
    for dialog in dialogs():
        dialog.close()
    qtbot.waitUntil(lambda: not dialogs())


def test_an_error_is_logged_and_shown(reporter: CrashReporter, qtbot: QtBot) -> None:
    reporter.report(ValueError("the moon is in the way"))
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    shown = dialogs()[0].findChild(QPlainTextEdit)
    assert shown is not None
    assert "the moon is in the way" in shown.toPlainText()
    assert "the moon is in the way" in reporter.log_path.read_text(encoding="utf-8")
    close_all(qtbot)


def test_a_storm_is_one_dialog_and_the_same_error_is_shown_once(reporter: CrashReporter, qtbot: QtBot) -> None:
    for _ in range(20):
        reporter.report(ValueError("again"))
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    close_all(qtbot)
    reporter.report(ValueError("again"))
    reporter.report(ValueError("another"))
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    shown = dialogs()[0].findChild(QPlainTextEdit)
    assert shown is not None
    assert "another" in shown.toPlainText()
    close_all(qtbot)


def test_the_hooks_take_errors_of_every_thread(
    reporter: CrashReporter, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    reporter.install()
    try:
        assert sys.excepthook != sys.__excepthook__
        thread = threading.Thread(target=lambda: 1 // 0)
        thread.start()
        thread.join()
        sys.excepthook(KeyError, KeyError("lost"), None)
    finally:
        reporter.uninstall()
    assert sys.excepthook == sys.__excepthook__
    written = reporter.log_path.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in written
    assert "KeyError" in written
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    close_all(qtbot)
    capsys.readouterr()


def test_ctrl_c_is_no_error(reporter: CrashReporter, qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    reporter.install()
    try:
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    finally:
        reporter.uninstall()
    assert not reporter.log_path.exists()
    capsys.readouterr()


def test_what_a_sudden_end_left_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "fault.log").write_text("Fatal Python error: Segmentation fault", encoding="utf-8")
    reporter = CrashReporter(tmp_path)
    try:
        assert "Segmentation fault" in reporter.install()
        assert "Segmentation fault" in reporter.log_path.read_text(encoding="utf-8")
    finally:
        reporter.uninstall()


def test_a_place_that_cannot_be_written_is_no_obstacle(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    reporter = CrashReporter(tmp_path / "file")
    before = list(logging.getLogger().handlers)
    reporter.install()
    reporter.uninstall()
    assert logging.getLogger().handlers == before
