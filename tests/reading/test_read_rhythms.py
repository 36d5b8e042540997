"""What people wish of check-ins, in their own words; the day they speak is Wednesday, 4 March 2026."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.advice.cadence import Rhythm
from bot.reading.followup.quiet_hours import bounds_in
from bot.reading.followup.rhythms import NOTHING, bids, later, speaks, stops, wish_in
from bot.reading.times.zones import zone_in, zone_name

TODAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("text", "rhythm"),
    [
        ("weekly", Rhythm.WEEKLY),
        ("once a week is fine", Rhythm.WEEKLY),
        ("every week pls", Rhythm.WEEKLY),
        ("fortnightly would suit me", Rhythm.TWO_WEEKS),
        ("every other week", Rhythm.TWO_WEEKS),
        ("twice a month", Rhythm.TWO_WEEKS),
        ("Every second Friday", Rhythm.TWO_WEEKS),
        ("make it monthly", Rhythm.MONTHLY),
        ("on the 5th of each month", Rhythm.MONTHLY),
        ("every day please", Rhythm.DAILY),
        ("each morning", Rhythm.DAILY),
        ("every two days", Rhythm.FEW_DAYS),
        ("3x a week", Rhythm.FEW_DAYS),
        ("when a step is due", Rhythm.STEPS),
        ("at the end of each phase", Rhythm.STEPS),
        ("per milestone", Rhythm.STEPS),
        ("daily is too much, rather once a week", Rhythm.WEEKLY),
        ("stop asking every day, monthly will do", Rhythm.MONTHLY),
        ("from weekly to every ten days", Rhythm.TWO_WEEKS),
        ("every month instead of weekly", Rhythm.MONTHLY),
    ],
)
def test_how_often(text: str, rhythm: Rhythm) -> None:
    assert wish_in(text, TODAY).rhythm is rhythm


@pytest.mark.parametrize(
    ("text", "days", "at"),
    [
        ("Sundays at 7pm", {6}, time(19)),
        ("every tuesday and thursday, 18:30", {1, 3}, time(18, 30)),
        ("fridays at noon", {4}, time(12)),
        ("each sat morning", {5}, time(9)),
        ("evenings", set(), time(19)),
        ("after work", set(), time(18)),
        ("at 8 in the evening rather than in the morning", set(), time(20)),
        ("you write at 3am my time, the afternoon would be kinder", set(), time(15)),
        ("at 7", set(), time(19)),
        ("9 o'clock", set(), time(9)),
        ("17h30", set(), time(17, 30)),
        ("not on weekends", {0, 1, 2, 3, 4}, None),
        ("only on weekdays", {0, 1, 2, 3, 4}, None),
        ("never on mondays", {1, 2, 3, 4, 5, 6}, None),
    ],
)
def test_on_which_days_and_when(text: str, days: set[int], at: time | None) -> None:
    wish = wish_in(text, TODAY)
    assert (wish.days, wish.at) == (days, at)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("pause until June", date(2026, 6, 1)),
        ("I'm away till Monday", date(2026, 3, 9)),
        ("on vacation for two weeks", date(2026, 3, 18)),
        ("no reminders before 1 april", date(2026, 4, 1)),
        ("travelling until the 20th", date(2026, 3, 20)),
        ("not this week please", date(2026, 3, 9)),
        ("hold off until new year", date(2027, 1, 2)),
        ("leave me in peace until may", date(2026, 5, 1)),
        ("taking a break, back in 10 days", date(2026, 3, 14)),
    ],
)
def test_peace_until_a_day(text: str, until: date) -> None:
    wish = wish_in(text, TODAY)
    assert (wish.until, wish.again) == (until, None)


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("ask me tomorrow", date(2026, 3, 5)),
        ("tmrw", date(2026, 3, 5)),
        ("next week", date(2026, 3, 9)),
        ("thursday next week", date(2026, 3, 12)),
        ("ping me in 3 days", date(2026, 3, 7)),
        ("not today, on friday", date(2026, 3, 6)),
        ("push it back a week", date(2026, 3, 11)),
        ("remind me on the 15th", date(2026, 3, 15)),
        ("we said tuesday but i need friday instead", date(2026, 3, 6)),
        ("come back in a month", date(2026, 4, 3)),
        ("end of the month", date(2026, 3, 31)),
    ],
)
def test_one_day(text: str, again: date) -> None:
    wish = wish_in(text, TODAY)
    assert (wish.again, wish.until, wish.rhythm) == (again, None, None)


@pytest.mark.parametrize(
    ("text", "rhythm"),
    [
        ("not every week please", Rhythm.TWO_WEEKS),
        ("less often than weekly", Rhythm.TWO_WEEKS),
        ("not daily", Rhythm.FEW_DAYS),
        ("don't ask me every day", Rhythm.FEW_DAYS),
        ("every week, not every day", Rhythm.WEEKLY),
        ("don't forget to ask me every week", Rhythm.WEEKLY),
    ],
)
def test_a_rhythm_that_is_too_much_is_the_next_rarer_one(text: str, rhythm: Rhythm) -> None:
    assert wish_in(text, TODAY).rhythm is rhythm


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("not in the evening, not every week", (None, time(17))),
        ("no mornings please", (time(12), None)),
        ("don't ask me in the evenings", (None, time(17))),
        ("in the evening", (None, None)),
        ("not a morning person", (None, None)),
        ("I don't work the night shift", (None, None)),
    ],
)
def test_a_part_of_the_day_that_is_not_wanted(text: str, bounds: tuple[time | None, time | None]) -> None:
    assert bounds_in(text) == bounds


def test_less_and_more() -> None:
    assert [wish_in(t, TODAY).change for t in ("less often", "too many reminders", "weekly is too often")] == [1, 1, 1]
    assert [wish_in(t, TODAY).change for t in ("more often", "send more reminders")] == [-1, -1]


@pytest.mark.parametrize(
    "text",
    [
        "stop reminding me",
        "no more check-ins please",
        "turn the reminders off",
        "please don't ask me again",
        "Cancel the weekly follow-ups.",
        "ditch the pings",
        "i'm good, no need to check in",
        "i finished docker, and no more reminders now",
    ],
)
def test_stop(text: str) -> None:
    assert stops(text)


@pytest.mark.parametrize(
    "text",
    [
        "daily nudges please, otherwise i slack off",
        "stop asking me daily, weekly is enough",
        "don't remind me on weekends",
        "no reminders until june",
        "don't ask me so often",
        "remind me weekly",
        "turn the reminders back on",
        "stop using jargon",
        "I never used Docker",
    ],
)
def test_no_stop(text: str) -> None:
    assert not stops(text)


@pytest.mark.parametrize(
    "text", ["I finished the SQL course", "What is Docker?", "good Python, some SQL", "thanks", "hi"]
)
def test_other_things_wish_nothing(text: str) -> None:
    assert wish_in(text, TODAY) == NOTHING
    assert not speaks(text)
    assert not stops(text)
    assert not later(text)


def test_later_without_a_day() -> None:
    assert all(later(t) for t in ("later", "not now please", "maybe another time", "ok, later then", "Busy right now"))
    assert not later("later I used Docker")


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("I'm in Berlin", "Europe/Berlin"),
        ("i live in new york city now", "America/New_York"),
        ("based in bangalore", "Asia/Kolkata"),
        ("just moved to lisbon", "Europe/Lisbon"),
        ("my timezone is est", "America/New_York"),
        ("8pm pacific time", "America/Los_Angeles"),
        ("UTC+2", "Etc/GMT-2"),
        ("gmt -3", "Etc/GMT+3"),
        ("UTC+5:30", "Asia/Kolkata"),
        ("Europe/Madrid", "Europe/Madrid"),
        ("I'm in a meeting", ""),
        ("i am in marketing", ""),
        ("I have no time", ""),
        ("i'm still on it", ""),
    ],
)
def test_where(text: str, zone: str) -> None:
    assert zone_in(text) == zone


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("berln", "Europe/Berlin"),
        ("somewhere in texas", "America/Chicago"),
        ("+1", "Etc/GMT-1"),
        ("EST", "America/New_York"),
        ("Lagos, Nigeria", "Africa/Lagos"),
        ("no idea", ""),
        ("skip", ""),
    ],
)
def test_where_as_an_answer(text: str, zone: str) -> None:
    assert zone_in(text, asked=True) == zone


def test_zones_are_said_as_people_say_them() -> None:
    assert [zone_name(z) for z in ("America/New_York", "Etc/GMT-2", "UTC")] == ["New York", "UTC+2", "UTC"]


def test_days_of_a_month_are_no_hours_of_quiet() -> None:
    assert bounds_in("pause from 1 to 14 april please") == (None, None)
    assert all(bounds_in("write between 9 and 14 please"))


def test_remember_me_asks_for_a_reminder() -> None:
    assert speaks("remember me next week sunday 20h") and bids("remember me on thursday 19h")
    assert not speaks("do you remember me?")
