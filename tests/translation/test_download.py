"""Downloads from a server on this machine that breaks off, lies, sends rubbish or nothing."""

import hashlib
import json
import re
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError, URLError

import ctranslate2
import pytest

from newsreader.core.cancel import Cancel, Cancelled
from newsreader.core.errors import PackError, PackMemoryError
from newsreader.core.language import Language
from newsreader.translation import download, http
from newsreader.translation.download import Progress, discard_part, install_from_index, received_bytes
from newsreader.translation.index import AvailablePack, fetch_index, newer_than_installed, parse_index
from newsreader.translation.packs import PackStore

pytestmark = [pytest.mark.enable_socket, pytest.mark.allow_hosts(["127.0.0.1"])]


@dataclass
class Site:
    """What a server on this machine answers, and what it was asked."""

    address: str = ""
    answers: dict[str, Callable[[BaseHTTPRequestHandler], None]] = field(default_factory=dict)
    ranges: list[str] = field(default_factory=list)


class Handler(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        self.site.ranges.append(self.headers.get("Range") or "")
        answer = self.site.answers.get(self.path)
        if answer is None:
            self.send_error(404)
        else:
            answer(self)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """The other side may leave in the middle of an answer; that is what some tests are about."""


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    handler = type("OwnHandler", (Handler,), {"site": site})
    server = Server(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    site.address = f"http://127.0.0.1:{server.server_port}"
    yield site
    server.shutdown()
    thread.join()
    server.server_close()


def send(handler: BaseHTTPRequestHandler, data: bytes, length: int | None = None, etag: str = '"one"') -> None:
    """Answer with ``data``, honouring a range; ``length`` is said to be the whole size."""
    total = len(data) if length is None else length
    start = 0
    asked = re.match(r"bytes=(\d+)-", handler.headers.get("Range") or "")
    if asked and handler.headers.get("If-Range") in (None, etag):
        start = int(asked.group(1))
        if start >= total:
            handler.send_error(416)
            return
        handler.send_response(206)
        handler.send_header("Content-Range", f"bytes {start}-{total - 1}/{total}")
    else:
        handler.send_response(200)
    handler.send_header("Content-Length", str(total - start))
    handler.send_header("ETag", etag)
    handler.end_headers()
    handler.wfile.write(data[start:])


def good(data: bytes, etag: str = '"one"') -> Callable[[BaseHTTPRequestHandler], None]:
    return lambda handler: send(handler, data, etag=etag)


def breaking_off(data: bytes, pieces: int) -> Callable[[BaseHTTPRequestHandler], None]:
    """Each answer gives so many bytes more at most, then the line is cut."""
    step = len(data) // pieces + 1

    def answer(handler: BaseHTTPRequestHandler) -> None:
        asked = re.match(r"bytes=(\d+)-", handler.headers.get("Range") or "")
        start = int(asked.group(1)) if asked else 0
        send(handler, data[: start + step], length=len(data))
        handler.close_connection = True

    return answer


def pack_at(*links: str, sha256: str = "") -> AvailablePack:
    return AvailablePack(Language.ENGLISH, Language.ARABIC, "translate-en_ar", "0.1", links, sha256)


@pytest.fixture
def data(english_pack_file: Path) -> bytes:
    return english_pack_file.read_bytes()


def test_a_good_pack_is_downloaded_installed_and_cleared_away(tmp_path: Path, site: Site, data: bytes) -> None:
    site.answers["/pack"] = good(data)
    store = PackStore(tmp_path / "packs")
    seen: list[Progress] = []
    pack = pack_at(f"{site.address}/pack", sha256=hashlib.sha256(data).hexdigest())
    info = install_from_index(store, pack, tmp_path / "downloads", Cancel(), seen.append)
    assert store.installed() == (info,)
    assert (seen[-1].received, seen[-1].total, seen[-1].seconds_left) == (len(data), len(data), 0.0)
    assert list((tmp_path / "downloads").iterdir()) == []


def test_a_broken_line_is_taken_up_where_it_broke(tmp_path: Path, site: Site, data: bytes) -> None:
    site.answers["/pack"] = breaking_off(data, 3)
    install_from_index(PackStore(tmp_path / "packs"), pack_at(f"{site.address}/pack"), tmp_path / "d", Cancel())
    assert site.ranges[0] == ""
    assert all(re.fullmatch(r"bytes=\d+-", asked) for asked in site.ranges[1:])
    assert len(site.ranges) == 3


def test_a_pause_keeps_what_there_is_and_the_next_call_goes_on(tmp_path: Path, site: Site, data: bytes) -> None:
    store, pack, folder = PackStore(tmp_path / "packs"), pack_at(f"{site.address}/pack"), tmp_path / "d"
    cancel = Cancel()

    def half_then_paused(handler: BaseHTTPRequestHandler) -> None:
        if handler.headers.get("Range"):
            cancel.set()
        breaking_off(data, 4)(handler)

    site.answers["/pack"] = half_then_paused
    with pytest.raises(Cancelled):
        install_from_index(store, pack, folder, cancel)
    kept = received_bytes(pack, folder)
    assert 0 < kept < len(data)
    assert store.installed() == ()
    site.answers["/pack"] = good(data)
    install_from_index(store, pack, folder, Cancel())
    assert site.ranges[-1] == f"bytes={kept}-"


def test_what_changed_on_the_server_meanwhile_is_begun_anew(tmp_path: Path, site: Site, data: bytes) -> None:
    store, pack, folder = PackStore(tmp_path / "packs"), pack_at(f"{site.address}/pack"), tmp_path / "d"
    folder.mkdir()
    part = folder / "translate-en_ar-0_1.argosmodel.part"
    part.write_bytes(b"old" * 1000)
    part.with_suffix(".json").write_text(json.dumps({"total": 9000, "validator": '"old"', "addresses": []}))
    site.answers["/pack"] = good(data)
    assert install_from_index(store, pack, folder, Cancel())
    assert site.ranges == ["bytes=3000-"]


def test_a_part_longer_than_the_file_is_begun_anew(tmp_path: Path, site: Site, data: bytes) -> None:
    pack, folder = pack_at(f"{site.address}/pack"), tmp_path / "d"
    folder.mkdir()
    part = folder / "translate-en_ar-0_1.argosmodel.part"
    part.write_bytes(data + b"more")
    part.with_suffix(".json").write_text(json.dumps({"total": len(data) + 9, "validator": '"one"', "addresses": []}))
    site.answers["/pack"] = good(data)
    assert install_from_index(PackStore(tmp_path / "packs"), pack, folder, Cancel())


@pytest.mark.parametrize("facts", [None, "", "{", "[]", '{"total": "x"}'])
def test_a_part_without_its_facts_is_begun_anew(facts: str | None, tmp_path: Path, site: Site, data: bytes) -> None:
    pack, folder = pack_at(f"{site.address}/pack"), tmp_path / "d"
    folder.mkdir()
    part = folder / "translate-en_ar-0_1.argosmodel.part"
    part.write_bytes(b"junk")
    if facts is not None:
        part.with_suffix(".json").write_text(facts)
    site.answers["/pack"] = good(data)
    assert install_from_index(PackStore(tmp_path / "packs"), pack, folder, Cancel())
    assert site.ranges == [""]


def test_another_address_goes_on_and_what_the_first_spoiled_is_begun_anew(
    tmp_path: Path, site: Site, data: bytes
) -> None:
    store, pack = PackStore(tmp_path / "packs"), pack_at(f"{site.address}/first", f"{site.address}/second")
    for first in (data[:1000], b"x" * 1000):
        site.ranges.clear()

        def dying(handler: BaseHTTPRequestHandler, first: bytes = first) -> None:
            if handler.headers.get("Range"):
                handler.send_error(503)
            else:
                send(handler, first, length=len(data))
                handler.close_connection = True

        site.answers = {"/first": dying, "/second": good(data)}
        assert install_from_index(store, pack, tmp_path / "d", Cancel())
        assert site.ranges == ["", "bytes=1000-", "bytes=1000-"] + ([""] if first != data[:1000] else [])


def zip_of(files: dict[str, bytes]) -> bytes:
    import io
    import zipfile

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def too_long(handler: BaseHTTPRequestHandler) -> None:
    send(handler, b"short", length=10_000)
    handler.close_connection = True


def enormous(handler: BaseHTTPRequestHandler) -> None:
    send(handler, b"", length=10**13)
    handler.close_connection = True


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.shutdown(socket.SHUT_RDWR)
    handler.close_connection = True


def to_a_file(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(302)
    handler.send_header("Location", "file:///etc/passwd")
    handler.send_header("Content-Length", "0")
    handler.end_headers()


BAD: dict[str, tuple[Callable[[BaseHTTPRequestHandler], None], str]] = {
    "nothing": (good(b""), "damaged|no translation pack"),
    "no zip": (good(b"<html>Sign in to the hotel's network</html>"), "no translation pack"),
    "another zip": (good(zip_of({"a/readme": b"hello"})), "no translation pack"),
    "bomb": (good(zip_of({"a/metadata.json": b"{}", "a/zeros": bytes(50_000_000)})), "far more"),
    "path outside": (good(zip_of({"../../evil": b"x"})), "outside its folder"),
    "lies about its length": (too_long, "broke off"),
    "enormous": (enormous, "far more"),
    "hangs up": (hang_up, "connection to .* broke off"),
    "sends us to a file": (to_a_file, "cannot be reached"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_server_changes_nothing_and_the_next_address_is_tried(
    case: str, tmp_path: Path, site: Site, data: bytes
) -> None:
    answer, reason = BAD[case]
    site.answers["/bad"] = answer
    store, folder = PackStore(tmp_path / "packs"), tmp_path / "d"
    with pytest.raises(PackError, match=reason):
        install_from_index(store, pack_at(f"{site.address}/bad"), folder, Cancel())
    assert store.installed() == ()
    assert not list(tmp_path.rglob("evil"))
    site.answers["/good"] = good(data)
    assert install_from_index(store, pack_at(f"{site.address}/bad", f"{site.address}/good"), folder, Cancel())


def test_the_wrong_file_is_refused_by_its_checksum(tmp_path: Path, site: Site, data: bytes) -> None:
    site.answers["/pack"] = good(data)
    store = PackStore(tmp_path / "packs")
    with pytest.raises(PackError, match="not the file that the index describes"):
        install_from_index(store, pack_at(f"{site.address}/pack", sha256="ab" * 32), tmp_path / "d", Cancel())
    assert store.installed() == ()


def test_a_missing_page_and_a_closed_port_are_named(tmp_path: Path, site: Site) -> None:
    store = PackStore(tmp_path / "packs")
    with pytest.raises(PackError, match="nothing at"):
        install_from_index(store, pack_at(f"{site.address}/gone"), tmp_path / "d", Cancel())
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(PackError, match="cannot be reached: Connection refused"):
        install_from_index(store, pack_at(f"http://127.0.0.1:{port}/pack"), tmp_path / "d", Cancel())
    with pytest.raises(PackError, match="no web address"):
        install_from_index(store, pack_at(), tmp_path / "d", Cancel())


def test_a_name_that_nobody_has_is_told_from_a_server_that_is_down() -> None:
    error = http.unreachable("https://packs.example/index.json", URLError(socket.gaierror(-2, "Name not known")))
    assert str(error) == "https://packs.example/index.json cannot be found. Check the connection and the address."
    assert "503 Busy" in str(http.unreachable("https://a.example", HTTPError("", 503, "Busy", Message(), None)))
    assert str(http.unreachable("ftp://a.example", ValueError())).startswith("ftp://a.example is not a web address.")


def test_a_silent_server_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "TIMEOUT_SECONDS", 0.1)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/pack"
        with pytest.raises(PackError, match="does not answer"):
            install_from_index(PackStore(tmp_path / "packs"), pack_at(address), tmp_path / "d", Cancel())


def test_a_full_disk_is_said_before_the_download(
    tmp_path: Path, site: Site, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.answers["/pack"] = good(data)

    def full(folder: Path, needed: int) -> None:
        assert needed == 2 * len(data)
        raise PackError("The disk is too full.")

    monkeypatch.setattr(download, "check_free_disk", full)
    with pytest.raises(PackError, match="too full"):
        install_from_index(PackStore(tmp_path / "packs"), pack_at(f"{site.address}/pack"), tmp_path / "d", Cancel())


def test_discarding_forgets_what_there_was(tmp_path: Path) -> None:
    pack = pack_at("http://127.0.0.1/pack")
    (tmp_path / "translate-en_ar-0_1.argosmodel.part").write_bytes(b"123")
    assert received_bytes(pack, tmp_path) == 3
    discard_part(pack, tmp_path)
    assert received_bytes(pack, tmp_path) == 0


INDEX = [
    {"from_code": "en", "to_code": "ar", "package_version": "1.0", "links": ["https://example.org/1.argosmodel"]},
    {
        "from_code": "en",
        "to_code": "ar",
        "package_version": "1.10",
        "code": "translate-en_ar",
        "links": ["ipfs://x", "https://example.org/110.argosmodel", 7],
        "sha256": "ab",
    },
    {"from_code": "ar", "to_code": "en", "package_version": "1.0", "links": ["https://example.org/2.argosmodel"]},
    {"from_code": "en", "to_code": "de", "package_version": "1.0", "links": ["https://example.org/3.argosmodel"]},
    {"from_code": "en", "to_code": "ar", "links": ["ipfs://only"]},
    {"from_code": "en", "to_code": "ar", "type": "sbd", "links": ["https://example.org/4"]},
    {"from_code": "en", "to_code": "ar", "links": "https://example.org/5"},
    "noise",
]


def test_the_index_keeps_what_is_for_us(site: Site) -> None:
    site.answers["/index.json"] = good(json.dumps(INDEX).encode())
    packs = fetch_index(Cancel(), f"{site.address}/index.json")
    assert [(pack.source, pack.version, pack.sha256) for pack in packs] == [
        ("en", "1.10", "ab"),
        ("en", "1.0", ""),
        ("ar", "1.0", ""),
    ]
    assert packs[0].links == ("https://example.org/110.argosmodel",)


def test_a_bad_index_is_said_to_be_one(site: Site) -> None:
    for answer in (good(b"<html>"), good(b"{}"), good(b"\xff\xfe")):
        site.answers["/index.json"] = answer
        with pytest.raises(PackError, match="list of packs cannot be read"):
            fetch_index(Cancel(), f"{site.address}/index.json")
    with pytest.raises(PackError, match="nothing at"):
        fetch_index(Cancel(), f"{site.address}/gone")
    with pytest.raises(PackError, match="not a web address"):
        fetch_index(Cancel(), "file:///etc/passwd")


def test_updates_are_those_newer_than_what_is_there(tmp_path: Path, english_pack_file: Path) -> None:
    available = parse_index(json.dumps(INDEX).encode())
    info = PackStore(tmp_path / "packs").install(english_pack_file)
    assert [pack.version for pack in newer_than_installed(available, [info])] == ["1.10", "1.0", "1.0"]
    assert newer_than_installed(available, ()) == available


class NoMemory:
    """Stands for CTranslate2's model where memory is short."""

    def __init__(self, *_args: object, **_options: object) -> None:
        raise MemoryError


def test_a_pack_that_memory_is_too_short_to_try_stays_for_the_next_time(
    tmp_path: Path, site: Site, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.answers["/pack"] = good(data)
    store, pack = PackStore(tmp_path / "packs"), pack_at(f"{site.address}/pack", f"{site.address}/other")
    model = ctranslate2.Translator
    monkeypatch.setattr(ctranslate2, "Translator", NoMemory)
    with pytest.raises(PackMemoryError, match="not enough memory"):
        install_from_index(store, pack, tmp_path / "downloads", Cancel())
    assert store.installed() == ()
    assert received_bytes(pack, tmp_path / "downloads") == len(data)
    monkeypatch.setattr(ctranslate2, "Translator", model)
    info = install_from_index(store, pack, tmp_path / "downloads", Cancel())
    assert store.installed() == (info,)
    assert len(site.ranges) == 1
