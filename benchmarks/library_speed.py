"""How a library of many stories behaves, each figure beside a baseline taken in the same run.

The stories are made of generated words of two scripts, as frequent as words are in texts (a few very often, most
rarely), so that the index has the shape of a real one.
"""

import random
import sqlite3
import tempfile
import time
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from benchmarks.timing import as_ratio, seconds_of
from newsreader.core.article import ArticleFilter, ArticleId, Block, Draft
from newsreader.core.language import Language, LanguageGuess
from newsreader.library.database import Library

_WORDS = 40_000
_PARAGRAPHS = 6
_PARAGRAPH_WORDS = 50
_BATCH = 500
# Words that stand in the stories at known rates, whatever the rest is.
_RARE = {Language.ENGLISH: "Marivelle", Language.ARABIC: "المرفئية"}
_COMMON = {Language.ENGLISH: "minister", Language.ARABIC: "الوزير"}


def run(rows: int = 100_000) -> list[tuple[str, str]]:
    """(name, figure) pairs for a library of ``rows`` stories of some 300 words."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        figures = [_fill(path, rows)]
        opening = seconds_of(lambda: Library.open(path).close())
        figures.append(("open", f"{opening * 1000:.1f} ms"))
        library = Library.open(path)
        plain = sqlite3.connect(path)
        try:
            figures += _lists(library, plain, rows)
            figures += _searches(library, plain)
            figures += _single(library)
        finally:
            plain.close()
            library.close()
        return figures


def _fill(path: Path, rows: int) -> tuple[str, str]:
    generator = random.Random(2016)
    vocabulary = {language: _vocabulary(generator, language) for language in _RARE}
    library = Library.open(path)
    first = date(2010, 1, 1)
    made = 0
    spent = 0.0
    while made < rows:
        drafts = []
        for number in range(made, min(made + _BATCH, rows)):
            language = Language.ARABIC if number % 2 else Language.ENGLISH
            published = first + timedelta(days=number % 5000)
            drafts.append((_draft(generator, number, published, language, *vocabulary[language]), language))
        started = time.perf_counter()
        with library.transaction():
            for draft, language in drafts:
                library.articles.add(draft, LanguageGuess(language, 1.0))
        spent += time.perf_counter() - started
        made += len(drafts)
    library.close()
    size = path.stat().st_size / rows
    return "import", f"{rows / spent:,.0f} stories/s, {size / 1024:.1f} KB each on disk"


def _lists(library: Library, plain: sqlite3.Connection, rows: int) -> list[tuple[str, str]]:
    bare = seconds_of(lambda: plain.execute("SELECT id, title FROM articles").fetchall())
    everything = seconds_of(lambda: library.articles.summaries())
    english = seconds_of(lambda: library.articles.summaries(ArticleFilter(language=Language.ENGLISH, unread_only=True)))
    titles = seconds_of(lambda: library.articles.summaries(ArticleFilter(words=_RARE[Language.ARABIC])))
    return [
        (f"list of {rows:,}", as_ratio(everything, bare, "a bare SELECT id, title")),
        ("list, English and unread", as_ratio(english, bare, "a bare SELECT id, title")),
        ("list, a word in the title", as_ratio(titles, bare, "a bare SELECT id, title")),
    ]


def _searches(library: Library, plain: sqlite3.Connection) -> list[tuple[str, str]]:
    like = "SELECT article_id FROM article_texts WHERE paragraphs LIKE ? LIMIT 200"
    scan = seconds_of(lambda: plain.execute(like, ("%no such words%",)).fetchall())
    asked = {
        "a rare English word": _RARE[Language.ENGLISH] + " ",
        "a rare Arabic word without its article": "مرفئية ",
        "a word of every fourth story": _COMMON[Language.ENGLISH] + " ",
        "two words": f"{_COMMON[Language.ARABIC]} {_RARE[Language.ARABIC]} ",
        "a phrase": '"الوزير الاول"',
        "two letters, still typing": "mi",
        "three letters, still typing": "مرف",
    }
    figures = []
    for name, words in asked.items():
        found = len(library.articles.search(words))
        spent = seconds_of(lambda words=words: library.articles.search(words))  # type: ignore[misc]
        figures.append((f"search, {name} ({found} hits)", as_ratio(spent, scan, "a LIKE over all texts")))
    return figures


def _single(library: Library) -> list[tuple[str, str]]:
    article_id = ArticleId(1)
    spent = seconds_of(lambda: library.articles.get(article_id))
    marked = seconds_of(lambda: library.articles.set_read(article_id, True))
    return [("one story, whole", f"{spent * 1000:.2f} ms"), ("mark as read", f"{marked * 1000:.2f} ms")]


def _vocabulary(generator: random.Random, language: Language) -> tuple[list[str], list[float]]:
    letters = "abcdefghiklmnoprstuvw" if language is Language.ENGLISH else "ابتجحدرسشصعفقكلمنهوي"
    words = {"".join(generator.choices(letters, k=generator.randint(2, 9))) for _ in range(_WORDS)}
    weights = accumulate(1 / (rank + 3) for rank in range(len(words)))
    return sorted(words, key=lambda _: generator.random()), list(weights)


def _draft(
    generator: random.Random,
    number: int,
    published: date,
    language: Language,
    words: list[str],
    weights: list[float],
) -> Draft:
    def text(count: int) -> list[str]:
        return generator.choices(words, cum_weights=weights, k=count)

    title = text(8)
    paragraphs = [text(_PARAGRAPH_WORDS) for _ in range(_PARAGRAPHS)]
    if number % 2000 < 2:
        title[3] = paragraphs[2][7] = _RARE[language]
    if number % 4 < 2:
        paragraphs[0][4] = _COMMON[language]
        paragraphs[0][5] = "الأول" if language is Language.ARABIC else "first"
    blocks = tuple(Block(" ".join(paragraph) + ".") for paragraph in paragraphs)
    return Draft(" ".join(title), blocks, f"{number:064x}", source=f"Outlet {number % 12}", published=published)


if __name__ == "__main__":
    for figure in run():
        print(*figure, sep="\t")
