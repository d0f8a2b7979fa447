"""Whether a word of saying is one where it stands, and which way it looks.

Many Arabic words of saying are written like other words (ذكر، بين، كتب); their place in the sentence decides.
"""

from collections.abc import Sequence

from newsreader.analysis.arabic.cues import Cue, Manner, Number, find_cue, is_complement, is_joined
from newsreader.analysis.arabic.names import ANONYMOUS, SILENCE
from newsreader.analysis.arabic.tokens import Form, Token
from newsreader.analysis.arabic.words import Sort, sort_of, word_set

OPENERS = word_set("""
لا لم ليس ليست
وكان كان وكانت كانت لكن ولكن اما فيما بينما ثم كما وقد قد فقد لقد هذا وذلك حيث لم ولم لن جهته جهتها وهكذا هكذا
كذلك ايضا ولا بدوره بدورها وكما فان وسبق
""")
CLAUSE_STARTS = word_set("""
فيما بينما ثم اما لكن ولكن حين وفيما وبينما
""")

_EARLIER = word_set("سبق وسبق قبل بعد")
_NEAR = 8
_WHEN = word_set("إذ حيث حين عندما بعدما حينما وإذ كما")
# ما حدث: what happened.
_NOT_SAID = frozenset(("حدث", before) for before in ("ما", "وما", "لما", "بما", "مما", "كما"))
_THESE_WORDS = word_set("كما هكذا الكلمات العبارة الجملة هذا ايضا")
_BUT_HE = word_set("لكنه لكنها ولكنه ولكنها أنه أنها إنه إنها وهو وهي لكنهم بأنه بأنها أنهم إنهم")
_ON_IT = word_set("عليها عليه فيها فيه")


def cue_at(tokens: Sequence[Token], at: int, start: int, stop: int) -> Cue | None:
    """The cue at a token, where it is one in this place and not another word of the same letters."""
    token = tokens[at]
    cue = find_cue(token.text)
    if cue is None or token.form is not Form.WORD or _tells_of_silence(tokens, at, stop):
        return None
    if token.nunated and cue.number is Number.THEY:
        cue = Cue(Manner.PARTICIPLE, Number.HE)  # طالبًا: asking, not "the two asked"
    if cue.manner is Manner.GESTURE:
        return Cue(Manner.SAYS, cue.number) if _brings_colon(tokens, at, stop) else None
    if token.text == "عقب" and at + 1 < stop and sort_of(tokens[at + 1].text) in (Sort.OTHER, Sort.DEFINITE):
        return None  # after
    before = tokens[at - 1] if at > start else None
    if before is not None and (token.text, before.text) in _NOT_SAID:
        return None
    if before is not None and token.text == "اوضح" and before.text.endswith(("كون", "كان", "كانت", "بات", "باتت")):
        return None  # لتكون أوضح: clearer
    after = tokens[at + 1] if at + 1 < stop else None
    second = tokens[at + 2] if at + 2 < stop else None
    spoken = after is not None and (
        after.form is Form.QUOTE
        or after.text == ":"
        or is_complement(after.text)
        or (sort_of(after.text) is Sort.PREPOSITION and second is not None and is_complement(second.text))
    )
    if (
        before is not None
        and before.form is Form.WORD
        and sort_of(before.text) is Sort.PREPOSITION
        and cue.manner not in (Manner.WORDS,)
    ):
        return None
    if cue.manner is Manner.PARTICIPLE:
        opens = before is None or before.form is not Form.WORD or is_joined(token.text)
        if token.nunated or token.text.endswith("ا") or spoken or opens:
            return cue
        return None
    if cue.manner is Manner.WORDS:
        bare = token.text.removeprefix("و")
        return (
            cue
            if bare.startswith("ب") or spoken or follows_relay(tokens, at, start) or bare.endswith(("ه", "ها", "هم"))
            else None
        )
    if not cue.doubtful or spoken:
        return cue
    opens = (
        before is None
        or before.form is not Form.WORD
        or is_joined(token.text)
        or before.text in OPENERS
        or before.text in CLAUSE_STARTS
        or before.text in _WHEN
        or before.text in _THESE_WORDS
        or sort_of(before.text) is Sort.RELATIVE
        or before.text in _BUT_HE
        or (is_complement(before.text) and at - 2 >= start and tokens[at - 2].text in _EARLIER)
        or (tokens[start].text.removeprefix("و") in ("كان", "كانت") and at - start <= _NEAR)
    )
    if opens:
        return cue
    if _comes_to_colon(tokens, at, stop) or is_passive(tokens, at, stop) or _comes_to_that(tokens, at, stop):
        return cue
    return None


def is_passive(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether a verb is كُتب عليها or جاء فيها: the words stand on something and the verb agrees with nobody."""
    return at + 2 < stop and tokens[at + 1].text in _ON_IT and tokens[at + 2].form in (Form.QUOTE, Form.MARK)


def _tells_of_silence(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """طلب عدم ذكر اسمه: part of how an unnamed source is described."""
    if tokens[at].text not in ANONYMOUS or at + 1 >= stop:
        return False
    return tokens[at + 1].text in ("عدم", "الكشف", "ذكر", "نشر", "كشف", "التعريف")


def _comes_to_colon(tokens: Sequence[Token], at: int, stop: int) -> bool:
    for index in range(at + 1, min(at + 16, stop - 1)):
        if tokens[index].text == ":":
            return tokens[index + 1].form is Form.QUOTE
        if tokens[index].text in ("،", "؛"):
            return False
    return False


def _comes_to_that(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """رأى المحلل فلان أن ...: somebody right after the word, and أن a few words on."""
    if at + 3 < stop and tokens[at + 2].text in ANONYMOUS and tokens[at + 3].text in SILENCE:
        return True  # وذكر مفاوض طلب عدم كشف هويته أن
    if at + 2 >= stop or sort_of(tokens[at + 1].text) not in (Sort.ROLE, Sort.TITLE, Sort.GIVEN, Sort.BODY):
        return False
    for index in range(at + 2, min(at + 12, stop)):
        if is_complement(tokens[index].text):
            return True
        if tokens[index].form is not Form.WORD:
            return False
    return False


def _brings_colon(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether a colon and marks follow within a few words, and no other word of saying before them."""
    for index in range(at + 1, min(at + 14, stop - 1)):
        token = tokens[index]
        if token.text == ":":
            return tokens[index + 1].form is Form.QUOTE
        cue = find_cue(token.text) if token.form is Form.WORD else None
        if token.form is Form.QUOTE or token.text in (".", "؟", "؛"):
            return False
        if cue and not cue.doubtful and not (cue.manner is Manner.PARTICIPLE and token.nunated):
            return False
    return False


def follows_relay(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Whether نقل or نسب stands before token ``at`` in its sentence."""
    for index in range(at - 1, max(start, at - 16) - 1, -1):
        cue = find_cue(tokens[index].text) if tokens[index].form is Form.WORD else None
        if cue and cue.manner is Manner.RELAYS:
            return True
        if cue and cue.manner is Manner.SAYS and index > start:
            return False  # نقل عن فلان أن ...، وعلق بالقول
    return False


def is_backward(tokens: Sequence[Token], at: int, start: int) -> bool:
    """Whether the words told of stand before the cue: «...»، كما قال; «...»، قال."""
    index = at - 1
    if index > start and tokens[index].text == "ما" and tokens[index - 1].text in ("هذا", "وهذا"):
        index -= 1  # «...»، هذا ما كتبته فلانة
    if index >= start and tokens[index].text in _THESE_WORDS:
        while index >= start and tokens[index].form is Form.WORD and at - index < 4:
            index -= 1
    elif is_joined(tokens[at].text):
        return False
    while index >= start and tokens[index].form is Form.MARK and tokens[index].text != ":":
        index -= 1
    return index >= start and tokens[index].form is Form.QUOTE
