"""Another goal that is thought about is set beside the present one; only a wish or a yes changes it."""

from __future__ import annotations

import pytest
from planned_world import answer, planned
from services_world import Person

from bot.services.desk import Desk
from bot.services.roles import market
from bot.services.wellbeing import social


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


@pytest.mark.parametrize(
    "text",
    [
        "should I rather go for data analyst?",
        "maybe data analyst is better? my cousin says they earn more",
        "what if I became a data analyst",
        "do you think data analyst suits me better",
        "not sure if I should switch to data analyst",
        "i'm thinking about becoming a data analyst instead",
        "would data analyst be the smarter choice?",
        "hm, data analyst maybe?",
    ],
)
def test_a_thought_changes_no_goal(anna: Person, text: str) -> None:
    assert "utter_weigh_goal" in answer(anna, text, "state_target_role")
    assert anna.state()["target_role"] == "data-engineer"
    assert anna.last.offer == "goal:data-analyst"
    assert [title for title, _ in anna.last.buttons] == ["Switch to Data Analyst", "Stay with Data Engineer"]


@pytest.mark.parametrize(
    "text",
    [
        "I want to be a data analyst instead, is that ok?",
        "i'd rather be a data analyst",
        "can you change my goal to data analyst?",
        "switch to data analyst",
        "my goal is data analyst now",
    ],
)
def test_a_wish_does(anna: Person, text: str) -> None:
    assert "utter_weigh_goal" not in answer(anna, text, "state_target_role")
    assert anna.state()["target_role"] == "data-analyst"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what does a data analyst do?", "ask_role_requirements"),
        ("how much does a data analyst earn?", "ask_salary_outlook"),
        ("what is the difference between data analyst and data engineer?", "compare_roles"),
    ],
)
def test_other_questions_about_a_role_are_answered_elsewhere(anna: Person, text: str, intent: str) -> None:
    assert "utter_weigh_goal" not in answer(anna, text, intent)
    assert anna.state()["target_role"] == "data-engineer"


def test_a_yes_takes_the_offer_and_a_no_leaves_it(anna: Person) -> None:
    answer(anna, "should I rather go for data analyst?", "state_target_role")
    answer(anna, "yes", "affirm", social.affirm)
    assert anna.state()["target_role"] == "data-analyst"
    answer(anna, "or was data engineer the better choice?", "state_target_role")
    answer(anna, "no", "deny", social.deny)
    assert anna.state()["target_role"] == "data-analyst"


@pytest.mark.parametrize("text", ["stay with what i have", "no, keep it as it is", "nah"])
def test_who_stays_keeps_the_goal_and_leaves_the_other_role(anna: Person, text: str) -> None:
    answer(anna, "should I rather go for data analyst?", "state_target_role")
    assert answer(anna, text, "chitchat")[0] == "utter_goal_stays"
    answer(anna, "how much does it pay", "ask_salary_outlook", market.salary)
    assert anna.last.parts[0].vars["role"] == "Data Engineer"


def test_pay_is_that_of_the_role_spoken_of_last(anna: Person) -> None:
    answer(anna, "should I rather go for data analyst?", "state_target_role")
    answer(anna, "how much does it pay", "ask_salary_outlook", market.salary)
    assert anna.last.parts[0].vars["role"] == "Data Analyst"
    answer(anna, "and in germany?", "out_of_scope")
    assert anna.last.parts[0].vars["role"] == "Data Analyst"


def test_a_place_is_named_beside_figures_that_are_none_of_it(anna: Person) -> None:
    answer(anna, "what does a senior AI engineer earn in Poland", "ask_salary_outlook", market.salary)
    assert anna.names()[:2] == ["utter_salary", "utter_salary_place"]
    assert anna.last.parts[1].vars["place"] == "Poland"
    answer(anna, "what does a senior AI engineer earn in general", "ask_salary_outlook", market.salary)
    assert "utter_salary_place" not in anna.names()
