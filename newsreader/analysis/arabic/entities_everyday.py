"""Everyday Arabic words that are somewhere a town's or a person's name, and planets: which they are here."""

from collections.abc import Sequence
from dataclasses import replace

from newsreader.analysis.arabic.entities_pieces import Piece, Story
from newsreader.core.arabic import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


# Towns whose names are everyday words: meant only where the story says that they are towns.
_RATHER_WORDS = _words(
    "مشهد أقصر بحري منا بسيط كان شوط سدة مرفأ أفران بئر سهل برج قلعة منزل حفر دار رأس وسط شرف أبيض أسود أحمر كبير عين "
    "بدر نور حصن مرسى ربع نصف طريق باب ملك أمل سوق صلب خط ذهب فضة حجر صفر صيد دوري شرق غرب غار حديد"
)
# "from the engineers", "in the countryside", not the quarter of Cairo and the mountains of Morocco.
_RATHER_NOUNS = _words("المهندسين الريف الألبان")
_TOWNS = _words("مدينة بلدة قرية محافظة ناحية قضاء منطقة حي ولاية إقليم بلدية مطار أهالي سكان")
_SOURCES = _words("مصدر مصادر")
_NEVER_PEOPLE = frozenset(["آلاف", "رأيت"])
_INDEFINITE = _words("سجن مستشفى مطار ميناء")
_ENDEARING = _words("سلام حبيبي حبيبتي حياة روح قمر نور أمل بني ولد عيني سيدي سيدتي رب عمر دنيا غالي عزيزي ليل أخي")
# Closed: the planets, which are places. The others are so called only beside these or the word "planet".
_PLANETS = _words("عطارد المريخ زحل أورانوس نبتون بلوتو")
_HEAVENLY = _words("الأرض الشمس القمر المشتري الزهرة")
_PLANET = _words("كوكب الكوكب الكواكب كواكب الفلك فلك مجرة المجرة الشمسية")


def heed_everyday(story: Story, found: Sequence[Piece]) -> list[Piece]:
    """The names of a story without everyday words taken for towns or people, and with the planets."""
    out = [kept for piece in found if (kept := _without_now(story, piece)) and not _is_everyday(story, kept)]
    out = [piece for piece in out if not _is_phrase(story, piece)]
    return _with_planets(story, _called(story, out))


def _without_now(story: Story, piece: Piece) -> Piece | None:
    """ "Now" is no name, nor is what follows it."""
    tokens = story.blocks[piece.block]
    for index in range(piece.start, piece.stop):
        if tokens[index].text == "الآن":
            return replace(piece, stop=index) if index > piece.start else None
    return piece


def _is_everyday(story: Story, piece: Piece) -> bool:
    words, gazetteer = story.words(piece), story.gazetteer
    if len(words) > 1:
        return False
    word = words[0]
    before = story.stems[piece.block][piece.start - 1] if piece.start else ""
    if piece.label == "PLACE" and word in _RATHER_WORDS | _RATHER_NOUNS:
        return before not in _TOWNS and not _is_called_town(story, word)
    if piece.label != "PERSON" or gazetteer.words.get(word, 0) < 3 or word.startswith("ال") or piece.confidence > 0.9:
        return False
    titled = "t" in story.trigger(piece.block, piece.start - 1)
    return not titled and gazetteer.phrases.get(words) is None and gazetteer.foreignness(word) < -1.95


def _is_phrase(story: Story, piece: Piece) -> bool:
    """Whether a name no list knows is rather what a number counts, an anonymous source or an indefinite adjective."""
    words, tokens = story.words(piece), story.blocks[piece.block]
    if story.gazetteer.phrases.get(words) is not None:
        return False
    before = tokens[piece.start - 1].folded if piece.start else ""
    if piece.label == "PERSON":
        return before in _SOURCES or tokens[piece.start].text in _NEVER_PEOPLE
    if piece.label == "ORG":
        counted = len(words) == 2 and words[1].isdigit()
        return counted and words[0].startswith("ال") and story.is_common(words[0])
    if piece.label != "PLACE":
        return False
    last = words[-1]
    plain = not last.startswith("ال") and last.endswith("ي") and f"ال{last}" in story.gazetteer.words
    return before.isdigit() or (plain and (len(words) == 2 or before in _INDEFINITE))


def _called(story: Story, found: list[Piece]) -> list[Piece]:
    """Who is called by a given name: "O Salma!"."""
    taken = {(piece.block, index) for piece in found for index in range(piece.start, piece.stop)}
    for block, tokens in enumerate(story.blocks):
        for index in range(1, len(tokens) - 1):
            word = tokens[index].folded
            given = "g" in story.gazetteer.units.get(word, "") and story.gazetteer.words.get(word, 0) < 5
            given = given and word not in _ENDEARING and not word.startswith("ال")
            ended = not tokens[index + 1].text[0].isalnum()
            if tokens[index - 1].folded == "يا" and given and ended and (block, index) not in taken:
                found.append(Piece(block, index, index + 1, "PERSON", 0.7))
    return found


def _is_called_town(story: Story, word: str) -> bool:
    """Whether the story speaks of "the town of ..." anywhere."""
    return any(
        stems[index] == word and stems[index - 1] in _TOWNS for stems in story.stems for index in range(1, len(stems))
    )


def _with_planets(story: Story, found: list[Piece]) -> list[Piece]:
    seen = {stem for stems in story.stems for stem in stems}
    planets = seen & _PLANETS
    if not planets or (len(planets) < 2 and not seen & _PLANET):
        return found
    for block, stems in enumerate(story.stems):
        for index, stem in enumerate(stems):
            if stem in _PLANETS or (stem in _HEAVENLY and seen & _PLANET):
                piece = Piece(block, index, index + 1, "PLACE", 0.8)
                found = [*(other for other in found if not other.covers(piece)), piece]
    return found
