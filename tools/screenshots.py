"""Pictures of every window and state, in English and Arabic, light and dark: ``tools/screenshots.py FOLDER``.

Works on a library of its own with the sample stories, made in a temporary folder; nothing of the reader's is touched.
An optional second argument names the states wanted (part of their names).
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.TemporaryDirectory()
for _name, _folder in (("DATA", "data"), ("CONFIG", "config"), ("CACHE", "cache"), ("STATE", "state")):
    os.environ[f"XDG_{_name}_HOME"] = str(Path(_HOME.name) / _folder)

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QTimer  # noqa: E402 - the folders come first
from PySide6.QtGui import QPixmap  # noqa: E402
from PySide6.QtWidgets import QApplication, QMenu, QWidget  # noqa: E402

from newsreader.app import Session, WindowOptions  # noqa: E402
from newsreader.core.article import ArticleFilter, ArticleId, ArticleSummary  # noqa: E402
from newsreader.core.language import Language  # noqa: E402
from newsreader.core.translation import PackInfo  # noqa: E402
from newsreader.settings import Settings, save_settings, settings_path  # noqa: E402
from newsreader.ui.crash import CrashReporter  # noqa: E402
from newsreader.ui.dialogs.about_dialog import AboutDialog  # noqa: E402
from newsreader.ui.dialogs.crash_dialog import CrashDialog  # noqa: E402
from newsreader.ui.dialogs.import_report_dialog import ImportReportDialog  # noqa: E402
from newsreader.ui.dialogs.pack_row import PackLine  # noqa: E402
from newsreader.ui.dialogs.packs_dialog import PacksDialog  # noqa: E402
from newsreader.ui.dialogs.shortcuts_dialog import ShortcutsDialog  # noqa: E402
from newsreader.ui.main_window import MainWindow  # noqa: E402
from newsreader.ui.panes.view import PageState, View  # noqa: E402
from newsreader.usecases.packs import InstalledPack  # noqa: E402

_PATIENCE_S = 30.0


def settle(milliseconds: int = 250) -> None:
    """Let the event loop run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for(condition: Callable[[], bool]) -> None:
    """Let the event loop run until ``condition`` holds, or patience ends."""
    end = time.monotonic() + _PATIENCE_S
    while not condition() and time.monotonic() < end:
        settle(30)


class Studio:
    """One session with its window, and the states to show it in."""

    def __init__(self, session: Session, folder: Path, suffix: str, wanted: str) -> None:
        self._session = session
        self._folder = folder
        self._suffix = suffix
        self._wanted = wanted
        self._samples: tuple[ArticleSummary, ...] = ()

    @property
    def window(self) -> MainWindow:
        """The session's window as it is now."""
        assert self._session.window is not None
        return self._session.window

    def take_all(self) -> None:
        """Every state, one after the other."""
        wait_for(lambda: self.window.reading.story is not None)
        self._session.rooms.ask(
            "samples", lambda library: library.articles.summaries(ArticleFilter()), self._on_samples
        )
        wait_for(lambda: bool(self._samples))
        for name in [name for name in dir(self) if name.startswith("_state_")]:
            if self._wanted in name:
                self.window.notice_bar.clear()
                getattr(self, name)(name.removeprefix("_state_"))

    def open(self, language: Language, number: int = 0) -> None:
        """Open a sample story and wait until it is marked."""
        ids = sorted(row.id for row in self._samples if row.language is language)
        wanted = ids[number]
        self.window.reading.open(wanted)
        wait_for(lambda: self.window.reading.article is not None and self.window.reading.article.id == wanted)
        wait_for(lambda: self.window.reading.story is not None and self.window.reading.story.analysis is not None)
        settle()

    def save(self, name: str, widget: QWidget | None = None) -> None:
        """Save a picture of ``widget``, or of the window."""
        settle()
        picture: QPixmap = (widget or self.window).grab()
        picture.save(str(self._folder / f"{name}-{self._suffix}.png"))

    def _state_01_original_english(self, name: str) -> None:
        self.open(Language.ENGLISH)
        self.window.translating.set_view(View.ORIGINAL)
        self.save(name)

    def _state_02_original_arabic(self, name: str) -> None:
        self.open(Language.ARABIC)
        self.window.translating.set_view(View.ORIGINAL)
        self.save(name)

    def _state_03_translation(self, name: str) -> None:
        self.open(Language.ENGLISH)
        self.window.translating.set_view(View.TRANSLATION)
        self.save(name)
        self.window.translating.set_view(View.ORIGINAL)

    def _state_04_side_by_side(self, name: str) -> None:
        self.open(Language.ENGLISH)
        self.window.translating.set_view(View.SIDE_BY_SIDE)
        self.save(name)
        self.window.translating.set_view(View.ORIGINAL)

    def _state_05_no_pack(self, name: str) -> None:
        self.window.reading_pane.show_no_pack(Language.ENGLISH, Language.ARABIC)
        self.save(name)
        self.window.reading.close_story()

    def _state_06_translating(self, name: str) -> None:
        self.open(Language.ENGLISH)
        self.window.reading_pane.show_progress(12, 26)
        self.save(name)
        self.window.reading_pane.hide_progress()

    def _state_07_kept(self, name: str) -> None:
        for language in (Language.ENGLISH, Language.ARABIC):
            self.open(language)
            story = self.window.reading.story
            found = story.analysis if story is not None else None
            for quotation in found.quotations[:4] if found is not None else ():
    def _state_21_interleaved(self, name: str) -> None:
        for language in (Language.ENGLISH, Language.ARABIC):
            self.open(language)
            self.window.translating.set_view(View.INTERLEAVED)
            self.save(f"{name}-{language.value}")
        self.window.translating.set_view(View.SIDE_BY_SIDE)
        self.window.translating.next_view()
        self.save(f"{name}-chosen")
        self.window.translating.set_view(View.ORIGINAL)

                self.window.keeping.keep_quotation(quotation)
        self.save(f"{name}-notice")
        self.window.shelf.show_kept()
        dialog = self.window.shelf.kept_dialog
        assert dialog is not None
        settle(400)
        self.save(name, dialog)
        dialog.close()

    def _state_08_export(self, name: str) -> None:
        self.window.exporting.show()
        wait_for(lambda: self.window.exporting.dialog is not None)
        if self.window.exporting.dialog is not None:
            self.save(name, self.window.exporting.dialog)
            self.window.exporting.dialog.close()

    def _state_09_packs(self, name: str) -> None:
        dialog = PacksDialog("", "https://packs.example/index.json", False, self.window)
        pack = PackInfo(Language.ENGLISH, Language.ARABIC, "argos-en-ar", "1.9", 87_400_000, "")
        lines = (
            PackLine(Language.ENGLISH, Language.ARABIC, InstalledPack(pack, licence="CC0 1.0")),
            PackLine(Language.ARABIC, Language.ENGLISH),
        )
        dialog.show_lines(lines)
        dialog.show()
        self.save(name, dialog)
        dialog.close()

    def _state_10_shortcuts(self, name: str) -> None:
        dialog = ShortcutsDialog(self.window)
        dialog.show()
        self.save(name, dialog)
        dialog.close()

    def _state_11_about(self, name: str) -> None:
        dialog = AboutDialog(self.window)
        dialog.show()
        self.save(name, dialog)
        dialog.close()

    def _state_12_nothing_found(self, name: str) -> None:
        self.open(Language.ENGLISH)
        pane = self.window.list_pane
        pane.set_rows(())
        pane.set_empty_text(
            *self.window.listing.empty_text(
                len(self._samples), ArticleFilter(words="zeppelin", language=Language.ARABIC)
            )
        )
        self.save(name)
        pane.set_rows(self._samples)

    def _state_13_empty_library(self, name: str) -> None:
        self.window.list_pane.set_rows(())
        self.window.list_pane.set_empty_text(*self.window.listing.empty_text(0, ArticleFilter()))
        self.window.reading.close_story()
        self.window.reading_pane.show_state(PageState.EMPTY_LIBRARY)
        self.save(name)
        self.window.list_pane.set_rows(self._samples)

    def _state_14_long_list(self, name: str) -> None:
        long = " ".join(("A very long title that goes on and on",) * 6)
        rows = tuple(
            replace(row, id=ArticleId(1000 + copy * 50 + row.id), title=long if row.id % 4 == 1 else row.title,
                    starred=row.id % 3 == 0, read=copy % 2 == 1)
            for copy in range(2000)
            for row in self._samples
        )  # fmt: skip
        self.open(Language.ENGLISH)
        self.window.list_pane.set_rows(rows)
        self.save(name)
        self.window.list_pane.set_rows(self._samples)

    def _state_15_find(self, name: str) -> None:
        self.open(Language.ENGLISH)
        self.window.find_bar.open_bar("the")
        self.save(name)
        self.window.find_bar.close_bar()

    def _state_16_import(self, name: str) -> None:
        self.window.import_bar.begin()
        self.window.import_bar.show_progress(11, 140, "Beirut port.html")
        self.window.import_bar.show()
        self.save(name)
        self.window.import_bar.end()

    def _state_17_import_report(self, name: str) -> None:
        dialog = ImportReportDialog(
            [("photo.txt", "photo.txt is not a text."), ("خبر.html", "No story was found in خبر.html.")], self.window
        )
        dialog.show()
        self.save(name, dialog)
        dialog.close()

    def _state_18_error(self, name: str) -> None:
        dialog = CrashDialog(
            "Traceback (most recent call last):\n  ...\nZeroDivisionError: division by zero", "newsreader.log"
        )
        dialog.show()
        self.save(name, dialog)
        dialog.close()

    def _state_19_menu(self, name: str) -> None:
        menu = next(menu for menu in self.window.menuBar().findChildren(QMenu) if menu.objectName() == "view")
        menu.popup(self.window.mapToGlobal(QPoint(100, 40)))
        self.save(name, menu)
        menu.close()

    def _state_20_narrow(self, name: str) -> None:
        self.open(Language.ARABIC, 1)
        size = self.window.size()
        self.window.resize(960, 640)
        self.save(name)
        self.window.resize(size)

    def _on_samples(self, rows: tuple[ArticleSummary, ...]) -> None:
        self._samples = rows


def main(arguments: list[str]) -> int:
    """Take all pictures into the folder named; the exit code."""
    if not arguments:
        print("usage: screenshots.py FOLDER [PART OF A STATE'S NAME]", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    wanted = arguments[1] if len(arguments) > 1 else ""
    app = QApplication(["newsreader"])
    QCoreApplication.setApplicationName("Newsreader")
    reporter = CrashReporter(Path(_HOME.name) / "log")
    for language in ("en", "ar"):
        for theme in ("light", "dark"):
            save_settings(Settings(language=language, theme=theme), settings_path())
            session = Session(app, WindowOptions(library=Path(_HOME.name) / "library.sqlite"), reporter)
            session.open_window()
            Studio(session, folder, f"{language}-{theme}", wanted).take_all()
            session.close()
            if session.window is not None:
                session.window.deleteLater()
            settle(50)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
