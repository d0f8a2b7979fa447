"""All figures: ``python -m benchmarks [--eval FOLDER] [--only PART ...]``."""

import argparse
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks import analysis_speed, library_speed, list_speed, long_page, names_speed, startup, translation_speed

_SPEEDS: dict[str, Callable[[], list[tuple[str, str]]]] = {
    "startup": startup.run,
    "page": long_page.run,
    "library": library_speed.run,
    "list": list_speed.run,
    "index": names_speed.run,
    "analysis": analysis_speed.run,
    "translation": translation_speed.run,
}
# These make a library of many stories.
_ON_MANY: dict[str, Callable[[int], list[tuple[str, str]]]] = {
    "library": library_speed.run,
    "list": list_speed.run,
    "index": names_speed.run,
}
# These read labelled articles.
_QUALITY = {"quotations": "benchmarks.quotation_figures", "names": "benchmarks.entity_figures"}


def main() -> int:
    """Print every part that was asked for."""
    parser = argparse.ArgumentParser(description="Speed as ratios to a baseline of the same run; quality on labels.")
    parser.add_argument("--eval", type=Path, metavar="FOLDER", help="labelled articles, JSON lines")
    parser.add_argument("--only", nargs="+", choices=(*_SPEEDS, *_QUALITY), metavar="PART", help="only these parts")
    parser.add_argument("--stories", type=int, default=100_000, help="how many the parts on the library make (100,000)")
    given = parser.parse_args()
    for part, run in _SPEEDS.items():
        if given.only and part not in given.only:
            continue
        print(f"\n{part}", flush=True)
        rows = _ON_MANY[part](given.stories) if part in _ON_MANY else run()
        for what, figure in rows:
            print(f"  {what:<62} {figure}", flush=True)
    for part, module in _QUALITY.items():
        if given.only and part not in given.only:
            continue
        print(f"\n{part}", flush=True)
        if given.eval is None or not given.eval.is_dir():
            print("  no folder of labelled articles; name one: make bench EVAL=FOLDER")
            continue
        # A process of its own, so that the taggers' memory and the timings above do not meet.
        subprocess.run([sys.executable, "-m", module, str(given.eval)], check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
