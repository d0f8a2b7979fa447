"""People, bodies, places: searched, opened, followed, merged and split, with the keys alone."""

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from newsreader.analysis.analyzer import VERSION
from newsreader.core.analysis import Analysis
from newsreader.core.article import ArticleId, Block, Draft
from newsreader.core.entity import EntityLabel, EntityMention
from newsreader.core.language import Language, LanguageGuess
from newsreader.core.names import NameId, NameSummary
from newsreader.core.quotation import Attribution, Quotation, QuotationKind
from newsreader.core.span import Span
from newsreader.library.database import Library
from newsreader.settings import Settings
from newsreader.ui.dialogs.merge_pane import MergePane
from newsreader.ui.dialogs.name_pane import NamePane
from newsreader.ui.dialogs.names_dialog import NamesDialog
from newsreader.ui.dialogs.spellings_line import SpellingsLine
from newsreader.ui.dialogs.split_pane import SplitPane
from newsreader.ui.models.name_places_model import row_at
from newsreader.ui.models.names_model import name_of, own_names
from newsreader.ui.panes.chip import Chip
from newsreader.ui.panes.followed_bar import NameChip
from newsreader.ui.panes.name_card import NameCard
from newsreader.ui.text import remove_isolates

if TYPE_CHECKING:
    from tests.ui.conftest import Desk

Open = Callable[..., "Desk"]
T = TypeVar("T")

# Said by the unseen platform of every window.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PERSON, PLACE, ORG, MISC = EntityLabel.PERSON, EntityLabel.PLACE, EntityLabel.ORG, EntityLabel.MISC
# Title, language, month, then name, kind and key of each paragraph.
STORIES: tuple[tuple[str, Language, int, tuple[tuple[str, EntityLabel, str], ...]], ...] = (
    ("Talks begin", Language.ENGLISH, 1, (("Kerry", PERSON, "name:kr"), ("Marivelle", PLACE, "place:marivelle"))),
    ("Talks go on", Language.ENGLISH, 3, (("Kerry", PERSON, "name:kr"), ("Harbour Council", ORG, "org:hc"))),
    ("المحادثات تستمر", Language.ARABIC, 4, (("كيري", PERSON, "name:kr"), ("ماريفيل", PLACE, "place:marivelle"))),
    ("Talks end", Language.ENGLISH, 6, (("John Kerry", PERSON, "name:jn-kr"), ("French", MISC, "misc:french"))),
)


def fill(path: Path, analysed: bool = True) -> None:
    library = Library.open(path)
    for title, language, month, names in STORIES:
        blocks = tuple(
            Block(f"{name} قال إن" if language is Language.ARABIC else f"{name} said so") for name, *_ in names
        )
        content = hashlib.sha256(title.encode()).hexdigest()
        draft = Draft(title, blocks, content, source="The Post", published=date(2020, month, 2))
        article_id, _new = library.articles.add(draft, LanguageGuess(language, 0.9))
        mentions = tuple(
            EntityMention(Span(block, 0, len(name)), label, key) for block, (name, label, key) in enumerate(names, 1)
        )
        name, _label, key = names[0]
        said = Quotation(
            QuotationKind.DIRECT,
            (Span(1, 0, len(blocks[0].text)),),
            Attribution(name, None, None, "explicit", 0.9, key),
        )
        if analysed:
            library.analyses.put(article_id, Analysis(VERSION, (said,), mentions))
    library.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "names.sqlite"
    fill(made)
    return made


@pytest.fixture
def desk(open_window: Open, path: Path, qtbot: QtBot) -> "Desk":
    made = open_window(path)
    qtbot.waitUntil(lambda: made.window.reading.story is not None)
    return made


def ask(desk: "Desk", qtbot: QtBot, question: Callable[[Library], T]) -> T:
    answers: list[T] = []
    desk.rooms.ask("test", question, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def opened(desk: "Desk", qtbot: QtBot) -> NamesDialog:
    desk.window.actions_by_name["show_names"].trigger()
    dialog = desk.window.names_index.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(names(dialog)) and written(dialog) is not None)
    return dialog


def view(dialog: NamesDialog) -> QListView:
    found = dialog.findChild(QListView, "names")
    assert isinstance(found, QListView)
    return found


def rows(dialog: NamesDialog) -> list[NameSummary]:
    model = view(dialog).model()
    found = [name_of(model.index(row, 0)) for row in range(model.rowCount())]
    return [each for each in found if each is not None]


def names(dialog: NamesDialog) -> list[str]:
    return [own_names(each)[0] for each in rows(dialog)]


def pane(dialog: NamesDialog) -> NamePane:
    return dialog.findChildren(NamePane)[0]


def written(dialog: NamesDialog) -> str | None:
    """The name beside the list once all about it is there."""
    detail = pane(dialog).detail
    return detail.summary.name if detail is not None else None


def places(dialog: NamesDialog) -> QListView:
    found = dialog.findChild(QListView, "name_places")
    assert isinstance(found, QListView)
    return found


def place_texts(dialog: NamesDialog) -> list[str]:
    model = places(dialog).model()
    found = [row_at(model.index(row, 0)) for row in range(model.rowCount())]
    return [each.text for each in found if each is not None]


def search(dialog: NamesDialog) -> QLineEdit:
    found = dialog.findChild(QLineEdit, "name_search")
    assert isinstance(found, QLineEdit)
    return found


def button(dialog: NamesDialog, text: str) -> QAbstractButton:
    found = [*dialog.findChildren(QPushButton), *dialog.findChildren(Chip)]
    return next(each for each in found if each.text() == text and each.isVisibleTo(dialog))


def labels(dialog: NamesDialog) -> list[str]:
    found = pane(dialog).findChildren(QLabel)
    return [remove_isolates(each.text()).strip("\u200e\u200f") for each in found if each.isVisibleTo(dialog)]


def choose(dialog: NamesDialog, qtbot: QtBot, name: str) -> None:
    view(dialog).setCurrentIndex(view(dialog).model().index(names(dialog).index(name), 0))
    qtbot.waitUntil(lambda: written(dialog) == name)


def chips(desk: "Desk") -> dict[str, NameChip]:
    bar = desk.window.list_pane.followed_bar
    return {each.text(): each for each in bar.findChildren(NameChip) if each.isVisibleTo(bar)}


def listed(desk: "Desk") -> list[str]:
    model = desk.window.list_pane.model
    lines = (model.summary(row) for row in range(model.rowCount()))
    return [line.title for line in lines if line is not None]


def follow(desk: "Desk", qtbot: QtBot, name: str) -> NameId:
    (found,) = [each for each in ask(desk, qtbot, lambda library: library.names.all()) if each.name == name]
    ask(desk, qtbot, lambda library: library.names.follow(found.id))
    with qtbot.waitSignal(desk.window.following.refreshed):
        desk.window.following.refresh()
    return found.id


def test_it_opens_with_the_commonest_names_and_all_about_the_first(desk: "Desk", qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    assert names(dialog) == ["Kerry", "Marivelle", "Harbour Council", "John Kerry"]
    assert rows(dialog)[0].other_name == "كيري"
    assert dialog.focusWidget() is search(dialog)
    assert "Person  ·  3 mentions  ·  3 stories" in labels(dialog)
    assert "2 January 2020 to 2 April 2020" in labels(dialog)
    assert place_texts(dialog) == [
        "Quoted or reported", "كيري قال إن", "Kerry said so", "Kerry said so",
        "Stories", "المحادثات تستمر", "Talks go on", "Talks begin",
    ]  # fmt: skip
    assert pane(dialog).findChildren(SpellingsLine)[0].words() == ("Written", "Kerry (2)", "كيري (1)")


@pytest.mark.parametrize(
    ("typed", "found"),
    [("kery", ["Kerry", "John Kerry"]), ("كيري", ["Kerry", "John Kerry"]), ("john", ["John Kerry"]), ("zeppelin", [])],
)
def test_names_are_found_as_they_are_typed_in_either_language(
    desk: "Desk", qtbot: QtBot, typed: str, found: list[str]
) -> None:
    dialog = opened(desk, qtbot)
    search(dialog).setText(typed)
    qtbot.waitUntil(lambda: names(dialog) == found)
    if found:
        qtbot.waitUntil(lambda: written(dialog) == found[0])
    else:
        assert remove_isolates(dialog.empty_text()) == "No name fits zeppelin."
        assert not pane(dialog).isVisibleTo(dialog)


def test_of_two_searches_the_later_one_is_shown(desk: "Desk", qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    seen: list[int] = []
    view(dialog).model().modelReset.connect(lambda: seen.append(len(rows(dialog))))
    search(dialog).setText("harbour")
    search(dialog).setText("john")
    qtbot.waitUntil(lambda: names(dialog) == ["John Kerry"])
    assert len(seen) == 1


def test_kinds_are_switched(desk: "Desk", qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    for chip, found in (
        ("People", ["Kerry", "John Kerry"]),
        ("Bodies", ["Harbour Council"]),
        ("Places", ["Marivelle"]),
        ("Other", ["French"]),
        ("Followed", []),
        ("All", ["Kerry", "Marivelle", "Harbour Council", "John Kerry"]),
    ):
        button(dialog, chip).click()
        qtbot.waitUntil(lambda found=found: names(dialog) == found)  # type: ignore[misc]
    button(dialog, "Followed").click()
    qtbot.waitUntil(lambda: dialog.empty_text().startswith("You follow nobody yet."))


def test_the_keys_alone_lead_from_the_search_to_the_quotation(desk: "Desk", qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    QTest.keyClicks(search(dialog), "kery")
    qtbot.waitUntil(lambda: names(dialog) == ["Kerry", "John Kerry"])
    QTest.keyClick(search(dialog), Qt.Key.Key_Down)
    assert dialog.focusWidget() is view(dialog)
    QTest.keyClick(view(dialog), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: written(dialog) == "John Kerry")
    QTest.keyClick(view(dialog), Qt.Key.Key_Return)
    assert dialog.focusWidget() is places(dialog)
    assert places(dialog).currentIndex().data() == "John Kerry said so"
    QTest.keyClick(places(dialog), Qt.Key.Key_Left)
    assert dialog.focusWidget() is view(dialog)
    QTest.keyClick(view(dialog), Qt.Key.Key_Right)
    opened_at: list[tuple[ArticleId, Span | None]] = []
    dialog.open_wished.connect(lambda article_id, span: opened_at.append((article_id, span)))
    QTest.keyClick(places(dialog), Qt.Key.Key_Return)
    assert opened_at == [(4, Span(1, 0, len("John Kerry said so")))]
    qtbot.waitUntil(lambda: desk.window.reading.article is not None and desk.window.reading.article.id == 4)
    assert dialog.isVisible()
    QTest.keyClick(places(dialog), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_letters_typed_in_the_list_go_on_in_the_search(desk: "Desk", qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    view(dialog).setFocus()
    QTest.keyClicks(view(dialog), "m")
    qtbot.waitUntil(lambda: names(dialog) == ["Marivelle"])
    assert dialog.focusWidget() is search(dialog)
    QTest.keyClick(search(dialog), Qt.Key.Key_Down)
    QTest.keyClick(view(dialog), Qt.Key.Key_Up)
    assert dialog.focusWidget() is search(dialog)


def test_a_click_opens_a_story(desk: "Desk", qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    model = places(dialog).model()
    index = next(model.index(row, 0) for row in range(model.rowCount()) if model.index(row, 0).data() == "Talks begin")
    places(dialog).scrollTo(index)
    point = places(dialog).visualRect(index).center()
    QTest.mouseClick(places(dialog).viewport(), Qt.MouseButton.LeftButton, pos=point)
    qtbot.waitUntil(lambda: desk.window.reading.article is not None and desk.window.reading.article.id == 1)


def test_following_is_the_same_everywhere_and_counts_what_is_unread(desk: "Desk", qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    desk.window.reading.open(ArticleId(4))
    qtbot.waitUntil(lambda: desk.window.reading.article is not None and desk.window.reading.article.id == 4)
    for article_id in (1, 2, 3):
        desk.window.reading.set_read(ArticleId(article_id), False)
    assert chips(desk) == {}
    button(dialog, "Follow").click()
    qtbot.waitUntil(lambda: list(chips(desk)) == ["Kerry"] and chips(desk)["Kerry"].accessibleName().endswith(": 3"))
    qtbot.waitUntil(lambda: rows(dialog)[0].followed)
    chips(desk)["Kerry"].click()
    qtbot.waitUntil(lambda: listed(desk) == ["المحادثات تستمر", "Talks go on", "Talks begin"])
    desk.window.list_pane.select_next()
    qtbot.waitUntil(lambda: desk.window.reading.article is not None and desk.window.reading.article.id == 3)
    qtbot.waitUntil(lambda: chips(desk)["Kerry"].accessibleName().endswith(": 2"))
    qtbot.waitUntil(lambda: rows(dialog)[0].unread == 2)
    chips(desk)["Kerry"].click()
    qtbot.waitUntil(lambda: len(listed(desk)) == len(STORIES))
    button(dialog, "Follow no longer").click()
    qtbot.waitUntil(lambda: chips(desk) == {})


def test_all_takes_the_name_out_of_the_filter(desk: "Desk", qtbot: QtBot) -> None:
    follow(desk, qtbot, "Marivelle")
    chips(desk)["Marivelle"].click()
    qtbot.waitUntil(lambda: listed(desk) == ["المحادثات تستمر", "Talks begin"])
    everything = next(each for each in desk.window.list_pane.findChildren(Chip) if each.text() == "All")
    assert not everything.isChecked()
    everything.click()
    qtbot.waitUntil(lambda: len(listed(desk)) == len(STORIES))
    assert not chips(desk)["Marivelle"].isChecked()


def test_a_followed_name_can_be_let_go_and_looked_into_from_its_chip(desk: "Desk", qtbot: QtBot) -> None:
    name_id = follow(desk, qtbot, "Marivelle")
    summary = chips(desk)["Marivelle"].summary
    assert summary is not None
    menu = desk.window.list_pane.followed_bar.make_menu(summary)
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: desk.window.names_index.dialog is not None)
    dialog = desk.window.names_index.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: written(dialog) == "Marivelle" and dialog.shown() == name_id)
    assert search(dialog).text() == "Marivelle"
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: chips(desk) == {})


def test_many_followed_names_are_in_a_menu(desk: "Desk", qtbot: QtBot) -> None:
    bar = desk.window.list_pane.followed_bar
    one = ask(desk, qtbot, lambda library: library.names.all())[0]
    many = tuple(
        NameSummary(NameId(900 + number), PERSON, f"Person {number}", "", 1, 1, None, None, True, (), number)
        for number in range(9)
    )
    bar.set_names((one, *many))
    assert len(chips(desk)) == 5
    menu = bar.make_list()
    assert remove_isolates(menu.actions()[-1].text()) == "Person 8   8"
    menu.actions()[-1].trigger()
    chosen = bar.chosen()
    assert chosen is not None and chosen.name == "Person 8"
    assert list(chips(desk))[-1] == "Person 8" and chips(desk)["Person 8"].isChecked()
    bar.choose(None)
    assert len(chips(desk)) == 5


def test_a_name_is_merged_into_another_and_back(desk: "Desk", qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    choose(dialog, qtbot, "John Kerry")
    button(dialog, "Merge…").click()
    merging = dialog.findChildren(MergePane)[0]
    field = merging.findChildren(QLineEdit)[0]
    choices = merging.findChildren(QListView)[0].model()
    # Those with a word in common come first, before anything is typed.
    qtbot.waitUntil(lambda: choices.rowCount() > 0 and choices.index(0, 0).data() == "Kerry")
    assert not button(dialog, "Merge").isEnabled()
    QTest.keyClicks(field, "kery")
    qtbot.waitUntil(lambda: button(dialog, "Merge").isEnabled())
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(dialog) == ["Kerry", "Marivelle", "Harbour Council"])
    qtbot.waitUntil(lambda: written(dialog) == "Kerry" and rows(dialog)[0].stories == 4)
    assert remove_isolates(dialog.said()) == "John Kerry is now the same as Kerry."
    assert remove_isolates(desk.said[-1]) == "John Kerry is now the same as Kerry."
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: written(dialog) == "John Kerry" and len(names(dialog)) == 4)
    assert dialog.said() == "Taken back."


def test_undo_in_the_main_window_takes_a_merge_back_once(desk: "Desk", qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    first, second = rows(dialog)[3], rows(dialog)[0]
    dialog.merge_wished.emit(first, second)
    qtbot.waitUntil(lambda: len(names(dialog)) == 3)
    desk.window.actions_by_name["undo"].trigger()
    qtbot.waitUntil(lambda: len(names(dialog)) == 4)
    dialog.undo_wished.emit()
    assert ask(desk, qtbot, lambda library: len(library.names.all())) == 5


def test_a_spelling_becomes_a_name_of_its_own_and_back(desk: "Desk", qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    assert button(dialog, "Split…").isEnabled()
    button(dialog, "Split…").click()
    splitting = dialog.findChildren(SplitPane)[0]
    spellings = splitting.findChildren(QListWidget)[0]
    assert not button(dialog, "Split").isEnabled()
    QTest.keyClick(spellings, Qt.Key.Key_Down)
    QTest.keyClick(spellings, Qt.Key.Key_Space)
    assert splitting.ticked() == ("كيري",)
    button(dialog, "Split").click()
    qtbot.waitUntil(lambda: written(dialog) == "كيري" and "كيري" in names(dialog))
    assert remove_isolates(dialog.said()) == "كيري is a name of its own now."
    assert not button(dialog, "Split…").isEnabled()
    button(dialog, "Undo").click()
    qtbot.waitUntil(lambda: written(dialog) == "Kerry" and len(names(dialog)) == 4)


def test_escape_leaves_a_merge_before_the_window(desk: "Desk", qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    button(dialog, "Merge…").click()
    focused = dialog.focusWidget()
    assert focused is not None and dialog.findChildren(MergePane)[0].isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert dialog.isVisible() and pane(dialog).isVisibleTo(dialog)
    QTest.keyClick(view(dialog), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_all_stories_of_a_name_are_shown_in_the_list(desk: "Desk", qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    choose(dialog, qtbot, "Marivelle")
    desk.window.actions_by_name["toggle_list"].trigger()
    assert not desk.window.list_pane.isVisible()
    button(dialog, "Show in the list").click()
    qtbot.waitUntil(lambda: listed(desk) == ["المحادثات تستمر", "Talks begin"])
    assert desk.window.list_pane.isVisible() and desk.window.actions_by_name["toggle_list"].isChecked()
    assert chips(desk)["Marivelle"].isChecked()
    chips(desk)["Marivelle"].click()
    qtbot.waitUntil(lambda: len(listed(desk)) == len(STORIES))
    assert chips(desk) == {}


def test_the_card_of_a_name_opens_it_here_and_both_know_who_is_followed(desk: "Desk", qtbot: QtBot) -> None:
    desk.window.reading.open(ArticleId(2))
    qtbot.waitUntil(lambda: desk.window.reading.article is not None and desk.window.reading.article.id == 2)
    desk.window.actions_by_name["next_mention"].trigger()
    desk.window.actions_by_name["about_name"].trigger()
    card = desk.window.naming_card
    found = [each for each in desk.window.reading_pane.findChildren(QPushButton) if "People, bodies" in each.text()]
    qtbot.waitUntil(lambda: bool(found) and found[0].isVisible())
    found[0].click()
    qtbot.waitUntil(lambda: desk.window.names_index.dialog is not None)
    dialog = desk.window.names_index.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: written(dialog) == "Kerry")
    name_id = dialog.shown()
    ask(desk, qtbot, lambda library: library.names.follow(NameId(name_id or 0)))
    card.following_changed.emit(name_id)
    qtbot.waitUntil(lambda: rows(dialog)[0].followed and "Kerry" in chips(desk))
    desk.window.actions_by_name["about_name"].trigger()
    on_card = desk.window.reading_pane.findChildren(NameCard)[0]
    qtbot.waitUntil(lambda: "Follow no longer" in on_card.words())
    button(dialog, "Follow no longer").click()
    qtbot.waitUntil(lambda: "Follow no longer" not in on_card.words() and "Follow" in on_card.words())
    qtbot.waitUntil(lambda: chips(desk) == {})


def test_a_refresh_does_not_keep_a_name_that_was_searched_away(desk: "Desk", qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    search(dialog).setText("marivelle")
    desk.window.names_index.refresh()
    qtbot.waitUntil(lambda: names(dialog) == ["Marivelle"])
    qtbot.waitUntil(lambda: written(dialog) == "Marivelle")
    search(dialog).clear()
    qtbot.waitUntil(lambda: len(names(dialog)) == 4 and written(dialog) == "Kerry")
    choose(dialog, qtbot, "John Kerry")
    with qtbot.waitSignal(view(dialog).model().modelReset):
        desk.window.names_index.refresh()
    assert own_names(rows(dialog)[view(dialog).currentIndex().row()])[0] == "John Kerry"


def test_it_says_why_there_is_nothing(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "unread.sqlite"
    fill(path, analysed=False)
    desk = open_window(path)
    qtbot.waitUntil(lambda: desk.window.reading.story is not None and desk.window.reading.story.analysis is not None)
    desk.window.names_index.show()
    dialog = desk.window.names_index.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.empty_text() == "Stories are being read…\n\n3 stories to go")
    with qtbot.waitSignal(desk.window.reanalysing.caught_up):
        desk.window.reanalysing.start()
    qtbot.waitUntil(lambda: dialog.empty_text().startswith("No names yet."))


def test_in_an_arabic_window_the_arabic_name_leads(open_window: Open, path: Path, qtbot: QtBot) -> None:
    desk = open_window(path, Settings(language="ar", theme="dark", digits="eastern"))
    qtbot.waitUntil(lambda: desk.window.reading.story is not None)
    dialog = opened(desk, qtbot)
    assert names(dialog)[:2] == ["كيري", "ماريفيل"]
    assert dialog.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert "شخص  ·  ذُكر ٣ مرات  ·  ٣ أخبار" in labels(dialog)
    # Towards the detail, which is on the left.
    view(dialog).setFocus()
    QTest.keyClick(view(dialog), Qt.Key.Key_Left)
    assert dialog.focusWidget() is places(dialog)


def test_the_window_of_names_goes_with_the_main_window(desk: "Desk", qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    desk.window.close()
    assert not dialog.isVisible()
    assert desk.window.names_index.dialog is None
    QApplication.processEvents()


def test_a_view_whose_name_was_merged_away_ends(desk: "Desk", qtbot: QtBot) -> None:
    dialog = opened(desk, qtbot)
    follow(desk, qtbot, "Harbour Council")
    next(iter(chips(desk).values())).click()
    qtbot.waitUntil(lambda: listed(desk) == ["Talks go on"])
    dialog.merge_wished.emit(rows(dialog)[2], rows(dialog)[1])
    qtbot.waitUntil(lambda: len(listed(desk)) == len(STORIES))
    # Who was followed is followed still: the two are one now.
    qtbot.waitUntil(lambda: [chip.summary.stories for chip in chips(desk).values() if chip.summary] == [3])
    assert desk.window.list_pane.followed_bar.chosen() is None
