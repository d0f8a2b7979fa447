"""Headlines of the form "كيري: لن ننسق ...": somebody of the story, a colon, and their words without marks."""

from collections.abc import Sequence
from dataclasses import replace

from newsreader.analysis.arabic.cues import find_cue
from newsreader.analysis.arabic.names import NO_NAMES
from newsreader.analysis.arabic.people import People, Person
from newsreader.analysis.arabic.phrases import read_phrase
from newsreader.analysis.arabic.tokens import Form, Token
from newsreader.analysis.arabic.words import LABELS, Sort, is_female_word, sort_of, word_set

# What happened, after a place and a colon: nobody says it. لوندري: القبض على ...
_EVENTS = word_set("""
إلقاء القبض مقتل مصرع وفاة إصابة جرح اعتقال توقيف ضبط انفجار حريق اندلاع سقوط انهيار اصطدام تحطم غرق إنقاذ اختفاء
العثور خطف اختطاف اغتيال احتجاز إغلاق افتتاح انطلاق إخلاء إجلاء نقل تشييع دفن إخماد احتراق انقلاب انزلاق قتيل قتلى
جرحى قتيلان جريحان إحباط مداهمة محاكمة الحكم السجن إعدام تأجيل انقطاع عودة وصول
""")


def read_headline(
    tokens: Sequence[Token], text: str, people: People
) -> tuple[int, int, tuple[int, int], Person] | None:
    """The words (start, stop), the mention (start, stop) and the speaker of a headline with a colon, or None.

    Places are code points of ``text``. ``people`` are those of the story.
    """
    colons = [i for i, token in enumerate(tokens) if token.text == ":"]
    if not colons:
        return None
    colon = colons[-1]
    if colon + 1 >= len(tokens) or colon == 0:
        return None
    start = max((i + 1 for i in range(colon) if _parts(tokens[i])), default=0)
    found = _speaker(tokens, start, colon, text, people)
    if found is None:
        return None
    person, mention = found
    if _describes(tokens, colon + 1):
        return None
    last = tokens[-1].stop
    while last > tokens[colon + 1].start and text[last - 1] in ".":
        last -= 1
    return tokens[colon + 1].start, last, mention, person


def _parts(token: Token) -> bool:
    return token.form is Form.MARK and (
        token.text.startswith("..") or token.text in ("…", "-", "–", "—", "|", ".", ":")
    )


def _speaker(
    tokens: Sequence[Token], start: int, colon: int, text: str, people: People
) -> tuple[Person, tuple[int, int]] | None:
    at = start
    while at < colon and tokens[at].form is not Form.WORD:
        at += 1
    if at >= colon or tokens[at].text in LABELS:
        return None
    first = tokens[at]
    bare = first.text.removeprefix("و")
    joined = bare != first.text and (
        sort_of(first.text) in (Sort.OTHER, Sort.DEFINITE) and (sort_of(bare) is not Sort.OTHER or people.knows(bare))
    )
    offset = 1 if joined else 0
    bare = first.text[offset:]
    mention = (first.start + offset, first.stop)
    person = people.mentioned(bare)
    if person and at + 1 <= colon:
        return person, mention
    if offset:
        tokens = [*tokens[:at], replace(first, text=bare, start=first.start + 1), *tokens[at + 1 :]]
        offset = 0
    phrase = read_phrase(tokens, at, colon, NO_NAMES)
    if phrase and phrase.name:
        named = people.mentioned(tokens[phrase.name[1] - 1].text)
        if named:
            return named, (tokens[phrase.start].start, tokens[phrase.stop - 1].stop)
    if sort_of(bare) in (Sort.ROLE, Sort.TITLE, Sort.BODY, Sort.GIVEN) and phrase:
        person = people.resolve(phrase, tokens, text)
        if not person.named:
            person = people.of_role(bare, female=is_female_word(bare)) or person
        return person, (tokens[phrase.start].start, tokens[phrase.stop - 1].stop)
    return None


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words after the colon tell about the person before it: كاني ويست: مغني الراب يغير اسمه."""
    first = tokens[at]
    if first.form is not Form.WORD:
        return False
    if first.text in _EVENTS:
        return True
    return (
        sort_of(first.text) is Sort.ROLE
        and not first.text.startswith("ال")
        and any(
            token.form is Form.WORD
            and token.text[0] == "ي"
            and len(token.text) > 3
            and find_cue(token.text) is None
            and sort_of(token.text) is Sort.OTHER
            for token in tokens[at + 1 : at + 5]
        )
    )
