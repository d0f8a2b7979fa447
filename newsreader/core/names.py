"""The library's index of names: people, bodies and places over all stories."""

from dataclasses import dataclass
from datetime import date
from typing import NewType

from newsreader.core.article import ArticleId, ArticleSummary
from newsreader.core.entity import EntityLabel
from newsreader.core.language import Language
from newsreader.core.span import Span

NameId = NewType("NameId", int)


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How often something was named in a month, which is given by its first day."""

    month: date
    mentions: int


@dataclass(frozen=True, slots=True)
class NameSummary:
    """A thing in the list of names.

    ``name`` is the spelling that most stories have, ``other_name`` the commonest in the other script ("": none).
    ``first_seen`` and ``last_seen`` are days of stories (None where no story names it any more). ``months`` are those
    with mentions, the earliest first. ``unread`` is counted for followed names only, up to ``MOST_UNREAD``.
    """

    id: NameId
    label: EntityLabel
    name: str
    other_name: str
    mentions: int
    stories: int
    first_seen: date | None
    last_seen: date | None
    followed: bool = False
    months: tuple[MonthCount, ...] = ()
    unread: int = 0


# A count that stands for "this many or more".
MOST_UNREAD = 100


@dataclass(frozen=True, slots=True)
class Spelling:
    """A way a thing is written, with the number of stories where it is the fullest one."""

    name: str
    stories: int


@dataclass(frozen=True, slots=True)
class FoundQuotation:
    """A quotation by somebody, in some story; ``text`` is its first part, at ``span``."""

    article_id: ArticleId
    title: str
    day: date
    language: Language
    text: str
    span: Span
    confidence: float


@dataclass(frozen=True, slots=True)
class NameDetail:
    """All about one name; ``quotations`` and ``articles`` are the latest, as many as were asked for."""

    summary: NameSummary
    spellings: tuple[Spelling, ...]
    quotations: tuple[FoundQuotation, ...]
    articles: tuple[ArticleSummary, ...]


@dataclass(frozen=True, slots=True)
class WordQuery:
    """One word to look for: folded, and its sounds as keys of names have them ("": too few to tell)."""

    word: str
    sounds: str = ""


@dataclass(frozen=True, slots=True)
class NameKey:
    """Which name a key of the analyser stands for; ``spelling`` (folded) narrows it to one way of writing it."""

    key: str
    spelling: str
    name_id: NameId
    by_reader: bool


@dataclass(frozen=True, slots=True)
class NameChange:
    """What a merge or a split changed: enough to take it back. ``into`` is the name that came of it."""

    into: NameId
    names: tuple[NameId, ...]
    keys_before: tuple[NameKey, ...]
    followed_before: tuple[NameId, ...]
