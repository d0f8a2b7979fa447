"""What was said and who is named, beside the story."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article, ArticleId
from newsreader.core.quotation import Quotation
from newsreader.ui.delegates.found_delegate import FoundDelegate
from newsreader.ui.models.found_model import SPEECH, FoundModel, FoundRow, RowKind, name_rows, quotation_rows
from newsreader.ui.panes.chip import Chip
from newsreader.ui.panes.correction_menu import add_name_corrections, add_quotation_corrections
from newsreader.ui.panes.legend import Legend
from newsreader.ui.theme import Theme, icon, load_fonts


class SidePane(QWidget):
    """Quotations by speaker, names by kind, and the legend that switches the marks.

    Signals: ``span_chosen(Span)``, ``keep_quotation_wished(Quotation)``, ``marks_changed(frozenset[str])``,
    ``speaker_wished(tuple[Quotation, ...])``, ``not_quotation_wished(Quotation)``,
    ``name_wished(tuple[Span, ...], EntityLabel)``, ``not_name_wished(tuple[Span, ...])``.
    """

    span_chosen = Signal(object)
    keep_quotation_wished = Signal(object)
    marks_changed = Signal(object)
    speaker_wished = Signal(object)
    not_quotation_wished = Signal(object)
    name_wished = Signal(object, object)
    not_name_wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        faces = load_fonts()
        self._theme = theme
        self._shown: ArticleId | None = None
        self._texts: tuple[str, ...] = ()
        self._analysis: Analysis | None = None
        self._kinds: frozenset[str] = SPEECH
        self._quiet = False
        self._rows: tuple[tuple[FoundRow, ...], tuple[FoundRow, ...]] = ((), ())
        self._place = 0
        self._quotations = Chip("", theme, faces)
        self._names = Chip("", theme, faces)
        self._quotations.setChecked(True)
        for chip in (self._quotations, self._names):
            chip.clicked.connect(lambda _checked=False, chip=chip: self._on_tab_clicked(chip))
        self._previous = self._step_button(self.tr("Previous mention"), -1)
        self._next = self._step_button(self.tr("Next mention"), 1)
        head = QHBoxLayout()
        head.setContentsMargins(12, 12, 8, 8)
        head.setSpacing(4)
        head.addWidget(self._quotations)
        head.addWidget(self._names)
        head.addStretch(1)
        head.addWidget(self._previous)
        head.addWidget(self._next)
        self.model = FoundModel(self)
        self.view = _FoundView(self)
        self._delegate = FoundDelegate(theme, faces, self.view, self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self._empty = QLabel(self.view.viewport())
        self._empty.setMargin(20)
        self._empty.setWordWrap(True)
        self._empty.setFont(faces.interface(13))
        self._line = QFrame(self)
        self._line.setFixedHeight(1)
        self.legend = Legend(theme, faces, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self._line)
        column.addWidget(self.legend)
        self.legend.marks_changed.connect(self.set_marks_shown)
        self.legend.marks_changed.connect(self.marks_changed)
        self._delegate.keep_clicked.connect(self.keep_quotation_wished)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.clicked.connect(self._on_clicked)
        self.view.activated.connect(lambda _index: self._choose())
        self.view.customContextMenuRequested.connect(self._on_menu_wished)
        self.setFocusProxy(self.view)
        self.setMinimumWidth(220)
        self.set_theme(theme)
        self.show_article(None)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for widget in (self._quotations, self._names, self._delegate, self.legend):
            widget.set_theme(theme)
        self._previous.setIcon(icon("up", theme, "text_muted"))
        self._next.setIcon(icon("down", theme, "text_muted"))
        self._line.setStyleSheet(f"background: {theme.hairline};")
        palette = self._empty.palette()
        for role in (palette.ColorRole.WindowText, palette.ColorRole.Text):
            palette.setColor(role, theme.color("text_muted"))
        self._empty.setPalette(palette)
        self.view.viewport().update()

    def show_article(self, article: Article | None, analysis: Analysis | None = None) -> None:
        """Show what was found in a story; without an analysis, that it is being read; without a story, nothing."""
        before, self._shown = self._shown, article.id if article else None
        self._texts = article.texts if article else ()
        self._analysis = analysis
        self._waiting = article is not None and analysis is None
        self._list_found(stay=before is not None and before == self._shown)

    def set_marks_shown(self, names: frozenset[str]) -> None:
        """Which switches of the legend are on: only these kinds of quotations are listed. Emits nothing."""
        self.legend.set_marks_shown(names)
        kinds = names & SPEECH
        if kinds != self._kinds:
            self._kinds = kinds
            self._list_found(stay=True)

    def _list_found(self, stay: bool) -> None:
        """List and count what was found; ``stay``: at the same row and place as before."""
        texts, analysis = self._texts, self._analysis
        self._rows = ((), ())
        if analysis is not None:
            self._rows = (quotation_rows(texts, analysis, self._kinds), name_rows(texts, analysis))
        found = [
            (self._quotations, self.tr("Quotations"), sum(row.kind is RowKind.QUOTATION for row in self._rows[0])),
            (self._names, self.tr("Names"), sum(row.kind is RowKind.NAME for row in self._rows[1])),
        ]
        for chip, words, count in found:
            chip.setText(f"{words}  {QLocale().toString(count)}" if count else words)
            chip.updateGeometry()
            chip.update()
        row, scrolled = self.current_row(), self.view.verticalScrollBar().value()
        self._show_rows()
        if stay:
            self._return_to(row, scrolled)

    def next_mention(self) -> None:
        """Choose the next place where the chosen name or speaker comes up."""
        self._step(1)

    def previous_mention(self) -> None:
        """Choose the place before."""
        self._step(-1)

    def show_tab(self, names: bool) -> None:
        """Show names instead of quotations, or the other way round."""
        self._on_tab_clicked(self._names if names else self._quotations)

    def current_quotation(self) -> Quotation | None:
        """The quotation chosen, while the panel has the focus."""
        row = self.current_row()
        return row.quotation if row is not None and self.view.hasFocus() else None

    def point_of(self, quotations: Sequence[Quotation]) -> QPoint:
        """The global point below the row of the first of some quotations."""
        rows = [number for number, row in enumerate(self.model.rows()) if row.quotation in quotations]
        if not rows or not self.isVisible():
            return self.mapToGlobal(self.rect().center())
        rect = self.view.visualRect(self.model.index(max(0, rows[0] - 1 if len(quotations) > 1 else rows[0])))
        y = min(max(0, rect.bottom()), self.view.viewport().height())
        return self.view.viewport().mapToGlobal(QPoint(rect.center().x(), y))

    def current_row(self) -> FoundRow | None:
        """The row chosen."""
        index = self.view.currentIndex()
        return self.model.rows()[index.row()] if index.isValid() else None

    def _show_rows(self) -> None:
        names = self._names.isChecked()
        self._place = 0
        self._delegate.current_words = ""
        self.model.set_rows(self._rows[1 if names else 0])
        self.view.scrollToTop()
        if self._waiting:
            words = self.tr("Reading the story for quotations and names …")
        elif self._shown is None:
            words = ""
        else:
            words = self.tr("No names found.") if names else self.tr("No quotations found.")
        self._empty.setText(words)
        self._empty.setVisible(not self.model.rows())
        self._empty.setFixedWidth(max(200, self.view.viewport().width()))
        self._empty.adjustSize()
        self._enable_steps()

    def _step(self, step: int) -> None:
        row = self.current_row()
        if row is not None and row.spans:
            self._place = (self._place + step) % len(row.spans)
            self._choose()

    def _choose(self) -> None:
        row = self.current_row()
        if row is None or not row.spans:
            return
        if len(row.spans) > 1:
            words = self.tr("{number} of {count}")
            self._delegate.current_words = words.format(
                number=QLocale().toString(self._place + 1), count=QLocale().toString(len(row.spans))
            )
        self.view.viewport().update()
        self._enable_steps()
        self.span_chosen.emit(row.spans[self._place])

    def _enable_steps(self) -> None:
        row = self.current_row()
        for button in (self._previous, self._next):
            button.setEnabled(row is not None and len(row.spans) > 1)

    def _step_button(self, words: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self._step(step))
        return button

    def _on_tab_clicked(self, chip: Chip) -> None:
        for each in (self._quotations, self._names):
            each.setChecked(each is chip)
        self._show_rows()

    def _on_current_changed(self, current: QModelIndex) -> None:
        if self._quiet:
            return
        self._place = 0
        self._delegate.current_words = ""
        if current.isValid():
            self._choose()

    def _return_to(self, row: FoundRow | None, scrolled: int) -> None:
        """Make the row that a former one became current again; the page does not move."""
        found = [number for number, each in enumerate(self.model.rows()) if row is not None and _is_same(each, row)]
        if found:
            self._quiet = True
            self.view.setCurrentIndex(self.model.index(found[0]))
            self._quiet = False
        self.view.verticalScrollBar().setValue(scrolled)
        if found:
            self.view.scrollTo(self.model.index(found[0]))
        self._enable_steps()

    def _on_clicked(self, _index: QModelIndex) -> None:
        # The first click has made it current; another goes on to the next mention.
        if self.view.pressed_current:
            self._step(1)

    def _on_menu_wished(self, point: QPoint) -> None:
        index = self.view.indexAt(point)
        row = self.model.rows()[index.row()] if index.isValid() else None
        menu = self.make_menu(row) if row is not None else None
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.view.viewport().mapToGlobal(point))

    def make_menu(self, row: FoundRow) -> QMenu | None:
        """What can be done with a row, None where nothing can."""
        menu = QMenu(self)
        if row.quotation is not None:
            quotation = row.quotation
            keep = menu.addAction(icon("quotation", self._theme), self.tr("Keep this quotation"))
            keep.triggered.connect(lambda: self.keep_quotation_wished.emit(quotation))
            add_quotation_corrections(
                menu,
                self._theme,
                quotation,
                lambda: self.speaker_wished.emit((quotation,)),
                lambda: self.not_quotation_wished.emit(quotation),
                lambda: None,
            )
        elif row.kind is RowKind.SPEAKER:
            said = self._said_below(row)
            words = self.tr("Somebody else said all these…") if row.known else self.tr("Who said these…")
            change = menu.addAction(icon("speaker", self._theme), words)
            change.triggered.connect(lambda: self.speaker_wished.emit(said))
        elif row.kind is RowKind.NAME and row.label is not None:
            add_name_corrections(
                menu,
                row.text,
                row.label,
                lambda label: self.name_wished.emit(row.forms, label),
                lambda: self.not_name_wished.emit(row.forms),
            )
        else:
            return None
        return menu

    def _said_below(self, row: FoundRow) -> tuple[Quotation, ...]:
        """The quotations of a speaker's row."""
        rows = self._rows[0]
        after = rows[rows.index(row) + 1 :][: row.count]
        return tuple(each.quotation for each in after if each.quotation is not None)


def _is_same(row: FoundRow, former: FoundRow) -> bool:
    """Whether a row is what a former one became: by its words' place for a quotation, else by what it says."""
    if row.kind is not former.kind:
        return False
    if row.quotation is not None and former.quotation is not None:
        return row.quotation.parts == former.quotation.parts
    return row.text == former.text


class _FoundView(QListView):
    """Remembers whether a click fell on the row that was chosen already; leaves letters to shortcuts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pressed_current = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalScrollBar().setSingleStep(24)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self.pressed_current = index.isValid() and index == self.currentIndex()
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Space is the window's "read on".
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here."""
