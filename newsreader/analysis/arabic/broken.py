"""Quotations whose marks were lost in printing: a third mark without its partner, a closing mark that never comes.

Translated and copied stories lose marks. What the words themselves show decides: nobody but a speaker says "we" in a
news story, and a paragraph that begins and ends with a mark is one quotation however many marks stand in it.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from newsreader.analysis.arabic.cues import Manner, find_cue
from newsreader.analysis.arabic.tokens import Form, Token, read_tokens
from newsreader.analysis.arabic.words import Sort, sort_of, word_set
from newsreader.analysis.marks import Stretch
from newsreader.core.arabic import fold
from newsreader.core.span import Span

_STRAIGHT = '"＂'
_OTHERS = "“”„‟«»"
_ENDINGS = ".!؟?…،, "
_WE = word_set("""
نحن إننا أننا بأننا وإننا لأننا لكننا ولكننا لدينا عندنا علينا إلينا معنا بيننا لنا بنا فينا منا كنا لسنا أنا إنني
أنني بأنني لأنني لكنني ولكنني لدي عندي إني أني أود أظن أريد أحب أشعر أتمنى أقول أستطيع أطلب
حياتنا بلدنا بلادنا شعبنا أهلنا أولادنا أطفالنا
""")
# Verbs of ours in the future: سننجح, unlike the years, bonds and towns that begin alike.
_NOT_OURS = word_set("""
سنه سنوات سنوي سنويا سنويه سنتين سنتان سندات سندان سنغافوره سنجار سنغال سنغالي سنتر سنتيمتر سنده سنين سنا سنان سنار
""")
# How many paragraphs of "we" an open mark may go on through.
_MOST = 6
# How many of them in a row may speak of nobody.
_BETWEEN = 2


def mend_stretches(
    texts: Sequence[str], stretches: Sequence[Stretch], names: Collection[str] = ()
) -> tuple[Stretch, ...]:
    """The stretches of a story with those put right whose marks are broken; ``names`` are folded words of names."""
    mended: list[Stretch] = []
    for stretch in stretches:
        if mended and stretch.level == 0 and _covers(mended[-1], stretch):
            continue
        if stretch.level == 0:
            stretch = _to_last_mark(texts, stretch)
            stretch = _to_last_we(texts, stretch, names)
        mended.append(stretch)
    return tuple(mended)


def _covers(outer: Stretch, inner: Stretch) -> bool:
    first = inner.parts[0]
    return outer.level == 0 and any(part.overlaps(first) for part in outer.parts)


def _to_last_mark(texts: Sequence[str], stretch: Stretch) -> Stretch:
    """ "X" Y." as one paragraph: the mark in the middle has lost its partner, the outer two are a pair."""
    part = stretch.parts[0]
    text = texts[part.block]
    if len(stretch.parts) > 1 or stretch.opener not in _STRAIGHT or stretch.closer not in _STRAIGHT:
        return stretch
    if text[: part.start - 1].strip() or any(mark in text for mark in _OTHERS):
        return stretch
    marks = [at for at, char in enumerate(text) if char in _STRAIGHT]
    if len(marks) != 3 or marks[1] != part.stop or text[marks[2] + 1 :].strip(_ENDINGS):
        return stretch
    between = text[marks[1] + 1 : marks[2]]
    if text[part.stop - 1] in _ENDINGS or not between[:1].isspace() or _is_reported(read_tokens(between)):
        return stretch
    return replace(stretch, parts=(Span(part.block, part.start, marks[2]),))


def _is_reported(words: Sequence[Token]) -> bool:
    """Whether a reporter goes on after the marks: with a word of saying, or a comma right away."""
    if not words or words[0].form is Form.MARK:
        return True
    cues = (find_cue(token.text) for token in words[:4] if token.form is Form.WORD)
    return any(cue is not None and cue.manner in (Manner.SAYS, Manner.GOES_ON) for cue in cues)


def _to_last_we(texts: Sequence[str], stretch: Stretch, names: Collection[str]) -> Stretch:
    """An open mark goes on through the paragraphs after it that have no marks and speak of "us"."""
    last = stretch.parts[-1]
    if stretch.closed or last.stop < len(texts[last.block]):
        return stretch
    parts = list(stretch.parts)
    following = last.block + 1
    if following < len(texts) and _goes_on_speaking(texts[following]) and not _has_marks(texts[following]):
        parts.append(Span(following, 0, len(texts[following])))
    first = parts[-1].block + 1
    reached = first
    for block in range(first, min(first + _MOST, len(texts))):
        text = texts[block]
        if _has_marks(text) or _is_told(text):
            break
        if _speaks_of_us(text, names) or (reached == block > first and _goes_on_speaking(text)):
            reached = block + 1  # what stands between is theirs too
        elif block >= reached + _BETWEEN:
            break
    parts.extend(Span(block, 0, len(texts[block])) for block in range(first, reached))
    return replace(stretch, parts=tuple(parts))


def _has_marks(text: str) -> bool:
    return any(mark in text for mark in _STRAIGHT + _OTHERS)


def _goes_on_speaking(text: str) -> bool:
    """Whether a paragraph starts as speech goes on and reports do not: with what will be, with "so" or "because"."""
    first = next((token for token in read_tokens(text[:60]) if token.form is Form.WORD), None)
    if first is None or find_cue(first.text):
        return False
    word = first.text
    future = len(word) > 3 and word[0] == "س" and word[1] in "يتنا" and word not in _NOT_OURS
    return future or word.startswith("فال") or word in _ON


_ON = word_set("لأن لأننا لأنه لأنها إنه إنها هذا هذه وهذا وهذه إننا إنني لكننا ولكننا لذلك لذا ولذلك")


def _is_told(text: str) -> bool:
    """Whether a paragraph begins with a reporter's word of saying: وقال، أضافت."""
    first = next((token for token in read_tokens(text[:60]) if token.form is Form.WORD), None)
    cue = find_cue(first.text) if first else None
    return cue is not None and cue.manner in (Manner.SAYS, Manner.GOES_ON)


def _speaks_of_us(text: str, names: Collection[str]) -> bool:
    tokens = [token for token in read_tokens(text) if token.form is Form.WORD]
    return any(_is_ours(token.text, names) for token in tokens)


def _is_ours(form: str, names: Collection[str]) -> bool:
    word = form[1:] if form[0] in "وف" and len(form) > 4 else form
    if word in _WE:
        return True
    if form in names or word in names or sort_of(word) is Sort.GIVEN:
        return False
    if len(word) > 4 and word.endswith("نا") and word[-3] not in "يوا" and _is_possessed(word):
        return True
    return (
        len(word) > 4 and word.startswith("سن") and word not in _NOT_OURS and not word.endswith(("ه", "ات", "ي", "يا"))
    )


def _is_possessed(word: str) -> bool:
    """Whether "our" or "we did" ends a word, rather than a participle written without its tanwin (معلنا)."""
    return word.endswith("تنا") or not word.startswith(("م", "ال"))


def folded_words(names: Sequence[str]) -> frozenset[str]:
    """The folded words of some names."""
    return frozenset(word for name in names for word in fold(name).split())
