"""Files and folders to stories: the door of this room."""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsreader.core.article import Draft
from newsreader.core.cancel import Cancel
from newsreader.core.errors import IntakeError
from newsreader.intake.archives import ARCHIVE_SUFFIXES, is_archive, unpack
from newsreader.intake.encoding import UndecodableError, declared_charset, decode
from newsreader.intake.html import Page, parse_html
from newsreader.intake.text import parse_text

TEXT_SUFFIXES = frozenset((".txt", ".text"))
HTML_SUFFIXES = frozenset((".html", ".htm", ".xhtml"))
SUFFIXES = TEXT_SUFFIXES | HTML_SUFFIXES | ARCHIVE_SUFFIXES
MAX_BYTES = 20 * 1024 * 1024

# Folders that browsers put beside a page saved with its pictures: "page_files", and the same in other languages.
_COMPANIONS = (
    "_files",
    ".files",
    "_fichiers",
    "-dateien",
    "-filer",
    "_archivos",
    "_ملفات",
    "_elemei",
    "_file",
    "_bestanden",
)


def find_files(paths: Iterable[Path], cancel: Cancel) -> tuple[Path, ...]:
    """The files to bring in: named files as they are, folders searched in depth for texts and saved pages.

    In each folder the order is that of the names. Hidden files and folders are left out, so are the folders of
    pictures and frames beside a saved page, and a folder reached twice through links is searched once. A named file
    stays in the answer whatever it is, so that it can be spoken of. Raises Cancelled.
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
    if suffix in ARCHIVE_SUFFIXES or is_archive(data):
        return _draft_of_page(_archived_page(data), path, data)
    text = _text_of(data, path)
    if _is_markup(text) or (suffix in HTML_SUFFIXES and "<" in text):
        return _draft_of_page(parse_html(text), path, data)
    story = parse_text(text)
    if story is None:
        raise IntakeError("{file} is empty.", "Choose another file.", file=path.name)
    return Draft(
        title=story.title,
        paragraphs=story.paragraphs,
        content_hash=hashlib.sha256(data).hexdigest(),
        byline=story.byline,
        source=story.source,
        published=story.published,
        file_name=path.name,
    )


def _text_of(data: bytes, path: Path) -> str:
    try:
        return decode(data, declared_charset(data))
    except UndecodableError:
        advice = "Choose a .txt file or a saved page (.html)."
        raise IntakeError("{file} is not a text.", advice, file=path.name) from None


def _archived_page(data: bytes) -> Page:
    """The first page of an archive that holds a story, or the shown one where none does."""
    shown: Page | None = None
    for archived in unpack(data):
        try:
            text = decode(archived.data, archived.charset or declared_charset(archived.data))
        except UndecodableError:
            continue
        page = parse_html(text, archived.address, archived.subject)
        if page.paragraphs:
            return page
        shown = shown or page
    return shown or Page()


def _draft_of_page(page: Page, path: Path, data: bytes) -> Draft:
    if not page.title or not page.paragraphs:
        if page.framed:
            advice = "The page shows another page in a frame: save that one."
        elif page.scripted:
            advice = "The page is built by scripts: save it once more as a complete page."
        else:
            advice = "Save the page once more when it is fully shown."
        raise IntakeError("No story was found in {file}.", advice, file=path.name)
    return Draft(
        title=page.title,
        paragraphs=page.paragraphs,
        content_hash=hashlib.sha256(data).hexdigest(),
        byline=page.byline,
        source=page.source,
        address=page.address,
        published=page.published,
        declared_language=page.language,
        twin_address=page.twin_address,
        file_name=path.name,
    )


def _walk(folder: Path, visited: set[tuple[int, int]], cancel: Cancel) -> Iterator[Path]:
    """Stories under ``folder``; an explicit stack, because folders can be nested deeper than Python's."""
    waiting = [folder]
    while waiting:
        cancel.check()
        path = waiting.pop()
        if not _is_folder(path):
            yield path
            continue
        try:
            status = path.stat()
            names = sorted(entry.name for entry in os.scandir(path) if not entry.name.startswith("."))
        except OSError:
            continue
        if (status.st_dev, status.st_ino) in visited:
            continue
        visited.add((status.st_dev, status.st_ino))
        pages = {name.rpartition(".")[0].casefold() for name in names if Path(name).suffix.lower() in HTML_SUFFIXES}
        for name in reversed(names):
            child = path / name
            if _is_folder(child):
                if not _is_companion(name.casefold(), pages):
                    waiting.append(child)
            elif child.suffix.lower() in SUFFIXES and child.is_file():
                waiting.append(child)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_companion(name: str, pages: set[str]) -> bool:
    """Whether a folder holds the pictures and frames of a page saved beside it."""
    return any(name.endswith(ending) and name.removesuffix(ending) in pages for ending in _COMPANIONS)


def _read_bytes(path: Path) -> bytes:
    name = path.name or str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise IntakeError("{file} is a folder.", "Choose the files in it.", file=name)
        if not stat.S_ISREG(status.st_mode):
            raise IntakeError("{file} is not a file.", "Choose a .txt file or a saved page (.html).", file=name)
        if status.st_size > MAX_BYTES:
            size = -(-status.st_size // (1024 * 1024))
            advice = "Files of up to 20 MB can be read."
            raise IntakeError("{file} is too large ({size} MB).", advice, file=name, size=size)
        data = path.read_bytes()
    except FileNotFoundError:
        raise IntakeError("{file} is not there.", "It may have been moved or renamed.", file=name) from None
    except PermissionError:
        raise IntakeError("{file} may not be read.", "Change its permissions or copy it.", file=name) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise IntakeError("{file} cannot be read: {reason}.", file=name, reason=reason) from None
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise IntakeError("{file} is empty.", "Choose another file.", file=name)
    return data


def _is_markup(text: str) -> bool:
    start = text[:1000].lstrip("\ufeff \t\r\n").lower()
    return start.startswith(("<!doctype html", "<html")) or (start.startswith("<?xml") and "<html" in start)
