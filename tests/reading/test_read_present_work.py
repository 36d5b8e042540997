"""What somebody does now is their work and no wish, also where a goal was asked for."""

from __future__ import annotations

import pytest
from reading_world import TODAY

from bot.reading.facts import Asked
from bot.reading.reader import Reader

GOAL = Asked("goal")


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("currently in sales", "sales"),
        ("mostly payroll", "payroll"),
        ("I just count pallets", "counting pallets"),
        ("I work as a scrum master", "scrum master"),
        ("warehouse supervisor for now", "warehouse supervisor"),
        ("office admin these days", "office admin"),
        ("right now in a call center", "call center"),
        ("team leader, warehouse", "team leader"),
        ("QA at the moment", "QA"),
        ("Junior data analyst since june", "data analyst"),
        ("i answer phones", "answering phones"),
    ],
)
def test_present_work_is_no_goal(reader: Reader, text: str, work: str) -> None:
    facts = reader.read(text, GOAL, today=TODAY)
    assert facts.target is None
    assert facts.current is not None
    assert facts.current.said == work


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("I'd like to work as a florist", "florist"),
        ("I want to work as a scrum master", "scrum master"),
        ("just data analyst", "data-analyst"),
        ("data analyst for now", "data-analyst"),
        ("data analyst in healthcare", "data-analyst"),
        ("nurse", "nurse"),
    ],
)
def test_a_wish_stays_one(reader: Reader, text: str, goal: str) -> None:
    target = reader.read(text, GOAL, today=TODAY).target
    assert target is not None
    assert goal in (target.role, target.said)
    assert reader.read(text, GOAL, today=TODAY).current is None


@pytest.mark.parametrize(
    "text",
    [
        "mainly excel",
        "just excel for shifts",
        "currently learning python",
        "right now nothing",
        "mostly remote",
        "asdfgh",
        "qwerty",
    ],
)
def test_what_names_no_work_is_neither(reader: Reader, text: str) -> None:
    facts = reader.read(text, GOAL, today=TODAY)
    assert facts.target is None
    assert facts.current is None
