"""Questions about the plan itself: when, what is left, late or not, why so long, two things at once."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned
from services_world import Person

from bot.reports.chat import day
from bot.services.desk import Desk
from bot.services.record import reasons
from bot.services.steps import howfar, progress


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


def body(person: Person) -> str:
    return str(person.last.parts[0])


@pytest.mark.parametrize(
    "text",
    [
        "when do I start with kafka",
        "in which phase is kafka?",
        "what month will kafka be",
        "when is the kafka step due",
        "wich week do i get to kafka",
    ],
)
def test_when_a_step_comes_is_told_with_its_dates(anna: Person, text: str) -> None:
    assert answer(anna, text, "reschedule_checkin")[0] == "utter_step_dates"
    step = next(s for s in plan_of(anna).roadmap.steps if s.skill == "kafka")
    assert day(step.end) in body(anna)
    assert "Docker" not in body(anna)


@pytest.mark.parametrize(
    "text", ["when should I use kafka", "when was docker invented", "when do you remind me of kafka"]
)
def test_other_questions_with_when_are_not_about_the_plan(anna: Person, text: str) -> None:
    assert "utter_step_dates" not in answer(anna, text, "ask_definition")


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("am I late?", "utter_behind_yes"),
        ("are we still on track", "utter_behind_no"),
        ("how far behind am i", "utter_behind_yes"),
        ("is my plan on schedule?", "utter_behind_no"),
    ],
)
def test_whether_one_is_late_gets_a_plain_answer(anna: Person, text: str, behind: str) -> None:
    assert answer(anna, text, "ask_progress", howfar.show)[0] == "utter_on_time"
    anna.later(weeks=12)
    assert answer(anna, text, "ask_progress", howfar.show)[0] == behind


@pytest.mark.parametrize(
    "text", ["what is left?", "how many steps are still open", "whats remaining", "what do I still have to do"]
)
def test_what_is_left_are_the_open_steps(anna: Person, text: str) -> None:
    answer(anna, "finished docker", "report_progress_done", progress.done)
    assert answer(anna, text, "ask_next_step")[0] == "utter_left"
    assert "Kafka" in body(anna)
    assert "Docker" not in body(anna)


def test_the_hours_of_a_step_are_explained_by_what_they_are_for(anna: Person) -> None:
    assert answer(anna, "why is kafka 12 hours?", "ask_why", reasons.why)[0] == "utter_step_hours"


def test_two_steps_that_need_nothing_of_each_other_may_go_side_by_side(anna: Person) -> None:
    assert answer(anna, "is it ok to learn airflow and sql in parallel?", "state_skills")[0] == "utter_together"


def test_two_steps_of_which_one_needs_the_other_may_not(anna: Person) -> None:
    assert answer(anna, "could I do kafka together with docker", "state_skills")[0] == "utter_order_needs"


def test_why_a_step_is_there_that_only_prepares_another(anna: Person) -> None:
    assert answer(anna, "what is docker doing in my plan, why?", "ask_why", reasons.why)[0] == "utter_why_step"


@pytest.mark.parametrize(
    "text", ["how long until I can apply", "how soon will I be done?", "how much longer till im ready"]
)
def test_how_long_until_ready_is_the_end_of_the_plan(anna: Person, text: str) -> None:
    assert answer(anna, text, "ask_gap")[0] in ("utter_plan_end", "utter_fits")
