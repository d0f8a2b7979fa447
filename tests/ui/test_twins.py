"""The version of a story in the other language is offered, shown beside it, and taken back."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from newsreader.core.article import ArticleId, Block, Draft
from newsreader.core.language import Language, LanguageGuess
from newsreader.core.translation import Origin
from newsreader.library.database import Library
from newsreader.ui.panes.view import View
from newsreader.ui.text import remove_isolates
from newsreader.usecases.samples import read_samples

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

Open = Callable[..., "Desk"]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

OFFER = "An Arabic version of this story is in the library."
OFFER_BACK = "An English version of this story is in the library."
SAMPLE = read_samples()[0]


@pytest.fixture
def twins(tmp_path: Path) -> tuple[Path, ArticleId, ArticleId]:
    """A library with one story in English and in Arabic, and nothing known of their sentences."""
    path = tmp_path / "library.sqlite"
    library = Library.open(path)
    english, _ = library.articles.add(SAMPLE.draft, LanguageGuess(Language.ENGLISH, 1.0))
    blocks: dict[int, list[str]] = {}
    for pair in SAMPLE.pairs:
        blocks.setdefault(pair.span.block, []).append(pair.translated)
    title, *paragraphs = (" ".join(blocks[block]) for block in sorted(blocks))
    content = hashlib.sha256(title.encode()).hexdigest()
    version = Draft(title, tuple(map(Block, paragraphs)), content, twin_address=SAMPLE.draft.address)
    arabic, _ = library.articles.add(version, LanguageGuess(Language.ARABIC, 1.0))
    library.close()
    return path, english, arabic


def said(desk: "Desk") -> list[str]:
    return [remove_isolates(text) for text in desk.said]


def open_story(desk: "Desk", article_id: ArticleId, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desk.window.reading.story is not None)
    desk.window.reading.open(article_id)
    qtbot.waitUntil(lambda: desk.window.reading.article is not None and desk.window.reading.article.id == article_id)


def offered(desk: "Desk", words: str, qtbot: QtBot) -> None:
    """Wait for the offer; the first story's own may still be standing there."""
    desk.window.twins._patience.setInterval(0)
    if desk.window.notice_bar.text() != words:
        desk.window.notice_bar.clear()
    qtbot.waitUntil(lambda: desk.window.notice_bar.text() == words)


def test_accepted_it_stands_beside_the_story_as_a_persons_work(
    open_window: Open, twins: tuple[Path, ArticleId, ArticleId], qtbot: QtBot
) -> None:
    path, english, arabic = twins
    desk = open_window(path)
    open_story(desk, english, qtbot)
    offered(desk, OFFER, qtbot)
    desk.window.notice_bar._button.click()
    qtbot.waitUntil(lambda: said(desk)[-1].startswith("Shown beside"))
    assert desk.window.reading_pane.view() is View.SIDE_BY_SIDE
    assert [(pair.original, pair.translated) for pair in desk.window.reading.pairs] == [
        (pair.original, pair.translated) for pair in SAMPLE.pairs
    ]
    assert {pair.origin for pair in desk.window.reading.pairs} == {Origin.HUMAN}
    # The other one has its counterparts as well, and offers nothing any more.
    before = len(desk.said)
    open_story(desk, arabic, qtbot)
    assert {pair.origin for pair in desk.window.reading.pairs} == {Origin.HUMAN}
    assert OFFER_BACK not in said(desk)[before:]


def test_undo_takes_the_sentences_back_and_the_view(
    open_window: Open, twins: tuple[Path, ArticleId, ArticleId], qtbot: QtBot
) -> None:
    path, english, arabic = twins
    desk = open_window(path)
    open_story(desk, english, qtbot)
    offered(desk, OFFER, qtbot)
    desk.window.notice_bar._button.click()
    qtbot.waitUntil(lambda: said(desk)[-1].startswith("Shown beside"))
    desk.window.notices.undo()
    qtbot.waitUntil(lambda: said(desk)[-1] == "The other version's sentences were taken back.")
    assert desk.window.reading.pairs == ()
    assert desk.window.reading_pane.view() is View.ORIGINAL
    open_story(desk, arabic, qtbot)
    assert desk.window.reading.pairs == ()


def test_a_story_offers_its_version_once(
    open_window: Open, twins: tuple[Path, ArticleId, ArticleId], qtbot: QtBot
) -> None:
    path, english, arabic = twins
    desk = open_window(path)
    open_story(desk, english, qtbot)
    offered(desk, OFFER, qtbot)
    open_story(desk, arabic, qtbot)
    desk.window.notice_bar.clear()
    open_story(desk, english, qtbot)
    qtbot.waitUntil(lambda: desk.window.reading.story is not None and desk.window.reading.story.analysis is not None)
    assert said(desk).count(OFFER) == 1


def test_it_waits_until_nothing_else_is_being_said(
    open_window: Open, twins: tuple[Path, ArticleId, ArticleId], qtbot: QtBot
) -> None:
    path, english, _ = twins
    desk = open_window(path)
    desk.window.notices.say("Something else.")
    open_story(desk, english, qtbot)
    qtbot.waitUntil(lambda: desk.window.twins._patience.isActive())
    assert desk.window.notice_bar.text() == "Something else."
    offered(desk, OFFER, qtbot)


def test_a_story_without_a_version_says_nothing(
    open_window: Open, twins: tuple[Path, ArticleId, ArticleId], qtbot: QtBot
) -> None:
    path, english, arabic = twins
    with_one = Library.open(path)
    with_one.articles.remove(arabic)
    with_one.close()
    desk = open_window(path)
    open_story(desk, english, qtbot)
    qtbot.waitUntil(lambda: desk.window.reading.story is not None and desk.window.reading.story.analysis is not None)
    assert not any("version" in text for text in said(desk))
