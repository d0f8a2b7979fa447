"""Names: the card of one, and all of them in the words of a translation."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from newsreader.core.arabic import fold
from newsreader.core.article import Article
from newsreader.core.cancel import Cancel
from newsreader.core.entity import EntityMention
from newsreader.core.language import Language, count_scripts
from newsreader.core.names import NameId
from newsreader.core.quotation import Quotation, QuotationKind
from newsreader.ui.flows.reading import Reading
from newsreader.ui.flows.translating import Translating
from newsreader.ui.panes.name_card import NameCard
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.panes.shown_story import ShownBlock, choose_pairs, show_translation
from newsreader.ui.panes.story_names import PointedName
from newsreader.ui.rooms import Models, Rooms
from newsreader.ui.tasks import Report
from newsreader.ui.theme import Theme, load_fonts

if TYPE_CHECKING:
    from newsreader.core.analysis import Analysis
    from newsreader.library.database import Library

_CARD = "name_card"
_TRANSLATED = "translated_names"
_IN_PAIRS = "name_in_pairs"
# Quotations are counted up to this many.
_MOST = 200


@dataclass(frozen=True, slots=True)
class KnownName:
    """What the library knows of a name; ``id`` is None where its index does not have it."""

    id: NameId | None
    other_name: str
    stories: int = 0
    quotations: int = 0
    followed: bool = False


class NamingCard(QObject):
    """Answers the page's questions about names.

    ``open_name`` shows one among all of the library; the card offers it once it is set. Signals:
    ``following_changed(NameId)``.
    """

    following_changed = Signal(object)

    def __init__(
        self, rooms: Rooms, reading: Reading, translating: Translating, page: ReadingPane, theme: Theme
    ) -> None:
        super().__init__(page)
        self._rooms = rooms
        self._reading = reading
        self._page = page
        self._card = NameCard(theme, load_fonts(), page)
        self._mention: EntityMention | None = None
        self._name = ""
        self._known: KnownName | None = None
        self._stepping = False
        self.open_name: Callable[[NameId], object] | None = None
        page.name_chosen.connect(self.show)
        page.went_on.connect(self._on_page_went_on)
        page.other_words_shown.connect(self._find_translated)
        page.installEventFilter(self)
        reading.opened.connect(lambda _story: self.hide())
        reading.closed.connect(self.hide)
        reading.analyzed.connect(lambda _analysis: self._on_analyzed())
        translating.view_changed.connect(lambda _view: self.hide())
        self._card.step_wished.connect(self._step)
        self._card.quotations_wished.connect(self._go_to_quotation)
        self._card.follow_wished.connect(self._follow)
        self._card.open_wished.connect(self._open)
        self._card.closed.connect(self._close)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._card.set_theme(theme)

    def show(self, chosen: PointedName) -> None:
        """Show the card of a name."""
        article, analysis = self._reading.article, self._analysis
        if article is None or analysis is None:
            return
        mention = chosen.mention
        same = self._page.mentions_of(mention.key)
        self._mention, self._known = mention, None
        self._name = max((each.span.text(article.texts) for each in same), key=len)
        there = self._page.name_there(mention.key)
        said = len(self._said())
        self._page.hide_word()
        number = same.index(mention) + 1
        self._card.show_name(chosen.point, mention.label, self._name, number, len(same), said, there)
        if chosen.by_key:
            self._card.take_focus()
        self._ask()

    def refresh(self) -> None:
        """Ask the library anew about the name on the card: it may be followed by now, or no longer."""
        if self._mention is not None and self._known is not None:
            self._ask()

    def hide(self) -> None:
        """Take the card away."""
        self._rooms.cancel(_CARD)
        self._rooms.cancel(_IN_PAIRS)
        self._mention = None
        if self._card.isAncestorOf(self._page.window().focusWidget() or self._page):
            self._page.setFocus()
        self._card.hide()

    @property
    def _analysis(self) -> "Analysis | None":
        return self._reading.story.analysis if self._reading.story else None

    def _ask(self) -> None:
        mention, name = self._mention, self._name
        assert mention is not None

        def on_known(known: KnownName) -> None:
            if self._mention is None or self._mention.key != mention.key:
                return
            self._known = known
            followed = known.followed if known.id is not None else None
            more, can_open = known.quotations >= _MOST, self.open_name is not None
            self._card.show_library(known.other_name, known.stories, known.quotations, more, followed, can_open)
            if not known.other_name and not self._page.name_there(mention.key):
                self._find_in_pairs(mention)

        self._rooms.ask(_CARD, lambda library: _look_into(library, mention.key, name), on_known)

    def _find_in_pairs(self, mention: EntityMention) -> None:
        """Take the name in the other language from the story's own translation, which is not on the page."""
        article, analysis = self._reading.article, self._analysis
        if article is None or analysis is None or not self._reading.pairs or article.language is Language.UNKNOWN:
            return
        blocks = show_translation(article, choose_pairs(self._reading.pairs))

        def on_found(names: tuple[EntityMention, ...]) -> None:
            words = tuple(block.text for block in blocks)
            there = max((each.span.text(words) for each in names if each.key == mention.key), key=len, default="")
            if there and self._mention is not None and self._mention.key == mention.key:
                self._card.show_other_name(there)

        self._look_through(_IN_PAIRS, article, analysis, blocks, on_found)

    def _said(self) -> list[Quotation]:
        """The open story's quotations by the thing on the card, in reading order."""
        analysis, article, mention = self._analysis, self._reading.article, self._mention
        if analysis is None or article is None or mention is None:
            return []
        wordings = {fold(each.span.text(article.texts)) for each in self._page.mentions_of(mention.key)}
        found = [
            quotation
            for quotation in analysis.quotations
            if quotation.kind is not QuotationKind.TERM
            and quotation.level == 0
            and (
                quotation.attribution.speaker_key == mention.key
                if quotation.attribution.speaker_key
                else fold(quotation.attribution.speaker or "") in wordings
            )
        ]
        return sorted(found, key=lambda quotation: quotation.start)

    def _step(self, step: int) -> None:
        if self._mention is None:
            return
        same = self._page.mentions_of(self._mention.key)
        number = (same.index(self._mention) + step) % len(same)
        self._mention = same[number]
        self._stepping = True
        self._page.go_to_mention(self._mention)
        self._stepping = False
        self._card.set_mention(number + 1, len(same))
        self._card.settle(self._page.point_of((self._mention.span,)))

    def _go_to_quotation(self) -> None:
        said = self._said()
        self.hide()
        if said:
            self._page.jump_to(said[0].start)

    def _follow(self, followed: bool) -> None:
        known = self._known
        if known is None or (name_id := known.id) is None:
            return

        def on_done(_nothing: object) -> None:
            self.following_changed.emit(name_id)
            if self._mention is not None and self._known == known:
                self._ask()

        self._rooms.do(lambda library: library.names.follow(name_id, followed), on_done)

    def _open(self) -> None:
        name_id = self._known.id if self._known else None
        self.hide()
        if self.open_name is not None and name_id is not None:
            self.open_name(name_id)

    def _close(self) -> None:
        self.hide()
        self._page.setFocus()

    def _on_page_went_on(self) -> None:
        if not self._stepping and self._card.isVisible():
            self.hide()

    def _on_analyzed(self) -> None:
        self.hide()
        self._find_translated()

    def _find_translated(self) -> None:
        """Have the translation's words looked through for the names of the original."""
        article, analysis = self._reading.article, self._analysis
        blocks = self._page.translated_shown()
        if article is None or analysis is None or not analysis.entities or not blocks:
            return
        if article.language is Language.UNKNOWN or not any(each.pair for block in blocks for each in block.sentences):
            return
        words = tuple(block.text for block in blocks)

        def on_found(names: tuple[EntityMention, ...]) -> None:
            if self._is_open(article):
                self._page.show_translated_names(words, names)

        self._look_through(_TRANSLATED, article, analysis, blocks, on_found)

    def _look_through(
        self,
        slot: str,
        article: Article,
        analysis: "Analysis",
        blocks: tuple[ShownBlock, ...],
        on_found: Callable[[tuple[EntityMention, ...]], None],
    ) -> None:
        def work(models: Models, cancel: Cancel, _report: Report[None]) -> tuple[EntityMention, ...]:
            from newsreader.analysis.projection import project_names
            from newsreader.core.article import Block
            from newsreader.ui.panes.page_marks import as_translated

            shown = [Block(block.text, block.kind) for block in blocks]
            found = models.analyzer.analyze(shown, article.language.other, cancel).entities
            return project_names(analysis.entities, found, as_translated(blocks))

        # Without them the translation is as readable as before.
        self._rooms.work(slot, work, on_found, lambda _error: None)

    def _is_open(self, article: Article) -> bool:
        return self._reading.article is not None and self._reading.article.id == article.id

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._card.isVisible():
            self.hide()
        return super().eventFilter(watched, event)


def _look_into(library: "Library", key: str, name: str) -> KnownName:
    """What the library's index knows of a name, and the table of known things where that is not enough."""
    from newsreader.analysis.name_table import read_things

    arabic = count_scripts(name).arabic > 0
    name_id = library.names.of_key(key, name)
    other, known = "", KnownName(None, "")
    if name_id is not None:
        detail = library.names.detail(name_id, _MOST)
        summary = detail.summary
        for each in (summary.name, summary.other_name):
            if each and (count_scripts(each).arabic > 0) is not arabic:
                other = other or each
        known = KnownName(name_id, other, summary.stories, len(detail.quotations), summary.followed)
    if not other:
        english, own = next(((names, others) for thing, names, others in read_things() if thing.key == key), ([], []))
        other = next(iter(english if arabic else own), "")
    return KnownName(known.id, other, known.stories, known.quotations, known.followed)
