"""Translation memories from elsewhere, and our own back again."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.core.errors import IntakeError
from newsreader.core.language import Language
from newsreader.core.lexicon import TranslationUnit
from newsreader.core.translation import Origin
from newsreader.export.tmx import to_tmx
from newsreader.intake import tmx
from newsreader.intake.tmx import read_tmx

EN, AR = Language.ENGLISH, Language.ARABIC
MAY = datetime(2024, 5, 1, 9, 30, tzinfo=UTC)
UNITS = (
    TranslationUnit("The ferry sails & waits <here>.", "تبحر العبّارة وتنتظر «هنا».", EN, AR, Origin.HUMAN, MAY),
    TranslationUnit("رسا المركب.", "The boat docked.", AR, EN, Origin.READER),
)
TU = '<tu><tuv xml:lang="en"><seg>{}</seg></tuv><tuv xml:lang="ar"><seg>{}</seg></tuv></tu>'


def document(*units: str, head: str = "", header: str = '<header srclang="en"/>') -> str:
    return f'<?xml version="1.0"?>{head}<tmx version="1.4">{header}<body>{"".join(units)}</body></tmx>'


def read(path: Path, content: str | bytes) -> tuple[tuple[TranslationUnit, ...], int]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    skipped: list[None] = []
    return tuple(read_tmx(path, lambda: skipped.append(None))), len(skipped)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "memory.tmx"


def test_ours_comes_back(path: Path) -> None:
    assert read(path, to_tmx(UNITS)) == (UNITS, 0)
    assert read(path, to_tmx(())) == ((), 0)


_TEXTS = st.text(min_size=1, max_size=60).map(lambda text: " ".join(text.split())).filter(bool)


@given(st.lists(st.tuples(_TEXTS, _TEXTS, st.sampled_from([EN, AR]), st.sampled_from([Origin.HUMAN, Origin.READER]))))
def test_any_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, pairs: list[tuple[str, str, Language, Origin]]
) -> None:
    units = [
        TranslationUnit(original, translated, source, source.other, origin)
        for original, translated, source, origin in pairs
    ]
    path = tmp_path_factory.mktemp("tmx") / "memory.tmx"
    got, skipped = read(path, to_tmx(units))
    possible = [unit for unit in units if clean(unit.original) and clean(unit.translated)]
    assert [(unit.original, unit.translated, unit.source, unit.origin) for unit in got] == [
        (clean(unit.original), clean(unit.translated), unit.source, unit.origin) for unit in possible
    ]
    assert skipped == len(units) - len(possible)


def clean(text: str) -> str:
    """What XML 1.0 can hold of a text."""
    kept = "".join(
        char
        for char in text
        if char in "\t\n\r" or " " <= char < "\ud800" or "\ue000" <= char <= "\ufffd" or char > "\uffff"
    )
    return " ".join(part for part in kept.replace("\t", " ").replace("\n", " ").replace("\r", " ").split(" ") if part)


@pytest.mark.parametrize("size", [1, 7, 64])
def test_units_that_lie_across_pieces(path: Path, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tmx, "_PIECE", size)
    assert read(path, to_tmx(UNITS)) == (UNITS, 0)


def test_others_write_it_their_way(path: Path) -> None:
    regional = document(
        '<tu creationdate="20240501T093000Z"><note>n</note><prop type="x-origin">tool</prop>'
        '<tuv lang="AR_LB"><seg>نصّ <bpt i="1">&lt;b&gt;</bpt><hi>مهمّ</hi><ept i="1">&lt;/b&gt;</ept>.</seg></tuv>'
        '<tuv lang="EN-GB"><seg>\n  Important\n  text.</seg></tuv><tuv lang="fr"><seg>Texte.</seg></tuv></tu>',
        head='<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
        header='<header srclang="*all*"/>',
    )
    unit = TranslationUnit("نصّ مهمّ.", "Important text.", AR, EN, Origin.HUMAN, MAY)
    assert read(path, regional) == ((unit,), 0)
    utf16 = document(TU.format("One.", "واحد.")).encode("utf-16")
    assert read(path, utf16)[0][0].translated == "واحد."
    cp1256 = (
        document(TU.format("One.", "واحد.")).replace('1.0"?', '1.0" encoding="windows-1256"?').encode("windows-1256")
    )
    assert read(path, cp1256)[0][0].translated == "واحد."


def test_the_source_is_what_the_unit_then_the_header_says(path: Path) -> None:
    unit = TU.format("One.", "واحد.")
    assert read(path, document(unit))[0][0].source is EN
    assert read(path, document(unit, header='<header srclang="ar-EG"/>'))[0][0].source is AR
    assert read(path, document(unit.replace("<tu>", '<tu srclang="ar">')))[0][0].source is AR


@pytest.mark.parametrize(
    "unit",
    [
        TU.format("One.", "Un.").replace('"ar"', '"fr"'),
        TU.format("One.", ""),
        TU.format(" ", "واحد."),
        TU.format("a" * 20_001, "واحد."),
        TU.format("One.", "واحد.").replace("<tu>", '<tu creationid="MT!">'),
        TU.format("One.", "واحد.").replace("<tuv ", '<tuv changeid="MT - tool" '),
        TU.format("One.", "واحد.").replace("<tu>", '<tu><prop type="x-origin">machine</prop>'),
        '<tu><tuv xml:lang="en"><seg>One.</seg></tuv></tu>',
        "<tu/>",
    ],
)
def test_what_is_no_pair_of_ours_is_skipped_and_counted(path: Path, unit: str) -> None:
    good = TU.format("Two.", "اثنان.")
    units, skipped = read(path, document(unit, good))
    assert ([each.original for each in units], skipped) == (["Two."], 1)


BOMB = '<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE tmx [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    "content",
    [
        "no xml at all",
        "<html><body>A page</body></html>",
        document(TU.format("One.", "واحد."))[:-20],
        document(TU.format("One & two.", "واحد.")),
        document(TU.format("&a;", "واحد.")),
        document(TU.format("&b;", "واحد."), head=BOMB),
        document(TU.format("&a;", "واحد."), head=OUTSIDE),
        document(TU.format("&undeclared;", "واحد."), head='<!DOCTYPE tmx SYSTEM "tmx14.dtd">'),
        document(TU.format("One.", "واحد.")).encode("windows-1256"),
        document(TU.format("One.", "واحد.")).replace('1.0"?', '1.0" encoding="no-such-code"?'),
        b"\0\0\0\0",
        b"PK\x03\x04" + bytes(200),
    ],
)
def test_a_damaged_file_says_so(path: Path, content: str | bytes) -> None:
    with pytest.raises(IntakeError, match=r"memory\.tmx is damaged"):
        read(path, content)


def test_a_file_that_cannot_be_read_says_why(path: Path, tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="is empty"):
        read(path, b"")
    with pytest.raises(IntakeError, match="is not there"):
        list(read_tmx(tmp_path / "none.tmx", lambda: None))
    with pytest.raises(IntakeError, match="is a folder"):
        list(read_tmx(tmp_path, lambda: None))


@given(st.binary(max_size=300) | st.text("<tmxuvseg/>&;! \"'=arn", max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("tmx") / "memory.tmx"
    try:
        read(path, b"<tmx>" + content)
    except IntakeError as error:
        assert "memory.tmx" in str(error)
