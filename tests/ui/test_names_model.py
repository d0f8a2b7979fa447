"""Names as rows: their names by script, their bars over time, what a screen reader hears."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsreader.core.article import ArticleId
from newsreader.core.entity import EntityLabel
from newsreader.core.language import Language
from newsreader.core.names import FoundQuotation, MonthCount, NameDetail, NameId, NameSummary
from newsreader.core.span import Span
from newsreader.ui.delegates.elided_text import line_width
from newsreader.ui.localization import Localization
from newsreader.ui.models.name_places_model import NamePlacesModel, place_of, row_at
from newsreader.ui.models.names_model import NamesModel, bars, month_at, month_number, own_names
from newsreader.ui.panes.time_bars import TimeBars
from newsreader.ui.panes.wording import unread_count
from newsreader.ui.text import remove_isolates
from newsreader.ui.theme import load_fonts, load_theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def month(year: int, number: int, mentions: int = 1) -> MonthCount:
    return MonthCount(date(year, number, 1), mentions)


def name(*months: MonthCount, name_id: int = 1, unread: int = 0, other: str = "كيري") -> NameSummary:
    first, last = (months[0].month, months[-1].month) if months else (None, None)
    mentions = sum(each.mentions for each in months)
    return NameSummary(
        NameId(name_id), EntityLabel.PERSON, "Kerry", other, mentions, 1, first, last, bool(unread), months, unread
    )


def test_the_models_keep_qts_rules(qtbot: QtBot) -> None:
    names, places = NamesModel(), NamePlacesModel()
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in (names, places)
    ]
    said = FoundQuotation(ArticleId(7), "A title", date(2020, 1, 2), Language.ENGLISH, "Words", Span(2, 1, 6), 0.4)
    names.set_rows((name(month(2020, 1)), name(name_id=2)))
    places.set_detail(NameDetail(name(month(2020, 1)), (), (said,), ()))
    assert names.row_of(NameId(2)) == 1 and names.row_of(NameId(3)) == -1
    assert places.first_row() == 1
    row = row_at(places.index(1))
    assert row is not None and place_of(row) == (7, Span(2, 1, 6))
    heading = row_at(places.index(0))
    assert heading is not None and place_of(heading) is None
    assert places.flags(places.index(0)) == Qt.ItemFlag.NoItemFlags
    names.set_rows(())
    places.set_detail(None)
    assert places.first_row() == -1
    assert len(testers) == 2


def test_all_rows_share_one_time(qtbot: QtBot) -> None:
    model = NamesModel()
    model.set_rows((name(month(2020, 1, 4), month(2020, 2, 2)), name(month(2020, 4), name_id=2), name(name_id=3)))
    shown = [model.index(row).data(NamesModel.BARS_ROLE) for row in range(3)]
    assert shown == [(1.0, 0.5, 0.0, 0.0), (0.0, 0.0, 0.0, 1.0), (0.0, 0.0, 0.0, 0.0)]
    model.set_rows((name(month(2020, 1)),))
    assert model.index(0).data(NamesModel.BARS_ROLE) == ()


def test_a_row_speaks_for_itself(qapp: QApplication) -> None:
    localization = Localization(qapp)
    localization.apply("en", "western")
    model = NamesModel()
    model.set_rows((name(month(2020, 1, 2), unread=100),))
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Kerry, كيري, Person, 2 mentions  ·  1 story, followed, unread: 100+"


def test_counts_are_in_the_readers_digits_and_end_somewhere(qapp: QApplication) -> None:
    localization, locale = Localization(qapp), QLocale()
    localization.apply("ar", "eastern")
    assert unread_count(name(unread=12)) == "١٢"
    assert own_names(name()) == ("كيري", "Kerry")
    assert own_names(name(other="")) == ("Kerry", "")
    localization.apply("en", "western")
    assert own_names(name()) == ("Kerry", "كيري")
    assert (unread_count(name(unread=99)), unread_count(name(unread=100)), unread_count(name())) == ("99", "100+", "")
    QLocale.setDefault(locale)


MONTHS = st.dictionaries(st.integers(1990 * 12, 2030 * 12), st.integers(1, 500), min_size=1, max_size=60)


@given(MONTHS, st.integers(1, 80))
def test_bars_lose_no_mention_and_fit(counts: dict[int, int], most: int) -> None:
    months = tuple(MonthCount(month_at(number), counts[number]) for number in sorted(counts))
    assert [month_number(each.month) for each in months] == sorted(counts)
    shown = bars(months, months[0].month, months[-1].month, most)
    if len(months) == 1:
        assert shown == ()
        return
    assert 1 <= len(shown) <= most
    assert max(shown) == 1.0 and min(shown) >= 0
    # The highest bar is a whole number of mentions, and all bars together are all mentions.
    total = sum(counts.values())
    best = total / sum(shown)
    assert abs(best - round(best)) < 1e-6 and max(counts.values()) <= round(best) <= total


@pytest.mark.parametrize("rtl", [False, True])
def test_a_bar_says_its_months(qtbot: QtBot, rtl: bool) -> None:
    widget = TimeBars(load_theme("light"), load_fonts())
    qtbot.addWidget(widget)
    widget.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    widget.resize(84, 64)
    widget.set_months(tuple(month(2020 + number // 12, number % 12 + 1, number + 1) for number in range(24)))
    first, last = (80, 2) if rtl else (2, 80)
    assert remove_isolates(widget.words_at(first)) == "Jan 2020 – Feb 2020: 3 mentions"
    assert remove_isolates(widget.words_at(last)) == "Nov 2021 – Dec 2021: 47 mentions"
    assert widget.words_at(-3) == ""
    said = {widget.words_at(x) for x in range(1, 84)}
    assert len(said) == 12
    widget.grab()
    widget.set_months((month(2020, 1),))
    assert widget.words_at(2) == ""


@pytest.mark.parametrize(
    "text", ["ماجدة الطرابيلي", "إيناس بن رحيّم", "Kerry", "اللجنة الدولية لإعادة إعمار الميناء", ""]
)
def test_a_line_is_as_wide_as_it_is_drawn(qtbot: QtBot, text: str) -> None:

    font = load_fonts().reading("rtl", 16, QFont.Weight.Bold)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(line_width(text, font))
        assert line.textLength() == len(text)
    layout.endLayout()
