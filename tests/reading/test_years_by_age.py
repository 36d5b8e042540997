"""Years of work told by the age one began at, by a sum of posts, or not at all."""

from __future__ import annotations

from typing import Any

import pytest

from bot.reading.facts import Asked


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("since i was 17 so 21. 9 here, the rest at a family business", 21),
        ("since age 19, that's 12 years", 12),
        ("since 16 which makes 24", 24),
        ("since i was 20 and now 45 years old", 25),
        ("since I turned 18, 36 now", 18),
        ("9 here, 12 before", 21),
        ("6 at my current company and 4 before that at another", 10),
        ("14 years all in all", 14),
    ],
)
def test_years_are_worked_out_where_they_were_asked_for(read: Any, text: str, years: float) -> None:
    assert read(text, Asked("experience")).years == years


def test_a_sum_told_with_work_counts_unasked(read: Any) -> None:
    assert read("i work at a bakery since i was 17 so 21").years == 21


@pytest.mark.parametrize("text", ["since i was 17", "since the age of 22", "i've had a dog since i was 9"])
def test_the_age_one_began_at_is_no_number_of_years(read: Any, text: str) -> None:
    assert read(text, Asked("experience")).years is None


@pytest.mark.parametrize("text", ["since i was 20 so now 45 years old", "i read since i was 17 so 21 hours a week"])
def test_an_age_or_hours_are_no_years_unasked(read: Any, text: str) -> None:
    assert read(text).years is None
