"""Two skills weighed, doubts of what is believed, and a bot taken for a seller."""

from __future__ import annotations

import pytest
from planned_world import analyst, analyst_with_plan, answer, plan_of, planned
from services_world import Person

from bot.services.desk import Desk


def text_of(person: Person) -> str:
    return " ".join(str(part) for part in person.last.parts)


def picks(person: Person) -> list[str]:
    return [name for name in person.names() if name.startswith("utter_pick_")]


@pytest.mark.parametrize(
    "text",
    [
        "tableu or power bi, which one",
        "Power BI vs Tableau, what would you pick",
        "should i learn tableau or power bi",
        "power bi or tableau?",
        "whats better tableau or powerbi",
        "help me decide between tableau and power bi",
    ],
)
def test_one_of_two_that_the_role_takes_either_of_is_recommended(desk: Desk, text: str) -> None:
    bob = analyst(desk)
    names = answer(bob, text, "ask_resources")
    assert names[0] == "utter_importance" and picks(bob) == ["utter_pick_alike"]
    assert "hours to learn" in text_of(bob) and not bob.skills()


def test_the_one_already_had_is_stayed_with(desk: Desk) -> None:
    bob = analyst(desk)
    answer(bob, "I know tableau well", "state_skills")
    answer(bob, "tableau or power bi, which first?", "ask_resources")
    part = next(p for p in bob.last.parts if p.name == "utter_pick_had")
    assert part.vars["first"] == "Tableau" and part.vars["other"] == "Power BI"


def test_why_one_comes_first_weighs_the_other_and_names_the_next_step(desk: Desk) -> None:
    bob = analyst_with_plan(desk)
    answer(bob, "why power bi first, sql is in every ad i see", "ask_why")
    assert "SQL" in text_of(bob) and "Power BI" in text_of(bob)
    assert picks(bob)[-1] == "utter_pick_plan"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("I know tableau or power bi, not sure which is better in me", "state_skills"),
        ("what's the difference between tableau and power bi", "ask_definition"),
        ("can i do tableau instead of power bi", "ask_roadmap"),
        ("courses for tableau or power bi", "ask_resources"),
        ("data analyst or data engineer, which one", "compare_roles"),
    ],
)
def test_what_weighs_no_two_skills_is_answered_elsewhere(desk: Desk, text: str, intent: str) -> None:
    bob = analyst(desk)
    answer(bob, text, intent)
    assert not picks(bob)


@pytest.mark.parametrize(
    "text",
    [
        "why do you think I know SQL",
        "how do you get the idea that i already know kafka",
        "what makes you think i use docker",
        "who told you i know spark, why is it in there",
        "why do you say i know airflow",
    ],
)
def test_a_doubt_of_what_is_believed_claims_nothing(desk: Desk, text: str) -> None:
    anna = planned(desk)
    before = anna.skills()
    answer(anna, text, "ask_why")
    assert anna.skills() == before and "utter_known_already" not in anna.names()


def test_a_step_said_to_be_known_is_still_noted(desk: Desk) -> None:
    anna = planned(desk)
    answer(anna, "why is docker in there, i already know it", "ask_why")
    assert anna.skills()["docker"] == "has"


@pytest.mark.parametrize(
    "text",
    [
        "are you selling courses",
        "so you sell courses",
        "this is just pushing some bootcamp",
        "is this a sales pitch",
        "you trying to sell me something",
        "do they promote certain books",
    ],
)
def test_who_takes_it_for_a_shop_is_told_who_pays(desk: Desk, text: str) -> None:
    assert "utter_who_pays" in answer(analyst(desk), text, "privacy_question")


@pytest.mark.parametrize("text", ["i was selling courses for three years", "I sell books in a shop"])
def test_who_sells_for_a_living_asks_nothing(desk: Desk, text: str) -> None:
    assert "utter_who_pays" not in answer(analyst(desk), text, "state_experience")


@pytest.mark.parametrize("text", ["do i need a degree or some certificate", "do I need a diploma or is a cert enough"])
def test_degree_and_certificate_asked_together_are_both_answered(desk: Desk, text: str) -> None:
    names = answer(analyst(desk), text, "ask_certifications")
    assert "utter_cert_worth" in names and {"utter_degree_role", "utter_degree_asked"} & set(names)


def test_why_what_the_plan_begins_with_comes_first_gets_the_plans_reason(desk: Desk) -> None:
    bob = analyst_with_plan(desk)
    skill = plan_of(bob).roadmap.steps[0].skill
    name, other = bob.desk.catalogue.skill_name(skill), "Power BI"
    answer(bob, f"why {name} first, {other} is in every ad i see", "ask_why")
    assert "utter_why_place" in bob.names() and "utter_pick_plan" not in bob.names()


def test_of_two_alike_the_one_more_roles_ask_for_comes_first(desk: Desk) -> None:
    bob = analyst(desk)
    answer(bob, "sql or power bi, which one first?", "ask_resources")
    part = next(p for p in bob.last.parts if p.name.startswith("utter_pick_"))
    assert part.name == "utter_pick_wide" and part.vars["first"] == "SQL"
