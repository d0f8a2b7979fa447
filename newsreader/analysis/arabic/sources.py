"""Who words come from by other means than a verb of saying with its subject: statements, relays, verbs alone."""

from dataclasses import dataclass, replace

from newsreader.analysis.arabic.clauses import ACCORDING, ClauseReader, Subject
from newsreader.analysis.arabic.cues import Cue, Manner, Number, find_cue, is_complement, is_joined
from newsreader.analysis.arabic.people import Person, agrees
from newsreader.analysis.arabic.phrases import Phrase, read_phrase
from newsreader.analysis.arabic.tokens import Form
from newsreader.analysis.arabic.turns import answering, is_answer
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


def _is_speech(form: str) -> bool:
    """Whether a folded word with "his" or "her" is a speech or text of theirs: مرافعته، رسالتها."""
    stem = form.removesuffix("ها").removesuffix("ه")
    return form in SPEECH_NOUNS or stem in _WRITTEN or stem.removesuffix("ت") + "ه" in _WRITTEN | _PLEADED


_PLEADED = word_set("مرافعة شهادة مداخلة كلمة")


_AS_HE = word_set("إذ حيث عندما حين بعدما")
# It is said, it is believed: by nobody who is named.
_IMPERSONAL = word_set("قيل يقال يشار يذكر يزعم يعتقد يظن أشيع")


class SourceReader(ClauseReader):
    """Reads who is given for words in one block, by other means than a verb's own subject."""

    _start: int  # the sentence that is read begins at this token
    _relayed: Subject | None  # whose words somebody else of the sentence told
    _inner: int | None  # where the subject of a told clause begins

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

    def _brings_words(self, at: int) -> bool:
        token = self._tokens[at]
        return token.form is Form.QUOTE or token.text in (":", "،") or is_complement(token.text)

    def _by_subject(self, at: int, after: int, cue: Cue, rule: str, backward: bool) -> Saying:
        """A saying without a subject of its own."""
        own = self._subject is not None and self._subject.person is not self._asked.speaker
        if is_answer(self._tokens[at].text) and self._asked.speaker is not None and not backward and not own:
            person = answering(self._asked, cue.number, self._people)
            if person is not None:
                return Saying(at, after, cue.manner, person, None, "dropped")
            if agrees(self._asked.speaker, cue.number) is False:
                return Saying(at, after, cue.manner, None, None, "unknown")
        nearer = self._subject_within(at, cue) or self._named_before(at, cue)
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
        person = person or self._people.dropped(cue.number, spoke=goes_on) or self._named_here(cue.number, unsure=True)
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

    def _named_before(self, at: int, cue: Cue) -> Subject | None:
        """ولم يتأخر رد النائب فلان، إذ قال: whoever the sentence has named, where it has no subject of its own."""
        if self._subject is not None or at <= self._start or self._tokens[at - 1].text not in _AS_HE:
            return None
        inside = (one for one in self._mentions if self._start <= one.start and one.stop <= at)
        last = next((one for one in reversed(list(inside)) if agrees(one.person, cue.number)), None)
        return Subject(last.person, (last.start, last.stop)) if last else None

    def _named_here(self, number: Number | None, *, unsure: bool = False) -> Person | None:
        """Who an earlier sentence of the paragraph is about: the first one named in the latest that names somebody.

        ``unsure``: somebody whose gender is not known will do.
        """
        found: Person | None = None
        last = 0
        for one in self._mentions:
            if one.start >= self._start:
                break
            before = self._tokens[one.start - 1] if one.start else None
            if before is not None and sort_of(before.text) is Sort.PREPOSITION:
                continue
            fits = agrees(one.person, number)
            if (fits or (unsure and fits is None)) and (
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
            and phrase.stop == phrase.start + 1
        ):
            return None  # نقل عن الفرنسية: out of a language
        person = self._people.resolve(phrase, self._tokens, self._text)
        mention = (phrase.start, phrase.stop)
        self._relayed = Subject(person, mention)
        if self._subject is None or self._subject.person.body or not self._subject.person.named:
            self._subject = self._relayed  # else who told of it goes on
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
