"""What capitals mean in a story: headlines in title case, titles between quotation marks, names seen in the body."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from newsreader.analysis.english.entities_words import Word, is_given, known_length, load_cues

_SMALL = frozenset(["of", "the", "and", "a", "an", "in", "on", "for", "to", "at", "with", "from", "by", "is"])


def story_capitals(story: Iterable[Sequence[Word]]) -> set[str]:
    """Words that stand capitalised inside a sentence of the story's body: names even where they open a sentence."""
    return {
        word.lower
        for words in list(story)[1:]
        for word in words
        if not word.opens and word.text[0].isupper() and word.lower not in load_cues()["notname"]
    }


def quoted_titles(words: Sequence[Word]) -> dict[int, int]:
    """Short stretches between quotation marks that are written as titles ("Ink and Sand"): first word to stop."""
    found = {}
    for start, word in enumerate(words):
        if not (word.link.endswith(("“", "‘", '"', "'")) and word.text[0].isupper()):
            continue
        stop = start + 1
        while stop < len(words) and stop - start < 7 and words[stop].link in (" ", "-", ": ", " & ", ", "):
            stop += 1
        closed = words[stop].link.lstrip(",.")[:1] if stop < len(words) else ""
        inside = words[start:stop]
        capitals = [w for w in inside if w.capital]
        small = [w for w in inside if not w.capital and w.lower not in _SMALL]
        if closed and closed in "”’\"'" and len(capitals) > 1 and not small and inside[-1].capital:
            found[start] = stop
    return found


def dateline_stop(words: Sequence[Word]) -> int:
    """The word after a dateline ("BRISTOW, Okla. —") that opens a block, or 0."""
    if not words or not words[0].text.isupper() or len(words[0].text) < 3:
        return 0
    stop = 1
    while stop < min(len(words), 6):
        link = words[stop].link
        if "(" in link or link == ": " or any(dash in link for dash in ("—", "–", " - ", "--")):
            return stop
        if link.strip(" .,") or not words[stop].text[0].isupper():
            return 0
        stop += 1
    return 0


def only_known(words: Sequence[Word], capitals: AbstractSet[str], lowers: AbstractSet[str]) -> list[Word]:
    """The words of a headline in title case, those in lower case that are no name for all the story tells.

    ``capitals`` and ``lowers`` are words that the story has capitalised inside sentences, and in small letters.
    """
    long = [word for word in words if len(word.text) > 3]
    if sum(word.capital for word in long) < 0.7 * len(long) or len(long) < 4:
        return list(words)
    known = {
        place for start in range(len(words)) for place in range(start, start + known_length(words, start, len(words)))
    }
    return [
        word if place in known or _named(words, place, capitals, lowers) or is_given(word.text) or word.text.isupper()
        else replace(word, text=word.lower, proper=False)
        for place, word in enumerate(words)
    ]  # fmt: skip


def _named(words: Sequence[Word], place: int, capitals: AbstractSet[str], lowers: AbstractSet[str]) -> bool:
    """Whether a headline's word is a name in the story; one that it has small too only beside such a word."""
    if words[place].lower not in capitals:
        return False
    beside = [words[at].lower for at in (place - 1, place + 1) if 0 <= at < len(words)]
    return words[place].lower not in lowers or any(word in capitals for word in beside)
