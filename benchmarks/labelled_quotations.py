"""Stories with labelled quotations, whatever form their rows have.

Three forms: whole stories with ``quotes`` (start, end, kind, speaker, accept, head; also headline_speech, indirect),
single paragraphs with ``quotes`` (quote, speaker), and PolNeAR's ``attributions``.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from benchmarks import polnear
from newsreader.core.arabic import fold
from newsreader.core.article import Block, BlockKind
from newsreader.core.language import Language

_TITLE_WORDS = (
    "mr mrs ms miss dr prof professor sir lord lady president vice deputy prime minister senator sen rep "
    "representative congressman congresswoman secretary attorney general judge justice captain coach "
    "chairman chairwoman chief executive ceo director ambassador governor gov mayor king queen prince "
    "princess sheikh former السيد السيدة الدكتور الدكتورة الرئيس رئيس رئيسة نائب الوزير الوزيرة وزير "
    "وزيرة السيناتور القاضي المدرب السفير الأمير الملك الشيخ المدير مدير المتحدث النائب السابق السابقة "
)
_TITLES = frozenset(fold(_TITLE_WORDS).split())
_CUT_WORDS = "of for at in on from who which that with to في من على لدى عن باسم الذي التي"
_CUT = frozenset(_CUT_WORDS.split())
_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
_MARKS = re.compile("['\"“«‘”]")


class Role(Enum):
    """What finding a labelled stretch means."""

    WANTED = "a quotation"
    NESTED = "inside another: neither right nor false"
    TERM = "in marks, but no speech: false if found"
    UNLABELLED = "in marks and given to nobody by the annotators: counted apart"


@dataclass(frozen=True, slots=True)
class Gold:
    """A labelled stretch, in code points of the story's text, and which answers to "who" are right.

    ``heads`` are the surnames that a right answer may share; ``places`` where the speaker is mentioned, if known.
    """

    start: int
    stop: int
    role: Role = Role.WANTED
    names: tuple[str, ...] = ()
    heads: frozenset[str] = frozenset()
    places: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A labelled story; its first block is the title where ``titled``.

    ``marks`` are the quotation marks that the labels cover ("" for all).
    """

    name: str
    language: Language
    text: str
    gold: tuple[Gold, ...] = ()
    headline: tuple[Gold, ...] = ()
    indirect: tuple[Gold, ...] = ()
    titled: bool = True
    marks: str = ""

    def labels(self, start: int, stop: int) -> bool:
        """Whether a stretch stands between marks of the kind that the annotators looked at."""
        return not self.marks or (
            self.text[start - 1 : start] in self.marks and self.text[stop : stop + 1] in self.marks
        )

    def blocks(self) -> tuple[Block, ...]:
        """The story's blocks: a line each."""
        first = BlockKind.TITLE if self.titled else BlockKind.PARAGRAPH
        texts = [line.group() for line in _LINE.finditer(self.text)]
        return (Block(texts[0], first), *(Block(text) for text in texts[1:]))

    def starts(self) -> tuple[int, ...]:
        """Where each block begins in the text."""
        return tuple(line.start() for line in _LINE.finditer(self.text))


def words(name: str) -> list[str]:
    """A name's words as they are compared: folded, possessives, dots and articles off."""
    plain = re.sub(r"['’]s\b", "", unicodedata.normalize("NFKC", name).lower()).replace(".", "")
    found = (
        word[2:] if word.startswith("ال") and len(word) > 4 else word for word in re.findall(r"[^\W_]+", fold(plain))
    )
    return [word for word in found if word not in ("the", "a", "an", "al", "el")]


def heads(name: str) -> frozenset[str]:
    """The words that may stand for a name: the last of each piece, in Arabic any of them; titles off."""
    result: set[str] = set()
    for piece in re.split(r"[,،;؛()\[\]–—]| - ", name):
        found = words(piece)
        while len(found) > 1 and found[0] in _TITLES:
            found = found[1:]
        found = found[: next((at for at, word in enumerate(found) if at and word in _CUT), len(found))]
        if found:
            result.update(found if "\u0600" <= found[0][0] <= "\u06ff" else found[-1:])
    return frozenset(result)


def read_stories(rows: list[Mapping[str, Any]]) -> Iterator[Story]:
    """The stories of rows of any known form; others are passed over."""
    for row in rows:
        if "attributions" in row:
            yield _read_polnear(row)
        elif "quotes" in row and "doc" in row:
            yield _read_whole(row)
        elif "quotes" in row:
            yield _read_case(row)


def _read_polnear(row: Mapping[str, Any]) -> Story:
    gold = []
    for segment in polnear.read_segments(row):
        names = tuple(source.text for source in segment.sources)
        places = tuple(span for source in segment.sources for span in source.spans)
        role = Role.WANTED if segment.attributed else Role.UNLABELLED
        known = frozenset(head for name in names for head in heads(name))
        gold.append(Gold(segment.start, segment.stop, role, names, known, places))
    return Story(row["id"], Language.ENGLISH, polnear.read_text(row), tuple(gold), marks=polnear.MARKS)


def _read_whole(row: Mapping[str, Any]) -> Story:
    gold = []
    for quote in row["quotes"]:
        role = Role.NESTED if quote.get("nested") else Role.TERM if quote["kind"] == "scare" else Role.WANTED
        gold.append(_read_gold(quote, role))
    headline = [_read_gold(row["headline_speech"])] if row.get("headline_speech") else []
    indirect = [_read_gold(one) for one in row.get("indirect") or ()]
    return Story(row["doc"], Language(row["lang"]), row["text"], tuple(gold), tuple(headline), tuple(indirect))


def _read_case(row: Mapping[str, Any]) -> Story:
    text, language, kind = row["text"], Language(row["lang"]), row.get("kind", "")
    gold, at = [], 0
    for quote in row["quotes"]:
        at = text.index(quote["quote"], at)
        gold.append(_read_gold({**quote, "start": at, "end": at + len(quote["quote"])}))
        at += len(quote["quote"])
    titled = "headline" in row.get("case", "")
    marked = bool(_MARKS.search(text))
    return Story(
        row["id"],
        language,
        text,
        tuple(gold) if marked and kind not in ("indirect", "unmarked-direct") else (),
        tuple(gold) if titled and not marked else (),
        tuple(gold) if kind in ("indirect", "unmarked-direct") else (),
        titled,
    )


def _read_gold(quote: Mapping[str, Any], role: Role = Role.WANTED) -> Gold:
    names = tuple(name for name in (quote.get("speaker"), *(quote.get("accept") or ())) if name)
    known = frozenset(word for head in quote.get("head") or () for word in words(head))
    if not known and quote.get("speaker"):
        known = heads(quote["speaker"])
    return Gold(quote["start"], quote["end"], role, names if quote.get("speaker") else (), known)


def find_files(folder: Path) -> list[Path]:
    """The .jsonl files of a folder, in it or below."""
    return sorted(folder.rglob("*.jsonl"))
