"""Which characters a stored story may hold.

Offsets, search and comparison count in the stored text, so whatever is not seen on the page is taken out before it is
stored: direction marks and isolates (the program sets the direction itself), soft hyphens, byte order marks, controls.
The zero-width joiner and non-joiner stay: they decide how letters are drawn.
"""

import re
import unicodedata

# U+061C and U+200E.. are direction marks, U+202A.. embeddings, U+2066.. isolates; U+200B, U+2060.. and U+FEFF have no
# width and no meaning in a story; U+00AD is a hint for line ends; U+FFFC stands for a picture.
_DROPPED = dict.fromkeys(
    (0x00AD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF, 0xFFFC)
)
# Letters as some old programs and PDF files store them, one code for each place in a word; the ligatures of whole
# phrases (U+FDF0..) stay what they are.
_PRESENTATION_FORMS = re.compile("[\ufb50-\ufdcf\ufe70-\ufefc]+")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028]")
_UNSTORABLE = frozenset(("Cc", "Cs", "Cn"))
_SPACES = re.compile(r"\s+")


def clean_text(text: str) -> str:
    """``text`` in NFC without invisible marks; every kind of line end as ``\\n``, U+2029 as an empty line."""
    text = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n").translate(_DROPPED)
    if not text.isprintable():
        text = "".join(
            char
            for char in text
            if char.isprintable() or char in "\n\t" or unicodedata.category(char) not in _UNSTORABLE
        )
    text = _PRESENTATION_FORMS.sub(_letters_of, text)
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """``clean_text`` with all white space, line ends included, collapsed to single spaces and none around it."""
    return _SPACES.sub(" ", clean_text(text)).strip()


def _letters_of(match: re.Match[str]) -> str:
    # An isolated vowel mark decomposes into a space and the mark; the space was never written.
    return "".join(unicodedata.normalize("NFKC", char).lstrip(" ") for char in match[0])
