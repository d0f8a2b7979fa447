"""Numbers and months in a sentence, in digits and in words, so that two languages can be compared.

"20 million", "20m" and «20 مليون» are one number; 1,200 and ١٬٢٠٠ too. The month names are those of the Gregorian
calendar in use in the Levant and Iraq, in Egypt and the Gulf, and in the Maghreb.
"""

import re
from dataclasses import dataclass

from newsreader.core.arabic import fold
from newsreader.core.language import Language

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789.,")
_NUMBER = re.compile(r"(?<![\dA-Za-z.])(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:[.,](\d+))?(?![\d])")
_SCALES = {
    Language.ENGLISH: {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "m": 1e6},
    Language.ARABIC: {
        **dict.fromkeys(("الف", "الاف", "الفا"), 1e3),
        **dict.fromkeys(("مليون", "ملايين", "مليونا"), 1e6),
        **dict.fromkeys(("مليار", "مليارات", "بليون", "مليارا"), 1e9),
        **dict.fromkeys(("تريليون", "تريليونات"), 1e12),
    },
}
_ENGLISH_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
_ENGLISH_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_ENGLISH_TENS = "thirty forty fifty sixty seventy eighty ninety hundred"
# Folded: ة is ه, ى is ي, hamza gone from its seat.
_ARABIC_WORDS = {
    1: "واحد واحده الاول الاولي اول اولي الواحد الواحده احد احدي حادي الحادي الحاديه",
    2: "اثنان اثنين اثنتان اثنتين الثاني الثانيه ثان ثاني ثانيه كلا كلتا",
    3: "ثلاث ثلاثه الثالث الثالثه ثالث ثالثه الثلاث الثلاثه ثلث",
    4: "اربع اربعه الرابع الرابعه رابع رابعه الاربع الاربعه ربع",
    5: "خمس خمسه الخامس الخامسه خامس خامسه الخمس الخمسه",
    6: "ست سته السادس السادسه سادس سادسه الست السته",
    7: "سبع سبعه السابع السابعه سابع سابعه السبع السبعه",
    8: "ثمان ثماني ثمانيه الثامن الثامنه ثامن ثامنه الثمانيه",
    9: "تسع تسعه التاسع التاسعه تاسع تاسعه التسع التسعه",
    10: "عشر عشره العاشر العاشره عاشر عاشره العشر العشره",
    20: "عشرون عشرين العشرون العشرين",
    30: "ثلاثون ثلاثين الثلاثون الثلاثين",
    40: "اربعون اربعين الاربعون الاربعين",
    50: "خمسون خمسين الخمسون الخمسين",
    60: "ستون ستين الستون الستين",
    70: "سبعون سبعين السبعون السبعين",
    80: "ثمانون ثمانين الثمانون الثمانين",
    90: "تسعون تسعين التسعون التسعين",
    100: "مءه مائه ميه المءه المائه",
    200: "مءتان مائتان مءتين مائتين ميتين ميتان",
    1000: "الف الفا الاف الالف",
    2000: "الفان الفين",
    1000000: "مليون مليونا ملايين المليون",
    2000000: "مليونان مليونين",
}
_MONTHS = {
    Language.ENGLISH: (
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct"
        "|november nov|december dec"
    ),
    Language.ARABIC: (
        "كانون_الثاني يناير جانفي|شباط فبراير فيفري|اذار مارس|نيسان ابريل افريل|ايار مايو ماي|حزيران يونيو جوان"
        "|تموز يوليو جويليه يوليوز|اب اغسطس اوت غشت|ايلول سبتمبر شتنبر|تشرين_الاول اكتوبر|تشرين_الثاني نوفمبر نونبر"
        "|كانون_الاول ديسمبر دجنبر"
    ),
}
_WORD = re.compile(r"[^\W\d_]+")
_DUAL = re.compile(r"\w{2}(?:ين|ان)(?!\w)")
_YEAR_AFTER = re.compile(r"\s+\d{4}")
_LEADS_MONTH = re.compile(r"\b(?:in|by|since|until|of|on|from|last|next|early|late|mid|during|to)[ -]$")


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers written in digits, in order and in one spelling; and every value that the words may stand for."""

    digits: tuple[str, ...]
    words: frozenset[str]


def _index(language: Language) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    if language is Language.ARABIC:
        for value, forms in _ARABIC_WORDS.items():
            for form in forms.split():
                found.setdefault(fold(form), set()).add(value)
        return found
    for value, word in enumerate(_ENGLISH_WORDS.split()):
        found.setdefault(word, set()).add(value)
    for value, word in enumerate(_ENGLISH_ORDINALS.split(), start=1):
        found.setdefault(word, set()).add(value)
    for tens, word in enumerate(_ENGLISH_TENS.split(), start=3):
        found.setdefault(word, set()).add(tens * 10)
    for word, value in (("both", 2), ("pair", 2), ("dozen", 12), ("thousand", 1000), ("million", 1_000_000)):
        found.setdefault(word, set()).add(value)
    for word, value in (("half", 2), ("once", 1), ("twice", 2), ("a", 1), ("an", 1)):
        found.setdefault(word, set()).add(value)
    return found


_VALUES = {language: _index(language) for language in (Language.ENGLISH, Language.ARABIC)}
_MONTH_OF = {
    language: {name: number for number, names in enumerate(table.split("|"), start=1) for name in names.split()}
    for language, table in _MONTHS.items()
}


def numbers_in(text: str, language: Language) -> Numbers:
    """The numbers of a sentence. Digits keep their decimals; a scale word behind them is multiplied in."""
    text = text.translate(_DIGITS)
    digits = []
    for match in _NUMBER.finditer(text):
        value = float(match.group(1).replace(",", "") + (f".{match.group(2)}" if match.group(2) else ""))
        if following := _WORD.match(text, match.end() + (text[match.end() : match.end() + 1] in (" ", "-", "\u00a0"))):
            value *= _SCALES[language].get(fold(following.group()), 1)
        digits.append(_spell(value))
    return Numbers(tuple(digits), _word_values(text, language))


def months_in(text: str, language: Language) -> frozenset[int]:
    """The months named in a sentence, 1 to 12. English "May" and "March" count
    only beside a number or after a word such as "in".
    """
    names = _MONTH_OF[language]
    found = set()
    if language is Language.ARABIC:
        folded = re.sub(r"(كانون|تشرين) (ال)", r"\1_\2", fold(text))
        for match in re.finditer(r"[^\W\d]+", folded):
            word = match.group()
            bare = word if word in names else word[1:]
            dated = re.search(r"(?:\d|شهر|مطلع|اواخر|اوايل|منتصف)\s*$", folded[: match.start()][-12:])
            if bare in names and (len(bare) > 3 or dated or _YEAR_AFTER.match(folded, match.end())):
                found.add(names[bare])
        return frozenset(found)
    for match in _WORD.finditer(text):
        word = match.group()
        month = names.get(word.lower())
        if month is None or not word[0].isupper():
            continue
        around = text[max(0, match.start() - 4) : match.end() + 6]
        led = _LEADS_MONTH.search(text[: match.start()][-12:].lower())
        if (len(word) > 5 and month != 3) or any(char.isdigit() for char in around) or led:
            found.add(month)
    return frozenset(found)


def _word_values(text: str, language: Language) -> frozenset[str]:
    """Every value that number words may stand for: each alone, sums of neighbours, their products with a scale."""
    values: set[float] = set()
    run: list[float] = []
    table = _VALUES[language]
    for word in _WORD.findall(fold(text)):
        bare = word if word in table else (word[1:] if word[:1] in "وبلف" and len(word) > 3 else word)
        found = table.get(bare)
        scale = _SCALES[language].get(bare) if language is Language.ARABIC else _SCALES[language].get(word)
        if found is None and scale is None:
            if word not in ("and",):
                run = []
            continue
        value = float(min(found)) if found else 1.0
        values.add(value)
        if scale and run:
            values.update({run[-1] * scale, sum(run) * scale})
            run = [sum(run) * scale]
        else:
            run.append(scale or value)
            if run[-2:-1] and value in (100.0, 1000.0):
                run[-2:] = [run[-2] * value]
        values.add(sum(run))
        values.add(run[-1])
    if language is Language.ARABIC and _DUAL.search(text):
        values.add(2)  # «ساعتين»: two of something without the word
    return frozenset(_spell(value) for value in values)


def _spell(value: float) -> str:
    return f"{value:.6f}".rstrip("0").rstrip(".")
