"""From a quotation to the words that say who speaks: the cue, its subject, and the rule that found them."""

from collections.abc import Callable, Iterator

from newsreader.analysis.english.agreement import is_mute
from newsreader.analysis.english.colons import asks_only, hold_colon
from newsreader.analysis.english.cues import ACCORDING, FRAMING, NOUNS, base_form
from newsreader.analysis.english.frame import OUTSIDE, Page, Sentence, Word
from newsreader.analysis.english.holds import Hold, after_quotation, saying_verbs, subject_rule, verb_base
from newsreader.analysis.english.names import noun_speaks
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
_ORDERS = frozenset(("decree", "order", "law", "bill", "agreement", "deal", "plan", "edict", "treaty", "ruling"))
_REPORTING = ("reported", "reports", "reporting")
_PAUSES = frozenset((",", "-", "–", "—", "--", "―", "(", ")", "[", "]", ".", "…", "...", "!", "?"))


def find_hold(page: Page, sentence: Sentence, stretch: int) -> Hold | None:
    """What in its own sentence attributes a quotation, or None."""
    inside = [index for index in range(sentence.first, sentence.stop) if page.words[index].stretch == stretch]
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    if asks_only(page, sentence, first):
        return None
    framed = _hold_framed(page, sentence, first)
    if framed is not None:
        return framed
    after = _hold_after(page, sentence, last)
    if after is not None and after.rule == "apposition" and first > sentence.first + 1:
        after = None  # a dash and a name after a whole sentence sign the item, not the quotation
    small = page.words[first].lower == page.words[first].text
    if after is not None and after.cue is not None and small and page.words[after.cue[0]].lower in _REPORTING:
        # He pledged to "fix it," the Daily reported: who pledged it says it, the paper only reports.
        nearer = _hold_before(page, sentence, first)
        if nearer is not None and can_speak(nearer.phrase):
            return nearer
    return _first_speaking(
        after,
        lambda: _hold_before(page, sentence, first),
        lambda: _hold_above(page, sentence, first, last),
        lambda: _hold_trailing(page, sentence, last),
        lambda: _hold_preceding(page, sentence, first),
        lambda: _hold_loose(page, sentence, first, last),
        lambda: _hold_ordered(page, sentence, first),
    )


def _hold_ordered(page: Page, sentence: Sentence, first: int) -> Hold | None:
    """What a sentence about things says it takes from a paper: under the decree, telephones are to be handed in."""
    words = page.words
    opening = words[sentence.first : sentence.first + 5]
    if len(opening) < 5 or opening[0].lower != "under" or opening[1].lower not in ("the", "a", "an", "this"):
        return None
    at = next((word.index for word in opening[2:4] if word.lower in _ORDERS), None)
    if at is None or words[at + 1].text != "," or first <= at + 1:
        return None
    return Hold(phrase_at(page, at), None, "nearest")


def _first_speaking(first: Hold | None, *others: Callable[[], Hold | None]) -> Hold | None:
    """The first hold on somebody who can speak at all; where there is none, the first."""
    weaker = first
    if first is not None and _speaks(first):
        return first
    for find in others:
        hold = find()
        if (
            hold is not None
            and _speaks(hold)
            and (weaker is None or weaker.rule == "nearest" or hold.rule != "nearest")
        ):
            return hold
        weaker = weaker or hold
    return weaker


def _speaks(hold: Hold) -> bool:
    word = hold.phrase.page.words[hold.phrase.head]
    if is_mute(hold.phrase):
        return False
    return word.tag not in ("NN", "NNS") or noun_speaks(word.lower) > 0


def _hold_framed(page: Page, sentence: Sentence, first: int) -> Hold | None:
    """The verb that gives these very words as somebody's name for a thing: what she called "X", waved off as "X"."""
    words = page.words
    at = first - 1
    while at > sentence.first and (words[at].is_mark or words[at].lower in ("a", "an", "the", "his", "her", "their")):
        at -= 1
    if at <= sentence.first or words[at].stretch != OUTSIDE:
        return None
    verb = at
    if words[at].lower in ("as", "to"):
        verb = next((v for v in reversed(list(saying_verbs(page, max(sentence.first, at - 8), at, framing=True)))), at)
        base = verb_base(words, verb)
        if base is None or (" " not in base and base not in (("compare", "liken") if words[at].lower == "to" else ())):
            return None
    elif base_form(words[at].lower) not in ("call", "term", "describe") or not _asks_what(page, sentence, verb):
        return None
    subject = find_subject(page, sentence, verb)
    return Hold(subject, (verb, verb + 1), subject_rule(subject)) if subject and subject.head < first else None


def _asks_what(page: Page, sentence: Sentence, verb: int) -> bool:
    """Whether the verb's clause begins with "what": what he himself had called."""
    return any(page.words[at].lower == "what" for at in range(max(sentence.first, verb - 8), verb))


def find_signature(page: Page, sentence: Sentence) -> Hold | None:
    """The name that signs a quotation in a paragraph of its own: "— Geoffrey Starks"."""
    at = _skip(page, sentence.first, sentence.stop)
    return _tag_phrase(page, sentence, at) if sentence.first < at < sentence.stop else None


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
    base = verb_base(words, at)
    if base and (words[at].is_verb or words[at].lower == "said") and words[at].tag != "VBG":
        following = phrase_from(page, sentence, at + 1)
        if following and _opens_clause(page, sentence, following):
            following = None  # "...," said the choice was easy: somebody before said that of the choice
        if following and (
            base not in FRAMING or following.stop >= sentence.stop - 1 or words[following.stop].text in (",", ".")
        ):
            return Hold(following, (at, at + 1), "inverted")
        subject = find_subject(page, sentence, at)
        return Hold(subject, (at, at + 1), "explicit", 0.9) if subject else None
    for verb in saying_verbs(page, at, sentence.stop, framing=True):
        if verb - at > 40 or words[verb].tag == "VBG" or words[verb].dep == "relcl":
            continue
        subject = find_subject(page, sentence, verb)
        if subject is None or _frames_next(page, sentence, verb):
            continue
        if subject.first <= at < subject.stop or (subject.first == at):
            return Hold(subject, (verb, verb + 1), subject_rule(subject))
        if _same_clause(page, subject, at):
            return Hold(subject, (verb, verb + 1), subject_rule(subject), 0.95)
    return _tag_phrase(page, sentence, at)


def _opens_clause(page: Page, sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is the subject of a verb right behind it: the choice was easy."""
    if phrase.stop >= sentence.stop:
        return False
    word = page.words[phrase.stop]
    return word.stretch == OUTSIDE and word.tag in ("VBD", "VBZ", "VBP", "MD") and word.dep != "relcl"


def _frames_next(page: Page, sentence: Sentence, verb: int) -> bool:
    """Whether a framing verb frames the quotation after it: a date Dekker called "fanciful"."""
    if verb_base(page.words, verb) not in FRAMING:
        return False
    return any(word.stretch >= 0 for word in page.words[verb + 1 : min(verb + 5, sentence.stop)])


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
        return hold_colon(page, sentence, at)
    if words[at].text != "," and verb_base(words, at) is None and words[at].lower not in ("that", "as", "of", "to"):
        return None
    floor = max(after_quotation(page, sentence, at), sentence.first)
    for verb in reversed(list(saying_verbs(page, floor, at + 1, framing=True))):
        base = verb_base(words, verb)
        if base in FRAMING and (at - verb > 8 or _only_describes(page, verb, at)):
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
        return Hold(subject, (verb, verb + 1), subject_rule(subject))
    return None


def _only_describes(page: Page, verb: int, pause: int) -> bool:
    """Whether a verb before a pause tells of something else: who campaigned on it, "..."; starting in June, "..."."""
    words = page.words
    if words[pause].text != "," or pause == verb + 1:
        return False
    if words[verb].dep == "relcl":
        return True
    return words[verb].tag == "VBG" and words[verb + 1].tag == "IN"


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
            base = verb_base(words, at) if word.is_verb else None
            if base and not (base in FRAMING and not _frames(words, at, first, last)):
                subject = find_subject(page, sentence, at)
                if subject and not first <= subject.head <= last:
                    hold = Hold(subject, (at, at + 1), subject_rule(subject), 0.95)
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
    for verb in saying_verbs(page, last + 1, sentence.stop, framing=False):
        subject = find_subject(page, sentence, verb)
        if subject is None or subject.head <= last:
            continue
        start = min(subject.first, verb)
        if start and words[start - 1].text in (",", "—", "–", "--") and words[verb].tag != "VBG":
            return Hold(subject, (verb, verb + 1), subject_rule(subject), 0.9)
    for at in range(last + 1, sentence.stop):
        if words[at].stretch == OUTSIDE and words[at].lower in ("according", "per"):
            hold = find_according(page, sentence, at)
            if hold:
                return hold
    return None


def _hold_preceding(page: Page, sentence: Sentence, first: int) -> Hold | None:
    """The last verb of saying before the quotation in its sentence; or an opening "According to ..."."""
    verbs = list(saying_verbs(page, sentence.first, first, framing=False))
    for verb in reversed(verbs):
        subject = find_subject(page, sentence, verb)
        if subject is not None:
            return Hold(subject, (verb, verb + 1), subject_rule(subject), 0.8)
    for at in range(sentence.first, first):
        if page.words[at].lower in ("according", "per", "in", "as") and page.words[at].stretch == OUTSIDE:
            hold = find_according(page, sentence, at)
            if hold:
                return hold
    return None


def _hold_loose(page: Page, sentence: Sentence, first: int, last: int) -> Hold | None:
    """Nothing said: whoever acts in the clause that the quoted words stand in."""
    words = page.words
    for verb in reversed(list(saying_verbs(page, sentence.first, first, framing=True))):
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
