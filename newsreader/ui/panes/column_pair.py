"""Two pages for one story, arranged as its reader wants to see them."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from newsreader.core.article import Article
from newsreader.ui.panes.interleaving import cut_to_paragraphs, interleave
from newsreader.ui.panes.page import PageStyle
from newsreader.ui.panes.story_text import Place
from newsreader.ui.panes.story_view import StoryView
from newsreader.ui.panes.view import View
from newsreader.ui.theme import Theme, load_fonts

_ALIGN_TIMES = 3


class ColumnPair(QWidget):
    """The story as written and in the other language: one, the other, beside each other, or one under the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = PageStyle(theme, load_fonts())
        self._article: Article | None = None
        self._view = View.ORIGINAL
        # Whether sentences are on their way.
        self._awaiting = False
        self._moving = False
        self._aligning = False
        # Whether something else stands in the translation's place, and where its reader was then.
        self._covered = False
        self._held = (0, 0)
        self._original = StoryView(self._style, self)
        self._translated = StoryView(self._style, self)
        self._original.setAccessibleName(self.tr("Story"))
        self._translated.setAccessibleName(self.tr("Translation of the story"))
        self._line = QFrame(self)
        self._line.setFixedWidth(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for widget, stretch in ((self._original, 1), (self._line, 0), (self._translated, 1)):
            self._row.addWidget(widget, stretch)
        for view in self._both():
            view.laid_out.connect(self._on_view_laid_out)
        self._original.resized.connect(self._on_original_resized)

    def set_awaiting(self, awaiting: bool) -> None:
        """Whether sentences are on their way, so that room is kept for them; what is in view stays where it is."""
        if awaiting is not self._awaiting:
            self._awaiting = awaiting
            self._on_view_laid_out()

    # Private

    def _leading(self) -> StoryView:
        return self._translated if self._view is View.TRANSLATION else self._original

    def _both(self) -> tuple[StoryView, StoryView]:
        return self._original, self._translated

    def _views(self) -> tuple[StoryView, ...]:
        if self._view.shows_both:
            return (self._original, self._translated)
        return (self._leading(),)

    def _show_columns(self) -> None:
        """Show the columns of this view, as wide as they will be."""
        story = self._article is not None
        beside, beneath = self._view is View.SIDE_BY_SIDE, self._view is View.INTERLEAVED
        # Not laid out before all is said: a page takes its time to fit another width.
        self._moving = True
        self._row.setEnabled(False)
        if beneath:
            self._row.removeWidget(self._translated)
        elif self._row.indexOf(self._translated) < 0:
            self._translated.clearMask()
            self._row.insertWidget(self._row.indexOf(self._line) + 1, self._translated, 1)
        self._original.setVisible(story and self._view is not View.TRANSLATION)
        self._translated.setVisible(story and self._view is not View.ORIGINAL and not self._covered)
        self._line.setVisible(story and beside)
        # Both columns are as long as each other; one bar moves them.
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self._original.setVerticalScrollBarPolicy(off if beside else needed)
        self._translated.setVerticalScrollBarPolicy(off if beneath else needed)
        self._row.setEnabled(True)
        self._row.invalidate()
        self._row.activate()
        self._lay_over()
        self._moving = False

    def _lay_over(self) -> None:
        """Lay the translation over the original where it stands under it; neither is aligned by this."""
        page = self._original.viewport()
        if self._view is View.INTERLEAVED:
            aligning, self._aligning = self._aligning, True
            self._translated.setGeometry(QRect(page.mapTo(self, QPoint(0, 0)), page.size()))
            self._aligning = aligning

    def _on_original_resized(self) -> None:
        if self._view is not View.INTERLEAVED or self._aligning:
            return
        anchor, width = self._original.anchor(), self._translated.width()
        self._lay_over()
        if self._translated.width() != width and not self._moving and self._article is not None:
            self._align_columns()
            self._restore_anchor(anchor)
        self._cut()

    def _cut(self) -> None:
        if self._view is View.INTERLEAVED:
            cut_to_paragraphs(self._translated)

    def _arrange(self) -> None:
        """Show the columns and bring them in line."""
        self._show_columns()
        self._align_columns()

    def _on_view_laid_out(self) -> None:
        if not self._moving and not self._aligning and self._view.shows_both and self._article is not None:
            anchor = self._original.anchor()
            self._align_columns()
            self._restore_anchor(anchor)

    def _restore_anchor(self, anchor: tuple[Place, float]) -> None:
        self._moving = True
        self._original.restore_anchor(anchor)
        self._moving = False

    def _align_columns(self) -> None:
        """Let each paragraph begin beside or under its counterpart, so that both columns scroll as one."""
        if not self._view.shows_both or self._article is None or self._aligning:
            return
        if self._covered:
            self._original.set_gaps(self._original.natural_gaps())
            return
        # A bar that comes or goes with the page's new length makes it another width.
        self._aligning = True
        for _ in range(_ALIGN_TIMES):
            width = self._original.viewport().width()
            if self._view is View.INTERLEAVED:
                self._lay_over()
                interleave(self._original, self._translated, self._style.pixels, self._awaiting)
            else:
                self._align_beside()
            if self._original.viewport().width() == width:
                break
        self._aligning = False
        self._translated.verticalScrollBar().setValue(self._original.verticalScrollBar().value())
        self._cut()

    def _align_beside(self) -> None:
        ours, theirs = self._original.block_heights(), self._translated.block_heights()
        gaps = self._original.natural_gaps(), self._translated.natural_gaps()
        both = list(zip(ours, theirs, *gaps, strict=False))
        self._original.set_gaps([max(a, b) - a + max(c, d) for a, b, c, d in both])
        self._translated.set_gaps([max(a, b) - b + max(c, d) for a, b, c, d in both])
