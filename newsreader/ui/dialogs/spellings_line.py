"""How a name is written, each spelling in its own direction with its number of stories."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from newsreader.core.language import dominant_direction
from newsreader.core.names import Spelling
from newsreader.ui.localization import number
from newsreader.ui.panes.flow_layout import FlowLayout

# More spellings than these are told where the mouse rests.
_MOST = 6
_WIDEST = 260
_HEIGHT = 22


class SpellingsLine(QWidget):
    """The commonest spellings, as many lines as they need; nothing where there is but one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = FlowLayout(self, gap=2)
        self._labels: list[QLabel] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_spellings(self, spellings: tuple[Spelling, ...]) -> None:
        """Show these, the commonest first."""
        while self._row.takeAt(0) is not None:
            pass
        for label in self._labels:
            label.hide()
            label.deleteLater()
        self._labels = []
        if len(spellings) > 1:
            self._add(self.tr("Written"), self.layoutDirection())
            for each in spellings[:_MOST]:
                rtl = dominant_direction(each.name) == "rtl"
                label = self._add(
                    each.name, Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight, each.stories
                )
                if label.text() != f"{each.name} ({number(each.stories)})":
                    label.setToolTip(each.name)
            if len(spellings) > _MOST:
                words = self.tr("and {count} more").format(count=number(len(spellings) - _MOST))
                more = self._add(words, self.layoutDirection())
                more.setToolTip("\n".join(f"{each.name} ({number(each.stories)})" for each in spellings[_MOST:]))
        self.setVisible(len(spellings) > 1)
        self._row.invalidate()

    def words(self) -> tuple[str, ...]:
        """What stands there."""
        return tuple(label.text() for label in self._labels)

    def _add(self, words: str, direction: Qt.LayoutDirection, stories: int = 0) -> QLabel:
        label = QLabel(self)
        label.setObjectName("muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setLayoutDirection(direction)
        words = label.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)
        label.setText(f"{words} ({number(stories)})" if stories else words)
        label.setContentsMargins(0, 0, 8, 0)
        # The scripts' lines differ in height; side by side they stand on one line.
        label.setFixedHeight(_HEIGHT)
        self._labels.append(label)
        self._row.addWidget(label)
        label.show()
        return label
