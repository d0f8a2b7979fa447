"""A server on this machine that has a list of packs, and can be made to wait in the middle of one."""

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

PACK = Path(__file__).parent / "data" / "packs" / "translate-en_ar-0_1.argosmodel"


class PackSite:
    """``asked`` are the paths that were got, ``heads`` those only asked about.

    ``go_on`` is waited for half way through a pack.
    """

    def __init__(self) -> None:
        self.address = ""
        self.asked: list[str] = []
        self.heads: list[str] = []
        self.knows_head = True
        self.ranges: list[str] = []
        self.version = "0.1"
        self.data = PACK.read_bytes()
        self.go_on = threading.Event()
        self.go_on.set()

    def index(self) -> list[dict[str, Any]]:
        """What the list says."""
        links = [f"{self.address}/gone", f"{self.address}/pack"]
        made = {"from_code": "en", "to_code": "ar", "package_version": self.version, "links": links}
        return [made, {**made, "to_code": "fr"}]


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """The other side may leave in the middle of an answer."""


class _Handler(BaseHTTPRequestHandler):
    site: PackSite

    def do_HEAD(self) -> None:
        site = self.site
        site.heads.append(self.path)
        if self.path != "/pack":
            self.send_error(404)
        elif not site.knows_head:
            self.send_error(501)
        else:
            self.send_response(200)
            self.send_header("Content-Length", str(len(site.data)))
            self.end_headers()

    def do_GET(self) -> None:
        site = self.site
        site.asked.append(self.path)
        if self.path == "/index.json":
            self._send(json.dumps(site.index()).encode())
        elif self.path == "/pack":
            site.ranges.append(self.headers.get("Range") or "")
            self._send(site.data)
        else:
            self.send_error(404)

    def _send(self, data: bytes) -> None:
        asked = re.match(r"bytes=(\d+)-", self.headers.get("Range") or "")
        start = int(asked.group(1)) if asked else 0
        self.send_response(206 if asked else 200)
        if asked:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        middle = max(start, len(data) // 2)
        self.wfile.write(data[start:middle])
        self.site.go_on.wait(10)
        self.wfile.write(data[middle:])

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serve_packs() -> Iterator[PackSite]:
    """The site, for as long as it is needed."""
    site = PackSite()
    server = _Server(("127.0.0.1", 0), type("OwnHandler", (_Handler,), {"site": site}))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    site.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield site
    finally:
        site.go_on.set()
        server.shutdown()
        thread.join()
        server.server_close()
