"""Files and folders to stories: the door of this room."""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsreader.core.article import Draft
from newsreader.core.cancel import Cancel
from newsreader.core.errors import IntakeError
from newsreader.intake.encoding import UndecodableError, declared_charset, decode
from newsreader.intake.html import Page, parse_html
from newsreader.intake.text import parse_text

TEXT_SUFFIXES = frozenset((".txt", ".text"))
HTML_SUFFIXES = frozenset((".html", ".htm", ".xhtml"))
SUFFIXES = TEXT_SUFFIXES | HTML_SUFFIXES
MAX_BYTES = 20 * 1024 * 1024


def find_files(paths: Iterable[Path], cancel: Cancel) -> tuple[Path, ...]:
    """The files to bring in: named files as they are, folders searched in depth for texts and pages.

    In each folder the order is that of the names. Hidden files and folders are left out, and a folder reached twice
    through links is searched once. A named file stays in the answer whatever it is, so that it can be spoken of.
    Raises Cancelled.
    """
    found: dict[Path, None] = {}
    visited: set[tuple[int, int]] = set()
    for path in paths:
        if path.is_dir():
            found.update(dict.fromkeys(_walk(path, visited, cancel)))
        else:
            found[path] = None
    return tuple(found)


def read_file(path: Path) -> Draft:
    """The story in a text file or a saved page.

    Raises IntakeError, with one line that says what is wrong, for what holds no story.
    """
    data = _read_bytes(path)
    suffix = path.suffix.lower()
    try:
        text = decode(data, declared_charset(data))
    except UndecodableError:
        raise IntakeError(
            "{file} is not a text.", "Choose a .txt file or a saved page (.html).", file=path.name
        ) from None
    content_hash = hashlib.sha256(data).hexdigest()
    if suffix in HTML_SUFFIXES or (suffix not in TEXT_SUFFIXES and _is_markup(text)):
        return _draft_of_page(parse_html(text), path, content_hash)
    story = parse_text(text)
    if story is None:
        raise IntakeError("{file} is empty.", "Choose another file.", file=path.name)
    return Draft(
        title=story.title,
        paragraphs=story.paragraphs,
        content_hash=content_hash,
        byline=story.byline,
        file_name=path.name,
    )


def _draft_of_page(page: Page, path: Path, content_hash: str) -> Draft:
    if not page.title or not page.paragraphs:
        if page.framed:
            advice = "The page shows another page in a frame: save that one."
        elif page.scripted:
            advice = "The page is built by scripts: save it again as a complete page."
        else:
            advice = "Save the page again once it is fully shown."
        raise IntakeError("No story was found in {file}.", advice, file=path.name)
    return Draft(
        title=page.title,
        paragraphs=page.paragraphs,
        content_hash=content_hash,
        byline=page.byline,
        source=page.source,
        address=page.address,
        published=page.published,
        declared_language=page.language,
        twin_address=page.twin_address,
        file_name=path.name,
    )


def _walk(folder: Path, visited: set[tuple[int, int]], cancel: Cancel) -> Iterator[Path]:
    cancel.check()
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    if (status.st_dev, status.st_ino) in visited:
        return
    visited.add((status.st_dev, status.st_ino))
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = Path(entry.path)
        if entry.is_dir():
            yield from _walk(path, visited, cancel)
        elif path.suffix.lower() in SUFFIXES and entry.is_file():
            yield path


def _read_bytes(path: Path) -> bytes:
    name = path.name or str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise IntakeError("{file} is a folder.", "Choose the files in it.", file=name)
        if not stat.S_ISREG(status.st_mode):
            raise IntakeError("{file} is not a file.", "Choose a .txt file or a saved page (.html).", file=name)
        if status.st_size > MAX_BYTES:
            raise IntakeError(
                "{file} is too large ({size} MB).",
                "Files of up to 20 MB can be read.",
                file=name,
                size=round(status.st_size / 1024 / 1024),
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise IntakeError("{file} is not there.", "It may have been moved or renamed.", file=name) from None
    except PermissionError:
        raise IntakeError("{file} may not be read.", "Change its permissions or copy it.", file=name) from None
    except OSError as error:
        raise IntakeError("{file} cannot be read: {reason}.", file=name, reason=error.strerror or error) from None
    if not data.strip():
        raise IntakeError("{file} is empty.", "Choose another file.", file=name)
    return data


def _is_markup(text: str) -> bool:
    start = text[:2000].lstrip().lower()
    return start.startswith(("<!doctype html", "<html", "<?xml")) or "<body" in start
