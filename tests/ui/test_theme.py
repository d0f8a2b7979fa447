"""Themes: complete, legible, and told apart without colour."""

import math
from collections.abc import Sequence
from dataclasses import fields
from itertools import combinations

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
KINDS = ("person", "place", "org", "misc")
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


Parts = tuple[float, float, float]

# How a reader without one kind of cones sees linear sRGB: Machado, Oliveira and Fernandes, "A Physiologically-based
# Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), severity 1.0.
SIGHTS: dict[str, tuple[Parts, Parts, Parts]] = {
    "full": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
}
# Distances in CIELAB (1976); about 2 is the least that is seen.
TINTS_APART = 10.0
LINES_APART = 20.0


def _linear(color: QColor) -> Parts:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return linear(color.redF()), linear(color.greenF()), linear(color.blueF())


def _dot(row: Sequence[float], parts: Sequence[float]) -> float:
    return sum(one * other for one, other in zip(row, parts, strict=True))


def _luminance(color: QColor) -> float:
    red, green, blue = _linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _lab(color: QColor, sight: str) -> Parts:
    """A colour in CIELAB (white point D65) as it is seen with one kind of sight."""
    seen = [min(1.0, max(0.0, _dot(row, _linear(color)))) for row in SIGHTS[sight]]
    to_xyz = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
    white = (0.95047, 1.0, 1.08883)

    def curve(part: float) -> float:
        return float(part ** (1 / 3)) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116

    x, y, z = (curve(_dot(row, seen) / most) for row, most in zip(to_xyz, white, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(theme: Theme, first: str, second: str, sight: str) -> float:
    """How far two tokens look from each other."""
    return math.dist(_lab(theme.color(first), sight), _lab(theme.color(second), sight))


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
    lines = (
        "quotation_bar",
        "person_line",
        "place_line",
        "org_line",
        "misc_line",
        "doubt_line",
        "term_line",
        "indirect_line",
    )
    for token in (*lines, "star", "unread", "control"):
        assert contrast(theme, token, "surface") >= 3, token
    for kind in KINDS:
        assert contrast(theme, f"{kind}_line", f"{kind}_tint") >= 3, kind


def test_names_are_told_apart_without_color() -> None:
    assert len({LOOKS[label].line_style for label in EntityLabel}) == len(EntityLabel)


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("name", THEMES)
def test_kinds_of_names_are_told_apart_by_every_sight(name: ThemeName, sight: str) -> None:
    theme = load_theme(name)
    for first, second in combinations(KINDS, 2):
        assert apart(theme, f"{first}_tint", f"{second}_tint", sight) >= TINTS_APART, (first, second)
        assert apart(theme, f"{first}_line", f"{second}_line", sight) >= LINES_APART, (first, second)
    for kind in KINDS:
        # On the page, and not as loud as what is being looked for there.
        assert 9 <= apart(theme, f"{kind}_tint", "surface", sight) <= 30, kind


def test_the_simulation_agrees_with_what_is_known() -> None:
    light = load_theme("light")
    assert apart(light, "surface", "surface", "deuteranopia") == 0
    red, green = QColor("#c23b22"), QColor("#5f7f22")
    seen = {sight: math.dist(_lab(red, sight), _lab(green, sight)) for sight in SIGHTS}
    assert seen["deuteranopia"] < seen["full"] / 3


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
