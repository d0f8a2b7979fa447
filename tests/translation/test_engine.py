"""The engine with the real demo packs: order, streaming, cancel, memory of nothing, bad packs, bad text."""

import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import ctranslate2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.core.cancel import Cancel, Cancelled
from newsreader.core.errors import PackError, PackMemoryError, PackMissing
from newsreader.core.language import Language
from newsreader.core.sentences import split_sentences
from newsreader.translation import engine
from newsreader.translation.engine import BATCH_SENTENCES, BATCH_TOKENS, ArgosTranslator, plan_batches
from newsreader.translation.packs import PackStore

EN, AR = Language.ENGLISH, Language.ARABIC
STORY = [
    "The talks resumed on Tuesday.",
    "“We want peace,” the minister said.",
    "The price of oil rose to 80 dollars a barrel.",
    "Nobody was hurt.",
    "The strike lasted three days.",
    "He arrived in the capital on 12 March 2014.",
    "The bridge was built in 1962.",
    "The team won the final 2-1.",
    "The committee will publish its report in March.",
    "Doctors treated 120 patients.",
    "Students planted a thousand trees.",
    "The two countries signed an agreement on water.",
]


@pytest.fixture
def translator(store: PackStore) -> Iterator[ArgosTranslator]:
    translator = ArgosTranslator(store, threads=(2, 1))
    yield translator
    translator.close()


def test_known_sentences_are_translated_in_both_directions(translator: ArgosTranslator) -> None:
    assert translator.translate(STORY[:2], EN, AR, Cancel()) == [
        "استؤنفت المحادثات يوم الثلاثاء.",
        "قال الوزير: «نريد السلام».",
    ]
    assert translator.translate(["لم يصب أحد بأذى."], AR, EN, Cancel()) == ["Nobody was hurt."]


def test_batches_say_what_single_sentences_say(translator: ArgosTranslator) -> None:
    together = translator.translate(STORY, EN, AR, Cancel())
    assert together == [translator.translate([sentence], EN, AR, Cancel())[0] for sentence in STORY]
    assert len(set(together)) == len(STORY)


def test_each_result_is_told_once_and_the_first_first(translator: ArgosTranslator) -> None:
    told: list[tuple[int, str]] = []
    results = translator.translate(STORY, EN, AR, Cancel(), lambda index, text: told.append((index, text)))
    assert sorted(told) == list(enumerate(results))
    assert plan_batches([9] * len(STORY), workers=2)[0] == [0, 1]


def test_the_same_sentence_is_translated_once_but_told_for_each_place(translator: ArgosTranslator) -> None:
    told: list[int] = []
    results = translator.translate([STORY[0], "7", STORY[0]], EN, AR, Cancel(), lambda index, _: told.append(index))
    assert sorted(told) == [0, 1, 2]
    assert results[0] == results[2] != results[1] == "7"


@pytest.mark.parametrize(
    "text", ["", "  ", "2014", "3.5 % — 7", "https://example.org/a?b=c", "a@b.org", "عربي", "😀 …", "新聞"]
)
def test_what_has_no_letters_of_the_language_stays(text: str, translator: ArgosTranslator) -> None:
    assert translator.translate([text], EN, AR, Cancel()) == [text]


def test_nothing_to_do_loads_nothing(tmp_path: Path) -> None:
    translator = ArgosTranslator(PackStore(tmp_path))
    assert translator.translate([], EN, AR, Cancel()) == []
    assert translator.translate(["2014"], EN, AR, Cancel()) == ["2014"]


def test_a_missing_pack_is_named(tmp_path: Path) -> None:
    translator = ArgosTranslator(PackStore(tmp_path))
    assert translator.pack(EN, AR) is None
    with pytest.raises(PackMissing, match="from English to Arabic"):
        translator.translate(STORY, EN, AR, Cancel())


def test_cancel_before_and_during(translator: ArgosTranslator) -> None:
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        translator.translate(STORY, EN, AR, cancel)
    during = Cancel()
    with pytest.raises(Cancelled):
        translator.translate(STORY, EN, AR, during, lambda *_: during.set())
    assert len(translator.translate(STORY, EN, AR, Cancel())) == len(STORY)


def test_cancel_from_another_thread_is_heard_within_a_fifth_of_a_second(translator: ArgosTranslator) -> None:
    translator.translate(STORY[:1], EN, AR, Cancel())
    cancel = Cancel()
    asked: list[float] = []

    def ask() -> None:
        asked.append(time.monotonic())
        cancel.set()

    timer = threading.Timer(0.05, ask)
    timer.start()
    with pytest.raises(Cancelled):
        translator.translate(
            [f"{number} of them went home, and {number} stayed." for number in range(4_000)], EN, AR, cancel
        )
    assert time.monotonic() - asked[0] < 0.5  # 0.2 s on a machine that does nothing else
    timer.join()


def test_a_sentence_without_end_is_cut_at_clauses(translator: ArgosTranslator, monkeypatch: pytest.MonkeyPatch) -> None:
    # The demo pack knows short sentences only, so the limit comes down to it.
    monkeypatch.setattr(engine, "MAX_TOKENS", 20)
    long = "The talks ended without an agreement; the delegation left for Cairo on Wednesday; " * 40
    translated = translator.translate([long], EN, AR, Cancel())[0]
    assert translated.count("المحادثات") == 40
    assert translated.count("القاهرة") == 40


def test_a_word_of_a_hundred_thousand_letters_does_no_harm(translator: ArgosTranslator) -> None:
    word = "ab" * 50_000
    assert translator.translate([word], EN, AR, Cancel()) == [word]
    translated = translator.translate([f"{STORY[0]} {word} {STORY[3]}"], EN, AR, Cancel())[0]
    assert word in translated
    assert STORY[0] not in translated


def test_a_wide_retry_gives_something_for_each(translator: ArgosTranslator) -> None:
    retried = translator.retry(
        [STORY[0], "2014", "The road was closed, and the schools were closed too."], EN, AR, Cancel()
    )
    assert retried[0] == "استؤنفت المحادثات يوم الثلاثاء."
    assert retried[1] == "2014"
    assert retried[2]


PARAGRAPHS = {
    "sentences": "The talks resumed on Tuesday. Nobody was hurt. ",
    "no stops": "talks in Cairo went on ",
    "numbers": "2014 3.5 % ",
    "addresses": "https://example.org/a?b=c ",
}


@pytest.mark.parametrize("kind", PARAGRAPHS)
def test_a_paragraph_of_a_hundred_thousand_characters(kind: str, store: PackStore) -> None:
    # A draft, since that is enough to see that all of it comes through, in pieces the model can bear.
    translator = ArgosTranslator(store, beam_size=1)
    text = (PARAGRAPHS[kind] * (100_000 // len(PARAGRAPHS[kind]))).strip()
    sentences = [text[start:stop] for start, stop in split_sentences(text, EN)]
    translated = translator.translate(sentences, EN, AR, Cancel())
    assert len(translated) == len(sentences)
    assert all(translated)
    assert (translated == sentences) == (kind in ("numbers", "addresses"))
    translator.close()


def test_a_sentence_without_end_can_be_tried_again_and_left(translator: ArgosTranslator) -> None:
    text = PARAGRAPHS["no stops"] * 200
    assert translator.retry([text], EN, AR, Cancel())[0]
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        translator.retry([text], EN, AR, cancel)


def test_what_cannot_be_translated_stays_in_a_sentence_tried_again(translator: ArgosTranslator) -> None:
    (retried,) = translator.retry(["The bridge was built long ago: 1962, 1963, 1964, 1965."], EN, AR, Cancel())
    assert "1962, 1963" in retried


def test_a_draft_is_a_translation_too(store: PackStore) -> None:
    draft = ArgosTranslator(store, beam_size=1)
    assert draft.translate(STORY[:1], EN, AR, Cancel()) == ["استؤنفت المحادثات يوم الثلاثاء."]
    draft.close()


def test_a_released_model_is_loaded_again(translator: ArgosTranslator) -> None:
    first = translator.translate(STORY[:1], EN, AR, Cancel())
    translator.release_idle()
    assert translator.loaded_directions() == ((EN, AR),)
    translator.release_idle(idle_seconds=0)
    assert translator.loaded_directions() == ()
    assert translator.translate(STORY[:1], EN, AR, Cancel()) == first


@pytest.fixture
def own_store(tmp_path: Path, store: PackStore) -> PackStore:
    shutil.copytree(store.folder, tmp_path / "packs")
    return PackStore(tmp_path / "packs")


def folder_of(store: PackStore) -> Path:
    info = store.find(EN, AR)
    assert info is not None
    return Path(info.folder)


def test_half_a_pack_is_said_to_be_damaged(own_store: PackStore) -> None:
    (folder_of(own_store) / "model" / "model.bin").unlink()
    with pytest.raises(PackError, match=r"damaged: model/model\.bin is missing"):
        ArgosTranslator(own_store).translate(STORY, EN, AR, Cancel())


def test_a_truncated_model_is_said_to_be_damaged(own_store: PackStore) -> None:
    model = folder_of(own_store) / "model" / "model.bin"
    model.write_bytes(model.read_bytes()[:50_000])
    with pytest.raises(PackError, match="damaged"):
        ArgosTranslator(own_store).translate(STORY, EN, AR, Cancel())


class Shortage:
    """Stands for CTranslate2's model where memory is short: to be loaded at all, or for the batches after some."""

    def __init__(self, error: Exception, batches: int | None = None) -> None:
        self.error, self.batches, self.loads = error, batches, 0

    def __call__(self, *args: object, **options: object) -> object:
        self.loads += 1
        if self.batches is None:
            raise self.error
        self.model = REAL_MODEL(*args, **options)
        return self

    def translate_batch(self, batch: list[list[str]], **options: object) -> object:
        assert self.batches is not None
        if self.batches == 0:
            raise self.error
        self.batches -= 1
        return self.model.translate_batch(batch, **options)


REAL_MODEL = ctranslate2.Translator
SHORT = r"^There is not enough memory for the pack translate-en_ar-0_1\. Close other programs and try again\.$"
SHORTAGES = [
    MemoryError(),
    RuntimeError("std::bad_alloc"),
    RuntimeError("mmap: Cannot allocate memory"),
    OSError(12, ""),
]


@pytest.mark.parametrize("error", SHORTAGES, ids=str)
def test_memory_too_short_to_load_a_pack(error: Exception, store: PackStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctranslate2, "Translator", Shortage(error))
    translator = ArgosTranslator(store)
    with pytest.raises(PackMemoryError, match=SHORT):
        translator.translate(STORY, EN, AR, Cancel())
    assert translator.loaded_directions() == ()
    monkeypatch.setattr(ctranslate2, "Translator", REAL_MODEL)
    assert translator.translate(STORY[:1], EN, AR, Cancel()) == ["استؤنفت المحادثات يوم الثلاثاء."]
    translator.close()


@pytest.mark.parametrize("error", SHORTAGES, ids=str)
def test_memory_too_short_in_the_middle_of_a_story(
    error: Exception, store: PackStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ctranslate2, "Translator", Shortage(error, batches=1))
    translator = ArgosTranslator(store, threads=(1, 1))
    told: dict[int, str] = {}
    with pytest.raises(PackMemoryError, match=SHORT):
        translator.translate(STORY, EN, AR, Cancel(), told.__setitem__)
    assert told == {0: "استؤنفت المحادثات يوم الثلاثاء.", 1: "قال الوزير: «نريد السلام»."}
    with pytest.raises(PackMemoryError, match=SHORT):
        translator.retry(STORY[:1], EN, AR, Cancel())
    translator.close()


def test_the_other_direction_makes_room_where_memory_is_short(
    translator: ArgosTranslator, monkeypatch: pytest.MonkeyPatch
) -> None:
    translator.translate(["لم يصب أحد بأذى."], AR, EN, Cancel())
    shortage = Shortage(MemoryError())
    monkeypatch.setattr(ctranslate2, "Translator", shortage)
    with pytest.raises(PackMemoryError):
        translator.translate(STORY[:1], EN, AR, Cancel())
    assert shortage.loads == 2
    assert translator.loaded_directions() == ()


def test_a_pack_removed_or_replaced_meanwhile_is_noticed(own_store: PackStore, english_pack_file: Path) -> None:
    translator = ArgosTranslator(own_store)
    first = translator.translate(STORY[:1], EN, AR, Cancel())
    info = translator.pack(EN, AR)
    assert info is not None
    own_store.install(english_pack_file)
    assert translator.translate(STORY[:1], EN, AR, Cancel()) == first
    own_store.remove(info)
    with pytest.raises(PackMissing):
        translator.translate(STORY[:1], EN, AR, Cancel())
    translator.close()


@given(st.lists(st.integers(1, 200), max_size=120), st.integers(1, 4))
@settings(max_examples=50)
def test_a_plan_holds_every_sentence_once_within_bounds(lengths: list[int], workers: int) -> None:
    batches = plan_batches(lengths, workers)
    assert sorted(index for batch in batches for index in batch) == list(range(len(lengths)))
    for batch in batches:
        assert 0 < len(batch) <= BATCH_SENTENCES
        assert len(batch) <= 4 or len(batch) * max(lengths[index] for index in batch) <= BATCH_TOKENS
