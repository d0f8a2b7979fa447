"""A title's words say nothing against the person who bears it."""

from newsreader.analysis.analyzer import Analyzer
from newsreader.core.article import Block, BlockKind
from newsreader.core.language import Language
from newsreader.core.quotation import QuotationKind


def test_he_is_the_secretary_of_state_and_not_the_hostage_named_in_between() -> None:
    story = (
        Block("Brandt: No Talks with the Militia", BlockKind.TITLE),
        Block("The alliance will not talk to the militia, Secretary of State Paul Brandt said on Sunday."),
        Block(
            "Brandt, who spoke on Friday in Amman before news of the release of a second hostage, Dutch aid worker "
            'Pieter Vos, insisted "every door stays shut" until all are free.'
        ),
        Block("He said partners in the region were ready to help with trucks and with money."),
        Block('"I can tell you that we have five offers on the table and a sixth on its way," he said.'),
    )
    found = Analyzer().analyze(story, Language.ENGLISH).quotations
    spoken = [each for each in found if each.kind in (QuotationKind.DIRECT, QuotationKind.MIXED)]
    assert [each.attribution.speaker for each in spoken] == ["Paul Brandt", "Paul Brandt"]
