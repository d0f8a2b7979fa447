"""The index of names: counts that stay right, search in both scripts, merges and splits that last."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.core.analysis import Analysis
from newsreader.core.article import ArticleFilter, ArticleId
from newsreader.core.correction import Correction, CorrectionKind
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.errors import NotFoundError
from newsreader.core.names import NameSummary, WordQuery
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span
from newsreader.library.database import Library
from newsreader.library.name_search import is_one_slip
from newsreader.library.opening import open_connection
from newsreader.library.schema import MIGRATIONS, create_glossary

from .stories import add, draft

PERSON, PLACE, ORG = EntityLabel.PERSON, EntityLabel.PLACE, EntityLabel.ORG
Named = tuple[str, EntityLabel, str]
# Stand in every story, found or not.
POOL = ("Lena Ostrow", "Marivelle", "L. Ostrow", "Harbour", "Korea")
OSTROW: Named = ("Lena Ostrow", PERSON, "name:ln-astr")
PORT: Named = ("Marivelle", PLACE, "place:marivelle")


def story(library: Library, title: str, *named: Named, day: int = 1, version: str = "1") -> ArticleId:
    """A story that is nothing but names, each in a paragraph of its own, with what is found in it."""
    texts = (*(name for name, _, _ in named), *(name for name in POOL if name not in {name for name, _, _ in named}))
    article_id = add(library, draft(title, *(f"{text} {title}" for text in texts), published=date(2020, 1, day)))
    library.analyses.put(article_id, found(library, article_id, *named, version=version))
    return article_id


def found(library: Library, article_id: ArticleId, *named: Named, version: str = "1") -> Analysis:
    """Those names, wherever they stand first in the story."""
    texts = library._connection.rows("SELECT paragraphs FROM article_texts WHERE article_id = ?", (article_id,))
    paragraphs = [text for _, text in json.loads(texts[0][0])]
    mentions = []
    for name, label, key in named:
        block = next(number for number, text in enumerate(paragraphs, 1) if text.startswith(name))
        mentions.append(EntityMention(Span(block, 0, len(name)), label, key))
    return Analysis(version, (), tuple(mentions))


def names(library: Library) -> dict[str, tuple[int, int]]:
    return {each.name: (each.mentions, each.stories) for each in library.names.all()}


def one(library: Library, name: str) -> NameSummary:
    (summary,) = [each for each in library.names.all() if each.name == name]
    return summary


def counts_taken_anew(library: Library) -> list[tuple[object, ...]]:
    return library._connection.rows(
        "SELECT name_id, sum(mentions), count(DISTINCT article_id), min(day), max(day) FROM found_entities"
        " WHERE day IS NOT NULL GROUP BY name_id ORDER BY name_id"
    )


def counts_kept(library: Library) -> list[tuple[object, ...]]:
    return library._connection.rows(
        "SELECT id, mentions, stories, first_seen, last_seen FROM names WHERE stories > 0 ORDER BY id"
    )


def find(library: Library, word: str, sounds: str = "") -> list[str]:
    return [each.name for each in library.names.find((WordQuery(word, sounds),))]


def test_names_of_all_stories_the_commonest_first(library: Library) -> None:
    story(library, "One", OSTROW, PORT, day=3)
    story(library, "Two", PORT, PORT, day=9)
    ((port), (ostrow)) = library.names.all()
    assert (port.name, port.label, port.mentions, port.stories) == ("Marivelle", PLACE, 3, 2)
    assert (port.first_seen, port.last_seen) == (date(2020, 1, 3), date(2020, 1, 9))
    assert [(month.month, month.mentions) for month in port.months] == [(date(2020, 1, 1), 3)]
    assert (ostrow.name, ostrow.stories) == ("Lena Ostrow", 1)
    assert [each.name for each in library.names.all([PERSON])] == ["Lena Ostrow"]
    assert [each.name for each in library.names.all([PERSON, PLACE], limit=1)] == ["Marivelle"]


def test_counts_follow_removal_return_and_new_analysis(library: Library) -> None:
    first = story(library, "One", OSTROW, PORT, day=3)
    second = story(library, "Two", PORT, day=9)
    library.articles.remove(second)
    assert names(library) == {"Lena Ostrow": (1, 1), "Marivelle": (1, 1)}
    assert one(library, "Marivelle").last_seen == date(2020, 1, 3)
    library.analyses.put(second, found(library, second, PORT, OSTROW))  # while it is out of sight
    assert names(library) == {"Lena Ostrow": (1, 1), "Marivelle": (1, 1)}
    library.articles.restore(second)
    assert names(library) == {"Lena Ostrow": (2, 2), "Marivelle": (2, 2)}
    library.analyses.put(first, found(library, first, OSTROW, version="2"))
    assert names(library) == {"Lena Ostrow": (2, 2), "Marivelle": (1, 1)}
    library.articles.remove(first)
    library.purge(removed_before=library.articles.get(second).added.replace(year=2999))
    assert names(library) == {"Lena Ostrow": (1, 1), "Marivelle": (1, 1)}
    assert counts_kept(library) == counts_taken_anew(library)


moves = st.lists(
    st.tuples(
        st.sampled_from(["find", "remove", "restore", "merge", "split", "back"]),
        st.integers(0, 2),
        st.lists(
            st.sampled_from([OSTROW, PORT, ("L. Ostrow", PERSON, "name:ln-astr"), ("Harbour", ORG, "name:hrbr")]),
            max_size=4,
        ),
    ),
    max_size=12,
)


@given(moves=moves)
def test_whatever_happens_counts_are_those_taken_anew(moves: list[tuple[str, int, list[Named]]]) -> None:
    library = Library.open(None)
    stories = [story(library, title, day=number) for number, title in enumerate(("One", "Two", "Three"), 1)]
    change = None
    for what, number, named in moves:
        shown = library.names.all()
        if what == "find":
            library.analyses.put(stories[number], found(library, stories[number], *named))
        elif what == "remove" and stories[number] in {row.id for row in library.articles.summaries()}:
            library.articles.remove(stories[number])
        elif what == "restore":
            library.articles.restore(stories[number])
        elif what == "merge" and len(shown) > 1:
            change = library.names.merge([each.id for each in shown[1:]], shown[0].id)
        elif what == "split" and shown:
            change = library.names.split(shown[0].id, ["L. Ostrow", "Harbour"]) or change
        elif what == "back" and change is not None:
            library.names.take_back(change)
            change = None
        assert counts_kept(library) == counts_taken_anew(library)
    library.close()


def test_corrections_count(library: Library) -> None:
    article_id = story(library, "One", OSTROW, PORT)
    gone = Correction(article_id, CorrectionKind.NOT_NAME, (Span(2, 0, len("Marivelle")),))
    library.corrections.put(gone)
    assert names(library) == {"Lena Ostrow": (1, 1)}
    library.analyses.put(article_id, found(library, article_id, OSTROW, PORT, version="2"))
    assert names(library) == {"Lena Ostrow": (1, 1)}
    library.corrections.remove(gone)
    assert names(library) == {"Lena Ostrow": (1, 1), "Marivelle": (1, 1)}
    library.corrections.put(Correction(article_id, CorrectionKind.NAME, (Span(2, 0, len("Marivelle")),), "PERSON"))
    assert one(library, "Marivelle").label is PERSON


def test_a_name_has_the_spelling_and_kind_of_most_stories_and_one_of_each_script(library: Library) -> None:
    story(library, "One", ("Bashar Assad", PERSON, "person:assad"))
    story(library, "Two", ("Bashar al-Assad", PERSON, "person:assad"))
    story(library, "Three", ("Bashar al-Assad", ORG, "person:assad"))
    story(library, "Four", ("بشار الأسد", PERSON, "person:assad"))
    (name,) = library.names.all()
    assert (name.name, name.other_name, name.label, name.stories) == ("Bashar al-Assad", "بشار الأسد", PERSON, 4)
    assert [(each.name, each.stories) for each in library.names.detail(name.id).spellings] == [
        ("Bashar al-Assad", 2),
        ("Bashar Assad", 1),
        ("بشار الأسد", 1),
    ]


def test_names_are_found_by_beginnings_slips_and_sounds(library: Library) -> None:
    story(library, "One", ("John Kerry", PERSON, "name:gn-kr"), ("بشار الأسد", PERSON, "name:bshr-asd"))
    library.names.set_sounds([(word, {"kerry": "kr", "john": "gn"}.get(word, "")) for word in ("kerry", "john")])
    assert find(library, "ker") == find(library, "jo") == ["John Kerry"]
    assert find(library, "kery") == find(library, "kerryy") == find(library, "kerrx") == ["John Kerry"]
    assert find(library, "krery") == ["John Kerry"]
    assert find(library, "kreyr") == []
    assert find(library, "كيري", "kr") == ["John Kerry"]
    assert find(library, "اسد") == find(library, "الاسد") == find(library, "بش") == ["بشار الأسد"]
    assert [each.name for each in library.names.find((WordQuery("john"), WordQuery("ker")))] == ["John Kerry"]
    assert library.names.find((WordQuery("john"), WordQuery("asd"))) == ()
    assert library.names.find((WordQuery("zzz"),), keys=["name:gn-kr"])[0].name == "John Kerry"
    assert library.names.find((WordQuery("ker"),), labels=[PLACE]) == ()
    assert library.names.find(()) == ()


def test_the_surer_find_comes_first(library: Library) -> None:
    story(library, "One", ("Karry Holm", PERSON, "a"))
    story(library, "Two", ("Karry Holm", PERSON, "a"))
    story(library, "Three", ("Kerry Dunn", PERSON, "b"))
    assert find(library, "kerry") == ["Kerry Dunn", "Karry Holm"]


def test_very_common_beginnings_are_found_too(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsreader.library.name_search._MANY_WORDS", 1)
    story(library, "One", ("Kerry Dunn", PERSON, "a"), ("Kent", PLACE, "b"), ("Oslo", PLACE, "c"))
    assert sorted(find(library, "k")) == ["Kent", "Kerry Dunn"]
    assert [each.name for each in library.names.find((WordQuery("k"),), labels=[PLACE])] == ["Kent"]


@pytest.mark.parametrize("typed", ["kery", "kerrry", "kerri", "ekrry", "kerr", "xkerry", "keyrr", "kreyr"])
def test_one_slip(typed: str) -> None:
    assert is_one_slip(typed, "kerry") is (typed not in ("keyrr", "kreyr"))


@given(word=st.text("abc", min_size=2, max_size=6), place=st.integers(0, 5))
def test_a_letter_less_or_two_changed_about_are_slips(word: str, place: int) -> None:
    place %= len(word)
    assert is_one_slip(word[:place] + word[place + 1 :], word)
    swapped = word[:place] + word[place : place + 2][::-1] + word[place + 2 :]
    assert swapped == word or is_one_slip(swapped, word)
    assert not is_one_slip(word, word)


def test_merged_names_stay_one_through_a_new_analysis(library: Library) -> None:
    first = story(library, "One", ("John Kerry", PERSON, "a"), ("Kerry", PERSON, "b"))
    story(library, "Two", ("Kerry", PERSON, "b"))
    library.names.merge([one(library, "Kerry").id], one(library, "John Kerry").id)
    assert names(library) == {"John Kerry": (3, 2)} or names(library) == {"Kerry": (3, 2)}
    library.analyses.put(first, found(library, first, ("John Kerry", PERSON, "a"), ("Kerry", PERSON, "b"), version="2"))
    (summary,) = library.names.all()
    assert (summary.mentions, summary.stories) == (3, 2)
    # An analyser that gives other keys finds the name again by its spelling.
    story(library, "Three", ("Kerry", PERSON, "person:kerry"), version="3")
    assert [each.id for each in library.names.all()] == [summary.id]


def test_a_merge_is_taken_back_with_all_it_changed(library: Library) -> None:
    story(library, "One", OSTROW, PORT)
    ostrow, port = one(library, "Lena Ostrow"), one(library, "Marivelle")
    library.names.follow(port.id)
    change = library.names.merge([port.id], ostrow.id)
    assert [each.id for each in library.names.followed()] == [ostrow.id]
    library.names.take_back(change)
    assert names(library) == {"Lena Ostrow": (1, 1), "Marivelle": (1, 1)}
    assert [each.id for each in library.names.followed()] == [port.id]
    assert find(library, "lena") == ["Lena Ostrow"]


def test_a_spelling_split_off_stays_apart(library: Library) -> None:
    first = story(library, "One", ("Kerry", PERSON, "name:kr"))
    story(library, "Two", ("Korea", PLACE, "name:kr"))
    (both,) = library.names.all()
    change = library.names.split(both.id, ["Korea"])
    assert change is not None
    assert names(library) == {"Kerry": (1, 1), "Korea": (1, 1)}
    assert one(library, "Korea").label is PLACE
    library.analyses.put(first, found(library, first, ("Korea", PLACE, "name:kr"), version="2"))
    assert names(library) == {"Korea": (2, 2)}
    library.analyses.put(first, found(library, first, ("Kerry", PERSON, "name:kr"), version="3"))
    library.names.take_back(change)
    assert len(library.names.all()) == 1
    assert library.names.split(both.id, ["Korea", "Kerry"]) is None
    assert library.names.split(both.id, ["Kyoto"]) is None


def test_a_whole_key_that_is_split_off_takes_new_spellings_with_it(library: Library) -> None:
    story(library, "One", OSTROW, PORT)
    merged = library.names.merge([one(library, "Marivelle").id], one(library, "Lena Ostrow").id)
    library.names.split(merged.into, ["Marivelle"])
    story(library, "Two", ("Port of Marivelle", PLACE, "place:marivelle"))
    assert sorted(names(library).values()) == [(1, 1), (2, 2)]


@pytest.mark.parametrize("others", [0, 9])
def test_unread_stories_are_counted_from_either_side(library: Library, others: int) -> None:
    ids = [story(library, f"S{number}", PORT, ("The port", PLACE, "port")) for number in range(4)]
    for number in range(others):
        story(library, f"O{number}", OSTROW)
    merged = library.names.merge([one(library, "The port").id], one(library, "Marivelle").id)
    library.names.follow(merged.into)
    assert library.names.followed()[0].unread == 4
    library.articles.set_read(ids[0], True)
    library.articles.remove(ids[1])
    assert library.names.followed()[0].unread == 2
    library.articles.set_read(ids[2], True)
    library.articles.restore(ids[1])
    assert [row.unread for row in library.names.followed()] == [2]


def test_following_makes_a_view_with_its_unread_stories(library: Library) -> None:
    first, second = story(library, "One", OSTROW, PORT), story(library, "Two", PORT)
    port = one(library, "Marivelle")
    assert library.names.followed() == ()
    library.names.follow(port.id)
    ((followed),) = library.names.followed()
    assert (followed.id, followed.unread, followed.followed) == (port.id, 2, True)
    library.articles.set_read(first, True)
    assert library.names.followed()[0].unread == 1
    unread = library.articles.summaries(ArticleFilter(name=port.id, unread_only=True))
    assert [row.id for row in unread] == [second]
    assert [row.id for row in library.articles.summaries(ArticleFilter(name=one(library, "Lena Ostrow").id))] == [first]
    library.names.follow(port.id, False)
    assert library.names.followed() == ()


def test_a_followed_name_is_found_again_under_a_new_key(library: Library) -> None:
    article_id = story(library, "One", OSTROW)
    followed = one(library, "Lena Ostrow")
    library.names.follow(followed.id)
    renamed = ("Lena Ostrow", PERSON, "person:lena-ostrow")
    library.analyses.put(article_id, found(library, article_id, renamed, version="2"))
    assert [(each.id, each.stories) for each in library.names.followed()] == [(followed.id, 1)]
    assert library.names.of_key("person:lena-ostrow", "Lena Ostrow") == followed.id
    assert library.names.of_key("person:nobody", "Nobody") is None


def test_a_name_tells_its_stories_and_quotations(library: Library) -> None:
    text = "We will sail before the autumn said Lena Ostrow."
    article_id = add(library, draft("Ferry", text, published=date(2020, 5, 4)))
    said = Quotation(
        QuotationKind.DIRECT, (Span(1, 0, 30),), Attribution("Lena Ostrow", None, None, "explicit", 0.9, "name:ln-astr")
    )
    mention = EntityMention(Span(1, 36, 47), PERSON, "name:ln-astr")
    library.analyses.put(article_id, Analysis("1", (said,), (mention,)))
    detail = library.names.detail(one(library, "Lena Ostrow").id)
    assert [row.id for row in detail.articles] == [article_id]
    ((quotation),) = detail.quotations
    assert (quotation.text, quotation.title, quotation.day) == (text[:30], "Ferry", date(2020, 5, 4))
    # Whom the reader names instead has it then.
    library.corrections.put(Correction(article_id, CorrectionKind.SPEAKER, said.parts, "The chair"))
    assert library.names.detail(one(library, "Lena Ostrow").id).quotations == ()
    library.corrections.put(Correction(article_id, CorrectionKind.SPEAKER, said.parts, "lena ostrow"))
    assert len(library.names.detail(one(library, "Lena Ostrow").id).quotations) == 1


def test_what_is_not_there(library: Library) -> None:
    with pytest.raises(NotFoundError):
        library.names.get(9)  # type: ignore[arg-type]
    with pytest.raises(NotFoundError):
        library.names.follow(9)  # type: ignore[arg-type]
    assert library.names.words_without_sounds(5) == ()


@pytest.fixture
def older(path: Path) -> Iterator[Path]:
    """A library from before there was an index of names."""
    path.parent.mkdir()
    before = MIGRATIONS[: MIGRATIONS.index(create_glossary) + 1]
    connection = open_connection(path, before)
    with connection.writing():
        for number in (1, 2):
            connection.insert(
                "INSERT INTO articles (id, title, byline, source, address, language, language_confidence,"
                " declared_language, twin_address, file_name, content_hash, story_hash, day, added, removed)"
                " VALUES (?, 't', '', '', '', 'en', 1, '', '', '', ?, ?, '2020-05-04', '2020-05-04', ?)",
                (number, str(number), str(number), "2021" if number == 2 else None),
            )
            connection.insert("INSERT INTO article_texts VALUES (?, '[]')", (number,))
            connection.insert("INSERT INTO analyses VALUES (?, '1', '{}', '')", (number,))
            connection.insert(
                "INSERT INTO found_entities VALUES (?, 'place:x', 'PLACE', 'Marivelle', 2, 1, 1, 0, 9)", (number,)
            )
    connection.close()
    yield path


def test_an_older_librarys_findings_are_counted(older: Path) -> None:
    library = Library.open(older)
    assert names(library) == {"Marivelle": (2, 1)}
    assert find(library, "mariv") == ["Marivelle"]
    library.articles.restore(ArticleId(2))
    assert names(library) == {"Marivelle": (4, 2)}
    library.close()
