"""Mends of the parse where it is known to go wrong around quotations."""

from typing import TYPE_CHECKING

from newsreader.analysis.english.cues import base_form
from newsreader.analysis.english.names import is_person_noun

if TYPE_CHECKING:
    from newsreader.analysis.english.frame import Word

_FINITE = ("VBD", "VBZ", "VBP", "MD")
_MANY = frozenset(("one", "some", "many", "several"))
_AUXILIARIES = frozenset(("has", "have", "had", "later", "once", "also", "now", "long"))


def mend_parse(words: "list[Word]", outside: int) -> None:
    """Set right the tags and heads of a block's words; ``outside`` is the stretch of the reporter's."""
    _mend_participles(words)
    _mend_reading(words)
    _mend_plurals(words)
    _mend_reduced(words)
    _mend_contact(words, outside)
    _mend_verbless(words, outside)


def _hang(words: "list[Word]", at: int, head: int, dep: str) -> None:
    """Hang a word on another."""
    old = words[at].head
    if old != at:
        words[old].children = [child for child in words[old].children if child != at]
    words[at].head, words[at].dep = head, dep
    if head != at:
        words[head].children = sorted({*words[head].children, at})


def _mend_reduced(words: "list[Word]") -> None:
    """Make a participle of "the plan agreed with the Fund remained", where the parse takes it for the plan's verb."""
    for first in words:
        if first.tag != "VBD" or not first.lower.endswith("ed"):
            continue
        subject = next((at for at in first.children if words[at].dep == "nsubj" and at == first.index - 1), None)
        after = [words[at] for at in first.children if at > first.index]
        second = next((word for word in after if word.tag in ("VBD", "VBZ") and word.dep == "ccomp"), None)
        if subject is None or second is None or not any(words[at].dep == "prep" for at in first.children):
            continue
        own = [words[at] for at in second.children]
        between = words[first.index + 1 : second.index]
        if any(word.dep in ("nsubj", "nsubjpass", "mark", "expl") for word in own) or any(
            word.text in (",", ":") or word.is_mark for word in between
        ):
            continue
        head, dep, at = first.head, first.dep, second.index
        marks = [child for child in first.children if words[child].dep == "mark"]
        _hang(words, at, at if head == first.index else head, dep)
        _hang(words, subject, at, "nsubj")
        _hang(words, first.index, subject, "acl")
        for mark in marks:
            _hang(words, mark, at, "mark")
        first.tag = "VBN"


def _mend_contact(words: "list[Word]", outside: int) -> None:
    """Part a noun from the subject of the clause on it: a move one union leader has called; a town residents call."""
    for noun in words[1:]:
        start = noun.index + 1
        if noun.tag != "NN" or noun.stretch != outside or words[noun.index - 1].lower not in ("a", "an", "the"):
            continue
        if start + 1 >= len(words):
            return
        article = words[noun.index - 1].lower
        subject = start
        if words[start].lower in _MANY:
            subject = next((at for at in range(start + 1, min(start + 4, len(words))) if words[at].is_verb), start)
            while subject > start and not words[subject].tag.startswith("NN"):
                subject -= 1
            if subject == start or any(not word.tag.startswith(("NN", "JJ")) for word in words[start + 1 : subject]):
                continue
        elif words[start].tag != "NNS" or article == "the" or not is_person_noun(words[start].lower):
            continue
        verb = subject + 1
        while verb < len(words) and words[verb].lower in _AUXILIARIES:
            verb += 1
        if verb >= len(words) or not words[verb].is_verb or words[verb].stretch != outside:
            continue
        for at in range(noun.index - 1, subject):
            if at != noun.index:
                _hang(words, at, noun.index if at < noun.index else subject, words[at].dep)
        _part_clause(words, noun.index, subject, verb)


def _part_clause(words: "list[Word]", noun: int, subject: int, verb: int) -> None:
    """Hang a clause on its noun, and whoever stood beside its subject as the sentence's own."""
    beside = [at for at in words[subject].children if words[at].dep == "appos" and at > verb]
    governor = words[noun].head if words[noun].head != subject else words[subject].head
    root = words[verb].head == verb
    _hang(words, noun, noun if governor in (verb, noun) else governor, "appos")
    _hang(words, subject, verb, "nsubj")
    _hang(words, verb, noun, "relcl")
    main = (
        next(
            (at for at in range(beside[0] + 1, len(words)) if words[at].tag == "VBD" and words[at].dep == "advcl"), None
        )
        if beside and root
        else None
    )
    if main is not None:
        _hang(words, main, main, "ROOT")
        _hang(words, beside[0], main, "nsubj")


def _mend_verbless(words: "list[Word]", outside: int) -> None:
    """Make a verb of a name's "devoted part of his homily", where the parse sees no verb of the reporter's at all."""
    for word in words[1:-1]:
        name, after = words[word.index - 1], words[word.index + 1]
        adjective = word.tag == "JJ" or (word.tag in ("VBD", "VBN") and word.dep == "amod")
        if not adjective or not word.lower.endswith("ed") or word.stretch != outside:
            continue
        if not name.tag.startswith("NNP") or name.dep not in ("amod", "compound", "nmod"):
            continue
        if after.tag not in ("NN", "DT", "PRP$", "TO", "IN", "NNS"):
            continue
        first, stop = _sentence_around(words, word.index, outside)
        if any(one.tag in _FINITE for one in words[first:stop] if one.stretch == outside and one is not word):
            continue
        at = word.index
        children = [child for child in word.children if child > at]
        word.tag = "VBD"
        _hang(words, at, at, "ROOT")
        _hang(words, name.index, at, "nsubj")
        for child in children:
            _hang(words, child, at, words[child].dep)
        for one in words[at + 1 : stop]:
            if (
                one.tag == "VBG"
                and one.stretch == outside
                and base_form(one.lower)
                and one.dep in ("csubj", "advcl", "acl")
            ):
                _hang(words, one.index, at, "advcl")


def _sentence_around(words: "list[Word]", at: int, outside: int) -> tuple[int, int]:
    """Where the reporter's sentence around a word begins and stops."""
    first, stop = at, at
    while first > 0 and not (words[first - 1].text in (".", "!", "?") and words[first - 1].stretch == outside):
        first -= 1
    while stop < len(words) and not (words[stop].text in (".", "!", "?") and words[stop].stretch == outside):
        stop += 1
    return first, stop


def _mend_participles(words: "list[Word]") -> None:
    """Untie "one guard writing, ..." where the parse takes the writing for a guard's: the guard writes."""
    for at in range(1, len(words) - 2):
        verb, noun = words[at], words[at - 1]
        if verb.tag != "NN" or not verb.lower.endswith("ing") or base_form(verb.lower) is None:
            continue
        if words[at + 1].text not in (",", ":") or not words[at + 2].is_mark:
            continue
        if noun.head != at or noun.dep != "compound" or not (is_person_noun(noun.lower) or noun.tag == "NNP"):
            continue
        noun.head, noun.dep = verb.head, verb.dep
        for child in [child for child in verb.children if child < at - 1]:
            words[child].head = at - 1
        noun.children = sorted({*noun.children, *(child for child in verb.children if child < at - 1), at})
        verb.children = [child for child in verb.children if child > at]
        governor = words[noun.head].children
        governor[:] = sorted({at - 1, *governor} - {at})
        verb.tag, verb.dep, verb.head = "VBG", "acl", at - 1


def _mend_reading(words: "list[Word]") -> None:
    """Make a verb of "the post read." where the parse takes it for a noun."""
    for verb in words[1:]:
        if verb.lower != "read" or verb.tag != "NN":
            continue
        at, noun = verb.index, words[verb.index - 1]
        if noun.dep != "compound" or noun.head != at:
            continue
        for child in [child for child in verb.children if child < at - 1]:
            words[child].head = at - 1
            noun.children.append(child)
        noun.children.sort()
        verb.children = [child for child in verb.children if child >= at - 1]
        verb.tag, noun.dep = "VBD", "nsubj"


def _mend_plurals(words: "list[Word]") -> None:
    """Make a subject of "which officers described", where the parse takes the officers for a verb."""
    for at in range(1, len(words) - 1):
        noun, verb = words[at], words[at + 1]
        if noun.tag != "VBZ" or verb.tag not in ("VBN", "VBD") or verb.head != at or not is_person_noun(noun.lower):
            continue
        if words[at - 1].lower not in ("which", "that", "whom") or noun.head == at:
            continue
        governor = words[noun.head].children
        governor[:] = sorted({*governor, at + 1} - {at})
        verb.children = sorted({*verb.children, *noun.children, at} - {at + 1})
        for child in noun.children:
            words[child].head = at + 1 if child != at + 1 else words[child].head
        verb.tag, verb.dep, verb.head = "VBD", noun.dep, noun.head
        noun.tag, noun.dep, noun.head, noun.children = "NNS", "nsubj", at + 1, []
