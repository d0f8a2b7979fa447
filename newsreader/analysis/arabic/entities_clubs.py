"""Clubs with everyday names in stories of sport: "the coach of al-Fajr", "against al-Fajr", "al-Fajr drew"."""

from collections import defaultdict
from collections.abc import Sequence

from newsreader.analysis.arabic.entities_pieces import Piece, Story
from newsreader.core.arabic import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


_SPORT = _words(
    "مدرب المدرب مباراة المباراة لاعب لاعبيه لاعبوه اللاعب اللاعبين الدوري دوري الحكم هدف هدفين بهدفين بهدف الملعب "
    "ملعب الشوط الشوطين نقطة رصيده المهاجم الهداف الجولة مرمى الديربي كأس المنتخب النادي الفريق تعادل بالتعادل"
)
_ANNOUNCING = _words(
    "فريق نادي مدرب جاره ضيفه مضيفه منافسه نظيره غريمه لاعبو لاعبي جماهير مشجعو أنصار مرمى شباك مهاجم حارس لضيفه لجاره"
)
_PLAYING = _words("أمام ضد رفع هزم تجمد خسر تعادل فاز تغلب واجه يواجه يلتقي استضاف يستضيف يحل")
_NEVER = _words(
    "المنتخب الوسط المرمى اللياقة الكرة الكرات البلاد العمل الطوارئ الإنقاذ الدفاع الأول الثاني الثالث الحراس الخصم "
    "الضيوف المباراة الجولة الدوري الكأس النادي الفريق المدرب اللاعب الحكم القدم اليد السلة الجمهور المحكمة القاضي"
)
_LEAST_SPORT = 4


def heed_clubs(story: Story, found: Sequence[Piece]) -> list[Piece]:
    """The names of a story of sport, with clubs that have everyday names."""
    words = [token.folded for tokens in story.blocks for token in tokens]
    if len({word for word in words if word in _SPORT}) < _LEAST_SPORT:
        return list(found)
    announced: dict[str, int] = defaultdict(int)
    played: dict[str, int] = defaultdict(int)
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    sure: set[tuple[int, int]] = set()
    for block, tokens in enumerate(story.blocks):
        for index in range(1, len(tokens)):
            name = story.stems[block][index]
            if not _can_be(story, name):
                continue
            places[name].append((block, index))
            before = tokens[index - 1].folded
            if before in _ANNOUNCING and tokens[index].folded == name:
                announced[name] += 1
                if before.endswith("ه"):
                    sure.add((block, index))
            played[name] += before in _PLAYING or story.stems[block][index - 1] in _PLAYING
    clubs = {name for name, times in announced.items() if times + played[name] > 1}
    wanted = {place for name in clubs for place in places[name]} | sure
    out = []
    for piece in found:
        inside = {(piece.block, index) for index in range(piece.start, piece.stop)} & wanted
        announced_too = piece.stop - piece.start == 2 and story.words(piece)[0] in _ANNOUNCING
        if inside and (piece.stop - piece.start == 1 or announced_too):
            continue
        wanted -= {(piece.block, index) for index in range(piece.start, piece.stop)}
        out.append(piece)
    return [*out, *(Piece(block, index, index + 1, "ORG", 0.8) for block, index in sorted(wanted))]


def _can_be(story: Story, name: str) -> bool:
    if not name.startswith("ال") or len(name) < 5 or name in _NEVER or name in story.gazetteer.triggers:
        return False
    thing = story.gazetteer.phrases.get((name,))
    return thing is None or thing.label in ("ORG", "PLACE")
