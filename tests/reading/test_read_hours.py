import pytest

from bot.reading.facts import Asked

CASES = [
    ("10h weekly", 10),
    ("10 hours a week", 10),
    ("10 hrs/week", 10),
    ("I can study 5-7 hours per week", 6),
    ("about eight hours every week", 8),
    ("2 hours a day", 14),
    ("I can learn one hour every evening", 7),
    ("an hour every evening", 7),
    ("30 minutes a day", 3.5),
    ("half an hour every day", 3.5),
    ("I have two evenings a week", 4),
    ("weekends only", 8),
    ("only on weekends", 8),
    ("2h on weekdays", 10),
    ("I can study full time", 40),
    ("max 5 hours a week", 5),
    ("20 hours a month for learning", 4.62),
    ("2 hours, three times a week", 6),
    ("1 hour a day, 5 days a week", 5),
    ("2 hours on Mondays and Wednesdays", 4),
    ("10 hours a week, no wait, 6 hours a week", 6),
    ("I have 12 hours to study weekly", 12),
    ("an hour or two a day", 10.5),
    ("10 hours per week is too much, make it 5", 5),
    ("I work full time so only 5 hours a week to study", 5),
    ("2 hours daily except sundays", 12),
    ("about one hour every morning, not sundays", 6),
    ("2 hours every evening, not fridays", 12),
    ("every weekday evening for an hour", 5),
    ("about 2 hours every other day", 7),
    ("I sleep 8 hours a day", None),
    ("5 years of experience", None),
    ("I work 40 hours a week", None),
    ("I work full time", None),
    ("I know python", None),
    ("the course takes 20 hours", None),
    ("in 6 months", None),
    ("2 hours ago", None),
    ("11 years as a team leader, 5 hours a week", 5),
    ("my team leader has 5 hours a week", None),
    ("this week i only managed 2 hours a day", None),
    ("i did 4 hours last week, normally I have 6 hours a week", 6),
    ("this week only 2 hours sorry", None),
    ("just one hour this week", None),
    ("starting next week 4 hours a week", 4),
    ("last week I started a new job so I only have 3 hours a week now", 3),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_hours_a_week(read, text, expected):
    assert read(text).hours_per_week == expected


ANSWERS = [
    ("10", 10),
    ("ten", 10),
    ("5-7", 6),
    ("about 6", 6),
    ("6 hours", 6),
    ("full time", 40),
    ("weekends", 8),
    ("two evenings", 4),
    ("maybe 3 hours", 3),
    ("not sure", None),
    ("why?", None),
    ("I have 5 years of experience", None),
]


@pytest.mark.parametrize(("text", "expected"), ANSWERS, ids=[c[0] for c in ANSWERS])
def test_hours_when_asked(read, text, expected):
    assert read(text, Asked("hours")).hours_per_week == expected


def test_hours_are_not_experience_and_experience_is_not_hours(read):
    facts = read("I have 3 years of experience and 5 hours a week")
    assert (facts.years, facts.hours_per_week) == (3, 5)


def test_the_quote_is_the_persons_own_words(read):
    assert read("Let's say 10 Hours a week").hours_quote == "10 Hours a week"


@pytest.mark.parametrize("text", ["in half an hour", "in two hours", "ask me in 3 hours", "in about 45 minutes"])
def test_a_moment_counted_in_hours_is_no_time_for_learning(read, text):
    assert read(text, Asked("hours")).hours_per_week is None
