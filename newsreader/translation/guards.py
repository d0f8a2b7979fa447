"""Look at a machine's sentence and say, in short codes, why it may be wrong.

A guard costs microseconds and knows nothing of meaning; it finds what machines are known to do: leave the sentence as
it was, turn in circles, drop half of it, change a number, lose a "not" or a name. A ``doubt`` is a code, for some
with facts behind a colon, so that the window can word it in its own language:

========================  ============================================================================================
``untranslated``          the words were left in the source language
``loop:WORDS``            WORDS come again and again
``short:RATIO``           far fewer characters than such a sentence needs (0.21 = a fifth of the usual)
``long:RATIO``            far more characters than such a sentence needs
``number:A/B``            the original says A where the translation says B; one side may be empty
``date:A/B``              the same for a month
``percent``               a percentage on one side only
``negation``              a "not" on one side only
``name:NAME``             a name of the original does not show in the translation
``unknown``               marks that stand for unknown words
========================  ============================================================================================

``empty`` stands alone: there is no translation at all. Thresholds were measured on the good and damaged pairs of
tests/translation/test_guards.py; change them only with its figures in sight.
"""

import re
from collections import Counter
from collections.abc import Sequence

from newsreader.core.arabic import fold
from newsreader.core.language import Language, count_scripts
from newsreader.translation.number_words import months_in, numbers_in
from newsreader.translation.pieces import is_translatable

# Characters of a good translation for one of the original, from the demo pairs and the sample stories. Beside what
# these make expect, good pairs lie between .67 and 1.5.
_USUAL_RATIO = {Language.ARABIC: 0.82, Language.ENGLISH: 1.22}
_SHORTEST, _LONGEST = 0.55, 2.0
# Short sentences vary more: both lengths are counted as if so many characters were added.
_LENGTH_SLACK = 8
# So many letters of the source script, as a share, are no names left in Latin script.
_LEFT_SHARE = 0.5
_LEFT_SHARE_MIXED = 0.25
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_STUTTER = re.compile(r"(\S{1,8}?)\1{4,}")
_LAUGHTER = ("ه", "ha", "ها", "a", "o", "e", "ا", "و", "ي")
_UNKNOWN = re.compile(r"<unk>|⁇|\ufffd|<0x[0-9A-F]{2}>")
_PERCENT = {
    Language.ENGLISH: re.compile(r"%|\bper\s?cent\b|\bpercentage\b", re.IGNORECASE),
    Language.ARABIC: re.compile(r"[%٪]|في المئ?ة|في المائة|بالمئة|بالمائة|بالمية"),
}
_NEGATION = {
    Language.ENGLISH: re.compile(
        r"\b(?:not|no|never|nobody|nothing|none|nor|neither|without|cannot|nowhere)\b|n['’]t\b", re.IGNORECASE
    ),
    Language.ARABIC: re.compile(
        r"(?<!\w)[وف]?(?:لا(?! [يتن]?زال| بد | سيما| [يت]كاد)|لم|لن|ليس|ليست|ليسوا|لست|لسنا|غير|دون|بدون|عدم|كلا|ما من"
        r"|أبدا|أبداً|ألا|بلا|لكيلا|لئلا)"
        r"(?!\w)"
    ),
}
# Words that deny without a "not"; where one stands, a "not" on the other side proves nothing.
_DENIAL = {
    Language.ENGLISH: re.compile(
        r"\b(?:refus|den(?:y|ie)|reject|fail|lack|unable|un\w{5,}|impossib|inab|insuffic|invalid|declin|avoid"
        r"|prevent|halt|unless|hardly|barely|scarcely|keep|kept|absen|less|too|rather|instead|exclud"
        r"|rule[sd]? out|beyond)",
        re.IGNORECASE,
    ),
    Language.ARABIC: re.compile(
        r"رفض|نفى|نفت|ينفي|امتنع|فشل|تعذر|تعذّر|منع|حظر|استبعد|استحال|مستحيل|انعدام|فقط|(?<!\w)(?:إلا|سوى)(?!\w)"
        r"|ما زال|حؤول|حال دون|حال من|[تي]حول دون|ما عدا|(?<!\w)[وف]?ما\s"
    ),
}


def doubts(
    original: str,
    translated: str,
    source: Language,
    target: Language,
    names: Sequence[tuple[str, str]] = (),
) -> tuple[str, ...]:
    """Why ``translated`` may be a bad translation of ``original``; () where nothing was found.

    ``names`` are (as in the original, as it should be in the translation) pairs, for names whose counterpart is
    known. The codes are described at the head of this module.
    """
    if not original.strip():
        return ()
    if not translated.strip():
        return ("empty",)
    if original == translated and not is_translatable(original, source):
        return ()
    if _is_untranslated(original, translated, source):
        return ("untranslated",)
    found = []
    if _UNKNOWN.search(translated) and not _UNKNOWN.search(original):
        found.append("unknown")
    if words := _loop(original, translated):
        found.append(f"loop:{words}")
    found += _length_doubts(original, translated, target)
    found += _number_doubts(original, translated, source, target)
    if bool(_PERCENT[source].search(original)) != bool(_PERCENT[target].search(translated)):
        found.append("percent")
    if _negation_differs(original, translated, source, target):
        found.append("negation")
    folded = fold(translated)
    found += [f"name:{name}" for name, wanted in names if fold(name) in fold(original) and fold(wanted) not in folded]
    return tuple(found)


def better(
    original: str,
    first: str,
    second: str,
    source: Language,
    target: Language,
    names: Sequence[tuple[str, str]] = (),
) -> tuple[str, tuple[str, ...]]:
    """Of two translations the one with fewer doubts (the first where they are even), with its doubts."""
    first_doubts = doubts(original, first, source, target, names)
    second_doubts = doubts(original, second, source, target, names)
    return (second, second_doubts) if len(second_doubts) < len(first_doubts) else (first, first_doubts)


def _is_untranslated(original: str, translated: str, source: Language) -> bool:
    """Most letters are still of the source script; or a good part of them are, being words of the original."""
    counts = count_scripts(translated)
    left = counts.arabic if source is Language.ARABIC else counts.latin
    if not counts.letters or not left:
        return False
    share = left / counts.letters
    if share < _LEFT_SHARE_MIXED:
        return False
    # Names may stay in Latin script; small words of the original may not.
    kept: set[str] = set(_WORD.findall(translated)) & set(_WORD.findall(original))
    small = sum(word[0].islower() or count_scripts(word).arabic > 0 for word in kept)
    return small >= 3 or (share >= _LEFT_SHARE and (small > 0 or len(_WORD.findall(translated)) > 3))


def _loop(original: str, translated: str) -> str:
    """What comes again and again in the translation though nothing does in the original; "" where nothing does."""
    for match in _STUTTER.finditer(translated):
        if match.group(1).isalpha() and match.group(1) not in _LAUGHTER:
            return match.group(1)
    repeated = _repeated_phrase(translated)
    return repeated if repeated and not _repeated_phrase(original) else ""


def _repeated_phrase(text: str) -> str:
    """A word or two that follow themselves twice, three or four words that do once, or that are said three times."""
    words: list[str] = _WORD.findall(text.lower())
    for size in (1, 2, 3, 4):
        streak = 0
        for index in range(size, len(words)):
            # Said again as a whole: as many words in a row as the phrase has, each the same as ``size`` words before.
            streak = streak + 1 if words[index] == words[index - size] else 0
            if streak == size * (2 if size < 3 else 1):
                return " ".join(words[index - size + 1 : index + 1])
    phrases = Counter(tuple(words[index : index + 4]) for index in range(len(words) - 3))
    phrase, often = phrases.most_common(1)[0] if phrases else ((), 0)
    return " ".join(phrase) if often > 2 else ""


def _length_doubts(original: str, translated: str, target: Language) -> list[str]:
    expected = len(original) * _USUAL_RATIO.get(target, 1.0) + _LENGTH_SLACK
    ratio = (len(translated) + _LENGTH_SLACK) / expected
    if ratio < _SHORTEST:
        return [f"short:{ratio:.2f}"]
    return [f"long:{ratio:.2f}"] if ratio > _LONGEST else []


def _number_doubts(original: str, translated: str, source: Language, target: Language) -> list[str]:
    found = []
    there, here = numbers_in(original, source), numbers_in(translated, target)
    # A number in digits must come again, in digits or words; one in words may be anything (one, first, both).
    lost = [number for number in there.digits if number not in here.digits and number not in here.words]
    new = [number for number in here.digits if number not in there.digits and number not in there.words]
    for index in range(max(len(lost), len(new))):
        found.append(f"number:{lost[index] if index < len(lost) else ''}/{new[index] if index < len(new) else ''}")
    months, translated_months = months_in(original, source), months_in(translated, target)
    if months != translated_months and (months or translated_months):
        lost_months = ",".join(str(month) for month in sorted(months - translated_months))
        new_months = ",".join(str(month) for month in sorted(translated_months - months))
        found.append(f"date:{lost_months}/{new_months}")
    return found


def _negation_differs(original: str, translated: str, source: Language, target: Language) -> bool:
    there, here = bool(_NEGATION[source].search(original)), bool(_NEGATION[target].search(translated))
    if there == here:
        return False
    return not (_DENIAL[source].search(original) or _DENIAL[target].search(translated))
