"""Roles that are turned down or asked about are not the goal."""

from __future__ import annotations

import pytest

from bot.reading.facts import Asked

GOAL = Asked("goal")


@pytest.mark.parametrize(
    "text",
    [
        "data science maybe?? or no, wait, my cousin does that and hates it, dont want that",
        "data engineer... nah, not for me",
        "data analyst? no thanks",
        "i thought of ml engineer but not any more",
        "bi developer, but that's not my thing",
        "data scientist is off the table",
    ],
)
@pytest.mark.parametrize("asked", [GOAL, Asked()], ids=["asked", "unasked"])
def test_a_role_turned_down_in_the_same_breath_is_no_goal(read, text: str, asked: Asked) -> None:
    facts = read(text, asked)
    assert facts.target is None and facts.likely is None
    assert facts.refused == facts.roles != ()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("data scientist? no wait, data engineer", "data-engineer"),
        ("data analyst, not data scientist", "data-analyst"),
        ("data analyst. I teach kids and I don't like it any more", "data-analyst"),
        ("data engineer, no experience though", "data-engineer"),
        ("data analyst, I hate that I do the same every day", "data-analyst"),
    ],
)
def test_what_is_not_turned_down_stays_the_goal(read, text: str, role: str) -> None:
    target = read(text, GOAL).target
    assert target is not None and target.role == role


@pytest.mark.parametrize(
    "text",
    [
        "how many years do I need for data engineer?",
        "would bi developer be faster?",
        "is data analyst easier?",
        "do i need a degree for data scientist?",
        "how hard is the path to ml engineer?",
    ],
)
@pytest.mark.parametrize("asked", [GOAL, Asked()], ids=["asked", "unasked"])
def test_a_question_about_a_role_sets_no_goal(read, text: str, asked: Asked) -> None:
    assert read(text, asked).target is None


def test_how_to_become_something_still_names_the_goal(read) -> None:
    target = read("how do i become a data engineer?").target
    assert target is not None and target.role == "data-engineer"


@pytest.mark.parametrize("text", ["what is missing for data engineer?", "are my skills enough for data engineer?"])
def test_a_question_about_oneself_and_a_role_still_names_the_goal(read, text: str) -> None:
    target = read(text).target
    assert target is not None and target.role == "data-engineer"
