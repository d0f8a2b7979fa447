"""From the command to the first painted list, beside a bare Qt window that paints one label."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_ROUNDS = 5
# Both sides say "painted" when their first paint is done; the time is that of the whole process until then.
_BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel("painted")
label.show()
QTimer.singleShot(0, lambda: (print("painted", flush=True), application.quit()))
application.exec()
"""
# The real program, watched: the first paint of a list that has rows.
_OURS = """
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QTableView
from newsreader.__main__ import main

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            view = watched.parent()
            if isinstance(view, QTableView) and view.model() is not None and view.model().rowCount() > 0:
                print("painted", flush=True)
        return False

watch = Watch()
construct = QApplication.__init__
def constructed(self, *given):
    construct(self, *given)
    self.installEventFilter(watch)
QApplication.__init__ = constructed
sys.exit(main())
"""


def run(rounds: int = _ROUNDS) -> list[tuple[str, str]]:
    """(what, figure) pairs: the window on the sample library, and how many times a bare window's time that is."""
    with tempfile.TemporaryDirectory() as home:
        environment = homeless(Path(home))
        library = Path(home, "library.sqlite")
        first = seconds_to_list(library, environment)
        times = [seconds_to_list(library, environment) for _ in range(rounds)]
        bare = [_until_painted([sys.executable, "-c", _BARE], environment) for _ in range(rounds)]
    window, baseline = statistics.median(times), statistics.median(bare)
    return [
        ("first start ever: command to painted list, samples made", f"{first:.2f} s"),
        ("start: command to painted list", f"{window:.2f} s"),
        ("  as a ratio to a bare Qt window", f"{window / baseline:.2f}"),
    ]


def homeless(home: Path) -> dict[str, str]:
    """The environment of a program that has no screen and keeps everything under ``home``."""
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "CACHE", "STATE")}
    return os.environ | folders | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(home)}


def seconds_to_list(library: Path, environment: dict[str, str]) -> float:
    """From the command until the window has painted the list of a library."""
    return _until_painted([sys.executable, "-c", _OURS, "--library", str(library)], environment)


def _until_painted(command: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == "painted":
                spent = time.perf_counter() - start
                process.terminate()
                return spent
    raise SystemExit(f"{command} ended without painting anything")


if __name__ == "__main__":
    for what, figure in run():
        print(f"{what:<60} {figure}")
