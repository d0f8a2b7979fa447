"""The sample stories that a new library begins with, each with its human translation."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from newsreader.assets import resource
from newsreader.core.article import Draft
from newsreader.core.language import Language, LanguageGuess
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair
from newsreader.intake.files import read_file
from newsreader.library.database import Library


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample story with its language and the pairs of its sentences, in reading order."""

    draft: Draft
    language: Language
    pairs: tuple[SentencePair, ...]


def add_samples(library: Library) -> int:
    """Put the sample stories in (again); the number of those that were not there before."""
    added = 0
    for sample in read_samples():
        article_id, is_new = library.articles.add(sample.draft, LanguageGuess(sample.language, 1.0), sample=True)
        if is_new:
            library.memory.put(article_id, sample.pairs)
            added += 1
    return added


def read_samples() -> tuple[Sample, ...]:
    """All sample stories, in the order of their numbers.

    ``NN-slug.txt`` is the page as a reader would save it, ``NN-slug.json`` what a text file cannot say (language,
    source, byline, date, address) and the sentences with their counterparts.
    """
    return tuple(_read_sample(path) for path in sorted(resource("samples").glob("*.txt")))


def place_pairs(texts: Sequence[str], pairs: Sequence[tuple[str, str]], target: Language) -> tuple[SentencePair, ...]:
    """Find the sentences of ``pairs`` in a story's blocks ``texts``, walking through both in reading order.

    Raises ValueError where a sentence is not the next thing to read, or something is left over.
    """
    placed: list[SentencePair] = []
    block, offset = 0, 0
    for original, translated in pairs:
        while block < len(texts) and not texts[block][offset:].strip():
            block, offset = block + 1, 0
        if block == len(texts):
            raise ValueError(f"more sentences than the story has: {original}")
        start = offset + len(texts[block][offset:]) - len(texts[block][offset:].lstrip())
        if not texts[block].startswith(original, start):
            raise ValueError(f"not the next sentence: {original!r}; the story goes on: {texts[block][start:]!r}")
        offset = start + len(original)
        placed.append(SentencePair(Span(block, start, offset), original, translated, target, Origin.HUMAN))
    if texts[block][offset:].strip() or any(texts[block + 1 :]):
        raise ValueError(f"sentences are missing from: {texts[block][offset:]!r}")
    return tuple(placed)


def _read_sample(path: Path) -> Sample:
    facts = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    draft = replace(
        read_file(path),
        source=facts["source"],
        byline=facts["byline"],
        address=facts["address"],
        published=date.fromisoformat(facts["published"]),
        declared_language=facts["language"],
    )
    language = Language(facts["language"])
    texts = (draft.title, *(block.text for block in draft.paragraphs))
    return Sample(draft, language, place_pairs(texts, facts["pairs"], language.other))
