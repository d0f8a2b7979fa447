"""English words as the name finder sees them, and the word lists it uses."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newsreader.analysis.name_table import look_up, read_lines

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WORD = re.compile(r"(?:[A-Z]\.){2,}|#?[^\W_]+(?:[.'’&][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’](?:s|S)$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place in its block; ``link`` is what stands between it and the word before.

    ``possessive`` is true where an 's was cut off after it; ``opens`` where a sentence or quotation starts with it;
    ``proper`` where the parser took it for a name, ``tag`` is its part of speech and ``kind`` spaCy's entity label.
    """

    text: str
    start: int
    stop: int
    link: str
    possessive: bool
    opens: bool
    proper: bool
    tag: str
    kind: str

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether it is written as a name: with a capital, or a code such as F125."""
        return self.text[0].isupper() or (any(c.isupper() for c in self.text) and len(self.text) < 12)


@cache
def load_cues() -> Mapping[str, frozenset[str]]:
    """The word lists of names_cues_en.tsv by their kind, in lower case."""
    return {
        kind: frozenset(words.split()) for kind, words in (line.split("\t") for line in read_lines("names_cues_en.tsv"))
    }


@cache
def load_given() -> frozenset[str]:
    """Given names in Latin letters, lower case, without accents."""
    return frozenset(name.lower() for name in read_lines("names_given_en.txt.gz")) | load_cues()["given"]


@lru_cache(maxsize=16384)
def is_given(word: str) -> bool:
    """Whether a word is a given name, its case and accents aside ("Lucía", "JEAN")."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
    return plain.replace("ø", "o").replace("ł", "l").replace("ı", "i") in load_given()


@cache
def load_common() -> frozenset[str]:
    """The everyday English words that are written small, from the dictionary's list."""
    rows = (line.split("\t", 2) for line in read_lines("words_en.tsv.gz"))
    return frozenset(row[0] for row in rows if row[0] == row[1])


def is_demonym(word: str) -> bool:
    """Whether a word is a nationality, faith or language ("Syrian", "Muslims")."""
    things = look_up(word, arabic=False) or (look_up(word[:-1], arabic=False) if word.endswith("s") else ())
    return bool(things) and things[0].label == "MISC" and " " not in word and word[:1].isupper()


def read_words(doc: "Doc") -> list[Word]:
    """The words of a parsed block; the case is the parse's, which undoes title-case headlines."""
    text = doc.text
    by_start = {token.idx: token for token in doc}
    starts = {sentence.start_char for sentence in doc.sents}
    words: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        start, stop = match.start() + match[0].startswith("#"), match.end()
        possessive = bool(_POSSESSIVE.search(text[start:stop]))
        if possessive:
            stop -= 2
        if (
            text[start:stop].lower() in load_cues()["abbreviation"]
            and text[stop : stop + 1] == "."
            and text[stop + 1 : stop + 2] == " "
        ):
            stop += 1
        if stop <= start:
            continue
        link = text[last:start]
        party = link in ("-", "–") and bool(words) and words[-1].text in ("D", "R", "I")  # (R-Ariz.)
        if (
            (link == ", " or party)
            and f"{text[start:stop].lower()}." in load_cues()["state"]
            and text[stop : stop + 1] == "."
        ):
            stop += 1
        token = by_start.get(start)
        opens = (
            start in starts
            or not words
            or any(c in '"“”«:;?!—' for c in link)
            or link.strip() in ("'", "‘", ".", "–", "-")
        )
        proper = token is not None and token.tag_ in ("NNP", "NNPS")
        words.append(
            Word(text[start:stop], start, stop, link, possessive, opens, proper,
                 token.tag_ if token is not None else "", token.ent_type_ if token is not None else "")
        )  # fmt: skip
        last = max(stop, match.end() if text[match.end() - 1 : match.end()] != "." else stop)
    return words


def known_length(words: Sequence[Word], start: int, stop: int) -> int:
    """How many words from ``start`` the table knows as one name."""
    for length in range(min(stop - start, 7), 0, -1):
        text = " ".join(word.text for word in words[start : start + length])
        if look_up(text, arabic=False):
            return length
    return 0
