"""A story: what comes in (Draft), what is kept (Article), and its line in the list (ArticleSummary)."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from newsreader.core.language import Language

ArticleId = NewType("ArticleId", int)


class BlockKind(StrEnum):
    """What a block of a story is."""

    TITLE = "title"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BLOCK_QUOTE = "quote"
    LIST_ITEM = "item"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a story; its text has no line ends and no white space around it."""

    text: str
    kind: BlockKind = BlockKind.PARAGRAPH


@dataclass(frozen=True, slots=True)
class Draft:
    """A story as it was found in a file, before it is in the library.

    ``paragraphs`` leaves the title out. ``content_hash`` is the SHA-256 of the original bytes, in hex. ``address``
    is the web address where the page names one; ``source`` the outlet's name as far as the page tells;
    ``twin_address`` the address of the same story in the other language where the page links to it.
    """

    title: str
    paragraphs: tuple[Block, ...]
    content_hash: str
    byline: str = ""
    source: str = ""
    address: str = ""
    published: date | None = None
    declared_language: str = ""
    twin_address: str = ""
    file_name: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A story in the library."""

    id: ArticleId
    title: str
    paragraphs: tuple[Block, ...]
    language: Language
    language_confidence: float
    content_hash: str
    added: datetime
    byline: str = ""
    source: str = ""
    address: str = ""
    published: date | None = None
    language_by_reader: bool = False
    read: bool = False
    starred: bool = False
    sample: bool = False

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The title as block 0, then the paragraphs: what ``Span.block`` counts in."""
        return (Block(self.title, BlockKind.TITLE), *self.paragraphs)

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of ``blocks``."""
        return (self.title, *(block.text for block in self.paragraphs))


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """A story's line in the list."""

    id: ArticleId
    title: str
    source: str
    published: date | None
    added: datetime
    language: Language
    read: bool
    starred: bool


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """Which stories a list shows; all fields must hold together. ``name`` is a ``core.names.NameId``."""

    language: Language | None = None
    starred_only: bool = False
    unread_only: bool = False
    words: str = ""
    name: int | None = None


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A place in a story that the reader wants to find again."""

    id: int
    article_id: ArticleId
    block: int
    offset: int
    note: str
    created: datetime


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A story that holds the words asked for, with a piece of its text.

    ``marks`` are (start, stop) code-point pairs into ``snippet``.
    """

    summary: ArticleSummary
    snippet: str
    marks: tuple[tuple[int, int], ...] = field(default=())


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """Where reading stopped in a story.

    ``block`` and ``offset`` (a code point of that block) are what stood at the top; ``view`` names how the story was
    shown ("original", "translation", ...).
    """

    block: int
    offset: int
    view: str
