"""What work deals with is no skill: an employer, what is sold, whom a thing is for; and what is all there is."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading_world import TODAY, levels, said

from bot import knowledge
from bot.reading.facts import Asked
from bot.reading.reader import Reader


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("sales rep at AWS", []),
        ("I work at AWS as a recruiter", []),
        ("I have a job at Tableau, in the canteen", []),
        ("I use AWS at work", ["aws"]),
        ("I work with Airflow", ["airflow"]),
        ("I'm good at Tableau", ["tableau"]),
        ("we sell machine learning software", []),
        ("I recruit Java developers", []),
        ("forecasts in python for customer service staffing", ["python"]),
        ("SQL reports for the marketing team", ["sql"]),
        ("I do python for a living", ["python"]),
    ],
)
def test_an_employer_a_product_and_a_customer_are_no_skills(read, text: str, has: list[str]) -> None:
    assert [skill for skill, polarity in said(read(text)).items() if polarity == "has"] == has


def test_the_years_behind_are_not_those_of_a_beginner(read) -> None:
    facts = read("learning SQL after 5 years of C++")
    assert said(facts) == {"sql": "has", "cpp": "has"}
    assert levels(facts) == {"sql": "basic", "cpp": None}


@pytest.mark.parametrize(
    ("text", "skill"),
    [("excel, nothing else", "excel"), ("just excel and that's it", "excel"), ("python, not much more", "python")],
)
def test_what_is_all_there_is_is_there(read, text: str, skill: str) -> None:
    assert said(read(text)) == {skill: "has"}


def test_a_denial_and_nothing_else_stays_a_denial(read) -> None:
    assert said(read("never docker, nothing else")) == {"docker": "lacks"}


def test_to_excel_is_still_a_verb(read) -> None:
    assert "excel" not in said(read("I want to excel at nothing else but my job"))


def test_nothing_bigger_keeps_it_simple_and_denies_nothing(read) -> None:
    facts = read("trained things in pytorch, nothing bigger")
    assert (said(facts), levels(facts)) == ({"pytorch": "has"}, {"pytorch": "basic"})
    assert said(read("pytorch, never")) == {"pytorch": "lacks"}


def test_rag_is_known_by_what_it_is_made_into_and_a_cloth_is_none() -> None:
    real = Reader(knowledge.load(Path(knowledge.__file__).parents[2] / "knowledge"))
    assert said(real.read("built an rag demo over our wiki", today=TODAY))["rag"] == "has"
    assert said(real.read("I made a RAG bot for my company", today=TODAY))["rag"] == "has"
    assert "rag" not in said(real.read("I clean the bar with a rag", today=TODAY))


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("terraform, docker. no clouds", {"terraform": "has", "docker": "has"}),
        ("terraform, docker. no experience", {"terraform": "lacks", "docker": "lacks"}),
        ("no tableau, no power bi, just sql", {"tableau": "lacks", "power-bi": "lacks", "sql": "has"}),
        ("never docker, only kubernetes", {"docker": "lacks", "kubernetes": "has"}),
        ("no docker, kubernetes", {"docker": "lacks", "kubernetes": "lacks"}),
        ("spark i know from a workshop", {"spark": "has"}),
        ("I spark interest everywhere", {}),
        ("I'm the one people ask about tableau", {"tableau": "has"}),
        ("people ask about tableau", {"tableau": None}),
    ],
)
def test_what_is_said_beside_a_list_or_of_asking(read, text: str, stands: dict[str, str | None]) -> None:
    assert said(read(text)) == stands


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("You have me down as not knowing Tableau. I never said that.", {"tableau": "has"}),
        ("you noted I know Docker? I never said this.", {"docker": None}),
        ("I know Docker, you noted", {"docker": "has"}),
    ],
)
def test_what_was_noted_wrongly_is_not_claimed_again(read, text: str, stands: dict[str, str | None]) -> None:
    assert said(read(text)) == stands


def test_a_question_claims_nothing_of_an_open_list(read) -> None:
    asked = Asked("checks", ("sql", "docker", "git", "airflow", "spark"))
    assert said(read("do you not know quant at all? a bank analyst", asked)) == {}
    assert set(said(read("yes, all of them", asked)).values()) == {"has"}
