"""The list of words looked up: showing it, going to a word's place, taking words out, handing them on."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from newsreader.core.errors import NewsreaderError
from newsreader.core.lexicon import LookedUpWord
from newsreader.core.span import Span
from newsreader.ui.error_texts import error_text
from newsreader.ui.flows.looking_up import LookingUp
from newsreader.ui.flows.reading import Reading
from newsreader.ui.notices import Notices
from newsreader.ui.rooms import Rooms
from newsreader.ui.text import isolate
from newsreader.ui.theme import Theme

if TYPE_CHECKING:
    from newsreader.library.database import Library
    from newsreader.ui.dialogs.words_dialog import WordsDialog

_SLOT = "words"


class Words(QObject):
    """Opens the dialog and does what is wished in it."""

    def __init__(
        self,
        rooms: Rooms,
        reading: Reading,
        looking_up: LookingUp,
        notices: Notices,
        window: QWidget,
        theme: Theme,
        folder: str,
    ) -> None:
        super().__init__(window)
        self._rooms = rooms
        self._reading = reading
        self._notices = notices
        self._window = window
        self._theme = theme
        self._removed: list[tuple[LookedUpWord, ...]] = []
        self.folder = folder
        self.dialog: WordsDialog | None = None
        looking_up.remembered.connect(self.refresh)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        if self.dialog is not None:
            self.dialog.set_theme(theme)

    def show(self) -> None:
        """Open the list, or bring it to the front."""
        if self.dialog is None:
            from newsreader.ui.dialogs.words_dialog import WordsDialog

            dialog = WordsDialog(self._theme, self._window)
            dialog.destroyed.connect(self._on_dialog_destroyed)
            dialog.open_wished.connect(self.open)
            dialog.remove_wished.connect(self.remove)
            dialog.undo_wished.connect(self.undo)
            dialog.export_wished.connect(self.choose_export)
            self.dialog = dialog
            self._removed.clear()
            self.refresh()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def refresh(self) -> None:
        """Read the words anew, where they are shown."""
        if self.dialog is not None:
            self._rooms.ask("word_list", lambda library: library.looked_up.all(), self._on_words)

    def open(self, word: LookedUpWord) -> None:
        """Go to the sentence a word was looked up in."""
        article_id = word.article_id
        if article_id is None:
            if word.source:
                self._say(self.tr("The story of this word is no longer in the library."))
            else:
                self._say(self.tr("This word was not looked up in a story."))
            return

        def question(library: "Library") -> Span | None:
            from newsreader.usecases.look_up import place_of_word

            return place_of_word(library, word)

        def on_found(place: Span | None) -> None:
            self._reading.open(article_id, place)
            self._window.raise_()
            self._window.activateWindow()

        self._rooms.ask(_SLOT, question, on_found, self._on_failed)

    def remove(self, words: tuple[LookedUpWord, ...]) -> None:
        """Take words out of the list."""

        def deed(library: "Library") -> None:
            for word in words:
                library.looked_up.remove(word.id)

        def on_done(_nothing: None) -> None:
            self._removed.append(words)
            text = self._removed_text(words)
            self._notices.say_done(text, self.undo)
            self._say(text, undo=True)
            self.refresh()

        self._rooms.do(deed, on_done, self._on_failed)

    def undo(self) -> None:
        """Bring back what was taken out last."""
        if not self._removed:
            return
        words = self._removed.pop()

        def deed(library: "Library") -> None:
            for word in words:
                library.looked_up.restore(word.id)

        def on_done(_nothing: None) -> None:
            # What was taken out before that can still be brought back.
            self._say(self._removed_text(self._removed[-1]) if self._removed else "", undo=bool(self._removed))
            self.refresh()

        self._rooms.do(deed, on_done, self._on_failed)

    def choose_export(self) -> None:
        """Ask for a file, then write the words to it."""
        start = str(Path(self.folder) / "newsreader-words.tsv")
        parent = self.dialog or self._window
        kinds = self.tr("Notes for Anki (*.tsv)")
        name, _ = QFileDialog.getSaveFileName(parent, self.tr("Export the words looked up"), start, kinds)
        if name:
            self.export_to(Path(name))

    def export_to(self, path: Path) -> None:
        """Write all words to a file, as notes for Anki."""
        self.folder = str(path.parent)

        def deed(library: "Library") -> int:
            from newsreader.usecases.look_up import export_words

            return export_words(library, path)

        def on_done(count: int) -> None:
            self._say(self.tr("%n words exported to {file}", "", count).format(file=isolate(path.name)))

        self._rooms.do(deed, on_done, self._on_failed)

    def _removed_text(self, words: tuple[LookedUpWord, ...]) -> str:
        if len(words) == 1:
            return self.tr("Removed: {word}").format(word=isolate(words[0].word))
        return self.tr("%n words removed", "", len(words))

    def _say(self, text: str, undo: bool = False) -> None:
        if self.dialog is not None:
            self.dialog.show_status(text, undo)
        elif text:
            self._notices.say(text)

    def _on_words(self, words: tuple[LookedUpWord, ...]) -> None:
        if self.dialog is not None:
            self.dialog.set_words(words)

    def _on_failed(self, error: Exception) -> None:
        self.refresh()
        if isinstance(error, NewsreaderError):
            self._say(" ".join(part for part in error_text(error) if part))
        else:
            self._notices.trouble(error)

    def _on_dialog_destroyed(self) -> None:
        self.dialog = None
