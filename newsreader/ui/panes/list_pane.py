"""The list of stories."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from newsreader.core.article import ArticleFilter, ArticleId, ArticleSummary
from newsreader.core.language import Language
from newsreader.core.names import NameSummary
from newsreader.ui.delegates.article_delegate import ROW_HEIGHT, ArticleDelegate
from newsreader.ui.models.article_model import ArticleModel
from newsreader.ui.panes.chip import Chip
from newsreader.ui.panes.flow_layout import FlowLayout
from newsreader.ui.panes.followed_bar import FollowedBar
from newsreader.ui.panes.rows_view import RowsView
from newsreader.ui.theme import Theme, icon, load_fonts

if TYPE_CHECKING:  # It brings the database with it.
    from newsreader.library.lists import ListedArticles


class ListPane(QWidget):
    """Search field, filters and stories.

    Signals: ``article_chosen(ArticleId)``, ``star_wished(ArticleId, bool)``, ``read_wished(ArticleId, bool)``,
    ``search_changed(str)``, ``filter_changed(ArticleFilter)``, ``rows_seen()`` when other rows come into view;
    ``lines_wished(tuple[ArticleId, ...])`` when what stands in some of them is needed.
    """

    article_chosen = Signal(object)
    star_wished = Signal(object, bool)
    read_wished = Signal(object, bool)
    search_changed = Signal(str)
    filter_changed = Signal(object)
    rows_seen = Signal()
    lines_wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        faces = load_fonts()
        self._theme = theme
        self._quiet = False
        # While a list is put in place, what is in view is not what will be.
        self._filling = False
        self._wanted: ArticleId | None = None
        self._last_row = -1
        self.search_field = QLineEdit(self)
        self.search_field.setPlaceholderText(self.tr("Search the library"))
        self.search_field.setAccessibleName(self.tr("Search the library"))
        self.search_field.setClearButtonEnabled(True)
        self._glass = self.search_field.addAction(icon("search", theme), QLineEdit.ActionPosition.LeadingPosition)
        self._all = Chip(self.tr("All"), theme, faces)
        self._unread = Chip(self.tr("Unread"), theme, faces)
        self._starred = Chip(self.tr("Starred"), theme, faces)
        self._english = Chip(self.tr("English"), theme, faces)
        self._arabic = Chip(self.tr("Arabic"), theme, faces)
        self._chips = (self._all, self._unread, self._starred, self._english, self._arabic)
        self._all.setChecked(True)
        row = FlowLayout(gap=1)
        for chip in self._chips:
            row.addWidget(chip)
            chip.clicked.connect(lambda _checked=False, chip=chip: self._on_chip_clicked(chip))
        self.followed_bar = FollowedBar(theme, faces, self)
        self.followed_bar.chosen_changed.connect(self._on_filter_chosen)
        self.model = ArticleModel(self)
        self._delegate = ArticleDelegate(theme, faces, self)
        self.view = RowsView(theme, faces, self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setAccessibleName(self.tr("Stories"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 8)
        head.setSpacing(8)
        head.addWidget(self.search_field)
        head.addLayout(row)
        head.addWidget(self.followed_bar)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.search_field.installEventFilter(self)
        self.search_field.textChanged.connect(self.search_changed)
        self.search_field.returnPressed.connect(self._on_search_entered)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.customContextMenuRequested.connect(self._on_menu_wished)
        self.view.escaped.connect(lambda: self.search_field.clear())
        self.view.verticalScrollBar().valueChanged.connect(lambda _value: self.rows_seen.emit())
        self.view.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self.rows_seen.emit())
        self.rows_seen.connect(self._wish_lines)
        self._delegate.star_clicked.connect(lambda row: self.star_wished.emit(row.id, not row.starred))
        self.setFocusProxy(self.view)
        self.setMinimumWidth(220)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._glass.setIcon(icon("search", theme, "text_muted"))
        for chip in self._chips:
            chip.set_theme(theme)
        self.followed_bar.set_theme(theme)
        self._delegate.set_theme(theme)
        self.view.set_theme(theme)

    def show_list(self, listed: "ListedArticles", lines: tuple[ArticleSummary, ...], same: bool = False) -> None:
        """Show these stories; ``lines`` are those at hand, others are wished for when they come near.

        The current story stays current where it is among them. ``same``: it is the list shown before, as it is now;
        what the reader looks at stays where it is. Of another list the current story is shown, else the beginning.
        """
        bar = self.view.verticalScrollBar()
        before, scrolled = self.ids_in_view(), bar.value()
        self._quiet = self._filling = True
        self.model.set_list(listed, lines)
        self.view.updateGeometries()  # so that the bar knows how far it may go
        row = self.model.row_of(self._wanted) if self._wanted is not None else None
        if row is None:
            self.view.selectionModel().clear()
        elif row != self.view.currentIndex().row():
            self._make_current(row)
        self.view.show_empty(not len(listed))
        bar.setValue(scrolled if same else 0)
        if same:
            self._stay(before, scrolled)
        elif row is not None and self._wanted not in self.ids_in_view():
            self.view.scrollTo(self.model.index(row), QAbstractItemView.ScrollHint.PositionAtCenter)
        self._quiet = self._filling = False
        self.rows_seen.emit()

    def add_lines(self, lines: tuple[ArticleSummary, ...]) -> None:
        """What stands in rows that were wished for."""
        self.model.add_lines(lines, self.view.verticalScrollBar().value() // ROW_HEIGHT)
        self.rows_seen.emit()

    def ids_in_view(self) -> tuple[ArticleId, ...]:
        """The stories that are seen, as far as a part of their row."""
        first, last = self._seen()
        return tuple(self.model.article_id(row) for row in range(first, last + 1))

    def set_current(self, article_id: ArticleId | None) -> None:
        """Make a story current without emitting ``article_chosen``."""
        self._wanted = article_id
        row = self.model.row_of(article_id) if article_id is not None else None
        self._quiet = True
        if row is None:
            self.view.selectionModel().clear()
        else:
            self._make_current(row)
        self._quiet = False

    def current_id(self) -> ArticleId | None:
        """The current story."""
        return self._wanted

    def update_row(self, row: ArticleSummary) -> None:
        """Show a story's new state; nothing happens where it is not in the list."""
        self.model.update_row(row)

    def select_next(self, unread_only: bool = False) -> bool:
        """Choose the next story; False where there is none."""
        return self._step(1, unread_only)

    def select_previous(self, unread_only: bool = False) -> bool:
        """Choose the previous story; False where there is none."""
        return self._step(-1, unread_only)

    def set_empty_text(self, title: str, hint: str = "") -> None:
        """What the list says where it has no rows."""
        self.view.set_empty_text(title, hint)

    def set_translated_titles(self, titles: Mapping[ArticleId, str], by_machine: Collection[ArticleId] = ()) -> None:
        """Titles in the other language, shown instead of the original ones; those ``by_machine`` say so."""
        self.model.set_translated_titles(titles, by_machine)

    def rows_in_view(self) -> tuple[ArticleSummary, ...]:
        """The stories that are seen, and as many before and after them, as far as their lines are there."""
        first, last = self._seen()
        page, count = last - first + 1, self.model.rowCount()
        lines = (self.model.summary(row) for row in range(max(0, first - page), min(count, last + page + 1)))
        return tuple(line for line in lines if line is not None)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()

    def article_filter(self) -> ArticleFilter:
        """The filter as chosen, with the words of the search field."""
        language = None
        if self._english.isChecked():
            language = Language.ENGLISH
        elif self._arabic.isChecked():
            language = Language.ARABIC
        name = self.followed_bar.chosen()
        return ArticleFilter(
            language,
            self._starred.isChecked(),
            self._unread.isChecked(),
            self.search_field.text().strip(),
            name.id if name is not None else None,
        )

    def show_name(self, summary: NameSummary) -> None:
        """Show all stories of a name and nothing else."""
        self.search_field.clear()
        self._choose_all()
        self.followed_bar.choose(summary)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search_field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape:
                # First the words go, then the field is left.
                if self.search_field.text():
                    self.search_field.clear()
                else:
                    self.view.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _seen(self) -> tuple[int, int]:
        """The first and the last row of which something is seen; (0, -1) for none."""
        scrolled, height = self.view.verticalScrollBar().value(), self.view.viewport().height()
        last = min(self.model.rowCount() - 1, (scrolled + height - 1) // ROW_HEIGHT)
        return (min(scrolled // ROW_HEIGHT, last), last) if height > 0 and last >= 0 else (0, -1)

    def _stay(self, before: tuple[ArticleId, ...], scrolled: int) -> None:
        """Scroll to where the stories that were in view stand now, the current one first of all."""
        current = self._wanted
        if not scrolled and (current not in before or current in self.ids_in_view()):
            return  # At the beginning new stories come into view.
        places = sorted(range(len(before)), key=lambda place: before[place] != current)
        rows = ((place, self.model.row_of(before[place])) for place in places)
        for place, row in rows:
            if row is not None:
                self.view.verticalScrollBar().setValue((row - place) * ROW_HEIGHT + scrolled % ROW_HEIGHT)
                return

    def _wish_lines(self) -> None:
        """Wish for the lines around the rows in view, before these come into view themselves."""
        if self._filling:
            return
        first, last = self._seen()
        page = last - first + 1
        if self.model.missing(first - page // 2, last + 1 + page // 2):
            self.lines_wished.emit(self.model.missing(first - 2 * page, last + 1 + 2 * page))

    def _make_current(self, row: int) -> None:
        index = self.model.index(row)
        self._last_row = row
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(index, flag)

    def _step(self, step: int, unread_only: bool) -> bool:
        here = self.model.row_of(self._wanted) if self._wanted is not None else None
        if here is None:
            # The story left the list: go on from where it was.
            start = max(0, min(self._last_row, self.model.rowCount())) if step > 0 else self._last_row - 1
        else:
            start = here + step
        row = self.model.find_unread(start, step) if unread_only else start
        if row is None or not 0 <= row < self.model.rowCount():
            return False
        self._make_current(row)
        self.view.scrollTo(self.model.index(row))
        return True

    def _on_current_changed(self, current: QModelIndex) -> None:
        if self._quiet or not current.isValid():
            return
        self._last_row = current.row()
        self._wanted = self.model.article_id(current.row())
        self.article_chosen.emit(self._wanted)

    def _on_search_entered(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._wanted is None or self.model.row_of(self._wanted) is None:
            self._last_row = -1
            self._step(1, unread_only=False)

    def _on_chip_clicked(self, chip: Chip) -> None:
        if chip is self._all:
            self._choose_all()
        elif chip is self._english and chip.isChecked():
            self._arabic.setChecked(False)
        elif chip is self._arabic and chip.isChecked():
            self._english.setChecked(False)
        self._on_filter_chosen()

    def _choose_all(self) -> None:
        for each in self._chips:
            each.setChecked(False)
        self.followed_bar.blockSignals(True)
        self.followed_bar.choose(None)
        self.followed_bar.blockSignals(False)

    def _on_filter_chosen(self) -> None:
        chosen = any(each.isChecked() for each in self._chips[1:]) or self.followed_bar.chosen() is not None
        self._all.setChecked(not chosen)
        self.filter_changed.emit(self.article_filter())

    def _on_menu_wished(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        line = self.model.summary(index.row()) if index.isValid() else None
        if line is not None:
            menu = self.make_menu(line)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.view.viewport().mapToGlobal(point))

    def make_menu(self, row: ArticleSummary) -> QMenu:
        """The context menu of a story."""
        menu = QMenu(self)
        words = self.tr("Take the star away") if row.starred else self.tr("Star this story")
        star = menu.addAction(icon("star", self._theme), words)
        star.triggered.connect(lambda: self.star_wished.emit(row.id, not row.starred))
        words = self.tr("Mark as unread") if row.read else self.tr("Mark as read")
        read = menu.addAction(icon("unread" if row.read else "read", self._theme), words)
        read.triggered.connect(lambda: self.read_wished.emit(row.id, not row.read))
        return menu
