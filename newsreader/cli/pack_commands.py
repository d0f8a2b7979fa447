"""What the commands about translation packs do; each returns the exit code."""

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from newsreader.cli import output
from newsreader.core.cancel import Cancel
from newsreader.core.errors import NotFoundError
from newsreader.core.language import Language
from newsreader.settings import load_settings, settings_path
from newsreader.translation.download import Progress
from newsreader.translation.index import INDEX_ADDRESS
from newsreader.translation.packs import PackStore
from newsreader.usecases.open_library import packs_folder
from newsreader.usecases.packs import (
    InstalledPack,
    OfferedPack,
    download_pack,
    downloads_folder,
    installed_packs,
    offered_for,
    offered_packs,
)

_DONE = 0
_MEGABYTE = 1e6


def packs(arguments: argparse.Namespace) -> int:
    """``packs list|show|available|download|install|remove``."""
    store = PackStore(packs_folder())
    if arguments.action == "install":
        pack = store.install(arguments.file)
        output.say(f"Installed {pack.name} {pack.version} ({pack.source} to {pack.target})")
    elif arguments.action == "remove":
        _remove(store, arguments.direction)
    elif arguments.action == "show":
        _say_readme(store, arguments.direction)
    elif arguments.action == "available":
        _say_offered(offered_packs(store, downloads_folder(), Cancel(), _index(arguments)), arguments.json)
    elif arguments.action == "download":
        _download(store, arguments)
    else:
        _say_installed(installed_packs(store), arguments.json)
    return _DONE


def _index(arguments: argparse.Namespace) -> str:
    address: str | None = arguments.index
    return address or load_settings(settings_path()).settings.pack_index or INDEX_ADDRESS


def _say_readme(store: PackStore, direction: str) -> None:
    chosen = [each for each in installed_packs(store) if f"{each.info.source}-{each.info.target}" == direction]
    if not chosen:
        raise NotFoundError("No pack {direction} is installed.", direction=direction)
    _say_installed(chosen, json=False)
    for each in chosen:
        output.say(f"\nSHA-256: {each.checksum or 'not known: it was not installed by Newsreader'}")
        output.say(f"\n{each.readme.strip() or 'The pack has no readme.'}")


def _remove(store: PackStore, direction: str) -> None:
    chosen = [pack for pack in store.installed() if f"{pack.source}-{pack.target}" == direction]
    if not chosen:
        raise NotFoundError("No pack {direction} is installed.", direction=direction)
    for pack in chosen:
        store.remove(pack)
        output.say(f"Removed {pack.name} {pack.version}")


def _download(store: PackStore, arguments: argparse.Namespace) -> None:
    source, target = map(Language, arguments.direction.split("-"))
    offered = offered_for(offered_packs(store, downloads_folder(), Cancel(), _index(arguments)), source, target)
    if not offered.is_new and not arguments.again:
        output.say(f"{offered.pack.name} {offered.pack.version} is installed already")
        return
    on_progress = _say_progress if sys.stderr.isatty() else None
    info = download_pack(store, offered.pack, downloads_folder(), Cancel(), on_progress)
    if on_progress is not None:
        output.complain("")
    output.say(f"Installed {info.name} {info.version} ({info.source} to {info.target})")


def _say_progress(progress: Progress) -> None:
    whole = f" of {progress.total / _MEGABYTE:.1f}" if progress.total else ""
    speed = progress.bytes_per_second / _MEGABYTE
    print(f"\r{progress.received / _MEGABYTE:.1f}{whole} MB, {speed:.1f} MB/s   ", end="", file=sys.stderr, flush=True)


def _say_installed(installed: Sequence[InstalledPack], json: bool) -> None:
    if json:
        output.say_json([_installed_json(each) for each in installed])
        return
    for each in installed:
        pack = each.info
        output.say(f"{pack.source}-{pack.target}  {pack.name} {pack.version}  {pack.size_bytes / _MEGABYTE:.1f} MB")
        if each.missing:
            output.say(f"       damaged: {each.missing} is missing")
        if each.licence:
            output.say(f"       {each.licence}")
    if not installed:
        output.complain(
            "No pack is installed; install one with: newsreader packs install FILE, or: newsreader packs download en-ar"
        )


def _say_offered(offered: Sequence[OfferedPack], json: bool) -> None:
    if json:
        output.say_json([_offered_json(each) for each in offered])
        return
    for each in offered:
        pack = each.pack
        size = f"{each.download_bytes / _MEGABYTE:.1f} MB" if each.download_bytes else "size not told"
        begun = f", {each.received_bytes / _MEGABYTE:.1f} MB there" if each.received_bytes else ""
        state = "" if each.is_new else "  (installed)"
        if each.is_new and each.installed_version:
            state = f"  (newer than {each.installed_version}, which is installed)"
        output.say(f"{pack.source}-{pack.target}  {pack.name} {pack.version}  {size}{begun}{state}")
    if not offered:
        output.complain("The index has no pack between English and Arabic.")


def _installed_json(installed: InstalledPack) -> dict[str, Any]:
    pack = installed.info
    return {
        "source": pack.source.value,
        "target": pack.target.value,
        "name": pack.name,
        "version": pack.version,
        "size_bytes": pack.size_bytes,
        "missing": installed.missing,
        "licence": installed.licence,
        "sha256": installed.checksum,
    }


def _offered_json(offered: OfferedPack) -> dict[str, Any]:
    pack = offered.pack
    return {
        "source": pack.source.value,
        "target": pack.target.value,
        "name": pack.name,
        "version": pack.version,
        "download_bytes": offered.download_bytes,
        "received_bytes": offered.received_bytes,
        "installed": not offered.is_new,
        "installed_version": offered.installed_version,
        "links": list(pack.links),
    }
