"""Known errors in the window's language."""

from PySide6.QtCore import QCoreApplication

from newsreader.core.errors import NewsreaderError
from newsreader.core.language import Language
from newsreader.ui.text import isolate


def error_text(error: NewsreaderError) -> tuple[str, str]:
    """What happened and what to do, in the window's language."""
    facts = {name: _fact(value) for name, value in error.facts.items()}
    return _filled(error.message, facts), _filled(error.advice, facts)


def language_name(language: Language) -> str:
    """A story's language by its name in the window's language."""
    names = {
        Language.ENGLISH: QCoreApplication.translate("languages", "English"),
        Language.ARABIC: QCoreApplication.translate("languages", "Arabic"),
        Language.UNKNOWN: QCoreApplication.translate("languages", "another language"),
    }
    return names[language]


def _filled(template: str, facts: dict[str, str]) -> str:
    return QCoreApplication.translate("errors", template).format(**facts) if template else ""


def _fact(value: object) -> str:
    if value in ("en", "ar"):
        return language_name(Language(str(value)))
    # A file's name in an Arabic sentence: its own direction must not turn the sentence's.
    return isolate(str(value))
