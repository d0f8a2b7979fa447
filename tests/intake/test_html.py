from collections.abc import Callable

import pytest

from newsreader.intake.html import parse_html
from newsreader.usecases.samples import read_samples

from .pages import ARABIC, ENGLISH, LAYOUTS, Story


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
@pytest.mark.parametrize("story", [ENGLISH, ARABIC], ids=["en", "ar"])
def test_every_layout_gives_the_story_and_nothing_else(layout: Callable[[Story], str], story: Story) -> None:
    page = parse_html(layout(story))
    assert page.title == story.title
    assert tuple(block.text for block in page.paragraphs) == story.paragraphs


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_every_sample_story_comes_through_every_layout(layout: Callable[[Story], str]) -> None:
    for sample in read_samples():
        texts = tuple(block.text for block in sample.draft.paragraphs)
        page = parse_html(layout(Story(sample.draft.title, texts, sample.language)))
        assert (page.title, *(block.text for block in page.paragraphs)) == (sample.draft.title, *texts)
