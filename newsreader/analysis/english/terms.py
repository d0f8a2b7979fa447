"""Marks that are no speech: titles, nicknames, names of things, irony.

Counted on labelled articles: where a verb of saying holds a stretch it is speech nine times in ten, however short;
where nothing does, short stretches and capitalised ones are mostly names and terms. The rules below say which.
"""

from newsreader.analysis.english.cues import listed
from newsreader.analysis.english.frame import OUTSIDE, Page, Sentence, Word
from newsreader.analysis.english.holds import Hold
from newsreader.analysis.english.naming import is_label, listed_before
from newsreader.analysis.english.usages import is_wording

# Stretches of more words than this are speech.
_LONGEST = 8
# Names for things that people use every day have no more words than this.
_USUAL = 3
# A name follows these.
_NAMING = listed(
    """
    dubbed nicknamed named titled entitled christened codenamed code-named subtitled so-called nickname moniker alias
    codename name hashtag headlined headline branded styled
    """
)
# Works and broadcasts, which are named in marks.
_WORKS = listed(
    """
    show book film movie song album series novel play program programme magazine newspaper essay episode single
    documentary musical podcast exhibition poem painting game host hosts sitcom sequel track ballad anthem opera
    broadcast site website feature debut follow-up sequel prequel trilogy comedy drama thriller musical memoir
    """
)
_NOTIONS = frozenset(("talk", "notion", "concept", "idea", "myth", "era", "age", "culture", "theory", "doctrine"))
_ABOUT = frozenset(("on", "of", "about", "in", "from"))
_NOBODY = frozenset(("some", "many", "others", "most", "few"))
_PLACING = frozenset(("on", "in", "at", "during", "with", "for"))
_NOMINAL = ("NN", "NNS", "NNP", "NNPS")


def is_term(page: Page, sentence: Sentence | None, index: int, hold: Hold | None) -> bool:
    """Whether a stretch in marks is a name or a term rather than somebody's words.

    ``index`` is the stretch's, ``hold`` what attributes it, if anything does.
    """
    words = [word for word in page.words if word.stretch == index and any(char.isalnum() for char in word.text)]
    if sentence is None or not words:
        return False
    if is_label(page, sentence, words, _is_titled(words)):
        return True
    if len(words) > _LONGEST:
        return False
    before, after = _neighbour(page, sentence, words[0].index, -1), _neighbour(page, sentence, words[-1].index, 1)
    titled = _is_titled(words)
    if is_wording(page, sentence, words, hold, titled) or _is_listed(page, sentence, words, hold):
        return True
    if _is_usage(page, sentence, words, before):
        return True
    if _is_named(page, sentence, before, after, len(words)):
        return True
    if _is_placing(page, words, hold) and (titled or _is_noun(after)):
        return True
    held = hold is not None and hold.cue is not None
    if titled and len(words) > 1 and not _ends_sentence(page, words):
        works = before is not None and (
            before.tag == "POS" or before.lower in _ABOUT or _near_work(page, sentence, before)
        )
        if works or not held:
            return True
    if _is_notion(page, sentence, words, before, after):
        return True
    if len(words) <= 2 and hold is not None and (_is_denied(page, hold) or hold.phrase.text.lower() in _NOBODY):
        return True
    if len(words) == 1 and before is not None and before.tag == "CD" and not _is_noun(after):
        return True
    if before is not None and before.tag == "IN" and len(words) <= 2 and hold is not None and hold.cue is None:
        return True
    if held or before is None or _ends_sentence(page, words):
        return False
    if len(words) == 1 or (len(words) == 2 and _is_noun(after)):
        return True
    return hold is None and len(words) <= 3


def _is_listed(page: Page, sentence: Sentence, words: list[Word], hold: Hold | None) -> bool:
    """Whether a stretch goes on a list of terms that nobody says: has "repositioned," "right-sized" and "X"."""
    if hold is not None and (hold.cue is not None or hold.rule != "nearest"):
        return False
    earlier = listed_before(page, sentence, words)
    return bool(earlier) and is_term(page, sentence, earlier[0].stretch, hold)


def _neighbour(page: Page, sentence: Sentence, at: int, step: int) -> Word | None:
    """The next word of the sentence beside a stretch that is no mark and not inside the stretch."""
    inside = page.words[at].stretch
    at += step
    while sentence.first <= at < sentence.stop and (page.words[at].is_mark or page.words[at].stretch == inside):
        at += step
    return page.words[at] if sentence.first <= at < sentence.stop else None


def _is_noun(word: Word | None) -> bool:
    return word is not None and word.tag in _NOMINAL and word.stretch == OUTSIDE


def _is_titled(words: list[Word]) -> bool:
    """Whether all words that a title capitalises are capitalised."""
    long = [word for word in words if len(word.text) > 3 or word in (words[0], words[-1])]
    return all(word.text[0].isupper() or word.text[0].isdigit() for word in long)


def _ends_sentence(page: Page, words: list[Word]) -> bool:
    """Whether the stretch itself ends with a full stop, a question or an exclamation after a clause."""
    at = words[-1].index + 1
    end = page.words[at].text if at < len(page.words) and page.words[at].stretch == words[0].stretch else ""
    if end in ("!", "?", "?!", "!!"):
        return True
    ended = end == "." or words[-1].text.endswith(".")
    return ended and any(word.tag in ("VBP", "VBZ", "VBD", "MD", "VB") for word in words)


def _is_named(page: Page, sentence: Sentence, before: Word | None, after: Word | None, count: int) -> bool:
    """Whether the words around give a name: dubbed "X", known as "X", John "X" Smith, "X", as he is nicknamed."""
    words = page.words
    if before is not None:
        at = before.index
        if before.lower in ("the", "a", "an", "as") and at - 1 >= sentence.first:
            at -= 1
        if before.lower in _NAMING or words[at].lower in _NAMING:
            return True
        if words[at].lower == "called" and (words[at].dep == "acl" or words[at - 1].text == "-"):
            return True
        nobody = any(words[child].lower in _NOBODY for child in before.children)
        if nobody and before.is_verb and before.lower not in ("is", "was", "are", "were"):
            return True
        run = words[max(sentence.first, before.index - 6) : before.index + 1]
        nearby = [word.lower for word in run if word.lower != "described" or _is_told_of(words, word)]
        if "as" in (before.lower, words[at].lower) and {"known", "nicknamed", "billed", "described"} & set(nearby):
            return True
        name = after is not None and after.tag == "NNP" and after.start - before.stop < 30
        if name and before.tag == "NNP" and count <= 2 and words[before.index + 1].is_mark:
            return True
    if after is not None:
        following = [word.lower for word in words[after.index : min(after.index + 8, sentence.stop)]]
        if "as" in following[:2] and {"nicknamed", "known", "called"} & set(following):
            return "said" not in following
    return False


def _is_told_of(words: list[Word], verb: Word) -> bool:
    """Whether a participle tells of the noun before it: a man described as "old", not which guards described as."""
    related = any(
        word.lower in ("which", "that", "whom", "what") for word in words[max(0, verb.index - 3) : verb.index]
    )
    return verb.tag == "VBN" and verb.dep in ("acl", "advcl") and not related


def _is_placing(page: Page, words: list[Word], hold: Hold | None) -> bool:
    """Whether the stretch only says where or how somebody spoke: said on CNN's "State of the Union"."""
    if hold is None or hold.cue is None or hold.phrase.page is not page:
        return False
    verb = hold.cue[0]
    at = words[0].index
    for _ in range(6):
        head = page.words[at].head
        if head == at:
            return False
        if page.words[head].tag == "IN" and page.words[head].lower in _PLACING and page.words[head].head == verb:
            return True
        if page.words[head].is_verb:
            return False
        at = head
    return False


def _is_usage(page: Page, sentence: Sentence, words: list[Word], before: Word | None) -> bool:
    """Whether the words are what a thing is called for good: what fishermen call "stone ladders"."""
    if before is None or len(words) > _USUAL or any(_is_finite(word) for word in words):
        return False
    at = before.index - (before.lower in ("the", "a", "an"))
    verb = page.words[at]
    if at <= sentence.first or verb.lower not in ("call", "calls") or not words[-1].tag.startswith("NN"):
        return False
    clause = page.words[max(sentence.first, at - 5) : at]
    # The stop that residents call "the oven": many call it so.
    many = verb.lower == "call" and any(word.tag == "NNS" for word in clause)
    if not many and words[0].lower == "the" and page.words[at - 1].tag in ("PRP", "NNP"):
        return False  # what he calls "the quiet half": one man's word for one thing
    return any(word.lower == "what" or (many and word.lower in ("that", "which")) for word in clause)


def _is_finite(word: Word) -> bool:
    return word.tag == "MD" or (word.is_verb and word.tag not in ("VBG", "VBN"))


def _is_notion(page: Page, sentence: Sentence, words: list[Word], before: Word | None, after: Word | None) -> bool:
    """Whether the words are a notion that goes about: talk of "once-in-a-lifetime" storms."""
    if before is None or before.lower != "of" or before.index <= sentence.first:
        return False
    text = page.text[words[0].start : words[-1].stop]
    return page.words[before.index - 1].lower in _NOTIONS and len(text.split()) <= 2 and _is_noun(after)


def _near_work(page: Page, sentence: Sentence, before: Word) -> bool:
    nearby = page.words[max(sentence.first, before.index - 3) : before.index + 1]
    return any(word.lower in _WORKS for word in nearby if word.stretch == OUTSIDE)


def _is_denied(page: Page, hold: Hold) -> bool:
    """Whether the verb of saying is denied: did not explain how they would "deconflict"."""
    if hold.cue is None or hold.phrase.page is not page:
        return False
    return any(page.words[child].dep == "neg" for child in page.words[hold.cue[0]].children)
