"""Words, glossary and memory from a terminal."""

import json
from pathlib import Path
from typing import Any

import pytest

from newsreader.cli import main
from newsreader.core.language import Language
from newsreader.core.lexicon import TranslationUnit
from newsreader.core.translation import Origin
from newsreader.library.database import Library


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


def run(capsys: pytest.CaptureFixture[str], library: Path, *words: str) -> tuple[int, str, str]:
    code = main(["--library", str(library), *words])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def run_json(capsys: pytest.CaptureFixture[str], library: Path, *words: str) -> Any:
    code, out, _ = run(capsys, library, *words, "--json")
    assert code == 0
    return json.loads(out)


def test_a_word_is_looked_up_and_remembered(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, library, "lookup", "والمدرسة")
    assert code == 0
    assert out.startswith("مدرسة: school")
    (first, *_) = run_json(capsys, library, "lookup", "prime", "minister")
    assert first["translations"] == ["رئيس الوزراء"]
    assert (first["stripped"], first["guess"], first["source"]) == (0, False, "news")
    assert run(capsys, library, "lookup", "harbour", "--once")[0] == 0
    words = run_json(capsys, library, "words")
    assert [word["word"] for word in words] == ["prime minister", "والمدرسة"]
    code, out, _ = run(capsys, library, "words")
    assert "رئيس الوزراء" in out


def test_a_word_that_is_not_there(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, library, "lookup", "xyzzyx")
    assert (code, out) == (1, "")
    assert "xyzzyx" in err
    code, out, _ = run(capsys, library, "lookup", "xyzzyx", "--json")
    assert (code, json.loads(out)) == (1, [])
    assert run_json(capsys, library, "words") == []


def test_words_for_anki(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, library, "lookup", "harbour")
    table = library.parent / "words.tsv"
    code, _, err = run(capsys, library, "words", "--output", str(table))
    assert code == 0
    assert "1 words" in err
    assert table.read_text(encoding="utf-8").startswith("harbour\t")
    assert run(capsys, library, "words", "--forget", "1")[0] == 0
    assert run_json(capsys, library, "words") == []
    assert run(capsys, library, "words", "--forget", "9")[0] == 1


def test_the_glossary(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, library, "glossary", "add", "Turkey", "تركيا", "--case")[0] == 0
    assert run(capsys, library, "glossary", "add", "NATO", "الناتو", "--from", "ar")[0] == 0
    entries = run_json(capsys, library, "glossary", "list")
    assert [(entry["term"], entry["source"], entry["case_sensitive"]) for entry in entries] == [
        ("Turkey", "en", True),
        ("NATO", "ar", False),
    ]
    assert run(capsys, library, "glossary", "remove", "1")[0] == 0
    code, out, _ = run(capsys, library, "glossary", "list")
    assert "NATO" in out
    assert "Turkey" not in out
    assert run(capsys, library, "glossary", "remove", "1")[0] == 1
    code, _, err = run(capsys, library, "glossary", "add", "12", "١٢")
    assert code == 1
    assert "Choose the direction" in err
    assert run(capsys, library, "glossary")[0] == 2


def test_the_memory(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened = Library.open(library)
    opened.memory.add_units(
        [TranslationUnit("One.", "واحد.", Language.ENGLISH, Language.ARABIC, Origin.READER)],
    )
    opened.close()
    file = library.parent / "memory.tmx"
    code, _, err = run(capsys, library, "memory", "export", str(file))
    assert code == 0
    assert "1 sentences" in err
    other = library.parent / "other.sqlite"
    assert run_json(capsys, other, "memory", "import", str(file)) == {
        "added": 1,
        "already_there": 0,
        "kept_own": 0,
        "skipped": 0,
    }
    code, out, _ = run(capsys, other, "memory", "import", str(file))
    assert "0 sentences added, 1 were there already" in out
    file.write_text(file.read_text(encoding="utf-8")[:-30], encoding="utf-8")
    code, _, err = run(capsys, other, "memory", "import", str(file))
    assert code == 1
    assert "Nothing was changed" in err
