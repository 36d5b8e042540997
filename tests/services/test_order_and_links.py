"""One step before another is a wish and no claim; what is shown goes with the report before it; areas come back."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned, states
from services_world import PERSON, Person

from bot.services.desk import Desk
from bot.services.steps import progress


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


@pytest.mark.parametrize("text", ["can kafka come before airflow", "could kafka be done before airflow?"])
def test_a_skill_that_may_come_before_another_is_no_claim(anna: Person, text: str) -> None:
    had = anna.skills()
    answer(anna, text, "state_skills")
    assert anna.skills() == had and states(anna) == {}
    order = [step.skill for step in plan_of(anna).roadmap.steps]
    assert order.index("kafka") < order.index("airflow")


def test_a_question_of_order_answers_no_question_which_step(anna: Person) -> None:
    answer(anna, "finished a step", "report_progress_done", progress.done)
    answer(anna, "can kafka come before airflow", "chitchat")
    assert "done" not in states(anna).values()


@pytest.mark.parametrize("text", ["here is a repo: github.com/me/boxed", "put it on https://github.com/me/boxed"])
def test_a_link_with_or_without_its_scheme_goes_with_the_report_before(anna: Person, text: str) -> None:
    answer(anna, "did half of docker", "report_progress_partial", progress.partial)
    answer(anna, text, "report_progress_partial", progress.partial)
    with anna.desk.memory.unit() as unit:
        last = unit.reports(PERSON)[-1]
    assert (last.step_id, last.shown) == ("docker:0-1", "repository")


def test_a_past_holiday_is_no_absence(anna: Person) -> None:
    answer(anna, "did docker in july before the holiday", "report_progress_done", progress.done)
    assert not anna.turn("did docker in july before the holiday", "").facts.absence
    assert states(anna) == {"docker:0-1": "done"}
