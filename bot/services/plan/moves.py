"""How a plan moved by what a message told, and how it stands against the dates told first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.advice.calendar import stretches
from bot.advice.catalogue import Importance, Role
from bot.advice.roadmap import Step
from bot.advice.wording import counted
from bot.memory import Person, Unit
from bot.reports.chat import day, listing
from bot.services.desk import Desk, Part, Turn
from bot.services.plan import plans, versions

WEEK, YEAR = 7, 365
"""Days of difference from which a plan is called behind, and weeks are spoken of."""


def seen(desk: Desk, unit: Unit, turn: Turn) -> plans.Plan | None:
    """The plan that was shown to the person, with something in it; None where there is none."""
    person = unit.person(turn.person_id, turn.instant)
    held = plans.current(desk, unit, person, turn) if "view:plan" in unit.questions(person.id) else None
    return held if held and held.roadmap.steps else None


def told(desk: Desk, unit: Unit, turn: Turn, before: plans.Plan | None, person: Person) -> tuple[Part, ...]:
    """How the end moved, for someone who told something that the plan rests on."""
    start = turn.facts.start
    after = plans.current(desk, unit, person, turn) if before else None
    if before is None or after is None:
        return (Part("utter_start_noted", {"start": day(start)}),) if start else ()
    if not after.roadmap.steps:
        return ()
    values = {"was": day(before.roadmap.end), "end": day(after.roadmap.end), "start": day(after.roadmap.start)}
    if values["was"] == values["end"]:
        return (Part("utter_plan_same", values),)
    said = versions.told(unit, person, end=False) if after.version != before.version else ()
    if start:
        return (Part("utter_plan_starts", values), *said)
    late = behind(before) if after.roadmap.end > before.promised else ()  # who is back in time is not told off
    return (*late, Part("utter_plan_moved", values), *said)


def behind(held: plans.Plan) -> tuple[Part, ...]:
    """That the plan ends later than was told first, and by how much; nothing where it does not."""
    if held.slip < WEEK or not held.roadmap.open_hours:
        return ()
    values = {"late": span(held.slip), "promised": day(held.promised), "end": day(held.roadmap.end)}
    return (Part("utter_plan_behind", values),)


def insists(desk: Desk, held: plans.Plan | None, steps: Iterable[Step]) -> tuple[Part, ...]:
    """That the role insists on what is left out, for steps that serve a must; nothing for the others."""
    musts = {r.id for r in held.roadmap.role.requirements if r.importance is Importance.MUST} if held else set()
    names = list(dict.fromkeys(desk.catalogue.skill_name(s.skill) for s in steps if musts & set(s.requirements)))
    if not names or held is None:
        return ()
    return (Part("utter_skip_must", {"role": held.roadmap.role.name, "skill": listing(names, 3)}),)


def insists_on(desk: Desk, role: Role, skills: Iterable[str]) -> tuple[Part, ...]:
    """That the role insists on skills, planned or not; nothing for those that are no must of it."""
    musts = {s for r in role.requirements if r.importance is Importance.MUST and len(r.skills) == 1 for s in r.skills}
    names = list(dict.fromkeys(desk.catalogue.skill_name(skill) for skill in skills if skill in musts))
    return (Part("utter_skip_must", {"role": role.name, "skill": listing(names, 3)}),) if names else ()


def least(held: plans.Plan) -> tuple[Part, ...]:
    """That hours and end are the least, where hardly anything of the role was talked about."""
    coverage = held.report.coverage
    if coverage.enough:
        return ()
    return (Part("utter_plan_least", {"untold": coverage.untold, "total": coverage.total, "musts": coverage.musts}),)


def days_off(person: Person, start: date, end: date) -> int:
    """Days of absences between two days, both included."""
    spans = ((max(a, start), min(b, end)) for a, b in stretches(plans.away_of(person)))
    return sum((b - a).days + 1 for a, b in spans if a <= b)


def off(person: Person, start: date, end: date) -> tuple[Part, ...]:
    """How many days off a sum between two days leaves out; nothing for none."""
    days = days_off(person, start, end)
    return (Part("utter_date_why_off", {"days": counted(days, "day")}),) if days else ()


def span(days: int) -> str:
    """Days in words, as weeks from two weeks on and as years from two years on, to the half."""
    if days >= 2 * YEAR:
        return counted(round(2 * days / YEAR) / 2, "year")
    return counted(days, "day") if days < 2 * WEEK else counted(round(days / WEEK), "week")
