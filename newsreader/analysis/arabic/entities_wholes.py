"""Bodies taken whole or freed of their descriptor: committees of councils, police of towns, foreign organisations."""

from collections.abc import Sequence
from dataclasses import replace

from newsreader.analysis.arabic.entities_bodies import is_adjective
from newsreader.analysis.arabic.entities_pieces import Piece, Story
from newsreader.analysis.arabic.entities_tokens import Token
from newsreader.core.arabic import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


_COUNCILS = _words("مجلس بمجلس البرلمان بالبرلمان الكونغرس")
_FORCES = frozenset(tuple(fold(name).split()) for name in ("خفر السواحل", "الصليب الأحمر", "الهلال الأحمر"))
# Outside a foreign name; inside one of Arabic words ("the organisation of the world's health").
_DESCRIPTORS = _words("منظمة معهد مجموعة مؤسسة شركة شبكة وكالة")
# The town they serve belongs to their name.
_OF_TOWNS = _words("شرطة إذاعة")
# A broadcaster's channels and services.
_SERVICES = _words("وان تو ثري نيوز عربي العربية سبورت راديو ورلد سيرفيس أسكتلندا اسكتلندا ويلز")
_BROADCASTERS = frozenset(tuple(fold(name).split()) for name in ("بي بي سي", "سي إن إن", "آي تي في", "إن بي سي"))
# Foreign words only companies and papers have in their names.
_OF_COMPANIES = _words(
    "آند سيكيوريتيز بارتنرز أناليتيكس أسبكتس إيرلاينز إيروايز موتورز إنترناشونال غلوبال نتورك ريبورت ريسيرتش إنرجي"
)
_COMPANY = _words("شركة مجموعة مصرف بنك محطة")
_CHAMBERS = _words("الجنايات الجنح")  # of a court: no body of its own
_RADIOS = _words("إذاعة راديو تلفزيون")
_SHIPS = _words("السفينة القارب اليخت الناقلة المركب العبارة سفينة قارب يخت ناقلة عبارة باخرة الباخرة")
# Without a nationality of their own, these with one and a further word are a body's name.
_NATIONAL_HEADS = _words(
    "المعهد المصرف البنك الاتحاد المركز المجلس الجمعية الوكالة الهيئة المرصد الصندوق الشركة النقابة"
)


def heed_wholes(story: Story, found: Sequence[Piece]) -> list[Piece]:
    """The names of a story with bodies as long and as short as they are called."""
    out = [_labelled(story, piece) for piece in found]
    out = [_freed(story, piece) for piece in out if not _is_chamber(story, piece)]
    out = _with_heads(story, out)
    return _joined(story, out)


def _labelled(story: Story, piece: Piece) -> Piece:
    """Companies told by a word of their name or by "company" before it, ships by "ship": no people."""
    if piece.label not in ("PERSON", "PLACE", "MISC"):
        return piece
    words, tokens = story.words(piece), story.blocks[piece.block]
    if piece.label != "MISC" and len(words) > 1 and set(words[1:]) & _OF_COMPANIES:
        return replace(piece, label="ORG")
    at = piece.start - 1
    while at > 0 and not tokens[at].text[0].isalnum() and tokens[at].text in '«“"':
        at -= 1
    marked = at < piece.start - 1
    if (
        piece.label == "PERSON"
        and marked
        and (_stem(story, piece.block, at) in _SHIPS or _of_ship(story, piece.block, at))
    ):
        return replace(piece, label="MISC")
    foreign = all(story.gazetteer.foreignness(word) > 0 and word not in story.gazetteer.units for word in words)
    if piece.label == "PLACE" or not foreign:
        return piece
    for back in range(at, max(at - 4, -1), -1):
        stem = _stem(story, piece.block, back)
        if stem in _COMPANY:
            return replace(piece, label="ORG") if back < at or piece.label == "PERSON" else piece
        if not stem.startswith("ال") and not stem.endswith("ه"):
            break
    return piece


def _of_ship(story: Story, block: int, at: int) -> bool:
    """Whether "ship of containers" or the like ends at a word."""
    return _stem(story, block, at).startswith("ال") and _stem(story, block, at - 1) in _SHIPS


def _stem(story: Story, block: int, index: int) -> str:
    return story.stems[block][index] if 0 <= index < len(story.stems[block]) else ""


def _is_chamber(story: Story, piece: Piece) -> bool:
    words = story.words(piece)
    return piece.label == "ORG" and len(words) > 1 and words[0] == "غرفه" and words[1] in _CHAMBERS


def _freed(story: Story, piece: Piece) -> Piece:
    """A foreign name without "organisation" before it and without the adjective after it."""
    words, gazetteer = story.words(piece), story.gazetteer
    if piece.label != "ORG" or len(words) < 2 or gazetteer.phrases.get(words):
        return piece
    if all(len(word) == 1 for word in words):
        return replace(piece, label="PERSON")  # somebody's initials
    if len(words[-1]) == 1 and len(words) > 2 and words[-1].isalpha():
        return replace(piece, stop=piece.stop - 1)  # a title before the next name
    if words[0].isascii() and words[1].startswith("ال"):
        return replace(piece, stop=piece.start + 1)
    second = words[1]
    if words[0] == fold("قناة") and len(words) == 2 and second.startswith("ال"):
        return replace(piece, start=piece.start + 1)
    outlandish = any(word not in gazetteer.words and gazetteer.foreignness(word) > 0 for word in words[1:3])
    rare = gazetteer.words.get(second, 0) < 3 or outlandish
    foreign = not second.startswith("ال") and rare and gazetteer.foreignness(second) > 0
    known = gazetteer.phrases.get((second,))
    if words[0] not in _DESCRIPTORS or not (foreign or (known and known.label == "ORG" and known.by_hand)):
        return piece
    stop = piece.start + 2
    while stop < piece.stop and not words[stop - piece.start].startswith("ال"):
        stop += 1
    return replace(piece, start=piece.start + 1, stop=stop)


def _with_heads(story: Story, found: list[Piece]) -> list[Piece]:
    """ "Organisation" before a body of Arabic words, the police of a town, national bodies with their field."""
    out = []
    for piece in found:
        words, before = story.words(piece), _stem(story, piece.block, piece.start - 1)
        whole = words[0] == story.blocks[piece.block][piece.start].folded
        if piece.label == "ORG" and before == "منظمه" and len(words) > 1 and words[0].startswith("ال") and whole:
            piece = replace(piece, start=piece.start - 1)
        elif (piece.label == "PLACE" and before in _OF_TOWNS and whole) or _is_station(story, piece):
            piece = replace(piece, start=piece.start - 1, label="ORG")
        elif piece.label == "MISC" and len(words) == 1 and before in _NATIONAL_HEADS:
            piece = _national(story, piece)
        out.append(piece)
    return out


def _is_station(story: Story, piece: Piece) -> bool:
    """Whether a country is what a radio station is called after: "Radio X", "the Voice of X"."""
    thing = story.gazetteer.phrases.get(story.words(piece))
    before, further = (_stem(story, piece.block, piece.start - back) for back in (1, 2))
    station = before in _RADIOS or (before == "صوت" and further in _RADIOS)
    return station and piece.label in ("PLACE", "ORG") and thing is not None and thing.label == "PLACE"


def _national(story: Story, piece: Piece) -> Piece:
    """The body that a nationality after its head noun belongs to, where a field or a further adjective follows."""
    tokens, stop = story.blocks[piece.block], piece.stop
    if stop >= len(tokens):
        return piece
    after = tokens[stop].folded
    if after.startswith("ال") and after.endswith(("ي", "يه")) and story.gazetteer.phrases.get((after,)) is None:
        agrees = after.endswith("ه") == story.words(piece)[0].endswith("ه")
        return replace(piece, start=piece.start - 1, stop=stop + 1, label="ORG") if agrees else piece
    if after.startswith("ل") and len(after) > 4 and story.gazetteer.words.get(after[1:], 0) > 0:
        stop += 1
        if stop < len(tokens) and tokens[stop].folded.startswith("ال") and not after.startswith("لل"):
            stop += 1
        return replace(piece, start=piece.start - 1, stop=stop, label="ORG")
    return piece


def _joined(story: Story, found: list[Piece]) -> list[Piece]:
    """A committee and its council, the coast guard and its nationality, a broadcaster and its service are one name."""
    out: list[Piece] = []
    for piece in sorted(found, key=lambda piece: (piece.block, piece.start)):
        last = out[-1] if out else None
        if last is None or last.block != piece.block or last.label != "ORG":
            out.append(piece)
            continue
        first = story.words(piece)[0]
        words = story.words(last)
        gap = story.blocks[piece.block][last.stop : piece.start]
        council = words[0] == "لجنه" and piece.label == "ORG" and first in _COUNCILS
        inside = not gap and story.blocks[piece.block][piece.start].folded.startswith("ب")
        nation = not gap and piece.label == "MISC" and words in _FORCES and first.startswith("ال")
        if nation or (council and (inside or [token.folded for token in gap] == ["في"])):
            out[-1] = replace(last, stop=piece.stop)
        elif last.covers(piece):
            continue
        else:
            out.append(piece)
    return [_with_service(story, piece) for piece in out]


def _with_service(story: Story, piece: Piece) -> Piece:
    tokens = story.blocks[piece.block]
    stop = piece.stop
    if piece.label == "ORG" and story.words(piece) in _BROADCASTERS:
        while stop < len(tokens) and tokens[stop].folded in _SERVICES and stop < piece.stop + 2:
            stop += 1
    last = tokens[stop - 1]
    if piece.label == "ORG" and stop < len(tokens) and tokens[stop].text == "+" and tokens[stop].start == last.stop:
        stop += 1
    if piece.label == "ORG" and story.words(piece) in _FORCES and stop < len(tokens):
        nation = tokens[stop].folded
        stop += nation.startswith("ال") and nation.endswith("ي") and is_adjective(story, nation)
    if (
        piece.label == "ORG"
        and piece.stop - piece.start > 1
        and stop < len(tokens)
        and _are_members(last, tokens[stop])
    ):
        stop += 1
    return replace(piece, stop=stop)


def _are_members(noun: Token, adjective: Token) -> bool:
    """Whether two words are definite plurals of people: "the teachers, the contracted"."""
    return all(token.folded.startswith("ال") and token.folded.endswith("ين") for token in (noun, adjective)) and (
        adjective.start - noun.stop == 1
    )
