"""Score an installed or archived translation pack on pairs of sentences: BLEU, chrF, speed, doubtful sentences.

    python -m tools.score_pack PACK PAIRS [--limit 500] [--show 5]

PACK is an ``.argosmodel`` file or the folder of an installed pack. PAIRS is a folder with files ``NAME.en`` and
``NAME.ar``, a sentence a line each, or ``NAME.tsv`` with English, a tab, Arabic. Needs sacrebleu
(tools/requirements-train.txt) beside what Newsreader needs.
"""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

from newsreader.core.cancel import Cancel
from newsreader.core.errors import NewsreaderError
from newsreader.core.language import Language
from newsreader.core.translation import PackInfo
from newsreader.translation.engine import ArgosTranslator
from newsreader.translation.guards import better, doubts
from newsreader.translation.packs import PackStore


def read_pairs(folder: Path) -> list[tuple[str, str]]:
    """The (English, Arabic) pairs of a folder. Raises SystemExit where files of a pair differ in length."""
    pairs: list[tuple[str, str]] = []
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#") and line.count("\t") == 1:
                english, arabic = line.split("\t")
                pairs.append((english.strip(), arabic.strip()))
    for path in sorted(folder.glob("*.en")):
        english_lines = path.read_text(encoding="utf-8").splitlines()
        arabic_lines = path.with_suffix(".ar").read_text(encoding="utf-8").splitlines()
        if len(english_lines) != len(arabic_lines):
            sys.exit(f"{path.name} has {len(english_lines)} lines, its .ar file {len(arabic_lines)}")
        pairs += zip(english_lines, arabic_lines, strict=True)
    return [(english, arabic) for english, arabic in pairs if english.strip() and arabic.strip()]


def open_pack(path: Path, folder: Path) -> tuple[PackStore, PackInfo]:
    """A store in ``folder`` with the one pack at ``path``."""
    store = PackStore(folder)
    if path.is_dir():
        shutil.copytree(path, folder / path.name)
        installed = store.installed()
        if not installed:
            sys.exit(f"{path} is no pack between English and Arabic")
        return store, installed[0]
    return store, store.install(path)


def score(store: PackStore, info: PackInfo, pairs: list[tuple[str, str]], show: int) -> None:
    """Print the figures, and the ``show`` doubtful sentences that come first."""
    import sacrebleu  # type: ignore[import-not-found]  # only whoever scores packs needs it

    from_english = info.source is Language.ENGLISH
    originals = [pair[0 if from_english else 1] for pair in pairs]
    references = [pair[1 if from_english else 0] for pair in pairs]
    translator = ArgosTranslator(store)
    translator.translate(originals[:1], info.source, info.target, Cancel())
    start = time.perf_counter()
    translated = translator.translate(originals, info.source, info.target, Cancel())
    seconds = time.perf_counter() - start
    found = [doubts(one, other, info.source, info.target) for one, other in zip(originals, translated, strict=True)]
    doubtful = [index for index, reasons in enumerate(found) if reasons]
    retried = translator.retry([originals[index] for index in doubtful], info.source, info.target, Cancel())
    mended = list(translated)
    left = 0
    for index, second in zip(doubtful, retried, strict=True):
        mended[index], reasons = better(originals[index], translated[index], second, info.source, info.target)
        left += bool(reasons)
    translator.close()
    characters = sum(map(len, originals))
    # Arabic is scored as printed; chrF says more of it than BLEU, whose words carry their particles.
    print(f"pack        {info.name} {info.version}, {info.size_bytes / 1e6:.0f} MB")
    print(f"sentences   {len(pairs)}, {characters} characters")
    print(f"speed       {len(pairs) / seconds:.1f} sentences/s, {characters / seconds:.0f} characters/s")
    print(f"BLEU        {sacrebleu.corpus_bleu(translated, [references]).score:.1f}")
    print(f"chrF        {sacrebleu.corpus_chrf(translated, [references]).score:.1f}")
    print(f"doubtful    {len(doubtful)} of {len(pairs)}, {left} after a second try")
    print(f"chrF after  {sacrebleu.corpus_chrf(mended, [references]).score:.1f}")
    for index in doubtful[:show]:
        print(f"\n{', '.join(found[index])}\n  {originals[index]}\n  {translated[index]}\n  ({references[index]})")


def main() -> None:
    """Read the arguments, score, say what went wrong in one line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("pack", type=Path)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--limit", type=int, default=500, help="at most so many pairs (default 500)")
    parser.add_argument("--show", type=int, default=5, help="print so many doubtful sentences (default 5)")
    arguments = parser.parse_args()
    pairs = read_pairs(arguments.pairs)[: arguments.limit]
    if not pairs:
        sys.exit(f"no pairs in {arguments.pairs}")
    with tempfile.TemporaryDirectory() as folder:
        try:
            store, info = open_pack(arguments.pack, Path(folder, "packs"))
            score(store, info, pairs, arguments.show)
        except NewsreaderError as error:
            sys.exit(str(error))


if __name__ == "__main__":
    main()
