"""Gaps x hours a week x start day -> a dated roadmap of phases and steps.

Dates: work runs evenly through all seven days, hours_per_week / 7 a day. A step that takes the hours from `before`
to `after` of the open work starts on day floor(before x 7 / hours_per_week) and ends on day
ceil(after x 7 / hours_per_week) - 1, both counted from the start day, and never before it starts; where other hours
hold from a day on, what is left then goes by those. Days of an absence are not counted: nothing is learned on them,
and all that follows comes later by as many days. A closed step (finished or skipped) takes no more time: it stands on
the day it was closed. Of a step begun, the part told to be done takes no more time either: what is left of the first
open step goes from the day that was told, as what follows a closed step goes from the day it was closed.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from bot.advice.assumptions import assumptions
from bot.advice.calendar import Away, Pace, days_for, days_from, stretches
from bot.advice.catalogue import Catalogue, Level, Resource, Role
from bot.advice.content import content, resources
from bot.advice.coverage import Coverage
from bot.advice.gaps import WEIGHT, GapReport
from bot.advice.market import Certification, Market
from bot.advice.options import NO_OPTIONS, Options
from bot.advice.ordering import Draft
from bot.advice.phases import capstone, split, title
from bot.advice.profile import Profile
from bot.advice.steps import drafts
from bot.advice.wording import day, listing, number, sentence
from bot.errors import InputError

__all__ = ["Begun", "Options", "Phase", "Roadmap", "Step", "plan"]

NOTHING_CLOSED: Mapping[str, date] = MappingProxyType({})


@dataclass(frozen=True)
class Begun:
    """How much of an open step is done, 0 to 1, by what was told on a day."""

    part: float
    day: date


NOTHING_BEGUN: Mapping[str, Begun] = MappingProxyType({})


@dataclass(frozen=True)
class Step:
    """One skill from one level to the next, or shown at a level (`kind` show); ids survive every new plan.

    `from_level` is None where the skill starts from nothing; `requirements` are the ids the step serves; `why` says
    why it is in the plan, `place` why it stands where it stands. `done_hours` are told to be done of an open step.
    """

    id: str
    skill: str
    from_level: Level | None
    to_level: Level
    kind: str
    hours: float
    start: date
    end: date
    learn: str
    deliverable: str
    metric: str
    done_when: str
    resources: tuple[Resource, ...]
    requirements: tuple[str, ...]
    why: str
    optional: bool
    place: str = ""
    done_hours: float = 0.0


@dataclass(frozen=True)
class Phase:
    """Steps that belong together, closed by a capstone; certifications stand in the last phase that serves them."""

    number: int
    title: str
    goal: str
    start: date
    end: date
    hours: float
    steps: tuple[Step, ...]
    capstone: str
    capstone_metric: str
    certifications: tuple[Certification, ...]


@dataclass(frozen=True)
class Roadmap:
    """The way to a role; without phases where nothing known is missing, and then it ends on its start day.

    `hours` are those of all steps, `closed_hours` those of steps finished or skipped and what is done of begun ones;
    the others are laid out from `start` on. `coverage` says how much of the role the plan rests on: below enough,
    hours and end are the least. `paces` are other hours a week to come, with the day from which they hold.
    """

    role: Role
    hours_per_week: float
    start: date
    end: date
    hours: float
    phases: tuple[Phase, ...]
    assumptions: tuple[str, ...]
    coverage: Coverage = Coverage(0, 0)
    closed_hours: float = 0.0
    paces: tuple[Pace, ...] = ()

    @property
    def open_hours(self) -> float:
        """Hours still open."""
        return round(self.hours - self.closed_hours, 1)

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps in order."""
        return tuple(step for phase in self.phases for step in phase.steps)


def plan(
    report: GapReport,
    profile: Profile,
    catalogue: Catalogue,
    *,
    hours_per_week: float,
    start: date,
    market: Market | None = None,
    options: Options = NO_OPTIONS,
    closed: Mapping[str, date] = NOTHING_CLOSED,
    begun: Mapping[str, Begun] = NOTHING_BEGUN,
    away: Sequence[Away] = (),
    paces: Sequence[Pace] = (),
) -> Roadmap:
    """The roadmap that closes the gaps of a report; InputError for hours no week can hold.

    `away` are absences by first and last day, on which nothing is learned; `paces` the hours a week from a day on.
    `closed` are the steps finished or skipped, by id, with the day of it; the open ones begin on `start`, or on the
    day the steps before the first of them were closed, if that is later. `begun` are the parts done of open steps.
    """
    if not 0.25 <= hours_per_week <= 168:
        raise InputError(f"{number(hours_per_week)} hours a week cannot be planned with; say between 0.25 and 168.")
    ordered = drafts(report, profile, catalogue, options)
    begun = {step: told for step, told in begun.items() if step not in closed}
    start = _begin(ordered, start, closed, begun)
    days, day_of = days_for(start, away, hours_per_week, paces), days_from(start, away)
    steps = _dated(ordered, catalogue, days, day_of, closed, begun)
    phases = _certified(_phases(ordered, steps, report, catalogue, closed), market)
    hours = _total(steps)
    hours_per_week, later = _rates(hours_per_week, paces, start)
    first = (phases[0].title, phases[0].end) if phases else None
    gone = round(sum(step.hours if step.id in closed else step.done_hours for step in steps), 1)
    return Roadmap(
        role=report.role,
        hours_per_week=hours_per_week,
        start=start,
        end=_end(steps, closed) or start,
        hours=hours,
        phases=phases,
        assumptions=assumptions(
            report, ordered, first, round(hours - gone, 1), hours_per_week, _met(away, steps), later
        ),
        coverage=report.coverage,
        closed_hours=gone,
        paces=later,
    )


def _rates(weekly: float, paces: Sequence[Pace], start: date) -> tuple[float, tuple[Pace, ...]]:
    """The hours a week on a day, and those that come after it."""
    now = next((rate for begin, rate in sorted(paces, reverse=True) if begin <= start), weekly)
    return now, tuple(pace for pace in sorted(paces) if pace[0] > start)


def _met(away: Sequence[Away], steps: Sequence[Step]) -> tuple[Away, ...]:
    """The absences that the plan runs through."""
    if not steps:
        return ()
    first, last = min(step.start for step in steps), max(step.end for step in steps)
    return tuple(span for span in stretches(away) if span[0] <= last and span[1] >= first)


def _end(steps: Sequence[Step], closed: Mapping[str, date]) -> date | None:
    """The end of the last open step, else the day the last one was closed; None without steps."""
    left = [step.end for step in steps if step.id not in closed]
    return max(left or [step.end for step in steps], default=None)


def _begin(ordered: Sequence[Draft], start: date, closed: Mapping[str, date], begun: Mapping[str, Begun]) -> date:
    """The day the open work begins: the start, or the day that was closed, or told to be done in part, before it."""
    days = [start]
    for draft in ordered:
        if draft.id not in closed:
            days += [begun[draft.id].day] if draft.id in begun else []
            break
        days.append(closed[draft.id])
    return max(days)


def _dated(
    ordered: Sequence[Draft],
    catalogue: Catalogue,
    days: Callable[[float], float],
    day_of: Callable[[int], date],
    closed: Mapping[str, date],
    begun: Mapping[str, Begun],
) -> list[Step]:
    steps: list[Step] = []
    before = 0.0
    for draft in ordered:
        if draft.id in closed:
            steps.append(_step(draft, catalogue, closed[draft.id], closed[draft.id]))
            continue
        done = round(draft.hours * min(max(begun[draft.id].part, 0.0), 1.0), 1) if draft.id in begun else 0.0
        after = before + draft.hours - done
        first = math.floor(round(days(before), 6))
        last = max(first, math.ceil(round(days(after), 6)) - 1)
        steps.append(replace(_step(draft, catalogue, day_of(first), day_of(last)), done_hours=done))
        before = after
    return steps


def _step(draft: Draft, catalogue: Catalogue, start: date, end: date) -> Step:
    learn, deliverable, metric = content(draft, catalogue)
    by = f"{metric.rstrip('. ')} (due {day(end)})"
    return Step(
        id=draft.id,
        skill=draft.skill,
        from_level=Level(draft.below) if draft.below else None,
        to_level=draft.to,
        kind=draft.kind,
        hours=draft.hours,
        start=start,
        end=end,
        learn=sentence(learn),
        deliverable=sentence(deliverable),
        metric=sentence(by),
        done_when=f"The artefact can be looked at, and this holds: {metric.rstrip('. ')}.",
        resources=resources(draft, catalogue),
        requirements=tuple(dict.fromkeys(row.requirement.id for row in draft.rows)),
        why=draft.why,
        optional=draft.optional,
        place=draft.place,
    )


def _phases(
    ordered: Sequence[Draft],
    steps: Sequence[Step],
    report: GapReport,
    catalogue: Catalogue,
    closed: Mapping[str, date],
) -> tuple[Phase, ...]:
    phases: list[Phase] = []
    weight = sum(part[1] for part in report.parts)
    earned = sum(part[2] for part in report.parts)
    still_open = {r.requirement.id: sum(r.requirement.id in s.requirements for s in steps) for r in report.rows}
    taken: set[str] = set()
    for first, last in split([draft.hours for draft in ordered]):
        drafted, dated = ordered[first:last], tuple(steps[first:last])
        heading = title(drafted, taken, catalogue)
        taken.add(heading)
        for step in dated:
            for requirement in step.requirements:
                still_open[requirement] -= 1
        served = {i for s in dated for i in s.requirements if not still_open[i]}
        won = sum(WEIGHT[r.requirement.importance] * (1 - r.credit) for r in report.rows if r.requirement.id in served)
        goal = _goal(dated, catalogue, earned / weight, (earned + won) / weight) if weight else heading
        earned += won
        open_steps = [step for step in dated if step.id not in closed] or dated
        project, check = capstone(drafted, catalogue)
        phases.append(
            Phase(
                number=len(phases) + 1,
                title=heading,
                goal=goal,
                start=min(step.start for step in open_steps),
                end=max(step.end for step in open_steps),
                hours=_total(dated),
                steps=dated,
                capstone=project,
                capstone_metric=f"{check} (due {day(max(step.end for step in open_steps))}).",
                certifications=(),
            )
        )
    return tuple(phases)


def _goal(steps: Sequence[Step], catalogue: Catalogue, before: float, after: float) -> str:
    learned = list(dict.fromkeys(s.skill for s in sorted(steps, key=lambda s: -s.hours)))
    names = [catalogue.skill_name(skill) for skill in learned[:3]]
    more = len(learned) - len(names)
    if more:
        names.append(f"{more} more")
    gain = f"; readiness goes from {100 * before:.0f} to {100 * after:.0f} of 100" if after > before else ""
    return f"Learn or show {listing(names)}{gain}."


def _certified(phases: tuple[Phase, ...], market: Market | None) -> tuple[Phase, ...]:
    """Each certification of a market in the last phase that works on its skill."""
    if market is None:
        return phases
    last = {step.skill: phase.number for phase in phases for step in phase.steps}
    return tuple(
        replace(p, certifications=tuple(c for c in market.certifications if last.get(c.skill or "") == p.number))
        for p in phases
    )


def _total(steps: Sequence[Step]) -> float:
    return round(sum(step.hours for step in steps), 1)
