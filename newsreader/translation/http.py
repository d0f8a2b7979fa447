"""Web requests with the standard library: http and https only, bounded in time and size, errors in a reader's words."""

import contextlib
import http.client
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from typing import Any

from newsreader.core.cancel import Cancel
from newsreader.core.errors import PackError

TIMEOUT_SECONDS = 10.0
CHUNK_BYTES = 1 << 16
NETWORK_ERRORS = (OSError, http.client.HTTPException, ValueError)
_WEB = ("http://", "https://")
_ADVICE = "Check the connection, or try again later."


def _opener() -> urllib.request.OpenerDirector:
    # Not build_opener: it would also follow a redirection to ftp: and open file: and data:.
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPRedirectHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


def request(address: str, headers: Mapping[str, str] | None = None, method: str = "GET") -> Any:
    """Open ``address``; the response is to be closed. Raises one of NETWORK_ERRORS, among them HTTPError.

    What is sent is the address, ``headers`` and the program's name: nothing of the reader's.
    """
    wanted = {"User-Agent": "Newsreader", "Accept-Encoding": "identity", **(headers or {})}
    if not address.startswith(_WEB):
        raise ValueError(f"not a web address: {address}")
    return _opener().open(urllib.request.Request(address, headers=wanted, method=method), timeout=TIMEOUT_SECONDS)


@contextlib.contextmanager
def open_address(address: str) -> Iterator[Any]:
    """A response to read from; errors on the way, in the body of the ``with`` too, become PackError."""
    try:
        with contextlib.closing(request(address)) as response:
            yield response
    except NETWORK_ERRORS as error:
        raise unreachable(address, error) from error


def unreachable(address: str, error: BaseException) -> PackError:
    """What to tell the reader when ``address`` gave ``error``, which is closed if it is an answer."""
    if isinstance(error, urllib.error.HTTPError):
        error.close()
        if error.code in (404, 410):
            return PackError("There is nothing at {address}.", "Check the address.", address=address)
        reason = f"{error.code} {error.reason}"
        return PackError("{address} cannot be reached: {reason}.", _ADVICE, address=address, reason=reason)
    if isinstance(error, urllib.error.URLError) and isinstance(error.reason, OSError):
        error = error.reason
    if not address.startswith(_WEB):
        return PackError("{address} is not a web address.", "Check the address.", address=address)
    if isinstance(error, http.client.IncompleteRead | ConnectionResetError):
        return PackError("The connection to {address} broke off.", _ADVICE, address=address)
    if isinstance(error, TimeoutError):
        return PackError("{address} does not answer.", _ADVICE, address=address)
    if isinstance(error, socket.gaierror):
        # Without a network no name is found either.
        return PackError("{address} cannot be found.", "Check the connection and the address.", address=address)
    return PackError("{address} cannot be reached: {reason}.", _ADVICE, address=address, reason=_reason(error))


def content_length(address: str) -> int:
    """How many bytes lie at ``address``, asked without getting them; 0 where that is not said.

    Raises one of NETWORK_ERRORS.
    """
    try:
        response = request(address, method="HEAD")
    except urllib.error.HTTPError as error:
        if error.code not in (405, 501):
            raise
        # A server that knows no HEAD: the beginning of the answer will do.
        error.close()
        response = request(address)
    with contextlib.closing(response):
        length = response.headers.get("Content-Length") or ""
    return int(length) if length.isdigit() else 0


def read_bounded(response: Any, limit: int, cancel: Cancel, address: str) -> bytes:
    """The whole body. Raises PackError where it is longer than ``limit`` bytes, Cancelled when ``cancel`` was set."""
    chunks = []
    size = 0
    while chunk := response.read(CHUNK_BYTES):
        cancel.check()
        size += len(chunk)
        if size > limit:
            raise PackError("{address} sends far more than expected.", "Check the address.", address=address)
        chunks.append(chunk)
    return b"".join(chunks)


def _reason(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error).rstrip(".") or type(error).__name__
