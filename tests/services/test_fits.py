"""Where people would fit, how far a role is for somebody else, what is nearest to a field."""

from __future__ import annotations

import pytest
from planned_world import answer, planned
from services_world import Person

from bot.nlu.settle import Guess, settle
from bot.reading.facts import Asked
from bot.services import gaps, telling
from bot.services.desk import Desk
from bot.services.learning import questions
from bot.services.plan import roadmaps


@pytest.fixture
def lea(desk: Desk) -> Person:
    person = Person(desk)
    person.says(telling.note, "I know SQL well, tableau well, statistics well and some python", "state_skills")
    return person


@pytest.mark.parametrize(
    "text",
    [
        "what roles can i do with what i know",
        "where do i belong with these skills",
        "what might suit me",
        "what am i even qualified for",
        "any jobs for someone like me?",
        "which positions could I apply for",
        "what could i become with my background",
    ],
)
def test_where_one_fits_is_answered_from_what_one_knows(lea: Person, text: str) -> None:
    names = answer(lea, text, "ask_next_step")
    assert names[0] in ("utter_closest", "utter_closest_far")
    body = lea.last.parts[0].vars["body"]
    assert "already there: " in body and "to begin with: " in body and " of its " not in body
    assert lea.last.asked.roles


def test_with_little_known_the_start_is_shown_and_one_thing_asked(desk: Desk) -> None:
    eve = Person(desk)
    eve.says(telling.note, "I know sql", "state_skills")
    assert answer(eve, "where would i belong", "ask_next_step") == ["utter_closest_little", "utter_way_day"]
    assert "to begin with: " in eve.last.parts[0].vars["body"]


def test_with_nothing_known_one_thing_is_asked(desk: Desk) -> None:
    eve = Person(desk)
    eve.says(telling.begin, "hi", "greet")
    assert answer(eve, "what jobs could i get", "ask_next_step")[-1] == "utter_way_day"


@pytest.mark.parametrize(
    ("text", "word"),
    [("whats closest to machine learning?", "data-analyst"), ("the shortest way into AI from here", "bi-developer")],
)
def test_what_is_nearest_to_a_field_names_roles_of_the_field(lea: Person, text: str, word: str) -> None:
    answer(lea, text, "closest_role")
    assert lea.last.asked.roles and word not in lea.last.asked.roles


def test_skills_listed_before_the_question_are_told(desk: Desk) -> None:
    eve = Person(desk)
    eve.says(gaps.closest, "power bi, sql, a bit of r, which role is closest?", "closest_role")
    assert {"power-bi", "sql", "r"} <= set(eve.skills())


@pytest.mark.parametrize(
    "text",
    [
        "how many weeks to data analyst if i just know word and excel",
        "how far is data analyst for someone who knows only excel",
        "if i only know excel how long would data analyst take",
    ],
)
def test_a_supposed_start_is_counted_and_not_kept(desk: Desk, text: str) -> None:
    eve = Person(desk)
    eve.says(telling.begin, "hi", "greet")
    assert answer(eve, text, "ask_roadmap")[0] == "utter_as_if"
    assert "Excel" in eve.last.parts[0].vars["known"] and "week" in eve.last.parts[0].vars["weeks"]
    assert not eve.skills() and eve.state()["target_role"] is None


@pytest.mark.parametrize(
    "text", ["whats a data engineer doing all day", "hows the work of a data scientist", "what's an ml engineer do"]
)
def test_a_question_about_a_role_is_no_answer_to_which_role(desk: Desk, text: str) -> None:
    asked = Asked("goal")
    facts = desk.reader.read(text, asked, today=desk.clock().date())
    guesses = [Guess("ask_role_requirements", 0.6), Guess("state_target_role", 0.2)]
    assert settle(text, guesses, facts, asked, 0.2).intent == "ask_role_requirements"


@pytest.mark.parametrize(
    ("text", "name", "inside"),
    [
        ("must i be good at maths for data analyst?", "utter_need_some", "tatistics"),
        ("how important is coding for a data engineer", "utter_need_some", "ython"),
        ("is algebra needed?", "utter_need_roles", "mathematics"),
        ("will i have to code?", "utter_need_roles", "programming"),
        ("do i need english for this", "utter_need_english", ""),
    ],
)
def test_whether_maths_or_code_is_needed_is_said_by_the_roles(desk: Desk, text: str, name: str, inside: str) -> None:
    eve = Person(desk)
    eve.says(telling.begin, "hi", "greet")
    assert answer(eve, text, "ask_role_requirements")[0] == name
    assert inside in " ".join(eve.last.parts[0].vars.values())


@pytest.mark.parametrize("text", ["i program in java", "i was good at maths in school", "i want to learn coding"])
def test_who_tells_of_maths_or_code_asks_nothing(desk: Desk, text: str) -> None:
    assert not [n for n in answer(Person(desk), text, "state_skills", telling.note) if n.startswith("utter_need_")]


@pytest.mark.parametrize(
    "text",
    [
        "how much money do I spend if I do the whole plan",
        "is the roadmap expensive",
        "what's the price of all this",
        "do i have to pay for the courses?",
        "are the exams free?",
    ],
)
def test_what_the_plan_costs_is_counted_from_its_material(desk: Desk, text: str) -> None:
    anna = planned(desk)
    for intent in ("complaint", "ask_resources", "ask_salary_outlook"):
        assert answer(anna, text, intent)[0] == "utter_plan_cost"
        values = anna.last.parts[0].vars
        assert 0 < values["free"] < values["total"]


@pytest.mark.parametrize("text", ["does it cost anything to use you?", "how much do you charge"])
def test_the_price_of_the_bot_is_another_question(desk: Desk, text: str) -> None:
    assert answer(planned(desk), text, "chitchat")[0] == "utter_cost"


def test_a_goal_that_is_not_covered_is_named_again_where_one_is_needed(desk: Desk) -> None:
    eve = Person(desk)
    assert answer(eve, "I want to be a hairdresser", "state_target_role")[0] == "utter_goal_none_near"
    for service in (gaps.show, roadmaps.show):
        assert answer(eve, "show me", "ask_gap", service)[0] == "utter_need_goal_off"
        assert eve.last.parts[0].vars["said"] == "hairdresser"


def test_what_is_likely_there_is_no_place_to_begin(desk: Desk) -> None:
    eve = Person(desk)
    eve.says(telling.note, "I know excel and a bit of sql", "state_skills")
    answer(eve, "which job could i do", "closest_role")
    first = eve.last.parts[0].vars["body"].splitlines()[0]
    assert "still to be shown: Excel" in first and "to begin with: Excel" not in first


def test_whose_goal_is_set_is_asked_what_the_goal_needs(desk: Desk) -> None:
    eve = Person(desk)
    eve.says(telling.note, "I want to be a data engineer, 3 years of work", "state_target_role")
    eve.says(telling.note, "I know sql", "state_skills")
    assert "utter_way_day" not in answer(eve, "what roles could i get", "closest_role")


def test_a_role_asked_about_with_whats_is_offered_and_not_taken(desk: Desk) -> None:
    eve = Person(desk)
    eve.says(telling.begin, "hi", "greet")
    eve.says(questions.requirements, "whats a data scientist do all day", "ask_role_requirements")
    assert eve.state()["target_role"] is None and eve.names()[-1] == "utter_suggest_goal"
