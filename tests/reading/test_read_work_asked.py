"""A day in a question of what there is to do is no day to be asked on."""

from __future__ import annotations

import pytest

from bot.reading.followup.work_asked import asks_for_work
from bot.reading.lexical.text import fold
from bot.reading.times.moments import time_in
from bot.reading.times.whereabouts import lives_in


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("ok what do i do first this week", True),
        ("no wait, this week, whats my first step", True),
        ("where do i start tomorrow", True),
        ("so what is on for sunday", True),
        ("which step is due next friday", True),
        ("how do i begin on monday", True),
        ("make it tomorrow", False),
        ("not this week, next monday", False),
        ("sundays at 7 please", False),
        ("what about saturday instead", False),
        ("tomorrow evening suits me", False),
    ],
)
def test_what_to_do_is_told_from_when_to_ask(text: str, asks: bool) -> None:
    assert asks_for_work(text) is asks


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("check in sunday evening 8", 20),
        ("sunday evening", 19),
        ("monday mornings, 7 please", 7),
        ("7:30 in the evening", 19),
        ("at 19:30", 19),
        ("8:30", 8),
    ],
)
def test_an_hour_behind_its_part_of_the_day_is_of_it(text: str, hour: int) -> None:
    found = time_in(fold(text).folded)
    assert found is not None and found.hour == hour


def test_where_one_is_now_comes_before_where_one_is_from() -> None:
    assert lives_in("I am from Ankara, now in Germany") == "Europe/Berlin"
    assert lives_in("I'm from Ankara") == "Europe/Istanbul"
