"""Speech or a mere name: what marks around words mean in an Arabic story.

A third or more of all marks there hold names of papers, films and firms, nicknames, terms and irony. Evidence is
added up: what stands before the marks, how long and how finished the words inside are, whether a word of saying
governs them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.analysis.arabic.cues import Manner, find_cue, is_complement
from newsreader.analysis.arabic.foreign import is_common, looks_foreign
from newsreader.analysis.arabic.tokens import Form, Token
from newsreader.analysis.arabic.words import LABELS, Sort, is_thing, sort_of, word_set


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a quotation stands.

    ``colon``: right after one. ``cue``: how it is governed from before (None: not at all), ``adjacent``: with nothing
    but the cue and its subject before it, ``told``: after أن or إن, ``backward``: a cue after it tells of it.
    ``touching``: it comes
    right after the cue or its subject, ``labels``: it is what a verb like وصف calls something. ``dateline``: a place
    and a colon are all that stands before it. ``inside_phrase``: it is part of the speaker's own description.
    ``called``: after ما يسميه, whoever calls it so being told; ``nickname``: that is what people in general call it.
    ``alone``: it is a sentence of its own, ``follows_speech``: somebody spoke in the sentence before.
    ``first``: its sentence starts with it.
    """

    colon: bool = False
    cue: Manner | None = None
    adjacent: bool = False
    told: bool = False
    touching: bool = False
    labels: bool = False
    called: bool = False
    dateline: bool = False
    inside_phrase: bool = False
    backward: bool = False
    alone: bool = False
    follows_speech: bool = False
    first: bool = False
    title: bool = False
    closed: bool = True
    nickname: bool = False
    seen: bool = False
    after_speech: bool = False
    after_term: bool = False


_CLAUSE_WORDS = word_set("""
لن لا لم ليس ليست كان كانت كنا كنت قد لقد سوف هل ان انه انها هو هي نحن انا هذا هذه ما لماذا كيف متي اين لو اذا
لكن كل من يا سنكون نريد كفي لدينا عندنا نعم لسنا لست ليسوا ليسوا وانه اننا انني انت انتم
""")
_NAMING_VERBS = word_set("""
يلقب يلقبه يلقبونه لقبه لقبوه تلقب لقب لقبت الملقب الملقبه يسمي تسمي سمي سميت المسمي المسماه يعرف تعرف المعروف
يلقبها تلقبه تلقبها يلقبونها لقبته لقبتها لقبوها
المعروفه عرف عرفت يدعي تدعي شهره الشهير الشهيره ويسميه يسميه يسمونه اطلق اسم باسم
""")
_DASHES = frozenset("-–—ـ")
_WORDINGS = word_set("عبارة جملة كلمات الجملة العبارة")
_WORKS = word_set("أغنية فيلم مسلسل رواية مسرحية قصيدة ألبوم ديوان لوحة كتاب أنشودة برنامج")
_PRESS = word_set("نيوز برس تايمز ميديا")
_PLATFORMS = word_set(
    "فيسبوك فيس بوك إنستغرام انستقرام تويتر إكس يوتيوب تيك توك واتساب تليغرام تيليغرام سناب شات تلغرام"
)
_AS = word_set("باعتباره باعتبارها باعتبارهم بوصفه بوصفها بوصفهم")
_ENDINGS = frozenset(".!؟?…")
_SIGNS = word_set("""
لافتة لافتات اللافتات اللافتة يافطة يافطات لوحة لوحات شعار شعارات قميص قمصان جدار جدران شجرة كيس عليها عليه
""")


def speech_score(
    tokens: Sequence[Token], at: int, start: int, stop: int, inside: Sequence[Token], setting: Setting, ending: str
) -> float:
    """How much speaks for speech (above 0) or for a name or term (below).

    ``tokens[at]`` is the quotation in its sentence ``start``:``stop``, ``inside`` the tokens between its marks and
    ``ending`` the last character there.
    """
    words = [token for token in inside if token.form in (Form.WORD, Form.LATIN, Form.NUMBER)]
    score = _by_length(words, ending)
    clausal = is_clausal(words)
    if clausal:
        score += 1.5
    before = tokens[at - 1] if at > start else None
    after = tokens[at + 1] if at + 1 < stop else None
    if setting.colon:
        score += 4.5 if setting.cue else 2.5
    elif setting.labels or setting.called:
        score += 3.5 if setting.called else 3.0
    elif setting.adjacent:
        score += 1.5 if setting.cue in (Manner.HOLDS, Manner.LABELS) else 3.5 if setting.touching else 1.4
    elif setting.told:
        score += _as_told(words, before, after, clausal)
    elif setting.cue:
        score += 0.6 + _as_fragment(words, before, after)
    if setting.backward:
        score += 3.5 if setting.first or len(words) > 3 else 1.5
    if setting.first and not setting.alone and len(words) > 4 and not setting.backward:
        score += 2.0
    if setting.alone and (len(words) >= 3 or setting.follows_speech):
        score += 2.5 if len(words) >= 3 else 4.5
    if not setting.cue and not setting.backward and not setting.alone and not setting.colon:
        score -= 1.5
    if not setting.colon or _names_thing(before):
        score += _by_neighbour(tokens, at, start, setting, words, clausal)
    if setting.nickname:
        score -= 7.0
    free = not (clausal or setting.labels or setting.called or setting.told)
    cried = setting.backward and setting.first and ending in "!؟?"  # "Bravo!" هتف
    if words and free and not cried and all(looks_foreign(token.text) or token.form is Form.LATIN for token in words):
        score -= 3.0
    if 1 < len(words) <= 5 and free and not setting.colon and ending not in _ENDINGS and _is_kind(words[0].text):
        score -= 2.5  # «مهرجانات بعلبك الدولية»
    if setting.colon and len(words) <= 4 and not clausal and _has_nickname(tokens, at, start):
        score -= 5.0
    if words and (words[-1].text in _PRESS or all(token.text in _PLATFORMS for token in words)):
        score -= 5.0
    if before is not None and before.text in _AS and setting.cue:
        score += 2.5  # رفضها باعتبارها «...»
    if words and all(len(token.text) == 1 for token in words):
        score -= 6.0  # initials
    if words and words[0].text in ("هاشتاج", "هاشتاغ", "وسم"):
        score -= 3.0
    if words and not cried and all(token.form is Form.LATIN for token in words):
        score -= 2.0
    if setting.colon and _are_listed(tokens, at, start):
        score -= 6.0
    if not clausal and _is_on_sign(tokens, at, start):
        score -= 6.0
    if setting.seen:
        score -= 4.0
    if len(words) <= 3 and before is not None and before.text in _DASHES and at - start <= 3 and after is None:
        score -= 8.0  # عدن ـ «الأيام»
    if setting.inside_phrase or (setting.dateline and len(words) <= 3 and not clausal):
        score -= 8.0
    if words and before is not None and _starts_with_preposition(words[0].text) and (setting.told or setting.cue):
        score += 1.5
    if setting.title and setting.first and after is not None and after.text == ":" and len(words) > 1:
        score += 4.0  # «...»: who says so follows
    colon = next((i for i in range(start + 1, at - 1) if tokens[i].text == ":"), None) if setting.title else None
    if colon is not None and tokens[colon - 1].text not in LABELS:
        score += 3.2  # فلان: الرواتب «خط أحمر»
    if setting.title and len(words) > 3:
        score += 2.0
    if setting.after_speech:
        score += 1.0
    if setting.after_term and not clausal:
        score -= 2.5
    return score


def is_clausal(words: Sequence[Token]) -> bool:
    """Whether the words hold a verb or another sign of a sentence."""
    for index, token in enumerate(words):
        text = token.text
        if text in _CLAUSE_WORDS and len(words) > 1:
            return True
        if token.form is Form.WORD and find_cue(text) and sort_of(text) is Sort.OTHER and len(words) > 2:
            return True
        if _is_present_verb(text) and len(words) > 1 and index < 4:
            return True
    return False


def _is_present_verb(text: str) -> bool:
    if sort_of(text) is not Sort.OTHER or len(text) < 4:
        return False
    bare = text[1:] if text[0] in "وف" and len(text) > 4 else text
    if bare[0] in "سهح" and bare[1] in "ينتا" and len(bare) > 4:
        return bare[0] == "س" or (bare[1] in "يتن" and not is_common(bare))  # هيقفل، حنشوف: the future in Egypt
    return bare[0] in "ين" and not bare.endswith("ه")


def _by_length(words: Sequence[Token], ending: str) -> float:
    count = len(words)
    score = -1.5 if count <= 2 else -0.5 if count == 3 else 0.0 if count <= 5 else 1.0 if count <= 8 else 2.5
    if ending and ending in ".!؟?…":
        score += 1.5
    return score


def _as_told(words: Sequence[Token], before: Token | None, after: Token | None, clausal: bool) -> float:
    """After أن or إن: the clause itself, or a part of it."""
    ends = after is None or after.form is Form.MARK
    if before is not None and is_complement(before.text):
        if len(words) <= 3 and not ends and not clausal:
            return -2.5  # إن «إسرائيل» هدمت
        return 3.0 if len(words) > 2 else 1.0
    predicate = 2.5 if before is not None and before.text in _WAS else 0.0
    return 1.5 + predicate + _as_fragment(words, before, after)


_WAS = word_set("كان كانت كانوا يكون تكون أصبح أصبحت بات باتت ليس ليست سيكون ستكون ظل ظلت صار صارت يبدو تبدو")


def _as_fragment(words: Sequence[Token], before: Token | None, after: Token | None) -> float:
    if not words:
        return 0.0
    first = words[0].text
    if len(words) == 1 and after is not None and after.form is Form.WORD:
        return -1.5
    score = 0.0
    if before is not None and before.text in ("من", "الي", "علي", "عن"):
        score += 0.6
    score += 0.7 if after is None or after.form is Form.MARK else -0.3
    if first.startswith("ال"):
        score -= 0.7 if len(words) <= 2 else 0.2
    else:
        score += 0.5
    if len(words) == 2 and (words[1].text[0] == "و" or not any(word.text.startswith("ال") for word in words)):
        score += 0.7
    if _is_present_verb(first) or first in _CLAUSE_WORDS or first[:1] == "ت":
        score += 0.8
    return score


def _is_on_sign(tokens: Sequence[Token], at: int, start: int) -> bool:
    """لافتة كتب عليها «...»: a slogan that is no sentence is nobody's speech."""
    near = [token.text for token in tokens[max(start, at - 7) : at] if token.form is Form.WORD]
    return "كتب" in [word.removeprefix("و") for word in near] and any(word in _SIGNS for word in near)


def _has_nickname(tokens: Sequence[Token], at: int, start: int) -> bool:
    """لقبها الذي التصق بها: «...»."""
    if any(token.form is Form.QUOTE for token in tokens[max(start, at - 7) : at]):
        return False
    near = (token.text.removesuffix("ها").removesuffix("ه") for token in tokens[max(start, at - 7) : at - 1])
    return any(word in ("لقب", "اسم", "كنيت") for word in near)


def _are_listed(tokens: Sequence[Token], at: int, start: int) -> bool:
    """عنوانين هما: «...» و«...»: names of things after a pronoun and a colon."""
    if at < start + 3 or tokens[at - 2].text not in ("هما", "هي", "هو", "هم"):
        return False
    return any(token.form is Form.WORD and _is_kind(token.text) for token in tokens[max(start, at - 14) : at - 2])


def _is_kind(text: str) -> bool:
    return any(is_thing(stem) for stem in (text, text[:-2], text[:-1] + "ه") if len(stem) > 2)


def _names_thing(before: Token | None) -> bool:
    return before is not None and before.form is Form.WORD and is_thing(before.text)


def _by_neighbour(
    tokens: Sequence[Token], at: int, start: int, setting: Setting, words: Sequence[Token], clausal: bool
) -> float:
    """What the words right before the marks say."""
    if at <= start:
        return 0.0
    before = tokens[at - 1]
    if before.form is not Form.WORD:
        return 0.0
    text = before.text
    touching = before.stop == tokens[at].start or len(text) == 1
    score = 0.0
    if text in ("ل", "لـ", "لل", "ك", "ال") and touching:
        score -= 1.0 if setting.told and len(words) > 1 else 3.5
    if text in ("ب", "بـ") and touching and at >= start + 2:
        earlier = [token.text.removeprefix("و") for token in tokens[max(start, at - 7) : at - 1]]
        naming_verbs = _NAMING_VERBS - {"باسم", "اسم"} if setting.labels else _NAMING_VERBS
        if any(word in naming_verbs for word in earlier):
            score -= 4.0
    naming = "" if setting.told and _is_accusative(words) else _is_naming(tokens, at, start)
    if naming and before.text.removeprefix("ب") in _WORDINGS and words:
        spoken = clausal or _is_present_verb(words[0].text)
        return score + (2.0 if spoken else -1.5)  # اكتفى بعبارة «لا أتذكر»
    if naming == "definite":
        score -= 0.0 if setting.told and clausal else 2.0
    elif naming:
        verbal = (
            (setting.told or setting.title)
            and words
            and (_is_present_verb(words[0].text) or words[0].text in _CLAUSE_WORDS)
            and not (len(words) <= 4 and before.text.removeprefix("ال") in _WORKS)
        )
        if not setting.closed and not setting.told:
            return score - 8.0  # the name of a thing whose closing mark was lost
        long = clausal or len(words) > 5
        direct = is_thing(before.text)
        score -= (
            1.0 if verbal else 0.5 if setting.told and long and not direct else 2.5 if long and len(words) > 5 else 5.0
        )
    elif setting.called:
        score += 1.0
    elif any(token.text.removeprefix("و") in _NAMING_VERBS for token in tokens[max(start, at - 3) : at]):
        score -= 3.0
    if len(words) == 1 and words[0].text.startswith("ال") and words[0].text.endswith(("ي", "يه")) and not setting.told:
        score -= 4.5  # الاحتلال «الإسرائيلي»
    return score


def _is_accusative(words: Sequence[Token]) -> bool:
    """Whether all words are indefinite and in the accusative (منافسا حقيقيا), which no name is."""
    return len(words) > 1 and all(token.nunated or token.text.endswith("ا") for token in words)


def _is_naming(tokens: Sequence[Token], at: int, start: int) -> str:
    """Whether the noun before the marks is a thing whose name stands in them: "bare", "definite", or "" for no."""
    for index in range(at - 1, max(start, at - 4) - 1, -1):
        token = tokens[index]
        if token.form is not Form.WORD:
            return ""
        if is_thing(token.text) and index > start and tokens[index - 1].form is Form.NUMBER:
            return ""  # 300 صنف «...»
        if is_thing(token.text):
            definite = "ال" in token.text[:4] or "لل" in token.text[:3]
            return "definite" if definite and not token.text.startswith(("لل", "بال", "وال")) else "bare"
        # Adjectives may stand between: شركة عالمية «...»، وكالة الأنباء القطرية «...»
        if not (token.text.endswith(("ي", "يه")) or token.text.startswith("ال")):
            return ""
    return ""


def _starts_with_preposition(text: str) -> bool:
    return sort_of(text) is Sort.PREPOSITION or (text[0] == "ل" and len(text) > 4 and sort_of(text) is Sort.OTHER)
