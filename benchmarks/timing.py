"""How long something takes, beside a baseline of the same run."""

import statistics
import time
from collections.abc import Callable


def seconds_of(action: Callable[[], object], times: int = 5) -> float:
    """The median seconds of ``times`` calls."""
    spent = []
    for _ in range(times):
        started = time.perf_counter()
        action()
        spent.append(time.perf_counter() - started)
    return statistics.median(spent)


def as_ratio(spent: float, baseline: float, name: str) -> str:
    """Seconds in print, in milliseconds and as a share of the baseline ``name``."""
    return f"{spent * 1000:.1f} ms, {spent / baseline:.3f} of {name} ({baseline * 1000:.1f} ms)"
