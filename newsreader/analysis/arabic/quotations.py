"""Quotations with their speakers in an Arabic story.

The story is read once, paragraph by paragraph; nothing is known of a paragraph before it is reached, so that
one added at the end changes nothing before it. The title is read last: the story's start tells who speaks there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsreader.analysis.arabic.broken import folded_words, mend_stretches
from newsreader.analysis.arabic.clauses import starts_joined
from newsreader.analysis.arabic.governing import (
    find_governing,
    find_late,
    is_adjacent,
    is_label,
    is_labelled,
    joins,
)
from newsreader.analysis.arabic.headlines import read_headline
from newsreader.analysis.arabic.indirect import find_told
from newsreader.analysis.arabic.names import NO_NAMES
from newsreader.analysis.arabic.people import People, Person, bare
from newsreader.analysis.arabic.phrases import read_phrase
from newsreader.analysis.arabic.roster import collect_names
from newsreader.analysis.arabic.sentences import SentenceReader
from newsreader.analysis.arabic.sources import Saying
from newsreader.analysis.arabic.terms import Setting, is_clausal, speech_score
from newsreader.analysis.arabic.tokens import (
    Form,
    Place,
    Token,
    peel_conjunction,
    peel_sources,
    read_tokens,
    split_sentences,
)
from newsreader.analysis.arabic.verdicts import (
    Verdict,
    attribute,
    is_byline,
    is_called,
    is_nickname,
    looks_like_title,
    read_nested,
)
from newsreader.analysis.arabic.words import MEDIA, Sort, is_female_word, role_key, sort_of
from newsreader.analysis.attribution import CONFIDENCE
from newsreader.analysis.marks import find_stretches
from newsreader.core.arabic import fold
from newsreader.core.article import Block, BlockKind
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span

# A headline's words without a speaker are those of the only one who speaks in the story, and at least so often.
_ENOUGH = 3
_ANSWER = frozenset(("ج", "س"))
_SURE = frozenset(("explicit", "inverted", "relayed", "according", "colon"))
_WORDED = frozenset(("بعباره", "بجمله", "بكلمه", "بكلمات", "بقول"))
# Characters of a body's name in marks before a colon.
_LONGEST_BODY = 24


def find_quotations(blocks: Sequence[Block], entities: Sequence[EntityMention] = ()) -> tuple[Quotation, ...]:
    """All quotations of a story, of every kind, in reading order.

    ``blocks`` is the story with its title first (``BlockKind.TITLE``) where it has one; spans count in them.
    ``entities`` are names found in it; without them names are told by their surroundings alone.
    """
    return _Story(blocks, entities).read()


@dataclass(slots=True)
class _Memory:
    """What the sentence before leaves for the next one."""

    opened: Saying | None = None  # a saying that ended with a colon and no words yet
    opened_block: int = -1
    spoken: Person | None = None  # the speaker of the quotation right before
    spoken_block: int = -1
    quoted: set[str] = field(default_factory=set)  # folded words of the terms seen so far


class _Story:
    def __init__(self, blocks: Sequence[Block], entities: Sequence[EntityMention]) -> None:
        self._texts = [block.text for block in blocks]
        self._titles = {index for index, block in enumerate(blocks) if block.kind is BlockKind.TITLE}
        if not self._titles and looks_like_title(self._texts):
            self._titles = {0}
        names = folded_words([one.span.text(self._texts) for one in entities])
        self._stretches = mend_stretches(self._texts, find_stretches(self._texts), names)
        self._entities: dict[int, list[EntityMention]] = {}
        for entity in entities:
            if entity.label is not EntityLabel.MISC:
                self._entities.setdefault(entity.span.block, []).append(entity)
        self._people = People()
        self._memory = _Memory()
        self._verdicts: dict[int, Verdict] = {}
        self._told: list[Quotation] = []
        self._places = self._find_places()

    def read(self) -> tuple[Quotation, ...]:
        order = [index for index in range(len(self._texts)) if index not in self._titles]
        for block in order:
            self._read_block(block)
        for block in sorted(self._titles):
            self._read_title(block)
        return tuple(sorted(self._quotations(), key=lambda one: (one.parts[0], one.level)))

    def _find_places(self) -> dict[int, list[Place]]:
        places: dict[int, list[Place]] = {}
        for number, stretch in enumerate(self._stretches):
            if stretch.level:
                continue
            for part in stretch.parts:
                start = part.start - (len(stretch.opener) if part is stretch.parts[0] else 0)
                stop = part.stop + (len(stretch.closer) if part is stretch.parts[-1] else 0)
                found = places.setdefault(part.block, [])
                if not found or found[-1].stop <= start:
                    found.append(Place(max(0, start), min(stop, len(self._texts[part.block])), number))
        return places

    def _read_block(self, block: int, title: bool = False) -> None:
        text = self._texts[block]
        tokens = peel_sources(read_tokens(text, self._places.get(block, ())))
        for start, _ in split_sentences(tokens, text):
            if starts_joined(tokens[start]):
                tokens[start] = peel_conjunction(tokens[start])
        if is_byline(tokens):
            return
        self._people.begin_block()
        names, mentions = collect_names(tokens, text, self._people, self._entities.get(block, ()))
        reader = SentenceReader(tokens, text, self._people, names, mentions)
        for start, stop in split_sentences(tokens, text):
            sayings = reader.read(start, stop)
            self._judge_sentence(block, tokens, start, stop, sayings, title)
            self._name_late(block, range(tokens[start].start, tokens[stop - 1].stop), sayings)
            self._find_told(block, tokens, stop, sayings)

    def _read_title(self, block: int) -> None:
        self._memory = _Memory(quoted=self._memory.quoted)
        before = len(self._told)
        self._read_block(block, title=True)
        headline = read_headline(
            read_tokens(self._texts[block], self._places.get(block, ())), self._texts[block], self._people
        )
        if headline:
            del self._told[before:]
            start, stop, mention, person = headline
            span = Span(block, start, stop)
            attribution = Attribution(
                person.text, Span(block, *mention), None, "headline", CONFIDENCE["headline"], person.key
            )
            inside = [number for number in self._verdicts if self._stretches[number].parts[0].overlaps(span)]
            if not inside:
                self._told.append(Quotation(QuotationKind.HEADLINE, (span,), attribution))
        self._match_title(block)

    def _match_title(self, block: int) -> None:
        """Words quoted in the title are those of whoever says them in the story."""
        said = {
            number: fold(self._words(number))
            for number, verdict in self._verdicts.items()
            if verdict.person and self._stretches[number].parts[0].block != block
        }
        for number, verdict in self._verdicts.items():
            if self._stretches[number].parts[0].block != block or verdict.kind is QuotationKind.TERM:
                continue
            if verdict.person and verdict.rule not in ("nearest", "carried"):
                continue
            words = fold(self._words(number)).strip(" .!؟?…،")
            match = next((other for other, text in said.items() if words and words in text), None)
            if match is not None:
                verdict.person, verdict.rule = self._verdicts[match].person, "headline"
            elif len(said) >= _ENOUGH and len({id(self._verdicts[other].person) for other in said}) == 1:
                verdict.person, verdict.rule = self._verdicts[next(iter(said))].person, "nearest"

    def _words(self, number: int) -> str:
        return " ".join(part.text(self._texts) for part in self._stretches[number].parts)

    def _judge_sentence(
        self, block: int, tokens: Sequence[Token], start: int, stop: int, sayings: Sequence[Saying], title: bool
    ) -> None:
        memory = self._memory
        opened = memory.opened
        spoke = False
        previous: Verdict | None = None
        for at in range(start, stop):
            token = tokens[at]
            if token.form is not Form.QUOTE:
                continue
            if token.stretch in self._verdicts:  # goes on from the paragraph before
                previous = self._verdicts[token.stretch]
                spoke = spoke or previous.kind is not QuotationKind.TERM
                late = find_late(tokens, at, sayings)
                if late is not None and late.person is not None and previous.rule not in _SURE:
                    self._credit(previous, block, tokens, late)  # «... ¶ ...»، هكذا قالت فلانة
                    memory.spoken, memory.spoken_block = previous.person, block
                continue
            verdict = self._judge(block, tokens, at, start, stop, sayings, previous, title)
            self._verdicts[token.stretch] = verdict
            if verdict.kind is QuotationKind.TERM:
                memory.quoted.add(fold(self._words(token.stretch)).strip())
            else:
                spoke = True
                memory.spoken, memory.spoken_block = verdict.person, block
            previous = verdict
        last = tokens[stop - 1] if stop > start else None
        if last is not None and last.text == ":" and sayings:
            memory.opened, memory.opened_block = sayings[-1], block
        elif opened is not None or spoke:
            memory.opened = None
        if not spoke:
            memory.spoken = None if sayings and sayings[-1].person is not memory.spoken else memory.spoken

    def _judge(
        self,
        block: int,
        tokens: Sequence[Token],
        at: int,
        start: int,
        stop: int,
        sayings: Sequence[Saying],
        previous: Verdict | None,
        title: bool,
    ) -> Verdict:
        token = tokens[at]
        inside = read_tokens(self._words(token.stretch))
        ending = self._words(token.stretch).rstrip()[-1:]
        before = tokens[at - 1] if at > start else None
        colon = before is not None and before.text == ":"
        late = find_late(tokens, at, sayings)
        saying, told = find_governing(tokens, at, sayings)
        gap = tokens[saying.stop : at] if saying else ()
        adjacent = saying is not None and not told and is_adjacent(gap)
        first = all(one.form is Form.MARK for one in tokens[start:at])
        closing = [one for one in tokens[at + 1 : stop] if one.form is not Form.MARK]
        alone = first and (not closing or (late is None and not sayings and len(inside) > 5))
        setting = Setting(
            colon=colon,
            cue=saying.manner if saying else None,
            adjacent=adjacent and not colon,
            touching=not any(one.form is not Form.MARK for one in gap),
            labels=saying is not None and is_label(saying, tokens, at),
            called=saying is not None and is_called(saying, tokens, at),
            dateline=colon and saying is None and at - start <= 4 and tokens[at - 2].text not in _ANSWER,
            inside_phrase=any(one.index < at < one.stop for one in sayings) or is_labelled(saying, tokens, at),
            told=told and not colon,
            backward=late is not None,
            alone=alone and late is None,
            nickname=saying is not None and is_nickname(saying, tokens, at),
            closed=self._stretches[token.stretch].closed,
            follows_speech=self._memory.spoken is not None and not title,
            first=first,
            title=title,
            seen=fold(self._words(token.stretch)).strip() in self._memory.quoted,
            after_speech=joins(tokens, at, previous, QuotationKind.DIRECT),
            after_term=joins(tokens, at, previous, QuotationKind.TERM),
        )
        score = speech_score(tokens, at, start, stop, inside, setting, ending)
        if score <= 0:
            return Verdict(score, QuotationKind.TERM)
        mixed = not (colon or adjacent or alone or first) or (told and not colon)
        kind = QuotationKind.MIXED if mixed else QuotationKind.DIRECT
        if mixed and late and is_clausal(inside) and first:
            kind = QuotationKind.DIRECT
        verdict = Verdict(score, kind)
        strong = saying is not None and (colon or adjacent)
        if (
            late is not None
            and (first or not strong)
            and not (saying is not None and told and late.rule == "according" and not (first and late.mention))
        ):
            self._credit(verdict, block, tokens, late)
        elif saying is not None and not (first and saying.index > at):
            self._credit(verdict, block, tokens, saying)
        else:
            self._credit_from_before(verdict, block, tokens, at, start, colon, previous)
        return verdict

    def _credit(self, verdict: Verdict, block: int, tokens: Sequence[Token], saying: Saying) -> None:
        verdict.person = saying.person
        verdict.rule = saying.rule if saying.person else "unknown"
        verdict.again = saying.person is self._memory.spoken
        verdict.cue = Span(block, tokens[saying.index].start, tokens[saying.index].stop)
        if saying.mention:
            first, last = saying.mention
            verdict.mention = Span(block, tokens[first].start, tokens[last - 1].stop)

    def _credit_from_before(
        self,
        verdict: Verdict,
        block: int,
        tokens: Sequence[Token],
        at: int,
        start: int,
        colon: bool,
        previous: Verdict | None,
    ) -> None:
        """A quotation whose own sentence has no saying before it."""
        memory = self._memory
        if memory.opened is not None and memory.opened_block in (block, block - 1) and not colon:
            verdict.person, verdict.rule = memory.opened.person, "carried"
        elif colon:
            words = [token for token in tokens[start : at - 1] if token.form is not Form.MARK]
            person = self._colon_speaker(words, self._texts[block], block in self._titles)
            if person is not None and not person.named and words and block in self._titles:
                role = words[0].text
                person = self._people.of_role(role, female=is_female_word(role)) or person
            beside = person is not None and any(self._names(token, person) for token in words[:4])
            if not beside and block in self._titles:
                person = None  # the story tells
            verdict.person, verdict.rule = person, "colon" if beside else "nearest" if person else "unknown"
        elif previous is not None and previous.person is not None and previous.kind is not QuotationKind.TERM:
            verdict.person, verdict.rule = previous.person, "continued"
        elif tokens[at - 1].text in _WORDED and self._people.acting_here(None):
            verdict.person, verdict.rule = self._people.acting_here(None), "nearest"  # اختزل المشهد بعبارة «...»
        elif start > 0 and memory.spoken_block != block and self._people.acting_here(None):
            verdict.person, verdict.rule = self._people.acting_here(None), "nearest"  # she sat down. «...»
        elif memory.spoken is not None:
            verdict.person, verdict.rule = memory.spoken, "carried"
        else:
            acting = self._people.subject()
            if acting is not None and (acting.body or acting.unsure):
                acting = None
            before = self._people.last_speaker()
            if before is not None and before.body and before.words and before.words[0] in MEDIA:
                before = None  # a paper that told of it did not say it
            person = before or acting or self._people.latest()
            verdict.person, verdict.rule = person, "nearest" if person else "unknown"

    def _names(self, token: Token, person: Person) -> bool:
        """Whether a word is one of those that somebody is known by."""
        forms = {bare(token.text), bare(token.text.removeprefix("و"))}
        return bool(forms & set(person.words)) or role_key(token.text) in person.roles

    def _colon_speaker(self, words: Sequence[Token], text: str, title: bool) -> Person | None:
        """Who speaks after a colon without a verb: a name before it, or in an interview whoever answers."""
        if title and len(words) > 2 and (sort_of(words[0].text) is Sort.ROLE or words[0].text.endswith("ون")):
            phrase = read_phrase(words, 0, len(words), NO_NAMES)
            if phrase:
                return self._people.resolve(phrase, words, text)
        beside = len(words) < 2 or (sort_of(words[-2].text) is not Sort.PREPOSITION and len(words[-2].text) > 1)
        if words and beside and words[-1].form is Form.QUOTE and words[-1].stop - words[-1].start <= _LONGEST_BODY:
            return self._people.note_body(text[words[-1].start : words[-1].stop].strip('«»"“”'))
        for token in words:
            joined = len(token.text) > 4 and token.text[0] in "وف"
            person = self._people.mentioned(token.text) or (self._people.mentioned(token.text[1:]) if joined else None)
            if person:
                return person
        if words and sort_of(words[0].text) in (Sort.ROLE, Sort.TITLE, Sort.BODY) and len(words) <= 6:
            phrase = read_phrase(words, 0, len(words), NO_NAMES)
            if phrase:
                return self._people.resolve(phrase, words, text)
        return self._people.latest() if len(words) <= 2 else self._people.subject()

    def _name_late(self, block: int, place: range, sayings: Sequence[Saying]) -> None:
        """A sentence that opens with a verb alone, before anybody spoke, has the speaker it names next.

        ``place`` are the sentence's code points in its block.
        """
        named = next((one for one in sayings if one.person is not None and one.mention is not None), None)
        if named is None:
            return
        for number, verdict in self._verdicts.items():
            part = self._stretches[number].parts[0]
            inside = part.block == block and part.start in place
            if not inside and verdict.person is not None:
                return
            if inside and verdict.person is None and verdict.cue and verdict.kind is not QuotationKind.TERM:
                verdict.person, verdict.rule = named.person, "nearest"

    def _find_told(self, block: int, tokens: Sequence[Token], stop: int, sayings: Sequence[Saying]) -> None:
        for first, last, saying in find_told(tokens, stop, sayings, self._is_speech):
            span = Span(block, tokens[first].start, tokens[last - 1].stop)
            verdict = Verdict(0.0, QuotationKind.INDIRECT)
            self._credit(verdict, block, tokens, saying)
            self._told.append(Quotation(QuotationKind.INDIRECT, (span,), attribute(verdict)))

    def _is_speech(self, number: int) -> bool:
        return self._verdicts[number].kind is not QuotationKind.TERM

    def _quotations(self) -> list[Quotation]:
        found = list(self._told)
        for number, stretch in enumerate(self._stretches):
            if stretch.level:
                found.append(read_nested(stretch, self._texts))
                continue
            outer = self._verdicts.get(number, Verdict(0.0, QuotationKind.TERM))
            found.append(Quotation(outer.kind, stretch.parts, attribute(outer), 0))
        return found
