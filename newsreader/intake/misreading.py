"""Mend text that was read in the wrong charset before it was saved: «ط§ظ„» for «ال», “donâ€™t” for “don’t”.

UTF-8 bytes taken for windows-1256 or windows-1252 and stored as UTF-8 once more are common on Arabic sites. A run of
such characters, put back into bytes, is valid UTF-8; a run of real writing never is, because in both charsets letters
stand where UTF-8 needs the continuation of a sequence to have signs.
"""

import re
from functools import cache

_RUN = re.compile(r"[^\x00-\x7f]+")
_CHARSETS = ("cp1256", "cp1252")
# What the charsets show for the first bytes of Arabic letters (D8-DB) and of common Western signs (C2, C3, E2).
_SIGNS = re.compile("[طظعغØÙÚÛÂÃâ][^\x00-\x7f]|ï»¿|ï¿½")
_SHARE = 0.6


def mend_misreading(text: str) -> str:
    """``text`` as it was meant, where most of its characters outside ASCII show a misreading; else as it is."""
    if not _SIGNS.search(text):
        return text
    mended, result = max((_mend(text, charset) for charset in _CHARSETS), key=lambda tried: tried[0])
    return result if mended >= _SHARE else text


def _mend(text: str, charset: str) -> tuple[float, str]:
    """The share of characters outside ASCII that are UTF-8 misread as ``charset``, and the text with them mended."""
    table = _bytes_of(charset)
    mended = total = 0

    def mend(match: re.Match[str]) -> str:
        nonlocal mended, total
        run = match[0]
        total += len(run)
        try:
            meant = bytes(table[char] for char in run).decode("utf-8")
        except (KeyError, UnicodeDecodeError):
            return run
        mended += len(run)
        return meant

    result = _RUN.sub(mend, text)
    return mended / max(1, total), result


@cache
def _bytes_of(charset: str) -> dict[str, int]:
    """Each character's byte in ``charset``; bytes that it leaves undefined were kept as controls of that number."""
    table = {chr(byte): byte for byte in range(0x80, 0xA0)}
    for byte in range(0x80, 0x100):
        char = bytes([byte]).decode(charset, errors="ignore")
        if char:
            table[char] = byte
    return table
