"""Gaps x hours a week x start day -> a dated roadmap of phases and steps.

Dates: work runs evenly through all seven days, hours_per_week / 7 a day. A step that takes the hours from `before`
to `after` of the whole plan starts on day floor(before x 7 / hours_per_week) and ends on day
ceil(after x 7 / hours_per_week) - 1, both counted from the start day, and never before it starts.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.advice.catalogue import Catalogue, Certification, Level, Market, Resource, Role
from bot.advice.gaps import WEIGHT, GapReport
from bot.advice.ordering import Draft
from bot.advice.phases import capstone, split, title
from bot.advice.profile import Profile
from bot.advice.steps import NO_OPTIONS, SHOW_HOURS, Options, drafts
from bot.advice.wording import counted, day, listing, number, sentence
from bot.errors import InputError

__all__ = ["Options", "Phase", "Roadmap", "Step", "plan"]

LONG_HOURS = 600.0
MOST_RESOURCES = 5
_COSTS = ("free", "freemium", "paid")


@dataclass(frozen=True)
class Step:
    """One skill from one level to the next, or shown at a level (`kind` show); ids survive every new plan.

    `from_level` is None where the skill starts from nothing; `requirements` are the ids the step serves.
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
    """The way to a role; without phases where nothing known is missing, and then it ends on its start day."""

    role: Role
    hours_per_week: float
    start: date
    end: date
    hours: float
    phases: tuple[Phase, ...]
    assumptions: tuple[str, ...]

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
) -> Roadmap:
    """The roadmap that closes the gaps of a report; InputError for hours no week can hold."""
    if not 0.25 <= hours_per_week <= 168:
        raise InputError(f"{number(hours_per_week)} hours a week cannot be planned with; say between 0.25 and 168.")
    ordered = drafts(report, profile, catalogue, options)
    steps = _dated(ordered, catalogue, hours_per_week, start)
    phases = _phases(ordered, steps, report, catalogue)
    if market:
        phases = _certified(phases, market)
    hours = _total(steps)
    return Roadmap(
        role=report.role,
        hours_per_week=hours_per_week,
        start=start,
        end=steps[-1].end if steps else start,
        hours=hours,
        phases=phases,
        assumptions=_assumptions(report, ordered, phases, hours, hours_per_week),
    )


def _dated(ordered: Sequence[Draft], catalogue: Catalogue, hours_per_week: float, start: date) -> list[Step]:
    steps: list[Step] = []
    before = 0.0
    for draft in ordered:
        after = before + draft.hours
        first = math.floor(round(before * 7 / hours_per_week, 6))
        last = max(first, math.ceil(round(after * 7 / hours_per_week, 6)) - 1)
        steps.append(_step(draft, catalogue, start + timedelta(first), start + timedelta(last)))
        before = after
    return steps


def _step(draft: Draft, catalogue: Catalogue, start: date, end: date) -> Step:
    learn, deliverable, metric = _content(draft, catalogue)
    by = f"{metric.rstrip('. ')}, by {day(end)}"
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
        resources=_resources(draft, catalogue),
        requirements=tuple(dict.fromkeys(row.requirement.id for row in draft.rows)),
        why=draft.why,
        optional=draft.optional,
    )


def _content(draft: Draft, catalogue: Catalogue) -> tuple[str, str, str]:
    """What to learn, the artefact and its check; generic words for skills known by name only."""
    name = catalogue.skill_name(draft.skill)
    skill = catalogue.skills.get(draft.skill)
    entry = skill.steps.get(draft.to) if skill else None
    if draft.kind == "show":
        learn = f"Nothing new: pick what you already do with {name} and put it where others can see it"
        proof = skill.proof if skill and skill.proof else entry.deliverable if entry else ""
        deliverable = proof or f"One finished piece of work with {name}, with a page on what you did yourself"
        return learn, deliverable, entry.metric if entry else f"A stranger sees from it that you used {name} yourself"
    if entry:
        return entry.learn, entry.deliverable, entry.metric
    learn = f"{name} to {draft.to.label} level, from its official documentation and one tutorial"
    deliverable = f"A small public project that uses {name}, with a README"
    return learn, deliverable, f"A stranger runs it from the README and sees {name} at work"


def _resources(draft: Draft, catalogue: Catalogue) -> tuple[Resource, ...]:
    """Resources of the level or of none in particular, free ones first; those of other levels only if none fits."""
    skill = catalogue.skills.get(draft.skill)
    if skill is None:
        return ()
    fitting = [r for r in skill.resources if r.level in (None, draft.to)] or list(skill.resources)
    ranked = sorted(fitting, key=lambda r: _COSTS.index(r.cost) if r.cost in _COSTS else len(_COSTS))
    return tuple(ranked[:MOST_RESOURCES])


def _phases(
    ordered: Sequence[Draft], steps: Sequence[Step], report: GapReport, catalogue: Catalogue
) -> tuple[Phase, ...]:
    phases: list[Phase] = []
    weight = sum(part[1] for part in report.parts)
    earned = sum(part[2] for part in report.parts)
    still_open = {r.requirement.id: sum(r.requirement.id in s.requirements for s in steps) for r in report.rows}
    taken: set[str] = set()
    for first, last in split([draft.hours for draft in ordered]):
        drafted, dated = ordered[first:last], tuple(steps[first:last])
        heading = title(drafted, taken)
        taken.add(heading)
        for step in dated:
            for requirement in step.requirements:
                still_open[requirement] -= 1
        closed = {i for s in dated for i in s.requirements if not still_open[i]}
        won = sum(WEIGHT[r.requirement.importance] * (1 - r.credit) for r in report.rows if r.requirement.id in closed)
        goal = _goal(dated, catalogue, earned / weight, (earned + won) / weight) if weight else heading
        earned += won
        project, check = capstone(drafted, catalogue)
        phases.append(
            Phase(
                number=len(phases) + 1,
                title=heading,
                goal=goal,
                start=dated[0].start,
                end=dated[-1].end,
                hours=_total(dated),
                steps=dated,
                capstone=project,
                capstone_metric=f"{check}, by {day(dated[-1].end)}.",
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


def _certified(phases: tuple[Phase, ...], market: Market) -> tuple[Phase, ...]:
    """Each certification in the last phase that works on its skill."""
    last = {step.skill: phase.number for phase in phases for step in phase.steps}
    return tuple(
        replace(p, certifications=tuple(c for c in market.certifications if last.get(c.skill or "") == p.number))
        for p in phases
    )


def _assumptions(
    report: GapReport, ordered: Sequence[Draft], phases: tuple[Phase, ...], hours: float, hours_per_week: float
) -> tuple[str, ...]:
    pace = f"at {counted(hours_per_week, 'hour')} a week"
    said = [
        f"You learn {counted(hours_per_week, 'hour')} every week, spread evenly; holidays are not counted.",
        "Hours are estimates for someone who meets the subject for the first time; they differ from person to person.",
    ]
    if not ordered:
        said.append("Nothing that is known to be missing needs a step.")
    if any(draft.kind == "show" for draft in ordered):
        said.append(f"Showing what you already know takes {number(SHOW_HOURS)} hours a skill.")
    if any(row.via and row.credit for row in report.gaps):
        said.append("A skill close to one you have takes 40 percent less time.")
    unasked = report.coverage.total - report.coverage.asked
    if unasked:
        said.append(f"{counted(unasked, 'requirement')} not talked about yet may add to it.")
    if hours > LONG_HOURS:
        years, first = hours / hours_per_week / 52, phases[0]
        said.append(
            f"{number(hours)} hours are a long way: {pace} it takes {counted(round(years, 1), 'year')}. "
            f"The first phase alone, {first.title}, ends on {day(first.end)}."
        )
    return tuple(said)


def _total(steps: Sequence[Step]) -> float:
    return round(sum(step.hours for step in steps), 1)
