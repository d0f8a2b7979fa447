import json
from datetime import date

import pytest

from newsreader.core.article import BlockKind
from newsreader.intake.html import Page, parse_html

from .pages import ARABIC, ENGLISH

BODY = "".join(f"<p>{text}</p>" for text in ENGLISH.paragraphs)


def page(head: str = "", before: str = "", body: str = BODY, attributes: str = "", address: str = "") -> Page:
    return parse_html(
        f"<html {attributes}><head>{head}</head><body>{before}<article>{body}</article></body></html>", address
    )


def schema(**facts: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **facts})}</script>'


@pytest.mark.parametrize(
    ("head", "before", "title"),
    [
        ("<title>Port vote | The Quay</title>", "", "Port vote"),
        ("<title>Port vote - The Quay</title><meta property='og:site_name' content='The Quay'>", "", "Port vote"),
        ("<title>The Quay: Port vote - the night rules</title>", "", "The Quay: Port vote - the night rules"),
        ("<title>Port vote near</title>", "<h1>Port vote is near, union says</h1>", "Port vote is near, union says"),
        ("<title>x</title><meta property='og:title' content='Port vote'>", "<h1>The Quay</h1>", "Port vote"),
        ("<meta property='og:site_name' content='The Quay'>", "<h1>The Quay</h1><h1>Port vote</h1>", "Port vote"),
        ("", "<h2>Port vote</h2>", "Port vote"),
        (schema(headline="Port vote"), "", "Port vote"),
        (
            "<title>صوت المرفأ | التصويت الخميس</title><meta property=og:site_name content='صوت المرفأ'>",
            "",
            "التصويت الخميس",
        ),
    ],
)
def test_titles(head: str, before: str, title: str) -> None:
    found = page(head, before)
    assert found.title == title
    assert [block.text for block in found.paragraphs] == list(ENGLISH.paragraphs)


def test_the_title_is_not_the_first_paragraph_again() -> None:
    found = page("<title>Port vote | The Quay</title>", body=f"<h1>Port vote</h1><p>Port Vote</p>{BODY}")
    assert found.title == "Port vote"
    assert found.paragraphs[0].text == ENGLISH.paragraphs[0]


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("<meta property='article:published_time' content='2026-03-05T23:30:00-05:00'>", date(2026, 3, 5)),
        (schema(datePublished="2026-03-05"), date(2026, 3, 5)),
        ("<meta name='pubdate' content='5 آذار 2026'>", date(2026, 3, 5)),
        ("<link rel=canonical href='https://quay.example/2026/03/05/vote'>", date(2026, 3, 5)),
        ("<meta name='date' content='yesterday'>", None),
        ("", None),
    ],
)
def test_dates(head: str, published: date | None) -> None:
    assert page(head).published == published


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        ("<meta name=author content='By Rosa Vella'>", "Rosa Vella"),
        (schema(author=[{"@type": "Person", "name": "Rosa Vella"}, {"name": "Karl Borg"}]), "Rosa Vella, Karl Borg"),
        (schema(author="روزا فيلا"), "روزا فيلا"),
        ("<meta name='article:author' content='https://social.example/rosa'>", ""),
        ("<meta name='author' content='@rosa'>", ""),
    ],
)
def test_bylines(head: str, byline: str) -> None:
    assert page(head).byline == byline


def test_a_byline_in_the_text_is_taken_out_of_it() -> None:
    found = page("<title>Port vote</title>", body="<p>By Rosa Vella</p><p>5 March 2026</p>" + BODY)
    assert (found.byline, found.published) == ("Rosa Vella", date(2026, 3, 5))
    assert found.paragraphs[0].text == ENGLISH.paragraphs[0]


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("<link rel='canonical' href='https://quay.example/a'>", "https://quay.example/a"),
        ("<meta property='og:url' content='https://quay.example/b'>", "https://quay.example/b"),
        ("<link rel='canonical' href='https://quay.example/'>", "https://cover.example/c"),
        ("<link rel='canonical' href='/relative'>", "https://cover.example/c"),
        ("<link rel='canonical' href='http://[broken'>", "https://cover.example/c"),
    ],
)
def test_addresses(head: str, address: str) -> None:
    assert page(head, address="https://cover.example/c").address == address


def test_the_browsers_own_comment_gives_the_address() -> None:
    markup = f"<!-- saved from url=(0031)https://quay.example/2026/vote -->\n<html><body>{BODY}</body></html>"
    found = parse_html(markup)
    assert found.address == "https://quay.example/2026/vote"
    assert found.source == "quay.example"


@pytest.mark.parametrize(
    ("head", "before", "twin"),
    [
        ("<link rel='alternate' hreflang='ar' href='/ar/9'>", "", "https://quay.example/ar/9"),
        ("", "<a href='/ar/9'>إقرأ هذا الخبر بالعربية W460</a>", "https://quay.example/ar/9"),
        ("", "<a href='../ar/9'>Read this story in Arabic</a>", "https://quay.example/ar/9"),
        ("<link rel='alternate' hreflang='en' href='/en/1'>", "", ""),
        ("", "<a href='#'>Read in Arabic</a>", ""),
    ],
)
def test_the_other_languages_version(head: str, before: str, twin: str) -> None:
    head = "<link rel='canonical' href='https://quay.example/en/1'>" + head
    assert page(head, before, attributes="lang=en").twin_address == twin


@pytest.mark.parametrize(
    ("attributes", "head", "language"),
    [
        ("lang='ar-LB' dir=rtl", "", "ar-LB"),
        ("xml:lang='ar'", "", "ar"),
        ("", "<meta http-equiv='Content-Language' content='ar'>", "ar"),
        ("", "<meta property='og:locale' content='ar_AR'>", "ar-AR"),
        ("", "", ""),
    ],
)
def test_declared_language(attributes: str, head: str, language: str) -> None:
    assert page(head, attributes=attributes).language == language


def test_kinds_of_blocks() -> None:
    first, second, *rest = ENGLISH.paragraphs
    body = (
        f"<p>{first}</p><h2>The vote</h2><blockquote><p>{second}</p></blockquote>"
        f"<ul><li>{rest[0]}</li><li>{rest[1]}</li></ul>" + "".join(f"<p>{text}</p>" for text in rest[2:])
    )
    kinds = [block.kind for block in page("<title>Port vote</title>", body=body).paragraphs]
    assert kinds[:5] == [
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.BLOCK_QUOTE,
        BlockKind.LIST_ITEM,
        BlockKind.LIST_ITEM,
    ]


def test_marks_that_a_browser_would_draw() -> None:
    body = BODY.replace("She paused.", "She said <q>wait</q> and paused.")
    assert "She said “wait” and paused." in [block.text for block in page(body=body).paragraphs]


def test_data_that_is_no_description_is_passed_over() -> None:
    broken = (
        '<script type="application/ld+json">{"@type": </script><script type="application/ld+json">[1, null]</script>'
    )
    assert page(broken + schema(headline=ARABIC.title)).title == ARABIC.title


def test_a_page_never_goes_online() -> None:
    # Sockets are denied in all tests: an external entity or style sheet that was fetched would raise.
    markup = f"<!DOCTYPE html SYSTEM 'http://quay.example/x.dtd'><html><base href='http://quay.example/'>{BODY}</html>"
    assert len(parse_html(markup).paragraphs) >= 6


def test_a_page_without_any_title_gets_one_and_loses_nothing() -> None:
    found = page()
    assert (found.title, *(block.text for block in found.paragraphs)) == ENGLISH.paragraphs
