"""A hard story told with facts: one warm clause, then the facts; and questions in words that fit."""

from __future__ import annotations

import pytest
from services_world import Person

from bot.services import asides, asking, telling
from bot.services.desk import Desk
from bot.services.wellbeing import sympathy


@pytest.fixture
def una(desk: Desk) -> Person:
    return Person(desk)


def _says(person: Person, text: str, intent: str) -> list[str]:
    turn = person.turn(text, intent)
    reply = asides.answered(person.desk, turn) or telling.note(person.desk, turn)
    return [part.name for part in sympathy.kindly(turn, reply).parts]


@pytest.mark.parametrize(
    "text",
    [
        "they fired me yesterday. java dev, 5 years, spring, sql, docker",
        "hello, company closed our plant in march, i was shift lead there for 12 years, SAP and excel daily",
        "laid off after 20 years at a car maker, some python",
        "I lost my job at the bank. 9 years in lending. Excel very good",
    ],
)
def test_who_lost_their_job_hears_one_clause_and_their_facts(una: Person, text: str) -> None:
    names = _says(una, text, "state_experience")
    assert names[0] == "utter_sorry_job"
    assert "utter_noted" in names
    assert "utter_laid_off" not in names


@pytest.mark.parametrize(
    "text",
    ["burned out nurse, 12 years icu, i use excel", "chef for 15 years, my knees are done, some excel"],
)
def test_who_is_worn_out_hears_one_too(una: Person, text: str) -> None:
    names = _says(una, text, "state_experience")
    assert {"utter_sorry_worn", "utter_reason", "utter_reason_short", "utter_worn_by_work"} & set(names)


@pytest.mark.parametrize(
    "text", ["nurse, 12 years, i use excel", "I fixed my knees project in sql", "burn rate in excel"]
)
def test_plain_facts_get_no_sympathy(una: Person, text: str) -> None:
    assert not {"utter_sorry_worn", "utter_sorry_job", "utter_sorry"} & set(_says(una, text, "state_skills"))


def test_the_goal_told_with_a_doubt_beside_the_news_is_taken(una: Person) -> None:
    names = _says(una, "I lost my job at the bank. 9 years in lending. Data analyst maybe?", "state_experience")
    assert "utter_goal" in names


def test_vague_things_are_asked_about_in_words_that_make_sense(desk: Desk) -> None:
    said = asking.in_words(desk, "domain-knowledge")
    assert said.startswith("Domain knowledge (")
    assert "such as" in said
    assert asking.in_words(desk, "python") == "Python"
    assert asking.vague(desk, "business-communication")
    assert not asking.vague(desk, "sql")
