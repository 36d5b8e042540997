"""A denial of one thing is none of all that was asked; a question in the form of a denial denies nothing."""

from __future__ import annotations

import pytest
from reading_world import said

from bot.reading.facts import Asked
from bot.reading.wellbeing.worries import FAILING, worry

LISTED = Asked("checks", ("airflow", "docker", "kafka", "spark"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no idea what data wrangling means tbh", {}),
        ("no clue what tableau even is", {"tableau": "lacks"}),
        ("I have nothing to do with java", {"java": "lacks"}),
        ("never had anything to do with java", {"java": "lacks"}),
        ("actually no, java stays", {"java": "has"}),
        ("no, the java one is right", {"java": "has"}),
        ("I don't like kubernetes, leave it out", {}),
        ("I don't want to learn python", {}),
        ("isn't python better than excel?", {}),
        ("no java?", {}),
    ],
)
def test_what_names_something_else_says_nothing_of_the_list(read, text, expected):
    assert {skill: stand for skill, stand in said(read(text, LISTED)).items() if stand} == expected


@pytest.mark.parametrize(
    ("text", "known"),
    [("none of these, but I know java", "java"), ("no, only java", "java")],
)
def test_a_no_to_all_beside_a_name_is_one(read, text, known):
    assert said(read(text, LISTED)) == {known: "has", **dict.fromkeys(LISTED.skills, "lacks")}


@pytest.mark.parametrize(
    "text",
    [
        "isn't R the better choice?",
        "isn't MLOps the smarter move for someone like me?",
        "that's it? no deep learning?",
        "wouldn't python be better",
        "so no docker?",
    ],
)
def test_a_question_in_the_form_of_a_denial_denies_nothing(read, text):
    assert "lacks" not in said(read(text if text.endswith("?") else f"{text}?")).values()


@pytest.mark.parametrize("text", ["I don't know python, is that bad?", "no docker. is that a problem?"])
def test_a_denial_before_a_question_is_one(read, text):
    assert "lacks" in said(read(text)).values()


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("I am 44 years, I work in pharmacy as assistant since 19 years", 19),
        ("i'm 52 years and a nurse for 20 years", 20),
        ("I am 20 years in nursing", 20),
        ("I am 44 years", None),
    ],
)
def test_the_years_of_a_life_are_no_experience(read, text, years):
    assert read(text).years == years


def test_an_age_is_no_number_of_hours(read):
    assert read("is this even realistic at 47?", Asked("hours")).hours_per_week is None
    assert read("maybe 7", Asked("hours")).hours_per_week == 7


@pytest.mark.parametrize(
    "text", ["I am afraid I never finish", "I'm scared to never get there", "i worry i'll never find a job"]
)
def test_fear_of_not_getting_there_is_a_worry_and_no_despair(text):
    assert worry(text, heavy=True) == FAILING
