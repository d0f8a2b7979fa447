"""Pictures of every window and state, in English and Arabic, light and dark: ``tools/screenshots.py FOLDER``.

Works on a library of its own with the sample stories, made in a temporary folder; nothing of the reader's is touched.
An optional second argument names the states wanted (part of their names).
"""

import os
import sys
import tempfile
import time
from array import array
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.TemporaryDirectory()
for _name, _folder in (("DATA", "data"), ("CONFIG", "config"), ("CACHE", "cache"), ("STATE", "state")):
    os.environ[f"XDG_{_name}_HOME"] = str(Path(_HOME.name) / _folder)

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QTimer  # noqa: E402 - the folders come first
from PySide6.QtGui import QPixmap  # noqa: E402
from PySide6.QtWidgets import QApplication, QListView, QMenu, QWidget  # noqa: E402

from newsreader.analysis.analyzer import Analyzer  # noqa: E402
from newsreader.app import Session, WindowOptions  # noqa: E402
from newsreader.core.article import ArticleFilter, ArticleId, ArticleSummary  # noqa: E402
from newsreader.core.entity import EntityLabel  # noqa: E402
from newsreader.core.language import Language  # noqa: E402
from newsreader.core.lexicon import LookedUpWord  # noqa: E402
from newsreader.core.names import (  # noqa: E402
    FoundQuotation,
    MonthCount,
    NameDetail,
    NameId,
    NameSummary,
    Spelling,
)
from newsreader.core.span import Span  # noqa: E402
from newsreader.core.translation import Origin, PackInfo  # noqa: E402
from newsreader.library.database import Library  # noqa: E402
from newsreader.library.lists import ListedArticles  # noqa: E402
from newsreader.settings import Settings, save_settings, settings_path  # noqa: E402
from newsreader.ui.crash import CrashReporter  # noqa: E402
from newsreader.ui.dialogs.about_dialog import AboutDialog  # noqa: E402
from newsreader.ui.dialogs.crash_dialog import CrashDialog  # noqa: E402
from newsreader.ui.dialogs.import_report_dialog import ImportReportDialog  # noqa: E402
from newsreader.ui.dialogs.name_pane import NamePane  # noqa: E402
from newsreader.ui.dialogs.pack_row import PackLine  # noqa: E402
from newsreader.ui.dialogs.packs_dialog import PacksDialog  # noqa: E402
from newsreader.ui.dialogs.shortcuts_dialog import ShortcutsDialog  # noqa: E402
from newsreader.ui.flows.names_index import NamesIndex  # noqa: E402
from newsreader.ui.main_window import MainWindow  # noqa: E402
from newsreader.ui.panes.view import PageState, View  # noqa: E402
from newsreader.usecases.names_index import MAIN_KINDS  # noqa: E402
from newsreader.usecases.packs import InstalledPack  # noqa: E402

_PATIENCE_S = 30.0
_LOADING = 5


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
        self._followed: tuple[NameSummary, ...] = ()

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

    def _state_21_interleaved(self, name: str) -> None:
        for language in (Language.ENGLISH, Language.ARABIC):
            self.open(language)
            self.window.translating.set_view(View.INTERLEAVED)
            self.save(f"{name}-{language.value}")
        self.window.translating.set_view(View.SIDE_BY_SIDE)
        self.window.translating.next_view()
        self.save(f"{name}-chosen")
        self.window.translating.set_view(View.ORIGINAL)

    def _state_22_translated_titles(self, name: str) -> None:
        self.open(Language.ENGLISH)
        self.window.titles.set_shown(True)
        self.save(name)
        self.window.titles.set_shown(False)

    def _state_23_machine(self, name: str) -> None:
        self.open(Language.ARABIC)
        pairs = tuple(
            replace(pair, origin=Origin.MACHINE, pack="argos-ar-en 1.9 (draft)",
                    doubts=("number:12/21",) if number % 4 == 2 else ())
            for number, pair in enumerate(self.window.reading.pairs)
        )  # fmt: skip
        self.window.translating.set_view(View.INTERLEAVED)
        self.window.reading_pane.show_pairs(pairs)
        self.save(name)
        self.window.reading_pane.show_pairs(pairs[:4])
        self.window.reading_pane.set_awaiting(True)
        self.window.reading_pane.show_progress(4, len(pairs))
        self.save(f"{name}-coming")
        self.window.reading_pane.set_awaiting(False)
        self.window.reading_pane.hide_progress()
        self.window.reading_pane.show_pairs(self.window.reading.pairs)
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
        self._show_list(())
        pane.set_empty_text(
            *self.window.listing.empty_text(
                len(self._samples), ArticleFilter(words="zeppelin", language=Language.ARABIC)
            )
        )
        self.save(name)
        self._show_list(self._samples)

    def _state_13_empty_library(self, name: str) -> None:
        self._show_list(())
        self.window.list_pane.set_empty_text(*self.window.listing.empty_text(0, ArticleFilter()))
        self.window.reading.close_story()
        self.window.reading_pane.show_state(PageState.EMPTY_LIBRARY)
        self.save(name)
        self._show_list(self._samples)

    def _state_14_long_list(self, name: str) -> None:
        long = " ".join(("A very long title that goes on and on",) * 6)
        rows = tuple(
            replace(row, id=ArticleId(1000 + copy * 50 + row.id), title=long if row.id % 4 == 1 else row.title,
                    starred=row.id % 3 == 0, read=copy % 2 == 1)
            for copy in range(2000)
            for row in self._samples
        )  # fmt: skip
        self.open(Language.ENGLISH)
        self._show_list(rows)
        self.save(name)
        self._show_list(self._samples)

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

    def _state_24_words(self, name: str) -> None:
        self.window.words.show()
        dialog = self.window.words.dialog
        assert dialog is not None
        self.save(f"{name}-none", dialog)
        story = self.window.reading.article
        when = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
        long = "Nobody at the quay could say for how many more days the crews of the nine ships would have to wait"
        samples = (
            (
                "harbour",
                Language.ENGLISH,
                "ميناء، مرفأ",
                f"{long} for the harbour to open.",
                "The port, Coast Daily",
                3,
            ),
            (
                "الملجأ",
                Language.ARABIC,
                "ملجأ: shelter, refuge",
                "وصلوا إلى الملجأ قبل الفجر.",
                "ليلة طويلة، الساحل",
                1,
            ),
            ("ran", Language.ENGLISH, "run: ركض، جرى، أدار، ترشّح", "She ran the city for nine years.", "", 2),
            ("استؤنفت", Language.ARABIC, "استأنف ?: resume, appeal", "", "", 12),
            ("counter-revolutionary", Language.ENGLISH, "مضاد للثورة", "A counter-revolutionary plot.", long, 1),
        )
        dialog.set_words(
            tuple(
                LookedUpWord(
                    number, word, language, gloss, sentence, source, story.id if story and source else None, times, when
                )
                for number, (word, language, gloss, sentence, source, times) in enumerate(samples)
            )
        )
        dialog.show_status(self.window.words.tr("Removed: {word}").format(word="quay"), undo=True)
        self.save(name, dialog)
        dialog.close()

    def _state_30_names(self, name: str) -> None:
        index = self._names_read()
        dialog = index.dialog
        assert dialog is not None
        self.save(f"{name}-list", dialog)
        self._session.rooms.do(_follow_commonest)
        settle(300)
        index.refresh()
        settle(400)
        dialog.findChildren(QListView)[0].setFocus()
        self.save(name, dialog)
        dialog.resize(660, 520)
        self.save(f"{name}-small", dialog)
        dialog.resize(1000, 680)
        dialog.findChildren(NamePane)[0].merge_wished.emit()
        settle(300)
        self.save(f"{name}-merge", dialog)
        dialog.findChildren(NamePane)[0].split_wished.emit()
        settle(300)
        self.save(f"{name}-split", dialog)
        dialog.close()
        self.window.following.refresh()
        settle(500)
        self.window.list_pane.followed_bar.choose(self._followed[0])
        settle(400)
        self.save(f"{name}-followed")
        self.window.list_pane.followed_bar.choose(None)
        self.window.list_pane.followed_bar.set_names(())

    def _state_31_names_empty(self, name: str) -> None:
        self.window.names_index.show()
        settle(300)
        dialog = self.window.names_index.dialog
        assert dialog is not None
        dialog.set_rows((), self.window.names_index.empty_text("", "", 0))
        self.save(name, dialog)
        dialog.set_rows((), self.window.names_index.empty_text("zeppelin", "PERSON", 0))
        self.save(f"{name}-search", dialog)
        dialog.set_rows((), self.window.names_index.empty_text("", "", 1204))
        self.save(f"{name}-reading", dialog)
        dialog.close()

    def _state_32_names_many(self, name: str) -> None:
        self.window.names_index.show()
        settle(300)
        dialog = self.window.names_index.dialog
        assert dialog is not None
        rows = tuple(_made_up_name(number) for number in range(200))
        articles = tuple(replace(row, read=row.id % 2 == 0) for row in self._samples) * 4
        said = FoundQuotation(
            ArticleId(1), _LONG_NAME, date(2016, 7, 3), Language.ENGLISH, _LONG_NAME, Span(1, 0, 9), 0.4
        )
        dialog.set_rows(rows, foot=self.window.names_index.foot(rows, ""))
        dialog.show_detail(
            NameDetail(
                rows[0], tuple(Spelling(f"{_LONG_NAME} {each}", 40 - each) for each in range(12)), (said,), articles
            )
        )
        self.save(name, dialog)
        dialog.close()
        # What is made up is in no library.
        settle(400)
        self.window.following.stop()
        self.window.notice_bar.clear()
        bar = self.window.list_pane.followed_bar
        bar.set_names(tuple(replace(row, followed=True, unread=row.id * 17 % 101) for row in rows[:9]))
        self.save(f"{name}-followed")
        bar.set_names(())

    def _names_read(self) -> NamesIndex:
        """The window of names, once all stories were looked through."""
        self.window.names_index.show()
        counts: list[tuple[int, tuple[NameSummary, ...]]] = []

        def ask() -> bool:
            self._session.rooms.ask(
                "names read",
                lambda library: (library.analyses.count_outdated(Analyzer.version), library.names.all(MAIN_KINDS)),
                counts.append,
            )
            settle(100)
            return bool(counts) and counts[-1][0] == 0

        for _ in range(_LOADING):
            # The taggers may still be loading on a busy machine.
            wait_for(ask)
        self._followed = counts[-1][1]
        self.window.names_index.refresh()
        settle(400)
        return self.window.names_index

    def _show_list(self, rows: tuple[ArticleSummary, ...]) -> None:
        listed = ListedArticles(array("q", [row.id for row in rows]), bytes(not row.read for row in rows))
        self.window.list_pane.show_list(listed, rows)

    def _on_samples(self, rows: tuple[ArticleSummary, ...]) -> None:
        self._samples = rows


_LONG_NAME = "The International Committee for the Orderly Reconstruction of the Northern Harbour and its Railways"


def _follow_commonest(library: "Library") -> None:
    for row in library.names.all(MAIN_KINDS, 5):
        library.names.follow(row.id)


def _made_up_name(number: int) -> NameSummary:
    """Names of all lengths and kinds over twelve years."""
    names = ("Ada Noor", _LONG_NAME, "لينا مارش", "Sur Bay", "IS")
    others = ("آدا نور", "اللجنة الدولية لإعادة إعمار الميناء الشمالي والسكك الحديدية التابعة له", "", "خليج صور", "")
    months = tuple(
        MonthCount(date(2010 + each // 12, each % 12 + 1, 1), (each * (number + 3)) % 37 + 1)
        for each in range(number % 7, 144, 1 + number % 11)
    )
    mentions = sum(each.mentions for each in months)
    label = tuple(EntityLabel)[number % 4]
    first, last = months[0].month, months[-1].month
    name, other = names[(number + 1) % 5], others[(number + 1) % 5]
    followed = number % 6 == 0
    return NameSummary(
        NameId(9000 + number), label, name, other, mentions, mentions // 3 + 1, first, last, followed, months,
        number % 101 if followed else 0,
    )  # fmt: skip


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
