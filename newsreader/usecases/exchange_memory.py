"""Hand the reader's own sentences on, and take others' in, as TMX."""

from dataclasses import replace
from pathlib import Path

from newsreader.core.lexicon import ImportedUnits
from newsreader.export.files import write_whole
from newsreader.export.tmx import to_tmx
from newsreader.intake.tmx import read_tmx
from newsreader.library.database import Library


def export_memory(library: Library, output: Path) -> int:
    """Write the sentences that the reader or a translator wrote to ``output`` and return how many. Raises ExportError.

    What a machine translated stays here: it can be had again.
    """
    units = library.memory.units()
    write_whole(output, to_tmx(units))
    return len(units)


def import_memory(library: Library, path: Path) -> ImportedUnits:
    """Add the English-Arabic sentences of a file to the memory, all or none. Raises IntakeError, LibraryError."""
    skipped = 0

    def skip() -> None:
        nonlocal skipped
        skipped += 1

    imported = library.memory.add_units(read_tmx(path, skip))
    return replace(imported, skipped=skipped)
