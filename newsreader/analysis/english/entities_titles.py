"""What capitals mean in a story: headlines in title case, titles between quotation marks, names seen in the body."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from newsreader.analysis.english.entities_words import Word, known_length, load_cues, load_given

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


def only_known(words: Sequence[Word], capitals: AbstractSet[str]) -> list[Word]:
    """The words of a headline in title case, those in lower case that are no name for all the story tells."""
    long = [word for word in words if len(word.text) > 3]
    if sum(word.capital for word in long) < 0.7 * len(long) or len(long) < 4:
        return list(words)
    known = {
        place for start in range(len(words)) for place in range(start, start + known_length(words, start, len(words)))
    }
    return [
        word if place in known or word.lower in capitals or word.lower in load_given() or word.text.isupper()
        else replace(word, text=word.lower, proper=False)
        for place, word in enumerate(words)
    ]  # fmt: skip
