"""How the list of a library of many stories answers its reader: the start here, the rest in ``list_desk``."""

import random
import statistics
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from benchmarks.startup import homeless, seconds_to_list
from newsreader.core.analysis import Analysis
from newsreader.core.article import Block, Draft
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.language import Language, LanguageGuess
from newsreader.core.span import Span
from newsreader.library.database import Library

_BATCH, _ROUNDS = 1000, 3
_NAME = "Lena Marsh"
_TITLE_WORDS = 9


def run(rows: int = 100_000) -> list[tuple[str, str]]:
    """(what, figure) pairs for a list of ``rows`` stories; the window has a process of its own, memory being asked."""
    with tempfile.TemporaryDirectory() as folder:
        path, few = Path(folder) / "library.sqlite", Path(folder) / "few.sqlite"
        _fill(path, rows)
        _fill(few, 20)
        environment = homeless(Path(folder))
        few_start, many_start = (
            statistics.median(seconds_to_list(each, environment) for _ in range(_ROUNDS)) for each in (few, path)
        )
        asked = [sys.executable, "-m", "benchmarks.list_desk", str(path)]
        printed = subprocess.run(asked, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout
    start = f"{many_start:.2f} s, {many_start / few_start:.2f} of that with 20 stories ({few_start:.2f} s)"
    lines = [line.split("\t", 1) for line in printed.splitlines()]
    return [(f"start: command to a painted list of {rows:,}", start), *((what, figure) for what, figure in lines)]


def _fill(path: Path, rows: int) -> None:
    """Short stories with titles of usual length; a third unread, some starred, a name in every tenth."""
    generator = random.Random(2016)
    letters = {Language.ENGLISH: "abcdefghiklmnoprstuvw", Language.ARABIC: "ابتجحدرسشصعفقكلمنهوي"}
    words = {
        language: ["".join(generator.choices(each, k=generator.randint(2, 9))) for _ in range(5000)]
        for language, each in letters.items()
    }
    found = Analysis("1", (), (EntityMention(Span(1, 0, len(_NAME)), EntityLabel.PERSON, "person:lena marsh"),))
    library = Library.open(path)
    for start in range(0, rows, _BATCH):
        with library.transaction():
            for number in range(start, min(rows, start + _BATCH)):
                language = Language.ARABIC if number % 2 else Language.ENGLISH
                title = " ".join(generator.choices(words[language], k=_TITLE_WORDS))
                published = date(2010, 1, 1) + timedelta(days=number % 5000)
                block = Block(f"{_NAME} {number}")
                draft = Draft(title, (block,), f"{number:064x}", source=f"Outlet {number % 12}", published=published)
                article_id, _ = library.articles.add(draft, LanguageGuess(language, 1.0))
                if number % 3:
                    library.articles.set_read(article_id, True)
                if number % 50 == 0:
                    library.articles.set_starred(article_id, True)
                if number % 10 == 0:
                    library.analyses.put(article_id, found)
    library.close()


if __name__ == "__main__":
    for figure in run():
        print(*figure, sep="\t")
