"""The page's context menu."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from newsreader.core.language import Language
from newsreader.core.quotation import Quotation
from newsreader.core.translation import SentencePair
from newsreader.ui.panes.wording import language_name
from newsreader.ui.text import isolate
from newsreader.ui.theme import Theme, icon


class StoryMenu(QMenu):
    """What can be done with the place under the pointer; each entry calls what it was given."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def add_quotation(self, quotation: Quotation | None, keep: Callable[[], object]) -> None:
        """Keep the quotation under the pointer."""
        if quotation is not None:
            self.addAction(icon("quotation", self._theme), self.tr("Keep this quotation")).triggered.connect(keep)

    def add_selection(
        self, keep: Callable[[], object], copy: Callable[[], object], copy_with_source: Callable[[], object]
    ) -> None:
        """Keep or copy the selected words."""
        self.addAction(icon("quotation", self._theme), self.tr("Keep the selection")).triggered.connect(keep)
        self.addSeparator()
        self.addAction(icon("copy", self._theme), self.tr("Copy")).triggered.connect(copy)
        self.addAction(self.tr("Copy with source")).triggered.connect(copy_with_source)

    def add_copy_quotation(self, copy: Callable[[], object]) -> None:
        """Copy the quotation under the pointer, with speaker and source."""
        self.addAction(icon("copy", self._theme), self.tr("Copy quotation with source")).triggered.connect(copy)

    def add_speaker(self, speaker: str, following: Callable[[], object], preceding: Callable[[], object]) -> None:
        """Go to other quotations of the same speaker."""
        self.addSeparator()
        name = isolate(speaker)
        words = self.tr("Next quotation of {speaker}").format(speaker=name)
        self.addAction(icon("next", self._theme), words).triggered.connect(following)
        words = self.tr("Previous quotation of {speaker}").format(speaker=name)
        self.addAction(icon("previous", self._theme), words).triggered.connect(preceding)

    def add_sentence(self, pair: SentencePair, mend: Callable[[], object], accept: Callable[[], object]) -> None:
        """Write the sentence's translation anew, or take a doubtful one for right."""
        self.addSeparator()
        self.addAction(icon("note", self._theme), self.tr("Correct this translation…")).triggered.connect(mend)
        if pair.doubts:
            words = self.tr("This translation is right")
            self.addAction(icon("check", self._theme), words).triggered.connect(accept)

    def add_story(
        self,
        starred: bool,
        star: Callable[[], object],
        language: Language,
        set_language: Callable[[Language], object],
    ) -> None:
        """Star the story, or say which language it is in."""
        self.addSeparator()
        words = self.tr("Take the star away") if starred else self.tr("Star this story")
        self.addAction(icon("star", self._theme), words).triggered.connect(star)
        menu = self.addMenu(icon("language", self._theme), self.tr("Language of the story"))
        for each in (Language.ENGLISH, Language.ARABIC):
            action = menu.addAction(language_name(each))
            action.setCheckable(True)
            action.setChecked(each is language)
            action.triggered.connect(lambda _checked=False, chosen=each: set_language(chosen))


def source_line(title: str, source: str, published: str, address: str) -> str:
    """Where copied words are from, in one line."""
    quoted = QCoreApplication.translate("StoryMenu", "“{title}”").format(title=title)
    return ", ".join(part for part in (quoted, source, published, address) if part)
