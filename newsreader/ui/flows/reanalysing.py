"""Looking through the library behind the reader's back: one story at a time, and only while nothing else is wanted.

What has been done is in the library, story by story; so it goes on where it was after a restart.
"""

import logging
from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article, ArticleId
from newsreader.core.cancel import Cancel
from newsreader.ui.bars.reanalysis_bar import ReanalysisBar
from newsreader.ui.rooms import Models, Rooms

if TYPE_CHECKING:
    from newsreader.library.database import Library

_log = logging.getLogger(__name__)

# Between two stories; while the models have other work; after trouble with the library.
_NEXT_MS = 20
_WAIT_MS = 400
_TROUBLE_MS = 10_000
# Fewer stories than these are done before anyone has read a progress line.
LEAST_SHOWN = 25


class Reanalysing(QObject):
    """Looks through the stories that this version of the analyser has not seen.

    Signals: ``caught_up()`` once none is left.
    """

    caught_up = Signal()

    def __init__(self, rooms: Rooms, bar: ReanalysisBar, window: QWidget) -> None:
        super().__init__(window)
        self._rooms = rooms
        self._bar = bar
        self._waiting: deque[ArticleId] = deque()
        self._failed: set[ArticleId] = set()
        self._done = 0
        self._left = 0
        self._paused = False
        self._running = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)
        bar.pause_wished.connect(self.set_paused)

    def start(self) -> None:
        """Begin, or look again: stories came in."""
        self._waiting.clear()
        if not self._running:
            self._running = True
            self._done = 0
            self._next.start(_NEXT_MS)

    def stop(self) -> None:
        """Stop for good; what was found so far is kept."""
        self._running = False
        self._next.stop()
        self._rooms.stop_behind()
        for slot in ("reanalysis", "reanalysis-story"):
            self._rooms.cancel(slot)

    def set_paused(self, paused: bool) -> None:
        """Wait until the reader says to go on, or go on."""
        self._paused = paused
        if paused:
            self._next.stop()
            self._rooms.stop_behind()
        elif self._running:
            self._next.start(_NEXT_MS)
        self._show()

    def _go_on(self) -> None:
        if self._paused or not self._running:
            return
        if not self._rooms.models_are_idle:
            self._next.start(_WAIT_MS)
        elif self._waiting:
            self._take(self._waiting[0])
        else:
            self._ask()

    def _ask(self) -> None:
        failed = frozenset(self._failed)

        def question(library: "Library") -> tuple[tuple[ArticleId, ...], int]:
            from newsreader.analysis.analyzer import Analyzer
            from newsreader.usecases.reanalyse_library import next_outdated

            return next_outdated(library, Analyzer.version, failed)

        self._rooms.ask("reanalysis", question, self._on_outdated, self._on_trouble)

    def _on_outdated(self, answer: tuple[tuple[ArticleId, ...], int]) -> None:
        found, self._left = answer
        self._waiting = deque(found)
        self._show()
        if found:
            self._next.start(_NEXT_MS)
        elif self._running:
            self._running = False
            self.caught_up.emit()

    def _take(self, article_id: ArticleId) -> None:
        def question(library: "Library") -> Article | None:
            from newsreader.analysis.analyzer import Analyzer
            from newsreader.usecases.reanalyse_library import outdated_article

            return outdated_article(library, article_id, Analyzer.version)

        self._rooms.ask("reanalysis-story", question, self._on_article, self._on_trouble)

    def _on_article(self, article: Article | None) -> None:
        if self._paused or not self._running:
            return
        if article is None:
            # The reader was faster.
            self._count()
        elif not self._rooms.models_are_idle:
            self._next.start(_WAIT_MS)
        else:
            self._analyse(article)

    def _analyse(self, article: Article) -> None:
        def work(models: Models, cancel: Cancel) -> Analysis:
            from newsreader.usecases.analyze_article import analyze_article

            return analyze_article(models.analyzer, article, cancel)

        def on_done(analysis: Analysis) -> None:
            def deed(library: "Library") -> None:
                from newsreader.usecases.reanalyse_library import keep_found

                keep_found(library, article, analysis)

            self._rooms.do(deed, lambda _nothing: self._count(), self._on_trouble)

        def on_error(error: Exception) -> None:
            # The reader meets it with the story; the others need not wait for that.
            _log.warning("story %s could not be looked through", article.id, exc_info=error)
            self._failed.add(article.id)
            self._count()

        self._rooms.work_behind(work, on_done, on_error, lambda: self._next.start(_WAIT_MS))

    def _count(self) -> None:
        if self._waiting:
            self._waiting.popleft()
        self._done += 1
        self._left = max(0, self._left - 1)
        self._show()
        if self._running and not self._paused:
            self._next.start(_NEXT_MS)

    def _on_trouble(self, error: Exception) -> None:
        _log.warning("the library could not be asked; trying again later", exc_info=error)
        if self._running and not self._paused:
            self._next.start(_TROUBLE_MS)

    def _show(self) -> None:
        total = self._done + self._left
        if self._left and total >= LEAST_SHOWN:
            self._bar.show_progress(self._done, total, self._paused)
        else:
            self._bar.hide()
