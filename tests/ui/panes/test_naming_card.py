"""The card of a name, and names in the words of a translation."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from newsreader.core.analysis import Analysis
from newsreader.core.article import Article, Block
from newsreader.core.cancel import Cancel
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.language import Language
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span
from newsreader.ui.panes.name_card import NameCard
from newsreader.ui.panes.view import View
from newsreader.ui.text import remove_isolates
from newsreader.usecases.analyze_article import keep_analysis

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

# Said by the unseen platform of every window; it has no size hints to pass on.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
_KEY = "org:first-word"


def first_words(texts: Sequence[str]) -> tuple[EntityMention, ...]:
    """The first word of each of the first three blocks: a body that the story names thrice."""
    return tuple(
        EntityMention(Span(number, 0, len(text.split()[0])), EntityLabel.ORG, _KEY)
        for number, text in enumerate(texts[:3])
    )


def story_of(desk: "Desk") -> Article:
    article = desk.window.reading.article
    assert article is not None
    return article


@pytest.fixture
def desk(
    open_window: Callable[..., "Desk"], library_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> "Desk":
    made = open_window(library_path)
    qtbot.waitUntil(lambda: made.window.reading.story is not None and made.window.reading.story.analysis is not None)

    def analyze(blocks: Sequence[Block], language: Language, cancel: Cancel | None = None) -> Analysis:
        return Analysis("1", (), first_words([block.text for block in blocks]))

    monkeypatch.setattr(made.analyzer, "analyze", analyze)
    article = story_of(made)
    names = first_words(article.texts)
    said = Quotation(
        QuotationKind.DIRECT,
        (Span(2, 0, len(article.texts[2])),),
        Attribution(names[0].span.text(article.texts), None, None, "explicit", 0.9, _KEY),
    )
    analysis = Analysis(made.analyzer.version, (said,), names)
    done: list[Any] = []
    made.rooms.do(lambda library: keep_analysis(library, article.id, analysis), done.append)
    qtbot.waitUntil(lambda: bool(done))
    made.window.reading.show_corrected(article, analysis)
    return made


def card(desk: "Desk") -> NameCard:
    return desk.window.reading_pane.findChildren(NameCard)[0]


def lines(desk: "Desk") -> list[str]:
    return remove_isolates(card(desk).words()).split("\n")


def button(desk: "Desk", text: str) -> QPushButton:
    return next(each for each in card(desk).findChildren(QPushButton) if text in each.text() and not each.isHidden())


def open_card(desk: "Desk", qtbot: QtBot) -> None:
    desk.window.actions_by_name["about_name"].trigger()
    qtbot.waitUntil(lambda: "Follow" in lines(desk))


def test_the_card_says_what_is_known_of_a_name(desk: "Desk", qtbot: QtBot) -> None:
    open_card(desk, qtbot)
    names = first_words(story_of(desk).texts)
    said = lines(desk)
    assert said[0] == "Organisation"
    assert said[1] == max((each.span.text(story_of(desk).texts) for each in names), key=len)
    assert said[2] in {pair.translated.split()[0] for pair in desk.window.reading.pairs}
    assert said[3:] == [
        "Mention 1 of 3",
        "Quoted or reported 1 time in this story",
        "1 story in the library · quoted or reported 1 time",
        "Follow",
        "Open in People, bodies, places",
    ]
    assert card(desk).isAncestorOf(desk.window.focusWidget())


def test_escape_closes_the_card_and_gives_the_keys_back(desk: "Desk", qtbot: QtBot) -> None:
    open_card(desk, qtbot)
    focused = desk.window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert lines(desk) == [""]
    assert desk.window.reading_pane.isAncestorOf(desk.window.focusWidget())


def test_stepping_on_the_card_goes_through_the_mentions(desk: "Desk", qtbot: QtBot) -> None:
    open_card(desk, qtbot)
    card(desk).step_wished.emit(-1)
    assert "Mention 3 of 3" in lines(desk)
    card(desk).step_wished.emit(1)
    assert "Mention 1 of 3" in lines(desk)


def test_going_on_reading_takes_the_card_away(desk: "Desk", qtbot: QtBot) -> None:
    open_card(desk, qtbot)
    desk.window.reading_pane.went_on.emit()
    assert lines(desk) == [""]


def test_following_is_kept(desk: "Desk", qtbot: QtBot) -> None:
    open_card(desk, qtbot)
    button(desk, "Follow").click()
    qtbot.waitUntil(lambda: "Follow no longer" in lines(desk))
    followed: list[tuple[Any, ...]] = []
    desk.rooms.ask("followed", lambda library: library.names.followed(), followed.append)
    qtbot.waitUntil(lambda: bool(followed))
    assert [each.stories for each in followed[0]] == [1]
    button(desk, "Follow no longer").click()
    qtbot.waitUntil(lambda: "Follow" in lines(desk))


def test_the_window_of_names_is_offered_where_there_is_one(desk: "Desk", qtbot: QtBot) -> None:
    opened: list[object] = []
    desk.window.naming_card.open_name = opened.append
    open_card(desk, qtbot)
    button(desk, "People, bodies, places").click()
    assert len(opened) == 1 and lines(desk) == [""]


def test_a_speakers_quotations_are_gone_to(desk: "Desk", qtbot: QtBot) -> None:
    open_card(desk, qtbot)
    button(desk, "in this story").click()
    assert lines(desk) == [""]
    assert desk.window.reading_pane.quotation_at_cursor() is not None


def test_a_name_nobody_indexed_shows_what_the_story_tells(desk: "Desk", qtbot: QtBot) -> None:
    article = story_of(desk)
    unknown = tuple(replace(each, key="person:nobody") for each in first_words(article.texts)[:1])
    desk.window.reading.show_corrected(article, Analysis("1", (), unknown))
    desk.window.actions_by_name["about_name"].trigger()
    assert lines(desk)[2:] == ["Mentioned once in this story"]


def test_names_stand_in_the_translation_too(desk: "Desk", qtbot: QtBot) -> None:
    page = desk.window.reading_pane
    desk.window.translating.set_view(View.SIDE_BY_SIDE)
    assert any(each.pair for block in page.translated_shown() for each in block.sentences)
    qtbot.waitUntil(lambda: page.name_there(_KEY) != "")
    open_card(desk, qtbot)
    assert page.name_there(_KEY) in lines(desk)
