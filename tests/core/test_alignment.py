from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from newsreader.core.alignment import Segment, align, deviation

anchors = st.frozensets(st.sampled_from(["place:oslo", "number:31", "number:2023", "sound:mrl"]), max_size=3)
segments = st.lists(st.builds(Segment, st.integers(0, 400), anchors, st.integers(0, 5)), max_size=25).map(
    lambda found: sorted(found, key=lambda segment: segment.block)
)


def plain(*lengths: int) -> list[Segment]:
    return [Segment(length, frozenset(), block) for block, length in enumerate(lengths)]


def beads(originals: list[Segment], translations: list[Segment], ratio: float = 1.0) -> list[tuple[int, int, int, int]]:
    return [
        (bead.start, bead.stop, bead.translated_start, bead.translated_stop)
        for bead in align(originals, translations, ratio)
    ]


@given(segments, segments, st.sampled_from([0.82, 1.0, 1.22]))
def test_every_sentence_is_in_one_bead_and_in_order(
    originals: list[Segment], translations: list[Segment], ratio: float
) -> None:
    row = column = 0
    for bead in align(originals, translations, ratio):
        assert (bead.start, bead.translated_start) == (row, column)
        assert (bead.stop - row, bead.translated_stop - column) in {(1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2)}
        row, column = bead.stop, bead.translated_stop
    assert (row, column) == (len(originals), len(translations))


@given(segments)
def test_a_text_is_its_own_counterpart(originals: list[Segment]) -> None:
    own = [replace(each, length=each.length + 1, anchors=frozenset({str(n)})) for n, each in enumerate(originals)]
    assert beads(own, own) == [(n, n + 1, n, n + 1) for n in range(len(own))]


def test_a_long_sentence_made_of_two_is_paired_with_both() -> None:
    one_paragraph = [Segment(100, frozenset()), Segment(90, frozenset()), Segment(40, frozenset())]
    assert beads(one_paragraph, plain(190, 40)) == [(0, 2, 0, 1), (2, 3, 1, 2)]
    assert beads(plain(190, 40), one_paragraph) == [(0, 1, 0, 2), (1, 2, 2, 3)]


def test_names_tell_which_of_two_like_sentences_was_left_out() -> None:
    oslo, cairo = frozenset({"place:oslo"}), frozenset({"place:cairo"})
    originals = [Segment(80, oslo, 0), Segment(80, cairo, 1)]
    assert beads(originals, [Segment(80, oslo)])[0] == (0, 1, 0, 1)
    assert beads(originals, [Segment(80, cairo)])[-1] == (1, 2, 0, 1)


def test_the_shared_anchors_of_a_bead_are_told() -> None:
    shared = align([Segment(80, frozenset({"a", "b"}))], [Segment(80, frozenset({"b", "c"}))])[0].shared
    assert shared == {"b"}


def test_a_translation_of_the_usual_length_deviates_by_nothing() -> None:
    assert deviation(100, 82, 0.82) == 0.0
    assert deviation(100, 120, 1.0) > 0.0 > deviation(100, 80, 1.0)
    assert deviation(0, 0, 1.0) == 0.0


def test_long_stories_of_different_lengths_are_paired_whole() -> None:
    originals = [Segment(60 + n * 37 % 90, frozenset({f"number:{n}"} if n % 3 == 0 else ()), n) for n in range(300)]
    found = beads(originals, originals[60:])
    assert [each for each in found if each[0] < each[1] and each[2] < each[3]] == [
        (n + 60, n + 61, n, n + 1) for n in range(240)
    ]
