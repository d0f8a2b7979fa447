"""Figures for quotations and speakers on labelled stories: ``python -m benchmarks.quotation_figures FOLDER``.

A span is right when it shares four fifths of its characters with a labelled one, both trimmed of marks, blanks and
punctuation. A speaker is right when it is the labelled one or shares its surname (PolNeAR: or is mentioned where the
annotators say). End to end: both, of all labelled quotations that have a speaker.
"""

import argparse
import json
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.labelled_quotations import Gold, Role, Story, find_files, heads, read_stories, words
from newsreader.core.article import Block
from newsreader.core.language import Language
from newsreader.core.quotation import Quotation, QuotationKind
from newsreader.core.span import Span

_SAME = 0.8

Find = Callable[[Sequence[Block], Language], Sequence[Quotation]]


@dataclass(slots=True)
class Tally:
    """Counts of one file and language."""

    stories: int = 0
    gold: int = 0
    right: int = 0
    false: int = 0
    unlabelled: int = 0
    uncovered: int = 0
    with_speaker: int = 0
    found_with_speaker: int = 0
    speaker_right: int = 0
    others: dict[QuotationKind, Counter[str]] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)

    def lines(self, name: str) -> Iterator[str]:
        """The figures in print."""
        precision, recall = _ratio(self.right, self.right + self.false), _ratio(self.right, self.gold)
        yield (
            f"{name:24} span P {precision:.3f} R {recall:.3f} F {_f(precision, recall):.3f}  "
            f"speaker {_ratio(self.speaker_right, self.found_with_speaker):.3f}  "
            f"end to end {_ratio(self.speaker_right, self.with_speaker):.3f}  "
            f"false marks a story {_ratio(self.false, self.stories):.2f}  "
            f"({self.stories} stories, {self.gold} quotations, {self.right} found, {self.false} false)"
        )
        if self.unlabelled:
            precision = _ratio(self.right, self.right + self.false + self.unlabelled)
            yield (
                f"{'':24} if the {self.unlabelled} found that the annotators gave to nobody are false: "
                f"P {precision:.3f} F {_f(precision, recall):.3f}"
            )
        if self.uncovered:
            yield f"{'':24} left out: {self.uncovered} in marks that the labels do not cover"
        for kind, counts in self.others.items():
            if counts["gold"]:
                yield (
                    f"{'':24} {kind}: {counts['right']} of {counts['gold']}, {counts['found']} found, "
                    f"speaker right in {counts['speaker']}"
                )


def trim(text: str, start: int, stop: int) -> tuple[int, int]:
    """The stretch without marks, blanks and punctuation at its ends."""
    start, stop = max(0, start), min(len(text), stop)
    while start < stop and unicodedata.category(text[start])[0] not in "LNM":
        start += 1
    while stop > start and unicodedata.category(text[stop - 1])[0] not in "LNM":
        stop -= 1
    return start, stop


def share(one: tuple[int, int], other: tuple[int, int]) -> float:
    """Characters in both, of those in either."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return both / (max(one[1], other[1]) - min(one[0], other[0])) if both > 0 else 0.0


class _Sheet:
    """One story with its answer, in offsets of the whole text."""

    def __init__(self, story: Story, found: Sequence[Quotation]) -> None:
        self.story = story
        self._starts = story.starts()
        self.found = found

    def place(self, span: Span) -> tuple[int, int]:
        return self._starts[span.block] + span.start, self._starts[span.block] + span.stop

    def span(self, one: Quotation) -> tuple[int, int]:
        return trim(self.story.text, self.place(one.parts[0])[0], self.place(one.parts[-1])[1])

    def pair(self, ones: Sequence[Quotation], golds: Sequence[Gold]) -> dict[int, int]:
        """Which of ``ones`` is each of ``golds``: one to one, the best first."""
        spans = [self.span(one) for one in ones]
        wanted = [trim(self.story.text, gold.start, gold.stop) for gold in golds]
        shares = ((share(span, want), -a, -b) for a, span in enumerate(spans) for b, want in enumerate(wanted))
        pairs: dict[int, int] = {}
        for value, one, gold in sorted(shares, reverse=True):
            if value >= _SAME and -gold not in pairs and -one not in pairs.values():
                pairs[-gold] = -one
        return pairs

    def speaker_right(self, one: Quotation, gold: Gold) -> bool:
        """Whether the speaker is one of the right answers, shares a surname with one, or is mentioned there."""
        said = one.attribution
        if said.mention is not None and gold.places:
            place = self.place(said.mention)
            if any(start < place[1] and place[0] < stop for start, stop in gold.places):
                return True
        if not said.speaker:
            return False
        plain = " ".join(words(said.speaker))
        return any(plain == " ".join(words(name)) for name in gold.names) or bool(heads(said.speaker) & gold.heads)


def score(story: Story, found: Sequence[Quotation], tally: Tally) -> None:
    """Add one story's answer to the counts."""
    sheet = _Sheet(story, found)
    spoken = [one for one in found if one.kind in (QuotationKind.DIRECT, QuotationKind.MIXED) and one.level == 0]
    wanted = [gold for gold in story.gold if gold.role is Role.WANTED]
    pairs = sheet.pair(spoken, wanted)
    tally.stories += 1
    tally.gold += len(wanted)
    tally.right += len(pairs)
    tally.with_speaker += sum(bool(gold.names) for gold in wanted)
    for at, gold in enumerate(wanted):
        quote = story.text[gold.start : gold.stop]
        if at not in pairs:
            tally.errors.append(f"MISSED   {story.name} {quote!r}, gold {gold.names[:1]}")
        elif gold.names:
            one = spoken[pairs[at]]
            right = sheet.speaker_right(one, gold)
            tally.found_with_speaker += 1
            tally.speaker_right += right
            if not right:
                said = one.attribution
                tally.errors.append(
                    f"SPEAKER  {story.name} {quote!r}: {said.speaker!r} ({said.rule}), gold {gold.names[0]!r}"
                )
    rest = [gold for gold in story.gold if gold.role is not Role.WANTED]
    for at, one in enumerate(spoken):
        if at in pairs.values():
            continue
        start, stop = sheet.span(one)
        roles = {gold.role for gold in rest if share((start, stop), trim(story.text, gold.start, gold.stop)) >= _SAME}
        if Role.NESTED in roles:
            continue
        if not story.labels(sheet.place(one.parts[0])[0], sheet.place(one.parts[-1])[1]):
            tally.uncovered += 1
            continue
        kind = "FALSE" if Role.UNLABELLED not in roles else "UNLABELLED"
        tally.unlabelled += Role.UNLABELLED in roles
        tally.false += Role.UNLABELLED not in roles
        said = one.attribution
        tally.errors.append(
            f"{kind:8} {story.name} {story.text[start:stop]!r}: {one.kind}, {said.speaker!r} ({said.rule})"
        )
    for other, golds in ((QuotationKind.HEADLINE, story.headline), (QuotationKind.INDIRECT, story.indirect)):
        _score_other(sheet, other, golds, tally)


def _score_other(sheet: _Sheet, kind: QuotationKind, golds: Sequence[Gold], tally: Tally) -> None:
    ones = [one for one in sheet.found if one.kind is kind]
    pairs = sheet.pair(ones, golds)
    counts = tally.others.setdefault(kind, Counter())
    counts.update(gold=len(golds), found=len(ones), right=len(pairs))
    for at, index in pairs.items():
        counts["speaker"] += sheet.speaker_right(ones[index], golds[at])
    for at, gold in enumerate(golds):
        if at not in pairs:
            tally.errors.append(f"{kind.upper()} {sheet.story.name} {sheet.story.text[gold.start : gold.stop]!r}")


def measure(folder: Path, find: Find, show: int = 0, only: str = "") -> Iterator[str]:
    """The figures of each file and language in ``folder``, as lines of print.

    ``find`` answers for a story's blocks; ``show`` of the errors are printed too; ``only`` is a piece of the names of
    the files wanted.
    """
    for path in find_files(folder):
        if only not in path.name:
            continue
        tallies: dict[Language, Tally] = {}
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        began = time.perf_counter()
        for story in read_stories(rows):
            score(story, find(story.blocks(), story.language), tallies.setdefault(story.language, Tally()))
        seconds = time.perf_counter() - began
        for language, tally in tallies.items():
            yield from tally.lines(f"{path.stem} {language}")
            yield from tally.errors[:show]
        if tallies:
            yield f"{'':24} {seconds:.1f} s"


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _f(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main(arguments: Sequence[str] | None = None) -> None:
    """The command."""
    from newsreader.analysis.analyzer import Analyzer

    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="files whose names hold this")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="the first N errors of each")
    given = parser.parse_args(arguments)
    analyzer = Analyzer()
    for line in measure(
        given.folder, lambda blocks, language: analyzer.analyze(blocks, language).quotations, given.show, given.only
    ):
        print(line)


if __name__ == "__main__":
    main()
