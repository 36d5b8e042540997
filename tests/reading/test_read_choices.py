"""Fields picked as goals, work told when years were asked for, years of study, and numbers that are no hours."""

from __future__ import annotations

import pytest
from reading_world import TODAY, said

from bot.reading.facts import Asked
from bot.reading.reader import Reader
from bot.reading.work.studies import study_year

GOAL, EXPERIENCE, HOURS = Asked("goal"), Asked("experience"), Asked("hours")


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("ok i choose bioinformatics", "bioinformatics"),
        ("i pick cybersecurity", "cybersecurity"),
        ("I'll go with game development", "game development"),
        ("going for finance", "finance"),
        ("i'd rather go with UX design", "UX design"),
        ("let's take marine biology", "marine biology"),
        ("nursing it is", "nursing"),
        ("my choice is marketing", "marketing"),
        ("i decided on web development", "web development"),
    ],
)
def test_a_field_that_is_picked_is_the_goal_and_no_skill(reader: Reader, text: str, goal: str) -> None:
    facts = reader.read(text, GOAL, today=TODAY)
    assert facts.target is not None and facts.target.said == goal and facts.target.role is None
    assert set(said(facts).values()) <= {None}


def test_a_field_is_picked_beside_a_skill_that_is_told(reader: Reader) -> None:
    facts = reader.read("i choose bioinformatics, i know python", GOAL, today=TODAY)
    assert facts.target is not None and facts.target.said == "bioinformatics"
    assert said(facts)["python"] == "has" and not said(facts).get("bioinformatics")


@pytest.mark.parametrize("text", ["i choose data engineering", "ok let's go with data engineering"])
def test_a_field_of_a_known_role_is_that_role(reader: Reader, text: str) -> None:
    target = reader.read(text, GOAL, today=TODAY).target
    assert target is not None and target.role == "data-engineer"


@pytest.mark.parametrize("text", ["i'll go with python", "i'll take the second one", "should i choose nursing?"])
def test_tools_places_and_questions_pick_no_field(reader: Reader, text: str) -> None:
    assert reader.read(text, GOAL, today=TODAY).target is None


def test_a_skill_told_picks_none_of_the_roles_offered(reader: Reader) -> None:
    offered = Asked("goal", roles=("bi-developer", "data-analyst"))
    facts = reader.read("i know a bit of excel", offered, today=TODAY)
    assert facts.target is None and said(facts) == {"excel": "has"}


@pytest.mark.parametrize("text", ["accountant", "nurse", "a teacher", "data analyst", "truck driver"])
def test_a_title_in_answer_to_the_work_is_the_work(reader: Reader, text: str) -> None:
    facts = reader.read(text, EXPERIENCE, today=TODAY)
    assert facts.target is None and facts.current is not None


def test_a_wish_in_answer_to_the_work_stays_a_wish(reader: Reader) -> None:
    facts = reader.read("none, but i want to become a data engineer", EXPERIENCE, today=TODAY)
    assert facts.target is not None and facts.target.role == "data-engineer"


@pytest.mark.parametrize(
    "text",
    [
        "i have 2 kids and a mortgage",
        "3 children and a full time job",
        "my mum is 80 and i care for her",
        "i take care of my 3 daughters",
        "2 loans and a car",
        "i'm 45",
    ],
)
def test_numbers_of_ones_life_are_no_hours(reader: Reader, text: str) -> None:
    facts = reader.read(text, HOURS, today=TODAY)
    assert facts.hours_per_week is None and facts.years is None


@pytest.mark.parametrize(("text", "hours"), [("10", 10), ("full time", 40), ("part time job, so maybe 6", 6)])
def test_hours_beside_it_are_still_read(reader: Reader, text: str, hours: float) -> None:
    assert reader.read(text, HOURS, today=TODAY).hours_per_week == hours


@pytest.mark.parametrize(
    ("text", "known", "year"),
    [
        ("i'm a student in second year", False, "second-year student"),
        ("3rd year cs student", False, "third-year student"),
        ("i am in my final year at university", False, "final-year student"),
        ("sorry i mean third year", True, "third-year student"),
        ("no, year 2", True, "second-year student"),
        ("sorry i mean third year", False, ""),
        ("my first year at this job", True, ""),
        ("is third year too late?", True, ""),
    ],
)
def test_years_of_study(text: str, known: bool, year: str) -> None:
    assert study_year(text, known) == year


@pytest.mark.parametrize("text", ["decent tableau", "pretty good sql", "some docker"])
def test_a_name_with_a_word_on_how_well_it_is_known_is_told(reader: Reader, text: str) -> None:
    assert list(said(reader.read(text, EXPERIENCE, today=TODAY)).values()) == ["has"]
