"""Where the names of bodies end: ministries, committees, offices and unions with their fields, papers and agencies."""

from collections.abc import Sequence
from dataclasses import replace

from newsreader.analysis.arabic.entities_marks import OPENERS
from newsreader.analysis.arabic.entities_pieces import Piece, Story
from newsreader.core.arabic import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


# With a definite noun right after them these are always some body's name; ...
_FIELDED = _words("وزارة لجنة ديوان نيابة مديرية هيئة مفوضية")
# ... but not with these.
_NOT_FIELDS = _words(
    "التحقيق التحكيم المحلفين الدفاع التحرير التنفيذ الوزير الإدارة المحكمة التدريس القيادة الحكومة الظل الطعام "
    "الشرف الموقف العشاء الاتهام المتهم الاستماع"
)
# Councils that are somebody's name.
_COUNCILS = _words("المحافظة البلدية القضاء النواب الشيوخ الشورى الأمة العموم الأمن الوزراء المستشارين الأعيان")
_OWN_COUNCILS = _words("البلدي الشعبي التشريعي الجهوي الولائي الإقليمي الرئاسي")
# With a plain noun and a place after them: "the directorate of water of Basra".
_OF_PLACES = _words("مديرية دائرة جمعية نقابة اتحاد محكمة غرفة رابطة هيئة تنسيقية")
_OFFICES = _words("شرطة إطفاء صحة تعليم مرور سجون مياه كهرباء تربية")
# Bodies called by their first word alone once they were named in full.
_ALONE = _words("النيابة البحرية")
# With one of these and "for ..." after it a definite word is always the head of a body's name.
_NATIONAL = _words("الوطنية الوطني العامة العام العليا الأعلى الدولية الدولي الملكية الملكي المركزية المركزي")
_FEMININE = _words(
    "المحكمة الهيئة اللجنة الجمعية الوكالة الجامعة الشركة المنظمة المؤسسة النقابة المديرية الوزارة النيابة المصلحة "
    "الرابطة المفوضية الحركة الجبهة الأمانة الغرفة المجموعة الدائرة الإدارة"
)
_MASCULINE = _words(
    "المجلس الاتحاد الحزب المركز المعهد البنك المصرف الصندوق المكتب الديوان البرلمان التيار التجمع النادي الجهاز المرصد"
)
# Adjectives in names of bodies that do not end in -i or -iyya.
_ADJECTIVES = _words(
    "العامة العام العليا الأعلى المتحدة المستقلة المستقل الموحدة الموحد المشتركة المشترك الكبرى الدائمة الدائم المحلية "
    "المحلي المسلحة الحرة الحر الأول الأولى العسكرية الأحرار المتخصصة الملكي الخيرية"
)
_NOT_ADJECTIVES = _words(
    "التقى الأخرى الذكرى القرى الأقصى الحالية الحالي الماضية الماضي الثانية الثاني القضية الضحية العملية النهائية "
    "اليومية"
)
# "for holding the meeting" goes on with the sentence, not with the name.
_MEETINGS = _words("عقد بحث حضور مناقشة تحديد دراسة إجراء توقيع متابعة اتخاذ")
# Bodies that take "for the journalists" and the like into their names.
_TAKES_FOR = _words("صندوق مركز معهد مؤسسة وكالة جمعية اتحاد دار مجموعة أكاديمية رابطة منظمة هيئة شركة الأمانة") | (
    _FEMININE | _MASCULINE
) - _words("المحكمة الوزارة البرلمان الحركة الديوان")
_SAUDI = fold("السعودية")  # the country, and an adjective
# Bodies with their field that take the nationality in too.
_TAKES_NATION = _words("إدارة هيئة وزارة لجنة وكالة جمعية مصلحة")
_TAILS = _words("نيوز برس أونلاين تايمز بوست ميديا هيرالد تريبيون كرونيكل جورنال تلغراف تلجراف")
_AFTER_TAIL = _words("نت عربية بالعربي")
_COMPANIES = _words("كلينك هوسبيتال غروب كومباني كوربوريشن هولدينغ كابيتال ستوديوز بيكتشرز ريكوردز سيستمز فاونديشن")


def heed_bodies(story: Story, found: Sequence[Piece]) -> list[Piece]:
    """The names of a story with bodies taken whole: fields, adjectives and nationalities in, what follows out."""
    out = [_relabelled(story, piece) for piece in found]
    out = _titled(story, _fielded(story, out))
    out = [whole for piece in out if (whole := _cut(story, piece))]
    return _alone(story, _of_places(story, _lengthened(story, out)))


def is_adjective(story: Story, word: str) -> bool:
    """Whether a folded definite word can only be an adjective of a body's name, as far as its form tells."""
    if not word.startswith("ال") or len(word) < 5 or word in _NOT_ADJECTIVES:
        return False
    if word in _ADJECTIVES:
        return True
    thing = story.gazetteer.phrases.get((word,))
    return word.endswith(("يه", "ي")) and "g" not in story.gazetteer.units.get(word, "") and (
        thing is None or thing.label == "MISC"
    )  # fmt: skip


def _relabelled(story: Story, piece: Piece) -> Piece:
    words = story.words(piece)
    if piece.label in ("PLACE", "PERSON") and len(words) > 1 and words[-1] in _COMPANIES:
        return replace(piece, label="ORG")
    return piece


def _stop_of_field(story: Story, block: int, index: int) -> int:
    """Where a body's field ends that begins with the definite noun at ``index``: adjectives and "and the ..." in."""
    tokens = story.blocks[block]
    stop = index + 1
    while stop < len(tokens):
        word = tokens[stop].folded
        if is_adjective(story, word) or (word.startswith("وال") and len(word) > 5 and _is_field(story, word[1:])):
            stop += 1
        else:
            break
    return stop


def _is_field(story: Story, word: str) -> bool:
    """Whether what follows "and the" can be a second field, and not another body or person."""
    if word in _NOT_FIELDS | _FEMININE | _MASCULINE or word == "التيار":
        return False
    return not set(story.gazetteer.triggers.get(word, "")) & set("toj")


def _add(found: list[Piece], piece: Piece) -> list[Piece]:
    """The pieces with one more in the place of those that it covers, unless one of its kind reaches further."""
    touching = [other for other in found if other.covers(piece)]
    if any(other.label == "ORG" and other.start <= piece.start and other.stop >= piece.stop for other in touching):
        return found
    return [*(other for other in found if other not in touching), piece]


def _fielded(story: Story, found: list[Piece]) -> list[Piece]:
    for block, tokens in enumerate(story.blocks):
        for index in range(len(tokens) - 1):
            stem, following = story.stems[block][index], tokens[index + 1].folded
            if (stem == "مجلس" and following in _COUNCILS) or (stem == "المجلس" and following in _OWN_COUNCILS):
                found = _add(found, Piece(block, index, index + 2, "ORG", 0.8))
            after = tokens[index + 2].folded if index + 2 < len(tokens) else ""
            if stem in _FEMININE | _MASCULINE and following in _NATIONAL and after.startswith("ل") and len(after) > 3:
                found = _add(found, Piece(block, index, index + 2, "ORG", 0.8))
            if stem == "وكاله" and following.startswith("ال") and is_adjective(story, after):
                known = story.gazetteer.phrases.get((following,))
                if known is None or known.label != "ORG":
                    found = _add(found, Piece(block, index, _stop_of_field(story, block, index + 1), "ORG", 0.8))
            if stem not in _FIELDED or not following.startswith("ال") or following in _NOT_FIELDS:
                continue
            if stem != "وزاره" and is_adjective(story, following):
                continue  # "a committee, the local one": no name
            stop = _stop_of_field(story, block, index + 1)
            found = _add(found, Piece(block, index, stop, "ORG", 0.85))
    return found


def _titled(story: Story, found: list[Piece]) -> list[Piece]:
    """Names of papers and agencies by their last words: News, Press, Times."""
    for block, tokens in enumerate(story.blocks):
        for index in range(1, len(tokens)):
            if tokens[index].folded not in _TAILS:
                continue
            before = tokens[index - 1]
            touching = tokens[index].start - before.stop == 1 and before.text[0].isalpha()
            if (
                not touching
                or before.folded in story.gazetteer.triggers
                or story.gazetteer.words.get(before.folded) == 5
            ):
                continue
            stop = index + 1
            while stop < len(tokens) and tokens[stop].folded in _AFTER_TAIL | _TAILS:
                stop += 1
            found = _add(found, Piece(block, index - 1, stop, "ORG", 0.85))
    return found


def _cut(story: Story, piece: Piece) -> Piece | None:
    """Leave out what cannot belong to a body's name: a noun after its adjectives, one that does not agree with it."""
    words = story.words(piece)
    if piece.label != "ORG" or len(words) < 2 or story.gazetteer.phrases.get(words):
        return piece
    tokens = story.blocks[piece.block]
    for index in range(piece.start + 1, piece.stop):
        if not tokens[index].text[0].isalnum() and tokens[index].text not in "-–.&'’":
            return replace(piece, stop=index) if index > piece.start + 1 else piece
    second = words[1]
    if len(words) == 2 and _is_plain(story, words[0], second):
        return None
    if second.startswith("ال") and (words[0] in _FEMININE | _MASCULINE):
        feminine = second.endswith("ه") or second in _ADJECTIVES
        agrees = feminine if words[0] in _FEMININE else not second.endswith("ه")
        if not agrees:
            return None if not story.gazetteer.phrases.get(words[:1]) else replace(piece, stop=piece.start + 1)
    last = tokens[piece.stop - 1].folded
    lead = words[:-1]
    if last.startswith("ال") and last in story.gazetteer.words and all(
        _looks_foreign(story, word)
        for word in lead
    ):  # fmt: skip
        return replace(piece, stop=piece.stop - 1)
    before = tokens[piece.stop - 2].folded
    if (
        len(words) > 2
        and last.startswith("ال")
        and is_adjective(story, before)
        and not is_adjective(story, last)
        and story.gazetteer.words.get(last, 0) > 1
        and not tokens[piece.stop - 3].folded.startswith(("ب", "لل"))
    ):
        return replace(piece, stop=piece.stop - 1)
    return piece


def _looks_foreign(story: Story, word: str) -> bool:
    gazetteer = story.gazetteer
    everyday = word in gazetteer.triggers or word.startswith("ال") or gazetteer.words.get(word, 0) > 2
    return not everyday and gazetteer.foreignness(word) > 0


def _is_plain(story: Story, head: str, second: str) -> bool:
    """Whether two words are a noun and its adjective, neither definite: "a primary school"."""
    gazetteer = story.gazetteer
    thing = gazetteer.phrases.get((second,))
    adjective = (
        second.endswith("يه") and gazetteer.words.get(second, 0) > 1 and (thing is None or thing.label == "MISC")
    )
    return adjective and "o" in gazetteer.triggers.get(head, "") and not second.startswith("ال")


def _lengthened(story: Story, found: list[Piece]) -> list[Piece]:
    out: list[Piece] = []
    places = {(piece.block, piece.start): piece.stop for piece in found if piece.label == "PLACE"}
    for piece in sorted(found, key=lambda piece: (piece.block, piece.start)):
        if out and out[-1].covers(piece):
            continue  # taken in by the body before it
        out.append(replace(piece, stop=_long_stop(story, piece, places)) if piece.label == "ORG" else piece)
    return out


def _long_stop(story: Story, piece: Piece, places: dict[tuple[int, int], int]) -> int:
    """Where a body's name ends when "for ...", "and the ..." and its nationality are taken in."""
    words = story.words(piece)
    tokens = story.blocks[piece.block]
    stop = piece.stop
    if len(words) < 2 or stop >= len(tokens):
        return stop
    following = tokens[stop].folded
    if (
        any(word.startswith("لل") for word in words[2:])
        and following.startswith("وال")
        and _is_field(story, following[1:])
    ):
        return _stop_of_field(story, piece.block, stop - 1)
    if words[0] in _TAKES_FOR and following.startswith("ل") and len(following) > 3:
        definite = following.startswith("لل")
        stem = f"ال{following[2:]}" if definite else following[1:]
        adjective = is_adjective(story, words[-1]) or not words[0].startswith("ال")
        after = tokens[stop + 1].folded if stop + 1 < len(tokens) else ""
        if "o" in story.gazetteer.triggers.get(stem, "") and words[0] != "الامانه":
            return stop  # the council of a party: two bodies
        if adjective and stem in story.gazetteer.words and not story.gazetteer.is_name(stem) and definite:
            stop = _stop_of_field(story, piece.block, stop)
            if stop + 2 < len(tokens) and tokens[stop].folded == "عن" and tokens[stop + 2].folded.startswith("ال"):
                return stop + (2 if tokens[stop + 1].folded.startswith("ال") else 3)  # "for the defence of rights"
            return stop
        if stem in _MEETINGS:
            return stop
        if adjective and words[0].startswith("ال") and after.startswith("ال") and not is_adjective(story, after):
            return _stop_of_field(story, piece.block, stop + 1)
        further = tokens[stop + 2].folded if stop + 2 < len(tokens) else ""
        if adjective and words[0].startswith("ال") and after.startswith("و") and further.startswith("ال"):
            return stop + 3  # "for the using and sharing out of water"
        if adjective and (piece.block, stop) in places:
            return places[piece.block, stop]
    if words[0] in _FEMININE and all(word.endswith("ه") and is_adjective(story, word) for word in words[1:]):
        while stop < len(tokens) and _is_more(story, tokens[stop].folded):
            stop += 1
    if words[0] in _TAKES_NATION and words[1].startswith("ال"):
        while stop < len(tokens) and (is_adjective(story, tokens[stop].folded) or tokens[stop].folded == _SAUDI):
            stop += 1
    return stop


def _is_more(story: Story, word: str) -> bool:
    """Whether a word is one more feminine adjective, no nationality."""
    return word.endswith("ه") and is_adjective(story, word) and story.gazetteer.phrases.get((word,)) is None


def _of_places(story: Story, found: list[Piece]) -> list[Piece]:
    """A body with a plain noun and the place it belongs to is one name: "the police department of Tacoma"."""
    out = list(found)
    for piece in found:
        if (
            piece.label != "PLACE"
            or piece.start < 2
            or story.words(piece)[0] != _folded(story, piece.block, piece.start)
        ):
            continue
        head, noun = story.stems[piece.block][piece.start - 2], _folded(story, piece.block, piece.start - 1)
        plain = story.gazetteer.words.get(noun, 0) > 1 and not noun.startswith("ال")
        announces = story.gazetteer.triggers.get(noun) and noun not in _OFFICES
        if (head in _OF_PLACES and plain and not announces) or (head == "اداره" and noun in _OFFICES):
            body = Piece(piece.block, piece.start - 2, piece.stop, "ORG", 0.8)
            out = [*(other for other in out if not other.covers(body)), body]
    return out


def _folded(story: Story, block: int, index: int) -> str:
    return story.blocks[block][index].folded


def _alone(story: Story, found: list[Piece]) -> list[Piece]:
    """A ministry's field that opens a paragraph, and the first words of some bodies, name the body again."""
    bodies = {story.words(piece) for piece in found if piece.label == "ORG"}
    fields = {words[1:] for words in bodies if words[0] == "وزاره" and len(words) > 2}
    short = {words[0] for words in bodies if len(words) > 1 and words[0] in _ALONE}
    long = [piece for piece in found if piece.label == "ORG" and piece.stop - piece.start > 1]
    marked = {story.words(piece)[:1] for piece in long if piece.start and _opens(story, piece.block, piece.start)}
    out = [
        replace(piece, label="ORG") if piece.label == "MISC" and story.words(piece) in marked else piece
        for piece in found
    ]
    for block, tokens in enumerate(story.blocks):
        for field in fields:
            if tuple(token.folded for token in tokens[: len(field)]) == field:
                out = _add(out, Piece(block, 0, len(field), "ORG", 0.8))
        for index, token in enumerate(tokens):
            if index and _qualifies(tokens[index - 1].folded):
                if tokens[index - 1].folded == "القوات" and story.stems[block][index] in short:
                    out = _add(out, Piece(block, index - 1, index + 1, "ORG", 0.8))
                continue
            if story.stems[block][index] in short and token.folded[-3:] == story.stems[block][index][-3:]:
                piece = Piece(block, index, index + 1, "ORG", 0.8)
                if not any(other.covers(piece) for other in out):
                    out.append(piece)
    return out


def _opens(story: Story, block: int, start: int) -> bool:
    """Whether a quotation mark stands right before a token."""
    return story.blocks[block][start - 1].text in OPENERS


def _qualifies(before: str) -> bool:
    """Whether a definite word after ``before`` can be its adjective: "the naval force"."""
    return before.startswith("ال") and before not in ("الي", "التي")
