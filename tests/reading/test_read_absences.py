"""Days to come on which nobody will learn, and all that only sounds like them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.times.absences import LONGEST, absence_of

TODAY = date(2026, 3, 10)  # a Tuesday

TOLD = [
    ("I'm on holiday in March", (3, 10), (3, 31)),
    ("I'm on holiday in April", (4, 1), (4, 30)),
    ("away from 3 to 17 May", (5, 3), (5, 17)),
    ("I'm away from 3 May to 17 May", (5, 3), (5, 17)),
    ("away 1-14 august", (8, 1), (8, 14)),
    ("out of office 2026-05-03 to 2026-05-17", (5, 3), (5, 17)),
    ("won't be available between 10 and 20 april", (4, 10), (4, 20)),
    ("off work next two weeks", (3, 10), (3, 23)),
    ("maternity leave until September", (3, 10), (8, 31)),
    ("on leave through august", (3, 10), (8, 31)),
    ("i'm deployed till october", (3, 10), (9, 30)),
    ("exams in June so no time", (6, 1), (6, 30)),
    ("no time until june", (3, 10), (5, 31)),
    ("harvest until october so no time", (3, 10), (9, 30)),
    ("trial all of april so no time at all", (4, 1), (4, 30)),
    ("busy season until 15 april, super busy", (3, 10), (4, 15)),
    ("I can't study in April", (4, 1), (4, 30)),
    ("I cannot do anything in the last week of april", (4, 24), (4, 30)),
    ("need a break until the end of april", (3, 10), (4, 30)),
    ("pause until june pls", (3, 10), (5, 31)),
    ("can you put everything on hold until 1 june", (3, 10), (6, 1)),
    ("taking the first two weeks of june off", (6, 1), (6, 14)),
    ("i take august off", (8, 1), (8, 31)),
    ("mid-june to mid-july i'm off", (6, 15), (7, 15)),
    ("will be on vacation late july", (7, 22), (7, 31)),
    ("I'm gone next week", (3, 16), (3, 22)),
    ("no time next month", (4, 1), (4, 30)),
    ("i dont have any time this month", (3, 10), (3, 31)),
    ("field exercise for 3 weeks from 5 may, no time", (5, 5), (5, 25)),
    ("surgery in may, cannot learn for 6 weeks", (5, 1), (6, 11)),
    ("In May I'm on vacation", (5, 1), (5, 31)),
    ("my wife and I are away in May", (5, 1), (5, 31)),
    ("5 hours a week, but I'm on holiday in april", (4, 1), (4, 30)),
    ("I'm on holiday in May, is that ok?", (5, 1), (5, 31)),
    ("back after easter, move the dates", (3, 10), (4, 6)),
    ("I'm travelling and back after christmas", (3, 10), (12, 26)),
    ("i'll be back in june", (3, 10), (5, 31)),
    ("nothing in may, 5h per week in june and july", (5, 1), (5, 31)),
    ("pick it up again in september", (3, 10), (8, 31)),
    ("I can only study again after the holidays", (3, 10), (12, 26)),
    ("I won't be doing anything until may 10", (3, 10), (5, 10)),
    ("I'm on sick leave since January until the end of May", (3, 10), (5, 31)),
]


@pytest.mark.parametrize(("text", "first", "last"), TOLD)
def test_days_to_come_are_read(text: str, first: tuple[int, int], last: tuple[int, int]) -> None:
    found = absence_of(text.lower(), TODAY)
    assert found is not None
    assert (found.first, found.last) == (date(2026, *first), date(2026, *last))
    assert found.quote in text.lower()


def test_a_stretch_over_new_year_ends_in_the_next_one() -> None:
    found = absence_of("on vacation dec 20 to jan 5", TODAY)
    assert found is not None and (found.first, found.last) == (date(2026, 12, 20), date(2027, 1, 5))


def test_a_stretch_that_lasts_begins_today() -> None:
    found = absence_of("on vacation dec 20 to jan 5", date(2027, 1, 2))
    assert found is not None and (found.first, found.last) == (date(2027, 1, 2), date(2027, 1, 5))


NOT_TOLD = [
    "I'm back in marketing",
    "I want to be back in tech in may",
    "come back to sql again in phase 2",
    "back on track",
    "when will you be back in may?",
    "what if I'm away in April",
    "if I go on holiday in may what happens",
    "does a holiday in may change the plan",
    "can I take a break in April?",
    "how should i plan with two weeks of holiday in july?",
    "I was on leave in 2021",
    "I was in hospital until last week",
    "been on sick leave since may",
    "just back from holiday in february",
    "career break 2019-2021",
    "no time in 2025",
    "my boss is on holiday in April",
    "my holiday in may was cancelled",
    "not on holiday in may",
    "I am on parental leave until September so I have lots of time",
    "I'm on leave with my baby till july and can learn 10 hours a week",
    "I'm always away for two weeks a month",
    "no time on mondays",
    "no time in the evenings until june i work late",
    "I'm away on weekends",
    "I drive trucks and am away from monday to friday",
    "I may be away",
    "I have exams in June",
    "can't start until May",
    "I want to start on 1 April",
    "leave my job in April",
    "i want to break into data science in may",
    "3 hours away from home",
    "my contract runs until june",
    "I'm away from 31 june to 40 june",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_questions_history_and_other_people_tell_none(text: str) -> None:
    assert absence_of(text.lower(), TODAY) is None


def test_a_plan_does_not_start_on_the_day_one_leaves(read) -> None:
    for text in ("I'm away from 3 May to 17 May", "on holiday from monday"):
        assert read(text).start is None
    facts = read("I'm on Holiday in April. I can start on 4 May")
    assert facts.start == date(2026, 5, 4) and facts.absence is not None
    assert facts.absence.quote == "on Holiday in April"


_PARTS = st.sampled_from(
    [
        "i'm on holiday",
        "away",
        "no time",
        "off work",
        "maternity leave",
        "taking",
        "off",
        "in",
        "from",
        "to",
        "until",
        "next",
        "two weeks",
        "for",
        "days",
        "march",
        "may",
        "december",
        "feb",
        "3",
        "17",
        "31",
        "30",
        "99",
        "2025",
        "2026",
        "2027-01-40",
        "2026-05-03",
        "week",
        "month",
        "the end of",
        "first",
        "half of",
        "christmas",
        "summer",
        "monday",
        ",",
        ".",
        "so",
        "and",
        "-",
        "through",
    ]
)


@given(st.lists(_PARTS, max_size=9).map(" ".join), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_an_absence_never_ends_before_it_begins_or_lies_behind(text: str, today: date) -> None:
    found = absence_of(text, today)
    if found is not None:
        assert today <= found.first <= found.last
        assert (found.last - found.first).days <= LONGEST


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    absence_of("no time " + text, TODAY)


@pytest.mark.parametrize(
    "text", ["between 20 dec and 5 jan nothing", "i can not work from 20 december until 5 january"]
)
def test_days_with_nothing_or_no_work_are_days_off(read, text: str) -> None:
    found = read(text).absence
    assert found is not None and (found.first.day, found.last.day) == (20, 5)


@pytest.mark.parametrize("text", ["I can't work from home", "what did I do last week? nothing"])
def test_no_work_at_a_place_and_nothing_done_are_no_days_off(read, text: str) -> None:
    assert read(text).absence is None
