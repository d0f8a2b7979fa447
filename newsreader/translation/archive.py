"""Look into a pack's archive before anything of it touches the disk, then unpack it within bounds.

An ``.argosmodel`` file comes from the net or from a friend: it may be half there, hostile, or something else
altogether. Nothing is written before every name and size in it was looked at.
"""

import json
import os
import shutil
import stat
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from newsreader.core.cancel import Cancel
from newsreader.core.errors import PackError

# A full pack of Argos has some twenty files and 200 MB; anything far beyond is not one.
MAX_FILES = 2_000
MAX_BYTES = 4_000_000_000
MAX_METADATA_BYTES = 1_000_000
# Weights hardly shrink in a zip (1.1 to 1.5). Small files are text and may shrink well.
MAX_RATIO = 100
RATIO_FROM_BYTES = 1_000_000
_CHUNK = 1 << 20
_TOKENIZERS = ("sentencepiece.model", "bpe.model")
_VOCABULARIES = ("shared_vocabulary", "source_vocabulary", "target_vocabulary")
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in "123456789")]
)
_CHOOSE_ANOTHER = "Nothing was changed. Get the pack again, or choose another file."


@dataclass(frozen=True, slots=True)
class ArchiveContents:
    """What a pack's archive holds: its one top folder, its metadata, the bytes it takes unpacked."""

    top_folder: str
    metadata: dict[str, Any]
    unpacked_bytes: int


def examine_archive(path: Path) -> ArchiveContents:
    """Check names, sizes and structure of the archive at ``path``. Raises PackError; writes nothing."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _examine(archive, path.name)
    except FileNotFoundError as error:
        raise PackError("There is no file {file}.", "Choose another file.", file=path.name) from error
    except PermissionError as error:
        raise PackError(
            "{file} may not be read.", "Ask for the right to read it, or copy it.", file=path.name
        ) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, UnicodeError) as error:
        raise _damaged(path.name) from error
    except OSError as error:
        raise PackError("{file} cannot be read: {reason}.", file=path.name, reason=error.strerror or error) from error


def extract_archive(path: Path, folder: Path, cancel: Cancel) -> None:
    """Unpack an archive that ``examine_archive`` passed into ``folder``, without its top folder.

    Every file is on the disk when this returns. Raises PackError where the archive is damaged inside or the disk is
    full, Cancelled when ``cancel`` was set.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            for entry in _entries(archive):
                cancel.check()
                parts = PurePosixPath(entry.filename).parts[1:]
                target = folder.joinpath(*parts)
                if entry.is_dir():
                    target.mkdir(parents=True, exist_ok=True)
                    continue
                target.parent.mkdir(parents=True, exist_ok=True)
                _extract_file(archive, entry, target, path.name, cancel)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise _damaged(path.name) from error
    except OSError as error:
        raise PackError(
            "{file} could not be unpacked: {reason}.",
            "Make room on the disk and try again.",
            file=path.name,
            reason=error.strerror or error,
        ) from error


def check_free_disk(folder: Path, needed_bytes: int) -> None:
    """Raise PackError where the disk of ``folder`` has not ``needed_bytes`` and a little more left."""
    free = shutil.disk_usage(folder).free
    needed = needed_bytes + needed_bytes // 10 + 10_000_000
    if free < needed:
        raise PackError(
            "The disk is too full: the pack needs {needed} MB and {free} MB are free.",
            "Make room and try again.",
            needed=-(-needed // 1_000_000),
            free=free // 1_000_000,
        )


def _damaged(name: str) -> PackError:
    return PackError("{file} is damaged or is no translation pack.", _CHOOSE_ANOTHER, file=name)


def _entries(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    # Archives made on a Mac carry a shadow folder beside the real one.
    return [entry for entry in archive.infolist() if not entry.filename.startswith("__MACOSX/")]


def _examine(archive: zipfile.ZipFile, name: str) -> ArchiveContents:
    entries = _entries(archive)
    if len(entries) > MAX_FILES:
        raise PackError("{file} holds too many files to be a translation pack.", _CHOOSE_ANOTHER, file=name)
    seen: set[str] = set()
    total = 0
    for entry in entries:
        if not _is_safe(entry) or entry.filename.casefold() in seen:
            raise PackError(
                "{file} would write outside its folder, so it was refused.",
                "Nothing was changed. Do not trust where it came from.",
                file=name,
            )
        seen.add(entry.filename.casefold())
        if entry.flag_bits & 0x1:
            raise PackError("{file} is locked with a password.", _CHOOSE_ANOTHER, file=name)
        too_dense = entry.file_size > RATIO_FROM_BYTES and entry.file_size > MAX_RATIO * max(entry.compress_size, 1)
        total += entry.file_size
        if too_dense or total > MAX_BYTES:
            raise PackError("{file} unpacks to far more than a translation pack holds.", _CHOOSE_ANOTHER, file=name)
    return _examine_structure(archive, entries, name, total)


def _is_safe(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is a plain file or folder with a name that stays where it is put, on every system."""
    name = entry.orig_filename
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        return False  # a link or a device
    if "\\" in name or ":" in name or name.startswith("/") or any(ord(char) < 32 for char in name):
        return False
    parts = name.removesuffix("/").split("/")
    return all(
        part not in ("", ".", "..") and part[-1] not in ". " and part.split(".")[0].lower() not in _RESERVED
        for part in parts
    )


def _examine_structure(
    archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], name: str, total: int
) -> ArchiveContents:
    tops = {PurePosixPath(entry.filename).parts[0] for entry in entries}
    files = {str(PurePosixPath(*PurePosixPath(entry.filename).parts[1:])) for entry in entries if not entry.is_dir()}
    if len(tops) != 1 or "metadata.json" not in files:
        raise PackError("{file} is a zip file, but no translation pack.", _CHOOSE_ANOTHER, file=name)
    missing = missing_parts(files)
    if missing:
        raise PackError(
            "{file} is only part of a pack: {missing} is missing.", _CHOOSE_ANOTHER, file=name, missing=missing
        )
    top = tops.pop()
    entry = next(entry for entry in entries if entry.filename == f"{top}/metadata.json")
    if entry.file_size > MAX_METADATA_BYTES:
        raise _damaged(name)
    metadata = parse_metadata(archive.read(entry))
    if metadata is None:
        raise _damaged(name)
    return ArchiveContents(top, metadata, total)


def missing_parts(files: set[str]) -> str:
    """The first part that a pack with these ``files`` (paths with /, from the pack's folder) lacks, or ""."""
    if "model/model.bin" not in files:
        return "model/model.bin"
    if not any(file.startswith("model/") and file.split("/")[1].split(".")[0] in _VOCABULARIES for file in files):
        return "model/shared_vocabulary"
    if not any(tokenizer in files for tokenizer in _TOKENIZERS):
        return _TOKENIZERS[0]
    return ""


def parse_metadata(data: bytes) -> dict[str, Any] | None:
    """A pack's metadata.json as a dictionary, or None where it is not one."""
    try:
        metadata = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None
    return metadata if isinstance(metadata, dict) else None


def _extract_file(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path, name: str, cancel: Cancel) -> None:
    written = 0
    with archive.open(entry) as source, target.open("xb") as out:
        while chunk := source.read(_CHUNK):
            cancel.check()
            written += len(chunk)
            if written > entry.file_size:  # the table of contents lied
                raise _damaged(name)
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    if written != entry.file_size:
        raise _damaged(name)
