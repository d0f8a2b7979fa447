"""How fast a whole story is translated, beside argostranslate as it comes: same pack, story, beam and cores.

Both sides are given the same sentences (ours; argostranslate's own splitters would go to the network), so what is
compared is the work of the model: paragraph by paragraph there, all sentences together here.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from newsreader.core.cancel import Cancel
from newsreader.core.language import Language
from newsreader.core.sentences import split_sentences
from newsreader.translation.engine import ArgosTranslator
from newsreader.translation.loading import import_package_class
from newsreader.translation.packs import PackStore

ROOT = Path(__file__).resolve().parent.parent
DEMO_PACK = ROOT / "tests" / "data" / "packs" / "translate-en_ar-0_1.argosmodel"
SOURCE, TARGET = Language.ENGLISH, Language.ARABIC


class _OurSentences:
    """Stands where argostranslate keeps its sentence splitter."""

    def split_sentences(self, text: str) -> list[str]:
        return [text[start:stop] for start, stop in split_sentences(text, SOURCE)]


def sample_story() -> list[str]:
    """The paragraphs of the first English sample story."""
    path = sorted((ROOT / "resources" / "samples").glob("*.txt"))[0]
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def run(story: Sequence[str] | None = None, full_size: bool = True, rounds: int = 3) -> list[tuple[str, str]]:
    """(what, figure) pairs for the demo pack and, with ``full_size``, for a random one of a real pack's size."""
    paragraphs = list(story) if story else sample_story()
    with tempfile.TemporaryDirectory() as folder:
        store = PackStore(Path(folder, "demo"))
        store.install(DEMO_PACK)
        rows = _compare("demo pack", store, paragraphs, rounds)
        if full_size:
            from tools.build_random_pack import build_random_pack

            build_random_pack(Path(folder, "random"), SOURCE, TARGET)
            rows += _compare("full-size pack", PackStore(Path(folder, "random")), paragraphs, rounds)
    return rows


def _compare(name: str, store: PackStore, paragraphs: list[str], rounds: int) -> list[tuple[str, str]]:
    sentences = [sentence for text in paragraphs for sentence in _OurSentences().split_sentences(text)]
    info = store.find(SOURCE, TARGET)
    assert info is not None
    theirs = _argostranslate(Path(info.folder))
    ours = ArgosTranslator(store)
    draft = ArgosTranslator(store, beam_size=1)
    # Models are loaded before the clock runs, on both sides.
    ours.translate(["Ready."], SOURCE, TARGET, Cancel())
    draft.translate(["Ready."], SOURCE, TARGET, Cancel())
    theirs("Ready.")
    their_times, our_times, first_times, draft_times = [], [], [], []
    for _ in range(rounds):
        seconds, _ = _timed(lambda: theirs("\n".join(paragraphs)))
        their_times.append(seconds)
        first: list[float] = []
        start = time.perf_counter()
        translated = ours.translate(
            sentences, SOURCE, TARGET, Cancel(), lambda *_, first=first: first.append(time.perf_counter())
        )
        our_times.append(time.perf_counter() - start)
        first_times.append(first[0] - start)
        draft_times.append(_timed(lambda: draft.translate(sentences, SOURCE, TARGET, Cancel()))[0])
    equal = _equal_sentences(theirs, sentences, translated)
    ours.close()
    draft.close()
    their_time, our_time = statistics.median(their_times), statistics.median(our_times)
    first_time, draft_time = statistics.median(first_times), statistics.median(draft_times)
    return [
        (f"{name}: story", f"{len(paragraphs)} paragraphs, {len(sentences)} sentences, {os.cpu_count()} cores"),
        (f"{name}: argostranslate", f"{their_time:.2f} s"),
        (f"{name}: Newsreader", f"{our_time:.2f} s, {their_time / our_time:.1f} times as fast"),
        (f"{name}: quick draft", f"{draft_time:.2f} s, {their_time / draft_time:.1f} times as fast"),
        (f"{name}: first sentence", f"{first_time:.3f} s, {first_time / their_time:.1%} of argostranslate's total"),
        (f"{name}: equal sentences", f"{equal} of {len(sentences)}"),
    ]


def _argostranslate(folder: Path) -> Callable[[str], str]:
    """argostranslate's ``translate`` for one pack, without its memory of the last call."""
    package = import_package_class()(folder)
    # Imported with the package above, so nothing is made in the home folder.
    from argostranslate.translate import Language as ArgosLanguage
    from argostranslate.translate import PackageTranslation

    translation: Any = PackageTranslation.__new__(PackageTranslation)
    translation.from_lang = ArgosLanguage(package.from_code, package.from_name)
    translation.to_lang = ArgosLanguage(package.to_code, package.to_name)
    translation.pkg, translation.translator, translation.sentencizer = package, None, _OurSentences()
    translate: Callable[[str], str] = translation.translate
    return translate


def _equal_sentences(theirs: Callable[[str], str], sentences: list[str], translated: list[str]) -> int:
    return sum(theirs(original) == ours for original, ours in zip(sentences, translated, strict=True))


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def main() -> None:
    """Print the figures; a text file with a paragraph a line may be given."""
    story = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines() if len(sys.argv) > 1 else None
    for label, figure in run([line for line in story if line.strip()] if story else None):
        print(f"{label:32s} {figure}")


if __name__ == "__main__":
    main()
