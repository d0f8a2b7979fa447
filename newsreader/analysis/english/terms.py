"""Marks that are no speech: titles, nicknames, names of things, irony."""

from newsreader.analysis.english.attach import Hold
from newsreader.analysis.english.cues import NAMING
from newsreader.analysis.english.frame import Page, Sentence


def is_term(page: Page, sentence: Sentence | None, index: int, hold: Hold | None) -> bool:
    """Whether a stretch in marks is a name or a term rather than somebody's words."""
    words = [word for word in page.words if word.stretch == index and any(char.isalnum() for char in word.text)]
    if len(words) > 6 or sentence is None or not words:
        return False
    before = [word for word in page.outside(sentence) if word.index < words[0].index]
    if before and before[-1].lower in NAMING:
        return True
    titled = sum(word.text[0].isupper() for word in words if len(word.text) > 3)
    if titled and titled == sum(len(word.text) > 3 for word in words) and len(words) > 1:
        return True
    return len(words) <= 2 and (hold is None or hold.rule == "nearest")
