"""What is learned in a school or at work is had a little; a difficulty with it is no lack; a level is put right."""

from __future__ import annotations

from datetime import date

import pytest

from bot import knowledge
from bot.advice.catalogue import Level
from bot.advice.profile import Polarity
from bot.reading.reader import Reader
from bot.reading.skills.code import never_programmed
from bot.settings import ROOT

TODAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def real() -> Reader:
    return Reader(knowledge.load(ROOT / "knowledge"))


def stand(reader: Reader, text: str, skill: str) -> tuple[Polarity | None, Level | None]:
    mention = next(m for m in reader.read(text, today=TODAY).skills if m.skill == skill)
    return mention.polarity, mention.level


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("i learn c++ in evening school", "cpp"),
        ("we do sql and a bit of r in my first semester", "sql"),
        ("we have javascript at college right now", "javascript"),
        ("i learn python on youtube", "python"),
        ("they made me learn sap last year", "sap"),
        ("had to learn tableau for the job", "tableau"),
        ("our trainer teaches us docker", "docker"),
    ],
)
def test_what_one_learns_now_is_had_a_little(real: Reader, text: str, skill: str) -> None:
    assert stand(real, text, skill) == (Polarity.HAS, Level.BASIC)


@pytest.mark.parametrize(
    ("text", "skill"),
    [("i want to learn c++ in evening school", "cpp"), ("will learn sql at uni next year", "sql")],
)
def test_what_one_will_learn_is_a_wish(real: Reader, text: str, skill: str) -> None:
    assert stand(real, text, skill)[0] is Polarity.WANTS


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("stuck on testing, no clue how to compare pytorch models", "pytorch"),
        ("i don't get how to structure a django project", "django"),
        ("not sure which columns to pick for the tableau chart", "tableau"),
    ],
)
def test_a_difficulty_with_something_is_no_lack_of_it(real: Reader, text: str, skill: str) -> None:
    assert stand(real, text, skill)[0] is None


@pytest.mark.parametrize("text", ["no idea how to use docker", "i don't know docker", "no clue what docker is"])
def test_not_knowing_a_thing_is_a_lack(real: Reader, text: str) -> None:
    assert stand(real, text, "docker")[0] is Polarity.LACKS


@pytest.mark.parametrize(
    ("text", "skill", "level"),
    [
        ("kubernetes is wrong, i'm a beginner there", "kubernetes", Level.BASIC),
        ("that is not correct for tableau, make it advanced", "tableau", Level.ADVANCED),
        ("the level is wrong for python, should be intermediate", "python", Level.INTERMEDIATE),
        ("docker is too high, rather basic", "docker", Level.BASIC),
        ("my java is more like beginner tbh", "java", Level.BASIC),
    ],
)
def test_a_level_put_right_takes_nothing_back(real: Reader, text: str, skill: str, level: Level) -> None:
    assert stand(real, text, skill) == (Polarity.HAS, level)
    assert not real.read(text, today=TODAY).removals


def test_what_is_wrong_without_another_level_is_taken_back(real: Reader) -> None:
    assert real.read("kubernetes is wrong, remove it", today=TODAY).removals == ("kubernetes",)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("waiter 6 yrs, no coding", True),
        ("zero coding here", False),
        ("zero coding", True),
        ("coding is completely new to me", True),
        ("i never learned to code", True),
        ("i know nothing about programming", True),
        ("i'm no programmer", True),
        ("i want something with no coding", False),
        ("no code tools like zapier", False),
        ("no programming in java", False),
        ("programming is fun", False),
    ],
)
def test_who_never_programmed_in_few_words(text: str, never: bool) -> None:
    assert never_programmed(text) is never


@pytest.mark.parametrize(
    "text",
    [
        "my degree is in statistics but i never worked as a statistician",
        "i have a diploma in marketing, never used it really",
        "i studied statistics, never worked in the field",
    ],
)
def test_what_one_studied_and_never_worked_in_is_kept(real: Reader, text: str) -> None:
    found = real.read(text, today=TODAY)
    assert [m.polarity for m in found.skills][:1] == [Polarity.HAS]
    assert found.current is None and found.years is None


def test_a_tool_named_like_a_verb_is_put_right_too(real: Reader) -> None:
    assert stand(real, "excel too high, i'm a beginner at that", "excel") == (Polarity.HAS, Level.BASIC)
