"""People, bodies and places in English stories: spaCy's names, repaired."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsreader.analysis.name_table import look_up, plain_name
from newsreader.analysis.story_keys import Found, join_names
from newsreader.core.article import Block
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Stretch

_KINDS = {
    "PERSON": EntityLabel.PERSON,
    "ORG": EntityLabel.ORG,
    "GPE": EntityLabel.PLACE,
    "LOC": EntityLabel.PLACE,
    "FAC": EntityLabel.PLACE,
    "NORP": EntityLabel.MISC,
    "EVENT": EntityLabel.MISC,
    "PRODUCT": EntityLabel.MISC,
    "WORK_OF_ART": EntityLabel.MISC,
    "LAW": EntityLabel.MISC,
    "LANGUAGE": EntityLabel.MISC,
}
_EDGES = frozenset("'\"“”‘’«».,;:()[]-–—#")


def find_entities(blocks: "Sequence[Block]", docs: "Sequence[Doc]") -> tuple[EntityMention, ...]:
    """The names of a story in reading order, titles and possessives outside their spans, each with its key.

    ``docs`` are the parses of the blocks, offsets as in the block's text.
    """
    found: list[Found] = []
    for number, (block, doc) in enumerate(zip(blocks, docs, strict=True)):
        for entity in doc.ents:
            name = _trim(number, block.text, entity)
            if name is not None:
                found.append(name)
    return join_names(_one_kind_each(found), arabic=False)


def _trim(number: int, text: str, entity: "Stretch") -> Found | None:
    label = _KINDS.get(entity.label_)
    if label is None:
        return None
    start, stop = entity.start_char, entity.end_char
    while stop > start and (text[stop - 1] in _EDGES or text[stop - 1].isspace()):
        stop -= 1
    for ending in ("'s", "’s"):
        if text[start:stop].endswith(ending):
            stop -= 2
    for opening in ("the ", "The ", "a ", "an "):
        if text[start:stop].startswith(opening):
            start += len(opening)
    while start < stop and (text[start] in _EDGES or text[start].isspace()):
        start += 1
    name = text[start:stop]
    if not any(char.isupper() for char in name):
        return None
    known = look_up(name, arabic=False)
    if known and all(thing.label != label.value for thing in known):
        label = EntityLabel(known[0].label)
    return Found(Span(number, start, stop), label, name, 0.8)


def _one_kind_each(found: list[Found]) -> list[Found]:
    votes: dict[str, Counter[EntityLabel]] = defaultdict(Counter)
    for name in found:
        votes[plain_name(name.text)][name.label] += 1
    out = []
    for name in found:
        label = votes[plain_name(name.text)].most_common(1)[0][0]
        out.append(Found(name.span, label, name.text, name.confidence))
    return out
