from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.core.article import Block, Draft
from newsreader.core.errors import ExportError
from newsreader.core.language import Language, LanguageGuess
from newsreader.library.database import Library
from newsreader.usecases.look_up import export_words, gloss_line, look_up, remember_word, words_text

EN, AR = Language.ENGLISH, Language.ARABIC
SENTENCE = "فتحت المدرسة أبوابها."


@pytest.fixture
def library() -> Iterator[Library]:
    opened = Library.open(None)
    yield opened
    opened.close()


def test_a_word_is_looked_up_in_its_own_language() -> None:
    assert look_up("المدرسة", EN) == look_up("المدرسة", AR) == look_up("المدرسة")
    assert look_up("school", AR)[0].language is EN
    assert look_up("12", AR) == ()


def test_a_word_is_remembered_with_its_sentence_and_story(library: Library) -> None:
    draft = Draft("مدارس", (Block(SENTENCE),), "0" * 64, source="الجريدة")
    article = library.articles.get(library.articles.add(draft, LanguageGuess(AR, 0.9))[0])
    word = remember_word(library, look_up("المدرسة"), SENTENCE, article)
    assert word is not None
    assert (word.word, word.sentence, word.source, word.article_id) == (
        "المدرسة",
        SENTENCE,
        "مدارس, الجريدة",
        article.id,
    )
    assert word.gloss.startswith("school")
    assert library.looked_up.all() == (word,)


def test_what_is_not_found_is_not_remembered(library: Library) -> None:
    assert remember_word(library, look_up("xyzzyx"), "xyzzyx!") is None
    assert library.looked_up.all() == ()


def test_a_line_of_glosses_names_the_form_it_is_of() -> None:
    assert gloss_line(()) == ""
    assert gloss_line(look_up("المدرسة")).split(", ")[0] == "school"
    assert gloss_line(look_up("وبالمدرسة")).startswith("مدرسة: school")
    assert gloss_line(look_up("نستطيع")).startswith("استطاع ?: ")
    assert "، " in gloss_line(look_up("harbour"))


def test_the_list_is_written_for_anki(library: Library, tmp_path: Path) -> None:
    remember_word(library, look_up("harbour"), "The harbour\nis open.")
    target = tmp_path / "words.tsv"
    assert export_words(library, target) == 1
    front, back, sentence, source = target.read_text(encoding="utf-8").rstrip("\n").split("\t")
    assert (front, sentence, source) == ("harbour", "The harbour\\nis open.", "")
    assert "مرفأ" in back
    assert words_text(library) == target.read_text(encoding="utf-8")
    with pytest.raises(ExportError):
        export_words(library, tmp_path / "no" / "words.tsv")
