"""What a no named is weighed against what is known, wanted and planned, and noted as nothing of the person's."""

from __future__ import annotations

import pytest
from planned_world import answer, planned
from services_world import Person

from bot.services import telling
from bot.services.desk import Desk

NAMED = [
    "rejected: not enough production Python",
    "they said my python isn't strong enough",
    "got turned down, the reason was too little python",
    "interview feedback: weak on python",
    "the hiring manager thought I lack python",
    "didn't get the job because of missing python practice",
]


@pytest.mark.parametrize("text", NAMED)
def test_what_a_no_named_is_weighed_and_claims_nothing(desk: Desk, text: str) -> None:
    person = planned(desk)
    before = person.skills()
    assert answer(person, text, "state_skills")[0] == "utter_named_weak"
    assert "Python" in str(person.last.parts[0].vars["body"])
    assert person.skills() == before


def test_it_can_be_put_first(desk: Desk) -> None:
    person = planned(desk)
    answer(person, "rejected, they said I know too little docker", "state_skills")
    press = [text for title, text in person.last.buttons if title == "Docker first"]
    assert press == ["start with Docker"]


@pytest.mark.parametrize(
    "text",
    [
        "I have no docker",
        "you said I lack docker",
        "would they reject me for missing docker?",
        "my python is not strong",
        "I rejected the offer, no python there",
    ],
)
def test_what_no_one_else_said_is_no_such_thing(desk: Desk, text: str) -> None:
    assert "utter_named_weak" not in answer(planned(desk), text, "state_skills")


def test_before_a_plan_the_talk_goes_on(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be a data analyst", "state_target_role")
    assert answer(person, "rejected: not enough SQL", "state_skills")[0] == "utter_named_weak"
    assert person.last.asked.kind or person.last.buttons
    assert person.skills() == {}
