"""Two invented stories, one in each language, with what an analyser would find in them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article, ArticleId, ArticleSummary, Block, BlockKind
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.language import Language
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span
from newsreader.core.translation import Origin, SentencePair
from newsreader.ui.theme import Theme, load_theme

_ENGLISH_TITLE = "Harbour chief: cranes will turn again by spring"
_ENGLISH = (
    "PORT VARO — The harbour of Port Varo will take its first ships again in March, its director Lena Marsh told "
    "reporters on Tuesday, eight months after a storm broke the northern quay.",
    "“The cranes stand, the rails are straight and the first crews are back,” Marsh said. “What we need now is a "
    "month without wind.”",
    "She called the repairs “the longest winter of my life” and thanked the divers of the Coastal Works Agency, who "
    "had cleared 2,400 tonnes of stone by hand.",
    "Engineers said that the new quay would stand waves of nine metres. The newspaper «الميناء» of neighbouring Sur "
    "Bay wrote of a “miracle of concrete”.",
    "“Nobody asked us,” read a banner of the fishermen, whose boats 😀 have waited in the “little harbour” since June.",
)
_ARABIC_TITLE = "مديرة الميناء: الرافعات ستدور من جديد قبل الربيع"
_ARABIC = (
    "بورت فارو — يستقبل ميناء بورت فارو أولى السفن في آذار المقبل، بحسب ما أعلنت مديرته لينا مارش للصحافيين يوم "
    "الثلاثاء، بعد ثمانية أشهر من عاصفة حطّمت الرصيف الشمالي.",
    "وقالت مارش: «الرافعات قائمة والسكك مستقيمة والفِرق الأولى عادت إلى العمل». وأضافت: «كل ما نحتاج إليه الآن شهر "
    "بلا رياح».",
    "ووصفت أعمال الترميم بأنها «أطول شتاء في حياتي»، وشكرت غواصي هيئة الأشغال الساحلية الذين رفعوا 2400 طن من الحجارة "
    "بأيديهم.",
    "وقال المهندسون إن الرصيف الجديد سيصمد أمام أمواج بارتفاع تسعة أمتار. وكتبت صحيفة Sur Bay Herald عن «معجزة من "
    "الإسمنت».",
    "«لم يسألنا أحد»، هكذا قالت لافتة رفعها الصيادون الذين تنتظر قواربهم 😀 في «الميناء الصغير» منذ حزيران.",
)


def find(texts: tuple[str, ...], block: int, words: str) -> Span:
    start = texts[block].index(words)
    return Span(block, start, start + len(words))


@dataclass(frozen=True)
class Story:
    article: Article
    analysis: Analysis
    pairs: tuple[SentencePair, ...]


def _article(number: int, language: Language, title: str, paragraphs: tuple[str, ...]) -> Article:
    return Article(
        id=ArticleId(number),
        title=title,
        paragraphs=tuple(Block(text) for text in paragraphs),
        language=language,
        language_confidence=0.99,
        content_hash=f"{number:064x}",
        added=datetime(2026, 3, 2, 8, tzinfo=UTC),
        byline="Ada Noor" if language is Language.ENGLISH else "آدا نور",
        source="The Varo Courier" if language is Language.ENGLISH else "بريد فارو",
        published=date(2026, 3, 1),
    )


def _quotation(
    texts: tuple[str, ...], kind: QuotationKind, block: int, words: str, speaker: str | None, confidence: float = 0.95
) -> Quotation:
    rule = "cue_after" if speaker else "unknown"
    return Quotation(kind, (find(texts, block, words),), Attribution(speaker, None, None, rule, confidence))


def english_story() -> Story:
    article = _article(1, Language.ENGLISH, _ENGLISH_TITLE, _ENGLISH)
    texts = article.texts
    kind = QuotationKind
    marsh = "Lena Marsh"
    quotations = (
        _quotation(texts, kind.HEADLINE, 0, "cranes will turn again by spring", marsh, 0.9),
        _quotation(
            texts, kind.DIRECT, 2, "The cranes stand, the rails are straight and the first crews are back,", marsh
        ),
        _quotation(texts, kind.DIRECT, 2, "What we need now is a month without wind.", marsh, 0.9),
        _quotation(texts, kind.MIXED, 3, "the longest winter of my life", marsh, 0.8),
        _quotation(texts, kind.INDIRECT, 4, "that the new quay would stand waves of nine metres", "Engineers", 0.7),
        _quotation(texts, kind.MIXED, 4, "miracle of concrete", "الميناء", 0.65),
        _quotation(texts, kind.DIRECT, 5, "Nobody asked us,", None, 0.2),
        _quotation(texts, kind.TERM, 5, "little harbour", None),
    )
    label = EntityLabel
    entities = tuple(
        EntityMention(find(texts, block, words), each, key)
        for block, words, each, key in (
            (1, "Port Varo", label.PLACE, "port varo"),
            (1, "Lena Marsh", label.PERSON, "marsh"),
            (2, "Marsh", label.PERSON, "marsh"),
            (3, "Coastal Works Agency", label.ORG, "agency"),
            (4, "الميناء", label.ORG, "mina"),
            (4, "Sur Bay", label.PLACE, "sur bay"),
            (1, "Tuesday", label.MISC, "tuesday"),
        )
    )
    return Story(article, Analysis("1", quotations, entities), _pairs(article, arabic_article(), Language.ARABIC))


def arabic_article() -> Article:
    return _article(2, Language.ARABIC, _ARABIC_TITLE, _ARABIC)


def arabic_story() -> Story:
    article = arabic_article()
    texts = article.texts
    kind = QuotationKind
    marsh = "لينا مارش"
    quotations = (
        _quotation(texts, kind.HEADLINE, 0, "الرافعات ستدور من جديد قبل الربيع", marsh, 0.9),
        _quotation(texts, kind.DIRECT, 2, "الرافعات قائمة والسكك مستقيمة والفِرق الأولى عادت إلى العمل", marsh),
        _quotation(texts, kind.DIRECT, 2, "كل ما نحتاج إليه الآن شهر بلا رياح", marsh, 0.9),
        _quotation(texts, kind.MIXED, 3, "أطول شتاء في حياتي", marsh, 0.8),
        _quotation(texts, kind.INDIRECT, 4, "إن الرصيف الجديد سيصمد أمام أمواج بارتفاع تسعة أمتار", "المهندسون", 0.7),
        _quotation(texts, kind.DIRECT, 5, "لم يسألنا أحد", None, 0.2),
        _quotation(texts, kind.TERM, 5, "الميناء الصغير", None),
    )
    label = EntityLabel
    entities = tuple(
        EntityMention(find(texts, block, words), each, key)
        for block, words, each, key in (
            (1, "بورت فارو", label.PLACE, "port varo"),
            (1, "لينا مارش", label.PERSON, "marsh"),
            (2, "مارش", label.PERSON, "marsh"),
            (3, "هيئة الأشغال الساحلية", label.ORG, "agency"),
            (4, "Sur Bay Herald", label.ORG, "herald"),
        )
    )
    english = _article(1, Language.ENGLISH, _ENGLISH_TITLE, _ENGLISH)
    return Story(article, Analysis("1", quotations, entities), _pairs(article, english, Language.ENGLISH))


def _sentences(text: str) -> list[tuple[int, int]]:
    """Cut at the first full stop inside a paragraph, if there is one: enough for these stories."""
    for stop in (". ", ".” "):
        if stop in text:
            cut = text.index(stop) + len(stop) - 1
            return [(0, cut), (cut + 1, len(text))]
    return [(0, len(text))]


def _pairs(article: Article, other: Article, target: Language) -> tuple[SentencePair, ...]:
    pairs = []
    for number, (text, translated) in enumerate(zip(article.texts, other.texts, strict=True)):
        ours, theirs = _sentences(text), _sentences(translated)
        if len(ours) != len(theirs):
            ours, theirs = [(0, len(text))], [(0, len(translated))]
        for (start, stop), (begin, end) in zip(ours, theirs, strict=True):
            pairs.append(
                SentencePair(
                    Span(number, start, stop),
                    text[start:stop],
                    translated[begin:end],
                    target,
                    Origin.MACHINE if number else Origin.HUMAN,
                    "Demo 1.0" if number else "",
                    ("number:2400/240",) if number == 3 else (),
                )
            )
    return tuple(pairs)


def summaries() -> tuple[ArticleSummary, ...]:
    rows = []
    for number, (title, source, language) in enumerate(
        (
            (_ENGLISH_TITLE, "The Varo Courier", Language.ENGLISH),
            (_ARABIC_TITLE, "بريد فارو", Language.ARABIC),
            ("Glacier lake drains overnight, and the valley hears it first", "Upland Wire", Language.ENGLISH),
            ("LF قال: الاتفاق على الموازنة يحتاج إلى جلسة أخيرة قبل نهاية الشهر", "وكالة الساحل", Language.ARABIC),
            ("علي", "", Language.UNKNOWN),
            (" ".join(["A headline that no editor would have let through"] * 6), "Long Read", Language.ENGLISH),
        ),
        start=1,
    ):
        rows.append(
            ArticleSummary(
                ArticleId(number),
                title,
                source,
                date(2026, 3, number),
                datetime(2026, 3, 8, tzinfo=UTC),
                language,
                read=number in (3, 5),
                starred=number in (2, 6),
            )
        )
    return tuple(rows)


@pytest.fixture
def theme() -> Theme:
    return load_theme("light")


@pytest.fixture
def english() -> Story:
    return english_story()


@pytest.fixture
def arabic() -> Story:
    return arabic_story()


@pytest.fixture
def rows() -> tuple[ArticleSummary, ...]:
    return summaries()


@pytest.fixture
def article(english: Story) -> Article:
    return english.article


@pytest.fixture
def mixed_article() -> Article:
    """Every kind of block, and both scripts in one story."""
    base = arabic_article()
    return Article(
        id=ArticleId(9),
        title="Mixed / مختلط",
        paragraphs=(
            Block("A heading of its own", BlockKind.HEADING),
            Block("An English paragraph."),
            Block("فقرة عربية قصيرة فيها اسم Port Varo بالحروف اللاتينية."),
            Block("Quoted block of a letter.", BlockKind.BLOCK_QUOTE),
            Block("First item", BlockKind.LIST_ITEM),
            Block("البند الثاني", BlockKind.LIST_ITEM),
            Block("2014"),
        ),
        language=Language.UNKNOWN,
        language_confidence=0.3,
        content_hash="0" * 64,
        added=base.added,
    )
