"""A skill that rests on one course, on somebody else's work, or that was forgotten since, is a beginner's."""

from __future__ import annotations

from datetime import date

import pytest

from bot import knowledge
from bot.advice.catalogue import Level
from bot.advice.profile import Polarity
from bot.reading.reader import Reader
from bot.settings import ROOT


@pytest.fixture(scope="module")
def real() -> Reader:
    return Reader(knowledge.load(ROOT / "knowledge"))


def told(reader: Reader, text: str) -> dict[str, tuple[Polarity | None, Level | None]]:
    return {m.skill: (m.polarity, m.level) for m in reader.read(text, today=date(2026, 3, 2)).skills}


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("i know sql from one online course, never used at work", "sql"),
        ("SQL I only know from a youtube tutorial", "sql"),
        ("statistics i had at uni, forgotten most", "statistics"),
        ("docker i only ran someone elses image", "docker"),
        ("did python in an evening class but never used it for real", "python"),
        ("tableau: just a single webinar", "tableau"),
        ("learned java at school, haven't touched it since", "java"),
    ],
)
def test_it_is_basic(real: Reader, text: str, skill: str) -> None:
    assert told(real, text)[skill] == (Polarity.HAS, Level.BASIC)


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("i use sql every day at work", "sql"),
        ("python from a bootcamp and then three years at a bank", "python"),
        ("i use docker in all my course projects", "docker"),
        ("sql in one big team of analysts", "sql"),
        ("i know excel, only the new functions are hard", "excel"),
    ],
)
def test_it_is_not(real: Reader, text: str, skill: str) -> None:
    assert told(real, text)[skill] == (Polarity.HAS, None)


def test_a_level_told_stands(real: Reader) -> None:
    assert told(real, "advanced sql, never used at work though")["sql"] == (Polarity.HAS, Level.ADVANCED)
