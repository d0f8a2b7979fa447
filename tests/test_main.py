"""What the command line opens, and what it says where no window can be."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsreader import __main__ as program
from newsreader.ui.platform_check import can_load, explain_import_error, find_obstacle


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--library", "my library.sqlite"], True),
        (["--library=x", "--language", "ar"], True),
        (["story.txt"], True),
        (["/tmp/stories"], True),
        (["./import"], True),
        (["C:\\stories"], True),
        (["import", "story.txt"], False),
        (["--library", "x", "list"], False),
        (["--help"], False),
        (["--version"], False),
        (["nonsense"], False),
    ],
)
def test_a_word_is_a_command_and_all_else_opens_the_window(arguments: list[str], window: bool) -> None:
    assert program.wants_window(arguments) is window


def run(arguments: list[str], **environment: str) -> "subprocess.CompletedProcess[str]":
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, "-m", "newsreader", *arguments]
    return subprocess.run(command, env={**kept, **environment}, capture_output=True, text=True, check=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_without_a_display_it_says_so_and_ends_with_two() -> None:
    done = run([])
    assert done.returncode == 2
    assert "newsreader:" in done.stderr
    assert "Traceback" not in done.stderr
    assert not done.stdout


def test_a_wrong_language_ends_with_two() -> None:
    done = run(["--language", "fr"], QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert "--language" in done.stderr


def test_an_old_python_is_told_so(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    assert program.main([]) == 2
    assert "3.11" in capsys.readouterr().err


def everything(_library: str) -> bool:
    return True


def answers(_display: str) -> bool:
    return True


def test_no_display_names_the_variable() -> None:
    obstacle = find_obstacle({}, "linux", everything, answers)
    assert obstacle is not None
    assert "display" in obstacle.what
    assert "DISPLAY" in obstacle.advice
    assert "QT_QPA_PLATFORM=offscreen" in obstacle.advice


def test_a_display_that_does_not_answer_is_named() -> None:
    obstacle = find_obstacle({"DISPLAY": ":7"}, "linux", everything, lambda _display: False)
    assert obstacle is not None
    assert ":7" in obstacle.what


def test_a_missing_library_names_its_packages() -> None:
    obstacle = find_obstacle({"DISPLAY": ":0"}, "linux", lambda name: name != "libxcb-cursor.so.0", answers)
    assert obstacle is not None
    assert "libxcb-cursor.so.0" in obstacle.what
    assert "apt install libxcb-cursor0" in obstacle.advice
    assert "dnf install xcb-util-cursor" in obstacle.advice


def test_egl_is_needed_whatever_the_platform() -> None:
    obstacle = find_obstacle({"QT_QPA_PLATFORM": "offscreen"}, "linux", lambda name: name != "libEGL.so.1", answers)
    assert obstacle is not None
    assert "libegl1" in obstacle.advice


def test_wayland_needs_neither_x_nor_its_libraries(tmp_path: Path) -> None:
    (tmp_path / "wayland-0").touch()
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert find_obstacle(environment, "linux", lambda name: "xcb" not in name, answers) is None
    without_socket = environment | {"WAYLAND_DISPLAY": "wayland-1"}
    assert find_obstacle(without_socket, "linux", everything, answers) is not None


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_elsewhere_there_is_always_a_screen(platform: str) -> None:
    assert find_obstacle({}, platform, lambda _name: False, answers) is None


def test_an_unseen_window_needs_no_display() -> None:
    assert find_obstacle({"QT_QPA_PLATFORM": "offscreen"}, "linux", everything, answers) is None


def test_a_failed_import_is_explained() -> None:
    told = explain_import_error(ImportError("libGL.so.1: cannot open shared object file: No such file or directory"))
    assert "apt install libgl1" in told.advice
    told = explain_import_error(ModuleNotFoundError("No module named 'PySide6'", name="PySide6"))
    assert "PySide6" in told.what
    assert "make run" in told.advice


def test_the_loader_is_really_asked() -> None:
    assert not can_load("libof-which-there-is-none.so.9")
