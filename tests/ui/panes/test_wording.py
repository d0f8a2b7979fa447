"""What the page says about itself."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsreader.analysis.attribution import CONFIDENCE
from newsreader.core.article import Article
from newsreader.core.correction import READER
from newsreader.core.language import Language
from newsreader.core.quotation import Attribution
from newsreader.core.translation import DRAFT, Origin
from newsreader.translation import guards
from newsreader.ui.panes import wording
from newsreader.ui.text import remove_isolates

if TYPE_CHECKING:
    from tests.ui.panes.conftest import Story


def _plain(words: str) -> str:
    return remove_isolates(words).replace("\u00a0", " ")


def test_every_rule_of_attribution_has_words() -> None:
    assert [rule for rule in CONFIDENCE if rule != "unknown" and not wording.rule_words(rule)] == []
    assert wording.rule_words("no such rule") == ""


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("number:2014/2004", "a number differs: 2014 / 2004"),
        ("number:2014/", "a number is missing: 2014"),
        ("number:/7", "a number was added: 7"),
        ("glossary:km/h → كم/س", "your glossary has “كم/س” for “km/h”"),
        ("date:3/4", "a month differs: March / April"),
        ("date:3/", "a month differs: March / –"),
        ("loop:of the", "the same words again and again: of the"),
        ("name:Marsh", "a name is missing: Marsh"),
        ("short:0.21", "much shorter than the original"),
        ("something new", "something new"),
    ],
)
def test_doubts_are_worded(code: str, words: str) -> None:
    assert remove_isolates(wording.doubt_words(code)) == words


def test_every_code_of_the_guards_has_words() -> None:
    described = Path(guards.__file__).read_text(encoding="utf-8").split('"""')[1]
    codes = re.findall(r"^``(\w+)", described, re.MULTILINE)
    assert len(codes) >= 9
    assert [code for code in codes if wording.doubt_words(code) == code] == []


def test_the_meta_line_shows_what_is_known(article: Article) -> None:
    assert _plain(wording.meta_line(article)) == "Ada Noor  ·  The Varo Courier  ·  1 March 2026  ·  English"
    bare = replace(article, byline="", source="", published=None, language_confidence=0.4)
    assert _plain(wording.meta_line(bare)) == "English?"
    assert _plain(wording.meta_line(replace(bare, language_by_reader=True))) == "English"
    unknown = replace(bare, language=Language.UNKNOWN)
    assert _plain(wording.meta_line(unknown)) == "Unknown language"


def test_the_note_tells_machine_from_human(english: "Story") -> None:
    pairs = english.pairs
    humans = [replace(pair, origin=Origin.HUMAN, pack="", doubts=()) for pair in pairs]
    assert _plain(wording.translation_note(humans, 0)) == "Human translation"
    assert _plain(wording.translation_note([], 0)) == "Not translated yet"
    machine = [pair for pair in pairs if pair.origin is Origin.MACHINE]
    note = _plain(wording.translation_note(machine, 2))
    assert note == "Machine translation, pack Demo 1.0  ·  doubtful sentences: 1  ·  not translated yet: 2"
    reader = [replace(machine[0], origin=Origin.READER), *machine[1:]]
    assert "checked by you: 1" in _plain(wording.translation_note(reader, 0))


def test_a_quick_draft_is_called_one(english: "Story") -> None:
    machine = [pair for pair in english.pairs if pair.origin is Origin.MACHINE]
    drafts = [replace(pair, pack=pair.pack + DRAFT) for pair in machine]
    assert _plain(wording.translation_note(drafts, 0)).startswith("Quick draft by machine, pack Demo 1.0 ")
    mixed = _plain(wording.translation_note([*drafts[:2], *machine[2:]], 0))
    assert mixed.startswith("Machine translation, pack Demo 1.0 ") and "only a quick draft: 2" in mixed
    assert "draft" not in _plain(wording.translation_note(machine, 0))


def test_days_are_short_where_they_can_be() -> None:
    today = date.today()
    assert str(today.year) not in wording.short_date(today)
    assert wording.short_date(date(2014, 3, 9)) == "9 Mar 2014"
    assert wording.date_words(date(2014, 3, 9)) == "9 March 2014"


def test_certainty_is_a_word() -> None:
    assert [wording.certainty(value) for value in (0.95, 0.7, 0.3)] == ["sure", "likely", "a guess"]


def test_what_the_reader_decided_says_so(english: "Story") -> None:
    quotation = english.analysis.quotations[6]
    for speaker, shown in ((None, "Nobody known"), ("Lena Marsh", "Lena Marsh")):
        decided = replace(quotation, attribution=Attribution(speaker, rule=READER, confidence=1.0))
        words = wording.quotation_tooltip(decided)
        assert shown in words and "set by you" in words and "(" not in words
