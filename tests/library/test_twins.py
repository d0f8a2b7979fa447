import hashlib
from dataclasses import replace
from datetime import date

import pytest

from newsreader.core.analysis import Analysis
from newsreader.core.article import ArticleId
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.language import Language
from newsreader.core.span import Span
from newsreader.library.database import Library
from newsreader.library.twins import address_spellings

from .stories import add, draft

EN, AR = Language.ENGLISH, Language.ARABIC
DAY = date(2026, 9, 13)


def put(
    library: Library,
    title: str,
    language: Language,
    address: str = "",
    twin_address: str = "",
    published: date | None = DAY,
    names: tuple[str, ...] = (),
) -> ArticleId:
    """A story in which these keys are found."""
    body = f"{title} " + hashlib.sha256(title.encode()).hexdigest()
    story = replace(draft(title, body, published=published), address=address, twin_address=twin_address)
    article_id = add(library, story, language)
    mentions = tuple(
        EntityMention(Span(1, place, place + 4), EntityLabel.PERSON, key) for place, key in enumerate(names)
    )
    library.analyses.put(article_id, Analysis("1", (), mentions))
    return article_id


def test_a_story_is_found_by_the_address_that_its_page_names(library: Library) -> None:
    english = put(library, "Ferry", EN, "https://wire.example/en/4127", "https://wire.example/ar/4127")
    arabic = put(library, "عبّارة", AR, "http://www.wire.example/ar/4127/")
    put(library, "أخرى", AR, "https://wire.example/ar/4128")
    put(library, "بلا عنوان", AR)
    assert library.twins.linked(english) == (arabic,)
    assert library.twins.linked(arabic) == (english,)


def test_a_page_in_the_same_language_or_taken_out_is_no_twin(library: Library) -> None:
    english = put(library, "Ferry", EN, "https://wire.example/en/1", "https://wire.example/ar/1")
    put(library, "Other", EN, "https://wire.example/ar/1")
    arabic = put(library, "عبّارة", AR, "https://wire.example/ar/1")
    assert library.twins.linked(english) == (arabic,)
    library.articles.remove(arabic)
    assert library.twins.linked(english) == ()
    assert library.twins.linked(ArticleId(99)) == ()


@pytest.mark.parametrize("address", ["", "https://wire.example/", "https://wire.example/ar/", "mailto:a@b", "http://["])
def test_an_address_that_names_no_story_links_nothing(library: Library, address: str) -> None:
    assert not address_spellings(address)
    english = put(library, "Ferry", EN, "https://wire.example/en/1", address)
    put(library, "الأولى", AR, address)
    assert library.twins.linked(english) == ()


def test_an_arabic_address_is_the_same_in_letters_and_escaped() -> None:
    escaped = "https://wire.example/ar/%D8%AE%D8%A8%D8%B1"
    assert "https://wire.example/ar/خبر" in address_spellings(escaped)
    assert escaped in address_spellings("http://www.wire.example/ar/خبر#top")


def test_stories_of_those_days_are_found_by_their_names(library: Library) -> None:
    names = ("person:mrl", "place:cyprus", "person:klys")
    english = put(library, "Ferry", EN, names=names)
    two = put(library, "اثنان", AR, names=names[:2], published=date(2026, 9, 14))
    three = put(library, "ثلاثة", AR, names=names)
    same = put(library, "Same language", EN, names=names)
    put(library, "واحد", AR, names=names[:1])
    put(library, "بعد يومين", AR, names=names, published=date(2026, 9, 15))
    put(library, "بلا تاريخ", AR, names=names, published=None)
    assert library.twins.sharing_names(english) == (three, two)
    assert library.twins.sharing_names(three) == (same, english)
    assert library.twins.sharing_names(english, least=3) == (three,)
    assert library.twins.sharing_names(english, limit=1) == (three,)
    library.articles.remove(three)
    assert library.twins.sharing_names(english) == (two,)
    undated = put(library, "Undated", EN, names=names, published=None)
    assert library.twins.sharing_names(undated) == ()


def test_addresses_are_looked_up_in_an_index(library: Library) -> None:
    plan = library._connection.rows(
        "EXPLAIN QUERY PLAN SELECT id FROM articles WHERE twin_address <> '' AND twin_address IN (?, ?)", ("a", "b")
    )
    assert "articles_by_twin_address" in str(plan)
