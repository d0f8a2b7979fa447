"""Sentences and their counterparts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from newsreader.core.cancel import Cancel
from newsreader.core.language import Language
from newsreader.core.span import Span

# Ends ``SentencePair.pack`` where the pack was told to be quick rather than careful.
DRAFT = " (draft)"


class Origin(StrEnum):
    """Where a translation comes from."""

    HUMAN = "human"
    MACHINE = "machine"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class SentencePair:
    """A sentence of a story and its counterpart in ``target``.

    ``span`` places the sentence in its block. ``pack`` is "name version" for a machine's translation, else "".
    ``doubts`` are short reasons why a machine's sentence may be wrong; () where nothing was found.
    """

    span: Span
    original: str
    translated: str
    target: Language
    origin: Origin
    pack: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PackInfo:
    """An installed translation pack."""

    source: Language
    target: Language
    name: str
    version: str
    size_bytes: int
    folder: str


class Translator(Protocol):
    """Whatever translates a list of sentences."""

    def pack(self, source: Language, target: Language) -> PackInfo | None:
        """The pack that would be used for this direction, or None."""

    def translate(
        self,
        sentences: Sequence[str],
        source: Language,
        target: Language,
        cancel: Cancel,
        on_sentence: Callable[[int, str], None] | None = None,
    ) -> list[str]:
        """Translate; ``on_sentence(index, text)`` is told of each result as it comes.

        Raises PackMissing where no pack serves the direction, Cancelled when ``cancel`` was set.
        """

    def retry(self, sentences: Sequence[str], source: Language, target: Language, cancel: Cancel) -> list[str]:
        """Translate doubtful sentences once more in another way; raises what ``translate`` raises."""
