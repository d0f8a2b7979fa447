"""A story in the other language, as far as it is translated."""

from datetime import UTC, datetime

from newsreader.core.article import Article, ArticleId, Block
from newsreader.core.language import Language
from newsreader.core.parallel import joined_translation, translated_blocks
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair

ARTICLE = Article(
    ArticleId(1),
    "Harbour opens",
    (Block("One ship came. Two ships left. Nobody saw."), Block("The end.")),
    Language.ENGLISH,
    1.0,
    "",
    datetime(2026, 1, 1, tzinfo=UTC),
)


def pair(block: int, start: int, stop: int, words: str) -> SentencePair:
    original = ARTICLE.texts[block][start:stop]
    return SentencePair(Span(block, start, stop), original, words, Language.ARABIC, Origin.HUMAN)


def test_what_is_missing_stands_in_the_original() -> None:
    blocks = translated_blocks(ARTICLE, [pair(1, 15, 30, "غادرت سفينتان."), pair(0, 0, 13, "المرفأ يفتح")])
    assert [block.text for block in blocks] == [
        "المرفأ يفتح",
        "One ship came. غادرت سفينتان. Nobody saw.",
        "The end.",
    ]
    assert [piece.pair is None for piece in blocks[1].pieces] == [True, False, True]
    for block in blocks:
        for piece in block.pieces:
            words = piece.pair.translated if piece.pair else piece.span.text(ARTICLE.texts)
            assert block.text[piece.start : piece.stop] == words


def test_a_place_leads_to_its_sentence_in_both_directions() -> None:
    (_, block, _) = translated_blocks(ARTICLE, [pair(1, 15, 30, "غادرت سفينتان.")])
    there = block.piece_of(16)
    assert there is not None
    assert block.text[there.start : there.stop] == "غادرت سفينتان."
    assert block.piece_at(there.start + 2) is there
    assert block.piece_at(there.stop) is there


def test_overlapping_pairs_do_not_double_words() -> None:
    blocks = translated_blocks(ARTICLE, [pair(2, 0, 8, "النهاية."), pair(2, 4, 8, "نهاية.")])
    assert blocks[2].text == "النهاية."


def test_a_block_is_translated_only_where_all_of_it_is() -> None:
    text = ARTICLE.texts[1]
    first, second = pair(1, 0, 14, "جاءت سفينة."), pair(1, 15, 30, "غادرت سفينتان.")
    third = pair(1, 31, len(text), "لم ير أحد.")
    assert joined_translation(text, (first, second, third)) == "جاءت سفينة. غادرت سفينتان. لم ير أحد."
    assert joined_translation(text, (first, third)) is None
    assert joined_translation(text, (first, second)) is None
    assert joined_translation(text, ()) is None
    assert joined_translation(text[:14], (first,)) == "جاءت سفينة."
    assert joined_translation(text[:9], (first,)) is None
