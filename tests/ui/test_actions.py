"""The table of actions: every key reachable, on Arabic keyboards too."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from newsreader.ui.actions import ACTIONS, MENUS, SUBMENUS, arabic_keys, key_sequences, markdown_table
from newsreader.ui.dialogs.shortcuts_dialog import shortcut_texts


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [("J", "ت"), ("K", "ن"), ("N", "ى"), ("P", "ح"), ("S", "س"), ("M", "ة"), ("T", "ف"), ("/", "ظ"), ("?", "؟")],
)
def test_single_keys_have_their_arabic_neighbours(latin: str, arabic: str) -> None:
    assert arabic_keys((latin,)) == (arabic,)


def test_the_key_of_b_is_known_as_a_ligature() -> None:
    assert arabic_keys(("B",)) == ("\ufefb",)


def test_modifiers_stay() -> None:
    assert arabic_keys(("Ctrl+O", "Ctrl+Shift+B", "F3", "Space", "Ctrl++", "Ctrl+1")) == (
        "Ctrl+خ",
        "Ctrl+Shift+\ufefb",
        "Ctrl+Shift+\ufef5",
    )


def test_no_key_is_given_twice(qtbot: QtBot) -> None:
    form = QKeySequence.SequenceFormat.PortableText
    keys = Counter(sequence.toString(form) for spec in ACTIONS for sequence in key_sequences(spec))
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


def test_the_readmes_table_has_a_line_for_each_action_with_keys() -> None:
    lines = markdown_table().splitlines()
    assert len(lines) == 2 + sum(1 for spec in ACTIONS if spec.keys)
    assert "| `S` | `س` | Star |" in lines
    assert "| `B`, `Ctrl+B` | `لا` | Keep quotation |" in lines


def test_names_are_unique_and_menus_known() -> None:
    names = [spec.name for spec in ACTIONS]
    assert len(names) == len(set(names))
    menus = {name for name, _text in MENUS} | {name for name, _menu, _text in SUBMENUS}
    assert {spec.menu for spec in ACTIONS} <= menus


def test_the_keys_that_readers_know_are_all_there() -> None:
    keys = {key for spec in ACTIONS for key in spec.keys}
    wanted = {*"JKNPSMT/?B", "Space", "Ctrl+B", "Ctrl+O", "Ctrl+E", "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+F", "Ctrl+D"}
    assert wanted <= keys


def test_the_help_shows_both_keyboards(qtbot: QtBot) -> None:
    shown = {spec.name: shortcut_texts(spec) for spec in ACTIONS if spec.keys}
    assert shown["star"] == ["\u2066S\u2069", "س"]
    assert shown["keep"] == ["\u2066B\u2069", "لا", "\u2066Ctrl+B\u2069"]
    assert shown["page_on"] == ["\u2066Space\u2069"]
