"""Known errors speak the window's language."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.core import errors
from newsreader.core.errors import IntakeError, NewsreaderError, PackMissing
from newsreader.ui.error_texts import TEMPLATES, error_text
from newsreader.ui.localization import Localization
from newsreader.ui.text import remove_isolates

PACKAGE = Path(__file__).parents[2] / "newsreader"
KNOWN = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, NewsreaderError)}


def constants(tree: ast.AST) -> dict[str, list[str]]:
    """Names that texts are given to anywhere in the module."""
    found: dict[str, list[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value.value)
    return found


def templates_of(path: Path) -> Iterator[str]:
    """The templates of all known errors that a module raises; fails on one that cannot be read off."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = constants(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in KNOWN:
            continue
        for argument in node.args:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value
            else:
                assert isinstance(argument, ast.Name), f"{path.name}: {ast.unparse(argument)} is no plain text"
                yield from names[argument.id]


def test_every_template_in_the_source_is_in_the_table() -> None:
    # The command line speaks English; its own errors never reach the window.
    paths = [path for path in PACKAGE.rglob("*.py") if "cli" not in path.relative_to(PACKAGE).parts]
    used = {template for path in paths for template in templates_of(path)}
    assert sorted(used - set(TEMPLATES)) == []
    assert sorted(set(TEMPLATES) - used) == []


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
