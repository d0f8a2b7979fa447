"""What the commands print: for people as text, for scripts as JSON."""

import json
import shutil
import sys
import textwrap
from typing import Any

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article, ArticleSummary
from newsreader.core.entity import group_mentions
from newsreader.core.quotation import KeptQuotation, Quotation
from newsreader.core.span import Span
from newsreader.core.translation import SentencePair

GUESS_BELOW = 0.6  # a speaker with less confidence than this is printed with a question mark


def say(text: str = "") -> None:
    """A line to standard output."""
    print(text)


def write(text: str) -> None:
    """A text to standard output as it is, its line ends and byte order mark included."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
        return
    sys.stdout.flush()
    buffer.write(text.encode("utf-8", errors="replace"))


def complain(text: str) -> None:
    """A line to standard error."""
    print(text, file=sys.stderr)


def say_json(value: Any, indent: int | None = 2) -> None:
    """A JSON value to standard output; ``indent`` None keeps it on one line."""
    print(json.dumps(value, ensure_ascii=False, indent=indent))


def article_json(article: Article) -> dict[str, Any]:
    """A story as scripts get it."""
    return {
        "id": article.id,
        "title": article.title,
        "byline": article.byline,
        "published": article.published.isoformat() if article.published else None,
        "source": article.source,
        "address": article.address,
        "language": article.language.value,
        "paragraphs": [block.text for block in article.paragraphs],
        "starred": article.starred,
        "read": article.read,
    }


def _place(span: Span) -> dict[str, int]:
    return {"block": span.block, "start": span.start, "end": span.stop}


def analysis_json(article: Article, analysis: Analysis) -> dict[str, Any]:
    """Quotations and names; ``block`` 0 is the title, 1 the first paragraph, offsets are code points into it."""
    texts = article.texts
    return {
        "quotations": [
            {
                "kind": quotation.kind.value,
                "text": quotation.text(texts),
                "speaker": quotation.attribution.speaker,
                "mention": quotation.attribution.mention.text(texts) if quotation.attribution.mention else None,
                "confidence": round(quotation.attribution.confidence, 2),
                "rule": quotation.attribution.rule,
                "level": quotation.level,
                "parts": [_place(part) for part in quotation.parts],
            }
            for quotation in analysis.quotations
        ],
        "entities": [
            {
                "text": mention.span.text(texts),
                "label": mention.label.value,
                "key": mention.key,
                **_place(mention.span),
            }
            for mention in analysis.entities
        ],
    }


def pair_json(pair: SentencePair) -> dict[str, Any]:
    """A sentence and its counterpart."""
    return {
        **_place(pair.span),
        "original": pair.original,
        "translated": pair.translated,
        "origin": pair.origin.value,
        "pack": pair.pack,
        "doubts": list(pair.doubts),
    }


def summary_line(summary: ArticleSummary) -> str:
    """A story in one line."""
    marks = ("*" if summary.starred else " ") + (" " if summary.read else "•")
    when = (summary.published or summary.added.date()).isoformat()
    source = f"  [{summary.source}]" if summary.source else ""
    return f"{summary.id:>6} {marks} {when}  {summary.language.value:<7} {summary.title}{source}"


def say_article(article: Article) -> None:
    """A story to read."""
    say(article.title)
    facts = [
        article.byline,
        article.source,
        article.published.isoformat() if article.published else "",
        article.language.value,
        article.address,
    ]
    say(" · ".join(fact for fact in facts if fact))
    for block in article.paragraphs:
        say()
        say(_wrapped(block.text))


def say_analysis(article: Article, analysis: Analysis) -> None:
    """The quotations, numbered as ``keep`` takes them, and the names by kind."""
    texts = article.texts
    say()
    say(f"Quotations ({len(analysis.quotations)})")
    for number, quotation in enumerate(analysis.quotations, 1):
        say(
            _wrapped(
                f"{number:>3}. {speaker_words(quotation)} [{quotation.kind.value}] {quotation.text(texts)}", "     "
            )
        )
    say()
    say("Names")
    for entity in sorted(group_mentions(analysis.entities, texts), key=lambda entity: entity.label.value):
        say(f"     {entity.label.value:<7} {entity.name} ({len(entity.mentions)})")


def speaker_words(quotation: Quotation) -> str:
    """The speaker as printed: a guess carries a question mark."""
    attribution = quotation.attribution
    if not attribution.speaker:
        return "(unknown)"
    return attribution.speaker + (" (?)" if attribution.confidence < GUESS_BELOW else "")


def say_pairs(article: Article, pairs: tuple[SentencePair, ...]) -> None:
    """The story's translation, a paragraph a block; sentences without one are left out."""
    for block in range(len(article.blocks)):
        text = " ".join(pair.translated for pair in pairs if pair.span.block == block)
        if text:
            say()
            say(_wrapped(text))
    doubtful = sum(bool(pair.doubts) for pair in pairs)
    origins = ", ".join(dict.fromkeys(pair.pack or pair.origin.value for pair in pairs))
    say()
    say(f"[{len(pairs)} sentences: {origins}" + (f"; {doubtful} doubtful]" if doubtful else "]"))


def say_kept(kept: tuple[KeptQuotation, ...]) -> None:
    """Kept quotations to read."""
    for quotation in kept:
        speaker = quotation.speaker or "(unknown)"
        say(_wrapped(f"{quotation.id:>4}. {speaker}: {quotation.text}", "      "))
        say(f"      {quotation.article_title}" + (f" · {quotation.source}" if quotation.source else ""))
        if quotation.note:
            say(_wrapped(f"      {quotation.note}", "      "))


def _wrapped(text: str, indent: str = "") -> str:
    width = min(shutil.get_terminal_size((80, 24)).columns, 100)
    lines = text.splitlines() or [""]
    return "\n".join(
        textwrap.fill(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
        for line in lines
    )
