"""The command line's grammar."""

import argparse
from pathlib import Path

from newsreader.usecases.export_quotations import FORMATS

_EPILOG = """\
exit codes: 0 all went well · 1 some failed · 2 usage or environment

Without a command the window opens. --json gives scripts what the text gives people.
"""


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    parser = argparse.ArgumentParser(
        prog="newsreader",
        description="Read stored news in English and Arabic: who said what, who is named, in either language.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_library(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)

    def command(name: str, text: str, json: bool = True) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".")
        _add_library(made, default=argparse.SUPPRESS)
        if json:
            made.add_argument("--json", action="store_true", help="print JSON")
        return made

    made = command("import", "bring in stories from .txt and saved .html files, or from folders of them")
    made.add_argument("paths", nargs="+", type=Path, metavar="PATH")

    made = command("list", "list the stories, newest first")
    made.add_argument("--language", choices=("en", "ar"))
    made.add_argument("--starred", action="store_true", help="only starred stories")
    made.add_argument("--unread", action="store_true", help="only unread stories")

    made = command("show", "show a story with its quotations and names")
    _add_id(made)
    made.add_argument("--translation", action="store_true", help="with the stored sentences in the other language")

    made = command("search", "find stories by words in either language")
    made.add_argument("words", nargs="+", metavar="WORDS")
    made.add_argument("--limit", type=_positive, default=50, metavar="N", help="at most N stories (50)")

    made = command("analyze", "find quotations and names in stories of the library, or in JSON lines")
    made.add_argument("ids", nargs="*", type=int, metavar="ID", help="stories to analyse anew (none: all that need it)")
    made.add_argument(
        "--jsonl",
        nargs="?",
        const=Path("-"),
        type=Path,
        metavar="FILE",
        help='read {"id", "lang"?, "text"} a line from FILE or standard input and write the findings, with '
        "offsets into that text; touches no library",
    )

    made = command("translate", "translate a story with an installed pack, or show the stored translation")
    _add_id(made)

    made = command("keep", "keep a quotation of a story, numbered as show prints them")
    _add_id(made)
    made.add_argument("number", type=_positive, metavar="N")
    made.add_argument("--note", default="", help="a note to keep with it")

    made = command("quotes", "print or export the quotations kept")
    made.add_argument("--article", type=int, metavar="ID", help="only those of one story")
    made.add_argument("--format", choices=FORMATS, help="Markdown, CSV or JSON (without it: plain text)")
    made.add_argument("--output", type=Path, metavar="FILE", help="write to FILE")

    for name, text in (("star", "star a story"), ("read", "mark a story as read")):
        made = command(name, text, json=False)
        _add_id(made)
        made.add_argument("--off", action="store_true", help="take it back")

    made = command("samples", "bring in the sample stories again", json=False)

    packs = commands.add_parser("packs", help="list, install and remove translation packs")
    _add_library(packs, default=argparse.SUPPRESS)
    actions = packs.add_subparsers(dest="action", metavar="ACTION", required=True)
    listed = actions.add_parser("list", help="list the installed packs")
    listed.add_argument("--json", action="store_true", help="print JSON")
    actions.add_parser("install", help="install a pack from a file").add_argument("file", type=Path, metavar="FILE")
    removed = actions.add_parser("remove", help="remove an installed pack")
    removed.add_argument("direction", metavar="DIRECTION", choices=("en-ar", "ar-en"), help="en-ar or ar-en")
    return parser


def _add_library(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument("--library", type=Path, metavar="FILE", default=default, help="the library to work on")


def _add_id(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", type=int, metavar="ID", help="the story's number, as list prints it")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number
