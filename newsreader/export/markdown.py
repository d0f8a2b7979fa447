"""Kept quotations as Markdown, for notes and drafts."""

import re
from collections.abc import Sequence

from newsreader.core.language import Language, dominant_direction
from newsreader.core.quotation import KeptQuotation, QuotationKind

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)
# What the speech is called where the words are not the speaker's own.
_REPORTED = {QuotationKind.INDIRECT: "reported", QuotationKind.HEADLINE: "headline"}
SURE = 0.6  # below this the speaker is shown as a guess


def to_markdown(kept: Sequence[KeptQuotation]) -> str:
    """One section a story, in the order given; right-to-left words keep their direction.

    A speaker that the program only guesses is marked with "?"; a translation says where it comes from.
    """
    parts: list[str] = []
    story: tuple[str, str, str] | None = None
    for quotation in kept:
        this = (quotation.article_title, quotation.source, quotation.address)
        if this != story:
            parts.append(_heading(quotation))
            story = this
        parts.append(_section(quotation))
    return "\n".join(parts)


def _heading(quotation: KeptQuotation) -> str:
    facts = [_escape(fact) for fact in (quotation.source, quotation.published) if fact]
    if quotation.address:
        facts.append(f"<{quotation.address.replace('>', '%3E').replace(' ', '%20')}>")
    line = f"\n{', '.join(facts)}\n" if facts else ""
    return _directed(f"## {_escape(quotation.article_title)}\n{line}", quotation.article_title)


def _section(quotation: KeptQuotation) -> str:
    opener, closer = ("«", "»") if quotation.language is Language.ARABIC else ("“", "”")
    if quotation.kind in _REPORTED:
        opener = closer = ""
    words = _quoted(f"{opener}{quotation.text}{closer}")
    section = _directed(f"{words}\n>\n> — {_speaker(quotation)}\n", quotation.text)
    if quotation.translation:
        origin = f" ({_escape(quotation.translation_origin)})" if quotation.translation_origin else ""
        section += "\n" + _directed(
            f"{_quoted(quotation.translation)}\n>\n> — *translation{origin}*\n", quotation.translation
        )
    if quotation.note:
        section += "\n" + _directed(_escape(quotation.note) + "\n", quotation.note)
    return section


def _speaker(quotation: KeptQuotation) -> str:
    if not quotation.speaker:
        return "*unknown speaker*"
    guessed = not quotation.speaker_by_reader and quotation.speaker_confidence < SURE
    reported = _REPORTED.get(quotation.kind)
    return f"**{_escape(quotation.speaker)}**" + (" (?)" if guessed else "") + (f" *({reported})*" if reported else "")


def _quoted(text: str) -> str:
    return "\n>\n".join(f"> {_escape(line)}" for line in text.splitlines() if line.strip())


def _directed(markdown: str, text: str) -> str:
    """The Markdown inside a right-to-left block where ``text`` reads so; the blank lines let it be parsed."""
    return f'<div dir="rtl">\n\n{markdown}\n</div>\n' if dominant_direction(text) == "rtl" else markdown


def _escape(text: str) -> str:
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))
