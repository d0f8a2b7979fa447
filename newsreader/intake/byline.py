"""The line under a headline that names who wrote the story."""

import re

_LONGEST = 90
# Names in capitals or capitalised, with the small words that stand between names and places.
_ENGLISH = re.compile(r"(?:Written )?[Bb][Yy]:? +(.+)")
_ENGLISH_WORD = re.compile(
    r"(?:[^\W\d_a-z][\w.'’\-]*|and|in|of|with|at|for|the|de|del|der|van|von|al-\w+|el-\w+|&|\||/|–|-|—)[,;]?"
)
_ARABIC = re.compile(r"(?:بقلم|كتبت?|إعداد|اعداد|تحرير|تقرير|أعدّ?ه|أعدّ?ته)\s*([:/\-–—]?)\s*(.+)")
_ARABIC_NAME_WORDS = 5


def byline_of(line: str) -> str | None:
    """The author that a whole line names («By Nora Lind in Oslo» → «Nora Lind in Oslo»), or None."""
    if len(line) > _LONGEST or line.endswith((".", "?", "!", "؟", ":")):
        return None
    english = _ENGLISH.fullmatch(line)
    if english:
        words = english[1].split()
        if all(_ENGLISH_WORD.fullmatch(word) for word in words) and words[0][0].isupper():
            return english[1]
    arabic = _ARABIC.fullmatch(line)
    if arabic and not any(mark in arabic[2] for mark in '«»"“”،؛:'):
        words = arabic[2].split()
        # Without a colon «كتب» opens a sentence as easily as a byline: only a bare name counts.
        if len(words) <= (_ARABIC_NAME_WORDS if arabic[1] or line.startswith("بقلم") else 3):
            return arabic[2]
    return None
