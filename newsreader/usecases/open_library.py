"""Open the library; a new one begins with the sample stories."""

from pathlib import Path

import platformdirs

from newsreader.library.database import Library
from newsreader.usecases.samples import add_samples


def data_folder() -> Path:
    """The user's folder for this program's data (it may not exist yet)."""
    return Path(platformdirs.user_data_dir("newsreader", appauthor=False))


def default_library_path() -> Path:
    """Where the library lies unless the reader names another file."""
    return data_folder() / "library.sqlite"


def packs_folder() -> Path:
    """Where translation packs are installed."""
    return data_folder() / "packs"


def open_library(path: Path | None = None, samples: bool = True) -> Library:
    """Open the library at ``path`` (None: the user's own), making it where there is none.

    A library that is made now gets the sample stories, unless ``samples`` is false. Raises LibraryError.
    """
    place = path or default_library_path()
    new = not place.exists()
    library = Library.open(place)
    if new and samples:
        add_samples(library)
    return library
