"""What a finished step does to the end of the plan, in one sentence with its reason: before its date, or after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.advice.outline import read_outline
from bot.advice.roadmap import Step
from bot.memory import Person, Unit
from bot.reading.steps.finished import spared
from bot.reports.chat import day, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import causes, moves, plans, versions

LEAST = 3
"""Days by which the end must move to be worth a word."""


@dataclass(frozen=True)
class Before:
    """The end of the plan, and that of each of its steps, as the person knew them before a message."""

    end: date
    steps: dict[str, date]


def before(unit: Unit, turn: Turn) -> Before | None:
    """The plan as it was told last: without the version that the lateness of a step made in this very turn."""
    held = unit.plan_versions(turn.person_id)
    fresh = len(held) > 1 and held[-1].created_at == turn.instant and held[-1].body.get("cause") == causes.SLIP
    if not held:
        return None
    told = read_outline(held[-2 if fresh else -1].body["plan"])
    return Before(told.end, {step.id: step.end for step in told.steps.values()})


def moved(
    desk: Desk, unit: Unit, turn: Turn, person: Person, was: Before | None, done: Sequence[Step]
) -> tuple[Part, ...]:
    """How the end moves by steps just finished, and why; nothing where it hardly moves or another step is late."""
    held = plans.current(desk, unit, person, turn)
    due = [was.steps[s.id] for s in done if s.id in was.steps] if was else []
    if held is None or was is None or not due or not held.roadmap.open_hours:
        return ()
    days, late = (held.roadmap.end - was.end).days, (desk.today(turn) - max(due)).days
    if abs(days) < LEAST or not late or (days > 0) != (late > 0):
        return ()
    unit.mark_question(person.id, versions.SPOKEN, str(held.version), turn.instant)
    values = {
        "due": day(max(due)),
        "by": moves.span(abs(late)),
        "was": day(was.end),
        "end": day(held.roadmap.end),
    }
    return (Part("utter_done_late" if late > 0 else "utter_done_early", values),)


def moved_by_part(desk: Desk, unit: Unit, turn: Turn, person: Person, was: Before | None) -> tuple[Part, ...]:
    """How the end moves by what was just told of a step under way; nothing where it hardly moves."""
    held = plans.current(desk, unit, person, turn)
    if held is None or was is None or abs(days := (held.roadmap.end - was.end).days) < LEAST:
        return ()
    unit.mark_question(person.id, versions.SPOKEN, str(held.version), turn.instant)
    values = {"was": day(was.end), "end": day(held.roadmap.end)}
    return (Part("utter_part_late" if days > 0 else "utter_part_early", values),)


def with_lower(unit: Unit, turn: Turn, held: plans.Plan | None, done: Sequence[Step]) -> tuple[Step, ...]:
    """The finished steps with the open ones of the same skills that lead up to them: a level stands on those below."""
    if spared(turn.text):
        return tuple(done)  # some are told to be open
    states = unit.steps(turn.person_id)
    reached = {step.skill: max(s.to_level for s in done if s.skill == step.skill) for step in done}
    lower = [
        s
        for s in (held.roadmap.steps if held else ())
        if s.to_level < reached.get(s.skill, 0) and states.get(s.id) not in plans.CLOSED and s not in done
    ]
    return (*lower, *done)


def already(desk: Desk, unit: Unit, turn: Turn, steps: Sequence[Step]) -> Reply:
    """That a step is finished already; one that is pressed can be opened again, by a button of its own alone."""
    titles = {"steps": listing([plans.step_title(desk, s) for s in steps])}
    on = flow.go_on(desk, unit, turn).after(Part("utter_step_already", titles))
    if not turn.data.get("step"):
        return on
    return replace(on, buttons=((REOPEN, f'/report_progress_partial{{"step": "{steps[0].id}"}}'), *on.buttons))


REOPEN = "Not finished after all"
"""What the button says that opens a finished step again."""
