"""Marks around what a thing is called: the words beside them name it or show it, and nobody says it."""

from newsreader.analysis.english.cues import listed
from newsreader.analysis.english.frame import OUTSIDE, Page, Sentence, Word

# Nouns right before the marks whose name or wording stands in them: the title "...", the word "...".
_LABELS = listed(
    """
    title titles heading headings header label labels word phrase term name names nickname nicknames
    moniker alias codename motto mottos slogan slogans hashtag hashtags catchphrase watchword buzzword password
    passcode codeword category categories section sections chapter chapters button tab option folder tag tags caption
    captions subtitle adjective adjectives noun verb expression epithet honorific acronym abbreviation euphemism
    playlist ringtone username
    """
)
# Written ones of them, which may stand in apposition: the family motto, "...", is carved above the door.
_APART = _LABELS - {"word", "name", "names", "option", "tag", "tags", "label"}
# Somebody's own wording is speech: in her words, his phrase.
_OWN = frozenset(("in",))
# Verbs that put a thing in a list under a name: logged as "minor".
_FILING = listed(
    """
    record records recorded recording log logs logged logging list lists listed listing classify classifies classified
    classifying register registers registered registering file filed files filing enter entered enters mark marked
    marks marking code coded tag tagged catalogue catalogued cataloged categorise categorised categorized sort sorted
    stamp stamped grouped sign signs signed signing posing
    """
)
_PRESSING = listed("press pressed presses pressing click clicks clicked clicking tap taps tapped tapping tick ticked")
# What words stand on: a banner reading "...".
_SURFACES = listed(
    """
    banner banners t-shirt t-shirts shirt shirts hat hats cap caps mug mugs sticker stickers flag flags tattoo tattoos
    badge badges bumper-sticker hoodie hoodies jersey jerseys sweatshirt sweatshirts plaque scarf scarves billboard
    pin pins
    """
)
_SHOWN = listed(
    """
    printed painted written carved scrawled stencilled stenciled emblazoned daubed sprayed embroidered engraved
    stitched plastered inked tattooed chalked spray-painted
    """
)
# Participles after a noun: a slide headed "...".
_HEADED = frozenset(("headed", "labelled", "labeled", "marked", "captioned", "inscribed", "stamped"))
_ON = frozenset(("on", "across", "above", "over", "in", "into", "along", "around", "inside", "outside", "beneath"))
_BEING = frozenset(("is", "was", "are", "were", "appears", "appeared", "been"))
_SELVES = frozenset(("themselves", "itself", "himself", "herself", "ourselves"))
_CALLING = frozenset(("call", "calls", "called", "calling", "dub", "dubbed", "name", "named", "style", "styled"))
_LINKS = frozenset((",", "and", "or", "&", ";", "plus", "then"))
_LONGEST = 12
_SHORT = 4


def is_label(page: Page, sentence: Sentence, words: list[Word], titled: bool) -> bool:
    """Whether the words of a stretch are what a thing is called or shows, or stand in a list behind such words.

    ``titled`` tells that they are capitalised as a title is.
    """
    if len(words) > _LONGEST:
        return False
    if _is_shown(page, sentence, words) or _is_labelled(page, sentence, words, titled):
        return True
    earlier = listed_before(page, sentence, words)
    return bool(earlier) and is_label(page, sentence, earlier, titled)


def words_before(page: Page, sentence: Sentence, words: list[Word]) -> list[Word]:
    """The reporter's words before a stretch back to the one before it, nearest first, marks left out."""
    found = []
    for at in range(words[0].index - 1, sentence.first - 1, -1):
        word = page.words[at]
        if word.is_mark or word.stretch == words[0].stretch:
            continue
        if word.stretch != OUTSIDE:
            break
        found.append(word)
    return found


def listed_before(page: Page, sentence: Sentence, words: list[Word]) -> list[Word]:
    """The words of the stretch before this one in a list of stretches: "A," "B" and, unusually, "C"."""
    between = _without_aside(words_before(page, sentence, words))
    joined = all(word.lower in _LINKS or word.tag == "RB" for word in between) and len(between) <= _SHORT
    if not joined or (between and not any(word.lower in _LINKS for word in between)):
        return []
    at = next((index for index in range(words[0].index - 1, sentence.first - 1, -1) if _inner(page, index, words)), -1)
    if at < 0:
        return []
    stretch = page.words[at].stretch
    # A full stop inside ends the sentence, and no list.
    return [word for word in page.words if word.stretch == stretch and any(char.isalnum() for char in word.text)]


def _without_aside(between: list[Word]) -> list[Word]:
    """The words of a link without what stands in it between commas: and, in one briefing, "X"."""
    pauses = [at for at, word in enumerate(between) if word.text == ","]
    if len(pauses) == 2 and pauses[0] == 0 and between[pauses[1] - 1].tag == "IN":
        return between[pauses[1] :]
    return between


def _inner(page: Page, at: int, words: list[Word]) -> bool:
    return page.words[at].stretch >= 0 and page.words[at].stretch != words[0].stretch


def _is_labelled(page: Page, sentence: Sentence, words: list[Word], titled: bool) -> bool:
    before = words_before(page, sentence, words)
    if not before:
        return False
    nearest = before[0]
    further = before[1] if len(before) > 1 else None
    if nearest.lower in _LABELS:
        return not _is_own(before)
    if nearest.text == "," and further is not None and further.lower in _APART:
        return not _is_own(before[1:])
    if nearest.lower == "words" and further is not None and further.lower == "the":
        # A handcart painted with the words "..."
        shown = any(word.lower in _SHOWN for word in before[2:5])
        return shown or _is_shown_after(page, sentence, words)
    if nearest.lower == "under" and len(words) <= _SHORT:
        return titled or any(word.lower in _FILING and word.is_verb for word in before[1:7])
    if nearest.lower == "as" and len(words) <= _SHORT:
        return any(word.lower in _FILING and word.is_verb for word in before[1:9])
    if nearest.lower in _PRESSING or (nearest.lower == "on" and further and further.lower in _PRESSING):
        return titled or words[0].text[0].isupper()
    if nearest.lower in ("reading", "saying", "bearing") and further is not None and further.lower in _SURFACES:
        return True
    if nearest.lower in _HEADED and nearest.tag in ("VBN", "VBD") and further is not None:
        return further.text == "," or further.tag in ("NN", "NNS")
    return _is_called(before, words, titled)


def _is_called(before: list[Word], words: list[Word], titled: bool) -> bool:
    """Whether some call themselves so, or a thing is called so with capitals."""
    definite = before[0].lower == "the" or words[0].lower == "the"
    at = 1 if before[0].lower in ("the", "a", "an") else 0
    if len(words) > _SHORT + 1 or at + 1 >= len(before):
        return False
    if before[at].lower in _SELVES and before[at + 1].lower in _CALLING:
        return titled or definite
    passive = any(word.lower in _BEING for word in before[at + 1 : at + 3])
    return before[at].lower in _CALLING and passive and titled and before[at].tag == "VBN"


def _is_own(before: list[Word]) -> bool:
    """Whether the noun is somebody's own wording: in her words, in a phrase."""
    return any(word.lower in _OWN for word in before[1:4]) and any(word.tag in ("PRP$", "POS") for word in before[1:4])


def _is_shown(page: Page, sentence: Sentence, words: list[Word]) -> bool:
    """Whether a stretch that opens its sentence stands on a thing: "..." was on mugs by noon."""
    return not words_before(page, sentence, words) and _is_shown_after(page, sentence, words)


def _is_shown_after(page: Page, sentence: Sentence, words: list[Word]) -> bool:
    following = [
        word
        for word in page.words[words[-1].index + 1 : sentence.stop]
        if not word.is_mark and word.stretch != words[0].stretch
    ][:4]
    if not following or following[0].stretch != OUTSIDE or following[0].lower not in _BEING:
        return False
    rest = [word.lower for word in following[1:]]
    shown = bool(_SHOWN & set(rest[:2])) and bool(_ON & set(rest))
    return rest[:1] == ["on"] or rest[:1] == ["trending"] or shown
