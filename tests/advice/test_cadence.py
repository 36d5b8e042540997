"""When the next check-in is due: rhythm, silence, rest, and the wall clock of the person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.advice.cadence import GAPS, WAKING, Cadence, Rhythm, awake, instant_of, next_due, rarer, wall_of

MONDAY = date(2026, 3, 2)
NOW = datetime(2026, 3, 2, 9, tzinfo=timezone.utc)
ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "America/Sao_Paulo",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Africa/Casablanca",
)
BERLIN = Cadence(Rhythm.WEEKLY, MONDAY, "Europe/Berlin")


def walk(cadence: Cadence, count: int, now: datetime = NOW, steps: tuple[date, ...] = ()) -> list[datetime]:
    """The wall times of the next check-ins, each of them answered."""
    found: list[datetime] = []
    for _ in range(count):
        due = next_due(cadence, now, found[-1].date() if found else None, steps)
        if due is None:
            break
        found.append(due.local)
        now = due.at
    return found


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([r for r in Rhythm if r is not Rhythm.OFF]),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30)), max_size=4),
    st.frozensets(st.integers(0, 6), min_size=1),
)
def test_no_check_in_falls_into_an_absence(rhythm: Rhythm, spans: list[tuple[int, int]], days: frozenset[int]) -> None:
    away = tuple((MONDAY + timedelta(days=a), MONDAY + timedelta(days=a + n)) for a, n in spans)
    cadence = replace(BERLIN, rhythm=rhythm, days=days, away=away)
    steps = tuple(MONDAY + timedelta(days=n) for n in range(1, 60, 7))
    for local in walk(cadence, 6, steps=steps):
        assert not any(first <= local.date() <= last for first, last in away)


@pytest.mark.parametrize(
    ("rhythm", "days"),
    [
        (Rhythm.DAILY, [3, 4, 5]),
        (Rhythm.FEW_DAYS, [5, 8, 11]),
        (Rhythm.WEEKLY, [9, 16, 23]),
        (Rhythm.TWO_WEEKS, [16, 30, 13]),
    ],
)
def test_a_rhythm_counts_from_the_day_it_was_chosen(rhythm: Rhythm, days: list[int]) -> None:
    assert [w.day for w in walk(replace(BERLIN, rhythm=rhythm), 3)] == days


def test_off_is_off() -> None:
    assert next_due(replace(BERLIN, rhythm=Rhythm.OFF), NOW) is None


def test_the_same_hour_in_winter_and_in_summer() -> None:
    found = walk(BERLIN, 6)  # clocks go forward on 29 March
    assert {w.time() for w in found} == {time(18)}
    instants = [instant_of(w, "Europe/Berlin") for w in found]
    assert (instants[2] - instants[1], instants[3] - instants[2]) == (timedelta(days=7), timedelta(days=6, hours=23))


def test_a_minute_that_was_left_out_becomes_the_next_that_exists() -> None:
    assert instant_of(datetime(2026, 3, 29, 2, 30), "Europe/Berlin") == datetime(2026, 3, 29, 1, tzinfo=timezone.utc)
    assert wall_of(instant_of(datetime(2026, 3, 8, 2, 1), "America/New_York"), "America/New_York").time() == time(3)
    # Samoa had no 30 December 2011 at all
    assert wall_of(instant_of(datetime(2011, 12, 30, 18), "Pacific/Apia"), "Pacific/Apia") == datetime(2011, 12, 31)


def test_of_an_hour_that_comes_twice_the_first_is_meant() -> None:
    assert instant_of(datetime(2026, 10, 25, 2, 30), "Europe/Berlin") == datetime(
        2026, 10, 25, 0, 30, tzinfo=timezone.utc
    )


def test_months_end_on_their_last_day_and_go_back_to_the_day_asked_for() -> None:
    monthly = replace(BERLIN, rhythm=Rhythm.MONTHLY, since=date(2027, 12, 31))
    found = walk(monthly, 5, datetime(2027, 12, 31, 20, tzinfo=timezone.utc))
    assert [(w.month, w.day) for w in found] == [(1, 31), (2, 29), (3, 31), (4, 30), (5, 31)]


def test_a_leap_day_keeps_the_rhythm() -> None:
    begun = replace(BERLIN, since=date(2028, 2, 22))
    found = walk(begun, 2, datetime(2028, 2, 22, 20, tzinfo=timezone.utc))
    assert [w.date() for w in found] == [date(2028, 2, 29), date(2028, 3, 7)]


def test_steps_are_asked_about_on_the_day_they_should_be_done() -> None:
    days = (date(2026, 3, 10), date(2026, 3, 20), date(2026, 4, 2))
    assert [w.date() for w in walk(replace(BERLIN, rhythm=Rhythm.STEPS), 9, steps=days)] == list(days)


def test_silence_doubles_the_gap_then_asks_once_more_then_rests() -> None:
    first = next_due(BERLIN, NOW)
    assert first is not None and first.local.date() == date(2026, 3, 9) and not first.last
    second = next_due(replace(BERLIN, silences=1), first.at, first.local.date())
    assert second is not None and second.local.date() == date(2026, 3, 23) and not second.last
    third = next_due(replace(BERLIN, silences=2), second.at, second.local.date())
    assert third is not None and third.local.date() == date(2026, 4, 6) and third.last
    assert next_due(replace(BERLIN, silences=3), third.at, third.local.date()) is None


@pytest.mark.parametrize("rhythm", [Rhythm.MONTHLY, Rhythm.STEPS, Rhythm.DAILY])
def test_silence_slows_every_rhythm(rhythm: Rhythm) -> None:
    steps = tuple(MONDAY + timedelta(days=n) for n in range(5, 200, 10))
    one = replace(BERLIN, rhythm=rhythm)
    first = next_due(one, NOW, None, steps)
    assert first is not None
    usual = next_due(one, first.at, first.local.date(), steps)
    slowed = next_due(replace(one, silences=1), first.at, first.local.date(), steps)
    assert usual is not None and slowed is not None
    day = first.local.date()
    assert (slowed.local.date() - day) / (usual.local.date() - day) == pytest.approx(2, abs=0.1)


def test_a_pause_keeps_the_weekday_and_a_day_asked_for_stands_alone() -> None:
    away = replace(BERLIN, until=date(2026, 6, 1))
    due = next_due(away, NOW)
    assert due is not None and due.local == datetime(2026, 6, 1, 18)
    tomorrow = next_due(replace(BERLIN, again=date(2026, 3, 3)), NOW)
    assert tomorrow is not None and tomorrow.local.date() == date(2026, 3, 3)
    once = replace(BERLIN, rhythm=Rhythm.OFF, again=date(2026, 3, 3))
    assert [w.date() for w in walk(once, 4)] == [date(2026, 3, 3)]


def test_a_pause_of_years_is_no_rest_for_ever() -> None:
    due = next_due(replace(BERLIN, rhythm=Rhythm.DAILY, until=date(2029, 1, 1)), NOW)
    assert due is not None and due.local.date() == date(2029, 1, 1)
    late = next_due(replace(BERLIN, rhythm=Rhythm.DAILY, since=date(2020, 1, 1)), NOW, date(2020, 1, 2))
    assert late is not None and late.local.date() == MONDAY


def test_only_on_the_days_that_were_named() -> None:
    weekdays = replace(BERLIN, rhythm=Rhythm.DAILY, days=frozenset(range(5)))
    assert {w.weekday() for w in walk(weekdays, 20)} == {0, 1, 2, 3, 4}


@pytest.mark.parametrize(("asked", "told"), [(time(3), time(9)), (time(23, 30), time(9)), (time(7), time(7))])
def test_night_is_moved_and_an_early_bird_is_heard(asked: time, told: time) -> None:
    due = next_due(replace(BERLIN, at=asked), NOW)
    assert due is not None and due.local.time() == told


def test_who_sleeps_is_not_woken_for_what_is_late() -> None:
    night = datetime(2026, 3, 9, 22, 30, tzinfo=timezone.utc)
    assert wall_of(awake(BERLIN, night), "Europe/Berlin") == datetime(2026, 3, 10, 9)
    day = datetime(2026, 3, 9, 12, tzinfo=timezone.utc)
    assert awake(BERLIN, day) == day


def test_less_and_more_often() -> None:
    assert rarer(Rhythm.WEEKLY, 1) is Rhythm.TWO_WEEKS
    assert rarer(Rhythm.STEPS, 1) is Rhythm.TWO_WEEKS
    assert rarer(Rhythm.MONTHLY, 1) is Rhythm.MONTHLY
    assert rarer(Rhythm.DAILY, -1) is Rhythm.DAILY
    assert rarer(Rhythm.OFF, -1) is Rhythm.OFF


RHYTHMS = st.sampled_from([r for r in Rhythm if r is not Rhythm.OFF])
CADENCES = st.builds(
    Cadence,
    RHYTHMS,
    st.dates(date(2024, 1, 1), date(2029, 1, 1)),
    st.sampled_from(ZONES),
    st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    st.frozensets(st.integers(0, 6), min_size=1),
    st.none() | st.dates(date(2024, 1, 1), date(2030, 1, 1)),
    st.none() | st.dates(date(2024, 1, 1), date(2030, 1, 1)),
    st.integers(0, 2),
)
INSTANTS = st.datetimes(datetime(2024, 1, 1), datetime(2029, 1, 1), timezones=st.just(timezone.utc))


@settings(max_examples=300, deadline=None)
@given(CADENCES, INSTANTS, st.none() | st.dates(date(2023, 1, 1), date(2028, 1, 1)))
def test_what_is_due_lies_ahead_in_waking_hours_after_the_pause(
    cadence: Cadence, now: datetime, last: date | None
) -> None:
    steps = tuple(now.date() + timedelta(days=n) for n in (-5, 3, 9, 700, 3000))
    due = next_due(cadence, now, last, steps)
    if due is None:
        assert cadence.rhythm is Rhythm.STEPS
        return
    assert due.at > now
    assert wall_of(due.at, cadence.zone) == due.local
    begins, ends = cadence.waking
    assert begins <= due.local.time() < ends
    assert (begins, ends) == WAKING or begins <= cadence.at < ends
    assert last is None or due.local.date() > last
    if cadence.until and cadence.again is None:
        assert due.local.date() >= cadence.until


@settings(max_examples=200, deadline=None)
@given(CADENCES, INSTANTS)
def test_a_year_of_check_ins_keeps_its_hour_and_its_gap(cadence: Cadence, now: datetime) -> None:
    plain = replace(cadence, until=None, again=None, silences=0, at=time(18), days=frozenset(range(7)))
    plain = replace(plain, since=wall_of(now, plain.zone).date())
    found = walk(plain, 12, now, tuple(now.date() + timedelta(days=n) for n in range(2, 200, 3)))
    assert len(found) == 12
    assert {w.time() for w in found} == {time(18)}
    gap = GAPS.get(plain.rhythm)
    if gap:
        assert {b.date() - a.date() for a, b in pairwise(found)} == {timedelta(days=gap)}
    if plain.rhythm is Rhythm.MONTHLY:
        assert len({(w.year, w.month) for w in found}) == 12


@settings(max_examples=300, deadline=None)
@given(st.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1)), st.sampled_from(ZONES))
def test_a_wall_time_is_kept_or_is_the_next_minute_that_exists(wall: datetime, zone: str) -> None:
    wall = wall.replace(second=0, microsecond=0)
    back = wall_of(instant_of(wall, zone), zone)
    assert timedelta() <= back - wall <= timedelta(days=1)
    if back != wall:  # left out: the minute before it that exists is one before the gap
        assert instant_of(wall, zone) == instant_of(back, zone)
