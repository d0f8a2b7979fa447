"""Put a text where the reader wants it, whole or not at all."""

import os
import tempfile
from pathlib import Path

from newsreader.core.errors import ExportError


def write_whole(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` as UTF-8; an existing file is replaced only once the new one is complete.

    Raises ExportError where the place cannot be written or the disk is full; an existing file is then unchanged.
    """
    data = text.encode("utf-8", errors="replace")  # a lone surrogate must not cost the whole export
    unfinished: str | None = None
    try:
        handle, unfinished = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _keep_mode(unfinished, path)
        Path(unfinished).replace(path)
    except OSError as error:
        if unfinished is not None:
            Path(unfinished).unlink(missing_ok=True)
        raise ExportError(
            "{file} could not be written: {reason}.",
            "Choose another place, or make room on the disk, and export again.",
            file=str(path),
            reason=error.strerror or str(error),
        ) from error


def _keep_mode(unfinished: str, path: Path) -> None:
    """Give the new file the permissions of the one it replaces, or those a new file would have."""
    if path.exists():
        mode = path.stat().st_mode & 0o777
    else:
        umask = os.umask(0)
        os.umask(umask)
        mode = 0o666 & ~umask
    Path(unfinished).chmod(mode)
