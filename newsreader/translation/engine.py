"""Translate the sentences of a story with an installed pack, in batches over the whole story.

argostranslate translates one paragraph after the other. Here the sentences of all paragraphs go to the model
together, the first ones at once and the others sorted by length, several batches at a time, and each sentence is
handed on as soon as its batch is done. The decoding is argostranslate's, so the sentences are the same.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from newsreader.core.cancel import Cancel
from newsreader.core.errors import PackError, PackMemoryError, PackMissing
from newsreader.core.language import Language
from newsreader.core.translation import PackInfo
from newsreader.translation.loading import BEAM_SIZE, LoadedPack
from newsreader.translation.packs import PackStore
from newsreader.translation.pieces import cut_at_clauses, is_translatable, split_clauses

# The first batch is small, so that the first sentences on the screen come at once. The rest is taken a window at a
# time, sorted by length and shared out evenly among the workers, in batches no larger than fill a core well and no
# smaller than pays.
FIRST_SENTENCES = 2
BATCH_SENTENCES = 16
LEAST_SENTENCES = 4
BATCH_TOKENS = 600
# Models are trained on sentences; beyond this they drop or repeat. Few sentences of news have more than 80 tokens.
MAX_TOKENS = 160
# Looked at the cancel flag this often while the model works.
_CANCEL_SECONDS = 0.05
IDLE_SECONDS = 600.0


class ArgosTranslator:
    """A ``core.translation.Translator`` over the packs of a store; belongs to one thread, but ``pack`` to any.

    ``beam_size`` 1 is the quick draft; the default is argostranslate's. At most one model a direction is loaded.
    """

    def __init__(self, store: PackStore, beam_size: int = BEAM_SIZE, threads: tuple[int, int] | None = None) -> None:
        self._store = store
        self._threads = threads
        self._loaded: dict[tuple[Language, Language], tuple[object, LoadedPack, float]] = {}
        self.beam_size = beam_size

    def pack(self, source: Language, target: Language) -> PackInfo | None:
        """The pack that would be used for this direction, or None."""
        return self._store.find(source, target)

    def translate(
        self,
        sentences: Sequence[str],
        source: Language,
        target: Language,
        cancel: Cancel,
        on_sentence: Callable[[int, str], None] | None = None,
    ) -> list[str]:
        """Translate; those that come first in ``sentences`` come first, ``on_sentence(index, text)`` tells of each.

        A sentence without letters of the source language comes back as it is; the same sentence is translated once.
        Raises PackMissing where no pack serves the direction, PackError where it is damaged, PackMemoryError where
        memory is short (what ``on_sentence`` was told of by then is whole), Cancelled within 0.2 s after ``cancel``
        was set.
        """
        results: dict[str, str] = {}
        indices: dict[str, list[int]] = {}
        for index, sentence in enumerate(sentences):
            if is_translatable(sentence, source):
                indices.setdefault(sentence, []).append(index)
            else:
                results[sentence] = sentence
                if on_sentence:
                    on_sentence(index, sentence)
        if indices:
            pack = self._load(source, target)
            for sentence, translated in self._translate_all(pack, list(indices), source, cancel):
                results[sentence] = translated
                if on_sentence:
                    for index in indices[sentence]:
                        on_sentence(index, translated)
        return [results[sentence] for sentence in sentences]

    def retry(self, sentences: Sequence[str], source: Language, target: Language, cancel: Cancel) -> list[str]:
        """Translate doubtful sentences in another way: clause by clause, a wider beam, repetition forbidden.

        Raises what ``translate`` raises.
        """
        pack = self._load(source, target)
        retried = []
        for sentence in sentences:
            parts = [
                piece
                for clause in split_clauses(sentence)
                for piece in cut_at_clauses(clause, _length_in(pack, cancel), MAX_TOKENS)
            ]
            todo = [place for place, part in enumerate(parts) if is_translatable(part, source)]
            tokens = [pack.encode(parts[place]) for place in todo]
            decoding = {"no_repeat_ngram_size": 4, "repetition_penalty": 1.1}
            for index, translated in _translate_batches(pack, tokens, cancel, self.beam_size + 2, **decoding):
                parts[todo[index]] = translated
            retried.append(" ".join(part for part in parts if part) if todo else sentence)
        return retried

    def loaded_directions(self) -> tuple[tuple[Language, Language], ...]:
        """The (source, target) whose models are in memory."""
        return tuple(self._loaded)

    def release_idle(self, idle_seconds: float = IDLE_SECONDS) -> None:
        """Let go of models that were not used for so long; for a timer's call in the translator's thread."""
        for direction, (_, pack, used) in list(self._loaded.items()):
            if time.monotonic() - used >= idle_seconds:
                pack.close()
                del self._loaded[direction]

    def close(self) -> None:
        """Let go of every model."""
        self.release_idle(idle_seconds=0)

    def _load(self, source: Language, target: Language) -> LoadedPack:
        info = self._store.find(source, target)
        if info is None:
            raise PackMissing(
                "No translation pack from {source} to {target} is installed.",
                "Install one from a file or from the index.",
                source=_NAMES.get(source, source),
                target=_NAMES.get(target, target),
            )
        missing = self._store.missing(info)
        if missing:
            raise PackError(
                "The translation pack {pack} is damaged: {missing} is missing.",
                "Remove it and install it again.",
                pack=info.name,
                missing=missing,
            )
        # A pack installed anew under the same name is another pack.
        state = (info, Path(info.folder, "model", "model.bin").stat().st_mtime_ns)
        direction = (source, target)
        kept = self._loaded.get(direction)
        if kept and kept[0] != state:
            kept[1].close()
            del self._loaded[direction]
            kept = None
        pack = kept[1] if kept else self._load_anew(Path(info.folder))
        self._loaded[direction] = (state, pack, time.monotonic())
        return pack

    def _load_anew(self, folder: Path) -> LoadedPack:
        """Load a pack; where memory is too short for that, let the other direction's go and try once more."""
        try:
            return LoadedPack(folder, self._threads)
        except PackMemoryError:
            if not self._loaded:
                raise
        self.close()
        return LoadedPack(folder, self._threads)

    def _translate_all(
        self, pack: LoadedPack, sentences: list[str], source: Language, cancel: Cancel
    ) -> Iterator[tuple[str, str]]:
        """(sentence, translated) of each, as they are done."""
        pieces: list[_Piece] = []
        outputs: list[list[str]] = []
        left: list[int] = []
        for number, sentence in enumerate(sentences):
            cancel.check()
            tokens = pack.encode(sentence)
            parts = [sentence]
            if len(tokens) > MAX_TOKENS:
                parts = cut_at_clauses(sentence, _length_in(pack, cancel), MAX_TOKENS)
            outputs.append(parts.copy())
            todo = [place for place, part in enumerate(parts) if is_translatable(part, source)]
            left.append(len(todo))
            pieces += [
                _Piece(number, place, tokens if len(parts) == 1 else pack.encode(parts[place])) for place in todo
            ]
        for index, translated in _translate_batches(pack, [piece.tokens for piece in pieces], cancel, self.beam_size):
            number = pieces[index].sentence
            outputs[number][pieces[index].place] = translated
            left[number] -= 1
            if not left[number]:
                yield sentences[number], " ".join(part for part in outputs[number] if part)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence's tokens, or those of one of the pieces it was cut into: which sentence, which place in it."""

    sentence: int
    place: int
    tokens: list[str]


_NAMES = {Language.ENGLISH: "English", Language.ARABIC: "Arabic"}


def _length_in(pack: LoadedPack, cancel: Cancel) -> Callable[[str], int]:
    """Counts the tokens of a text; a text without end is counted many times, so that the reader may lose patience."""

    def length(part: str) -> int:
        cancel.check()
        return len(pack.encode(part))

    return length


def _translate_batches(
    pack: LoadedPack, tokens: Sequence[list[str]], cancel: Cancel, beam_size: int, **decoding: float
) -> Iterator[tuple[int, str]]:
    """(index, translated) of each tokenized sentence as its batch is done, as many batches at a time as workers."""
    batches = iter(plan_batches([len(each) for each in tokens], pack.workers))
    running: dict[Future[list[str]], list[int]] = {}
    try:
        while True:
            while len(running) < pack.workers and (planned := next(batches, None)):
                running[pack.submit([tokens[index] for index in planned], beam_size, **decoding)] = planned
            if not running:
                return
            finished = _wait_for(list(running), cancel)
            for done in [future for future in running if future in finished]:
                yield from zip(running.pop(done), done.result(), strict=True)
    finally:
        for future in running:
            future.cancel()


def plan_batches(lengths: Sequence[int], workers: int = 1) -> list[list[int]]:
    """Indices of sentences with these token counts, in batches: the first small, the others alike in length."""
    batches = [list(range(min(FIRST_SENTENCES, len(lengths))))] if lengths else []
    rest = range(FIRST_SENTENCES, len(lengths))
    for window in _even_parts(rest, -(-len(rest) // (BATCH_SENTENCES * workers))):
        ordered = sorted(window, key=lambda index: lengths[index])
        for share in _even_parts(ordered, min(workers, max(1, len(ordered) // LEAST_SENTENCES))):
            batch: list[int] = []
            for index in share:
                # Every sentence of a batch is padded to its longest, which is the one that comes now.
                if batch and (len(batch) + 1) * lengths[index] > BATCH_TOKENS:
                    batches.append(batch)
                    batch = []
                batch.append(index)
            batches.append(batch)
    return batches


def _even_parts(items: Sequence[int], count: int) -> list[Sequence[int]]:
    """``items`` in ``count`` parts that differ by one at most, none of them empty."""
    bounds = [len(items) * number // max(count, 1) for number in range(count + 1)]
    return [items[start:stop] for start, stop in pairwise(bounds) if start < stop]


def _wait_for(futures: "list[Future[list[str]]]", cancel: Cancel) -> "set[Future[list[str]]]":
    """Those of ``futures`` that are done, at least one; Cancelled is raised while waiting."""
    while True:
        cancel.check()
        done, _ = wait(futures, timeout=_CANCEL_SECONDS, return_when=FIRST_COMPLETED)
        if done:
            return done
