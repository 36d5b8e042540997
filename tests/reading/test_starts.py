"""When a plan is to start, in whatever words; what else may start is none of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.reading.lexical.text import fold
from bot.reading.times.starts import day_of_start, start_wish

TODAY = date(2026, 1, 12)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("move the start to March", date(2026, 3, 1)),
        ("start after Easter please", date(2026, 4, 7)),
        ("I'd rather begin next month", date(2026, 2, 1)),
        ("the plan should start in May", date(2026, 5, 1)),
        ("push the start back to 15 March", date(2026, 3, 15)),
        ("I can only start learning after my exams in June", date(2026, 7, 1)),
        ("not starting before 1 February", date(2026, 2, 1)),
        ("start date: 2 March", date(2026, 3, 2)),
        ("let's start tomorrow then", date(2026, 1, 13)),
        ("move everything to February", date(2026, 2, 1)),
    ],
)
def test_a_start_is_moved_to_the_day_that_is_named(text: str, day: date) -> None:
    found = start_wish(fold(text).folded, TODAY)
    assert found is not None and found.day == day and not found.asks


@pytest.mark.parametrize(
    "text", ["if I start only on 1 February?", "what if I begin in March", "would it be ok to start in spring?"]
)
def test_a_start_that_is_asked_about_is_not_moved(text: str) -> None:
    found = start_wish(fold(text).folded, TODAY)
    assert found is not None and found.asks and found.day is not None


def test_a_start_can_be_named_by_how_much_later_it_is() -> None:
    found = start_wish("postpone the start by two weeks", TODAY)
    assert found is not None and found.later == timedelta(days=14)


def test_who_meant_the_start_names_the_day_or_leaves_it_to_the_words_before() -> None:
    told, untold = start_wish("don't ask me in april, i meant the start", TODAY), start_wish("i meant the start", TODAY)
    assert told is not None and told.meant and told.day == date(2026, 4, 1)
    assert untold is not None and untold.meant and untold.day is None


@pytest.mark.parametrize(
    "text",
    [
        "I start a new job in March",
        "my course starts in March",
        "I started in January",
        "start from zero",
        "start with SQL",
        "when should I start?",
        "ask me in March",
        "start the reminders in March",
        "the start was hard in march",
        "I begin my shift at 7 on monday",
        "I start at the university in September",
    ],
)
def test_what_else_starts_is_no_start_of_the_plan(text: str) -> None:
    assert start_wish(fold(text).folded, TODAY) is None


@pytest.mark.parametrize(
    ("phrase", "day"),
    [("after the summer", date(2026, 9, 1)), ("in spring", date(2026, 3, 1)), ("at easter", date(2026, 4, 5))],
)
def test_seasons_and_feasts_are_days(phrase: str, day: date) -> None:
    assert day_of_start(phrase, TODAY) == day


def test_a_feast_that_is_over_is_the_next_one() -> None:
    assert day_of_start("after easter", date(2026, 5, 1)) == date(2027, 3, 30)
    assert day_of_start("after the holidays", date(2026, 5, 1)) is None


@pytest.mark.parametrize(
    "text", ["start it only in the summer holidays", "I want to start after my exams", "start when the baby is older"]
)
def test_a_start_without_a_day_is_heard_and_has_none(text: str) -> None:
    found = start_wish(fold(text).folded, TODAY)
    assert found is not None and found.named and found.day is None
