"""What is said in passing: roles that sound fine, hours that others take, lacks that look like names."""

from __future__ import annotations

from datetime import date

import pytest

from bot import knowledge
from bot.reading.reader import Reader
from bot.reading.times.hours import read_hours
from bot.settings import ROOT

TODAY = date(2026, 3, 2)
LIST = "Which have you worked with: SQL; Joins; Tableau or Power BI; Interactive dashboards; Basic statistics?"


@pytest.fixture(scope="module")
def real() -> Reader:
    """The reader of all the knowledge."""
    return Reader(knowledge.load(ROOT / "knowledge"))


@pytest.mark.parametrize(
    "text",
    [
        "data engineer sounds alright",
        "a data engineer would be fine for me",
        "data engineer looks interesting, hard though?",
        "well data engineer is ok i guess",
    ],
)
def test_a_role_that_sounds_fine_is_the_goal(reader: Reader, text: str) -> None:
    target = reader.read(text, today=TODAY).target
    assert target is not None and target.role == "data-engineer"


@pytest.mark.parametrize("text", ["is data engineer ok?", "my sister is a data engineer and that is fine"])
def test_asked_or_told_of_others_it_is_not(reader: Reader, text: str) -> None:
    assert reader.read(text, today=TODAY).target is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("I work at the docks as a crew lead", "crew lead"),
        ("I have been a line lead for years", "line lead"),
        ("I'm a forewoman in a bakery", "forewoman"),
    ],
)
def test_who_leads_a_crew_has_work(reader: Reader, text: str, said: str) -> None:
    current = reader.read(text, today=TODAY).current
    assert current is not None and current.said == said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("no sql, no python", [("sql", "lacks"), ("python", "lacks")]),
        ("I know no sql yet", [("sql", "lacks")]),
        ("we ran no sql databases", [("nosql", "has")]),
        ("Databases: Postgres, No SQL, Redis", None),
    ],
)
def test_a_lack_is_no_name(real: Reader, text: str, told: list[tuple[str, str]] | None) -> None:
    found = [(m.skill, m.polarity.value) for m in real.read(text, today=TODAY).skills if m.polarity]
    assert found == told if told is not None else ("nosql", "has") in found


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("overtime eats all my evenings", None),
        ("I can do weekends only, no evenings", 8.0),
        ("my weekends are fully booked", None),
        ("weekends, as I need my evenings for the baby", 8.0),
    ],
)
def test_hours_that_others_take_are_none(text: str, hours: float | None) -> None:
    found = read_hours(text, True)
    assert (found.value if found else None) == hours


def test_a_bare_figure_picks_nothing_of_a_list(reader: Reader) -> None:
    asked = reader.asked(LIST)
    assert reader.read("5", asked, today=TODAY).skills == ()
    assert {m.skill for m in reader.read("1 and 2", asked, today=TODAY).skills if m.polarity} >= {"sql"}


def test_kin_are_no_goal(reader: Reader) -> None:
    asked = reader.asked("Which role are you aiming for?")
    assert reader.read("evenings only, I look after my father", asked, today=TODAY).target is None


@pytest.mark.parametrize(
    "text",
    ["remind me every sunday evening please", "check in with me weekly, I'm in Oslo", "ok 12h", "make it 6 hours"],
)
def test_check_ins_and_hours_answer_no_list(reader: Reader, text: str) -> None:
    assert [m for m in reader.read(text, reader.asked(LIST), today=TODAY).skills if m.polarity] == []


def test_a_plain_answer_beside_a_wish_is_heard(reader: Reader) -> None:
    skills = reader.read("none of these, and remind me weekly", reader.asked(LIST), today=TODAY).skills
    assert {m.polarity.value for m in skills if m.polarity} == {"lacks"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I am not saying I can use docker", ("docker", "lacks")),
        ("the docker part looks tedious", ("docker", None)),
        ("took a docker course but forgot all of it", ("docker", "has")),
        ("swap that for docker", ("docker", None)),
        ("I stick with docker for the plan", ("docker", None)),
    ],
)
def test_what_is_no_plain_having(reader: Reader, text: str, told: tuple[str, str | None]) -> None:
    (found,) = [m for m in reader.read(text, today=TODAY).skills if m.skill == told[0]]
    assert (found.polarity.value if found.polarity else None) == told[1]


@pytest.mark.parametrize(
    ("text", "years", "work"),
    [
        ("python dev, 9 yrs, docker and sql", 9.0, "python dev"),
        ("nurse, 14 years, tired of it", 14.0, "nurse"),
        ("welder 7 years", 7.0, "welder"),
    ],
)
def test_work_and_years_in_telegram_style(reader: Reader, text: str, years: float, work: str) -> None:
    facts = reader.read(text, today=TODAY)
    assert facts.years == years and facts.current is not None and facts.current.said == work


def test_wanting_into_a_field_is_the_goal(reader: Reader) -> None:
    facts = reader.read("bored of my job, want into machine learning", today=TODAY)
    assert facts.target is not None and facts.target.role == "ml-engineer"
    assert not any(m.polarity and m.polarity.value == "has" for m in facts.skills)
