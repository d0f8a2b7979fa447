"""The names followed, over the list of stories: each a view of the stories that name it, with its unread count."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from newsreader.core.language import dominant_direction
from newsreader.core.names import NameId, NameSummary
from newsreader.ui.delegates.elided_text import draw_line, line_width
from newsreader.ui.models.names_model import own_names
from newsreader.ui.panes.chip import Chip
from newsreader.ui.panes.flow_layout import FlowLayout
from newsreader.ui.panes.wording import unread_count
from newsreader.ui.text import isolate
from newsreader.ui.theme import FontFaces, Theme, icon

# More names than these are in a menu: the list of stories is what the pane is for.
MOST_CHIPS = 5
_HEIGHT = 26
_PAD = 8
_STAR = 12
_GAP = 5
_WIDEST_NAME = 104


class FollowedBar(QWidget):
    """Chips of the names followed; one of them at most is chosen.

    Signals: ``chosen_changed()``, ``follow_wished(NameId, bool)``, ``about_wished(NameId)`` to see all about a name.
    """

    chosen_changed = Signal()
    follow_wished = Signal(object, bool)
    about_wished = Signal(object)

    def __init__(self, theme: Theme, faces: FontFaces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._faces = faces
        self._names: tuple[NameSummary, ...] = ()
        self._chosen: NameSummary | None = None
        self._chips: dict[NameId, NameChip] = {}
        self._more = Chip(self.tr("More…"), theme, faces, parent=self)
        self._more.setCheckable(False)
        self._more.setToolTip(self.tr("All names you follow"))
        self._more.clicked.connect(self._on_more)
        self._row = FlowLayout(self, gap=1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Followed"))
        self._show_chips()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        for chip in (*self._chips.values(), self._more):
            chip.set_theme(theme)

    def set_names(self, names: tuple[NameSummary, ...]) -> None:
        """The names followed as they are now; one that is chosen stays so, followed or not."""
        self._names = names
        self._chosen = next((each for each in names if self._chosen and each.id == self._chosen.id), self._chosen)
        self._show_chips()

    def chosen(self) -> NameSummary | None:
        """The name whose stories are wanted, None for all stories."""
        return self._chosen

    def choose(self, summary: NameSummary | None) -> None:
        """Want the stories of a name, which need not be followed, or of all."""
        before, self._chosen = self._chosen, summary
        self._show_chips()
        if (before and before.id) != (summary and summary.id):
            self.chosen_changed.emit()

    def make_menu(self, summary: NameSummary) -> QMenu:
        """The context menu of a name."""
        menu = QMenu(self)
        followed = any(each.id == summary.id for each in self._names)
        follow = menu.addAction(self.tr("Follow no longer") if followed else self.tr("Follow"))
        follow.triggered.connect(lambda: self.follow_wished.emit(summary.id, not followed))
        about = menu.addAction(self.tr("Open in People, bodies, places"))
        about.triggered.connect(lambda: self.about_wished.emit(summary.id))
        return menu

    def make_list(self) -> QMenu:
        """All names, each with its unread count."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for each in self._names:
            parts = (isolate(own_names(each)[0]), isolate(unread_count(each)) if each.unread else "")
            action = menu.addAction("   ".join(part for part in parts if part))
            action.setCheckable(True)
            action.setChecked(self._chosen is not None and each.id == self._chosen.id)
            action.triggered.connect(lambda _checked=False, each=each: self.choose(each))
            group.addAction(action)
        return menu

    def _shown(self) -> tuple[NameSummary, ...]:
        """The chips: the first names followed, and whatever is chosen."""
        names, chosen = self._names, self._chosen
        most = MOST_CHIPS if len(names) > MOST_CHIPS else len(names)
        shown = names[:most]
        if chosen is not None and all(each.id != chosen.id for each in shown):
            shown = (*shown, chosen)
        return shown

    def _show_chips(self) -> None:
        shown = self._shown()
        if tuple(each.id for each in shown) != tuple(self._chips):
            self._build_chips(shown)
        followed = {each.id for each in self._names}
        for each in shown:
            chip = self._chips[each.id]
            chip.set_name(each, each.id in followed)
            chip.setChecked(self._chosen is not None and each.id == self._chosen.id)
        self._more.setVisible(len(self._names) > MOST_CHIPS)
        self.setVisible(bool(shown))
        self._row.invalidate()

    def _build_chips(self, shown: tuple[NameSummary, ...]) -> None:
        while self._row.takeAt(0) is not None:
            pass
        for chip in self._chips.values():
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for each in shown:
            chip = self._chips[each.id] = NameChip(self._theme, self._faces, self)
            chip.clicked.connect(lambda checked, name_id=each.id: self._on_clicked(name_id, checked))
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            chip.customContextMenuRequested.connect(lambda point, chip=chip: self._on_menu(chip, point))
            self._row.addWidget(chip)
            chip.show()
        self._row.addWidget(self._more)

    def _on_clicked(self, name_id: NameId, checked: bool) -> None:
        summary = next((each for each in self._shown() if each.id == name_id), None)
        self.choose(summary if checked else None)

    def _on_menu(self, chip: "NameChip", point: QPoint) -> None:
        if chip.summary is not None:
            menu = self.make_menu(chip.summary)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(chip.mapToGlobal(point))

    def _on_more(self) -> None:
        menu = self.make_list()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))


class NameChip(Chip):
    """A name with a star, where it is followed, and its unread count."""

    def __init__(self, theme: Theme, faces: FontFaces, parent: QWidget | None = None) -> None:
        super().__init__("", theme, faces, parent=parent)
        self._count_font = faces.interface(11, QFont.Weight.DemiBold)
        self._count = ""
        self._followed = True
        self.summary: NameSummary | None = None

    def set_name(self, summary: NameSummary, followed: bool) -> None:
        """Show a name as it is now."""
        self.summary = summary
        self._followed = followed
        own, other = own_names(summary)
        self._count = unread_count(summary)
        elided = QFontMetricsF(self.font()).elidedText(own, Qt.TextElideMode.ElideRight, _WIDEST_NAME)
        self.setText(elided)
        names = " · ".join(isolate(each) for each in (own, other) if each)
        words = self.tr("{names}, unread: {count}").format(names=names, count=self._count) if self._count else names
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = 2 * _PAD + line_width(self.text(), self.font())
        if self._followed:
            wide += _STAR + _GAP
        if self._count:
            wide += line_width(self._count, self._count_font) + _GAP
        return QSize(round(wide + 0.5), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, checked = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = theme.color("selection") if checked else QColor(Qt.GlobalColor.transparent)
        if not checked and self.underMouse():
            ground = theme.color("hover")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        ink = theme.color("selection_text" if checked else "text")
        baseline = (self.height() + QFontMetricsF(self.font()).capHeight()) / 2
        at = float(_PAD)
        if self._followed:
            star = icon("star_filled", theme, "star")
            star.paint(painter, round(self._left(at, _STAR)), (self.height() - _STAR) // 2, _STAR, _STAR)
            at += _STAR + _GAP
        width = line_width(self.text(), self.font())
        direction = dominant_direction(self.text())
        draw_line(painter, self.text(), self.font(), ink, direction, self._left(at, width), baseline, width)
        at += width + _GAP
        if self._count:
            width = line_width(self._count, self._count_font)
            color = ink if checked else theme.color("unread")
            draw_line(painter, self._count, self._count_font, color, "ltr", self._left(at, width), baseline, width)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)

    def _left(self, leading: float, width: float) -> float:
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return self.width() - leading - width if rtl else leading
