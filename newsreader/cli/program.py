"""The command line from arguments to exit code."""

import contextlib
import os
import sys
from collections.abc import Sequence

from newsreader.cli.arguments import build_parser


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit code: 0, 1 (some failed), 2 (usage or environment)."""
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        # Arabic has to come through whatever the console's own encoding is; a lone surrogate must not stop a listing.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        arguments = build_parser().parse_args(argv)
    except SystemExit as done:  # argparse has said why
        return done.code if isinstance(done.code, int) else 2
    from newsreader.cli import commands, jsonl, output, pack_commands
    from newsreader.core.errors import LibraryError, NewsreaderError, PackMissing
    from newsreader.usecases.open_library import open_library

    try:
        if arguments.command == "packs":
            return pack_commands.packs(arguments)
        if arguments.command == "analyze" and arguments.jsonl is not None:
            return jsonl.analyze_lines(arguments.jsonl)
        library = open_library(arguments.library, samples=False)
        try:
            return commands.LIBRARY_COMMANDS[arguments.command](library, arguments)
        finally:
            library.close()
    except (LibraryError, PackMissing) as error:
        output.complain(f"newsreader: {error}")
        return commands.UNUSABLE
    except NewsreaderError as error:
        output.complain(f"newsreader: {error}")
        return commands.SOME_FAILED
    except BrokenPipeError:
        # The reader of our output went away (`| head`): no more to say, and nothing to complain about.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return commands.DONE
    except KeyboardInterrupt:
        output.complain("newsreader: stopped; what was finished is kept")
        return 130
