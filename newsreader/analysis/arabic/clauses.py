"""Whose clause it is: the subject that a clause starts with, before or after its verb."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from newsreader.analysis.arabic.cues import find_cue, is_complement
from newsreader.analysis.arabic.foreign import looks_foreign
from newsreader.analysis.arabic.names import NameTest, leads_to_name
from newsreader.analysis.arabic.occurrences import CLAUSE_STARTS, OPENERS, cue_at
from newsreader.analysis.arabic.people import People, Person
from newsreader.analysis.arabic.phrases import Phrase, read_phrase
from newsreader.analysis.arabic.roster import Mention
from newsreader.analysis.arabic.tokens import Form, Token
from newsreader.analysis.arabic.turns import Turn
from newsreader.analysis.arabic.words import Sort, sort_of, word_set
from newsreader.core.arabic import fold

ACCORDING = word_set("""
بحسب حسب وفق وفقا طبقا وبحسب ووفق ووفقا وحسب وطبقا حسبما وفقما بحسبما
""")
_WITH_THEM = word_set("""
معه معها معهم إليه إليها إليهم عليه عليها عليهم له لها لهم به بها منه منها عنه عنها فيه فيها أمامه أمامها أمامهم
نحوه نحوها بي لي بنا لنا إلي علي
""") - {fold("علي")}
# غير أن، إلا أن، بيد أن: a clause with a subject of its own.
_YET = word_set("غير إلا بيد على مع رغم سوى")
_BUT = word_set("لكن ولكن لكنّ ولعل لعل كأن")
_NOTED = word_set("يشار يذكر الجدير يجدر جدير علما بالذكر الإشارة")
# Verbs that begin with ب, which most often is a preposition.
_WITH_B = word_set("بدا بدأ بدت بدأت بات باتت بقي بقيت برز برزت بلغ بلغت بعث بعثت بحث بحثت بادر بادرت باشر باشرت")


_LONGEST_DATELINE = 10
_DATELINE_ENDS = frozenset("-–—ـ")
_LONGEST_BODY = 5  # words of a body's name in marks


@dataclass(slots=True)
class Subject:
    """Who a clause is about, and the token range that says so."""

    person: Person
    mention: tuple[int, int]


def starts_joined(token: Token) -> bool:
    """Whether a sentence's first word is somebody with "and" or "so" before it: فكتلة، والوزير."""
    if token.form is not Form.WORD or token.text[0] not in "وف" or len(token.text) < 5:
        return False
    if sort_of(token.text) not in (Sort.OTHER, Sort.DEFINITE) or find_cue(token.text):
        return False
    return sort_of(token.text[1:]) in (Sort.ROLE, Sort.TITLE, Sort.BODY, Sort.GIVEN)


class ClauseReader:
    """Reads the clauses of one block in order, with one subject in mind."""

    def __init__(
        self,
        tokens: Sequence[Token],
        text: str,
        people: People,
        named: NameTest,
        mentions: Sequence[Mention] = (),
    ) -> None:
        self._tokens = tokens
        self._text = text
        self._people = people
        self._named = named
        self._subject: Subject | None = None
        self._mentions = mentions
        self._asked = Turn()

    def _starts_clause(self, at: int) -> bool:
        """Whether a new clause with a subject of its own starts at a word within the sentence."""
        text = self._tokens[at].text
        if text in CLAUSE_STARTS:
            return True
        before = self._tokens[at - 1]
        if before.text == ":":
            return True
        if at + 2 >= len(self._tokens):
            return False
        if (
            before.text in ("،", ",")
            and text[0] == "و"
            and not find_cue(text)
            and self._looks_like_verb(self._tokens[at])
        ):
            # ... ، ورفع السكان لافتة: a verb with a subject of its own.
            return at + 1 < len(self._tokens) and self._starts_person(at + 1, len(self._tokens))
        if before.text in ("،", ",") and text in ("لم", "لن", "لا") and self._looks_like_verb(self._tokens[at + 1]):
            return at + 2 < len(self._tokens) and self._starts_person(at + 2, len(self._tokens))
        if is_complement(text) and before.text in _YET and (at < 2 or self._tokens[at - 2].form is not Form.WORD):
            return True
        return is_complement(text) and before.text in ("الي", "ب") and self._tokens[max(0, at - 2)].text in _NOTED

    def _begin_clause(self, start: int, stop: int) -> int:
        """Find the subject that a clause starts with, before or after a verb; where reading goes on from."""
        at = self._skip_openers(self._skip_dateline(start, stop), stop)
        self._take_off_case(at, stop)
        topic = self._read_topic(at, stop)
        if topic is None:
            topic = self._read_one_of(start, stop)
        if topic is not None:
            return topic
        if at + 1 < stop and self._tokens[at].form is Form.QUOTE:
            self._take_body_in_marks(at, stop)
        if at >= stop or self._tokens[at].form not in (Form.WORD, Form.LATIN):
            return at
        word = self._tokens[at]
        if word.text.removeprefix("و") == "عبر" and self._starts_person(at + 1, stop) and at + 1 < stop:
            phrase = read_phrase(self._tokens, at + 1, stop, self._named)
            if phrase and not phrase.body:
                self._set_subject(phrase)
                return phrase.stop
        cue = cue_at(self._tokens, at, start, stop)
        if cue or word.text in ACCORDING:
            return at
        phrase = None
        known = find_cue(word.text) is not None
        if self._starts_person(at, stop) and not known:
            phrase = read_phrase(self._tokens, at, stop, self._named)
        elif self._looks_like_verb(word):
            after = self._after_verb(at, stop)
            if after < stop and (known or self._starts_person(after, stop) or self._starts_full_name(after, stop)):
                phrase = read_phrase(self._tokens, after, stop, self._named, strict=known)
        if phrase is None:
            return at
        self._set_subject(phrase)
        return phrase.stop

    def _skip_dateline(self, start: int, stop: int) -> int:
        """Past "غزة (وكالات) -" at the beginning of a story."""
        for at in range(start, min(start + _LONGEST_DATELINE, stop - 1)):
            token = self._tokens[at]
            if at > start and token.text in _DATELINE_ENDS and self._tokens[at - 1].stop < token.start:
                return at + 1
            if token.form is Form.QUOTE or (token.form is Form.WORD and cue_at(self._tokens, at, start, stop)):
                return start
        return start

    def _take_off_case(self, at: int, stop: int) -> None:
        """أن مصدرًا حكوميًّا: the subject after أن stands in the accusative."""
        if not 0 < at < stop or not (is_complement(self._tokens[at - 1].text) or self._tokens[at - 1].text in _BUT):
            return
        plain = list(self._tokens)
        bare = plain[at].text.removesuffix("ا")
        unwritten = (
            plain[at].text.endswith("ا")
            and not plain[at].text.endswith("ها")
            and sort_of(bare) in (Sort.ROLE, Sort.BODY)
        )  # مصدرا without its tanwin
        while at < stop and len(plain[at].text) > 2:
            if not plain[at].nunated and not (unwritten and plain[at].text.endswith("ا")):
                break
            plain[at] = replace(plain[at], text=plain[at].text.removesuffix("ا"), nunated=False)
            at += 1
        self._tokens = plain

    def _read_topic(self, at: int, stop: int) -> int | None:
        """بالنسبة لفلانة، ...: whom the sentence is about; where reading goes on from, None where there is no such."""
        if at + 1 >= stop or self._tokens[at].text != "بالنسبه":
            return None
        first = at + 1 + (self._tokens[at + 1].text in ("الي", "ل", "لـ"))
        if first >= stop or self._tokens[first].form is not Form.WORD:
            return None
        token = self._tokens[first]
        tokens = list(self._tokens)
        if first == at + 1 and token.text[0] == "ل" and len(token.text) > 3:
            tokens[first] = replace(token, text=token.text[1:], start=token.start + 1)
        phrase = read_phrase(tokens, first, stop, self._named)
        if phrase is None or phrase.unsure:
            return None
        self._people.note_acting(self._people.resolve(phrase, tokens, self._text), spoke=False)
        return phrase.stop

    def _read_one_of(self, start: int, stop: int) -> int | None:
        """ومن بين الناجين شاب ...: one of those, about whom the sentence goes on."""
        if start + 4 >= stop or self._tokens[start + 1].text != "بين":
            return None
        if self._tokens[start].text.removeprefix("و") != "من":
            return None
        for at in range(start + 3, min(start + 8, stop)):
            token = self._tokens[at]
            if token.form is not Form.WORD:
                return None
            if sort_of(token.text) in (Sort.ROLE, Sort.GIVEN) and not token.text.startswith("ال"):
                phrase = read_phrase(self._tokens, at, stop, self._named)
                if phrase is None:
                    return None
                self._set_subject(phrase)
                return phrase.stop
        return None

    def _take_body_in_marks(self, at: int, stop: int) -> None:
        """وكان «تجمع الأطباء» قد دعا: a body whose name stands in marks."""
        token, after = self._tokens[at], self._tokens[at + 1]
        inside = self._text[token.start : token.stop].strip('«»"“”')
        words = fold(inside).split()
        verb = self._tokens[at + 2].text if after.text == "قد" and at + 2 < stop else after.text
        if not words or len(words) > _LONGEST_BODY or sort_of(words[0]) is not Sort.BODY or not find_cue(verb):
            return
        place = (at, at + 1)
        self._subject = Subject(self._people.note_body(inside), place)
        self._people.note_acting(self._subject.person, spoke=False)

    def _after_verb(self, at: int, stop: int) -> int:
        """Where a verb's subject may stand: after معها or إليه, or after one definite object (يشاطره الرأي جاره)."""
        after = at + 1
        if (after < stop and (self._tokens[after].text in _WITH_THEM)) or (
            after + 1 < stop
            and self._tokens[at].text.endswith(("ه", "ها", "هم"))
            and sort_of(self._tokens[after].text) is Sort.DEFINITE
            and self._starts_person(after + 1, stop)
        ):
            after += 1
        return after

    def _set_subject(self, phrase: Phrase) -> None:
        person = self._people.resolve(phrase, self._tokens, self._text)
        self._subject = Subject(person, (phrase.start, phrase.stop))
        self._people.note_acting(person, spoke=False)

    def _skip_openers(self, start: int, stop: int) -> int:
        """Past conjunctions, "for his part" and an introduction up to its comma."""
        at = start
        while at < stop:
            token = self._tokens[at]
            sort = sort_of(token.text) if token.form is Form.WORD else None
            if (token.form is Form.MARK and token.text not in ("(", "[")) or (
                token.form is Form.WORD and token.text in OPENERS and not (token.text == "حيث" and at > start)
            ):
                at += 1
            elif sort in (Sort.PREPOSITION, Sort.STOP) and token.text not in (*ACCORDING, "عبر", "وعبر"):
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
            if token.form is Form.WORD and cue_at(self._tokens, index, at, stop):
                return index
            if token.form is Form.QUOTE and index > at + 4:
                return None
        return None

    def _starts_person(self, at: int, stop: int) -> bool:
        token = self._tokens[at] if at < stop else None
        if token is None or token.form is not Form.WORD:
            return False
        if self._named(at, at + 1):
            return True
        sort = sort_of(token.text)
        possessed = sort is Sort.OTHER and token.text.endswith(("ها", "هم")) and at + 1 < stop
        if possessed and self._named(at + 1, at + 2):
            return True  # شريكتها فلانة
        if sort is Sort.OTHER and looks_foreign(token.text) and self._speaks_next(at, stop):
            return True
        if at in self._named.bodies and self._named.bodies[at] < stop:
            after = self._named.bodies[at]
            if find_cue(self._tokens[after].text) is not None:
                return True
        if sort is Sort.DEFINITE and leads_to_name(self._tokens, at, stop, self._named):
            return True
        if sort is Sort.DEFINITE and token.text.endswith(("ي", "يه")) and at + 1 < stop:
            following = self._tokens[at + 1]
            return following.text in ("،", ",") or sort_of(following.text) is Sort.RELATIVE
        if sort is Sort.BODY and at + 1 < stop and self._tokens[at].text.startswith("ب"):
            return False
        return sort in (Sort.ROLE, Sort.TITLE, Sort.BODY, Sort.GIVEN, Sort.PART)

    def _speaks_next(self, at: int, stop: int) -> bool:
        """Whether a word of saying follows one or two names."""
        for after in range(at + 1, min(at + 3, stop)):
            token = self._tokens[after]
            if token.form is not Form.WORD:
                return False
            if cue_at(self._tokens, after, at, stop):
                return True
            if not looks_foreign(token.text):
                return False
        return False

    def _starts_full_name(self, at: int, stop: int) -> bool:
        """Whether two or three unknown words and a comma stand here: قام فلان الفلاني، ..."""
        end = at
        while end < stop and self._tokens[end].form is Form.WORD and sort_of(self._tokens[end].text) is Sort.OTHER:
            end += 1
        return 2 <= end - at <= 3 and end < stop and self._tokens[end].text in ("،", ",")

    def _looks_like_verb(self, token: Token) -> bool:
        if token.form is not Form.WORD or token.nunated or looks_foreign(token.text):
            return False
        text = token.text.removeprefix("و")
        text = text[1:] if text[:1] == "ف" and len(text) > 3 else text  # فتح is a verb of its own
        return (
            len(text) > 2
            and sort_of(token.text) is Sort.OTHER
            and (not text.endswith("ه") or text[0] in "يت")
            and (not text.startswith(("ال", "لل", "ب")) or text in _WITH_B)
        ) or (text.startswith("الت") and text.endswith(("ت", "ي")))
