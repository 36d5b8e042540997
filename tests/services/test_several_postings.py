"""Several postings at once: read apart, set beside each other, and the one that is picked in any words is the goal."""

from __future__ import annotations

import pytest
from planned_world import answer
from services_world import PERSON, Person

from bot.services import telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.documents import papers, severalposts

BOTH = (
    "Compare me with these two:\n1) AI Engineer, Brightwater: Python 3 years, RAG, LangChain, Docker\n"
    "2) ML Engineer, Dock 9: PyTorch, MLOps, Kubernetes, 2+ years Python"
)


def given(desk: Desk, turn: Turn) -> Reply:
    return severalposts.given(desk, turn) or papers.posting(desk, turn)


@pytest.fixture
def rosa(desk: Desk) -> Person:
    """Someone who told a little and put two postings into one message."""
    person = Person(desk)
    person.says(telling.note, "I know python well and a bit of docker", "state_skills")
    person.says(given, BOTH, "paste_job_description")
    return person


def test_no_demand_becomes_a_skill_and_no_posting_the_goal(rosa: Person) -> None:
    assert rosa.skills() == {"python": "has", "docker": "has"}
    assert rosa.state()["target_role"] is None and rosa.state()["years"] is None
    assert rosa.names()[:2] == ["utter_postings_compared", "utter_postings_nearer"]
    body = rosa.last.parts[0].vars["body"]
    assert body.index("1. AI Engineer, Brightwater") < body.index("2. ML Engineer, Dock 9")
    assert rosa.last.parts[1].vars["title"].startswith("1.")


def test_what_is_open_is_asked_once_and_the_answer_settles_which_is_nearer(rosa: Person) -> None:
    assert rosa.names()[-1] == "utter_postings_ask"
    names = answer(rosa, "pytorch, mlops and kubernetes, none of the others", "state_skills")
    assert names[0] == "utter_noted" and "utter_postings_nearer" in names
    nearer = next(part for part in rosa.last.parts if part.name == "utter_postings_nearer")
    assert nearer.vars["title"].startswith("2.")
    assert names[-1] == "utter_postings_pick"
    assert rosa.skills()["rag"] == "lacks"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("go with the Brightwater one", "AI Engineer"),
        ("I'd rather go with the first posting", "AI Engineer"),
        ("the second", "ML Engineer"),
        ("Dock 9", "ML Engineer"),
        ("number 2", "ML Engineer"),
        ("2", "ML Engineer"),
        ("let's take the ML one", "ML Engineer"),
        ("the job with kubernetes please", "ML Engineer"),
        ("i prefer the ad from brightwater", "AI Engineer"),
        ("can we go with the one from Dock 9", "ML Engineer"),
    ],
)
def test_one_is_picked_by_place_name_or_demand(rosa: Person, text: str, title: str) -> None:
    assert answer(rosa, text, "chitchat")[0] == "utter_posting_back"
    assert rosa.last.parts[0].vars["title"] == title
    with rosa.desk.memory.unit() as unit:
        assert title in unit.person(PERSON, "").posting
    assert set(rosa.skills()) == {"python", "docker"}


@pytest.mark.parametrize(
    "text", ["which of the two fits me better?", "compare both again", "which one is nearer to me?"]
)
def test_they_are_set_side_by_side_again(rosa: Person, text: str) -> None:
    answer(rosa, "skip", "unsure_or_skip")
    assert "utter_postings_compared" in answer(rosa, text, "compare_roles")


def test_which_fits_better_is_asked_of_the_postings_whatever_it_was_taken_for(rosa: Person) -> None:
    assert "utter_postings_compared" in answer(rosa, "which one fits me better?", "closest_role")
    assert "utter_postings_compared" not in answer(rosa, "which roles are there?", "closest_role")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("what am I missing for the Dock 9 one?", "utter_posting_view"),
        ("should I apply for the second one?", "utter_chances_posting"),
        ("how do I stand against the brightwater ad", "utter_posting_view"),
    ],
)
def test_one_of_them_is_asked_about_without_becoming_the_goal(rosa: Person, text: str, name: str) -> None:
    assert name in answer(rosa, text, "ask_gap")
    assert rosa.state()["target_role"] is None
    pick = next(payload for title, payload in rosa.last.buttons if title == "Make it my goal")
    answer(rosa, pick, "paste_job_description")
    assert rosa.state()["target_role"] is not None


@pytest.mark.parametrize("text", ["I like python more than docker", "go on", "not the first one", "what is docker?"])
def test_other_words_pick_none(rosa: Person, text: str) -> None:
    answer(rosa, text, "chitchat")
    assert rosa.state()["target_role"] is None


def test_two_pasted_one_after_the_other_are_told_apart_by_their_employers(desk: Desk) -> None:
    person = Person(desk)
    for place, tool in (("Fern", "Excel"), ("Moss", "Tableau")):
        person.says(given, f"Data Analyst at {place}\nRequirements\n- SQL\n- {tool}", "paste_job_description")
    assert answer(person, "I'd go for the Fern job", "chitchat")[0] == "utter_posting_back"
    with person.desk.memory.unit() as unit:
        assert "Fern" in unit.person(PERSON, "").posting


def test_what_is_told_around_them_is_noted(desk: Desk) -> None:
    person = Person(desk)
    person.says(given, f"I know RAG and Docker well, 4 years as a developer. {BOTH}", "paste_job_description")
    assert person.skills() == {"rag": "has", "docker": "has"} and person.state()["years"] == 4
    assert person.names()[0] == "utter_noted"
