"""A certificate for a step counts as that step done, with the certificate as proof."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned, states
from services_world import PERSON, Person

from bot.services.desk import Desk
from bot.services.plan import roadmaps


@pytest.fixture
def anna(desk: Desk) -> Person:
    """Someone whose plan has SQL, Docker, Spark, Kafka and Airflow."""
    return planned(desk)


@pytest.mark.parametrize(
    "text",
    [
        "I passed the docker certified associate exam",
        "got my Docker certificate yesterday!",
        "im docker certified now",
        "here is my docker certificate https://credly.com/badges/1",
    ],
)
def test_a_certificate_finishes_the_step_that_it_is_for(anna: Person, text: str) -> None:
    steps = len(plan_of(anna).roadmap.steps)
    assert answer(anna, text, "state_skills")[0].startswith("utter_step_done")
    assert states(anna) == {"docker:0-1": "done"}
    with anna.desk.memory.unit() as unit:
        assert unit.reports(PERSON)[-1].shown == "certificate" or "exam" in text
    assert len(plan_of(anna).roadmap.steps) == steps and anna.state()["progress"] > 0


def test_a_certificate_for_that_is_for_the_step_talked_about(anna: Person) -> None:
    answer(anna, "next step", "ask_next_step", roadmaps.next_step)
    focus = anna.last.focus
    answer(anna, "I earned a Tableau certificate for that", "state_skills")
    assert states(anna) == {focus: "done"}


@pytest.mark.parametrize(
    "text",
    [
        "I want the docker certificate",
        "is there a docker certificate?",
        "i failed the docker exam",
        "a colleague got the docker certificate",
        "I will take the docker exam next week",
    ],
)
def test_a_certificate_not_held_finishes_nothing(anna: Person, text: str) -> None:
    answer(anna, text, "chitchat")
    assert "done" not in states(anna).values()
