"""Reading PolNeAR: news articles with the spans of source, cue and content of each attribution.

Its gold says where a speaker is mentioned, not who that is, so a speaker counts as right when the mention found
overlaps the labelled source or names the same person.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

# Its labels cover closed pairs of these; what stands in '' or ' or is never closed is labelled for nobody.
MARKS = '"“”'
_MARKUP = re.compile(r"</?tweet[^<>]*>")


@dataclass(frozen=True, slots=True)
class Source:
    """Where the speaker of a quoted segment is mentioned; spans are code points of the story's text."""

    spans: tuple[tuple[int, int], ...]
    text: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch in marks (marks included), with the sources that the annotators gave it; () where it is no speech."""

    start: int
    stop: int
    sources: tuple[Source, ...]
    attributed: bool


def read_text(row: Mapping[str, Any]) -> str:
    """The story with the markup of embedded tweets blanked out, so that offsets hold."""
    return _MARKUP.sub(lambda found: " " * len(found.group()), row["text"])


def read_segments(row: Mapping[str, Any]) -> list[Segment]:
    """All stretches in marks of one row, the attributed ones with their sources."""
    sources: dict[tuple[int, int], list[Source]] = {}
    for attribution in row["attributions"]:
        source = Source(_pairs(attribution["source"]), attribution["source_text"] or "")
        for start, stop in _pairs(attribution["quoted"]):
            sources.setdefault((start, stop), []).append(source)
    text = read_text(row)
    every = sorted(set(_pairs(row["quoted_segments_all"])) | set(sources))
    return [
        Segment(
            start, stop, tuple(one for one in sources.get((start, stop), ()) if one.spans), (start, stop) in sources
        )
        for start, stop in every
        if text[start:stop].strip()
    ]


def _pairs(spans: Sequence[Sequence[int]] | None) -> tuple[tuple[int, int], ...]:
    return tuple((span[0], span[1]) for span in spans or ())
