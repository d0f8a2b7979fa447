"""Kept quotations as CSV for spreadsheets and as JSON for scripts."""

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from newsreader.core.quotation import KeptQuotation

COLUMNS = (
    "quotation",
    "speaker",
    "speaker_origin",
    "speaker_confidence",
    "kind",
    "language",
    "translation",
    "translation_origin",
    "title",
    "source",
    "address",
    "published",
    "note",
    "kept",
)
# What a spreadsheet takes for a formula at the start of a cell, the full-width forms included (OWASP, CSV injection).
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def _fields(quotation: KeptQuotation) -> dict[str, str | float]:
    return {
        "quotation": quotation.text,
        "speaker": quotation.speaker,
        "speaker_origin": "reader" if quotation.speaker_by_reader else "program",
        "speaker_confidence": round(quotation.speaker_confidence, 2),
        "kind": quotation.kind.value,
        "language": quotation.language.value,
        "translation": quotation.translation,
        "translation_origin": quotation.translation_origin,
        "title": quotation.article_title,
        "source": quotation.source,
        "address": quotation.address,
        "published": quotation.published,
        "note": quotation.note,
        "kept": quotation.created.isoformat(timespec="seconds"),
    }


def to_csv(kept: Sequence[KeptQuotation]) -> str:
    """A table with a header line; begins with a byte order mark, without which spreadsheets misread Arabic.

    No cell is one that a spreadsheet would run: a cell that begins like a formula gets an apostrophe before it.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for quotation in kept:
        writer.writerow(_harmless(str(value)) for value in _fields(quotation).values())
    return "\ufeff" + out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" \u00a0").startswith(_FORMULA_STARTS) else cell


def to_json(kept: Sequence[KeptQuotation]) -> str:
    """An array of objects with the columns of the table, and the places in the story.

    ``article`` is the story's id or null; ``parts`` are {"block", "start", "stop"} in code points.
    """
    rows: list[dict[str, Any]] = []
    for quotation in kept:
        parts = [{"block": part.block, "start": part.start, "stop": part.stop} for part in quotation.parts]
        rows.append({"id": quotation.id, **_fields(quotation), "article": quotation.article_id, "parts": parts})
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
