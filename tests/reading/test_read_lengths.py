"""Lengths of time told of one skill or one post, years of all work, and hours told beside other things."""

from __future__ import annotations

from datetime import date

import pytest

from bot import knowledge
from bot.reading.facts import Asked
from bot.reading.reader import Reader
from bot.reading.work.whole_years import of_all_work
from bot.settings import ROOT

TODAY = date(2026, 3, 10)


@pytest.fixture(scope="module")
def reader() -> Reader:
    """A reader with the real knowledge."""
    return Reader(knowledge.load(ROOT / "knowledge"))


@pytest.mark.parametrize("kind", ["", "experience", "skills"])
@pytest.mark.parametrize(
    ("text", "skill", "years"),
    [
        ("a little SQL, 2 months", "sql", 0.17),
        ("half a year of Excel", "excel", 0.5),
        ("just excel, half a year", "excel", 0.5),
        ("power bi (2 months only)", "power-bi", 0.17),
    ],
)
def test_a_length_told_of_one_skill_is_that_skills(
    reader: Reader, kind: str, text: str, skill: str, years: float
) -> None:
    facts = reader.read(text, Asked(kind), today=TODAY)
    assert [(m.skill, m.years) for m in facts.skills] == [(skill, years)]
    assert facts.years is None


def test_years_of_a_skill_put_right_are_not_those_of_all_work(reader: Reader) -> None:
    facts = reader.read("4 years go, not 3", today=TODAY)
    assert [(m.skill, m.years) for m in facts.skills] == [("go", 4.0)]
    assert facts.years is None


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("worked 12 years as nurse and a little excel, 2 months", 12.0),
        ("I have 6 years in logistics, excel for half a year", 6.0),
        ("excel half a year, 12 years nurse", 12.0),
        ("sql, 6 months as an intern", 0.5),
    ],
)
def test_years_of_work_beside_it_stay_years_of_work(reader: Reader, text: str, years: float | None) -> None:
    found = reader.read(text, today=TODAY)
    assert found.years == years
    assert {m.years for m in found.skills if m.skill == "excel"} <= {0.5, 0.17}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("in total 5 years", 5.0),
        ("that's wrong, i only worked 5 years as analyst", 5.0),
        ("no, 5 years of experience", 5.0),
        ("you write 9 but i work 7 years", 7.0),
    ],
)
def test_years_that_put_right_or_sum_up_are_of_all_work(text: str, years: float) -> None:
    assert of_all_work(text, years)


@pytest.mark.parametrize(
    ("text", "years"),
    [("3 months internship at a bank", 0.25), ("then 2 years at a shop", 2.0), ("i was only 3 months there", 0.25)],
)
def test_years_of_one_post_are_not(text: str, years: float) -> None:
    assert not of_all_work(text, years)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("5 hours… no money", 5.0),
        ("got like 4 hours", 4.0),
        ("4h a week but not in exam weeks", 4.0),
        ("evenings only, so maybe an hour a day", 7.0),
        ("and my 5 hours per week, you did not write it", 5.0),
        ("maybe 3h, money is tight", 3.0),
        ("have 4 hours, kid sleeps then", 4.0),
        ("I have 3 kids and 5 hours", 5.0),
    ],
)
def test_hours_told_beside_other_things_are_heard(reader: Reader, text: str, hours: float) -> None:
    assert reader.read(text, today=TODAY).hours_per_week == hours


@pytest.mark.parametrize(
    "text",
    [
        "the course took 5 hours",
        "I slept 5 hours",
        "meetings take 4 hours",
        "I have 2 hours until the train",
        "i work 8 hours",
        "step 2 took 5 hours and step 3 took 6",
    ],
)
def test_hours_of_anything_else_are_no_time_to_learn(reader: Reader, text: str) -> None:
    assert reader.read(text, today=TODAY).hours_per_week is None


def test_years_in_all_answer_no_list(reader: Reader) -> None:
    facts = reader.read("all together 5 years", Asked("checks", ("sql", "etl", "git")), today=TODAY)
    assert facts.years == 5 and not facts.skills


def test_an_ok_behind_a_skill_is_its_level(reader: Reader) -> None:
    found = {m.skill: m.level for m in reader.read("excel ok, SQL little", Asked("skills"), today=TODAY).skills}
    assert [level.label for level in found.values() if level] == ["intermediate", "basic"]


def test_weekdays_but_one_are_four(reader: Reader) -> None:
    assert reader.read("2 hours on weekdays but not on fridays", Asked("hours"), today=TODAY).hours_per_week == 8


def test_a_busy_time_with_an_end_is_an_absence(reader: Reader) -> None:
    absence = reader.read("busy until october 10, then 6 hours", today=TODAY).absence
    assert absence is not None and absence.last == date(2026, 10, 10)


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("2 years as a controller", "controller"),
        ("2 years as a controller before that", "controller"),
        ("i drive a van for dpd", "drive a van"),
    ],
)
def test_work_told_by_its_length_or_its_doing_is_kept(reader: Reader, text: str, work: str) -> None:
    facts = reader.read(text, today=TODAY)
    assert facts.current is not None and facts.current.said == work
    assert not facts.skills


CV = """Mila Novak
Experience
2021-2026 Data Analyst, Acme GmbH
2018-2021 Finance Assistant, Beta AG
Skills: SQL, Excel, Power BI, Python"""


def test_years_of_a_cv_in_its_present_role_stand_apart(reader: Reader) -> None:
    facts = reader.read(CV, today=TODAY)
    assert facts.current is not None and facts.current.role == "data-analyst"
    assert (facts.years, facts.years_as) == (8.0, 5.0)


def test_a_cv_of_one_role_has_all_its_years_in_it(reader: Reader) -> None:
    facts = reader.read(CV.replace("Finance Assistant", "Data Analyst"), today=TODAY)
    assert facts.years_as == facts.years
