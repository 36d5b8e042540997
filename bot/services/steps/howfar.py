"""How far someone has come: hours, phases, readiness then and now, the dates told first, weeks in a row."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from bot.advice.catalogue import Role
from bot.advice.progress import Progress
from bot.advice.streak import streak
from bot.advice.wording import counted as many
from bot.memory import Person, Unit
from bot.memory.journal import Milestone
from bot.reports.charts import Point
from bot.reports.chat import amount, day, hours, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.gaps import report_for
from bot.services.hearing import hear
from bot.services.plan import moves, plans, weekly
from bot.services.steps import milestones

DONE_SO_FAR = re.compile(
    r"\bhow (?:many|much)\b.{0,25}\b(?:have|did|had|'ve|of (?:it|the plan|my plan))\b.{0,25}\b(?:done|spent|"
    r"studied|put in|"
    r"learn(?:ed|t)|finish(?:ed)?|complete[d]?|behind me|worked|gone)\b(?!.*\b(?:take|need|left|more)\b)"
    r"|\bhow far (?:have i|did i|am i|i(?:'ve| have|'m| am))\b.{0,20}\b(?:come|got(?:ten)?|through|along|now|in)\b",
    re.IGNORECASE,
)
"""Who asks what is done already, in hours or steps."""


def _before_plan(desk: Desk, unit: Unit, turn: Turn, role: Role | None) -> tuple[Part, ...]:
    """Without a plan no step is counted; once something is known of a goal, its readiness says how far it is."""
    if role is None or not unit.claims(turn.person_id):
        return (Part("utter_progress_no_plan"),)
    report = report_for(desk, unit, turn, role)
    asked = {"asked": report.coverage.asked, "total": report.coverage.total}
    values = {"readiness": amount(report.readiness), "role": role.name, **asked}
    return (Part("utter_progress_ready", values),)


def so_far(desk: Desk, turn: Turn) -> Reply | None:
    """How far the person has come, where what is done is asked for; None without a plan."""
    with desk.memory.unit() as unit:
        if moves.seen(desk, unit, turn) is None:
            return None
    return show(desk, turn)


ACTIVE = ("done", "doing")
"""States whose report says that something was learned."""

NEXT = 2
RECENT = 4
"""Weeks of which the hours told are named."""
LEAST_STREAK = 2
"""Weeks in a row from which it is worth a word."""


def show(desk: Desk, turn: Turn) -> Reply:
    """How far the person has come."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        person = unit.person(turn.person_id, turn.instant)
        role = desk.role(person)
        held = moves.seen(desk, unit, turn)
        if held is None or role is None:
            return flow.go_on(desk, unit, turn).after(*_before_plan(desk, unit, turn, role))
        progress = milestones.counted(unit, person, held.roadmap)
        readiness = report_for(desk, unit, turn, role).readiness
        values = {
            "done": amount(progress.done_hours),
            "planned": hours(progress.planned_hours),
            "share": amount(round(progress.share * 100)),
            "readiness": amount(readiness),
            "end": day(held.roadmap.end),
            "role": role.name,
        }
        lines = _lines(desk, unit, turn, person, held, progress, readiness)
        more = Part("utter_progress_more", {"body": "\n".join(f"• {line}" for line in lines)})
        shown = _card(desk, unit, turn, person, held, progress, readiness)
        behind = (*moves.behind(held), *moves.least(held))
        on = flow.go_on(desk, unit, turn).after(Part("utter_progress", values), more, *behind)
        return Reply(on.parts, on.buttons, shown, on.asked, on.offer, on.focus)


def lines(desk: Desk, unit: Unit, turn: Turn, person: Person, held: plans.Plan) -> list[str]:
    """How far someone has come, in lines: what the talk says of it."""
    progress = milestones.counted(unit, person, held.roadmap)
    readiness = report_for(desk, unit, turn, held.roadmap.role).readiness
    done = f"{amount(progress.done_hours)} of {hours(progress.planned_hours)}"
    first = (
        f"{done} done, {amount(round(progress.share * 100))} percent of the plan; readiness {amount(readiness)} of 100"
    )
    return [first, *_lines(desk, unit, turn, person, held, progress, readiness)]


def card(desk: Desk, unit: Unit, turn: Turn, person: Person, held: plans.Plan) -> dict[str, Any]:
    """How far someone has come, as the card of which pictures are drawn."""
    progress = milestones.counted(unit, person, held.roadmap)
    return _card(desk, unit, turn, person, held, progress, report_for(desk, unit, turn, held.roadmap.role).readiness)


def _lines(
    desk: Desk, unit: Unit, turn: Turn, person: Person, held: plans.Plan, progress: Progress, readiness: float
) -> list[str]:
    lines = []
    place = next((n for n, share in enumerate(progress.phases) if share < 1), None)
    if place is not None:
        phase = held.roadmap.phases[place]
        lines.append(
            f"Phase {phase.number} ({phase.title}): {amount(round(100 * progress.phases[place]))} percent done"
        )
    if progress.beside_hours:
        lines.append(
            f"{hours(progress.beside_hours)} of it were for steps that the plan no longer has; they still count"
        )
    first = next((m for m in unit.milestones(person.id) if m.role == held.roadmap.role.id), None)
    if first is not None and first.readiness != readiness:
        lines.append(f"Readiness: {amount(first.readiness)} when the plan began, {amount(readiness)} of 100 now")
    if held.slip < moves.WEEK and progress.done_hours:
        lines.append(pace(held))
    told = [value for monday, value in sorted(weekly.of(unit, person.id).items()) if monday <= desk.today(turn)]
    if told:
        pace_told = listing([amount(value) for value in told[-RECENT:]])
        lines.append(f"Hours you told me of, week by week: {pace_told}; the plan goes by {_goes_by(person)} a week")
    weeks = _weeks(unit, person, desk.today(turn))
    if weeks >= LEAST_STREAK:
        lines.append(f"{weeks} weeks in a row in which you got something done")
    if progress.next_steps:
        lines.append(f"Next: {listing([plans.step_title(desk, s) for s in progress.next_steps[:NEXT]], last='then')}")
    return lines


def pace(held: plans.Plan) -> str:
    """How the end stands against the one computed when hours, start or skills last changed: both days are named."""
    if not held.slip:
        return "Dates: on time by the plan as it stands"
    lead = f"Dates: {many(abs(held.slip), 'day')} {'late' if held.slip > 0 else 'ahead'}"
    first = f"with your present goal, hours and skills it was {day(held.promised)} at first"
    return f"{lead}; the plan ends on {day(held.roadmap.end)}, {first}"


def _goes_by(person: Person) -> str:
    return hours(person.hours_per_week or plans.DEFAULT_HOURS)


def _weeks(unit: Unit, person: Person, today: date) -> int:
    reported = unit.reports(person.id)
    days = [date.fromisoformat(r.day) for r in reported if r.state in ACTIVE]
    return streak([*days, *(monday for monday, value in weekly.of(unit, person.id).items() if value)], today)


def _card(
    desk: Desk, unit: Unit, turn: Turn, person: Person, held: plans.Plan, progress: Progress, readiness: float
) -> dict[str, Any]:
    """The progress as a typed card, with the points of its picture for channels that can show one."""
    points = points_of(unit.milestones(person.id), held.roadmap.role.id)
    return {
        "type": "progress",
        "share": progress.share,
        "readiness": readiness,
        "phases": list(progress.phases),
        "done_hours": progress.done_hours,
        "planned_hours": progress.planned_hours,
        "slip_days": held.slip,
        "streak_weeks": _weeks(unit, person, desk.today(turn)),
        "role": held.roadmap.role.name,
        "next": [{"id": s.id, "name": plans.step_title(desk, s)} for s in progress.next_steps[:NEXT]],
        "points": [{"day": p.day.isoformat(), "readiness": p.readiness, "share": p.share} for p in points],
    }


def points_of(held: tuple[Milestone, ...], role: str) -> tuple[Point, ...]:
    """The milestones on the way to a role, as points of a picture: the last one of each day."""
    found: dict[date, Point] = {}
    for m in held:
        if m.role == role:
            when = date.fromisoformat(m.at[:10])
            share = 100 * m.done_hours / m.planned_hours if m.planned_hours else 0.0
            found[when] = Point(when, m.readiness, round(share, 1))
    return tuple(found[when] for when in sorted(found))


def share(desk: Desk, unit: Unit, turn: Turn) -> float:
    """The share of planned hours that is done, 0 to 100; 0 where there is no plan yet."""
    person = unit.person(turn.person_id, turn.instant)
    if unit.plan(person.id) is None or desk.role(person) is None:
        return 0.0
    held = plans.current(desk, unit, person, turn)
    return round(100 * milestones.counted(unit, person, held.roadmap).share, 1) if held else 0.0
