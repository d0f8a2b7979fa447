"""The list of stories."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from newsreader.core.article import ArticleFilter, ArticleId, ArticleSummary
from newsreader.ui.theme import Theme


class ListPane(QWidget):
    """Search field, filters and stories.

    Signals: ``article_chosen(ArticleId)``, ``star_wished(ArticleId, bool)``, ``read_wished(ArticleId, bool)``,
    ``search_changed(str)``, ``filter_changed(ArticleFilter)``.
    """

    article_chosen = Signal(object)
    star_wished = Signal(object, bool)
    read_wished = Signal(object, bool)
    search_changed = Signal(str)
    filter_changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""

    def set_rows(self, rows: tuple[ArticleSummary, ...]) -> None:
        """Show these stories; the current one stays current where it is among them."""

    def set_current(self, article_id: ArticleId | None) -> None:
        """Make a story current without emitting ``article_chosen``."""

    def update_row(self, row: ArticleSummary) -> None:
        """Show a story's new state; nothing happens where it is not in the list."""

    def select_next(self, unread_only: bool = False) -> bool:
        """Choose the next story; False where there is none."""
        return False

    def select_previous(self, unread_only: bool = False) -> bool:
        """Choose the previous story; False where there is none."""
        return False

    def set_empty_text(self, title: str, hint: str = "") -> None:
        """What the list says where it has no rows."""

    def set_translated_titles(self, titles: Mapping[ArticleId, str]) -> None:
        """Titles in the other language, shown instead of the original ones."""

    def focus_search(self) -> None:
        """Put the cursor into the search field."""

    def article_filter(self) -> ArticleFilter:
        """The filter as chosen, with the words of the search field."""
        return ArticleFilter()

    def current_id(self) -> ArticleId | None:
        """The current story."""
        return None
