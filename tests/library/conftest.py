"""An empty library in a file of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.library.database import Library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shelf" / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    opened = Library.open(path)
    yield opened
    opened.close()
