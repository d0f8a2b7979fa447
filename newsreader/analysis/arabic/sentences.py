"""One sentence of the reporter's: which words of saying it has, and who says it with each.

Read from the first word on with one subject in mind: a verb's own subject where one follows it, else the sentence's,
else whoever acted before. Quotations are single tokens here, so nothing inside the marks can be taken for a speaker.
"""

from dataclasses import dataclass, replace

from newsreader.analysis.arabic.clauses import ACCORDING, ClauseReader, Subject
from newsreader.analysis.arabic.cues import Cue, Manner, Number, find_cue, is_complement, is_joined
from newsreader.analysis.arabic.foreign import is_common
from newsreader.analysis.arabic.occurrences import (
    cue_at,
    follows_relay,
    is_backward,
    is_passive,
)
from newsreader.analysis.arabic.people import Person, agrees
from newsreader.analysis.arabic.phrases import Phrase, is_woman, read_phrase
from newsreader.analysis.arabic.tokens import Form
from newsreader.analysis.arabic.turns import Turn, answering, find_hearer, is_answer
from newsreader.analysis.arabic.words import SPEECH_NOUNS, Sort, sort_of, word_set

# Texts that somebody issues: the words are the issuer's.
_WRITTEN = word_set("بيان بلاغ تصريح منشور تغريدة تدوينة رسالة خطاب كتاب مذكرة بيانها بيانه")
_ISSUED = word_set("أصدرته أصدره نشرته نشره وزعته وزعه صادر وجهه وجهته بعثته تلته تلاه أصدرتها أصدرها نشرها نشرتها")
_OF_HIM = {
    **dict.fromkeys(word_set("له"), Number.HE),
    **dict.fromkeys(word_set("لها"), Number.SHE),
    **dict.fromkeys(word_set("لهم"), Number.THEY),
}
_NOUNS = word_set("تأكيد إعلان اعتراف إقرار تحذير قول اعتبار زعم بإعلان بتأكيد لتأكيد")
_EXPRESSION = word_set("""
تعبير قول وصف راي كلام حد
""")
_HIS_EXPRESSION = {
    **dict.fromkeys(word_set("تعبيره قوله وصفه رأيه كلامه تصريحه"), Number.HE),
    **dict.fromkeys(word_set("تعبيرها قولها وصفها رأيها كلامها تصريحها"), Number.SHE),
    **dict.fromkeys(word_set("تعبيرهم قولهم وصفهم رأيهم كلامهم تعبيرهما"), Number.THEY),
}
_COMMAS = frozenset("،,؛;-–—")


_FROM_HIM = {
    **dict.fromkeys(("عنه", "اليه"), Number.HE),
    **dict.fromkeys(("عنها", "اليها"), Number.SHE),
    **dict.fromkeys(("عنهم", "اليهم"), Number.THEY),
}


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


# Verbs that may take somebody as their object: the words are said to them.
_TO_WHOM = word_set("""
سأل سألت يسأل تسأل سألوا أبلغ أبلغت يبلغ تبلغ أخبر أخبرت يخبر تخبر خاطب خاطبت يخاطب تخاطب حث حثت يحث تحث حض حضت
ناشد ناشدت يناشد تناشد طالب طالبت يطالب تطالب دعا دعت يدعو تدعو هنأ هنأت اتهم اتهمت يتهم تتهم طمأن طمأنت شكر
شكرت حذر حذرت أمر أمرت نصح نصحت اتهموا
""")


_PUT_TO = _TO_WHOM | word_set("ذكر ذكرت استوقف استوقفت واجه واجهت عاتب عاتبت")


def _is_speech(form: str) -> bool:
    """Whether a folded word with "his" or "her" is a speech or text of theirs: مرافعته، رسالتها."""
    stem = form.removesuffix("ها").removesuffix("ه")
    return form in SPEECH_NOUNS or stem in _WRITTEN or stem.removesuffix("ت") + "ه" in _WRITTEN | _PLEADED


_PLEADED = word_set("مرافعة شهادة مداخلة كلمة")
_REACH = 24
_CONTRASTS = word_set("فيما بينما أما وفيما وبينما حين")
# It is said, it is believed: by nobody who is named.
_IMPERSONAL = word_set("قيل يقال يشار يذكر يزعم يعتقد يظن أشيع")


class SentenceReader(ClauseReader):
    """Reads the sentences of one block in order."""

    def read(self, start: int, stop: int) -> list[Saying]:
        """The sayings of the sentence of tokens ``start``:``stop``."""
        self._subject = None
        self._start = start
        self._inner: int | None = None
        sayings: list[Saying] = []
        at = self._begin_clause(start, stop)
        while at < stop:
            token = self._tokens[at]
            saying = None
            if token.text in _COMMAS:
                self._inner = None
            elif at > start and is_complement(token.text) and self._starts_person(at + 1, stop):
                self._inner = at + 1
            if token.form is Form.WORD:
                if at > start and self._starts_clause(at):
                    if token.text in _CONTRASTS:
                        self._subject = None
                    after = self._begin_clause(at + is_complement(token.text), stop)
                    if after > at:
                        argued = self._read_argued(at, after, stop)
                        if argued:
                            sayings.append(argued)
                            self._note(argued, stop)
                        at = after
                        continue
                saying = (
                    self._read_according(at, start, stop)
                    or self._read_thus(at, start, stop)
                    or self._read_cue(at, start, stop)
                )
            if saying:
                sayings.append(saying)
                self._note(saying, stop)
                at = max(saying.stop, at + 1)
            else:
                at += 1
        return sayings

    def _read_argued(self, at: int, after: int, stop: int) -> Saying | None:
        """A verb that is in no list, with its subject and أن: تذهب فلانة إلى أن ..."""
        told = any(is_complement(token.text) for token in self._tokens[after : min(after + 3, stop)])
        if self._subject is None or not told:
            return None
        return Saying(at, after, Manner.HOLDS, self._subject.person, self._subject.mention, "explicit")

    def _note(self, saying: Saying, stop: int) -> None:
        """Remember who spoke; a verb that brings in no words (يعيد بناء ...) only tells who acted."""
        if saying.person is None:
            return
        spoke = saying.backward or any(
            token.form is Form.QUOTE or token.text == ":" or (token.form is Form.WORD and is_complement(token.text))
            for token in self._tokens[saying.stop : min(stop, saying.stop + _REACH)]
        )
        relative = saying.index > 0 and sort_of(self._tokens[saying.index - 1].text) is Sort.RELATIVE
        if spoke or (saying.mention and not relative):
            self._people.note_acting(saying.person, spoke)

    def _read_cue(self, at: int, start: int, stop: int) -> Saying | None:
        written = self._read_written(at, stop) or self._read_noun(at, stop)
        if written:
            return written
        cue = cue_at(self._tokens, at, start, stop)
        if cue is None:
            return None
        backward = cue.manner is not Manner.PARTICIPLE and is_backward(self._tokens, at, start)
        if cue.manner is Manner.RELAYS:
            return self._read_relay(at, stop, backward)
        if cue.manner in (Manner.PARTICIPLE, Manner.WORDS):
            rule = "relayed" if cue.manner is Manner.WORDS and follows_relay(self._tokens, at, start) else "explicit"
            return self._by_subject(at, at + 1, cue, rule, backward)
        strict = (
            cue.manner in (Manner.HOLDS, Manner.LABELS)
            or cue.doubtful
            or self._tokens[at].text.removeprefix("و") in _OBJECT_TAKING
        )
        if is_passive(self._tokens, at, stop) and not is_answer(self._tokens[at].text):
            return self._by_subject(at, at + 2, Cue(cue.manner, None), "explicit", backward)
        if at > start and sort_of(self._tokens[at - 1].text) is Sort.RELATIVE:
            self._take_antecedent(at - 1, start)
        if cue.number is Number.THEY and self._tokens[at].text.endswith(("وا", "ون")):
            phrase = None  # a verb in the plural follows its subject; what comes next is its object
        else:
            phrase = read_phrase(self._tokens, at + 1, stop, self._named, strict=strict)
        if phrase and self._is_addressed(at, start, phrase, cue):
            person = self._people.resolve(phrase, self._tokens, self._text)
            saying = self._by_subject(at, phrase.stop, cue, "explicit", backward)
            self._people.note_acting(person, spoke=False)
            return saying
        if phrase and self._is_object(phrase, cue, at):
            phrase = None
        if phrase and cue.manner is Manner.LABELS and at + 1 < stop and self._tokens[at + 1].nunated:
            phrase = None  # وصفه حكمًا آخر: whom somebody called so
        only_thing = phrase is not None and (strict or not self._brings_words_soon(phrase.stop, stop))
        if phrase is None or (only_thing and self._is_only_thing(phrase, cue)):
            saying = self._by_subject(at, at + 1, cue, "explicit", backward)
            if saying.person:
                self._note_turn(at, None, saying.person, stop)
            return saying
        phrase = self._on_whose_tongue(phrase, stop) or phrase
        if self._tokens[at].text.removeprefix("و").removeprefix("ف") in _TO_WHOM:
            phrase = self._without_object(phrase)
        person = self._people.resolve(phrase, self._tokens, self._text)
        self._note_turn(at, phrase, person, stop)
        if not person.plural and not person.body and (person.female is None or phrase.start == at + 1):
            # A verb before its subject agrees with it, whatever the lists say of the name.
            if cue.number is Number.SHE:
                person.female = True
            elif cue.number is Number.HE:
                person.female = False
        mention = (phrase.start, phrase.stop)
        if (
            backward
            and phrase.stop < stop
            and self._tokens[phrase.stop].text == ":"
            and self._quotes_before(at) > start
        ):
            backward = False  # سئل عن «...»، فقال: its own words follow
        if self._subject is None or sort_of(self._tokens[at - 1].text) is not Sort.RELATIVE:
            self._subject = Subject(person, mention)  # who named it so, in a relative clause, is not who spoke
        rule = "inverted" if backward else "explicit"
        return Saying(at, phrase.stop, cue.manner, person, mention, rule, backward)

    def _note_turn(self, at: int, phrase: Phrase | None, person: Person, stop: int) -> None:
        """Remember whom a verb speaks to: قال لفلان، سأل القاضي المتهم."""
        verb = self._tokens[at].text.removeprefix("و").removeprefix("ف")
        asked = next(
            (one for one in ("ها", "هم", "ه") if verb.endswith(one) and verb.removesuffix(one) in _PUT_TO), None
        )
        if asked is not None:  # وسأله القاضي: whom, only a pronoun tells
            to_whom = Number.SHE if asked == "ها" else Number.THEY if asked == "هم" else Number.HE
            self._asked = Turn(person, self._people.other_than(person, to_whom))
            return
        if verb not in _TO_WHOM and find_cue(verb) and not verb.startswith(("قال", "يقول", "تقول")):
            return
        hearer, number = find_hearer(self._tokens, self._text, at, phrase, stop, self._people, self._named)
        if hearer is None and number is not None:
            hearer = self._people.other_than(person, number)
        if hearer is not None or verb in _TO_WHOM:
            self._asked = Turn(person, hearer or self._asked.hearer)

    def _read_noun(self, at: int, stop: int) -> Saying | None:
        """رغم تأكيد المصرف أن ...: a noun of saying, whoever says it and أن."""
        if self._tokens[at].text not in _NOUNS or at + 2 >= stop:
            return None
        phrase = read_phrase(self._tokens, at + 1, stop, self._named)
        if phrase is None or phrase.unsure or phrase.stop >= stop or not is_complement(self._tokens[phrase.stop].text):
            return None
        person = self._people.resolve(phrase, self._tokens, self._text)
        return Saying(at, phrase.stop, Manner.HOLDS, person, (phrase.start, phrase.stop), "explicit")

    def _read_written(self, at: int, stop: int) -> Saying | None:
        """جاء في البيان، ورد فيه: a text that says something."""
        if self._tokens[at].text.removeprefix("و") not in ("جاء", "ورد", "جاءت") or at + 2 >= stop:
            return None
        if self._tokens[at + 1].text in ("فيه", "فيها"):
            return self._by_subject(at, at + 2, Cue(Manner.SAYS, None), "noun", False)
        if self._tokens[at + 1].text != "في":
            return None
        after = at + 3
        theirs = self._tokens[at + 2].text
        if theirs.endswith(("ه", "ها")) and not self._tokens[at + 2].tied and _is_speech(theirs) and after < stop:
            whose = Number.SHE if theirs.endswith("ها") else Number.HE  # جاء في مرافعته
            return self._by_subject(at, after, Cue(Manner.SAYS, whose), "noun", False)
        if self._tokens[at + 2].text in _WRITTEN and after < stop:
            number = _OF_HIM.get(self._tokens[after].text)
            if number is not None:
                return self._by_subject(at, after + 1, Cue(Manner.SAYS, number), "noun", False)
            if self._tokens[after].text[0] == "ل" or self._tokens[after].text in _ISSUED:
                issued = self._tokens[after].text in _ISSUED
                skip = issued and after + 1 < stop and self._tokens[after + 1].text == "عن"
                issuer = self._read_after_preposition(after + issued + skip, stop)
                if issuer and (issuer.body or issuer.roles or issuer.name):
                    person = self._people.resolve(issuer, self._tokens, self._text)
                    return Saying(at, issuer.stop, Manner.SAYS, person, (issuer.start, issuer.stop), "noun")
        phrase = read_phrase(self._tokens, at + 2, stop, self._named)
        if phrase is None or phrase.stop >= stop or not self._brings_words(phrase.stop):
            return None
        person = self._people.resolve(phrase, self._tokens, self._text)
        mention = (phrase.start, phrase.stop)
        return Saying(at, phrase.stop, Manner.SAYS, person, mention, "noun")

    def _quotes_before(self, at: int) -> int:
        """The place of the last quotation before token ``at``."""
        return next((i for i in range(at - 1, -1, -1) if self._tokens[i].form is Form.QUOTE), -1)

    def _is_object(self, phrase: Phrase, cue: Cue, at: int) -> bool:
        """Whether a noun after a verb of the other gender is whom or what it was about: نعتت السيناتور بأنه ..."""
        if phrase.place:
            return cue.number is not Number.SHE
        if phrase.name or phrase.body or phrase.plural or not phrase.roles or phrase.start != at + 1:
            return False
        woman = is_woman(self._tokens[phrase.start])
        return woman if cue.number is Number.HE else cue.number is Number.SHE and not woman

    def _brings_words_soon(self, at: int, stop: int) -> bool:
        return any(
            token.form is Form.QUOTE or token.text == ":" or is_complement(token.text)
            for token in self._tokens[at : min(stop, at + 4)]
        )

    def _brings_words(self, at: int) -> bool:
        token = self._tokens[at]
        return token.form is Form.QUOTE or token.text in (":", "،") or is_complement(token.text)

    def _is_only_thing(self, phrase: Phrase, cue: Cue) -> bool:
        """Whether a noun after a verb like وصف is what it was about (يصف الخطوة بأنها), somebody else being subject."""
        first = self._tokens[phrase.start].text
        thing = sort_of(first) is Sort.DEFINITE or (sort_of(first) is Sort.OTHER and is_common(first))
        if phrase.name or phrase.roles or phrase.body or not (thing or cue.manner is Manner.LABELS):
            return False
        subject = self._subject
        return cue.manner is Manner.LABELS or (subject is not None and agrees(subject.person, cue.number) is not False)

    def _take_antecedent(self, relative: int, start: int) -> None:
        """The subject of a verb after الذي is the noun before it."""
        for first in range(max(start, relative - 8), relative):
            if self._starts_person(first, relative):
                phrase = read_phrase(self._tokens, first, relative, self._named)
                if phrase and phrase.stop >= relative - 1:
                    self._set_subject(phrase)
                    return

    def _is_addressed(self, at: int, start: int, phrase: Phrase, cue: Cue) -> bool:
        """Whether the noun after the verb is whom it is said to, the subject being known already."""
        subject = self._subject
        text = self._tokens[at].text.removeprefix("و").removeprefix("ف")
        first = self._tokens[phrase.start].text
        if text in _TO_WHOM and at > start:
            before = self._tokens[at - 1].text
            after_pronoun = is_complement(before) and before.endswith(("ه", "ها", "هم"))
            if subject is None:
                return False
            free = sort_of(self._tokens[at - 1].text) is not Sort.RELATIVE and not is_joined(self._tokens[at].text)
            precedes = free and subject.mention[1] <= at and (subject.person.named or subject.person.body)
            if precedes and agrees(subject.person, cue.number) is not False:
                return True
            return after_pronoun or (
                is_joined(self._tokens[at].text) and agrees(subject.person, cue.number) is not False
            )
        if sort_of(first) is Sort.OTHER and first[0] == "ل" and len(first) > 3 and not self._people.knows(first):
            if sort_of(first[1:]) in (Sort.ROLE, Sort.TITLE):
                return True  # وقالت لقاضي المحكمة
            return subject is not None or self._people.last_speaker() is not None
        return False

    def _without_object(self, phrase: Phrase) -> Phrase:
        """سأل القاضي المتهمة: only the first of two definite nouns asks; the other is asked."""
        second = self._tokens[min(phrase.start + 1, phrase.stop - 1)]
        first_sort, second_sort = sort_of(self._tokens[phrase.start].text), sort_of(second.text)
        person_first = first_sort in (Sort.ROLE, Sort.TITLE) or (first_sort is Sort.BODY and second_sort is Sort.ROLE)
        if not person_first or (
            phrase.name is None and phrase.stop - phrase.start != 2 and not self._is_preposition(phrase.start + 2)
        ):
            return phrase
        if phrase.name and (phrase.name[0] < phrase.start + 2 or not self._tokens[phrase.start].text.startswith("ال")):
            return phrase
        if sort_of(second.text) not in (Sort.ROLE, Sort.BODY, Sort.DEFINITE) or not second.text.startswith("ال"):
            return phrase
        if sort_of(self._tokens[phrase.start].text) is Sort.BODY and sort_of(second.text) is Sort.DEFINITE:
            return phrase
        end = phrase.stop if phrase.name else phrase.start + 2
        asked = read_phrase(self._tokens, phrase.start + 1, end, self._named)
        if asked:
            self._people.note_acting(self._people.resolve(asked, self._tokens, self._text), spoke=False)
        return replace(phrase, stop=phrase.start + 1, name=None, alone=True)

    def _is_preposition(self, at: int) -> bool:
        return at < len(self._tokens) and sort_of(self._tokens[at].text) is Sort.PREPOSITION

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
        own = self._subject is not None and self._subject.person is not self._asked.speaker
        if is_answer(self._tokens[at].text) and self._asked.speaker is not None and not backward and not own:
            person = answering(self._asked, cue.number, self._people)
            if person is not None:
                return Saying(at, after, cue.manner, person, None, "dropped")
            if agrees(self._asked.speaker, cue.number) is False:
                return Saying(at, after, cue.manner, None, None, "unknown")
        nearer = self._subject_within(at, cue)
        if nearer is not None:
            return Saying(at, after, cue.manner, nearer.person, nearer.mention, rule, backward)
        subject = self._subject
        if subject and agrees(subject.person, cue.number) is not False:
            if subject.person.female is None and cue.number is Number.SHE and not subject.person.body:
                subject.person.female = True
            return Saying(at, after, cue.manner, subject.person, subject.mention, rule, backward)
        if self._tokens[at].text.removeprefix("و").removeprefix("ف") in _IMPERSONAL:
            return Saying(at, after, cue.manner, None, None, "unknown", backward)
        goes_on = cue.manner is Manner.GOES_ON
        near = self._tokens[at + 1 : at + 4]
        if len(near) > 1 and near[0].text == "في" and near[1].text in ("بيان", "بلاغ"):
            body = self._people.last_body(cue.number)  # وأكدت في بيان: most often a body
            if body is not None:
                return Saying(at, after, cue.manner, body, None, "dropped", backward)
        person = self._people.acting_here(cue.number) or (None if goes_on else self._named_here(cue.number))
        person = person or self._people.dropped(cue.number, spoke=goes_on)
        return Saying(at, after, cue.manner, person, None, "dropped", backward)

    def _subject_within(self, at: int, cue: Cue) -> Subject | None:
        """Who a verb inside a told clause is about: أن طالبة راسلتها قائلة; سمعت الدكتور رامي يقول."""
        if is_joined(self._tokens[at].text) or cue.number is None:
            return None
        beside = next((one for one in self._mentions if one.stop == at and one.start >= self._start), None)
        if beside is not None and cue.manner is not Manner.PARTICIPLE and agrees(beside.person, cue.number):
            return Subject(beside.person, (beside.start, beside.stop))
        if self._inner is None or self._inner >= at:
            return None
        phrase = read_phrase(self._tokens, self._inner, at, self._named)
        if phrase is None or phrase.unsure:
            return None
        person = self._people.resolve(phrase, self._tokens, self._text)
        if person.female is None and not agrees(person, cue.number):
            return None
        return Subject(person, (phrase.start, phrase.stop)) if agrees(person, cue.number) else None

    def _named_here(self, number: Number | None) -> Person | None:
        """Who an earlier sentence of the paragraph is about: the first one named in the latest that names somebody."""
        found: Person | None = None
        last = 0
        for one in self._mentions:
            if one.start >= self._start:
                break
            before = self._tokens[one.start - 1] if one.start else None
            if before is not None and sort_of(before.text) is Sort.PREPOSITION:
                continue
            if agrees(one.person, number) and (
                found is None or any(token.text in (".", "؟", "!") for token in self._tokens[last : one.start])
            ):
                found = one.person
            last = one.stop
        return found

    def _read_thus(self, at: int, start: int, stop: int) -> Saying | None:
        """«...».. هكذا استقبلت فلانة ...: whoever did something with these words."""
        words = self._tokens[at].text == "بهذه" and at + 1 < stop and self._tokens[at + 1].text.startswith("ال")
        verb = at + 2 if words else at + 1
        if not (words or self._tokens[at].text == "هكذا") or verb + 1 >= stop:
            return None
        if not self._looks_like_verb(self._tokens[verb]) or find_cue(self._tokens[verb].text):
            return None
        if at > start and self._tokens[at - 1].form is Form.WORD:
            return None
        phrase = read_phrase(self._tokens, verb + 1, stop, self._named)
        if phrase is None or phrase.unsure:
            return None
        person = self._people.resolve(phrase, self._tokens, self._text)
        return Saying(at, phrase.stop, Manner.SAYS, person, (phrase.start, phrase.stop), "inverted", True)

    def _read_relay(self, at: int, stop: int, backward: bool) -> Saying | None:
        """نقل عن X، نسب إلى X: the words are X's."""
        source = None
        for index in range(at + 1, min(at + 16, stop)):
            token = self._tokens[index]
            cue = find_cue(token.text) if token.form is Form.WORD else None
            if token.text == ":" or is_complement(token.text) or (cue and cue.manner is Manner.WORDS):
                break
            if token.text in _FROM_HIM:
                person = self._people.dropped(_FROM_HIM[token.text], spoke=False)
                return Saying(at, index + 1, Manner.RELAYS, person, (index, index + 1), "pronoun", backward)
            if token.text == "عن" or (token.text == "الي" and "نسب" in self._tokens[at].text):
                source = index
        if source is None:
            return None
        phrase = read_phrase(self._tokens, source + 1, stop, self._named)
        if phrase is None:
            return None
        if (
            not (phrase.name or phrase.roles or phrase.body)
            and sort_of(self._tokens[phrase.start].text) is Sort.DEFINITE
        ):
            return None  # نقل عن الفرنسية: out of a language
        person = self._people.resolve(phrase, self._tokens, self._text)
        mention = (phrase.start, phrase.stop)
        self._subject = Subject(person, mention)
        return Saying(at, phrase.stop, Manner.RELAYS, person, mention, "relayed", backward)

    def _read_according(self, at: int, start: int, stop: int) -> Saying | None:
        """بحسب، وفقا ل، على حد تعبير: a speaker without a verb."""
        token = self._tokens[at]
        backward = at > start
        after = at + 1
        if token.text in _HIS_EXPRESSION and self._tokens[at - 1].text in (*ACCORDING, "حد", "بحسب"):
            return self._by_subject(at, after, Cue(Manner.WORDS, _HIS_EXPRESSION[token.text]), "according", True)
        if token.text == "حد" and at > start and self._tokens[at - 1].text == "على":
            if after < stop and self._tokens[after].text in _HIS_EXPRESSION:
                return self._by_subject(
                    at, after + 1, Cue(Manner.WORDS, _HIS_EXPRESSION[self._tokens[after].text]), "according", True
                )
            if after < stop and self._tokens[after].text in _EXPRESSION:
                after += 1
        elif token.text in ACCORDING:
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
            self._subject = Subject(person, (phrase.start, phrase.stop))
        return Saying(at, phrase.stop, Manner.SAYS, person, (phrase.start, phrase.stop), "according", backward)

    def _read_after_preposition(self, at: int, stop: int) -> Phrase | None:
        """A phrase whose first word may carry ل: وفقا لوزارة، طبقا للشرطة."""
        if at >= stop:
            return None
        token = self._tokens[at]
        tokens = self._tokens
        if token.form is Form.WORD and token.text[0] == "ل" and len(token.text) > 3 and not self._named(at, at + 1):
            article = token.text.startswith("لل")
            word = "ال" + token.text[2:] if article else token.text[1:]
            peeled = replace(token, text=word, start=token.start + 1 + article)
            tokens = [*self._tokens[:at], peeled, *self._tokens[at + 1 :]]
            self._tokens = tokens
        definite = tokens[at].form is Form.WORD and sort_of(tokens[at].text) is Sort.DEFINITE
        if definite and not self._starts_person(at, stop):
            return None
        return read_phrase(tokens, at, stop, self._named)


_OBJECT_TAKING = word_set("""
أكد أكدت يؤكد تؤكد أعلن أعلنت يعلن تعلن كشف كشفت نفى نفت أبدى أبدت أعرب أعربت عبر عبرت شدد شددت أدلى أدلت نشر
نشرت جدد جددت افتتح افتتحت
""")
