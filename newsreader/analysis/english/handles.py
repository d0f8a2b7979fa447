"""Account names: "@AskewForIowa wrote" is Tom Askew."""

import re
from collections.abc import Sequence

from newsreader.analysis.attribution import Cast, Character
from newsreader.analysis.english.frame import Page
from newsreader.analysis.english.names import name_tokens
from newsreader.core.entity import EntityLabel
from newsreader.core.span import Span

_HANDLE = re.compile(r"@[A-Za-z]\w{2,}")
_SHORTEST = 4
# How far before a handle the name that it belongs to is looked for, in characters.
_BEFORE = 60


def is_handle(text: str) -> bool:
    """Whether a mention is an account's name."""
    return _HANDLE.fullmatch(text) is not None


def whose_handle(handle: str, pages: Sequence[Page], cast: Cast) -> Character | None:
    """Whose account it is: who is named beside it once (Tom Askew, who posts as @corn), or whose name it holds."""
    for page in pages:
        for found in re.finditer(rf"(?:\(|\b(?:as|account|handle|is) ){re.escape(handle)}\b", page.text):
            near = Span(page.block, max(0, found.start() - _BEFORE), found.start())
            owner = next((one for one in cast.characters if any(near.contains(place) for place in one.places)), None)
            if owner is not None:
                return owner
    letters = handle.lower().lstrip("@").replace("_", "")
    fitting = [one for one in cast.characters if "@" not in one.name and _holds(letters, one)]
    return fitting[0] if len(fitting) == 1 else None


def _holds(letters: str, character: Character) -> bool:
    words = name_tokens(character.name)
    if not words or character.label is EntityLabel.PLACE:
        return False
    whole = "".join(words)
    last = words[-1] if character.label is EntityLabel.PERSON else whole
    return (len(last) >= _SHORTEST and last in letters) or whole == letters
