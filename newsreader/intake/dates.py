"""Dates as pages and files write them, in English and Arabic."""

import re
from datetime import date

from newsreader.core.arabic import fold

_ENGLISH_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
# The names of the months in the Levant and Iraq, in Egypt and the Gulf, and in the Maghreb, folded.
_ARABIC_MONTHS = (
    ("كانون الثاني", "يناير", "جانفي"),
    ("شباط", "فبراير", "فيفري"),
    ("اذار", "مارس"),
    ("نيسان", "ابريل", "افريل"),
    ("ايار", "مايو", "ماي", "مايي"),
    ("حزيران", "يونيو", "يونيه", "جوان"),
    ("تموز", "يوليو", "يوليه", "جويليه", "يوليوز"),
    ("اب", "اغسطس", "اوت", "غشت"),
    ("ايلول", "سبتمبر", "شتنبر"),
    ("تشرين الاول", "اكتوبر"),
    ("تشرين الثاني", "نوفمبر", "نونبر"),
    ("كانون الاول", "ديسمبر", "دجنبر"),
)
_MONTHS = {
    **{name: number for number, name in enumerate(_ENGLISH_MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(_ENGLISH_MONTHS, 1)},
    "sept": 9,
    **{name: number for number, names in enumerate(_ARABIC_MONTHS, 1) for name in names},
}
_MONTH = "|".join(sorted((re.escape(name) for name in _MONTHS), key=len, reverse=True))
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_FORMS = [
    re.compile(pattern)
    for pattern in (
        rf"\b{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?!\d)",
        # Two names for a month side by side («آذار/مارس») are one month.
        rf"\b{_DAY}[\s\-/]*(?P<name>{_MONTH})(?:\s*[/(]\s*(?:{_MONTH})\)?)?\.?[,،]?[\s\-/]*{_YEAR}\b",
        rf"\b(?P<name>{_MONTH})\.? {_DAY},? {_YEAR}\b",
        rf"\b{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
        # Day before month: as Arabic papers and the British write; the American order where only it fits.
        rf"\b(?P<day>\d{{1,2}})[-/.](?P<month>\d{{1,2}})[-/.]{_YEAR}\b",
    )
]
_DAY_NAMES = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    r"|(?:ال)?(?:اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت|احد)"
)
_FILLERS = re.compile(
    rf"\b(?:{_DAY_NAMES}|published(?: on| at)?|updated(?: on| at)?|posted(?: on)?|last|first|date|time|on|at|gmt|utc"
    r"|est|edt|[ap]\.?m\.?|نشر(?:ت)?(?: في)?|تاريخ(?: النشر)?|اخر تحديث|تحديث|يوم|في|الساعه|الموافق|بتوقيت \S+|ص|م"
    r"|صباحا|مساء|ميلادي)(?!\w)"
)

_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?|[+-]\d\d:?\d\d")


def parse_date(text: str) -> date | None:
    """The first date that ``text`` names with a year (1900-2099), or None."""
    folded = " ".join(fold(text).split())
    for form in _FORMS:
        for match in form.finditer(folded):
            found = _date_of(match)
            if found:
                return found
    return None


def is_date_line(line: str) -> bool:
    """Whether a line holds a date with its year, a weekday, a time and words like "posted", and nothing else."""
    if len(line) > 90:
        return False
    folded = " ".join(fold(line).split())
    for form in _FORMS:
        rest, count = form.subn(" ", folded)
        if count:
            rest = _CLOCK.sub(" ", _FILLERS.sub(" ", rest))
            if not any(char.isalnum() for char in rest):
                return parse_date(line) is not None
    return False


def _date_of(match: re.Match[str]) -> date | None:
    facts = match.groupdict()
    year, day = int(facts["year"]), int(facts["day"])
    month = _MONTHS[facts["name"]] if facts.get("name") else int(facts["month"])
    if month > 12 >= day:
        month, day = day, month
    try:
        return date(year, month, day)
    except ValueError:
        return None
