"""Where the names of people begin and end: initials, first names, titles and kin before, everyday words after."""

from collections.abc import Sequence
from dataclasses import replace

from newsreader.analysis.arabic.entities_marks import OPENERS
from newsreader.analysis.arabic.entities_pieces import Piece, Story
from newsreader.core.arabic import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


# Right after these only a person is named, whatever the tagger took the name for.
_PERSONAL = _words(
    "السيد السيدة الآنسة الدكتور الدكتورة البروفيسور البروفيسورة المهندس المهندسة الأستاذ الأستاذة المستشار المستشارة "
    "النائب النائبة السيناتور السناتور البارون البارونة اللورد الليدي السير الأمير الأميرة الشيخ الشيخة الجنرال العقيد "
    "العميد اللواء النقيب الرائد الرقيب الملازم المفتش المحقق المحامي المحامية المنتج المنتجة المخرج المخرجة الممثل "
    "الممثلة المغني المغنية الكاتب الكاتبة الروائي الروائية الشاعر الشاعرة الصحفي الصحفية الصحافي الصحافية الباحث "
    "الباحثة المؤرخ المؤرخة المحلل المحللة الناشط الناشطة الناقد الناقدة المتهم المتهمة الطبيب الطبيبة المعلم المعلمة "
    "ابنتها ابنتي ابنته ابنها ابنه ابني حفيدي حفيدها حفيدته حفيدتها حفيدتي جارها جاره جارته جارتها زوجته زوجها شقيقه "
    "شقيقته شقيقها شقيقتها والدته والدتها والدها صديقه صديقها صديقته صديقتها نجله نجلها زميله زميلته زميلها زميلتها"
)
_RELATIVES = frozenset(word for word in _PERSONAL if word.endswith(("ه", "ها", "ي")) and not word.startswith("ال"))
# Short given names that are spelt like everyday words or lie below what their letters can tell.
_SHORT_GIVEN = _words("روي راي جو كيم تيم جيم توم بن دان رون آن جاي كاي ليو ميو ماو لو راج نيك مايك رود لي")
_PRONOUNCED = _words("لي بن ان")  # "to me", "son of", "that": names only after a title or a nationality
# People of a place or a body: never the first word of its name.
_GROUPS = _words(
    "نجوم نجمات جماهير أهالي سكان لاعبو لاعبي معلمو معلمي مسؤولو مسؤولي موظفو موظفي عمال طلاب طلبة أنصار مشجعو مشجعي "
    "نساء رجال شباب أطفال مزارعو مزارعي صيادو صيادي تجار نواب قضاة أطباء ممرضو مؤيدو مؤيدي معارضو ضحايا شيوخ وجهاء"
)
# No part of a person's name where they stand after its first word.
_POSTS = _words("وزير وزيرة رئيس رئيسة وكيل وكيلة مدير مديرة نائب نائبة عضو مستشار مستشارة سفير سفيرة")
POSSESSED = _words("حديثه حديثها كلامه كلامها قوله قولها تصريحه تصريحاته كلمته كلمتها مداخلته مداخلتها")
_LONGEST_NAME = 4


def heed_persons(story: Story, found: Sequence[Piece]) -> list[Piece]:
    """The names of a story with people's names taken whole and freed of what is no part of them."""
    out = [part for piece in found for part in _apart_at_that(story, piece)]
    out = [_after_title(story, _without_group(story, _told(story, piece))) for piece in out]
    out = [_nation(story, cut) for piece in out if (cut := _cut_post(story, piece))]
    out = [_with_surname(story, _with_rest(story, _cut(story, piece)), out) for piece in out]
    return with_given_names(story, [_with_initial(story, piece) for piece in out])


def is_unknown_nisba(story: Story, word: str) -> bool:
    """Whether a folded word is a surname in -i that no list has."""
    gazetteer = story.gazetteer
    unknown = gazetteer.words.get(word, 0) == 0 and gazetteer.phrases.get((word,)) is None
    return unknown and word.startswith("ال") and word.endswith("ي") and len(word) > 5


def with_given_names(story: Story, found: Sequence[Piece]) -> list[Piece]:
    """The names of a story, people's with the given name right before them where it was left out."""
    taken = {(piece.block, index) for piece in found for index in range(piece.start, piece.stop)}
    out: list[Piece] = []
    for piece in sorted(found, key=lambda piece: (piece.block, piece.start)):
        piece = _with_given(story, piece, taken)
        last = out[-1] if out else None
        if last and last.block == piece.block and last.stop == piece.start and _is_rest(story, last, piece):
            out[-1] = replace(last, stop=piece.stop, confidence=min(last.confidence, piece.confidence))
        else:
            out.append(piece)
    return out


def _is_rest(story: Story, last: Piece, piece: Piece) -> bool:
    """Whether a foreign surname found by itself goes on with the first name right before it."""
    tokens = story.blocks[piece.block]
    touching = tokens[piece.start].start - tokens[last.stop - 1].stop == 1
    foreign = story.gazetteer.foreignness(tokens[piece.start].folded) > 0
    single = last.stop - last.start == piece.stop - piece.start == 1
    return touching and foreign and single and last.label == piece.label == "PERSON" and not _has_clitic(story, piece)


def _is_nation(story: Story, block: int, index: int) -> bool:
    """Whether the word at ``index`` is a nationality."""
    thing = story.gazetteer.phrases.get((story.stems[block][index],)) if index >= 0 else None
    return thing is not None and thing.label == "MISC"


def _with_surname(story: Story, piece: Piece, found: Sequence[Piece]) -> Piece:
    """A foreign given name after a title or a nationality goes on with the foreign words that touch it."""
    tokens, gazetteer = story.blocks[piece.block], story.gazetteer
    if piece.label != "PERSON" or piece.stop - piece.start > 1 or piece.stop >= len(tokens) or not piece.start:
        return piece
    first = tokens[piece.start].folded
    announced = set(story.trigger(piece.block, piece.start - 1)) & set("stj") or _is_nation(
        story, piece.block, piece.start - 1
    )
    if "g" not in gazetteer.units.get(first, "") or gazetteer.foreignness(first) < 0.3:
        return piece
    stop = piece.stop
    while stop < len(tokens) and stop < piece.start + 3 and tokens[stop].start - tokens[stop - 1].stop == 1:
        word = tokens[stop].folded
        if any(other.block == piece.block and other.start <= stop < other.stop for other in found):
            break
        # Written together with "and" only where the rest is not named elsewhere in the story.
        parted = word.startswith("و") and (word[1:] in story.seen or gazetteer.is_name(word[1:]) or not announced)
        middle = word in _SHORT_GIVEN - {"لي", "بن"} and "أ" not in tokens[stop].text
        last = word not in gazetteer.words and not parted and gazetteer.foreignness(word) > 0
        if not (last or (middle and stop + 1 < len(tokens) and gazetteer.foreignness(tokens[stop + 1].folded) > 0.3)):
            break
        stop += 1
    return replace(piece, stop=stop)


def _has_clitic(story: Story, piece: Piece) -> bool:
    return story.words(piece)[0] != story.blocks[piece.block][piece.start].folded


def _cut_post(story: Story, piece: Piece) -> Piece | None:
    """A post after its first word ends a person's name; what is left of a verb is none."""
    if piece.label != "PERSON":
        return piece
    tokens = story.blocks[piece.block]
    for index in range(piece.start + 1, piece.stop):
        if tokens[index].folded in _POSTS | _RELATIVES:
            first = tokens[piece.start].folded
            known = (story.gazetteer.is_name(first) and not story.is_common(first)) or story.gazetteer.foreignness(
                first
            ) > 0
            return replace(piece, stop=index) if known or index > piece.start + 1 else None
    return piece


def _nation(story: Story, piece: Piece) -> Piece:
    """A nationality between a title and a name is none ("the Egyptian star Muhammad Salah")."""
    words = story.words(piece)
    if piece.label != "PERSON" or len(words) > 1 or not words[0].startswith("ال"):
        return piece
    thing = story.gazetteer.phrases.get(words)
    titled = set(story.trigger(piece.block, piece.start - 1)) & set("tj")
    nation = thing is not None and (thing.label == "MISC" or (thing.label == "ORG" and words[0].endswith("ي")))
    return replace(piece, label="MISC") if nation and titled else piece


def _apart_at_that(story: Story, piece: Piece) -> list[Piece]:
    """A name does not go on over "that" (inna): two names, but for initials such as "C N N"."""
    tokens = story.blocks[piece.block]
    inside = piece.start > 0 and tokens[piece.start - 1].text in OPENERS
    if (
        piece.label == "MISC"
        and inside
        and any(token.text in ("إن", "أن") for token in tokens[piece.start : piece.stop])
    ):
        return []  # speech, not a work
    for index in range(piece.start + 1, piece.stop):
        if tokens[index].text in ("إن", "أن") and len(tokens[index - 1].folded) > 3:
            left = replace(piece, stop=index)
            return [left, replace(piece, start=index + 1, confidence=0.5)] if index + 1 < piece.stop else [left]
    return [piece]


def _told(story: Story, piece: Piece) -> Piece:
    """Whom a verb of saying tells something is no part of who says it ("Hargreaves told the crowd")."""
    words = story.words(piece)
    says = "s" in story.trigger(piece.block, piece.start - 1)
    told = len(words) == 2 and words[1].startswith("لل") and story.gazetteer.phrases.get(words) is None
    if not says or not told or words[0].startswith("ال") or story.gazetteer.foreignness(words[0]) <= 0.3:
        return piece
    return replace(piece, stop=piece.stop - 1, label="PERSON")


def _without_group(story: Story, piece: Piece) -> Piece:
    words = story.words(piece)
    if len(words) < 2 or words[0] not in _GROUPS or piece.label in ("ORG", "MISC"):
        return piece
    thing = story.gazetteer.phrases.get(words[1:])
    label = thing.label if thing else "PLACE"
    return replace(piece, start=piece.start + 1, label=label)


def _after_title(story: Story, piece: Piece) -> Piece:
    """What a title announces, touching it, is a person where no list knows it as something else."""
    if piece.label == "PERSON" or not piece.start or piece.stop - piece.start > _LONGEST_NAME:
        return piece
    tokens = story.blocks[piece.block]
    words = story.words(piece)
    before = story.stems[piece.block][piece.start - 1]
    touching = tokens[piece.start].start - tokens[piece.start - 1].stop == 1
    says = "s" in story.trigger(piece.block, piece.start - 1)
    if says and touching and piece.label == "MISC" and len(words) == 1 and is_unknown_nisba(story, words[0]):
        return replace(piece, label="PERSON", confidence=0.76)
    if before not in _PERSONAL or not touching or words[0].startswith("ال") or words[0] in story.gazetteer.triggers:
        return piece
    thing = story.gazetteer.phrases.get(words)
    if thing and (thing.by_hand or thing.label == "MISC") and thing.label != "PERSON":
        return piece
    return replace(piece, label="PERSON")


def _cut(story: Story, piece: Piece) -> Piece:
    """Leave out everyday words after a person's name, a verb of saying before it, and the next sentence."""
    tokens, gazetteer = story.blocks[piece.block], story.gazetteer
    while piece.stop - piece.start > 1 and tokens[piece.stop - 1].text in ("بـ", "لـ", "كـ"):
        piece = replace(piece, stop=piece.stop - 1)  # "with" before a quotation mark
    if piece.label != "PERSON" or piece.stop - piece.start < 2 or gazetteer.phrases.get(story.words(piece)):
        return piece
    for index in range(piece.start + 1, piece.stop):
        if tokens[index].text == "." and len(tokens[index - 1].folded) > 2:
            piece = replace(piece, stop=index)
            break
    first = tokens[piece.start].folded
    if piece.stop - piece.start > 2 and first[:1] in ("و", "ف") and "s" in gazetteer.triggers.get(first, ""):
        piece = replace(piece, start=piece.start + 1)
    while piece.stop - piece.start > 1 and tokens[piece.start].folded in _PERSONAL:
        piece = replace(piece, start=piece.start + 1)
    while piece.stop - piece.start > 1:
        last = tokens[piece.stop - 1].folded
        everyday = gazetteer.words.get(last[1:], 0) > 1 or piece.confidence < 0.95
        shortly = last[:1] == "ب" and everyday and gazetteer.foreignness(last) < -1.2
        if shortly and not gazetteer.is_name(last):
            piece = replace(piece, stop=piece.stop - 1)  # "briefly", "with regret"
            continue
        if last in POSSESSED or (last.endswith("تني") and last not in gazetteer.units):
            piece = replace(piece, stop=piece.stop - 1)  # "his talk", "she asked me"
            continue
        if last.startswith("عبد") or piece.confidence > 0.97:
            break
        plain = gazetteer.words.get(last, 0) > 1 and not gazetteer.is_name(last) and gazetteer.foreignness(last) < -0.3
        if (
            not plain
            or last.startswith("ال")
            or tokens[piece.stop - 2].folded in ("ابو", "بن", "ابن", "ال", "ام", "عبد")
        ):
            break
        piece = replace(piece, stop=piece.stop - 1)
    return piece


def _with_given(story: Story, piece: Piece, taken: set[tuple[int, int]]) -> Piece:
    """A given name that the tagger left out, right before the rest of a person's name."""
    if piece.label != "PERSON" or not piece.start or (piece.block, piece.start - 1) in taken:
        return piece
    tokens, gazetteer = story.blocks[piece.block], story.gazetteer
    before, token = tokens[piece.start - 1], tokens[piece.start]
    if token.start - before.stop != 1 or not before.text[0].isalpha() or story.words(piece)[0] != token.folded:
        return piece
    if token.folded.startswith("ال") and len(before.folded) < 3:
        return piece
    if before.text == "علي":
        written = story.modern and any(other.text == "على" for tokens in story.blocks for other in tokens)
        return replace(piece, start=piece.start - 1) if written else piece
    if before.folded in _SHORT_GIVEN and gazetteer.foreignness(token.folded) > 0 and "أ" not in before.text:
        titled = set(story.trigger(piece.block, piece.start - 2)) & set("tj") or _is_nation(
            story, piece.block, piece.start - 2
        )
        return replace(piece, start=piece.start - 1) if titled or before.folded not in _PRONOUNCED else piece
    opens = before.text.startswith("آل") and len(before.text) > 3  # Alan, Albert: not "now"
    frequent = gazetteer.words.get(before.folded, 0)
    announces = before.folded in gazetteer.triggers or before.folded.startswith("ال")
    foreign = frequent < 3 and not announces and gazetteer.foreignness(before.folded) > 0.25
    compound = before.folded.startswith("عبدال") and len(before.folded) > 6
    given = (frequent < 4 or compound) and not announces and ("g" in gazetteer.units.get(before.folded, "") or compound)
    thing = gazetteer.phrases.get((before.folded,))
    titled = set(story.trigger(piece.block, piece.start - 2)) & set("tj")
    free = thing is None or (thing.label == "PLACE" and not thing.by_hand and bool(titled))
    if opens or (len(before.folded) > 2 and (foreign or given) and free):
        return replace(piece, start=piece.start - 1)
    return piece


def _with_rest(story: Story, piece: Piece) -> Piece:
    """The father's name after "son of", and a surname in -i that no list has, right after a person's name."""
    tokens = story.blocks[piece.block]
    if piece.label != "PERSON":
        return piece
    stop = piece.stop
    while stop < len(tokens) and tokens[stop].start - tokens[stop - 1].stop == 1 and stop < piece.start + 7:
        word = tokens[stop].folded
        son = tokens[stop - 1].folded in ("بن", "بنت", "ابن", "ال") and tokens[stop].text[0].isalpha()
        fathered = any(token.folded in ("بن", "بنت") for token in tokens[piece.start : stop])
        surname = fathered and (is_unknown_nisba(story, word) or is_unknown_nisba(story, word.removesuffix("ه")))
        if not son and not surname:
            break
        stop += 1
    return replace(piece, stop=stop)


def _with_initial(story: Story, piece: Piece) -> Piece:
    """A surname cut down to its first letter, as courts' reports have it ("Husam. F", "Ralf T.")."""
    if piece.label != "PERSON":
        return piece
    tokens = story.blocks[piece.block]
    stop = piece.stop
    at = stop + 1 if stop < len(tokens) and tokens[stop].text == "." else stop
    if at >= len(tokens) or len(tokens[at].folded) != 1 or not tokens[at].text.isalpha() or tokens[at].text == "و":
        return piece
    if at + 1 < len(tokens) and tokens[at + 1].text == "." and at == stop:
        return replace(piece, stop=at + 2)
    ended = at + 1 >= len(tokens) or tokens[at + 1].text in '،,)(.:»”"' or tokens[at + 1].text[0].isdigit()
    return replace(piece, stop=at + 1) if ended and at > stop else piece
