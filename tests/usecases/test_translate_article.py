"""A story in the other language, from the store and from an engine."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.core.article import Article, ArticleId, Block, Draft
from newsreader.core.cancel import Cancel, Cancelled
from newsreader.core.errors import PackMemoryError, PackMissing
from newsreader.core.language import Language, LanguageGuess
from newsreader.core.span import Span
from newsreader.core.translation import Origin, PackInfo, SentencePair
from newsreader.library.database import Library
from newsreader.translation.engine import ArgosTranslator
from newsreader.translation.packs import PackStore
from newsreader.usecases.enforce_glossary import add_term
from newsreader.usecases.translate_article import (
    best_pairs,
    keep_pairs,
    missing_sentences,
    pack_label,
    remembered_pairs,
    sentences_of,
    set_quick_draft,
    stored_pairs,
    translate_article,
    with_glossary,
)


class FakeTranslator:
    """Marks each sentence, and remembers what it was asked."""

    def __init__(self, has_pack: bool = True) -> None:
        self.has_pack = has_pack
        self.asked: list[str] = []
        self.retried: list[str] = []

    def pack(self, source: Language, target: Language) -> PackInfo | None:
        return PackInfo(source, target, "fake", "1.0", 1, "") if self.has_pack else None

    def translate(
        self,
        sentences: Sequence[str],
        source: Language,
        target: Language,
        cancel: Cancel,
        on_sentence: Callable[[int, str], None] | None = None,
    ) -> list[str]:
        self.asked = list(sentences)
        results = []
        for index, sentence in enumerate(sentences):
            cancel.check()
            results.append(f"<{sentence}>")
            if on_sentence:
                on_sentence(index, results[-1])
        return results

    def retry(self, sentences: Sequence[str], source: Language, target: Language, cancel: Cancel) -> list[str]:
        self.retried = list(sentences)
        return [f"<{sentence}>" if "7" not in sentence else f"{_ARABIC} 7" for sentence in sentences]


_ARABIC = "جاءت سفينة واحدة إلى المرفأ."


@pytest.fixture
def library() -> Library:
    return Library.open(None)


def add(library: Library, language: Language = Language.ENGLISH, text: str = "") -> Article:
    draft = Draft(
        "Harbour opens",
        (Block(text),) if text else (Block("One ship came. Two ships left."), Block("The end.")),
        "hash",
    )
    article_id, _ = library.articles.add(draft, LanguageGuess(language, 1.0))
    return library.articles.get(article_id)


def test_a_translated_story_is_there_the_second_time(library: Library) -> None:
    article = add(library)
    translator = FakeTranslator()
    told: list[SentencePair] = []
    made = translate_article(article, (), translator, Cancel(), told.append)
    keep_pairs(library, article.id, made)
    assert [pair.translated for pair in stored_pairs(library, article)] == [
        "<Harbour opens>", "<One ship came.>", "<Two ships left.>", "<The end.>",
    ]  # fmt: skip
    assert sorted(told, key=lambda pair: pair.span) == list(made)
    assert made[0].pack == "fake 1.0"
    assert missing_sentences(article, stored_pairs(library, article)) == ()
    assert translate_article(article, made, FakeTranslator(has_pack=False), Cancel()) == ()


def test_only_what_is_missing_is_translated_and_the_readers_place_goes_first(library: Library) -> None:
    article = add(library)
    human = SentencePair(Span(1, 0, 14), "One ship came.", "جاءت سفينة.", Language.ARABIC, Origin.HUMAN)
    translator = FakeTranslator()
    translate_article(article, (human,), translator, Cancel(), first_block=1)
    assert translator.asked == ["Two ships left.", "The end.", "Harbour opens"]


def test_the_readers_sentence_goes_before_a_translators_and_that_before_a_machines() -> None:
    def pair(origin: Origin, words: str, start: int = 0) -> SentencePair:
        return SentencePair(Span(1, start, start + 9), "The end.", words, Language.ARABIC, origin)

    pairs = [
        pair(Origin.MACHINE, "m"),
        pair(Origin.READER, "r"),
        pair(Origin.HUMAN, "h"),
        pair(Origin.MACHINE, "x", 20),
    ]
    assert [each.translated for each in best_pairs(pairs)] == ["r", "x"]


def test_no_pack_and_no_language_are_said(library: Library) -> None:
    with pytest.raises(PackMissing, match="from en to ar"):
        translate_article(add(library), (), FakeTranslator(has_pack=False), Cancel())
    other = Library.open(None)
    with pytest.raises(PackMissing, match="language"):
        translate_article(add(other, Language.UNKNOWN), (), FakeTranslator(), Cancel())
    other.close()


def test_cancelled_work_stops(library: Library) -> None:
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        translate_article(add(library), (), FakeTranslator(), cancel)


def test_sentences_lie_in_their_blocks(library: Library) -> None:
    article = add(library)
    for sentence in sentences_of(article):
        assert sentence.span.text(article.texts) == sentence.text


def test_a_doubtful_sentence_is_tried_again_and_the_better_try_stays(library: Library) -> None:
    draft = Draft("Harbour", (Block("There came 7 ships to the harbour."),), "other")
    article_id, _ = library.articles.add(draft, LanguageGuess(Language.ENGLISH, 1.0))
    article = library.articles.get(article_id)
    translator = FakeTranslator()
    told: list[SentencePair] = []
    made = translate_article(article, (), translator, Cancel(), told.append)
    # The fake leaves the words in English: doubtful, and said so from the first moment.
    assert told[1].doubts
    assert "There came 7 ships to the harbour." in translator.retried
    assert (made[1].translated, made[1].doubts) == (f"{_ARABIC} 7", ())


def test_a_persons_sentence_is_used_again_in_another_story(library: Library) -> None:
    first = add(library)
    words = SentencePair(Span(2, 0, 8), "The end.", "النهاية.", Language.ARABIC, Origin.READER)
    machine = SentencePair(Span(1, 0, 14), "One ship came.", "جاءت سفينة.", Language.ARABIC, Origin.MACHINE, "fake 1.0")
    keep_pairs(library, first.id, (words, machine))
    draft = Draft("Another", (Block("One ship came. And then? The end."),), "second")
    article_id, _ = library.articles.add(draft, LanguageGuess(Language.ENGLISH, 1.0))
    second = library.articles.get(article_id)
    stored = stored_pairs(library, second)
    assert [(pair.translated, pair.span, pair.origin) for pair in stored] == [
        ("النهاية.", Span(1, 25, 33), Origin.READER)
    ]
    assert [pair.translated for pair in remembered_pairs(library, second, stored, "fake 1.0")] == ["جاءت سفينة."]
    assert remembered_pairs(library, second, stored, "fake 2.0") == ()


def test_what_leaves_the_glossary_is_doubted_while_the_term_is_in_it(library: Library) -> None:
    article = add(library)
    entry = add_term(library, "ship", "سفينة")
    made = translate_article(article, (), FakeTranslator(), Cancel(), glossary=(entry,))
    of_term = [pair.original for pair in made if entry.doubt in pair.doubts]
    assert of_term == ["One ship came."]
    keep_pairs(library, article.id, made)
    good = replace(made[1], translated="جاءت سفينة.")
    assert entry.doubt not in with_glossary((good,), (entry,))[0].doubts
    by_reader = replace(made[1], origin=Origin.READER, doubts=())
    assert with_glossary((by_reader,), (entry,)) == (by_reader,)
    library.glossary.remove(entry.id)
    assert not any(entry.doubt in pair.doubts for pair in stored_pairs(library, article))
    library.glossary.restore(entry.id)
    assert any(entry.doubt in pair.doubts for pair in stored_pairs(library, article))


def test_a_quick_draft_is_no_careful_work_in_another_story(library: Library) -> None:
    article = add(library)
    translator = FakeTranslator()
    drafts = translate_article(article, (), translator, Cancel(), quick=True)
    assert {pair.pack for pair in drafts} == {"fake 1.0 (draft)"}
    keep_pairs(library, article.id, drafts)
    careful, draft = pack_label(translator, article), pack_label(translator, article, quick=True)
    assert remembered_pairs(library, article, (), careful) == ()
    assert len(remembered_pairs(library, article, (), draft)) == 4
    assert pack_label(FakeTranslator(has_pack=False), article) == ""


def test_the_quick_draft_narrows_the_beam_and_gives_it_back(tmp_path: Path) -> None:
    translator = ArgosTranslator(PackStore(tmp_path))
    usual = translator.beam_size
    set_quick_draft(translator, True)
    assert translator.beam_size == 1
    set_quick_draft(translator, False)
    assert translator.beam_size == usual
    set_quick_draft(FakeTranslator(), True)


class ShortTranslator(FakeTranslator):
    """Has memory for a first try, not for another."""

    def retry(self, sentences: Sequence[str], source: Language, target: Language, cancel: Cancel) -> list[str]:
        super().retry(sentences, source, target, cancel)
        raise PackMemoryError("There is not enough memory for the pack {pack}.", pack="fake")


def test_what_was_translated_stays_where_memory_is_short_for_another_try(library: Library) -> None:
    article, translator = add(library), ShortTranslator()
    pairs = translate_article(article, (), translator, Cancel())
    assert [pair.translated for pair in pairs] == [f"<{sentence.text}>" for sentence in sentences_of(article)]
    assert translator.retried
    assert all(pair.doubts for pair in pairs)


def test_a_sentence_without_end_is_not_tried_twice(library: Library) -> None:
    article = add(library, text="one ship came and " * 5_000)
    translator = FakeTranslator()
    pairs = translate_article(article, (), translator, Cancel())
    assert len(pairs) == 2
    assert translator.retried == ["Harbour opens"]


_STORY = Article(ArticleId(1), "", (), Language.ENGLISH, 1.0, "", datetime(2026, 1, 1, tzinfo=UTC))
_SPANS = st.lists(
    st.tuples(st.integers(0, 1), st.integers(0, 40), st.integers(1, 12), st.sampled_from(Origin)), max_size=30
)


@given(_SPANS)
@settings(max_examples=80)
def test_the_best_pairs_are_those_that_nothing_better_overlaps(
    drawn: list[tuple[int, int, int, Origin]],
) -> None:
    pairs = [
        SentencePair(Span(block, start, start + length), "a", str(number), Language.ARABIC, origin, "")
        for number, (block, start, length, origin) in enumerate(drawn)
    ]
    latest_first = pairs[::-1]
    rank = (Origin.READER, Origin.HUMAN, Origin.MACHINE).index
    ranked = sorted(latest_first, key=lambda pair: rank(pair.origin))
    chosen: list[SentencePair] = []
    for pair in ranked:
        if not any(pair.span.overlaps(other.span) for other in chosen):
            chosen.append(pair)
    assert set(best_pairs(pairs)) == set(chosen)
    assert [pair.span for pair in best_pairs(pairs)] == sorted(pair.span for pair in chosen)


@given(_SPANS)
@settings(max_examples=80)
def test_missing_are_the_sentences_that_no_pair_touches(drawn: list[tuple[int, int, int, Origin]]) -> None:
    article = replace(_STORY, title="One. Two.", paragraphs=(Block("Three ships. Four came. Five left."),))
    pairs = [
        SentencePair(Span(block, start, start + length), "a", "b", Language.ARABIC, origin, "")
        for block, start, length, origin in drawn
    ]
    wanted = [each for each in sentences_of(article) if not any(each.span.overlaps(pair.span) for pair in pairs)]
    assert list(missing_sentences(article, pairs)) == wanted


def test_a_paragraph_of_thousands_of_sentences_is_read_back_at_once(library: Library) -> None:
    article = add(library, text="“Yes,” he said. " * 6_000)
    made = [
        SentencePair(sentence.span, sentence.text, "نعم.", Language.ARABIC, Origin.MACHINE, "fake 1.0")
        for sentence in sentences_of(article)
    ]
    keep_pairs(library, article.id, made[:3_000])
    # What a machine made of the same words does not count without its pack.
    assert len(missing_sentences(article, made[:3_000])) == 3_001
    assert len(stored_pairs(library, article)) == 3_000
