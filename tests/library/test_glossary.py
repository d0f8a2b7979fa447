from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newsreader.core.errors import NotFoundError
from newsreader.core.language import Language
from newsreader.core.lexicon import GlossaryEntry
from newsreader.library.database import Library

EN, AR = Language.ENGLISH, Language.ARABIC
QUAY = GlossaryEntry(0, "quay", "رصيف المرفأ", EN)
PORT = GlossaryEntry(0, "مرفأ", "port", AR)


def test_entries_come_back_by_direction(library: Library) -> None:
    quay, port = library.glossary.add(QUAY), library.glossary.add(PORT)
    assert library.glossary.all() == (quay, port)
    assert library.glossary.all(EN) == (quay,)
    assert library.glossary.all(AR) == (port,)
    assert replace(quay, id=0) == QUAY
    assert quay.doubt == f"glossary:quay → {quay.translation}"


def test_the_same_entry_is_there_once_but_a_term_may_have_two_translations(library: Library) -> None:
    quay = library.glossary.add(QUAY)
    assert library.glossary.add(QUAY) == quay
    library.glossary.add(replace(QUAY, translation="رصيف"))
    library.glossary.add(replace(QUAY, case_sensitive=True))
    assert len(library.glossary.all()) == 3


def test_an_entry_is_changed_in_its_place(library: Library) -> None:
    quay, port = library.glossary.add(QUAY), library.glossary.add(PORT)
    changed = library.glossary.change(replace(quay, translation="رصيف", case_sensitive=True))
    assert library.glossary.all() == (changed, port)
    assert (changed.translation, changed.case_sensitive) == ("رصيف", True)


def test_a_removed_entry_comes_back(library: Library) -> None:
    quay = library.glossary.add(QUAY)
    library.glossary.remove(quay.id)
    assert library.glossary.all() == ()
    for refuse in (library.glossary.remove, library.glossary.restore):
        with pytest.raises(NotFoundError):
            refuse(quay.id if refuse == library.glossary.remove else 99)
    with pytest.raises(NotFoundError):
        library.glossary.change(quay)
    library.glossary.restore(quay.id)
    assert library.glossary.all() == (quay,)
    library.glossary.remove(quay.id)
    library.purge(datetime.now(UTC) + timedelta(seconds=1))
    with pytest.raises(NotFoundError):
        library.glossary.restore(quay.id)
