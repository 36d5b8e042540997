"""Facts told beside other words are taken; a question that is passed on is no step that is skipped."""

from __future__ import annotations

import pytest
from planned_world import analyst, answer, planned, states
from services_world import Person

from bot.reading.facts import Asked
from bot.services import gaps
from bot.services.desk import Desk, Reply
from bot.services.steps import howfar, progress


@pytest.fixture
def eve(desk: Desk) -> Person:
    return analyst(desk)


@pytest.mark.parametrize("text", ["I've used docker and kafka in two projects", "used git on a small project at work"])
def test_skills_used_in_projects_are_noted(eve: Person, text: str) -> None:
    answer(eve, text, "state_skills")
    assert "has" in eve.skills().values()


def test_a_mistake_that_says_what_is_right_takes_back_nothing_else(eve: Person) -> None:
    answer(eve, "I know sql, excel and docker", "state_skills")
    eve.later(minutes=1)
    answer(eve, "my mistake, I don't know excel", "remove_or_correct")
    assert eve.skills() == {"sql": "has", "excel": "lacks", "docker": "has"}


@pytest.mark.parametrize("text", ["skip that one", "I'd skip this one please"])
def test_a_question_passed_on_skips_no_step(desk: Desk, text: str) -> None:
    anna = planned(desk)
    anna.last = Reply((), asked=Asked("hours"))
    answer(anna, text, "unsure_or_skip")
    assert "skipped" not in states(anna).values()


def test_how_far_one_is_needs_no_plan(eve: Person) -> None:
    answer(eve, "how far am I?", "ask_progress", howfar.show)
    assert "utter_progress_no_plan" in eve.names()
    answer(eve, "I know sql and excel well", "state_skills")
    eve.says(gaps.show, "my gaps", "ask_gap")
    answer(eve, "how far am I?", "ask_progress", howfar.show)
    assert "utter_progress_ready" in eve.names()
    told = next(part.vars for part in eve.last.parts if part.name == "utter_progress_ready")
    assert float(str(told["readiness"])) > 0


def test_a_step_is_still_skipped_by_its_number(desk: Desk) -> None:
    anna = planned(desk)
    answer(anna, "skip step 1", "report_progress_partial", progress.done)
    assert "skipped" in states(anna).values()
