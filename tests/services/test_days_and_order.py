"""A pause until a named day, days of the week outside of which nothing is learned, and "skip to" as an order."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned
from services_world import Person

from bot.services.desk import Desk
from bot.services.plan import roadmaps


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


@pytest.mark.parametrize(
    ("text", "month"),
    [("pause the plan until june", 6), ("please pause it till 1 september", 9), ("pause till may", 5)],
)
def test_a_pause_until_a_day_lasts_until_that_day(anna: Person, text: str, month: int) -> None:
    answer(anna, text, "change_time_budget", roadmaps.change_hours)
    assert plan_of(anna).roadmap.steps[0].start.month in (month, month + (1 if "1 " in text else 0))
    assert plan_of(anna).roadmap.steps[0].start.month >= month


@pytest.mark.parametrize(
    "text", ["can we jump to kafka", "I'd like to skip ahead to kafka", "could i move on to kafka now?"]
)
def test_to_skip_to_a_step_leaves_nothing_out(anna: Person, text: str) -> None:
    before = {s.skill for s in plan_of(anna).roadmap.steps}
    names = answer(anna, text, "state_skills")
    assert {s.skill for s in plan_of(anna).roadmap.steps} == before
    assert names[0] in ("utter_remedy_later", "utter_order_with")


def test_what_is_left_out_beside_a_step_is_still_left_out(anna: Person) -> None:
    answer(anna, "skip kafka please", "state_skills")
    assert "kafka" not in {s.skill for s in plan_of(anna).roadmap.steps}


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("I can only do weekends at the moment, 3 hours a day", 6),
        ("just saturdays for me, 4 hours per day", 4),
        ("weekends only, about 5h a day", 10),
        ("only 1 hour a day", 7),
    ],
)
def test_hours_a_day_on_the_only_days_there_are(anna: Person, text: str, hours: float) -> None:
    assert anna.turn(text, "change_time_budget").facts.hours_per_week == hours
