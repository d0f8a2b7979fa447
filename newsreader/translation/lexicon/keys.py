"""The key under which the lexicon files an entry: its headword folded, an Arabic one without its article."""

import re

from newsreader.core.arabic import fold

_SPACES = re.compile(r"\s+")
# Folded words whose alef and lam are no article, whole or as their beginning: the name of God, relative pronouns,
# "now", and verbs and verbal nouns of the eighth form of roots in lam.
_NO_ARTICLE = frozenset(
    ("الله", "اللهم", "الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "اللواتي", "اللاتي", "الان")
)
_NO_ARTICLE_STARTS = (
    "التقي", "التقا", "التقت", "التزم", "التزام", "التحق", "التحاق", "التهاب", "التهب", "التمس", "التماس", "التفت",
    "التفات", "التف ", "التفاف", "التقط", "التقاط", "التهم", "التهام",
    "التبس", "التباس", "التوي", "التواء", "التام", "التئام",
)  # fmt: skip
_LEAST = 2  # letters that must be left behind an article


def word_key(text: str) -> str:
    """``text`` folded, its white space single, without punctuation around it."""
    folded = _SPACES.sub(" ", fold(text)).strip()
    while folded and not (folded[0].isalnum() and folded[-1].isalnum()):
        folded = folded[1:] if not folded[0].isalnum() else folded[:-1]
    return folded


def headword_key(headword: str) -> tuple[str, bool]:
    """The key of an Arabic headword, and whether an article was left out of it.

    Folding makes one letter of alef and its hamza forms, so that ألمانيا seems to begin with an article; the headword
    itself tells them apart.
    """
    key = word_key(headword)
    if not headword.lstrip("«\"'(").startswith("ال") or has_no_article(key) or len(key) < 2 + _LEAST:
        return key, False
    return key[2:].lstrip(), True


def has_no_article(key: str) -> bool:
    """Whether the alef and lam at the front of a folded word are surely a part of it."""
    return key in _NO_ARTICLE or key.startswith(_NO_ARTICLE_STARTS)
