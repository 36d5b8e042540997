"""The day by which somebody wants to be ready: told, asked, and told apart from other days."""

from __future__ import annotations

from datetime import date

import pytest

from bot.reading.lexical.text import fold
from bot.reading.times.ready_by import ready_by

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("I must be ready 1 september", date(2027, 9, 1)),
        ("i have to be finished on the 1st of July", date(2027, 7, 1)),
        ("my deadline is 15 april", date(2027, 4, 15)),
        ("I want to be job-ready by june", date(2027, 6, 1)),
        ("need to finish before summer", date(2027, 5, 31)),
        ("I want to start applying from february", date(2027, 2, 1)),
        ("should be done in spring", date(2027, 3, 31)),
        ("I need to be ready in 4 months", date(2027, 3, 24)),
        ("gotta be ready for interviews by mid february", date(2027, 2, 15)),
    ],
)
def test_a_day_that_is_told(text: str, day: date) -> None:
    found = ready_by(fold(text).folded, TODAY)
    assert found is not None
    assert (found.day, found.asks) == (day, False)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("can I be ready by the end of March?", date(2027, 3, 31)),
        ("can i make it by easter?", date(2027, 3, 28)),
        ("is end of may possible?", date(2027, 5, 31)),
        ("my contract ends 30 april, will I be ready", date(2027, 4, 30)),
        ("would july be too early?", date(2027, 7, 31)),
        ("I'd like to apply in may, is that doable", date(2027, 5, 31)),
    ],
)
def test_a_day_that_is_asked_about(text: str, day: date) -> None:
    found = ready_by(fold(text).folded, TODAY)
    assert found is not None
    assert (found.day, found.asks) == (day, True)


@pytest.mark.parametrize(
    "text",
    [
        "I'm done with my exams in june",
        "I finished python in march",
        "remind me on 1 september when I'm ready",
        "my wife is due in may",
        "I may be done soon",
        "I was done by march last year",
        "what if I had to be ready by march",
        "I'll be done with step 2 by 10 december",
        "we marry in june",
        "can I be ready by march with 10h a week?",
        "ask me on the first of march",
        "ready when you are",
    ],
)
def test_other_days_and_no_day(text: str) -> None:
    assert ready_by(fold(text).folded, TODAY) is None
