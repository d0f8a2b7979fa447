"""Which blocks of a page are its story.

Evidence first: the paragraphs that trafilatura and our reading of the tree agree on. The innermost element that holds
nearly all of them is the story's container; between the first and the last of them everything stays that is not
plainly something else, so that no short or oddly marked paragraph is lost.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from newsreader.core.article import BlockKind
from newsreader.intake.furniture import is_furniture
from newsreader.intake.page.blocks import PageBlock

# Share of the evidence that the container has to hold: a stray paragraph elsewhere must not widen it.
_CONTAINER_SHARE = 0.85
_ENOUGH_CHARACTERS = 140


def select_story(blocks: Sequence[PageBlock], opinion: Iterable[str]) -> list[PageBlock]:
    """The blocks of the story in order, none twice; ``opinion`` are the squashed paragraphs trafilatura found."""
    opinion = list(opinion)
    evidence = _evidence(blocks, opinion)
    if not evidence:
        return []
    evidence = _before_other_stories(blocks, evidence)
    container = _container(blocks, evidence)
    inside = [index for index, block in enumerate(blocks) if _is_within(block.element, container)]
    sure = [index for index in inside if index in evidence]
    last = sure[-1]
    agreed = frozenset(opinion)
    chosen = [
        blocks[index]
        for index in range(sure[0], last + 1)
        if index in evidence or (index in inside and _belongs(blocks[index], agreed, container))
    ]
    chosen = [*_lead(blocks, sure[0], evidence), *chosen, *_tail(blocks, last, evidence)]
    return _without_repetitions(chosen)


def squash(text: str) -> str:
    """A text's letters and digits alone, lower case, for comparison."""
    return re.sub(r"[\W_]+", "", text).casefold()


def _evidence(blocks: Sequence[PageBlock], opinion: Sequence[str]) -> set[int]:
    """Indices of the blocks that are surely paragraphs of some story on the page."""
    prose = {index for index, block in enumerate(blocks) if block.is_prose and block.aside is None}
    whole, exact = "\n".join(opinion), frozenset(opinion)
    agreed = set()
    for index in prose:
        text = squash(blocks[index].text)
        if text in exact or (len(text) > 25 and text in whole):
            agreed.add(index)
    enough = _size(blocks, agreed) >= max(_ENOUGH_CHARACTERS, _size(blocks, prose) / 4)
    return agreed if enough else prose


def _before_other_stories(blocks: Sequence[PageBlock], evidence: set[int]) -> set[int]:
    """Without what follows the first heading that is a link, where most of the evidence stands before it."""
    for index in range(min(evidence), max(evidence)):
        if blocks[index].kind is BlockKind.HEADING and blocks[index].is_link:
            before = {place for place in evidence if place < index}
            if _size(blocks, before) * 2 >= _size(blocks, evidence):
                return before
            break
    return evidence


def _belongs(block: PageBlock, agreed: frozenset[str], container: Any) -> bool:
    """Whether a block between two paragraphs of the story is part of it."""
    if block.aside is not None and block.aside is not container and _is_within(block.aside, container):
        return False
    if is_furniture(block.text):
        return False
    if squash(block.text) in agreed:
        return True
    return not block.is_link and (block.ends_sentence or len(block.text) > 80 or block.kind is BlockKind.HEADING)


def _lead(blocks: Sequence[PageBlock], first: int, evidence: set[int]) -> list[PageBlock]:
    """Paragraphs before the first sure one: under the headline they may stand in a box of their own."""
    lead: list[PageBlock] = []
    for index in range(first - 1, -1, -1):
        block = blocks[index]
        if block.level == 1:
            return lead
        if block.is_prose and block.aside is None and not is_furniture(block.text, at_ends=True):
            lead.insert(0, block)
    return [block for index, block in enumerate(blocks[:first]) if index in evidence]


def _tail(blocks: Sequence[PageBlock], last: int, evidence: set[int]) -> list[PageBlock]:
    """Paragraphs right behind the last sure one that are of its kind and place, or sure ones in a box of their own."""
    tail = []
    for index in range(last + 1, len(blocks)):
        block = blocks[index]
        alike = block.element.tag == blocks[last].element.tag and (
            block.element is blocks[last].element or block.element.getparent() is blocks[last].element.getparent()
        )
        if block.aside is not None or block.is_link or is_furniture(block.text, at_ends=True):
            break
        if index not in evidence and not (alike and block.ends_sentence):
            break
        tail.append(block)
    return tail


def _container(blocks: Sequence[PageBlock], indices: set[int]) -> Any:
    """The innermost element that holds nearly all characters of the blocks named."""
    held: dict[Any, int] = {}
    depth: dict[Any, int] = {}
    for index in indices:
        chain = [blocks[index].element, *blocks[index].element.iterancestors()]
        for place, element in enumerate(chain):
            held[element] = held.get(element, 0) + len(blocks[index].text)
            depth[element] = len(chain) - place
    needed = _size(blocks, indices) * _CONTAINER_SHARE
    return max((element for element in held if held[element] >= needed), key=lambda element: depth[element])


def _without_repetitions(story: Sequence[PageBlock]) -> list[PageBlock]:
    """Without text set twice (for small and large screens) and without sentences repeated in large letters."""
    texts = [squash(block.text) for block in story]
    # One short paragraph may well come twice in a story; a page that repeats most of itself does so on purpose.
    shortest = 0 if len(set(texts)) <= len(texts) * 0.6 else 40
    seen: set[str] = set()
    kept = []
    for block, text in zip(story, texts, strict=True):
        if text in seen and len(text) >= shortest:
            continue
        pulled = block.kind in (BlockKind.BLOCK_QUOTE, BlockKind.HEADING) and len(text) >= 20
        if pulled and any(text in other and text != other for other in texts):
            continue
        seen.add(text)
        kept.append(block)
    return kept


def _is_within(element: Any, container: Any) -> bool:
    return element is container or any(ancestor is container for ancestor in element.iterancestors())


def _size(blocks: Sequence[PageBlock], indices: set[int]) -> int:
    return sum(len(blocks[index].text) for index in indices)
