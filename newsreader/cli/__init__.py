"""The same library from a terminal."""

from newsreader.cli.program import main

__all__ = ["main"]
