"""Two questions in one message are both answered, in their order, and the talk goes on once."""

from __future__ import annotations

import pytest
from services_world import Person

from bot.services import asides, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.learning import questions


@pytest.fixture
def anna(desk: Desk) -> Person:
    return Person(desk)


def door(desk: Desk, turn: Turn) -> Reply:
    return asides.answered(desk, turn) or questions.define(desk, turn)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("what does a data engineer do and what does it pay?", "utter_requirements", "utter_salary"),
        (
            "what's the difference between data scientist and ml engineer and which pays more?",
            "utter_compare",
            "utter_salary",
        ),
        ("what is SQL and do I need it?", "utter_define", "utter_importance"),
        ("What is Docker? Where can I learn it?", "utter_define", "utter_resources"),
        ("how much does a bi developer earn, and what skills do they need?", "utter_salary", "utter_requirements"),
        ("data engineer: what does it ask, and what does it pay?", "utter_requirements", "utter_salary"),
    ],
)
def test_both_are_answered_in_order(anna: Person, text: str, first: str, second: str) -> None:
    anna.says(telling.note, "I want to be a data analyst", "state_target_role")
    anna.says(door, text, "ask_salary_outlook")
    names = anna.names()
    at = [next(n for n, name in enumerate(names) if name.startswith(which)) for which in (first, second)]
    assert at == sorted(at) and names[0].startswith(first)
    assert sum(name.startswith("utter_ask_") for name in names) == 1
    assert anna.state()["target_role"] == "data-analyst"


def test_what_is_told_beside_them_is_kept(anna: Person) -> None:
    anna.says(telling.note, "I want to be a data analyst", "state_target_role")
    anna.says(door, "I know a bit of excel. what is SQL and do I need it?", "ask_definition")
    assert anna.skills()["excel"] == "has" and "sql" not in anna.skills()
    assert {"utter_noted", "utter_define", "utter_importance"} <= set(anna.names())


@pytest.mark.parametrize(
    "text",
    [
        "what are you and what do you do?",
        "what is SQL?",
        "what is SQL and what is Docker?",
        "do you know what it pays?",
        "I know what SQL is and how joins work",
    ],
)
def test_one_question_is_one(anna: Person, text: str) -> None:
    from bot.services import twofold

    turn = anna.turn(text, "ask_definition")
    assert not twofold.ASKS.search(text) or twofold.answered(anna.desk, turn) is None
