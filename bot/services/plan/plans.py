"""The roadmap in the talk: made, kept in versions, walked phase by phase and step by step.

What is open is laid out from the day the plan was made, or from the day the hours or the start changed. Where the next
step should have been finished before today, all that is open is laid out anew from today; the end told first is kept,
so that the person hears by how much it moved.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from bot.advice import gaps
from bot.advice.calendar import Away, Pace
from bot.advice.catalogue import Level
from bot.advice.gaps import GapReport
from bot.advice.profile import Claim, Evidence, Polarity, Profile, settle
from bot.advice.roadmap import Begun, Options, Phase, Roadmap, Step, plan
from bot.memory import Person, Unit
from bot.reports.chat import step_label
from bot.reports.data import roadmap_data
from bot.services.desk import Desk, Turn, profile_of
from bot.services.plan import causes
from bot.services.steps import milestones

DEFAULT_HOURS = 5.0
"""Hours a week assumed where the person told none; the plan says so."""

REMEMBERED = 500
"""Plans kept in memory: making one takes milliseconds that every turn would pay."""

CLOSED = ("done", "skipped")
BESIDE = ("own", "until", "posting", "quiet", "hushed")
"""Wishes that no step and no date rests on: the person's own steps, the day they want to be done by, a posting that
was read, the hours and the days on which not to ask."""


@dataclass(frozen=True)
class Plan:
    """The current roadmap with its version and the gap report it was made from; `promised` is the end told first."""

    version: int
    roadmap: Roadmap
    report: GapReport
    promised: date

    @property
    def slip(self) -> int:
        """Days that the plan now ends after the end told first; negative where it ends before."""
        return (self.roadmap.end - self.promised).days

    @property
    def empty_for_want(self) -> bool:
        """Whether the plan has no steps because hardly anything is known, and not because nothing is missing."""
        return not self.roadmap.steps and not self.report.coverage.enough


def options_of(person: Person) -> Options:
    """The wishes for the plan: topics dropped and added, basics that come first, steps that wait."""
    held = person.options
    return Options(
        drop=frozenset(held.get("drop", ())),
        also=tuple(held.get("also", ())),
        basics=frozenset(held.get("basics", ())),
        later=tuple(held.get("later", ())),
    )


def away_of(person: Person) -> tuple[Away, ...]:
    """The absences the person told of, by first and last day."""
    return tuple((date.fromisoformat(a), date.fromisoformat(b)) for a, b in person.options.get("away", ()))


def paces_of(person: Person) -> tuple[Pace, ...]:
    """The hours a week that hold from a day on, where they were told to change; the first of them holds from ever."""
    return tuple((date.fromisoformat(begin), float(rate)) for begin, rate in person.options.get("paces", ()))


def current(desk: Desk, unit: Unit, person: Person, turn: Turn, why: str = "") -> Plan | None:
    """The person's plan: kept as it was made while nothing it rests on changed, else made anew as a new version.

    Each version keeps its cause and the wishes it was made from; `why` is a cause that these do not tell. What finished
    steps proved does not enter the basis, so that ticking a step never reshuffles the plan.
    """
    role = desk.role(person)
    if role is None:
        return None
    stored = unit.plan(person.id)
    same_role = stored is not None and stored[2]["role"] == role.id
    old: Mapping[str, Any] = stored[2] if stored and same_role else {}
    made_at = old.get("made_at", turn.instant)
    profile = _planning_profile(unit, person, made_at)
    skipped = sorted(step for step, state in unit.steps(person.id).items() if state == "skipped")
    basis = _basis(person, profile, skipped)
    same = stored is not None and stored[1] == basis and bool(old)
    laid = _laid(person, old, turn.now.date())
    past = past_of(unit, person)
    made = _remembered(desk, person, profile, laid, past, f"{basis} {made_at}")
    late = _overdue(made[0], past.closed, turn.now.date())
    if late:
        laid = turn.now.date()
        made = _remembered(desk, person, profile, laid, past, f"{basis} {made_at}")
    other = same and not late and shape(old["plan"]) != [(s.id, s.hours) for s in made[0].steps]
    promised = _promised(old, made[0], late is not None, other) if same or late else made[0].end
    if stored and same and not late and not other:
        fresh = {**stored[2], "plan": roadmap_data(made[0], desk.catalogue)}
        if _dates(old["plan"]) != _dates(fresh["plan"]):
            unit.refresh_plan(person.id, stored[0], fresh)
        return Plan(stored[0], *made, promised)
    body = {
        "made_at": made_at,
        "start": laid.isoformat(),
        "role": role.id,
        "pace": person.hours_per_week,
        "paces": person.options.get("paces"),
        "wish": person.plan_start,
        "promised": promised.isoformat(),
        "plan": roadmap_data(made[0], desk.catalogue),
        **(_kept(person, profile, skipped) | _former(old, turn.now.date())),
    }
    body |= causes.cause(desk, stored[2] if stored else None, body, late, why)
    held = Plan(unit.save_plan(person.id, basis, body, turn.instant), *made, promised)
    milestones.mark(desk, unit, person, held.roadmap, turn.instant)
    return held


def shape(data: Mapping[str, Any]) -> list[tuple[str, float]]:
    """The steps of a stored plan with their hours, in order: what a change of the knowledge changes."""
    return [(s["id"], s["hours"]) for phase in data["phases"] for s in phase["steps"]]


def _dates(data: Mapping[str, Any]) -> list[tuple[str, str, float]]:
    return [(s["start"], s["end"], s.get("done_hours", 0.0)) for phase in data["phases"] for s in phase["steps"]]


def _kept(person: Person, profile: Profile, skipped: list[str]) -> dict[str, Any]:
    """The wishes that a version rests on, so that one can go back to them, and what was told of skills."""
    wishes = {
        "target_role": person.target_role,
        "target_said": person.target_said,
        "posting": person.posting,
        "hours_per_week": person.hours_per_week,
        "plan_start": person.plan_start,
        "options": dict(person.options),
        "skipped": skipped,
    }
    told = {c.skill: f"{c.polarity.value} {int(c.level or 0)}" for c in _told(profile)}
    return {"wishes": wishes, "told": told}


def _promised(old: Mapping[str, Any], made: Roadmap, late: bool, other: bool) -> date:
    """The end told first; where the knowledge changed, moved as far as that moved the plan."""
    if "promised" not in old:
        return made.end
    promised = date.fromisoformat(old["promised"])
    return promised + (made.end - date.fromisoformat(old["plan"]["end"])) if other else promised


def _former(old: Mapping[str, Any], today: date) -> dict[str, Any]:
    """From which day the version before was laid out and why, and when another took its place."""
    return {
        "laid_on": today.isoformat(),
        "former": {key: old.get(key) for key in ("pace", "paces", "wish", "start")} if old else None,
    }


def _laid(person: Person, old: Mapping[str, Any], today: date) -> date:
    """From which day the open steps are laid out: as before, from today where the pace or the start changed.

    A change that is taken back on its day leaves no trace: the start is that of before it.
    """
    paces = person.options.get("paces")
    same = old.get("pace") == person.hours_per_week and not paces and not old.get("paces")
    if old and old.get("wish") == person.plan_start and (same or (paces and paces == old.get("paces"))):
        return date.fromisoformat(old["start"])
    former = old.get("former") or {}
    told = {"pace": person.hours_per_week, "paces": paces, "wish": person.plan_start}
    if former.get("start") and old.get("laid_on") == today.isoformat() and former == {**former, **told}:
        return date.fromisoformat(former["start"])
    return max(today, date.fromisoformat(person.plan_start)) if person.plan_start else today


def _overdue(roadmap: Roadmap, closed: Mapping[str, date], today: date) -> Step | None:
    """The next step, where it should have been finished before today."""
    step = next((s for s in roadmap.steps if s.id not in closed), None)
    return step if step is not None and step.end < today else None


@dataclass(frozen=True)
class Past:
    """What of a plan lies behind: steps finished or skipped with the day of it, and the parts done of others."""

    closed: Mapping[str, date]
    begun: Mapping[str, Begun]


def past_of(unit: Unit, person: Person) -> Past:
    """What the person told of their steps."""
    days = unit.step_days(person.id)
    closed = [step for step, state in unit.steps(person.id).items() if state in CLOSED]
    begun = {
        step: Begun(told.share, datetime.fromisoformat(told.at).date())
        for step, told in unit.parts(person.id).items()
        if told.share and step not in closed
    }
    return Past({step: datetime.fromisoformat(days[step]).date() for step in closed}, begun)


def _remembered(
    desk: Desk, person: Person, profile: Profile, laid: date, past: Past, basis: str
) -> tuple[Roadmap, GapReport]:
    done = [f"{step}@{day}" for step, day in sorted(past.closed.items())]
    done += [f"{step}@{told.day}:{told.part}" for step, told in sorted(past.begun.items())]
    key = f"{person.id} {basis} {laid} {' '.join(done)}"
    if key not in desk.memo:
        if len(desk.memo) >= REMEMBERED:
            desk.memo.clear()
        desk.memo[key] = _make(desk, person, profile, laid, past)
    made: tuple[Roadmap, GapReport] = desk.memo[key]
    return made


def _make(
    desk: Desk, person: Person, profile: Profile, start: date, past: Past, hours: float | None = None
) -> tuple[Roadmap, GapReport]:
    role = desk.role(person)
    assert role is not None
    report = gaps.assess(profile, role, desk.catalogue)
    weekly = hours or person.hours_per_week or DEFAULT_HOURS
    market = desk.catalogue.markets.get(role.id)
    made = plan(
        report,
        profile,
        desk.catalogue,
        hours_per_week=min(max(weekly, 0.25), 168),
        start=start,
        market=market,
        options=options_of(person),
        closed=past.closed,
        begun=past.begun,
        away=away_of(person),
        paces=() if hours else paces_of(person),
    )
    return made, report


def _planning_profile(unit: Unit, person: Person, made_at: str) -> Profile:
    claims = unit.all_claims(person.id)
    settled = settle(c for c in claims if c.evidence is not Evidence.DEMONSTRATED or c.said_at < made_at)
    base = profile_of(unit, person)
    return Profile(settled, base.years, base.target_role, base.hours_per_week, base.complete, base.refused)


def _told(profile: Profile) -> list[Claim]:
    return [c for c in profile.claims if c.evidence is not Evidence.DEMONSTRATED]


def _basis(person: Person, profile: Profile, skipped: list[str]) -> str:
    told = [[c.skill, c.polarity.value, int(c.level or 0)] for c in _told(profile)]
    wishes = [
        person.target_role,
        person.posting,
        None if person.options.get("paces") else person.hours_per_week,
        person.plan_start,
        {key: entry for key, entry in person.options.items() if key not in BESIDE},
        sorted(profile.refused),
        *([skipped] if skipped else []),
    ]
    return hashlib.sha256(json.dumps([told, wishes], sort_keys=True).encode()).hexdigest()


def what_if(
    desk: Desk,
    unit: Unit,
    person: Person,
    turn: Turn,
    *,
    hours: float | None,
    learn: tuple[str, ...],
    drop: tuple[str, ...],
) -> tuple[Plan, Roadmap, GapReport] | None:
    """The present plan, and the one that would be with other hours, skills learned or topics dropped."""
    now = current(desk, unit, person, turn)
    if now is None:
        return None
    stored = unit.plan(person.id)
    profile = _planning_profile(unit, person, stored[2]["made_at"] if stored else turn.instant)
    for skill in learn:
        profile = profile.with_claim(Claim(skill, Polarity.HAS, Level.INTERMEDIATE))
    wishes = {**person.options, "drop": [*person.options.get("drop", ()), *drop]}
    kept = now.roadmap.start if hours is None else max(now.roadmap.start, turn.now.date())
    start, past = turn.facts.start or kept, past_of(unit, person)
    other, report = _make(desk, replace(person, options=wishes), profile, start, past, hours)
    return now, other, report


def trial(desk: Desk, unit: Unit, person: Person, turn: Turn, options: Mapping[str, Any]) -> Roadmap:
    """The plan that other wishes would make, from where the present one stands; nothing of it is kept."""
    now = current(desk, unit, person, turn)
    stored = unit.plan(person.id)
    assert now is not None and stored is not None
    profile, past = _planning_profile(unit, person, stored[2]["made_at"]), past_of(unit, person)
    return _make(desk, replace(person, options=options), profile, now.roadmap.start, past)[0]


def next_step(desk: Desk, unit: Unit, person: Person, turn: Turn) -> Step | None:
    """The first step that is neither done nor skipped."""
    held = current(desk, unit, person, turn)
    states = unit.steps(person.id)
    return next((s for s in held.roadmap.steps if states.get(s.id) not in CLOSED), None) if held else None


def step_title(desk: Desk, step: Step) -> str:
    """The step in a few words."""
    return step_label(step, desk.catalogue)


def phase_of(roadmap: Roadmap, step_id: str) -> Phase | None:
    """The phase that a step belongs to."""
    return next((p for p in roadmap.phases if any(s.id == step_id for s in p.steps)), None)
