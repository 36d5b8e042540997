"""When to ask: an evening of a named day is an hour and no bound, a rhythm of months may name its day."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.advice.cadence import Rhythm
from bot.reading.followup.quiet_hours import bounds_in
from bot.reading.followup.rhythms import wish_in


@pytest.mark.parametrize(
    "text", ["every second sunday evening pls", "tuesday mornings are best", "weekly in the evening please"]
)
def test_the_part_of_a_named_day_is_no_hour_of_quiet(text: str) -> None:
    assert bounds_in(text) == (None, None)


@pytest.mark.parametrize(
    ("text", "bounds"), [("evenings please", (time(18), None)), ("only in the mornings", (None, time(12)))]
)
def test_a_part_of_the_day_alone_is_one(text: str, bounds: tuple[time | None, time | None]) -> None:
    assert bounds_in(text) == bounds


def test_a_day_of_the_month_with_its_rhythm() -> None:
    today = date(2026, 3, 2)
    wish = wish_in("once a month on the 1st", today)
    assert (wish.rhythm, wish.monthday) == (Rhythm.MONTHLY, 1)
    assert wish_in("ask me on the 1st", today).monthday == 0
