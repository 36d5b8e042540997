"""What people say of themselves in passing: a mother tongue, a place of work, a level above, a number put right."""

from __future__ import annotations

from datetime import date

import pytest

from bot import knowledge
from bot.advice.catalogue import Level
from bot.reading.facts import Asked, Facts
from bot.reading.reader import Reader
from bot.settings import ROOT

DAY = date(2026, 6, 15)


def facts(reader: Reader, text: str, kind: str = "") -> Facts:
    return reader.read(text, Asked(kind), today=DAY)


def told(found: Facts, skill: str) -> tuple[str | None, Level | None]:
    """The last word on a skill."""
    said = [(m.polarity and m.polarity.value, m.level) for m in found.skills if m.skill == skill]
    return said[-1] if said else (None, None)


@pytest.fixture(scope="module")
def real() -> Reader:
    return Reader(knowledge.load(ROOT / "knowledge"))


@pytest.mark.parametrize(
    ("text", "skill", "level"),
    [
        ("I'm Italian, 34, a waiter", "italian-language", Level.ADVANCED),
        ("spanish is my first language", "spanish-language", Level.ADVANCED),
        ("i grew up speaking turkish", "turkish-language", Level.ADVANCED),
        ("my native language: ukrainian", "ukrainian-language", Level.ADVANCED),
        ("dutch (mother tongue), english c1", "dutch-language", Level.ADVANCED),
        ("I speak some french", "french-language", Level.BASIC),
        ("not a native english speaker", "english-language", Level.INTERMEDIATE),
        ("english isn't my first language", "english-language", None),
    ],
)
def test_a_mother_tongue_is_known_as_well_as_one_can(real: Reader, text: str, skill: str, level: Level | None) -> None:
    assert told(facts(real, text), skill) == ("has", level)


@pytest.mark.parametrize("text", ["I am a German teacher", "my wife is a native polish speaker", "i study spanish?"])
def test_a_language_of_others_or_of_a_job_is_no_mother_tongue(real: Reader, text: str) -> None:
    assert all(m.level is not Level.ADVANCED for m in facts(real, text).skills)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("I run a nail salon", "nail salon"),
        ("we have a small dairy farm", "small dairy farm"),
        ("ive worked in a care home for 4 years", "care home"),
        ("I used to own a bike shop", "bike shop"),
        ("i work for a law firm", "law firm"),
        ("I cook in my own bistro, 9 yrs", "bistro"),
        ("we've got a small farm", "small farm"),
        ("i worked as a night guard", "night guard"),
        ("im a bus driver, mostly nights", "bus driver"),
        ("Backend dev, Go, Redis, Postgres, 6 yrs. hoping to move into ML", "Backend dev"),
        ("Paralegal, Excel, Word, Access. Goal: data analyst", "Paralegal"),
        ("Data analyst, SQL, Tableau. Want to move into data engineering", "Data analyst"),
        ("data analyst, that's my goal, I know sql and excel", None),
        ("Data scientist, SQL, Python. I want to switch from teaching", None),
        ("i want to run a startup", None),
        ("my brother runs a bakery", None),
        ("could I run a shop?", None),
        ("I work from home", None),
    ],
)
def test_a_place_of_work_is_work(real: Reader, text: str, place: str | None) -> None:
    now = facts(real, text).current
    assert (now and now.said) == place


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("more than a bit of sql", Level.INTERMEDIATE),
        ("my sql is beyond the basics", Level.INTERMEDIATE),
        ("more than just basic sql, we query the warehouse all day", Level.INTERMEDIATE),
        ("no more than basic sql", Level.BASIC),
        ("some sql", Level.BASIC),
    ],
)
def test_more_than_a_level_is_the_next_one(real: Reader, text: str, level: Level) -> None:
    assert told(facts(real, text), "sql") == ("has", level)


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("3 years in sales, not five", "sales"),
        ("sql since 2014 not 2016", "sql"),
        ("java for 4 years but never professionally", "java"),
        ("photoshop 5 years, never for money", "photoshop"),
        ("python not for work", "python"),
    ],
)
def test_a_no_to_a_number_or_a_place_denies_no_skill(real: Reader, text: str, skill: str) -> None:
    assert told(facts(real, text), skill)[0] == "has"


@pytest.mark.parametrize("text", ["docker, not at all", "docker not yet", "docker, never used it at work"])
def test_a_no_to_the_skill_still_denies_it(real: Reader, text: str) -> None:
    assert told(facts(real, text), "docker")[0] == "lacks"


def test_years_of_a_hobby_are_no_years_of_work(real: Reader) -> None:
    found = facts(real, "Java for 4 years, never at work", "experience")
    assert (found.years, [m.years for m in found.skills]) == (None, [4.0])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("excel for my shift lists and so on", "skills"),
        ("excel a bit, rest nothing", "skills"),
        ("excel charts mostly", "skills"),
        ("excel yes", ""),
        ("12 years army, logistics and a lot of excel", ""),
        ("outlook and excel for the bookings", "skills"),
    ],
)
def test_excel_is_the_tool_where_nobody_could_excel(real: Reader, text: str, kind: str) -> None:
    assert told(facts(real, text, kind), "excel")[0] == "has"


@pytest.mark.parametrize("text", ["I excel at sales", "people who excel in talks"])
def test_to_excel_is_no_tool(real: Reader, text: str) -> None:
    assert told(facts(real, text), "excel")[0] is None


@pytest.mark.parametrize(
    "text", ["master informatica in Leuven", "i studied informatik", "I studied informatics, 2019"]
)
def test_a_subject_of_study_is_no_product(real: Reader, text: str) -> None:
    topics = facts(real, text).topics
    assert "informatica" not in topics
    assert "computer-science-degree" in topics


def test_the_product_called_like_a_subject_is_still_one(real: Reader) -> None:
    assert told(facts(real, "I have worked with Informatica for 3 years"), "informatica")[0] == "has"


@pytest.mark.parametrize("text", ["docker: delete please", "docker - remove that", "docker, sorry, delete"])
def test_what_stands_before_delete_is_taken_back(real: Reader, text: str) -> None:
    assert facts(real, text).removals == ("docker",)


def test_words_of_sql_take_nothing_back(real: Reader) -> None:
    assert facts(real, "sql: select, insert and delete rows").removals == ()


def test_a_plan_towards_a_field_is_a_goal(real: Reader) -> None:
    found = facts(real, "Librarian, SQL, Excel, 4 yrs exp. need a roadmap into data engineering")
    assert found.target is not None
    assert found.target.role == "data-engineer"


@pytest.mark.parametrize(
    ("text", "years"),
    [("5 years, not 15, as a clerk", 5), ("not 3, almost 4", 4), ("it's 2 years, not 12, actually", 2)],
)
def test_the_first_letter_of_a_word_is_no_number(real: Reader, text: str, years: float) -> None:
    assert facts(real, text, "experience").years == years


def test_what_is_done_once_a_month_has_no_length(real: Reader) -> None:
    assert facts(real, "sql daily, excel twice a month, reports once a year").years is None


@pytest.mark.parametrize("text", ["only excel", "just excel really", "basically only excel i guess"])
def test_the_one_tool_somebody_brings_is_told_wherever_work_is_asked_for(real: Reader, text: str) -> None:
    assert told(facts(real, text, "experience"), "excel")[0] == "has"


@pytest.mark.parametrize(
    ("text", "work", "years"),
    [
        ("i am a baker, 9 years, i want less noise", "baker", 9),
        ("driver - 11 yrs, back pain", "driver", 11),
        ("construction 8 yrs, good with numbers", "construction", 8),
        ("16 yrs hospitality, excel a bit", "hospitality", 16),
        ("4 years receptionist, word ok", "receptionist", 4),
        ("i'm a cleaner, 3 years now", "cleaner", 3),
    ],
)
def test_work_and_its_years_in_notes(real: Reader, text: str, work: str, years: float) -> None:
    found = facts(real, text)
    assert found.current is not None and found.current.said == work
    assert found.years == years


@pytest.mark.parametrize(
    "text",
    [
        "i'm a woman, 45 years",
        "did 3 years of physics but dropped out",
        "python 4 yrs",
        "2 years of law, never finished",
    ],
)
def test_lengths_of_something_else_are_no_work(real: Reader, text: str) -> None:
    found = facts(real, text)
    assert found.current is None and found.years is None


@pytest.mark.parametrize("text", ["nurse, 7 years, i want weekends off", "i need free evenings again"])
def test_free_time_that_is_wished_of_work_is_no_time_to_learn(real: Reader, text: str) -> None:
    assert facts(real, text).hours_per_week is None


@pytest.mark.parametrize(
    ("text", "skill", "level"),
    [
        ("english ok", "english-language", Level.INTERMEDIATE),
        ("sap a bit, polish good, english bad", "english-language", Level.BASIC),
        ("spanish a little, python good", "spanish-language", Level.BASIC),
        ("excel meh, word good", "excel", Level.INTERMEDIATE),
    ],
)
def test_a_language_or_tool_with_its_level_beside_it(real: Reader, text: str, skill: str, level: Level) -> None:
    assert told(facts(real, text), skill) == ("has", level)


def test_a_degree_that_was_never_worked_in_is_kept(real: Reader) -> None:
    found = facts(real, "i have a marketing degree but never worked in it")
    assert told(found, "marketing") == ("has", None) and found.years is None
