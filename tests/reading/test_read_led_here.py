"""What stands beside a fact does not make it another: who sent somebody, other matters, a day not wanted."""

from __future__ import annotations

from datetime import date

import pytest

from bot.advice.profile import Polarity
from bot.reading.followup.rhythms import wish_in
from bot.services.desk import Desk

TODAY = date(2026, 3, 2)
LIST = "Which of these have you used: Git; English?"


@pytest.mark.parametrize(
    "text",
    [
        "a colleague recommended you and data engineer is my goal, 4 years in logistics",
        "My sister told me about this, I want to be a data engineer and I have 4 years of experience",
        "someone said I should try this. data engineer is the goal, 4 years as a clerk",
    ],
)
def test_who_led_somebody_here_is_not_whom_they_tell_of(desk: Desk, text: str) -> None:
    facts = desk.reader.read(text, today=TODAY)
    assert facts.years == 4
    assert facts.target is not None and facts.target.role == "data-engineer"


@pytest.mark.parametrize("text", ["my friend has 4 years as a data engineer", "my sister knows docker"])
def test_whom_they_tell_of_is_still_somebody_else(desk: Desk, text: str) -> None:
    facts = desk.reader.read(text, today=TODAY)
    assert facts.years is None and not any(m.polarity is Polarity.HAS for m in facts.skills)


@pytest.mark.parametrize(
    "text",
    [
        "6 hours a week, finished by august",
        "make me a plan please",
        "no sorry, it was the second step",
        "i am stuck",
        "show the gaps",
        "no sorry, that was meant for phase 2",
    ],
)
def test_what_speaks_of_another_matter_answers_no_list(desk: Desk, text: str) -> None:
    facts = desk.reader.read(text, desk.reader.asked(LIST), today=TODAY)
    assert not [m for m in facts.skills if m.polarity]


def test_a_no_to_one_thing_is_no_to_that_alone(desk: Desk) -> None:
    facts = desk.reader.read("no kafka, dont know what that is", desk.reader.asked(LIST), today=TODAY)
    assert {m.skill: m.polarity for m in facts.skills if m.polarity} == {"kafka": Polarity.LACKS}


@pytest.mark.parametrize("text", ["no, sorry", "no none of them", "nope, never used any"])
def test_a_no_to_all_is_still_one(desk: Desk, text: str) -> None:
    facts = desk.reader.read(text, desk.reader.asked(LIST), today=TODAY)
    assert {m.polarity for m in facts.skills} == {Polarity.LACKS} and len(facts.skills) == 2


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("please don't write on fridays, tuesdays at 9 suit me", {1}),
        ("no mondays, saturdays are fine", {5}),
        ("never on weekends, rather thursday evenings", {3}),
        ("not on sundays", {0, 1, 2, 3, 4, 5}),
        ("tuesdays and thursdays", {1, 3}),
    ],
)
def test_a_day_that_is_not_wanted_is_not_promised(text: str, days: set[int]) -> None:
    assert wish_in(text, TODAY).days == days


@pytest.mark.parametrize("text", ["scratch kafka, I only read about it", "no wait, scratch excel please"])
def test_to_scratch_something_is_no_skill(desk: Desk, text: str) -> None:
    assert "scratch" not in {m.skill for m in desk.reader.read(text, today=TODAY).skills}


def test_scratch_is_still_known(desk: Desk) -> None:
    assert {m.skill for m in desk.reader.read("I know Scratch and Python", today=TODAY).skills} == {"scratch", "python"}
