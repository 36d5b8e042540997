"""Where somebody lives, what passport they hold, and what their days are made of."""

from __future__ import annotations

from typing import Any

import pytest

from bot.reading.facts import Asked
from bot.reading.times.whereabouts import lives_in, papers
from bot.reading.work.daily_work import made_of


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("I live in Leipzig", "Europe/Berlin"),
        ("I'm from Nairobi, Kenya", "Africa/Nairobi"),
        ("based in the Netherlands", "Europe/Amsterdam"),
        ("i moved to Lisbon two years ago", "Europe/Lisbon"),
        ("small town near Lyon, I'm from there", "Europe/Paris"),
        ("I'm from a small town near Lyon", "Europe/Paris"),
        ("from Mumbai", "Asia/Kolkata"),
    ],
)
def test_the_place_somebody_lives_in_is_a_time_zone(text: str, zone: str) -> None:
    assert lives_in(text) == zone


@pytest.mark.parametrize(
    "text",
    [
        "what do analysts earn in Berlin?",
        "I'm from a tech background",
        "I moved to data two years ago",
        "the course is based in Python",
        "my manager lives in Paris",
    ],
)
def test_other_places_are_none(text: str) -> None:
    assert lives_in(text) == ""


@pytest.mark.parametrize(
    "text", ["German passport", "EU citizen", "I have a work permit", "my nationality is Turkish", "blue card holder"]
)
def test_papers_one_has_are_seen(text: str) -> None:
    assert papers(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "do I need a work permit?",
        "I work in a passport office",
        "I process visa applications, work visa mostly, at my job",
        "my work permit expires soon",
        "data resident",
    ],
)
def test_work_with_papers_and_worries_over_them_are_none(text: str) -> None:
    assert papers(text) is None


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("plans, budgets, roadmaps - thats what I do", "plans, budgets, roadmaps"),
        ("reports and more reports, that's my job", "reports and more reports"),
        ("tickets and standups all day", "tickets and standups"),
    ],
)
def test_what_days_are_made_of_is_work(read: Any, text: str, work: str) -> None:
    facts = read(text, Asked("goal"))
    assert facts.current is not None and facts.current.said == work
    assert facts.target is None


@pytest.mark.parametrize(
    "text", ["show me the roadmap, that's what i want", "roadmaps please", "is that what i do all day?", "not my job"]
)
def test_wishes_and_questions_are_no_days(text: str) -> None:
    assert made_of(text) is None


@pytest.mark.parametrize(
    ("text", "work"),
    [("4 years, accounting", "accounting"), ("7, warehouse", "warehouse"), ("1 year, intern", "intern")],
)
def test_work_behind_its_years_is_taken(read: Any, text: str, work: str) -> None:
    facts = read(text, Asked("experience"))
    assert facts.current is not None and facts.current.said == work


@pytest.mark.parametrize(
    "text", ["8 years, same company", "3 years, part time", "2 years, mostly remote", "5, 6 hours"]
)
def test_how_the_years_were_is_no_work(read: Any, text: str) -> None:
    assert read(text, Asked("experience")).current is None


def test_a_school_teacher_is_nobody_else(read: Any) -> None:
    assert read("I have been a school maths teacher for eleven years").years == 11
