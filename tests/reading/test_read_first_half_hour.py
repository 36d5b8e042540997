"""The first half hour: hours in parts of a week, years in a line of work, what was run together, a list's rest."""

from __future__ import annotations

import pytest
from reading_world import TODAY, said

from bot.reading.facts import Asked
from bot.reading.reader import Reader

LIST = ("sql", "tableau", "docker", "kafka", "git", "airflow")
CHECKS = Asked("checks", LIST, groups=tuple((skill,) for skill in LIST))


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("30 min a day on weekdays, 3 hours on Sunday", 5.5),
        ("half an hour on weekdays plus 3 hours on sunday", 5.5),
        ("1 hour a day on weekdays but 3 hours on Sunday", 8.0),
        ("45 min in the morning mon-fri and 2h on the weekend", 5 * 0.75 + 2),
        ("3 evenings, 1 to 2 hours each", 4.5),
        ("three evenings, an hour or two each", 4.5),
    ],
)
def test_parts_of_a_week_add_up(reader: Reader, text: str, hours: float) -> None:
    assert reader.read(text, Asked("hours"), today=TODAY).hours_per_week == pytest.approx(hours)


def test_an_amount_that_replaces_another_is_not_added(reader: Reader) -> None:
    assert reader.read("5 hours a week, no wait, 3 hours", Asked("hours"), today=TODAY).hours_per_week == 3


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("10 years physio", 10),
        ("physio, 10 yrs", 10),
        ("nurse. 10 years payroll clerk", 10),
        ("4 years sql trainer", 4),
    ],
)
def test_years_in_a_line_of_work_need_no_verb(reader: Reader, text: str, years: float) -> None:
    facts = reader.read(text, today=TODAY)
    assert facts.years == years
    assert facts.current is not None


def test_years_with_a_tool_are_not_all_of_the_work(reader: Reader) -> None:
    assert reader.read("4 years sql", today=TODAY).years is None


@pytest.mark.parametrize("text", ["we ran Spark at the hospital", "we installed spark last year", "i ran kafka there"])
def test_what_was_run_is_known(reader: Reader, text: str) -> None:
    assert set(said(reader.read(text, today=TODAY)).values()) == {"has"}


@pytest.mark.parametrize("text", ["the IT people ran kafka", "we ran out of money", "my firm runs on kafka"])
def test_what_others_run_is_not(reader: Reader, text: str) -> None:
    assert "has" not in said(reader.read(text, today=TODAY)).values()


@pytest.mark.parametrize(
    "text", ["I never said I know Kafka", "where did I say that", "who said i know aws?", "I never mentioned aws"]
)
def test_a_denial_of_having_said_something_answers_no_question(reader: Reader, text: str) -> None:
    told = said(reader.read(text, Asked("confirm", ("docker",)), today=TODAY))
    assert "docker" not in told
    assert "lacks" not in said(reader.read(text, CHECKS, today=TODAY)).values()


@pytest.mark.parametrize("text", ["aws no, the rest yes", "i dont know aws, others ok", "no aws but the rest is fine"])
def test_the_rest_of_a_list_counts_beside_a_no_to_something_else(reader: Reader, text: str) -> None:
    told = said(reader.read(text, CHECKS, today=TODAY))
    assert told.pop("aws") == "lacks"
    assert told == dict.fromkeys(LIST, "has")


def test_a_no_to_something_else_says_nothing_of_the_rest(reader: Reader) -> None:
    assert said(reader.read("i don't know aws", CHECKS, today=TODAY)) == {"aws": "lacks"}


@pytest.mark.parametrize("text", ["I would like a job as a marine biologist", "i'd love a job as pastry chef"])
def test_a_job_off_the_list_picks_none_of_the_roles_offered(reader: Reader, text: str) -> None:
    offered = Asked("goal", roles=("data-analyst", "data-scientist"))
    target = reader.read(text, offered, today=TODAY).target
    assert target is not None
    assert target.role is None


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("an hour after the kids are in bed, four nights", 4.0),
        ("maybe an hour after kids are in bed, four nights, and sunday mornings 2 hrs", 6.0),
        ("half an hour on the train home, five evenings", 2.5),
        ("maybe 6 hours, two evenings and a bit of sunday", 6.0),
        ("2 hours, three evenings", 6.0),
    ],
)
def test_a_few_words_stand_before_the_number_of_evenings(reader: Reader, text: str, hours: float) -> None:
    assert reader.read(text, Asked("hours"), today=TODAY).hours_per_week == hours
