"""Years, hours and goals in the words of people who were never told how to write them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from bot.reading.facts import Asked
from bot.reading.reader import Reader

DAY = date(2026, 6, 15)

ANSWERED_YEARS = [
    ("seventeen or so", 17),
    ("almost 6 yeers", 6),
    ("fourty", 40),
    ("two and a half", 2.5),
    ("2½ years", 2.5),
    ("six, seven", 6.5),
    ("less than one", 0.5),
    ("eight months", 0.5),
    ("some weeks in a summer job", 0.5),
    ("a quarter of a century", 25),
    ("3 years as a nurse, then 2 as an analyst", 5),
    ("two years at a bank, one at an insurer, and three freelancing", 6),
    ("about 15 as a cook and 3 as a driver", 18),
    ("six, but only three in an office", 6),
    ("3 years in a shop and 2 in a bar, so five altogether", 5),
    ("worked 5 years, took 3 years off for the kids, then 2 more years", 7),
    ("I'm 34 and have worked since I was 20", 14),
    ("sice 2014", 12),
    ("not 5, 7", 7),
    ("it says 12, should be 2", 2),
    ("make that 3 years", 3),
    ("I said three but it's really five", 5),
    ("Three. Wait, four.", 4),
    ("oops 10 not 1", 10),
    ("correct it to eleven please", 11),
    ("laid off after 8 years at a factory", 8),
    ("zero, honestly", 0),
    ("none, unless you count babysitting", 0),
    ("nada", 0),
    ("still in high school", 0),
    ("I haven't worked a day in my life", 0),
    ("i havent got any", 0),
    ("I'm 29", None),
    ("I turn 50 next month", None),
    ("skip this one", None),
    ("I have two kids", None),
    ("I was on leave for 2 years", None),
]

VOLUNTEERED_YEARS = [
    ("I drove a train for 11 years", 11),
    ("been teaching since 2012", 14),
    ("I repaired bikes for 6 years before I moved", 6),
    ("I've been managing a gym for 4 years", 4),
    ("With 13 years in the police, could I become a data analyst?", 13),
    ("Graduated 2022, been working at a bank ever since", 4),
    ("i am working from 2016 in the textile industry", 10),
    ("I am bus driver since 2009", 17),
    ("My husband worked in IT for 15 years, I have worked in retail for 5", 5),
    ("My experience isn't 10 years, it's 1 year", 1),
    ("the summary says 15 years but I have worked 5", 5),
    ("that's wrong, I only have 3 years of experience", 3),
    ("please set years of experience to 13", 13),
    ("My wife worked as an analyst for 10 years", None),
    ("my apprentice has 2 years of experience", None),
    ("our startup has existed for 3 years", None),
    ("Applicants should bring 5 years of experience", None),
    ("I took a 5-year career break", None),
    ("I've been a stay-at-home dad for 5 years", None),
    ("it's been 3 years since I last worked with it", None),
    ("I haven't touched a computer in 4 years", None),
    ("we analysed 5 years of sales data", None),
    ("I spent 3 years in Japan", None),
    ("I have had back pain for 3 years", None),
    ("I plan to stay 2 years in that job", None),
    ("do I need 5 years of experience?", None),
    ("How much will I earn after 3 years?", None),
]

ANSWERED_HOURS = [
    ("12 hors", 12),
    ("8 houres a week", 8),
    ("not more than 8", 8),
    ("down to 4", 4),
    ("10... no wait, 5", 5),
    ("not 10, 6", 6),
    ("I used to have 10, now 5", 5),
    ("an hour and a half a day", 10.5),
    ("I work full time, so maybe 5", 5),
    ("work 40h/week, can study 6", 6),
    ("two full days a week", 16),
    ("2 hours each weekday and 4 on saturday", 14),
    ("4 hrs on sat and 4 on sun", 8),
    ("5 during the week and 5 at the weekend", 10),
    ("2 hrs mon wed fri", 6),
    ("3 x 2h", 6),
    ("20 min on the bus each day", 2.33),
    ("weekends, about 4 hours each day", 8),
    ("two hours per night, five nights a week", 10),
    ("every other evening", 7),
    ("one weekend day", 4),
    ("6 weeks", None),
    ("none right now", None),
]

VOLUNTEERED_HOURS = [
    ("change my hours to 6", 6),
    ("my hours dropped from 10 to 4 a week", 4),
    ("Not 10 hours a week, 5", 5),
    ("it says 40 hours a week, should be 4", 4),
    ("I said 10 hours per week but I can only manage 6", 6),
    ("Turns out 10 hours a week was too optimistic, 6 is realistic", 6),
    ("i can put in 2 hrs a day after the kids sleep", 14),
    ("can you redo the plan for 4 hours a week?", 4),
    ("what if I had 16 hours a week?", 16),
    ("how long is it if I do 5 hours a week?", 5),
    ("is 10 hours a week realistic?", None),
    ("my friend studies 20 hours a week", None),
    ("I go to the gym 5 hours a week", None),
    ("I exercise 4 hours a week", None),
    ("I teach 20 hours a week", None),
    ("I worked 60 hours last week", None),
    ("8 hours a day in front of a screen kills me", None),
    ("the app was down for 3 hours", None),
]

ANSWERED_ROLE = [
    ("data enginer plz", "data-engineer"),
    ("senor data enginner", "data-engineer"),
    ("engineer for machine learning", "ml-engineer"),
    ("analyst of data", "data-analyst"),
    ("m.l. engineer", "ml-engineer"),
    ("data analyst -> data scientist", "data-scientist"),
    ("not an analyst but an engineer for data", "data-engineer"),
    ("Same as my sister: data engineer", "data-engineer"),
    ("which is better, data analyst or data scientist?", None),
    ("whichever is easiest", None),
    ("the best paid", None),
]

VOLUNTEERED_ROLE = [
    ("i wanna b a data analyst", "data-analyst"),
    ("I fancy being a data engineer", "data-engineer"),
    ("what should I learn to be an ML engineer?", "ml-engineer"),
    ("how close am I to data scientist", "data-scientist"),
    ("data engineer sounds cool, let's go with that", "data-engineer"),
    ("it should be ML engineer, not data engineer", "ml-engineer"),
    ("you put data analyst but I said data engineer", "data-engineer"),
    ("I want to switch from accounting to data analysis", "data-analyst"),
    ("my boss says data analyst but I want data engineer", "data-engineer"),
    ("one day I'll be a data scientist", "data-scientist"),
    ("put ML engineer as my goal", "ml-engineer"),
    ("sign me up for data engineer", "data-engineer"),
    ("pls change data analyst to data engineer", "data-engineer"),
    ("I'm after a data engineer job", "data-engineer"),
    ("my friend wants to be a data scientist", None),
    ("I have no interest in becoming a data scientist", None),
    ("We got a new data engineer", None),
    ("I was promoted to data analyst in 2020", None),
    ("I was hired as a data analyst", None),
    ("I never wanted to be a data analyst", None),
    ("are there jobs for data engineers in Berlin?", None),
    ("I want to become fluent in French", None),
]


def both(answered: list[tuple[str, Any]], kind: str, volunteered: list[tuple[str, Any]]) -> list[tuple[str, str, Any]]:
    return [(kind, *line) for line in answered] + [("", *line) for line in volunteered]


@pytest.mark.parametrize(("kind", "text", "years"), both(ANSWERED_YEARS, "experience", VOLUNTEERED_YEARS))
def test_years(reader: Reader, kind: str, text: str, years: float | None) -> None:
    assert reader.read(text, Asked(kind), today=DAY).years == years


@pytest.mark.parametrize(("kind", "text", "hours"), both(ANSWERED_HOURS, "hours", VOLUNTEERED_HOURS))
def test_hours(reader: Reader, kind: str, text: str, hours: float | None) -> None:
    assert reader.read(text, Asked(kind), today=DAY).hours_per_week == hours


@pytest.mark.parametrize(("kind", "text", "role"), both(ANSWERED_ROLE, "goal", VOLUNTEERED_ROLE))
def test_goal(reader: Reader, kind: str, text: str, role: str | None) -> None:
    target = reader.read(text, Asked(kind), today=DAY).target
    assert (target.role if target else None) == role


def test_a_longer_title_keeps_its_first_words(reader: Reader) -> None:
    target = reader.read("I'm thinking of becoming a cloud architect", today=DAY).target
    assert target is not None
    assert (target.role, target.said) == (None, "cloud architect")


def test_an_answer_on_years_is_no_goal(reader: Reader) -> None:
    assert reader.read("2 years barista", Asked("experience"), today=DAY).target is None
