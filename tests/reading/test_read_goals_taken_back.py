"""A goal that is to be forgotten is none, and what is named behind it is."""

from __future__ import annotations

from datetime import date

import pytest

from bot import knowledge
from bot.reading.reader import Reader
from bot.settings import ROOT


@pytest.fixture(scope="module")
def real() -> Reader:
    return Reader(knowledge.load(ROOT / "knowledge"))


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("forget what i told you about wanting nlp, im going for mlops now", "mlops-engineer"),
        ("forget data science, i'm going for mlops", "mlops-engineer"),
        ("ignore what I said about nlp. mlops is what I want", "mlops-engineer"),
        ("scrap what I said about being a data analyst, bi developer it is", "bi-developer"),
        ("no more data engineer, i want ml engineer now", "ml-engineer"),
        ("forget about nlp", None),
        ("don't forget that I want nlp", "nlp-engineer"),
    ],
)
def test_a_goal_to_be_forgotten_is_none(real: Reader, text: str, goal: str | None) -> None:
    facts = real.read(text, today=date(2026, 3, 10))
    found = facts.target or facts.likely
    assert (found.role if found else None) == goal
