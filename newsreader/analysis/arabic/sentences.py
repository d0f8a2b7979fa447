"""One sentence of the reporter's: which words of saying it has, and who says it with each.

Read from the first word on with one subject in mind: a verb's own subject where one follows it, else the sentence's,
else whoever acted before. Quotations are single tokens here, so nothing inside the marks can be taken for a speaker.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.analysis.arabic.cues import Cue, Manner, Number, find_cue, is_complement, is_joined
from newsreader.analysis.arabic.people import People, Person, agrees
from newsreader.analysis.arabic.phrases import NameTest, Phrase, read_phrase
from newsreader.analysis.arabic.tokens import Form, Token
from newsreader.analysis.arabic.words import Sort, sort_of, word_set

_ACCORDING = word_set("""
بحسب حسب وفق وفقا طبقا وبحسب ووفق ووفقا وحسب وطبقا حسبما وفقما بحسبما
""")
_EXPRESSION = word_set("""
تعبير قول وصف راي كلام حد
""")
_HIS_EXPRESSION = {
    **dict.fromkeys(word_set("تعبيره قوله وصفه رأيه كلامه تصريحه"), Number.HE),
    **dict.fromkeys(word_set("تعبيرها قولها وصفها رأيها كلامها تصريحها"), Number.SHE),
    **dict.fromkeys(word_set("تعبيرهم قولهم وصفهم رأيهم كلامهم تعبيرهما"), Number.THEY),
}
_OPENERS = word_set("""
وكان كان وكانت كانت لكن ولكن اما فيما بينما ثم كما وقد قد فقد لقد هذا وذلك حيث لم ولم لن ومن جهته جهتها وهكذا
هكذا كذلك ايضا ولا بدوره بدورها ومن وكما فان وسبق
""")
_CLAUSE_STARTS = word_set("""
فيما بينما ثم اما لكن حين وفيما وبينما
""")
_COMMAS = frozenset("،,؛;-–—")


@dataclass(frozen=True, slots=True)
class Saying:
    """A word of saying at token ``index`` with whoever says it.

    ``stop`` is the token after the cue and its subject. ``mention`` is the token range of the speaker's mention (None
    where only the verb tells). ``backward``: it comes after the words it tells of (كما قال، بحسب).
    """

    index: int
    stop: int
    manner: Manner
    person: Person | None
    mention: tuple[int, int] | None
    rule: str
    backward: bool = False
    number: Number = Number.HE


@dataclass(slots=True)
class _Subject:
    person: Person
    mention: tuple[int, int]


class SentenceReader:
    """Reads the sentences of one block in order."""

    def __init__(self, tokens: Sequence[Token], text: str, people: People, named: NameTest) -> None:
        self._tokens = tokens
        self._text = text
        self._people = people
        self._named = named
        self._subject: _Subject | None = None
        self._said_before = False

    def read(self, start: int, stop: int) -> list[Saying]:
        """The sayings of the sentence of tokens ``start``:``stop``."""
        self._subject = None
        sayings: list[Saying] = []
        at = self._begin_clause(start, stop)
        while at < stop:
            token = self._tokens[at]
            saying = None
            if token.form is Form.WORD:
                if token.text in _CLAUSE_STARTS and at > start:
                    at = max(at + 1, self._begin_clause(at, stop))
                    continue
                saying = self._read_according(at, start, stop) or self._read_cue(at, start, stop)
            if saying:
                sayings.append(saying)
                if saying.person:
                    self._people.note_acting(saying.person, spoke=True)
                at = max(saying.stop, at + 1)
            else:
                at += 1
        return sayings

    def _begin_clause(self, start: int, stop: int) -> int:
        """Find the subject that a clause starts with, before or after a verb; where reading goes on from."""
        at = self._skip_openers(start, stop)
        if at >= stop or self._tokens[at].form not in (Form.WORD, Form.LATIN):
            return at
        word = self._tokens[at]
        cue = self._cue_at(at, start, stop)
        if cue or word.text in _ACCORDING:
            return at
        phrase = None
        known = find_cue(word.text) is not None
        if self._starts_person(at, stop) and not known:
            phrase = read_phrase(self._tokens, at, stop, self._named)
        elif at + 1 < stop and (self._starts_person(at + 1, stop) or known) and self._looks_like_verb(word):
            phrase = read_phrase(self._tokens, at + 1, stop, self._named, strict=known)
        if phrase is None:
            return at
        self._set_subject(phrase)
        return phrase.stop

    def _set_subject(self, phrase: Phrase) -> None:
        person = self._people.resolve(phrase, self._tokens, self._text)
        self._subject = _Subject(person, (phrase.start, phrase.stop))
        self._people.note_acting(person, spoke=False)

    def _skip_openers(self, start: int, stop: int) -> int:
        """Past conjunctions, "for his part" and an introduction up to its comma."""
        at = start
        while at < stop:
            token = self._tokens[at]
            sort = sort_of(token.text) if token.form is Form.WORD else None
            if (token.form is Form.MARK and token.text not in ("(", "[")) or (
                token.form is Form.WORD and token.text in _OPENERS and not (token.text == "حيث" and at > start)
            ):
                at += 1
            elif sort in (Sort.PREPOSITION, Sort.STOP) and token.text not in _ACCORDING:
                after = self._after_introduction(at, stop)
                if after is None:
                    return at
                at = after
            else:
                break
        return at

    def _after_introduction(self, at: int, stop: int) -> int | None:
        for index in range(at + 1, min(at + 16, stop)):
            token = self._tokens[index]
            if token.text in ("،", ","):
                return index + 1
            if token.form is Form.WORD and self._cue_at(index, at, stop):
                return index
            if token.form is Form.QUOTE and index > at + 4:
                return None
        return None

    def _starts_person(self, at: int, stop: int) -> bool:
        token = self._tokens[at]
        if token.form is not Form.WORD:
            return False
        if self._named(at, at + 1):
            return True
        sort = sort_of(token.text)
        if sort is Sort.DEFINITE and token.text.endswith(("ي", "يه")) and at + 1 < stop:
            following = self._tokens[at + 1]
            return following.text in ("،", ",") or sort_of(following.text) is Sort.RELATIVE
        if sort is Sort.BODY and at + 1 < stop and self._tokens[at].text.startswith("ب"):
            return False
        return sort in (Sort.ROLE, Sort.TITLE, Sort.BODY, Sort.GIVEN, Sort.PART)

    def _looks_like_verb(self, token: Token) -> bool:
        if token.form is not Form.WORD or token.nunated:
            return False
        text = token.text.removeprefix("و").removeprefix("ف")
        return (
            len(text) > 2
            and sort_of(token.text) is Sort.OTHER
            and not text.endswith("ه")
            and not text.startswith(("ال", "لل", "ب"))
        )

    def _cue_at(self, at: int, start: int, stop: int) -> Cue | None:
        """The cue at a token, where it is one in this place and not another word of the same letters."""
        token = self._tokens[at]
        cue = find_cue(token.text)
        if cue is None or token.form is not Form.WORD:
            return None
        before = self._tokens[at - 1] if at > start else None
        after = self._tokens[at + 1] if at + 1 < stop else None
        spoken = after is not None and (after.form is Form.QUOTE or after.text == ":" or is_complement(after.text))
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
                if bare.startswith("ب") or spoken or self._follows_relay(at, start) or bare.endswith(("ه", "ها", "هم"))
                else None
            )
        if not cue.doubtful or spoken:
            return cue
        opens = before is None or before.form is not Form.WORD or is_joined(token.text) or before.text in _OPENERS
        if opens:
            return cue
        return cue if self._comes_to_colon(at, stop) else None

    def _comes_to_colon(self, at: int, stop: int) -> bool:
        for index in range(at + 1, min(at + 16, stop - 1)):
            if self._tokens[index].text == ":":
                return self._tokens[index + 1].form is Form.QUOTE
            if self._tokens[index].text in ("،", "؛"):
                return False
        return False

    def _follows_relay(self, at: int, start: int) -> bool:
        for index in range(at - 1, max(start, at - 16) - 1, -1):
            cue = find_cue(self._tokens[index].text) if self._tokens[index].form is Form.WORD else None
            if cue and cue.manner is Manner.RELAYS:
                return True
        return False

    def _read_cue(self, at: int, start: int, stop: int) -> Saying | None:
        cue = self._cue_at(at, start, stop)
        if cue is None:
            return None
        backward = self._is_backward(at, start)
        if cue.manner is Manner.RELAYS:
            return self._read_relay(at, stop, cue, backward)
        if cue.manner in (Manner.PARTICIPLE, Manner.WORDS):
            rule = "relayed" if cue.manner is Manner.WORDS and self._follows_relay(at, start) else "explicit"
            return self._by_subject(at, at + 1, cue, rule, backward)
        strict = (
            cue.manner in (Manner.HOLDS, Manner.LABELS)
            or cue.doubtful
            or self._tokens[at].text.removeprefix("و") in _OBJECT_TAKING
        )
        phrase = read_phrase(self._tokens, at + 1, stop, self._named, strict=strict)
        if phrase is None:
            return self._by_subject(at, at + 1, cue, "explicit", backward)
        phrase = self._on_whose_tongue(phrase, stop) or phrase
        person = self._people.resolve(phrase, self._tokens, self._text)
        if person.female is None and not person.plural and not person.body:
            if cue.number is Number.SHE:
                person.female = True
            elif cue.number is Number.HE:
                person.female = False
        mention = (phrase.start, phrase.stop)
        self._subject = _Subject(person, mention)
        rule = "inverted" if backward else "explicit"
        return Saying(at, phrase.stop, cue.manner, person, mention, rule, backward, cue.number)

    def _on_whose_tongue(self, phrase: Phrase, stop: int) -> Phrase | None:
        """على لسان: a body that speaks through somebody."""
        at = phrase.stop
        while at < stop and self._tokens[at].text in _COMMAS:
            at += 1
        if at + 1 < stop and self._tokens[at].text == "على" and self._tokens[at + 1].text == "لسان":
            return read_phrase(self._tokens, at + 2, stop, self._named)
        return None

    def _by_subject(self, at: int, after: int, cue: Cue, rule: str, backward: bool) -> Saying:
        """A saying without a subject of its own."""
        subject = self._subject
        if subject and agrees(subject.person, cue.number) is not False:
            if subject.person.female is None and cue.number is Number.SHE and not subject.person.body:
                subject.person.female = True
            return Saying(at, after, cue.manner, subject.person, subject.mention, rule, backward, cue.number)
        goes_on = cue.manner is Manner.GOES_ON
        person = self._people.dropped(cue.number, spoke=goes_on)
        return Saying(at, after, cue.manner, person, None, "dropped", backward, cue.number)

    def _is_backward(self, at: int, start: int) -> bool:
        """Whether the words told of stand before the cue: «...»، كما قال; «...»، قال."""
        index = at - 1
        if index >= start and self._tokens[index].text in ("كما", "هكذا", "الكلمات", "العباره", "الجمله"):
            while index >= start and self._tokens[index].form is Form.WORD and at - index < 4:
                index -= 1
        elif is_joined(self._tokens[at].text):
            return False
        while index >= start and self._tokens[index].form is Form.MARK and self._tokens[index].text != ":":
            index -= 1
        return index >= start and self._tokens[index].form is Form.QUOTE

    def _read_relay(self, at: int, stop: int, cue: Cue, backward: bool) -> Saying | None:
        """نقل عن X، نسب إلى X: the words are X's."""
        for index in range(at + 1, min(at + 12, stop)):
            token = self._tokens[index]
            if token.form is Form.QUOTE and sort_of(self._tokens[index - 1].text) is not Sort.BODY and index > at + 4:
                return None
            if token.text in ("عنه", "عنها", "عنهم", "اليه", "اليها", "اليهم"):
                number = (
                    Number.SHE if token.text.endswith("ها") else Number.THEY if token.text.endswith("هم") else Number.HE
                )
                person = self._people.dropped(number, spoke=False)
                return Saying(at, index + 1, Manner.RELAYS, person, (index, index + 1), "pronoun", backward, number)
            if token.text in ("عن", "الي"):
                phrase = read_phrase(self._tokens, index + 1, stop, self._named)
                if phrase is None:
                    return None
                person = self._people.resolve(phrase, self._tokens, self._text)
                mention = (phrase.start, phrase.stop)
                self._subject = _Subject(person, mention)
                return Saying(at, phrase.stop, Manner.RELAYS, person, mention, "relayed", backward, cue.number)
        return None

    def _read_according(self, at: int, start: int, stop: int) -> Saying | None:
        """بحسب، وفقا ل، على حد تعبير: a speaker without a verb."""
        token = self._tokens[at]
        backward = at > start
        after = at + 1
        if token.text in _HIS_EXPRESSION and self._tokens[at - 1].text in (*_ACCORDING, "حد", "بحسب"):
            return self._by_subject(at, after, Cue(Manner.WORDS, _HIS_EXPRESSION[token.text]), "according", True)
        if token.text == "حد" and at > start and self._tokens[at - 1].text == "على":
            if after < stop and self._tokens[after].text in _HIS_EXPRESSION:
                return self._by_subject(
                    at, after + 1, Cue(Manner.WORDS, _HIS_EXPRESSION[self._tokens[after].text]), "according", True
                )
            if after < stop and self._tokens[after].text in _EXPRESSION:
                after += 1
        elif token.text in _ACCORDING:
            while after < stop and (
                self._tokens[after].text in _EXPRESSION or self._tokens[after].text in ("ما", "لما", "ل", "لـ")
            ):
                after += 1
            if after < stop and self._tokens[after].text in _HIS_EXPRESSION:
                return self._by_subject(
                    at, after + 1, Cue(Manner.WORDS, _HIS_EXPRESSION[self._tokens[after].text]), "according", True
                )
            if after < stop and find_cue(self._tokens[after].text):
                if self._tokens[after].text.removesuffix("ه") != self._tokens[after].text:
                    after += 1
                else:
                    after += 1
        else:
            return None
        phrase = self._read_after_preposition(after, stop)
        if phrase is None:
            return None
        person = self._people.resolve(phrase, self._tokens, self._text)
        if not backward:
            self._subject = _Subject(person, (phrase.start, phrase.stop))
        return Saying(at, phrase.stop, Manner.SAYS, person, (phrase.start, phrase.stop), "according", backward)

    def _read_after_preposition(self, at: int, stop: int) -> Phrase | None:
        """A phrase whose first word may carry ل: وفقا لوزارة، طبقا للشرطة."""
        return read_phrase(self._tokens, at, stop, self._named) if at < stop else None


_OBJECT_TAKING = word_set("""
اكد اكدت يوكد توكد اعلن اعلنت يعلن تعلن كشف كشفت نفي نفت ابدي ابدت اعرب اعربت عبر عبرت شدد شددت ادلي ادلت نشر
نشرت جدد جددت افتتح افتتحت
""")
