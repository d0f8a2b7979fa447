"""Speech inside speech: "They said, 'You are late,' and hung up"."""

from newsreader.analysis.attribution import Cast
from newsreader.analysis.english.cues import FRAMING, WRITTEN, base_form
from newsreader.analysis.english.frame import Page, Word
from newsreader.analysis.english.names import PRONOUNS, is_person_noun, noun_gender
from newsreader.analysis.english.phrases import SUBJECTS, phrase_at
from newsreader.analysis.marks import Stretch
from newsreader.core.quotation import Attribution, Quotation, QuotationKind

# The quoted speaker is no witness of the story's: names inside marks are less sure than the reporter's.
_NAMED, _DESCRIBED, _MEANT = 0.7, 0.6, 0.4
_OBJECTS = frozenset(("me", "us", "him", "her", "them", "you", "it", "back", "that"))


def read_nested(stretch: Stretch, page: Page, outer: Attribution, cast: Cast) -> Quotation:
    """An inner quotation: speech with its speaker where a verb of saying beside it says so, else a term.

    ``page`` is the block where it begins, ``outer`` the attribution of the quotation around it.
    """
    start, stop = stretch.parts[0].start, stretch.parts[-1].stop
    words = page.words
    before = [word for word in words if word.stop <= start and not word.is_mark]
    verb = _cue_before(before)
    if verb is None and stretch.parts[-1].block == page.block:
        verb = _cue_after([word for word in words if word.start >= stop and not word.is_mark])
    subject = _subject(words, verb) if verb is not None else None
    if verb is None or subject is None:
        return Quotation(QuotationKind.TERM, stretch.parts, Attribution(), stretch.level)
    mention, cue = phrase_at(page, subject.index).span, page.span(verb.index, verb.index + 1)
    name, key, sure = _resolve(page, subject, outer, cast)
    said = Attribution(name, mention, cue, "explicit" if name else "unknown", sure if name else 0.0, key)
    return Quotation(QuotationKind.DIRECT, stretch.parts, said, stretch.level)


def _cue_before(words: list[Word]) -> Word | None:
    """The verb of saying right before: said, told me, asked: (words in order, marks left out)."""
    at = len(words) - 1
    paused = at >= 0 and words[at].text in (",", ":")
    at -= paused
    if at >= 0 and words[at].lower in _OBJECTS:
        at -= 1
    return words[at] if at >= 0 and paused and _says(words[at]) else None


def _cue_after(words: list[Word]) -> Word | None:
    """The verb of saying of a clause right behind: he said."""
    return next((word for word in words[1:3] if _says(word) and words[0].dep in SUBJECTS), None)


def _says(word: Word) -> bool:
    base = base_form(word.lower)
    return base is not None and base not in FRAMING and word.is_verb


def _subject(words: list[Word], verb: Word) -> Word | None:
    """Who says it; of verbs joined by "and" the first one's subject."""
    for _ in range(3):
        found = next((words[at] for at in verb.children if words[at].dep in SUBJECTS), None)
        if found is not None or verb.dep not in ("conj", "xcomp", "advcl"):
            return found
        verb = words[verb.head]
    return None


def _resolve(page: Page, subject: Word, outer: Attribution, cast: Cast) -> tuple[str | None, str, float]:
    """Whom the inner subject means: name, key, how sure; "I" is who speaks around it."""
    if subject.lower == "i":
        return outer.speaker, outer.speaker_key, min(outer.confidence, _NAMED)
    if subject.lower in PRONOUNS:
        return _antecedent(page, subject), "", _MEANT
    if not subject.tag.startswith("NN"):
        return None, "", 0.0
    phrase = phrase_at(page, subject.index)
    character = cast.at(page.span(subject.index, subject.index + 1)) or (
        cast.named(phrase.text, phrase.span) if subject.tag.startswith("NNP") else None
    )
    if character is not None:
        return character.name, character.key, _NAMED
    if is_person_noun(subject.lower) or subject.lower in WRITTEN or subject.tag.startswith("NNP"):
        return phrase.text, "", _DESCRIBED
    return None, "", 0.0


def _antecedent(page: Page, pronoun: Word) -> str | None:
    """The last noun before a pronoun, in the same speech, that it can mean."""
    wanted = PRONOUNS[pronoun.lower]
    for word in reversed(page.words[: pronoun.index]):
        if word.stretch != pronoun.stretch:
            return None
        person, body = is_person_noun(word.lower), word.lower in WRITTEN
        if not word.tag.startswith("NN") or not (person or body):
            continue
        several = word.tag == "NNS" or body
        if several if pronoun.lower == "they" else person and noun_gender(word.lower) is wanted:
            return phrase_at(page, word.index).text
    return None
