"""The keys under which an English word may be filed: without endings, and the irregular ones by a list."""

from collections.abc import Iterator

from newsreader.translation.lexicon.keys import word_key

GUESSED = 2  # from so many steps on a form is asked for only if nothing else is there

# Plain form: the others that no rule leads back to it; of verbs the past comes first.
_IRREGULAR_VERBS = """
arise arose arisen; bear bore borne born; beat beaten; become became; begin began begun; bend bent; bet; bind bound;
bite bit bitten; blow blew blown; break broke broken; breed bred; bring brought; build built; burn burnt; buy bought;
catch caught; choose chose chosen; come came; creep crept; deal dealt; dig dug; do did done does doing; draw drew
drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt;
fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden; foresee foresaw foreseen; forget forgot
forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go went gone going; grow
grew grown; hang hung; have had has; hear heard; hide hid hidden; hold held; keep kept; kneel knelt; know knew known;
lay laid; lead led; leave left; lend lent; lie lay lain lying; light lit; lose lost; make made; mean meant; meet met;
mislead misled; mistake mistook mistaken; overcome overcame; overthrow overthrew overthrown; pay paid; prove proven;
ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent;
shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit
sat; sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spin spun; spring sprang sprung; stand
stood; steal stole stolen; stick stuck; strike struck stricken; strive strove striven; swear swore sworn; sweep swept;
swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw
thrown; undergo underwent undergone; understand understood; undertake undertook undertaken; uphold upheld; wake woke
woken; wear wore worn; weave wove woven; weep wept; win won; withdraw withdrew withdrawn; withhold withheld; withstand
withstood; write wrote written; die dying; tie tying;
"""
_IRREGULAR_OTHERS = """
be am is are was were been being; can could; may might; shall should; will would; good better best; bad worse worst;
far farther farthest further furthest; many more most; little less least; man men; woman women; child children; person
people; foot feet; tooth teeth; goose geese; mouse mice; ox oxen; life lives; wife wives; knife knives; half halves;
leaf leaves; loaf loaves; thief thieves; wolf wolves; self selves; shelf shelves; calf calves; crisis crises; analysis
analyses; basis bases; thesis theses; axis axes; diagnosis diagnoses; hypothesis hypotheses; criterion criteria;
phenomenon phenomena; datum data; medium media; bacterium bacteria; memorandum memoranda; referendum referenda; index
indices; appendix appendices; stimulus stimuli; nucleus nuclei; I me my mine; we us our ours; he him his; she her
hers; they them their theirs; it its; you your yours; who whom whose; this these; that those; a an; spokesman
spokesmen; spokeswoman spokeswomen; policeman policemen; gunman gunmen; fisherman fishermen; businessman businessmen;
congressman congressmen; salesman salesmen; fireman firemen
"""
_PLAIN: dict[str, list[str]] = {}
for _line in f"{_IRREGULAR_VERBS};{_IRREGULAR_OTHERS}".replace("\n", " ").split(";"):
    if not _line.strip():
        continue
    _plain, *_others = _line.lower().split()
    for _other in _others:
        _PLAIN.setdefault(_other, []).append(_plain)

# The other spelling, British and American, by the ends it changes (Oxford Style Manual, spelling).
_SPELLINGS = (
    ("our", "or"), ("ours", "ors"), ("oured", "ored"), ("ouring", "oring"), ("tre", "ter"), ("ise", "ize"),
    ("ised", "ized"), ("ising", "izing"), ("isation", "ization"), ("yse", "yze"), ("ence", "ense"), ("lled", "led"),
    ("lling", "ling"), ("ogue", "og"), ("mme", "m"),
)  # fmt: skip
_DOUBLED = frozenset("bdfgklmnprtvz")
_CONTRACTED = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}


def irregular_pasts() -> dict[str, str]:
    """The past tense of each irregular verb, with its plain form."""
    verbs = (line.split() for line in _IRREGULAR_VERBS.split(";"))
    return {forms[1]: forms[0] for forms in verbs if len(forms) > 1}


def english_forms(word: str) -> tuple[tuple[str, int], ...]:
    """(key, steps) for one English word as it is printed, the nearest first, each once."""
    found: dict[str, int] = {}
    for form, steps in _forms(word_key(word)):
        if form:
            found[form] = min(steps, found.get(form, steps))
    return tuple(sorted(found.items(), key=lambda item: item[1]))


def _forms(word: str) -> Iterator[tuple[str, int]]:
    yield word, 0
    for joined in ("-", " ", "."):
        if joined in word:
            yield word.replace(joined, ""), 1
            yield word.replace(joined, " "), 1
    if word.endswith(("s'", "'s")):
        bare = word.removesuffix("'s").removesuffix("'")
        yield bare, 1
        yield from ((form, steps + 1) for form, steps in _lemmas(bare))
    for contraction, full in _CONTRACTED.items():
        if word.endswith(contraction):
            yield word.removesuffix(contraction), 1
            yield full, 1
    yield from _lemmas(word)
    for ours, theirs in (*_SPELLINGS, *((american, british) for british, american in _SPELLINGS)):
        if word.endswith(ours) and len(word) > len(ours) + 2:
            other = word.removesuffix(ours) + theirs
            yield other, GUESSED
            yield from ((form, steps + GUESSED) for form, steps in _lemmas(other))
    if "-" in word:  # of a compound that is not there, its last part says most
        yield word.rpartition("-")[2], GUESSED + 1


def _lemmas(word: str) -> Iterator[tuple[str, int]]:
    for plain in _PLAIN.get(word, ()):
        yield plain, 1
    if " " in word:
        first, _, last = word.rpartition(" ")
        yield from ((f"{first} {form}", steps) for form, steps in _lemmas(last))
        return
    if len(word) < 4:
        return
    if word.endswith("ies"):
        yield word[:-3] + "y", 1
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        yield word[:-1], 1
    if word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        yield word[:-2], 1
    if word.endswith("ied"):
        yield word[:-3] + "y", 1
    for ending, steps in (("ed", 1), ("ing", 1), ("er", GUESSED), ("est", GUESSED)):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            yield stem + "e", steps
            yield stem, steps
            if stem[-1] == stem[-2] and stem[-1] in _DOUBLED:
                yield stem[:-1], steps
            if stem[-1] == "i":
                yield stem[:-1] + "y", steps
            if stem[-1] == "k":  # panicked
                yield stem[:-1], steps
    for ending, instead in (("ily", "y"), ("ally", "al"), ("ly", ""), ("ness", ""), ("less", ""), ("un", "")):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            yield stem + instead, GUESSED
