"""Having the machine translate a story again: after a quick draft, or with a newer pack. What people wrote stays."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from newsreader.core.article import Article
from newsreader.core.translation import Origin, SentencePair
from newsreader.ui.flows.reading import Reading
from newsreader.ui.flows.story import Story
from newsreader.ui.flows.translating import Translating
from newsreader.ui.notices import Notices
from newsreader.ui.rooms import Rooms
from newsreader.ui.text import isolate

if TYPE_CHECKING:
    from newsreader.core.lexicon import GlossaryEntry
    from newsreader.library.database import Library

_SLOT = "translate again"


class Renewing(QObject):
    """Puts new sentences of the machine in place of its old ones as they come; until then the old ones stay."""

    def __init__(self, rooms: Rooms, reading: Reading, translating: Translating, notices: Notices) -> None:
        super().__init__(reading)
        self._rooms = rooms
        self._reading = reading
        self._translating = translating
        self._notices = notices

    def translate_again(self) -> None:
        """Have the open story's machine sentences translated anew, as the present settings and pack have it."""
        story = self._reading.story
        if story is None:
            return
        if self._translating.is_busy:
            self._notices.say(self.tr("This story is being translated already."))
            return
        by_people = tuple(pair for pair in story.pairs if pair.origin is not Origin.MACHINE)
        if len(by_people) == len(story.pairs) and not story.missing:
            self._notices.say(self.tr("No sentence of this story was translated by machine."))
            return

        def question(library: "Library") -> "tuple[Story, tuple[GlossaryEntry, ...]]":
            from newsreader.usecases.translate_article import missing_sentences

            missing = len(missing_sentences(story.article, by_people))
            return replace(story, pairs=by_people, missing=missing), library.glossary.all(story.article.language)

        def on_answer(answer: "tuple[Story, tuple[GlossaryEntry, ...]]") -> None:
            bare, glossary = answer
            if self._is_open(bare.article) and not self._translating.is_busy:
                self._translating.translate_instead(bare, glossary, self._keep)

        self._rooms.ask(_SLOT, question, on_answer)

    def _keep(self, article: Article, new: tuple[SentencePair, ...]) -> None:
        def deed(library: "Library") -> tuple[SentencePair, ...]:
            from newsreader.usecases.translate_article import renew_pairs

            return renew_pairs(library, article.id, new)

        def on_done(old: tuple[SentencePair, ...]) -> None:
            self._translating.pairs_changed.emit(article)
            before = {(pair.span, pair.translated) for pair in old}
            count = sum((pair.span, pair.translated) not in before for pair in new)
            packs = ", ".join(dict.fromkeys(pair.pack for pair in new))
            words = self.tr("Translated again by {pack}; sentences that read differently: {count}.")
            said = words.format(pack=isolate(packs), count=QLocale().toString(count))
            if old:
                self._notices.say_done(said, lambda: self._put_back(article, old))
            else:
                self._notices.say(said)

        self._rooms.do(deed, on_done)

    def _put_back(self, article: Article, old: tuple[SentencePair, ...]) -> None:
        def deed(library: "Library") -> tuple[SentencePair, ...]:
            from newsreader.usecases.translate_article import renew_pairs, stored_pairs

            renew_pairs(library, article.id, old)
            return stored_pairs(library, article)

        def on_done(pairs: tuple[SentencePair, ...]) -> None:
            self._translating.show_stored(article, pairs)
            self._notices.say(self.tr("The earlier translation is back."))

        self._rooms.do(deed, on_done)

    def _is_open(self, article: Article) -> bool:
        return self._reading.article is not None and self._reading.article.id == article.id
