"""A story as written and as built from its sentence pairs."""

import itertools
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from newsreader.core.article import Article
from newsreader.core.language import Language
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair
from newsreader.ui.panes.shown_story import choose_pairs, show_original, show_translation
from newsreader.ui.panes.story_finder import find_spans

if TYPE_CHECKING:
    from tests.ui.panes.conftest import Story


def _pair(block: int, start: int, stop: int, words: str, origin: Origin = Origin.MACHINE) -> SentencePair:
    return SentencePair(Span(block, start, stop), "?", words, Language.ARABIC, origin)


def test_original_is_the_story_itself(english: "Story") -> None:
    shown = show_original(english.article, choose_pairs(english.pairs))
    assert tuple(block.text for block in shown) == english.article.texts
    assert all(block.direction == "ltr" for block in shown)
    assert not any(sentence.waiting for block in shown for sentence in block.sentences)


def test_translation_turns_direction_and_keeps_blocks(english: "Story") -> None:
    shown = show_translation(english.article, choose_pairs(english.pairs))
    assert len(shown) == len(english.article.blocks)
    assert all(block.direction == "rtl" for block in shown)


def test_what_is_missing_stays_as_written(article: Article) -> None:
    text = article.texts[2]
    cut = text.index("said.") + 5
    shown = show_translation(article, (_pair(2, 0, cut, "قالت مارش ذلك."),))[2]
    assert shown.text == f"قالت مارش ذلك. {text[cut + 1 :]}"
    assert next(sentence.waiting for sentence in shown.sentences) is False
    assert all(sentence.waiting for sentence in shown.sentences[1:])


def test_the_reader_comes_before_a_human_before_a_machine() -> None:
    machine, human = _pair(1, 0, 9, "m"), _pair(1, 0, 9, "h", Origin.HUMAN)
    reader, apart = _pair(1, 3, 7, "r", Origin.READER), _pair(1, 10, 12, "m2")
    assert choose_pairs((machine, human, apart)) == (human, apart)
    assert choose_pairs((machine, human, reader, apart)) == (reader, apart)


def test_a_pair_beyond_the_text_is_left_out(article: Article) -> None:
    pairs = (_pair(1, 0, 10_000, "x"), _pair(99, 0, 1, "y"))
    assert show_original(article, pairs)[1].text == article.texts[1]
    assert show_translation(article, pairs)[1].sentences[0].waiting


@given(st.integers(0, 400))
def test_places_of_the_original_stay_in_their_sentence(offset: int) -> None:
    original, translated = "One two three. Four five six seven.", "واحد. اثنان ثلاثة أربعة."
    article = _article(original)
    cut = original.index("Four")
    pairs = (_pair(1, 0, cut - 1, translated[:5]), _pair(1, cut, len(original), translated[6:]))
    block = show_translation(article, pairs)[1]
    place = min(offset, len(original))
    shown = block.from_original(place)
    assert 0 <= shown <= len(block.text)
    sentence = block.sentence_at(shown)
    assert sentence is not None
    assert sentence.original.start <= block.to_original(shown) <= sentence.original.stop
    if place >= cut:
        assert sentence.original.start == cut


def test_places_of_the_original_are_exact_there(article: Article) -> None:
    for block in show_original(article):
        assert all(block.from_original(place) == place == block.to_original(place) for place in range(len(block.text)))


def test_words_are_found_folded() -> None:
    texts = ("كتابٌ عن الأُسرة", "The Café opened; the cafe closed")
    assert [span.text(texts) for span in find_spans(texts, "الاسرة")] == ["الأُسرة"]
    assert [span.text(texts) for span in find_spans(texts, "CAFE")] == ["Café", "cafe"]
    assert find_spans(texts, "  ") == ()
    assert find_spans(texts, "the  cafe")[0].text(texts) == "The Café"


@given(st.text(min_size=1, max_size=40), st.text(max_size=5))
def test_found_places_lie_in_the_text_and_do_not_overlap(text: str, words: str) -> None:
    found = find_spans((text,), words)
    assert all(0 <= span.start < span.stop <= len(text) for span in found)
    assert all(not first.overlaps(second) for first, second in itertools.pairwise(found))


def _article(text: str) -> Article:
    from datetime import UTC, datetime

    from newsreader.core.article import ArticleId, Block

    return Article(ArticleId(1), "T", (Block(text),), Language.ENGLISH, 1.0, "0" * 64, datetime(2026, 1, 1, tzinfo=UTC))
