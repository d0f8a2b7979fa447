"""What the program remembers of how its reader likes things: one frozen value, one file."""

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

import platformdirs

_FILE_NAME = "settings.json"
TEXT_SIZES = (14, 15, 16, 17, 18, 20, 22, 24, 28, 32, 40)
DEFAULT_TEXT_SIZE = 18

# What a field may hold where its type alone does not say.
_CHOICES: Mapping[str, frozenset[str]] = {
    "language": frozenset({"system", "en", "ar"}),
    "theme": frozenset({"system", "light", "dark"}),
    "view": frozenset({"original", "translation", "side_by_side", "interleaved"}),
    "digits": frozenset({"western", "eastern"}),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """The window as its reader left it.

    ``language``: "system", "en" or "ar"; ``theme``: "system", "light" or "dark"; ``text_size`` in pixels;
    ``view``: "original", "translation", "side_by_side" or "interleaved"; ``translated_titles``: the list shows titles
    in the other language; ``marks``: the quotation kinds and entity labels shown;
    ``digits``: "western" or "eastern" (in the Arabic window); ``splitter``: widths of the three panes in pixels;
    ``geometry``: Qt's own description of place and size, in hex; ``last_story``: an article's id, 0 for none;
    ``last_folder``: where files were chosen last; ``pack_index``: address of the list of translation packs, "" for the
    usual one; ``quick_draft``: translate faster and less carefully; ``unknown``: what a newer version
    wrote, given back untouched.
    """

    language: str = "system"
    theme: str = "system"
    text_size: int = DEFAULT_TEXT_SIZE
    view: str = "original"
    translated_titles: bool = False
    marks: tuple[str, ...] = ("direct", "mixed", "PERSON", "ORG", "PLACE", "MISC")
    digits: str = "western"
    splitter: tuple[int, ...] = ()
    geometry: str = ""
    list_shown: bool = True
    side_shown: bool = True
    last_story: int = 0
    last_folder: str = ""
    pack_index: str = ""
    quick_draft: bool = False
    unknown: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """Settings as read; ``set_aside`` names the file that a damaged one was renamed to, None where all was well."""

    settings: Settings
    set_aside: Path | None = None


def settings_path() -> Path:
    """Where the settings live: the user's own configuration folder."""
    return Path(platformdirs.user_config_dir("newsreader", appauthor=False)) / _FILE_NAME


def load_settings(path: Path) -> LoadedSettings:
    """Read the settings of ``path``; defaults where there is no file or it cannot be understood.

    A file that is not ours to understand is renamed, never overwritten. A single field of the wrong kind takes its
    default and leaves the others alone. Never raises: a program without settings still has to open.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(raw, dict):
            raise ValueError("not an object")
    except FileNotFoundError:
        return LoadedSettings(Settings())
    except (OSError, ValueError, RecursionError):
        return LoadedSettings(Settings(), _set_aside(path))
    known: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    names = {item.name for item in fields(Settings)} - {"unknown"}
    for name, value in raw.items():
        if name not in names:
            unknown[name] = value
        elif (fitting := _fit(name, value)) is not None:
            known[name] = fitting
    return LoadedSettings(Settings(**known, unknown=MappingProxyType(unknown)))


def save_settings(settings: Settings, path: Path) -> None:
    """Write ``settings``, the file being whole at every moment. Raises OSError where the folder cannot be written."""
    content: dict[str, Any] = dict(settings.unknown)
    for item in fields(Settings):
        if item.name != "unknown":
            content[item.name] = getattr(settings, item.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".settings-", suffix=".json", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def larger(size: int) -> int:
    """The next larger text size."""
    return next((step for step in TEXT_SIZES if step > size), TEXT_SIZES[-1])


def smaller(size: int) -> int:
    """The next smaller text size."""
    return next((step for step in reversed(TEXT_SIZES) if step < size), TEXT_SIZES[0])


def _fit(name: str, value: object) -> object | None:
    """``value`` as the field ``name`` wants it, None where it does not fit."""
    default = getattr(Settings(), name)
    if isinstance(default, bool):
        return value if isinstance(value, bool) else None
    if isinstance(default, int):
        if isinstance(value, bool) or not isinstance(value, int):
            return None
        return min(max(value, TEXT_SIZES[0]), TEXT_SIZES[-1]) if name == "text_size" else value
    if isinstance(default, tuple):
        wanted = str if name == "marks" else int
        if isinstance(value, list) and all(isinstance(item, wanted) for item in value):
            return tuple(value)
        return None
    if not isinstance(value, str):
        return None
    return value if name not in _CHOICES or value in _CHOICES[name] else None


def _set_aside(path: Path) -> Path | None:
    target = path.with_name(f"{path.stem}.damaged{path.suffix}")
    number = 1
    while target.exists():
        number += 1
        target = path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")
    try:
        path.rename(target)
    except OSError:
        return None
    return target
