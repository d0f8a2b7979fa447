"""Papers and agencies named at the head of a story: "Tunis (WAT) -", "Aden - «al-Ayyam»", "Athens / Anadolu"."""

from collections.abc import Sequence

from newsreader.analysis.arabic.entities_marks import OPENERS
from newsreader.analysis.arabic.entities_pieces import Piece, Story
from newsreader.analysis.arabic.entities_tokens import Token
from newsreader.core.arabic import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


_DASHES = "-–—ـ"
_SEPARATORS = f"{_DASHES}/:"
# What else stands in a dateline beside the town: no paper's name.
_NO_PAPER = _words(
    "متابعة متابعات خاص خاصة وكالات الوكالات مراسلنا مراسلتنا مراسل مكتب تقرير ترجمة كتب كتبت حاورها حاوره أ ف ب "
    "إعداد تحقيق حوار مقابلة عاجل رياضة سياسة اقتصاد ثقافة القسم قسم الرياضي التحرير هيئة"
)
_LATEST_START = 10  # tokens before the bracket: the town and the date
_LONGEST_LINE = 8
_LONGEST_NAME = 3


def heed_datelines(story: Story, found: Sequence[Piece]) -> list[Piece]:
    """The names of a story with the paper or agency of its dateline, there and wherever it is named again."""
    out = list(found)
    papers: set[tuple[str, ...]] = set()
    for block, tokens in enumerate(story.blocks[:4]):
        for piece in (_in_brackets(block, tokens), _on_a_line(story, block, tokens, out) if block else None):
            if piece is None:
                continue
            if piece.label == "ORG":
                papers.add(_folded(tokens, piece))
            out = _put(out, piece)
    for paper in papers:
        for piece in _again(story, paper):
            out = _put(out, piece)
    return out


def _put(found: list[Piece], piece: Piece) -> list[Piece]:
    return [*(other for other in found if not other.covers(piece)), piece]


def _folded(tokens: Sequence[Token], piece: Piece) -> tuple[str, ...]:
    return tuple(token.folded for token in tokens[piece.start : piece.stop])


def _in_brackets(block: int, tokens: Sequence[Token]) -> Piece | None:
    """What stands in brackets before a dash at the head of a paragraph."""
    for index in range(1, min(len(tokens) - 2, _LATEST_START)):
        if tokens[index].text != "(":
            continue
        stop = index + 1
        while stop < len(tokens) and tokens[stop].text[0].isalnum():
            stop += 1
        closed = stop + 1 < len(tokens) and tokens[stop].text == ")" and tokens[stop + 1].text in f"{_DASHES}:"
        if closed and 0 < stop - index - 1 <= _LONGEST_NAME and _can_name(tokens[index + 1 : stop]):
            return Piece(block, index + 1, stop, "ORG", 0.9)
    return None


def _can_name(tokens: Sequence[Token]) -> bool:
    return tokens[0].text[0].isalpha() and all(
        token.text[0].isalnum() and token.folded not in _NO_PAPER for token in tokens
    )


def _on_a_line(story: Story, block: int, tokens: Sequence[Token], found: Sequence[Piece]) -> Piece | None:
    """The paper, or who writes, on a short line of its own after the town and a dash, a stroke or a colon."""
    if not 3 <= len(tokens) <= _LONGEST_LINE:
        return None
    places = [index for index, token in enumerate(tokens) if token.text in _SEPARATORS]
    if len(places) != 1 or places[0] in (0, len(tokens) - 1):
        return None
    at = places[0]
    left, right = (0, at), (at + 1, len(tokens))
    if tokens[at + 1].text in OPENERS:
        right = (at + 2, len(tokens) - 1)
    if right[1] <= right[0] or not all(token.text[0].isalnum() for token in [*tokens[:at], *tokens[slice(*right)]]):
        return None
    town = any((piece.block, piece.start, piece.stop, piece.label) == (block, 0, at, "PLACE") for piece in found)
    person = _is_person(story, tokens[slice(*right)], block, right, found)
    if town or (at == 1 and story.gazetteer.places.get(tokens[0].folded, 0) > 1):
        if person:
            return Piece(block, *right, "PERSON", 0.9)
        if right[1] - right[0] <= _LONGEST_NAME and _can_name(tokens[slice(*right)]):
            return Piece(block, *right, "ORG", 0.9)
        return None
    paper = tokens[at].text in _DASHES and at <= _LONGEST_NAME and _can_name(tokens[:at])
    if paper and (person or all(token.folded in _NO_PAPER for token in tokens[slice(*right)])):
        return Piece(block, *left, "ORG", 0.9)
    return None


def _is_person(
    story: Story, tokens: Sequence[Token], block: int, place: tuple[int, int], found: Sequence[Piece]
) -> bool:
    """Whether two words and more begin with a given name and are nothing else that the tables know."""
    if any((piece.block, piece.start, piece.stop, piece.label) == (block, *place, "PERSON") for piece in found):
        return True
    words = [token.folded for token in tokens]
    surname = words[-1].startswith("ال") and "s" in story.gazetteer.units.get(words[-1], "")
    given = "g" in story.gazetteer.units.get(words[0], "") and (surname or story.gazetteer.words.get(words[0], 0) < 5)
    return 1 < len(words) <= 4 and given and story.gazetteer.phrases.get(words) is None


def _again(story: Story, paper: tuple[str, ...]) -> list[Piece]:
    """Where the dateline's paper is named again: an everyday word only between marks, in brackets, after "agency"."""
    plain = len(paper) == 1 and story.gazetteer.words.get(paper[0], 0) > 0
    out = []
    for block, tokens in enumerate(story.blocks):
        for start in range(len(tokens) - len(paper) + 1):
            words = (story.stems[block][start], *(token.folded for token in tokens[start + 1 : start + len(paper)]))
            if paper not in (words, _folded(tokens, Piece(block, start, start + len(paper), "", 0.0))):
                continue
            before = tokens[start - 1].text if start else ""
            shown = before in OPENERS or before == "(" or "o" in story.trigger(block, start - 1)
            if before and (shown or not plain):
                out.append(Piece(block, start, start + len(paper), "ORG", 0.85))
    return out
