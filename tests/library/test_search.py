import hashlib

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from newsreader.core.arabic import fold
from newsreader.core.article import ArticleFilter
from newsreader.core.language import Language, LanguageGuess
from newsreader.library.database import Library
from newsreader.library.search.query import parse_query
from newsreader.library.search.word_forms import asked_forms, fold_words, further_forms

from .stories import add, draft

GUESS = LanguageGuess(Language.UNKNOWN, 0.5)


def found(library: Library, words: str) -> list[str]:
    """The marked words of all hits."""
    return [hit.snippet[start:stop] for hit in library.articles.search(words) for start, stop in hit.marks]


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("مدرسة", "المدرسة"),
        ("مدرسة", "بالمدرسة"),
        ("مدرسة", "والمَدْرَسَةِ"),
        ("مدرسة", "للمدرسة"),
        ("مدرسة", "ومدرستها"),
        ("مدرسه", "مدرسة"),
        ("المدرسة", "مدرسة"),
        ("المدرسة", "وبالمدرسة"),
        ("كِتاباً", "كتاب"),
        ("كِتاباً", "الكتاب"),
        ("كتاب", "كِتاباً"),
        ("كتاب", "وكتابه"),
        ("كتاب", "كتابهم"),
        ("أحمد", "احمد"),
        ("إيران", "ايران"),
        ("مستشفى", "مستشفي"),
        ("لبنان", "بلبنان"),
        ("لبنان", "للبنان"),
        ("وزير", "والوزير"),
        ("وزير", "لوزير"),
        ("قال", "وقال"),
        ("يقول", "سيقول"),
        ("محمد", "محـــمد"),
        ("2014", "٢٠١٤"),
        ("٢٠١٤", "2014"),
        ("السلام", "ﺍﻟﺴﻼﻡ"),
        ("kerry", "Kerry"),
        ("KERRY", "Kerry’s"),
        ("kerry's", "Kerry"),
        ("cafe", "Café"),
        ("naïve", "naive"),
        ("refugee", "refugees"),
        ("refugees", "refugee"),
        ("policy", "policies"),
        ("crash", "crashes"),
        ("us", "U.S."),
        ("U.S.", "U.S."),
        ("U.S.", "US"),
        ("u.s", "U.S."),
        ("1,200", "1,200"),
        ("co-operation", "co-operation"),
    ],
)
def test_one_form_finds_another(library: Library, asked: str, written: str) -> None:
    add(library, draft("Title", f"x {written} y"))
    [hit] = library.articles.search(asked + " ")
    [(start, stop)] = hit.marks
    assert written.startswith(hit.snippet[start:stop])
    assert stop - start >= 3 or written in ("US", "U.S.")
    [in_title] = library.articles.summaries(ArticleFilter(words="title"))
    assert in_title.id == hit.summary.id


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("مدرس", "مدرسة"),  # a teacher is no school, though the letters are the same
        ("زير", "زيارة"),
        ("مدرسة", "مدارس"),
        ("news", "new"),
        ("new", "news"),
        ("bus", "bu"),
        ("kerry", "kerrygold"),
        ('"refugee"', "refugees"),
        ('"مدرسة"', "المدرسة"),
    ],
)
def test_other_words_are_not_found(library: Library, asked: str, written: str) -> None:
    add(library, draft("Title", f"x {written} y"))
    assert library.articles.search(asked + " ") == ()


def test_all_words_must_be_there_anywhere(library: Library) -> None:
    add(library, draft("Ferry line opens", "The harbour was full.", "Nobody slept."))
    add(library, draft("Ferry line closes", "The town was empty."))
    assert [hit.summary.title for hit in library.articles.search("harbour ferry")] == ["Ferry line opens"]
    assert library.articles.search("harbour town") == ()


def test_words_in_marks_stand_in_that_order(library: Library) -> None:
    add(library, draft("One", "The northern ferry line was full."))
    add(library, draft("Two", "A line for the ferry."))
    for words in ('"ferry line"', "“ferry line”", "«ferry line»", '"ferry line', '"FERRY, line'):
        assert [hit.summary.title for hit in library.articles.search(words)] == ["One"], words
    assert found(library, '"northern ferry line"') == ["northern ferry line"]
    assert len(library.articles.search("ferry line")) == 2


def test_an_arabic_phrase_is_found_with_what_is_written_onto_it(library: Library) -> None:
    add(library, draft("واحد", "رُفع التقرير إلى مجلس الأمن ولمجلسِ الأمن كلمته."))
    add(library, draft("اثنان", "رحب بالمجلس وبرجال الأمن."))
    assert found(library, '"مجلس الامن"') == ["مجلس الأمن", "ولمجلسِ الأمن"]
    add(library, draft("ثلاثة", "اجتمع للمجلس النيابي وفد، وبالمجلس النيابي آخر."))
    assert found(library, '"المجلس النيابي"') == ["للمجلس النيابي", "وبالمجلس النيابي"]


def test_a_phrase_does_not_run_over_further_forms(library: Library) -> None:
    add(library, draft("واحد", "للكتاب والقلم"))  # the forms stand one after the other in the index
    assert library.articles.search('"قلم كتاب"') == ()
    assert library.articles.search('"كتاب قلم"') == ()


def test_the_word_being_typed_is_found_by_its_beginning(library: Library) -> None:
    add(library, draft("Title", "Ministers met in the school. قرب المدرسة"))
    assert found(library, "mini") == ["Ministers"]
    assert found(library, "mini ") == []
    assert found(library, "mini school") == []
    assert found(library, "school mini") == ["Ministers", "school"]
    assert found(library, "مدر") == ["المدرسة"]
    assert found(library, "المدر") == ["المدرسة"]
    assert found(library, "m") == []


def test_words_of_the_query_language_are_words(library: Library) -> None:
    add(library, draft("Title", "War and peace OR near NOT far"))
    for word in ("and", "OR", "NEAR", "NOT", "AND OR", "NEAR(", "-far", "title:", "peace*", "^War", "{war} (near"):
        assert len(library.articles.search(word)) == 1, word


@pytest.mark.parametrize(
    "words", ["", " ", '"', '""', "'", "*", "😀", "\x00", "\ud800", "ـ", "ًٌ", '" " "', "()", "\u200f"]
)
def test_nothing_to_look_for_finds_nothing(library: Library, words: str) -> None:
    add(library, draft())
    assert library.articles.search(words) == ()


def test_a_pasted_page_is_a_valid_search(library: Library) -> None:
    add(library, draft())
    assert library.articles.search("ferry " * 5000) != ()
    assert library.articles.search(" ".join(f"word{number}" for number in range(5000))) == ()
    assert library.articles.search('"' + "ferry " * 5000 + '"') == ()
    assert library.articles.search("." + "a." * 5000) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(words=st.text(st.sampled_from(list("ab ”«\"'*^:(){}-+.,\\/\x00؟ةهوالبلكس😀ًـ")), max_size=30))
def test_any_input_is_a_valid_search(library: Library, words: str) -> None:
    library.articles.add(draft("aa باب", "ab a.b. كاب وَالبابة", "ba ساب"), GUESS)
    for hit in library.articles.search(words):
        assert all(hit.snippet[start:stop].strip() for start, stop in hit.marks)
    library.articles.summaries(ArticleFilter(words=words))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(data=st.data())
def test_every_word_of_a_story_finds_and_marks_it(library: Library, data: st.DataObject) -> None:
    letters = st.sampled_from(list("abcés' ’.ةهوالبلكسيآأَّـ😀ﻻ…"))
    text = data.draw(st.text(letters, min_size=1, max_size=60))
    article_id, new = library.articles.add(draft("1", "x", text), GUESS)
    assume(new)  # the same letters as an earlier example are the same story
    for word in fold(text).split():
        query = parse_query(word + " ")
        if query.terms:
            hits = {hit.summary.id: hit for hit in library.articles.search(word + " ", limit=10_000)}
            assert article_id in hits
            assert hits[article_id].marks
            assert all(0 <= start < stop <= len(hits[article_id].snippet) for start, stop in hits[article_id].marks)


def test_a_snippet_is_of_the_paragraph_with_most_of_the_words(library: Library) -> None:
    add(library, draft("Harbour and ferry", "The harbour.", "A ferry in the harbour.", "The harbour and the ferry."))
    [hit] = library.articles.search("ferry harbour ")
    assert hit.snippet == "A ferry in the harbour."
    assert [hit.snippet[start:stop] for start, stop in hit.marks] == ["ferry", "harbour"]


def test_a_snippet_of_a_title_or_a_source(library: Library) -> None:
    add(library, draft("Harbour opens", "At last."))
    [hit] = library.articles.search("harbour")
    assert (hit.snippet, hit.marks) == ("Harbour opens", ((0, 7),))
    [hit] = library.articles.search("marivelle")
    assert (hit.snippet, hit.marks) == ("At last.", ())


def test_a_long_paragraph_is_cut_around_the_words(library: Library) -> None:
    text = "كلمة " * 200 + "ثم وصلت العَبّارة إلى المرفأ " + "كلمة " * 200
    add(library, draft("Title", text.strip()))
    [hit] = library.articles.search("عبارة")
    assert len(hit.snippet) <= 222
    assert hit.snippet.startswith("…كلمة")
    assert hit.snippet.endswith("كلمة…")
    assert [hit.snippet[start:stop] for start, stop in hit.marks] == ["العَبّارة"]


def test_a_long_word_without_spaces_is_cut_too(library: Library) -> None:
    add(library, draft("Title", "x" * 5000 + " ferry"), Language.UNKNOWN)
    [hit] = library.articles.search("ferry")
    assert len(hit.snippet) <= 222
    assert [hit.snippet[start:stop] for start, stop in hit.marks] == ["ferry"]
    [hit] = library.articles.search("x" * 5000)
    assert hit.marks
    assert all(stop <= len(hit.snippet) for _, stop in hit.marks)


def test_a_word_in_the_title_goes_before_one_in_the_text(library: Library) -> None:
    add(library, draft("A day at sea", "The ferry came. " + "Nothing happened. " * 30))
    add(library, draft("Ferry comes", "Nothing happened. " * 30))
    add(library, draft("Another day", "The ferry came, once more. " + "Nothing happened. " * 40))
    assert library.articles.search("ferry")[0].summary.title == "Ferry comes"
    assert len(library.articles.search("ferry", limit=2)) == 2


def test_the_filter_holds_in_a_search(library: Library) -> None:
    article_id = add(library, draft())
    library.articles.set_read(article_id, True)
    assert len(library.articles.search("ferry", ArticleFilter(language=Language.ENGLISH))) == 1
    assert library.articles.search("ferry", ArticleFilter(unread_only=True)) == ()
    assert library.articles.search("ferry", ArticleFilter(words="harbour")) == ()


def test_further_forms_keep_ta_marbuta_and_ha_apart() -> None:
    assert further_forms(fold_words("مدرسة")) == frozenset()
    assert "مدرس" in further_forms(fold_words("مدرسه"))
    assert {"مدرسه", "مدرست", "مدرستها"} <= further_forms(fold_words("ومدرستها"))
    assert asked_forms(fold_words("والمدرسة")) == {"مدرسه"}


def test_folding_is_what_stored_indexes_were_made_with() -> None:
    """Whoever changes folding or forms adds a migration that rebuilds the index, then puts the new sum here."""
    letters = [*range(0x20, 0x250), *range(0x600, 0x700), *range(0xFB50, 0xFDD0), *range(0xFE70, 0xFEFD)]
    words = ["والمدرسة", "بمدرستهم", "للوزير", "سيقولها", "كتاباً", "refugees", "policies", "crashes"]
    made = [fold(chr(code)) for code in letters] + [repr(sorted(further_forms(fold_words(word)))) for word in words]
    assert hashlib.sha256("|".join(made).encode()).hexdigest()[:16] == "a21c483aa9785a30"
