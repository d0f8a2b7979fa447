from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsreader.core.errors import NotFoundError
from newsreader.core.language import Language
from newsreader.library.database import Library

from .stories import add, draft

EN, AR = Language.ENGLISH, Language.ARABIC


def test_a_word_is_remembered_with_its_place(library: Library, path: Path) -> None:
    article_id = add(library, draft())
    word = library.looked_up.add("quay", EN, "رصيف", "They blocked the quay.", "Ferry, Post", article_id)
    library.close()
    again = Library.open(path)
    assert again.looked_up.all() == (word,)
    assert (word.word, word.gloss, word.sentence, word.source, word.article_id, word.times) == (
        "quay",
        "رصيف",
        "They blocked the quay.",
        "Ferry, Post",
        article_id,
        1,
    )
    again.close()


def test_looked_up_again_it_counts_and_keeps_its_sentence(library: Library) -> None:
    first = library.looked_up.add("مدرسة", AR, "school", "في المدرسة.", "عنوان")
    library.looked_up.add("quay", EN, "رصيف")
    again = library.looked_up.add("مدرسةُ", AR, "school, academy")
    assert again.id == first.id
    assert (again.times, again.gloss, again.sentence, again.source) == (2, "school, academy", "في المدرسة.", "عنوان")
    assert [word.word for word in library.looked_up.all()] == ["مدرسةُ", "quay"]
    newer = library.looked_up.add("مدرسة", AR, "school", "قرب مدرسة.", "خبر")
    assert (newer.sentence, newer.source, newer.times) == ("قرب مدرسة.", "خبر", 3)


def test_the_same_letters_in_two_languages_are_two_words(library: Library) -> None:
    library.looked_up.add("NATO", EN, "الناتو")
    library.looked_up.add("NATO", AR, "NATO")
    assert len(library.looked_up.all()) == 2


def test_a_removed_word_comes_back(library: Library) -> None:
    word = library.looked_up.add("quay", EN, "رصيف")
    library.looked_up.remove(word.id)
    assert library.looked_up.all() == ()
    library.looked_up.restore(word.id)
    assert library.looked_up.all() == (word,)
    library.looked_up.remove(word.id)
    library.looked_up.add("quay", EN, "رصيف")
    assert [word.times for word in library.looked_up.all()] == [2]
    with pytest.raises(NotFoundError):
        library.looked_up.remove(99)
    with pytest.raises(NotFoundError):
        library.looked_up.restore(99)


def test_words_outlive_their_story_and_forget_only_where_it_was(library: Library) -> None:
    article_id = add(library, draft())
    library.looked_up.add("quay", EN, "رصيف", "They blocked the quay.", "Ferry, Post", article_id)
    library.articles.remove(article_id)
    assert library.looked_up.all()[0].article_id is None
    library.articles.restore(article_id)
    assert library.looked_up.all()[0].article_id == article_id
    library.articles.remove(article_id)
    library.purge(datetime.now(UTC) + timedelta(seconds=1))
    (word,) = library.looked_up.all()
    assert (word.article_id, word.sentence) == (None, "They blocked the quay.")


def test_removed_words_are_purged(library: Library) -> None:
    library.looked_up.remove(library.looked_up.add("quay", EN, "رصيف").id)
    library.purge(datetime.now(UTC) + timedelta(seconds=1))
    assert library._connection.rows("SELECT count(*) FROM looked_up_words") == [(0,)]


def test_any_text_is_stored(library: Library) -> None:
    word = library.looked_up.add("a\ud800b", EN, "\x00", "\n")
    assert library.looked_up.all() == (word,)
    assert library.looked_up.add("a\ud800b", EN, "").times == 2
