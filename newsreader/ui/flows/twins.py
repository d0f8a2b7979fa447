"""Offering the version of a story in the other language that is in the library, and showing both side by side."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from newsreader.core.article import Article, ArticleId
from newsreader.core.errors import NewsreaderError
from newsreader.core.language import Language
from newsreader.core.translation import SentencePair
from newsreader.ui.flows.reading import Reading
from newsreader.ui.flows.story import Story
from newsreader.ui.flows.translating import Translating
from newsreader.ui.notices import Notices
from newsreader.ui.panes.view import View
from newsreader.ui.rooms import Rooms
from newsreader.ui.text import isolate

if TYPE_CHECKING:
    from newsreader.library.database import Library
    from newsreader.usecases.twins import KeptTwin, Twin

    _Kept = tuple[KeptTwin, tuple[SentencePair, ...]]

_SLOT = "twin"
# What is being said is heard out first.
_PATIENCE_MS = 1500


class Twins(QObject):
    """Says once for each story that its other version is there; takes its sentences over when the reader likes."""

    def __init__(self, rooms: Rooms, reading: Reading, translating: Translating, notices: Notices) -> None:
        super().__init__(reading)
        self._rooms = rooms
        self._reading = reading
        self._translating = translating
        self._notices = notices
        self._offered: set[ArticleId] = set()
        self._twin: Twin | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._offer)
        reading.opened.connect(self._on_reading_opened)
        reading.analyzed.connect(lambda _analysis: self._look())
        reading.closed.connect(self._forget)

    def _on_reading_opened(self, _story: Story) -> None:
        self._forget()
        self._look()

    def _forget(self) -> None:
        self._rooms.cancel(_SLOT)
        self._patience.stop()
        self._twin = None

    def _look(self) -> None:
        """Look for the version of the open story; when its names are found there is more to go by."""
        article = self._reading.article
        if article is None or article.id in self._offered or article.language is Language.UNKNOWN:
            return

        def question(library: "Library") -> "Twin | None":
            from newsreader.usecases.twins import twin_to_offer

            return twin_to_offer(library, article)

        self._rooms.ask(_SLOT, question, self._on_found, self._on_error)

    def _on_error(self, error: Exception) -> None:
        if not isinstance(error, NewsreaderError):  # A library that is busy: nobody asked for this.
            self._notices.trouble(error)

    def _on_found(self, twin: "Twin | None") -> None:
        self._twin = twin
        self._offer()

    def _offer(self) -> None:
        twin = self._twin
        if twin is None or not self._is_open(twin.article) or twin.article.id in self._offered:
            return
        if not self._notices.is_free:
            self._patience.start()
            return
        self._offered.add(twin.article.id)
        self._notices.say(self._words(twin), self.tr("Show side by side"), lambda: self._accept(twin))

    def _words(self, twin: "Twin") -> str:
        arabic = twin.twin.language is Language.ARABIC
        if twin.linked:
            if arabic:
                return self.tr("An Arabic version of this story is in the library.")
            return self.tr("An English version of this story is in the library.")
        if arabic:
            return self.tr("What seems to be an Arabic version of this story is in the library.")
        return self.tr("What seems to be an English version of this story is in the library.")

    def _accept(self, twin: "Twin") -> None:
        before = self._translating.wanted

        def deed(library: "Library") -> "_Kept":
            from newsreader.usecases.translate_article import stored_pairs
            from newsreader.usecases.twins import keep_twin

            return keep_twin(library, twin), stored_pairs(library, twin.article)

        def on_done(answer: "_Kept") -> None:
            kept, pairs = answer
            self._show(twin.article, pairs, View.SIDE_BY_SIDE)
            said = self.tr("Shown beside {title}.").format(title=isolate(twin.twin.title))
            self._notices.say_done(said, lambda: self._take_back(twin, kept, before))

        self._rooms.do(deed, on_done)

    def _take_back(self, twin: "Twin", kept: "KeptTwin", before: View) -> None:
        # Undo may be asked for while the version is on the page.
        article = self._reading.article

        def deed(library: "Library") -> tuple[SentencePair, ...]:
            from newsreader.usecases.translate_article import stored_pairs
            from newsreader.usecases.twins import take_back_twin

            take_back_twin(library, kept)
            return stored_pairs(library, article) if article is not None else ()

        def on_done(pairs: tuple[SentencePair, ...]) -> None:
            if article is not None and article.id in (twin.article.id, twin.twin.id):
                self._show(article, pairs, before)
            self._notices.say(self.tr("The other version's sentences were taken back."))

        self._rooms.do(deed, on_done)

    def _show(self, article: Article, pairs: tuple[SentencePair, ...], view: View) -> None:
        if self._is_open(article):
            self._translating.show_stored(article, pairs)
            self._translating.set_view(view, asked=False)

    def _is_open(self, article: Article) -> bool:
        return self._reading.article is not None and self._reading.article.id == article.id
