"""From bytes to text, by evidence: what a page declares is one vote, what its letters look like is the verdict.

Arabic news comes as windows-1256 and ISO-8859-6 as well as UTF-8, often under a wrong declaration. Valid UTF-8 with
letters outside ASCII is never an accident, so it wins at once. The 8-bit charsets are told apart by decoding with each
and asking which result reads like Arabic or Western writing: common letters are likely, a Latin letter glued to an
Arabic one, a vowel mark without a letter or a sign in the middle of a word are not.
"""

import codecs
import re
import unicodedata
from functools import lru_cache

from newsreader.core.language import is_arabic_letter
from newsreader.intake.misreading import mend_misreading

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_EIGHT_BIT = ("windows-1256", "iso8859_6", "windows-1252")
# Names that pages use for a charset which in practice is another one (WHATWG Encoding Standard, labels table).
_LABELS = {"iso8859-1": "windows-1252", "latin-1": "windows-1252", "ascii": "windows-1252", "iso8859-9": "cp1254"}
_DECLARATION = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.\-]+)""", re.IGNORECASE)
_SAMPLE_SIZE = 60_000

# Letters by how often they come in Arabic news prose: above 4 % of all letters, 1.5 % and 0.2 %.
_FREQUENT, _COMMON, _RARE = frozenset("اليمنورت"), frozenset("بعدهسفقكةحأجشى"), frozenset("صخطذضزثغإئءظآؤ")
_VOTE = 0.35


# What other kinds of file begin with: archives, documents, pictures, sound, programs.
_SIGNATURES = (
    *(b"%PDF-", b"PK\x03\x04", b"{\\rtf", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf"),
    *(b"\xd0\xcf\x11\xe0", b"OggS", b"ID3", b"RIFF", b"\x7fELF", b"%!PS", b"SQLite format 3\0", b"BZh", b"\xfd7zXZ"),
)


class UndecodableError(ValueError):
    """Bytes that are not a text in any charset we know."""


def declared_charset(data: bytes) -> str | None:
    """The charset that HTML or XML names in its first 4,096 bytes, as Python spells it, or None."""
    found = _DECLARATION.search(data[:4096])
    return _codec_name(found[1].decode("ascii")) if found else None


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of ``data``; ``declared`` is a charset name somebody claims, right or wrong.

    Raises UndecodableError for what is not a text.
    """
    if data.startswith(_SIGNATURES):
        raise UndecodableError("not a text")
    for bom, name in _BOMS:
        if data.startswith(bom):
            text = data.decode(name, errors="replace")
            if name == "utf-8-sig" or _is_written(text):
                return mend_misreading(text) if name == "utf-8-sig" else text
    if b"\0" in data[:_SAMPLE_SIZE]:
        return _decode_utf16(data)
    try:
        return _refuse_controls(mend_misreading(data.decode("utf-8")))
    except UnicodeDecodeError:
        pass
    if _is_damaged_utf8(data):
        return _refuse_controls(data.decode("utf-8", errors="replace"))
    claimed = _codec_name(declared) if declared else None
    names = [*_EIGHT_BIT, *([claimed] if claimed and claimed not in _EIGHT_BIT else [])]
    scored = []
    for name in names:
        try:
            text = data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        score = reading_score(text[:_SAMPLE_SIZE]) + (_VOTE if name == claimed else 0.0)
        scored.append((score, -names.index(name), text))
    if scored:
        return _refuse_controls(max(scored)[2])
    best = claimed if claimed and not claimed.startswith("utf") else "windows-1252"
    return _refuse_controls(data.decode(best, errors="replace"))


def reading_score(text: str) -> float:
    """How much the characters outside ASCII read like writing: the mean of their log-likelihood ratios (0: neutral)."""
    total = 0.0
    count = 0
    before = " "
    for index, char in enumerate(text):
        if not char.isascii():
            after = text[index + 1] if index + 1 < len(text) else " "
            total += _char_score(char, _shape(before), _shape(after))
            count += 1
        before = char
    return total / count if count else 0.0


@lru_cache(maxsize=4096)
def _shape(char: str) -> str:
    """ "a" an Arabic letter, "m" an Arabic vowel mark, "l" another letter, " " white space, "." anything else."""
    if is_arabic_letter(char):
        return "a"
    if unicodedata.combining(char):
        return "m"
    if char.isalpha():
        return "l"
    return " " if char.isspace() else "."


def _char_score(char: str, before: str, after: str) -> float:
    shape = _shape(char)
    if shape == "a":
        if before == "l" or after == "l":
            return -3.0
        if char in "ةى" and after == "a":
            return -2.0
        return 1.6 if char in _FREQUENT else 1.0 if char in _COMMON else 0.4 if char in _RARE else -1.0
    if shape == "m":
        return 0.2 if before == "a" else -3.0
    if shape == "l":
        if before in "am" or after in "am":
            return -3.0
        if char.isupper() and before == "l":
            return -1.0
        return 0.5 if before == "l" or after == "l" else -0.5
    if char in "«»“”‘’–—…،؛؟€£°·\u00a0":
        return -1.5 if char in "،؛؟" and before == "l" else 0.3
    if unicodedata.category(char) in ("Cc", "Co", "Cn") or char == "\ufffd":
        return -5.0
    return -2.0 if before in "alm" and after in "al" else -0.5


def _codec_name(label: str) -> str | None:
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return None
    name = _LABELS.get(name, name)
    return {"cp1256": "windows-1256", "cp1252": "windows-1252", "iso8859-6": "iso8859_6"}.get(name, name)


def _is_written(text: str) -> bool:
    """Whether nearly all of a text's characters are ones that a page in Arabic, Latin or other letters would hold."""
    sample = text[:20_000]
    if not sample:
        return False
    odd = sum(
        1
        for char in sample
        if not (char.isalnum() or char in " \t\n\r\f" or unicodedata.category(char)[0] in "PSMZ" or char == "\u200f")
        or char == "\ufffd"
    )
    return odd <= len(sample) // 50


def _decode_utf16(data: bytes) -> str:
    for name in ("utf-16-le", "utf-16-be"):
        try:
            text = data[: len(data) & ~1].decode(name)
        except UnicodeDecodeError:
            continue
        # In the wrong byte order a space is U+2000 and an Arabic letter U+2706 or so.
        familiar = sum(1 for char in text[:20_000] if char < "\u0700" or "\u2010" <= char <= "\u203a")
        if "\0" not in text and familiar >= 0.9 * len(text[:20_000]) and _is_written(text):
            return text
    raise UndecodableError("not a text")


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether it is UTF-8 with a few broken bytes (a cut end, a stray byte), not another charset."""
    broken = data.decode("utf-8", errors="replace").count("\ufffd")
    good = sum(1 for char in data.decode("utf-8", errors="ignore") if not char.isascii())
    return good >= 10 * broken


def _refuse_controls(text: str) -> str:
    """Raise UndecodableError for what holds controls as only pictures, archives and programs do."""
    sample = text[:20_000]
    controls = sum(1 for char in sample if char < " " and char not in "\t\n\r\f\x1a\x1b")
    if controls > len(sample) // 100:
        raise UndecodableError("not a text")
    return text
