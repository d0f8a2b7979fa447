"""A piece of a story's own text with the found words marked."""

from collections.abc import Sequence

from newsreader.core.arabic import fold_with_origins
from newsreader.library.search_query import Query
from newsreader.library.word_forms import fold_words, iterate_words, keep_ta_marbuta, plain, with_clitics

_WIDTH = 220  # code points
_LEAD = 60  # of these before the first mark
_ELLIPSIS = "…"

Marks = tuple[tuple[int, int], ...]
# (start, stop, term): indices into a folded text
_Found = list[tuple[int, int, int]]


class SnippetMaker:
    """Makes the snippets of one search; it remembers which words the search accepts."""

    def __init__(self, query: Query) -> None:
        self._terms = query.terms
        self._accepted: dict[str, tuple[int, ...]] = {}
        self._heads = [
            frozenset(with_clitics(term.words[0])) if term.is_phrase else frozenset() for term in query.terms
        ]

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
        words = iterate_words(fold_words(text))
        found = _Found()
        for index, (start, stop, word) in enumerate(words):
            for term in self._accepting(word):
                found.append((start, stop, term))
            for term, heads in enumerate(self._heads):
                if heads and plain(word) in heads:
                    last = self._phrase_stop(term, words[index : index + len(self._terms[term].words)])
                    if last is not None:
                        found.append((start, last, term))
        return found

    def _accepting(self, word: str) -> tuple[int, ...]:
        accepting = self._accepted.get(word)
        if accepting is None:
            accepting = tuple(
                index
                for index, term in enumerate(self._terms)
                if (plain(word) in term.others if term.is_phrase else term.accepts(word))
            )
            self._accepted[word] = accepting
        return accepting

    def _phrase_stop(self, term: int, words: Sequence[tuple[int, int, str]]) -> int | None:
        asked = self._terms[term].words
        if len(words) < len(asked):
            return None
        rest = [plain(word) for _, _, word in words[1:]]
        if rest[:-1] != list(asked[1:-1]):
            return None
        last = rest[-1]
        if last == asked[-1] or (self._terms[term].prefix and last.startswith(asked[-1])):
            return words[-1][1]
        return None


def _marks(text: str, found: _Found) -> Marks:
    """The places in the original text, overlapping ones joined."""
    folded = fold_with_origins(keep_ta_marbuta(text))
    marks: list[tuple[int, int]] = []
    for start, stop in sorted(folded.to_original(start, stop) for start, stop, _ in found):
        if marks and start < marks[-1][1]:
            marks[-1] = (marks[-1][0], max(stop, marks[-1][1]))
        else:
            marks.append((start, stop))
    return tuple(marks)


def _cut(text: str, marks: Marks) -> tuple[str, Marks]:
    """About ``_WIDTH`` of the text around the first mark, cut between words where there are any."""
    if len(text) <= _WIDTH:
        return text, marks
    first = marks[0][0] if marks else 0
    start = max(0, min(first - _LEAD, len(text) - _WIDTH))
    stop = start + _WIDTH
    if start:
        space = text.find(" ", start, first)
        start = space + 1 if space >= 0 else start
    if stop < len(text):
        space = text.rfind(" ", max(start, marks[0][1] if marks else 0), stop)
        stop = space if space > start else stop
    leading = _ELLIPSIS if start else ""
    trailing = _ELLIPSIS if stop < len(text) else ""
    shift = len(leading) - start
    inside = tuple((a + shift, min(b, stop) + shift) for a, b in marks if start <= a < stop)
    return f"{leading}{text[start:stop]}{trailing}", inside
