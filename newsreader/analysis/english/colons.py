"""Who speaks after a colon: "Cruz continued:", "when a reporter asked him again:"."""

from newsreader.analysis.english.cues import ASKING, FRAMING, NOUNS
from newsreader.analysis.english.frame import OUTSIDE, Page, Sentence
from newsreader.analysis.english.holds import Hold, after_quotation, saying_verbs, subject_rule, verb_base
from newsreader.analysis.english.names import noun_speaks
from newsreader.analysis.english.phrases import Phrase, can_speak, find_subject, phrase_at, phrase_from
from newsreader.analysis.english.writings import WRITINGS


def find_introduction(page: Page, sentence: Sentence) -> Hold | None:
    """What a sentence that ends with a colon says of who speaks next: "Cruz continued:"."""
    colon = next((at for at in range(sentence.stop - 1, sentence.first, -1) if page.words[at].text == ":"), None)
    return hold_colon(page, sentence, colon) if colon is not None else None


def hold_colon(page: Page, sentence: Sentence, colon: int) -> Hold | None:
    """What stands before the colon at word index ``colon`` tells of who speaks after it, or None."""
    words = page.words
    floor = after_quotation(page, sentence, colon)
    verbs = list(saying_verbs(page, floor, colon, framing=True))
    root = next((index for index in range(floor, colon) if words[index].is_verb and words[index].dep == "ROOT"), None)
    for verb in reversed(verbs):
        subject = find_subject(page, sentence, verb)
        if verb_base(words, verb) in ASKING and _is_subordinate(page, sentence, verb):
            answer = _answer(page, sentence, verb)
            if answer is not None or root is None:
                return answer
            continue
        if subject is not None and (verb_base(words, verb) not in FRAMING or len(verbs) == 1 or colon - verb < 6):
            return Hold(subject, (verb, verb + 1), subject_rule(subject))
    writing = next((at for at in range(colon - 1, max(floor, colon - 7) - 1, -1) if words[at].lower in WRITINGS), None)
    if writing is not None and words[writing].stretch == OUTSIDE and words[writing].dep in ("dobj", "attr", "nsubj"):
        return Hold(phrase_at(page, writing), (colon, colon + 1), "colon", 0.8)
    if root is not None:
        subject = find_subject(page, sentence, root)
        if subject:
            return Hold(_owner(subject), (colon, colon + 1), "colon", 0.85)
    for index in range(floor, colon):
        if words[index].dep in ("nsubj", "nsubjpass") and words[index].stretch == OUTSIDE:
            return Hold(_owner(phrase_at(page, index)), (colon, colon + 1), "colon", 0.85)
    phrase = phrase_from(page, sentence, floor)
    if phrase:
        return Hold(_owner(phrase), (colon, colon + 1), "colon")
    return None


def _owner(phrase: Phrase) -> Phrase:
    """Whose a thing before a colon is: his wife's verdict: "..."; the phrase itself where it is no owned thing."""
    words = phrase.page.words
    head = words[phrase.head]
    if not head.tag.startswith("NN") or (noun_speaks(head.lower) and head.lower not in NOUNS):
        return phrase
    owner = next((child for child in head.children if words[child].dep == "poss"), None)
    return phrase_at(phrase.page, owner) if owner is not None and words[owner].stretch == OUTSIDE else phrase


def asks_only(page: Page, sentence: Sentence, first: int) -> bool:
    """Whether all that stands before a colon and the quotation from word ``first`` on is somebody's question.

    "Then, when a student asked about the marks: ..." tells nothing of who answers.
    """
    words = page.words
    colon = first - 1
    while colon > sentence.first and words[colon].is_mark:
        colon -= 1
    if words[colon].text != ":" or words[colon].stretch != OUTSIDE:
        return False
    outside = [word for word in words[sentence.first : colon] if not word.is_mark]
    if not outside or any(word.stretch != OUTSIDE for word in outside):
        return False
    start = next((at for at, word in enumerate(outside[:4]) if word.lower in ("when", "as", "after", "once")), None)
    if start is None:
        return False
    rest = outside[start:]
    asked = any(verb_base(words, word.index) in ASKING and word.is_verb and word.tag != "VBN" for word in rest)
    return asked and all(word.text != "," for word in rest)


def _is_subordinate(page: Page, sentence: Sentence, verb: int) -> bool:
    """Whether a question is only what comes before the answer: when a reporter asked, asked by a visitor."""
    words = page.words
    floor = max(sentence.first, verb - 8)
    return words[verb].tag == "VBN" or any(words[at].lower in ("when", "as", "after") for at in range(floor, verb))


def _answer(page: Page, sentence: Sentence, verb: int) -> Hold | None:
    """Who answers the question of a subordinate clause: the main clause's subject, else who is asked."""
    words = page.words
    if words[verb].dep == "advcl" and sentence.first <= words[verb].head < sentence.stop:
        subject = find_subject(page, sentence, words[verb].head)
        if subject is not None and can_speak(subject):
            return Hold(subject, None, subject_rule(subject), 0.9)
    asked = next((child for child in words[verb].children if words[child].dep in ("dobj", "dative")), None)
    if asked is None or words[verb].tag == "VBN" or words[asked].stretch != OUTSIDE:
        return None
    return Hold(phrase_at(page, asked), (verb, verb + 1), "pronoun", 0.8)
