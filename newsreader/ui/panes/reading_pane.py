"""The story on the page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article
from newsreader.core.language import Language
from newsreader.core.quotation import Quotation
from newsreader.core.span import Span
from newsreader.core.translation import SentencePair
from newsreader.ui.panes.view import PageState, View
from newsreader.ui.theme import Theme


class ReadingPane(QWidget):
    """A story in the view the reader chose, with its marks.

    Signals: ``keep_quotation_wished(Quotation)``, ``keep_selection_wished(Span)``, ``star_wished(bool)``,
    ``language_wished(Language)``, ``place_changed(block, offset)``, ``install_pack_wished()``, ``lookup_wished()``,
    ``cancel_wished()``, ``import_wished()``, ``samples_wished()``.
    """

    keep_quotation_wished = Signal(object)
    keep_selection_wished = Signal(object)
    star_wished = Signal(bool)
    language_wished = Signal(object)
    place_changed = Signal(int, int)
    install_pack_wished = Signal()
    lookup_wished = Signal()
    cancel_wished = Signal()
    import_wished = Signal()
    samples_wished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""

    def show_article(self, article: Article) -> None:
        """Show a story's text at once, from the top; marks and translation of the one before are dropped."""

    def update_article(self, article: Article) -> None:
        """Show the same story's new state (star, language) without moving the page."""

    def show_analysis(self, analysis: Analysis) -> None:
        """Mark what was found; the page does not move."""

    def show_pairs(self, pairs: tuple[SentencePair, ...]) -> None:
        """The story's sentence pairs, all at once, instead of those before."""

    def add_pair(self, pair: SentencePair) -> None:
        """One more sentence pair, as it comes."""

    def set_view(self, view: View) -> None:
        """Change the view, keeping the place in the text."""

    def view(self) -> View:
        """The view shown."""
        return View.ORIGINAL

    def set_marks_shown(self, names: frozenset[str]) -> None:
        """Which marks are drawn: values of QuotationKind and EntityLabel."""

    def set_text_size(self, pixels: int) -> None:
        """The size of the running text in pixels (Latin)."""

    def jump_to(self, span: Span) -> None:
        """Bring a place of the original into view and light it for a moment."""

    def place(self) -> tuple[int, int]:
        """Block and offset (code points, in the original) of the first line in view."""
        return (0, 0)

    def restore_place(self, block: int, offset: int) -> None:
        """Scroll so that this place is the first in view."""

    def selected_span(self) -> Span | None:
        """The selection in the original, within one block; None without one."""
        return None

    def selected_text(self) -> str:
        """The selected words, free of marks of ours."""
        return ""

    def quotation_at_cursor(self) -> Quotation | None:
        """The innermost quotation at the cursor."""
        return None

    def find_text(self, words: str) -> int:
        """Light every occurrence, go to the first from here on, and return how many there are."""
        return 0

    def find_next(self, backward: bool = False) -> None:
        """Go to the next (or previous) occurrence of the words last asked for."""

    def page_down(self) -> bool:
        """Read on by a page; False at the end of the story."""
        return False

    def page_up(self) -> bool:
        """Go back by a page; False at the beginning."""
        return False

    def show_state(self, state: PageState, message: str = "", advice: str = "") -> None:
        """Say why there is no story; ``message`` and ``advice`` replace the state's own words."""

    def show_no_pack(self, source: Language, target: Language) -> None:
        """Say calmly that the pack for this direction is not installed, and what can be done."""

    def show_progress(self, done: int, total: int) -> None:
        """A thin bar at the top: sentence ``done`` of ``total``."""

    def hide_progress(self) -> None:
        """Take the bar away."""
