"""People, bodies and places in Arabic stories."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from newsreader.analysis.arabic.entities_bodies import heed_bodies
from newsreader.analysis.arabic.entities_clubs import heed_clubs
from newsreader.analysis.arabic.entities_glued import part_names
from newsreader.analysis.arabic.entities_heads import heed_heads
from newsreader.analysis.arabic.entities_marks import heed_marks
from newsreader.analysis.arabic.entities_persons import heed_persons
from newsreader.analysis.arabic.entities_pieces import Piece, Story
from newsreader.analysis.arabic.entities_places import heed_places
from newsreader.analysis.arabic.entities_story import read_story
from newsreader.analysis.arabic.entities_tokens import Token, split_glued, stem_of, tokenize
from newsreader.analysis.arabic.entities_wholes import heed_wholes
from newsreader.analysis.arabic.features import FeatureMaker
from newsreader.analysis.arabic.gazetteer import Gazetteer, load_gazetteer
from newsreader.analysis.story_keys import Found, join_names
from newsreader.assets import resource
from newsreader.core.arabic import fold
from newsreader.core.article import Block
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.span import Span

# After these stands "to".
_TO = frozenset(fold("وفقا ووفقا خلافا استنادا بالنسبة تبعا طبقا").split())


@cache
def _load() -> tuple[Any, FeatureMaker, Gazetteer]:
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(resource("models", "arabic_entities.crfsuite")))
    gazetteer = load_gazetteer()
    return tagger, FeatureMaker(gazetteer), gazetteer


def find_entities(blocks: Sequence[Block]) -> tuple[EntityMention, ...]:
    """The names of a story in reading order, clitics outside their spans, each with its key."""
    tagger, maker, gazetteer = _load()
    words = [split_glued(tokenize(block.text), gazetteer) for block in blocks]
    story = Story(part_names(words, gazetteer), gazetteer)
    pieces = []
    for number, tokens in enumerate(story.blocks):
        if tokens:
            tagger.set(maker.features(tokens))
            tags = tagger.tag()
            for start, stop, label in _runs(tags):
                sure = min(tagger.marginal(tags[place], place) for place in range(start, stop))
                pieces.append(Piece(number, start, stop, label, round(sure, 3)))
    found = []
    ended = (-1, -1, "")
    for piece in read_story(story, pieces, _heed):
        tokens = story.blocks[piece.block]
        # A name right after another of its kind can only be joined to it by "and".
        listed = ended == (piece.block, piece.start, piece.label)
        begin = tokens[piece.start].start + _clitic_length(tokens, piece, story, listed)
        ended = (piece.block, piece.stop, piece.label)
        end = tokens[piece.stop - 1].stop
        text = blocks[piece.block].text[begin:end]
        if text.startswith("ل") and begin > tokens[piece.start].start and blocks[piece.block].text[begin - 1] == "ل":
            text = f"ا{text}"  # the article's alef is not written after li-
        found.append(Found(Span(piece.block, begin, end), EntityLabel(piece.label), text, piece.confidence))
    return join_names(found, arabic=True)


def _heed(story: Story, found: list[Piece]) -> list[Piece]:
    """The names of a story, corrected by what their surroundings tell of works, bodies, people and clubs."""
    found = heed_bodies(story, heed_heads(story, heed_marks(story, found)))
    return heed_clubs(story, heed_persons(story, heed_places(story, heed_wholes(story, found))))


def _runs(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    runs, start = [], -1
    for index, tag in enumerate([*tags, "O"]):
        if start >= 0 and not tag.startswith("I-"):
            runs.append((start, index, tags[start][2:]))
            start = -1
        if tag.startswith("B-"):
            start = index
    return runs


def _clitic_length(tokens: Sequence[Token], piece: Piece, story: Story, listed: bool) -> int:
    """How many characters of a name's first token stand before the name, vowel marks counted."""
    token = tokens[piece.start]
    letters = story.clitics(token.folded)
    rest = tuple(other.folded for other in tokens[piece.start + 1 : piece.stop])
    if story.gazetteer.phrases.get((token.folded, *rest)) or token.folded in story.whole:
        return 0
    for length in (1, 2):
        if (
            len(token.folded) > length + 1
            and token.folded[:length].strip("وفبلك") == ""
            and story.gazetteer.phrases.get((stem_of(token.folded, length), *rest))
        ):
            letters = length
            break
    before = tokens[piece.start - 1].folded if piece.start else ""
    titled = piece.label == "PERSON" and set(story.trigger(piece.block, piece.start - 1)) & set("tj")
    if titled and token.folded[:1] in ("ب", "ك", "ل", "ف") and token.folded[:2] != "لل":
        return 0  # no "to" or "with" can stand between a title and its name
    if piece.label == "PERSON" and rest and token.folded.startswith("كال"):
        return 0  # no given name begins with the article: Calvin, not "like the ..."
    if not letters and before in _TO and token.folded.startswith("ل"):
        letters = 1  # "according to Hargreaves"
    if not letters and token.folded.startswith("و") and len(token.folded) > 3 and (listed or before in ("،", ",")):
        # In a list the "and" is written together with the next name, known or not.
        letters = 0 if story.gazetteer.is_name(token.folded) else 1
    length = 0
    while length < len(token.text) - 1 and (letters or (length and not _is_letter(token.text[length]))):
        letters -= _is_letter(token.text[length])
        length += 1
    return length


def _is_letter(char: str) -> bool:
    return char.isalpha() and char != "ـ"
