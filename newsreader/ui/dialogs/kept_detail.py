"""One kept quotation, whole."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from newsreader.core.language import dominant_direction
from newsreader.core.quotation import KeptQuotation
from newsreader.ui.localization import number
from newsreader.ui.text import isolate
from newsreader.ui.theme import ARABIC_LEADING, LATIN_LEADING, Theme, load_fonts

_SAVE_AFTER_MS = 800
# Below this the speaker was a guess that the list has to show as one.
_SURE = 0.7
_ARABIC_DROP = 4


class KeptDetail(QWidget):
    """The words, their counterpart, where they are from; speaker and note to edit.

    Edits are sent when the typing pauses, so nothing is lost by closing. Signals: ``note_edited(id, str)``,
    ``speaker_edited(id, str)``, ``open_wished(KeptQuotation)``, ``remove_wished(KeptQuotation)``, ``copy_wished(str)``.
    """

    note_edited = Signal(int, str)
    speaker_edited = Signal(int, str)
    open_wished = Signal(object)
    remove_wished = Signal(object)
    copy_wished = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kept: KeptQuotation | None = None
        self._sent = ("", "")
        self._words = QTextBrowser(self)
        self._words.setFrameShape(QTextBrowser.Shape.NoFrame)
        self._words.setOpenLinks(False)
        self._words.setAccessibleName(self.tr("Quotation"))
        self._speaker = QLineEdit(self)
        self._speaker.setPlaceholderText(self.tr("Speaker unknown"))
        self._note = QPlainTextEdit(self)
        self._note.setPlaceholderText(self.tr("Your note"))
        self._note.setTabChangesFocus(True)
        self._note.setMaximumHeight(96)
        option = self._note.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._note.document().setDefaultTextOption(option)
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(self.tr("Speaker"), self._speaker)
        form.addRow(self.tr("Note"), self._note)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for text, slot in (
            (self.tr("Go to the story"), self._on_open),
            (self.tr("Copy with source"), self._on_copy),
            (self.tr("Remove"), self._on_remove),
        ):
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self._words, 1)
        layout.addLayout(form)
        layout.addLayout(buttons)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SAVE_AFTER_MS)
        self._pause.timeout.connect(self.save_edits)
        self._note.textChanged.connect(self._pause.start)
        self._speaker.textEdited.connect(lambda _text: self._pause.start())
        self._speaker.textChanged.connect(self._sit_on_the_line)
        self._speaker.editingFinished.connect(self.save_edits)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        if self._kept is not None:
            self._draw(self._kept)

    def show_quotation(self, kept: KeptQuotation) -> None:
        """Show another quotation; edits of the one before are sent first."""
        same = self._kept is not None and self._kept.id == kept.id
        if not same:
            self.save_edits()
        self._kept = kept
        self._draw(kept)
        if not same or ((kept.speaker, kept.note) != self._sent and not self._is_being_edited()):
            self._sent = (kept.speaker, kept.note)
            self._speaker.setText(kept.speaker)
            self._note.blockSignals(True)
            self._note.setPlainText(kept.note)
            self._note.blockSignals(False)
        self._speaker.setToolTip(self._how_sure(kept))

    def _is_being_edited(self) -> bool:
        """Whether something here is or was just typed; else what another window wrote is shown."""
        typed = (self._speaker.text().strip(), self._note.toPlainText())
        return typed != self._sent or self._note.hasFocus() or self._speaker.hasFocus()

    def focus_note(self) -> None:
        """Put the cursor into the note."""
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)

    def save_edits(self) -> None:
        """Send what was changed and not sent yet."""
        self._pause.stop()
        if self._kept is None:
            return
        speaker, note = self._speaker.text().strip(), self._note.toPlainText()
        sent_speaker, sent_note = self._sent
        self._sent = (speaker, note)
        if speaker != sent_speaker:
            self.speaker_edited.emit(self._kept.id, speaker)
        if note != sent_note:
            self.note_edited.emit(self._kept.id, note)

    def _sit_on_the_line(self, text: str) -> None:
        # Qt sets the fallback face's letters by the first face's line, which leaves Arabic too high.
        self._speaker.setTextMargins(0, _ARABIC_DROP if dominant_direction(text) == "rtl" else 0, 0, 0)

    def _how_sure(self, kept: KeptQuotation) -> str:
        if kept.speaker_by_reader:
            return self.tr("You set this speaker.")
        if not kept.speaker:
            return self.tr("No speaker was found.")
        percent = number(round(kept.speaker_confidence * 100))
        if kept.speaker_confidence < _SURE:
            return self.tr("A guess of the machine: {percent}% sure.").format(percent=percent)
        return self.tr("Found by the machine: {percent}% sure.").format(percent=percent)

    def _draw(self, kept: KeptQuotation) -> None:
        document = self._words.document()
        document.clear()
        document.setDocumentMargin(0)
        cursor = QTextCursor(document)
        self._add(cursor, kept.text, 20, "text", 0)
        if kept.translation:
            self._add(cursor, kept.translation, 16, "text_muted", 16)
        source = " · ".join(isolate(part) for part in (kept.source, kept.article_title, kept.published) if part)
        self._add(cursor, source, 0, "text_muted", 16)
        if kept.translation:
            if kept.translation_origin in ("human", "reader"):
                origin = {"human": self.tr("Translation by a human"), "reader": self.tr("Translation by you")}
                line = origin[kept.translation_origin]
            else:
                line = self.tr("Machine translation: {pack}").format(pack=isolate(kept.translation_origin))
            self._add(cursor, line, 0, "text_muted", 2)
        self._words.moveCursor(QTextCursor.MoveOperation.Start)

    def _add(self, cursor: QTextCursor, text: str, pixels: int, token: str, above: int) -> None:
        """One more paragraph; ``pixels`` 0 means the window's own face."""
        own = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        direction = dominant_direction(text, "rtl" if own else "ltr")
        block = QTextBlockFormat()
        rtl = direction == "rtl"
        block.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        block.setTopMargin(above)
        style = QTextCharFormat()
        faces = load_fonts()
        if pixels:
            style.setFont(faces.reading(direction, pixels))
            # Fixed, not proportional: Amiri's own line is so high that a multiple of it falls apart.
            leading = (ARABIC_LEADING if rtl else LATIN_LEADING) * style.font().pixelSize()
            block.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        else:
            style.setFont(faces.interface(12))
        style.setForeground(self._theme.color(token))
        if cursor.document().isEmpty():
            cursor.setBlockFormat(block)
            cursor.setCharFormat(style)
        else:
            cursor.insertBlock(block, style)
        cursor.insertText(text.replace("\n", "\u2028"))

    def _on_open(self) -> None:
        if self._kept is not None:
            self.open_wished.emit(self._kept)

    def _on_remove(self) -> None:
        if self._kept is not None:
            self.remove_wished.emit(self._kept)

    def _on_copy(self) -> None:
        kept = self._kept
        if kept is None:
            return
        marks = "«»" if dominant_direction(kept.text) == "rtl" else "“”"
        source = ", ".join(part for part in (kept.source, kept.article_title, kept.published, kept.address) if part)
        lines = [
            f"{marks[0]}{kept.text}{marks[1]}",
            f"— {kept.speaker}" if kept.speaker else "",
            source,
            kept.translation,
        ]
        self.copy_wished.emit("\n".join(line for line in lines if line))
