"""Load an installed pack: its tokenizer through argostranslate, its model through CTranslate2.

argostranslate makes folders in the home directory when it is imported. It is imported here, once, with its settings
pointed at a temporary folder, so that nothing of it stays behind; neither its sentence splitters nor its network
functions are ever touched.
"""

import errno
import gc
import os
import tempfile
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from newsreader.core.errors import PackError, PackMemoryError

_import_lock = threading.Lock()
_DAMAGED = "The translation pack {pack} is damaged: {reason}."
_ADVICE = "Remove it and install it again."
# argostranslate's own settings for decoding, so that the same pack says the same here and there.
BEAM_SIZE = 4
LENGTH_PENALTY = 0.2
# A translation that grows beyond three times its original is a loop: stop there, not at CTranslate2's 256 tokens.
GROWTH, HEADROOM = 3, 40


def import_package_class() -> Any:
    """argostranslate's ``Package``, imported without leaving a trace on the disk."""
    with _import_lock, tempfile.TemporaryDirectory(prefix="newsreader-") as folder:
        wanted = {f"XDG_{kind}_HOME": folder for kind in ("DATA", "CONFIG", "CACHE")}
        wanted["ARGOS_PACKAGES_DIR"] = str(Path(folder, "packages"))
        before = {name: os.environ.get(name) for name in wanted}
        os.environ.update(wanted)
        try:
            from argostranslate.package import Package
        finally:
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value
    return Package


def worker_threads(cores: int | None = None) -> tuple[int, int]:
    """(workers, threads of each) for this machine: a worker a core up to four, then more threads for each."""
    if cores is None:
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    workers = max(1, min(cores, 4))
    return workers, max(1, cores // workers)


class LoadedPack:
    """A pack in memory. Not for two callers at a time; ``close`` gives the memory back."""

    def __init__(self, folder: Path, threads: tuple[int, int] | None = None) -> None:
        """Load the pack in ``folder``.

        Raises PackMemoryError where memory is short, PackError where a part is missing or cut off.
        """
        import ctranslate2

        package_class = import_package_class()
        self.workers, threads_each = threads or worker_threads()
        self._folder = folder
        with self._troubles_told():
            package = package_class(folder)
            self._prefix: str = package.target_prefix
            self._tokenizer = package.tokenizer
            self._tokenizer.encode("a")  # loads the tokenizer's own model
            self._model = ctranslate2.Translator(
                str(folder / "model"),
                device="cpu",
                inter_threads=self.workers,
                intra_threads=threads_each,
            )
        self._executor = ThreadPoolExecutor(self.workers, thread_name_prefix="translate")

    def encode(self, sentence: str) -> list[str]:
        """The pieces of a sentence as the model wants them. Raises PackMemoryError, PackError."""
        with self._troubles_told():
            tokens: list[str] = self._tokenizer.encode(sentence)
        return tokens

    def decode(self, tokens: list[str]) -> str:
        """A sentence from its pieces, the target prefix taken off."""
        text: str = self._tokenizer.decode(tokens)
        if self._prefix:
            text = text.removeprefix(self._prefix)
        return text.removeprefix(" ")

    def submit(self, batch: Sequence[list[str]], beam_size: int = BEAM_SIZE, **decoding: Any) -> "Future[list[str]]":
        """Translate a batch of tokenized sentences on a worker; ``result()`` of the answer raises as above."""
        return self._executor.submit(self._translate_batch, list(batch), beam_size, decoding)

    def close(self) -> None:
        """Wait for the workers and let the model go."""
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._model = None
        gc.collect()

    def _translate_batch(self, batch: list[list[str]], beam_size: int, decoding: dict[str, Any]) -> list[str]:
        prefix = [[self._prefix]] * len(batch) if self._prefix else None
        options = {
            "beam_size": beam_size,
            "length_penalty": LENGTH_PENALTY,
            "replace_unknowns": True,
            "max_decoding_length": GROWTH * max(map(len, batch), default=0) + HEADROOM,
            **decoding,
        }
        with self._troubles_told():
            results = self._model.translate_batch(batch, target_prefix=prefix, **options)
            return [self.decode(result.hypotheses[0]) for result in results]

    @contextmanager
    def _troubles_told(self) -> Iterator[None]:
        """What the libraries raise becomes PackMemoryError or PackError; a damaged model makes them raise all kinds."""
        try:
            yield
        except Exception as error:
            if _is_shortage(error):
                raise PackMemoryError(
                    "There is not enough memory for the pack {pack}.",
                    "Close other programs and try again.",
                    pack=self._folder.name,
                ) from error
            reason = _first_line(error, self._folder)
            raise PackError(_DAMAGED, _ADVICE, pack=self._folder.name, reason=reason) from error


def _is_shortage(error: Exception) -> bool:
    """Whether memory could not be had: CTranslate2 says std::bad_alloc, those below it that they cannot allocate."""
    if isinstance(error, RuntimeError):
        return "alloc" in str(error).lower()
    return isinstance(error, MemoryError) or (isinstance(error, OSError) and error.errno == errno.ENOMEM)


def _first_line(error: BaseException, folder: Path) -> str:
    """What the libraries say, without the place on this machine."""
    line = (str(error).splitlines() or [type(error).__name__])[0]
    return line.replace(f"{folder}{os.sep}", "").replace(str(folder), folder.name).rstrip(".")
