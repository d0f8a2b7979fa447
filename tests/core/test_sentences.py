"""Sentences: every character once, and the boundaries a reader would draw."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from newsreader.core.language import Language
from newsreader.core.sentences import split_sentences

DATA = Path(__file__).resolve().parent.parent / "data" / "sentences"
LANGUAGES = (Language.ENGLISH, Language.ARABIC, Language.UNKNOWN)
PIECES = st.sampled_from(
    [
        "The minister",
        " said",
        ".",
        "...",
        "…",
        "؟",
        "!",
        "”",
        "“",
        "»",
        "«",
        " ",
        "  ",
        "\n",
        "U.S.",
        "د.",
        "No. 5",
        "وقال",
        "الوزير",
        "3.5",
        "www.example.org",
        '"',
        "'",
        ")",
        "(",
        "1.",
        "•",
        ". . .",
        "😀",
        "ـ",
        "\u200f",
        "ً",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join)), st.sampled_from(LANGUAGES))
def test_every_character_is_in_exactly_one_sentence(text: str, language: Language) -> None:
    sentences = split_sentences(text, language)
    position = 0
    for start, stop in sentences:
        assert text[position:start].strip() == ""
        assert position <= start < stop
        assert text[start:stop] == text[start:stop].strip()
        position = stop
    assert text[position:].strip() == ""


def read_labelled(name: str) -> list[tuple[str, set[int]]]:
    """Paragraphs with the indices at which their later sentences begin."""
    paragraphs = []
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        parts = line.split("⏎")
        starts: set[int] = set()
        position = 0
        for part in parts[:-1]:
            position += len(part)
            starts.add(position)
        paragraphs.append(("".join(parts), starts))
    return paragraphs


def test_the_labelled_boundaries_are_found() -> None:
    right = found = wanted = 0
    wrong = []
    for name, language in (("english.txt", Language.ENGLISH), ("arabic.txt", Language.ARABIC)):
        for text, starts in read_labelled(name):
            ours = {start for start, _ in split_sentences(text, language)[1:]}
            right += len(ours & starts)
            found += len(ours)
            wanted += len(starts)
            wrong += [(text[max(0, place - 25) : place], text[place : place + 15]) for place in sorted(ours ^ starts)]
    score = 2 * right / (found + wanted)
    print(f"sentence boundaries: F {score:.3f} of {wanted}")  # noqa: T201
    assert wanted >= 300
    assert score >= 0.98, wrong


def test_time_grows_with_length_only() -> None:
    for unit in ("a. ", ".", ". ", "د. ", "x", '."', "?! »", "A.b.", "“a”. "):
        text = unit * 20_000
        assert split_sentences(text, Language.ARABIC)
