"""A lost week is a slip: no step is stuck by it, the dates move, and help is offered where it comes again."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned, states
from services_world import Person

from bot.services.desk import Desk
from bot.services.steps import progress


@pytest.fixture
def anna(desk: Desk) -> Person:
    """Someone with a plan who has been at it for ten days."""
    person = planned(desk)
    person.later(days=10)
    return person


@pytest.mark.parametrize(
    "text",
    [
        "sorry, no time this week, my daughter was ill",
        "horrible week at the hospital, did not manage anything",
        "didn't get to it last week",
        "was sick all week and could not study",
        "this week was crazy, nothing done",
        "missed last week completely",
        "too tired today",
    ],
)
def test_a_lost_week_moves_the_dates_and_blocks_nothing(anna: Person, text: str) -> None:
    was = plan_of(anna).roadmap.end
    assert answer(anna, text, "report_blocked", progress.blocked)[0] == "utter_week_lost"
    assert states(anna) == {} and plan_of(anna).roadmap.end >= was
    assert "today" in text or plan_of(anna).roadmap.end > was


@pytest.mark.parametrize(
    "text",
    ["i never find the time for this", "no time until may", "no time for weeks now", "this step is too hard this week"],
)
def test_what_lasts_is_no_slip(anna: Person, text: str) -> None:
    assert answer(anna, text, "report_blocked", progress.blocked)[0] != "utter_week_lost"


def test_the_second_lost_week_is_met_with_an_offer(anna: Person) -> None:
    answer(anna, "no time this week", "report_blocked", progress.blocked)
    anna.later(days=7)
    names = answer(anna, "again no time this week", "report_blocked", progress.blocked)
    assert names[-1] == "utter_weeks_lost" and anna.last.buttons[0][0] == "Half the hours"


@pytest.mark.parametrize("text", ["no, i did not start yet", "haven't even opened it", "sorry not started with docker"])
def test_what_is_not_begun_is_not_stuck(anna: Person, text: str) -> None:
    assert answer(anna, text, "report_blocked", progress.blocked)[0] == "utter_checkin_not_yet"
    assert states(anna) == {}
