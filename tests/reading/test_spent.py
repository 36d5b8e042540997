"""Hours that are over are told from a pace, a wish and a job; hours taken for a pace are put right."""

from __future__ import annotations

import pytest

from bot.reading.lexical.text import fold
from bot.reading.times.spent import hours_spent, put_right


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("SQL is done more or less, 20 hours", 20),
        ("I put in 3 hours on python yesterday", 3),
        ("spent 90 minutes on joins", 1.5),
        ("started the course, about 2.5 hours so far", 2.5),
        ("did 4h of sql this week", 4),
    ],
)
def test_hours_of_a_report_are_heard(text: str, hours: float) -> None:
    assert hours_spent(fold(text).folded) == hours


@pytest.mark.parametrize(
    "text",
    [
        "5 hours a week",
        "I need 10 hours",
        "10 hours left",
        "I worked 9 hours today",
        "in 2 hours I finished it",
        "will do 3 hours of sql",
        "2 hours ago",
        "should I do 3 hours?",
    ],
)
def test_a_pace_a_wish_and_a_job_are_no_hours_spent(text: str) -> None:
    assert hours_spent(fold(text).folded) is None


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Actually make that 10 hours, I meant hours done", 10),
        ("sorry, 6 hours done so far", 6),
        ("no, I meant hours done, not per week", None),
        ("not weekly, I've spent 12 hours", 12),
    ],
)
def test_hours_done_are_put_right(text: str, hours: float | None) -> None:
    assert put_right(fold(text).folded) == (True, hours)


@pytest.mark.parametrize(
    "text", ["make it 10 hours a week", "I meant 5 hours a week", "12 hours done", "how many hours done?"]
)
def test_another_pace_is_no_correction_of_that_kind(text: str) -> None:
    assert put_right(fold(text).folded)[0] is False
