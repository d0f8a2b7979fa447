"""What was said and who is named, beside the story."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article
from newsreader.ui.theme import Theme


class SidePane(QWidget):
    """Quotations by speaker, names by kind, and the legend that switches the marks.

    Signals: ``span_chosen(Span)``, ``keep_quotation_wished(Quotation)``, ``marks_changed(frozenset[str])``.
    """

    span_chosen = Signal(object)
    keep_quotation_wished = Signal(object)
    marks_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""

    def show_article(self, article: Article | None, analysis: Analysis | None = None) -> None:
        """Show what was found in a story; without an analysis, that it is being read; without a story, nothing."""

    def set_marks_shown(self, names: frozenset[str]) -> None:
        """Which switches of the legend are on; emits nothing."""

    def next_mention(self) -> None:
        """Choose the next place where the chosen name or speaker comes up."""

    def previous_mention(self) -> None:
        """Choose the place before."""
