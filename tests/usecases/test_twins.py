"""The sample stories and their translations, cut and joined as a second desk would."""

import hashlib
import random
from dataclasses import dataclass, replace
from datetime import date

import pytest

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article, ArticleId, Block, Draft
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.language import Language, LanguageGuess
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair
from newsreader.library.database import Library
from newsreader.usecases.samples import Sample, read_samples
from newsreader.usecases.translate_article import best_pairs, sentences_of, stored_pairs
from newsreader.usecases.twins import Twin, anchors, compare, find_twin, keep_twin, take_back_twin

EN, AR = Language.ENGLISH, Language.ARABIC
SAMPLES = read_samples()


@pytest.fixture
def library() -> Library:
    return Library.open(None)


@dataclass(frozen=True)
class Version:
    """A translated story; ``truth`` are (originals, translation) as they were put together."""

    title: str
    paragraphs: tuple[str, ...]
    truth: tuple[tuple[str, str], ...]


def version(sample: Sample, seed: int, dropped: float = 0.08, joined: float = 0.12) -> Version:
    """The translation with some sentences left out, some joined into one and some cut in two."""
    chance = random.Random(seed)
    blocks: dict[int, list[str]] = {}
    truth: list[tuple[str, str]] = []
    texts = (sample.draft.title, *(block.text for block in sample.draft.paragraphs))
    rest = list(sample.pairs)
    while rest:
        pair = rest.pop(0)
        span, translated = pair.span, pair.translated
        if span.block and chance.random() < dropped:
            continue
        if span.block and rest and rest[0].span.block == span.block and chance.random() < joined:
            following = rest.pop(0)
            span = Span(span.block, span.start, following.span.stop)
            comma = "،" if sample.language is EN else ","
            translated = f"{translated.rstrip(' .')}{comma} {following.translated}"
        elif span.block and "، و" in translated[40:-40] and chance.random() < 0.5:
            at = translated.index("، و", 40)
            translated = f"{translated[:at]}. {translated[at + 2 :]}"
        blocks.setdefault(span.block, []).append(translated)
        truth.append((span.text(texts), translated))
    title, *paragraphs = (" ".join(blocks[block]) for block in sorted(blocks))
    return Version(title, tuple(paragraphs), tuple(truth))


def add(
    library: Library,
    title: str,
    paragraphs: tuple[str, ...],
    language: Language,
    address: str = "",
    twin_address: str = "",
    published: date | None = None,
) -> Article:
    draft = Draft(
        title,
        tuple(map(Block, paragraphs)),
        hashlib.sha256("\n".join((title, *paragraphs)).encode()).hexdigest(),
        address=address,
        twin_address=twin_address,
        published=published,
    )
    return library.articles.get(library.articles.add(draft, LanguageGuess(language, 1.0))[0])


def add_original(library: Library, sample: Sample, published: date | None = None) -> Article:
    texts = tuple(block.text for block in sample.draft.paragraphs)
    return add(library, sample.draft.title, texts, sample.language, sample.draft.address, published=published)


def add_version(library: Library, sample: Sample, seed: int, **facts: object) -> tuple[Article, Version]:
    made = version(sample, seed)
    return add(library, made.title, made.paragraphs, sample.language.other, **facts), made  # type: ignore[arg-type]


def linked_twins(library: Library, sample: Sample = SAMPLES[0]) -> tuple[Article, Article]:
    original = add_original(library, sample)
    return original, add_version(library, sample, 0, twin_address=sample.draft.address)[0]


def test_sentences_of_twins_are_paired_right(library: Library) -> None:
    wanted = found = right = 0
    for sample in SAMPLES:
        original = add_original(library, sample)
        for seed in range(4):
            other, made = add_version(library, sample, seed)
            twin = compare(library, original, other)
            assert twin is not None, f"{sample.draft.title}, version {seed}"
            pairs = {(pair.original, pair.translated) for pair in twin.pairs}
            truth = set(made.truth)
            wanted, found, right = wanted + len(truth), found + len(pairs), right + len(pairs & truth)
            library.articles.remove(other.id)
    assert right / wanted >= 0.95
    assert right / found >= 0.95


def test_different_stories_are_no_twins(library: Library) -> None:
    stories = [(sample, add_original(library, sample), add_version(library, sample, 1)[0]) for sample in SAMPLES]
    for sample, story, _ in stories:
        for other, _, translated in stories:
            if other is not sample and translated.language is not story.language:
                assert compare(library, story, translated) is None
                assert compare(library, story, translated, linked=True) is None


def test_another_report_of_the_same_event_is_no_twin(library: Library) -> None:
    """The same names and numbers in another order: one story's paragraphs shuffled."""
    for number, sample in enumerate(SAMPLES):
        story = add_original(library, sample)
        made = version(sample, 2)
        paragraphs = list(made.paragraphs)
        random.Random(number).shuffle(paragraphs)
        other = add(library, made.title, tuple(paragraphs), sample.language.other)
        assert compare(library, story, other) is None, sample.draft.title


def test_a_linked_version_is_found_from_both_sides(library: Library) -> None:
    original, other = linked_twins(library)
    twin = find_twin(library, original)
    assert twin is not None and twin.linked and twin.twin == other
    back = find_twin(library, other)
    assert back is not None and back.twin == original
    assert {(pair.original, pair.translated) for pair in back.pairs} == {
        (pair.original, pair.translated) for pair in twin.twin_pairs
    }


def put_names(library: Library, article: Article, keys: tuple[str, ...]) -> None:
    mentions = tuple(EntityMention(Span(0, at, at + 2), EntityLabel.PERSON, key) for at, key in enumerate(keys))
    library.analyses.put(article.id, Analysis("an older one", (), mentions))


def test_a_version_without_a_link_is_found_by_day_and_names(library: Library) -> None:
    sample, names = SAMPLES[2], ("person:drvn", "place:marseille")
    original = add_original(library, sample, date(2026, 9, 13))
    other, _ = add_version(library, sample, 0, published=date(2026, 9, 14))
    assert find_twin(library, original) is None
    put_names(library, original, names)
    put_names(library, other, names)
    twin = find_twin(library, original)
    assert twin is not None and not twin.linked and twin.twin == other


def test_of_two_versions_the_fuller_is_taken(library: Library) -> None:
    sample, names = SAMPLES[2], ("person:drvn", "place:marseille")
    original = add_original(library, sample, date(2026, 9, 13))
    put_names(library, original, names)
    whole, _ = add_version(library, sample, 0, published=date(2026, 9, 13))
    texts = tuple(block.text for block in whole.paragraphs)
    early = add(library, whole.title, texts[: len(texts) // 2], whole.language, published=date(2026, 9, 13))
    for article in (whole, early):
        put_names(library, article, names)
    assert found_twin(library, original).twin == whole
    library.articles.remove(whole.id)
    assert found_twin(library, original).twin == early


def test_a_story_in_neither_language_has_no_twin(library: Library) -> None:
    original, _ = linked_twins(library)
    library.articles.set_language(original.id, Language.UNKNOWN)
    assert find_twin(library, library.articles.get(original.id)) is None


def found_twin(library: Library, original: Article) -> Twin:
    twin = find_twin(library, original)
    assert twin is not None
    return twin


def test_pairs_are_whole_sentences_of_the_story_in_their_place(library: Library) -> None:
    original, other = linked_twins(library)
    twin = found_twin(library, original)
    for article, pairs in ((original, twin.pairs), (other, twin.twin_pairs)):
        starts = {(sentence.span.block, sentence.span.start) for sentence in sentences_of(article)}
        stops = {(sentence.span.block, sentence.span.stop) for sentence in sentences_of(article)}
        assert [pair.span for pair in pairs] == sorted(pair.span for pair in pairs)
        assert best_pairs(pairs) == pairs
        for pair in pairs:
            assert pair.span.text(article.texts) == pair.original
            assert (pair.span.block, pair.span.start) in starts and (pair.span.block, pair.span.stop) in stops
            assert (pair.origin, pair.target, pair.pack) == (Origin.HUMAN, article.language.other, "")


def test_kept_for_both_stories_and_taken_back(library: Library) -> None:
    original, other = linked_twins(library)
    twin = found_twin(library, original)
    machine = SentencePair(twin.pairs[0].span, original.title, "آلة", AR, Origin.MACHINE, "Demo 1")
    library.memory.put(original.id, (machine,))
    kept = keep_twin(library, twin)
    assert stored_pairs(library, original) == twin.pairs
    assert stored_pairs(library, other) == twin.twin_pairs
    take_back_twin(library, kept)
    assert stored_pairs(library, original) == (machine,)
    assert stored_pairs(library, other) == ()


def test_what_a_person_wrote_before_stays(library: Library) -> None:
    original, _ = linked_twins(library)
    twin = found_twin(library, original)
    mine = replace(twin.pairs[1], translated="كلماتي", origin=Origin.READER)
    theirs = replace(twin.pairs[2], translated="كلماتهم")
    library.memory.put(original.id, (mine, theirs))
    kept = keep_twin(library, twin)
    assert {mine, theirs} <= set(stored_pairs(library, original))
    take_back_twin(library, kept)
    assert set(library.memory.pairs(original.id, AR)) == {mine, theirs}


def test_a_pair_with_other_numbers_is_not_believed(library: Library) -> None:
    original, other = linked_twins(library)
    texts = [block.text for block in other.paragraphs]
    texts[-1] = "وبلغ عدد السفن 417 سفينة في عام 1893، بينها 58 سفينة غرقت."
    library.articles.remove(other.id)
    changed = add(library, other.title, tuple(texts), AR, twin_address=original.address)
    twin = found_twin(library, original)
    assert twin.twin == changed
    assert texts[-1] not in {pair.translated for pair in twin.pairs if "417" not in pair.original}


def test_anchors_are_alike_in_both_languages() -> None:
    english = anchors("Marlowe said on 14 September that 1,200 boats left Limassol's port.", EN)
    arabic = anchors("وقالت مارلو في ١٤ أيلول إن ١٬٢٠٠ زورق غادرت ميناء ليماسول.", AR)
    assert {"number:14", "number:1200", "month:9", "sound:mrl", "sound:lmsl"} <= english & arabic
    assert not any(anchor.startswith("sound:") for anchor in anchors("the boats went out again", EN))


def test_nothing_is_asked_of_a_story_that_is_not_there(library: Library) -> None:
    assert library.twins.linked(ArticleId(7)) == ()
