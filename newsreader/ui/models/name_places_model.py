"""Where a name stands, as rows: what was said by it, then the stories that name it."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsreader.core.article import ArticleId, ArticleSummary
from newsreader.core.language import Direction, dominant_direction
from newsreader.core.names import FoundQuotation, NameDetail
from newsreader.core.span import Span
from newsreader.ui.localization import number
from newsreader.ui.panes.wording import language_name, short_date
from newsreader.ui.text import isolate

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A heading (neither quotation nor story), a quotation or a story."""

    text: str
    direction: Direction
    foot: str = ""
    quotation: FoundQuotation | None = None
    article: ArticleSummary | None = None

    @property
    def is_heading(self) -> bool:
        """Whether it stands over others."""
        return self.quotation is None and self.article is None


class NamePlacesModel(QAbstractListModel):
    """Rows in, roles out. ``ROW_ROLE`` gives the PlaceRow."""

    ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PlaceRow] = []

    def set_detail(self, detail: NameDetail | None) -> None:
        """Show where this name stands, None: nothing."""
        self.beginResetModel()
        self._rows = []
        if detail is not None and detail.quotations:
            self._rows.append(self._heading(self.tr("Quoted or reported"), len(detail.quotations), None))
            self._rows += [self._quotation(each) for each in detail.quotations]
        if detail is not None and detail.articles:
            heading = self._heading(self.tr("Stories"), len(detail.articles), detail.summary.stories)
            self._rows.append(heading)
            self._rows += [self._story(each) for each in detail.articles]
        self.endResetModel()

    def first_row(self) -> int:
        """The first row that can be opened, -1 where there is none."""
        return next((place for place, row in enumerate(self._rows) if not row.is_heading), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = row_at(index)
        return Qt.ItemFlag.NoItemFlags if row is None or row.is_heading else super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == self.ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.text, row.foot) if part)
        return None

    def _heading(self, words: str, count: int, total: int | None) -> PlaceRow:
        foot = ""
        if total is not None and total > count:
            latest = self.tr("the latest {count} of {total}")
            foot = latest.format(count=number(count), total=number(total))
        return PlaceRow(words, "ltr", foot)

    def _quotation(self, found: FoundQuotation) -> PlaceRow:
        text = found.text.replace("\n", " ")
        foot = "  ·  ".join((isolate(short_date(found.day)), isolate(found.title)))
        return PlaceRow(text, dominant_direction(text), foot, quotation=found)

    def _story(self, article: ArticleSummary) -> PlaceRow:
        parts = [short_date(article.published or article.added.date()), article.source, language_name(article.language)]
        foot = "  ·  ".join(isolate(part) for part in parts if part)
        return PlaceRow(article.title, dominant_direction(article.title), foot, article=article)


def row_at(index: Index) -> PlaceRow | None:
    """The row at an index."""
    return cast("PlaceRow | None", index.data(NamePlacesModel.ROW_ROLE))


def place_of(row: PlaceRow) -> tuple[ArticleId, Span | None] | None:
    """Where a row leads to: a story, and the place in it."""
    if row.quotation is not None:
        return row.quotation.article_id, row.quotation.span
    return (row.article.id, None) if row.article is not None else None
