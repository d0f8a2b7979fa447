from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.intake.dates import is_date_line, parse_date


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-05",
        "2026-03-05T23:59:00+02:00",
        "2026/3/5",
        "20260305",
        "March 5, 2026",
        "Mar. 5, 2026",
        "5 March 2026",
        "5th March, 2026",
        "05-Mar-2026",
        "05/03/2026",
        "٥ آذار ٢٠٢٦",
        "5 آذار/مارس 2026",
        "5 آذار (مارس) 2026",
        "5 مارس 2026",
        "۵ مارس ۲۰۲۶",
        "الخميس 05 مارس، 2026",
    ],
)
def test_one_day_in_many_spellings(text: str) -> None:
    assert parse_date(text) == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 كانون الثاني 2025", date(2025, 1, 12)),
        ("12 كانون الأول 2025", date(2025, 12, 12)),
        ("3 تشرين الأول 2024", date(2024, 10, 3)),
        ("3 غشت 2024", date(2024, 8, 3)),
        ("3 جويلية 2024", date(2024, 7, 3)),
        ("12/25/2024", date(2024, 12, 25)),
        ("31 February 2024", None),
        ("March 2024", None),
        ("in 2024 the 5 parties", None),
        ("5 شباط", None),
        ("", None),
    ],
)
def test_months_of_all_regions_and_what_is_no_date(text: str, expected: date | None) -> None:
    assert parse_date(text) == expected


@pytest.mark.parametrize(
    "line",
    [
        "March 5, 2026",
        "Thursday, March 5, 2026 10:30 GMT",
        "Published: 5 March 2026, 10:30 am",
        "الخميس 5 آذار 2026 - 10:30",
        "نُشر في 5 مارس 2026 الساعة 22:10",
        "تاريخ النشر: 2026/03/05",
        "الخميس، 5 آذار/مارس 2026، آخر تحديث 14:00 (GMT+0400)",
    ],
)
def test_lines_that_are_only_a_date(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "The vote is on March 5, 2026.",
        "Valletta, March 5, 2026",
        "في 5 آذار 2026 توقفت الرحلات",
        "2,026 people",
        "March 5",
        "",
    ],
)
def test_lines_that_say_more_or_less(line: str) -> None:
    assert not is_date_line(line)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%Y%m%d"]))
def test_any_day_comes_back(day: date, form: str) -> None:
    assert parse_date(day.strftime(form)) == day
