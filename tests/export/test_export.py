"""Kept quotations as Markdown, CSV and JSON."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.core.article import ArticleId
from newsreader.core.errors import ExportError
from newsreader.core.language import Language
from newsreader.core.quotation import KeptQuotation, QuotationKind
from newsreader.core.span import Span
from newsreader.export.files import write_whole
from newsreader.export.markdown import to_markdown
from newsreader.export.tables import COLUMNS, to_csv, to_json

KEPT = KeptQuotation(
    id=3,
    article_id=ArticleId(7),
    text="We keep the *door* open.",
    speaker="Lina Haddad",
    speaker_by_reader=False,
    speaker_confidence=0.9,
    kind=QuotationKind.DIRECT,
    language=Language.ENGLISH,
    parts=(Span(2, 4, 28),),
    article_title="Haddad: the door stays open",
    source="The Harbour Post",
    address="https://example.org/a b",
    published="2026-03-04",
    translation="نُبقي الباب مفتوحاً.",
    translation_origin="human",
    note="use in the intro",
    created=datetime(2026, 3, 5, 8, 30, tzinfo=UTC),
)


def test_markdown_names_speaker_source_and_translation() -> None:
    text = to_markdown((KEPT,))
    assert "## Haddad: the door stays open" in text
    assert "The Harbour Post, 2026-03-04, <https://example.org/a%20b>" in text
    assert "> “We keep the \\*door\\* open.”" in text
    assert "**Lina Haddad**" in text
    assert "(?)" not in text
    assert '<div dir="rtl">\n\n> نُبقي الباب مفتوحاً.' in text
    assert "translation (human)" in text
    assert "use in the intro" in text


def test_markdown_says_what_is_a_guess_and_what_is_unknown() -> None:
    assert "**Lina Haddad** (?)" in to_markdown((replace(KEPT, speaker_confidence=0.3),))
    assert "(?)" not in to_markdown((replace(KEPT, speaker_confidence=0.3, speaker_by_reader=True),))
    assert "*unknown speaker*" in to_markdown((replace(KEPT, speaker=""),))


def test_markdown_gives_one_heading_a_story_and_keeps_paragraphs() -> None:
    text = to_markdown((KEPT, replace(KEPT, id=4, text="One.\nTwo.")))
    assert text.count("## ") == 1
    assert "> “One.\n>\n> Two.”" in text


def test_arabic_words_get_arabic_marks_and_direction() -> None:
    text = to_markdown((replace(KEPT, text="لن نغلق الباب", language=Language.ARABIC, translation=""),))
    assert '<div dir="rtl">\n\n> «لن نغلق الباب»' in text


def test_reported_speech_is_not_put_into_marks() -> None:
    text = to_markdown((replace(KEPT, kind=QuotationKind.INDIRECT, text="the door stays open"),))
    assert "> the door stays open" in text
    assert "*(reported)*" in text


def test_csv_opens_with_a_byte_order_mark_and_holds_all_columns() -> None:
    text = to_csv((KEPT,))
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:])))
    assert tuple(rows[0]) == COLUMNS
    assert rows[1][0] == KEPT.text
    assert rows[1][1] == "Lina Haddad"


@given(st.text())
def test_no_cell_is_a_formula(words: str) -> None:
    text = to_csv((replace(KEPT, text=words, speaker=words, note=words, article_title=words),))
    row = next(reader for number, reader in enumerate(csv.reader(io.StringIO(text[1:], newline=""))) if number == 1)
    for cell in row:
        assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert row[0].removeprefix("'") == words.removeprefix("'")


def test_json_round_trip() -> None:
    (row,) = json.loads(to_json((KEPT,)))
    assert row["quotation"] == KEPT.text
    assert row["translation"] == KEPT.translation
    assert row["parts"] == [{"block": 2, "start": 4, "stop": 28}]
    assert row["article"] == 7


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    place = tmp_path / "quotes.md"
    write_whole(place, "first")
    write_whole(place, "second — ثانياً")
    assert place.read_text(encoding="utf-8") == "second — ثانياً"
    assert [path.name for path in tmp_path.iterdir()] == ["quotes.md"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="nowhere"):
        write_whole(tmp_path / "nowhere" / "quotes.md", "text")
    folder = tmp_path / "taken"
    folder.mkdir()
    with pytest.raises(ExportError, match="taken"):
        write_whole(folder, "text")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]
