from collections.abc import Iterator

import pytest

from newsreader.core.article import Article, Block, Draft
from newsreader.core.language import Language, LanguageGuess
from newsreader.core.lexicon import TranslationUnit
from newsreader.core.translation import Origin, SentencePair
from newsreader.library.database import Library
from newsreader.usecases.correct_translation import (
    correct_sentence,
    take_back_correction,
)
from newsreader.usecases.translate_article import sentences_of, stored_pairs

EN, AR = Language.ENGLISH, Language.ARABIC
FERRY, BAKERY = "The ferry sails at dawn.", "The bakery opens at noon."


@pytest.fixture
def library() -> Iterator[Library]:
    opened = Library.open(None)
    yield opened
    opened.close()


def story(library: Library, title: str, *paragraphs: str, language: Language = EN) -> Article:
    draft = Draft(title, tuple(map(Block, paragraphs)), f"{hash(title):064x}")
    article_id, _ = library.articles.add(draft, LanguageGuess(language, 0.9))
    return library.articles.get(article_id)


def machine(article: Article, text: str) -> SentencePair:
    sentence = next(each for each in sentences_of(article) if each.text == text)
    return SentencePair(sentence.span, text, "آلة.", AR, Origin.MACHINE, "Demo 1.0", ("short:0.20",))


def test_a_correction_holds_until_it_is_taken_back(library: Library) -> None:
    article = story(library, "Ferry news", f"{FERRY} {BAKERY}")
    pair = machine(article, FERRY)
    library.memory.put(article.id, (pair,))
    corrected = correct_sentence(library, article, pair, "  تبحر العبّارة\nعند الفجر. ")
    assert (corrected.translated, corrected.origin, corrected.pack, corrected.doubts) == (
        "تبحر العبّارة عند الفجر.",
        Origin.READER,
        "",
        (),
    )
    assert stored_pairs(library, article) == (corrected,)
    better = correct_sentence(library, article, corrected, "تبحر العبّارة فجرًا.")
    assert stored_pairs(library, article) == (better,)
    take_back_correction(library, article, better)
    assert stored_pairs(library, article) == (pair,)
    correct_sentence(library, article, pair, "تبحر.")
    assert correct_sentence(library, article, pair, "  ") == pair
    assert stored_pairs(library, article) == (pair,)


def test_a_corrected_sentence_is_known_in_another_story(library: Library) -> None:
    first = story(library, "Ferry news", f"{FERRY} {BAKERY}")
    corrected = correct_sentence(library, first, machine(first, FERRY), "تبحر العبّارة فجرًا.")
    second = story(library, "Another day", f"{BAKERY} {FERRY.upper()}")
    (recalled,) = stored_pairs(library, second)
    assert (recalled.translated, recalled.origin) == (corrected.translated, Origin.READER)
    assert recalled.span.text(second.texts) == recalled.original == FERRY.upper()
    guess = machine(second, FERRY.upper())
    library.memory.put(second.id, (guess,))
    assert stored_pairs(library, second) == (recalled,)
    assert library.memory.pairs(second.id, AR) == (guess,)
    take_back_correction(library, first, corrected)
    assert stored_pairs(library, second) == (guess,)


def test_what_a_person_wrote_here_is_not_overruled(library: Library) -> None:
    first, second = story(library, "Ferry news", FERRY), story(library, "Another day", FERRY)
    correct_sentence(library, first, machine(first, FERRY), "هنا.")
    own = correct_sentence(library, second, machine(second, FERRY), "هناك.")
    assert stored_pairs(library, second) == (own,)


def test_imported_sentences_are_known_in_every_story(library: Library) -> None:
    library.memory.add_units([TranslationUnit(BAKERY, "يفتح الفرن ظهرًا.", EN, AR, Origin.HUMAN)])
    article = story(library, "Bread", BAKERY)
    library.memory.put(article.id, (machine(article, BAKERY),))
    (recalled,) = stored_pairs(library, article)
    assert (recalled.translated, recalled.origin, recalled.pack) == ("يفتح الفرن ظهرًا.", Origin.HUMAN, "")


def test_a_machines_sentence_is_not_recalled_nor_one_for_no_language(library: Library) -> None:
    first, second = story(library, "Ferry news", FERRY), story(library, "Another day", FERRY)
    library.memory.put(first.id, (machine(first, FERRY),))
    assert stored_pairs(library, second) == ()
    unknown = story(library, "Unknown", BAKERY, language=Language.UNKNOWN)
    assert stored_pairs(library, unknown) == ()
