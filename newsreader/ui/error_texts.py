"""Known errors in the window's language."""

from PySide6.QtCore import QCoreApplication

from newsreader.core.errors import NewsreaderError
from newsreader.core.language import Language
from newsreader.ui.localization import QT_TRANSLATE_NOOP
from newsreader.ui.text import isolate

# Every template of a NewsreaderError in the program, so that the translations' tool finds it. A test holds this
# table against the source.
TEMPLATES: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("errors", "{file} could not be written: {reason}."),
    QT_TRANSLATE_NOOP("errors", "Choose another place, or make room on the disk, and export again."),
    QT_TRANSLATE_NOOP("errors", "{file} is empty."),
    QT_TRANSLATE_NOOP("errors", "Choose another file."),
    QT_TRANSLATE_NOOP("errors", "No story was found in {file}."),
    QT_TRANSLATE_NOOP("errors", "Choose a .txt file or a saved page (.html)."),
    QT_TRANSLATE_NOOP("errors", "The page shows another page in a frame: save that one."),
    QT_TRANSLATE_NOOP("errors", "Files of up to 20 MB can be read."),
    QT_TRANSLATE_NOOP("errors", "The page is built by scripts: save it once more as a complete page."),
    QT_TRANSLATE_NOOP("errors", "Save the page once more when it is fully shown."),
    QT_TRANSLATE_NOOP("errors", "{file} is not a text."),
    QT_TRANSLATE_NOOP("errors", "{file} is a folder."),
    QT_TRANSLATE_NOOP("errors", "Choose the files in it."),
    QT_TRANSLATE_NOOP("errors", "{file} is not a file."),
    QT_TRANSLATE_NOOP("errors", "{file} is too large ({size} MB)."),
    QT_TRANSLATE_NOOP("errors", "{file} is not there."),
    QT_TRANSLATE_NOOP("errors", "It may have been moved or renamed."),
    QT_TRANSLATE_NOOP("errors", "{file} may not be read."),
    QT_TRANSLATE_NOOP("errors", "Change its permissions or copy it."),
    QT_TRANSLATE_NOOP("errors", "{file} cannot be read: {reason}."),
    QT_TRANSLATE_NOOP("errors", "There is no story {id} in the library."),
    QT_TRANSLATE_NOOP("errors", "Choose one from the list."),
    QT_TRANSLATE_NOOP("errors", "There is no bookmark {id}."),
    QT_TRANSLATE_NOOP("errors", "The library {file} is in use by another window or program."),
    QT_TRANSLATE_NOOP("errors", "Wait until that has finished, or close it, then try again."),
    QT_TRANSLATE_NOOP("errors", "There is no room left where the library {file} is kept. Nothing was changed."),
    QT_TRANSLATE_NOOP("errors", "Free some space, then try again."),
    QT_TRANSLATE_NOOP("errors", "The library {file} is damaged."),
    QT_TRANSLATE_NOOP(
        "errors", "Put a backup copy in its place, or open another library. The damaged file was left as it is."
    ),
    QT_TRANSLATE_NOOP("errors", "The library {file} cannot be opened for writing."),
    QT_TRANSLATE_NOOP("errors", "Check who may write the file and its folder, or choose another place."),
    QT_TRANSLATE_NOOP("errors", "The disk that holds the library {file} could not be read or written."),
    QT_TRANSLATE_NOOP("errors", "Check that it is connected and has room, then try again."),
    QT_TRANSLATE_NOOP("errors", "There is no kept quotation {id}."),
    QT_TRANSLATE_NOOP("errors", "The library {file} was written by a newer version of Newsreader."),
    QT_TRANSLATE_NOOP("errors", "Update Newsreader to open it, or choose another library. It was not changed."),
    QT_TRANSLATE_NOOP("errors", "The library {file} could not be brought up to date: it has entries without a story."),
    QT_TRANSLATE_NOOP("errors", "It was not changed. Open a backup copy of it."),
    QT_TRANSLATE_NOOP("errors", "No backup copy of the library could be made at {file}."),
    QT_TRANSLATE_NOOP("errors", "Nothing was changed. Check the room on the disk and who may write there."),
    QT_TRANSLATE_NOOP("errors", "{file} is not a library."),
    QT_TRANSLATE_NOOP("errors", "Choose a library file, or a new name."),
    QT_TRANSLATE_NOOP("errors", "The folder {folder} for the library could not be made."),
    QT_TRANSLATE_NOOP("errors", "Choose another place."),
    QT_TRANSLATE_NOOP("errors", "Choose a library file."),
    QT_TRANSLATE_NOOP("errors", "The library {file} cannot be read."),
    QT_TRANSLATE_NOOP("errors", "Check who may read it, or choose another file."),
    QT_TRANSLATE_NOOP("errors", "{file} is a database of another program."),
    QT_TRANSLATE_NOOP("errors", "{file} is damaged or is no translation pack."),
    QT_TRANSLATE_NOOP("errors", "Nothing was changed. Get the pack again, or choose another file."),
    QT_TRANSLATE_NOOP("errors", "The disk is too full: the pack needs {needed} MB and {free} MB are free."),
    QT_TRANSLATE_NOOP("errors", "Make room and try again."),
    QT_TRANSLATE_NOOP("errors", "{file} holds too many files to be a translation pack."),
    QT_TRANSLATE_NOOP("errors", "{file} is a zip file, but no translation pack."),
    QT_TRANSLATE_NOOP("errors", "{file} is only part of a pack: {missing} is missing."),
    QT_TRANSLATE_NOOP("errors", "There is no file {file}."),
    QT_TRANSLATE_NOOP("errors", "Ask for the right to read it, or copy it."),
    QT_TRANSLATE_NOOP("errors", "{file} could not be unpacked: {reason}."),
    QT_TRANSLATE_NOOP("errors", "Make room on the disk and try again."),
    QT_TRANSLATE_NOOP("errors", "{file} would write outside its folder, so it was refused."),
    QT_TRANSLATE_NOOP("errors", "Nothing was changed. Do not trust where it came from."),
    QT_TRANSLATE_NOOP("errors", "{file} is locked with a password."),
    QT_TRANSLATE_NOOP("errors", "{file} unpacks to far more than a translation pack holds."),
    QT_TRANSLATE_NOOP("errors", "No translation pack from {source} to {target} is installed."),
    QT_TRANSLATE_NOOP("errors", "Install one from a file or from the index."),
    QT_TRANSLATE_NOOP("errors", "The translation pack {pack} is damaged: {missing} is missing."),
    QT_TRANSLATE_NOOP("errors", "Remove it and install it again."),
    QT_TRANSLATE_NOOP("errors", "There is not enough memory for the pack {pack}."),
    QT_TRANSLATE_NOOP("errors", "Close other programs."),
    QT_TRANSLATE_NOOP("errors", "The translation pack {pack} is damaged: {reason}."),
    QT_TRANSLATE_NOOP("errors", "There is not enough memory to translate."),
    QT_TRANSLATE_NOOP("errors", "Close other programs and try again."),
    QT_TRANSLATE_NOOP("errors", "{file} translates from {source} to {target}."),
    QT_TRANSLATE_NOOP("errors", "Newsreader needs a pack from English to Arabic or from Arabic to English."),
    QT_TRANSLATE_NOOP("errors", "{file} does not work: it translates a sentence into nothing."),
    QT_TRANSLATE_NOOP("errors", "Nothing was changed."),
    QT_TRANSLATE_NOOP("errors", "{file} is not the file that the index describes."),
    QT_TRANSLATE_NOOP("errors", "Download it again."),
    QT_TRANSLATE_NOOP("errors", "The pack {pack} is not installed."),
    QT_TRANSLATE_NOOP("errors", "{file} does not work: {reason}"),
    QT_TRANSLATE_NOOP("errors", "The pack {pack} cannot be removed: {reason}."),
    QT_TRANSLATE_NOOP("errors", "The folder for packs cannot be made: {reason}."),
    QT_TRANSLATE_NOOP("errors", "The pack could not be put in place: {reason}."),
    QT_TRANSLATE_NOOP("errors", "The library is not open."),
    QT_TRANSLATE_NOOP("errors", "Close Newsreader and start it again."),
    QT_TRANSLATE_NOOP("errors", "The language of this story is not known."),
    QT_TRANSLATE_NOOP("errors", "Set it in the Story menu, then translate it again."),
    QT_TRANSLATE_NOOP("errors", "No pack is installed that translates from {source} to {target}."),
    QT_TRANSLATE_NOOP("errors", "Install one from a file: Library, Translation packs."),
)


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
