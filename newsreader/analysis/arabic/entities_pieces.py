"""A story's words and the names found in it, as the passes over it hand them on."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.analysis.arabic.entities_tokens import Token, peel, stem_of
from newsreader.analysis.arabic.gazetteer import Gazetteer
from newsreader.core.arabic import fold

# After these a word carries no clitic of its own.
_PREPOSITIONS = frozenset(
    fold(
        "في من إلى على عن بين مع حول ضد لدى عند نحو منطقة بلدة مدينة قرية محافظة رئيس وزير ومن وفي وإلى وعلى وعن ففي "
        "فمن شركة صحيفة جريدة قناة شبكة مجلة جامعة بنك مصرف السيد السيدة الدكتور الدكتورة شارع نهر بحيرة جزيرة ولاية "
        "مقاطعة إقليم قضاء نادي فريق وكالة فوق قبالة عبر سوق حي مخيم جنوبي شمالي شرقي غربي"
    ).split()
)
_ONE_LETTER = ("ف", "ب", "ل", "ك", "وو")  # "and" stands before every kind of name
# A word of this frequency or more (1..5) is an everyday word.
COMMON = 4


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


def _in_brackets(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index - 1].text == "(" and tokens[index + 1].text == ")"


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
        self.whole |= {
            tokens[i].folded for tokens in blocks for i in range(1, len(tokens) - 1) if _in_brackets(tokens, i)
        }
        self.whole |= self._never_parted()
        stem_by_word = {word: stem_of(word, self.clitics(word)) for word in self.seen}
        self.stems = [[stem_by_word[token.folded] for token in tokens] for tokens in blocks]

    def _never_parted(self) -> set[str]:
        """Unknown foreign words that the story has again and again with their first letter, and never without it."""
        times = Counter(token.folded for tokens in self.blocks for token in tokens)
        return {word for word, count in times.items() if word.startswith(_ONE_LETTER) and self._is_whole(word, count)}

    def _is_whole(self, word: str, count: int) -> bool:
        known = self.gazetteer
        if count < 2 or word in known.words or known.foreignness(word) <= 0.3 or word[1:3] == "ال":
            return False
        rests = {word[1:], word[2:]} if word[0] in "وف" and word[1] in "بلك" else {word[1:]}
        often = 1 if count > 2 else 0
        return not any(rest in self.seen or known.words.get(rest, 0) > often or known.is_name(rest) for rest in rests)

    def clitics(self, word: str) -> int:
        """How many letters of clitics a folded word has, by the tables and the rest of the story."""
        return 0 if word in self.whole else peel(word, self.gazetteer, self.seen)

    def words(self, piece: Piece) -> tuple[str, ...]:
        """The folded words of a name, clitics off its first."""
        rest = (token.folded for token in self.blocks[piece.block][piece.start + 1 : piece.stop])
        return (self.stems[piece.block][piece.start], *rest)

    def is_common(self, word: str) -> bool:
        """Whether a folded word is an everyday word."""
        return self.gazetteer.words.get(word, 0) >= COMMON

    def trigger(self, block: int, index: int) -> str:
        """What the word at ``index`` announces ("" for nothing, or outside the block)."""
        if not 0 <= index < len(self.blocks[block]):
            return ""
        word = self.blocks[block][index].folded
        return self.gazetteer.triggers.get(word) or self.gazetteer.triggers.get(self.stems[block][index], "")
