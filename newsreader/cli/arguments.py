"""The command line's grammar."""

import argparse
from pathlib import Path

from newsreader import __version__
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
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
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
    made.add_argument("--quick", action="store_true", help="a quick draft: faster, with more mistakes")

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

    made = command("lookup", "look a word up in the dictionary and remember it")
    made.add_argument("word", nargs="+", metavar="WORD")
    made.add_argument("--once", action="store_true", help="do not remember the word")

    made = command("words", "list the words looked up, or write them for Anki")
    made.add_argument(
        "--output", type=Path, metavar="FILE.tsv", help="write notes for Anki: word, gloss, sentence, source"
    )
    made.add_argument("--forget", type=int, metavar="ID", help="take a word off the list")

    made = command("names", "find people, bodies and places over all stories, in either language")
    _add_names(made)

    _add_memory(commands)
    _add_glossary(commands)

    made = command("samples", "bring in the sample stories again", json=False)

    _add_packs(commands)
    return parser


def _add_names(made: argparse.ArgumentParser) -> None:
    made.add_argument("words", nargs="*", metavar="WORDS", help="beginnings of a name (none: the commonest)")
    made.add_argument("--kind", choices=("person", "org", "place", "misc"))
    made.add_argument("--limit", type=_positive, default=50, metavar="N", help="at most N names (50)")
    made.add_argument("--followed", action="store_true", help="only those that are followed")
    deeds = made.add_mutually_exclusive_group()
    deeds.add_argument("--show", type=int, metavar="ID", help="all about one: spellings, quotations, stories")
    deeds.add_argument("--follow", type=int, metavar="ID", help="follow a name")
    deeds.add_argument("--unfollow", type=int, metavar="ID", help="no longer follow it")
    deeds.add_argument("--merge", type=int, nargs="+", metavar="ID", help="make the others the same as the first")
    deeds.add_argument("--split", nargs="+", metavar=("ID", "SPELLING"), help="make spellings a name of their own")


def _add_packs(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    text = "list, get, install and remove translation packs; only available and download go online"
    packs = commands.add_parser("packs", help=text, description=text[0].upper() + text[1:] + ".")
    _add_library(packs, default=argparse.SUPPRESS)
    actions = packs.add_subparsers(dest="action", metavar="ACTION", required=True)
    listed = actions.add_parser("list", help="list the installed packs")
    shown = actions.add_parser("show", help="what an installed pack says about itself: licence, readme, SHA-256")
    text = "ask the index which packs there are, and their servers how large they are (goes online; sends nothing else)"
    available = actions.add_parser("available", help=text)
    for made in (listed, available):
        made.add_argument("--json", action="store_true", help="print JSON")
    download = actions.add_parser("download", help="get the newest pack from the index and install it (goes online)")
    for made in (available, download):
        made.add_argument("--index", metavar="ADDRESS", help="the index to ask instead of the one in the settings")
    download.add_argument("--again", action="store_true", help="even if the installed pack is as new")
    actions.add_parser("install", help="install a pack from a file").add_argument("file", type=Path, metavar="FILE")
    removed = actions.add_parser("remove", help="remove an installed pack")
    for made in (shown, download, removed):
        made.add_argument("direction", metavar="DIRECTION", choices=("en-ar", "ar-en"), help="en-ar or ar-en")


def _add_memory(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    text = "hand on the sentences that people translated, or take others' in"
    memory = commands.add_parser("memory", help=text, description=text[0].upper() + text[1:] + ".")
    _add_library(memory, default=argparse.SUPPRESS)
    actions = memory.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, text in (("export", "write them to a TMX file"), ("import", "add those of a TMX file")):
        made = actions.add_parser(name, help=text)
        made.add_argument("file", type=Path, metavar="FILE")
        if name == "import":
            made.add_argument("--json", action="store_true", help="print JSON")


def _add_glossary(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    text = "list, add and remove terms and how they are to be translated"
    glossary = commands.add_parser("glossary", help=text, description=text[0].upper() + text[1:] + ".")
    _add_library(glossary, default=argparse.SUPPRESS)
    actions = glossary.add_subparsers(dest="action", metavar="ACTION", required=True)
    listed = actions.add_parser("list", help="list the terms")
    listed.add_argument("--json", action="store_true", help="print JSON")
    added = actions.add_parser("add", help="add a term")
    added.add_argument("term", metavar="TERM")
    added.add_argument("translation", metavar="TRANSLATION")
    added.add_argument("--from", dest="source", choices=("en", "ar"), help="the term's language (by its letters)")
    added.add_argument("--case", action="store_true", help="upper and lower case count")
    removed = actions.add_parser("remove", help="remove a term")
    removed.add_argument("id", type=int, metavar="ID", help="the term's number, as list prints it")


def _add_library(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument("--library", type=Path, metavar="FILE", default=default, help="the library to work on")


def _add_id(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", type=int, metavar="ID", help="the story's number, as list prints it")


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number
