"""Speech without marks: the clause after "said that", before ", she said", beside "according to"."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsreader.analysis.english.attach import find_according
from newsreader.analysis.english.cues import INDIRECT, base_form
from newsreader.analysis.english.frame import DATELINE, Page, Sentence
from newsreader.analysis.english.holds import Hold
from newsreader.analysis.english.phrases import find_subject
from newsreader.core.span import Span

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SHORTEST = 3
_EDGES = (",", ".", ";", ":", "!", "-", "–", "—", "--")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that is somebody's, with what attributes it."""

    span: Span
    hold: Hold


def find_clauses(page: Page, spoken: list[Span]) -> Iterator[Clause]:
    """The clauses of a block that report speech without marks; none that touch ``spoken``, what is said in marks."""
    for sentence in page.sentences:
        taken: list[range] = []
        for clause, reach in _sentence_clauses(page, sentence):
            if any(reach.start < other.stop and other.start < reach.stop for other in taken):
                continue
            if not any(clause.span.overlaps(span) for span in spoken):
                taken.append(reach)
                yield clause


def _sentence_clauses(page: Page, sentence: Sentence) -> Iterator[tuple[Clause, range]]:
    words = page.words
    for at in range(sentence.first, sentence.stop):
        word = words[at]
        if word.stretch != -1 or base_form(word.lower) not in INDIRECT or not word.is_verb:
            continue
        hold: Hold | None = None
        for child in word.children:
            if words[child].dep != "ccomp" or not _is_clause(page, child):
                continue
            subject = find_subject(page, sentence, at) if hold is None else hold.phrase
            if subject is None or words[subject.head].lower in ("i", "we", "you", "that", "it"):
                break
            rule = "pronoun" if words[subject.head].tag == "PRP" else "explicit"
            hold = Hold(subject, (at, at + 1), rule)
            yield from _pieces(page, sentence, child, at, hold)
        if hold is None:
            yield from _trailing(page, sentence, at)
    yield from _according(page, sentence)


def _trailing(page: Page, sentence: Sentence, cue: int) -> Iterator[tuple[Clause, range]]:
    """The clause before a closing "..., the ministry announced" that the parse did not hang on the verb."""
    words = page.words
    verb = words[cue].head
    if words[cue].dep not in ("advcl", "parataxis", "conj", "ccomp") or verb >= cue or not _is_clause(page, verb):
        return
    if any(words[child].dep in ("dobj", "ccomp", "xcomp", "mark", "cc", "aux") for child in words[cue].children):
        return
    subject = find_subject(page, sentence, cue)
    if subject and verb < subject.first < cue and words[subject.first - 1].text == ",":
        hold = Hold(subject, (cue, cue + 1), "explicit", 0.9)
        yield from _pieces(page, sentence, verb, subject.first - 1, hold)


def _is_clause(page: Page, verb: int) -> bool:
    """Whether the clause has a finite verb and a subject of its own."""
    words = page.words
    group = [words[verb], *(words[child] for child in words[verb].children)]
    finite = any(word.tag in _FINITE for word in group if word.index == verb or word.dep in ("aux", "auxpass", "cop"))
    return finite and any(word.dep in ("nsubj", "nsubjpass", "expl") for word in group)


def _pieces(page: Page, sentence: Sentence, verb: int, cue: int, hold: Hold) -> Iterator[tuple[Clause, range]]:
    """The clause, and each clause joined to it that has a subject of its own."""
    words = page.words
    heads = [verb]
    for head in heads:
        heads += [child for child in words[head].children if words[child].dep == "conj" and _is_clause(page, child)]
    for head in heads:
        inside = _reach(page, sentence, head, {*heads} - {head})
        # What belongs to the reporter's own clause is on the cue's side.
        inside = [at for at in inside if (at > cue) == (head > cue)]
        if len(inside) >= _SHORTEST:
            clause = _clause(page, inside[0], inside[-1] + 1, hold)
            if clause:
                yield clause


def _reach(page: Page, sentence: Sentence, verb: int, others: set[int]) -> list[int]:
    """The words of a clause without the clauses joined to it, the conjunctions, and participles that only comment."""
    words = page.words
    found: list[int] = []
    waiting = [verb]
    while waiting:
        at = waiting.pop()
        found.append(at)
        for child in words[at].children:
            word = words[child]
            if child in others or not sentence.first <= child < sentence.stop or word.stretch == DATELINE:
                continue
            comment = word.dep == "advcl" and word.tag == "VBG" and child > at and base_form(word.lower) is not None
            if comment or (at == verb and word.dep in ("cc", "mark") and word.lower in ("and", "but", "that", "or")):
                continue
            waiting.append(child)
    return sorted(found)


def _clause(page: Page, first: int, stop: int, hold: Hold) -> tuple[Clause, range] | None:
    words = page.words
    while first < stop and words[first].lower in (*_EDGES, "that"):
        first += 1
    while stop > first and words[stop - 1].text in _EDGES:
        stop -= 1
    if stop - first < _SHORTEST:
        return None
    if words[first].is_mark and sum(word.is_mark for word in words[first:stop]) % 2:
        first += 1
    elif first and words[first - 1].is_mark and words[first].stretch >= 0:
        first -= 1
    return Clause(page.span(first, stop), hold), range(first, stop)


def _according(page: Page, sentence: Sentence) -> Iterator[tuple[Clause, range]]:
    words = page.words
    for at in range(sentence.first, sentence.stop):
        if words[at].lower != "according" or words[at].stretch != -1:
            continue
        hold = find_according(page, sentence, at)
        if hold is None:
            return
        comma = next((index for index in range(hold.phrase.stop, sentence.stop) if words[index].text == ","), None)
        opening = all(word.is_mark or word.lower in ("but", "and") for word in words[sentence.first : at])
        root = next((w.index for w in words[sentence.first : sentence.stop] if w.dep == "ROOT" and w.is_verb), None)
        if root is None:
            return
        if opening and comma is not None:
            yield from _pieces(page, sentence, root, comma, hold)
        elif not opening and words[at - 1].text == ",":
            yield from _pieces(page, sentence, root, at - 1, hold)
        return
