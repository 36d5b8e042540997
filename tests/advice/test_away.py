"""Absences: no study falls into them, and the dates are still hours over budget."""

from __future__ import annotations

import math
from datetime import date, timedelta

import pytest
from advice_world import CATALOGUE, ENGINEER, has, lacks, person
from hypothesis import given
from hypothesis import strategies as st

from bot.advice.calendar import Away, days_from, stretches
from bot.advice.catalogue import Level
from bot.advice.gaps import assess
from bot.advice.profile import Profile
from bot.advice.roadmap import Options, Roadmap, plan

START = date(2026, 3, 2)
absences = st.lists(
    st.builds(
        lambda first, days: (START + timedelta(first), START + timedelta(first + days)),
        st.integers(-30, 200),
        st.integers(0, 40),
    ),
    max_size=4,
)


def roadmap(profile: Profile, away: tuple[Away, ...] = (), hours: float = 7, later: tuple[str, ...] = ()) -> Roadmap:
    report = assess(profile, ENGINEER, CATALOGUE)
    return plan(report, profile, CATALOGUE, hours_per_week=hours, start=START, away=away, options=Options(later=later))


def test_a_holiday_within_a_step_moves_its_end_and_all_that_follows() -> None:
    # 20 hours at one a day from 2 March: 21 March; 15 days of holiday from the 3rd on make it 5 April.
    found = roadmap(person(has("python", Level.BASIC)), ((date(2026, 3, 3), date(2026, 3, 17)),))
    first, second = found.steps
    assert (first.start, first.end) == (START, date(2026, 4, 5))
    assert (second.start, second.end) == (date(2026, 4, 6), date(2026, 5, 15))
    assert "nothing is planned for 3 March 2026 to 17 March 2026" in found.assumptions[0]


def test_a_plan_that_begins_in_an_absence_begins_after_it() -> None:
    found = roadmap(person(lacks("git")), ((date(2026, 2, 20), date(2026, 3, 8)),))
    assert found.steps[0].start == date(2026, 3, 9)


@pytest.mark.parametrize("span", [(date(2026, 1, 1), date(2026, 3, 1)), (date(2030, 1, 1), date(2030, 2, 1))])
def test_an_absence_outside_of_the_plan_changes_nothing(span: Away) -> None:
    profile = person(has("python", Level.BASIC))
    assert roadmap(profile, (span,)) == roadmap(profile)


def test_absences_that_meet_are_one() -> None:
    spans = [
        (date(2026, 3, 9), date(2026, 3, 12)),
        (date(2026, 3, 1), date(2026, 3, 8)),
        (date(2026, 4, 2), date(2026, 4, 1)),
    ]
    assert stretches(spans) == ((date(2026, 3, 1), date(2026, 3, 12)),)


@given(absences, st.sampled_from([2.5, 7.0, 20.0]))
def test_no_step_begins_or_ends_away_and_hours_are_kept(away: list[Away], hours: float) -> None:
    found = roadmap(person(has("python", Level.BASIC)), tuple(away), hours)
    off = {first + timedelta(n) for first, last in away for n in range((last - first).days + 1)}
    assert not off & {day for step in found.steps for day in (step.start, step.end)}
    studied = [d for n in range((found.end - START).days + 1) if (d := START + timedelta(n)) not in off]
    assert len(studied) == math.ceil(round(found.hours * 7 / hours, 6))


@given(absences, st.integers(0, 300))
def test_the_days_of_study_are_those_not_away_in_their_order(away: list[Away], number: int) -> None:
    off = {first + timedelta(n) for first, last in away for n in range((last - first).days + 1)}
    day, left = START, number
    while day in off or left:
        left -= day not in off
        day += timedelta(1)
    assert days_from(START, away)(number) == day


def test_a_step_that_gives_way_comes_after_the_next_that_does_not_build_on_it() -> None:
    profile = person(lacks("git"), lacks("sql"), lacks("docker"), lacks("kubernetes"))
    before = [s.id for s in roadmap(profile).steps]
    after = [s.id for s in roadmap(profile, later=tuple(before[:1])).steps]
    assert sorted(before) == sorted(after)
    assert after.index(before[0]) > 0
    moved = after[: after.index(before[0])]
    assert all(not s.startswith(before[0].split(":")[0]) for s in moved)
    assert after.index("docker:0-1") < after.index("kubernetes:0-1")


def test_the_basics_asked_for_come_before_what_builds_on_them() -> None:
    profile = person(lacks("kubernetes"), has("git"))
    report = assess(profile, ENGINEER, CATALOGUE)
    options = Options(basics=frozenset({"docker"}))
    found = [s.id for s in plan(report, profile, CATALOGUE, hours_per_week=7, start=START, options=options).steps]
    assert found.index("docker:0-1") < found.index("kubernetes:0-1")
