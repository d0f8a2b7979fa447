"""Translation packs: what is installed, what the index offers, and getting one from there."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError

from newsreader.core.cancel import Cancel
from newsreader.core.errors import NotFoundError
from newsreader.core.language import Language
from newsreader.core.translation import PackInfo
from newsreader.translation.download import Progress, discard_part, install_from_index, received_bytes
from newsreader.translation.http import NETWORK_ERRORS, content_length
from newsreader.translation.index import INDEX_ADDRESS, AvailablePack, fetch_index, newer_than_installed
from newsreader.translation.packs import PackStore, version_key
from newsreader.usecases.open_library import data_folder

_LICENCE = re.compile(r"licen[cs]e|copyright|\bCC[ -]BY\b|\bMIT\b|\bGPL\b", re.IGNORECASE)
_HEADING = re.compile(r"(?:the )?(?:licen[cs]es?|copyright)[.:]?", re.IGNORECASE)
_MARKUP = re.compile(r"[#*_`>|]+|^\s*[-=]+\s*")
_LICENCE_LENGTH = 160


@dataclass(frozen=True, slots=True)
class InstalledPack:
    """A pack on this machine. ``missing`` names the part it lacks ("": none); the texts are "" where there is none."""

    info: PackInfo
    missing: str = ""
    readme: str = ""
    licence: str = ""
    checksum: str = ""


@dataclass(frozen=True, slots=True)
class OfferedPack:
    """The newest pack that the index has for a direction.

    ``download_bytes`` is 0 where no server says; ``received_bytes`` came with an earlier download that was paused;
    ``is_new`` where no installed pack of the direction is as new; ``installed_version`` that of the newest one that is
    installed, "" for none.
    """

    pack: AvailablePack
    download_bytes: int
    received_bytes: int
    is_new: bool
    installed_version: str = ""


def downloads_folder() -> Path:
    """Where packs lie while they are on their way."""
    return data_folder() / "downloads"


def installed_packs(store: PackStore) -> tuple[InstalledPack, ...]:
    """Every installed pack with what it says about itself, English to Arabic first."""
    return tuple(_described(store, info) for info in store.installed())


def offered_packs(
    store: PackStore, folder: Path, cancel: Cancel, address: str = INDEX_ADDRESS
) -> tuple[OfferedPack, ...]:
    """The newest pack of each direction that the index at ``address`` has. Goes online.

    The index does not say how large the files are: their servers are asked, without getting them.
    Raises PackError where the index cannot be had or read, Cancelled when ``cancel`` was set.
    """
    newest: dict[tuple[Language, Language], AvailablePack] = {}
    for pack in fetch_index(cancel, address):
        newest.setdefault((pack.source, pack.target), pack)
    installed = store.installed()
    new = newer_than_installed(tuple(newest.values()), installed)
    offered = []
    for pack in newest.values():
        cancel.check()
        versions = [info.version for info in installed if (info.source, info.target) == (pack.source, pack.target)]
        newest_here = max(versions, key=version_key, default="")
        offered.append(OfferedPack(pack, _download_bytes(pack), received_bytes(pack, folder), pack in new, newest_here))
    return tuple(offered)


def offered_for(offered: Sequence[OfferedPack], source: Language, target: Language) -> OfferedPack:
    """The one of a direction. Raises NotFoundError."""
    for each in offered:
        if (each.pack.source, each.pack.target) == (source, target):
            return each
    raise NotFoundError("The index has no pack from {source} to {target}.", source=source.value, target=target.value)


def download_pack(
    store: PackStore,
    pack: AvailablePack,
    folder: Path,
    cancel: Cancel,
    on_progress: Callable[[Progress], None] | None = None,
) -> PackInfo:
    """Download a pack, or the rest of it, and install it. Goes online.

    Raises PackError where none of its addresses serves a good pack, Cancelled when ``cancel`` was set: what was
    received by then stays for the next time.
    """
    return install_from_index(store, pack, folder, cancel, on_progress)


def downloaded_bytes(pack: AvailablePack, folder: Path) -> int:
    """How much of a pack is there from a download that was paused."""
    return received_bytes(pack, folder)


def discard_download(pack: AvailablePack, folder: Path) -> None:
    """Forget what was received of a pack."""
    discard_part(pack, folder)


def licence_in(readme: str) -> str:
    """The line of a pack's readme that says under which terms it may be used, without markup; "" where none does."""
    for line in readme.splitlines():
        words = " ".join(_MARKUP.sub(" ", line).split())
        # A heading alone says nothing.
        if _LICENCE.search(words) and not _HEADING.fullmatch(words):
            return words if len(words) <= _LICENCE_LENGTH else words[:_LICENCE_LENGTH].rstrip() + "…"
    return ""


def _described(store: PackStore, info: PackInfo) -> InstalledPack:
    readme = store.readme(info)
    return InstalledPack(info, store.missing(info), readme, licence_in(readme), store.checksum(info))


def _download_bytes(pack: AvailablePack) -> int:
    """How long the file is, as the first address that answers says; 0 where none does."""
    for address in pack.links:
        try:
            length = content_length(address)
        except NETWORK_ERRORS as error:
            if isinstance(error, HTTPError):
                error.close()
            continue
        if length:
            return length
    return 0
