"""The list of packs that can be had from the net: where it lies, and what of it is for us."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from newsreader.core.cancel import Cancel
from newsreader.core.errors import PackError
from newsreader.core.language import Language
from newsreader.core.translation import PackInfo
from newsreader.translation.http import open_address, read_bounded
from newsreader.translation.packs import PAIRS, version_key

# Argos Translate's public list; a setting may name another in the same form.
INDEX_ADDRESS = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"
_MAX_INDEX_BYTES = 10_000_000


@dataclass(frozen=True, slots=True)
class AvailablePack:
    """A pack that the index offers. ``links`` are web addresses to be tried in turn; ``sha256`` is "" where unknown."""

    source: Language
    target: Language
    name: str
    version: str
    links: tuple[str, ...]
    sha256: str = ""


def fetch_index(cancel: Cancel, address: str = INDEX_ADDRESS) -> tuple[AvailablePack, ...]:
    """Get the index from the net. Goes online: only ever after the reader asked for it.

    Raises PackError where it cannot be had or read, Cancelled when ``cancel`` was set.
    """
    cancel.check()
    with open_address(address) as response:
        data = read_bounded(response, _MAX_INDEX_BYTES, cancel, address)
    return parse_index(data)


def parse_index(data: bytes) -> tuple[AvailablePack, ...]:
    """The packs between English and Arabic in an index, the newest of each direction first. Raises PackError."""
    try:
        entries = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise PackError("The list of packs cannot be read.", "Check the address of the list.") from error
    if not isinstance(entries, list):
        raise PackError("The list of packs cannot be read.", "Check the address of the list.")
    found = [pack for entry in entries if isinstance(entry, dict) and (pack := _parse_entry(entry))]
    found.sort(key=lambda pack: version_key(pack.version), reverse=True)
    found.sort(key=lambda pack: PAIRS.index((pack.source, pack.target)))
    return tuple(found)


def newer_than_installed(
    available: Sequence[AvailablePack], installed: Sequence[PackInfo]
) -> tuple[AvailablePack, ...]:
    """Those on offer that are newer than every installed pack of their direction, or have none beside them."""
    return tuple(
        pack
        for pack in available
        if all(
            version_key(pack.version) > version_key(info.version)
            for info in installed
            if (info.source, info.target) == (pack.source, pack.target)
        )
    )


def _parse_entry(entry: dict[str, Any]) -> AvailablePack | None:
    links = entry.get("links")
    if entry.get("type", "translate") != "translate" or not isinstance(links, list):
        return None
    # The index names other ways too (ipfs, torrents), which are not for us.
    web = tuple(link for link in links if isinstance(link, str) and link.startswith(("https://", "http://")))
    for source, target in PAIRS:
        if web and (entry.get("from_code"), entry.get("to_code")) == (source.value, target.value):
            name = entry.get("package_name") or entry.get("code") or f"translate-{source}_{target}"
            checksum = entry.get("sha256")
            return AvailablePack(
                source,
                target,
                str(name),
                str(entry.get("package_version", "")),
                web,
                checksum if isinstance(checksum, str) else "",
            )
    return None
