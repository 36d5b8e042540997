"""Weekly hours that are told in parts, taken back half, or settled on in the end."""

import pytest

from bot.reading.facts import Asked

SETTLED = [
    ("maybe 6 hrs a week but not when I'm on nights, so realistically 4", 4),
    ("10h a week on paper, more like 6 in practice", 6),
    ("id love 12 hours a week but lets say 8", 8),
    ("10 hrs/wk in theory. In reality 4 or 5", 4.5),
    ("12 h/week on a good week, 6 in reality", 6),
    ("an hour a day, so 7 a week", 7),
    ("2 hours a night, but more like 1", 7),
    ("I'd say 9 hours a week, with the baby rather 5", 5),
    ("7 hrs a week if nothing goes wrong, realistically 5", 5),
]
PARTS = [
    ("weekdays 1h, saturday 3h, sunday 3h", 11),
    ("sat 4 hours, sun 2 hours", 6),
    ("3 hours sat 5 hours sun", 8),
    ("weekends 4 hours sat 4 hours sun, weekdays impossible", 8),
    ("half an hour before work each weekday plus 2 on sundays", 4.5),
    ("two evenings, about 90 minutes each", 3),
    ("Three evenings in the week, two hours each", 6),
    ("four weekdays, 90 min per day", 6),
    ("that's 4 hours a week on top of the 4 I had", 8),
]
RATES = [
    ("an hour or so most evenings", 5),
    ("every other saturday 6 hours", 3),
    ("4 hours every second sunday", 2),
    ("12 hours every two weeks", 6),
    ("3 hours biweekly", 1.5),
    ("an hour every evening, weekends no chance", 5),
    ("one hour every morning, let's say 6 days a week", 6),
    ("40h week free, all for you", 40),
]


@pytest.mark.parametrize(("text", "hours"), [*SETTLED, *PARTS, *RATES])
def test_hours_of_a_week(text: str, hours: float, read) -> None:
    assert read(text, Asked("hours")).hours_per_week == pytest.approx(hours, abs=0.01)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("4 hours a week, hoping for 6", 4),
        ("10 hours a week, honestly 10 years of experience", 10),
        ("6 hours a week, so 3 modules a month", 6),
        ("8 hours a week and I have 2 kids", 8),
        ("5 hours a week, then I have to sleep 8", 5),
        ("an hour every evening, weekends too", 7),
    ],
)
def test_a_later_number_of_something_else_settles_nothing(text: str, hours: float, read) -> None:
    assert read(text, Asked("hours")).hours_per_week == pytest.approx(hours, abs=0.01)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("evenings 1 hour, sundays 3", 10),
        ("mon wed fri 1 hour, sunday 3", 6),
        ("mon to fri 30 minutes, sat 2 hours", 4.5),
        ("tuesday and thursday 1 hour, saturday 2.5", 4.5),
        ("saturday 2 hours, from 9 on", 2),
        ("one hour on mondays at 7", 1),
    ],
)
def test_days_that_share_one_word_of_hours_add_up(text: str, hours: float, read) -> None:
    assert read(text, Asked("hours")).hours_per_week == pytest.approx(hours, abs=0.01)
