"""Which language a story is written in: English, Arabic, or neither.

The letters decide first: a page in one script can only be in a language of that script. langdetect is asked inside
that gate and only to tell the languages of one script apart, because on its own it calls short Arabic lines Urdu and
raises on digits. Only the body counts where there is one: site furniture and headlines are often in the other language.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from newsreader.core.language import Language, LanguageGuess, count_scripts, is_arabic_letter


def _words(line: str) -> frozenset[str]:
    return frozenset(line.split())


# Letters that Persian, Urdu, Pashto and Kurdish need and Arabic only meets in a foreign name.
_NOT_ARABIC = frozenset("پچژگےٹڈڑںہھټډړښڼېۍەۆۇێڵڕ")
# The Persian ya and kaf stand in Arabic texts too, typed on another keyboard.
_KEYBOARD = str.maketrans("یک", "يك")
_ARABIC_WORDS = _words("في من على إلى الى أن ان إن التي الذي عن مع هذا هذه ما لا لم كان قال بعد بين أو او")
_PERSIAN_WORDS = _words("كه از به در را است اين با براي شد شده آن هاي مي خود نے كو كے كي اور سے ہے")
_ENGLISH_WORDS = _words(
    "the of and to in a is that for on with as was by at from it be has have he his are an said will not but were"
    " says after against over into about its this which their they had been more than would could just new"
)
_WESTERN_WORDS = _words(
    # French, German, Spanish, Italian, Turkish, Dutch, Portuguese; none of them an English word of news.
    "le la les des et du une dans que qui est pour sur der und das ist von mit dem nicht ein eine el los las por una "
    "del con che di il per non della ve bir bu için ile da het een van niet dat os uma do na em sont aux ses"
)
_VOWEL_MARKS = re.compile("[\u0640\u064b-\u065f\u0670]")
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_LETTERS = 40
# Characters looked at, and those of them that langdetect is given.
_LONGEST = 60_000
_SAMPLE_SIZE = 6_000


def guess_language(title: str, paragraphs: Sequence[str]) -> LanguageGuess:
    """The language of a story from its body, or from its title too where the body is too short; never raises."""
    body = " ".join(paragraphs)[:_LONGEST]
    if count_scripts(body).letters < _ENOUGH_LETTERS:
        body = f"{title} {body}"
    counts = count_scripts(body)
    if not counts.letters:
        return LanguageGuess(Language.UNKNOWN, 0.0)
    if counts.other > counts.letters / 2:
        return LanguageGuess(Language.UNKNOWN, round(counts.other / counts.letters, 3))
    if counts.arabic >= counts.latin:
        return _judge_arabic(body, counts.arabic, counts.arabic / counts.letters)
    return _judge_latin(body, counts.latin, counts.latin / counts.letters)


def _judge_arabic(body: str, letters: int, share: float) -> LanguageGuess:
    body = _VOWEL_MARKS.sub("", body).translate(_KEYBOARD)
    foreign = sum(1 for char in body if char in _NOT_ARABIC)
    words = [word for word in _WORD.findall(body) if is_arabic_letter(word[0])]
    arabic = sum(
        1 for word in words if word in _ARABIC_WORDS or (word.startswith(("ال", "وال", "بال")) and len(word) > 4)
    )
    persian = sum(1 for word in words if word in _PERSIAN_WORDS)
    if (foreign > letters * 0.02 and foreign * 2 > arabic) or persian > arabic:
        return LanguageGuess(Language.UNKNOWN, round(share * 0.9, 3))
    if letters < _ENOUGH_LETTERS:
        return LanguageGuess(Language.ARABIC, round(share * (0.8 if arabic else 0.6), 3))
    detected = _probability(body, "ar")
    # Forty Arabic letters without an article or a preposition are hardly Arabic, whatever the profile says.
    if not arabic and detected < 0.5:
        return LanguageGuess(Language.UNKNOWN, round(share * (1 - detected), 3))
    return LanguageGuess(Language.ARABIC, round(share * max(detected, 0.7), 3))


def _judge_latin(body: str, letters: int, share: float) -> LanguageGuess:
    words = _WORD.findall(body)
    english = sum(1 for word in words if word.lower() in _ENGLISH_WORDS)
    # As they stand: El, Van and Le in names are no sign of another language.
    western = sum(1 for word in words if word in _WESTERN_WORDS) + (words[0].lower() in _WESTERN_WORDS)
    accents = sum(1 for char in body if not char.isascii() and char.isalpha() and not is_arabic_letter(char))
    if letters < _ENOUGH_LETTERS:
        if western > english or (accents > 1 and accents * 15 > letters):
            return LanguageGuess(Language.UNKNOWN, round(share * 0.6, 3))
        return LanguageGuess(Language.ENGLISH, round(share * (0.8 if english else 0.6), 3))
    detected = _probability(body, "en")
    if english >= 2 * western and (detected >= 0.5 or english * 8 >= len(words)):
        return LanguageGuess(Language.ENGLISH, round(share * max(detected, 0.7), 3))
    if detected >= 0.9 and english >= western and accents * 30 <= letters:
        return LanguageGuess(Language.ENGLISH, round(share * detected, 3))
    return LanguageGuess(Language.UNKNOWN, round(share * max(1 - detected, 0.5), 3))


def _probability(text: str, code: str) -> float:
    """langdetect's probability of one language, the same at every call; 0 where it finds nothing to judge."""
    from langdetect.lang_detect_exception import LangDetectException

    detector = _detector_factory().create()
    detector.append(text[:_SAMPLE_SIZE])
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return 0.0
    return next((float(one.prob) for one in found if one.lang == code), 0.0)


@cache
def _detector_factory() -> Any:
    """A factory of our own, seeded: langdetect draws n-grams at random and would answer otherwise every time."""
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

    factory = DetectorFactory()
    factory.load_profile(PROFILES_DIRECTORY)
    factory.set_seed(0)
    return factory
