"""What tells whom a mention can mean: agreement, what a clause forbids, whether a noun can speak."""

from dataclasses import dataclass

from newsreader.analysis.attribution import Gender
from newsreader.analysis.english.cues import ASKING, base_form, listed
from newsreader.analysis.english.frame import Page, Word
from newsreader.analysis.english.names import is_person_noun, noun_speaks
from newsreader.analysis.english.phrases import Phrase
from newsreader.core.span import Span

# What never speaks: things without a name, days and months.
_MUTE = listed(
    """
    this that these those what everything nothing something anything nobody none all here there whatever today
    yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december
    """
)
# Whom no pronoun goes back to.
_NOBODY = listed("somebody someone anybody anyone everybody everyone nobody")
# Pronouns in the form of a subject.
SUBJECT_FORMS = frozenset(("he", "she", "it", "they"))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a mention means: the name to show (None: nobody known), the entity's key, and how sure that is (0..1)."""

    name: str | None
    key: str = ""
    sure: float = 1.0
    gender: Gender = Gender.UNKNOWN
    person: bool = False


def asks_something(page: Page, verb: int) -> bool:
    """Whether a verb, or what it leads to, asks: asked, wanted to know."""
    words = page.words
    led = [words[child] for child in words[verb].children if words[child].dep == "xcomp"]
    return base_form(words[verb].lower) in ASKING or any(word.lower == "know" for word in led)


def is_mute(phrase: Phrase) -> bool:
    """Whether a subject can be no speaker, whatever its verb: this, nothing, no deputy, Tuesday."""
    words = phrase.page.words
    word = words[phrase.head]
    if phrase.first < phrase.head and words[phrase.first].lower == "no" and word.tag in ("NN", "NNS", "NNP"):
        return True
    if word.lower not in _MUTE:
        return False
    single = phrase.first == phrase.head or words[phrase.first].lower == "all"
    return single and not (word.lower in ("april", "june") and word.dep == "compound")


def clearness(phrase: Phrase) -> float:
    """How surely a description that no name explains can speak: 0 where its head is a thing, as "data" is."""
    words = phrase.page.words
    word = words[phrase.head]
    if is_mute(phrase):
        return 0.0
    if word.text.startswith("@"):
        return 0.6
    if word.tag in ("NN", "NNS"):
        belongs = any(words[child].dep in ("det", "poss", "prep") for child in word.children)
        # A bare noun with a capital before it is a name that the tagger missed: Global citizen replied.
        bare = word.tag == "NN" and not belongs and phrase.first < phrase.head and words[phrase.first].text[0].isupper()
        return max(noun_speaks(word.lower), 0.6 if bare else 0.0)
    return 0.6 if word.tag.startswith("NNP") and not is_person_noun(word.lower) else 0.95


def find_barred(page: Page, pronoun: Word) -> tuple[Span, ...]:
    """Where those stand whom a pronoun cannot mean: the subject that acts on it; who asks, in what is asked."""
    words = page.words
    spans = []
    verb = pronoun.head
    acted_on = pronoun.tag == "PRP" and pronoun.lower not in SUBJECT_FORMS
    for _ in range(4):
        subject = next((at for at in words[verb].children if words[at].dep == "nsubj" and at != pronoun.index), None)
        asked = base_form(words[verb].lower) in ASKING and verb != pronoun.head
        if subject is not None and words[verb].is_verb and (acted_on or asked):
            spans.append(page.span(subject, subject + 1))
        acted_on = acted_on and subject is None and words[verb].dep in ("prep", "xcomp", "ccomp")
        verb = words[verb].head
    return tuple(spans)


def find_inserted_barred(page: Page, pronoun: Word) -> tuple[Span, ...]:
    """Where the subject stands whose clause a pronoun's own is set into, which it cannot mean: the governor, he says,
    is "...".
    """
    words = page.words
    verb = words[pronoun.head]
    if pronoun.index == 0 or words[pronoun.index - 1].text != "," or verb.head == verb.index:
        return ()
    if verb.dep not in ("parataxis", "ccomp") or words[verb.head].index < verb.index:
        return ()
    before = [at for at in words[verb.head].children if words[at].dep in ("nsubj", "nsubjpass") and at < pronoun.index]
    return tuple(page.span(at, at + 1) for at in before)


def find_relative(page: Page, pronoun: Word) -> Span | None:
    """Where the noun stands whose relative clause a pronoun is in: Alfie, who had been promised that he could stay."""
    words = page.words
    at = pronoun.index
    for _ in range(6):
        word = words[at]
        if word.dep == "relcl" and word.head < at:
            return page.span(word.head, word.head + 1)
        if word.head == at or word.dep == "ROOT":
            return None
        at = word.head
    return None


def looks_ahead(page: Page, pronoun: Word) -> bool:
    """Whether a pronoun in an opening clause stands for the name after it: asked if he would go, Bell smiled."""
    words = page.words
    at = pronoun.head
    for _ in range(4):
        if words[at].dep == "advcl" and words[at].head > at:
            main = [words[child] for child in words[words[at].head].children]
            return any(word.dep == "nsubj" and word.tag == "NNP" and word.index > pronoun.index for word in main)
        at = words[at].head
    return False


def is_main(page: Page, verb: int) -> bool:
    """Whether a verb is its sentence's main one, or joined to it; what is said or comes after counts as main too."""
    words = page.words
    for _ in range(3):
        if words[verb].dep == "ROOT":
            return True
        if words[verb].dep == "ccomp" and words[words[verb].head].index > verb:
            return True  # "..., he said": the parse hangs the main clause on the verb of saying
        if words[verb].dep != "conj":
            return False
        verb = words[verb].head
    return False


def agrees(who: Speaker, gender: Gender, word: str) -> bool:
    """Whether a pronoun (lower case) of this gender can mean somebody."""
    if who.name is None or who.name.lower() in _NOBODY:
        return False
    if word in ("it", "its"):
        return not who.person
    if gender is Gender.PLURAL:
        return not who.person or who.gender is Gender.PLURAL
    if gender is Gender.UNKNOWN:
        return who.person and who.gender is not Gender.PLURAL
    return who.person and who.gender in (gender, Gender.UNKNOWN)
