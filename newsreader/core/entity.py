"""People, bodies and places named in a story."""

from dataclasses import dataclass
from enum import StrEnum

from newsreader.core.span import Span


class EntityLabel(StrEnum):
    """Kinds of names. MISC: nationalities, events, works, products, laws."""

    PERSON = "PERSON"
    ORG = "ORG"
    PLACE = "PLACE"
    MISC = "MISC"


@dataclass(frozen=True, slots=True)
class EntityMention:
    """One place where a thing is named.

    ``key`` is shared by all mentions of the same thing in a story, and where we are sure, in both languages.
    ``confidence`` (0..1) is how sure the tagger and the joining are.
    """

    span: Span
    label: EntityLabel
    key: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with all its mentions in a story; ``name`` is the fullest form the story gives."""

    key: str
    label: EntityLabel
    name: str
    mentions: tuple[EntityMention, ...]


def group_mentions(mentions: tuple[EntityMention, ...], texts: tuple[str, ...]) -> tuple[Entity, ...]:
    """Gather mentions by key, in the order of their first mention; ``texts`` are the story's blocks."""
    by_key: dict[str, list[EntityMention]] = {}
    for mention in mentions:
        by_key.setdefault(mention.key, []).append(mention)
    entities = []
    for key, found in by_key.items():
        fullest = max(found, key=lambda mention: len(mention.span))
        entities.append(Entity(key, fullest.label, fullest.span.text(texts), tuple(found)))
    return tuple(entities)
