"""A translation under its original: two pages over each other, each leaving room for the other's paragraphs.

So each text keeps its own places, marks and selection, as side by side. The page on top is cut to where its paragraphs
stand; around them the one below is seen and can be reached.
"""

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion

from newsreader.ui.panes.story_text import StoryText

# Between a paragraph and its translation, and between such pairs beyond what is usual, as shares of the text's size.
_WITHIN = 0.32
_BETWEEN = 0.35
# Letters and marks may reach beyond their line.
_SPILL = 5


def interleave(original: StoryText, translated: StoryText, pixels: int, reserve: bool) -> None:
    """Give both pages the gaps that let each paragraph's translation stand under it.

    ``pixels`` is the size of the text. ``translated`` has no lines between title and text. With ``reserve`` what is
    still to come has its room already, as far as that can be told.
    """
    ours, theirs = original.block_heights(), translated.block_heights()
    own_gaps, other_gaps = original.natural_gaps(), translated.natural_gaps()
    within, between = pixels * _WITHIN, pixels * _BETWEEN
    last = len(translated.blocks()) - 1
    below_ours, below_theirs = list(own_gaps), [0.0] * len(theirs)
    for block in range(last + 1):
        place = original.row_of(block)
        room = theirs[block]
        if reserve and any(sentence.is_placeholder for sentence in translated.blocks()[block].sentences):
            lines = round(ours[place] / max(1.0, original.line_height(place)))
            room = max(room, lines * translated.line_height(block))
        below = max(own_gaps[place], other_gaps[block]) + between
        below_ours[place] = within + room + below
        below_theirs[block] = room - theirs[block] + below
        if block < last:
            following = original.row_of(block + 1)
            heading = range(place + 1, following)
            below_theirs[block] += sum(ours[each] + own_gaps[each] for each in heading) + ours[following] + within
    original.set_gaps(below_ours)
    translated.set_gaps(below_theirs, above=ours[0] + within if ours else 0.0)


def cut_to_paragraphs(translated: StoryText) -> None:
    """Let the page below be seen and reached wherever no paragraph of the translation is in view."""
    view = translated.viewport().rect()
    scrolled = translated.verticalScrollBar().value()
    # No region at all would be no cut at all.
    stripes = QRegion(-1, -1, 1, 1)
    for top, height in zip(translated.tops(), translated.block_heights(), strict=True):
        start, stop = round(top - scrolled) - _SPILL, round(top + height - scrolled) + _SPILL
        if stop > view.top() and start < view.bottom():
            stripes += QRegion(QRect(view.left(), start, view.width(), stop - start))
    translated.setMask(stripes)
