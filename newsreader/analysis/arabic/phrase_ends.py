"""Where a description of a speaker ends: at a verb, another noun, an adverb or whom the words are said to."""

from collections.abc import Sequence

from newsreader.analysis.arabic.cues import Manner, find_cue, is_complement
from newsreader.analysis.arabic.foreign import is_common, is_manner, looks_foreign
from newsreader.analysis.arabic.names import (
    ANONYMOUS,
    OBJECTS,
    NameTest,
    find_name,
    is_joined_preposition,
    may_follow_name,
)
from newsreader.analysis.arabic.tokens import Form, Token
from newsreader.analysis.arabic.words import (
    ANYBODY,
    SAME,
    SPEECH_NOUNS,
    Sort,
    is_plural_role,
    is_thing,
    role_key,
    sort_of,
    word_set,
)

_LONGEST = 22


LONGEST_NAME = 24  # characters of a name in marks


def is_tagged_body(tokens: Sequence[Token], at: int, named: NameTest) -> bool:
    """Whether a tagged name of a body or place is not the beginning of a description of somebody."""
    return sort_of(tokens[at].text) not in (Sort.ROLE, Sort.TITLE, Sort.GIVEN) and not named(at, at + 1)


# Where a description of a speaker ends: an age, a place before somebody, what was declined.
_ENDS = word_set("""
البالغ البالغة أمام قبالة داخل خارج
يومها يومئذ يومذاك آنذاك وقتها ساعتها حينذاك التعليق الإفصاح السبب الأسباب الخبر النبأ
""")


_OF_AGE = word_set("سنا سنًا عمرا عمرًا")


def find_end(tokens: Sequence[Token], start: int, stop: int, named: NameTest, strict: bool = False) -> int:
    """The end of the phrase: the first token that cannot belong to it."""
    has_name = False
    at = start
    while at < min(stop, start + _LONGEST):
        token = tokens[at]
        if at > start and at in named.bodies and named.bodies[at] <= stop and is_tagged_body(tokens, at, named):
            at = named.bodies[at]  # a body or place within the description
            if at < stop and sort_of(tokens[at].text) is Sort.OTHER and is_common(tokens[at].text):
                return at
            continue
        if token.form is Form.QUOTE:
            if not _is_name_in_marks(tokens, at) or tokens[at - 1].text in ("ب", "بـ"):
                return at
        elif token.form is Form.MARK and _is_short_title(tokens, at):
            pass  # م. فلان
        elif token.form is Form.MARK:
            closing = _closing_bracket(tokens, at, stop) if token.text == "(" else None
            if closing is None:
                return at
            at = closing
        elif token.form is Form.WORD:
            if is_complement(token.text) or (token.nunated and at > start):
                return at
            sort = sort_of(token.text)
            if sort in (Sort.STOP, Sort.RELATIVE) and token.text not in ANONYMOUS:
                return at
            if at > start and (token.text in SAME or (at == start + 1 and token.text in _OF_AGE)):
                return at + 1
            if at > start and (token.text in _ENDS or _tells_manner(token.text, sort)):
                return at
            if at > start + 1 and token.text in OBJECTS and not has_name and tokens[at - 1].text not in ANONYMOUS:
                return at
            if at == start + 2 and _is_addressee(tokens, start, at):
                return at
            if at == start + 1 and sort in (Sort.ROLE, Sort.TITLE) and _are_two(tokens[start].text, token.text):
                return at
            if at > start and (
                _is_verb(token, has_name) or (strict and not has_name and _is_object_after_verb(tokens, at))
            ):
                return at
            if sort is Sort.PREPOSITION or is_joined_preposition(token.text, sort):
                has_name = has_name or find_name(tokens, start, at, named) is not None
                towards = token.text == "الي" and role_key(tokens[start].text) not in _SENT
                towards = towards or (
                    token.text == "عن" and sort_of(tokens[start].text) is Sort.BODY and tokens[at - 1].text != "صادر"
                )
                if has_name or towards or not _goes_on(tokens, at, stop):
                    return at
            elif sort is Sort.GIVEN or named(at, at + 1):
                has_name = True
            elif (has_name and at > start and not may_follow_name(tokens, at, stop)) or (
                at > start and not has_name and _is_other_noun(tokens, start, at)
            ):
                return at
        at += 1
    return at


def _is_short_title(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1]
    return tokens[at].text == "." and before.text in ("م", "د", "ا") and before.stop == tokens[at].start


def _tells_manner(text: str, sort: Sort) -> bool:
    """Whether a word after somebody tells how they spoke (باقتضاب) and not of where they are (بمجلس النواب)."""
    if sort is not Sort.OTHER or not is_manner(text):
        return False
    return sort_of(text[1:]) not in (Sort.BODY, Sort.ROLE, Sort.COMMON)


def _is_addressee(tokens: Sequence[Token], start: int, at: int) -> bool:
    """يقول الرجل الخمسيني لأفق نت: to whom, after a definite noun and its adjective."""
    text = tokens[at].text
    if text[0] == "ل" and len(text) > 3 and role_key(tokens[start].text) in ANYBODY:
        return True
    return (
        text[0] == "ل"
        and len(text) > 3
        and sort_of(text) is Sort.OTHER
        and not looks_foreign(text)
        and not text.startswith("لل")
        and not is_joined_preposition(text, Sort.OTHER)
        and tokens[start].text.startswith("ال")
        and tokens[start + 1].text.startswith("ال")
    )


def _are_two(first: str, second: str) -> bool:
    """سمع الجيران الحارس: several people and then another one."""
    several = first.startswith("ال") and is_plural_role(first)
    return several and second.startswith("ال") and not is_plural_role(second)


# Only those who are sent are somebody "to" a place.
_SENT = word_set("سفير مبعوث مندوب موفد رسول")


def _is_verb(token: Token, has_name: bool) -> bool:
    if token.text in ANONYMOUS:
        return False
    if token.text[0] in "يت" and token.text.endswith("ون") and sort_of(token.text) is Sort.OTHER:
        return True
    if token.text.endswith("وا") and not has_name and len(token.text) > 4 and sort_of(token.text) is Sort.OTHER:
        return not looks_foreign(token.text)  # أطفال قدموا من ...
    cue = find_cue(token.text)
    if cue is None:
        return False
    if cue.manner is Manner.RELAYS:
        return True
    if cue.manner in (Manner.PARTICIPLE, Manner.WORDS):
        return not has_name or cue.manner is Manner.WORDS or token.nunated or token.text.endswith(("ا", "ه"))
    return not cue.doubtful and sort_of(token.text) is Sort.OTHER


def _is_object_after_verb(tokens: Sequence[Token], at: int) -> bool:
    """وعد الوزير بتكريم: what a verb with ب was about."""
    text = tokens[at].text
    return (
        text[0] == "ب"
        and len(text) > 4
        and sort_of(text) is Sort.OTHER
        and not looks_foreign(text)
        and sort_of(tokens[at - 1].text) not in (Sort.TITLE, Sort.GIVEN, Sort.PART, Sort.OTHER)
    )


def _is_other_noun(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a word starts another noun phrase, as what the verb was about: توقعت الأرصاد هطول أمطار."""
    text = tokens[at].text
    if sort_of(text) is not Sort.OTHER or text in SAME:
        return False
    head = tokens[at - 1].text
    possessed = head.endswith(("نا", "ها", "هم")) and sort_of(head) is Sort.ROLE
    if (
        (head.startswith("ال") or possessed)
        and sort_of(head) in (Sort.ROLE, Sort.DEFINITE)
        and text[0] not in "بلكوف"
        and is_common(text)
    ):
        return True  # رفع المحتجون شعارات
    if text.endswith("ا") and head.startswith("ال") and is_plural_role(tokens[start].text) and not looks_foreign(text):
        return True  # رفع زملاء الموقوفين أقلاما
    if (text.endswith(("ها", "هم", "هما")) or (text.endswith("ه") and not tokens[at].tied)) and len(text) > 4:
        return True
    if sort_of(tokens[start].text) is Sort.ROLE and at >= start + 2 and at + 1 < len(tokens):
        after = tokens[at + 1]
        return (
            sort_of(tokens[at - 1].text) is Sort.OTHER
            and not (looks_foreign(tokens[at - 1].text) and not is_common(text))
            and sort_of(after.text) is Sort.DEFINITE
            and not after.text.endswith(("ي", "يه"))
        )  # محافظ المكان موقع الجسر
    return (
        sort_of(tokens[start].text) is Sort.BODY
        and tokens[at - 1].text.startswith("ال")
        and tokens[at].form is Form.WORD
    )


def _is_name_in_marks(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at - 1]
    if before.form is not Form.WORD:
        return False
    if tokens[at].stop - tokens[at].start > LONGEST_NAME:
        return False
    return (is_thing(before.text) and "ال" not in before.text[:3]) or (
        sort_of(before.text) is Sort.PREPOSITION and at + 1 < len(tokens) and tokens[at + 1].form is Form.WORD
    )


def _closing_bracket(tokens: Sequence[Token], at: int, stop: int) -> int | None:
    for index in range(at + 1, min(at + 6, stop)):
        if tokens[index].text == ")":
            return index
    return None


def _goes_on(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether a preposition after a description still describes (مصدر في وزارة) rather than tells when or where."""
    joined = sort_of(tokens[at].text) is not Sort.PREPOSITION
    following = tokens[at] if joined else tokens[at + 1] if at + 1 < stop else None
    if following is None or following.form in (Form.MARK, Form.NUMBER):
        return False
    if following.form is Form.QUOTE:
        return tokens[at].text not in ("على", "ل", "لـ") and _is_name_in_marks(tokens, at + 1)
    text = following.text[1:] if joined else following.text
    bare = text.removeprefix("ال").removeprefix("ل")
    if text in SPEECH_NOUNS or bare in SPEECH_NOUNS or sort_of(text) is Sort.STOP:
        return False
    return not is_complement(text)
