"""A word that only means "go on": the open question comes back, or what was offered is done."""

from __future__ import annotations

import pytest
from services_world import Person

from bot.services import asides, gaps, onward, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.wellbeing import social


@pytest.fixture
def anna(desk: Desk) -> Person:
    return Person(desk)


def door(desk: Desk, turn: Turn) -> Reply:
    return asides.answered(desk, turn) or social.fallback(desk, turn)


WORDS = [
    "go on",
    "and?",
    "so?",
    "ok so",
    "continue please",
    "let's get back to it",
    "anyway",
    "go ahead",
    "I'm listening",
]


@pytest.mark.parametrize("text", WORDS)
def test_the_open_question_is_put_again(anna: Person, text: str) -> None:
    anna.says(telling.note, "I want to be a data analyst", "state_target_role")
    kind = anna.last.asked.kind
    anna.says(door, text, "out_of_scope")
    assert anna.names()[0] == "utter_onward" and anna.last.asked.kind == kind != ""


@pytest.mark.parametrize("text", WORDS)
def test_what_was_offered_is_done(anna: Person, text: str) -> None:
    anna.says(telling.note, "I want to be a data analyst", "state_target_role")
    anna.says(
        telling.note, "data analyst, 3 years of work, good excel, a bit of sql, no python, no tableau", "state_skills"
    )
    anna.says(gaps.show, "my gaps", "ask_gap")
    anna.last = type(anna.last)(anna.last.parts, offer="roadmap")
    before = anna.names()
    anna.says(door, text, "nlu_fallback")
    assert "utter_onward" not in anna.names() and anna.names() != before


def test_what_deletes_is_not_done_by_it(anna: Person) -> None:
    anna.says(telling.note, "I want to be a data analyst", "state_target_role")
    anna.last = type(anna.last)(anna.last.parts, offer="erase")
    anna.says(door, "and?", "nlu_fallback")
    assert anna.state()["target_role"] == "data-analyst" and not anna.last.forget


@pytest.mark.parametrize(
    "text",
    ["so I know SQL", "and python", "back in May", "what now?", "then I was a cook", "go on holiday", "ready-made"],
)
def test_more_than_such_a_word_is_something_else(text: str) -> None:
    assert not onward.WORDS.search(text)
