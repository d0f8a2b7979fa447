"""Hand kept quotations on, with their source."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, get_args

from newsreader.core.article import ArticleId
from newsreader.core.quotation import KeptQuotation
from newsreader.export.files import write_whole
from newsreader.export.markdown import to_markdown
from newsreader.export.tables import to_csv, to_json
from newsreader.library.database import Library

ExportFormat = Literal["md", "csv", "json"]
FORMATS: tuple[ExportFormat, ...] = get_args(ExportFormat)

_WRITERS: dict[ExportFormat, Callable[[Sequence[KeptQuotation]], str]] = {
    "md": to_markdown,
    "csv": to_csv,
    "json": to_json,
}


def export_text(kept: Sequence[KeptQuotation], export_format: ExportFormat) -> str:
    """The kept quotations in one of the formats."""
    return _WRITERS[export_format](kept)


def export_quotations(library: Library, article_id: ArticleId | None, export_format: ExportFormat, output: Path) -> int:
    """Write the quotations kept of a story (None: of all) to a file and return how many. Raises ExportError."""
    kept = library.kept.all(article_id)
    write_whole(output, export_text(kept, export_format))
    return len(kept)
