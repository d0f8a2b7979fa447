"""English quotations with their speakers: the whole pass over a story."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsreader.analysis.attribution import CONFIDENCE, Cast, Gender, build_cast, carry
from newsreader.analysis.english.agreement import Speaker
from newsreader.analysis.english.attach import find_hold, find_signature
from newsreader.analysis.english.colons import find_introduction
from newsreader.analysis.english.coreference import Coreference
from newsreader.analysis.english.frame import Page, Sentence, read_pages
from newsreader.analysis.english.headlines import find_headline_speech, settle_title
from newsreader.analysis.english.holds import Hold
from newsreader.analysis.english.indirect import find_clauses
from newsreader.analysis.english.names import name_tokens
from newsreader.analysis.english.nested import read_nested
from newsreader.analysis.english.terms import is_term
from newsreader.analysis.marks import Stretch, find_stretches
from newsreader.core.article import Block, BlockKind
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SPOKEN = (QuotationKind.DIRECT, QuotationKind.MIXED)
_GOES_ON = re.compile(r"(?:And|But|Or|So|Because|Then|Yet|That's|It's|[a-z])\b")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|us|our|my)\b")
_LABELS = {"PERSON": EntityLabel.PERSON, "ORG": EntityLabel.ORG, "GPE": EntityLabel.PLACE, "NORP": EntityLabel.ORG}


def find_quotations(
    blocks: Sequence[Block], docs: "Sequence[Doc]", entities: Sequence[EntityMention]
) -> tuple[Quotation, ...]:
    """All quotations of a story, of every kind, in reading order, with their speakers.

    ``docs`` are the blocks' parses; ``entities`` the names found in them (without any, the parser's own serve).
    """
    return _Reader(blocks, docs, entities).read()


class _Reader:
    def __init__(self, blocks: Sequence[Block], docs: "Sequence[Doc]", entities: Sequence[EntityMention]) -> None:
        self._titled = bool(blocks) and (blocks[0].kind is BlockKind.TITLE or _looks_like_headline(blocks[0].text))
        self._texts = [block.text for block in blocks]
        stretches = [self._extend(stretch) for stretch in _with_block_quotes(blocks, find_stretches(self._texts))]
        self._outer = [stretch for stretch in stretches if stretch.level == 0]
        self._inner = [stretch for stretch in stretches if stretch.level > 0]
        self._pages = read_pages(docs, self._texts, self._outer)
        self._cast: Cast = build_cast(entities or _own_entities(docs), self._texts, name_tokens)
        self._coreference = Coreference(self._pages, self._cast)
        self._direct: set[int] = set()
        self._done: dict[int, Attribution] = {}

    def read(self) -> tuple[Quotation, ...]:
        found = []
        for index, stretch in enumerate(self._outer):
            page = self._pages[stretch.parts[0].block]
            sentence = self._sentence(index, page)
            hold = self._hold(index, stretch)
            kind = self._kind(index, stretch, page, sentence, hold)
            attribution = Attribution()
            if kind is not QuotationKind.TERM:
                attribution = self._done[index] = self._attribute(index, stretch, page, sentence, hold)
            if kind is QuotationKind.DIRECT:
                self._direct.add(index)
            found.append(Quotation(kind, stretch.parts, attribution))
        for stretch in self._inner:
            found.append(self._nested(stretch))
        if self._titled:
            found = settle_title(found, tuple(self._texts), self._cast)
        found.extend(self._unmarked(found))
        return tuple(sorted(found, key=lambda one: (one.parts[0], one.level)))

    def _nested(self, stretch: Stretch) -> Quotation:
        first = stretch.parts[0]
        around = next((at for at, one in enumerate(self._outer) if any(part.contains(first) for part in one.parts)), -1)
        return read_nested(stretch, self._pages[first.block], self._done.get(around, Attribution()), self._cast)

    def _unmarked(self, found: Sequence[Quotation]) -> list[Quotation]:
        """Speech without marks: reported clauses, and the headline's."""
        spoken = [part for one in found if one.kind in _SPOKEN for part in one.parts]
        unmarked = []
        for page in self._pages:
            for clause in find_clauses(page, spoken):
                said = _attribution(clause.hold, self._coreference.resolve(clause.hold.phrase))
                unmarked.append(Quotation(QuotationKind.INDIRECT, (clause.span,), said))
        headline = self._headline([*found, *unmarked])
        if headline:
            unmarked = [one for one in unmarked if not one.parts[0].overlaps(headline.parts[0])]
            unmarked.append(headline)
        return unmarked

    def _headline(self, found: Sequence[Quotation]) -> Quotation | None:
        if not self._titled or any(one.parts[0].block == 0 and one.kind in _SPOKEN for one in found):
            return None
        texts = tuple(self._texts)
        said = [(one.attribution.speaker or "", one.text(texts)) for one in found if one.parts[0].block]
        speech = find_headline_speech(self._texts[0], 0, self._cast, said)
        if speech is None:
            return None
        mention = speech.mention
        name = self._texts[0][mention.start : mention.stop]
        character = self._cast.at(mention) or self._cast.named(name)
        key = character.key if character else ""
        speaker = character.name if character else name
        colon = Span(0, mention.stop, mention.stop + 1) if mention.start == 0 else None
        said_by = Attribution(speaker, mention, colon, "headline", CONFIDENCE["headline"], key)
        return Quotation(QuotationKind.HEADLINE, (speech.words,), said_by)

    def _extend(self, stretch: Stretch) -> Stretch:
        """A quotation that nobody closed goes on in the paragraph after it where that is plainly the same voice."""
        block = stretch.parts[-1].block + 1
        if stretch.closed or stretch.level or block >= len(self._texts):
            return stretch
        text = self._texts[block]
        if any(char in text for char in '"“”«»') or not _GOES_ON.match(text) or not _FIRST_PERSON.search(text):
            return stretch
        return replace(stretch, parts=(*stretch.parts, Span(block, 0, len(text))))

    def _sentence(self, index: int, page: Page) -> Sentence | None:
        return next((one for one in page.sentences if index in one.stretches), None)

    def _hold(self, index: int, stretch: Stretch) -> Hold | None:
        """What attributes the quotation in the sentences where it begins and where it ends."""
        for block in dict.fromkeys((stretch.parts[0].block, stretch.parts[-1].block)):
            page = self._pages[block]
            for sentence in page.sentences:
                if index in sentence.stretches:
                    hold = find_hold(page, sentence, index)
                    if hold:
                        return hold
        return self._hold_outside(stretch)

    def _hold_outside(self, stretch: Stretch) -> Hold | None:
        """What introduces a quotation at the end of the paragraph before, or signs it at the start of the next."""
        first, last = stretch.parts[0], stretch.parts[-1]
        if first.block and not self._texts[first.block][: first.start].strip("\"“”„'‘’« \xa0"):
            page = self._pages[first.block - 1]
            if page.sentences and page.text.rstrip().endswith(":"):
                hold = find_introduction(page, page.sentences[-1])
                if hold:
                    return hold
        if last.block + 1 < len(self._pages) and not self._texts[last.block][last.stop :].strip("\"“”'‘’»›. \xa0"):
            page = self._pages[last.block + 1]
            if page.sentences and page.text[0] in "-–—―" and len(page.text) < 80:
                return find_signature(page, page.sentences[0])
        return None

    def _attribute(
        self, index: int, stretch: Stretch, page: Page, sentence: Sentence | None, hold: Hold | None
    ) -> Attribution:
        if hold is not None:
            who = self._same_again(index, hold, self._coreference.resolve(hold.phrase))
            self._coreference.hear(who, stretch.parts[0])
            return _attribution(hold, who)
        return self._carried(index, stretch, page, sentence)

    def _same_again(self, index: int, hold: Hold, who: Speaker) -> Speaker:
        """Whoever spoke last, where the next cue goes on and only tells of them in other words: the MP, ..., added."""
        previous = max((at for at in self._done if at < index), default=None)
        page = hold.phrase.page
        goes_on = hold.cue is not None and page.words[hold.cue[0]].lower in _GOING_ON
        if previous is None or not goes_on or who.key or not who.person or who.gender is Gender.PLURAL:
            return who
        last = self._done[previous]
        near = page.block - self._outer[previous].parts[-1].block <= 1
        if not near or not last.speaker_key or page.words[hold.phrase.first].lower != "the":
            return who
        known = self._cast.named(last.speaker or "")
        before = self._coreference.speaker(known) if known else who
        if known is None or not before.person or {before.gender, who.gender} == {Gender.MALE, Gender.FEMALE}:
            return who
        return replace(before, sure=0.8)

    def _carried(self, index: int, stretch: Stretch, page: Page, sentence: Sentence | None) -> Attribution:
        """A quotation without any cue: it goes on from the one before, or belongs to whom the story just spoke of."""
        start = stretch.parts[0]
        previous = self._previous(index)
        gap = self._sentences_between(previous, page, sentence)
        if previous is not None and gap == 0:
            return carry(self._done[previous])
        upcoming = self._upcoming(index, page)
        if upcoming is not None:
            return carry(upcoming, "continued")
        before = self._coreference.subject_before(start)
        if before is not None:
            who, mention = before
            self._coreference.hear(who, start)
            return Attribution(who.name, mention, None, "nearest", round(CONFIDENCE["nearest"] * who.sure, 2), who.key)
        if previous is not None and (gap is None or gap <= 3):
            return carry(self._done[previous])
        return Attribution()

    def _previous(self, index: int) -> int | None:
        for before in range(index - 1, -1, -1):
            if before in self._done and self._outer[before].parts[-1].block >= self._outer[index].parts[0].block - 1:
                return before
            if before in self._done:
                return None
        return None

    def _sentences_between(self, previous: int | None, page: Page, sentence: Sentence | None) -> int | None:
        """How many sentences without a quotation stand between two quotations; None where that is not known."""
        if previous is None or sentence is None:
            return None
        count = 0
        at = page.sentences.index(sentence) - 1
        here: Page | None = page
        while here is not None:
            while at >= 0:
                if here.sentences[at].stretches:
                    return count if previous in here.sentences[at].stretches else count + 1
                count += 1
                at -= 1
            here = self._pages[here.block - 1] if here.block > self._outer[previous].parts[-1].block else None
            at = len(here.sentences) - 1 if here is not None else -1
        return count

    def _upcoming(self, index: int, page: Page) -> Attribution | None:
        """The attribution of the next quotation of the same paragraph, where nothing stands between."""
        if index + 1 >= len(self._outer) or self._outer[index + 1].parts[0].block != page.block:
            return None
        between = page.text[self._outer[index].parts[-1].stop : self._outer[index + 1].parts[0].start]
        if len(between) > 6:
            return None
        hold = self._hold(index + 1, self._outer[index + 1])
        if hold is None:
            return None
        return _attribution(hold, self._coreference.resolve(hold.phrase))

    def _kind(
        self, index: int, stretch: Stretch, page: Page, sentence: Sentence | None, hold: Hold | None
    ) -> QuotationKind:
        if (stretch.opener or stretch.closer) and is_term(page, sentence, index, hold):
            return QuotationKind.TERM
        if len(stretch.parts) > 1 or not stretch.opener or self._goes_on(index, sentence, hold):
            return QuotationKind.DIRECT
        words = [word for word in page.words if word.stretch == index and not word.is_mark]
        opening = next((word for word in words if word.text[0].isalnum()), None)
        if opening is None or opening.text[0].islower():
            return QuotationKind.MIXED
        full = any(word.tag in ("VBD", "VBZ", "VBP", "MD", "VB") for word in words)
        ended = (
            words[-1].text in (".", "!", "?", "…", "...") or sentence is None or sentence.first >= words[0].index - 1
        )
        return QuotationKind.DIRECT if full or ended else QuotationKind.MIXED

    def _goes_on(self, index: int, sentence: Sentence | None, hold: Hold | None) -> bool:
        """Whether it is the later piece of a split quotation: "...," he said, "but ..."."""
        before = index - 1
        if sentence is None or hold is None or hold.cue is None or before not in sentence.stretches:
            return False
        page = self._pages[sentence.block]
        starts = [word.index for word in page.words[sentence.first : sentence.stop] if word.stretch == index]
        return before in self._direct and page.words[sentence.first].is_mark and hold.cue[0] < starts[0]


_GOING_ON = frozenset(("added", "adds", "continued", "continues", "concluded", "concludes"))


def _with_block_quotes(blocks: Sequence[Block], stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches, and each paragraph set off as a quotation whole: it needs no marks, and those in it are inner."""
    quoted = {at for at, block in enumerate(blocks) if block.kind is BlockKind.BLOCK_QUOTE and block.text}
    for stretch in stretches:
        first = stretch.parts[0]
        if stretch.level == 0 and first.block in quoted and 2 * len(first) > len(blocks[first.block].text):
            quoted.discard(first.block)
    whole = [Stretch((Span(at, 0, len(blocks[at].text)),), 0, "", "", True) for at in quoted]
    kept = [
        replace(stretch, level=stretch.level + 1) if stretch.parts[0].block in quoted else stretch
        for stretch in stretches
    ]
    return sorted([*whole, *kept], key=lambda one: (one.parts[0], one.level))


def _looks_like_headline(text: str) -> bool:
    return len(text) < 120 and text[-1:].isalnum()


def _attribution(hold: Hold, who: Speaker) -> Attribution:
    page = hold.phrase.page
    cue = page.span(*hold.cue) if hold.cue else None
    confidence = CONFIDENCE[hold.rule] * hold.sure * who.sure
    if who.name is None:
        confidence = 0.0
    return Attribution(who.name, hold.phrase.span, cue, hold.rule, round(confidence, 2), who.key)


def _own_entities(docs: "Sequence[Doc]") -> tuple[EntityMention, ...]:
    """The parser's own names, one key for a full name and the surnames after it."""
    full: list[tuple[tuple[str, ...], str, EntityLabel]] = []
    mentions = []
    found = [(block, entity) for block, doc in enumerate(docs) for entity in doc.ents if entity.label_ in _LABELS]
    for _, entity in sorted(found, key=lambda one: -len(name_tokens(one[1].text))):
        tokens = name_tokens(entity.text)
        if tokens and not any(tokens == known[0] for known in full):
            full.append((tokens, " ".join(tokens), _LABELS[entity.label_]))
    for block, entity in found:
        tokens = name_tokens(entity.text)
        for known, key, label in full:
            if tokens and (
                tokens == known or (len(tokens) == 1 and tokens[0] == known[-1] and label is EntityLabel.PERSON)
            ):
                text = entity.text
                stop = entity.end_char - (2 if text.endswith(("'s", "’s")) else 0)
                mentions.append(EntityMention(Span(block, entity.start_char, stop), label, key))
                break
    return tuple(mentions)
