"""Whether a goal is realistic is answered by a sum with what is not known of, and an honest word."""

from __future__ import annotations

import pytest
from planned_world import answer
from services_world import PERSON, Person

from bot.advice.profile import Polarity
from bot.services import gaps, telling
from bot.services.desk import Desk


@pytest.fixture
def ola(desk: Desk) -> Person:
    """A nurse on the way to data analyst of whom most is known."""
    person = Person(desk)
    person.says(telling.note, "I want to be a data analyst, 6 years as a nurse", "state_target_role")
    person.says(telling.note, "good excel and sql basics, no python, no tableau, no power bi", "state_skills")
    return person


@pytest.mark.parametrize(
    "text",
    [
        "is it realistic for me?",
        "is that goal realistic?",
        "do you think it is doable",
        "how realistic is it?",
        "can I really do this?",
        "would becoming a data analyst be feasible for me?",
        "is my dream achievable or am i kidding myself",
    ],
)
def test_the_verdict_is_a_sum(ola: Person, text: str) -> None:
    names = answer(ola, text, "closest_role")
    assert names[0] == "utter_realism" and names[1].startswith("utter_realism_")
    assert "for example" in ola.last.parts[0].vars["body"]


def test_hours_told_beside_it_are_used_and_kept_where_none_were(ola: Person) -> None:
    names = answer(ola, "is it realistic for me with 8 hours a week?", "closest_role")
    body = next(part.vars["body"] for part in ola.last.parts if part.name == "utter_realism")
    assert "At 8 hours a week:" in body and "utter_realism" in names
    assert ola.state()["hours_per_week"] == 8
    answer(ola, "and is it realistic with 2 hours a week?", "closest_role")
    assert "At 2 hours a week:" in ola.last.parts[0].vars["body"] and ola.state()["hours_per_week"] == 8


def test_while_most_is_open_there_is_no_verdict(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be a data engineer", "state_target_role")
    assert answer(person, "is it realistic for me?", "closest_role")[:2] == ["utter_realism", "utter_realism_open"]


def test_what_was_taken_as_new_is_quoted_as_nobodys_words(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be an AI engineer, 2 years of work, I never used docker", "state_target_role")
    answer(person, "plan from zero", "ask_roadmap", gaps.show)
    with desk.memory.unit() as unit:
        quotes = {c.skill: c.quote for c in unit.claims(PERSON) if c.polarity is Polarity.LACKS}
    assert len(quotes) > 10
    assert quotes.pop("docker") and set(quotes.values()) == {""}


def test_a_way_of_years_names_a_nearer_one(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be an AI engineer, no experience", "state_target_role")
    answer(person, "plan from zero", "ask_roadmap", gaps.show)
    answer(person, "I know nothing of all that, assume nothing", "deny_skill")
    answer(person, "3 hours a week", "change_time_budget")
    names = answer(person, "is it realistic?", "closest_role")
    assert "utter_realism" in names and names[1] in ("utter_realism_far", "utter_realism_open")


@pytest.mark.parametrize(
    "text",
    [
        "am I too old, is it realistic?",
        "is it realistic in 3 months?",
        "is remote work realistic?",
        "is python doable or R",
    ],
)
def test_what_has_an_answer_of_its_own_is_left_to_it(ola: Person, text: str) -> None:
    assert "utter_realism" not in answer(ola, text, "closest_role")
