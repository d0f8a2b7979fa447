"""A library with the samples, and a window on it that has no threads."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.analysis.analyzer import Analyzer
from newsreader.core.analysis import Analysis
from newsreader.core.article import Block
from newsreader.core.cancel import Cancel
from newsreader.core.errors import PackMissing
from newsreader.core.language import Language
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span
from newsreader.core.translation import PackInfo
from newsreader.library.database import Library
from newsreader.settings import Settings
from newsreader.translation.packs import PackStore
from newsreader.ui.frame_style import apply_style
from newsreader.ui.localization import Localization
from newsreader.ui.main_window import MainWindow
from newsreader.ui.rooms import Models, Rooms
from newsreader.ui.tasks import InlineExecutor, Room, Tasks
from newsreader.ui.theme import load_theme
from newsreader.usecases.open_library import open_library


class MarkAnalyzer(Analyzer):
    """Takes what stands between straight marks for a quotation by Somebody; knows when it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def warm_up(self, language: Language) -> None:
        """Nothing to load."""

    def analyze(self, blocks: Sequence[Block], language: Language, cancel: Cancel | None = None) -> Analysis:
        self.asked += 1
        quotations = []
        for number, block in enumerate(blocks):
            for opening, closing in ('""', "«»"):
                start = block.text.find(opening) + 1
                stop = block.text.find(closing, start)
                if 0 < start < stop:
                    said_by = Attribution("Somebody", None, None, "explicit", 0.9)
                    quotations.append(Quotation(QuotationKind.DIRECT, (Span(number, start, stop),), said_by))
                    break
        return Analysis(self.version, tuple(quotations))


@dataclass
class ShoutingTranslator:
    """Translates into capitals once it has a pack; can be made to fail in the middle."""

    has_pack: bool = False
    fail_after: int = 10_000
    failure: Exception = field(default_factory=MemoryError)
    asked: list[str] = field(default_factory=list)
    voice: Callable[[str], str] = str.upper

    def pack(self, source: Language, target: Language) -> PackInfo | None:
        return PackInfo(source, target, "shout", "1", 1, "") if self.has_pack else None

    def translate(
        self,
        sentences: Sequence[str],
        source: Language,
        target: Language,
        cancel: Cancel,
        on_sentence: Callable[[int, str], None] | None = None,
    ) -> list[str]:
        if not self.has_pack:
            raise PackMissing(
                "No pack is installed that translates from {source} to {target}.", source="en", target="ar"
            )
        done = []
        for index, sentence in enumerate(sentences):
            cancel.check()
            if index >= self.fail_after:
                raise self.failure
            self.asked.append(sentence)
            done.append(self.voice(sentence))
            if on_sentence is not None:
                on_sentence(index, done[-1])
        return done

    def retry(self, sentences: Sequence[str], source: Language, target: Language, cancel: Cancel) -> list[str]:
        return [self.voice(sentence) for sentence in sentences]


@pytest.fixture
def light_models(tmp_path: Path) -> Callable[[], Models]:
    """Builds models that load nothing."""
    return lambda: Models(MarkAnalyzer(), ShoutingTranslator(), PackStore(tmp_path / "packs"))


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library file with the sample stories; copy it, do not write to it."""
    path = tmp_path_factory.mktemp("samples") / "library.sqlite"
    open_library(path).close()
    return path


@pytest.fixture
def library_path(sample_library: Path, tmp_path: Path) -> Path:
    """A library of the test's own."""
    return Path(shutil.copy(sample_library, tmp_path / "library.sqlite"))


@dataclass
class Desk:
    """A window with all that stands behind it."""

    window: MainWindow
    rooms: Rooms
    analyzer: MarkAnalyzer
    translator: ShoutingTranslator
    bugs: list[Exception]
    said: list[str]


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Opens a window on a library file; ``settings`` and ``files`` as the program would have them."""
    desks: list[Desk] = []
    locale = QLocale()
    localization = Localization(qapp)

    def open_on(path: Path, settings: Settings | None = None, files: tuple[Path, ...] = ()) -> Desk:
        settings = settings or Settings(language="en", theme="light")
        localization.apply(settings.language, settings.digits)
        theme = load_theme("dark" if settings.theme == "dark" else "light")
        apply_style(qapp, theme)
        analyzer, translator, bugs = MarkAnalyzer(), ShoutingTranslator(), list[Exception]()
        store = PackStore(tmp_path / "packs")
        tasks = Tasks({room: InlineExecutor() for room in Room}, bugs.append)
        rooms = Rooms(
            tasks,
            lambda: Library.open(path),
            lambda: Models(analyzer, translator, store),
            lambda error, _again: bugs.append(error),
        )
        window = MainWindow(rooms, settings, theme, files)
        window.notices.bug_met.connect(bugs.append)
        said: list[str] = []
        window.notices.said.connect(said.append)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitActive(window)
        window.start()
        desk = Desk(window, rooms, analyzer, translator, bugs, said)
        desks.append(desk)
        return desk

    yield open_on
    for desk in desks:
        desk.window.close()
        desk.rooms.close()
        assert desk.bugs == []
    localization.apply("en", "western")
    QLocale.setDefault(locale)
