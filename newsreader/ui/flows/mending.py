"""The reader puts a sentence's translation right, or finds a doubtful one right: at once, for good, and undoable."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from newsreader.core.article import Article
from newsreader.core.translation import Origin, SentencePair
from newsreader.ui.flows.reading import Reading
from newsreader.ui.flows.translating import Translating
from newsreader.ui.notices import Notices
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.panes.sentence_popup import SentencePopup
from newsreader.ui.rooms import Rooms
from newsreader.ui.text import isolate
from newsreader.ui.theme import Theme, load_fonts

if TYPE_CHECKING:
    from newsreader.library.database import Library

_SHOWN_LENGTH = 60


class Mending(QObject):
    """Asks for the reader's own words for a sentence, keeps them and shows them."""

    def __init__(
        self,
        rooms: Rooms,
        reading: Reading,
        translating: Translating,
        page: ReadingPane,
        notices: Notices,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._rooms = rooms
        self._reading = reading
        self._translating = translating
        self._page = page
        self._notices = notices
        self._asked: tuple[Article, SentencePair] | None = None
        self.popup = SentencePopup(theme, load_fonts(), window)
        self.popup.kept.connect(self._on_popup_kept)
        self.popup.taken_back.connect(self._on_popup_taken_back)
        page.mend_wished.connect(self.ask)
        page.accept_wished.connect(self.accept)
        reading.opened.connect(lambda _story: self.popup.finish())
        reading.closed.connect(self.popup.finish)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.popup.set_theme(theme)

    def save_edits(self) -> None:
        """Keep what is being written, since the window closes."""
        self.popup.finish()

    def mend_here(self) -> None:
        """Ask for a better translation of the sentence under the pointer, else of that at the cursor."""
        pair = self._page.pair_here()
        if pair is not None:
            self.ask(pair)
        else:
            self._notices.say(self.tr("Point at a translated sentence first."))

    def accept_here(self) -> None:
        """Find the translation under the pointer, else that at the cursor, right."""
        pair = self._page.pair_here()
        if pair is not None:
            self.accept(pair)
        else:
            self._notices.say(self.tr("Point at a translated sentence first."))

    def ask(self, pair: SentencePair) -> None:
        """Come up with the sentence, ready to be written anew."""
        article = self._reading.article
        if article is None:
            return
        self.popup.finish()
        self._asked = (article, pair)
        self.popup.ask(self._page.point_of((pair.span,)), pair)

    def accept(self, pair: SentencePair) -> None:
        """Take the machine's sentence for right, as if the reader had written it."""
        article = self._reading.article
        if article is None:
            return
        if pair.origin is not Origin.MACHINE:
            self._notices.say(self.tr("A person wrote this sentence; nothing is in doubt."))
            return
        self._keep(article, pair, pair.translated, self.tr("Taken for right: {words}"))

    def _on_popup_kept(self, words: str) -> None:
        assert self._asked is not None
        article, pair = self._asked
        self._keep(article, pair, words, self.tr("Your words from now on: {words}"))

    def _on_popup_taken_back(self) -> None:
        assert self._asked is not None
        article, pair = self._asked

        def deed(library: "Library") -> tuple[SentencePair, ...]:
            from newsreader.usecases.correct_translation import take_back_correction

            take_back_correction(library, article, pair)
            return _stored(library, article)

        def on_done(pairs: tuple[SentencePair, ...]) -> None:
            self._show(article, pair, pairs)
            words = self.tr("Your version was taken back.")
            self._notices.say_done(words, lambda: self._put_back(article, pair))

        self._rooms.do(deed, on_done)

    def _keep(self, article: Article, pair: SentencePair, words: str, said: str) -> None:
        def deed(library: "Library") -> tuple[SentencePair, ...]:
            from newsreader.usecases.correct_translation import correct_sentence

            if pair.origin is Origin.MACHINE:
                # What is corrected while the rest is still being translated may not be stored yet.
                library.memory.put(article.id, (pair,))
            correct_sentence(library, article, pair, words)
            return _stored(library, article)

        def on_done(pairs: tuple[SentencePair, ...]) -> None:
            self._show(article, pair, pairs)
            self._notices.say_done(said.format(words=isolate(_short(words))), lambda: self._put_back(article, pair))

        self._rooms.do(deed, on_done)

    def _show(self, article: Article, pair: SentencePair, pairs: tuple[SentencePair, ...]) -> None:
        self._translating.show_stored(article, pairs)
        if self._reading.article is not None and self._reading.article.id == article.id:
            # The next key is meant for the same sentence.
            self._page.put_cursor(pair.span)

    def _put_back(self, article: Article, pair: SentencePair) -> None:
        """Undo: ``pair`` is what was shown before."""

        def deed(library: "Library") -> tuple[SentencePair, ...]:
            from newsreader.usecases.correct_translation import correct_sentence, take_back_correction

            if pair.origin is Origin.READER:
                correct_sentence(library, article, pair, pair.translated)
            else:
                take_back_correction(library, article, pair)
            return _stored(library, article)

        def on_done(pairs: tuple[SentencePair, ...]) -> None:
            self._show(article, pair, pairs)
            self._notices.say(self.tr("As it was before."))

        self._rooms.do(deed, on_done)


def _stored(library: "Library", article: Article) -> tuple[SentencePair, ...]:
    from newsreader.usecases.translate_article import stored_pairs

    return stored_pairs(library, article)


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN_LENGTH else words[:_SHOWN_LENGTH].rstrip() + "…"
