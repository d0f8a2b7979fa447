"""What a page says about its story: address, source, author, date, language, and the same story in the other language.

Read from schema.org data (JSON-LD), meta elements and links, in this order of trust; a date or name that is only to
be guessed from the page's text is left to the reader.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urljoin, urlsplit

from newsreader.intake.characters import clean_line
from newsreader.intake.credits import byline_of
from newsreader.intake.dates import parse_date
from newsreader.intake.furniture import names_other_language

_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_ARTICLE_TYPES = re.compile(r"Article|Posting|Report|Review$")
_DATE_NAMES = (
    *("article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate"),
    *("publish-date", "publish_date", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date"),
    *("parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime"),
)
_ADDRESS_DATE = re.compile(r"/(20\d\d|19\d\d)[/-]?(0?[1-9]|1[0-2])[/-]?(0?[1-9]|[12]\d|3[01])(?=[/\-_.]|$)")
_ROOT_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What a page says of itself; "" and None where it says nothing. ``titles`` in order of trust, as they stand."""

    titles: tuple[str, ...] = ()
    byline: str = ""
    source: str = ""
    address: str = ""
    published: date | None = None
    language: str = ""
    twin_address: str = ""
    body: str = ""


def page_metadata(root: Any, markup: str, address: str = "") -> PageMetadata:
    """Read the metadata of a page; ``address`` is where it came from as far as an archive's cover tells."""
    schema = next(_articles(root), {})
    metas = _metas(root)
    language = _language(root, metas, schema)
    address = _address(root, metas, schema, markup, address)
    titles = (
        metas.get("og:title", ""),
        _text_of(schema.get("headline")),
        metas.get("twitter:title", ""),
        clean_line(" ".join(root.xpath("//head/title//text()") or root.xpath("(//title)[1]//text()"))),
    )
    return PageMetadata(
        titles=tuple(dict.fromkeys(clean_line(title) for title in titles if title.strip())),
        byline=_byline(root, metas, schema),
        source=_source(metas, schema, address),
        address=address,
        published=_published(root, metas, schema, address),
        language=language,
        twin_address=_twin(root, language, address),
        body=str(schema.get("articleBody") or ""),
    )


def _articles(root: Any) -> Iterator[dict[str, Any]]:
    """schema.org descriptions of articles on the page."""
    for text in root.xpath("//script[@type='application/ld+json']/text()"):
        try:
            found = json.loads(text.strip().removeprefix("<!--").removesuffix("-->").rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        queue = [found]
        while queue:
            item = queue.pop(0)
            if isinstance(item, list):
                queue.extend(item)
            elif isinstance(item, dict):
                kinds = item.get("@type")
                if any(_ARTICLE_TYPES.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                    yield item
                queue.extend(
                    value for key, value in item.items() if key in ("@graph", "mainEntity", "mainEntityOfPage")
                )


def _metas(root: Any) -> dict[str, str]:
    """Contents of the meta elements by name, property or itemprop in lower case; the first of each name."""
    metas: dict[str, str] = {}
    for element in root.iter("meta"):
        content = clean_line(element.get("content") or "")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            if name and content:
                metas.setdefault(name, content)
    return metas


def _text_of(value: Any) -> str:
    """The first name or text in a schema.org value, which may be a text, an object or a list of them."""
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(text for text in map(_text_of, value) if text))
    if isinstance(value, dict):
        return _text_of(value.get("name"))
    return clean_line(value) if isinstance(value, str) else ""


def _language(root: Any, metas: dict[str, str], schema: dict[str, Any]) -> str:
    places = [root, *root.xpath("//body")]
    declared = [element.get("lang") or element.get("xml:lang") or element.get(_ROOT_LANG) or "" for element in places]
    declared += [metas.get("content-language", ""), metas.get("og:locale", ""), _text_of(schema.get("inLanguage"))]
    return next((language.strip().replace("_", "-") for language in declared if language.strip()), "")


def _address(root: Any, metas: dict[str, str], schema: dict[str, Any], markup: str, known: str) -> str:
    saved = _SAVED_FROM.search(markup[:4096])
    whole = schema.get("mainEntityOfPage")
    named = [
        *root.xpath("//link[@rel='canonical']/@href"),
        metas.get("og:url", ""),
        str(schema.get("url") or ""),
        str((whole.get("@id") if isinstance(whole, dict) else whole) or ""),
        known,
        saved[1] if saved else "",
    ]
    absolute = [address.strip() for address in named if _is_web(address)]
    # A canonical address that is only the site's front page says nothing about this story.
    deep = [address for address in absolute if urlsplit(address).path.strip("/") or urlsplit(address).query]
    return next(iter(deep or absolute), "")


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def _source(metas: dict[str, str], schema: dict[str, Any], address: str) -> str:
    for name in (
        metas.get("og:site_name", ""),
        _text_of(schema.get("publisher")),
        metas.get("application-name", ""),
        metas.get("apple-mobile-web-app-title", ""),
    ):
        if name:
            return name
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _byline(root: Any, metas: dict[str, str], schema: dict[str, Any]) -> str:
    named = [_text_of(schema.get("author")), metas.get("author", ""), metas.get("article:author", "")]
    named += [metas.get("parsely-author", ""), metas.get("dc.creator", "")]
    named += [
        clean_line("".join(element.itertext()))
        for element in root.xpath("//*[@rel='author' or @itemprop='author' or contains(@class, 'byline')]")[:3]
    ]
    for name in named:
        name = byline_of(name) or name
        if name and len(name) <= 90 and "://" not in name and not name.startswith("@") and "{" not in name:
            return name
    return ""


def _published(root: Any, metas: dict[str, str], schema: dict[str, Any], address: str) -> date | None:
    stated = [str(schema.get("datePublished") or ""), *(metas.get(name, "") for name in _DATE_NAMES)]
    stated += root.xpath("//*[@itemprop='datePublished']/@datetime")
    stated += root.xpath("//article//time/@datetime | //header//time/@datetime")[:1]
    for text in stated:
        found = parse_date(text)
        if found:
            return found
    in_address = _ADDRESS_DATE.search(urlsplit(address).path)
    return parse_date("-".join(in_address.groups())) if in_address else None


def _twin(root: Any, language: str, address: str) -> str:
    """The address of the same story in the other language, where the page links to it."""
    own = language[:2].lower()
    for link in root.xpath("//link[@hreflang][@href]"):
        code = link.get("hreflang")[:2].lower()
        if code in ("en", "ar") and code != own and "alternate" in (link.get("rel") or ""):
            return _joined(address, link.get("href"))
    for link in root.iter("a"):
        href = link.get("href") or ""
        if href.strip() and not href.startswith(("#", "javascript:", "mailto:")):
            text = clean_line("".join(link.itertext()))
            if len(text) <= 60 and names_other_language(text):
                return _joined(address, href)
    return ""


def _joined(address: str, href: str) -> str:
    try:
        joined = urljoin(address, href.strip())
    except ValueError:
        return ""
    return joined if _is_web(joined) else ""
