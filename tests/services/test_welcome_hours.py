"""Who comes back after part of a step sees the hours done, and never "0 steps"."""

from __future__ import annotations

from planned_world import answer, planned

from bot.services.desk import Desk
from bot.services.followup import returning
from bot.services.steps import progress


def _far(desk: Desk, half: bool = False) -> str:
    person = planned(desk)
    if half:
        answer(person, "half of the first step is done", "report_progress_partial", progress.partial)
    person.later(days=2)
    with person.desk.memory.unit() as unit:
        part = returning.where(person.desk, unit, person.turn("hi", "greet"))
    assert part is not None
    return str(part.vars["far"])


def test_hours_of_a_step_begun_are_seen(desk: Desk) -> None:
    assert "hours" in _far(desk, half=True)
    assert not _far(desk, half=True).startswith("0 ")


def test_without_any_it_is_the_steps(desk: Desk) -> None:
    assert _far(desk).startswith("0 of ") and "step" in _far(desk)
