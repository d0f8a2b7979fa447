"""The map of rooms holds: what may be imported where, and nothing heavy before it is needed."""

import subprocess
import sys

import pytest

ROOMS = (
    "newsreader.core.article newsreader.core.sentences newsreader.core.arabic newsreader.core.translation",
    "newsreader.intake.files newsreader.intake.text newsreader.intake.html",
    "newsreader.library.database",
    "newsreader.translation.packs newsreader.translation.engine",
    "newsreader.analysis.analyzer newsreader.analysis.language newsreader.analysis.marks",
    "newsreader.export.markdown newsreader.export.tables newsreader.export.files",
    "newsreader.usecases.open_library newsreader.usecases.import_articles newsreader.usecases.translate_article",
    "newsreader.cli newsreader.cli.commands newsreader.cli.jsonl",
)
HEAVY = ("PySide6", "spacy", "ctranslate2", "argostranslate", "trafilatura", "langdetect", "pycrfsuite")


@pytest.mark.parametrize("modules", ROOMS)
def test_a_qt_free_room_loads_nothing_heavy(modules: str) -> None:
    code = f"import sys, {modules.replace(' ', ', ')}\nprint(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []
