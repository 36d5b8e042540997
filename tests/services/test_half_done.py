"""A step told to be done in part: what is left of it is laid out, and no more; taken back, it is as before."""

from __future__ import annotations

import math
from datetime import timedelta

import pytest
from planned_world import answer, keeping, plan_of, planned
from services_world import PERSON, Person

from bot.services import telling
from bot.services.desk import Desk
from bot.services.plan import roadmaps
from bot.services.steps import howfar, progress


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


def weeks_of(hours: float) -> timedelta:
    """The days that hours take at the ten a week that the plan goes by, the last one counted whole."""
    return timedelta(math.ceil(round(hours * 7 / 10, 6)) - 1)


def test_half_a_step_done_at_once_spares_half_of_its_hours(anna: Person) -> None:
    before = plan_of(anna).roadmap
    first = before.steps[0]
    said = answer(anna, "i'm 50 percent through the first step", "report_progress_partial", progress.partial)
    assert said[:2] == ["utter_step_part", "utter_part_early"]
    after = plan_of(anna).roadmap
    assert after.steps[0].done_hours == first.hours / 2
    assert after.open_hours == before.open_hours - first.hours / 2
    assert after.end == anna.now.date() + weeks_of(after.open_hours) < before.end
    assert [s.id for s in after.steps] == [s.id for s in before.steps]


def test_little_done_of_what_is_nearly_due_moves_the_end_later_and_says_so(anna: Person) -> None:
    before = plan_of(anna).roadmap
    anna.later(days=(before.steps[0].end - before.start).days)
    said = answer(anna, "only 10 percent of the first step done", "report_progress_partial", progress.partial)
    assert said[:2] == ["utter_step_part", "utter_part_late"]
    held = plan_of(anna)
    assert held.roadmap.end == anna.now.date() + weeks_of(held.roadmap.open_hours) > before.end
    assert held.slip == (held.roadmap.end - before.end).days
    assert "late" in howfar.pace(held)


def test_what_is_as_planned_moves_nothing(anna: Person) -> None:
    before = plan_of(anna).roadmap
    anna.later(days=round((before.steps[0].end - before.start).days / 2))
    said = answer(anna, "half of the first step is done", "report_progress_partial", progress.partial)
    assert not {"utter_part_early", "utter_part_late"} & set(said)
    assert abs((plan_of(anna).roadmap.end - before.end).days) < 3


def test_the_step_says_how_much_of_it_is_done(anna: Person) -> None:
    answer(anna, "i'm 50 percent through the first step", "report_progress_partial", progress.partial)
    first = plan_of(anna).roadmap.steps[0]
    answer(anna, "next step", "ask_next_step", roadmaps.next_step)
    body = next(str(part.vars["body"]) for part in anna.last.parts if part.name == "utter_step")
    assert f"{first.done_hours:g} of {first.hours:g} hours done" in body


def test_a_part_taken_back_is_laid_out_again(anna: Person) -> None:
    before = plan_of(anna).roadmap
    kept = keeping(progress.partial)
    anna.says(kept, "i'm 50 percent through the first step", "report_progress_partial")
    assert plan_of(anna).roadmap.open_hours < before.open_hours
    anna.says(keeping(telling.note), "undo that", "remove_or_correct")
    assert anna.names()[0] == "utter_undone"
    assert plan_of(anna).roadmap == before
    with anna.desk.memory.unit() as unit:
        assert unit.shares(PERSON) == {}


def test_the_result_of_a_test_put_right_leaves_the_step_done(anna: Person) -> None:
    anna.says(keeping(progress.done), "done with sql basic, got 18/20 in the quiz", "report_progress_done")
    assert answer(anna, "no wait, 16/20", "report_progress_partial", progress.partial)[0] == "utter_proof_kept"
    with anna.desk.memory.unit() as unit:
        last = unit.reports(PERSON)[-1]
        assert (last.state, last.score) == ("done", 80)
        assert unit.steps(PERSON)[last.step_id] == "done"
