"""Offices and nations in descriptions: "Sen." makes a senator, "(R-Texas)" a lawmaker, "the Dutch striker" says no more
than "the striker"."""

import re

from newsreader.analysis.english.cues import listed

_SHORT: dict[str, frozenset[str]] = {
    "sen": frozenset(("senator", "lawmaker")),
    "rep": frozenset(("representative", "congressman", "congresswoman", "lawmaker")),
    "gov": frozenset(("governor",)),
    "lt": frozenset(("lieutenant",)),
    "col": frozenset(("colonel",)),
    "gen": frozenset(("general",)),
    "maj": frozenset(("major",)),
    "sgt": frozenset(("sergeant", "officer")),
    "det": frozenset(("detective", "officer")),
    "insp": frozenset(("inspector", "officer")),
    "supt": frozenset(("superintendent",)),
    "capt": frozenset(("captain",)),
    "adm": frozenset(("admiral",)),
    "dr": frozenset(("doctor", "physician")),
    "prof": frozenset(("professor", "academic")),
    "rev": frozenset(("pastor", "reverend", "minister")),
    "pres": frozenset(("president",)),
    "amb": frozenset(("ambassador",)),
}
_LAWMAKERS = frozenset(("senator", "congressman", "congresswoman", "lawmaker", "representative", "mp"))
_PARTY = re.compile(r",? \(?[rdi](?:ep|em)?\.?[-–—][a-z]", re.IGNORECASE)
_NATIONAL = re.compile(
    r"(?:dutch|french|english|british|scottish|welsh|irish|spanish|danish|swedish|finnish|polish|turkish|swiss|czech|"
    r"greek|thai|german|[a-z]{3,}ian|[a-z]{3,}ese|[a-z]+iti|saudi|iraqi|israeli|pakistani|american|mexican|korean|"
    r"moroccan|kenyan|ghanaian|ugandan|african|asian|chilean|cuban|libyan|serb|croat|dane|swede|finn|pole|turk|scot|"
    r"spaniard|briton|englishman|scotsman|welshman|irishman|frenchman|frenchwoman|dutchman|slovak)"
)
# Callings of which a country has many: "the Danish rider" is no office of Denmark's.
_CALLINGS = listed(
    """
    striker winger midfielder defender goalkeeper forward player captain coach rider driver boxer swimmer runner skier
    sprinter cyclist golfer athlete footballer wrestler champion singer rapper author novelist writer poet director
    filmmaker actor actress artist painter composer musician pianist violinist billionaire businessman businesswoman
    entrepreneur model designer chef economist
    """
)
# Offices that one person of a story holds, as a rule.
_HELD = listed(
    """
    manager coach minister senator governor mayor captain author novelist director singer actor actress chairman
    chairwoman president premier chancellor ambassador bishop archbishop judge congressman congresswoman lawmaker
    professor striker midfielder defender goalkeeper winger
    """
)


# Callings by which reporters call again whom they have just named: "...," Rudd said. The manager, who ...
_AGAIN = listed("manager coach boss skipper captain novelist author singer playwright composer artist player")


def is_said_again(noun: str) -> bool:
    """Whether "the" with this noun (lower case) mostly means whoever was just spoken of."""
    return noun in _AGAIN


def is_shortened(title: str, noun: str) -> bool:
    """Whether a title cut short (lower case, no full stop) stands for ``noun``: sen for senator."""
    return noun in _SHORT.get(title, ())


def is_seat(following: str, noun: str) -> bool:
    """Whether the words after a name give a lawmaker's party and state, ``noun`` being a word for a lawmaker."""
    return noun in _LAWMAKERS and _PARTY.match(following) is not None


def is_national(word: str) -> bool:
    """Whether a word (lower case) tells a nation: Dutch, Jordanian."""
    return _NATIONAL.fullmatch(word) is not None


def is_calling(noun: str) -> bool:
    """Whether a noun (lower case) names a calling that a nation's adjective adds nothing to but the nation."""
    return noun in _CALLINGS


def is_held(noun: str) -> bool:
    """Whether a noun (lower case) names an office that one person of a story holds, as a rule."""
    return noun in _HELD
