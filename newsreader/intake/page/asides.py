"""Boxes on a page that stand beside the story: related stories, share bars, comments, letters to subscribe to.

They are known by their element, role, class or id. Names lie at times (a whole page may be called "with-sidebar"), so a
box that holds most of the page's prose is never taken for one.
"""

import re
from collections.abc import Iterable
from typing import Any

_ELEMENTS = frozenset(("aside", "menu", "dialog"))
_ROLES = frozenset(("navigation", "complementary", "contentinfo", "banner", "search", "dialog", "alert"))
# Names that hardly ever stand on a story's own box.
_PLAIN = (
    r"related\w*|comments?|comment-?list|disqus\w*|fb-comments|breadcrumbs?|cookie\w*|consent|newsletter\w*|subscri\w+"
    r"|sign-?up\w*|outbrain|taboola|recommend\w*|more-?(?:on|stories|news|from)|read-?(?:more|also|next)|also-?read"
    r"|see-?also|most-?(?:read|viewed)|trending|teasers?|pagin\w+|popup|author-?(?:box|bio|info|card)|about-?author"
    r"|sr-only|screen-?reader\w*|skip-?link\w*|adverts?\w*|sponsor\w*|site-?footer|reading-?time|font-?size"
)
# Names that often do.
_VAGUE = (
    r"shar(?:e|ing)\w*|social\w*|promo\w*|ads?|ad-\w+|tags|tag-?list|nav\w*|menu\w*|foot(?:er|note)?|side-?bar\w*|widgets?"
    r"|caption\w*|credits?|copyright|by-?line|author|authors|meta|timestamp|popular|modal|tool-?(?:bar|s)|hidden|follow\w*"
    r"|poll|rating|counter|player|gallery"
)
_PLAIN_NAMES = re.compile(rf"(?:^|[\s_-])(?:{_PLAIN})(?=$|[\s_-])", re.IGNORECASE)
_VAGUE_NAMES = re.compile(rf"(?:^|[\s_-])(?:{_VAGUE})(?=$|[\s_-])", re.IGNORECASE)
# Share of the page's prose up to which a box may hold it and still stand beside the story.
_PLAIN_SHARE, _VAGUE_SHARE = 0.85, 0.4


def names_aside(element: Any) -> bool:
    """Whether an element is named as something beside the story."""
    return _is_plain(element) or _is_vague(element)


def true_asides(prose: Iterable[tuple[int, tuple[Any, ...]]]) -> frozenset[Any]:
    """Of the boxes around a page's prose, given as (characters, boxes) for each paragraph, those that are beside it."""
    held: dict[Any, int] = {}
    total = 0
    for size, boxes in prose:
        total += size
        for box in boxes:
            held[box] = held.get(box, 0) + size
    return frozenset(
        box for box, size in held.items() if size <= total * (_PLAIN_SHARE if _is_plain(box) else _VAGUE_SHARE)
    )


def _is_plain(element: Any) -> bool:
    if element.tag in _ELEMENTS or element.get("role") in _ROLES:
        return True
    return _is_named(element, _PLAIN_NAMES)


def _is_vague(element: Any) -> bool:
    return _is_named(element, _VAGUE_NAMES)


def _is_named(element: Any, names: re.Pattern[str]) -> bool:
    if element.tag in ("html", "body", "article", "main"):
        return False
    return any(names.search(element.get(attribute) or "") for attribute in ("class", "id"))
