"""From a quotation to the words that say who speaks: the cue, its subject, and the rule that found them."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsreader.analysis.english.cues import ACCORDING, FRAMING, NOUNS, base_form
from newsreader.analysis.english.frame import OUTSIDE, Page, Sentence, Word
from newsreader.analysis.english.phrases import (
    Phrase,
    can_speak,
    clause_subject,
    find_subject,
    phrase_at,
    phrase_from,
)

_JOINING = frozenset(
    ("while", "when", "after", "because", "although", "though", "if", "whereas", "before", "since", "until", "where")
)
_REPORTING = ("reported", "reports", "reporting")
_PAUSES = frozenset((",", "-", "–", "—", "--", "―", "(", ")", "[", "]", ".", "…", "...", "!", "?"))


@dataclass(frozen=True, slots=True)
class Hold:
    """What an attribution rests on: the phrase that names who speaks, the cue's word range, the rule, how sure."""

    phrase: Phrase
    cue: tuple[int, int] | None
    rule: str
    sure: float = 1.0


def find_hold(page: Page, sentence: Sentence, stretch: int) -> Hold | None:
    """What in its own sentence attributes a quotation, or None."""
    inside = [index for index in range(sentence.first, sentence.stop) if page.words[index].stretch == stretch]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    after = _hold_after(page, sentence, last)
    if after is not None and after.rule == "apposition" and first > sentence.first + 1:
        after = None  # a dash and a name after a whole sentence sign the item, not the quotation
    small = page.words[first].lower == page.words[first].text
    if after is not None and after.cue is not None and small and page.words[after.cue[0]].lower in _REPORTING:
        # He pledged to "fix it," the Daily reported: who pledged it says it, the paper only reports.
        nearer = _hold_before(page, sentence, first)
        if nearer is not None and can_speak(nearer.phrase):
            return nearer
    return (
        after
        or _hold_before(page, sentence, first)
        or _hold_above(page, sentence, first, last)
        or _hold_trailing(page, sentence, last)
        or _hold_preceding(page, sentence, first)
        or _hold_loose(page, sentence, first, last)
    )


def find_introduction(page: Page, sentence: Sentence) -> Hold | None:
    """What a sentence that ends with a colon says of who speaks next: "Cruz continued:"."""
    colon = next((at for at in range(sentence.stop - 1, sentence.first, -1) if page.words[at].text == ":"), None)
    return _hold_colon(page, sentence, colon) if colon is not None else None


def find_signature(page: Page, sentence: Sentence) -> Hold | None:
    """The name that signs a quotation in a paragraph of its own: "— Geoffrey Starks"."""
    at = _skip(page, sentence.first, sentence.stop)
    return _tag_phrase(page, sentence, at) if sentence.first < at < sentence.stop else None


def _verbs(page: Page, first: int, stop: int, framing: bool) -> Iterator[int]:
    """The reporter's verbs of saying between two places."""
    for index in range(first, stop):
        word = page.words[index]
        if word.stretch != OUTSIDE:
            continue
        base = _base(page.words, index)
        if base is None or (base in FRAMING and not framing):
            continue
        if word.is_verb or word.lower in ("said", "says", "tweeted", "wrote", "added"):
            yield index


def _base(words: list[Word], index: int) -> str | None:
    """The verb of saying at ``index``: "went" with "on" behind it, too."""
    return base_form(words[index].lower, words[index + 1].lower if index + 1 < len(words) else "")


def _skip(page: Page, at: int, stop: int) -> int:
    """The next word of the reporter from ``at`` that is no mark, pause or adverb."""
    while at < stop:
        word = page.words[at]
        if word.stretch == OUTSIDE and (word.is_mark or word.text in _PAUSES):
            at += 1
        else:
            break
    return at


def _hold_after(page: Page, sentence: Sentence, last: int) -> Hold | None:
    """The clause right behind the quotation: "...," Kerry said; "...," said Abigail Grace."""
    words = page.words
    at = _skip(page, last + 1, sentence.stop)
    paused = _is_paused(page, last, at)
    while at < sentence.stop and words[at].tag in ("RB",) and words[at].stretch == OUTSIDE:
        at += 1
    if at >= sentence.stop or words[at].stretch != OUTSIDE:
        return None
    according = find_according(page, sentence, at)
    if according:
        return according
    if words[at].lower == "as" and at + 1 < sentence.stop:
        at += 1
        paused = True
    if not paused:
        return None
    base = _base(words, at)
    if base and (words[at].is_verb or words[at].lower == "said") and words[at].tag != "VBG":
        following = phrase_from(page, sentence, at + 1)
        if following and (
            base not in FRAMING or following.stop >= sentence.stop - 1 or words[following.stop].text in (",", ".")
        ):
            return Hold(following, (at, at + 1), "inverted")
        subject = find_subject(page, sentence, at)
        return Hold(subject, (at, at + 1), "explicit", 0.9) if subject else None
    for verb in _verbs(page, at, sentence.stop, framing=True):
        if verb - at > 40 or words[verb].tag == "VBG" or words[verb].dep == "relcl":
            continue
        subject = find_subject(page, sentence, verb)
        if subject is None:
            continue
        if subject.first <= at < subject.stop or (subject.first == at):
            return Hold(subject, (verb, verb + 1), _rule(subject))
        if _same_clause(page, subject, at):
            return Hold(subject, (verb, verb + 1), _rule(subject), 0.95)
    return _tag_phrase(page, sentence, at)


def _is_paused(page: Page, last: int, at: int) -> bool:
    """Whether the quotation ends with a pause, so that a clause about it may follow."""
    words = page.words
    while last > 0 and words[last].is_mark and words[last - 1].stretch == words[last].stretch:
        last -= 1
    if words[last].text[-1:] in ",.?!…—-–":
        return True
    return any(words[index].text in _PAUSES for index in range(last + 1, at))


def _same_clause(page: Page, subject: Phrase, at: int) -> bool:
    """Whether only an opening adverbial stands between ``at`` and the subject: later on Friday, Kerry said."""
    words = page.words
    if not at < subject.first <= at + 6 or words[at].lower in _JOINING:
        return False
    return words[at].tag in ("RB", "IN", "NNP", "NN", "DT", "JJ") and all(
        not words[index].is_verb and words[index].lower not in ("and", "but") for index in range(at, subject.first)
    )


def _rule(subject: Phrase) -> str:
    return "pronoun" if subject.page.words[subject.head].tag == "PRP" else "explicit"


def _tag_phrase(page: Page, sentence: Sentence, at: int) -> Hold | None:
    """A name after a dash that ends the sentence: "..." - Commissioner Geoffrey Starks."""
    words = page.words
    dashes = ("-", "–", "—", "―")
    if not words[at - 1].text.startswith(dashes) and not words[at].text.startswith(dashes):
        return None
    phrase = phrase_from(page, sentence, at)
    if phrase and (phrase.stop >= sentence.stop or words[phrase.stop].text in (",", ".", "(")):
        return Hold(phrase, None, "apposition")
    return None


def find_according(page: Page, sentence: Sentence, at: int) -> Hold | None:
    """The source that "according to" at word ``at``, or another cue of its kind, names."""
    words = page.words
    for cue in ACCORDING:
        if tuple(word.lower for word in words[at : at + len(cue)]) == cue:
            for index in range(at + len(cue), min(at + len(cue) + 12, sentence.stop)):
                if words[index].stretch != OUTSIDE:
                    return None
                if words[index].dep == "pobj" and words[index].head == at + len(cue) - 1:
                    return Hold(phrase_at(page, index), (at, at + len(cue)), "according")
            phrase = phrase_from(page, sentence, at + len(cue))
            if phrase:
                return Hold(phrase, (at, at + len(cue)), "according")
    return None


def _hold_before(page: Page, sentence: Sentence, first: int) -> Hold | None:
    """The clause right before the quotation: Kerry told reporters: "..."; adding, "..."."""
    words = page.words
    at = first - 1
    while at >= sentence.first and words[at].is_mark:
        at -= 1
    if at < sentence.first or words[at].stretch != OUTSIDE:
        return None
    if words[at].text == ":":
        return _hold_colon(page, sentence, at)
    if words[at].text != "," and _base(words, at) is None and words[at].lower not in ("that", "as", "of", "to"):
        return None
    floor = max(_previous_quotation(page, sentence, at), sentence.first)
    for verb in reversed(list(_verbs(page, floor, at + 1, framing=True))):
        base = _base(words, verb)
        if base in FRAMING and at - verb > 8:
            continue
        if words[at].text == "," and at - verb > 25:
            break
        subject = find_subject(page, sentence, verb)
        if subject is None:
            continue
        if any(
            words[index].dep in ("nsubj", "nsubjpass") and words[index].head > verb for index in range(verb + 1, at)
        ):
            continue
        return Hold(subject, (verb, verb + 1), _rule(subject))
    return None


def _previous_quotation(page: Page, sentence: Sentence, at: int) -> int:
    for index in range(at, sentence.first - 1, -1):
        if page.words[index].stretch != OUTSIDE:
            return index + 1
    return sentence.first


def _hold_colon(page: Page, sentence: Sentence, colon: int) -> Hold | None:
    words = page.words
    floor = _previous_quotation(page, sentence, colon)
    verbs = list(_verbs(page, floor, colon, framing=True))
    for verb in reversed(verbs):
        subject = find_subject(page, sentence, verb)
        if subject is not None and (_base(words, verb) not in FRAMING or len(verbs) == 1 or colon - verb < 6):
            return Hold(subject, (verb, verb + 1), _rule(subject))
    root = next((index for index in range(floor, colon) if words[index].is_verb and words[index].dep == "ROOT"), None)
    if root is not None:
        subject = find_subject(page, sentence, root)
        if subject:
            return Hold(subject, (colon, colon + 1), "colon", 0.85)
    for index in range(floor, colon):
        if words[index].dep in ("nsubj", "nsubjpass") and words[index].stretch == OUTSIDE:
            return Hold(phrase_at(page, index), (colon, colon + 1), "colon", 0.85)
    phrase = phrase_from(page, sentence, floor)
    if phrase:
        return Hold(phrase, (colon, colon + 1), "colon")
    return None


def _hold_above(page: Page, sentence: Sentence, first: int, last: int) -> Hold | None:
    """The verb of saying that the quotation depends on in the parse."""
    words = page.words
    weaker: Hold | None = None
    for anchor in _anchors(words, first, last):
        at = anchor
        for _ in range(14):
            head = words[at].head
            if head == at or not sentence.first <= head < sentence.stop:
                break
            at = head
            word = words[at]
            if word.stretch != OUTSIDE:
                continue
            base = _base(words, at) if word.is_verb else None
            if base and not (base in FRAMING and not _frames(words, at, first, last)):
                subject = find_subject(page, sentence, at)
                if subject and not first <= subject.head <= last:
                    hold = Hold(subject, (at, at + 1), _rule(subject), 0.95)
                    if can_speak(subject):
                        return hold
                    weaker = weaker or hold
            if word.lower in NOUNS and at < first and weaker is None:
                owner = _owner(page, sentence, at)
                weaker = Hold(owner, (at, at + 1), "noun") if owner else None
            if word.lower == "to" and at and words[at - 1].lower == "according":
                return find_according(page, sentence, at - 1)
    return weaker


def _frames(words: list[Word], verb: int, first: int, last: int) -> bool:
    """Whether a verb that only frames words frames these: called it "a feast", denounced the "carnage"."""
    if verb > last:
        return False
    between = words[verb + 1 : first]
    return len(between) <= 12 and not any(word.is_verb and word.dep not in ("amod", "acl", "pcomp") for word in between)


def _anchors(words: list[Word], first: int, last: int) -> Iterator[int]:
    """The words of a quotation that depend on something outside it; its first word at the end."""
    found = 0
    for index in range(first, last + 1):
        head = words[index].head
        if not first <= head <= last and words[index].dep != "punct":
            yield index
            found += 1
            if found > 3:
                return
    yield first


def _owner(page: Page, sentence: Sentence, noun: int) -> Phrase | None:
    """Whose word it is: Trump's claim, a statement by the ministry."""
    words = page.words
    for child in words[noun].children:
        if words[child].dep == "poss" and words[child].stretch == OUTSIDE:
            return phrase_at(page, child)
    for child in words[noun].children:
        if words[child].dep in ("prep", "agent") and words[child].lower in ("by", "from", "of"):
            for grandchild in words[child].children:
                if words[grandchild].dep == "pobj" and words[grandchild].stretch == OUTSIDE:
                    return phrase_at(page, grandchild)
    del sentence
    return None


def _hold_trailing(page: Page, sentence: Sentence, last: int) -> Hold | None:
    """A clause at the end of the sentence: the deal is "dead", Kerry said."""
    words = page.words
    for verb in _verbs(page, last + 1, sentence.stop, framing=False):
        subject = find_subject(page, sentence, verb)
        if subject is None or subject.head <= last:
            continue
        start = min(subject.first, verb)
        if start and words[start - 1].text in (",", "—", "–", "--") and words[verb].tag != "VBG":
            return Hold(subject, (verb, verb + 1), _rule(subject), 0.9)
    for at in range(last + 1, sentence.stop):
        if words[at].stretch == OUTSIDE and words[at].lower in ("according", "per"):
            hold = find_according(page, sentence, at)
            if hold:
                return hold
    return None


def _hold_preceding(page: Page, sentence: Sentence, first: int) -> Hold | None:
    """The last verb of saying before the quotation in its sentence; or an opening "According to ..."."""
    verbs = list(_verbs(page, sentence.first, first, framing=False))
    for verb in reversed(verbs):
        subject = find_subject(page, sentence, verb)
        if subject is not None:
            return Hold(subject, (verb, verb + 1), _rule(subject), 0.8)
    for at in range(sentence.first, first):
        if page.words[at].lower in ("according", "per", "in", "as") and page.words[at].stretch == OUTSIDE:
            hold = find_according(page, sentence, at)
            if hold:
                return hold
    return None


def _hold_loose(page: Page, sentence: Sentence, first: int, last: int) -> Hold | None:
    """Nothing said: whoever acts in the clause that the quoted words stand in."""
    words = page.words
    for verb in reversed(list(_verbs(page, sentence.first, first, framing=True))):
        subject = find_subject(page, sentence, verb)
        if subject is not None:
            return Hold(subject, (verb, verb + 1), "nearest")
    at = first - 1
    while at >= sentence.first and (words[at].is_mark or words[at].text in _PAUSES):
        at -= 1
    starts = [words[first].head] if not first <= words[first].head <= last else []
    for start in (*starts, at):
        if sentence.first <= start < sentence.stop and words[start].stretch == OUTSIDE:
            subject = clause_subject(page, sentence, start)
            if subject is not None:
                return Hold(subject, None, "nearest")
    for index in range(at, sentence.first - 1, -1):
        if words[index].dep in ("nsubj", "nsubjpass") and words[index].stretch == OUTSIDE:
            return Hold(phrase_at(page, index), None, "nearest", 0.8)
    return None
