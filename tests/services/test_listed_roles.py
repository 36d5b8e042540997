"""Roles by their place in the list, two in one breath, those off the list, and what is kept out of proposals."""

from __future__ import annotations

import pytest
from planned_world import answer
from services_world import PERSON, Person

from bot.advice.leanings import BARS
from bot.services import gaps
from bot.services.desk import Desk
from bot.services.learning import questions
from bot.services.roles import comparing, market


@pytest.fixture
def ben(desk: Desk) -> Person:
    return Person(desk)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("number 2", 1),
        ("the third one", 2),
        ("2", 1),
        ("no wait, the last one", -1),
        ("I'll take the fourth", 3),
        ("role number 12", 11),
        ("#7", 6),
        ("the first one sounds good", 0),
        ("go for number five please", 4),
        ("number 40", None),
    ],
)
def test_a_place_counts_in_the_list_shown_last(ben: Person, text: str, place: int | None) -> None:
    answer(ben, "which roles do you know?", "help")
    roles = list(ben.desk.catalogue.roles)
    answer(ben, text, "state_skills")
    assert ben.state()["target_role"] == (roles[place] if place is not None else None)


def test_of_roles_compared_the_second_is_taken(ben: Person) -> None:
    ben.says(comparing.compare, "difference between data engineer and bi developer?", "compare_roles")
    answer(ben, "then the second", "state_skills")
    assert ben.state()["target_role"] == "bi-developer"


@pytest.mark.parametrize("text", ["the first step please", "the third one is hard?", "my first job was fun"])
def test_other_places_pick_no_role(ben: Person, text: str) -> None:
    answer(ben, "which roles do you know?", "help")
    answer(ben, text, "chitchat")
    assert ben.state()["target_role"] is None


def test_a_list_of_skills_is_no_list_of_roles(ben: Person) -> None:
    answer(ben, "which roles do you know?", "help")
    answer(ben, "I want to be a data analyst, 2 years as a clerk", "state_target_role")
    answer(ben, "I know excel", "state_skills")
    answer(ben, "the second one", "state_skills")
    assert ben.state()["target_role"] == "data-analyst"


@pytest.mark.parametrize(
    ("text", "buttons"),
    [
        ("data scientist OR quant", ["Data Scientist", "quant"]),
        ("ux researcher or product manager, can't decide", ["ux researcher", "AI Product Manager"]),
        ("either data analyst or bi developer, not sure", ["Data Analyst", "Business Intelligence Developer"]),
        ("torn between accountant and data analyst", ["accountant", "Data Analyst"]),
    ],
)
def test_of_two_roles_none_is_taken_in_silence(ben: Person, text: str, buttons: list[str]) -> None:
    assert answer(ben, text, "state_target_role")[0] == "utter_two_roles"
    assert [title for title, _ in ben.last.buttons] == buttons
    assert ben.state()["target_role"] is None


@pytest.mark.parametrize(
    "text",
    [
        "R or Python?",
        "I know sql or at least basics",
        "should I learn tableau or power bi",
        "evenings or weekends",
        "yes or no",
        "I'm a nurse or was one, 5 years",
    ],
)
def test_other_choices_are_no_two_roles(ben: Person, text: str) -> None:
    assert "utter_two_roles" not in answer(ben, text, "chitchat")


@pytest.mark.parametrize(
    ("text", "intent", "service"),
    [
        ("do you know quant researcher?", "ask_role_requirements", questions.requirements),
        ("what does a quant researcher earn?", "ask_salary_outlook", market.salary),
        ("what does a quant researcher do all day", "ask_role_requirements", questions.requirements),
    ],
)
@pytest.mark.parametrize("goal", [False, True])
def test_a_role_off_the_list_is_named_as_such(ben: Person, goal: bool, text: str, intent: str, service: object) -> None:
    if goal:
        answer(ben, "I want to be a data engineer", "state_target_role")
    names = answer(ben, text, intent, service)  # type: ignore[arg-type]
    assert names[0] in ("utter_off_nearest", "utter_not_covered")
    assert ben.state()["target_role"] == ("data-engineer" if goal else None)


def test_a_role_of_the_list_is_described_as_ever(ben: Person) -> None:
    assert answer(ben, "what does a data engineer do?", "ask_role_requirements", questions.requirements)[0] == (
        "utter_requirements"
    )


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("I hate math", "numbers"),
        ("not technical at all", "technology"),
        ("accountant here, no programming please", "programming"),
        ("I'm really bad at maths and can't stand numbers", "numbers"),
        ("i don't want to code", "programming"),
        ("I'm not a tech person", "technology"),
    ],
)
def test_what_is_kept_out_of_is_not_proposed(ben: Person, text: str, key: str) -> None:
    answer(ben, "I work in customer support, 6 years", "state_experience")
    answer(ben, text, "deny_skill")
    answer(ben, "I use excel and write reports, good with colleagues", "state_skills")
    ben.says(gaps.closest, "which role fits me?", "closest_role")
    body = next(part.vars["body"] for part in ben.last.parts if "body" in part.vars)
    names = {role.id for role in ben.desk.catalogue.roles.values() if f". {role.name} (" in body}
    assert names and not names & BARS[key]
    assert "utter_left_out" in ben.names()


@pytest.mark.parametrize(
    "text",
    [
        "my boss hates math",
        "no programming so far, but I want to learn it",
        "I like math",
        "no problem with numbers",
    ],
)
def test_what_is_no_dislike_of_ones_own_bars_nothing(ben: Person, text: str) -> None:
    answer(ben, text, "state_skills")
    with ben.desk.memory.unit() as unit:
        assert not [key for key in unit.questions(PERSON) if key.startswith("keeps-out:")]


def test_a_named_role_is_taken_whatever_was_disliked(ben: Person) -> None:
    answer(ben, "I hate math", "deny_skill")
    answer(ben, "I want to be a data scientist", "state_target_role")
    assert ben.state()["target_role"] == "data-scientist"


@pytest.mark.parametrize("work", ["accountant", "customer support agent", "warehouse clerk"])
def test_a_role_that_little_is_known_of_is_nearer_to_nobody(ben: Person, work: str) -> None:
    answer(ben, f"I work as a {work}, 8 years", "state_experience")
    answer(ben, "excel, and I write reports", "state_skills")
    ben.says(gaps.closest, "which role fits me?", "closest_role")
    assert "Computer Vision" not in str(ben.last.buttons)


@pytest.mark.parametrize(
    "text", ["why a Senior?", "why senior ai engineer", "but I'm not a senior", "is there no junior one?"]
)
def test_the_word_senior_is_explained(ben: Person, text: str) -> None:
    answer(ben, "I want to be an AI engineer", "state_target_role")
    assert answer(ben, text, "ask_why")[0] == "utter_senior_why"
    assert ben.last.parts[0].vars["plain"] == "AI Engineer" and ben.last.parts[0].vars["others"]


def test_of_another_goal_it_is_not_explained(ben: Person) -> None:
    answer(ben, "I want to be a data analyst", "state_target_role")
    assert "utter_senior_why" not in answer(ben, "why a senior?", "ask_why")
