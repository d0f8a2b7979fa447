from collections.abc import Callable

import pytest

from newsreader.intake.html import parse_html

from .pages import ARABIC, ENGLISH, LAYOUTS, Story


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
@pytest.mark.parametrize("story", [ENGLISH, ARABIC], ids=["en", "ar"])
def test_every_layout_gives_the_story_and_nothing_else(layout: Callable[[Story], str], story: Story) -> None:
    page = parse_html(layout(story))
    assert page.title == story.title
    assert tuple(block.text for block in page.paragraphs) == story.paragraphs
