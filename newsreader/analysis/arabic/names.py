"""Where a person's proper name stands in a noun phrase, with the help of a tagger or by its surroundings alone."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from newsreader.analysis.arabic.cues import find_cue, is_complement
from newsreader.analysis.arabic.foreign import is_common, looks_foreign
from newsreader.analysis.arabic.tokens import Form, Token
from newsreader.analysis.arabic.words import RELATIONS, Sort, is_given_name, is_plural_role, sort_of, word_set


@dataclass(frozen=True, slots=True)
class NameTest:
    """Where names stand in a block, for a tagger or the story itself knows them.

    Called with two token indices it gives the tokens of a person's name between them, or None. ``bodies`` maps the
    first token of a body's or a place's name to the token after its last; ``places`` are the first tokens of places.
    """

    find: Callable[[int, int], tuple[int, int] | None]
    bodies: Mapping[int, int] = field(default_factory=dict)
    places: Collection[int] = ()

    def __call__(self, start: int, stop: int) -> tuple[int, int] | None:
        """The tokens of a person's name within tokens ``start``:``stop``, or None."""
        return self.find(start, stop)


NO_NAMES = NameTest(lambda _start, _stop: None)
# Nouns that are what was stressed or denied, not who did it: أكد ضرورة ..., أعلن انتهاء ...
OBJECTS = word_set("""
ضروره اهميه حرص حرصه حرصها التزام التزامه دعم دعمه دعمها رفض رفضه رفضها رغبه رغبته وجود عدم انتهاء بدء اطلاق نيه
نيته سعي استعداد استعداده مقتل وفاه رضاه امله املها ثقته ثقتها شكره شكرها اعتزازه اعتزازها تقديره اسفه قلقه
قلقها استغرابه موقفه موقفها وقوع تاجيل تسجيل اكتشاف ارتفاع انخفاض تراجع نجاح فوز خساره قدره قدرته دعوته دعوتها
تمسكه تمسكها مسؤوليته نفي نفيه تفاصيل كواليس صوره صورا سبب اسباب حقيقه حق نص ذلك ما مسؤوليه موعد امكانيه احتمال
اعتقاده قوله اقوال تصريحات كلمه كلمته خطابا رساله بيانا استقاله اسم اسمه اعتقال ضبط فتح تعيين
""")
ANONYMOUS = word_set("""
رفض رفضت طلب طلبت فضل فضلت اشترط اشترطت يدعي ويدعي وتدعي تدعي لم ويلقب
""")


# فضل حجب اسمه: what an unnamed source preferred.
SILENCE = word_set("حجب عدم الكشف كشف ذكر نشر إخفاء")
_ONE_OF = word_set("أحد إحدى بعض")
# Places are called so; what follows is no person.
_PLACES = word_set("سوق مدينة بلدة حي شارع قرية مخيم منطقة ميناء جبل وادي نهر ساحة ملعب مطار محافظة ولاية جزيرة بحيرة")


def is_joined_preposition(text: str, sort: Sort) -> bool:
    """Words like للأمم، بوزارة، لشركة: a preposition written together with its noun."""
    if sort is not Sort.OTHER or len(text) < 4 or looks_foreign(text):
        return False
    if text.startswith(("لل", "بال")) and len(text) > 5:
        return True
    if text.startswith("بل"):
        return False  # بلحسن: a name of the Maghreb
    return text[0] in "لب" and sort_of(text[1:]) in (Sort.BODY, Sort.ROLE, Sort.COMMON, Sort.GIVEN, Sort.DEFINITE)


def find_name(tokens: Sequence[Token], start: int, end: int, named: NameTest) -> tuple[int, int] | None:
    """Where a person's name stands at the end of the phrase of tokens ``start``:``end``, or None."""
    if end <= start or sort_of(tokens[start].text) is Sort.BODY:
        return None
    for index in range(start, end - 1):
        if tokens[index].text == "باسم" and sort_of(tokens[index + 1].text) is Sort.OTHER:
            return None  # متحدثة باسم سانت جون: the name of a body
    known = named(start, end)
    if known and known[1] - known[0] == 1 and known[0] > start and _is_adjective(tokens, known[0]):
        known = None
    if known and known[0] > start and tokens[known[0] - 1].text in _PLACES:
        return None
    if known:
        return None if _is_relation(tokens, start, known[0]) else _widen(tokens, known, start, end)
    if sort_of(tokens[start].text) in (Sort.GIVEN, Sort.PART, Sort.OTHER):
        # It starts with a name: the name goes as far as names go.
        last = start + 1
        while last < end and tokens[last].form is not Form.MARK and may_follow_name(tokens, last, end):
            last += 1
        return (
            (start, last) if _looks_like_name(tokens, start) or sort_of(tokens[start].text) is not Sort.OTHER else None
        )
    first = end
    while first > start and _may_be_part(tokens, first - 1, end):
        first -= 1
    if first == start and end > start + 1 and leads_to_name(tokens, start, end, named):
        first += sort_of(tokens[start].text) is Sort.DEFINITE  # البرتغالي كارلوس: a nation before the name
    if first == start and end == start + 1 and _is_definite_thing(tokens[start].text):
        return None
    while first < end and first > start and sort_of(tokens[first].text) is Sort.DEFINITE:
        first += 1
    if first >= end:
        return None
    given = next((i for i in range(first, end) if sort_of(tokens[i].text) in (Sort.GIVEN, Sort.PART)), None)
    if first > start:
        if given is not None and not _follows_title(tokens, first):
            first = given
        elif given is None and is_plural_role(tokens[start].text):
            return None  # رفع زملاء الموقوفين أقلاما
        elif given is None:
            found = _after_description(tokens, first, end)
            if found is None:
                return None
            first = found
        if tokens[first - 1].text in _PLACES:
            return None
        if sort_of(tokens[first - 1].text) is Sort.PREPOSITION or _is_relation(tokens, start, first):
            return None
    return first, end


def _is_definite_thing(text: str) -> bool:
    """Whether a word with the article is an ordinary one: الكتاب, but not الحوشبي."""
    return sort_of(text) is Sort.DEFINITE and (is_common(text) or is_common(text[2:]))


def leads_to_name(tokens: Sequence[Token], at: int, stop: int, named: NameTest) -> bool:
    """Whether a definite word and its adjectives come before somebody's name: الراوي العماني خميس ..."""
    for index in range(at + 1, min(at + 4, stop)):
        token = tokens[index]
        if token.form is not Form.WORD:
            return False
        if sort_of(token.text) in (Sort.GIVEN, Sort.PART) or looks_foreign(token.text) or named(index, index + 1):
            return True
        if not token.text.startswith("ال"):
            return False
    return False


def _is_adjective(tokens: Sequence[Token], at: int) -> bool:
    """الحرس الوطني: one definite word after another noun of the same description is no surname."""
    before = sort_of(tokens[at - 1].text)
    return sort_of(tokens[at].text) is Sort.DEFINITE and before in (Sort.DEFINITE, Sort.COMMON, Sort.BODY)


def _after_description(tokens: Sequence[Token], first: int, end: int) -> int | None:
    """Where a name without any given name that is known starts after a description, or None."""
    before = tokens[first - 1]
    sort = sort_of(before.text) if before.form is Form.WORD else Sort.OTHER
    definite = before.text.startswith("ال")
    length = end - first
    if (
        sort is Sort.TITLE
        or (sort is Sort.ROLE and definite)
        or (sort in (Sort.DEFINITE, Sort.BODY) and definite and length > 1)
    ):
        return first if length <= 4 else None
    if sort is Sort.ROLE and 2 <= length <= 4:
        return first if length == 2 else end - 2  # مدرب ليفربول يورغن كلوب
    return None


def _is_relation(tokens: Sequence[Token], start: int, first: int) -> bool:
    """Whether the phrase is somebody's relation or office and the name is not its own: والد شمس الدين."""
    head = tokens[start].text
    if head.endswith("ه") and not tokens[start].tied:
        return False  # محاميه فلان: his lawyer, who has that name
    if head in _ONE_OF and first == start + 2 and sort_of(tokens[start + 1].text) is Sort.ROLE:
        return True  # أحد مساعدي فلان
    return first == start + 1 and head in RELATIONS and not head.startswith("ال")


def _may_be_part(tokens: Sequence[Token], at: int, end: int) -> bool:
    token = tokens[at]
    if token.form is Form.LATIN:
        return True
    if token.form is not Form.WORD or token.nunated:
        return False
    sort = sort_of(token.text)
    if token.text in ANONYMOUS and at + 1 < len(tokens) and tokens[at + 1].text in SILENCE:
        return False
    if sort in (Sort.GIVEN, Sort.PART):
        return True
    if sort is Sort.DEFINITE:
        # A surname with the article comes last, after another part of the name.
        return at > 0 and (at + 1 == end or _may_be_part(tokens, at + 1, end)) and _may_precede(tokens[at - 1])
    if sort in (Sort.ROLE, Sort.COMMON):
        # Surnames that are also common words (شديد، حداد) after a given name.
        return at > 0 and is_given_name(tokens[at - 1].text)
    return sort is Sort.OTHER and _looks_like_name(tokens, at)


def _looks_like_name(tokens: Sequence[Token], at: int) -> bool:
    text = tokens[at].text
    if text in ANONYMOUS or text in OBJECTS or is_joined_preposition(text, Sort.OTHER):
        return False
    if looks_foreign(text):
        return True
    if is_common(text) and not (at > 0 and sort_of(tokens[at - 1].text) in (Sort.GIVEN, Sort.PART)):
        return False
    if text.endswith(("ها", "هم", "هما", "هن", "ون")) and len(text) > 4:
        return text[0] != "ي" and not text.endswith(("ها", "هم", "هما", "هن"))
    if text.endswith("ه"):
        # A feminine ending or "his": an ordinary word, unless a name or title stands before it.
        return at > 0 and sort_of(tokens[at - 1].text) in (Sort.GIVEN, Sort.TITLE, Sort.PART)
    return True


def may_follow_name(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether a word may still belong to the name before it.

    An unknown third word is one only where the phrase ends with it: "جمال سجاتي قادما من ..." has come from somewhere.
    """
    token = tokens[at]
    sort = sort_of(token.text)
    if sort is Sort.OTHER and (
        _speaks(tokens, at, stop) or (token.text[:1] in ("و", "ف") and find_cue(token.text) is not None)
    ):
        return False
    if sort is Sort.OTHER:
        before = sort_of(tokens[at - 1].text)
        third = before is Sort.OTHER or (before is Sort.DEFINITE and sort_of(tokens[at - 2].text) is not Sort.PART)
        if before is Sort.DEFINITE and third and token.text.endswith("ا"):
            return False  # أجرى فلان الفلاني اتصالا
        return _looks_like_name(tokens, at) and not (third and at + 1 < stop and not _ends_name(tokens[at + 1]))
    before = sort_of(tokens[at - 1].text)
    if token.text[0] == "و" and sort_of(token.text[1:]) in (Sort.GIVEN, Sort.PART):
        return True  # ريم ... وجوسلين ...
    if sort is Sort.TITLE:
        if before is Sort.GIVEN and (at + 1 >= stop or _ends_name(tokens[at + 1])):
            return True  # جورج سماحة
        return before is Sort.GIVEN and at + 1 < stop and sort_of(tokens[at + 1].text) is Sort.GIVEN
    if sort is Sort.DEFINITE:
        after_part = before is Sort.DEFINITE and at > 1 and sort_of(tokens[at - 2].text) is Sort.PART
        if before is Sort.OTHER and not after_part:
            # كينجي موراتا المشهد: what was seen, where it does not look like a name from a place or a tribe
            return token.text.endswith(("ي", "اني")) and token.text[0] == "ا"
        second = before in (Sort.ROLE, Sort.COMMON) and at > 1 and sort_of(tokens[at - 2].text) is Sort.GIVEN
        return token.text[0] == "ا" and (before in (Sort.GIVEN, Sort.PART) or after_part or second)
    if sort in (Sort.ROLE, Sort.COMMON):
        # Surnames that are also common words: مروان شديد، سعاد حداد.
        return before in (Sort.GIVEN, Sort.PART) and (at + 1 >= stop or _ends_name(tokens[at + 1]))
    return sort in (Sort.GIVEN, Sort.PART)


def _speaks(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether a word that may be part of a name brings in speech where it stands: فلان كتب: ..."""
    if find_cue(tokens[at].text) is None or at + 1 >= stop:
        return False
    after = tokens[at + 1]
    return after.form is Form.QUOTE or after.text == ":" or is_complement(after.text)


def _ends_name(token: Token) -> bool:
    return token.form in (Form.MARK, Form.QUOTE) or sort_of(token.text) is Sort.STOP or find_cue(token.text) is not None


def _may_precede(token: Token) -> bool:
    return token.form is Form.WORD and sort_of(token.text) in (Sort.GIVEN, Sort.PART, Sort.OTHER, Sort.TITLE)


def _follows_title(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and sort_of(tokens[at - 1].text) is Sort.TITLE


def _widen(tokens: Sequence[Token], known: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """A tagged name with the parts of it that the tagger left out."""
    first, last = known
    while last < end and tokens[last].form is Form.WORD and sort_of(tokens[last].text) in (Sort.GIVEN, Sort.PART):
        last += 1
    if (
        last < end
        and tokens[last].form is not Form.MARK
        and sort_of(tokens[last].text) is Sort.OTHER
        and _looks_like_name(tokens, last)
    ):
        last += 1
    while first > start and sort_of(tokens[first - 1].text) in (Sort.GIVEN, Sort.PART):
        first -= 1
    return first, last
