"""Days off with both their ends, told in sickness or in the past, and what their figures are not."""

from __future__ import annotations

from datetime import date

import pytest

from bot.reading.facts import Asked
from bot.reading.times.absences import absence_of, recovered
from bot.reading.times.lost_weeks import lost_days

TODAY = date(2026, 3, 10)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("i'm away from 20 december, back on 10 january", date(2026, 12, 20), date(2027, 1, 9)),
        ("from 20 december i'm gone, i return on 10 january", date(2026, 12, 20), date(2027, 1, 9)),
        ("off from 3 april and back on the 12th of april", date(2026, 4, 3), date(2026, 4, 11)),
        ("leaving on friday, back on monday", date(2026, 3, 13), date(2026, 3, 15)),
        ("i'll be back on 5 april", TODAY, date(2026, 4, 4)),
        ("back after 5 april", TODAY, date(2026, 4, 5)),
        ("away till 5 april", TODAY, date(2026, 4, 5)),
        ("1 to 15 august is holiday with the kids", date(2026, 8, 1), date(2026, 8, 15)),
        ("2-9 may is our honeymoon", date(2026, 5, 2), date(2026, 5, 9)),
        ("easter break from 2 to 8 april", date(2026, 4, 2), date(2026, 4, 8)),
        ("sick till monday", TODAY, date(2026, 3, 15)),
        ("in bed with the flu till sunday", TODAY, date(2026, 3, 14)),
        ("got the flu, nothing for about ten days", TODAY, date(2026, 3, 19)),
        ("nothing from me for 3 weeks", TODAY, date(2026, 3, 30)),
    ],
)
def test_both_ends_are_read_and_the_day_of_the_return_is_free(text: str, first: date, last: date) -> None:
    found = absence_of(text, TODAY)
    assert found is not None
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize(
    "text", ["i have a cold", "sick of this", "it's a holiday today", "i was sick until monday", "nothing new for me"]
)
def test_what_only_sounds_like_days_off_is_none(text: str) -> None:
    assert absence_of(text, TODAY) is None


@pytest.mark.parametrize("kind", ["experience", "hours"])
def test_the_figures_of_days_off_are_neither_years_nor_hours(read, kind: str) -> None:
    facts = read("I'm on vacation from 3 to 17 april", Asked(kind))
    assert facts.absence is not None
    assert facts.years is None
    assert facts.hours_per_week is None


def test_a_sigh_is_no_hour(read) -> None:
    assert read("ah and I like tea", Asked("hours")).hours_per_week is None
    assert read("an hour a week", Asked("hours")).hours_per_week == 1


def test_a_weekday_answers_no_list_of_skills(read) -> None:
    about = Asked("checks", ("sql", "python"))
    assert read("no saturday", about).skills == ()
    assert len(read("no", about).skills) == 2


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("didn't manage anything for a month, kid was in hospital", 30),
        ("i haven't done anything in three weeks", 21),
        ("nothing done for two weeks, sorry", 14),
        ("couldn't study for ten days because i was ill", 10),
    ],
)
def test_a_long_time_without_learning_lies_behind(text: str, days: int) -> None:
    found = lost_days(text, TODAY)
    assert found is not None
    assert found[1] == TODAY
    assert (found[1] - found[0]).days == days


@pytest.mark.parametrize(
    "text", ["i studied for three weeks", "did docker in two weeks", "i didn't use spark for two years"]
)
def test_a_length_of_something_else_is_no_lost_time(text: str) -> None:
    assert lost_days(text, TODAY) is None


@pytest.mark.parametrize(
    "text",
    ["i can start again already", "ok i'm ready again", "unpause please", "let's get back to it", "i'm fit again"],
)
def test_a_pause_ends_in_any_words(text: str) -> None:
    assert recovered(text)


@pytest.mark.parametrize(
    "text", ["when i'm ready again", "can i start again?", "let's start over", "i'm good at python again"]
)
def test_other_beginnings_end_no_pause(text: str) -> None:
    assert not recovered(text)
