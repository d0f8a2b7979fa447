"""How long a story of 1,000 words takes to analyse, beside the tagger's own time; and whether memory stays flat."""

import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from newsreader.analysis.analyzer import Analyzer
from newsreader.assets import resource
from newsreader.core.article import Block
from newsreader.core.language import Language

WORDS = 1000
_ROUNDS = 7


def sample_story(language: Language, words: int = WORDS) -> list[Block]:
    """Paragraphs of the sample stories of a language, as many as make ``words`` words."""
    blocks: list[Block] = []
    count = 0
    while count < words:
        before = count
        for facts in sorted(resource("samples").glob("*.json")):
            if json.loads(facts.read_text(encoding="utf-8"))["language"] != language.value:
                continue
            for line in facts.with_suffix(".txt").read_text(encoding="utf-8").split("\n")[1:]:
                if len(line.split()) > 8 and count < words:
                    blocks.append(Block(line.strip()))
                    count += len(line.split())
        if count == before:
            raise SystemExit(f"no sample story in {language}")
    return blocks


def _median(work: Callable[[], object], rounds: int = _ROUNDS) -> float:
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def run(stories: int = 300) -> list[tuple[str, str]]:
    """(what, figure) pairs; ``stories`` is how many are analysed to watch the memory."""
    analyzer = Analyzer()
    rows = []
    for language in (Language.ENGLISH, Language.ARABIC):
        blocks = sample_story(language)
        analyzer.analyze(blocks, language)
        whole = _median(lambda blocks=blocks, language=language: analyzer.analyze(blocks, language))  # type: ignore[misc]
        rows.append((f"analyse {WORDS} words, {language.value}", f"{whole * 1000:.0f} ms"))
        if language is Language.ENGLISH:
            tagger = _median(lambda blocks=blocks: _tag(blocks))  # type: ignore[misc]
            rows.append(("  as a ratio to spaCy's pipeline alone", f"{whole / tagger:.2f}"))
        rows.append((f"  resident memory over {stories} stories", _growth(analyzer, language, stories)))
    return rows


def _tag(blocks: Sequence[Block]) -> None:
    from newsreader.analysis.english.parse import parse

    parse([block.text for block in blocks])


def _growth(analyzer: Analyzer, language: Language, stories: int) -> str:
    """Resident memory after a tenth of the stories and after all, each story with words of its own."""
    blocks = sample_story(language, 300)
    early = 0.0
    for number in range(stories):
        own = [Block(f"{block.text} {_word(number, place, language)}") for place, block in enumerate(blocks)]
        analyzer.analyze(own, language)
        if number == stories // 10:
            early = _resident_mb()
    late = _resident_mb()
    return f"{early:.0f} -> {late:.0f} MB" if early else "not known on this system"


def _word(number: int, place: int, language: Language) -> str:
    letters = "abcdefghij" if language is Language.ENGLISH else "بتجدرسعفقم"
    return "".join(letters[int(digit)] for digit in f"{number:05d}{place:03d}")


def _resident_mb() -> float:
    try:
        fields = Path("/proc/self/statm").read_text(encoding="ascii").split()
    except OSError:
        return 0.0
    import resource as limits

    return int(fields[1]) * limits.getpagesize() / 1e6


if __name__ == "__main__":
    for what, figure in run(int(sys.argv[1]) if len(sys.argv) > 1 else 300):
        print(f"{what:<60} {figure}")
