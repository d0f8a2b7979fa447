"""Names between quotation marks, in brackets and after the sign of a tag."""

from collections.abc import Sequence

from newsreader.analysis.arabic.entities_pieces import Piece, Story
from newsreader.core.arabic import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


# Outside the names of works and of bodies, but they say what is named.
WORKS = _words("فيلم رواية أغنية مسلسل ألبوم كتاب ديوان مسرحية لوحة عملية سفينة قصيدة فرقاطة حملة مبادرة لعبة مشروع")
BODIES = _words("شركة صحيفة جريدة قناة شبكة وكالة موقع مجلة لصحيفة إذاعة تنظيم")
# These, too, with the name between quotation marks.
_QUOTED_BODY = BODIES | _words(
    "كتلة حزب حركة تيار جبهة تنسيقية نقابة فرقة نادي فريق يومية أسبوعية تجمع ائتلاف تحالف جمعية منصة ميليشيا جماعة"
)
# Bodies of several words between marks are named by their first.
_BODY_FIRST = _words("تنسيقية لجنة هيئة مجلس نقابة جمعية رابطة اتحاد حركة حزب تيار جبهة منظمة مؤسسة ائتلاف تجمع كتلة")
# "obtained by «...»", "said in talk to «...»": a paper.
_OBTAINED = _words("حصلت علمت رصدت اطلعت تلقت رصدها رصدته أجرته أجرتها تابعت حاورت وعلمت حضرته حضرتها تسلمت")
_TALK = _words("حديث تصريح تصريحات حوار مقابلة مداخلة تصريحه")
_NICKNAMED = _words("الملقب الملقبة لقب لقبت لقبوه لقبته يلقب تلقب ملقب")
OPENERS = "«“”\"‹'‘’"
CLOSERS = "»”“\"›'’‘"
_LONGEST_TITLE = 7


def heed_marks(story: Story, found: Sequence[Piece]) -> list[Piece]:
    """The names of a story with those added that quotation marks and tags show."""
    return _tagged(story, _quoted(story, list(found)))


def _stem(story: Story, block: int, index: int) -> str:
    return story.stems[block][index] if 0 <= index < len(story.stems[block]) else ""


def _quoted(story: Story, found: list[Piece]) -> list[Piece]:
    """The film «...» is a work, the newspaper «...» a body, nicknamed «...» a person: all between the marks."""
    for block, tokens in enumerate(story.blocks):
        for index in range(1, len(tokens) - 2):
            glued = tokens[index].start == tokens[index - 1].stop and tokens[index - 1].folded not in ("ل", "ب")
            if tokens[index].text not in OPENERS or glued:
                continue
            stop = index + 1
            while stop < len(tokens) and stop - index <= _LONGEST_TITLE and tokens[stop].text not in CLOSERS:
                stop += 1
            if stop >= len(tokens) or tokens[stop].text not in CLOSERS or stop == index + 1:
                continue
            label = _label_of_quoted(story, block, index, stop - index - 1)
            if not label and stop - index > 2 and story.stems[block][index + 1] in _BODY_FIRST:
                label = "ORG"
            if not label:
                continue
            piece = Piece(block, index + 1, stop, label, 0.8)
            if any(not token.text[0].isalnum() and token.text not in "-–" for token in tokens[index + 1 : stop]):
                continue
            found = [other for other in found if not other.covers(piece)]
            found.append(piece)
    return found


def _label_of_quoted(story: Story, block: int, opening: int, length: int) -> str:
    before = _stem(story, block, opening - 1)
    if before in ("ب", "باسم") and _stem(story, block, opening - 2) in _NICKNAMED:
        return "PERSON"
    if before == "ل" and length <= 3:
        return "ORG"
    tokens = story.blocks[block]
    closing = opening + length + 1
    ended = closing + 1 >= len(tokens) or tokens[closing + 1].text in "-–/"
    if length <= 3 and opening < 6 and ended and tokens[opening - 1].text in ":-–—ـ/،":
        return "ORG"  # a dateline: "Beirut: «...»"
    if length <= 3 and before in _OBTAINED:
        return "ORG"
    if length <= 3 and before in ("الي", "مع") and _stem(story, block, opening - 2) in _TALK:
        return "ORG"
    for label, heads in (("MISC", WORKS), ("ORG", _QUOTED_BODY)):
        if before in heads and (label == "MISC" or length <= 4):
            return label
    return ""


def in_brackets(story: Story, found: list[Piece]) -> list[Piece]:
    """What stands in brackets right after a body is its short name."""
    bodies = {(piece.block, piece.stop) for piece in found if piece.label == "ORG" and piece.stop - piece.start > 1}
    for block, stop in sorted(bodies):
        tokens = story.blocks[block]
        if stop + 2 < len(tokens) and tokens[stop].text == "(" and tokens[stop + 2].text == ")":
            short = Piece(block, stop + 1, stop + 2, "ORG", 0.8)
            known = story.gazetteer.phrases.get((tokens[stop + 1].folded,))
            if tokens[stop + 1].text[0].isalpha() and (known is None or known.label == "ORG"):
                found = [piece for piece in found if not piece.covers(short)]
                found.append(short)
    return found


def _tagged(story: Story, found: list[Piece]) -> list[Piece]:
    """A tag of several words after # is one name, and no name stands inside it."""
    for block, tokens in enumerate(story.blocks):
        for index, token in enumerate(tokens[:-1]):
            if token.text != "#" or tokens[index + 1].start != token.stop:
                continue
            stop = index + 2
            while stop < len(tokens) and tokens[stop].start == tokens[stop - 1].stop and (
                tokens[stop].text == "_" or tokens[stop - 1].text == "_"
            ):  # fmt: skip
                stop += 1
            tag = Piece(block, index + 1, stop, "MISC", 0.9)
            if stop > index + 2:
                found = [*(piece for piece in found if not piece.covers(tag)), tag]
    return found
