"""The whole-story pass: what one place of an Arabic story tells about names in another, and what the tables know."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from newsreader.analysis.arabic.entities_tokens import Token, peel, stem_of
from newsreader.analysis.arabic.gazetteer import Gazetteer
from newsreader.core.arabic import fold

# Words before a name that are no part of it: the newspaper, the film, the city ...
_DESCRIPTORS = frozenset(
    fold(
        "شبكة صحيفة جريدة مجلة قناة تنظيم شركة منصة موقع مدينة بلدة قرية مسلسل فيلم رواية كتاب برنامج أغنية مسرحية "
        "ألبوم هاشتاج نادي النادي نادى النادى لوحة سلسلة إذاعة فرقة محافظة ولاية ملعب مخيم مؤسسة وكالة عملية فرقاطة "
        "سفينة حي"
    ).split()
)
# Before a name that the table knows without them, these are no part of it either.
_GENERIC = _DESCRIPTORS | frozenset(fold("نهر حركة جماعة قوات دولة ميليشيا منظمة حلف كتائب بحيرة وادي").split())
# After these a word carries no clitic of its own.
_PREPOSITIONS = frozenset(
    fold("في من إلى على عن بين مع حول ضد لدى عند نحو منطقة بلدة مدينة قرية محافظة رئيس وزير").split()
)
_KIN = frozenset(fold("أم أبو أبي أبا ابن بن بو آل ولد بنت ود عبد").split())
_PRONOUNS = frozenset(
    fold("لي له لها لنا لك لكم لهم بي به بها بنا بهم فيه فيها منه منها عليه عليها هو هي هم أنا").split()
)
_OPENERS = frozenset("«“”\"‹'‘’")
_CLOSERS = frozenset("»”“\"›'’‘")
_NEVER_LAST = frozenset(
    ["أول", "إن", "أن", "هو", "هي", "الذي", "التي", "قال", "أمس", "اليوم", "في", "على", "إلى", "من"]
)
_NEVER_NAMED = frozenset(
    ["لا", "لم", "لن", "قال", "قلت", "قالت", "هل", "كان", "كانت", "لقد", "نحن", "إذا", "حتى", "كل"]
)
_NEVER_FIRST = frozenset(["على", "في", "إلى", "عن", "من", "أن"])
_COMMON = 4


@dataclass(frozen=True, slots=True)
class Piece:
    """A name found: its block, its first token, the token after its last, its kind and how sure we are."""

    block: int
    start: int
    stop: int
    label: str
    confidence: float

    def covers(self, other: "Piece") -> bool:
        """Whether the two share a token."""
        return self.block == other.block and self.start < other.stop and other.start < self.stop


class Story:
    """The tokens of a story, with each word's stem (clitics off)."""

    def __init__(self, blocks: Sequence[Sequence[Token]], gazetteer: Gazetteer) -> None:
        self.blocks = blocks
        self.gazetteer = gazetteer
        self.seen = {token.folded for tokens in blocks for token in tokens}
        # Where final ya has its dots, "على" is the preposition and not the name Ali.
        self.modern = any(token.text == "في" for tokens in blocks for token in tokens)
        self.whole = {
            tokens[index].folded
            for tokens in blocks
            for index in range(1, len(tokens))
            if tokens[index - 1].folded in _PREPOSITIONS or tokens[index - 1].text in "«“‹"
        }
        self.stems = [[stem_of(token.folded, self.clitics(token.folded)) for token in tokens] for tokens in blocks]

    def clitics(self, word: str) -> int:
        """How many letters of clitics a folded word has, by the tables and the rest of the story."""
        return 0 if word in self.whole else peel(word, self.gazetteer, self.seen)

    def words(self, piece: Piece) -> tuple[str, ...]:
        """The folded words of a name, clitics off its first."""
        rest = (token.folded for token in self.blocks[piece.block][piece.start + 1 : piece.stop])
        return (self.stems[piece.block][piece.start], *rest)

    def is_common(self, word: str) -> bool:
        """Whether a folded word is an everyday word."""
        return self.gazetteer.words.get(word, 0) >= _COMMON

    def trigger(self, block: int, index: int) -> str:
        """What the word at ``index`` announces ("" for nothing, or outside the block)."""
        if not 0 <= index < len(self.blocks[block]):
            return ""
        word = self.blocks[block][index].folded
        return self.gazetteer.triggers.get(word) or self.gazetteer.triggers.get(self.stems[block][index], "")


def read_story(story: Story, pieces: Iterable[Piece], heed: Callable[[Story, list[Piece]], list[Piece]]) -> list[Piece]:
    """The names of a story from those the tagger found: cut, corrected, agreed, found again elsewhere.

    ``heed`` corrects them by the words before them (see entities_heads).
    """
    found = [_trim(story, piece) for piece in _apart(story, list(pieces))]
    found = [_with_first_name(story, piece, found) for piece in found if not _never(story, piece)]
    found = _with_table(story, found)
    found = _agree(story, _without_leads(story, heed(story, found)))
    found = _again(story, found)
    found = _announced(story, found)
    return sorted(found, key=lambda piece: (piece.block, piece.start))


def _never(story: Story, piece: Piece) -> bool:
    """Pronouns with a preposition, adverbs in -an, and everyday words the tagger is not sure of are no names."""
    tokens = story.blocks[piece.block]
    token, words, gazetteer = tokens[piece.start], story.words(piece), story.gazetteer
    thing = gazetteer.phrases.get(words)
    unsure = piece.confidence < 0.75 and thing is None
    everyday = all(story.is_common(word) and not gazetteer.is_name(word) for word in words)
    if thing is None and token.text in _NEVER_NAMED:
        return True
    if unsure and everyday and piece.label in ("PERSON", "PLACE"):
        return True
    if len(words) > 1:
        return False
    announces = words[0] in gazetteer.triggers or piece.label == "MISC"
    if unsure and announces and words[0] in gazetteer.words and words[0] not in gazetteer.units:
        return True
    if piece.start and thing is None and tokens[piece.start - 1].folded in ("مصدر", "مصادر"):
        return True
    if token.text.isascii() and token.text.islower():
        return True
    return token.text.endswith(("اً", "ًا")) or token.folded in _PRONOUNS


def _with_first_name(story: Story, piece: Piece, found: Sequence[Piece]) -> Piece:
    """A word that no list knows, right before a person's surname, is the first name."""
    if piece.label != "PERSON" or piece.stop - piece.start > 1 or not piece.start:
        return piece
    tokens = story.blocks[piece.block]
    before, gazetteer = tokens[piece.start - 1], story.gazetteer
    if before.folded.startswith("ال") or gazetteer.foreignness(before.folded) < 0.3:
        return piece
    unknown = not any(form in gazetteer.words for form in (before.folded, story.stems[piece.block][piece.start - 1]))
    touching = tokens[piece.start].start - before.stop == 1 and story.words(piece)[0] == tokens[piece.start].folded
    free = not any(other.block == piece.block and other.start < piece.start <= other.stop for other in found)
    if unknown and touching and free and len(before.folded) > 2 and before.text[0].isalpha():
        return replace(piece, start=piece.start - 1)
    return piece


def _apart(story: Story, pieces: list[Piece]) -> list[Piece]:
    """Two people joined by "and" are two; a name broken at a hyphen or in its middle is one."""
    split: list[Piece] = []
    for piece in pieces:
        start = piece.start
        for index in range(piece.start + 1, piece.stop):
            word = story.blocks[piece.block][index].folded
            if piece.label == "PERSON" and word[0] == "و" and len(word) > 3 and story.stems[piece.block][index] != word:
                split.append(replace(piece, start=start, stop=index))
                start = index
        split.append(replace(piece, start=start))
    joined: list[Piece] = []
    for piece in split:
        last = joined[-1] if joined else None
        if last and last.block == piece.block and _is_one(story.blocks[piece.block], last, piece):
            joined[-1] = replace(last, stop=piece.stop)
        else:
            joined.append(piece)
    return joined


def _is_one(tokens: Sequence[Token], last: Piece, piece: Piece) -> bool:
    if last.stop == piece.start:
        return last.label == piece.label == "PERSON" and not tokens[piece.start].folded.startswith("و")
    if last.stop + 1 != piece.start or tokens[last.stop].text not in "-–":
        return False
    return tokens[last.stop].start == tokens[last.stop - 1].stop and tokens[piece.start].start == tokens[last.stop].stop


def _trim(story: Story, piece: Piece) -> Piece:
    """Leave a descriptor out, where what follows can stand alone."""
    piece = _within_marks(story, piece)
    words = story.words(piece)
    tokens = story.blocks[piece.block]
    if piece.label == "PERSON" and piece.start and tokens[piece.start - 1].folded in _KIN - {"عبد", "بنت"}:
        return replace(piece, start=piece.start - 1)
    if len(words) < 2 or words[0] not in _GENERIC:
        return piece
    phrases = story.gazetteer.phrases
    whole, rest = phrases.get(words), phrases.get(words[1:])
    if whole and rest and whole.key == rest.key:
        return replace(piece, start=piece.start + 1)
    if whole or words[0] not in _DESCRIPTORS:
        return piece
    following = words[1]
    known = story.gazetteer.phrases.get(words[1:]) is not None
    marked = not tokens[piece.start + 1].text[0].isalpha()
    if known or marked or following.isascii() or not story.gazetteer.words.get(following):
        start = piece.start + 1
        while start < piece.stop - 1 and not tokens[start].text[0].isalnum():
            start += 1
        return replace(piece, start=start)
    return piece


def _within_marks(story: Story, piece: Piece) -> Piece:
    """Quotation marks and small words at its ends are outside a name, and a mark that opens before it closes it."""
    tokens = story.blocks[piece.block]
    start, stop = piece.start, piece.stop
    while stop - start > 1 and tokens[stop - 1].text in _NEVER_LAST:
        stop -= 1
    if stop - start > 1 and tokens[start].text in _NEVER_FIRST and story.modern:
        start += 1
    while start < stop - 1 and not tokens[start].text[0].isalnum():
        start += 1
    if start and tokens[start - 1].text in _OPENERS:
        closing = next((index for index in range(start + 1, stop) if tokens[index].text in _CLOSERS), stop)
        stop = closing
    while stop > start + 1 and not tokens[stop - 1].text[0].isalnum():
        stop -= 1
    return replace(piece, start=start, stop=stop)


def _matches(story: Story) -> Iterator[Piece]:
    """The names of two words and more that the table knows."""
    for block, tokens in enumerate(story.blocks):
        words = [token.folded for token in tokens]
        index = 0
        while index < len(words):
            match = story.gazetteer.phrases.match(words, index, words[index]) or story.gazetteer.phrases.match(
                words, index, story.stems[block][index]
            )
            if match and match[0] > 1:
                yield _trim(story, Piece(block, index, index + match[0], match[1].label, 0.9))
                index += match[0]
            else:
                index += 1


def _with_table(story: Story, found: list[Piece]) -> list[Piece]:
    """Names of the table are taken as the table has them; what the tagger put around them is kept apart."""
    for match in _matches(story):
        touching = [piece for piece in found if piece.covers(match)]
        if any(piece.start <= match.start and piece.stop >= match.stop and piece.label == match.label
               and (piece.stop - piece.start) > match.stop - match.start and piece.label != "PERSON"
               and not _is_person_run(story, match.block, match.stop, piece.stop) for piece in touching):  # fmt: skip
            continue  # a longer name of the same kind: "Syrian Red Cross"
        common = all(story.is_common(word) for word in story.words(match))
        if not touching and common and match.label in ("MISC", "PERSON"):
            continue
        found = [piece for piece in found if piece not in touching]
        found.append(match)
        for piece in touching:
            if piece.stop > match.stop and _is_person_run(story, match.block, match.stop, piece.stop):
                found.append(Piece(match.block, match.stop, piece.stop, "PERSON", 0.6))
    return found


def _is_person_run(story: Story, block: int, start: int, stop: int) -> bool:
    words = [token.folded for token in story.blocks[block][start:stop]]
    gazetteer = story.gazetteer
    return bool(words) and all(
        word in gazetteer.units or (word not in gazetteer.words and gazetteer.foreignness(word) > 0) for word in words
    )


def _agree(story: Story, found: list[Piece]) -> list[Piece]:
    """One kind for each name: the one its mentions give it, weighed by how sure each is."""
    votes: dict[tuple[str, ...], dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for piece in found:
        votes[story.words(piece)][piece.label] += piece.confidence**2
    for piece in found:
        words = story.words(piece)
        if piece.label == "PERSON" and len(words) > 1 and piece.confidence > 0.5:
            for part in {words[-1:], words[:1], words[1:]}:
                if part in votes:
                    votes[part]["PERSON"] += (6 if part[-1:] == words[-1:] else 3) * piece.confidence
    out = []
    for piece in found:
        label, weight = max(votes[story.words(piece)].items(), key=lambda item: (item[1], item[0]))
        keeps = label == piece.label or weight < 1.4 * votes[story.words(piece)][piece.label]
        out.append(piece if keeps else replace(piece, label=label, confidence=piece.confidence * 0.9))
    return out


def _without_leads(story: Story, found: list[Piece]) -> list[Piece]:
    """An everyday word before a name that the story has by itself is no part of it."""
    known = {(piece.label, story.words(piece)) for piece in found}
    out = []
    for piece in found:
        words = story.words(piece)
        alone = (piece.label, words[1:]) in known and words[0] in story.gazetteer.words
        lead = alone and words[0] not in story.gazetteer.units and story.gazetteer.phrases.get(words) is None
        out.append(replace(piece, start=piece.start + 1) if lead and not words[0].startswith("ال") else piece)
    return out


def _again(story: Story, found: list[Piece]) -> list[Piece]:
    """Find names again where the tagger passed over them: full forms, and the parts of people's names."""
    names: dict[tuple[str, ...], tuple[str, float]] = {}
    for piece in found:
        words = story.words(piece)
        least = 0.5 if len(words) > 1 else 1.1 if story.is_common(words[0]) else 0.75
        if piece.confidence >= least:
            names.setdefault(words, (piece.label, piece.confidence))
        if words[0] in ("ابن", "ابو", "ام") and piece.label == "MISC":
            continue
        if piece.label == "PERSON" and len(words) > 1 and piece.confidence > 0.45:
            parts = {words[-1:], words[:1]}
            if words[-1] in ("الله", "الدين"):
                parts = {words[-2:], words[:1]}
            for part in parts:
                if len(part[0]) > 2 and part[0] not in ("ابو", "عبد", "محمد", "علي"):
                    names.setdefault(part, ("PERSON", piece.confidence))
    longest: dict[str, int] = {}
    for words in names:
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    taken = {(piece.block, index) for piece in found for index in range(piece.start, piece.stop)}
    for block, tokens in enumerate(story.blocks):
        for start in range(len(tokens)):
            for length in range(min(longest.get(story.stems[block][start], 0), len(tokens) - start), 0, -1):
                piece = Piece(block, start, start + length, "", 0.0)
                words = story.words(piece)
                if words not in names or any((block, index) in taken for index in range(start, start + length)):
                    continue
                label, confidence = names[words]
                if length == 1 and story.is_common(words[0]) and not _at_name_place(story, block, start, label):
                    continue
                found.append(replace(piece, label=label, confidence=round(confidence * 0.85, 2)))
                taken.update((block, index) for index in range(start, start + length))
                break
    return found


def _at_name_place(story: Story, block: int, index: int, label: str) -> bool:
    """Whether a common word stands where a person is named, or is a given name in itself."""
    if label == "PERSON" and "g" in story.gazetteer.units.get(story.stems[block][index], ""):
        return True
    before = story.trigger(block, index - 1)
    return label == "PERSON" and ("s" in before or "t" in before)


def _announced(story: Story, found: list[Piece]) -> list[Piece]:
    """A run of name words or unknown words right after a verb of saying or a title is somebody."""
    taken = {(piece.block, index) for piece in found for index in range(piece.start, piece.stop)}
    for block, tokens in enumerate(story.blocks):
        for index in range(1, len(tokens)):
            before = story.trigger(block, index - 1)
            if (block, index) in taken:
                continue
            nationality = story.gazetteer.phrases.get((tokens[index - 1].folded,))
            if nationality and nationality.label == "MISC":
                before = story.trigger(block, index - 2)  # the runner, an Algerian, so-and-so
                if "j" not in before and "t" not in before:
                    continue
            elif (block, index - 1) in taken or not set(before) & set("stj"):
                continue
            stop = index
            while stop < len(tokens) and (block, stop) not in taken and _name_like(story, tokens[stop]):
                stop += 1
            if index < stop <= index + 5 and any(_surely(story, token) for token in tokens[index:stop]):
                found.append(Piece(block, index, stop, "PERSON", 0.55))
    return found


def _name_like(story: Story, token: Token) -> bool:
    word = token.folded
    if not word[0].isalpha() or word.isascii() or len(word) < 2:
        return False
    if word in story.gazetteer.triggers:
        return False
    return word in story.gazetteer.units or story.gazetteer.words.get(word, 0) == 0


def _surely(story: Story, token: Token) -> bool:
    word = token.folded
    kinds = story.gazetteer.units.get(word, "")
    return (bool(kinds) and story.gazetteer.words.get(word, 0) < _COMMON) or (
        not kinds and story.gazetteer.foreignness(word) > 0.6 and story.gazetteer.words.get(word, 0) == 0
    )
