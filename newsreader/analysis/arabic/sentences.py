"""One sentence of the reporter's: which words of saying it has, and who says it with each.

Read from the first word on with one subject in mind: a verb's own subject where one follows it, else the sentence's,
else whoever acted before. Quotations are single tokens here, so nothing inside the marks can be taken for a speaker.
"""

from dataclasses import replace

from newsreader.analysis.arabic.clauses import Subject
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
from newsreader.analysis.arabic.sources import Saying, SourceReader
from newsreader.analysis.arabic.tokens import Form
from newsreader.analysis.arabic.turns import Turn, find_hearer, is_answer
from newsreader.analysis.arabic.words import MEDIA, Sort, sort_of, word_set

_COMMAS = frozenset("،,؛;-–—")


# Verbs that may take somebody as their object: the words are said to them.
_TO_WHOM = word_set("""
سأل سألت يسأل تسأل سألوا أبلغ أبلغت يبلغ تبلغ أخبر أخبرت يخبر تخبر خاطب خاطبت يخاطب تخاطب حث حثت يحث تحث حض حضت
ناشد ناشدت يناشد تناشد طالب طالبت يطالب تطالب دعا دعت يدعو تدعو هنأ هنأت اتهم اتهمت يتهم تتهم طمأن طمأنت شكر
شكرت حذر حذرت أمر أمرت نصح نصحت اتهموا
""")


_PUT_TO = _TO_WHOM | word_set("ذكر ذكرت استوقف استوقفت واجه واجهت عاتب عاتبت")


_REACH = 24
_CONTRASTS = word_set("فيما بينما أما وفيما وبينما حين")


class SentenceReader(SourceReader):
    """Reads the sentences of one block in order."""

    def read(self, start: int, stop: int) -> list[Saying]:
        """The sayings of the sentence of tokens ``start``:``stop``."""
        self._subject = None
        self._start = start
        self._relayed = None
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
            return self._read_relay(at, stop, backward and not self._tokens[at].nunated)
        if cue.manner in (Manner.PARTICIPLE, Manner.WORDS):
            rule = "relayed" if cue.manner is Manner.WORDS and follows_relay(self._tokens, at, start) else "explicit"
            if rule == "relayed" and self._relayed is not None:
                told_of = self._relayed
                return Saying(at, at + 1, cue.manner, told_of.person, told_of.mention, rule, backward)
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
        person = self._same_again(phrase, cue) or self._people.resolve(phrase, self._tokens, self._text)
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

    def _same_again(self, phrase: Phrase, cue: Cue) -> Person | None:
        """وأضافت عضوة الحزب: whoever spoke last, told of in other words; None where it may be somebody else."""
        speaker = self._people.last_speaker()
        if cue.manner is not Manner.GOES_ON or speaker is None or not speaker.named or speaker.plural or speaker.body:
            return None
        if phrase.name or phrase.body or phrase.plural or phrase.place or not phrase.roles:
            return None
        if agrees(speaker, cue.number) is False or (speaker.roles and not speaker.roles & phrase.roles):
            return None
        return speaker

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
        if text in _TO_WHOM and (
            first in MEDIA or (first.startswith("ال") and first.endswith("ين") and len(first) > 6)
        ):
            return subject is not None or self._people.subject() is not None  # أخبرت صحيفة، أبلغت المندوبين
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
            return subject is not None or self._people.subject() is not None
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


_OBJECT_TAKING = word_set("""
أكد أكدت يؤكد تؤكد أعلن أعلنت يعلن تعلن كشف كشفت نفى نفت أبدى أبدت أعرب أعربت عبر عبرت شدد شددت أدلى أدلت نشر
نشرت جدد جددت افتتح افتتحت
""")
