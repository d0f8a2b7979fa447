from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newsreader.core.article import ArticleId
from newsreader.core.language import Language
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair
from newsreader.library import memory as memory_module
from newsreader.library.database import Library

from .stories import add, draft

EN, AR = Language.ENGLISH, Language.ARABIC
PACK = "Demo English to Arabic 1.0"
MACHINE = SentencePair(
    Span(1, 0, 15), "The ferry sails.", "العبارة تبحر.", AR, Origin.MACHINE, PACK, ("numbers", "too short")
)
READER = replace(MACHINE, translated="تُبحر العبّارة.", origin=Origin.READER, pack="", doubts=())
HUMAN = replace(READER, translated="ستبحر العبّارة.", origin=Origin.HUMAN)


def test_pairs_come_back_by_place(library: Library) -> None:
    article_id = add(library, draft())
    title = replace(MACHINE, span=Span(0, 0, 5), original="Ferry", translated="عبّارة", doubts=())
    library.memory.put(article_id, (MACHINE, title))
    assert library.memory.pairs(article_id, AR) == (title, MACHINE)
    assert library.memory.pairs(article_id, EN) == ()
    assert library.memory.pairs(ArticleId(9), AR) == ()


def test_a_machine_never_writes_over_the_reader(library: Library) -> None:
    article_id = add(library, draft())
    library.memory.put(article_id, (READER,))
    library.memory.put(article_id, (MACHINE, HUMAN))
    assert set(library.memory.pairs(article_id, AR)) == {READER, MACHINE, HUMAN}
    newer = replace(MACHINE, translated="تبحر العبارة.", doubts=())
    library.memory.put(article_id, (newer,))
    assert set(library.memory.pairs(article_id, AR)) == {READER, newer, HUMAN}
    again = replace(READER, translated="العبّارة تُبحر.")
    library.memory.put(article_id, (again,))
    assert set(library.memory.pairs(article_id, AR)) == {again, newer, HUMAN}


def test_of_one_place_the_latest_comes_last(library: Library) -> None:
    article_id = add(library, draft())
    other = replace(MACHINE, pack="Demo English to Arabic 1.1")
    library.memory.put(article_id, (MACHINE, other))
    assert library.memory.pairs(article_id, AR) == (MACHINE, other)
    library.memory.put(article_id, (MACHINE,))
    assert library.memory.pairs(article_id, AR) == (other, MACHINE)


def test_a_reader_takes_a_sentence_back(library: Library) -> None:
    article_id = add(library, draft())
    library.memory.put(article_id, (MACHINE, READER))
    library.memory.remove(article_id, READER)
    assert library.memory.pairs(article_id, AR) == (MACHINE,)
    library.memory.remove(article_id, READER)


def test_a_sentence_met_before_is_found_in_any_story(library: Library) -> None:
    library.memory.put(add(library, draft()), (MACHINE,))
    assert library.memory.find("The ferry sails.", EN, AR, PACK) == "العبارة تبحر."
    assert library.memory.find("THE FERRY SAILS.", EN, AR, PACK) == "العبارة تبحر."
    assert library.memory.find("The ferry sails!", EN, AR, PACK) is None
    assert library.memory.find("The ferry sails.", EN, AR, "Demo English to Arabic 1.1") is None
    assert library.memory.find("The ferry sails.", AR, EN, PACK) is None


def test_the_readers_word_is_found_first_then_the_translators(library: Library) -> None:
    article_id = add(library, draft())
    library.memory.put(article_id, (MACHINE, HUMAN))
    assert library.memory.find_pair("The ferry sails.", EN, AR, "any pack") == HUMAN
    library.memory.put(article_id, (READER,))
    library.memory.put(article_id, (MACHINE, HUMAN))
    assert library.memory.find_pair("The ferry sails.", EN, AR, PACK) == READER


def test_of_two_spellings_the_same_is_found(library: Library) -> None:
    article_id = add(library, draft())
    upper = replace(MACHINE, span=Span(2, 0, 15), original="THE FERRY SAILS.", translated="العبارة!")
    library.memory.put(article_id, (MACHINE, upper))
    assert library.memory.find("The ferry sails.", EN, AR, PACK) == "العبارة تبحر."
    assert library.memory.find("THE FERRY SAILS.", EN, AR, PACK) == "العبارة!"
    assert library.memory.find("the ferry sails.", EN, AR, PACK) == "العبارة!"


def test_vowel_signs_and_hamza_do_not_hide_a_sentence(library: Library) -> None:
    pair = SentencePair(Span(1, 0, 20), "أكّد الوزيرُ ذلك.", "The minister confirmed it.", EN, Origin.HUMAN)
    library.memory.put(add(library, draft("عنوان", "نص."), AR), (pair,))
    assert library.memory.find("اكد الوزير ذلك.", AR, EN, "") == "The minister confirmed it."


def test_sentences_that_share_a_hash_are_told_apart(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_module, "folded_hash", lambda original: 7)
    library.memory.put(add(library, draft()), (MACHINE,))
    assert library.memory.find("The ferry sails.", EN, AR, PACK) == "العبارة تبحر."
    assert library.memory.find("Another sentence.", EN, AR, PACK) is None


def test_a_story_of_unknown_language_is_translated_from_the_other_one(library: Library) -> None:
    library.memory.put(add(library, draft(), Language.UNKNOWN), (HUMAN,))
    assert library.memory.find("The ferry sails.", EN, AR, "") == HUMAN.translated


def test_nothing_is_stored_for_a_story_that_is_gone(library: Library) -> None:
    library.memory.put(ArticleId(9), (MACHINE,))
    library.memory.put(add(library, draft()), ())
    assert library.memory.find("The ferry sails.", EN, AR, PACK) is None


def test_the_readers_sentences_outlive_their_story(library: Library) -> None:
    article_id = add(library, draft())
    library.memory.put(article_id, (MACHINE, READER))
    library.articles.remove(article_id)
    assert library.purge(datetime.now(UTC) + timedelta(seconds=1)) == 1
    assert library.memory.find_pair("The ferry sails.", EN, AR, PACK) == READER
    assert library._connection.rows("SELECT count(*) FROM sentence_pairs") == [(1,)]


def test_what_a_machine_made_is_made_anew_and_can_come_back(library: Library) -> None:
    article_id = add(library, draft())
    second = replace(MACHINE, span=Span(1, 16, 30), original="It is late.", translated="الوقت متأخر.", doubts=())
    hasty = replace(MACHINE, translated="تبحر.", pack=f"{PACK} (draft)")
    library.memory.put(article_id, (hasty, MACHINE, READER, second))
    new = replace(MACHINE, translated="العبّارة ستبحر.", doubts=())
    assert library.memory.renew(article_id, (new,)) == (hasty, MACHINE)
    assert set(library.memory.pairs(article_id, AR)) == {new, READER, second}
    assert library.memory.renew(article_id, (hasty, MACHINE)) == (new,)
    assert [pair for pair in library.memory.pairs(article_id, AR) if pair.origin is Origin.MACHINE] == [
        hasty,
        MACHINE,
        second,
    ]
    with pytest.raises(ValueError, match="machine"):
        library.memory.renew(article_id, (READER,))
    assert library.memory.renew(article_id, ()) == ()
    assert library.memory.renew(ArticleId(99), (new,)) == ()


def test_a_sentence_cut_otherwise_takes_the_place_of_what_it_covers(library: Library) -> None:
    article_id = add(library, draft())
    halves = (replace(MACHINE, span=Span(1, 0, 7)), replace(MACHINE, span=Span(1, 8, 15)))
    library.memory.put(article_id, halves)
    assert library.memory.renew(article_id, (MACHINE,)) == halves
    assert library.memory.pairs(article_id, AR) == (MACHINE,)


def test_titles_of_many_stories_come_at_once(library: Library) -> None:
    first, second, third = (add(library, draft(title, f"{title}.")) for title in ("One", "Two", "Three"))
    title = replace(MACHINE, span=Span(0, 0, 3), original="One", translated="واحد", doubts=())
    other = replace(title, origin=Origin.READER, pack="", translated="الأول")
    library.memory.put(first, (title, MACHINE, other))
    library.memory.put(second, (MACHINE, replace(title, target=EN)))
    found = library.memory.titles((first, second, third, ArticleId(99)))
    assert found == {first: (title, other)}
    assert library.memory.titles(()) == {}
