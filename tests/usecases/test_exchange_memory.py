from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.core.errors import ExportError, IntakeError
from newsreader.core.language import Language
from newsreader.core.lexicon import ImportedUnits, TranslationUnit
from newsreader.core.translation import Origin
from newsreader.library.database import Library
from newsreader.usecases.exchange_memory import export_memory, import_memory

UNITS = (
    TranslationUnit("The ferry sails.", "تبحر العبّارة.", Language.ENGLISH, Language.ARABIC, Origin.READER),
    TranslationUnit("رسا المركب.", "The boat docked.", Language.ARABIC, Language.ENGLISH, Origin.HUMAN),
)


@pytest.fixture
def library() -> Iterator[Library]:
    opened = Library.open(None)
    yield opened
    opened.close()


def test_from_one_library_to_another(library: Library, tmp_path: Path) -> None:
    library.memory.add_units(UNITS)
    file = tmp_path / "memory.tmx"
    assert export_memory(library, file) == 2
    other = Library.open(None)
    assert import_memory(other, file) == ImportedUnits(2, 0, 0, 0)
    assert import_memory(other, file) == ImportedUnits(0, 2, 0, 0)
    assert [(unit.original, unit.origin) for unit in other.memory.units()] == [
        (unit.original, unit.origin) for unit in UNITS
    ]
    again = tmp_path / "again.tmx"
    export_memory(other, again)
    assert again.read_text(encoding="utf-8").count("<tu ") == 2
    other.close()


def test_other_languages_are_counted(library: Library, tmp_path: Path) -> None:
    library.memory.add_units(UNITS)
    file = tmp_path / "memory.tmx"
    export_memory(library, file)
    file.write_text(file.read_text(encoding="utf-8").replace('xml:lang="ar"', 'xml:lang="fa"', 1), encoding="utf-8")
    assert import_memory(library, file) == ImportedUnits(0, 1, 0, 1)


def test_a_damaged_file_adds_nothing(library: Library, tmp_path: Path) -> None:
    sender = Library.open(None)
    sender.memory.add_units(
        TranslationUnit(f"Ship {number} sails.", f"تبحر {number}.", Language.ENGLISH, Language.ARABIC, Origin.HUMAN)
        for number in range(2000)
    )
    file = tmp_path / "memory.tmx"
    assert export_memory(sender, file) == 2000
    sender.close()
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(IntakeError):
        import_memory(library, file)
    assert library.memory.units() == ()


def test_a_place_that_cannot_be_written(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        export_memory(library, tmp_path / "no" / "memory.tmx")
