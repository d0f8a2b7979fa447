"""For every test: no network, a home of its own."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# Before any Qt or argostranslate import: no screen, and nothing of the developer's own folders.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


# At a desk each run tries other examples; in CI the same ones every time, so that red means the change. No deadlines:
# a busy machine is no fault of the code.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh home folder, so that no test reads or writes the real one."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name, folder in (
        ("DATA", ".local/share"),
        ("CONFIG", ".config"),
        ("CACHE", ".cache"),
        ("STATE", ".local/state"),
    ):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / folder))
    return home


def pytest_sessionfinish() -> None:
    """Empty the offscreen platform's clipboard: it outlives Python, and what it holds here is a Python object."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()
