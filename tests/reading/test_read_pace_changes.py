"""Weekly hours told against those known."""

from __future__ import annotations

import pytest

from bot.reading.lexical.text import fold
from bot.reading.times.pace_changes import pace_change


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("please halve my hours", 4),
        ("cut the time in half", 4),
        ("i can only do half as much from now on", 4),
        ("lets double the weekly hours", 16),
        ("i have twice as much time now", 16),
        ("Make it 3 hours less per week", 5),
        ("an hour more a week is fine", 9),
        ("i'd like to add 2 hours a week", 10),
        ("could you reduce my hours by 3 hours", 5),
        ("half an hour more every day", 11.5),
        ("two fewer hours each week pls", 6),
        ("i have 4 extra hours per week now", 12),
        ("25% less time please", 6),
        ("increase the hours by 50 percent", 12),
        ("9 hours less", 0),
        ("triple it", 24),
    ],
)
def test_hours_are_told_against_those_known(text: str, hours: float) -> None:
    change = pace_change(fold(text).folded)
    assert change is not None and change.of(8) == hours


@pytest.mark.parametrize(
    "text",
    [
        "docker took me 3 hours more than planned",
        "i did 2 hours more last week",
        "8 hours a week, more or less",
        "i work 10 hours less now",
        "less than 5 hours a week",
        "how many hours more would that be",
        "half of phase 1 is done",
        "split it in half parts",
        "i want to double my salary in two years with this career change, is it realistic",
        "no more than 6 hours a week",
        "what is twice as important",
    ],
)
def test_other_hours_change_no_pace(text: str) -> None:
    assert pace_change(fold(text).folded) is None
