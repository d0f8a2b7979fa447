"""People, bodies and places in Arabic stories."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from newsreader.analysis.arabic.entities_tokens import Token, peel, stem_of, tokenize
from newsreader.analysis.arabic.features import FeatureMaker
from newsreader.analysis.arabic.gazetteer import Gazetteer, load_gazetteer
from newsreader.analysis.story_keys import Found, join_names
from newsreader.assets import resource
from newsreader.core.article import Block
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.span import Span


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
    story = [tokenize(block.text) for block in blocks]
    seen = {token.folded for tokens in story for token in tokens}
    found = []
    for number, (block, tokens) in enumerate(zip(blocks, story, strict=True)):
        if not tokens:
            continue
        tagger.set(maker.features(tokens))
        tags = tagger.tag()
        for start, stop, label in _runs(tags):
            confidence = min(tagger.marginal(tags[place], place) for place in range(start, stop))
            first, last = tokens[start], tokens[stop - 1]
            begin = first.start + _clitic_length(first, gazetteer, seen)
            span = Span(number, begin, last.stop)
            found.append(Found(span, EntityLabel(label), block.text[begin : last.stop], confidence))
    return join_names(found, arabic=True)


def _runs(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    runs, start = [], -1
    for index, tag in enumerate([*tags, "O"]):
        if start >= 0 and not tag.startswith("I-"):
            runs.append((start, index, tags[start][2:]))
            start = -1
        if tag.startswith("B-"):
            start = index
    return runs


def _clitic_length(token: Token, gazetteer: Gazetteer, seen: set[str]) -> int:
    """How many characters of a token stand before its name, vowel marks counted."""
    letters = peel(token.folded, gazetteer, seen)
    if not letters or not stem_of(token.folded, letters):
        return 0
    length = 0
    while letters or (length < len(token.text) and not _is_letter(token.text[length])):
        letters -= _is_letter(token.text[length])
        length += 1
    return length


def _is_letter(char: str) -> bool:
    return char.isalpha() and char != "ـ"
