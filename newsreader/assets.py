"""The one door to what ships beside the code: resources/ and translations/.

In a source tree they lie beside the package; in an installed wheel inside it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name


def resource(*parts: str) -> Path:
    """The path of a file or folder in resources/. Raises FileNotFoundError where there is none."""
    path = _folder("resources").joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"resources/{'/'.join(parts)} is missing: the installation is damaged")
    return path


def translation(name: str) -> Path:
    """The path of a compiled translation (``newsreader_ar.qm``); it may not exist."""
    return _folder("translations") / name
