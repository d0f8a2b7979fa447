"""A sentence's translation, to be put right at the place itself."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsreader.core.language import Language, dominant_direction
from newsreader.core.translation import Origin, SentencePair
from newsreader.ui.panes import wording
from newsreader.ui.theme import FontFaces, Theme

_WIDTH = 560
_GAP = 6
_FIELD_HEIGHT = 112


class SentencePopup(QFrame):
    """Lies over the window at a sentence. Enter keeps what was written, Escape leaves; a click elsewhere does neither.

    Signals: ``kept(str)`` with the reader's words; ``taken_back()`` where the machine's are to show again.
    """

    kept = Signal(str)
    taken_back = Signal()

    def __init__(self, theme: Theme, faces: FontFaces, window: QWidget) -> None:
        super().__init__(window)
        self._faces = faces
        self._pair: SentencePair | None = None
        self._return_to: QWidget | None = None
        self._original = QLabel(self)
        self._original.setObjectName("muted")
        self._doubts = QLabel(self)
        self._doubts.setObjectName("warning")
        self._doubts.setFont(faces.interface(12))
        for label in (self._original, self._doubts):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._field = QPlainTextEdit(self)
        self._field.setAccessibleName(self.tr("Translation of the sentence"))
        self._field.setFixedHeight(_FIELD_HEIGHT)
        self._field.setTabChangesFocus(True)
        self._field.installEventFilter(self)
        self._keep = QPushButton(self.tr("Keep"), self)
        self._keep.clicked.connect(self._on_keep)
        self._take_back = QPushButton(self.tr("Take my version back"), self)
        self._take_back.clicked.connect(self._on_take_back)
        leave = QPushButton(self.tr("Cancel"), self)
        leave.clicked.connect(self.leave)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._take_back)
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for widget in (self._original, self._doubts, self._field):
            column.addWidget(widget)
        column.addLayout(buttons)
        self._field.textChanged.connect(self._on_field_changed)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.setStyleSheet(
            f"SentencePopup {{ background: {theme.surface}; border: 1px solid {theme.accent}; border-radius: 8px; }}"
            f"QLabel {{ border: 0; }} QLabel#muted {{ color: {theme.text_muted}; }}"
            f"QLabel#warning {{ color: {theme.doubt_line}; }}"
        )

    def ask(self, point: QPoint, pair: SentencePair) -> None:
        """Come up at a global point with a sentence and what it was translated into."""
        self._pair = pair
        self._return_to = QApplication.focusWidget()
        own = dominant_direction(pair.original)
        self._original.setFont(self._faces.reading(own, 15))
        self._original.setText(pair.original)
        _turn(self._original, own == "rtl")
        self._doubts.setText(" · ".join(wording.doubt_words(doubt) for doubt in pair.doubts))
        self._doubts.setVisible(bool(pair.doubts))
        rtl = pair.target is Language.ARABIC
        self._field.setFont(self._faces.reading("rtl" if rtl else "ltr", 17))
        _turn(self._field, rtl)
        option = self._field.document().defaultTextOption()
        option.setTextDirection(self._field.layoutDirection())
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self._field.document().setDefaultTextOption(option)
        self._field.setPlainText(pair.translated)
        self._field.selectAll()
        self._take_back.setVisible(pair.origin is Origin.READER)
        self._place(point)
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def finish(self) -> None:
        """Go away because the story does: what was written is kept, not lost."""
        if self.isVisible() and self._is_changed():
            self._on_keep()
        else:
            self.leave()

    def leave(self) -> None:
        """Go away; nothing is kept."""
        self.hide()
        if self._return_to is not None:
            self._return_to.setFocus(Qt.FocusReason.PopupFocusReason)
        self._return_to = None

    def words(self) -> str:
        """What is written, in one line."""
        return " ".join(self._field.toPlainText().split())

    def _is_changed(self) -> bool:
        return self._pair is not None and bool(self.words()) and self.words() != " ".join(self._pair.translated.split())

    def _place(self, point: QPoint) -> None:
        """Below the point, above it where there is no room, inside the window."""
        window = self.parentWidget()
        assert window is not None
        self.setFixedWidth(min(_WIDTH, window.width() - 32))
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.setFixedHeight(layout.heightForWidth(self.width()))
        place = window.mapFromGlobal(point)
        below = place.y() + _GAP
        above = place.y() - self.height() - 40
        y = below if below + self.height() <= window.height() - 8 or above < 8 else above
        self.move(
            min(max(8, place.x() - self.width() // 2), max(8, window.width() - self.width() - 8)),
            min(y, max(8, window.height() - self.height() - 8)),
        )

    def _on_field_changed(self) -> None:
        words = self.words()
        as_it_was = self._pair is not None and words == " ".join(self._pair.translated.split())
        # A doubtful sentence kept as it stands is one that its reader found right.
        accepting = as_it_was and self._pair is not None and self._pair.origin is Origin.MACHINE
        self._keep.setText(self.tr("It is right") if accepting else self.tr("Keep"))
        self._keep.setEnabled(bool(words))

    def _on_keep(self) -> None:
        words = self.words()
        if not words:
            return
        unchanged = self._pair is not None and self._pair.origin is not Origin.MACHINE and not self._is_changed()
        self.leave()
        if not unchanged:
            self.kept.emit(words)

    def _on_take_back(self) -> None:
        self.leave()
        self.taken_back.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_keep()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


def _turn(widget: QWidget, rtl: bool) -> None:
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
