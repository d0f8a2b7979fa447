"""The reporter's words around the quotations: a story's words with what the parse says of them, in sentences.

A sentence here is one of the reporter's: it runs over the quotations in it (``"Where?" he asked.``), and a quotation
that stands alone between full stops is a sentence of its own.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsreader.analysis.english.cues import FRAMING, base_form
from newsreader.analysis.english.mending import mend_parse
from newsreader.analysis.english.names import is_short_title
from newsreader.analysis.marks import Stretch
from newsreader.core.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

MARKS = frozenset("\"“”„‟'`‘’«»‹›＂") | {"''", "``"}
_GLUED = '"“”„«»'
_GLUE = re.compile(f"[{_GLUED}]|[^{_GLUED}]+")
_ENDS = frozenset((".", "!", "?", "…", "...", "?!", "!?", ". . ."))
# No stretch; the words of the reporter.
OUTSIDE = -1
# No stretch either: the place and agency that open a story.
DATELINE = -2
_DATELINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’\- ]{2,24}(?:, [A-Z][\w. ]{1,24}?)?(?: \([\w/., ]{2,30}\))?|"
    r"[A-Z][\w.'’\- ]{1,30}(?:, [A-Z][\w. ]{1,24}?)? \((?:[A-Z][\w/]{1,12})\)) ?(?:--|[—–:]|- )\s*"
)


@dataclass(slots=True)
class Word:
    """One word of a block: its place, its tags, and its ties to the others by index.

    ``head`` is the index of its head in the block (its own for a root); ``stretch`` the quotation it stands in.
    """

    index: int
    text: str
    lower: str
    tag: str
    dep: str
    head: int
    start: int
    stop: int
    stretch: int = OUTSIDE
    children: list[int] = field(default_factory=list)

    @property
    def is_verb(self) -> bool:
        """Whether it is tagged as a verb."""
        return self.tag.startswith("VB")

    @property
    def is_mark(self) -> bool:
        """Whether it is nothing but a quotation mark."""
        return self.text in MARKS


@dataclass(slots=True)
class Sentence:
    """A sentence of the reporter in one block: word indices ``first`` to ``stop``, exclusive, and its quotations."""

    block: int
    first: int
    stop: int
    stretches: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Page:
    """One block: its text, its words, its sentences."""

    block: int
    text: str
    words: list[Word]
    sentences: list[Sentence] = field(default_factory=list)

    def span(self, first: int, stop: int) -> Span:
        """The place of the words ``first`` to ``stop``, exclusive."""
        return Span(self.block, self.words[first].start, self.words[stop - 1].stop)

    def subtree(self, index: int) -> list[int]:
        """The indices of a word and all that hangs on it, in order."""
        found, waiting = [], [index]
        while waiting:
            at = waiting.pop()
            found.append(at)
            waiting.extend(self.words[at].children)
        return sorted(found)

    def outside(self, sentence: Sentence) -> list[Word]:
        """The reporter's own words in a sentence, marks left out."""
        return [
            word for word in self.words[sentence.first : sentence.stop] if word.stretch == OUTSIDE and not word.is_mark
        ]


def read_pages(docs: "Sequence[Doc]", texts: Sequence[str], stretches: Sequence[Stretch]) -> list[Page]:
    """The story's pages; ``stretches`` are its outer ones, and words and sentences refer to them by index."""
    by_block: dict[int, list[tuple[Span, int]]] = {}
    for index, stretch in enumerate(stretches):
        for part in stretch.parts:
            by_block.setdefault(part.block, []).append((part, index))
    pages = []
    for block, (doc, text) in enumerate(zip(docs, texts, strict=True)):
        words = read_words(doc)
        _set_dateline(text, words)
        for part, index in by_block.get(block, ()):
            at = bisect_left(words, part.start, key=lambda word: word.stop - 1)
            while at < len(words) and words[at].start < part.stop:
                if not words[at].is_mark or (part.start <= words[at].start and words[at].stop <= part.stop):
                    words[at].stretch = index
                at += 1
        mend_parse(words, OUTSIDE)
        page = Page(block, text, words)
        page.sentences = split_page(page)
        pages.append(page)
    return pages


def _set_dateline(text: str, words: list[Word]) -> None:
    """Take the place and agency that open a story out of the reporter's words: CAIRO (Reuters) -."""
    found = _DATELINE.match(text)
    for word in words:
        if found is None or word.start >= found.end():
            break
        word.stretch = DATELINE


def read_words(doc: "Doc") -> list[Word]:
    """The words of a parsed block."""
    words: list[Word] = []
    places: dict[int, int] = {}
    for token in doc:
        if token.is_space:
            continue
        start, text = token.idx, token.text
        # A missing space glues a mark to a word: ,”Clinton said. The marks get words of their own.
        pieces = [(start, text)] if text.isalnum() or len(text) < 2 or text in MARKS else _pieces(start, text)
        for begin, piece in pieces:
            if not _is_mark(piece) or len(pieces) == 1:
                places[token.i] = len(words)
            tag, dep = (token.tag_, token.dep_) if len(pieces) == 1 or not _is_mark(piece) else ("''", "punct")
            if tag in ("NNP", "NNPS") and piece.islower():
                tag = tag.replace("P", "", 1)  # the baker is no name
            words.append(Word(token.i, piece, piece.lower(), tag, dep, token.head.i, begin, begin + len(piece)))
    # White space tokens are left out, so places in the list and the parser's own may differ.
    for at, word in enumerate(words):
        word.index, word.head = at, places.get(word.head, at)
    for at, word in enumerate(words):
        if word.head != at:
            words[word.head].children.append(at)
    return words


def _is_mark(text: str) -> bool:
    return text in MARKS


def _pieces(start: int, text: str) -> list[tuple[int, str]]:
    if not any(char in _GLUED for char in text):
        return [(start, text)]
    return [(start + found.start(), found.group()) for found in _GLUE.finditer(text)]


def split_page(page: Page) -> list[Sentence]:
    """The reporter's sentences of a block."""
    words = page.words
    sentences: list[Sentence] = []
    first = 0
    for at, word in enumerate(words):
        if _ends_sentence(page, at):
            sentences.append(_sentence(page, first, at + 1))
            first = at + 1
        del word
    if first < len(words):
        sentences.append(_sentence(page, first, len(words)))
    return sentences


def _sentence(page: Page, first: int, stop: int) -> Sentence:
    seen: list[int] = []
    for word in page.words[first:stop]:
        if word.stretch >= 0 and word.stretch not in seen:
            seen.append(word.stretch)
    return Sentence(page.block, first, stop, seen)


def _ends_sentence(page: Page, at: int) -> bool:
    words = page.words
    word = words[at]
    if at + 1 >= len(words):
        return False
    following = words[at + 1]
    if word.stretch != OUTSIDE:
        return False
    if word.is_mark and at and words[at - 1].stretch != OUTSIDE:
        # The end of a quotation: does the sentence around it end too?
        last = _last_letter(words, at - 1)
        if last not in ".!?…":
            return False
        if following.is_mark:
            return True
        if following.stretch != OUTSIDE:
            return False
        if not following.text[0].isupper():
            return False
        if last == "." and _is_introduced(words, at) and not _is_bare_tag(words, at + 1):
            return True  # Bell called it "a pity." Another answered ...: it has its speaker
        return not is_tag_clause(words, at + 1)
    if word.is_mark and following.is_mark:
        return False
    if word.text == "." and at and is_short_title(words[at - 1].lower):
        return False
    if word.text in _ENDS:
        # A closing mark belongs to the sentence that it ends: he said "no".
        if following.is_mark and following.stop - following.start and _closes(words, at + 1):
            return False
        return following.is_mark or following.text[0].isupper() or following.text[0].isdigit() or word.tag == "."
    return False


def _closes(words: list[Word], at: int) -> bool:
    return at + 1 >= len(words) or words[at + 1].start > words[at].stop


def _last_letter(words: list[Word], at: int) -> str:
    while at > 0 and words[at].is_mark:
        at -= 1
    return words[at].text[-1]


def is_tag_clause(words: list[Word], at: int) -> bool:
    """Whether the words from ``at`` only say who spoke what stands before: "Trump said on Friday." """
    verb = _tag_verb(words, at)
    if verb is None:
        return False
    for index in range(verb + 1, len(words)):
        word = words[index]
        if word.stretch != OUTSIDE or word.text == ":" or word.lower == "that":
            return False
        if word.text in _ENDS:
            return True
        # "said as he launched it" may go on; "said the deal was off" is a statement of its own.
        subordinate = words[word.head].dep in ("advcl", "relcl", "acl")
        if word.dep in ("nsubj", "nsubjpass", "expl") and word.head != verb and not subordinate:
            return False
    return True


def is_passive(words: list[Word], verb: int) -> bool:
    """Whether a verb is in the passive: has been charged."""
    return words[verb].tag in ("VBN", "VBD") and any(words[child].dep == "auxpass" for child in words[verb].children)


def _is_introduced(words: list[Word], at: int) -> bool:
    """Whether the quotation that ends before the mark ``at`` is a piece of a sentence that leads to it."""
    stretch = words[at - 1].stretch
    while at > 0 and (words[at].is_mark or words[at].stretch == stretch):
        at -= 1
    return words[at].stretch == OUTSIDE and not words[at].is_mark and words[at].text not in (*_ENDS, "-", "–", "—", ")")


def _is_bare_tag(words: list[Word], at: int) -> bool:
    """Whether nothing but a name or a pronoun and a verb of saying stands from ``at`` to the full stop: Trump said."""
    stop = next((index for index in range(at, min(at + 5, len(words))) if words[index].text in _ENDS), None)
    return stop is not None and base_form(words[stop - 1].lower) is not None and words[stop - 1].is_verb


def _tag_verb(words: list[Word], at: int) -> int | None:
    """The verb of saying that a clause from ``at`` on would hang on; "Beck questioned." has to end there."""
    for index in range(at, min(at + 12, len(words))):
        word = words[index]
        if word.stretch != OUTSIDE or word.text in _ENDS:
            return None
        base = base_form(word.lower)
        if base is None or not (word.is_verb or word.lower == "said") or is_passive(words, index):
            continue
        if base not in FRAMING or (index + 1 < len(words) and words[index + 1].text in (*_ENDS, ",")):
            return index
    return None
