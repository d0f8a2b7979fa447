"""Looking a word up: a card at the word; what was asked for by a double click or by key is remembered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from newsreader.core.lexicon import Gloss, LookedUpWord
from newsreader.ui.flows.reading import Reading
from newsreader.ui.notices import Notices
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.panes.story_pointing import PointedWord
from newsreader.ui.rooms import Rooms

if TYPE_CHECKING:
    from newsreader.core.cancel import Cancel
    from newsreader.library.database import Library

_SLOT = "lookup"


class LookingUp(QObject):
    """Answers the page's questions about words.

    Signals: ``remembered()`` when a word came into the list of words, or once more.
    """

    remembered = Signal()

    def __init__(self, rooms: Rooms, reading: Reading, page: ReadingPane, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._rooms = rooms
        self._reading = reading
        self._page = page
        self._notices = notices
        page.word_wished.connect(self.look_up)
        page.word_hovered.connect(self._on_page_word_hovered)
        page.lookup_wished.connect(self.show_how)
        reading.opened.connect(lambda _story: rooms.cancel(_SLOT))

    def show_how(self) -> None:
        """Say how words are looked up."""
        self._notices.say(
            self.tr("Double-click a word for its meaning, or hold Alt over it. L looks up the word at the cursor.")
        )

    def look_up_here(self) -> None:
        """Look up the selected word or that at the cursor."""
        word = self._page.word_at_cursor()
        if word is not None:
            self.look_up(word)
        else:
            self.show_how()

    def look_up(self, word: PointedWord, remember: bool = True) -> None:
        """Show what a word means, and put it into the list of words."""

        def work(_cancel: "Cancel") -> tuple[Gloss, ...]:
            from newsreader.usecases.look_up import look_up

            return look_up(word.word)

        def on_found(glosses: tuple[Gloss, ...]) -> None:
            self._page.show_word(word, glosses)
            if remember and glosses:
                self._remember(word, glosses)

        self._rooms.look(_SLOT, work, on_found)

    def _remember(self, word: PointedWord, glosses: tuple[Gloss, ...]) -> None:
        article = self._reading.article

        def deed(library: "Library") -> LookedUpWord | None:
            from newsreader.usecases.look_up import remember_word

            return remember_word(library, glosses, word.sentence, article)

        def on_remembered(remembered: LookedUpWord | None) -> None:
            if remembered is not None:
                self._page.show_remembered(word)
                self.remembered.emit()

        self._rooms.do(deed, on_remembered)

    def _on_page_word_hovered(self, word: PointedWord | None) -> None:
        if word is None:
            self._rooms.cancel(_SLOT)
            self._page.hide_word()
        else:
            self.look_up(word, remember=False)
