"""Another goal while a plan is under way: there is a plan for it at once, and nothing done is lost."""

from __future__ import annotations

from planned_world import keeping, plan_of, planned, states
from services_world import Person

from bot.services import telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.plan import versions
from bot.services.steps import howfar, progress


def _note(desk: Desk, turn: Turn) -> Reply:
    return versions.news(desk, turn, telling.note(desk, turn))


def test_the_plan_goes_with_the_goal_and_back(desk: Desk) -> None:
    anna = planned(desk)
    docker = next(step.id for step in plan_of(anna).roadmap.steps if step.skill == "docker")  # both roles ask for it
    anna.says(keeping(progress.done), "done", "report_progress_done", step=docker)
    anna.says(_note, "I want to be a machine learning engineer instead", "state_target_role")
    assert "utter_plan_for_goal_kept" in anna.names()
    assert "Docker" in str(next(p for p in anna.last.parts if p.name == "utter_plan_for_goal_kept").vars["kept"])
    assert plan_of(anna).roadmap.role.id == "ml-engineer"
    assert states(anna) == {docker: "done"}
    anna.says(_note, "no, I want to be a data engineer after all", "state_target_role")
    assert plan_of(anna).roadmap.role.id == "data-engineer"
    assert states(anna)[docker] == "done"
    assert anna.says(howfar.show, "how far am I", "ask_progress").parts[0].name == "utter_progress"


def test_without_a_plan_a_goal_brings_none(desk: Desk) -> None:
    anna = Person(desk)
    anna.says(_note, "I want to be a data engineer", "state_target_role")
    anna.says(_note, "I want to be a machine learning engineer instead", "state_target_role")
    assert not any(name.startswith("utter_plan_for_goal") for name in anna.names())
