"""Quotations of the original in the words of the translation."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.projection import project_names, project_quotations
from newsreader.core.article import Article, ArticleId, Block
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.language import Language
from newsreader.core.parallel import translated_blocks
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.sentences import split_sentences
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair


def story(*paragraphs: str, language: Language = Language.ENGLISH) -> Article:
    return Article(
        ArticleId(1), "Title", tuple(map(Block, paragraphs)), language, 1.0, "", datetime(2026, 1, 1, tzinfo=UTC)
    )


def pairs_of(article: Article, translated: Sequence[Sequence[str]]) -> list[SentencePair]:
    made = []
    for block, sentences in enumerate(translated, 1):
        text = article.texts[block]
        places = split_sentences(text, article.language)
        assert len(places) == len(sentences)
        for (start, stop), words in zip(places, sentences, strict=True):
            span = Span(block, start, stop)
            made.append(SentencePair(span, text[start:stop], words, article.language.other, Origin.HUMAN))
    return made


def quotation(article: Article, block: int, words: str, confidence: float = 0.9) -> Quotation:
    start = article.texts[block].index(words)
    return Quotation(
        QuotationKind.DIRECT,
        (Span(block, start, start + len(words)),),
        Attribution("Lina Haddad", Span(block, 0, 1), None, "explicit", confidence),
    )


def projected(article: Article, translated: Sequence[Sequence[str]], *found: Quotation) -> list[tuple[str, float]]:
    blocks = translated_blocks(article, pairs_of(article, translated))
    texts = tuple(block.text for block in blocks)
    return [
        (each.text(texts), each.attribution.confidence) for each in project_quotations(found, article.texts, blocks)
    ]


@pytest.mark.parametrize(
    ("original", "words", "translated", "wanted"),
    [
        (
            '"We keep the gates open," harbour master Lina Haddad said.',
            "We keep the gates open,",
            "قالت مديرة المرفأ لينا حداد: «نُبقي البوابات مفتوحة».",
            "نُبقي البوابات مفتوحة",
        ),
        ('"And we answer every call."', "And we answer every call.", "«ونلبّي كل نداء».", "ونلبّي كل نداء"),
        (
            'He called it "a gift" and then "a duty" to the city.',
            "a duty",
            "وصفه بأنه «هدية» ثم بأنه «واجب» تجاه المدينة.",
            "واجب",
        ),
        (
            '"We keep the gates open for all," Haddad said on The Sunday Table on Channel Six.',
            "We keep the gates open for all,",
            "وقالت حداد في برنامج «مائدة الأحد» على القناة السادسة: «نُبقي البوابات مفتوحة للجميع».",
            "نُبقي البوابات مفتوحة للجميع",
        ),
    ],
)
def test_marks_show_the_place(original: str, words: str, translated: str, wanted: str) -> None:
    article = story(original)
    assert projected(article, [[translated]], quotation(article, 1, words)) == [(wanted, 0.9)]


def test_a_quotation_of_several_sentences_begins_and_ends_at_its_marks() -> None:
    article = story('She said: "The gates are open. The lights are on," and left.')
    words = "The gates are open. The lights are on,"
    translated = [["قالت: «البوابات مفتوحة.", "والأضواء منارة»، ثم غادرت."]]
    assert projected(article, translated, quotation(article, 1, words)) == [("البوابات مفتوحة. والأضواء منارة", 0.9)]


def test_without_marks_the_place_is_an_estimate_and_less_sure() -> None:
    article = story('"We keep the gates open for every ship," said Lina Haddad of the harbour.')
    ((text, confidence),) = projected(
        article,
        [["نُبقي البوابات مفتوحة لكل سفينة، قالت لينا حداد من إدارة المرفأ."]],
        quotation(article, 1, "We keep the gates open for every ship,"),
    )
    assert "البوابات" in text
    assert confidence < 0.9


def test_what_is_not_translated_stays_where_it_is() -> None:
    article = story('She said "yes" twice.')
    blocks = translated_blocks(article, [])
    (found,) = project_quotations([quotation(article, 1, "yes")], article.texts, blocks)
    assert found.text(tuple(block.text for block in blocks)) == "yes"


@given(
    st.lists(st.text(alphabet="ab «»\"“”.:, '", max_size=40), min_size=1, max_size=3),
    st.text(alphabet='بت «»"“”.:، ', max_size=60),
    st.data(),
)
def test_any_pair_gives_spans_inside_the_translated_text(sentences: list[str], words: str, data: st.DataObject) -> None:
    text = " ".join(sentences)
    article = story(text)
    pairs = [
        SentencePair(Span(1, start, stop), text[start:stop], words, Language.ARABIC, Origin.MACHINE)
        for start, stop in split_sentences(text, Language.ENGLISH)
    ]
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, len(text)))
    blocks = translated_blocks(article, pairs)
    for found in project_quotations([Quotation(QuotationKind.DIRECT, (Span(1, start, stop),))], article.texts, blocks):
        for part in found.parts:
            assert 0 <= part.start <= part.stop <= len(blocks[1].text)


def name(text: str, block: int, words: str, key: str, confidence: float = 1.0) -> EntityMention:
    start = text.index(words)
    return EntityMention(Span(block, start, start + len(words)), EntityLabel.PERSON, key, confidence)


def test_a_name_is_known_where_both_languages_agree_on_its_key_in_a_sentence() -> None:
    article = story("Lina Haddad opened the gate. Omar waited.")
    translated = [["فتحت لينا حداد البوابة.", "وانتظرت لينا حداد."]]
    blocks = translated_blocks(article, pairs_of(article, translated))
    there = blocks[1].text
    own = [name(article.texts[1], 1, "Lina Haddad", "lina"), name(article.texts[1], 1, "Omar", "omar")]
    second = there.rindex("لينا حداد")
    found = [
        replace(name(there, 1, "لينا حداد", "lina", 0.7), label=EntityLabel.ORG),
        # The same woman, in a sentence that does not name her.
        EntityMention(Span(1, second, second + 9), EntityLabel.PERSON, "lina"),
    ]
    assert project_names(own, found, blocks) == (name(there, 1, "لينا حداد", "lina", 0.7),)


def test_what_waits_for_its_translation_keeps_its_names() -> None:
    article = story("The gate opened. Omar waited.")
    first = SentencePair(Span(1, 0, 16), "The gate opened.", "فُتحت البوابة أخيرًا.", Language.ARABIC, Origin.HUMAN)
    blocks = translated_blocks(article, [first])
    (found,) = project_names([name(article.texts[1], 1, "Omar", "omar")], [], blocks)
    assert found.span.text(tuple(block.text for block in blocks)) == "Omar"


@given(st.data())
def test_no_name_leaves_its_sentence(data: st.DataObject) -> None:
    article = story("One was here. Two was there.")
    blocks = translated_blocks(article, pairs_of(article, [["كان هنا واحد.", "كان هناك اثنان."]]))

    def mentions(length: int) -> list[EntityMention]:
        ends = st.tuples(st.integers(0, length), st.integers(0, length)).map(sorted)
        made = data.draw(st.lists(st.tuples(ends, st.sampled_from("ab")), max_size=5))
        return [EntityMention(Span(1, start, stop), EntityLabel.PLACE, key) for (start, stop), key in made]

    own = mentions(len(article.texts[1]))
    for found in project_names(own, mentions(len(blocks[1].text)), blocks):
        piece = blocks[1].piece_at(found.span.start)
        assert piece is not None and found.span.stop <= piece.stop
        assert any(each.key == found.key and each.span.overlaps(piece.span) for each in own)


def test_a_sentence_without_end_with_thousands_of_quotations_is_carried_over_at_once() -> None:
    count = 1_500
    text = " ".join(f'he said "we want peace {number} here" and' for number in range(count))
    words = "، ".join(f"قال «نريد السلام {number} هنا»" for number in range(count))
    article = story(text)
    pair = SentencePair(Span(1, 0, len(text)), text, words, Language.ARABIC, Origin.HUMAN)
    found = [quotation(article, 1, f"we want peace {number} here") for number in range(count)]
    blocks = translated_blocks(article, [pair])
    texts = tuple(block.text for block in blocks)
    carried = [each.text(texts) for each in project_quotations(found, article.texts, blocks)]
    assert carried == [f"نريد السلام {number} هنا" for number in range(count)]
