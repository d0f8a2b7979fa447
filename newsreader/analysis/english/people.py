"""Who of a story's cast is a person, and a man or a woman."""

import re
from collections.abc import Sequence

from newsreader.analysis.attribution import Character, Gender
from newsreader.analysis.english.cues import WRITTEN, listed
from newsreader.analysis.english.descriptions import Descriptions
from newsreader.analysis.english.frame import Page
from newsreader.analysis.english.names import PERSONAL, is_person_noun, name_gender, title_gender
from newsreader.core.entity import EntityLabel
from newsreader.core.span import Span

_FOR_HIS_PART = re.compile(r"[Ff]or (?P<whose>his|her) part, (?:[\w'’-]+ ){0,5}$")
# A name that ends so is a place's, whosever it is.
_PLACES = listed("square street road avenue boulevard lane bridge airport station park hospital stadium mosque church")


def is_person(character: Character, pages: Sequence[Page], descriptions: Descriptions) -> bool:
    """Whether it is tagged as a person; the word before it overrules: neighbour Dai Hughes, energy firm Nortel."""
    named = character.name.lower().split()
    if len(named) > 2 and named[-1] in _PLACES:
        return False  # Riad al-Solh Square
    for place in character.places:
        before = pages[place.block].text[: place.start].rsplit(maxsplit=1)[-1:]
        if before and is_person_noun(before[0]):
            return True
        # Small letters only: "Secretary of State John Kerry" is no state.
        if before and before[0] in WRITTEN and name_gender(character.name) is Gender.UNKNOWN:
            return False  # but local guide Noura is somebody
    if character.label is EntityLabel.PLACE or (character.label is EntityLabel.ORG and " " not in character.name):
        return any(_acts_as_person(pages[place.block], place, descriptions) for place in character.places)
    return character.label is EntityLabel.PERSON


def _acts_as_person(page: Page, place: Span, descriptions: Descriptions) -> bool:
    """Whether a name taken for a place's is a person's by its verb or its calling: the winger, Lars Holt."""
    at = descriptions.head_of(page, place)
    if at is None:
        return False
    if page.text[place.stop :].startswith((", who ", ", aged ")):
        return True
    word, head = page.words[at], page.words[page.words[at].head]
    if word.dep == "appos" and head.tag == "PRP":
        head = page.words[head.head]
    if word.dep == "appos":
        return is_person_noun(head.lower)
    following = page.words[head.index + 1].lower if head.index + 1 < len(page.words) else ""
    return word.dep == "nsubj" and (head.lower in PERSONAL or (head.lower == "grew" and following == "up"))


def person_gender(character: Character, pages: Sequence[Page]) -> Gender:
    """The gender that a person's titles and first name tell, at any mention."""
    if character.gender is not Gender.UNKNOWN:
        return character.gender
    told = []
    for place in character.places:
        text = pages[place.block].text
        before = text[max(0, place.start - 12) : place.start].split()[-1:]
        titled = title_gender(before[0]) if before else Gender.UNKNOWN
        if titled is not Gender.UNKNOWN:
            return titled  # Ms. Ngoc tells more than Tran Thi Ngoc
        own = _FOR_HIS_PART.search(text, max(0, place.start - 60), place.start)
        if own is not None:
            return Gender.MALE if own["whose"] == "his" else Gender.FEMALE
        told.append(name_gender(text[place.start : place.stop], before[0] if before else ""))
    return next((gender for gender in told if gender is not Gender.UNKNOWN), Gender.UNKNOWN)
