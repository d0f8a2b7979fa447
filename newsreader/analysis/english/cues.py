"""The words that tell that somebody speaks: verbs, nouns and prepositions of saying.

Verbs are listed by their base form; all forms are made from it. STRONG verbs report words wherever they stand beside a
quotation; FRAMING verbs do so only when a quotation or a that-clause depends on them (``called it "a feast"``).
"""

from collections.abc import Iterable


def listed(words: str) -> frozenset[str]:
    """The words of a text, parted by white space."""
    return frozenset(words.split())


_STRONG = listed(
    """
    say tell add ask reply answer respond write tweet retweet post state declare announce explain note argue claim
    insist assert maintain contend continue conclude observe remark comment exclaim shout yell scream whisper murmur
    mutter mumble joke quip recall admit acknowledge concede confess confirm deny suggest warn caution advise urge
    stress emphasize emphasise underline underscore reiterate repeat retort counter rejoin object protest complain
    lament bemoan grumble gripe fume vent rage rant promise pledge vow swear predict forecast allege charge testify
    quote read report reveal disclose recount relate narrate chant sing cry sob sigh laugh chuckle grin smile snap
    bark growl snarl sneer scoff gush rave enthuse boast brag crow elaborate clarify opine muse wonder ponder
    reflect reason speculate theorize surmise propose recommend demand request plead beg implore appeal inquire
    enquire query question interject interrupt chime echo agree disagree concur begin start proclaim pronounce
    profess affirm attest vouch inform assure reassure remind notify brief teach lecture preach implore exhort order
    instruct command caption text email e-mail message blog vlog podcast broadcast air caption chide scold rebuke
    admonish taunt tease jeer heckle riff ad-lib pen scribble sign-off philosophize rhapsodize hypothesize posit
    postulate intone drawl stammer stutter volunteer offer hint imply intimate indicate signal point summarize
    summarise sum recite recap rejoice marvel warble thunder bellow roar holler blurt deadpan wisecrack crack zing
    shrug nod wink mouth dictate decree rule believe think feel hope fear worry expect reckon figure guess
    suppose assume estimate calculate find learn conclude decide stipulate specify cite mention refer allude
    describe characterize characterise call label brand dub term deem portray paint depict denounce condemn decry
    deplore slam blast bash assail lambaste lambast lash rip criticize criticise attack mock ridicule deride dismiss
    reject refute rebut dispute challenge accuse blame fault praise laud hail applaud commend compliment thank
    congratulate salute credit welcome endorse defend justify apologize apologise greet invoke tout trumpet pitch
    promote advertise headline title caption sign threaten challenge dare urge encourage invite call press push
    lobby campaign vouch lie fib compare liken
    """
)
_FRAMING = listed(
    """
    read air believe think feel hope fear worry expect reckon figure guess suppose assume estimate calculate
    find learn decide begin start offer rule sign crack nod shrug wink mouth smile grin laugh sing cry order command
    describe characterize characterise call label brand dub term deem portray paint depict denounce condemn decry
    deplore slam blast bash assail lambaste lambast lash rip criticize criticise attack mock ridicule deride dismiss
    reject refute rebut dispute challenge accuse blame fault praise laud hail applaud commend compliment thank
    congratulate salute credit welcome endorse defend justify greet invoke tout trumpet pitch promote advertise
    headline title caption threaten dare encourage invite press push lobby campaign vouch lie refer allude mention
    cite point sum hint imply indicate signal underline underscore demand request question teach text message post
    charge order instruct brief decree specify stipulate reveal disclose report relate reflect reason figure
    term continue broadcast caption pen start repeat echo counter object charge compare liken
    """
)
_IRREGULAR = {
    "say": ("says", "said", "said", "saying"),
    "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"),
    "read": ("reads", "read", "read", "reading"),
    "swear": ("swears", "swore", "sworn", "swearing"),
    "sing": ("sings", "sang", "sung", "singing"),
    "cry": ("cries", "cried", "cried", "crying"),
    "teach": ("teaches", "taught", "taught", "teaching"),
    "begin": ("begins", "began", "begun", "beginning"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "find": ("finds", "found", "found", "finding"),
    "learn": ("learns", "learned", "learnt", "learning"),
    "beg": ("begs", "begged", "begged", "begging"),
    "brag": ("brags", "bragged", "bragged", "bragging"),
    "quip": ("quips", "quipped", "quipped", "quipping"),
    "admit": ("admits", "admitted", "admitted", "admitting"),
    "snap": ("snaps", "snapped", "snapped", "snapping"),
    "rip": ("rips", "ripped", "ripped", "ripping"),
    "slam": ("slams", "slammed", "slammed", "slamming"),
    "dub": ("dubs", "dubbed", "dubbed", "dubbing"),
    "nod": ("nods", "nodded", "nodded", "nodding"),
    "shrug": ("shrugs", "shrugged", "shrugged", "shrugging"),
    "recap": ("recaps", "recapped", "recapped", "recapping"),
    "pen": ("pens", "penned", "penned", "penning"),
    "refer": ("refers", "referred", "referred", "referring"),
    "chat": ("chats", "chatted", "chatted", "chatting"),
    "blog": ("blogs", "blogged", "blogged", "blogging"),
    "grin": ("grins", "grinned", "grinned", "grinning"),
    "sob": ("sobs", "sobbed", "sobbed", "sobbing"),
    "sum": ("sums", "summed", "summed", "summing"),
    "lie": ("lies", "lied", "lied", "lying"),
    "broadcast": ("broadcasts", "broadcast", "broadcast", "broadcasting"),
    "label": ("labels", "labeled", "labelled", "labeling", "labelling"),
    "signal": ("signals", "signaled", "signalled", "signaling", "signalling"),
    "put": ("puts", "put", "put", "putting"),
    "quiz": ("quizzes", "quizzed", "quizzed", "quizzing"),
}


def _forms(verb: str) -> set[str]:
    if verb in _IRREGULAR:
        return {verb, *_IRREGULAR[verb]}
    if verb.endswith("e"):
        return {verb, verb + "s", verb + "d", verb[:-1] + "ing"}
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return {verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"}
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return {verb, verb + "es", verb + "ed", verb + "ing"}
    return {verb, verb + "s", verb + "ed", verb + "ing"}


def _table(verbs: Iterable[str]) -> dict[str, str]:
    return {form: verb for verb in verbs for form in _forms(verb)}


# Every form of every verb of saying, with its base form.
VERBS: dict[str, str] = _table([*_STRONG, "put"])
# Verbs whose clause is speech even without marks: "said opposition forces would ...".
INDIRECT: frozenset[str] = listed(
    """
    say tell add reply respond write tweet state declare announce explain note argue claim insist assert maintain
    contend conclude observe remark admit acknowledge concede confess confirm deny suggest warn caution stress
    emphasize emphasise underline underscore reiterate repeat complain lament promise pledge vow swear predict
    allege testify report reveal disclose recount proclaim affirm inform assure reassure remind hint imply indicate
    believe think hope fear estimate agree point counter joke quip boast brag recall speculate
    """
)
# Verbs that give a thing its name; marks after them  a name, not speech.
NAMING: frozenset[str] = listed(
    """
    called dubbed nicknamed named titled entitled known billed christened styled subtitled codenamed code-named
    labeled labelled termed so-called hashtagged trademarked branded headlined captioned
    """
)
# Things that are said or written; whose they are is who speaks.
NOUNS: frozenset[str] = listed(
    """
    statement statements tweet tweets retweet post posts message messages letter email e-mail memo note op-ed
    article column editorial essay interview speech address remarks remark comment comments words word quote quotes
    quip claim claims assertion argument warning warnings promise promises pledge vow call calls description
    accusation accusations allegation allegations charge charges complaint criticism response reply answer question
    testimony text texts slogan motto mantra chant chants cry cries report release announcement declaration
    suggestion view opinion belief contention insistence admission acknowledgment denial advice appeal plea proposal
    demand reference references headline caption joke observation prediction explanation account caveat conclusion
    """
)
# Papers that stories are about: "it" may mean one that is no subject.
DOCUMENTS: frozenset[str] = listed(
    """
    memo letter report study lawsuit complaint ruling indictment filing leaflet survey affidavit dossier petition
    """
)
# What is written or published, and bodies without a name: they "say" as people do.
WRITTEN: frozenset[str] = NOUNS | listed(
    """
    newspaper paper magazine site website blog outlet network channel agency station document documents report reports
    study studies poll polls survey surveys sign signs banner placard ad advertisement video book bill law resolution
    indictment lawsuit complaint suit ruling court filing letter data analysis research company firm group
    organization organisation ministry department office campaign committee council party government administration
    union association board bank city state school university hospital police team club federation league commission
    foundation institute center centre coalition alliance movement press media authority authorities service bureau
    show program programme film song caption transcript memoir profile page account guide manual policy plan charter
    constitution treaty agreement deal contract text
    """
)
# What is said of a thing with "as" behind it: waved off as "fairy dust".
_JUDGING = (
    "wave off",
    "wave away",
    "wave aside",
    "brush off",
    "brush aside",
    "write off",
    "shrug off",
    "laugh off",
    "talk down",
    "talk up",
)
# Verbs of asking: who asks is not who answers.
ASKING: frozenset[str] = frozenset(("ask", "question", "inquire", "enquire", "press", "wonder", "quiz"))
# Verbs that report only together with the word after them; forms are made from the verb.
_PHRASAL = (
    "go on",
    "come back",
    "fire back",
    "shoot back",
    "hit back",
    "push back",
    "snap back",
    "clap back",
    "write back",
    "chime in",
    "weigh in",
    "cut in",
    "break in",
    "speak up",
    "speak out",
    "call out",
    "cry out",
    "sum up",
    "open up",
    "point out",
    "spell out",
    "blurt out",
    "ring out",
    "wax on",
    "carry on",
    "press on",
    "sign off",
    "start off",
    *_JUDGING,
)
# Words that turn a noun phrase into a source.
ACCORDING: tuple[tuple[str, ...], ...] = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("in", "the", "opinion", "of"),
    ("in", "the", "view", "of"),
    ("as", "per"),
    ("per",),
    ("via",),
)


_PHRASAL_IRREGULAR = {
    "go": ("goes", "went", "gone", "going"),
    "come": ("comes", "came", "come", "coming"),
    "shoot": ("shoots", "shot", "shot", "shooting"),
    "hit": ("hits", "hit", "hit", "hitting"),
    "cut": ("cuts", "cut", "cut", "cutting"),
    "break": ("breaks", "broke", "broken", "breaking"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "ring": ("rings", "rang", "rung", "ringing"),
    "write": ("writes", "wrote", "written", "writing"),
    "spell": ("spells", "spelled", "spelt", "spelling"),
    "clap": ("claps", "clapped", "clapped", "clapping"),
}


def _phrasal_table() -> dict[tuple[str, str], str]:
    table = {}
    for phrase in _PHRASAL:
        verb, particle = phrase.split()
        forms = {verb, *_PHRASAL_IRREGULAR[verb]} if verb in _PHRASAL_IRREGULAR else _forms(verb)
        table.update({(form, particle): phrase for form in forms})
    return table


PHRASAL: dict[tuple[str, str], str] = _phrasal_table()
# Verbs that only frame the words after them: verbs of characterising, of judging, of thinking.
FRAMING: frozenset[str] = _FRAMING | {"put", *_JUDGING}


def base_form(word: str, following: str = "") -> str | None:
    """The verb of saying that ``word`` (lower case) is a form of, alone or with the word after it; or None."""
    return PHRASAL.get((word, following)) or VERBS.get(word)
