"""The whole-story pass: what one place of an Arabic story tells about names in another, and what the tables know."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from newsreader.analysis.arabic.entities_datelines import heed_datelines
from newsreader.analysis.arabic.entities_everyday import heed_everyday
from newsreader.analysis.arabic.entities_persons import POSSESSED, is_unknown_nisba, with_given_names
from newsreader.analysis.arabic.entities_pieces import COMMON, Piece, Story
from newsreader.analysis.arabic.entities_tokens import Token
from newsreader.analysis.arabic.entities_trim import trim, trim_all
from newsreader.core.arabic import fold


def read_story(story: Story, pieces: Iterable[Piece], heed: Callable[[Story, list[Piece]], list[Piece]]) -> list[Piece]:
    """The names of a story from those the tagger found: cut, corrected, agreed, found again elsewhere.

    ``heed`` corrects them by the words before them (see entities_heads).
    """
    found = trim_all(story, list(pieces))
    found = _with_table(story, found)
    found = _agree(story, _without_leads(story, heed(story, found)))
    found = with_given_names(story, _again(story, _announced(story, found)))
    return _disjoint(heed_datelines(story, heed_everyday(story, found)))


def _disjoint(found: Iterable[Piece]) -> list[Piece]:
    """The pieces in reading order; where two share a token the first ends before the second."""
    out: list[Piece] = []
    for piece in sorted(found, key=lambda piece: (piece.block, piece.start, -piece.stop)):
        if out and out[-1].covers(piece):
            if out[-1].start == piece.start or out[-1].stop >= piece.stop:
                continue
            out[-1] = replace(out[-1], stop=piece.start)
        out.append(piece)
    return out


_RANKS = frozenset(fold("الركن الأسير الأول الأعلى ابن ولد").split())  # after a title, and no name by themselves
_INHABITANTS = frozenset(fold("أهالي سكان معلمو معلمي مدينة بلدة قرية مزارعو مزارعي شباب بلدية ريف").split())


def _is_town(story: Story, piece: Piece) -> bool:
    """Whether the story says of a word that it is a town's name: "the town of al-Bab"."""
    return piece.start > 0 and story.stems[piece.block][piece.start - 1] in _INHABITANTS


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
                yield trim(story, Piece(block, index, index + match[0], match[1].label, 0.9))
                index += match[0]
            else:
                index += 1


def _with_table(story: Story, found: list[Piece]) -> list[Piece]:
    """Names of the table are taken as the table has them; what the tagger put around them is kept apart."""
    for match in _matches(story):
        touching = [piece for piece in found if piece.covers(match)]
        if any(piece.start <= match.start and piece.stop >= match.stop and piece.label == match.label
               and (piece.stop - piece.start) > match.stop - match.start and piece.label != "PERSON"
               and _goes_on(story, match, piece) for piece in touching):  # fmt: skip
            continue  # a longer name of the same kind: "Syrian Red Cross"
        if match.label == "PERSON" and any(_is_longer_name(story, piece, match) for piece in touching):
            continue  # another person, whose first names are those of a known one
        common = all(story.is_common(word) for word in story.words(match))
        if not touching and common and match.label in ("MISC", "PERSON"):
            continue
        found = [piece for piece in found if piece not in touching]
        found.append(match)
        for piece in touching:
            if piece.stop > match.stop and _is_person_run(story, match.block, match.stop, piece.stop):
                found.append(Piece(match.block, match.stop, piece.stop, "PERSON", 0.6))
    return found


def _is_longer_name(story: Story, piece: Piece, match: Piece) -> bool:
    """Whether a person's name begins with a known one and goes on with a surname in al-."""
    if piece.label != "PERSON" or piece.start != match.start or piece.stop != match.stop + 1:
        return False
    last = story.blocks[piece.block][piece.stop - 1].folded
    return last.startswith("ال") and not story.gazetteer.triggers.get(last)


def _goes_on(story: Story, match: Piece, piece: Piece) -> bool:
    """Whether what a longer piece has after a known name can belong to it: an adjective, "for", "in", "and"."""
    if piece.stop == match.stop:
        return True
    if _is_person_run(story, match.block, match.stop, piece.stop):
        return False
    following = story.blocks[match.block][match.stop].folded
    unknown = following not in story.gazetteer.words
    return following.startswith(("ال", "ل", "ب", "و", "في")) or unknown or following.isascii()


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
    things = {words: story.gazetteer.phrases.get(words) for words in votes}
    named = {thing.key for words, thing in things.items() if thing and len(words) > 1}
    for words, thing in things.items():
        if thing and thing.by_hand:
            # A short name of something that the story also names in full.
            votes[words][thing.label] += 3 if thing.key in named else 0.5
    out = []
    for piece in found:
        label, weight = max(votes[story.words(piece)].items(), key=lambda item: (item[1], item[0]))
        marked = piece.start > 0 and story.blocks[piece.block][piece.start - 1].text in '«“"'
        paper = marked and (piece.label, label) == ("ORG", "PLACE")
        keeps = paper or label == piece.label or weight < 1.4 * votes[story.words(piece)][piece.label]
        out.append(piece if keeps else replace(piece, label=label, confidence=piece.confidence * 0.9))
    return out


def _without_leads(story: Story, found: list[Piece]) -> list[Piece]:
    """An everyday word before a name that the story has by itself is no part of it."""
    known = {(piece.label, story.words(piece)) for piece in found}
    out = []
    for piece in found:
        words = story.words(piece)
        alone = (piece.label, words[1:]) in known and words[0] in story.gazetteer.words
        lead = (
            alone
            and words[0] not in story.gazetteer.units
            and words[0] not in ("وزاره", "ميناء", "مستشفي", "مطار", "مصفاه")
            and story.gazetteer.phrases.get(words) is None
        )
        out.append(replace(piece, start=piece.start + 1) if lead and not words[0].startswith("ال") else piece)
    return out


def _again(story: Story, found: list[Piece]) -> list[Piece]:
    """Find names again where the tagger passed over them: full forms, and the parts of people's names."""
    names: dict[tuple[str, ...], tuple[str, float]] = {}
    for piece in found:
        words = story.words(piece)
        least = 0.5 if len(words) > 1 else 1.1 if story.is_common(words[0]) else 0.75
        named = piece.label == "PLACE" and len(words) == 1 and _is_town(story, piece)
        if piece.confidence >= least or named:
            names.setdefault(words, (piece.label, piece.confidence))
        thing = story.gazetteer.phrases.get(words) if len(words) > 1 else None
        if thing and thing.label == piece.label in ("PERSON", "ORG"):
            for other in story.gazetteer.phrases.names_of(thing.key):
                names.setdefault(other, (piece.label, piece.confidence))
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
                if start and story.stems[block][start - 1] in ("وزير", "وزيره", "وزاره"):
                    continue  # the field of a minister, not the ministry
                if length == 1 and story.is_common(words[0]) and not _at_name_place(story, block, start, label):
                    continue
                found.append(replace(piece, label=label, confidence=round(confidence * 0.85, 2)))
                taken.update((block, index) for index in range(start, start + length))
                break
    return found


def _at_name_place(story: Story, block: int, index: int, label: str) -> bool:
    """Whether a common word stands where a person is named, or is a given name in itself."""
    if label == "PLACE":
        opens = index == 0 and len(story.blocks[block]) > 1 and story.blocks[block][1].text in "-–/:("
        return opens or story.stems[block][index - 1] in _INHABITANTS
    if label == "PERSON" and "g" in story.gazetteer.units.get(story.stems[block][index], ""):
        return True
    before = story.trigger(block, index - 1)
    return label == "PERSON" and ("s" in before or "t" in before)


def _announced(story: Story, found: list[Piece]) -> list[Piece]:
    """A run of name words or unknown words right after a verb of saying or a title is somebody."""
    taken = {(piece.block, index) for piece in found for index in range(piece.start, piece.stop)}
    found = [*found, *_office_holders(story, found, taken)]
    for block, tokens in enumerate(story.blocks):
        for index in range(1, len(tokens)):
            before = story.trigger(block, index - 1)
            if (block, index) in taken or _is_nation(story, tokens[index].folded):
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
                surname = stop == index + 1 and is_unknown_nisba(story, tokens[index].folded)
                found.append(Piece(block, index, stop, "PERSON", 0.76 if surname else 0.55))
    return found


def _office_holders(story: Story, found: list[Piece], taken: set[tuple[int, int]]) -> list[Piece]:
    """Who holds an office, named right after the body or the place: "the governor of Sur Hasan Dbuq"."""
    out = []
    for piece in found:
        tokens, start = story.blocks[piece.block], piece.stop
        if piece.label not in ("ORG", "PLACE") or start + 1 >= len(tokens) or (piece.block, start) in taken:
            continue
        titles = "".join(story.trigger(piece.block, index) for index in range(piece.start - 3, piece.start))
        kinds = story.gazetteer.units.get(tokens[start].folded, "")
        if not set(titles) & set("tj") or "g" not in kinds or story.trigger(piece.block, start):
            continue
        stop = start + 1
        while stop < len(tokens) and stop < start + 4 and (piece.block, stop) not in taken:
            word = tokens[stop].folded
            surname = word.startswith("ال") and word in story.gazetteer.units
            if not surname and not (_name_like(story, tokens[stop]) and word in story.gazetteer.units):
                break
            stop += 1
        if stop > start + 1:
            out.append(Piece(piece.block, start, stop, "PERSON", 0.6))
            taken.update((piece.block, index) for index in range(start, stop))
    return out


def _is_nation(story: Story, word: str) -> bool:
    thing = story.gazetteer.phrases.get((word,))
    return thing is not None and thing.label == "MISC" and word.startswith("ال")


def _name_like(story: Story, token: Token) -> bool:
    word = token.folded
    if not word[:1].isalpha() or word.isascii() or len(word) < 2:
        return False
    if word in story.gazetteer.triggers or word in POSSESSED or word in _RANKS:
        return False
    return word in story.gazetteer.units or story.gazetteer.words.get(word, 0) == 0


def _surely(story: Story, token: Token) -> bool:
    word = token.folded
    kinds = story.gazetteer.units.get(word, "")
    if kinds:
        return story.gazetteer.words.get(word, 0) < COMMON
    # Foreign by its letters, or an Arab surname in -i that no list has.
    unknown = story.gazetteer.words.get(word, 0) == 0
    return is_unknown_nisba(story, word) or (unknown and story.gazetteer.foreignness(word) > 0.6)
