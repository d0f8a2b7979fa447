"""What the Arabic tagger looks at, word by word.

The features of a word by itself are worked out once for each distinct word and kept; those of its neighbours are the
same ones under another name.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.analysis.arabic.entities_tokens import Token, peel, stem_of
from newsreader.analysis.arabic.gazetteer import Gazetteer

_OPENERS = frozenset('«“”"‹')
_CLOSERS = frozenset('»”“"›')
_QUOTE_REACH = 6


@dataclass(frozen=True, slots=True)
class Looks:
    """A word's own features, and the shorter lists that its neighbours see."""

    own: tuple[str, ...]
    near: tuple[str, ...]
    far: tuple[str, ...]
    kind: str
    trigger: str
    stem: str


# Words whose looks are remembered (about a kilobyte each); beyond that all are forgotten.
_MOST_KEPT = 20_000


class FeatureMaker:
    """Makes the features of a sequence of tokens; keeps what it knows of each word."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._kept: dict[str, Looks] = {}

    def features(self, tokens: Sequence[Token]) -> list[list[str]]:
        """One list of features for each token, as the tagger was trained on."""
        looks = [self._looks(token.folded) for token in tokens]
        phrases = self._phrases(tokens, looks)
        quotes = _short_quotes(tokens)
        rows = []
        last = len(looks) - 1
        for index, look in enumerate(looks):
            row = list(look.own)
            kind = look.kind
            row.append(phrases[index])
            if quotes[index]:
                row.append(quotes[index])
            if index:
                before = looks[index - 1]
                row += ["-1" + f for f in before.near]
                row.append("-1" + phrases[index - 1])
                row.append(f"k-1:{before.kind}/{kind}")
                row.append(f"t-1:{before.trigger}/{kind}")
                if index > 1:
                    second = looks[index - 2]
                    row += ["-2" + f for f in second.far]
                    row.append(f"t-2:{second.trigger}/{before.trigger}/{kind}")
                    if index > 2:
                        row.append(f"t-3:{looks[index - 3].trigger}")
            else:
                row.append("BOS")
            if index < last:
                after = looks[index + 1]
                row += ["+1" + f for f in after.near]
                row.append("+1" + phrases[index + 1])
                row.append(f"k+1:{kind}/{after.kind}")
                if index + 1 < last:
                    row += ["+2" + f for f in looks[index + 2].far]
                    row.append(f"k+2:{kind}/{after.kind}/{looks[index + 2].kind}")
            else:
                row.append("EOS")
            rows.append(row)
        return rows

    def _looks(self, word: str) -> Looks:
        kept = self._kept.get(word)
        if kept is None:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            kept = self._kept[word] = self._look(word)
        return kept

    def _look(self, word: str) -> Looks:
        if not word[:1].isalpha() or word.isascii():
            shape = "lat" if word[:1].isalpha() else "num" if word[:1].isdigit() else "mark"
            if shape == "lat":
                shape = "LAT" if len(word) > 1 else "L"
            name = f"w={word}" if shape == "mark" else f"w={shape}"
            return Looks((name,), (name,), (name,), name if shape == "mark" else shape, "", word)
        gazetteer = self._gazetteer
        clitics = peel(word, gazetteer)
        stem = stem_of(word, clitics)
        article = stem.startswith("ال") and len(stem) > 4
        bare = stem[2:] if article else stem
        units = gazetteer.units.get(stem, "") or (gazetteer.units.get(bare, "").replace("g", "") if article else "")
        place = gazetteer.places.get(stem, 0)
        band = gazetteer.words.get(stem, 0)
        trigger = gazetteer.triggers.get(word) or gazetteer.triggers.get(stem, "")
        foreign = max(-3, min(3, round(gazetteer.foreignness(bare) * 2)))
        thing = gazetteer.phrases.get((stem,))
        kind = f"{units or '-'}{place if place > 1 else ''}{'a' if article else ''}{thing.label[:2] if thing else ''}"
        common = "c" if band >= 4 else "r" if band else "o"
        kind += common + ("F" if foreign > 0 else "")
        own = [
            f"w={word}", f"s={stem}", f"b={bare}", f"c={word[:clitics]}", f"u={units}", f"pl={place}", f"f={band}",
            f"t={trigger}", f"fo={foreign}", f"k={kind}", f"p2={stem[:2]}", f"p3={stem[:3]}", f"s2={stem[-2:]}",
            f"s3={stem[-3:]}", f"s1={stem[-1:]}", f"n={min(len(stem), 9)}", f"al={article}", f"fb={foreign}/{band}",
            f"p4={stem[:4]}", f"s4={stem[-4:]}",
        ]  # fmt: skip
        near = [f"w={word}", f"s={stem}", f"k={kind}", f"t={trigger}", f"s2={stem[-2:]}", f"p2={word[:2]}"]
        return Looks(tuple(own), tuple(near), (f"s={stem}", f"t={trigger}", f"k={kind}"), kind, trigger, stem)

    def _phrases(self, tokens: Sequence[Token], looks: Sequence[Looks]) -> list[str]:
        words = [token.folded for token in tokens]
        found = ["g=O"] * len(words)
        index = 0
        while index < len(words):
            match = self._gazetteer.phrases.match(words, index, words[index])
            if match is None and looks[index].stem != words[index]:
                match = self._gazetteer.phrases.match(words, index, looks[index].stem)
            if match is None:
                index += 1
                continue
            length, thing = match
            size = min(length, 3)
            found[index] = f"g=B{thing.label[:2]}{size}"
            for place in range(index + 1, index + length):
                found[place] = f"g=I{thing.label[:2]}"
            index += length
        return found


def _short_quotes(tokens: Sequence[Token]) -> list[str]:
    """Marks the words of short stretches between quotation marks: titles and names more often than speech."""
    found = [""] * len(tokens)
    opened = -1
    for index, token in enumerate(tokens):
        char = token.text
        if opened >= 0 and char in _CLOSERS and 1 < index - opened <= _QUOTE_REACH:
            length = index - opened - 1
            for place in range(opened + 1, index):
                found[place] = f"q={'B' if place == opened + 1 else 'I'}{min(length, 4)}"
            opened = -1
        elif char in _OPENERS:
            opened = index
        elif char in _CLOSERS:
            opened = -1
    return found
