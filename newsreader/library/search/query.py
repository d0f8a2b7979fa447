"""What a reader types into a search field, as terms; and the same as an expression of SQLite's FTS5.

Words are found in all their forms (see word_forms), "words in marks" exactly and in that order, the word being typed
by its beginning. All terms must be found. Any text is a valid search.
"""

import re
import unicodedata
from dataclasses import dataclass

from newsreader.library.search.word_forms import (
    asked_forms,
    fold_words,
    further_forms,
    plain,
    split_words,
    with_clitics,
)

# More than anyone types; it keeps pasted paragraphs from becoming an expression that SQLite refuses.
_MOST_TERMS = 24
_MOST_PHRASE = 24
_LEAST_PREFIX = 2

_MARKS = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_POSSESSIVE = re.compile(r"'s\b")


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or several in a row, all in plain folded form.

    ``exact``: no other forms. ``prefix``: the last word is a beginning. ``others`` are words that will do as well.
    """

    words: tuple[str, ...]
    exact: bool = False
    prefix: bool = False
    others: frozenset[str] = frozenset()

    @property
    def is_phrase(self) -> bool:
        """Whether it is several words in a row."""
        return len(self.words) > 1

    def accepts(self, word: str) -> bool:
        """Whether a single word of a story, as ``fold_words`` gives it, is found by this term (no phrase)."""
        asked = self.words[0]
        found = plain(word)
        if found == asked or (self.prefix and found.startswith(asked)):
            return True
        if self.exact:
            return False
        forms = (found, *further_forms(word))
        if self.prefix and any(form.startswith(asked) for form in forms):
            return True
        return any(form == asked or form in self.others for form in forms)


@dataclass(frozen=True, slots=True)
class Query:
    """A search: its terms, and whether it was blank, so that it asks for nothing rather than finds nothing."""

    terms: tuple[Term, ...]
    blank: bool


def parse_query(words: str) -> Query:
    """Read what was typed; never raises."""
    terms: list[Term] = []
    pieces = words.translate(_MARKS).split('"')
    for index, piece in enumerate(pieces):
        typing = index == len(pieces) - 1 and not words[-1:].isspace()
        if index % 2:
            terms += _phrase(piece, typing)
        else:
            chunks = piece.split()
            for place, chunk in enumerate(chunks):
                terms += _chunk(chunk, typing and place == len(chunks) - 1)
    blank = not any(unicodedata.category(char)[0] not in "PZC" for char in words)
    return Query(tuple(dict.fromkeys(terms))[:_MOST_TERMS], blank)


def match_expression(query: Query, titles_only: bool = False) -> str:
    """The FTS5 expression for a query that has terms, over the columns of index."""
    every = " AND ".join(_expression(term) for term in query.terms)
    return f"{{title source title_forms}} : ({every})" if titles_only else every


def _phrase(piece: str, typing: bool) -> list[Term]:
    words = tuple(plain(word) for word in split_words(fold_words(piece)))[:_MOST_PHRASE]
    if not words:
        return []
    return [Term(words, exact=True, prefix=typing and len(words[-1]) >= _LEAST_PREFIX)]


def _chunk(chunk: str, typing: bool) -> list[Term]:
    folded = _POSSESSIVE.sub("", fold_words(chunk))
    words = split_words(folded)[:_MOST_PHRASE]
    if not words:
        return []
    prefix = typing and len(words[-1]) >= _LEAST_PREFIX
    if len(words) == 1:
        return [Term((plain(words[0]),), prefix=prefix, others=asked_forms(words[0]))]
    joined = {plain("".join(words))} if "." in chunk and max(map(len, words)) == 1 else set()
    return [Term(tuple(map(plain, words)), prefix=prefix, others=frozenset(joined))]


def _expression(term: Term) -> str:
    star = " *" if term.prefix else ""
    if term.is_phrase or term.exact:
        rest = "".join(f" {word}" for word in term.words[1:])
        firsts = with_clitics(term.words[0]) if term.is_phrase else term.words[:1]
        phrases = " OR ".join(f'"{first}{rest}"{star}' for first in firsts)
        others = "".join(f' OR "{other}"' for other in sorted(term.others))
        return f"({{title source body}} : ({phrases}){others})"
    word = term.words[0]
    # A plural's singular is a beginning of far too much; a bare Arabic stem is what was meant.
    starred = "" if word.isascii() else star
    return "(" + " OR ".join([f'"{word}"{star}', *(f'"{other}"{starred}' for other in sorted(term.others))]) + ")"
