"""Words looked up, the reader's own glossary, and sentences on their way from one memory to another."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from newsreader.core.article import ArticleId
from newsreader.core.language import Language
from newsreader.core.translation import Origin

_GUESS = 3  # steps


class GlossSource(StrEnum):
    """Where a gloss comes from.

    REVERSED: read against its direction, from a dictionary out of the other language. NAMES: countries, languages,
    months, days and currencies. NEWS: written for this program.
    """

    DICTIONARY = "dictionary"
    REVERSED = "reversed"
    NAMES = "names"
    NEWS = "news"


@dataclass(frozen=True, slots=True)
class Gloss:
    """What an entry of the lexicon says about a word.

    ``word`` is the word as it was asked for, in ``language``; ``headword`` the entry as the lexicon spells it;
    ``translations`` are in the other language, the most used first. ``form`` is the form of the word, folded, under
    which the entry was found, and ``stripped`` how many steps lie between the two: 0 for the word itself, one for
    each particle, pronoun or ending taken off or vowel changed. An entry found after many steps may be of another
    word.
    """

    word: str
    headword: str
    language: Language
    translations: tuple[str, ...]
    source: GlossSource
    form: str
    stripped: int

    @property
    def is_guess(self) -> bool:
        """Whether so much was changed that the entry may well be another word's."""
        return self.stripped >= _GUESS


@dataclass(frozen=True, slots=True)
class LookedUpWord:
    """A word that the reader looked up, whole in itself: it outlives its story.

    ``gloss`` is what was shown for it. ``sentence`` is the one it stood in and ``source`` says where that is from
    ("Title, Outlet"); both may be "". ``article_id`` is None where no story is known or it is gone. ``times`` counts
    how often the word was looked up, ``when`` is the latest.
    """

    id: int
    word: str
    language: Language
    gloss: str
    sentence: str
    source: str
    article_id: ArticleId | None
    times: int
    when: datetime


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """How the reader wants a term translated: ``term`` in ``source``, ``translation`` in the other language.

    Upper and lower case count for the term and its translation where ``case_sensitive``; in Arabic they never do.
    """

    id: int
    term: str
    translation: str
    source: Language
    case_sensitive: bool = False

    @property
    def doubt(self) -> str:
        """The doubt a translation without this entry's words deserves, as ``SentencePair.doubts`` has them."""
        return f"glossary:{self.term} → {self.translation}"


@dataclass(frozen=True, slots=True)
class TranslationUnit:
    """A sentence and its counterpart, without a place in a story: what translation memories exchange.

    ``origin`` is never the machine. ``changed`` is when it was last written, where that is known.
    """

    original: str
    translated: str
    source: Language
    target: Language
    origin: Origin
    changed: datetime | None = None


@dataclass(frozen=True, slots=True)
class ImportedUnits:
    """How many units of a file were added to the memory, and how many were not.

    ``already_there`` were known as they are; ``kept_own`` would have taken the place of what the reader wrote here;
    ``skipped`` are of other languages, empty, or marked as a machine's.
    """

    added: int
    already_there: int
    kept_own: int
    skipped: int
