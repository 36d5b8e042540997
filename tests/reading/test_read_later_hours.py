"""Hours a week that change on days to come, stretch by stretch."""

from __future__ import annotations

from datetime import date

import pytest

from bot.reading.lexical.text import fold
from bot.reading.times.later_hours import hours_in_turn

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("2 hours in december, 5 after new year", [((2026, 12, 1), 2), ((2027, 1, 2), 5)]),
        ("in january I can do 10 hours a week, before that only 2", [((2026, 11, 22), 2), ((2027, 1, 1), 10)]),
        (
            "december 2h a week, january 6h, from february on 10",
            [((2026, 12, 1), 2), ((2027, 1, 1), 6), ((2027, 2, 1), 10)],
        ),
        ("only 1 hour this month, 6 from january", [((2026, 11, 22), 1), ((2027, 1, 1), 6)]),
        ("3h a week until christmas, then 8", [((2026, 11, 22), 3), ((2026, 12, 27), 8)]),
        ("1h in november and december, 7h from january", [((2026, 11, 22), 1), ((2027, 1, 1), 7)]),
    ],
)
def test_each_stretch_has_its_hours(text: str, stretches: list[tuple[tuple[int, int, int], float]]) -> None:
    found = hours_in_turn(fold(text).folded, TODAY)
    assert found == tuple((date(*day), hours) for day, hours in stretches)


@pytest.mark.parametrize(
    "text",
    [
        "5 hours a week",
        "2h on weekdays and 5 on saturday",
        "I have 5 hours a week and 3 years of work",
        "10 hours a week, i start in january",
        "what if I had 2 hours in december and 5 in january",
        "my job takes 30 hours in december, 40 from january",
        "busy until october 10, then 6 hours",
        "finals until 10 april, after that 15 hours",
        "in december I have 2 exams, in january 3",
    ],
)
def test_other_hours_come_in_no_turn(text: str) -> None:
    assert hours_in_turn(fold(text).folded, TODAY) == ()
