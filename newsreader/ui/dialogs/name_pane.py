"""All about one name: how it is written, how often and when, what was said by it, which stories name it."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from newsreader.core.language import dominant_direction
from newsreader.core.names import NameDetail, NameSummary, Spelling
from newsreader.ui.dialogs.name_places_delegate import NamePlacesDelegate
from newsreader.ui.dialogs.spellings_line import SpellingsLine
from newsreader.ui.models.name_places_model import NamePlacesModel, place_of, row_at
from newsreader.ui.models.names_model import own_names
from newsreader.ui.panes.flow_layout import FlowLayout
from newsreader.ui.panes.time_bars import TimeBars
from newsreader.ui.panes.wording import kind_of_name, name_counts, seen_words
from newsreader.ui.theme import Theme, load_fonts

_SIDE = 24


class NamePane(QWidget):
    """Shows a name as soon as its summary is known, the rest when it comes.

    Signals: ``open_wished(ArticleId, Span | None)``, ``follow_wished(NameId, bool)``, ``list_wished(NameSummary)`` to
    see its stories in the list, ``merge_wished()``, ``split_wished()``; ``left()`` when the keys go back to the list.
    """

    open_wished = Signal(object, object)
    follow_wished = Signal(object, bool)
    list_wished = Signal(object)
    merge_wished = Signal()
    split_wished = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._faces = faces = load_fonts()
        self._theme = theme
        self._summary: NameSummary | None = None
        self._detail: NameDetail | None = None
        self._name, self._other, self._counts, self._seen = (QLabel(self) for _ in range(4))
        for label in (self._name, self._other, self._counts, self._seen):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for label in (self._counts, self._seen):
            label.setObjectName("muted")
        self._spellings = SpellingsLine(self)
        self._bars = TimeBars(theme, faces, self)
        self._follow, self._list, self._merge, self._split = (QPushButton(self) for _ in range(4))
        self._follow.setCheckable(True)
        self._list.setText(self.tr("Show in the list"))
        self._list.setToolTip(self.tr("All its stories, in the list of the main window"))
        self._merge.setText(self.tr("Merge…"))
        self._merge.setToolTip(self.tr("It is the same as another name"))
        self._split.setText(self.tr("Split…"))
        self._split.setToolTip(self.tr("A spelling of it means something else"))
        buttons = FlowLayout(gap=8)
        for button in (self._follow, self._list, self._merge, self._split):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self._model = NamePlacesModel(self)
        self._places = _PlacesView(self)
        self._delegate = NamePlacesDelegate(theme, faces, self._places, self)
        self._places.setModel(self._model)
        self._places.setItemDelegate(self._delegate)
        self._places.setAccessibleName(self.tr("Where it is named"))
        head = QVBoxLayout()
        head.setContentsMargins(_SIDE, 16, _SIDE, 4)
        head.setSpacing(4)
        for widget in (self._name, self._other, self._counts, self._seen, self._spellings):
            head.addWidget(widget)
        head.addSpacing(8)
        head.addWidget(self._bars)
        head.addSpacing(6)
        head.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._places, 1)
        self._follow.clicked.connect(self._on_follow)
        self._list.clicked.connect(self._on_list)
        self._merge.clicked.connect(self.merge_wished)
        self._split.clicked.connect(self.split_wished)
        self._places.activated.connect(self._on_place)
        self._places.clicked.connect(self._on_place)
        self._places.left.connect(self.left)

    @property
    def summary(self) -> NameSummary | None:
        """The name shown."""
        return self._summary

    @property
    def detail(self) -> NameDetail | None:
        """All that is known of the name shown, None until it came."""
        return self._detail

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._bars.set_theme(theme)
        self._delegate.set_theme(theme)
        self._places.viewport().update()

    def show_name(self, summary: NameSummary) -> None:
        """Show what a row of the list tells; what was known of the same name stays until it is told anew."""
        same = self._summary is not None and self._summary.id == summary.id
        self._summary = summary
        own, other = own_names(summary)
        self._set_name(self._name, own, 24, QFont.Weight.DemiBold)
        self._set_name(self._other, other, 18, QFont.Weight.Normal)
        self._other.setVisible(bool(other))
        self._counts.setText(f"{kind_of_name(summary.label)}  ·  {name_counts(summary)}")
        seen = seen_words(summary)
        self._seen.setText(seen)
        self._seen.setVisible(bool(seen))
        self._bars.set_months(summary.months)
        self._follow.setChecked(summary.followed)
        self._follow.setText(self.tr("Follow no longer") if summary.followed else self.tr("Follow"))
        self._list.setEnabled(summary.stories > 0)
        if not same:
            self._detail = None
            self._show_spellings(())
            self._model.set_detail(None)

    def show_detail(self, detail: NameDetail) -> None:
        """Show all about a name; rows that are the same stay where they are."""
        before = self._detail
        self.show_name(detail.summary)
        self._detail = detail
        self._show_spellings(detail.spellings)
        if before is None or (before.quotations, before.articles) != (detail.quotations, detail.articles):
            row = self._places.currentIndex().row()
            self._model.set_detail(detail)
            if row >= 0:
                self._places.setCurrentIndex(self._model.index(min(row, self._model.rowCount() - 1)))

    def take_focus(self) -> None:
        """Give the keys to the first quotation or story, or to the buttons where there is none."""
        row = self._model.first_row()
        if row < 0:
            self._follow.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self._places.currentIndex().isValid():
            self._places.setCurrentIndex(self._model.index(row))
        self._places.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_name(self, label: QLabel, text: str, pixels: int, weight: QFont.Weight) -> None:
        direction = dominant_direction(text)
        strong = QFont.Weight.Bold if direction == "rtl" and weight is not QFont.Weight.Normal else weight
        label.setFont(self._faces.reading(direction, pixels, strong))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        label.setText(text)

    def _show_spellings(self, spellings: tuple[Spelling, ...]) -> None:
        self._spellings.set_spellings(spellings)
        self._split.setEnabled(len(spellings) > 1)

    def _on_follow(self, followed: bool) -> None:
        if self._summary is not None:
            self.follow_wished.emit(self._summary.id, followed)

    def _on_list(self) -> None:
        if self._summary is not None:
            self.list_wished.emit(self._summary)

    def _on_place(self, index: QModelIndex) -> None:
        row = row_at(index)
        place = place_of(row) if row is not None else None
        if place is not None:
            self.open_wished.emit(*place)


class _PlacesView(QListView):
    """The rows; the arrow towards the list of names goes there.

    Signals: ``left()``.
    """

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("name_places")
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if event.key() == (Qt.Key.Key_Right if rtl else Qt.Key.Key_Left):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Rows are as high as their words need at this width.
        self.scheduleDelayedItemsLayout()

    def keyboardSearch(self, search: str) -> None:
        """Letters say nothing here."""
