"""What people tell of themselves is said back as told, and what they take off is gone or said to be none."""

from __future__ import annotations

import pytest
from services_world import Person

from bot.advice.progress import StepState
from bot.services import asides, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.record import records
from bot.services.roles import schooling
from bot.services.steps import progress


@pytest.fixture
def kim(desk: Desk) -> Person:
    return Person(desk)


def door(desk: Desk, turn: Turn) -> Reply:
    return asides.answered(desk, turn) or records.correct(desk, turn)


def asides_or_note(desk: Desk, turn: Turn) -> Reply:
    return asides.answered(desk, turn) or telling.note(desk, turn)


def noted(kim: Person) -> str:
    return next((str(part.vars["facts"]) for part in kim.last.parts if part.name == "utter_noted"), "")


@pytest.mark.parametrize("text", ["zero coding so far", "hotel work 5 yrs, no programming", "i never learned to code"])
def test_no_programming_is_said_back_and_no_language_that_was_not_named(kim: Person, text: str) -> None:
    kim.says(telling.note, text, "deny")
    assert "no programming so far" in noted(kim) and "Python" not in noted(kim)
    assert kim.skills() == {"python": "lacks"}


def test_work_is_said_back_beside_its_years(kim: Person) -> None:
    kim.says(telling.note, "i am a baker, 9 years, word ok", "state_experience")
    assert "9 years of experience (baker)" in noted(kim)


def test_facts_beside_a_missing_degree_are_said_back(kim: Person) -> None:
    kim.says(schooling.degree, "no degree, 6 years in retail, excel a bit", "state_experience")
    assert "Excel (basic)" in noted(kim) and kim.names()[1] == "utter_degree"


@pytest.mark.parametrize(
    "text",
    [
        "drop the tableau thing from my list",
        "take tableau off my list",
        "kick out tableau from my profile",
        "tableau, take that off",
    ],
)
def test_one_skill_is_taken_off_in_any_words(kim: Person, text: str) -> None:
    kim.says(telling.note, "I want to be a data analyst, I know excel, sql and tableau", "state_target_role")
    kim.says(door, text, "remove_or_correct")
    assert "tableau" not in kim.skills() and {"excel", "sql"} <= kim.skills().keys()


@pytest.mark.parametrize(
    ("text", "what"),
    [("crane licence, take that off", "crane licence"), ("remove the first aid thing please", "first aid")],
)
def test_what_was_never_noted_is_said_to_be_none(kim: Person, text: str, what: str) -> None:
    kim.says(telling.note, "I know excel, sql and tableau", "state_skills")
    kim.says(door, text, "remove_or_correct")
    assert kim.last.parts[0].name == "utter_correct_not_held" and kim.last.parts[0].vars["what"] == what
    assert len(kim.skills()) == 3


def test_a_figure_of_speech_makes_no_trade_a_role(kim: Person) -> None:
    kim.says(telling.note, "I want to be a plumber", "state_target_role")
    assert kim.names()[0] == "utter_goal_none_near"


@pytest.mark.parametrize("text", ["welder 15 years, no idea about python", "excel good but no clue of coding"])
def test_not_knowing_a_tool_is_no_lack_of_a_goal(kim: Person, text: str) -> None:
    kim.says(telling.begin, "hi", "greet")
    kim.says(asides_or_note, text, "state_skills")
    assert noted(kim) and "utter_start_from_work" not in kim.names()


def test_what_is_being_learned_is_noted_before_there_is_a_plan(kim: Person) -> None:
    kim.says(
        lambda desk, turn: progress.report(desk, turn, StepState.DOING),
        "learning sql since may online",
        "report_progress_partial",
    )
    assert "SQL" in noted(kim)


def test_the_first_of_one_role_offered_is_taken(kim: Person) -> None:
    kim.says(telling.note, "I want to be a midwife", "state_target_role")
    role = kim.last.asked.roles[0]
    kim.says(telling.note, "ok the first one", "state_target_role")
    assert kim.state()["target_role"] == role


@pytest.mark.parametrize("text", ["sounds fair, let's go with that", "i'd pick that one please"])
def test_what_was_offered_is_taken_and_no_new_goal(kim: Person, text: str) -> None:
    kim.says(telling.note, "I want to be a juggler", "state_target_role")
    role = kim.last.asked.roles[0]
    kim.says(telling.note, text, "state_target_role")
    assert kim.state()["target_role"] == role


def test_work_and_years_beside_a_wish_for_calm_are_kept(kim: Person) -> None:
    kim.says(asides_or_note, "i am a bouncer, 6 years, want less stress", "change_time_budget")
    assert "6 years of experience (bouncer)" in noted(kim)
