"""Which characters a stored story may hold.

Offsets, search and comparison count in the stored text, so whatever is not seen on the page is taken out before it is
stored: direction marks and isolates (the program sets the direction itself), soft hyphens, byte order marks, controls.
The zero-width joiner and non-joiner stay: they decide how letters are drawn.
"""

import re
import unicodedata

_DROPPED = re.compile(
    "["
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f"  # controls
    "\u00ad"  # a hint for line ends
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction: marks, embeddings, isolates
    "\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff"  # neither width nor meaning in a story
    "\ufffc\ufdd0-\ufdef\ufffe\uffff"  # a picture's place, no characters at all
    "\ud800-\udfff"  # halves of characters: no file can hold them
    "]+"
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028]")
# Letters as some old programs and PDF files store them, one code for each place in a word; the ligatures of whole
# phrases (U+FDF0..) stay what they are.
_PRESENTATION_FORMS = re.compile("[\ufb50-\ufdcf\ufe70-\ufefc]+")


def clean_text(text: str) -> str:
    """``text`` in NFC without invisible marks; every kind of line end as ``\\n``, U+2029 as an empty line."""
    text = _DROPPED.sub("", _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n"))
    return unicodedata.normalize("NFC", _PRESENTATION_FORMS.sub(_letters_of, text))


def collapse(text: str) -> str:
    """``text`` with all white space, line ends included, collapsed to single spaces and none around it."""
    return " ".join(text.split())


def clean_line(text: str) -> str:
    """A clean text on one line: ``clean_text``, then ``collapse``."""
    return collapse(clean_text(text))


def _letters_of(match: re.Match[str]) -> str:
    # An isolated vowel mark decomposes into a space and the mark; the space was never written.
    return "".join(unicodedata.normalize("NFKC", char).lstrip(" ") for char in match[0])
