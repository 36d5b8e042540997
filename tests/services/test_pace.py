"""Hours told against those known move the plan, and are taken back as any others."""

from __future__ import annotations

import pytest
from planned_world import answer, keeping, plan_of, planned
from services_world import Person

from bot.services.desk import Desk
from bot.services.plan import roadmaps, samehours
from bot.services.steps import progress

actions = keeping(roadmaps.change_hours)


@pytest.mark.parametrize(
    ("text", "hours"),
    [("half the time please", 5), ("can you double that", 20), ("4 hours fewer a week", 6), ("2 hours more", 12)],
)
def test_new_hours_follow_from_the_known_ones_and_are_undone(desk: Desk, text: str, hours: float) -> None:
    anna = planned(desk)
    was = plan_of(anna).roadmap.end
    anna.says(actions, text, "change_time_budget")
    assert anna.state()["hours_per_week"] == hours
    assert "utter_plan_moved" in anna.names() and plan_of(anna).roadmap.end != was
    anna.says(actions, "undo", "chitchat")
    assert anna.state()["hours_per_week"] == 10 and plan_of(anna).roadmap.end == was


def test_nothing_is_planned_with_no_hours_left(desk: Desk) -> None:
    anna = planned(desk)
    assert answer(anna, "10 hours less a week") == ["utter_hours_none_left"]
    assert anna.state()["hours_per_week"] == 10


def test_before_hours_are_known_nothing_is_computed(desk: Desk) -> None:
    person = Person(desk)
    answer(person, "twice as much time")
    assert person.state()["hours_per_week"] is None


@pytest.mark.parametrize("text", ["move everything three weeks back", "push the whole plan by 3 weeks please"])
def test_all_dates_later_is_a_pause(desk: Desk, text: str) -> None:
    anna = planned(desk)
    was = plan_of(anna).roadmap.end
    assert answer(anna, text)[0] == "utter_remedy_pause"
    assert (plan_of(anna).roadmap.end - was).days == 21


@pytest.mark.parametrize("text", ["how long does it take if i do 20 hours", "when would i be done with 20h a week?"])
def test_how_long_with_other_hours(desk: Desk, text: str) -> None:
    anna = planned(desk)
    assert answer(anna, text, "ask_timeline")[0] == "utter_if_hours"
    assert anna.state()["hours_per_week"] == 10


def test_what_a_step_took_is_no_weekly_time(desk: Desk) -> None:
    anna = planned(desk)
    answer(anna, "finished docker, it took me about 20 hours instead of 8", "report_progress_done", progress.done)
    assert anna.state()["hours_per_week"] == 10


@pytest.mark.parametrize(
    "text",
    ["hmm stay with 10. make the plan", "no let's keep it at 10 and show me the plan", "leave it at 10h, plan please"],
)
def test_hours_that_stay_are_no_correction_and_the_plan_beside_is_shown(desk: Desk, text: str) -> None:
    anna = planned(desk)
    assert answer(anna, text, "remove_or_correct")[:2] == ["utter_hours_stay", "utter_plan"]
    assert anna.state()["hours_per_week"] == 10


def test_hours_that_stay_alone_lead_on(desk: Desk) -> None:
    anna = planned(desk)
    assert answer(anna, "no, stay at 10 hours a week", "deny")[0] == "utter_hours_stay"
    assert answer(anna, "let's stay with 6 hours", "change_time_budget")[0] != "utter_hours_stay"
    assert samehours.STAYS.search("I want to stay with 3 of the courses") is None


@pytest.mark.parametrize(
    ("text", "intent", "hours"),
    [
        ("what exactly do i do first? i can only do sundays", "ask_next_step", 10),
        ("weekends only, what's next?", "ask_next_step", 10),
        ("what's first? I have 4 hours on sundays only", "ask_next_step", 4),
    ],
)
def test_days_beside_a_question_change_no_hours_that_were_told(
    desk: Desk, text: str, intent: str, hours: float
) -> None:
    anna = planned(desk)
    anna.says(roadmaps.next_step, text, intent)
    assert anna.state()["hours_per_week"] == hours
