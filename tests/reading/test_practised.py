"""Fields told as what somebody does are no goals; the same names, wished for or alone, are."""

from __future__ import annotations

from datetime import date

import pytest

from bot import knowledge
from bot.advice.profile import Polarity
from bot.reading.facts import Asked
from bot.reading.reader import Reader
from tests.conftest import ROOT

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The names of the real roles and skills: which of them are fields is what is tried here."""
    return Reader(knowledge.load(ROOT / "knowledge"))


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("computer vision: yolo on a jetson", "computer-vision"),
        ("prompt engineering since 2023", "prompt-engineering"),
        ("mlops: kubernetes, terraform", "mlops"),
        ("data engineering at work, mostly airflow", "data-engineering"),
        ("data analysis with excel and sql, 3 years", "data-analysis"),
        ("i've been doing machine learning for two years", "machine-learning"),
        ("nlp for my thesis", "nlp"),
        ("machine learning in production since 2021", "machine-learning"),
        ("deep learning - pytorch and some tensorflow", "deep-learning"),
        ("generative ai stuff at my job since january", "generative-ai"),
    ],
)
@pytest.mark.parametrize("asked", ["goal", ""])
def test_a_field_told_as_done_is_known_and_no_goal(reader: Reader, text: str, skill: str, asked: str) -> None:
    facts = reader.read(text, Asked(asked), today=TODAY)
    assert facts.target is None and facts.likely is None
    assert skill in {m.skill for m in facts.skills if m.polarity is Polarity.HAS}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("computer vision", "computer-vision-engineer"),
        ("data engineering", "data-engineer"),
        ("data science, in 2 years", "data-scientist"),
        ("data science, 10 hours a week", "data-scientist"),
        ("I want computer vision: robots, drones", "computer-vision-engineer"),
        ("computer vision - that one", "computer-vision-engineer"),
        ("machine learning, that's it", "ml-engineer"),
        ("machine learning engineer: python, sql", "ml-engineer"),
        ("goal: computer vision", "computer-vision-engineer"),
        ("target role: ml engineer", "ml-engineer"),
        ("my dream job - data analyst", "data-analyst"),
    ],
)
def test_a_field_named_as_the_goal_stays_one(reader: Reader, text: str, role: str) -> None:
    facts = reader.read(text, Asked("goal"), today=TODAY)
    assert facts.target is not None and facts.target.role == role
