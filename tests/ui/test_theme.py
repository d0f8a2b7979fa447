"""Themes: complete, legible, and told apart without colour."""

from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QGuiApplication, QPalette, QRawFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader import assets
from newsreader.core.entity import EntityLabel
from newsreader.ui.marks import LOOKS
from newsreader.ui.theme import Theme, ThemeName, apply_theme, icon, load_fonts, load_theme

THEMES: tuple[ThemeName, ...] = ("light", "dark")
# What text stands on.
GROUNDS = (
    "window",
    "surface",
    "hover",
    "quotation_tint",
    "mixed_tint",
    "doubtful_tint",
    "sentence_tint",
    "found_tint",
    "person_tint",
    "place_tint",
    "org_tint",
    "misc_tint",
)


def _luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(theme: Theme, first: str, second: str) -> float:
    """The ratio of WCAG 2.2 between two tokens."""
    light, dark = sorted((_luminance(theme.color(first)), _luminance(theme.color(second))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEMES)
def test_every_token_is_a_color(name: ThemeName) -> None:
    theme = load_theme(name)
    tokens = [each.name for each in fields(theme) if each.name not in ("name", "dark")]
    assert len(tokens) > 25
    assert all(theme.color(token).isValid() for token in tokens)
    assert theme.dark is (name == "dark")


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_text_is_legible_on_every_ground(name: ThemeName, ground: str) -> None:
    theme = load_theme(name)
    assert contrast(theme, "text", ground) >= 7
    # Sentences that wait for their translation stand in the muted colour, marks and all.
    assert contrast(theme, "text_muted", ground) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_other_pairs_are_legible(name: ThemeName) -> None:
    theme = load_theme(name)
    for ink, ground in (
        ("selection_text", "selection"),
        ("accent_text", "accent"),
        ("accent", "surface"),
        ("accent", "window"),
        ("error", "surface"),
        ("notice_text", "notice"),
        ("notice_action", "notice"),
        ("doubt_line", "window"),
    ):
        assert contrast(theme, ink, ground) >= 4.5, (ink, ground)


@pytest.mark.parametrize("name", THEMES)
def test_lines_and_signs_are_visible(name: ThemeName) -> None:
    theme = load_theme(name)
    lines = ("quotation_bar", "person_line", "place_line", "org_line", "doubt_line", "term_line", "indirect_line")
    for token in (*lines, "star", "unread", "control"):
        assert contrast(theme, token, "surface") >= 3, token
    for kind in ("person", "place", "org"):
        assert contrast(theme, f"{kind}_line", f"{kind}_tint") >= 3, kind


def test_names_are_told_apart_without_color() -> None:
    assert len({LOOKS[label].line_style for label in EntityLabel}) == len(EntityLabel)


def test_a_token_too_many_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("themes") / "light.toml"
    file.write_text(assets.resource("themes", "light.toml").read_text("utf-8") + '\nglitter = "#ffffff"\n', "utf-8")
    monkeypatch.setattr(assets, "resource", lambda *parts: file)
    with pytest.raises(TypeError):
        load_theme("light")


@pytest.mark.parametrize("name", THEMES)
def test_the_application_wears_the_theme(qapp: QApplication, name: ThemeName) -> None:
    theme = load_theme(name)
    apply_theme(qapp, theme)
    assert qapp.palette().color(QPalette.ColorRole.Base) == theme.color("surface")
    assert theme.accent in qapp.styleSheet()
    assert "$" not in qapp.styleSheet()


def test_no_letter_is_a_box(qapp: QApplication) -> None:
    faces = load_fonts()
    assert {"Newsreader", "Amiri", "Inter", "Noto Sans Arabic"} <= set(QFontDatabase.families())
    for font, letters in (
        (faces.interface(13), "Aé"),
        (faces.reading("ltr", 18), "Aé“”"),
        (faces.reading("rtl", 18), "سلام«»"),
    ):
        raw = QRawFont.fromFont(font)
        assert all(raw.supportsCharacter(ord(letter)) for letter in letters), QFontInfo(font).family()
    assert "Noto Sans Arabic" in faces.interface(13).families()
    assert faces.reading("rtl", 20).pixelSize() > faces.reading("ltr", 20).pixelSize()


def test_icons_are_drawn_in_the_color_asked_for(qapp: QApplication) -> None:
    theme = load_theme("light")
    picture = icon("unread", theme, "error").pixmap(32, 32).toImage()
    assert picture.pixelColor(picture.width() // 2, picture.height() // 2) == theme.color("error")


def test_only_what_points_is_mirrored(qtbot: QtBot, qapp: QApplication) -> None:
    theme = load_theme("light")
    names = ("back", "search")
    before = {name: icon(name, theme).pixmap(32, 32).toImage() for name in names}
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        after = {name: icon(name, theme).pixmap(32, 32).toImage() for name in names}
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert after["back"] == before["back"].flipped(Qt.Orientation.Horizontal)
    assert after["search"] == before["search"]


def test_every_icon_can_be_drawn(qapp: QApplication) -> None:
    theme = load_theme("dark")
    names = sorted(path.stem for path in assets.resource("icons").glob("*.svg"))
    assert len(names) > 30
    for name in names:
        picture = icon(name, theme).pixmap(24, 24).toImage()
        seen = any(picture.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
        assert seen, name
    assert QGuiApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight
