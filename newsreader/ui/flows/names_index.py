"""People, bodies, places: what is asked of the index of names and what is decided about it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.core.article import ArticleId
from newsreader.core.entity import EntityLabel
from newsreader.core.names import NameChange, NameDetail, NameId, NameSummary
from newsreader.core.span import Span
from newsreader.ui.flows.reading import Reading
from newsreader.ui.localization import number
from newsreader.ui.models.names_model import own_names
from newsreader.ui.notices import Notices
from newsreader.ui.panes.counts import Counts
from newsreader.ui.panes.reading_pane import ReadingPane
from newsreader.ui.rooms import Rooms
from newsreader.ui.text import isolate
from newsreader.ui.theme import Theme

if TYPE_CHECKING:
    from newsreader.library.database import Library
    from newsreader.ui.dialogs.names_dialog import NamesDialog

_LIST, _DETAIL, _CHOICES, _NAME = "names", "name_detail", "name_choices", "name_wanted"
# How many rows the list has at most; the search finds the others.
MOST_ROWS = 200
_MOST_CHOICES = 40
_LATEST = 40
# Several stories may be read or looked through within a moment.
_REFRESH_MS = 300
_WAITING_MS = 1500


class NamesIndex(QObject):
    """Opens the window of names and does what is wished there.

    Signals: ``following_changed(NameId)``, ``changed()`` when names were merged or split, ``list_wished(NameSummary)``
    to see a name's stories in the list.
    """

    following_changed = Signal(object)
    changed = Signal()
    list_wished = Signal(object)

    def __init__(self, rooms: Rooms, reading: Reading, notices: Notices, page: ReadingPane, theme: Theme) -> None:
        super().__init__(page)
        self._rooms = rooms
        self._reading = reading
        self._notices = notices
        self._page = page
        self._theme = theme
        self._changes: list[NameChange] = []
        # Other words or another kind were asked for, and the answer is not here yet.
        self._asked_anew = False
        self.dialog: NamesDialog | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.refresh)
        reading.changed.connect(lambda _article: self.refresh_soon())
        reading.analyzed.connect(lambda _analysis: self.refresh_soon())

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        if self.dialog is not None:
            self.dialog.set_theme(theme)

    def show(self) -> None:
        """Open the window, as it was left."""
        dialog = self._opened()
        # The library looks while the window is painted.
        self.refresh()
        self._bring_up(dialog)
        dialog.focus_search()

    def open_name(self, name_id: NameId) -> None:
        """Open the window at a name."""

        def on_name(summary: NameSummary) -> None:
            dialog = self._opened()
            self._bring_up(dialog)
            kind = str(summary.label) if summary.label is EntityLabel.MISC else ""
            dialog.ask_for(name_id, own_names(summary)[0], kind)

        self._rooms.ask(_NAME, lambda library: library.names.get(name_id), on_name)

    def close(self) -> None:
        """Close the window for good."""
        self._later.stop()
        for slot in (_LIST, _DETAIL, _CHOICES, _NAME):
            self._rooms.cancel(slot)
        if self.dialog is not None:
            dialog, self.dialog = self.dialog, None
            dialog.close()
            dialog.deleteLater()

    def refresh(self) -> None:
        """Ask for the names anew, where they are shown."""
        if self.dialog is not None:
            self._ask(self.dialog.words(), self.dialog.kind(), keep=True)

    def refresh_soon(self) -> None:
        """The same, once for all that happens within a moment."""
        if self.dialog is not None and self.dialog.isVisible() and not self._later.isActive():
            self._later.start(_REFRESH_MS)

    def undo(self) -> None:
        """Take the last merge or split back."""
        if not self._changes:
            return
        change = self._changes.pop()

        def on_done(_nothing: object) -> None:
            self._on_changed(change.names[1] if change.into == change.names[0] else change.names[0])
            self._say(self.tr("Taken back."))

        self._rooms.do(lambda library: library.names.take_back(change), on_done)

    # The window

    def _opened(self) -> "NamesDialog":
        if self.dialog is None:
            from newsreader.ui.dialogs.names_dialog import NamesDialog

            # A window of its own, not above the page: it stays open while its stories are read.
            dialog = NamesDialog(self._theme)
            dialog.asked.connect(lambda: self._ask(dialog.words(), dialog.kind(), keep=False))
            dialog.name_chosen.connect(self._ask_detail)
            dialog.open_wished.connect(self._open_place)
            dialog.follow_wished.connect(self._follow)
            dialog.list_wished.connect(self._on_list_wished)
            dialog.merge_words_changed.connect(self._ask_choices)
            dialog.merge_wished.connect(self._merge)
            dialog.split_wished.connect(self._split)
            dialog.undo_wished.connect(self.undo)
            self.dialog = dialog
        return self.dialog

    def _bring_up(self, dialog: "NamesDialog") -> None:
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _ask(self, words: str, kind: str, keep: bool) -> None:
        self._later.stop()
        self._asked_anew = self._asked_anew or not keep

        def question(library: "Library") -> tuple[tuple[NameSummary, ...], int]:
            return names_to_show(library, words, kind)

        def on_rows(answer: tuple[tuple[NameSummary, ...], int]) -> None:
            rows, waiting = answer
            if (dialog := self.dialog) is None:
                return
            keep_chosen, self._asked_anew = not self._asked_anew, False
            dialog.set_rows(rows, self.empty_text(words, kind, waiting), self.foot(rows, words), keep_chosen)
            if waiting and dialog.isVisible():
                self._later.start(_WAITING_MS)

        self._rooms.ask(_LIST, question, on_rows)

    def _ask_detail(self, name_id: NameId) -> None:
        def on_detail(detail: NameDetail) -> None:
            if self.dialog is not None:
                self.dialog.show_detail(detail)

        self._rooms.ask(_DETAIL, lambda library: library.names.detail(name_id, _LATEST), on_detail)

    def _ask_choices(self, words: str) -> None:
        def on_choices(rows: tuple[NameSummary, ...]) -> None:
            if self.dialog is not None:
                self.dialog.set_merge_choices(rows)

        name_id = self.dialog.shown() if self.dialog is not None else None
        if name_id is not None:
            self._rooms.ask(_CHOICES, lambda library: names_to_merge(library, name_id, words), on_choices)

    def empty_text(self, words: str, kind: str, waiting: int) -> str:
        """Why there is no name to show; ``waiting`` stories are still to be looked through."""
        hint = ""
        if words:
            title = self.tr("No name fits {words}.").format(words=isolate(words))
            if kind:
                hint = self.tr("Try fewer words, or “All”.")
        elif kind == "followed":
            title = self.tr("You follow nobody yet.")
            hint = self.tr("Choose a name and press “Follow”: it then stands above the list of stories.")
        elif waiting:
            title = self.tr("Stories are being read…")
            hint = Counts().stories_to_go(waiting)
        elif kind:
            title = self.tr("No names of this kind yet.")
        else:
            title = self.tr("No names yet.")
            hint = self.tr("They are found in the stories you import.")
        return f"{title}\n\n{hint}" if hint else title

    def foot(self, rows: tuple[NameSummary, ...], words: str) -> str:
        """That there are more names than are shown, "" where there are not."""
        if len(rows) < MOST_ROWS:
            return ""
        if words:
            return self.tr("The {count} that fit best. More letters find the others.").format(count=number(len(rows)))
        return self.tr("The {count} commonest. The search finds the others.").format(count=number(len(rows)))

    # What is wished

    def _open_place(self, article_id: ArticleId, span: Span | None) -> None:
        self._reading.open(article_id, span)
        window = self._page.window()
        window.raise_()
        window.activateWindow()
        self._page.setFocus()

    def _on_list_wished(self, summary: NameSummary) -> None:
        self.list_wished.emit(summary)
        window = self._page.window()
        window.raise_()
        window.activateWindow()

    def _follow(self, name_id: NameId, followed: bool) -> None:
        def on_done(_nothing: object) -> None:
            self.refresh()
            self.following_changed.emit(name_id)

        self._rooms.do(lambda library: library.names.follow(name_id, followed), on_done)

    def _merge(self, summary: NameSummary, into: NameSummary) -> None:
        def on_done(change: NameChange) -> None:
            words = self.tr("{name} is now the same as {other}.")
            names = (isolate(own_names(each)[0]) for each in (summary, into))
            self._on_done(change, words.format(**dict(zip(("name", "other"), names, strict=True))))

        self._rooms.do(lambda library: library.names.merge([summary.id], into.id), on_done)

    def _split(self, name_id: NameId, spellings: tuple[str, ...]) -> None:
        def on_done(change: NameChange | None) -> None:
            if change is None:
                self._say(self.tr("Nothing was split: these spellings count as all of the name."))
                return
            words = self.tr("{name} is a name of its own now.")
            self._on_done(change, words.format(name=isolate(spellings[0])))

        self._rooms.do(lambda library: library.names.split(name_id, spellings), on_done)

    def _on_done(self, change: NameChange, words: str) -> None:
        self._changes.append(change)
        self._on_changed(change.into)
        self._say(words, undo=True)

        def undo() -> None:
            # From the main window only what was done last of all can be taken back.
            if self._changes and self._changes[-1] is change:
                self.undo()

        self._notices.say_done(words, undo)

    def _on_changed(self, name_id: NameId) -> None:
        if self.dialog is not None:
            self.dialog.choose(name_id)
        self.refresh()
        self.changed.emit()

    def _say(self, words: str, undo: bool = False) -> None:
        if self.dialog is not None:
            self.dialog.say(words, undo or bool(self._changes))


def names_to_show(library: "Library", words: str, kind: str) -> tuple[tuple[NameSummary, ...], int]:
    """The names of ``kind`` ("" for people, bodies and places, "followed", or a value of EntityLabel) that fit.

    With them, where the list is empty without words, how many stories are still to be looked through.
    """
    from newsreader.usecases.names_index import MAIN_KINDS, find_followed, find_names

    if kind == "followed":
        return find_followed(library, words), 0
    rows = find_names(library, words, (EntityLabel(kind),) if kind else MAIN_KINDS, MOST_ROWS)
    if rows or words:
        return rows, 0
    from newsreader.analysis.analyzer import Analyzer

    return rows, library.analyses.count_outdated(Analyzer.version)


def names_to_merge(library: "Library", name_id: NameId, words: str) -> tuple[NameSummary, ...]:
    """The names that ``words`` mean; for no words those that share one with the name, then its kind's commonest."""
    from newsreader.usecases.names_index import find_names

    every = tuple(EntityLabel)
    if words.strip():
        found = find_names(library, words, every, _MOST_CHOICES)
    else:
        own = library.names.get(name_id)
        shared = [word for name in (own.name, own.other_name) for word in reversed(name.split())]
        found = tuple(row for word in dict.fromkeys(shared) for row in find_names(library, word, every, _MOST_CHOICES))
        found += find_names(library, "", (own.label,), _MOST_CHOICES)
    return tuple({row.id: row for row in found if row.id != name_id}.values())[:_MOST_CHOICES]
