"""A role picked in passing is the goal; who needs a goal for what they ask is shown roles to pick from, always."""

from __future__ import annotations

import pytest
from services_world import Person

from bot.reading.facts import Asked
from bot.services import gaps, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.plan import laterhours, roadmaps
from bot.services.roles import choosing

OFFERED = Asked("goal", roles=("data-analyst", "prompt-engineer", "data-engineer"))


@pytest.fixture
def kim(desk: Desk) -> Person:
    """Someone without a goal who told little."""
    person = Person(desk)
    person.says(telling.note, "I know excel a bit", "state_skills")
    return person


def heard(person: Person, text: str) -> str | None:
    """The goal after a message that is read as a question."""

    def note(desk: Desk, turn: Turn) -> Reply:
        return Reply(choosing.picked(desk, turn))

    person.last = Reply((), asked=OFFERED)
    person.says(note, text, "ask_gap")
    role = person.state()["target_role"]
    return str(role) if role else None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("data analyst sounds ok i guess. is it hard without math?", "data-analyst"),
        ("the first one sounds nice. what do they earn?", "data-analyst"),
        ("data engineer then, but is it boring?", "data-engineer"),
        ("hmm prompt engineer sounds fun, do i need a degree for it?", "prompt-engineer"),
        ("ok the third one then. how long does that take", "data-engineer"),
        ("lets say data engineer for now; can i do that part time?", "data-engineer"),
        ("I'd like data analyst. What would I learn first?", "data-analyst"),
    ],
)
def test_a_role_picked_before_a_question_is_the_goal(kim: Person, text: str, role: str) -> None:
    assert heard(kim, text) == role
    assert kim.names()[0].startswith("utter_goal")


@pytest.mark.parametrize(
    "text",
    [
        "is data analyst ok? what do they earn?",
        "data analyst sounds boring. what else is there?",
        "data analyst or data engineer sounds good. which is easier?",
        "if data analyst sounds ok to you, why?",
        "my sister is a data analyst. is it hard?",
        "not data analyst then. what else?",
        "ok. what does a data analyst do?",
        "sounds good. and what is sql?",
    ],
)
def test_a_role_that_is_asked_about_or_turned_down_is_none(kim: Person, text: str) -> None:
    assert heard(kim, text) is None


def test_a_goal_that_is_held_is_not_changed_in_passing(kim: Person) -> None:
    kim.says(telling.note, "I want to be a data scientist", "state_target_role")
    assert heard(kim, "data analyst sounds ok too. is it easier?") == "data-scientist"


@pytest.mark.parametrize("told", ["I know excel a bit", "hello"])
def test_who_needs_a_goal_can_always_pick_one(desk: Desk, told: str) -> None:
    person = Person(desk)
    person.says(telling.note, told, "state_skills")
    for service, text, intent in 6 * (
        (gaps.show, "what is missing", "ask_gap"),
        (roadmaps.show, "plan", "ask_roadmap"),
    ):
        person.says(service, text, intent)
    assert person.last.asked.kind == "goal"
    assert any("state_target_role" in payload for _, payload in person.last.buttons)


def test_hours_that_change_are_kept_among_other_facts(desk: Desk) -> None:
    person = Person(desk)

    def note(desk: Desk, turn: Turn) -> Reply:
        return telling.note(desk, turn).after(*laterhours.beside(desk, turn))

    person.says(note, "I know python well. 8 hours a week until June then 15. No docker", "state_skills")
    assert "utter_hours_later" in person.names()
    assert person.state()["hours_per_week"] == 8
    person.says(note, "and sql, since June", "state_skills")
    assert "utter_hours_later" not in person.names()
