"""All shortcuts on one sheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from newsreader.ui.actions import ACTIONS, MENUS, SUBMENUS, ActionSpec, arabic_keys
from newsreader.ui.menus import action_text

_ROW_HEIGHT = 26
_CAP_HEIGHT = 22


class ShortcutsDialog(QDialog):
    """An overlay with every key, by menu; with the letters of an Arabic keyboard beside them. Any key closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(1080, 560)
        self.setObjectName("shortcuts")
        page = QWidget(self)
        page.setObjectName("page")
        columns = QHBoxLayout(page)
        columns.setContentsMargins(32, 24, 32, 24)
        columns.setSpacing(40)
        for menus in (("story", "help"), ("edit", "library"), ("view",)):
            column = QVBoxLayout()
            column.setSpacing(3)
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
        for spec in specs:
            row = QHBoxLayout()
            row.setSpacing(6)
            name = QLabel(action_text(spec.text).replace("&", "").rstrip("…"), self)
            # One height for all rows: Arabic letters would make theirs taller.
            name.setFixedHeight(_ROW_HEIGHT)
            row.addWidget(name, 1)
            for keys in shortcut_texts(spec):
                cap = QLabel(keys, self)
                cap.setObjectName("keycap")
                cap.setTextFormat(Qt.TextFormat.PlainText)
                cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
                cap.setFixedHeight(_CAP_HEIGHT)
                cap.setMinimumWidth(_CAP_HEIGHT + 2)
                row.addWidget(cap)
            column.addLayout(row)
        column.addSpacing(24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.close()


def shortcut_texts(spec: ActionSpec) -> list[str]:
    """The keys of an action as its reader's keyboard names them; a single letter is followed by its Arabic one."""
    portable, native = QKeySequence.SequenceFormat.PortableText, QKeySequence.SequenceFormat.NativeText
    shown = [QKeySequence.fromString(keys, portable).toString(native) for keys in spec.keys]
    first = spec.keys[0]
    if len(first) == 1 and (letters := arabic_keys((first,))):
        # The ligature of B is written out: few faces draw it alone.
        shown.insert(1, letters[0].replace("\ufefb", "لا"))
    # "Ctrl+B" keeps its order in a window that reads from the right.
    return [f"\u2066{keys}\u2069" if keys.isascii() else keys for keys in shown]
