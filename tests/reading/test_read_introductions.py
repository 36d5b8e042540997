"""What somebody says they are called, and what only looks like it."""

from __future__ import annotations

from datetime import date

import pytest

from bot import knowledge
from bot.reading.introductions import asks_for_name, named, without_name
from bot.reading.reader import Reader
from bot.settings import ROOT


@pytest.fixture(scope="module")
def reader() -> Reader:
    """A reader with the real knowledge."""
    return Reader(knowledge.load(ROOT / "knowledge"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("hi I'm Lena", "Lena"),
        ("hello, my name is maria and i'm a nurse", "Maria"),
        ("call me Tom", "Tom"),
        ("people call me Sam", "Sam"),
        ("hi, i'm tom", "Tom"),
        ("I am Oluwaseun from Lagos", "Oluwaseun"),
        ("My name's Chloé, I do SQL", "Chloé"),
        ("Tom here, 34, from Leeds", "Tom"),
        ("I'm Julia and I know R", "Julia"),
        ("hey this is Priya", "Priya"),
    ],
)
def test_names_are_heard(text: str, name: str) -> None:
    assert named(text) == name
    assert name.casefold() not in without_name(text).casefold() and len(without_name(text)) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm Polish",
        "I'm tired",
        "I'm Java Developer",
        "I am Marketing Manager",
        "I'm Backend.",
        "call me later",
        "call me back please",
        "can someone call me?",
        "my name is not important",
        "they call me a geek",
        "I am sorry",
        "Hi, I'm new here",
        "i am pharmacy assistant",
    ],
)
def test_what_is_no_name_is_none(text: str) -> None:
    assert named(text) == ""
    assert without_name(text) == text


def test_a_name_is_no_skill_and_what_stands_beside_it_is_read(reader: Reader) -> None:
    facts = reader.read("I'm Julia, a nurse with good Excel", today=date(2026, 3, 10))
    assert [m.skill for m in facts.skills if m.polarity] == ["excel"]
    assert facts.current is not None and facts.current.said == "nurse"


def test_who_asks_for_their_name_is_understood() -> None:
    assert asks_for_name("what's my name?") and asks_for_name("do you remember my name")
    assert not asks_for_name("what is the name of that tool")
