"""Download a pack, from where it was broken off if it was, and install it once it proved good.

The bytes go to a ``.part`` file that stays when the download is paused (cancelled) or breaks off; the next call goes
on from there with an HTTP range. Each address of the pack is tried in turn; one that breaks off is asked once more
for the rest, one that serves a bad file is left for the next.
"""

import contextlib
import dataclasses
import http.client
import json
import re
import time
import urllib.error
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsreader.core.cancel import Cancel
from newsreader.core.errors import PackError, PackMemoryError
from newsreader.core.translation import PackInfo
from newsreader.translation.archive import MAX_BYTES, check_free_disk
from newsreader.translation.http import CHUNK_BYTES, NETWORK_ERRORS, request, unreachable
from newsreader.translation.index import AvailablePack
from newsreader.translation.packs import PackStore

_TRIES = 3  # for each address: broken connections go on where they stopped
_REPORT_SECONDS = 0.1
_CONTENT_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+)$")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a download is; ``total`` is 0 where the server does not say, the speed that of this call."""

    received: int
    total: int
    bytes_per_second: float

    @property
    def seconds_left(self) -> float | None:
        """How long it will take at this speed, or None where that cannot be known."""
        if not self.total or not self.bytes_per_second:
            return None
        return max(0.0, (self.total - self.received) / self.bytes_per_second)


@dataclass(frozen=True, slots=True)
class _Part:
    """What is known of a file begun: its size in full, the server's mark of this version, who gave what there is."""

    total: int = 0
    validator: str = ""
    addresses: tuple[str, ...] = ()


def install_from_index(
    store: PackStore,
    pack: AvailablePack,
    folder: Path,
    cancel: Cancel,
    on_progress: Callable[[Progress], None] | None = None,
) -> PackInfo:
    """Download ``pack`` into ``folder``, verify and install it, and remove the file.

    Raises PackError with the last address's reason where none serves a good pack, PackMemoryError where memory is too
    short to try it out, Cancelled when ``cancel`` was set; with the last two, what was received stays for the next
    call, until ``discard_part``.
    """
    failure = PackError("The pack {pack} has no web address.", pack=pack.name)
    for address in pack.links:
        for _ in range(2):
            try:
                path = _download(pack, address, folder, cancel, on_progress)
            except NETWORK_ERRORS as error:
                failure = unreachable(address, error)
                break
            except PackError as error:
                failure = error
                break
            patched = len(_read_facts(path).addresses) > 1
            keep = False
            try:
                return store.install(path, cancel, pack.sha256)
            except PackMemoryError:
                keep = True
                raise
            except PackError as error:
                failure = error
            finally:
                # Good or bad, it is of no more use; only one that could not be checked to the end is kept.
                if not keep and not cancel.is_set:
                    discard_part(pack, folder)
            if not patched:
                break
            # What another address began may have spoiled it: once more, all from here.
    raise failure


def received_bytes(pack: AvailablePack, folder: Path) -> int:
    """How much of a pack is there already from an earlier call."""
    path = _part_path(pack, folder)
    return path.stat().st_size if path.is_file() else 0


def discard_part(pack: AvailablePack, folder: Path) -> None:
    """Forget what was received of a pack."""
    path = _part_path(pack, folder)
    path.unlink(missing_ok=True)
    _facts_path(path).unlink(missing_ok=True)


def _part_path(pack: AvailablePack, folder: Path) -> Path:
    version = re.sub(r"[^0-9A-Za-z]+", "_", pack.version)[:40]
    return folder / f"translate-{pack.source}_{pack.target}-{version}.argosmodel.part"


def _facts_path(part: Path) -> Path:
    return part.with_suffix(".json")


def _download(
    pack: AvailablePack,
    address: str,
    folder: Path,
    cancel: Cancel,
    on_progress: Callable[[Progress], None] | None,
) -> Path:
    """The path of the whole file. Raises one of NETWORK_ERRORS, PackError or Cancelled."""
    path = _part_path(pack, folder)
    folder.mkdir(parents=True, exist_ok=True)
    for attempt in range(_TRIES):
        before = received_bytes(pack, folder)
        try:
            _continue(path, address, cancel, on_progress)
        except urllib.error.HTTPError:
            raise
        except NETWORK_ERRORS:
            if attempt == _TRIES - 1 or received_bytes(pack, folder) <= before:
                raise
        else:
            return path
    raise AssertionError("unreachable")


def _continue(path: Path, address: str, cancel: Cancel, on_progress: Callable[[Progress], None] | None) -> None:
    """Ask for what is missing of ``path`` and append it."""
    cancel.check()
    have = path.stat().st_size if path.is_file() else 0
    facts = _read_facts(path) if have else _Part()
    if have and facts.total == have:
        return
    headers = {"Range": f"bytes={have}-"} if have and facts.total else {}
    if headers and facts.validator:
        headers["If-Range"] = facts.validator
    try:
        response = request(address, headers)
    except urllib.error.HTTPError as error:
        if error.code != 416 or not headers:
            raise
        error.close()
        # The file there is another one, shorter than what we have: begin again.
        have = 0
        response = request(address)
    with contextlib.closing(response):
        start, total = _range_of(response)
        if start != have or (start and total != facts.total):
            if start:
                # The middle of another file than the one whose beginning we have: all of it is wanted.
                path.unlink(missing_ok=True)
                _continue(path, address, cancel, on_progress)
                return
            have = 0
        if total > MAX_BYTES:
            raise PackError("{address} sends far more than a translation pack.", address=address)
        # The archive and, beside it, what is in it.
        check_free_disk(path.parent, 2 * total - have)
        mark = response.headers.get("ETag") or response.headers.get("Last-Modified") or ""
        earlier = facts.addresses if have else ()
        facts = _Part(total, mark, tuple(dict.fromkeys((*earlier, address))))
        _facts_path(path).write_text(json.dumps(dataclasses.asdict(facts)), encoding="utf-8")
        _append(response, path, have, total, cancel, on_progress)


def _range_of(response: Any) -> tuple[int, int]:
    """(first byte of the answer, size of the whole file or 0) as the server says."""
    if response.status == 206:
        match = _CONTENT_RANGE.match(response.headers.get("Content-Range") or "")
        if not match:
            raise http.client.HTTPException("the server sent a part without saying which")
        return int(match.group(1)), int(match.group(2))
    length = response.headers.get("Content-Length") or ""
    return 0, int(length) if length.isdigit() else 0


def _append(
    response: Any,
    path: Path,
    have: int,
    total: int,
    cancel: Cancel,
    on_progress: Callable[[Progress], None] | None,
) -> None:
    began = reported = time.monotonic()
    received = have
    with path.open("r+b" if have else "wb") as file:
        file.seek(have)
        while chunk := response.read(CHUNK_BYTES):
            cancel.check()
            received += len(chunk)
            if received > (total or MAX_BYTES):
                path.unlink()
                raise PackError("The server sends far more than a translation pack.", "Try again later.")
            file.write(chunk)
            now = time.monotonic()
            if on_progress and now - reported >= _REPORT_SECONDS:
                reported = now
                on_progress(Progress(received, total, (received - have) / max(now - began, 1e-6)))
    if received < total:
        raise http.client.IncompleteRead(b"", total - received)
    if on_progress:
        on_progress(Progress(received, total, (received - have) / max(time.monotonic() - began, 1e-6)))


def _read_facts(path: Path) -> _Part:
    try:
        facts = json.loads(_facts_path(path).read_text(encoding="utf-8"))
        return _Part(int(facts["total"]), str(facts["validator"]), tuple(facts["addresses"]))
    except (OSError, ValueError, KeyError, TypeError):
        return _Part()
