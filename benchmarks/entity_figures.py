"""How well names are found and linked, on a folder of labelled articles.

    python -m benchmarks.entity_figures FOLDER [--errors]

Every .jsonl file of the folder (and of the folders in it) whose lines carry "text", "lang" and "entities" (start,
stop as "end", label, and "id" where things are linked across languages) is measured: exact spans for each kind, all
kinds, all but MISC; and for articles there in both languages the pairs of mentions that share a key.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from newsreader.core.article import Block, BlockKind
from newsreader.core.entity import EntityMention

KINDS = ("PERSON", "ORG", "PLACE", "MISC")
Name = tuple[int, int, str]


def read_articles(folder: Path) -> Iterator[dict[str, Any]]:
    """The labelled articles of a folder, in the order of their files."""
    for path in sorted(folder.rglob("*.jsonl") if folder.is_dir() else [folder]):
        for line in path.read_text(encoding="utf-8").splitlines():
            article = json.loads(line) if line.strip() else {}
            if "text" in article and "entities" in article and article.get("lang") in ("en", "ar"):
                yield article


def to_blocks(text: str) -> tuple[list[Block], list[int]]:
    """The blocks of a text (paragraphs between empty lines, the title first) and where each starts in it."""
    blocks, starts, place = list[Block](), list[int](), 0
    for piece in text.split("\n\n"):
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            blocks.append(Block(piece.strip(), BlockKind.PARAGRAPH if blocks else BlockKind.TITLE))
            starts.append(place + lead)
        place += len(piece) + 2
    return blocks, starts


def find(article: dict[str, Any]) -> list[tuple[Name, EntityMention]]:
    """What the analyser finds, with offsets in the article's text."""
    blocks, starts = to_blocks(article["text"])
    if article["lang"] == "ar":
        from newsreader.analysis.arabic import entities

        mentions = entities.find_entities(blocks)
    else:
        from newsreader.analysis.english import entities as english
        from newsreader.analysis.english import parse

        mentions = english.find_entities(blocks, parse.parse([block.text for block in blocks]))
    return [
        ((starts[m.span.block] + m.span.start, starts[m.span.block] + m.span.stop, m.label.value), m) for m in mentions
    ]


def rate(right: int, found: int, gold: int) -> str:
    """Precision, recall and F, printed."""
    precision, recall = right / max(found, 1), right / max(gold, 1)
    return f"P {precision:.3f} R {recall:.3f} F {2 * precision * recall / max(precision + recall, 1e-9):.3f}"


def pairs(english: Iterable[tuple[Name, str]], arabic: Iterable[tuple[Name, str]]) -> set[tuple[int, int, int, int]]:
    """The places of mentions in the two languages that carry the same mark."""
    by_mark: dict[str, list[Name]] = defaultdict(list)
    for name, mark in arabic:
        by_mark[mark].append(name)
    return {(a[0], a[1], b[0], b[1]) for a, mark in english for b in by_mark[mark]}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="list what is missed and what is wrong")
    arguments = parser.parse_args()
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    linked: dict[str, dict[str, tuple[list[tuple[Name, str]], list[tuple[Name, str]]]]] = defaultdict(dict)
    for article in read_articles(arguments.folder):
        group = f"{article['lang']} {'native' if article['doc'].startswith('native') else 'news'}"
        found = find(article)
        gold = {(e["start"], e["end"], e["label"]) for e in article["entities"]}
        names = {name for name, _ in found}
        for kind, part in (("right", names & gold), ("found", names), ("gold", gold)):
            for name in part:
                counts[group, name[2]][kind] += 1
        if arguments.errors:
            for word, part in (("missed", gold - names), ("wrong", names - gold)):
                for name in sorted(part):
                    around = article["text"][max(0, name[0] - 25) : name[1] + 15].replace("\n", " ")
                    print(article["doc"], word, name[2], repr(article["text"][name[0] : name[1]]), "|", around)
        if all("id" in e for e in article["entities"]):
            marks = [((e["start"], e["end"], e["label"]), e["id"]) for e in article["entities"]]
            linked[article["doc"]][article["lang"]] = (marks, [(name, mention.key) for name, mention in found])
    for group in sorted({group for group, _ in counts}):
        print(group)
        total: Counter[str] = Counter()
        for kind in KINDS:
            count = counts[group, kind]
            total += count if kind != "MISC" else Counter()
            print(f"  {kind:14} {rate(count['right'], count['found'], count['gold'])}  ({count['gold']})")
        print(f"  {'without MISC':14} {rate(total['right'], total['found'], total['gold'])}  ({total['gold']})")
        total += counts[group, "MISC"]
        print(f"  {'all':14} {rate(total['right'], total['found'], total['gold'])}  ({total['gold']})")
    both = [sides for sides in linked.values() if len(sides) == 2]
    if both:
        right = found_pairs = gold_pairs = 0
        for sides in both:
            gold_set = pairs(sides["en"][0], sides["ar"][0])
            found_set = pairs(sides["en"][1], sides["ar"][1])
            right += len(gold_set & found_set)
            found_pairs += len(found_set)
            gold_pairs += len(gold_set)
        print(f"pairs across languages  {rate(right, found_pairs, gold_pairs)}  ({gold_pairs})")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
