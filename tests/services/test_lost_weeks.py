"""A lost week is a slip: no step is stuck by it, the dates move, and help is offered where it comes again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from planned_world import answer, plan_of, planned, states
from services_world import PERSON, Person

from bot.services.desk import Desk
from bot.services.plan import plans
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
    ("text", "days", "lead"),
    [
        ("was ill for two weeks", 14, "utter_past_ill"),
        ("spent the last 5 days in bed with the flu", 5, "utter_past_ill"),
        ("sorry, we were on holiday for ten days", 10, "utter_past_away"),
        ("my laptop was broken for a week", 7, "utter_past_busy"),
        ("was sick all week and could not study", 7, "utter_past_ill"),
    ],
)
def test_days_that_are_over_are_the_ones_left_out(anna: Person, text: str, days: int, lead: str) -> None:
    was, today = plan_of(anna).roadmap.end, anna.now.date()
    assert answer(anna, text, "report_blocked", progress.blocked)[0] == lead
    with anna.desk.memory.unit() as unit:
        left_out = plans.away_of(unit.person(PERSON, anna.now.isoformat()))
    assert left_out == ((today - timedelta(days=days), today - timedelta(days=1)),)
    assert states(anna) == {} and plan_of(anna).roadmap.end >= was


def test_the_cause_of_days_that_are_over_is_told_as_over(desk: Desk) -> None:
    anna = planned(desk)
    anna.later(days=5)
    answer(anna, "was ill for four days", "report_blocked", progress.blocked)
    answer(anna, "what changed and why", "chitchat", progress.partial)
    said = str([part.vars for part in anna.last.parts])
    assert "you could not study from" in said and "do not study" not in said


@pytest.mark.parametrize(
    "text", ["was ill for two weeks but finished step 1", "i was a nurse for two years", "sick of it for weeks"]
)
def test_what_is_done_all_the_same_is_no_absence(anna: Person, text: str) -> None:
    answer(anna, text, "report_progress_done", progress.done)
    with anna.desk.memory.unit() as unit:
        assert plans.away_of(unit.person(PERSON, anna.now.isoformat())) == ()


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
