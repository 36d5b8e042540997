"""A time in which life came first blocks no step; what is said of it is kind, and the plan goes on from today."""

from __future__ import annotations

import pytest
from planned_world import analyst_with_plan, answer
from services_world import PERSON, Person

from bot.nlu.ruled_out import ruled_out
from bot.reading.times.breaks import cause_of
from bot.reading.times.zones import zone_in
from bot.services.desk import Desk
from bot.services.steps import progress


@pytest.fixture
def ana(desk: Desk) -> Person:
    return analyst_with_plan(desk)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("sorry, christmas and then flu. nothing done", "ill"),
        ("had a baby, everything stopped", "birth"),
        ("our daughter was born, so I did nothing", "birth"),
        ("we moved house and I didn't get to anything", "life"),
        ("ramadan, so no time for learning", "holidays"),
        ("didn't get to it, work was crazy last month, better now", "work"),
        ("year end closing, got nothing done", "work"),
        ("nothing done yet", ""),
        ("I was at work and did the first step", ""),
        ("I did not get the exam done", ""),
        ("what if I get sick and can't do anything?", ""),
        ("I am sick of this", ""),
    ],
)
def test_what_came_between_is_heard_where_nothing_was_done(text: str, cause: str) -> None:
    assert cause_of(text) == cause


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("sorry, christmas and then flu. nothing done", "utter_break_ill"),
        ("had a baby, everything stopped", "utter_break_birth"),
        ("didn't get to it, work was crazy last month, better now", "utter_break_work"),
    ],
)
def test_no_step_is_stuck_by_it(ana: Person, text: str, name: str) -> None:
    assert answer(ana, text, "report_blocked", progress.blocked)[0] == name
    with ana.desk.memory.unit() as unit:
        assert unit.steps(PERSON) == {}


def test_a_birth_is_no_despair_and_a_loss_may_be() -> None:
    assert "distress" in ruled_out("had a baby, everything stopped")
    assert "distress" not in ruled_out("we lost the baby, everything stopped and I don't want to live")


def test_a_feast_is_no_place() -> None:
    assert zone_in("sorry, christmas and then flu", asked=True) == ""
    assert zone_in("vienna", asked=True) == "Europe/Vienna"
