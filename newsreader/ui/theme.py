"""Colours, faces and icons: semantic tokens from resources/themes, nothing named after a colour."""

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib import resources
from string import Template
from typing import Literal, cast

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from newsreader import assets
from newsreader.core.language import Direction

ThemeName = Literal["light", "dark"]

# Glyphs that point along the reading direction; everything else (search, star, undo) is the same in both.
_MIRRORED = frozenset(
    {
        "back",
        "forward",
        "side_by_side",
        "interleaved",
        "quotation",
        "panel_list",
        "panel_side",
        "open",
        "original",
        "undo",
        "story",
    }
)
# Qt scales down from the next larger one; each costs some microseconds of every start.
_ICON_SIZES = {QIcon.State.Off: (16, 20, 24, 48, 64), QIcon.State.On: (20, 24, 48)}


@dataclass(frozen=True, slots=True)
class Theme:
    """Semantic colours as "#rrggbb". Tokens say what a colour is for; see resources/themes for each."""

    name: ThemeName
    dark: bool
    window: str
    surface: str
    text: str
    text_muted: str
    accent: str
    accent_text: str
    hairline: str
    control: str
    hover: str
    selection: str
    selection_text: str
    star: str
    unread: str
    error: str
    notice: str
    notice_text: str
    notice_action: str
    quotation_tint: str
    quotation_bar: str
    mixed_tint: str
    indirect_line: str
    term_line: str
    doubtful_tint: str
    doubt_line: str
    sentence_tint: str
    found_tint: str
    person_tint: str
    person_line: str
    place_tint: str
    place_line: str
    org_tint: str
    org_line: str
    misc_tint: str
    misc_line: str

    def color(self, token: str) -> QColor:
        """The colour of a token. Raises AttributeError for a name that is none."""
        return QColor(cast(str, getattr(self, token)))


@dataclass(frozen=True, slots=True)
class FontFaces:
    """Family names that are ready for use, first choice first."""

    window: tuple[str, ...] = ("Inter", "Noto Sans Arabic")
    latin: tuple[str, ...] = ("Newsreader", "Amiri", "Noto Sans Arabic")
    arabic: tuple[str, ...] = ("Amiri", "Noto Sans Arabic", "Newsreader")

    def reading(self, direction: Direction, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The reading face of a direction; ``pixels`` is the Latin size.

        Arabic is set larger, because Naskh letters are small for their size.
        """
        font = QFont()
        font.setFamilies(list(self.arabic if direction == "rtl" else self.latin))
        font.setPixelSize(round(pixels * (ARABIC_SCALE if direction == "rtl" else 1.0)))
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def interface(self, pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The window's own face."""
        font = QFont()
        font.setFamilies(list(self.window))
        font.setPixelSize(round(pixels))
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font


ARABIC_SCALE = 1.15
# Line height as a multiple of the size the line is set in.
LATIN_LEADING = 1.5
ARABIC_LEADING = 1.7
WINDOW_PIXELS = 13


def load_theme(name: ThemeName) -> Theme:
    """Read resources/themes/NAME.toml. Raises KeyError or TypeError where tokens are missing or unknown."""
    with assets.resource("themes", f"{name}.toml").open("rb") as file:
        data = tomllib.load(file)
    return Theme(name=name, dark=bool(data["dark"]), **data["colors"])


def system_prefers_dark() -> bool:
    """Whether the desktop asks for dark windows; False where it does not say. Needs a running application."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


@cache
def load_fonts() -> FontFaces:
    """Register the faces that ship with the program, once. A face that cannot be read is left to Qt's own fallback."""
    for package, names in (
        ("fontpkg_inter", ("Inter[opsz,wght].ttf",)),
        ("fontpkg_noto_sans_arabic", ("NotoSansArabic[wdth,wght].ttf",)),
        ("fontpkg_newsreader", ("Newsreader[opsz,wght].ttf",)),
        ("fontpkg_amiri", ("Amiri-Regular.ttf", "Amiri-Bold.ttf")),
    ):
        for name in names:
            try:
                data = resources.files(package).joinpath("files", name).read_bytes()
            except (ModuleNotFoundError, FileNotFoundError):
                continue
            QFontDatabase.addApplicationFontFromData(data)
    return FontFaces()


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole application the theme's palette and style sheet, and the window's face."""
    app.setStyle("Fusion")
    app.setFont(load_fonts().interface(WINDOW_PIXELS))
    app.setPalette(palette(theme))
    template = assets.resource("themes", "window.qss").read_text(encoding="utf-8")
    app.setStyleSheet(Template(template).substitute({f.name: str(getattr(theme, f.name)) for f in fields(theme)}))


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's palette, disabled colours included."""
    made = QPalette()
    role = QPalette.ColorRole
    for each, token in (
        (role.Window, "window"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "window"),
        (role.Text, "text"),
        (role.Button, "window"),
        (role.ButtonText, "text"),
        (role.BrightText, "error"),
        (role.Highlight, "selection"),
        (role.HighlightedText, "selection_text"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
        (role.PlaceholderText, "text_muted"),
        (role.ToolTipBase, "notice"),
        (role.ToolTipText, "notice_text"),
        (role.Light, "surface"),
        (role.Midlight, "hover"),
        (role.Mid, "hairline"),
        (role.Dark, "control"),
        (role.Shadow, "hairline"),
        (role.Accent, "accent"),
    ):
        made.setColor(each, theme.color(token))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, theme.color("control"))
    return made


def icon(name: str, theme: Theme, token: str = "text", checked_token: str = "accent") -> QIcon:
    """An icon of resources/icons in the theme's colour, crisp at every size, mirrored where it points.

    ``checked_token`` colours it while its button is on. Raises FileNotFoundError for a name that is none.
    """
    svg = assets.resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    mirror = name in _MIRRORED and QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    made = QIcon()
    for state, color in ((QIcon.State.Off, token), (QIcon.State.On, checked_token)):
        renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", str(getattr(theme, color))).encode()))
        for size in _ICON_SIZES[state]:
            made.addPixmap(_render(renderer, size, mirror), QIcon.Mode.Normal, state)
    return made


def _render(renderer: QSvgRenderer, size: int, mirror: bool) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap.transformed(QTransform.fromScale(-1, 1)) if mirror else pixmap
