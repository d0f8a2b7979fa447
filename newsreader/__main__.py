"""``newsreader`` and ``python -m newsreader``: a window, or one of the commands."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_NEEDED = (3, 11)
_UNUSABLE = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window, or run the command that ``argv`` names (None: the process's own arguments); the exit code."""
    if sys.version_info < _NEEDED:
        print("newsreader: Python 3.11 or newer is needed, this is " + sys.version.split()[0] + ".", file=sys.stderr)
        print("Start it with a newer one, for example: python3.12 -m newsreader", file=sys.stderr)
        return _UNUSABLE
    # Read once, when numpy is first loaded. The models are small: a second thread gains a tenth on an idle machine
    # and loses half on a busy one.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    arguments = list(sys.argv[1:] if argv is None else argv)
    if not wants_window(arguments):
        from newsreader.cli import main as run_command

        return run_command(arguments)
    return _open_window(arguments)


def wants_window(arguments: Sequence[str]) -> bool:
    """Whether these arguments ask for the window: no command among them, only window options and files.

    A word without a dot or a slash is a command; ``newsreader ./import`` opens the file of that name.
    """
    position = 0
    while position < len(arguments):
        argument = arguments[position]
        if argument in ("--library", "--language"):
            position += 2
        elif argument.startswith(("--library=", "--language=")):
            position += 1
        elif argument.startswith("-"):
            return False  # --help, --version: the command line knows them
        else:
            return any(mark in argument for mark in "./\\")
    return True


def _open_window(arguments: Sequence[str]) -> int:
    from newsreader.ui.platform_check import explain_import_error, find_obstacle

    options = _window_arguments(arguments)
    obstacle = find_obstacle()
    if obstacle is None:
        try:
            from newsreader import app
        except ImportError as error:
            obstacle = explain_import_error(error)
    if obstacle is not None:
        print(obstacle, file=sys.stderr)
        return _UNUSABLE
    from pathlib import Path

    return app.run(
        app.WindowOptions(
            library=Path(options.library) if options.library else None,
            language=options.language,
            files=app.parse_files(options.files),
        )
    )


def _window_arguments(arguments: Sequence[str]):  # type: ignore[no-untyped-def]  # argparse's own untyped Namespace
    import argparse

    parser = argparse.ArgumentParser(prog="newsreader")
    parser.add_argument("--library", metavar="FILE", default="", help="the library to open instead of your own")
    parser.add_argument("--language", choices=("en", "ar"), default="", help="the window's language")
    parser.add_argument("files", metavar="FILE", nargs="*", help="files and folders to bring in")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
