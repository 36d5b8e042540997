"""Two versions of a plan side by side, and weeks in a row."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from advice_world import CATALOGUE, has, lacks, person
from test_progress import roadmap

from bot.advice.catalogue import Level
from bot.advice.outline import Outline, compare, read_outline
from bot.advice.progress import StepState, overall
from bot.advice.roadmap import Roadmap
from bot.advice.streak import streak
from bot.reports.data import roadmap_data

PROFILE = person(lacks("git"), lacks("sql"), lacks("docker"), lacks("tableau"))


def kept(found: Roadmap) -> Outline:
    return read_outline(roadmap_data(found, CATALOGUE))


def test_a_plan_differs_in_nothing_from_itself() -> None:
    found = roadmap(PROFILE)
    assert compare(kept(found), kept(found)).nothing
    assert [(s.id, s.start, s.end) for s in kept(found).steps.values()] == [(s.id, s.start, s.end) for s in found.steps]


def test_half_the_hours_move_every_phase_by_its_own_days() -> None:
    old, new = roadmap(PROFILE, hours=14), roadmap(PROFILE, hours=7)
    found = compare(kept(old), kept(new))
    assert found.days == (new.end - old.end).days > 0
    assert [s.days for s in found.shifts] == [(n.end - o.end).days for o, n in zip(old.phases, new.phases, strict=True)]
    assert not found.added and not found.removed and not found.longer


def test_steps_that_came_and_went_are_named_once() -> None:
    found = compare(kept(roadmap(person(lacks("git")))), kept(roadmap(person(lacks("sql")))))
    assert [name.endswith("(basic)") for name in found.added] == [True]
    assert len(found.removed) == 2
    assert [s.was for s in found.shifts] == [None]


def test_a_step_under_way_counts_with_its_share() -> None:
    found = roadmap(person(has("python", Level.BASIC)))
    half = overall(found, {"python:1-2": StepState.DOING}, {"python:1-2": 0.5})
    assert (half.done_hours, half.share) == (10, 0.167)
    stuck = overall(found, {"python:1-2": StepState.BLOCKED}, {"python:1-2": 0.5})
    assert stuck.done_hours == 10
    skipped = overall(found, {"python:1-2": StepState.SKIPPED}, {"python:1-2": 0.5})
    assert skipped.done_hours == 0


def test_what_was_done_beside_the_plan_is_not_lost() -> None:
    found = overall(roadmap(person(has("python", Level.BASIC))), {}, beside_hours=20)
    assert (found.done_hours, found.planned_hours, found.share) == (20, 80, 0.25)


TODAY = date(2026, 3, 4)  # a Wednesday


@pytest.mark.parametrize(
    ("ago", "weeks"),
    [
        ((), 0),
        ((0,), 1),
        ((2, 3), 1),
        ((0, 4), 1),
        ((2, 9), 2),
        ((7,), 1),
        ((7, 14), 2),
        ((14,), 0),
        ((0, 14), 1),
        ((0, 7, 14, 28), 3),
    ],
)
def test_weeks_in_a_row(ago: tuple[int, ...], weeks: int) -> None:
    assert streak([TODAY - timedelta(n) for n in ago], TODAY) == weeks
