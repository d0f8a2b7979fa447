"""Terms of the reporter's own clause: short noun phrases in marks that no saying governs.

``a "sell" recommendation`` and ``£9 million 'active travel corridor'`` are wordings that go about; ``said it was a
"big mistake"`` is somebody's.
"""

from newsreader.analysis.english.agreement import is_mute
from newsreader.analysis.english.cues import NOUNS, base_form, listed
from newsreader.analysis.english.frame import OUTSIDE, Page, Sentence, Word
from newsreader.analysis.english.holds import Hold
from newsreader.analysis.english.names import noun_speaks
from newsreader.analysis.english.naming import words_before

_LONGEST = 5
_SHORT = 4
_DETERMINERS = frozenset(("a", "an", "the", "this", "these", "those", "its", "their", "his", "her", "one", "any"))
_FINDING = listed("find learn reveal disclose")
_CODES = listed("code parlance slang jargon shorthand lingo dialect argot")
_MERELY = frozenset(("simply", "just", "merely", "locally", "only", "still", "now", "always", "plain"))
_LINKING = frozenset((",", "and", "or", "a", "an", "the", "but", "also"))
_BEING = frozenset(("is", "was", "are", "were", "'s", "’s"))
_CASES = frozenset(("instance", "case", "example", "entry", "instances", "cases"))
# Verbs that tell others what to say.
_ADVISING = listed("advise advised advises instruct instructed instructs told tell tells urged urge urges want wants")
# What is written and is no speech: wrote 311 checks.
_DRAWN = listed("check checks cheque cheques prescription prescriptions code software program programs song songs")


def is_wording(page: Page, sentence: Sentence, words: list[Word], hold: Hold | None, titled: bool) -> bool:
    """Whether a stretch is a wording of the reporter's clause that nobody is told to say.

    ``hold`` is what attributes it, if anything does; ``titled`` tells that it is capitalised as a title is.
    """
    before = words_before(page, sentence, words)
    after = _after(page, sentence, words)
    if not before:
        return False
    if _is_name(words, before, after, titled) or _is_glossed(page, sentence, words, before):
        return True
    if len(words) > _LONGEST or not _is_noun_phrase(words, after):
        return False
    if _is_usual(words, before) or _is_agent(page, before) or _is_advised(page, words, hold):
        return True
    if _is_instance(before) or _is_found(page, words, hold):
        return True
    return not _is_governed(page, words, hold) and _fits(page, sentence, words, before, after, hold)


def _after(page: Page, sentence: Sentence, words: list[Word]) -> list[Word]:
    """The reporter's next words after a stretch up to another one, marks left out."""
    found = []
    for word in page.words[words[-1].index + 1 : sentence.stop]:
        if word.is_mark or word.stretch == words[0].stretch:
            continue
        if word.stretch != OUTSIDE:
            break
        found.append(word)
    return found


def _is_noun_phrase(words: list[Word], after: list[Word]) -> bool:
    """Whether words name a thing: a noun and what belongs to it, or what stands before the reporter's noun."""
    if any(word.tag == "MD" or word.tag in ("VBD", "VBZ", "VBP", "PRP") for word in words):
        return False
    if words[0].text[0].isupper() and len(words) > 1:
        return False
    return words[-1].tag.startswith("NN") or _is_noun(after)


def _is_noun(after: list[Word]) -> bool:
    return bool(after) and after[0].tag in ("NN", "NNS", "NNP", "NNPS")


def _is_name(words: list[Word], before: list[Word], after: list[Word], titled: bool) -> bool:
    """Whether capitals name a thing: the "Northern Guard" war games, the frigate "Admiral Makarov"."""
    if not titled or len(words) > _SHORT or not words[0].text[0].isupper():
        return False
    if before[0].lower == "the" and len(words) > 1 and _is_noun(after) and after[0].tag in ("NN", "NNS"):
        return True
    nearest = before[0]
    thing = nearest.text.islower() and nearest.tag in ("NN", "JJ", "JJR") and nearest.lower not in NOUNS
    follows = len(before) > 1 and before[1].lower in ("the", "a", "an") and bool(after)
    return thing and follows and len(words) > 1 and noun_speaks(nearest.lower) < 1


def _is_glossed(page: Page, sentence: Sentence, words: list[Word], before: list[Word]) -> bool:
    """Whether marks hold what a word or a sign means: a hashtag meaning "...", "all clear" in the ferry's code."""
    if len(words) > _LONGEST:
        return False
    if before[0].lower == "meaning" and len(before) > 1:
        return before[1].text == "," or before[1].tag in ("NN", "NNP", "JJ")
    following = [word.lower for word in _after(page, sentence, words)[:7]]
    return following[:1] == ["in"] and any(
        word in _CODES and "," not in following[:at] for at, word in enumerate(following)
    )


def _is_usual(words: list[Word], before: list[Word]) -> bool:
    """Whether a thing goes by the words: taken to calling it "X"; in Daquq it is simply "X"."""
    lower = [word.lower for word in before[:5]]
    if "calling" in lower[:2]:
        at = lower.index("calling")
        return lower[at + 1 : at + 2] == ["to"] and lower[at + 2 : at + 3] in (["taken"], ["took"], ["taking"])
    merely = lower[0] in _MERELY and len(lower) > 2 and lower[1] in _BEING and lower[2] == "it"
    return merely and words[0].lower == "the"


def _is_agent(page: Page, before: list[Word]) -> bool:
    """Whether the marked noun is who speaks: told by a "bank employee"."""
    at = 1 if before[0].lower in _DETERMINERS else 0
    if len(before) <= at + 1 or before[at].lower != "by":
        return False
    verb = page.words[before[at].head]
    spoken = verb.stretch == OUTSIDE and base_form(verb.lower) is not None
    return verb.tag == "VBN" and before[at].dep == "agent" and spoken


def _is_advised(page: Page, words: list[Word], hold: Hold | None) -> bool:
    """Whether a memo or the like tells others to use the word: advised them to describe it as a "scheme"."""
    if hold is None or hold.cue is None or hold.phrase.page is not page or len(words) > 2:
        return False
    verb = page.words[hold.cue[0]]
    if verb.tag != "VB" or base_form(verb.lower) not in ("describe", "call", "refer", "say", "label"):
        return False
    for _ in range(4):
        if verb.dep != "xcomp" and verb.lower not in _ADVISING:
            return False
        if verb.lower in _ADVISING:
            return True
        verb = page.words[verb.head]
    return False


def _is_instance(before: list[Word]) -> bool:
    """Whether an example of a thing is given: and, in one instance, a "gym floor emergency"."""
    lower = [word.lower for word in before[:6]]
    at = 1 if lower[0] in ("a", "an") else 0
    return lower[at : at + 1] == [","] and lower[at + 1 : at + 2] != [] and lower[at + 1] in _CASES and "in" in lower


def _is_found(page: Page, words: list[Word], hold: Hold | None) -> bool:
    """Whether the words only tell what a thing is like that is found: find an 'impossible' planet."""
    if hold is None or hold.cue is None or hold.phrase.page is not page:
        return False
    top = _top(words)
    noun, verb = page.words[top.head], page.words[hold.cue[0]]
    attribute = top.dep in ("amod", "nmod", "compound") and noun.stretch == OUTSIDE
    return attribute and noun.dep == "dobj" and noun.head == verb.index and base_form(verb.lower) in _FINDING


def _top(words: list[Word]) -> Word:
    """The word of a stretch that hangs on something outside it."""
    return next((word for word in words if not words[0].index <= word.head <= words[-1].index), words[-1])


def _is_governed(page: Page, words: list[Word], hold: Hold | None) -> bool:
    """Whether the verb of saying that the hold rests on governs the words."""
    if hold is None or hold.cue is None or hold.rule == "nearest" or hold.phrase.page is not page:
        return False
    cue = page.words[hold.cue[0]]
    speaker = page.words[hold.phrase.head]
    if cue.is_verb and any(page.words[child].lower in _DRAWN for child in cue.children):
        return False
    if 0 < words[0].index - cue.index <= 3:
        return True  # to call a "special meeting"
    if is_mute(hold.phrase) or (
        speaker.text.islower() and not noun_speaks(speaker.lower) and not speaker.tag.startswith(("PRP", "W"))
    ):
        return False
    at = _top(words).index
    for _ in range(12):
        word = page.words[at]
        # Who has a "sell" recommendation: that is told of the speaker.
        if word.dep == "relcl" and hold.phrase.first <= word.head < hold.phrase.stop and cue.index < hold.phrase.first:
            return False
        if word.head == at or at == cue.index:
            break
        at = word.head
    return True


def _fits(
    page: Page, sentence: Sentence, words: list[Word], before: list[Word], after: list[Word], hold: Hold | None
) -> bool:
    """Whether the words stand where the reporter's own noun phrase would."""
    nearest = before[0]
    if after and after[0].lower in NOUNS:
        return False  # had issued a "danger to life" warning
    if len(before) > 1 and before[1].lower == "as":
        return False  # has been pounding him as a "con artist"
    if any(word.stretch != OUTSIDE for word in page.words[sentence.first : words[0].index]) and all(
        word.lower in _LINKING for word in before
    ):
        return False  # goes on a list of what somebody says
    if nearest.lower in ("a", "an") or nearest.tag == "CD":
        return len(words) <= _SHORT
    if nearest.lower in _DETERMINERS:
        return len(words) <= 2 and _is_noun(after)
    if nearest.dep == "agent":
        return page.words[nearest.head].stretch == OUTSIDE
    if nearest.tag == "IN" and _is_noun(after):
        return len(words) <= 2
    if nearest.tag == "IN" and hold is not None and hold.rule == "nearest":
        head = hold.phrase.page.words[hold.phrase.head]
        # Democrats now speak of "investments in ...": many say it.
        return head.tag in ("WP", "NNS", "NNPS") and hold.phrase.first == hold.phrase.head
    return False
