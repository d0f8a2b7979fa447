"""Words that lost the space after a name which the story, or the table, has by itself: "Solberg" + "in"."""

from collections.abc import Sequence

from newsreader.analysis.arabic.entities_tokens import Token
from newsreader.analysis.arabic.gazetteer import Gazetteer
from newsreader.core.arabic import fold

_SMALL = frozenset(
    fold("في من على إلى عن مع بعد قبل منذ عام يوم الذي التي البالغ البالغة دون عند خلال ضد أن إن").split()
)
_WITH_ARTICLE = ("بال", "كال", "فال", "وال", "لل")
_SHORTEST_NAME = 4
_SHORTEST_REST = 4


def part_names(blocks: Sequence[Sequence[Token]], gazetteer: Gazetteer) -> list[list[Token]]:
    """The blocks' tokens with unknown words cut in two that begin with a name and go on with an everyday word.

    Only the names of the table written by hand, of countries, and foreign words that the story has by themselves are
    cut off: an unknown word of the story's own may well begin with a name by chance.
    """
    seen = {token.folded for tokens in blocks for token in tokens}
    return [[part for token in tokens for part in _parts(token, seen, gazetteer)] for tokens in blocks]


def _parts(token: Token, seen: set[str], gazetteer: Gazetteer) -> list[Token]:
    word = token.folded
    if word.startswith(_WITH_ARTICLE):
        return [token]
    if len(word) < _SHORTEST_NAME + 2 or word.isascii() or word in gazetteer.words or gazetteer.is_name(word):
        return [token]
    for cut in range(len(word) - 2, _SHORTEST_NAME - 1, -1):
        name, rest = word[:cut], word[cut:]
        if _goes_on(rest, gazetteer) and _is_alone(name, seen, gazetteer):
            place = _place_of(token.text, name)
            if place:
                middle = token.start + place
                return [
                    Token(token.text[:place], token.start, middle, name),
                    Token(token.text[place:], middle, token.stop, rest),
                ]
    return [token]


def _goes_on(rest: str, gazetteer: Gazetteer) -> bool:
    return rest in _SMALL or (len(rest) >= _SHORTEST_REST and gazetteer.words.get(rest, 0) > 1)


def _is_alone(name: str, seen: set[str], gazetteer: Gazetteer) -> bool:
    if name in seen:
        return name not in gazetteer.words and gazetteer.foreignness(name) > 0
    thing = gazetteer.phrases.get((name,))
    country = thing is not None and thing.label == "PLACE" and name not in gazetteer.places
    return thing is not None and (thing.by_hand or country) and gazetteer.words.get(name, 0) < 5


def _place_of(text: str, folded: str) -> int:
    """How many characters of a text fold to ``folded``, with the marks after them; 0 where none do."""
    for place in range(len(folded), len(text)):
        if fold(text[:place]) == folded and fold(text[: place + 1]) != folded:
            return place
    return 0
