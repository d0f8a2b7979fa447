"""The reader corrects who said something, what is a quotation and what a name: at once, for good, and undoable."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article
from newsreader.core.correction import Correction, CorrectionKind
from newsreader.core.entity import EntityLabel, group_mentions
from newsreader.core.quotation import Quotation
from newsreader.core.span import Span
from newsreader.ui.flows.reading import Reading
from newsreader.ui.notices import Notices
from newsreader.ui.panes.correction_menu import label_words
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.panes.side_pane import SidePane
from newsreader.ui.panes.speaker_popup import SpeakerPopup
from newsreader.ui.rooms import Rooms
from newsreader.ui.text import isolate
from newsreader.ui.theme import Theme, load_fonts

if TYPE_CHECKING:
    from newsreader.library.database import Library

_DOUBLE_MARKS = '"“”„‟«»‹›'
_SINGLE_MARKS = "'‘’‚‛"
_SHOWN_LENGTH = 60

# A correction with the one it took the place of, if any.
Made = tuple[tuple[Correction, Correction | None], ...]


class Correcting(QObject):
    """Puts the reader's decisions into the library and what comes of them on the page."""

    def __init__(
        self,
        rooms: Rooms,
        reading: Reading,
        page: ReadingPane,
        side: SidePane,
        notices: Notices,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._rooms = rooms
        self._reading = reading
        self._page = page
        self._side = side
        self._notices = notices
        self.popup = SpeakerPopup(theme, load_fonts(), window)
        self._on_kept: Callable[[str], None] = lambda _speaker: None
        self.popup.kept.connect(self._on_popup_kept)
        page.speaker_wished.connect(lambda quotation: self.ask_speaker((quotation,)))
        page.not_quotation_wished.connect(self.dismiss_quotation)
        page.quotation_wished.connect(self.mark_quotation)
        page.name_wished.connect(self.mark_names)
        page.not_name_wished.connect(self.dismiss_names)
        side.speaker_wished.connect(self._on_side_speaker_wished)
        side.not_quotation_wished.connect(self.dismiss_quotation)
        side.name_wished.connect(self.mark_names)
        side.not_name_wished.connect(self.dismiss_names)
        reading.opened.connect(lambda _story: self.popup.leave())
        reading.closed.connect(self.popup.leave)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.popup.set_theme(theme)

    # By key, at the cursor

    def ask_speaker_here(self) -> None:
        """Ask who said what is selected, else the quotation at the cursor."""
        quotation = self._side.current_quotation()
        if quotation is not None:
            self._on_side_speaker_wished((quotation,))
        elif self._page.selected_spans():
            self.mark_quotation_here()
        elif (quotation := self._page.quotation_at_cursor()) is not None:
            self.ask_speaker((quotation,))
        else:
            self._notices.say(self.tr("Click into a quotation first, or select somebody’s words."))

    def mark_quotation_here(self) -> None:
        """Take the selected words for a quotation."""
        spans = self._page.selected_spans()
        if spans:
            self.mark_quotation(spans)
        else:
            self._notices.say(self.tr("Select the words that somebody said first."))

    def dismiss_quotation_here(self) -> None:
        """Decide that the quotation at the cursor is none."""
        quotation = self._side.current_quotation() or self._page.quotation_at_cursor()
        if quotation is not None:
            self.dismiss_quotation(quotation)
        else:
            self._notices.say(self.tr("Click into a quotation first."))

    def mark_name_here(self, label: EntityLabel) -> None:
        """Decide of which kind the selected name, or that at the cursor, is."""
        span, name = self._page.selected_name(), self._page.name_at_cursor()
        if span is not None:
            self.mark_names((span,), label)
        elif name is not None and not self._page.selected_spans():
            self.mark_names(self._page.wordings_of(name), label)
        else:
            self._notices.say(self.tr("Select a name in the original first, or click into one."))

    def dismiss_name_here(self) -> None:
        """Decide that the selected words, or those at the cursor, are no name."""
        span, name = self._page.selected_name(), self._page.name_at_cursor()
        if span is not None:
            self.dismiss_names((span,))
        elif name is not None:
            self.dismiss_names((name.span,))
        else:
            self._notices.say(self.tr("Select a name in the original first, or click into one."))

    # Decisions

    def ask_speaker(self, quotations: Sequence[Quotation], point: QPoint | None = None) -> None:
        """Ask at ``point`` (global; None: where the first stands on the page) who said some quotations."""
        article = self._reading.article
        if article is None or not quotations:
            return

        def keep(speaker: str) -> None:
            self._set_speaker(article, tuple(quotations), speaker)

        known = quotations[0].attribution.speaker or ""
        self._ask(point or self._page.point_of(quotations[0].parts), known, keep)

    def mark_quotation(self, spans: Sequence[Span]) -> None:
        """Ask who said these words, and take them for a quotation."""
        article = self._reading.article
        if article is None:
            return
        parts = without_marks(spans, article.texts)
        if not parts:
            return

        def keep(speaker: str) -> None:
            from newsreader.usecases.correct_analysis import mark_quotation

            def deed(library: "Library") -> tuple[Correction, ...]:
                return (mark_quotation(library, article, parts, speaker),)

            self._page.clear_selection()
            words = self.tr("A quotation of {speaker} now.").format(speaker=isolate(speaker))
            self._correct(article, deed, words if speaker else self.tr("A quotation now; nobody known said it."))

        self._ask(self._page.point_of(parts), "", keep)

    def dismiss_quotation(self, quotation: Quotation) -> None:
        """Decide that this is no quotation."""
        article = self._reading.article
        if article is None:
            return

        def deed(library: "Library") -> tuple[Correction, ...]:
            from newsreader.usecases.correct_analysis import dismiss_quotation

            return (dismiss_quotation(library, article, quotation),)

        words = isolate(_short(quotation.text(article.texts)))
        self._correct(article, deed, self.tr("Not a quotation any more: {words}").format(words=words))

    def mark_names(self, spans: Sequence[Span], label: EntityLabel) -> None:
        """Decide that these words, wherever they stand in the story, are names of this kind."""
        article = self._reading.article
        if article is None or not spans:
            return
        self._page.clear_selection()

        def deed(library: "Library") -> tuple[Correction, ...]:
            from newsreader.usecases.correct_analysis import mark_name

            # A surname first: the full name, which holds it, has the last word.
            return tuple(mark_name(library, article, span, label) for span in sorted(spans, key=len))

        name = isolate(_short(max((span.text(article.texts) for span in spans), key=len)))
        self._correct(article, deed, f"{name}: {label_words(label)}")

    def dismiss_names(self, spans: Sequence[Span]) -> None:
        """Decide that these words are no names."""
        article = self._reading.article
        if article is None or not spans:
            return

        def deed(library: "Library") -> tuple[Correction, ...]:
            from newsreader.usecases.correct_analysis import dismiss_name

            return tuple(dismiss_name(library, article, span) for span in spans)

        name = isolate(_short(max((span.text(article.texts) for span in spans), key=len)))
        self._correct(article, deed, self.tr("Not a name any more: {name}").format(name=name))

    # Private

    def _ask(self, point: QPoint, known: str, on_kept: Callable[[str], None]) -> None:
        story = self._reading.story
        assert story is not None
        self._on_kept = on_kept
        self.popup.ask(point, speaker_choices(story.article, story.analysis), known)

    def _set_speaker(self, article: Article, quotations: tuple[Quotation, ...], speaker: str) -> None:
        def deed(library: "Library") -> tuple[Correction, ...]:
            from newsreader.usecases.correct_analysis import mark_quotation, set_speaker

            marked = {
                each.parts for each in library.corrections.all(article.id) if each.kind is CorrectionKind.QUOTATION
            }
            # What the reader marked stays marked.
            return tuple(
                mark_quotation(library, article, each.parts, speaker)
                if each.parts in marked
                else set_speaker(library, article, each, speaker)
                for each in quotations
            )

        words = self.tr("Said by {speaker}.").format(speaker=isolate(speaker))
        self._correct(article, deed, words if speaker else self.tr("Nobody known said it."))

    def _correct(self, article: Article, deed: Callable[["Library"], tuple[Correction, ...]], words: str) -> None:
        """Do ``deed``, show what the story is now, and say ``words`` with a way back."""

        def correct(library: "Library") -> tuple[Made, Analysis | None]:
            before = {each.about: each for each in library.corrections.all(article.id)}
            made = tuple((each, before.get(each.about)) for each in deed(library))
            return made, _corrected(library, article)

        def on_corrected(answer: tuple[Made, Analysis | None]) -> None:
            made, analysis = answer
            self._reading.show_corrected(article, analysis)
            self._notices.say_done(words, lambda: self._take_back(article, made))

        self._rooms.do(correct, on_corrected)

    def _take_back(self, article: Article, made: Made) -> None:
        def deed(library: "Library") -> Analysis | None:
            from newsreader.usecases.correct_analysis import take_back

            for correction, before in reversed(made):
                take_back(library, correction, before)
            return _corrected(library, article)

        def on_done(analysis: Analysis | None) -> None:
            self._reading.show_corrected(article, analysis)
            self._notices.say(self.tr("As it was before."))

        self._rooms.do(deed, on_done)

    def _on_side_speaker_wished(self, quotations: tuple[Quotation, ...]) -> None:
        self.ask_speaker(quotations, self._side.point_of(quotations))

    def _on_popup_kept(self, speaker: str) -> None:
        self._on_kept(speaker)


def _corrected(library: "Library", article: Article) -> Analysis | None:
    """What is stored for the story, corrected; None where it was not looked through yet."""
    from newsreader.analysis.analyzer import Analyzer
    from newsreader.usecases.analyze_article import stored_analysis
    from newsreader.usecases.correct_analysis import corrected

    analysis = stored_analysis(library, article, Analyzer.version)
    return corrected(library, article, analysis) if analysis is not None else None


def speaker_choices(article: Article, analysis: Analysis | None) -> tuple[str, ...]:
    """Who may have said something in the story: full names before single words, speakers and people before bodies."""
    if analysis is None:
        return ()
    counts: dict[str, tuple[int, int]] = {}
    for entity in group_mentions(analysis.entities, article.texts):
        if entity.label in (EntityLabel.PERSON, EntityLabel.ORG):
            rank = 0 if entity.label is EntityLabel.PERSON else 1
            counts.setdefault(" ".join(entity.name.split()), (rank, -len(entity.mentions)))
    for quotation in analysis.quotations:
        if speaker := quotation.attribution.speaker:
            _, count = counts.get(speaker, (0, 0))
            counts[speaker] = (0, count - 1)
    return tuple(sorted(counts, key=lambda name: (" " not in name, counts[name], name)))


def without_marks(spans: Sequence[Span], texts: Sequence[str]) -> tuple[Span, ...]:
    """The words inside the marks, where a selection begins and ends with marks; a paragraph may open with one again."""
    whole = [span.text(tuple(texts)) for span in spans]
    if not whole:
        return ()
    marks = _DOUBLE_MARKS + _SINGLE_MARKS
    if whole[0][:1] not in tuple(marks) or whole[-1].rstrip(".,،")[-1:] not in tuple(marks):
        return tuple(spans)
    inner = []
    for number, (span, words) in enumerate(zip(spans, whole, strict=True)):
        start, stop = span.start, span.stop
        if words[:1] in tuple(marks):
            start += 1
        if number == len(whole) - 1:
            # A stop after the closing mark is the reporter's.
            stop -= len(words) - len(words.rstrip(".,،")) + 1
        if start < stop:
            inner.append(Span(span.block, start, stop))
    return tuple(inner)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN_LENGTH else words[:_SHOWN_LENGTH].rstrip() + "…"
