"""Cut a paragraph of news into sentences, English and Arabic.

Rules, not a model: news has few ways to end a sentence, and a rule that is wrong can be read and mended. A candidate
is a run of stops with the closing marks behind it; it ends a sentence unless what stands before it (abbreviation,
initial, list number) or after it (small letter, a cue of speech) says otherwise.
"""

import re

from newsreader.core.language import Language, is_arabic_letter

_STOPS = ".!?؟…۔"
_CLOSERS = "\"'”’»›)]"
# Stops, closing marks between and behind them («... ؟».), spaced dots, and a closing mark set apart by one space.
_CANDIDATE = re.compile(
    rf"\.(?: \.)+(?![^\s{re.escape(_CLOSERS)}])[{re.escape(_CLOSERS)}]*"
    rf"|[{_STOPS}]+(?:[{re.escape(_CLOSERS)}]+[{_STOPS}]+)*[{re.escape(_CLOSERS)}]*(?:[ \u00a0][»”’›)](?=\s|$))?"
    r"|[\n\r\u2028\u2029]+|(?=[•●▪‣])"
)
_DETACHED_MARK = re.compile(r' "(?=\s|$)')
_LIST_LETTER = re.compile(r"\s+\(\w\)\s")
_OPENERS = re.compile(r"[\s\"'“”‘’«‹»(\[*—–-]*")
_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\d.,:/]*")
_ADDRESS = re.compile(r"://|www\.|@")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Titles and the like: a name or a number always follows, so they never end a sentence.
_NEVER = _words(
    "mr mrs ms mx dr prof gen sen rep gov lt col sgt capt maj adm cmdr cpl pvt rev hon pres messrs brig amb supt insp"
    " det st mt ft vs cf e.g i.e viz approx est dept sec lieut cpt msgr fr sr.lt atty"
)
# These stand before a number.
_BEFORE_NUMBER = _words(
    "no nos art sec fig vol pp p ch para op jan feb mar apr jun jul aug sep sept oct nov dec c ca circa"
)
# These may stand inside a sentence or end one: a word that commonly opens a sentence decides.
_EITHER = _words(
    "inc ltd corp co plc llc bros jr sr etc al ave blvd rd a.m p.m ph.d m.d jan feb mar apr jun jul aug sep sept"
    " oct nov dec mon tue tues wed thu thur thurs fri sat sun calif conn fla ga ill mass mich minn pa"
    " tex va wash dept univ"
)
# Words that open English sentences and are seldom the second word of a name.
_STARTERS = _words(
    "the a an this that these those he she it they we i you his her its their our my your there here in on at by for"
    " from with without after before during since until while when where why how what who which if although though"
    " because as but and or so yet however meanwhile moreover nor not no yes both each all some many most more few"
    " several another other such then now today yesterday tomorrow later earlier still even only also once instead"
    " despite under over about between among according officials police asked speaking last next one two three"
)
_BEFORE_LETTER = _words("plan vitamin group class section appendix grade type hepatitis block zone gate line")
_SPEECH = _words(
    "said says asked asks told added replied answered cried shouted wondered wrote exclaimed joked declared"
)
_ARABIC_SPEECH = _words(
    "قال قالت سأل سألت تساءل تساءلت أجاب أجابت أضاف أضافت هتف هتفت صرخ صرخت صاح رد ردت كتب كتبت يقول تقول يسأل"
)
_ARABIC_SPEECH_WITH_OBJECT = re.compile("(?:سأل|أجاب)ت?(?:ه|ها|هم|ني|نا)")
# After an ellipsis an Arabic sentence most often goes on; these say that a new one begins.
_ARABIC_STARTERS = _words(
    "وقال وقالت وأضاف وأضافت وتابع وتابعت وأكد وأكدت وأوضح وأوضحت وختم وختمت واعتبر واعتبرت ولفت ولفتت وأشار وأشارت"
    " وكان وكانت وذكر وذكرت وأعلن وأعلنت وشدد وشددت ثم هذا هذه"
)


def split_sentences(text: str, language: Language) -> tuple[tuple[int, int], ...]:
    """The sentences of ``text`` as (start, stop) code-point pairs, in order, without the white space between them.

    Every character that is not white space is in exactly one of them. ``language`` decides only where the letters
    themselves leave it open. Takes time in proportion to the text's length.
    """
    sentences: list[tuple[int, int]] = []
    start = 0
    for match in _CANDIDATE.finditer(text):
        stop = match.end()
        if stop > start and _ends_sentence(text, start, match.start(), stop, language):
            stop = _with_detached_mark(text, start, stop)
            _append_stripped(sentences, text, start, stop)
            start = stop
    _append_stripped(sentences, text, start, len(text))
    return tuple(sentences)


def _with_detached_mark(text: str, start: int, stop: int) -> int:
    """``stop`` moved behind a straight quotation mark set apart by a space (. " ), where it closes an open one."""
    if _DETACHED_MARK.match(text, stop) and text.count('"', start, stop) % 2:
        return stop + 2
    return stop


def _append_stripped(sentences: list[tuple[int, int]], text: str, start: int, stop: int) -> None:
    while start < stop and text[start].isspace():
        start += 1
    while start < stop and text[stop - 1].isspace():
        stop -= 1
    if start < stop:
        sentences.append((start, stop))


def _ends_sentence(text: str, start: int, stop_start: int, stop_end: int, language: Language) -> bool:
    """Whether the candidate ``text[stop_start:stop_end]`` ends the sentence that began at ``start``."""
    run = text[stop_start:stop_end]
    if not run or run[0] in "\n\r\u2028\u2029":
        return True
    if stop_end == len(text):
        return True
    before = _word_before(text, start, stop_start)
    if not text[stop_end].isspace():
        return _ends_without_space(text, start, stop_start, stop_end, before)
    opening = _OPENERS.match(text, stop_end)
    after = opening.end() if opening else stop_end
    opened = any(char in '“«‹"‘' for char in text[stop_end:after])
    following = _WORD.match(text, after)
    word = following.group() if following else ""
    closed = run[-1] in _CLOSERS
    if word and word[0].islower() and not word[1:2].isupper():
        return bool(_LIST_LETTER.match(text, stop_end))
    if closed and not opened and _speech_follows(text, after, run):
        return False
    if any(char in "!?؟" for char in run):
        return True
    if "…" in run or ".." in run or ". ." in run:
        return _ends_after_ellipsis(word, opened, closed, language)
    if closed:
        return not (run.endswith(".)") and _is_aside(text, start, stop_start, word))
    return _ends_after_word(text, start, stop_start, before, word, opened)


def _is_aside(text: str, start: int, stop_start: int, word: str) -> bool:
    """Whether the bracket that closes here opened inside the sentence: (... 12.) غادر. Capitals say more in English."""
    opened = text.rfind("(", start, stop_start)
    return bool(word) and is_arabic_letter(word[0]) and opened > start and bool(text[start:opened].strip())


def _word_before(text: str, start: int, stop_start: int) -> str:
    """The word that touches the stop, dots inside it included (``U.S``); "" after white space or a mark."""
    begin = stop_start
    limit = max(start, stop_start - 40)
    while begin > limit and (text[begin - 1].isalnum() or text[begin - 1] in ".ـ’'"):
        begin -= 1
    return text[begin:stop_start].strip("’'")


def _ends_without_space(text: str, start: int, stop_start: int, stop_end: int, before: str) -> bool:
    """A stop with a letter right behind it: a missing space («الدولية».وأضاف), or part of an address or a number."""
    first = text[stop_end]
    run = text[stop_start:stop_end]
    second = text[stop_end + 1 : stop_end + 2]
    if first in "«“‹(" and run[-1] not in "\"'":
        return len(before) > 1 or not before
    if run == "…" or run.startswith(".."):
        return False
    begin = max(start, stop_start - 60)
    token = re.split(r"\s", text[begin:stop_start])[-1]
    if _ADDRESS.search(token):
        return False
    closed = any(char in '"”’»›' for char in run)
    if is_arabic_letter(first):
        if closed or any(char in "!?؟" for char in run):
            return True
        letters = before.replace("ـ", "")
        return "." not in letters and (len(letters) > 1 or letters == "") and not letters.isnumeric()
    if first.isupper() and second.islower():
        if closed:
            return True
        return before.isalpha() and before.islower() and len(before) > 1 and not _looks_like_host(text, stop_end)
    return False


def _looks_like_host(text: str, begin: int) -> bool:
    """Whether ``.Com``, ``.Org`` or another stop follows the word at once, as in a name of a site."""
    match = _WORD.match(text, begin)
    word = match.group().lower() if match else ""
    return word in {"com", "org", "net", "gov", "edu", "js", "io"}


def _speech_follows(text: str, after: int, run: str) -> bool:
    """Whether a cue of speech follows closing marks: “Why?” Haddad asked / «لماذا؟» سأل الوزير."""
    words: list[str] = []
    position = after
    while len(words) < 4:
        match = _WORD.match(text, position)
        if not match:
            break
        words.append(match.group())
        position = match.end()
        if text[position : position + 1] != " ":
            break
        position += 1
    if not words or not any(char in "!?؟…" for char in run):
        return False
    if words[0] in _ARABIC_SPEECH or _ARABIC_SPEECH_WITH_OBJECT.fullmatch(words[0]):
        return True
    return any(word in _SPEECH for word in words[1:]) and all(
        word[0].isupper() or word in _SPEECH or word in ("of", "the", "al", "de") for word in words
    )


def _ends_after_ellipsis(word: str, opened: bool, closed: bool, language: Language) -> bool:
    if closed or opened:
        return True
    if not word:
        return False
    if is_arabic_letter(word[0]) or language is Language.ARABIC:
        return word in _ARABIC_STARTERS
    return word[0].isupper()


def _ends_after_word(text: str, start: int, stop_start: int, before: str, word: str, opened: bool) -> bool:
    """A single full stop, white space behind it; ``before`` touches it, ``word`` comes next."""
    if not before:
        return True
    lowered = before.lower()
    letters = before.replace("ـ", "")
    opens = stop_start - start < 8 and not text[start : stop_start - len(before)].strip(' \t(«“"')
    if opens and (len(before) == 1 or (before.isdigit() and len(before) <= 3)):
        return False  # a list marker
    if lowered in _NEVER:
        return False
    if lowered in _BEFORE_NUMBER and word[:1].isdigit():
        return False
    if before[0].isdigit() and before[-1].isdigit():
        return True
    starts = word.lower() in _STARTERS or opened
    if is_arabic_letter(letters[-1]):
        return _ends_after_arabic(text, stop_start - len(before), letters, word, opened)
    if len(before) == 1 and before.isupper():
        preceding = text[max(start, stop_start - 30) : stop_start - 1].split()
        led = bool(preceding) and (preceding[-1].islower() or preceding[-1].lower() in _BEFORE_LETTER)
        return starts and (led or before == "I")
    if before.isascii() and word and is_arabic_letter(word[0]):
        return True
    if "." in before or lowered in _EITHER:
        if lowered in ("a.m", "p.m", "etc"):
            return word.lower() not in ("est", "gmt", "edt", "et", "local", "monday", "sunday")
        return starts
    return True


def _ends_after_arabic(text: str, begin: int, letters: str, word: str, opened: bool) -> bool:
    """After an Arabic word: single letters are titles (د. م. أ.) unless a year stands before them (2003 م.)."""
    joined = word.startswith("و") and len(word) > 3
    if "." in letters:
        return joined or opened
    if len(letters) == 1 or (len(letters) == 2 and letters[0] == "و"):
        year = text[max(0, begin - 6) : begin].strip()[-1:].isdigit()
        return year and letters in "مه"
    return True
