"""Why a date stands where it stands: the arithmetic, days off and what comes before; and what changed over all."""

from __future__ import annotations

import pytest
from planned_world import answer, keeping, plan_of, planned

from bot.services.desk import Desk
from bot.services.plan import away, roadmaps
from bot.services.steps import progress


def test_a_phase_is_reckoned_from_its_hours_and_begins_after_the_one_before(desk: Desk) -> None:
    anna = planned(desk)
    names = answer(anna, "why does phase 2 end then?", "ask_why")
    assert names[:2] == ["utter_date_why", "utter_date_why_after"]
    phase = plan_of(anna).roadmap.phases[1]
    said = anna.last.parts[0].vars
    assert said["what"] == "Phase 2"
    assert said["pace"] == "10"
    assert str(said["hours"]).startswith(f"{phase.hours:g} ")
    assert str(said["end"]).startswith(f"{phase.end.day} ")


@pytest.mark.parametrize(
    "text", ["why does it take so long", "how did you get to that date", "why so late", "why until june"]
)
def test_the_whole_plan_is_reckoned_where_no_part_is_named(desk: Desk, text: str) -> None:
    anna = planned(desk)
    assert answer(anna, text, "ask_why")[0] == "utter_date_why"
    assert anna.last.parts[0].vars["what"] == "Your plan"


def test_days_off_in_between_are_named(desk: Desk) -> None:
    anna = planned(desk)
    anna.says(away.told, "I'm on holiday from 10 to 16 March", "reschedule_checkin")
    names = answer(anna, "how is the end date calculated", "ask_why")
    assert "utter_date_why_off" in names
    assert next(p for p in anna.last.parts if p.name == "utter_date_why_off").vars["days"] == "7 days"


def test_the_hours_are_the_persons_own_words(desk: Desk) -> None:
    anna = planned(desk)
    assert answer(anna, "why 10 hours", "ask_why")[0] == "utter_hours_why"
    assert anna.last.parts[0].vars["quote"] == "10 hours a week"
    assert "utter_hours_why" not in answer(anna, "why 9 hours", "ask_why")


@pytest.mark.parametrize("text", ["why do you ask me", "why do I need spark", "why does step 3 come before step 4"])
def test_other_whys_are_answered_elsewhere(desk: Desk, text: str) -> None:
    anna = planned(desk)
    assert "utter_date_why" not in answer(anna, text, "ask_why")


@pytest.mark.parametrize(
    "text", ["what changed and why", "what did that do to my plan", "and what was it before", "what was changed?"]
)
def test_what_changed_is_the_newest_version(desk: Desk, text: str) -> None:
    anna = planned(desk)
    anna.says(keeping(roadmaps.change_hours), "5 hours a week", "change_time_budget")
    assert answer(anna, text, "ask_why")[0] == "utter_plan_changed"
    assert "5 hours a week" in str(anna.last.parts[0].vars["because"])


def test_what_changed_since_the_beginning_is_the_sum_of_it(desk: Desk) -> None:
    anna = planned(desk)
    anna.says(keeping(roadmaps.change_hours), "5 hours a week", "change_time_budget")
    anna.says(keeping(away.told), "I'm on holiday from 10 to 16 March", "reschedule_checkin")
    answer(anna, "what was changed since the beginning?", "ask_why")
    because = str(anna.last.parts[0].vars["because"])
    assert "5 hours a week instead of 10" in because
    assert "you do not study" in because


def test_the_last_visible_change_is_told_where_nothing_moved_since(desk: Desk) -> None:
    anna = planned(desk)
    anna.says(keeping(roadmaps.change_hours), "5 hours a week", "change_time_budget")
    anna.says(keeping(away.told), "I'm on holiday from 1 to 16 December 2027", "reschedule_checkin")
    names = answer(anna, "what changed?", "ask_why")
    assert names[:2] == ["utter_plan_last_change", "utter_plan_changed"]
    assert "5 hours a week" in str(anna.last.parts[1].vars["because"])


def test_a_finished_step_has_no_sum(desk: Desk) -> None:
    anna = planned(desk)
    first = plan_of(anna).roadmap.steps[0]
    anna.says(keeping(progress.done), "done", "report_progress_done", step=first.id)
    answer(anna, "why exactly that date for step 1", "ask_why")
    assert anna.last.parts[0].name == "utter_date_why_done"
