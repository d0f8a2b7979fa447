"""Notes, signs and letters that a story quotes: what "it" means in "It read: ...", and who wrote them."""

from newsreader.analysis.english.cues import DOCUMENTS, listed
from newsreader.analysis.english.frame import OUTSIDE, Page
from newsreader.analysis.english.names import is_person_noun
from newsreader.analysis.english.phrases import Phrase, phrase_at

# What carries words of its own; "it" may mean one wherever it stands in the sentence before.
WRITINGS: frozenset[str] = DOCUMENTS | listed(
    """
    note sign notice email e-mail placard banner plaque inscription message statement post tweet postcard text caption
    label poster leaflet flyer card sticker voicemail telegram diary entry bulletin poem verse graffito graffiti
    document brief transcript manifesto guide manual pamphlet script article column editorial review contract charter
    decree edict audit ad advert advertisement listing
    """
)
# Those that speak for their owner: her sign says "Ask first".
_OWNED = listed(
    """
    sign note letter email e-mail message tweet post statement text caption placard banner t-shirt shirt badge voicemail
    poster card sticker bio biography profile
    """
)
_READING = listed("read reads ran runs began begins ended ends opened opens")
_WRITING = listed(
    """
    written wrote sent left signed penned drafted posted taped scrawled scribbled pinned handed issued typed texted
    tweeted composed painted put stuck slipped addressed
    """
)
# Who does this with a writing wrote it.
_PUTTING = listed(
    "placed ran put puts hung hangs taped pinned posted left wrote writes sent sends stuck scrawled scribbled typed"
)
_HANDS = frozenset(("handwriting", "hand", "writing", "scrawl"))


def is_read(page: Page, pronoun: int) -> bool:
    """Whether a pronoun is the subject of what only a writing does: it read, it began."""
    verb = page.words[pronoun].head
    return page.words[verb].lower in _READING


def find_owner(phrase: Phrase) -> Phrase | None:
    """Whose a writing is, where a possessive tells: her sign."""
    words = phrase.page.words
    if words[phrase.head].lower not in _OWNED:
        return None
    owner = next((child for child in words[phrase.head].children if words[child].dep == "poss"), None)
    return phrase_at(phrase.page, owner) if owner is not None and words[owner].stretch == OUTSIDE else None


def find_author(page: Page, noun: int) -> Phrase | None:
    """Who wrote a writing, where its own words tell: a note by one engineer, in the handwriting of her son."""
    words = page.words
    verb = words[noun].head
    for head in (noun, verb):
        for child in words[head].children:
            word = words[child]
            if head == verb and (not words[verb].is_verb or word.index < noun):
                continue
            if word.dep == "agent" and words[head].lower not in _WRITING:
                continue  # a memo published by the Star: somebody else wrote it
            if word.lower in ("by", "from") and word.dep in ("prep", "agent"):
                source = _object(page, child)
                if source is not None:
                    return source
            if head == noun and word.dep == "acl" and word.lower in _WRITING:
                agent = next((at for at in word.children if words[at].dep == "agent"), None)
                source = _object(page, agent) if agent is not None else None
                if source is not None:
                    return source
    if words[noun].dep == "dobj" and words[verb].lower in _PUTTING:
        subject = next((child for child in words[verb].children if words[child].dep == "nsubj"), None)
        if subject is not None and words[subject].stretch == OUTSIDE and words[subject].tag.startswith("NNP"):
            return phrase_at(page, subject)
    for at in range(noun + 1, min(noun + 20, len(words) - 1)):
        if words[at].text in (".", ";", ":") or words[at].stretch != OUTSIDE:
            return None
        if words[at].lower in _HANDS and words[at + 1].lower == "of":
            return _object(page, at + 1)
    return None


def _object(page: Page, preposition: int) -> Phrase | None:
    """The person or body that a preposition governs."""
    words = page.words
    for child in words[preposition].children:
        word = words[child]
        if word.dep == "pobj" and word.stretch == OUTSIDE:
            return phrase_at(page, child) if is_person_noun(word.lower) or word.tag.startswith("NNP") else None
    return None
