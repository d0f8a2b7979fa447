"""All shortcuts on one sheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from newsreader.ui.actions import ACTIONS, MENUS, SUBMENUS, ActionSpec, arabic_keys
from newsreader.ui.menus import action_text

_COLUMNS = 2


class ShortcutsDialog(QDialog):
    """An overlay with every key, by menu; with the letters of an Arabic keyboard beside them. Any key closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(860, 620)
        self.setObjectName("shortcuts")
        page = QWidget(self)
        page.setObjectName("page")
        columns = QHBoxLayout(page)
        columns.setContentsMargins(32, 24, 32, 24)
        columns.setSpacing(48)
        for menus in (("story", "edit"), ("library", "view", "help")):
            column = QVBoxLayout()
            column.setSpacing(8)
            for menu in menus:
                self._add_menu(column, menu)
            column.addStretch(1)
            columns.addLayout(column, 1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        note = QLabel(self.tr("On an Arabic keyboard the same keys work without switching the layout."), self)
        note.setObjectName("muted")
        note.setContentsMargins(32, 8, 32, 16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addWidget(note)

    def _add_menu(self, column: QVBoxLayout, menu: str) -> None:
        within = {menu, *(name for name, parent, _text in SUBMENUS if parent == menu)}
        specs = [spec for spec in ACTIONS if spec.menu in within and spec.keys]
        heading = QLabel(action_text(dict(MENUS)[menu]).replace("&", ""), self)
        heading.setObjectName("dialog_heading")
        column.addWidget(heading)
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, spec in enumerate(specs):
            grid.addWidget(QLabel(action_text(spec.text).replace("&", "").rstrip("…"), self), row, 0)
            keys = QLabel(shortcut_text(spec), self)
            keys.setObjectName("keys")
            keys.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignTrailing)
        column.addLayout(grid)
        column.addSpacing(16)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.close()


def shortcut_text(spec: ActionSpec) -> str:
    """The keys of an action as its reader's keyboard names them; single letters with their Arabic neighbours."""
    native = QKeySequence.SequenceFormat.NativeText
    shown = [
        QKeySequence.fromString(keys, QKeySequence.SequenceFormat.PortableText).toString(native) for keys in spec.keys
    ]
    first = spec.keys[0]
    if len(first) == 1 and (letters := arabic_keys((first,))):
        # The ligature of B is written out: few faces draw it alone.
        shown.insert(1, letters[0].replace("\ufefb", "لا"))
    # One run from left to right, so that "Ctrl+B" keeps its order beside an Arabic letter.
    return "\u2066" + "   ".join(f"\u2068{keys}\u2069" for keys in shown) + "\u2069"
