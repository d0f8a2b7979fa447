"""How fast a whole story is translated, beside argostranslate as it comes: same pack, story, beam and cores.

Both sides are given the same sentences (ours; argostranslate's own splitters would go to the network), so what is
compared is the work of the model: paragraph by paragraph there, all sentences together here. The two are never in
memory at the same time.
"""

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsreader.core.cancel import Cancel
from newsreader.core.language import Language
from newsreader.core.sentences import split_sentences
from newsreader.translation.engine import ArgosTranslator
from newsreader.translation.loading import BEAM_SIZE, import_package_class
from newsreader.translation.packs import PackStore

ROOT = Path(__file__).resolve().parent.parent
DEMO_PACK = ROOT / "tests" / "data" / "packs" / "translate-en_ar-0_1.argosmodel"
SOURCE, TARGET = Language.ENGLISH, Language.ARABIC
_WARM_UP = "Ready."
_DRAFT_BEAM = 1


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


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one engine took for the story: seconds in all and till the first sentence; its sentences."""

    seconds: float
    first_seconds: float
    translated: tuple[str, ...] = ()


def _compare(name: str, store: PackStore, paragraphs: list[str], rounds: int) -> list[tuple[str, str]]:
    sentences = [sentence for text in paragraphs for sentence in _OurSentences().split_sentences(text)]
    info = store.find(SOURCE, TARGET)
    assert info is not None
    # One engine after the other, each alone in memory: a loaded one's threads may still turn while another is timed.
    # By rounds, so that whatever else the machine does falls on all of them.
    theirs, ours, drafts = list[_Reading](), list[_Reading](), list[_Reading]()
    for number in range(rounds):
        theirs.append(_read_theirs(Path(info.folder), paragraphs, sentences if not number else ()))
        ours.append(_read_ours(store, sentences, BEAM_SIZE))
        drafts.append(_read_ours(store, sentences, _DRAFT_BEAM))
    equal = sum(map(str.__eq__, theirs[0].translated, ours[0].translated))
    their_time, our_time, draft_time = (
        statistics.median(each.seconds for each in made) for made in (theirs, ours, drafts)
    )
    first_time = statistics.median(each.first_seconds for each in ours)
    return [
        (f"{name}: story", f"{len(paragraphs)} paragraphs, {len(sentences)} sentences, {os.cpu_count()} cores"),
        (f"{name}: argostranslate", f"{their_time:.2f} s"),
        (f"{name}: Newsreader", f"{our_time:.2f} s, {their_time / our_time:.1f} times as fast"),
        (f"{name}: quick draft", f"{draft_time:.2f} s, {their_time / draft_time:.1f} times as fast"),
        (f"{name}: first sentence", f"{first_time:.3f} s, {first_time / their_time:.1%} of argostranslate's total"),
        (f"{name}: equal sentences", f"{equal} of {len(sentences)}"),
    ]


def _read_theirs(folder: Path, paragraphs: Sequence[str], sentences: Sequence[str]) -> _Reading:
    """argostranslate loaded, timed over the paragraphs, asked for ``sentences`` one by one, and let go of."""
    translate = _argostranslate(folder)
    translate(_WARM_UP)  # loads the model: not on the clock, on either side
    start = time.perf_counter()
    translate("\n".join(paragraphs))
    seconds = time.perf_counter() - start
    translated = tuple(map(translate, sentences))
    del translate
    gc.collect()
    return _Reading(seconds, seconds, translated)


def _read_ours(store: PackStore, sentences: Sequence[str], beam_size: int) -> _Reading:
    """Our engine loaded, timed over the sentences, and let go of."""
    engine = ArgosTranslator(store, beam_size)
    engine.translate([_WARM_UP], SOURCE, TARGET, Cancel())
    told: list[float] = []
    start = time.perf_counter()
    translated = engine.translate(
        sentences, SOURCE, TARGET, Cancel(), lambda _index, _text: told.append(time.perf_counter())
    )
    seconds = time.perf_counter() - start
    engine.close()
    return _Reading(seconds, told[0] - start, tuple(translated))


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


def main() -> None:
    """Print the figures; a text file with a paragraph a line may be given."""
    story = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines() if len(sys.argv) > 1 else None
    for label, figure in run([line for line in story if line.strip()] if story else None):
        print(f"{label:32s} {figure}")


if __name__ == "__main__":
    main()
