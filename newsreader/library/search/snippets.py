"""A piece of a story's own text with the found words marked."""

from collections.abc import Sequence

from newsreader.core.arabic import fold, fold_with_origins
from newsreader.library.search.query import Query, Term
from newsreader.library.search.word_forms import (
    fold_words,
    iterate_initialisms,
    iterate_words,
    keep_ta_marbuta,
    plain,
    with_clitics,
)

_WIDTH = 220  # code points
_LEAD = 60  # of these before the first mark
_ELLIPSIS = "…"

Marks = tuple[tuple[int, int], ...]
# (start, stop, index of the term): indices into a folded text
_Found = list[tuple[int, int, int]]


class SnippetMaker:
    """Makes the snippets of one search; it remembers which words the search accepts."""

    def __init__(self, query: Query) -> None:
        self._terms = query.terms
        self._roots = [_roots(term) for term in query.terms]
        self._heads = [
            frozenset(with_clitics(term.words[0])) if term.is_phrase else frozenset() for term in query.terms
        ]
        self._accepted: dict[str, tuple[int, ...]] = {}

    def make(self, title: str, paragraphs: Sequence[str]) -> tuple[str, Marks]:
        """The best piece of the story: (text, (start, stop) code-point pairs into it).

        Of the paragraph with the most of the terms, the first such; of the title where no paragraph has any; the
        beginning without marks where the words stand in neither.
        """
        best, best_found, most = "", _Found(), 0
        for text in (*paragraphs, title):
            found = self._find(text)
            terms = len({term for _, _, term in found})
            if terms > most:
                best, best_found, most = text, found, terms
                if most == len(self._terms):
                    break
        if not most:
            return _cut(next(iter(paragraphs), title), ())
        return _cut(best, _marks(best, best_found))

    def _find(self, text: str) -> _Found:
        folded = fold_words(text)
        found = [
            (start, stop, index)
            for start, stop, word in iterate_initialisms(folded)
            for index, term in enumerate(self._terms)
            if not term.exact and (term.words == (word,) or word in term.others)
        ]
        in_plain = plain(folded)
        if not any(root in in_plain for roots in self._roots for root in roots):
            return found
        words = iterate_words(folded)
        for index, (start, stop, word) in enumerate(words):
            for term in self._accepting(word):
                heads = self._heads[term]
                if not heads or word in self._terms[term].others:
                    found.append((start, stop, term))
                elif (last := self._phrase_stop(term, words, index)) is not None:
                    found.append((start, last, term))
        return found

    def _accepting(self, word: str) -> tuple[int, ...]:
        """The terms that the word, as ``fold_words`` gives it, is found by or that begin with it."""
        accepting = self._accepted.get(word)
        if accepting is None:
            bare = plain(word)
            accepting = self._accepted[word] = tuple(
                index
                for index, (term, roots, heads) in enumerate(zip(self._terms, self._roots, self._heads, strict=True))
                if any(root in bare for root in roots)
                and ((bare in heads or bare in term.others) if heads else term.accepts(word))
            )
        return accepting

    def _phrase_stop(self, term: int, words: list[tuple[int, int, str]], index: int) -> int | None:
        asked = self._terms[term].words
        here = words[index + 1 : index + len(asked)]
        rest = tuple(plain(word) for _, _, word in here)
        if len(rest) < len(asked) - 1 or rest[:-1] != asked[1:-1]:
            return None
        whole = rest[-1] == asked[-1] or (self._terms[term].prefix and rest[-1].startswith(asked[-1]))
        return here[-1][1] if whole else None


def _roots(term: Term) -> tuple[str, ...]:
    """What a word must hold to be found by the term in whatever form.

    The last letter may have changed: ta marbuta opens before a pronoun, a y becomes ies. The head of a phrase may have
    lost the alef of its article.
    """
    if term.is_phrase:
        return (term.words[0][-1:], *term.others)
    return tuple(word[:-1] for word in (term.words[0], *term.others))


def _marks(text: str, found: _Found) -> Marks:
    """The places in the original text, overlapping ones joined."""
    places = [(start, stop) for start, stop, _ in found]
    # Mostly a letter folds into a letter, and then there is nothing to compute.
    if not (text.isascii() or all(len(fold(char)) == 1 for char in set(text))):
        folded = fold_with_origins(keep_ta_marbuta(text))
        places = [folded.to_original(start, stop) for start, stop in places]
    marks: list[tuple[int, int]] = []
    for start, stop in sorted(places):
        if marks and start < marks[-1][1]:
            marks[-1] = (marks[-1][0], max(stop, marks[-1][1]))
        else:
            marks.append((start, stop))
    return tuple(marks)


def _cut(text: str, marks: Marks) -> tuple[str, Marks]:
    """About ``_WIDTH`` of the text around the first mark, cut between words where there are any."""
    if len(text) <= _WIDTH:
        return text, marks
    first = marks[0] if marks else (0, 0)
    start = max(0, min(first[0] - _LEAD, len(text) - _WIDTH))
    stop = start + _WIDTH
    if start:
        space = text.find(" ", start, first[0])
        start = space + 1 if space >= 0 else start
    if stop < len(text):
        space = text.rfind(" ", max(start, first[1]), stop)
        stop = space if space > start else stop
    leading = _ELLIPSIS if start else ""
    trailing = _ELLIPSIS if stop < len(text) else ""
    shift = len(leading) - start
    inside = tuple((a + shift, min(b, stop) + shift) for a, b in marks if start <= a < stop)
    return f"{leading}{text[start:stop]}{trailing}", inside
