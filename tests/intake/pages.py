"""Pages in the manners of many sites, filled with a story: what a reader's saved pages look like."""

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Story:
    """What is put on the page and has to come back."""

    title: str
    paragraphs: tuple[str, ...]
    language: str


ENGLISH = Story(
    "Harbor pilots to vote on new night rules",
    (
        "VALLETTA — Harbor pilots will vote on Thursday on rules that would end most night dockings by next summer.",
        "“Nobody sees a mooring line at three in the morning,” said Carmen Sciberras, who heads the pilots' union.",
        "She paused.",
        "“And nobody is paid to.”",
        "The port authority called the proposal “premature” and said it would cost the island 9 million euros a year.",
        "A spokesman, who asked not to be named, said two shipping lines had already inquired about berths in Sicily.",
        "Results are expected late on Friday, and either side may appeal to the tribunal within a week.",
    ),
    "en",
)
ARABIC = Story(
    "مرشدو المرفأ يصوّتون على قواعد الليل الجديدة",
    (
        "فاليتا - يصوّت مرشدو المرفأ الخميس على قواعد تُنهي معظم عمليات الرسو الليلية بحلول الصيف المقبل.",
        "وقالت رئيسة النقابة كارمن شيبراس: «لا أحد يرى حبل الرسو في الثالثة فجراً».",
        "وصمتت قليلاً.",
        "«ولا أحد يتقاضى أجراً على ذلك».",
        "ووصفت سلطة المرفأ الاقتراح بأنه «سابق لأوانه»، قائلة إنه سيكلّف الجزيرة تسعة ملايين يورو سنوياً.",
        "وأشار متحدث طلب عدم ذكر اسمه إلى أن شركتي ملاحة استفسرتا بالفعل عن أرصفة بديلة في صقلية.",
        "ومن المتوقع صدور النتائج في وقت متأخر من الجمعة، ويحق للطرفين الطعن خلال أسبوع.",
    ),
    "ar",
)


def _paragraphs(story: Story, tag: str = "p") -> Sequence[str]:
    return [f"<{tag}>{html.escape(text, quote=False)}</{tag}>" for text in story.paragraphs]


def _head(story: Story, extra: str = "") -> str:
    direction = "rtl" if story.language == "ar" else "ltr"
    return (
        f'<!DOCTYPE html><html lang="{story.language}" dir="{direction}"><head><meta charset="utf-8">'
        f"<title>{story.title} | The Quay</title>{extra}</head>"
    )


def classic(story: Story) -> str:
    """An agency's page: article element, share bar, caption, related list, comments, foot line."""
    first, *rest = _paragraphs(story)
    return (
        _head(story, '<meta property="og:site_name" content="The Quay">')
        + '<body class="single sidebar-on"><header><nav><ul><li><a href="/">Home</a></li></ul></nav></header>'
        f'<main><article><h1>{story.title}</h1><p class="byline">By Rosa Vella</p>'
        '<time datetime="2026-03-05T22:10:00+01:00">March 5, 2026</time>'
        '<div class="share-bar"><a href="#">Facebook</a> <a href="#">X</a></div>'
        '<figure><img src="a.jpg" alt="A pilot boat"><figcaption>A pilot boat leaves the harbor at dusk, in a photo'
        " taken last week by our own photographer.</figcaption></figure>"
        f'<div class="story-body">{first}<div class="advert">Advertisement</div>{"".join(rest)}</div>'
        '<section class="related"><h2>Related stories</h2><ul><li><a href="/1">Ferry fares to rise again</a></li>'
        "<li><a href='/2'>Storm closes the breakwater for a second day</a></li></ul></section>"
        '<section id="comments"><h2>2 comments</h2><p>I have worked nights for thirty years and this is right.</p>'
        "<p>Who is going to pay for all of this in the end, I wonder.</p></section></article></main>"
        '<aside class="sidebar"><h3>Most read</h3><p>The island\'s last lighthouse keeper retires Sunday.</p></aside>'
        "<footer><p>© 2026 The Quay. All rights reserved. This site uses cookies for your visit.</p></footer>"
        "</body></html>"
    )


def breaks_in_table(story: Story) -> str:
    """An old site: layout tables, one cell with the text, paragraphs divided by two line breaks."""
    text = "<br><br>\n".join(html.escape(text, quote=False) for text in story.paragraphs)
    return (
        _head(story) + "<body><table width='100%'><tr><td><a href='/'>Home</a> | <a href='/s'>Sport</a></td></tr><tr>"
        "<td width='20%'><a href='/a'>Ferry fares to rise again</a><br><a href='/b'>Storm closes breakwater</a></td>"
        f"<td><font size='5'><b>{story.title}</b></font><br><br><font size='3'>{text}</font></td></tr>"
        "<tr><td colspan='2'>All rights reserved</td></tr></table></body></html>"
    )


def divs_only(story: Story) -> str:
    """A page of divs without a single p, classes made by a machine."""
    body = "".join(_paragraphs(story, "div"))
    return (
        _head(story)
        + f'<body><div class="x1"><div class="x2"><a href="/">Home</a></div><div class="x9"><h1>{story.title}</h1>'
        f'<div class="x3">{body}</div></div><div class="x7"><div><a href="/1">Ferry fares to rise again</a></div>'
        '<div><a href="/2">Storm closes the breakwater</a></div></div></div></body></html>'
    )


def quote_boxes(story: Story) -> str:
    """Paragraphs in block quotes and under a heading, boxes with other stories between them."""
    parts = list(_paragraphs(story))
    parts[1] = f"<blockquote>{parts[1]}</blockquote>"
    parts.insert(4, '<div class="read-also"><a href="/9">Ferry fares to rise again, say owners of the line.</a></div>')
    parts.insert(6, '<p><strong><a href="/8">Read more: Storm closes the breakwater</a></strong></p>')
    return (
        _head(story) + f"<body><div id='wrapper'><form id='aspnetForm'><div class='content'><h1>{story.title}</h1>"
        f"{''.join(parts)}<p>Share this</p><p>Follow us on Facebook</p></div></form></div></body></html>"
    )


def unclosed(story: Story) -> str:
    """Broken markup: nothing closed, tags crossing, a stray script."""
    text = "".join(f"<p><b>{html.escape(text, quote=False)}<i></b>" for text in story.paragraphs)
    return (
        f"<title>{story.title}</title><script>var a = '<p>no';</script><body><h1>{story.title}<div class=article>"
        f"{text}<div><script>x()</script>"
    )


def wordpress(story: Story) -> str:
    """A blog theme: entry-content, tags and an author's box after the text, a newsletter form in it."""
    parts = list(_paragraphs(story))
    parts.insert(
        3,
        '<div class="newsletter-signup"><h4>Our morning letter</h4><p>Get the best of the harbor in your inbox.</p>'
        "<form><input type='email'><button>Sign up</button></form></div>",
    )
    return (
        _head(story, '<meta name="author" content="Rosa Vella">')
        + '<body class="post-template single"><div class="site">'
        f'<div class="entry-header"><h1 class="entry-title">{story.title}</h1>'
        '<div class="entry-meta">Posted on March 5, 2026 by admin</div></div>'
        f'<div class="entry-content">{"".join(parts)}<div class="sharedaddy">Share this: Facebook</div></div>'
        '<div class="entry-tags tags">Tags: <a href="/t/port">port</a></div><div class="author-box"><p>Rosa Vella has'
        " covered the harbor since 2011 and lives on a boat.</p></div></div></body></html>"
    )


def schema_only(story: Story) -> str:
    """Built by scripts: the text is only in the page's schema.org data."""
    import json

    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "The Quay"},
            {
                "@type": "NewsArticle",
                "headline": story.title,
                "articleBody": "\n\n".join(story.paragraphs),
                "author": [{"@type": "Person", "name": "Rosa Vella"}],
                "datePublished": "2026-03-05T09:00:00Z",
                "publisher": {"@type": "Organization", "name": "The Quay"},
            },
        ],
    }
    return (
        _head(story)
        + f'<body><div id="root"></div><script type="application/ld+json">{json.dumps(data)}</script></body></html>'
    )


def lead_apart(story: Story) -> str:
    """The first paragraph in a box of its own over the picture, the rest in another."""
    first, *rest = _paragraphs(story)
    return (
        _head(story) + f'<body><div class="page"><div class="top"><h1>{story.title}</h1><div class="lead">{first}</div>'
        '<img src="a.jpg"></div><div class="ad-slot">Advertisement</div>'
        f'<div class="text">{"".join(rest)}</div><div class="bottom"><a href="/">Back to the front page</a></div></div>'
        "</body></html>"
    )


def box_each(story: Story) -> str:
    """Every paragraph in a box of its own, boxes with advertisements between them."""
    boxes = '<div class="ad">Advertisement</div>'.join(
        f'<div class="c-{number}"><div class="zn-body__paragraph">{html.escape(text, quote=False)}</div></div>'
        for number, text in enumerate(story.paragraphs)
    )
    return _head(story) + f"<body><div class='l'><h1>{story.title}</h1><section>{boxes}</section></div></body></html>"


def teasers_after(story: Story) -> str:
    """Other stories with their first sentences right under the text, in boxes whose names say nothing."""
    teasers = "".join(
        f'<article><h3><a href="/{number}">{title}</a></h3><p>{text}</p></article>'
        for number, (title, text) in enumerate(
            (
                (
                    "Ferry fares to rise again",
                    "The ferry company said fares would rise by a tenth in May.",
                ),
                ("Storm closes breakwater", "The breakwater stayed closed for a second day after the storm of Sunday."),
                ("Fish market to move", "The fish market will move to the new quay before the end of the summer."),
            )
        )
    )
    return (
        _head(story)
        + f'<body><main><div><h1>{story.title}</h1><div class="b">{"".join(_paragraphs(story))}</div></div>'
        f'<div class="g">{teasers}</div></main></body></html>'
    )


def preformatted(story: Story) -> str:
    """A wire's page: one pre element, paragraphs divided by empty lines, lines wrapped."""
    import textwrap

    text = "\n\n".join(textwrap.fill(html.escape(text, quote=False), 66) for text in story.paragraphs)
    return _head(story) + f"<body><h1>{story.title}</h1><pre>{text}</pre></body></html>"


def doubled(story: Story) -> str:
    """The text twice, for small and for large screens, and a sentence of it again in large letters."""
    parts = list(_paragraphs(story))
    pulled = story.paragraphs[4].split(" ", 2)[2]
    small = "".join(parts)
    parts.insert(2, f'<blockquote class="pull">{html.escape(pulled, quote=False)}</blockquote>')
    return (
        _head(story) + f'<body><div class="wrap"><h1>{story.title}</h1><div class="large">{"".join(parts)}</div>'
        f'<div class="small">{small}</div></div></body></html>'
    )


def spans_and_breaks(story: Story) -> str:
    """Text pasted from a word processor: spans, non-breaking spaces, direction marks, one line break a paragraph."""
    lines = "<br/>".join(
        f"<span style='font-size:14pt;text-align:right'><o:p></o:p>\u200f{html.escape(text, quote=False)}&nbsp;</span>"
        for text in story.paragraphs
    )
    return (
        _head(story)
        + f"<body><div><h2>{story.title}</h2><div class='news'>{lines}</div><p>&nbsp;</p></div></body></html>"
    )


def named_boxes(story: Story) -> str:
    """Boxes around the text whose names mean something else elsewhere, and a notice on comments under it."""
    return (
        _head(story)
        + '<body class="comments-open"><div id="page" class="with-sidebar view view-article overflow-hidden">'
        f'<div class="post tag-port category-news hentry"><h1>{story.title}</h1>'
        '<div class="stamp">الخميس، 5 آذار/مارس 2026، آخر تحديث 14:00</div>'
        f'<div class="print-area ad-free">{"".join(_paragraphs(story))}<div><p>We welcome a lively debate. Please'
        " read our comments guidelines before you write, and our privacy policy, and mind that what you write may be"
        " used by us with your name and your picture in all our outlets.</p><p>The views expressed below do not"
        ' reflect those of The Quay.</p></div></div></div><div class="sidebar"><p>The market moves to the new quay in'
        " the summer.</p></div></div></body></html>"
    )


LAYOUTS: tuple[Callable[[Story], str], ...] = (
    classic,
    breaks_in_table,
    divs_only,
    quote_boxes,
    unclosed,
    wordpress,
    schema_only,
    lead_apart,
    box_each,
    teasers_after,
    preformatted,
    doubled,
    spans_and_breaks,
    named_boxes,
)
