"""Goals taken by a yes or in passing, degrees asked about, and small slips of the first talk."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned
from services_world import Person

from bot.reading.facts import Asked
from bot.services import telling
from bot.services.desk import Desk, Reply
from bot.services.learning import questions
from bot.services.wellbeing import social


@pytest.fixture
def bob(desk: Desk) -> Person:
    return Person(desk)


def test_what_a_role_does_leads_to_the_goal_and_a_yes_takes_it(bob: Person) -> None:
    bob.says(questions.requirements, "what does a data engineer do all day", "ask_role_requirements")
    assert bob.names()[-1] == "utter_suggest_goal"
    bob.says(social.affirm, "yes please", "affirm")
    assert bob.state()["target_role"] == "data-engineer"


@pytest.mark.parametrize("text", ["put me down for that", "ok I'll take that one", "let's go with it"])
def test_what_was_spoken_of_is_taken_later(bob: Person, text: str) -> None:
    bob.says(questions.requirements, "what does a data analyst do", "ask_role_requirements")
    bob.says(questions.define, "what is SQL", "ask_definition")
    bob.says(social.affirm, text, "affirm")
    assert bob.state()["target_role"] == "data-analyst"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I dropped out of college, is that bad", "utter_degree"),
        ("do I need a degree for this", "utter_degree"),
        ("I have no diploma", "utter_degree"),
    ],
)
def test_degrees_are_spoken_of_before_a_goal(bob: Person, text: str, name: str) -> None:
    assert answer(bob, text, "state_experience")[0] == name


def test_a_degree_is_weighed_for_the_goal(desk: Desk) -> None:
    anna = planned(desk)
    assert answer(anna, "I never went to university", "state_experience")[0].startswith("utter_degree_")


def test_leaving_out_what_stands_between_the_words(desk: Desk) -> None:
    anna = planned(desk)
    answer(anna, "can we leave the kafka part out", "remove_or_correct")
    assert "kafka" not in {step.skill for step in plan_of(anna).roadmap.steps}


@pytest.mark.parametrize("title", ["AI Engineer (m/f/d)", "ai engineer", "I want to be a junior AI engineer"])
def test_nobody_is_made_senior_without_a_word(desk: Desk, title: str) -> None:
    person = Person(desk)
    person.last = Reply((), asked=Asked("goal"))
    person.says(telling.choose_role, title, "state_target_role")
    assert person.names()[0] == "utter_goal_senior"
    assert person.last.parts[0].vars == {"role": "Senior AI Engineer", "plain": "AI Engineer"}


@pytest.mark.parametrize("title", ["Senior AI Engineer", "lead AI engineer", "data analyst"])
def test_a_senior_title_and_any_other_is_simply_the_goal(desk: Desk, title: str) -> None:
    person = Person(desk)
    person.last = Reply((), asked=Asked("goal"))
    person.says(telling.choose_role, title, "state_target_role")
    assert person.names()[0] == "utter_goal"
