"""The window's language, its direction and its digits."""

from datetime import date
from typing import Literal

from PySide6.QtCore import QDate, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from newsreader import assets
from newsreader.core.language import Language

WindowLanguage = Literal["en", "ar"]


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """``text`` as it is: the name is what the translations' tool looks for. Qt's own says that it gives an object."""
    return text


def resolve_language(wanted: str) -> WindowLanguage:
    """The language the window opens in: ``wanted`` ("system", "en" or "ar"), by the system where that is asked."""
    if wanted == "system":
        return "ar" if QLocale.system().language() == QLocale.Language.Arabic else "en"
    return "ar" if wanted == "ar" else "en"


def number_locale(language: WindowLanguage, digits: str) -> QLocale:
    """How numbers and dates are written: ``digits`` is "western" or "eastern", which only an Arabic window can have."""
    if language == "en":
        system = QLocale.system()
        return system if system.language() == QLocale.Language.English else QLocale(QLocale.Language.English)
    # The Levant's months (تشرين الثاني) are not understood everywhere; these two have the same names of months.
    country = QLocale.Country.Egypt if digits == "eastern" else QLocale.Country.UnitedArabEmirates
    return QLocale(QLocale.Language.Arabic, country)


def number(value: int) -> str:
    """A whole number in the digits the reader chose."""
    return QLocale().toString(value)


def short_date(moment: date) -> str:
    """A day as the window's language writes it, short."""
    day = QDate(moment.year, moment.month, moment.day)
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)


def in_window_direction(text: str) -> str:
    """``text`` read in the window's direction whatever its first letters are: Qt's labels go by those."""
    rtl = QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return ("\u200f" if rtl else "\u200e") + text


class Localization:
    """Keeps the translators that are installed, since Qt does not."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []
        self.language: WindowLanguage = "en"

    def apply(self, wanted: str, digits: str) -> None:
        """Switch the application to a language ("system", "en", "ar"); windows made from now on speak it."""
        self.remove()
        self.language = resolve_language(wanted)
        if self.language == "ar":
            # Qt's own words (dialogs' buttons, the context menu of a field) are in a file of their own.
            qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install("qtbase_ar", qt_folder)
        # The English one holds the singulars and plurals of counted phrases.
        ours = assets.translation(f"newsreader_{self.language}.qm")
        self._install(ours.stem, str(ours.parent))
        QLocale.setDefault(number_locale(self.language, digits))
        mirrored = self.language == "ar"
        self._app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)

    def remove(self) -> None:
        """Take the translators away again."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators.clear()

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self._app)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
            self._translators.append(translator)


def language_of(language: WindowLanguage) -> Language:
    """The window's language as the stories' one."""
    return Language(language)
