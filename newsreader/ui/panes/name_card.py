"""A name's card, at the name: what it is, where else it stands, who said what."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from newsreader.core.entity import EntityLabel
from newsreader.core.language import dominant_direction
from newsreader.ui.marks import LOOKS
from newsreader.ui.theme import FontFaces, Theme, icon

_WIDEST = 360
_NARROWEST = 250
_GAP = 4
_LINES = {Qt.PenStyle.SolidLine: "solid", Qt.PenStyle.DashLine: "dashed", Qt.PenStyle.DotLine: "dotted"}


class NameCard(QFrame):
    """Lies over the page until its reader goes on; Tab goes through it, Escape closes it.

    Signals: ``step_wished(int)`` to another mention, ``quotations_wished()`` to this speaker's in the story,
    ``follow_wished(bool)``, ``open_wished()`` to see the name among all of the library, ``closed()`` by Escape.
    """

    step_wished = Signal(int)
    quotations_wished = Signal()
    follow_wished = Signal(bool)
    open_wished = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, faces: FontFaces, parent: QWidget) -> None:
        super().__init__(parent)
        self._faces = faces
        self._theme = theme
        self._label = EntityLabel.MISC
        self._kind = QLabel(self)
        self._name, self._other, self._count, self._library = (QLabel(self) for _ in range(4))
        self._previous = self._step_button(self.tr("Previous mention"), -1)
        self._next = self._step_button(self.tr("Next mention"), 1)
        self._quotations, self._follow, self._open = (QPushButton(self) for _ in range(3))
        self._open.setText(self.tr("Open in People, bodies, places"))
        for label in (self._kind, self._name, self._other, self._count, self._library):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._name, self._other, self._library):
            label.setWordWrap(True)
        for small in (self._kind, self._count, self._library, self._quotations, self._follow, self._open):
            small.setFont(faces.interface(12.5))
        for button in (self._quotations, self._follow, self._open):
            button.setFlat(True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._follow.setCheckable(True)
        steps = QHBoxLayout()
        steps.setSpacing(2)
        steps.addWidget(self._count)
        steps.addStretch(1)
        steps.addWidget(self._previous)
        steps.addWidget(self._next)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(3)
        column.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._name)
        column.addWidget(self._other)
        column.addLayout(steps)
        column.addWidget(self._quotations, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._library)
        column.addWidget(self._follow, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeading)
        self._quotations.clicked.connect(self.quotations_wished)
        self._follow.clicked.connect(self.follow_wished)
        self._open.clicked.connect(self.open_wished)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        look = LOOKS[self._label]
        tint = theme.color(look.tint).name()
        line = f"{_LINES[look.line_style]} {theme.color(look.line).name()}" if look.line else f"solid {tint}"
        self.setStyleSheet(
            f"NameCard {{ background: {theme.window}; border: 1px solid {theme.text_muted}; border-radius: 8px; }}"
            f"QLabel {{ color: {theme.text}; border: 0; background: transparent; }}"
            f"QLabel#muted {{ color: {theme.text_muted}; }}"
            f"QLabel#kind {{ background: {tint}; border-bottom: 2px {line}; padding: 1px 5px; }}"
            f"QPushButton {{ color: {theme.accent}; border: 1px solid transparent; border-radius: 4px;"
            f" background: transparent; padding: 3px 4px; margin: 0 -5px; text-align: left; min-height: 20px; }}"
            f"QPushButton:hover {{ background: {theme.hover}; }}"
            f"QPushButton:focus, QToolButton:focus {{ border: 1px solid {theme.accent}; }}"
            f"QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 3px; }}"
            f"QToolButton:hover {{ background: {theme.hover}; }}"
        )
        self._kind.setObjectName("kind")
        self._library.setObjectName("muted")
        self._count.setObjectName("muted")
        self._previous.setIcon(icon("up", theme))
        self._next.setIcon(icon("down", theme))
        for label in (self._kind, self._count, self._library):
            label.style().polish(label)

    def show_name(
        self, point: QPoint, label: EntityLabel, name: str, number: int, count: int, quotations: int, other: str = ""
    ) -> None:
        """Show what the story tells of a name at a global point just below it: mention ``number`` of ``count``,
        how many ``quotations`` it is the speaker of, and ``other``, its name in the other language."""
        self._label = label
        self._kind.setText(
            {
                EntityLabel.PERSON: self.tr("Person"),
                EntityLabel.ORG: self.tr("Organisation"),
                EntityLabel.PLACE: self.tr("Place"),
                EntityLabel.MISC: self.tr("Other name"),
            }[label]
        )
        own = dominant_direction(name)
        _set(self._name, name, self._faces.reading(own, 19, QFont.Weight.DemiBold), own)
        self.set_mention(number, count)
        self._quotations.setText(self.tr("Quoted or reported %n times in this story", "", quotations))
        self._quotations.setVisible(quotations > 0)
        for widget in (self._library, self._follow, self._open):
            widget.hide()
        self._set_other(other)
        self.set_theme(self._theme)
        self.settle(point)

    def show_other_name(self, other: str) -> None:
        """Show its name in the other language, found later than the rest."""
        self._set_other(other)
        self._fit()
        self._stay_inside()

    def set_mention(self, number: int, count: int) -> None:
        """Say which mention of the story it is now."""
        words = self.tr("Mention {number} of {count}") if count > 1 else self.tr("Mentioned once in this story")
        shown = self.locale()
        self._count.setText(words.format(number=shown.toString(number), count=shown.toString(count)))
        self._previous.setVisible(count > 1)
        self._next.setVisible(count > 1)

    def show_library(
        self, other: str, stories: int, quotations: int, more: bool, followed: bool | None, can_open: bool
    ) -> None:
        """Show what the library tells of the name as well.

        ``more``: there are more quotations than were counted; ``followed`` is None where it is not in the index.
        """
        if other:
            self._set_other(other)
        parts = [self.tr("%n stories in the library", "", stories)] if stories else []
        if quotations:
            surely = self.tr("quoted or reported %n times", "", quotations)
            parts.append(self.tr("quoted or reported %n times or more", "", quotations) if more else surely)
        self._library.setText(" · ".join(parts))
        self._library.setVisible(bool(parts))
        self._follow.setVisible(followed is not None)
        self._follow.setChecked(bool(followed))
        self._follow.setText(self.tr("Follow no longer") if followed else self.tr("Follow"))
        self._open.setVisible(can_open and followed is not None)
        self._fit()
        self._stay_inside()

    def take_focus(self) -> None:
        """Give the keyboard to the first of its buttons."""
        first = next((button for button in self._buttons() if not button.isHidden()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def words(self) -> str:
        """All it says, line by line; "" while it is away."""
        texts: tuple[QLabel | QPushButton, ...] = (
            self._kind, self._name, self._other, self._count, self._quotations, self._library, self._follow, self._open
        )  # fmt: skip
        shown = [each.text() for each in texts if not each.isHidden() and each.text()]
        return "\n".join(shown) if not self.isHidden() else ""

    def settle(self, point: QPoint) -> None:
        """Go below a global point, above it where there is no room."""
        self._fit()
        parent = self.parentWidget()
        assert parent is not None
        place = parent.mapFromGlobal(point)
        y = place.y() + _GAP
        if y + self.height() > parent.height() - 8:
            y = place.y() - self.height() - 36
        self.move(place.x() - self.width() // 2, y)
        self._stay_inside()
        self.show()
        self.raise_()

    def _buttons(self) -> tuple[QToolButton | QPushButton, ...]:
        return (self._previous, self._next, self._quotations, self._follow, self._open)

    def _set_other(self, other: str) -> None:
        direction = dominant_direction(other)
        _set(self._other, other, self._faces.reading(direction, 16), direction)
        self._other.setVisible(bool(other))

    def _step_button(self, words: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.step_wished.emit(step))
        return button

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None
        layout.activate()
        names = [label for label in (self._name, self._other, self._library) if not label.isHidden()]
        wanted = max(label.fontMetrics().horizontalAdvance(label.text()) for label in names) + 36
        width = min(max(wanted, _NARROWEST, layout.minimumSize().width()), _WIDEST)
        self.setFixedWidth(width)
        self.setFixedHeight(max(layout.heightForWidth(width), layout.minimumSize().height()))

    def _stay_inside(self) -> None:
        parent = self.parentWidget()
        assert parent is not None
        room = parent.rect().adjusted(8, 8, -8 - self.width(), -8 - self.height())
        self.move(max(8, min(self.x(), room.right())), max(8, min(self.y(), room.bottom())))

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _set(label: QLabel, text: str, font: QFont, direction: str) -> None:
    label.setFont(font)
    label.setText(text)
    rtl = direction == "rtl"
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
