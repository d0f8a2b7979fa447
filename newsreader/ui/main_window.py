"""The window: its panes, its menus, and who does what. Assembly only."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QSplitter, QVBoxLayout, QWidget

from newsreader.core.article import Article, ArticleId
from newsreader.core.errors import NewsreaderError, NotFoundError
from newsreader.core.language import Language
from newsreader.settings import Settings
from newsreader.ui.actions import LAM_ALEF_TYPED, MARKS
from newsreader.ui.bars.find_bar import FindBar
from newsreader.ui.bars.import_bar import ImportBar
from newsreader.ui.bars.reanalysis_bar import ReanalysisBar
from newsreader.ui.error_texts import error_text
from newsreader.ui.flows.catching_up import CatchingUp
from newsreader.ui.flows.correcting import Correcting
from newsreader.ui.flows.exporting import Exporting
from newsreader.ui.flows.following import Following
from newsreader.ui.flows.glossary import Glossary
from newsreader.ui.flows.importing import Importing
from newsreader.ui.flows.keeping import Keeping
from newsreader.ui.flows.listing import Listing, first_to_open
from newsreader.ui.flows.looking_up import LookingUp
from newsreader.ui.flows.mending import Mending
from newsreader.ui.flows.moving import Moving
from newsreader.ui.flows.names_index import NamesIndex
from newsreader.ui.flows.naming_card import NamingCard
from newsreader.ui.flows.packs import Packs
from newsreader.ui.flows.reading import Reading
from newsreader.ui.flows.reanalysing import Reanalysing
from newsreader.ui.flows.renewing import Renewing
from newsreader.ui.flows.shelf import Shelf
from newsreader.ui.flows.story import Story, summary_of
from newsreader.ui.flows.titles import Titles
from newsreader.ui.flows.translating import Translating
from newsreader.ui.flows.twins import Twins
from newsreader.ui.flows.words import Words
from newsreader.ui.handlers import handlers_of
from newsreader.ui.menus import build_actions, build_tool_bar, fill_menu_bar, set_icons
from newsreader.ui.notices import Notices
from newsreader.ui.panes.list_pane import ListPane
from newsreader.ui.panes.notice_bar import NoticeBar
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.panes.side_pane import SidePane
from newsreader.ui.panes.view import PageState, View
from newsreader.ui.rooms import Rooms
from newsreader.ui.theme import Theme

if TYPE_CHECKING:
    from newsreader.library.lists import ListedArticles

# List, page, side: of a window 1280 pixels wide.
_WIDTHS = (320, 680, 280)
_SIZE = QSize(1280, 820)
_STORY_ACTIONS = (
    "star", "mark_read", "bookmark", "keep", "remove", "find", "find_next", "copy", "page_on", "toggle_translation",
    "next_view", "ask_speaker", "mark_quotation", "dismiss_quotation", "name_PERSON", "name_ORG", "name_PLACE",
    "name_MISC", "dismiss_name", "mend_sentence", "accept_sentence", "look_up", "about_name", "next_mention",
    "previous_mention", "translate_again", "story_english", "story_arabic", "story_unknown",
)  # fmt: skip


class MainWindow(QMainWindow):
    """List, page and side panel of one library.

    Signals: ``appearance_wished(Settings)`` when theme, language or digits are to be others; ``closing()``.
    """

    appearance_wished = Signal(object)
    closing = Signal()

    def __init__(self, rooms: Rooms, settings: Settings, theme: Theme, to_import: tuple[Path, ...] = ()) -> None:
        super().__init__()
        self.setWindowTitle("Newsreader")
        self.setAcceptDrops(True)
        self._rooms = rooms
        self._settings = settings
        self._theme = theme
        self._to_import = to_import
        self._first_filling = True
        self.list_pane = ListPane(theme, self)
        self.reading_pane = ReadingPane(theme, self)
        self.side_pane = SidePane(theme, self)
        self.find_bar = FindBar(theme, self)
        self.import_bar = ImportBar(self)
        self.reanalysis_bar = ReanalysisBar(theme, self)
        self.notice_bar = NoticeBar(theme, self)
        self._lay_out()
        self.notices = Notices(self.notice_bar)
        rooms.on_trouble = self._on_trouble
        self.listing = Listing(rooms, self.list_pane)
        self.reading = Reading(rooms, self.reading_pane, self.side_pane)
        self.translating = Translating(rooms, self.reading, self.reading_pane, self.notices, View(settings.view))
        self.renewing = Renewing(rooms, self.reading, self.translating, self.notices)
        self.titles = Titles(rooms, self.list_pane, self.translating)
        self.twins = Twins(rooms, self.reading, self.translating, self.notices)
        self.keeping = Keeping(rooms, self.reading, self.reading_pane, self.notices, self)
        self.correcting = Correcting(rooms, self.reading, self.reading_pane, self.side_pane, self.notices, theme, self)
        self.mending = Mending(rooms, self.reading, self.translating, self.reading_pane, self.notices, theme, self)
        self.looking_up = LookingUp(rooms, self.reading, self.reading_pane, self.notices, self)
        self.words = Words(rooms, self.reading, self.looking_up, self.notices, self, theme, settings.last_folder)
        self.naming_card = NamingCard(rooms, self.reading, self.translating, self.reading_pane, theme)
        self.importing = Importing(rooms, self.import_bar, self.notices, self, settings.last_folder)
        self.exporting = Exporting(rooms, self.reading, self.notices, self, settings.last_folder)
        self.translating.set_quick_draft(settings.quick_draft)
        self.packs = Packs(rooms, self.notices, self, settings.pack_index, settings.quick_draft)
        self.glossary = Glossary(rooms, self.reading, self.notices, self, settings.last_folder)
        self.shelf = Shelf(rooms, self.reading, self.notices, self, theme)
        self.moving = Moving(rooms, self.reading, self.listing, self.reading_pane, self.list_pane, self.notices)
        self.reanalysing = Reanalysing(rooms, self.reanalysis_bar, self)
        self.names_index = NamesIndex(rooms, self.reading, self.notices, self.reading_pane, theme)
        self.following = Following(
            rooms, self.list_pane, self.listing, self.reading, self.naming_card, self.names_index
        )
        self.catching_up = CatchingUp(rooms, self, self.listing, self.reading, self.shelf, self.names_index, self.words)
        self.actions_by_name = build_actions(self, handlers_of(self))
        fill_menu_bar(self.menuBar(), self.actions_by_name)
        self._tool_bar = build_tool_bar(self, self.actions_by_name)
        self.addToolBar(self._tool_bar)
        self._connect()
        self._apply_settings(settings)
        set_icons(self.actions_by_name, theme)

    def start(self) -> None:
        """Open the library and fill the window; call it once the window is painted."""
        self._rooms.open(self.listing.refresh, self._on_library_failed)

    def settings(self) -> Settings:
        """The window's state as it is now."""
        widths = tuple(self._splitter.sizes())
        return replace(
            self._settings,
            view=str(self.translating.wanted),
            translated_titles=self.titles.shown,
            splitter=widths if any(widths) else self._settings.splitter,
            geometry=bytes(self.saveGeometry().toHex().data()).decode("ascii"),
            list_shown=self.actions_by_name["toggle_list"].isChecked(),
            side_shown=self.actions_by_name["toggle_side"].isChecked(),
            last_story=int(self.reading.article.id) if self.reading.article else 0,
            last_folder=self.importing.folder or self._settings.last_folder,
            pack_index=self.packs.index_address,
            quick_draft=self.packs.quick_draft,
        )

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        panes = (self.list_pane, self.reading_pane, self.side_pane, self.find_bar, self.notice_bar, self.reanalysis_bar)
        for part in (*panes, self.shelf, self.correcting, self.words):
            part.set_theme(theme)
        set_icons(self.actions_by_name, theme)
        self.mending.set_theme(theme)
        self.naming_card.set_theme(theme)
        self.names_index.set_theme(theme)

    def save_work(self) -> None:
        """Hand everything not yet written to the library: the place in the story, sentences, notes."""
        self.packs.pause_all()
        self.mending.save_edits()
        self.shelf.save_edits()
        self.translating.keep_streamed()
        self.reading.save_place()

    def wish_appearance(self, **changes: str) -> None:
        """Ask for another theme, language or other digits."""
        # `replace` checks the names; the table of actions holds no other values than settings.py knows.
        self._settings = replace(self._settings, **changes)  # type: ignore[arg-type]
        self.appearance_wished.emit(self.settings())

    def set_text_size(self, pixels: int) -> None:
        """Set the size of the running text, in pixels."""
        self._settings = replace(self._settings, text_size=pixels)
        self.reading_pane.set_text_size(pixels)

    def change(self, deed: Callable[[Article], None]) -> None:
        """Do something with the open story, if there is one."""
        if self.reading.article is not None:
            deed(self.reading.article)

    def search(self) -> None:
        """Put the cursor into the search field."""
        self.actions_by_name["toggle_list"].setChecked(True)
        self.list_pane.show()
        self.list_pane.focus_search()

    def find_next(self) -> None:
        """Go to the next place found, or ask what to find."""
        if self.find_bar.isVisible():
            self.reading_pane.find_next()
        else:
            self.find_bar.open_bar()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or no longer."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def on_mark_toggled(self) -> None:
        """Show the marks that are checked in the menu."""
        self._show_marks(frozenset(mark for mark in MARKS if self.actions_by_name[f"mark_{mark}"].isChecked()))

    @property
    def text_size(self) -> int:
        """The size of the running text, in pixels."""
        return self._settings.text_size

    def _lay_out(self) -> None:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.reading_pane, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for pane, stretch in ((self.list_pane, 0), (page, 1), (self.side_pane, 0)):
            self._splitter.addWidget(pane)
            self._splitter.setStretchFactor(self._splitter.indexOf(pane), stretch)
        whole = QWidget(self)
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._splitter, 1)
        rows.addWidget(self.reanalysis_bar)
        rows.addWidget(self.import_bar)
        rows.addWidget(self.notice_bar)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        lists, page, side, reading = self.list_pane, self.reading_pane, self.side_pane, self.reading
        lists.article_chosen.connect(lambda article_id: reading.open(article_id))
        lists.star_wished.connect(reading.set_starred)
        lists.read_wished.connect(reading.set_read)
        self.listing.filled.connect(self._on_listing_filled)
        page.star_wished.connect(lambda on: self.change(lambda story: reading.set_starred(story.id, on)))
        page.language_wished.connect(reading.set_language)
        page.keep_quotation_wished.connect(self.keeping.keep_quotation)
        page.keep_selection_wished.connect(self.keeping.keep_selection)
        page.install_pack_wished.connect(self.packs.show)
        page.lookup_wished.connect(lambda: self.translating.set_view(View.ORIGINAL))
        page.import_wished.connect(self.importing.choose_files)
        page.samples_wished.connect(self.importing.add_samples)
        side.span_chosen.connect(page.jump_to)
        side.keep_quotation_wished.connect(self.keeping.keep_quotation)
        side.marks_changed.connect(self._show_marks)
        self.find_bar.words_changed.connect(lambda words: self.find_bar.show_count(page.find_text(words)))
        self.find_bar.next_wished.connect(page.find_next)
        self.find_bar.closed.connect(page.setFocus)
        reading.opened.connect(self._on_reading_opened)
        reading.changed.connect(self._on_reading_changed)
        reading.closed.connect(lambda: self._enable_story_actions(False))
        self.translating.view_changed.connect(self._on_translating_view_changed)
        self.importing.imported.connect(self._on_importing_imported)
        self.packs.installed.connect(self.translating.retry)
        self.glossary.changed.connect(self.translating.reload)
        self.packs.quick_draft_changed.connect(self.translating.set_quick_draft)
        self.keeping.kept_changed.connect(self.shelf.refresh)
        self.keeping.note_wished.connect(self.shelf.edit_note)
        self.shelf.export_wished.connect(self.exporting.show)
        self.names_index.list_wished.connect(lambda _name: self.actions_by_name["toggle_list"].setChecked(True))
        self.reanalysing.caught_up.connect(self.names_index.refresh_soon)
        self.reanalysing.caught_up.connect(self.following.refresh)
        self.closing.connect(self.names_index.close)
        self.closing.connect(self.following.stop)
        self.closing.connect(self.catching_up.stop)
        self.notices.undo_changed.connect(self.actions_by_name["undo"].setEnabled)
        self.actions_by_name["undo"].setEnabled(False)
        self._enable_story_actions(False)
        # Buttons keep the space bar for themselves while they have the focus.
        if (app := QGuiApplication.instance()) is not None:
            app.installEventFilter(self)

    def _apply_settings(self, settings: Settings) -> None:
        self.resize(_SIZE)
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromHex(settings.geometry.encode("ascii", "ignore")))
        self._splitter.setSizes(list(settings.splitter if len(settings.splitter) == len(_WIDTHS) else _WIDTHS))
        self.list_pane.setVisible(settings.list_shown)
        self.side_pane.setVisible(settings.side_shown)
        self.reading_pane.set_text_size(settings.text_size)
        self.titles.set_shown(settings.translated_titles)
        self._show_marks(frozenset(settings.marks))
        for name, checked in (
            ("toggle_list", settings.list_shown),
            ("toggle_side", settings.side_shown),
            ("translated_titles", settings.translated_titles),
            (f"theme_{settings.theme}", True),
            (f"language_{settings.language}", True),
            (f"digits_{settings.digits}", True),
            ("view_original", True),
        ):
            self.actions_by_name[name].setChecked(checked)

    def _enable_story_actions(self, enabled: bool) -> None:
        for name in _STORY_ACTIONS:
            self.actions_by_name[name].setEnabled(enabled)

    def _on_trouble(self, error: Exception, again: Callable[[], None]) -> None:
        self.notices.trouble(error, again)
        if isinstance(error, NotFoundError):
            # Another window took it out: the list shows what is no longer there.
            self.listing.refresh()

    def _on_library_failed(self, error: Exception) -> None:
        if isinstance(error, NewsreaderError):
            self.reading_pane.show_state(PageState.ERROR, *error_text(error))
            self.notices.say(error_text(error)[0], self.tr("Try again"), self.start)
        else:
            self.notices.trouble(error)

    def _on_listing_filled(self, listed: "ListedArticles") -> None:
        if not self._first_filling:
            return
        self._first_filling = False
        first = first_to_open(listed, self._settings.last_story)
        if first is None:
            self.reading_pane.show_state(PageState.EMPTY_LIBRARY)
        else:
            self.reading.open(first)
        self.importing.import_paths(list(self._to_import))

    def _on_reading_opened(self, story: Story) -> None:
        self._enable_story_actions(True)
        self.list_pane.set_current(story.article.id)
        self._show_state_of(story.article)
        if self.find_bar.isVisible():
            self.find_bar.close_bar()

    def _on_reading_changed(self, article: Article) -> None:
        self.list_pane.update_row(summary_of(article))
        if self.reading.article is not None and self.reading.article.id == article.id:
            self._show_state_of(article)

    def _show_state_of(self, article: Article) -> None:
        self.actions_by_name["star"].setChecked(article.starred)
        self.actions_by_name["mark_read"].setChecked(article.read)
        names = {Language.ENGLISH: "story_english", Language.ARABIC: "story_arabic", Language.UNKNOWN: "story_unknown"}
        self.actions_by_name[names[article.language]].setChecked(True)
        self.setWindowTitle(f"{article.title} – Newsreader")

    def _on_translating_view_changed(self, view: View) -> None:
        self.actions_by_name[f"view_{view.value}"].setChecked(True)

    def _on_importing_imported(self, article_ids: tuple[ArticleId, ...]) -> None:
        self.listing.refresh()
        self.reanalysing.start()
        if article_ids:
            self.reading.open(article_ids[0])

    def _show_marks(self, marks: frozenset[str]) -> None:
        self._settings = replace(self._settings, marks=tuple(sorted(marks)))
        self.reading_pane.set_marks_shown(marks)
        self.side_pane.set_marks_shown(marks)
        for mark in MARKS:
            self.actions_by_name[f"mark_{mark}"].setChecked(mark in marks)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(watched, QAbstractButton)
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Space
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == LAM_ALEF_TYPED and not event.modifiers():
            self.actions_by_name["keep"].trigger()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        packs = [path for path in paths if path.suffix == ".argosmodel"]
        for pack in packs:
            self.packs.install(pack)
        self.importing.import_paths([path for path in paths if path not in packs])
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reanalysing.stop()
        self.save_work()
        self.closing.emit()
        super().closeEvent(event)
