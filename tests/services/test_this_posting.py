"""A posting that is kept is what questions about "this ad" mean; short ones are read, questions are none."""

from __future__ import annotations

import pytest
from planned_world import answer
from services_world import Person

from bot.services import gaps, telling
from bot.services.desk import Desk
from bot.services.documents import papers

AD = "Data Engineer (m/f/d)\nYou bring\n- strong SQL\n- Docker\n- Airflow\n- 2+ years of experience\nNice: Scala"


@pytest.fixture
def sam(desk: Desk) -> Person:
    """Someone with a goal of their own who pasted a posting."""
    person = Person(desk)
    person.says(telling.note, "I want to be a data analyst", "state_target_role")
    person.says(telling.note, "i know sql and docker, no airflow, 3 years of work", "state_skills")
    person.says(telling.note, "5 hours a week", "change_time_budget")
    person.says(papers.posting, AD, "paste_job_description")
    return person


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("what do I lack for this ad?", {"utter_gaps"}),
        ("what would i still have to learn for that job posting", {"utter_gaps"}),
        ("do I fit or not", {"utter_chances_posting"}),
        ("would they take me, does my profile match the ad", {"utter_chances_posting"}),
        ("should I apply", {"utter_chances_posting"}),
        ("compare me with it", {"utter_posting_view"}),
        ("compare my skills with the ad pls", {"utter_posting_view"}),
        ("make a plan for this ad", {"utter_plan"}),
        ("can you do me a roadmap for that job", {"utter_plan"}),
    ],
)
def test_it_is_not_asked_for_again(sam: Person, text: str, names: set[str]) -> None:
    assert names & set(answer(sam, text, "paste_job_description", papers.posting))


def test_another_goal_taken_since_stays_while_the_posting_is_looked_at(sam: Person) -> None:
    answer(sam, "I'd rather be a data analyst", "state_target_role")
    assert "utter_posting_view" in answer(sam, "what do I lack for the ad?", "ask_gap", gaps.show)
    assert sam.state()["target_role"] == "data-analyst"
    assert ("Make it my goal", "Go back to the posting") in sam.last.buttons
    assert "utter_plan" in answer(sam, "make me a plan for that ad", "ask_roadmap")
    assert sam.state()["target_role"] == "data-engineer"


@pytest.mark.parametrize("text", ["i found another ad", "delete the ad", "here is a new job posting", "i like the ad"])
def test_what_is_no_question_about_it_is_left_to_others(sam: Person, text: str) -> None:
    assert not {"utter_posting_view", "utter_chances_posting", "utter_plan"} & set(answer(sam, text))


@pytest.mark.parametrize(
    "text",
    [
        "Junior Data Engineer, Python, Airflow",
        "Data analyst wanted. Excel, Power BI.",
        "Data Analyst (m/w/d): SQL, DAX",
    ],
)
def test_a_posting_of_a_line_is_read_with_what_it_says(desk: Desk, text: str) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be a data scientist", "state_target_role")
    names = answer(person, text, "paste_job_description", papers.posting)
    assert "utter_posting_read" in names and "utter_little" in names
    assert not person.state()["skills"]


@pytest.mark.parametrize("text", ["do data engineers need python and airflow?", "i know python, airflow and sql"])
def test_questions_and_own_skills_are_no_posting(desk: Desk, text: str) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be a data scientist", "state_target_role")
    assert "utter_posting_read" not in answer(person, text, "paste_job_description", papers.posting)
    assert person.state()["target_role"] == "data-scientist"


def test_the_role_nearest_to_a_posting_is_no_goal_once_it_is_deleted(desk: Desk) -> None:
    person = Person(desk)
    person.says(papers.posting, AD, "paste_job_description")
    assert person.state()["target_role"] == "data-engineer"
    answer(person, "delete that ad", "privacy_delete")
    assert person.state()["target_role"] is None


@pytest.mark.parametrize(
    "text",
    [
        "Here is one I found:\nData Analyst - City Hospital\nWe need SQL, Excel and Power BI.\nPart time, 25h.",
        "saw this: Data Engineer (m/w/d), python, airflow, aws",
        "Data Analyst wanted. Excel, Power BI.",
    ],
)
def test_what_only_an_employer_writes_is_a_posting_under_any_meaning(desk: Desk, text: str) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be a data scientist", "state_target_role")
    assert "utter_posting_read" in answer(person, text, "state_skills")
    assert not person.state()["skills"]


@pytest.mark.parametrize(
    "text",
    [
        "looking for a data analyst job. excel and sql ok",
        "always wanted to be a data analyst, know excel",
        "data engineer, python and sql daily",
        "we need sql at work, so i learned it",
    ],
)
def test_what_a_person_tells_is_no_posting(desk: Desk, text: str) -> None:
    person = Person(desk)
    assert "utter_posting_read" not in answer(person, text, "state_skills")


def test_a_posting_that_was_asked_for_may_be_a_line(desk: Desk) -> None:
    person = Person(desk)
    answer(person, "i have a job ad", "paste_job_description", papers.posting)
    assert person.last.offer == papers.PASTE
    assert "utter_posting_read" in answer(person, "Python, SQL and Airflow for a data team", "state_skills")
