"""How far someone has come: hours, phases, readiness then and now, the dates told first, weeks in a row."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.advice.progress import Progress
from bot.advice.streak import streak
from bot.advice.wording import counted as many
from bot.memory import Person, Unit
from bot.memory.journal import Milestone
from bot.reports.charts import Point, progress_svg
from bot.reports.chat import amount, day, hours, listing
from bot.services import flow, milestones, moves, plans
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.gaps import report_for
from bot.services.hearing import hear

ACTIVE = ("done", "doing")
"""States whose report says that something was learned."""

NEXT = 2
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
            return flow.go_on(desk, unit, turn).after(Part("utter_progress_no_plan"))
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
        card = _card(desk, unit, turn, person, held, progress, readiness)
        behind = (*moves.behind(held), *moves.least(held))
        on = flow.go_on(desk, unit, turn).after(Part("utter_progress", values), more, *behind)
        return Reply(on.parts, on.buttons, card, on.asked, on.offer, on.focus)


def lines(desk: Desk, unit: Unit, turn: Turn, person: Person, held: plans.Plan) -> list[str]:
    """How far someone has come, in lines: what the talk says of it."""
    progress = milestones.counted(unit, person, held.roadmap)
    readiness = report_for(desk, unit, turn, held.roadmap.role).readiness
    done = f"{amount(progress.done_hours)} of {hours(progress.planned_hours)}"
    first = (
        f"{done} done, {amount(round(progress.share * 100))} percent of the plan; readiness {amount(readiness)} of 100"
    )
    return [first, *_lines(desk, unit, turn, person, held, progress, readiness)]


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
        lines.append(pace(held.slip))
    weeks = _weeks(unit, person, desk.today(turn))
    if weeks >= LEAST_STREAK:
        lines.append(f"{weeks} weeks in a row in which you got something done")
    if progress.next_steps:
        lines.append(f"Next: {listing([plans.step_title(desk, s) for s in progress.next_steps[:NEXT]], last='then')}")
    return lines


def pace(slip: int) -> str:
    """How the end stands against the one told first; `slip` is days later, negative for earlier."""
    if not slip:
        return "Dates: on time by the plan as it stands"
    return f"Dates: {many(abs(slip), 'day')} {'behind' if slip > 0 else 'ahead of'} the end told first"


def _weeks(unit: Unit, person: Person, today: date) -> int:
    reported = unit.reports(person.id)
    return streak([date.fromisoformat(r.day) for r in reported if r.state in ACTIVE], today)


def _card(
    desk: Desk, unit: Unit, turn: Turn, person: Person, held: plans.Plan, progress: Progress, readiness: float
) -> dict[str, Any]:
    """The progress as a typed card, with its picture for channels that can show one."""
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
        "next": [s.id for s in progress.next_steps[:NEXT]],
        "picture": {
            "format": "svg",
            "alt": f"Readiness {amount(readiness)} of 100, {amount(round(100 * progress.share))} percent done",
            "body": progress_svg(points, held.roadmap.role.name, desk.today(turn)),
        },
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
