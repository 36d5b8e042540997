"""Progress in a roadmap, and the difference of two."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from advice_world import CATALOGUE, ENGINEER, has, lacks, person, wants

from bot.advice.catalogue import Level
from bot.advice.gaps import assess
from bot.advice.profile import Evidence, Profile
from bot.advice.progress import StepState, difference, earned, overall
from bot.advice.roadmap import Roadmap, plan


def roadmap(profile: Profile, hours: float = 7, start: date = date(2026, 1, 1)) -> Roadmap:
    report = assess(profile, ENGINEER, CATALOGUE)
    return plan(report, profile, CATALOGUE, hours_per_week=hours, start=start)


def test_hours_and_next_steps() -> None:
    found = roadmap(person(has("python", Level.BASIC)))
    start = overall(found, {})
    assert (start.done_hours, start.planned_hours, start.share, start.phases) == (0, 60, 0, (0,))
    third = overall(found, {"python:1-2": StepState.DONE})
    assert (third.done_hours, third.share, third.phases) == (20, 0.333, (0.333,))
    assert [s.id for s in third.next_steps] == ["python:2-3"]


def test_skipped_steps_are_not_planned_and_blocked_ones_not_proposed() -> None:
    found = roadmap(person(has("python", Level.BASIC)))
    skipped = overall(found, {"python:1-2": StepState.DONE, "python:2-3": StepState.SKIPPED})
    assert (skipped.planned_hours, skipped.share, skipped.next_steps) == (20, 1, ())
    assert overall(found, {"python:1-2": StepState.BLOCKED}).next_steps[0].id == "python:2-3"


def test_what_is_begun_comes_first() -> None:
    found = roadmap(person(has("python", Level.BASIC)))
    assert [s.id for s in overall(found, {"python:2-3": StepState.DOING}).next_steps] == ["python:2-3", "python:1-2"]


def test_of_an_empty_plan_nothing_is_done() -> None:
    assert overall(roadmap(person()), {}).share == 0


def test_no_difference_between_equal_plans() -> None:
    profile = person(lacks("git"), lacks("docker"))
    assert difference(roadmap(profile), roadmap(profile)) == ()


def test_steps_added_removed_and_moved() -> None:
    old = roadmap(person(lacks("git")))
    new = roadmap(person(lacks("sql")))
    kinds = {change.step_id: change.kind for change in difference(old, new)}
    assert kinds == {"git:0-1": "removed", "git:1-2": "removed", "sql:0-1": "added"}


def test_a_later_start_moves_every_step_by_as_many_days() -> None:
    profile = person(lacks("git"))
    changes = difference(roadmap(profile), roadmap(profile, start=date(2026, 1, 6)))
    assert [(c.kind, c.days) for c in changes] == [("moved", 5), ("moved", 5)]
    assert changes[0].text == "git:0-1 ends 5 days later, on 9 January 2026."


def test_a_finished_step_earns_its_skill_and_what_it_carried() -> None:
    last = roadmap(person(lacks("tableau"), lacks("charting"))).steps[-1]
    claims = {claim.skill: claim for claim in earned(last, ENGINEER, CATALOGUE)}
    assert {skill: claim.level for skill, claim in claims.items()} == {
        "tableau": Level.INTERMEDIATE,
        "charting": Level.BASIC,
    }
    assert claims["tableau"].evidence is Evidence.DEMONSTRATED


def test_of_a_carried_group_only_what_the_skill_implies_is_earned() -> None:
    area = wants("Either", "technical", "charting/sql basic should")
    role = replace(ENGINEER, areas=(*ENGINEER.areas, area))
    last = roadmap(person(lacks("tableau"))).steps[-1]
    carrying = replace(last, requirements=("tableau", "charting-or-sql"))
    assert {claim.skill for claim in earned(carrying, role, CATALOGUE)} == {"tableau", "charting"}
