"""Places told by the word before them, by the dateline or by a nationality after them; people freed of such words."""

from collections.abc import Sequence
from dataclasses import replace

from newsreader.analysis.arabic.entities_bodies import is_adjective
from newsreader.analysis.arabic.entities_pieces import Piece, Story
from newsreader.core.arabic import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


# A definite noun right after these names a place ...
_SEATS = _words("لواء متصرف محافظ حي منطقة مقاطعة بلدة قضاء ناحية ضاحية")
# ... but not these.
_NOT_SEATS = _words("البنك المصرف المركزي الشرق الغرب الشمال الجنوب الوسط اليورو الجزاء الخطر الظل الحكومة الانتخابات")
_SIDES = _words("الجنوبية الشمالية الشرقية الغربية الجنوبي الشمالي الشرقي الغربي الكبرى الصغرى العليا السفلى")
_STREETS = _words("شارع ساحة ميدان")
_FAR = frozenset([fold("قبالة")])  # "off the coast of"
_TOWARDS = _words("في من إلى عبر باتجاه قبالة قرب نحو بين")
_SONS = _words("ولد بنت")
_GIVEN_TITLES = _words("الشيخ سيدي المختار السيد الأمير")
_STATES = frozenset(
    (head, tuple(name.split()))
    for head, names in (("مملكه", "البحرين"), ("دوله", "قطر الكويت الامارات فلسطين"))
    for name in names.split()
)
_PARENTS = _words("أم أبو أبي")


def heed_places(story: Story, found: Sequence[Piece]) -> list[Piece]:
    """The names of a story with the places that their surroundings tell, and people without what stands before them."""
    out = [part for piece in found for part in _parts(story, piece)]
    return _datelined(story, _streets(story, _seats(story, _sons(story, out))))


def _nation(story: Story, word: str) -> bool:
    thing = story.gazetteer.phrases.get((word,))
    return word.startswith("ال") and thing is not None and thing.label == "MISC"


def _parts(story: Story, piece: Piece) -> list[Piece]:
    words, gazetteer = story.words(piece), story.gazetteer
    before = story.blocks[piece.block][piece.start - 1].folded if piece.start else ""
    if (before.removeprefix("و"), words) in _STATES and piece.label == "PLACE":
        return [replace(piece, start=piece.start - 1)]
    if piece.label == "PERSON" and before in _FAR:
        return [replace(piece, stop=piece.start + 1, label="PLACE")]
    if len(words) == 1:
        kinds = gazetteer.units.get(words[0], "")
        if piece.label in ("ORG", "PLACE") and "g" in kinds and before in _PARENTS:
            return [replace(piece, start=piece.start - 1, label="PERSON")]
        thing = gazetteer.phrases.get(words)
        country = thing and thing.label == "PLACE" and words[0] not in gazetteer.places and not set(kinds) & set("gs")
        if piece.label == "PERSON" and country and gazetteer.words.get(words[0], 0) > 2:
            return [replace(piece, label="PLACE")]
        return [piece]
    if gazetteer.phrases.get(words):
        return [piece]
    if piece.label == "PLACE" and _nation(story, words[-1]):
        return [replace(piece, stop=piece.stop - 1), replace(piece, start=piece.stop - 1, label="MISC")]
    if piece.label == "PERSON":
        if before and story.stems[piece.block][piece.start - 1] == "ملعب":
            return [replace(piece, start=piece.start - 1, label="PLACE")]
        if _nation(story, words[0]) and "g" not in gazetteer.units.get(words[0], ""):
            return [
                replace(piece, stop=piece.start + 1, label="MISC", confidence=0.8),
                replace(piece, start=piece.start + 1),
            ]
        given = "g" in gazetteer.units.get(words[1], "") and "g" not in gazetteer.units.get(words[0], "")
        if len(words) > 2 and words[0].startswith("ال") and given:
            return [replace(piece, start=piece.start + 1)]
        foreign = all(gazetteer.foreignness(word) > 0.3 for word in words[:-1])
        if len(words) > 2 and foreign and words[-1].startswith("ال") and words[-1] not in gazetteer.units:
            return [replace(piece, stop=piece.stop - 1)]
        if len(words) == 2 and _is_honouring(story, piece, before):
            return [replace(piece, start=piece.start + 1)]
        last = words[-1]
        told = last.startswith("ل") and last not in gazetteer.units and last not in gazetteer.words
        if len(words) > 2 and told and len(last) > 4 and last[1:] not in gazetteer.words and before != "":
            titled = set(story.trigger(piece.block, piece.start - 1)) & set("stj")
            return [replace(piece, stop=piece.stop - 1)] if titled else [piece]
    return [piece]


def _is_honouring(story: Story, piece: Piece, before: str) -> bool:
    """Whether a person's first word is rather the verb "honoured", told by its doubled letter or by "while" before."""
    tokens = story.blocks[piece.block]
    first, second = tokens[piece.start], tokens[piece.start + 1]
    verb = first.folded == "كرم" and ("\u0651" in first.text or before == "فيما")
    return verb and second.folded.startswith("ال")


def _sons(story: Story, found: list[Piece]) -> list[Piece]:
    """Whose son or daughter, in the Maghreb's manner, with the "Cheikh" or "Sidi" that is the name itself."""
    taken = {(piece.block, index) for piece in found for index in range(piece.start, piece.stop)}
    out = []
    for piece in found:
        tokens = story.blocks[piece.block]
        sons = any(token.folded in _SONS for token in tokens[piece.start : piece.stop])
        free = piece.start and (piece.block, piece.start - 1) not in taken
        if piece.label == "PERSON" and sons and free:
            before = tokens[piece.start - 1].folded
            if before == "سيدي" or (tokens[piece.start].folded in _SONS and before in _GIVEN_TITLES):
                piece = replace(piece, start=piece.start - 1)
        out.append(piece)
    for block, tokens in enumerate(story.blocks):
        for index in range(1, len(tokens) - 1):
            run = Piece(block, index - 1, index + 2, "PERSON", 0.8)
            words = (tokens[index - 1].folded, tokens[index + 1].folded)
            if tokens[index].folded not in _SONS or any(piece.covers(run) for piece in out):
                continue
            touching = tokens[index].start - tokens[index - 1].stop == tokens[index + 1].start - tokens[index].stop == 1
            rare = all(story.gazetteer.words.get(word, 0) < 3 and word[:1].isalpha() for word in words)
            if touching and rare and words[0] not in story.gazetteer.triggers and not words[0].startswith("ال"):
                out.append(run)
    return out


def _seats(story: Story, found: list[Piece]) -> list[Piece]:
    """The definite noun after "quarter" or "governor of", the known town or unknown word after "off" and "towards"."""
    taken = {(piece.block, index) for piece in found for index in range(piece.start, piece.stop)}
    gazetteer = story.gazetteer
    for block, tokens in enumerate(story.blocks):
        for index in range(1, len(tokens)):
            word, before = tokens[index].folded, story.stems[block][index - 1]
            if (block, index) in taken or tokens[index].start - tokens[index - 1].stop != 1 or len(word) < 3:
                continue
            band = gazetteer.words.get(word, 0)
            seat = before in _SEATS and word.startswith("ال") and len(word) > 4 and band < 4 and word not in _NOT_SEATS
            seat = seat and not (is_adjective(story, word) and word not in gazetteer.units)
            thing = gazetteer.phrases.get((word,))
            far = before in _FAR and (band < 3 or gazetteer.is_name(word)) and not word.startswith("ال")
            town = thing is not None and thing.label == "PLACE" and gazetteer.places.get(word, 0) > 2 and band < 3
            known = before in _TOWARDS and town and not gazetteer.units.get(word)
            if seat or far or known:
                stop = index + 1
                while seat and stop < len(tokens) and tokens[stop].folded in _SIDES:
                    stop += 1
                found.append(Piece(block, index, stop, "PLACE", 0.8))
    return found


def _streets(story: Story, found: list[Piece]) -> list[Piece]:
    """A street or a square with the name of somebody that nothing else has taken."""
    for block, tokens in enumerate(story.blocks):
        for index in range(len(tokens) - 1):
            if story.stems[block][index] not in _STREETS:
                continue
            stop = index + 1
            while stop < len(tokens) and stop < index + 4 and tokens[stop].folded in story.gazetteer.units:
                if tokens[stop].start - tokens[stop - 1].stop != 1 or tokens[stop].folded in story.gazetteer.triggers:
                    break
                stop += 1
            street = Piece(block, index, stop, "PLACE", 0.8)
            if stop > index + 1 and not any(other.covers(street) and other.label != "PERSON" for other in found):
                found = [*(other for other in found if not other.covers(street)), street]
    return found


def _datelined(story: Story, found: list[Piece]) -> list[Piece]:
    """The town at the head of a paragraph before its state and a dash or a bracket is a place all over the story."""
    towns: set[tuple[str, ...]] = set()
    for piece in found:
        tokens = story.blocks[piece.block]
        if piece.label != "PLACE" or not 2 <= piece.start <= 4 or piece.stop >= len(tokens):
            continue
        town = [token.folded for token in tokens[: piece.start - 1]]
        plain = all(token.text[0].isalpha() for token in tokens[: piece.start - 1])
        if plain and tokens[piece.start - 1].text in "،," and tokens[piece.stop].text in "-–—ـ(":
            towns.add(tuple(town))
            head = Piece(piece.block, 0, piece.start - 1, "PLACE", 0.95)
            found = [*(other for other in found if not other.covers(head)), head]
    out = []
    for piece in found:
        words = story.words(piece)
        town_of = next((town for town in towns if words[: len(town)] == town), None)
        if town_of is None or piece.label not in ("PERSON", "ORG"):
            out.append(piece)
            continue
        middle = piece.start + len(town_of)
        if middle == piece.stop or piece.label == "PERSON":
            out.append(replace(piece, stop=middle, label="PLACE", confidence=0.9))
            out += [replace(piece, start=middle)] if middle < piece.stop else []
        else:
            out.append(piece)
    return out
