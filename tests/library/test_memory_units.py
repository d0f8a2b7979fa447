"""Sentences that come from elsewhere and belong to no story."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from newsreader.core.language import Language
from newsreader.core.lexicon import ImportedUnits, TranslationUnit
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair
from newsreader.library import memory as memory_module
from newsreader.library.database import Library

from .stories import add, draft

EN, AR = Language.ENGLISH, Language.ARABIC
UNIT = TranslationUnit(
    "The ferry sails.", "تبحر العبّارة.", EN, AR, Origin.HUMAN, datetime(2024, 5, 1, 9, 30, tzinfo=UTC)
)
OWN = SentencePair(Span(1, 0, 16), "The ferry sails.", "العبّارة تُبحر.", AR, Origin.READER)


def test_what_is_added_is_found_and_given_again(library: Library) -> None:
    assert library.memory.add_units([UNIT]) == ImportedUnits(1, 0, 0, 0)
    assert library.memory.add_units([UNIT, UNIT]) == ImportedUnits(0, 2, 0, 0)
    assert library.memory.units() == (UNIT,)
    pair = library.memory.find_pair("the ferry sails.", EN, AR, "")
    assert pair is not None
    assert (pair.translated, pair.origin) == ("تبحر العبّارة.", Origin.HUMAN)
    assert library.memory.find("تبحر العبّارة.", AR, EN, "") is None


def test_the_readers_own_word_is_not_replaced(library: Library) -> None:
    library.memory.put(add(library, draft()), (OWN,))
    theirs = replace(UNIT, origin=Origin.READER)
    assert library.memory.add_units([theirs, UNIT]) == ImportedUnits(1, 0, 1, 0)
    assert library.memory.find("The ferry sails.", EN, AR, "") == OWN.translated


def test_a_file_may_hold_two_of_the_readers_own(library: Library) -> None:
    one = replace(UNIT, origin=Origin.READER)
    two = replace(one, translated="العبّارة تُبحر.")
    assert library.memory.add_units([one, two]) == ImportedUnits(2, 0, 0, 0)
    assert library.memory.units() == (one, two)
    assert library.memory.find("The ferry sails.", EN, AR, "") == two.translated


def test_a_machines_sentence_is_not_handed_on_nor_in_the_way(library: Library) -> None:
    machine = replace(OWN, origin=Origin.MACHINE, pack="Demo 1.0", translated=UNIT.translated)
    library.memory.put(add(library, draft()), (machine,))
    assert library.memory.units() == ()
    assert library.memory.add_units([UNIT]) == ImportedUnits(1, 0, 0, 0)


def test_a_pair_of_two_stories_is_handed_on_once(library: Library) -> None:
    library.memory.put(add(library, draft()), (OWN, replace(OWN, span=Span(2, 0, 16))))
    library.memory.put(add(library, draft("Another", "text")), (OWN,))
    (unit,) = library.memory.units()
    assert (unit.original, unit.translated, unit.origin) == (OWN.original, OWN.translated, Origin.READER)


def test_all_or_none(library: Library) -> None:
    def broken() -> Iterator[TranslationUnit]:
        yield UNIT
        raise ValueError("the file ends here")

    with pytest.raises(ValueError, match="ends here"):
        library.memory.add_units(broken())
    assert library.memory.units() == ()


def test_sentences_that_share_a_hash_are_told_apart(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_module, "folded_hash", lambda original: 7)
    library.memory.put(add(library, draft()), (OWN,))
    other = replace(UNIT, original="Another sentence.", origin=Origin.READER)
    assert library.memory.add_units([other]) == ImportedUnits(1, 0, 0, 0)
