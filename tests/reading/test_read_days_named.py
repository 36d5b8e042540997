"""Days named of a plan, past or to come, and no verb taken for a month."""

from __future__ import annotations

from datetime import date

import pytest

from bot.reading.times.days_named import days_named


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("why does it say 27 Jan? you told me 20 Jan", [(1, 27), (1, 20)]),
        ("you said I'd finish in march", [(3, 0)]),
        ("it was the 3rd of May before", [(5, 3)]),
        ("you had 2026-11-05", [(11, 5)]),
        ("you may say so", []),
        ("you told me 20 hours", []),
    ],
)
def test_days_are_found_in_order(text: str, days: list[tuple[int, int]]) -> None:
    assert [(found.month, found.day) for found in days_named(text)] == days


def test_what_was_left_out_fits_any() -> None:
    (month,) = days_named("in march")
    assert month.fits(date(2027, 3, 9)) and not month.fits(date(2027, 4, 9))
    (day,) = days_named("20 Jan 2027")
    assert day.fits(date(2027, 1, 20)) and not day.fits(date(2026, 1, 20))
