"""What was said, and by whom."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from newsreader.core.article import ArticleId
from newsreader.core.language import Language
from newsreader.core.span import Span


class QuotationKind(StrEnum):
    """How words are given as somebody's.

    DIRECT: a clause or more in marks. MIXED: a fragment in marks inside the reporter's sentence. HEADLINE: the words
    after a speaker and a colon in a headline. INDIRECT: the clause after "said that". TERM: marks that are not speech
    (titles, nicknames, irony).
    """

    DIRECT = "direct"
    MIXED = "mixed"
    HEADLINE = "headline"
    INDIRECT = "indirect"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, as a guess with its reason.

    ``speaker`` is the fullest name or description the story gives (None: unknown); ``mention`` where the name or
    pronoun stands that the attribution rests on, ``cue`` the verb of saying. ``rule`` is the name of the rule that
    decided, ``confidence`` runs from 0 to 1. ``speaker_key`` is the key of the entity of that name, or "".
    """

    speaker: str | None = None
    mention: Span | None = None
    cue: Span | None = None
    rule: str = "unknown"
    confidence: float = 0.0
    speaker_key: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of words attributed to somebody.

    ``parts`` are its pieces in reading order, one per block it runs through, the outer marks excluded. ``level`` is 0
    for an outer quotation and counts up for one inside another.
    """

    kind: QuotationKind
    parts: tuple[Span, ...]
    attribution: Attribution = Attribution()
    level: int = 0

    @property
    def start(self) -> Span:
        """Its first part, where a jump to it lands."""
        return self.parts[0]

    def text(self, blocks: tuple[str, ...]) -> str:
        """The words, parts joined by line ends; ``blocks`` are the texts of the story's blocks."""
        return "\n".join(part.text(blocks) for part in self.parts)


@dataclass(frozen=True, slots=True)
class KeptQuotation:
    """A quotation the reader kept, whole in itself: it does not change when its story is analysed anew or removed.

    ``translation`` is the counterpart in the other language, "" where there was none; ``translation_origin`` says
    where that came from ("human", "reader", or a pack's name and version). ``speaker_by_reader`` is true where the
    reader set the speaker, so that it counts as decided and no longer as a guess.
    """

    id: int
    article_id: ArticleId | None
    text: str
    speaker: str
    speaker_by_reader: bool
    speaker_confidence: float
    kind: QuotationKind
    language: Language
    parts: tuple[Span, ...]
    article_title: str
    source: str
    address: str
    published: str
    translation: str
    translation_origin: str
    note: str
    created: datetime
