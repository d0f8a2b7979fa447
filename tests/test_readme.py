"""The README tells the truth."""

import argparse
import re
from pathlib import Path

from newsreader.cli.arguments import build_parser
from newsreader.intake.files import SUFFIXES
from newsreader.ui.actions import markdown_table

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def between(name: str) -> str:
    found = re.search(rf"<!-- {name}:.*?-->\n(.*?)<!-- /{name} -->", README, re.DOTALL)
    assert found is not None
    return found.group(1)


def test_every_command_is_told_and_exists() -> None:
    (commands,) = [action for action in build_parser()._actions if isinstance(action, argparse._SubParsersAction)]
    told = set(re.findall(r"[|,] `([a-z]+)", between("commands")))
    assert told == set(commands.choices)


def test_the_formats_are_those_that_are_read() -> None:
    told = set(re.findall(r"`(\.[a-z]+)`", README[README.index("| in |") : README.index("| out |")]))
    assert told == set(SUFFIXES)


def test_make_has_the_targets_that_are_told() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`?make ([a-z]+)", README):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_the_keys_are_those_of_the_program() -> None:
    assert between("shortcuts").strip() == markdown_table().strip()


def test_pictures_are_there() -> None:
    for picture in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README):
        assert (ROOT / picture).is_file(), picture
