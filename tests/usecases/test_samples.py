import pytest

from newsreader.analysis.language import guess_language
from newsreader.core.article import ArticleFilter
from newsreader.core.language import Language, count_scripts
from newsreader.core.sentences import split_sentences
from newsreader.core.translation import Origin
from newsreader.library.database import Library
from newsreader.usecases.samples import Sample, add_samples, place_pairs, read_samples

SAMPLES = read_samples()
BY_TITLE = [pytest.param(sample, id=sample.draft.file_name) for sample in SAMPLES]


def texts_of(sample: Sample) -> tuple[str, ...]:
    return (sample.draft.title, *(block.text for block in sample.draft.paragraphs))


@pytest.mark.parametrize("sample", BY_TITLE)
def test_pairs_cover_every_character_of_every_block(sample: Sample) -> None:
    for number, text in enumerate(texts_of(sample)):
        covered = [pair.span for pair in sample.pairs if pair.span.block == number]
        rest = list(text)
        for span in covered:
            rest[span.start : span.stop] = " " * len(span)
        assert covered
        assert not "".join(rest).strip()


@pytest.mark.parametrize("sample", BY_TITLE)
def test_pairs_are_the_sentences_that_the_program_splits(sample: Sample) -> None:
    for number, text in enumerate(texts_of(sample)):
        placed = [(pair.span.start, pair.span.stop) for pair in sample.pairs if pair.span.block == number]
        assert placed == list(split_sentences(text, sample.language))


@pytest.mark.parametrize("sample", BY_TITLE)
def test_language_is_found_and_translations_are_in_the_other(sample: Sample) -> None:
    texts = texts_of(sample)
    assert guess_language(texts[0], texts[1:]).language is sample.language
    for pair in sample.pairs:
        counts = count_scripts(pair.translated)
        assert pair.origin is Origin.HUMAN
        assert pair.target is sample.language.other
        assert (counts.arabic > counts.latin) == (pair.target is Language.ARABIC)
        assert pair.translated == " ".join(pair.translated.split())


@pytest.mark.parametrize("sample", BY_TITLE)
def test_no_furniture_is_left(sample: Sample) -> None:
    assert 10 <= len(sample.draft.paragraphs) <= 16
    for block in sample.draft.paragraphs:
        assert len(block.text) > 20, block.text


def test_there_are_stories_in_both_languages() -> None:
    languages = [sample.language for sample in SAMPLES]
    assert languages.count(Language.ENGLISH) == 5
    assert languages.count(Language.ARABIC) == 5


def test_missing_and_foreign_sentences_are_refused() -> None:
    texts = ("A title", "One. Two.")
    assert len(place_pairs(texts, [("A title", "x"), ("One.", "y"), ("Two.", "z")], Language.ARABIC)) == 3
    for wrong in (
        [("A title", "x"), ("One.", "y")],
        [("A title", "x"), ("Two.", "z")],
        [("A title", "x"), ("One. Two.", "y"), ("Three.", "z")],
    ):
        with pytest.raises(ValueError, match="sentence"):
            place_pairs(texts, wrong, Language.ARABIC)


def test_samples_come_in_once_with_their_translations() -> None:
    library = Library.open(None)
    try:
        assert add_samples(library) == len(SAMPLES)
        assert add_samples(library) == 0
        summaries = library.articles.summaries(ArticleFilter())
        assert {summary.title for summary in summaries} == {sample.draft.title for sample in SAMPLES}
        for summary in summaries:
            article = library.articles.get(summary.id)
            sample = next(sample for sample in SAMPLES if sample.draft.title == article.title)
            assert article.sample
            assert article.language is sample.language
            assert library.memory.pairs(article.id, sample.language.other) == sample.pairs
    finally:
        library.close()
