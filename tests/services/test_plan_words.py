"""Words about a plan that are easily taken for something else."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned, states
from services_world import Person

from bot.services.desk import Desk
from bot.services.plan import roadmaps


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


@pytest.mark.parametrize(
    "text",
    ["slow the plan down please", "the schedule is way too tight", "I need a more relaxed pace", "make my plan slower"],
)
def test_a_slower_plan_is_offered(anna: Person, text: str) -> None:
    assert answer(anna, text, "complaint") == ["utter_smaller"]
    assert "Half the hours" in [title for title, _ in anna.last.buttons]


@pytest.mark.parametrize(
    "text",
    [
        "how many hours have I put in so far?",
        "how much have I finished already",
        "how far have I come",
        "how many steps did I complete",
    ],
)
def test_what_is_done_is_told(anna: Person, text: str) -> None:
    assert answer(anna, text, "ask_roadmap")[0].startswith("utter_progress")


def test_what_was_left_out_comes_back(anna: Person) -> None:
    before = {step.id for step in plan_of(anna).roadmap.steps}
    answer(anna, "skip kafka", "remove_or_correct")
    assert "kafka" not in {step.skill for step in plan_of(anna).roadmap.steps}
    assert answer(anna, "please put kafka back in", "remove_or_correct")[0] == "utter_wish_restored"
    assert {step.id for step in plan_of(anna).roadmap.steps} == before
    assert answer(anna, "add kafka again", "remove_or_correct")[0] == "utter_wish_there"


@pytest.mark.parametrize("text", ["I'm ill this morning", "caught a bad flu", "I am in hospital with a broken leg"])
def test_who_is_ill_is_wished_well_and_nothing_is_stuck(anna: Person, text: str) -> None:
    assert answer(anna, text, "distress" if "flu" not in text else "report_blocked")[0] == "utter_get_well_plan"
    assert states(anna) == {}
    before = plan_of(anna).roadmap.end
    answer(anna, "Pause the plan for two weeks", "reschedule_checkin")
    assert plan_of(anna).roadmap.end > before


@pytest.mark.parametrize("text", ["docker is too abstract for me", "I keep procrastinating"])
def test_study_that_goes_badly_is_met_with_changes(anna: Person, text: str) -> None:
    assert answer(anna, text, "chitchat")[0] == "utter_step_blocked"


def test_several_steps_in_one_breath(anna: Person) -> None:
    first, second = list(dict.fromkeys(step.skill for step in plan_of(anna).roadmap.steps))[:2]
    names = [anna.desk.catalogue.skill_name(s) for s in (first, second)]
    answer(anna, f"finished {names[0]} and {names[1]}", "report_progress_done")
    assert sorted(step.split(":")[0] for step in states(anna)) == sorted((first, second))
    answer(anna, "next step", "ask_next_step", roadmaps.next_step)


def test_a_share_of_a_phase_finishes_no_step(anna: Person) -> None:
    answer(anna, "70% done with phase 1", "report_progress_done")
    assert "done" not in states(anna).values()


def test_the_next_few_steps_are_a_short_list(desk: Desk) -> None:
    anna = planned(desk)
    assert answer(anna, "show the next two steps", "ask_roadmap")[0] == "utter_next_few"
    assert len(str(anna.last.parts[0].vars["body"]).splitlines()) == 2
    assert answer(anna, "finished the next two steps", "report_progress_done")[0] != "utter_next_few"


def test_advice_with_nothing_named_is_the_step_at_hand(desk: Desk) -> None:
    anna = planned(desk)
    assert answer(anna, "what would you do in my place", "help")[0] == "utter_step"
