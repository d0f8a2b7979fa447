"""Words that say what the name after them is: the town of, the hospital of, the film «...», nicknamed «...»."""

from collections.abc import Sequence
from dataclasses import replace

from newsreader.analysis.arabic.entities_marks import BODIES, CLOSERS, OPENERS, WORKS, in_brackets
from newsreader.analysis.arabic.entities_pieces import Piece, Story
from newsreader.analysis.arabic.entities_tokens import Token
from newsreader.core.arabic import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


# Part of the name they begin: what the whole is then.
_PART = {
    "PLACE": _words(
        "شارع ساحة ميدان مطار مستشفى فندق سد معبر مكتبة متحف قصر برج مسجد جامع كنيسة كاتدرائية مقبرة استاد ستاد ميناء "
        "مصفاة"
    ),
    "ORG": _words("جامعة معهد كلية مؤسسة كتائب بنك مصرف دار نقابة وزارة جمعية أكاديمية"),
    "MISC": _words("جائزة مهرجان كأس بطولة"),
}
_HOUSES = _PART["PLACE"] | _PART["ORG"] | _words("شركة منظمة مدرسة مركز")
# A publisher or a prize with a foreign name is named without them.
_STANDING_ALONE = _words("دار مؤسسة جائزة")
# Outside the name, but they say what it is.
_BEFORE = {
    "PLACE": _words(
        "بلدة قرية مدينة مخيم نهر بحيرة ناحية قضاء بلدية ضاحية دوار إقليم محافظة ولاية مقاطعة جزيرة وادي حوض "
        "صحراء بلدتي مدينتي منطقة"
    ),
    "ORG": BODIES,
    "MISC": WORKS,
}
# What follows these is a model, a class or a medicine, whatever it looks like.
_MODELS = _words("فئة طراز موديل فرقاطات فرقاطة عقار دواء لقاح بودكاست وسم هاشتاغ هاشتاق")
# First words of villages' names in the Maghreb and elsewhere.
_VILLAGE = _words("آيت أيت أولاد كفر")
_PAPERS = _words("صحيفة جريدة مجلة قناة لصحيفة لقناة لمجلة")  # named after places, too
_WHERE = _words("في إلى من غرب شرق شمال جنوب غربي شرقي شمالي جنوبي قرب وسط داخل مدينة أهالي دول")
_TRAILING = _words(
    "الدولي الدولية الوطني الوطنية العالمية العالمي التخصصي الجامعي العسكري المركزي الإسلامية الحكومي الدولى العام"
)
_PLANS = _words("رؤية أجندة")


def heed_heads(story: Story, found: Sequence[Piece]) -> list[Piece]:
    """The names of a story, corrected and added to by the words right before them."""
    out = _teams(story, [_after_head(story, piece) for piece in found])
    out = in_brackets(story, out)
    return [piece for piece in _plans(story, _towns(story, out)) if not _is_speech(story, piece)]


def _stem(story: Story, block: int, index: int) -> str:
    return story.stems[block][index] if 0 <= index < len(story.stems[block]) else ""


def _after_head(story: Story, piece: Piece) -> Piece:
    tokens = story.blocks[piece.block]
    words = story.words(piece)
    first = words[0]
    if first in _VILLAGE and piece.label in ("PLACE", "ORG") and len(words) == 1 and piece.stop < len(tokens):
        if tokens[piece.stop].text[0].isalpha() and tokens[piece.stop].start - tokens[piece.stop - 1].stop == 1:
            return replace(piece, stop=piece.stop + 1, label="PLACE")
    elif first in _VILLAGE and piece.label == "ORG" and len(words) == 2 and not words[1].startswith("ال"):
        return replace(piece, label="PLACE")
    if (
        piece.label == "MISC"
        and first in ("ابن", "ابو", "ام")
        and len(words) == 2
        and not story.gazetteer.phrases.get(words)
    ):
        return replace(piece, label="PERSON")
    for label, heads in _PART.items():
        if first in heads and piece.stop - piece.start > 1 and label != "MISC":
            return replace(piece, label=label)
    if first in _HOUSES and len(words) == 2 and _is_nation(story, words[1]) and not words[1].startswith("ال"):
        return replace(piece, start=piece.start + 1, label="MISC")  # "an Italian hospital"
    before = _stem(story, piece.block, piece.start - 1)
    if piece.label == "MISC" and tokens[piece.start].folded.startswith("لل"):
        # "the prize X for the Arab novel" is one name.
        for back in range(piece.start - 1, max(piece.start - 4, -1), -1):
            if _stem(story, piece.block, back) in _PART["MISC"]:
                return replace(piece, start=back)
    touching = piece.start > 0 and tokens[piece.start].start - tokens[piece.start - 1].stop == 1
    if not touching or _has_clitic(story, piece):
        return piece
    if before in _MODELS and piece.label != "MISC":
        return replace(piece, label="MISC")
    for label, heads in _PART.items():
        if (
            before in heads
            and piece.label in ("PERSON", "PLACE", label)
            and (before != "موسسه" or piece.label == "PERSON")
            and not (before in _STANDING_ALONE and _is_foreign(story, piece) and not _goes_on_for(tokens, piece.stop))
        ):
            stop = piece.stop
            while stop < len(tokens) and tokens[stop].folded in _TRAILING:
                stop += 1
            return replace(piece, start=piece.start - 1, stop=stop, label=label)
    for label, heads in _BEFORE.items():
        if before in heads and label != "MISC" and (piece.label != "MISC" or label == "PLACE"):
            known = story.gazetteer.phrases.get(story.words(piece))
            if known is None or known.label == label or before in _PAPERS:
                return replace(piece, label=label)
    return piece


def _is_foreign(story: Story, piece: Piece) -> bool:
    """Whether every word of a name looks foreign: it then stands without the noun before it."""
    return all(story.gazetteer.foreignness(word) > 0 for word in story.words(piece))


def _goes_on_for(tokens: Sequence[Token], stop: int) -> bool:
    """Whether "for publishing" or the like follows."""
    return stop < len(tokens) and tokens[stop].folded.startswith("لل")


def _has_clitic(story: Story, piece: Piece) -> bool:
    return story.words(piece)[0] != story.blocks[piece.block][piece.start].folded


def _teams(story: Story, found: list[Piece]) -> list[Piece]:
    """A national team, parliament or government is not a name; its country or nationality is."""
    generic = _words("منتخب المنتخب البرلمان الحكومة المنتخبان")
    between = _words("الوطني الوطنية الأولمبي الأول")
    out = []
    for piece in found:
        if piece.label == "ORG" and piece.stop - piece.start > 1 and story.words(piece)[0] in generic:
            start = piece.start + 1
            while start < piece.stop and story.blocks[piece.block][start].folded in between:
                start += 1
            if start >= piece.stop:
                continue
            rest = replace(piece, start=start)
            thing = story.gazetteer.phrases.get(story.words(rest)[:1])
            if thing and thing.label in ("PLACE", "MISC"):
                rest = replace(rest, stop=start + 1, label=thing.label)
            elif _stem(story, piece.block, start).startswith("ال"):
                # "The transitional government, the Somali one": only the nationality is left.
                if not _is_nationality(story, story.blocks[piece.block][piece.stop - 1].folded):
                    continue
                rest = replace(piece, start=piece.stop - 1, label="MISC")
            out.append(rest)
        elif story.words(piece)[0] == "الخارجيه" and _stem(story, piece.block, piece.start - 1) in ("وزير", "وزيره"):
            nation = replace(piece, start=piece.start + 1, label="MISC")  # the minister's nationality
            out += [nation] if len(story.words(piece)) > 1 else []
        elif piece.label == "ORG" and _has_nationality(story, piece):
            out += [replace(piece, stop=piece.stop - 1), replace(piece, start=piece.stop - 1, label="MISC")]
        else:
            out.append(piece)
    return out


def _has_nationality(story: Story, piece: Piece) -> bool:
    """Whether a nationality follows a name of one word that stands by itself (a club, a company)."""
    words = story.words(piece)
    if len(words) != 2 or not _is_nationality(story, words[1]):
        return False
    head, whole = story.gazetteer.phrases.get(words[:1]), story.gazetteer.phrases.get(words)
    if head is None:
        return words[0].isascii()
    return head.label == "ORG" and (whole is None or whole.key == head.key or not whole.by_hand)


def _plans(story: Story, found: list[Piece]) -> list[Piece]:
    """A vision or an agenda with its year is one name: "Oman Vision 2040"."""
    for block, tokens in enumerate(story.blocks):
        for index in range(len(tokens) - 1):
            if story.stems[block][index] not in _PLANS:
                continue
            stop = index + 1
            while stop < len(tokens) and stop - index < 5 and tokens[stop].text.isalpha():
                stop += 1
            if stop < len(tokens) and len(tokens[stop].text) == 4 and tokens[stop].text.isdigit():
                plan = Piece(block, index, stop + 1, "MISC", 0.9)
                found = [*(piece for piece in found if not piece.covers(plan)), plan]
    return found


def _is_speech(story: Story, piece: Piece) -> bool:
    """Whether a work between quotation marks is rather speech or a term: everyday words that nothing announces."""
    tokens = story.blocks[piece.block]
    long = piece.label == "ORG" and piece.stop - piece.start > 3
    if (piece.label != "MISC" and not long) or piece.stop >= len(tokens) or not piece.start:
        return False
    if tokens[piece.start - 1].text not in OPENERS or tokens[piece.stop].text not in CLOSERS:
        return False
    words = story.words(piece)
    if len(words) < 2 or piece.confidence >= 0.97 or story.gazetteer.phrases.get(words):
        return False
    announced = {story.trigger(piece.block, index)[:1] for index in range(piece.start - 4, piece.start - 1)}
    heads = any(_stem(story, piece.block, index) in _BEFORE["MISC"] | _PART["MISC"]
                for index in range(piece.start - 4, piece.start - 1))  # fmt: skip
    return not heads and "m" not in announced and all(story.gazetteer.words.get(word, 0) > 2 for word in words)


def _is_nationality(story: Story, word: str) -> bool:
    return word.startswith("ال") and _is_nation(story, word)


def _is_nation(story: Story, word: str) -> bool:
    thing = story.gazetteer.phrases.get((word,))
    return thing is not None and thing.label == "MISC"


def _towns(story: Story, found: list[Piece]) -> list[Piece]:
    """An unknown word after "the town of" is a place, one in Latin letters after "the company" a body."""
    taken = {(piece.block, index) for piece in found for index in range(piece.start, piece.stop)}
    for block, tokens in enumerate(story.blocks):
        for index in range(1, len(tokens)):
            if (block, index) in taken or tokens[index].start - tokens[index - 1].stop != 1:
                continue
            before, word = story.stems[block][index - 1], tokens[index].folded
            thing = story.gazetteer.phrases.get((word,))
            if thing and thing.label == "PLACE" and thing.by_hand and before in _WHERE:
                found.append(Piece(block, index, index + 1, "PLACE", 0.7))
                continue
            if before in _BEFORE["PLACE"] and _unusual(story, word):
                stop = index + 1
                while (
                    stop < min(len(tokens), index + 3)
                    and (block, stop) not in taken
                    and (tokens[stop].folded not in story.gazetteer.words and tokens[stop].text[0].isalpha())
                ):
                    stop += 1
                found.append(Piece(block, index, stop, "PLACE", 0.6))
            elif before in _BEFORE["ORG"] and word.isascii() and tokens[index].text[0].isupper():
                found.append(Piece(block, index, index + 1, "ORG", 0.7))
    return found


def _unusual(story: Story, word: str) -> bool:
    gazetteer = story.gazetteer
    if not word[:1].isalpha() or word in gazetteer.triggers:
        return False
    if word.isascii():
        return True
    return gazetteer.words.get(word, 0) < 2 or (gazetteer.places.get(word, 0) > 0 and gazetteer.words.get(word, 0) < 4)
