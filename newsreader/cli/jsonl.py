"""``analyze --jsonl``: findings for texts that are in no library."""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from newsreader.analysis.analyzer import Analyzer
from newsreader.cli import output
from newsreader.core.errors import IntakeError
from newsreader.core.language import Language
from newsreader.usecases.analyze_text import TextAnalysis, analyze_text

_LANGUAGES = {"en": Language.ENGLISH, "ar": Language.ARABIC}


def analyze_lines(path: Path) -> int:
    """Read JSON lines from ``path`` ("-": standard input), write one line of findings for each; the exit code.

    A line that cannot be read is named on standard error and left out; the others go on.
    """
    if str(path) == "-":
        return _analyze(sys.stdin)
    try:
        with path.open(encoding="utf-8") as lines:
            return _analyze(lines)
    except (OSError, UnicodeDecodeError) as error:
        raise IntakeError("{file} cannot be read as UTF-8 text.", file=str(path)) from error


def _analyze(lines: Iterable[str]) -> int:
    analyzer = Analyzer()
    failed = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            text, name, language = asked["text"], asked.get("id"), asked.get("lang")
            if not isinstance(text, str):
                raise TypeError
        except (ValueError, TypeError, KeyError, AttributeError):
            output.complain(f'line {number} is not an object with "text"; it was left out')
            failed += 1
            continue
        found = analyze_text(analyzer, text, _LANGUAGES.get(language) if isinstance(language, str) else None)
        output.say_json(_findings(name, text, found), indent=None)
    return 1 if failed else 0


def _findings(name: object, text: str, found: TextAnalysis) -> dict[str, Any]:
    return {
        "id": name,
        "lang": found.language.value,
        "quotations": [
            {
                "start": quotation.start,
                "end": quotation.stop,
                "kind": quotation.kind,
                "speaker": quotation.speaker,
                "mention": text[slice(*quotation.mention)] if quotation.mention else None,
                "level": quotation.level,
                "confidence": round(quotation.confidence, 3),
                "rule": quotation.rule,
            }
            for quotation in found.quotations
        ],
        "entities": [
            {"start": entity.start, "end": entity.stop, "label": entity.label, "key": entity.key}
            for entity in found.entities
        ],
    }
