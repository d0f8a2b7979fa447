"""Looked-up words as notes that Anki imports: a line each, fields between tabs."""

from collections.abc import Iterable

from newsreader.core.lexicon import LookedUpWord


def to_anki(words: Iterable[LookedUpWord]) -> str:
    r"""Front (the word), back (its gloss), sentence, source; no header, UTF-8.

    Tabs, line ends and backslashes in a field are written ``\t``, ``\n`` and ``\\``, other line separators as spaces.
    A field that begins with a quotation mark or #, which Anki would take for its own, is quoted as in CSV.
    """
    return "".join("\t".join(map(_field, (word.word, word.gloss, word.sentence, word.source))) + "\n" for word in words)


def _field(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("\t", "\\t").replace("\r\n", "\\n")
    for end in ("\n", "\r"):
        escaped = escaped.replace(end, "\\n")
    escaped = " ".join(escaped.splitlines())
    if escaped.startswith(('"', "#")):
        return '"' + escaped.replace('"', '""') + '"'
    return escaped
