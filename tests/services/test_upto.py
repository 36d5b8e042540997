"""What a part of the plan gives by itself is told without keeping anything of it."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned, states

from bot.services.desk import Desk


@pytest.mark.parametrize(
    "text",
    [
        "what would happen if I only did the first phase?",
        "is phase 1 enough?",
        "what if I stop after phase one",
        "where would I be after the first phase?",
        "suppose I just do the first two phases",
        "would phase 1 alone be enough for a job",
    ],
)
def test_a_part_of_the_plan_is_weighed(desk: Desk, text: str) -> None:
    anna = planned(desk)
    was = plan_of(anna)
    names = answer(anna, text, "ask_roadmap")
    assert names[:2] == ["utter_if_upto", "utter_if_upto_rest"]
    assert plan_of(anna).version == was.version and not states(anna)


def test_the_figures_are_those_of_the_phase(desk: Desk) -> None:
    anna = planned(desk)
    answer(anna, "what if I only did phase 1?", "ask_roadmap")
    said = anna.last.parts[0].vars
    assert float(said["readiness"]) > float(said["before"]) and 0 < said["met"] <= said["musts"]
    phase = plan_of(anna).roadmap.phases[0]
    assert said["end"].startswith(str(phase.end.day))


@pytest.mark.parametrize(
    "text", ["I only did the first step", "show me the first phase", "what is in phase 1?", "is phase 9 enough?"]
)
def test_reports_and_views_are_none_of_it(desk: Desk, text: str) -> None:
    names = answer(planned(desk), text, "ask_roadmap")
    assert "utter_if_upto" not in names


@pytest.mark.parametrize(
    "text", ["would 6 hours a week do? when would I be done?", "can I do this with 6 hours instead? when done?"]
)
def test_other_hours_that_are_asked_about_are_counted_and_not_kept(desk: Desk, text: str) -> None:
    anna = planned(desk)
    names = answer(anna, text, "change_time_budget")
    assert names[0] == "utter_if_hours" and anna.last.parts[0].vars["weekly"] == "6"
    assert anna.state()["hours_per_week"] == 10


def test_a_must_that_is_left_out_is_named_planned_or_not(desk: Desk) -> None:
    anna = planned(desk)
    assert "utter_skip_must" in answer(anna, "can I skip SQL?", "unsure_or_skip")
    assert "utter_skip_must" in answer(anna, "could I leave out git?", "unsure_or_skip")
    assert "utter_skip_must" not in answer(anna, "could I leave out cobol?", "unsure_or_skip")
