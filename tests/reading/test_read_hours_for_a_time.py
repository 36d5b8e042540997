"""Hours a week for a month alone, in words, or beside the name of a month."""

from __future__ import annotations

from datetime import date

import pytest

from bot.reading.times.dates import start_of
from bot.reading.times.later_hours import LaterHours, later_hours, month_alone

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12 h till june then full time", LaterHours(date(2026, 6, 1), 12, 40)),
        ("10 hours until may, after that part time", LaterHours(date(2026, 5, 1), 10, 20)),
        ("full time from june on", LaterHours(date(2026, 6, 1), None, 40)),
        ("from july 12 hours", LaterHours(date(2026, 7, 1), None, 12)),
        ("20 free hours, just for this month", LaterHours(date(2026, 4, 1), 20, None)),
    ],
)
def test_hours_that_change_later(text: str, found: LaterHours) -> None:
    assert later_hours(text, TODAY) == found


def test_a_bare_number_is_hours_where_hours_are_spoken_of() -> None:
    text = "ok make it 15 from next month on"
    assert later_hours(text, TODAY) is None
    assert later_hours(text, TODAY, of_hours=True) == LaterHours(date(2026, 4, 1), None, 15)


def test_one_month_alone() -> None:
    december = (date(2026, 12, 1), date(2027, 1, 1), 5)
    assert month_alone("in december only 5 hours", TODAY) == december
    assert month_alone("and in december only 5", TODAY, of_hours=True) == december
    assert month_alone("and in december only 5", TODAY) is None
    assert month_alone("5 hours from december on", TODAY) is None
    assert month_alone("only i did 5 hours in december", TODAY) is None


def test_hours_are_no_day_of_a_month() -> None:
    assert start_of("from july 12 hours", TODAY) != date(2026, 7, 12)
    assert start_of("from july 12", TODAY) == date(2026, 7, 12)
