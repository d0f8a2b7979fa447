"""The window in Arabic: complete, up to date, mirrored."""

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.ui.localization import Localization, number, number_locale, resolve_language

ROOT = Path(__file__).parents[2]


def load_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_translations", ROOT / "tools" / "build_translations.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = load_tool()


@pytest.fixture
def localization(qapp: QApplication, qtbot: QtBot) -> Iterator[Localization]:
    made = Localization(qapp)
    locale = QLocale()
    yield made
    made.apply("en", "western")
    QLocale.setDefault(locale)


def test_every_string_is_translated_and_built() -> None:
    assert TOOL.stale(ROOT / "translations") == []


def test_fields_of_a_string_are_those_of_its_translation() -> None:
    wrong = []
    for context, source, translated in TOOL.strings(ROOT / "translations" / "newsreader_ar.ts"):
        for form in translated.split("\n") if "%n" in source else [translated]:
            if form.strip() and set(re.findall(r"\{\w+\}", source)) != set(re.findall(r"\{\w+\}", form)):
                wrong.append((context, source, form))
    assert wrong == []


def test_no_translation_holds_latin_quotation_marks_or_is_left_in_english() -> None:
    same_in_both = {"English", "{reason} ({certainty})"}
    wrong = [
        (context, source)
        for context, source, translated in TOOL.strings(ROOT / "translations" / "newsreader_ar.ts")
        if (source == translated and source not in same_in_both) or "“" in translated
    ]
    assert wrong == []


def test_access_keys_are_unique_in_the_menu_bar() -> None:
    texts = [
        text for context, source, text in TOOL.strings(ROOT / "translations" / "newsreader_ar.ts") if "&" in source
    ]
    keys = [text[text.index("&") + 1] for text in texts]
    assert len(keys) == len(set(keys))


def test_arabic_mirrors_the_window_and_english_turns_it_back(localization: Localization, qapp: QApplication) -> None:
    localization.apply("ar", "western")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert QCoreApplication.translate("actions", "Undo") == "تراجع"
    # Qt's own words come with it.
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"
    localization.apply("en", "western")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert QCoreApplication.translate("actions", "Undo") == "Undo"


@pytest.mark.parametrize(
    ("count", "form"), [(1, "خبر واحد"), (2, "خبران"), (5, "5 أخبار"), (11, "11 خبرًا"), (100, "100 خبر")]
)
def test_counted_phrases_take_their_arabic_form(localization: Localization, count: int, form: str) -> None:
    localization.apply("ar", "western")
    assert QCoreApplication.translate("Importing", "%n stories imported", "", count).endswith(form)


def test_one_is_singular_in_english(localization: Localization) -> None:
    localization.apply("en", "western")
    assert QCoreApplication.translate("Importing", "%n stories imported", "", 1) == "1 story imported"
    assert QCoreApplication.translate("Importing", "%n stories imported", "", 3) == "3 stories imported"


def test_the_reader_chooses_the_digits(localization: Localization) -> None:
    localization.apply("ar", "western")
    assert number(2014) == "2,014"
    localization.apply("ar", "eastern")
    assert number(14) == "١٤"
    assert QCoreApplication.translate("Importing", "%n stories imported", "", 5).endswith("٥ أخبار")


def test_both_arabic_locales_name_the_months_alike(qtbot: QtBot) -> None:
    months = [number_locale("ar", digits).monthName(11) for digits in ("western", "eastern")]
    assert months[0] == months[1] == "نوفمبر"


def test_a_wanted_language_wins_over_the_systems() -> None:
    assert resolve_language("ar") == "ar"
    assert resolve_language("en") == "en"


def texts_asked_for() -> set[str]:
    """Every plain text that the window's code hands to ``tr``, wherever it stands."""
    found = set()
    for path in [*(ROOT / "newsreader" / "ui").rglob("*.py"), ROOT / "newsreader" / "app.py"]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
                assert isinstance(node.args[0], ast.Constant), f"{path.name}: {ast.unparse(node)}"
                found.add(str(node.args[0].value))
    return found


def test_no_text_hides_where_the_translations_tool_does_not_look() -> None:
    """As inside a formatted string, which it takes for one text."""
    gathered = {source for _context, source, _text in TOOL.strings(ROOT / "translations" / "newsreader_ar.ts")}
    assert texts_asked_for() - gathered == set()


def test_no_formatted_string_is_handed_to_tr() -> None:
    """The translations' tool takes it without a word, and its look-up then stays English."""
    sources = [*(ROOT / "newsreader" / "ui").rglob("*.py"), ROOT / "newsreader" / "app.py"]
    found = [path.name for path in sources if re.search(r"\btr\(\s*f[\"']", path.read_text(encoding="utf-8"))]
    assert found == []
