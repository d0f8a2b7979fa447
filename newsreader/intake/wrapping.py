"""Lines of a text file to paragraphs: join what an editor wrapped, keep what stands one paragraph a line."""

import itertools
import re
import statistics
from collections.abc import Callable

_SENTENCE_END = re.compile(r"[.!?؟:…][\"'”’»)\]]*$")
_BROKEN_COMPOUND = re.compile(r"[^\W\d_]-$")
# No editor wraps at more, and hardly one at less.
_WIDEST = 120
_NARROWEST = 40
# Share of line ends in the middle of a sentence, and of these at one column, from which a text counts as wrapped.
_LOOSE = 0.4
_EVIDENT = 0.7


def join_wrapped(lines: list[str]) -> list[str]:
    """Paragraphs of a text given as its lines, as one string each.

    A line was wrapped where the first word of the next one did not fit into the width that the text keeps to, or
    where it just stops in the middle of a sentence. Empty lines always end a paragraph.
    """
    runs = _runs(lines)
    breaks = [pair for run in runs for pair in itertools.pairwise(run)]
    if not _stop_in_sentences(runs, breaks):
        return [line for run in runs for line in run]
    width = _width([pair for pair in breaks if not _SENTENCE_END.search(pair[0])])
    if width:
        return _join(runs, lambda line, following: _is_full(line, following, width))
    return _join(runs, lambda line, _: not _SENTENCE_END.search(line) or len(line) > _NARROWEST)


def _runs(lines: list[str]) -> list[list[str]]:
    """Lines that follow each other without an empty one between them."""
    runs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            runs[-1].append(line)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _stop_in_sentences(runs: list[list[str]], breaks: list[tuple[str, str]]) -> bool:
    """Whether lines were ended at a margin: many stop in the middle of a sentence, which the next one goes on with."""
    if len(breaks) < 3 or statistics.median(len(line) for line, _ in breaks) > _WIDEST:
        return False
    loose = [following.lstrip() for line, following in breaks if not _SENTENCE_END.search(line)]
    if len(loose) < _LOOSE * len(breaks):
        return False
    cased = [line[0] for line in loose if line[0].lower() != line[0].upper()]
    if cased:
        return sum(1 for char in cased if char.islower()) >= _LOOSE * len(cased)
    # Without capitals (Arabic) a list of headlines looks the same, but its stretches do not end in full stops.
    ends = [run[-1] for run in runs if len(run) > 1]
    return sum(1 for line in ends if _SENTENCE_END.search(line)) >= _EVIDENT * len(ends)


def _width(breaks: list[tuple[str, str]]) -> int | None:
    """The column the text is wrapped at, or None; a long line or two (a headline, an address) do not hide it."""
    for width in sorted({len(line) for line, _ in breaks}, reverse=True)[:5]:
        full = sum(1 for line, following in breaks if _is_full(line, following, width))
        if _NARROWEST <= width <= _WIDEST and full >= _EVIDENT * len(breaks):
            return width
    return None


def _join(runs: list[list[str]], continues: Callable[[str, str], bool]) -> list[str]:
    paragraphs: list[str] = []
    for run in runs:
        current = run[0]
        for line, following in itertools.pairwise(run):
            indented = following.startswith("  ") and not line.startswith("  ")
            if continues(line, following) and not indented:
                # A compound broken at its hyphen («part-/owned») is one word again.
                space = "" if _BROKEN_COMPOUND.search(current) and following[:1].islower() else " "
                current = f"{current}{space}{following}"
            else:
                paragraphs.append(current)
                current = following
        paragraphs.append(current)
    return paragraphs


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether a line was ended because the first word of the next one did not fit."""
    word = re.match(r"\s*(\S+)", following)
    return word is not None and len(line) + 1 + len(word[1]) > width
