"""Who is meant after a verb of saying: reading a name, or a description with or without a name.

Arabic newsrooms write the subject after the verb, with everything that is known about it before the name: "قال رئيس
بلدية المدينة المهندس فلان، وهو ...". A phrase is read word by word up to a comma, colon, إن or an adverb; then the
name is looked for at its end.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsreader.analysis.arabic.cues import Manner, find_cue, is_complement
from newsreader.analysis.arabic.foreign import is_common, is_manner, looks_foreign
from newsreader.analysis.arabic.names import (
    ANONYMOUS,
    OBJECTS,
    NameTest,
    find_name,
    leads_to_name,
)
from newsreader.analysis.arabic.phrase_ends import LONGEST_NAME, find_end, is_tagged_body
from newsreader.analysis.arabic.tokens import Form, Token
from newsreader.analysis.arabic.words import (
    Sort,
    is_female_word,
    is_plural_role,
    role_key,
    sort_of,
    word_set,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that may be a speaker; all places are token indices.

    ``name`` is where its proper name stands, if it has one; ``roles`` what it is compared by when the story later
    says only "the minister"; ``alone`` whether it is nothing but a definite word for a role; ``author`` whether it is
    whoever made the work whose title follows in marks (صاحبة «...»); ``place`` whether it is a country or town.
    """

    start: int
    stop: int
    name: tuple[int, int] | None
    roles: frozenset[str]
    female: bool
    plural: bool
    body: bool
    alone: bool
    author: bool = False
    place: bool = False

    @property
    def unsure(self) -> bool:
        """Whether nothing tells that it is a person or a body."""
        return not (self.name or self.roles or self.body)


def read_phrase(
    tokens: Sequence[Token], start: int, stop: int, named: NameTest, *, strict: bool = False
) -> Phrase | None:
    """The phrase that starts at token ``start`` and ends before ``stop``, or None.

    ``named(i, j)`` gives the tokens of a person's name known to lie within tokens ``i``:``j`` (from a name tagger or
    from earlier in the story), or None. ``strict`` asks for positive signs of a person or body: for verbs that are
    often followed by what was said rather than by who said it.
    """
    at = _skip_adverbs(tokens, start, stop, named)
    if at in named.bodies and named.bodies[at] <= stop and is_tagged_body(tokens, at, named):
        return Phrase(at, named.bodies[at], None, frozenset(), False, False, True, False, place=at in named.places)
    if at >= stop or not _may_start(tokens, at, stop, strict, named):
        return None
    end = find_end(tokens, at, stop, named, strict)
    if end <= at:
        return None
    name = find_name(tokens, at, end, named)
    if name and name[0] == at:
        end = max(name[1], at + 1)
    phrase = _describe(tokens, at, end, name)
    if name and end + 1 < stop and tokens[end].text in ("،", ",") and sort_of(tokens[end + 1].text) is Sort.ROLE:
        phrase = replace(phrase, roles=phrase.roles | {role_key(tokens[end + 1].text)})
    if name is None and phrase.roles and _is_person_in_marks(tokens, end, stop):
        return replace(phrase, stop=end + 1, name=(end, end + 1), alone=False)
    if name is None and end == at + 1 and role_key(tokens[at].text) in _AUTHORS and _is_title(tokens, end, stop):
        return replace(phrase, stop=end + 1, alone=False, author=True)
    if name is None and end < stop and tokens[end].text in ("،", ","):
        phrase = _read_apposition(tokens, phrase, end + 1, stop, named)
    if (
        strict
        and phrase.name is None
        and not phrase.roles
        and not phrase.body
        and not _is_followed_by_speech(tokens, end, stop)
    ):
        return None
    return phrase


def _skip_adverbs(tokens: Sequence[Token], at: int, stop: int, named: NameTest) -> int:
    skipped = False
    while at < stop:
        token = tokens[at]
        if token.form is Form.WORD and (
            token.text in _ADVERBS or (token.nunated and find_cue(token.text) is None) or token.text in _TO_SOMEBODY
        ):
            skipped = True
        elif token.text in _THESE and at + 1 < stop and sort_of(tokens[at + 1].text) in (Sort.ROLE, Sort.BODY):
            return at + 1  # تعهدت هذه القوات
        elif token.form is Form.WORD and sort_of(token.text) is Sort.OTHER and is_manner(token.text):
            if named(at, at + 1):
                break
            skipped = True
            at = _after_manner(tokens, at, stop)
            continue
        elif not (skipped and token.text in ("،", ",")):
            break
        at += 1
    return at


def _after_manner(tokens: Sequence[Token], at: int, stop: int) -> int:
    """Past a word of manner and its adjective: بالحرف الواحد، بصوت متقطع."""
    definite = tokens[at].text.startswith("بال")
    after = at + 1
    if after < stop and tokens[after].form is Form.WORD:
        text = tokens[after].text
        adjective = sort_of(text) is (Sort.DEFINITE if definite else Sort.OTHER) and not looks_foreign(text)
        if adjective and (after + 1 >= stop or tokens[after + 1].form in (Form.MARK, Form.QUOTE)):
            after += 1
    return after


_ADVERBS = word_set("""
ايضا امس اليوم كذلك بدوره بدورها حينها لاحقا الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت هنا مساء صباح
مرتين مرات ثانيه قديما قد مجددا سابقا موخرا عنه عنها من جهته جهتها
رأسه رأسها كتفيه كتفيها يده يدها يديه يديها حاجبيه حاجبيها عينيه عينيها قليلا طويلا
""") - frozenset(("صباح", "من"))
_THESE = word_set("هذا هذه هؤلاء")
_TO_SOMEBODY = word_set("""
لي له لها لهم لنا لك عليه عليها عليهم اليه اليها فيه فيها به بها معه معها منه منها
""")


def _may_start(tokens: Sequence[Token], at: int, stop: int, strict: bool, named: NameTest) -> bool:
    token = tokens[at]
    if token.form is Form.LATIN:
        return True
    if token.form is not Form.WORD or token.nunated or is_complement(token.text):
        return False
    sort = sort_of(token.text)
    if sort in (Sort.PREPOSITION, Sort.STOP, Sort.RELATIVE) or token.text in OBJECTS:
        return False
    if sort in (Sort.ROLE, Sort.TITLE, Sort.BODY, Sort.GIVEN, Sort.PART):
        return True
    if named(at, at + 1) or looks_foreign(token.text):
        return True
    cue = find_cue(token.text)
    if cue and cue.manner in (Manner.PARTICIPLE, Manner.WORDS):
        return False
    if sort is Sort.OTHER and (_cannot_act(token.text) or token.text in _SAYINGS):
        return False
    if (
        sort is Sort.OTHER
        and token.text.endswith(("ها", "ه", "هم"))
        and not _is_followed_by_speech(tokens, at + 1, stop)
    ):
        return False
    if not strict and sort is not Sort.COMMON:
        return True
    if sort is Sort.DEFINITE and not _is_followed_by_speech(tokens, at + 1, stop):
        # البرتغالي نونو ...: a nation or calling before a name
        return leads_to_name(tokens, at, stop, named)
    # An unknown word: a surname stands alone or with one more; a thing said goes on.
    end = at + 1
    while (
        end < stop
        and tokens[end].form is Form.WORD
        and sort_of(tokens[end].text) in (Sort.OTHER, Sort.GIVEN, Sort.PART)
    ):
        end += 1
    return end - at <= 3 and _is_followed_by_speech(tokens, end, stop)


_SAYINGS = word_set("عبارة جملة مقولة كلمات مصطلح قولا وصف لقب")


def _cannot_act(text: str) -> bool:
    """Whether an unknown word is no subject: joined with another verb (ومضى), or an object by its ending (مرتين)."""
    cue = find_cue(text)
    if cue is not None and not cue.doubtful and cue.manner in (Manner.SAYS, Manner.GOES_ON) and text not in OBJECTS:
        return True  # ومضت تقول
    if text[0] == "و" and len(text) > 3:
        rest = text[1:]
        return find_cue(rest) is not None or is_common(rest) or (rest[0] in "يت" and not looks_foreign(rest))
    return text.endswith("ين") and is_common(text)


def _is_followed_by_speech(tokens: Sequence[Token], at: int, stop: int) -> bool:
    if at >= stop:
        return False
    token = tokens[at]
    if token.text in _BEFORE_THAT and at + 1 < stop:  # شدد على أن، أشار إلى أن
        token = tokens[at + 1]
    return token.form is Form.QUOTE or token.text == ":" or is_complement(token.text)


_BEFORE_THAT = frozenset(("على", "الي", "من"))


_TIMES = word_set("صباح مساء ظهر فجر عصر ليل ليلة نهار أمس اليوم")
_AUTHORS = word_set("صاحب مؤلف كاتب مخرج شاعر روائي مطرب بطل نجم مغني مبدع")


def _is_title(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether a short stretch in marks right after a word for an author goes on with the reporter's words."""
    token = tokens[at] if at < stop else None
    if token is None or token.form is not Form.QUOTE or token.stop - token.start > 2 * LONGEST_NAME:
        return False
    return not tokens[at - 1].text.startswith("ال")


def _is_person_in_marks(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """المتحدث باسم الوكالة «فلان الفلاني» قائلا: the marks hold the speaker's name."""
    if at + 1 >= stop or tokens[at].form is not Form.QUOTE or tokens[at].stop - tokens[at].start > LONGEST_NAME:
        return False
    after = tokens[at + 1]
    cue = find_cue(after.text) if after.form is Form.WORD else None
    return after.text == ":" or is_complement(after.text) or (cue is not None and cue.manner is Manner.PARTICIPLE)


def _describe(tokens: Sequence[Token], start: int, end: int, name: tuple[int, int] | None) -> Phrase:
    before = range(start, name[0] if name else end)
    heads = []
    for i in before:
        sort = sort_of(tokens[i].text) if tokens[i].form is Form.WORD else Sort.STOP
        if sort is Sort.PREPOSITION:
            break
        if sort in (Sort.ROLE, Sort.TITLE):
            heads.append(i)
    roles = frozenset(role_key(tokens[i].text) for i in heads)
    first = tokens[start]
    sort = sort_of(first.text) if first.form is Form.WORD else Sort.OTHER
    female = any(is_woman(tokens[i]) for i in heads[:2]) or (name is not None and is_female_word(tokens[name[0]].text))
    plural = bool(heads) and heads[0] == start and is_plural_role(first.text)
    if name and not plural:
        plural = any(
            tokens[i].text[0] == "و" and sort_of(tokens[i].text[1:]) in (Sort.GIVEN, Sort.ROLE, Sort.TITLE)
            for i in range(name[0] + 1, name[1])
            if tokens[i].form is Form.WORD and len(tokens[i].text) > 3
        )
    alone = (
        name is None
        and end - start <= 2
        and sort in (Sort.ROLE, Sort.TITLE)
        and (first.text.startswith("ال") or first.text.endswith(("ه", "ها")) or end - start == 1)
    )
    return Phrase(start, end, name, roles, female, plural, sort is Sort.BODY, alone)


# Men or things, though they end in ta marbuta.
_TIED_MEN = word_set("سعادة فضيلة سماحة فخامة عمدة قادة وجهة خليفة ضحية معالي دولة")


def is_woman(token: Token) -> bool:
    """Whether a word for a role means a woman: وكيلة and والدة, but not وكيله, his agent."""
    if token.tied:
        return sort_of(token.text) in (Sort.ROLE, Sort.TITLE) and token.text not in _TIED_MEN
    if token.text.endswith("ه") and not token.text.startswith("ال"):
        return False
    return is_female_word(token.text)


_THEY = word_set("هما هم هن وهما وهم")


def _read_apposition(tokens: Sequence[Token], phrase: Phrase, at: int, stop: int, named: NameTest) -> Phrase:
    """The same phrase with the name that follows it between commas (وزير الفلاحة، فلان الفلاني، ...)."""
    if at >= stop or not (phrase.roles or phrase.body):
        return phrase
    if tokens[at].text in ("ويدعي", "وتدعي", "ويلقب", "واسمه", "واسمها") or (
        phrase.plural and tokens[at].text in _THEY
    ):
        at += 1
    if at >= stop or tokens[at].form is not Form.WORD or tokens[at].text in ANONYMOUS or tokens[at].text in _TIMES:
        return phrase
    sort = sort_of(tokens[at].text)
    if (
        sort in (Sort.STOP, Sort.PREPOSITION, Sort.RELATIVE, Sort.BODY)
        or tokens[at].nunated
        or find_cue(tokens[at].text)
    ):
        return phrase
    end = find_end(tokens, at, stop, named)
    name = find_name(tokens, at, end, named)
    if name is None or phrase.body or name[1] - name[0] > 5:
        return phrase
    if end < stop and not (
        tokens[end].form in (Form.QUOTE, Form.MARK)
        or is_complement(tokens[end].text)
        or sort_of(tokens[end].text) in (Sort.STOP, Sort.PREPOSITION)
    ):
        return phrase
    if sort is Sort.OTHER and not named(at, end) and name[1] - name[0] == 1:
        return phrase
    more = _describe(tokens, at, end, name)
    return Phrase(
        phrase.start, end, name, phrase.roles | more.roles, phrase.female or more.female, phrase.plural, False, False
    )
