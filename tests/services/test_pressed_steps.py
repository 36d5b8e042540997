"""A step pressed as finished stays finished; only the button that says so opens it again."""

from __future__ import annotations

import pytest
from planned_world import plan_of, planned, states
from services_world import Person

from bot.services.desk import Desk
from bot.services.plan import roadmaps
from bot.services.steps import progress


@pytest.fixture
def ann(desk: Desk) -> Person:
    return planned(desk)


def test_a_press_of_what_is_finished_changes_nothing_and_says_so(ann: Person) -> None:
    step = plan_of(ann).roadmap.steps[0]
    ann.says(progress.done, "", "report_progress_done", step=step.id)
    assert states(ann)[step.id] == "done"
    ann.says(progress.done, "", "report_progress_done", step=step.id)
    assert ann.names()[0] == "utter_step_already" and states(ann)[step.id] == "done"
    title, payload = ann.last.buttons[0]
    assert title == "Not finished after all" and "report_progress_partial" in payload and step.id in payload
    ann.says(progress.partial, "", "report_progress_partial", step=step.id)
    assert states(ann)[step.id] != "done"


@pytest.mark.parametrize("state", ["doing", "blocked", "skipped"])
def test_a_press_of_what_is_not_finished_finishes_it(ann: Person, state: str) -> None:
    step = plan_of(ann).roadmap.steps[0]
    ann.says(progress.partial, "", "report_progress_partial", step=step.id, state=state)
    assert states(ann)[step.id] == state
    ann.says(progress.done, "", "report_progress_done", step=step.id)
    assert ann.names()[0] != "utter_step_already" and states(ann)[step.id] == "done"


def test_the_plan_has_a_button_for_the_next_phase(ann: Person) -> None:
    def phases() -> list[str]:
        ann.says(roadmaps.show, "show my plan", "ask_roadmap")
        return [title for title, _ in ann.last.buttons if title.startswith("Phase")]

    assert phases() == ["Phase 1", "Phase 2"]
    for step in plan_of(ann).roadmap.phases[0].steps:
        ann.says(progress.done, "", "report_progress_done", step=step.id)
    assert phases()[:2] == ["Phase 1", "Phase 2"] and len(phases()) == len(plan_of(ann).roadmap.phases[:3])
