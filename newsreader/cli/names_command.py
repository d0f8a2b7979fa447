"""What ``names`` does; it returns the exit code."""

import argparse
from typing import Any

from newsreader.cli import output
from newsreader.core.entity import EntityLabel
from newsreader.core.names import MOST_UNREAD, NameDetail, NameId, NameSummary
from newsreader.library.database import Library
from newsreader.usecases.names_index import MAIN_KINDS, find_names

_DONE, _NOTHING = 0, 1
_KINDS = {"person": EntityLabel.PERSON, "org": EntityLabel.ORG, "place": EntityLabel.PLACE, "misc": EntityLabel.MISC}


def names(library: Library, arguments: argparse.Namespace) -> int:
    """``names [WORDS]``: the index of names, one of them, or a decision about it; 1 where nothing is found."""
    if arguments.show is not None:
        detail = library.names.detail(arguments.show)
        if arguments.json:
            output.say_json(_detail_json(detail))
        else:
            _say_detail(detail)
        return _DONE
    if arguments.follow is not None or arguments.unfollow is not None:
        followed = arguments.follow is not None
        library.names.follow(arguments.follow if followed else arguments.unfollow, followed)
        return _DONE
    if arguments.merge is not None:
        into, *others = (NameId(each) for each in arguments.merge)
        library.names.merge(others, into)
        return _DONE
    if arguments.split is not None:
        name_id, *spellings = arguments.split
        return _split(library, name_id, spellings)
    if arguments.followed:
        found = library.names.followed()
    else:
        labels = (_KINDS[arguments.kind],) if arguments.kind else MAIN_KINDS
        found = find_names(library, " ".join(arguments.words), labels, arguments.limit)
    if arguments.json:
        output.say_json([_summary_json(summary) for summary in found])
    else:
        for summary in found:
            output.say(_line(summary))
    if not found:
        asked = bool(arguments.words)
        output.complain("No name was found." if asked else "There are none: analyze the stories first.")
        return _NOTHING
    return _DONE


def _split(library: Library, name_id: str, spellings: list[str]) -> int:
    if not name_id.isdecimal() or not spellings:
        output.complain("newsreader: --split needs an ID and at least one spelling")
        return 2
    change = library.names.split(NameId(int(name_id)), spellings)
    if change is None:
        output.complain("These are none of its spellings, or all of them: nothing was changed.")
        return _NOTHING
    output.say(str(change.into))
    return _DONE


def _line(summary: NameSummary) -> str:
    name = summary.name + (f" / {summary.other_name}" if summary.other_name else "")
    seen = f"  {summary.first_seen} to {summary.last_seen}" if summary.first_seen else ""
    unread = f"{summary.unread}+" if summary.unread >= MOST_UNREAD else str(summary.unread)
    followed = f"  [followed, {unread} unread]" if summary.followed else ""
    return (
        f"{summary.id:>6}  {summary.label.value:<7} {name}  ({summary.mentions} in {summary.stories} stories){seen}"
        f"{followed}"
    )


def _say_detail(detail: NameDetail) -> None:
    output.say(_line(detail.summary))
    output.say()
    output.say("Written")
    for spelling in detail.spellings:
        output.say(f"     {spelling.name} ({spelling.stories})")
    output.say()
    output.say("Quotations")
    for quotation in detail.quotations:
        guess = " (?)" if quotation.confidence < output.GUESS_BELOW else ""
        output.say(f"     {quotation.day}{guess} {quotation.text}  [{quotation.article_id}: {quotation.title}]")
    output.say()
    output.say("Stories")
    for article in detail.articles:
        output.say(output.summary_line(article))


def _summary_json(summary: NameSummary) -> dict[str, Any]:
    return {
        "id": summary.id,
        "label": summary.label.value,
        "name": summary.name,
        "other_name": summary.other_name,
        "mentions": summary.mentions,
        "stories": summary.stories,
        "first_seen": summary.first_seen.isoformat() if summary.first_seen else None,
        "last_seen": summary.last_seen.isoformat() if summary.last_seen else None,
        "followed": summary.followed,
        "unread": summary.unread if summary.followed else None,
        "months": {month.month.isoformat()[:7]: month.mentions for month in summary.months},
    }


def _detail_json(detail: NameDetail) -> dict[str, Any]:
    return {
        **_summary_json(detail.summary),
        "spellings": {spelling.name: spelling.stories for spelling in detail.spellings},
        "quotations": [
            {
                "article": quotation.article_id,
                "title": quotation.title,
                "day": quotation.day.isoformat(),
                "text": quotation.text,
                "confidence": round(quotation.confidence, 2),
                "block": quotation.span.block,
                "start": quotation.span.start,
                "end": quotation.span.stop,
            }
            for quotation in detail.quotations
        ],
        "articles": [{"id": article.id, "title": article.title} for article in detail.articles],
    }
