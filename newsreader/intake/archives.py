"""Pages saved as one file: MHTML (Chrome, Edge, Internet Explorer) and Safari's web archives."""

import email
import email.policy
import plistlib
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from xml.parsers.expat import ExpatError

ARCHIVE_SUFFIXES = frozenset((".mht", ".mhtml", ".webarchive"))
_PAGE_TYPES = frozenset(("text/html", "application/xhtml+xml"))


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """A page out of an archive: its bytes, the charset the archive claims (""), the web address (""), its subject."""

    data: bytes
    charset: str = ""
    address: str = ""
    subject: str = ""


def is_archive(data: bytes) -> bool:
    """Whether a file's first bytes look like a saved page in one of the archive formats."""
    start = data[:1024].lstrip().lower()
    return start.startswith(b"bplist00") or (b"mime-version:" in start and b"multipart/related" in data[:4096].lower())


def unpack(data: bytes) -> Iterator[ArchivedPage]:
    """The pages in an archive, the shown one first (frames follow it); none where it holds no page."""
    if data.lstrip()[:8] in (b"bplist00", b"<?xml ve"):
        yield from _unpack_webarchive(data)
    else:
        yield from _unpack_mhtml(data)


def _unpack_mhtml(data: bytes) -> Iterator[ArchivedPage]:
    message = email.message_from_bytes(data, policy=email.policy.default)
    address = str(message.get("Snapshot-Content-Location") or "")
    subject = str(message.get("Subject") or "")
    for part in message.walk():
        if part.get_content_type() not in _PAGE_TYPES or not isinstance(part, EmailMessage):
            continue
        body = part.get_payload(decode=True)
        if isinstance(body, bytes):
            location = str(part.get("Content-Location") or "")
            yield ArchivedPage(body, str(part.get_content_charset() or ""), address or location, subject)


def _unpack_webarchive(data: bytes) -> Iterator[ArchivedPage]:
    try:
        archive = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError, OverflowError, RecursionError):
        return
    queue = [archive]
    while queue:
        found = queue.pop(0)
        resource = found.get("WebMainResource") if isinstance(found, dict) else None
        if not isinstance(resource, dict):
            continue
        body = resource.get("WebResourceData")
        if isinstance(body, bytes) and resource.get("WebResourceMIMEType", "text/html") in _PAGE_TYPES:
            yield ArchivedPage(
                body, str(resource.get("WebResourceTextEncodingName") or ""), str(resource.get("WebResourceURL") or "")
            )
        frames = found.get("WebSubframeArchives")
        queue.extend(frames if isinstance(frames, list) else ())
