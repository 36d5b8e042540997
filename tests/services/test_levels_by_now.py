"""The level of what was spoken of last, named anew or only moved, and what is no level at all."""

from __future__ import annotations

import pytest
from planned_world import answer, keeping
from services_world import Person

from bot.advice.catalogue import Level
from bot.services import telling
from bot.services.desk import Desk


def levels(person: Person) -> dict[str, str | None]:
    return {s["id"]: s["level"] for s in person.state()["skills"]}


def told(desk: Desk, text: str) -> Person:
    anna = Person(desk)
    anna.says(keeping(telling.note), text, "state_skills")
    return anna


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("no, less than that", Level.INTERMEDIATE),
        ("a bit lower please", Level.INTERMEDIATE),
        ("now I'd say medium", Level.INTERMEDIATE),
        ("I'd say basic by now", Level.BASIC),
    ],
)
def test_the_level_just_noted_is_put_right(desk: Desk, text: str, level: Level) -> None:
    anna = told(desk, "I am an expert in SQL")
    assert levels(anna)["sql"] == "advanced"
    anna.says(keeping(telling.note), text, "deny")
    assert levels(anna)["sql"] == level.label


@pytest.mark.parametrize("text", ["higher", "no, less than that"])
def test_there_is_none_beyond_the_last(desk: Desk, text: str) -> None:
    anna = told(desk, "I am an expert in SQL" if text == "higher" else "SQL basics")
    was = levels(anna)["sql"]
    anna.says(keeping(telling.note), text, "chitchat")
    assert levels(anna)["sql"] == was


@pytest.mark.parametrize("text", ["I'm good now", "now it's ok", "less is more", "more please"])
def test_a_mood_is_no_level(desk: Desk, text: str) -> None:
    anna = told(desk, "I am an expert in SQL")
    answer(anna, text)
    assert levels(anna)["sql"] == "advanced"
