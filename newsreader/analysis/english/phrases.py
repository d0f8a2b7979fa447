"""Noun phrases and subjects: from a verb of saying to the words that name who speaks."""

from dataclasses import dataclass

from newsreader.analysis.english.cues import FRAMING, NOUNS, WRITTEN, base_form, listed
from newsreader.analysis.english.frame import OUTSIDE, Page, Sentence, Word, is_passive
from newsreader.analysis.english.names import is_person_noun, is_short_title
from newsreader.core.span import Span

_NOMINAL = ("NN", "NNS", "NNP", "NNPS", "PRP", "WP", "DT", "CD", "JJ", "FW", "PRP$", "WDT", "VBG", "ADD", "NFP", "JJS")
_LEADING = frozenset(
    ("det", "amod", "compound", "poss", "nummod", "nmod", "predet", "quantmod", "advmod", "case", "punct")
)
_TRAILING = frozenset(("of", "for", "from", "at", "with", "in", "on", "to", "by"))
SUBJECTS = ("nsubj", "nsubjpass")
_PHRASE_TAGS = ("DT", "JJ", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "POS", "CD", "HYPH", "JJS", "JJR")
_SOME = frozenset(("another", "one", "others", "some", "many", "both", "several", "most", "neither"))
_TELLING = listed(
    """
    told asked informed advised warned reminded notified ordered instructed urged called described accused criticized
    criticised dubbed labeled labelled branded denounced praised blamed reported termed deemed portrayed hailed assured
    """
)
_QUOTING = frozenset(
    ("quoted", "quotes", "quoting", "cited", "citing", "cites", "heard", "recalled", "remembered", "showed", "shows")
)
# Verbs of saying that take no person for an object: who stands behind one speaks.
_INSERTED = frozenset(("say", "explain", "argue", "insist", "add", "recall"))
_CLIMB = frozenset(("conj", "xcomp", "advcl", "ccomp", "pcomp", "parataxis", "dep", "acl", "prep", "aux", "auxpass"))
_BEING = frozenset(("is", "are", "was", "were", "be", "been"))
_MAX_CLIMB = 5
_MAX_PHRASE = 24


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: word indices ``first`` to ``stop``, exclusive, with its ``head``."""

    page: Page
    first: int
    stop: int
    head: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.page.span(self.first, self.stop)

    @property
    def text(self) -> str:
        """Its words as printed."""
        span = self.span
        return self.page.text[span.start : span.stop]


def phrase_at(page: Page, head: int) -> Phrase:
    """The noun phrase of a head: what stands before it and belongs to it; apposition and clauses left out."""
    words = page.words
    first = head
    for child in sorted(words[head].children, reverse=True):
        word = words[child]
        if child > head:
            continue
        low = min(page.subtree(child))
        high = max(page.subtree(child))
        leads = word.dep in _LEADING or (word.dep == "npadvmod" and words[head].lower == "old")
        if high != first - 1 or not leads or words[low].stretch != words[head].stretch:
            break
        if word.dep == "punct" and word.text not in ("-", "."):
            break
        first = low
    while first < head and (words[first].is_mark or words[first].text in (",", ";", ":", "--", "—", "–")):
        first += 1
    return Phrase(page, first, head + 1, head)


def with_complement(phrase: Phrase) -> Phrase:
    """A description with what follows it: "a spokesman" becomes "a spokesman for the party"."""
    page, stop = phrase.page, phrase.stop
    words = page.words
    for child in sorted(words[phrase.head].children):
        word = words[child]
        if child < phrase.stop or word.dep != "prep" or word.lower not in _TRAILING or child != stop:
            continue
        reach = [index for index in page.subtree(child) if words[index].stretch == OUTSIDE]
        cut = next(
            (index for index in reach if words[index].text in (",", ";", ":", "--", "—") or words[index].is_verb), None
        )
        end = max(index for index in reach if cut is None or index < cut) + 1 if reach and reach[0] != cut else child
        if end > child + 1 and end - phrase.first <= _MAX_PHRASE:
            stop = end
        break
    return Phrase(page, phrase.first, stop, phrase.head)


def can_speak(subject: Phrase) -> bool:
    """Whether a subject can speak: a person, a body, something written."""
    word = subject.page.words[subject.head]
    if word.tag in ("PRP", "WP"):
        return word.lower not in ("it", "you", "me", "him", "us", "them", "yourself", "himself", "herself", "itself")
    return word.tag.startswith("NNP") or is_person_noun(word.lower) or word.lower in WRITTEN


def find_subject(page: Page, sentence: Sentence, verb: int) -> Phrase | None:
    """Who does what the verb says, as far as the parse or the order of words tells; only the reporter's words count."""
    certain = _quoted_source(page, sentence, verb) or _inserted_subject(page, sentence, verb)
    if certain is not None or _is_done_by_nobody(page, verb):
        return certain
    subject = _parsed_subject(page, sentence, verb) or _adjacent_subject(page, sentence, verb)
    if subject is None:
        return None
    head = page.words[subject.head]
    if page.words[verb].tag == "VBG" and not can_speak(subject):
        # "A judge blocked a pipeline that would ..., calling it ...": the judge does.
        return _main_subject(page, sentence) or subject
    if page.words[verb].dep == "ccomp" and any(page.words[c].tag == "MD" for c in page.words[verb].children):
        # "Bell said that Iran would answer in words that ...": Bell does.
        return _reporting_subject(page, sentence, verb) or subject
    # "She added that she thinks ...": whoever reports the thought says it; and "it" or a move says nothing.
    if head.tag == "PRP" or base_form(page.words[verb].lower) in FRAMING or not can_speak(subject):
        return _reporting_subject(page, sentence, verb, any_pronoun=not can_speak(subject)) or subject
    return subject


def _is_done_by_nobody(page: Page, verb: int) -> bool:
    """Whether a verb is passive and nobody is told to do it: no cook has been charged, it was dismissed as "X"."""
    word = page.words[verb]
    return word.lower not in _QUOTING and is_passive(page.words, verb) and _agent(page, verb) is None


def _quoted_source(page: Page, sentence: Sentence, verb: int) -> Phrase | None:
    """Whom somebody else quotes: "the agency quoted a nurse as saying that ..."."""
    words = page.words
    if words[verb].lower in _QUOTING:
        later = words[verb + 1 : min(verb + _MAX_PHRASE, sentence.stop)]
        saying = next((word.index for word in later if word.lower == "saying" and word.stretch == OUTSIDE), verb)
        verb = saying
        heard = words[verb - 1]
        if words[verb].lower == "saying" and heard.lower in ("him", "her") and words[verb - 2].lower in _QUOTING:
            return phrase_at(page, verb - 1)  # a teller recalled him saying
    if verb <= sentence.first or words[verb].tag != "VBG" or words[verb - 1].lower != "as":
        return None
    for at in range(verb - 2, max(sentence.first, verb - _MAX_PHRASE) - 1, -1):
        if words[at].stretch != OUTSIDE:
            return None
        if words[at].lower in _QUOTING and words[at].is_verb:
            if any(words[child].dep == "auxpass" for child in words[at].children):
                return None
            return _phrase_from(page, sentence, at + 1)
    return None


def _inserted_subject(page: Page, sentence: Sentence, verb: int) -> Phrase | None:
    """Who speaks in a clause set between commas: "half of it, says Rosa Lindt, is ..."."""
    words = page.words
    if verb <= sentence.first + 1 or words[verb - 1].text != "," or words[verb - 1].stretch != OUTSIDE:
        return None
    if words[verb].tag not in ("VBD", "VBZ", "VBP") and words[verb].lower != "said":
        return None
    phrase = _phrase_from(page, sentence, verb + 1)
    if phrase is None or not can_speak(phrase) or base_form(words[verb].lower) not in _INSERTED:
        return None
    return phrase if phrase.stop < sentence.stop and words[phrase.stop].text in (",", ".", "(") else None


def _main_subject(page: Page, sentence: Sentence) -> Phrase | None:
    words = page.words
    for at in range(sentence.first, sentence.stop):
        if words[at].dep == "ROOT" and words[at].stretch == OUTSIDE:
            subject = _own_subject(page, sentence, at)
            if subject is not None and can_speak(subject):
                return subject
    return None


def _parsed_subject(page: Page, sentence: Sentence, verb: int) -> Phrase | None:
    words = page.words
    at = verb
    for _ in range(_MAX_CLIMB):
        word = words[at]
        if at == verb and any(words[child].dep in ("auxpass", "nsubjpass") for child in word.children):
            agent = _agent(page, at)
            if agent is not None:
                return phrase_at(page, agent)
        if at == verb and words[at].lower in _TELLING and any(words[child].dep == "auxpass" for child in word.children):
            return None  # importers have been told: by whom is not said
        subject = _own_subject(page, sentence, at)
        if subject:
            # "said a plant would be ready, promising ...": he who said promises, not the plant.
            outer = _reporting_subject(page, sentence, at) if at != verb and words[verb].tag == "VBG" else None
            return outer or subject
        if word.dep == "relcl" and _usable(page, sentence, word.head):
            return phrase_at(page, word.head)
        if word.dep not in _CLIMB or word.head == at or words[word.head].stretch != OUTSIDE:
            return None
        if not sentence.first <= word.head < sentence.stop:
            return None
        at = word.head
        if words[at].tag.startswith(("NN", "PRP")):
            if base_form(words[verb].lower) is None and words[verb].dep == "acl":
                return _named(page, sentence, at)
            if _is_shown(page, sentence, at, verb):
                return phrase_at(page, at)
            return _noun_subject(page, sentence, at)
    return None


def _is_shown(page: Page, sentence: Sentence, noun: int, verb: int) -> bool:
    """Whether somebody is shown as he speaks: the recording has one guard saying, a video shows a man shouting."""
    words = page.words
    word, governor = words[noun], words[words[noun].head]
    if verb != noun + 1 or words[verb].tag != "VBG" or not _usable(page, sentence, noun):
        return False
    if word.dep not in ("dobj", "nsubj", "pobj") or not (is_person_noun(word.lower) or word.tag == "NNP"):
        return False
    return base_form(governor.lower) is None or governor.lower in _QUOTING or base_form(governor.lower) == "read"


def _named(page: Page, sentence: Sentence, noun: int) -> Phrase | None:
    """The noun that a participle describes, or the name before it: the Trust, a partnership committed to."""
    words = page.words
    for _ in range(3):
        if words[noun].dep not in ("appos", "pobj", "prep") or words[words[noun].head].stretch != OUTSIDE:
            break
        noun = words[noun].head
    if not words[noun].tag.startswith(("NN", "PRP")):
        return None
    return phrase_at(page, noun) if _usable(page, sentence, noun) else None


def _own_subject(page: Page, sentence: Sentence, verb: int) -> Phrase | None:
    words = page.words
    found = [c for c in words[verb].children if words[c].dep in SUBJECTS and _usable(page, sentence, c)]
    # Where the parse gives two ("China, Branstad wrote, ..."), the one beside the verb is meant.
    return phrase_at(page, min(found, key=lambda child: abs(child - verb))) if found else None


def _noun_subject(page: Page, sentence: Sentence, noun: int) -> Phrase | None:
    """Who speaks where a participle hangs on a noun: a man saying, a letter saying, told reporters adding."""
    words = page.words
    word = words[noun]
    governor = word.head
    if words[governor].tag == "IN" and words[governor].head != governor:
        governor = words[governor].head
    quoting = words[governor].lower in _QUOTING
    if word.dep not in ("nsubj", "nsubjpass", "ROOT", "appos", "conj") and not quoting and governor != noun:
        owner = next((child for child in word.children if words[child].dep == "poss"), None)
        if owner is not None and word.lower in NOUNS and _usable(page, sentence, owner):
            return phrase_at(page, owner)
        if words[governor].is_verb and sentence.first <= governor < sentence.stop:
            return _parsed_subject(page, sentence, governor) if words[governor].stretch == OUTSIDE else None
    return phrase_at(page, noun) if _usable(page, sentence, noun) else None


def _reporting_subject(page: Page, sentence: Sentence, at: int, any_pronoun: bool = False) -> Phrase | None:
    r"""The subject of the verb of saying whose clause the verb \`\`at\`\` is in."""
    words = page.words
    for _ in range(_MAX_CLIMB):
        word = words[at]
        if word.dep not in ("ccomp", "conj", "advcl", "xcomp") or word.head == at:
            return None
        at = word.head
        base = base_form(words[at].lower)
        if words[at].stretch == OUTSIDE and word.dep == "ccomp" and base is not None and base not in FRAMING:
            subject = _own_subject(page, sentence, at)
            if subject is None or any_pronoun or words[subject.head].lower not in ("it", "that", "which"):
                return subject
            return None
    return None


def _agent(page: Page, verb: int) -> int | None:
    words = page.words
    for child in words[verb].children:
        if words[child].dep == "agent" and words[child].stretch == OUTSIDE:
            for grandchild in words[child].children:
                if words[grandchild].dep == "pobj" and words[grandchild].stretch == OUTSIDE:
                    return grandchild
    return None


def _usable(page: Page, sentence: Sentence, index: int) -> bool:
    word = page.words[index]
    return (
        word.stretch == OUTSIDE
        and sentence.first <= index < sentence.stop
        and word.tag in _NOMINAL
        and word.text not in ("$", "%")
    )


def _adjacent_subject(page: Page, sentence: Sentence, verb: int) -> Phrase | None:
    words = page.words
    before = verb - 1
    while before >= sentence.first and (
        words[before].tag in ("RB", "MD", "RBR")
        or words[before].lower in ("had", "has", "have", "was", "is", "were", "later", "also", "then")
    ):
        before -= 1
    if before >= sentence.first and words[before].stretch == OUTSIDE:
        if words[before].tag in ("NN", "NNS", "NNP", "NNPS", "PRP", "WP"):
            return phrase_at(page, before)
        if words[before].text[0].isupper() and before and words[before - 1].is_mark:
            return Phrase(page, before, before + 1, before)  # a name the tagger does not know
    starts = before < sentence.first or words[before].stretch != OUTSIDE or words[before].is_mark
    if starts or words[before].text in (",", "—", "–", "--", ";"):
        after = _phrase_from(page, sentence, verb + 1)
        if after and starts:
            return after
    if before >= sentence.first and words[before].text == "," and words[before].stretch == OUTSIDE:
        name = before - 1
        while name > sentence.first and words[name].tag.startswith("NNP") and words[name].stretch == OUTSIDE:
            name -= 1
        if name < before - 1 and words[name].text == ",":
            return Phrase(page, name + 1, before, before - 1)  # the chief executive, Colin Pell, apologised
        return _first_nominal(page, sentence, before)
    return None


def _phrase_from(page: Page, sentence: Sentence, at: int) -> Phrase | None:
    """The noun phrase that begins at ``at``."""
    words = page.words
    stop = at
    while (
        stop < sentence.stop
        and words[stop].stretch == OUTSIDE
        and (words[stop].tag in _PHRASE_TAGS or _is_abbreviation(words, stop))
    ):
        if words[stop].tag == "PRP" and stop > at:
            break
        stop += 1
    while stop > at and not words[stop - 1].tag.startswith(("NN", "PRP", "CD")):
        stop -= 1
    if words[stop - 1].tag in ("NN", "HYPH") and stop + 1 < sentence.stop and words[stop + 1].lower == "old":
        stop += 2  # the seven-year-old
    if stop == at and at < sentence.stop and words[at].lower in _SOME and words[at].stretch == OUTSIDE:
        stop = at + 1
    return Phrase(page, at, stop, stop - 1) if stop > at else None


def _is_abbreviation(words: list[Word], at: int) -> bool:
    """Whether a full stop belongs to the title before it: Capt. Pardo."""
    return words[at].text == "." and at > 0 and is_short_title(words[at - 1].lower)


def _first_nominal(page: Page, sentence: Sentence, limit: int) -> Phrase | None:
    """The first noun phrase of the reporter after the last quotation before ``limit``."""
    words = page.words
    first = sentence.first
    for index in range(limit - 1, sentence.first - 1, -1):
        if words[index].stretch != OUTSIDE:
            first = index + 1
            break
    for index in range(first, limit):
        word = words[index]
        if word.dep in SUBJECTS and word.stretch == OUTSIDE and word.tag in _NOMINAL:
            return phrase_at(page, index)
    for index in range(first, limit):
        phrase = _phrase_from(page, sentence, index)
        if phrase:
            return phrase
    return None


def phrase_from(page: Page, sentence: Sentence, at: int) -> Phrase | None:
    """The noun phrase that begins at word ``at`` (articles and adjectives included), or None."""
    return _phrase_from(page, sentence, at)


def clause_subject(page: Page, sentence: Sentence, at: int) -> Phrase | None:
    """The subject of the clause that word ``at`` stands in, whatever its verb: climb until a verb has one.

    One who can speak is better than a thing, and one who acts than one who is acted on: a bill that would allow clerks
    to be charged for books that are "indecent".
    """
    words = page.words
    weaker: Phrase | None = None
    for _ in range(12):
        word = words[at]
        if word.is_verb and word.stretch == OUTSIDE:
            subject = _parsed_subject(page, sentence, at)
            if subject and words[subject.head].tag == "WDT" and word.dep == "relcl" and word.lower not in _BEING:
                subject = phrase_at(page, word.head)  # the bill that would allow ...
            if subject and can_speak(subject) and words[subject.head].dep != "nsubjpass":
                return subject
            weaker = weaker or subject
        if word.head == at or not sentence.first <= word.head < sentence.stop:
            break
        at = word.head
    return weaker
