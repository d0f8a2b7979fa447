"""Bring files into the library."""

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsreader.analysis.language import guess_language
from newsreader.core.article import ArticleId, Draft
from newsreader.core.cancel import Cancel, Cancelled
from newsreader.core.errors import NewsreaderError
from newsreader.intake.files import find_files, read_file
from newsreader.library.database import Library


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What became of one file: a story (new or already there), or an error."""

    path: Path
    article_id: ArticleId | None = None
    already_there: bool = False
    error: NewsreaderError | None = None


def import_files(
    library: Library,
    paths: Sequence[Path],
    cancel: Cancel,
    on_progress: Callable[[int, int, str], None] | None = None,
) -> tuple[ImportOutcome, ...]:
    """Read files and folders into the library; one outcome a file, in order.

    ``on_progress(done, total, file name)`` is told before each file and once at the end. One bad file does not stop
    the others. Cancelling ends the work between files: what came in stays, and the outcomes so far are returned.
    """
    outcomes: list[ImportOutcome] = []
    with contextlib.suppress(Cancelled):
        files = find_files(paths, cancel)
        for done, path in enumerate(files):
            cancel.check()
            if on_progress:
                on_progress(done, len(files), path.name)
            outcomes.append(_import_file(library, path))
        if on_progress:
            on_progress(len(files), len(files), "")
    return tuple(outcomes)


def add_draft(library: Library, draft: Draft) -> tuple[ArticleId, bool]:
    """Put one story in, its language guessed; (id, whether it is new)."""
    guess = guess_language(draft.title, [block.text for block in draft.paragraphs])
    return library.articles.add(draft, guess)


def _import_file(library: Library, path: Path) -> ImportOutcome:
    try:
        article_id, is_new = add_draft(library, read_file(path))
    except NewsreaderError as error:
        return ImportOutcome(path, error=error)
    return ImportOutcome(path, article_id, already_there=not is_new)
