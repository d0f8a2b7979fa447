"""What was found in a story as rows: quotations by speaker, names by kind."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsreader.core.analysis import Analysis
from newsreader.core.correction import READER
from newsreader.core.entity import EntityLabel, group_mentions
from newsreader.core.language import Direction, dominant_direction
from newsreader.core.quotation import Quotation, QuotationKind
from newsreader.core.span import Span
from newsreader.ui.marks import GUESS_BELOW
from newsreader.ui.panes.wording import certainty, kind_name, quotation_tooltip, speaker_name

Index = QModelIndex | QPersistentModelIndex
_TOP_LEVEL = QModelIndex()


class RowKind(StrEnum):
    """What a row is: a speaker with quotations below, a kind of names with names below."""

    SPEAKER = "speaker"
    QUOTATION = "quotation"
    LABEL = "label"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One row. ``spans`` are the places it goes through, in reading order; ``guess`` where it may well be wrong,
    ``known`` False for the group of quotations without a speaker, ``forms`` a place for each wording of a name.
    """

    kind: RowKind
    text: str
    direction: Direction
    spans: tuple[Span, ...] = ()
    count: int = 0
    guess: bool = False
    known: bool = True
    quotation: Quotation | None = None
    label: EntityLabel | None = None
    forms: tuple[Span, ...] = ()


# What somebody said; marks that are not speech are nobody's words.
SPEECH = frozenset(QuotationKind) - {QuotationKind.TERM}


def quotation_rows(texts: Sequence[str], analysis: Analysis, kinds: Collection[str] = SPEECH) -> tuple[FoundRow, ...]:
    """Speakers, those with most quotations first, each with the quotations; unknown speakers at the end.

    ``texts`` are the story's blocks; ``kinds`` the values of QuotationKind that are listed. Marks that are not speech
    never are.
    """
    # Nobody found is one group, nobody known to the reader another.
    groups: dict[tuple[str, bool], list[Quotation]] = {}
    for quotation in sorted(analysis.quotations, key=lambda each: each.start):
        if quotation.kind in SPEECH and quotation.kind.value in kinds:
            said_by = quotation.attribution
            nobody = said_by.speaker is None and said_by.rule == READER
            groups.setdefault((said_by.speaker or "", nobody), []).append(quotation)
    rows = []
    for (speaker, _), said in sorted(groups.items(), key=lambda group: (not group[0][0], -len(group[1]))):
        name = speaker or speaker_name(said[0])
        guess = all(_is_guess(each) for each in said)
        spans = tuple(each.start for each in said)
        rows.append(FoundRow(RowKind.SPEAKER, name, dominant_direction(name), spans, len(said), guess, bool(speaker)))
        for each in said:
            words = " ".join(each.text(tuple(texts)).split())
            direction = dominant_direction(words)
            if each.kind is not QuotationKind.INDIRECT:
                words = f"«{words}»" if direction == "rtl" else f"“{words}”"
            guess = _is_guess(each)
            rows.append(FoundRow(RowKind.QUOTATION, words, direction, each.parts[:1], 0, guess, quotation=each))
    return tuple(rows)


def _is_guess(quotation: Quotation) -> bool:
    return quotation.attribution.rule != READER and quotation.attribution.confidence < GUESS_BELOW


def name_rows(texts: Sequence[str], analysis: Analysis) -> tuple[FoundRow, ...]:
    """Names by kind, those named most often first, with how often."""
    entities = group_mentions(analysis.entities, tuple(texts))
    rows = []
    for label in (EntityLabel.PERSON, EntityLabel.ORG, EntityLabel.PLACE, EntityLabel.MISC):
        named = [entity for entity in entities if entity.label is label]
        if not named:
            continue
        title = kind_name(label.value)
        rows.append(FoundRow(RowKind.LABEL, title, dominant_direction(title), (), len(named), label=label))
        for entity in sorted(named, key=lambda each: -len(each.mentions)):
            spans = tuple(sorted(mention.span for mention in entity.mentions))
            guess = max(mention.confidence for mention in entity.mentions) < GUESS_BELOW
            direction = dominant_direction(entity.name)
            forms = tuple({mention.span.text(tuple(texts)): mention.span for mention in entity.mentions}.values())
            rows.append(
                FoundRow(RowKind.NAME, entity.name, direction, spans, len(spans), guess, label=label, forms=forms)
            )
    return tuple(rows)


class FoundModel(QAbstractListModel):
    """Rows as they are; the whole row under ``ROW_ROLE``."""

    ROW_ROLE = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[FoundRow, ...] = ()

    def set_rows(self, rows: tuple[FoundRow, ...]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rows(self) -> tuple[FoundRow, ...]:
        """What is shown."""
        return self._rows

    def rowCount(self, parent: Index = _TOP_LEVEL) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self._rows[index.row()].kind is RowKind.LABEL:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == self.ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.ToolTipRole and row.quotation is not None:
            return quotation_tooltip(row.quotation)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = [row.text]
            if row.count:
                parts.append(QLocale().toString(row.count))
            if row.guess:
                parts.append(certainty(0.0))
            return ", ".join(parts)
        return None
