"""What an attribution rests on, and the reporter's verbs of saying around a quotation."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsreader.analysis.english.cues import FRAMING, base_form
from newsreader.analysis.english.frame import OUTSIDE, Page, Sentence, Word
from newsreader.analysis.english.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Hold:
    """What an attribution rests on: the phrase that names who speaks, the cue's word range, the rule, how sure."""

    phrase: Phrase
    cue: tuple[int, int] | None
    rule: str
    sure: float = 1.0


def saying_verbs(page: Page, first: int, stop: int, framing: bool) -> Iterator[int]:
    """The reporter's verbs of saying between two places."""
    for index in range(first, stop):
        word = page.words[index]
        if word.stretch != OUTSIDE:
            continue
        base = verb_base(page.words, index)
        if base is None or (base in FRAMING and not framing) or _tells_who_quoted(page, index):
            continue
        if word.is_verb or word.lower in ("said", "says", "tweeted", "wrote", "added"):
            yield index


def _tells_who_quoted(page: Page, index: int) -> bool:
    """Whether a participle only tells through whom somebody's words came: "an official quoted by the paper said"."""
    words = page.words
    if words[index].lower not in ("quoted", "cited") or index + 1 >= len(words) or words[index + 1].lower != "by":
        return False
    return not any(words[child].dep in ("auxpass", "aux") for child in words[index].children)


def verb_base(words: list[Word], index: int) -> str | None:
    """The verb of saying at ``index``: "went" with "on" behind it, too."""
    return base_form(words[index].lower, words[index + 1].lower if index + 1 < len(words) else "")


def after_quotation(page: Page, sentence: Sentence, at: int) -> int:
    """Where the reporter's words after the last quotation before word ``at`` begin in the sentence."""
    for index in range(at, sentence.first - 1, -1):
        if page.words[index].stretch != OUTSIDE:
            return index + 1
    return sentence.first


def subject_rule(subject: Phrase) -> str:
    """The rule that a verb of saying with this subject goes by."""
    return "pronoun" if subject.page.words[subject.head].tag == "PRP" else "explicit"
