"""What an analyser found in a story."""

from dataclasses import dataclass

from newsreader.core.entity import EntityMention
from newsreader.core.quotation import Quotation


@dataclass(frozen=True, slots=True)
class Analysis:
    """Quotations and names of one story, with the version of the analyser that found them."""

    version: str
    quotations: tuple[Quotation, ...] = ()
    entities: tuple[EntityMention, ...] = ()
