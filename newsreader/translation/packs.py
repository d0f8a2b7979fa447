"""The packs on this machine: list, install from a file, remove.

The folder has the layout of argostranslate's own package folder, one folder a pack, so that either can read the
other's. A pack counts only once it is whole, loads and has translated a sentence.
"""

import hashlib
import json
import os
import re
import shutil
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newsreader.core.cancel import Cancel
from newsreader.core.errors import NotFoundError, PackError, PackMemoryError
from newsreader.core.language import Language
from newsreader.core.translation import PackInfo
from newsreader.translation.archive import (
    check_free_disk,
    examine_archive,
    extract_archive,
    missing_parts,
    parse_metadata,
)
from newsreader.translation.loading import LoadedPack

PAIRS = ((Language.ENGLISH, Language.ARABIC), (Language.ARABIC, Language.ENGLISH))
_TRIAL = {
    Language.ENGLISH: "The minister spoke to reporters on Monday.",
    Language.ARABIC: "تحدث الوزير إلى الصحافيين يوم الاثنين.",
}
_RECEIPT = "newsreader.json"
_STALE_SECONDS = 24 * 3600


class PackStore:
    """The packs in one folder, which need not exist yet. Safe to use from several threads."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def installed(self) -> tuple[PackInfo, ...]:
        """Every pack between English and Arabic, English first; one that lost a part is listed too, to be removed."""
        if not self.folder.is_dir():
            return ()
        found = [info for path in self.folder.iterdir() if path.is_dir() and (info := _read_pack(path))]
        return tuple(sorted(found, key=lambda info: (PAIRS.index((info.source, info.target)), info.folder)))

    def find(self, source: Language, target: Language) -> PackInfo | None:
        """The pack used for a direction: a whole one before a broken one, the newest first; None without any."""
        found = [info for info in self.installed() if (info.source, info.target) == (source, target)]
        return max(found, key=lambda info: (not self.missing(info), version_key(info.version)), default=None)

    def missing(self, info: PackInfo) -> str:
        """The part an installed pack lacks (a path in its folder), or "" where it is whole."""
        folder = Path(info.folder)
        return missing_parts({path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()})

    def readme(self, info: PackInfo) -> str:
        """The pack's own words about its making and licence, or ""."""
        for name in ("README.md", "README.txt", "README", "LICENSE"):
            path = Path(info.folder, name)
            if path.is_file():
                return path.read_bytes()[:100_000].decode("utf-8", "replace")
        return ""

    def checksum(self, info: PackInfo) -> str:
        """The SHA-256 (hex) of the archive a pack came from, or "" where it was not installed by us."""
        receipt = _read_json(Path(info.folder, _RECEIPT)) or {}
        return str(receipt.get("sha256", ""))

    def install(self, path: Path, cancel: Cancel | None = None, sha256: str = "") -> PackInfo:
        """Install the ``.argosmodel`` archive at ``path``; what it replaces goes only once it is whole and works.

        ``sha256`` (hex) is compared with the file's where it is given. Raises PackError with the reason where the
        file is no good pack between English and Arabic, Cancelled when ``cancel`` was set; either changes nothing.
        """
        cancel = cancel or Cancel()
        contents = examine_archive(path)
        source, target = _direction_or_refuse(contents.metadata, path.name)
        checksum = _sha256(path, cancel)
        if sha256 and checksum != sha256.lower():
            raise PackError("{file} is not the file that the index describes.", "Download it again.", file=path.name)
        self._prepare_folder(contents.unpacked_bytes)
        staging = Path(tempfile.mkdtemp(prefix=self._staging_prefix, dir=self.folder.parent))
        try:
            unpacked = staging / "pack"
            unpacked.mkdir()
            extract_archive(path, unpacked, cancel)
            receipt = {
                "sha256": checksum,
                "installed": datetime.now(UTC).isoformat(timespec="seconds"),
                "file": path.name,
            }
            _write_synced(unpacked / _RECEIPT, json.dumps(receipt).encode())
            cancel.check()
            _try_out(unpacked, source, path.name, cancel)
            return self._put_in_place(unpacked, staging, contents.metadata, source, target)
        finally:
            shutil.rmtree(staging, ignore_errors=True)

    def remove(self, info: PackInfo) -> None:
        """Remove an installed pack. Raises NotFoundError where it is not there, PackError where it cannot go."""
        folder = Path(info.folder)
        if folder.parent != self.folder or not folder.is_dir():
            raise NotFoundError("The pack {pack} is not installed.", pack=info.name)
        # Renamed first: half a removed pack must not look like one.
        doomed = Path(tempfile.mkdtemp(prefix=self._staging_prefix, dir=self.folder.parent))
        try:
            folder.rename(doomed / "pack")
        except OSError as error:
            raise PackError(
                "The pack {pack} cannot be removed: {reason}.", pack=info.name, reason=error.strerror or error
            ) from error
        finally:
            shutil.rmtree(doomed, ignore_errors=True)

    @property
    def _staging_prefix(self) -> str:
        # Beside the folder, not in it: argostranslate takes every folder in it for a pack.
        return f".{self.folder.name}-incoming-"

    def _prepare_folder(self, needed_bytes: int) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise PackError("The folder for packs cannot be made: {reason}.", reason=error.strerror or error) from error
        for left_over in self.folder.parent.glob(f"{self._staging_prefix}*"):
            if time.time() - left_over.stat().st_mtime > _STALE_SECONDS:
                shutil.rmtree(left_over, ignore_errors=True)
        check_free_disk(self.folder, needed_bytes)

    def _put_in_place(
        self, unpacked: Path, staging: Path, metadata: dict[str, Any], source: Language, target: Language
    ) -> PackInfo:
        """Swap the new pack in for every older one of its direction; put those back if that fails."""
        older = [Path(info.folder) for info in self.installed() if (info.source, info.target) == (source, target)]
        version = re.sub(r"[^0-9A-Za-z]+", "_", str(metadata.get("package_version", "")))[:40].strip("_") or "0"
        final = self.folder / f"translate-{source}_{target}-{version}"
        if final.exists() and final not in older:
            older.append(final)
        moved: list[tuple[Path, Path]] = []
        try:
            for number, folder in enumerate(older):
                aside = staging / f"older-{number}"
                folder.rename(aside)
                moved.append((folder, aside))
            unpacked.rename(final)
        except OSError as error:
            for folder, aside in moved:
                aside.rename(folder)
            raise PackError("The pack could not be put in place: {reason}.", reason=error.strerror or error) from error
        _sync_folder(self.folder)
        info = _read_pack(final)
        assert info is not None
        return info


def version_key(version: str) -> tuple[int, ...]:
    """A version's numbers, for comparing: "1.10" is newer than "1.9"."""
    return tuple(int(number) for number in re.findall(r"\d{1,9}", version))


def _direction_or_refuse(metadata: dict[str, Any], name: str) -> tuple[Language, Language]:
    direction = _direction(metadata)
    if direction is None:
        raise PackError(
            "{file} translates from {source} to {target}.",
            "Newsreader needs a pack from English to Arabic or from Arabic to English.",
            file=name,
            source=metadata.get("from_name") or metadata.get("from_code") or "?",
            target=metadata.get("to_name") or metadata.get("to_code") or "?",
        )
    return direction


def _direction(metadata: dict[str, Any]) -> tuple[Language, Language] | None:
    for source, target in PAIRS:
        if (metadata.get("from_code"), metadata.get("to_code")) == (source.value, target.value):
            return (source, target) if metadata.get("type", "translate") == "translate" else None
    return None


def _read_json(path: Path) -> dict[str, Any] | None:
    try:
        return parse_metadata(path.read_bytes())
    except OSError:
        return None


def _read_pack(folder: Path) -> PackInfo | None:
    metadata = _read_json(folder / "metadata.json")
    direction = _direction(metadata) if metadata else None
    if metadata is None or direction is None:
        return None
    name = metadata.get("package_name") or f"translate-{direction[0]}_{direction[1]}"
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return PackInfo(*direction, str(name), str(metadata.get("package_version", "")), size, str(folder))


def _try_out(folder: Path, source: Language, name: str, cancel: Cancel) -> None:
    """Load the pack and translate one sentence with it. Raises PackError where that fails."""
    try:
        pack = LoadedPack(folder)
        try:
            cancel.check()
            translated = pack.submit([pack.encode(_TRIAL[source])]).result()[0]
        finally:
            pack.close()
    except PackMemoryError as error:
        # Nothing is wrong with the pack.
        raise PackMemoryError(
            "There is not enough memory for the pack {pack}.", "Close other programs and try again.", pack=name
        ) from error
    except PackError as error:
        raise PackError(
            "{file} does not work: {reason}",
            "Nothing was changed. Get the pack again, or choose another file.",
            file=name,
            reason=error.message.format(**{**error.facts, "pack": name}),
        ) from error
    if not translated.strip():
        raise PackError(
            "{file} does not work: it translates a sentence into nothing.", "Nothing was changed.", file=name
        )


def _sha256(path: Path, cancel: Cancel) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            cancel.check()
            digest.update(chunk)
    return digest.hexdigest()


def _write_synced(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":  # elsewhere a folder cannot be opened
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
