"""The window's composition root: builds, wires, runs, shuts down. The only place that knows every room."""

import logging
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from newsreader.core.cancel import Cancel
from newsreader.core.language import Language
from newsreader.settings import Settings, load_settings, save_settings, settings_path
from newsreader.ui.crash import CrashReporter
from newsreader.ui.frame_style import apply_style
from newsreader.ui.localization import Localization
from newsreader.ui.main_window import MainWindow
from newsreader.ui.rooms import Models, Rooms
from newsreader.ui.tasks import Report, Tasks, make_executors
from newsreader.ui.text import isolate
from newsreader.ui.theme import Theme, ThemeName, load_fonts, load_theme, system_prefers_dark

if TYPE_CHECKING:
    from newsreader.library.database import Library

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class WindowOptions:
    """What the command line says: a library other than the user's own, a language for this time, files to bring in."""

    library: Path | None = None
    language: str = ""
    files: tuple[Path, ...] = ()


def run(options: WindowOptions) -> int:
    """Open the window and stay until it is closed; the process's exit code."""
    QCoreApplication.setApplicationName("Newsreader")
    QApplication.setDesktopFileName("newsreader")
    app = QApplication(sys.argv[:1])
    reporter = CrashReporter(Path(platformdirs.user_log_dir("newsreader", appauthor=False)))
    fault = reporter.install()
    session = Session(app, options, reporter)
    session.open_window()
    if fault:
        session.say_sudden_end()
    signal.signal(signal.SIGINT, lambda *_: app.quit())
    # Python looks at signals only between its own instructions: give it some.
    heartbeat = QTimer()
    heartbeat.start(500)
    heartbeat.timeout.connect(lambda: None)
    code = app.exec()
    session.close()
    reporter.uninstall()
    return code


class Session(QObject):
    """One run of the program with its window; the window is made anew when its language changes.

    ``build_models`` makes what lives in the models' thread, None for the program's own.
    """

    def __init__(
        self,
        app: QApplication,
        options: WindowOptions,
        reporter: CrashReporter,
        build_models: "Callable[[], Models] | None" = None,
    ) -> None:
        super().__init__()
        self._app = app
        self._options = options
        self._reporter = reporter
        self._settings_path = settings_path()
        loaded = load_settings(self._settings_path)
        self._set_aside = loaded.set_aside
        self.settings: Settings = loaded.settings
        # A language of the command line is for this time only: it is not written down.
        self._usual_language = loaded.settings.language
        if options.language:
            self.settings = replace(self.settings, language=options.language)
        # A menu's icon would stand where its check mark belongs.
        app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
        self._localization = Localization(app)
        self._localization.apply(self.settings.language, self.settings.digits)
        load_fonts()
        self._theme = self._chosen_theme()
        apply_style(app, self._theme)
        tasks = Tasks(make_executors(), reporter.report)
        self.rooms = Rooms(
            tasks, self._open_library, build_models or _build_models, lambda error, _again: reporter.report(error)
        )
        self.window: MainWindow | None = None
        self._closed = False
        app.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)

    def open_window(self) -> None:
        """Show the window; the library is opened once it is painted."""
        window = MainWindow(self.rooms, self.settings, self._theme, self._options.files)
        window.appearance_wished.connect(self._on_appearance_wished)
        window.closing.connect(self._on_window_closing)
        window.notices.bug_met.connect(self._reporter.report)
        window.reading.opened.connect(self._on_first_story, Qt.ConnectionType.SingleShotConnection)
        self.window = window
        window.show()
        _Painted(window, self._on_painted)

    def say_sudden_end(self) -> None:
        """Tell the reader that the program ended suddenly the last time."""
        if self.window is not None:
            text = QCoreApplication.translate(
                "app", "Newsreader ended suddenly the last time. What happened is in {file}."
            )
            self.window.notices.say(text.format(file=isolate(str(self._reporter.log_path))))

    def close(self) -> None:
        """Write the settings, let all deeds finish, close the library."""
        if self._closed:
            return
        self._closed = True
        if self.window is not None:
            self.window.save_work()
            self.settings = self.window.settings()
        self._save_settings()
        self.rooms.close()
        self._localization.remove()

    def _on_painted(self) -> None:
        if self.window is None:
            return
        self.window.start()
        if self._set_aside is not None:
            text = QCoreApplication.translate("app", "The settings could not be read and were set aside as {file}.")
            self.window.notices.say(text.format(file=isolate(self._set_aside.name)))
            self._set_aside = None

    def _on_first_story(self) -> None:
        # After the first story's own analysis: what is in front of the reader goes first.
        self.rooms.work("", _warm_up, self._on_warm, lambda error: _log.warning("no warm-up", exc_info=error))

    def _on_warm(self, _nothing: object) -> None:
        if self.window is not None and not self._closed:
            self.window.reanalysing.start()

    def _on_appearance_wished(self, settings: Settings) -> None:
        old, self.settings = self.settings, settings
        self._save_settings()
        if (settings.language, settings.digits) != (old.language, old.digits):
            self._open_anew()
        elif settings.theme != old.theme:
            self._apply_theme()

    def _open_anew(self) -> None:
        """Another language: the same window again, speaking it."""
        old, self.window = self.window, None
        self._localization.apply(self.settings.language, self.settings.digits)
        self._options = replace(self._options, files=())
        self._apply_theme()
        if old is not None:
            old.save_work()
            old.closing.disconnect(self._on_window_closing)
        self.open_window()
        if old is not None:
            old.close()
            old.deleteLater()

    def _on_window_closing(self) -> None:
        # What is left to do takes a moment; nobody needs to watch.
        if self.window is not None:
            self.window.hide()
        self.close()
        self._app.quit()

    def _on_color_scheme_changed(self) -> None:
        if self.settings.theme == "system":
            self._apply_theme()

    def _chosen_theme(self) -> Theme:
        names: dict[str, ThemeName] = {"light": "light", "dark": "dark"}
        system: ThemeName = "dark" if system_prefers_dark() else "light"
        return load_theme(names.get(self.settings.theme, system))

    def _apply_theme(self) -> None:
        self._theme = self._chosen_theme()
        apply_style(self._app, self._theme)
        if self.window is not None:
            self.window.set_theme(self._theme)

    def _save_settings(self) -> None:
        settings = self.settings
        if self._options.language and settings.language == self._options.language:
            settings = replace(settings, language=self._usual_language)
        try:
            save_settings(settings, self._settings_path)
        except OSError as error:
            _log.warning("the settings could not be written: %s", error)

    def _open_library(self) -> "Library":
        from newsreader.usecases.open_library import open_library

        return open_library(self._options.library)


class _Painted(QObject):
    """Calls ``then`` once, after the window's first paint."""

    def __init__(self, window: MainWindow, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return super().eventFilter(watched, event)


def _build_models() -> Models:
    from newsreader.analysis.analyzer import Analyzer
    from newsreader.translation.engine import ArgosTranslator
    from newsreader.translation.packs import PackStore
    from newsreader.usecases.open_library import packs_folder

    store = PackStore(packs_folder())
    return Models(Analyzer(), ArgosTranslator(store), store)


def _warm_up(models: Models, cancel: Cancel, _report: Report[None]) -> None:
    """Load the models while the reader looks at the list, so that the first story's marks do not wait for it."""
    for language in (Language.ENGLISH, Language.ARABIC):
        cancel.check()
        models.analyzer.warm_up(language)


def parse_files(names: Sequence[str]) -> tuple[Path, ...]:
    """The files named on the command line, as seen from the folder the program was started in."""
    return tuple(Path(name).resolve() for name in names)
