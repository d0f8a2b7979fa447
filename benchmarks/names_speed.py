"""How the index of names behaves over many stories, each figure beside a baseline taken in the same run.

Stories are short; names are invented, in two scripts, as frequent as names are (a few in very many stories, most in
one or two).
"""

import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from benchmarks.timing import as_ratio, seconds_of
from newsreader.core.analysis import Analysis
from newsreader.core.article import ArticleFilter, ArticleId, Block, Draft
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.language import Language, LanguageGuess
from newsreader.core.span import Span
from newsreader.library.database import Library
from newsreader.usecases.names_index import find_names, sounds_of, work_out_sounds

_NAMES = 200_000
_NAMES_A_STORY = 20
_BATCH = 500
_LABELS = tuple(EntityLabel)
# The view may not take longer, whatever the machine is doing.
PROMISED_MS = 200


def run(rows: int = 100_000) -> list[tuple[str, str]]:
    """(name, figure) pairs for a library of ``rows`` stories with some 20 names each."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        figures = _fill(path, rows)
        library = Library.open(path)
        plain = sqlite3.connect(path)
        try:
            figures += _views(library, plain)
            figures += _changes(library)
        finally:
            plain.close()
            library.close()
        return figures


def _fill(path: Path, rows: int) -> list[tuple[str, str]]:
    generator = random.Random(2016)
    names = _names(generator)
    weights = list(accumulate(1 / (rank + 8) for rank in range(len(names))))
    library = Library.open(path)
    adding = putting = 0.0
    first = date(2010, 1, 1)
    for start in range(0, rows, _BATCH):
        stories = []
        for number in range(start, min(start + _BATCH, rows)):
            drawn = dict.fromkeys(generator.choices(range(len(names)), cum_weights=weights, k=_NAMES_A_STORY))
            stories.append((_draft(number, [names[each] for each in drawn], first), tuple(drawn)))
        started = time.perf_counter()
        with library.transaction():
            ids = [library.articles.add(draft, LanguageGuess(Language.ENGLISH, 1.0))[0] for draft, _ in stories]
        adding += time.perf_counter() - started
        started = time.perf_counter()
        with library.transaction():
            for article_id, (_, drawn_names) in zip(ids, stories, strict=True):
                library.analyses.put(article_id, _analysis(drawn_names, names))
        putting += time.perf_counter() - started
    started = time.perf_counter()
    work_out_sounds(library)
    sounds = time.perf_counter() - started
    library.close()
    return [
        ("an analysis put, names counted", as_ratio(putting / rows, adding / rows, "adding the story")),
        ("all words' sounds, once", f"{sounds:.1f} s"),
    ]


def _views(library: Library, plain: sqlite3.Connection) -> list[tuple[str, str]]:
    group = "SELECT key, sum(mentions), count(*) FROM found_entities GROUP BY key ORDER BY 3 DESC LIMIT 400"
    bare = seconds_of(lambda: plain.execute(group).fetchall(), 3)
    hot, rare = library.names.all()[0], library.names.all(limit=400)[-1]
    arabic = next(each.name for each in library.names.all() if not each.name.isascii())
    kind = (EntityLabel.PERSON,)
    asked: dict[str, Callable[[], object]] = {
        "the view opens": lambda: find_names(library),
        "one kind": lambda: find_names(library, labels=kind),
        "one letter": lambda: find_names(library, hot.name[:1]),
        "three letters": lambda: find_names(library, hot.name[:3]),
        "a whole name": lambda: find_names(library, hot.name),
        "one slip": lambda: find_names(library, hot.name[:2] + hot.name[3:]),
        "an Arabic name": lambda: find_names(library, arabic),
        f"all about a name of {hot.stories:,} stories": lambda: library.names.detail(hot.id),
        f"all about a name of {rare.stories:,} stories": lambda: library.names.detail(rare.id),
        "the list of a name's stories": lambda: library.articles.summaries(ArticleFilter(name=hot.id)),
    }
    figures = []
    for name, ask in asked.items():
        spent = seconds_of(ask)
        late = "" if spent * 1000 <= PROMISED_MS else f"  LATE: over {PROMISED_MS} ms"
        figures.append((name, as_ratio(spent, bare, "counting all rows") + late))
    return figures


def _changes(library: Library) -> list[tuple[str, str]]:
    hot, other = library.names.all()[:2]
    once = seconds_of(
        lambda: library.analyses.put(ArticleId(1), library.analyses.get(ArticleId(1), "1") or Analysis("1"))
    )
    started = time.perf_counter()
    change = library.names.merge([other.id], hot.id)
    merged = time.perf_counter() - started
    started = time.perf_counter()
    library.names.take_back(change)
    back = time.perf_counter() - started
    library.names.follow(hot.id)
    followed = seconds_of(library.names.followed)
    return [
        ("one analysis put again", f"{once * 1000:.1f} ms"),
        (f"merge names of {hot.stories:,} and {other.stories:,} stories", f"{merged * 1000:.0f} ms"),
        ("take that back", f"{back * 1000:.0f} ms"),
        ("unread stories of a followed name", f"{followed * 1000:.1f} ms"),
    ]


def _names(generator: random.Random) -> list[str]:
    def word(arabic: bool) -> str:
        letters = "ابتجحدرسشعفقكلمنهوي" if arabic else "abcdefghiklmnoprstuvw"
        return "".join(generator.choices(letters, k=generator.randint(4, 8)))

    found = [" ".join(word(number % 3 == 0).capitalize() for _ in range(1 + number % 2)) for number in range(_NAMES)]
    return list(dict.fromkeys(found))


def _draft(number: int, names: list[str], first: date) -> Draft:
    blocks = tuple(Block(name) for name in names)
    published = first + timedelta(days=number % 5000)
    return Draft(f"Story {number}", blocks, f"{number:064x}", source="Outlet", published=published)


def _analysis(drawn: tuple[int, ...], names: list[str]) -> Analysis:
    mentions = (
        EntityMention(Span(block, 0, len(names[each])), _LABELS[each % 4], f"name:{sounds_of(names[each])}-{each}")
        for block, each in enumerate(drawn, 1)
    )
    return Analysis("1", (), tuple(mentions))


if __name__ == "__main__":
    for figure in run():
        print(*figure, sep="\t")
