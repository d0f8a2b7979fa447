"""Finding words on the page: folded, so that hamza, vowel marks and capitals make no difference."""

from collections.abc import Sequence

from newsreader.core.arabic import fold, fold_with_origins
from newsreader.core.span import Span


def find_spans(texts: Sequence[str], words: str) -> tuple[Span, ...]:
    """Every place where ``words`` stand in ``texts``, in reading order, none over another.

    White space counts as one space; () for words without anything to look for.
    """
    wanted = " ".join(fold(words).split())
    if not wanted:
        return ()
    found = []
    for block, text in enumerate(texts):
        folded = fold_with_origins(text)
        position = folded.text.find(wanted)
        while position >= 0:
            start, stop = folded.to_original(position, position + len(wanted))
            if start < stop:
                found.append(Span(block, start, stop))
            position = folded.text.find(wanted, position + len(wanted))
    return tuple(found)
