"""Read translation memories: TMX 1.1 to 1.4b, as other translators' programs write them.

The file is read piece by piece and never trusted: a document that declares entities is refused (so no entity grows
without end and none fetches a file), the DTD it names is not looked at.
"""

import re
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO
from xml.parsers import expat

from newsreader.core.errors import IntakeError
from newsreader.core.language import Language
from newsreader.core.lexicon import TranslationUnit
from newsreader.core.translation import Origin

_PIECE = 1 << 16  # bytes read at a time
_LONGEST = 20_000  # code points of one segment: more is no sentence
_PAIR = (Language.ENGLISH, Language.ARABIC)
# Elements whose text is another program's formatting codes; that of others within a segment is the sentence's.
_CODES = frozenset(("bpt", "ept", "it", "ph", "ut"))
_MACHINE = re.compile(r"^(?:mt[!:\- ]|mt$|machine)", re.IGNORECASE)  # how tools sign what a machine translated
_SPACES = re.compile(r"[ \t\r\n]+")


def read_tmx(path: Path, skipped: Callable[[], None]) -> Iterator[TranslationUnit]:
    """The English-Arabic units of a file, one by one, in its order.

    ``skipped`` is called for each unit of other languages, without text, of extreme length, or made by a machine.
    Origin is the reader where this program wrote so, else a human translator. Raises IntakeError, also in the midst:
    take the units into a transaction.
    """
    name = path.name or str(path)
    with _opened(path, name) as file:
        document = _Document()
        empty = True
        try:
            while piece := file.read(_PIECE):
                empty = False
                document.parse(piece, False)
                yield from document.take(skipped)
            if empty:
                raise IntakeError("{file} is empty.", "Choose another file.", file=name)
            document.parse(b"", True)
            yield from document.take(skipped)
        except (expat.ExpatError, LookupError, ValueError):
            raise IntakeError(
                "{file} is damaged, or no translation memory (TMX).",
                "Nothing was changed. Choose another file.",
                file=name,
            ) from None


@contextmanager
def _opened(path: Path, name: str) -> Iterator[BinaryIO]:
    try:
        if path.is_dir():
            raise IntakeError("{file} is a folder.", "Choose the files in it.", file=name)
        with path.open("rb") as file:
            yield file
    except FileNotFoundError:
        raise IntakeError("{file} is not there.", "It may have been moved or renamed.", file=name) from None
    except PermissionError:
        raise IntakeError("{file} may not be read.", "Change its permissions or copy it.", file=name) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise IntakeError("{file} cannot be read: {reason}.", file=name, reason=reason) from None


class _Document:
    """A TMX document as it is being parsed. ValueError and ExpatError say that it is none."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.EntityDeclHandler = self._refuse
        self._parser.SkippedEntityHandler = self._refuse
        self._parser.buffer_text = True
        self._open: list[str] = []
        self._source_language = ""  # the header's
        self._unit: dict[str, str] = {}  # attributes of the unit being read
        self._origin = ""
        self._texts: dict[Language, str] = {}
        self._language = ""
        self._machine = False
        self._gathered: list[str] | None = None
        self._length = 0
        self._done: deque[TranslationUnit | None] = deque()

    def parse(self, piece: bytes, last: bool) -> None:
        """Read on; ``last`` ends the document."""
        self._parser.Parse(piece, last)

    def take(self, skipped: Callable[[], None]) -> Iterator[TranslationUnit]:
        """The units that were finished since."""
        while self._done:
            unit = self._done.popleft()
            if unit is None:
                skipped()
            else:
                yield unit

    def _refuse(self, *_facts: object) -> None:
        raise ValueError("a memory has no need of entities")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._open and name != "tmx":
            raise ValueError("no TMX")
        self._open.append(name)
        if name == "header":
            self._source_language = attributes.get("srclang", "")
        elif name == "tu":
            self._unit, self._origin, self._texts, self._machine = attributes, "", {}, False
            self._machine = _by_machine(attributes)
        elif name == "tuv":
            self._language = attributes.get("xml:lang") or attributes.get("lang", "")
            self._machine = self._machine or _by_machine(attributes)
        elif name == "seg" or (name == "prop" and attributes.get("type") == "x-origin"):
            self._gathered, self._length = [], 0

    def _characters(self, text: str) -> None:
        if self._gathered is None or _CODES.intersection(self._open):
            return
        self._length += len(text)
        if self._length <= _LONGEST:
            self._gathered.append(text)

    def _end(self, name: str) -> None:
        self._open.pop()
        if name in ("seg", "prop") and self._gathered is not None:
            text = "".join(self._gathered) if self._length <= _LONGEST else ""
            self._gathered = None
            if name == "prop":
                self._origin = text.strip()
            elif (language := _language(self._language)) in _PAIR:
                self._texts.setdefault(language, _SPACES.sub(" ", text).strip())
        elif name == "tu":
            self._done.append(self._finished())

    def _finished(self) -> TranslationUnit | None:
        if self._machine or self._origin == Origin.MACHINE or not all(self._texts.get(each) for each in _PAIR):
            return None
        source = _language(self._unit.get("srclang") or self._source_language)
        if source not in _PAIR:
            source = next(iter(self._texts))
        target = source.other
        origin = Origin.READER if self._origin == Origin.READER else Origin.HUMAN
        return TranslationUnit(
            self._texts[source],
            self._texts[target],
            source,
            target,
            origin,
            _moment(self._unit.get("changedate") or self._unit.get("creationdate", "")),
        )


def _by_machine(attributes: dict[str, str]) -> bool:
    return any(_MACHINE.match(attributes.get(by, "")) for by in ("creationid", "changeid"))


def _language(code: str) -> Language:
    """The language of a code such as EN-US or ar_LB."""
    bare = re.split("[-_]", code.strip().lower())[0]
    return Language(bare) if bare in ("en", "ar") else Language.UNKNOWN


def _moment(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None
