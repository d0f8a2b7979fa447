"""Where a name that the tagger found really begins and ends, and whether it is one at all."""

from collections.abc import Container, Sequence
from dataclasses import replace

from newsreader.analysis.arabic.entities_pieces import Piece, Story
from newsreader.analysis.arabic.entities_tokens import Token
from newsreader.core.arabic import fold

# Words before a name that are no part of it: the newspaper, the film, the city ...
_DESCRIPTORS = frozenset(
    fold(
        "شبكة صحيفة جريدة مجلة قناة تنظيم شركة منصة موقع مدينة بلدة قرية مسلسل فيلم رواية كتاب برنامج أغنية مسرحية "
        "ألبوم هاشتاج نادي النادي نادى النادى لوحة سلسلة إذاعة فرقة محافظة ولاية ملعب مخيم مؤسسة وكالة عملية فرقاطة "
        "سفينة حي فريق بودكاست دوار العاصمة"
    ).split()
)
# Before a name that the table knows without them, these are no part of it either.
_GENERIC = _DESCRIPTORS | frozenset(fold("نهر حركة جماعة قوات دولة ميليشيا منظمة حلف كتائب بحيرة وادي").split())
_KIN = frozenset(fold("أم أبو أبي أبا ابن بن بو آل ولد بنت ود عبد").split())
_PRONOUNS = frozenset(
    fold("لي له لها لنا لك لكم لهم بي به بها بنا بهم فيه فيها منه منها عليه عليها هو هي هم أنا").split()
)
_OPENERS = frozenset("«“”\"‹'‘’")
_CLOSERS = frozenset("»”“\"›'’‘")
_NEVER_LAST = frozenset(
    [
        "كيف",
        "بعد",
        "قبل",
        "كما",
        "حيث",
        "وهو",
        "وهي",
        "أول",
        "إن",
        "أن",
        "هو",
        "هي",
        "الذي",
        "التي",
        "قال",
        "أمس",
        "اليوم",
        "في",
        "على",
        "إلى",
        "من",
    ]
)
_NEVER_NAMED = frozenset(
    [
        "الركن",
        "معالي",
        "مصدر",
        "لا",
        "لم",
        "لن",
        "قال",
        "قلت",
        "قالت",
        "هل",
        "كان",
        "كانت",
        "لقد",
        "نحن",
        "إذا",
        "حتى",
        "كل",
    ]
)
# Songs, films, books of somebody.
_WORKS = frozenset(fold("أغاني أغنية أفلام قصائد روايات كتب لوحات مسرحيات ألحان").split())
_MINE = frozenset(fold("أمي أبي ابني ابنتي جدتي جدي أخي أختي").split())
_MONTHS = frozenset(fold("نيسان آذار مارس مايو أيار تموز آب أيلول تشرين كانون شباط حزيران").split())
_NEVER_FIRST = frozenset(["على", "في", "إلى", "عن", "من", "أن"])
# Outside the name of anything but a work.
_AROUND = frozenset(["قرب", "أمام", "خلال", "عند", "لدى", "نحو", "حول", "منذ", "ضد", "بين"])


def trim_all(story: Story, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces cut at "and", joined at hyphens, freed of marks and descriptors; what is no name is left out."""
    found = [trim(story, piece) for piece in _apart(story, pieces)]
    full = {word for piece in found if piece.label == "PERSON" and piece.stop - piece.start > 1
            for word in story.words(piece)}  # fmt: skip
    return [_with_first_name(story, piece, found) for piece in found if not _never(story, piece, full)]


def trim(story: Story, piece: Piece) -> Piece:
    """Leave a descriptor out, where what follows can stand alone."""
    piece = _within_marks(story, piece)
    words = story.words(piece)
    tokens = story.blocks[piece.block]
    while piece.label == "PERSON" and len(words) > 1 and _leads(story, words) and not _is_anna(tokens[piece.start]):
        piece = replace(piece, start=piece.start + 1)
        words = story.words(piece)
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
    known = story.gazetteer.phrases.get(words[1:]) is not None or following in ("ايت", "اولاد")
    marked = not tokens[piece.start + 1].text[0].isalpha()
    if known or marked or following.isascii() or not story.gazetteer.words.get(following):
        start = piece.start + 1
        while start < piece.stop - 1 and not tokens[start].text[0].isalnum():
            start += 1
        return replace(piece, start=start)
    return piece


def _is_anna(token: Token) -> bool:
    """Whether a word is written with a long first letter: the name Anna, not the pronoun "I"."""
    return token.text.startswith("آ")


def _leads(story: Story, words: tuple[str, ...]) -> bool:
    """Whether a verb, a pronoun or an everyday noun stands before a person's name ("answered him Qazzi")."""
    first, gazetteer = words[0], story.gazetteer
    titled = first.startswith("ال") and set(gazetteer.triggers.get(first, "")) & set("tj")
    if first in _PRONOUNS | _WORKS or (titled and len(words) > 2):
        return True
    if gazetteer.is_name(first) or first in _KIN or gazetteer.phrases.get(words):
        return False
    says = "s" in gazetteer.triggers.get(first, "")
    foreign = gazetteer.foreignness(first) > 0.8
    return says or (story.is_common(first) and not foreign and words[1] not in _KIN)


def _within_marks(story: Story, piece: Piece) -> Piece:
    """Quotation marks and small words at its ends are outside a name, and a mark that opens before it closes it."""
    tokens = story.blocks[piece.block]
    start, stop = piece.start, piece.stop
    if tokens[start].text.isascii() and tokens[start].text[0].isalpha():
        # A name in Latin letters ends where the Arabic words go on.
        stop = next((index for index in range(start, stop) if _is_arabic(tokens[index].text)), stop)
    known = story.gazetteer.phrases.get(story.words(piece)) is not None
    while stop - start > 1 and tokens[stop - 1].text in _NEVER_LAST and not known:
        stop -= 1
    if stop - start > 1 and piece.label != "MISC" and tokens[start].text in _AROUND and not known:
        start += 1
    if stop - start > 1 and piece.label == "PERSON" and tokens[start].text == "إن":
        start += 1
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


def _is_arabic(text: str) -> bool:
    return text[0].isalpha() and not text.isascii() and "\u0600" <= text[0] <= "\u06ff"


def _apart(story: Story, pieces: Sequence[Piece]) -> list[Piece]:
    """Two people joined by "and" are two; a name broken at a hyphen or in its middle is one."""
    split: list[Piece] = []
    for piece in pieces:
        start = piece.start
        for index in range(piece.start + 1, piece.stop):
            word = story.blocks[piece.block][index].folded
            peeled = story.stems[piece.block][index]
            to_another = word[:1] == "ل" and story.gazetteer.is_name(peeled)
            if piece.label == "PERSON" and len(word) > 3 and peeled != word and (word[:1] == "و" or to_another):
                split.append(replace(piece, start=start, stop=index))
                start = index
        split.append(replace(piece, start=start))
    joined: list[Piece] = []
    for piece in split:
        last = joined[-1] if joined else None
        if (
            last
            and last.block == piece.block
            and (_is_one(story.blocks[piece.block], last, piece) or _is_rest(story, last, piece))
        ):
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


def _is_rest(story: Story, last: Piece, piece: Piece) -> bool:
    """Whether a foreign word that no list knows goes on with the person right before it, whatever it was taken for."""
    if last.label != "PERSON" or last.stop != piece.start or piece.stop - piece.start > 1:
        return False
    token = story.blocks[piece.block][piece.start]
    gazetteer = story.gazetteer
    known = token.folded in gazetteer.words or gazetteer.is_name(token.folded) or token.folded.startswith(("ال", "و"))
    touching = token.start - story.blocks[piece.block][last.stop - 1].stop == 1
    return touching and not known and gazetteer.foreignness(token.folded) > 0


def _never(story: Story, piece: Piece, full: Container[str]) -> bool:
    """Pronouns with a preposition, adverbs in -an, and everyday words the tagger is not sure of are no names."""
    tokens = story.blocks[piece.block]
    token, words, gazetteer = tokens[piece.start], story.words(piece), story.gazetteer
    thing = gazetteer.phrases.get(words)
    unsure = piece.confidence < 0.75 and thing is None
    everyday = all(story.is_common(word) and not gazetteer.is_name(word) for word in words)
    if thing is None and token.text in _NEVER_NAMED:
        return True
    if len(words) == 1 and words[0] in _MINE:
        return True
    if unsure and everyday and piece.label in ("PERSON", "PLACE"):
        return True
    if thing is None and any(other.text.endswith(("اً", "ًا")) for other in tokens[piece.start : piece.stop]):
        return True
    if len(words) > 1:
        return False
    if words[0] in _MONTHS and _is_date(tokens, piece.start):
        return True
    if piece.label == "ORG" and thing is None and piece.confidence < 0.8 and gazetteer.words.get(words[0], 0) > 2:
        return words[0].startswith("ال") and not (piece.start and tokens[piece.start - 1].text in _OPENERS)
    town = piece.label == "PLACE" and thing is not None and not thing.by_hand and gazetteer.places.get(words[0], 0) < 2
    whole = tokens[piece.start].folded
    if (
        piece.label in ("ORG", "PERSON")
        and whole[:1] in ("ب", "ل", "ك")
        and whole != words[0]
        and gazetteer.words.get(whole, 0) > 2
    ):
        return not (thing and thing.by_hand) and gazetteer.places.get(words[0], 0) == 0
    before = tokens[piece.start - 1].folded if piece.start else ""
    adjective = piece.label == "PERSON" and words[0].startswith("ال") and words[0].endswith("ي")
    if adjective and before.startswith("ال") and before not in gazetteer.triggers and piece.confidence < 0.9:
        return not gazetteer.is_name(before) and words[0] not in full
    article = words[0].startswith("ال") and piece.label == "PLACE" and (thing is None or not thing.by_hand)
    if article and story.is_common(words[0]) and (piece.confidence < 0.8 or before == fold("على")):
        return "p" not in story.trigger(piece.block, piece.start - 1)
    if town and story.is_common(words[0]) and piece.confidence < 0.7 and gazetteer.foreignness(words[0]) < 0:
        return "p" not in story.trigger(piece.block, piece.start - 1)
    doubtful = piece.label == "PERSON" and thing is None and piece.confidence < 0.85 and words[0] not in full
    if doubtful and _is_plain_word(story, piece):
        return True
    announces = words[0] in gazetteer.triggers or piece.label == "MISC"
    if unsure and announces and words[0] in gazetteer.words and words[0] not in gazetteer.units:
        return True
    if piece.start and thing is None and tokens[piece.start - 1].folded in ("مصدر", "مصادر"):
        return True
    if token.text.isascii() and token.text.islower():
        return True
    return token.text.endswith(("اً", "ًا")) or token.folded in _PRONOUNS


def _is_date(tokens: Sequence[Token], index: int) -> bool:
    """Whether a number, a stroke or a bracket stands beside a month's name, which may be a maker's or a club's too."""
    beside = [tokens[place].text for place in (index - 1, index + 1) if 0 <= place < len(tokens)]
    return any(text in "/(" or text[0].isdigit() for text in beside)


def _is_plain_word(story: Story, piece: Piece) -> bool:
    """Whether a word is rather a word than a name, with "and" or a dual ending or without.

    A name that is a frequent word too needs a title, a verb of saying or a full name elsewhere in the story.
    """
    gazetteer = story.gazetteer
    stem = story.stems[piece.block][piece.start]
    whole = story.blocks[piece.block][piece.start].folded
    if set(story.trigger(piece.block, piece.start - 1)) & set("stj"):
        return False
    if piece.confidence < 0.8 and gazetteer.words.get(stem, 0) > 2 and not stem.startswith("ال"):
        return True
    if gazetteer.is_name(stem) or gazetteer.is_name(whole) or stem.removeprefix("ال") in gazetteer.units:
        return False
    forms = {stem, whole, whole.removeprefix("و")}
    if whole.endswith("ين"):
        forms.add(whole[:-2])
    return any(gazetteer.words.get(form, 0) > 1 for form in forms)


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
