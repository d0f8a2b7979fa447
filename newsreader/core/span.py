"""Places in a story."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one block of a story.

    ``block`` counts from 0: the title is block 0, the first paragraph block 1 (see ``Article.blocks``). ``start`` and
    ``stop`` are code-point indices into that block's text, ``stop`` exclusive.
    """

    block: int
    start: int
    stop: int

    def __post_init__(self) -> None:
        if self.block < 0 or not 0 <= self.start <= self.stop:
            raise ValueError(f"not a span: {self.block}:{self.start}-{self.stop}")

    def __len__(self) -> int:
        return self.stop - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.block == other.block and self.start < other.stop and other.start < self.stop

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.block == other.block and self.start <= other.start and other.stop <= self.stop

    def text(self, blocks: "tuple[str, ...] | list[str]") -> str:
        """The characters of this span, ``blocks`` being the texts of the story's blocks."""
        return blocks[self.block][self.start : self.stop]
