"""What need not or cannot be translated in one go: numbers and addresses, and sentences without end."""

import re
from collections.abc import Callable

from newsreader.core.language import Language, count_scripts

# Addresses, handles, and what is too long to be a word of any language.
_ADDRESS = re.compile(r"\S{80,}|(?:https?://|www\.)\S+|\S+@\S+\.\S+|@\w+|#\w+")
# Where a sentence may be cut, the best places first: after semicolons and colons, after commas and dashes, before
# "and", "but", "that" and their like, at any white space.
_CUTS = (
    re.compile(r"(?<=[;:؛])\s+"),
    re.compile(r"(?<=[,،])\s+|\s+(?=[–—-]\s)"),
    re.compile(r"\s+(?=(?:and|but|which|who|that|because|while|or)\b)|\s+(?=و\w{2,}|ثم\b|لكن\b|حيث\b|التي\b|الذي\b)"),
    re.compile(r"\s+"),
)


def is_translatable(sentence: str, source: Language) -> bool:
    """Whether a sentence holds letters of ``source``'s script outside web addresses; if not, it stays as it is."""
    counts = count_scripts(_ADDRESS.sub(" ", sentence))
    return (counts.arabic if source is Language.ARABIC else counts.latin) > 0


def cut_at_clauses(sentence: str, length: Callable[[str], int], limit: int) -> list[str]:
    """Cut a sentence into pieces of at most ``limit`` by ``length`` (tokens), at clauses where it can be.

    Pieces have no white space around them; joined by spaces they are the sentence. A single word beyond the limit
    stays whole.
    """
    pieces: list[str] = []
    waiting = [sentence.strip()]
    while waiting:
        part = waiting.pop().strip()
        if not part:
            continue
        middle = None if length(part) <= limit else _best_cut(part)
        if middle is None:
            pieces.append(part)
        else:
            waiting += [part[middle[1] :], part[: middle[0]]]
    return pieces


def split_clauses(sentence: str, least: int = 12) -> list[str]:
    """The clauses of a sentence, none shorter than ``least`` characters: for trying it again piece by piece."""
    clauses: list[str] = []
    start = 0
    cuts = sorted({match.span() for pattern in _CUTS[:2] for match in pattern.finditer(sentence)})
    for stop, following in cuts:
        if stop - start >= least and len(sentence) - following >= least:
            clauses.append(sentence[start:stop])
            start = following
    clauses.append(sentence[start:])
    return [clause.strip() for clause in clauses if clause.strip()]


def _best_cut(part: str) -> tuple[int, int] | None:
    """(stop, start of the rest) of the best place for a cut, near the middle; None where there is no white space."""
    for pattern in _CUTS:
        cuts = [match.span() for match in pattern.finditer(part) if match.start() > 0 and match.end() < len(part)]
        # A cut near an end helps little: it must leave a fifth on either side, unless only white space is left.
        inner = [cut for cut in cuts if len(part) // 5 <= cut[0] <= len(part) - len(part) // 5]
        if inner or (cuts and pattern is _CUTS[-1]):
            return min(inner or cuts, key=lambda cut: abs(cut[0] - len(part) // 2))
    return None
